//! A page of a step as a section.

use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};

use crate::export::common;
use crate::export::frame::Frame;
use crate::export::{Book, MapPicture, PictureFormat};
use crate::l10n::pages;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Step, Strip};
use crate::scene::pages::{
    Block, Column, Ink, Page, Paragraph, Role, Row, STEP, Side, is_high, is_right_to_left, link, widths,
};

/// The strip of time is drawn as many units wide.
const STRIP: f32 = 1000.0;

/// Which section it is among all, and which page of its step; both from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub n: usize,
    pub step: usize,
    pub page: usize,
}

/// A page of a step.
pub(super) fn section(
    (book, frame): (&Book, &Frame),
    (step, page): (&Step, &Page),
    map: Option<&MapPicture>,
    at: At,
) -> Markup {
    let n = at.n;
    let id = if at.page > 1 { format!("{}-{}", at.step, at.page) } else { at.step.to_string() };
    let title = if step.shows == StepKind::Title { "title" } else { "step" };
    let class = match &page.again {
        Some(_) => "text".to_owned(),
        None => format!("{title}{}", sizes(frame, page)),
    };
    let again = page.again.as_ref().map(|(_, again)| Paragraph { role: Role::Title, ..again.clone() });
    let map = map.filter(|map| page.map.is_some() && !map.bytes.is_empty());
    let marking = html! { @if let Some(one) = &frame.marking { p.marking { (one.text) } } };
    let mut titled = false;
    html! {
        section id=(id) class=(class) aria-labelledby={ "title-" (n) } {
            (marking)
            // Words come before the picture: they are what is heard first.
            .stage {
                @if let Some(again) = &again { .again { (text(again, n, &mut titled)) } }
                @for column in page.columns.iter().filter(|column| !column.is_quote) {
                    .panel { (words(step, column, n, &mut titled)) }
                }
                @if let Some(map) = map { (picture(book, map)) }
                @for column in page.columns.iter().filter(|column| column.is_quote) {
                    (quote(step, column, n, &mut titled))
                }
            }
            .foot { (foot(book, frame, step)) }
            (marking)
        }
    }
}

/// The classes of `style` for how wide the column is, and how high what was said.
fn sizes(frame: &Frame, page: &Page) -> String {
    let class = |column: &Column| {
        if column.is_quote {
            format!(" q{:.0}", column.area.h / STEP)
        } else {
            let at = widths(frame.stage).iter().position(|&width| (width - column.area.w).abs() < 0.5);
            format!(" w{}", at.unwrap_or_default())
        }
    };
    page.columns.iter().map(class).collect()
}

/// The map, encoded while it is written.
fn picture(book: &Book, map: &MapPicture) -> Markup {
    let [width, height] = map.size;
    let kind = match map.format {
        PictureFormat::Jpeg => "jpeg",
        PictureFormat::Png => "png",
    };
    let bytes = Base64Display::new(&map.bytes, &STANDARD);
    let whose = common::foot(book).pop().filter(|_| !book.attribution.is_empty()).unwrap_or_default();
    html! {
        figure.map {
            img alt=(map.described) width=(width) height=(height) src={ "data:image/" (kind) ";base64," (bytes) };
            figcaption { (whose) }
        }
    }
}

fn words(step: &Step, column: &Column, n: usize, titled: &mut bool) -> Markup {
    let kind = |block: &Block| std::mem::discriminant(block);
    html! {
        @for run in column.placed.chunk_by(|a, b| kind(&a.block) == kind(&b.block)) {
            @let each = html! {
                @for placed in run {
                    @match &placed.block {
                        Block::Text(one) => (text(one, n, titled)),
                        Block::Figures(cells) => (figures(cells)),
                        Block::Row(row) => (cells(row)),
                    }
                }
            };
            @match run.first().map(|placed| &placed.block) {
                Some(Block::Row(row)) => {
                    table class=(format_args!("b{:.0}", row.what.before * 2.0)) aria-label=(step.title) { (each) }
                }
                Some(Block::Figures(_)) => div role="group" aria-label=(pages::figures()) { (each) },
                _ => (each),
            }
        }
    }
}

fn quote(step: &Step, column: &Column, n: usize, titled: &mut bool) -> Markup {
    let url = step.quote.as_ref().and_then(|quote| link(&quote.url));
    html! {
        blockquote class="quote" cite=[url] {
            @for placed in &column.placed {
                @if let Block::Text(one) = &placed.block { (text(one, n, titled)) }
            }
        }
    }
}

/// The classes of a text: what it is, and how large, in pixels of a page 1080 high.
fn class(one: &Paragraph, role: &str) -> String {
    let ink = match one.ink {
        Ink::Muted => " muted",
        Ink::Accent => " accent",
        Ink::Editor => " editor",
        Ink::Error => " problem",
        _ => "",
    };
    let bold = if one.of.bold { " bold" } else { "" };
    let high = if is_high(&one.text) { " high" } else { "" };
    let before = if one.before > 0.0 { format!(" b{:.0}", one.before * 2.0) } else { String::new() };
    let right = if one.side() == Side::Right && !is_right_to_left(&one.text) { " right" } else { "" };
    format!("{role} t{:.0}{bold}{ink}{high}{before}{right}", one.of.size * 2.0)
}

