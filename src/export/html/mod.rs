//! HTML: one file for a browser that is offline, and for paper.
//!
//! Without its script it is a document with all pages below each other; with it, the keys of a
//! presenter, clicks, the wheel, swipes and two buttons at the foot turn from page to page. Where things
//! stand is `scene::pages`'s: a page is as large as the window lets it be, and type, in pixels of a page
//! 1080 high, with it. Pictures are inside. The page itself forbids everything that it does not need: it
//! fetches nothing, keeps nothing, and runs only the script whose hash it names, so that words of a source
//! stay words. Each page goes into the file when it comes. `maud` writes the tags, and escapes all that
//! stands between them.

mod section;

#[cfg(test)]
mod tests;

use std::fmt::Write as _;
use std::io::{BufWriter, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use super::common::{self, Cited};
use super::fit::Helvetica;
use super::frame::{Frame, NUMBER};
use super::{Book, ExportError, MapPicture, Pages};
use crate::l10n::{Language, briefing as w, is_right_to_left, pages};
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Entry, Step};
use crate::scene::pages::{AROUND_QUOTE, EDGE, HEIGHT, IN_ROW, Medium, Page, STEP, widths};
use crate::theme::tokens;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// On a screen that is held upright pages are read, not presented: all below each other.
const NARROW: &str = include_str!("narrow.css");
/// On paper each page is a sheet.
const PAPER: &str = include_str!("paper.css");
/// What the buttons take at the foot, with the gap before them.
const BUTTONS: f32 = 60.0;

/// A page for browsers while it is written.
pub struct Html<W: Write> {
    out: BufWriter<W>,
    /// What stands behind the pages.
    behind: String,
    book: Book,
    frame: Frame,
    steps: usize,
    sections: usize,
    /// The sources of all steps, for the last one.
    cited: Vec<Cited>,
    /// Whether a step has listed the sources and files.
    has_sources: bool,
}

impl<W: Write> Html<W> {
    /// Begins a page.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(out: W, book: Book) -> Result<Self, ExportError> {
        let mut out = BufWriter::new(out);
        let frame = Frame::with_beside_foot(&book, &Helvetica, NUMBER + BUTTONS);
        let (before, behind) = surround(&book, &frame);
        out.write_all(common::without_controls(&before).as_bytes())?;
        Ok(Self { out, behind, book, frame, steps: 0, sections: 0, cited: Vec::new(), has_sources: false })
    }

    fn sections(&mut self, step: &Step, map: Option<&MapPicture>) -> Result<(), ExportError> {
        self.steps += 1;
        for (n, page) in self.planned(step).iter().enumerate() {
            self.sections += 1;
            let at = section::At { n: self.sections, step: self.steps, page: n + 1 };
            let section = section::section((&self.book, &self.frame), (step, page), map, at).into_string();
            writeln!(self.out, "{}", common::without_controls(&section))?;
        }
        Ok(())
    }

    fn planned(&self, step: &Step) -> Vec<Page> {
        self.frame.planner(&Helvetica, &self.book).pages(step)
    }
}

impl<W: Write> Pages for Html<W> {
    fn page(&mut self, step: &Step, map: &MapPicture) -> Result<(), ExportError> {
        for one in common::cited(step) {
            if !self.cited.contains(&one) {
                self.cited.push(one);
            }
        }
        let step = common::with_files(&self.book, step, self.has_sources);
        self.has_sources |= common::ends_sources(&step);
        self.sections(&step, Some(map))
    }

    fn room_for_map(&self, step: &Step) -> Option<[u32; 2]> {
        let pages = self.planned(&common::with_files(&self.book, step, self.has_sources));
        Some(pages.first()?.map?.pixels(self.book.size[1]))
    }

    /// A step is one also where it goes on over pages.
    fn finish(mut self: Box<Self>) -> Result<usize, ExportError> {
        if !self.has_sources {
            let cited = std::mem::take(&mut self.cited);
            let mut entries: Vec<_> = cited
                .into_iter()
                .map(|one| Entry { text: one.text, url: one.url, ..Entry::default() })
                .collect();
            entries.extend(common::files(&self.book));
            if !entries.is_empty() {
                let step = Step {
                    shows: StepKind::Sources,
                    title: w::sources().to_owned(),
                    entries,
                    ..Step::default()
                };
                self.sections(&step, None)?;
            }
        }
        self.out.write_all(self.behind.as_bytes())?;
        self.out.flush()?;
        Ok(self.steps)
    }
}

/// What the page is allowed: its pictures, and its own style and script by their hashes.
fn policy(style: &str) -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; img-src data:; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(SCRIPT),
    )
}

