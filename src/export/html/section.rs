//! A page of a step as a section.

use std::fmt::Write as _;
use std::io::{self, Write};

use base64::engine::general_purpose::STANDARD;
use base64::write::EncoderWriter;

use crate::export::common::{self, escaped};
use crate::export::frame::Frame;
use crate::export::{Book, MapPicture, PictureFormat};
use crate::l10n::pages;
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Step, Strip};
use crate::scene::pages::{Block, Column, Ink, Page, Paragraph, Role, Row, STEP, is_high, link, widths};

/// The strip of time is drawn as many units wide.
const STRIP: f32 = 1000.0;

/// Which section it is among all, and which page of its step; both from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub n: usize,
    pub step: usize,
    pub page: usize,
}

/// Writes a page of a step.
pub(super) fn write(
    out: &mut impl Write,
    (book, frame): (&Book, &Frame),
    (step, page): (&Step, &Page),
    map: Option<&MapPicture>,
    at: At,
) -> io::Result<()> {
    let n = at.n;
    let id = if at.page > 1 { format!("{}-{}", at.step, at.page) } else { at.step.to_string() };
    let title = if step.shows == StepKind::Title { "title" } else { "step" };
    let class = match &page.again {
        Some(_) => "text".to_owned(),
        None => format!("{title}{}", sizes(frame, page)),
    };
    let marking = frame.marking.as_ref().map(|one| escaped(&one.text));
    writeln!(out, "<section id=\"{id}\" class=\"{class}\" aria-labelledby=\"title-{n}\">")?;
    if let Some(text) = &marking {
        writeln!(out, "<p class=\"marking\">{text}</p>")?;
    }
    writeln!(out, "<div class=\"stage\">")?;
    // Words come before the picture: they are what is heard first.
    let mut titled = false;
    if let Some((_, again)) = &page.again {
        let again = Paragraph { role: Role::Title, ..again.clone() };
        writeln!(out, "<div class=\"again\">{}</div>", text(&again, n, &mut titled))?;
    }
    for column in page.columns.iter().filter(|column| !column.is_quote) {
        writeln!(out, "<div class=\"panel\">\n{}</div>", words(step, column, n, &mut titled))?;
    }
    if let (Some(map), Some(_)) = (map.filter(|map| !map.bytes.is_empty()), page.map) {
        picture(out, book, map)?;
    }
    for column in page.columns.iter().filter(|column| column.is_quote) {
        quote(out, step, column, n, &mut titled)?;
    }
    writeln!(out, "</div>\n<div class=\"foot\">\n{}</div>", foot(book, frame, step))?;
    if let Some(text) = &marking {
        writeln!(out, "<p class=\"marking\">{text}</p>")?;
    }
    writeln!(out, "</section>")
}

/// The classes of `style` for how wide the column is, and how high what was said.
fn sizes(frame: &Frame, page: &Page) -> String {
    let mut classes = String::new();
    for column in &page.columns {
        if column.is_quote {
            let _ = write!(classes, " q{:.0}", column.area.h / STEP);
        } else {
            let at = widths(frame.stage).iter().position(|&width| (width - column.area.w).abs() < 0.5);
            let _ = write!(classes, " w{}", at.unwrap_or_default());
        }
    }
    classes
}

/// The map, encoded while it is written.
fn picture(out: &mut impl Write, book: &Book, map: &MapPicture) -> io::Result<()> {
    let (described, [width, height]) = (escaped(&map.described), map.size);
    let kind = match map.format {
        PictureFormat::Jpeg => "jpeg",
        PictureFormat::Png => "png",
    };
    write!(
        out,
        "<figure class=\"map\"><img alt=\"{described}\" width=\"{width}\" height=\"{height}\" src=\"data:image/{kind};base64,"
    )?;
    let mut encoder = EncoderWriter::new(&mut *out, &STANDARD);
    encoder.write_all(&map.bytes)?;
    encoder.finish()?;
    drop(encoder);
    let whose = common::foot(book).pop().filter(|_| !book.attribution.is_empty()).unwrap_or_default();
    writeln!(out, "\"><figcaption>{}</figcaption></figure>", escaped(&whose))
}

fn words(step: &Step, column: &Column, n: usize, titled: &mut bool) -> String {
    let mut html = String::new();
    let kind = |block: &Block| std::mem::discriminant(block);
    for run in column.placed.chunk_by(|a, b| kind(&a.block) == kind(&b.block)) {
        let each = run.iter().map(|placed| match &placed.block {
            Block::Text(one) => text(one, n, titled),
            Block::Figures(cells) => figures(cells),
            Block::Row(row) => cells(row),
        });
        let each = each.collect::<String>();
        match run.first().map(|placed| &placed.block) {
            Some(Block::Row(row)) => {
                let (name, before) = (escaped(&step.title), row.what.before * 2.0);
                let _ =
                    writeln!(html, "<table class=\"b{before:.0}\" aria-label=\"{name}\">\n{each}</table>");
            }
            Some(Block::Figures(_)) => {
                let name = pages::figures();
                let _ = writeln!(html, "<div role=\"group\" aria-label=\"{name}\">\n{each}</div>");
            }
            _ => html.push_str(&each),
        }
    }
    html
}

fn quote(out: &mut impl Write, step: &Step, column: &Column, n: usize, titled: &mut bool) -> io::Result<()> {
    let url = step.quote.as_ref().and_then(|quote| link(&quote.url));
    let cite = url.map(|url| format!(" cite=\"{}\"", escaped(&url))).unwrap_or_default();
    writeln!(out, "<blockquote class=\"quote\"{cite}>")?;
    for placed in &column.placed {
        if let Block::Text(one) = &placed.block {
            out.write_all(text(one, n, titled).as_bytes())?;
        }
    }
    writeln!(out, "</blockquote>")
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
    format!("{role} t{:.0}{bold}{ink}{high}{before}", one.of.size * 2.0)
}

