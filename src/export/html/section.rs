//! A step as a section of a page.

use std::fmt::Write as _;
use std::io::{self, Write};

use base64::engine::general_purpose::STANDARD;
use base64::write::EncoderWriter;

use crate::export::fit::{self, Type};
use crate::export::told::{self, MapPart, escaped};
use crate::export::{Book, MapPicture, PictureFormat};
use crate::model::briefing::Shows;
use crate::scene::briefing::{Entry, Figure, Quote, Step, Strip, Weight};
use crate::words::{briefing as w, pages};

/// The strip of time is drawn as many units wide.
const STRIP: f32 = 1000.0;

/// Writes the section of a step: the `n`th, from 1.
pub(super) fn write(
    out: &mut impl Write,
    book: &Book,
    step: &Step,
    map: Option<&MapPicture>,
    n: usize,
) -> io::Result<()> {
    // A list with much to say of each line needs width.
    let is_long =
        step.entries.iter().any(|entry| entry.detail.chars().count() > 24) || step.entries.len() > 18;
    let class = match step.shows {
        Shows::Title => "title".to_owned(),
        _ if is_long => "list".to_owned(),
        _ => fitting(book, step),
    };
    let marking = told::marking(book).map(|(text, ..)| escaped(text));
    writeln!(out, "<section id=\"step-{n}\" class=\"{class}\" aria-labelledby=\"title-{n}\">")?;
    if let Some(text) = &marking {
        writeln!(out, "<p class=\"marking\">{text}</p>")?;
    }
    writeln!(out, "<div class=\"stage\">")?;
    if let Some(map) = map.filter(|map| !map.bytes.is_empty()) {
        picture(out, book, map)?;
    }
    writeln!(out, "<div class=\"panel\">\n{}</div>\n</div>", words(book, step, n))?;
    writeln!(out, "<div class=\"foot\">\n{}</div>", foot(book, step))?;
    if let Some(text) = &marking {
        writeln!(out, "<p class=\"marking\">{text}</p>")?;
    }
    writeln!(out, "</section>")
}

/// The classes for how large the words of a step are, and for a wider panel where they would be
/// too small for a room. On a screen the script looks again; on paper this is all there is.
fn fitting(book: &Book, step: &Step) -> String {
    // As in style.css, in pixels of a page 1080 high: type, margins and what stands around the words.
    const EM: f32 = 30.9;
    const AROUND: f32 = 250.0;
    let page = 1080.0 * book.size[0].max(1) as f32 / book.size[1].max(1) as f32;
    let parts = if page < 1512.0 { [0.43, 0.52] } else { [0.37, 0.48] };
    let scale = |part: f32| {
        let width = page * part - 90.0;
        let fits = |n: &u32| needed(step, EM * (*n as f32) / 100.0, width) <= 1080.0 - AROUND;
        (50..=100).rev().step_by(5).find(fits)
    };
    let class = |n: u32| if n < 100 { format!(" fit-{n}") } else { String::new() };
    match (scale(parts[0]), scale(parts[1])) {
        (Some(n), _) if n >= 85 => format!("step{}", class(n)),
        (_, Some(n)) => format!("step full{}", class(n)),
        // Too much for a page at any size: it is scrolled, and goes on over sheets of paper.
        _ => "list".to_owned(),
    }
}