/// The style with the colours of the theme and of the marking, and the sizes that pages have.
fn style(book: &Book, frame: &Frame) -> String {
    let t = tokens::of_pages(book.dark);
    let mut style = String::from("\n:root{");
    for (name, colour) in [
        ("panel", t.panel),
        ("raised", t.raised),
        ("quote", t.quote),
        ("line", t.line),
        ("text", t.text),
        ("muted", t.muted),
        ("accent", t.accent),
        ("editor", t.editor),
        ("error", t.error),
    ] {
        let _ = write!(style, "--{name}:#{};", common::hex([colour.r(), colour.g(), colour.b()]));
    }
    if let Some((_, ground, ink)) = common::marking(book) {
        let _ = write!(style, "--marking:#{ground};--on-marking:#{ink};");
    }
    let _ = write!(style, "color-scheme:{};", if book.dark { "dark" } else { "light" });
    // A pixel of a page 1080 high, in a window and on paper.
    let pixels = |points: f32| points * 1080.0 / HEIGHT;
    let width = pixels(frame.width);
    let _ = write!(style, "--u:min(calc(100vw / {width}),calc(100vh / 1080));--width:{width}}}\n{STYLE}");
    let (top, foot) =
        (pixels(frame.bars[0].h), pixels(frame.foot.h + frame.strip.map_or(0.0, |strip| strip.h)));
    let _ = writeln!(style, ".marking{{height:calc(var(--u)*{top})}}.foot{{height:calc(var(--u)*{foot})}}");
    for (n, panel) in widths(frame.stage).into_iter().enumerate() {
        let panel = pixels(panel);
        let quote = panel + pixels(AROUND_QUOTE);
        let _ = writeln!(
            style,
            ".w{n} .panel{{width:calc(var(--u)*{panel})}}.w{n} .map{{inset-inline-start:calc(var(--u)*{panel})}}.w{n} .quote{{inset-inline-start:calc(var(--u)*{quote})}}"
        );
    }
    for n in 1..=(frame.stage.h / STEP) as usize {
        let height = pixels(n as f32 * STEP);
        let map = height + 2.0 * pixels(AROUND_QUOTE);
        let _ = write!(
            style,
            ".q{n} .quote{{height:calc(var(--u)*{height})}}.q{n} .map{{bottom:calc(var(--u)*{map})}}"
        );
    }
    let row = pixels(IN_ROW);
    for n in 1..=pixels(EDGE) as usize {
        let over = n as f32 + row;
        let _ = write!(
            style,
            ".b{n}{{margin-top:calc(var(--u)*{n})}}.o{n} th,.o{n} td{{padding-top:calc(var(--u)*{over})}}"
        );
    }
    for n in pixels(Medium::PAPER.least) as usize..=90 {
        let _ = write!(style, ".t{n}{{font-size:calc(var(--u)*{n}*var(--fit,1))}}");
    }
    let inches = frame.width / 72.0;
    let _ = writeln!(
        style,
        "\n@media screen and (max-aspect-ratio:1/1){{{NARROW}}}\n@media print{{@page{{size:{inches}in 7.5in;margin:0}}:root{{--u:.5pt}}{PAPER}}}"
    );
    style
}

/// All but the pages: what stands before them, and what behind.
fn surround(book: &Book, frame: &Frame) -> (String, String) {
    let (title, author) = (&book.cover.title, &book.cover.author);
    let style = style(book, frame);
    let button = |name: &str, arrow: &str| {
        html! {
            button type="button" aria-label=(name) title=(name) {
                svg viewBox="0 0 10 10" aria-hidden="true" { path d=(arrow) {} }
            }
        }
    };
    let document = html! {
        (DOCTYPE)
        html lang=(Language::current().tag()) dir=[is_right_to_left().then_some("rtl")] data-title=(title) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(&style));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="generator" content="Sitmap";
                @if !author.is_empty() { meta name="author" content=(author); }
                title { (title) }
                style { (PreEscaped(&style)) }
            }
            body {
                main {}
                nav.turns aria-label=(pages::steps()) {
                    (button(pages::previous(), "M6.5 1 2.5 5l4 4"))
                    (button(pages::next(), "M3.5 1l4 4-4 4"))
                }
                p.hint { (pages::hint()) }
                .help role="dialog" aria-label=(pages::keys()) {
                    h2 { (pages::keys()) }
                    table {
                        @for (key, does) in pages::key_list() { tr { td { (key) } td { (does) } } }
                    }
                }
                .asked role="status" {}
                .blank {}
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    let document = document.into_string();
    let behind = document.find("</main>").unwrap_or(document.len());
    let (before, behind) = document.split_at(behind);
    (format!("{before}\n"), format!("{behind}\n"))
}