/// A text as an element. The first title is what the section is called by.
fn text(one: &Paragraph, n: usize, titled: &mut bool) -> Markup {
    let said = html! { (dot(one)) (linked(one)) };
    let language = common::language(&one.language);
    let role = match one.role {
        Role::Title if !std::mem::replace(titled, true) => {
            let class = class(one, "name");
            return html! { h2 id={ "title-" (n) } class=(class) dir="auto" { (said) } };
        }
        Role::Cited => {
            let class = class(one, "cited");
            return html! { cite class=(class) lang=[language] dir="auto" { (said) } };
        }
        Role::Eyebrow => "eyebrow",
        Role::Words => "words",
        _ => "line",
    };
    html! { p class=(class(one, role)) lang=[language] dir="auto" { (said) } }
}

fn figures(cells: &[(Paragraph, Paragraph)]) -> Markup {
    let before = cells.first().map_or(0.0, |(value, _)| value.before) * 2.0;
    html! {
        dl class=(format_args!("figures f{} b{before:.0}", cells.len())) {
            @for (value, label) in cells.iter().filter(|(value, _)| !value.text.is_empty()) {
                div {
                    dt class=(class(label, "label")) dir="auto" { (lines(&label.text)) }
                    @let plain = Paragraph { before: 0.0, ..value.clone() };
                    dd class=(class(&plain, "value")) dir="auto" { (lines(&value.text)) }
                }
            }
        }
    }
}

fn cells(row: &Row) -> Markup {
    let what = Paragraph { before: 0.0, ..row.what.clone() };
    let over = (row.what.before > 0.0).then(|| format!("o{:.0}", row.what.before * 2.0));
    let wide = (!row.is_number).then_some(2);
    let cell = html! {
        p class=(class(&what, "entry")) dir="auto" { (dot(&what)) (linked(&what)) }
        @if let Some(more) = row.more.as_ref().filter(|_| !row.is_number) {
            p class=(class(more, "detail")) dir="auto" { (lines(&more.text)) }
        }
    };
    html! {
        tr class=[over] {
            @if what.role == Role::Heading {
                th scope="rowgroup" colspan=[wide] { (cell) }
            } @else {
                td colspan=[wide] { (cell) }
            }
            @if let Some(more) = row.more.as_ref().filter(|_| row.is_number) {
                td class=(class(more, "number")) dir="auto" { (lines(&more.text)) }
            }
        }
    }
}

fn foot(book: &Book, frame: &Frame, step: &Step) -> Markup {
    html! {
        @if !book.strip.ticks.is_empty() { (strip(&book.strip, step.at)) }
        .small {
            span { (frame.foot_text.text) }
            span dir="ltr" { @if step.of > 0 { (pages::number(step.number, step.of)) } }
        }
    }
}

fn strip(strip: &Strip, at: Option<(f32, f32)>) -> Markup {
    let bar = |class: &str, x: f32, y: f32, width: f32, height: f32| {
        let [x, y, width, height] = [x, y, width, height].map(|number| format!("{number:.1}"));
        html! { rect class=(class) x=(x) y=(y) width=(width) height=(height) {} }
    };
    let now = at.map(|(from, to)| {
        let width = ((to - from).clamp(0.0, 1.0) * STRIP).max(5.0);
        ((from.clamp(0.0, 1.0) * STRIP).min(STRIP - width), width)
    });
    html! {
        .strip {
            span { (strip.first) }
            svg viewBox={ "0 0 " (STRIP) " 24" } preserveAspectRatio="none" role="img" aria-label=(pages::strip()) {
                @if let Some((x, width)) = now {
                    (bar("ground", x, 0.0, width, 21.0)) (bar("now", x, 21.0, width, 3.0))
                }
                (bar("time", 0.0, 21.0, STRIP, 1.0))
                @for &(x, part) in &strip.ticks {
                    // A single incident among thousands can still be seen.
                    @let height = 18.0 * part.clamp(0.25, 1.0);
                    (bar("tick", x.clamp(0.0, 1.0) * STRIP - 1.0, 21.0 - height, 2.0, height))
                }
            }
            span { (strip.last) }
        }
    }
}

/// Text as a link, where its address may be followed.
fn linked(one: &Paragraph) -> Markup {
    html! {
        @if let Some(url) = &one.url {
            a href=(url) rel="noopener noreferrer" { (lines(&one.text)) }
        } @else {
            (lines(&one.text))
        }
    }
}

/// Text with its lines.
fn lines(text: &str) -> Markup {
    html! {
        @for (n, line) in text.split('\n').enumerate() {
            @if n > 0 { br; }
            (line)
        }
    }
}

fn dot(one: &Paragraph) -> Markup {
    html! {
        @if let Some(colour) = one.dot.map(common::kind_colour) {
            svg.dot viewBox="0 0 10 10" aria-hidden="true" {
                circle cx="5" cy="5" r="5" fill={ "#" (colour) } {}
            }
        }
    }
}