/// The height that the words of a step take in type of a size: as in style.css, and a little more.
fn needed(step: &Step, em: f32, width: f32) -> f32 {
    let height = |text: &str, size: f32, bold: bool, width: f32, line: f32| {
        fit::height(text, Type { size: size * em, bold }, width) * line / 1.17
    };
    let inferred = if step.inferred { w::INFERRED } else { "" };
    let plain = [
        (&*step.eyebrow, 0.0),
        (&step.place, 0.0),
        (&step.when, 0.0),
        (&step.zulu, 0.0),
        (inferred, 0.0),
        (&step.line, 0.9),
    ];
    let mut sum: f32 = plain
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|&(text, above)| height(text, 1.0, false, width, 1.42) + above * em)
        .sum();
    sum += height(if step.title.is_empty() { &step.problem } else { &step.title }, 1.75, true, width, 1.16)
        + 1.0 * em;
    let half = width * 0.48;
    for pair in step.figures.chunks(2) {
        let one = |figure: &Figure| {
            height(&figure.value, 1.7, true, half, 1.15) + height(&figure.label, 0.93, false, half, 1.3)
        };
        sum += pair.iter().map(one).fold(0.0, f32::max) + 0.9 * em;
    }
    if let Some(quote) = &step.quote {
        let inner = width - 2.4 * em;
        sum += height(&quote.words, 1.14, false, inner, 1.5) + 4.2 * em;
        for (text, size) in [
            (&quote.translated_by, 0.93),
            (&quote.translation, 1.0),
            (&quote.speaker, 1.0),
            (&quote.role, 0.93),
            (&quote.source, 0.93),
        ] {
            sum += height(text, size, false, inner, 1.42);
        }
    }
    sum + step
        .entries
        .iter()
        .map(|entry| height(&entry.text, 1.0, false, width * 0.7, 1.35) + 0.75 * em)
        .sum::<f32>()
}

/// The map, encoded while it is written.
fn picture(out: &mut impl Write, book: &Book, map: &MapPicture) -> io::Result<()> {
    let page = book.size[0].max(1) as f32 / book.size[1].max(1) as f32;
    let part = match told::map_part(map.size, page, page * 0.63) {
        MapPart::Whole => "map",
        MapPart::Free => "map free",
    };
    let (described, [width, height]) = (escaped(&map.described), map.size);
    let kind = match map.format {
        PictureFormat::Jpeg => "jpeg",
        PictureFormat::Png => "png",
    };
    write!(
        out,
        "<figure class=\"{part}\"><img alt=\"{described}\" width=\"{width}\" height=\"{height}\" src=\"data:image/{kind};base64,"
    )?;
    let mut encoder = EncoderWriter::new(&mut *out, &STANDARD);
    encoder.write_all(&map.bytes)?;
    encoder.finish()?;
    drop(encoder);
    let whose = told::foot(book).pop().filter(|_| !book.attribution.is_empty()).unwrap_or_default();
    writeln!(out, "\"><figcaption>{}</figcaption></figure>", escaped(&whose))
}

fn words(book: &Book, step: &Step, n: usize) -> String {
    let mut html = String::new();
    let mut say = |element: &str, class: &str, text: &str| {
        if !text.trim().is_empty() {
            let _ = writeln!(html, "<{element} class=\"{class}\" dir=\"auto\">{}</{element}>", lines(text));
        }
    };
    if step.kind.is_none() {
        say("p", "eyebrow", &step.eyebrow);
    }
    if let Some(kind) = step.kind {
        let colour = told::kind_colour(kind);
        let _ = writeln!(html, "<p class=\"eyebrow\">{}{}</p>", dot(&colour), lines(&step.eyebrow));
    }
    let titles = [&step.title, &step.problem, &book.cover.title];
    let title = titles.into_iter().find(|title| !title.trim().is_empty()).map_or("", |title| title);
    let class =
        if step.title.trim().is_empty() && !step.problem.is_empty() { " class=\"problem\"" } else { "" };
    let _ = writeln!(html, "<h2 id=\"title-{n}\"{class} dir=\"auto\">{}</h2>", lines(title));
    let mut say = |class: &str, text: &str| {
        if !text.trim().is_empty() {
            let _ = writeln!(html, "<p class=\"{class}\" dir=\"auto\">{}</p>", lines(text));
        }
    };
    say("place", &step.place);
    say("when", &step.when);
    say("zulu", &step.zulu);
    say("editor zulu", if step.inferred { w::INFERRED } else { "" });
    say("problem line", if step.title.trim().is_empty() { "" } else { &step.problem });
    if step.line_is_editors && !step.line.is_empty() {
        say("line editor", &format!("{}: {}", w::EDITOR, step.line));
    } else {
        say("line", &step.line);
    }
    html + &figures(&step.figures) + &step.quote.as_ref().map(quote).unwrap_or_default() + &list(step)
}