/// A text as an element. The first title is what the section is called by.
fn text(one: &Paragraph, n: usize, titled: &mut bool) -> String {
    let said = dot(one) + &linked(one);
    let (element, role) = match one.role {
        Role::Title if !*titled => {
            *titled = true;
            return format!(
                "<h2 id=\"title-{n}\" class=\"{}\" dir=\"auto\">{said}</h2>\n",
                class(one, "name")
            );
        }
        Role::Eyebrow => ("p", "eyebrow"),
        Role::Words => ("p", "words"),
        Role::Cited => ("cite", "cited"),
        _ => ("p", "line"),
    };
    let language = common::language(&one.language).map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default();
    format!("<{element} class=\"{}\"{language} dir=\"auto\">{said}</{element}>\n", class(one, role))
}

fn figures(cells: &[(Paragraph, Paragraph)]) -> String {
    let before = cells.first().map_or(0.0, |(value, _)| value.before) * 2.0;
    let mut html = format!("<dl class=\"figures f{} b{before:.0}\">", cells.len());
    for (value, label) in cells.iter().filter(|(value, _)| !value.text.is_empty()) {
        let plain = Paragraph { before: 0.0, ..value.clone() };
        let _ = write!(
            html,
            "<div><dt class=\"{}\" dir=\"auto\">{}</dt><dd class=\"{}\" dir=\"auto\">{}</dd></div>",
            class(label, "label"),
            lines(&label.text),
            class(&plain, "value"),
            lines(&value.text),
        );
    }
    html + "</dl>\n"
}

fn cells(row: &Row) -> String {
    let what = Paragraph { before: 0.0, ..row.what.clone() };
    let is_heading = what.role == Role::Heading;
    let (element, scope) = if is_heading { ("th", " scope=\"rowgroup\"") } else { ("td", "") };
    let over = if row.what.before > 0.0 {
        format!(" class=\"o{:.0}\"", row.what.before * 2.0)
    } else {
        String::new()
    };
    let more = row.more.as_ref().map(|more| {
        let element = if row.is_number { "td" } else { "p" };
        let side = if row.is_number { "number" } else { "detail" };
        format!("<{element} class=\"{}\" dir=\"auto\">{}</{element}>", class(more, side), lines(&more.text))
    });
    let more = more.unwrap_or_default();
    let (wide, inside, beside) =
        if row.is_number { ("", String::new(), more) } else { (" colspan=\"2\"", more, String::new()) };
    let name =
        format!("<p class=\"{}\" dir=\"auto\">{}</p>", class(&what, "entry"), dot(&what) + &linked(&what));
    format!("<tr{over}><{element}{scope}{wide}>{name}{inside}</{element}>{beside}</tr>\n")
}

fn foot(book: &Book, frame: &Frame, step: &Step) -> String {
    let strip = if book.strip.ticks.is_empty() { String::new() } else { strip(&book.strip, step.at) };
    let number = if step.of > 0 { pages::number(step.number, step.of) } else { String::new() };
    let words = escaped(&frame.foot_text.text);
    format!("{strip}<div class=\"small\"><span>{words}</span><span>{number}</span></div>\n")
}

fn strip(strip: &Strip, at: Option<(f32, f32)>) -> String {
    let mut svg = format!(
        "<svg viewBox=\"0 0 {STRIP} 24\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
        pages::strip()
    );
    if let Some((from, to)) = at {
        let x = from.clamp(0.0, 1.0) * STRIP;
        let width = ((to - from).clamp(0.0, 1.0) * STRIP).max(5.0);
        let x = x.min(STRIP - width);
        let _ = write!(
            svg,
            "<rect class=\"ground\" x=\"{x:.1}\" y=\"0\" width=\"{width:.1}\" height=\"21\"/><rect class=\"now\" x=\"{x:.1}\" y=\"21\" width=\"{width:.1}\" height=\"3\"/>"
        );
    }
    let _ = write!(svg, "<rect class=\"time\" x=\"0\" y=\"21\" width=\"{STRIP}\" height=\"1\"/>");
    for &(x, part) in &strip.ticks {
        // A single incident among thousands can still be seen.
        let (x, height) = (x.clamp(0.0, 1.0) * STRIP - 1.0, 18.0 * part.clamp(0.25, 1.0));
        let _ = write!(
            svg,
            "<rect class=\"tick\" x=\"{x:.1}\" y=\"{:.1}\" width=\"2\" height=\"{height:.1}\"/>",
            21.0 - height
        );
    }
    let (first, last) = (escaped(&strip.first), escaped(&strip.last));
    format!("<div class=\"strip\"><span>{first}</span>{svg}</svg><span>{last}</span></div>\n")
}

/// Text as a link, where its address may be followed.
fn linked(one: &Paragraph) -> String {
    match &one.url {
        Some(url) => {
            format!("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escaped(url), lines(&one.text))
        }
        None => lines(&one.text),
    }
}

/// Text with its lines.
fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

fn dot(one: &Paragraph) -> String {
    let colour = one.dot.map(common::kind_colour);
    let dot = colour.map(|colour| {
        format!(
            "<svg class=\"dot\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><circle cx=\"5\" cy=\"5\" r=\"5\" fill=\"#{colour}\"/></svg>"
        )
    });
    dot.unwrap_or_default()
}
