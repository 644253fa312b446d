//! Steps are planned in the type of every format, and the pages looked at from all sides.

use super::*;
use crate::export::fit::Helvetica;
use crate::export::samples;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Entry, Step};
use crate::scene::pages::{AROUND_QUOTE, Page};

/// All words of a page.
fn said(page: &Page) -> String {
    [false, true].map(|is_quote| of(page, is_quote)).concat()
}

/// The words of its columns, of what happened or of what was said.
fn of(page: &Page, is_quote: bool) -> String {
    let columns = page.columns.iter().filter(|column| column.is_quote == is_quote);
    let texts = columns.flat_map(|column| &column.placed).flat_map(|placed| placed.block.texts());
    texts.map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ") + " "
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Pages of the easy and the hard steps, wide and narrow, with where what was said.
fn all() -> Vec<(String, Book, Frame, Step, Vec<Page>)> {
    let mut all = Vec::new();
    for (name, book, steps) in samples::all().into_iter().filter(|(_, book, _)| !book.dark) {
        let frame = Frame::of(&book, &Helvetica);
        for step in steps {
            let pages = frame.planner(&Helvetica, &book).pages(&step);
            all.push((format!("{name}, step {}", step.number), book.clone(), frame.clone(), step, pages));
        }
    }
    all
}

#[test]
fn no_type_is_smaller_than_can_be_read() {
    for (name, _, frame, step, pages) in all() {
        let of_pages = pages.iter().flat_map(|page| &page.columns).flat_map(|column| &column.placed);
        let again = pages.iter().filter_map(|page| page.again.as_ref()).map(|(_, one)| one);
        let around = [&frame.foot_text].into_iter().chain(&frame.marking);
        for one in of_pages.flat_map(|placed| placed.block.texts()).chain(again).chain(around) {
            assert!(one.of.size >= Medium::PAPER.least, "{name}: {} has {} points", one.text, one.of.size);
            // What is read, and not a label, is larger.
            let is_body = matches!(one.role, Role::Words | Role::Title);
            assert!(!is_body || one.of.size >= 12.0, "{name}: {}", step.title);
        }
    }
}

#[test]
fn nothing_is_cut_and_nothing_is_said_twice() {
    for (name, _, _, step, pages) in all() {
        let told =
            [false, true].map(|is_quote| pages.iter().map(|page| of(page, is_quote)).collect::<String>());
        let told = squeezed(&told.concat());
        let quote = step.quote.iter();
        let quoted = quote.flat_map(|one| {
            [&one.words, &one.translation, &one.speaker, &one.role, &one.role_translation, &one.source]
        });
        let figures = step.figures.iter().flat_map(|one| [&one.value, &one.label]);
        let entries = step.entries.iter().flat_map(|one| [&one.text, &one.detail]);
        let own =
            [&step.title, &step.eyebrow, &step.place, &step.when, &step.zulu, &step.line, &step.problem];
        for text in own.into_iter().chain(quoted).chain(figures).chain(entries) {
            assert!(told.contains(&squeezed(text)), "{name}: {text}");
        }
        assert!(step.line.len() < 40 || told.matches(&squeezed(&step.line)).count() == 1, "{name}");
    }
}

#[test]
fn words_stay_in_their_columns_and_what_was_said_is_not_on_the_map() {
    for (name, _, frame, step, pages) in all() {
        assert!(pages[0].map.is_some() && pages[0].again.is_none(), "{name}");
        for page in &pages {
            for column in &page.columns {
                let area = column.area;
                assert!(area.x >= 0.0 && area.x + area.w <= frame.width + 0.1, "{name}: {area:?}");
                assert!(area.bottom() <= frame.stage.bottom() + 0.1, "{name}: {area:?}");
                let mut y = column.inner.y - 0.1;
                for placed in &column.placed {
                    assert!(placed.area.y >= y, "{name}: blocks stand on each other");
                    y = placed.area.bottom();
                    let end = column.inner.bottom().max(column.inner.y + column.inner.h) + 0.2;
                    assert!(y <= end, "{name}: {:?} {end}", placed.block);
                }
            }
            let Some(map) = page.map else {
                assert!(page.again.is_some(), "{name}: a page says with what it goes on");
                continue;
            };
            assert!(map.h >= frame.stage.h * 0.25 && map.w >= frame.width * 0.45, "{name}: {map:?}");
            for column in &page.columns {
                let beside = column.area.x + column.area.w <= map.x + 0.1;
                let below = column.area.y >= map.bottom() + AROUND_QUOTE - 0.1;
                assert!(if column.is_quote { below } else { beside }, "{name}: {map:?} {:?}", column.area);
            }
        }
        assert!(!step.title.is_empty() || !pages.is_empty());
    }
}

#[test]
fn the_bundled_briefing_has_a_page_for_each_step_in_type_for_the_room() {
    let deck = samples::deck();
    for size in [[1920, 1080], [1440, 1080]] {
        let book = samples::book(&deck, false, size);
        let frame = Frame::of(&book, &Helvetica);
        for step in samples::dossier_steps(&deck) {
            let pages = frame.planner(&Helvetica, &book).pages(&step);
            let is_sure = size[0] == 1920 || matches!(step.shows, StepKind::Unclear | StepKind::Sources);
            assert!(!is_sure || pages.len() == 1, "step {} has {} pages", step.number, pages.len());
            let Some(quote) = &step.quote else { continue };
            let (_, locator) = quote.source.rsplit_once(", ").unwrap();
            assert!(pages.iter().any(|page| said(page).contains(locator)), "step {}: {locator}", step.number);
        }
    }
}

#[test]
fn a_source_is_shortened_in_its_middle_and_keeps_its_locator() {
    let of = Type::new(12.0, false);
    let source = format!("{}, paragraph 7", "A title that has no end ".repeat(60).trim());
    let short = shortened(&Helvetica, &source, of, 300.0, 3);
    assert!(
        short.starts_with("A title") && short.ends_with("… , paragraph 7")
            || short.ends_with(", paragraph 7")
    );
    assert!(short.contains('…') && Helvetica.lines(&short, of, 300.0) == 3, "{short}");
    let plain = "A title, paragraph 7";
    assert_eq!(shortened(&Helvetica, plain, of, 300.0, 3), plain);
    assert!(!shortened(&Helvetica, &"a".repeat(5000), of, 300.0, 3).is_empty());
}

#[test]
fn a_page_without_a_map_has_all_columns_and_its_own_title() {
    let deck = samples::deck();
    let book = samples::book(&deck, false, [1920, 1080]);
    let frame = Frame::of(&book, &Helvetica);
    let step = &samples::hard_steps()[5];
    let pages = frame.planner(&Helvetica, &book).pages_without_map(step, 2);
    let heads: Vec<_> =
        pages.iter().filter_map(|page| page.again.as_ref()).map(|(_, one)| &one.text).collect();
    assert_eq!(heads[0], &step.title);
    assert!(heads.len() > 2 && heads[1..].iter().all(|head| head.ends_with("continued")), "{heads:?}");
}

#[test]
fn no_list_ends_on_a_page_of_a_few_lines() {
    let deck = samples::deck();
    let entry = |n: usize| Entry {
        text: format!("Incident {n} near the base"),
        detail: "Not stated".into(),
        ..Entry::default()
    };
    for size in [[1920, 1080], [1024, 768]] {
        let book = samples::book(&deck, false, size);
        let frame = Frame::of(&book, &Helvetica);
        for lines in 1..120 {
            let entries = (1..=lines).map(entry).collect();
            let step = Step { shows: StepKind::Sources, title: "Sources".into(), entries, ..Step::default() };
            let pages = frame.planner(&Helvetica, &book).pages(&step);
            let blocks = |page: &Page| page.columns.iter().map(|column| column.placed.len()).sum::<usize>();
            let counts: Vec<usize> = pages.iter().map(blocks).collect();
            let is_full = counts.len() == 1 || counts.last().is_some_and(|&last| last >= 6);
            assert!(is_full, "{lines} lines at {size:?}: {counts:?}");
        }
    }
}
