//! Pages are planned in the type of a typewriter, and looked at from all sides. With the type of the
//! formats, and of the window, that is done where those are.

use super::split::{cut, split};
use super::*;
use crate::model::Kind;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Entry, Figure, Quote, Step, Weight};

/// All letters are half as wide as high.
struct Typewriter;

impl Measure for Typewriter {
    fn width(&self, text: &str, of: Type) -> f32 {
        text.chars().count() as f32 * of.size / 2.0
    }

    fn lines(&self, text: &str, of: Type, width: f32) -> usize {
        let letters = ((width / of.size * 2.0) as usize).max(1);
        let of_line = |line: &str| {
            let (mut lines, mut filled) = (1, 0);
            for word in line.split(' ').map(|word| word.chars().count()) {
                if filled > 0 && filled + 1 + word <= letters {
                    filled += 1 + word;
                    continue;
                }
                lines += usize::from(filled > 0) + word.saturating_sub(1) / letters;
                filled = word - word.saturating_sub(1) / letters * letters;
            }
            lines
        };
        text.split('\n').map(of_line).sum()
    }
}

/// Sixteen to nine, and four to three, without what is around the words.
const STAGES: [Area; 2] =
    [Area { x: 0.0, y: 0.0, w: 960.0, h: 464.0 }, Area { x: 0.0, y: 0.0, w: 720.0, h: 464.0 }];

fn screen(stage: Area, step: &Step) -> Screen {
    Planner { measure: &Typewriter, medium: Medium::STAGE, stage, untitled: "" }.screen(step)
}

fn texts(screen: &Screen) -> Vec<&Paragraph> {
    let placed = screen.page.columns.iter().flat_map(|column| &column.placed);
    placed.flat_map(|placed| placed.block.texts()).collect()
}

/// A step that says so many words in each of its parts, and so many lines in its list.
fn step(words: usize, lines: usize, quoted: usize) -> Step {
    let said = |of: usize| "Eight rounds were fired at the base. ".repeat(of).trim().to_owned();
    let figure = |value: &str| Figure { value: value.into(), label: "rounds of indirect fire".into() };
    let quote = Quote {
        verbatim: true,
        words: said(quoted),
        translation: said(quoted),
        translated_by: "Translation · English · Sitmap".into(),
        speaker: "Maj. Gen. John W. Brennan Jr.".into(),
        source: format!("{}, paragraph 2", said(6)),
        ..Quote::default()
    };
    let entry = |n: usize| Entry {
        weight: if n.is_multiple_of(9) { Weight::Heading } else { Weight::Line },
        text: format!("Incident {n}"),
        kind: Some(Kind::Rocket),
        ..Entry::default()
    };
    Step {
        shows: StepKind::Incident,
        kind: Some(Kind::Rocket),
        eyebrow: "Rocket attack".into(),
        title: "Five rockets land near Ain al-Asad".into(),
        place: "Ain al-Asad, al-Anbar, Iraq".into(),
        when: "Wednesday 5 January 2022, morning".into(),
        line: said(words),
        figures: vec![figure("8"), figure("none reported")],
        quote: (quoted > 0).then_some(quote),
        entries: (0..lines).map(entry).collect(),
        ..Step::default()
    }
}

fn all() -> impl Iterator<Item = (String, Area, Step)> {
    let counts = [0, 1, 4, 9, 20, 60];
    let steps = counts.into_iter().flat_map(move |words| {
        counts.into_iter().flat_map(move |lines| {
            counts.into_iter().map(move |quoted| ((words, lines, quoted), step(words, lines, quoted)))
        })
    });
    steps.flat_map(|(name, step)| {
        STAGES.map(|stage| (format!("{name:?}, {} wide", stage.w), stage, step.clone()))
    })
}

#[test]
fn before_a_room_nothing_is_small_and_nothing_leaves_its_place_or_stands_on_another() {
    for (name, stage, step) in all() {
        let screen = screen(stage, &step);
        assert!(screen.smallest_type() >= Medium::STAGE.least, "{name}");
        let map = screen.page.map.unwrap();
        assert!(map.w >= stage.w * 0.35 && map.h >= stage.h * 0.2, "{name}: {map:?}");
        for column in &screen.page.columns {
            let area = column.area;
            assert!(area.y >= 0.0 && area.bottom() <= stage.h + 0.1, "{name}: {area:?}");
            let mut below: Vec<Area> = Vec::new();
            for placed in &column.placed {
                let of = placed.area;
                assert!(of.bottom() <= column.inner.bottom() + 0.2, "{name}: {placed:?}");
                let on = below.iter().find(|one| one.x == of.x && one.bottom() > of.y + 0.1);
                assert!(on.is_none(), "{name}: {placed:?} on {on:?}");
                below.push(of);
            }
        }
        if screen.said_at == SaidAt::Column {
            let [panel, said] = &screen.page.columns[..] else { panic!("{name}") };
            let end = panel.placed.last().map_or(0.0, |last| last.area.bottom());
            assert!(end <= said.area.y, "{name}: what was said stands on what happened");
        }
    }
}