fn figures(figures: &[Figure]) -> String {
    let mut html = String::new();
    for figure in figures {
        let (value, label) = (lines(&figure.value), lines(&figure.label));
        let _ = writeln!(html, "<div><dt>{label}</dt><dd>{value}</dd></div>");
    }
    if html.is_empty() {
        html
    } else {
        format!("<dl class=\"figures\" aria-label=\"{}\">\n{html}</dl>\n", pages::FIGURES)
    }
}

fn quote(quote: &Quote) -> String {
    let language =
        told::language(&quote.language_tag).map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default();
    let link = told::link(&quote.url);
    let cite = link.as_ref().map(|url| format!(" cite=\"{}\"", escaped(url))).unwrap_or_default();
    let words = lines(&quote.words);
    let words = if quote.verbatim { format!("“{words}”") } else { words };
    let mut html = format!(
        "<blockquote class=\"quote\"{cite}>\n<p class=\"words\"{language} dir=\"auto\">{words}</p>\n"
    );
    if !quote.translation.is_empty() {
        let (by, translation) = (lines(&quote.translated_by), lines(&quote.translation));
        let _ = writeln!(html, "<p class=\"by\">{by}</p>\n<p dir=\"auto\">{translation}</p>");
    }
    html.push_str("<footer>\n");
    for (class, text) in [("speaker", &quote.speaker), ("role", &quote.role)] {
        if !text.is_empty() {
            let _ = writeln!(html, "<p class=\"{class}\">{}</p>", lines(text));
        }
    }
    let source = if quote.source.is_empty() { &quote.url } else { &quote.source };
    if !source.is_empty() {
        let _ = writeln!(html, "<p class=\"cited\"><cite>{}</cite></p>", linked(source, &quote.url));
    }
    html + "</footer>\n</blockquote>\n"
}

fn list(step: &Step) -> String {
    let mut html = String::new();
    for entry in &step.entries {
        let _ = writeln!(html, "<tr>{}</tr>", cells(entry));
    }
    if html.is_empty() {
        return html;
    }
    format!("<table aria-label=\"{}\">\n{html}</table>\n", escaped(&step.title))
}

fn cells(entry: &Entry) -> String {
    let colour = entry.kind.map(told::kind_colour);
    let what = colour.map(|colour| dot(&colour)).unwrap_or_default() + &linked(&entry.text, &entry.url);
    let detail = &entry.detail;
    let is_sum = detail.len() == 64 && detail.bytes().all(|byte| byte.is_ascii_hexdigit());
    let class = match detail {
        _ if is_sum => " class=\"sum\"",
        detail if !detail.contains(char::is_alphabetic) => " class=\"number\"",
        _ => "",
    };
    let detail = format!("<td{class} dir=\"auto\">{}</td>", lines(detail));
    match entry.weight {
        Weight::Heading => format!("<th scope=\"rowgroup\" dir=\"auto\">{what}</th>{detail}"),
        Weight::Line => format!("<td dir=\"auto\">{what}</td>{detail}"),
    }
}

fn foot(book: &Book, step: &Step) -> String {
    let strip = if book.strip.ticks.is_empty() { String::new() } else { strip(&book.strip, step.at) };
    let number = if step.of > 0 { pages::number(step.number, step.of) } else { String::new() };
    let words = escaped(&told::foot(book).join(" · "));
    format!("{strip}<div class=\"small\"><span>{words}</span><span>{number}</span></div>\n")
}

fn strip(strip: &Strip, at: Option<(f32, f32)>) -> String {
    let mut svg = format!(
        "<svg viewBox=\"0 0 {STRIP} 24\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
        pages::STRIP
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
fn linked(text: &str, url: &str) -> String {
    match told::link(url) {
        Some(url) => format!("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escaped(&url), lines(text)),
        None => lines(text),
    }
}

/// Text with its lines.
fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

fn dot(colour: &str) -> String {
    format!(
        "<svg class=\"dot\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><circle cx=\"5\" cy=\"5\" r=\"5\" fill=\"#{colour}\"/></svg>"
    )
}