#[test]
fn what_has_no_room_before_a_room_ends_in_dots_or_in_how_many_more_there_are() {
    for (name, stage, step) in all() {
        let screen = screen(stage, &step);
        let texts = texts(&screen);
        let of = |role: Role| texts.iter().filter(move |one| one.role == role);
        let listed = of(Role::Entry).count();
        let wanted = step.entries.iter().filter(|entry| entry.weight == Weight::Line).count();
        let is_short = |role: Role, whole: &str| {
            let said: Vec<_> = of(role).collect();
            let is_short = said.iter().any(|one| one.text.ends_with('…'));
            let told =
                said.iter().map(|one| one.whole.as_ref().unwrap_or(&one.text).trim_matches(['“', '”']));
            assert!(whole.is_empty() || told.eq([whole]), "{name}: all of it is heard");
            is_short
        };
        let quote = step.quote.clone().unwrap_or_default();
        let cut = [
            is_short(Role::Line, &step.line),
            is_short(Role::Words, &quote.words),
            is_short(Role::Translation, &quote.translation),
            listed < wanted,
        ];
        assert_eq!(screen.is_cut, cut.contains(&true), "{name}: {cut:?}");
        // Behind a text that is cut there is no list.
        if listed < wanted && !cut[0] {
            let more = format!("and {} more", wanted - listed);
            assert!(of(Role::Detail).any(|one| one.text == more), "{name}: {more}");
        }
        if let Some(quote) = &step.quote {
            let is_told = |role: Role, end: &str| of(role).any(|one| one.text.ends_with(end));
            assert!(is_told(Role::Said, &quote.speaker) && is_told(Role::Cited, "paragraph 2"), "{name}");
        }
    }
}

#[test]
fn where_facts_leave_no_room_for_what_happened_dots_stand_for_it() {
    let mut step = step(20, 0, 1);
    let of = "a word for what it is ".repeat(6);
    step.figures = (1..=6).map(|n| Figure { value: n.to_string(), label: of.clone() }).collect();
    let screen = screen(STAGES[0], &step);
    let dots = texts(&screen).into_iter().find(|one| one.text == "…").unwrap();
    assert!(screen.is_cut && dots.whole.as_ref().unwrap().contains(&step.line));
    assert_eq!(screen.page.columns[0].placed.last().unwrap().block.texts()[0], dots);
}

#[test]
fn what_was_said_goes_from_the_map_to_where_more_of_it_has_room() {
    let at = |words, quoted| screen(STAGES[0], &step(words, 0, quoted)).said_at;
    assert_eq!(at(1, 1), SaidAt::Map);
    assert_eq!(at(1, 9), SaidAt::Foot);
    assert_eq!(at(1, 7), SaidAt::Column);
    assert_eq!(at(20, 9), SaidAt::Map);
}

#[test]
fn a_text_parts_between_words_and_within_one_that_is_longer_than_its_room() {
    let of = Type::new(12.0, false);
    let line = of.line("a");
    let part = |text: &str, lines: f32| split(&Typewriter, text, of, [60.0, line * lines + 0.1]);
    assert_eq!(part("one two three four", 1.0), Some(("one two".into(), "three four".into())));
    let (head, tail) = part(&"x".repeat(80), 2.0).unwrap();
    assert_eq!(head.len() + tail.len(), 80);
    assert_eq!(part("one two", 0.5), None);
    assert_eq!(part("word", 3.0), None);
    let cut = |text: &str, lines: f32| cut(&Typewriter, text, of, [60.0, line * lines + 0.1]);
    assert_eq!(cut("one two three four", 1.0), "one two…");
    assert_eq!(cut("one two", 1.0), "one two");
    assert_eq!(cut(&"x".repeat(80), 1.0), format!("{}…", "x".repeat(9)));
}
