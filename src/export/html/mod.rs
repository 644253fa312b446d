//! HTML: one file for a browser that is offline, and for paper.
//!
//! Without its script it is a document with all steps below each other; with it, the keys of a
//! presenter turn from step to step. Pictures are inside. The page itself forbids everything that
//! it does not need: it fetches nothing, keeps nothing, and runs only the script whose hash it
//! names, so that words of a source stay words. Each step goes into the file when it comes.

mod section;

#[cfg(test)]
mod tests;

use std::fmt::Write as _;
use std::io::{BufWriter, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::told::{self, Cited};
use super::{Book, ExportError, MapPicture, Pages};
use crate::look::tokens;
use crate::model::briefing::Shows;
use crate::scene::briefing::{Entry, Step, Weight};
use crate::words::{LANGUAGE, briefing as w, pages};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// A page for browsers while it is written.
pub struct Html<W: Write> {
    out: BufWriter<W>,
    book: Book,
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
        out.write_all(head(&book).as_bytes())?;
        Ok(Self { out, book, sections: 0, cited: Vec::new(), has_sources: false })
    }

    fn section(&mut self, step: &Step, map: Option<&MapPicture>) -> Result<(), ExportError> {
        self.sections += 1;
        Ok(section::write(&mut self.out, &self.book, step, map, self.sections)?)
    }

    /// Adds the files that the briefing was made from to a list.
    fn add_files(&self, entries: &mut Vec<Entry>) {
        let files = &self.book.cover.files;
        if !files.is_empty() {
            entries.push(heading(pages::MADE_FROM, pages::SHA256));
            let lines = files.iter().map(told::file);
            entries.extend(lines.map(|(text, detail)| Entry { text, detail, ..Entry::default() }));
        }
    }
}

impl<W: Write> Pages for Html<W> {
    fn page(&mut self, step: &Step, map: &MapPicture) -> Result<(), ExportError> {
        if step.shows == Shows::Sources && !self.has_sources {
            self.has_sources = true;
            let mut step = step.clone();
            self.add_files(&mut step.entries);
            return self.section(&step, Some(map));
        }
        for one in told::cited(step) {
            if !self.cited.contains(&one) {
                self.cited.push(one);
            }
        }
        self.section(step, Some(map))
    }

    fn finish(mut self: Box<Self>) -> Result<(), ExportError> {
        if !self.has_sources {
            let cited = std::mem::take(&mut self.cited);
            let mut entries: Vec<_> = cited
                .into_iter()
                .map(|one| Entry { text: one.text, url: one.url, ..Entry::default() })
                .collect();
            self.add_files(&mut entries);
            if !entries.is_empty() {
                let step =
                    Step { shows: Shows::Sources, title: w::SOURCES.to_owned(), entries, ..Step::default() };
                self.section(&step, None)?;
            }
        }
        self.out.write_all(foot(&self.book).as_bytes())?;
        Ok(self.out.flush()?)
    }
}

fn heading(text: &str, detail: &str) -> Entry {
    Entry { weight: Weight::Heading, text: text.to_owned(), detail: detail.to_owned(), ..Entry::default() }
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

/// The style with the colours of the theme and of the marking.
fn style(book: &Book) -> String {
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
        let _ = write!(style, "--{name}:#{};", told::hex([colour.r(), colour.g(), colour.b()]));
    }
    if let Some((_, ground, ink)) = told::marking(book) {
        let _ = write!(style, "--marking:#{ground};--on-marking:#{ink};");
    }
    let _ = write!(style, "color-scheme:{}}}\n{STYLE}", if book.dark { "dark" } else { "light" });
    style
}

fn head(book: &Book) -> String {
    let cover = &book.cover;
    let style = style(book);
    let title = told::escaped(&cover.title);
    let author = match cover.author.as_str() {
        "" => String::new(),
        author => format!("<meta name=\"author\" content=\"{}\">\n", told::escaped(author)),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{LANGUAGE}\" data-title=\"{title}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"Sitmap\">\n{author}<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n",
        policy(&style),
    )
}

fn foot(book: &Book) -> String {
    // On paper a list goes on over sheets, and each is marked.
    let sheets = told::marking(book).map(|(text, ..)| {
        let text = told::escaped(text);
        ["top", "bottom"]
            .map(|side| format!("<div class=\"marking sheet {side}\" aria-hidden=\"true\">{text}</div>\n"))
    });
    let sheets = sheets.unwrap_or_default().concat();
    let mut keys = String::new();
    for (key, does) in pages::KEY_LIST {
        let _ = write!(keys, "<tr><td>{}</td><td>{}</td></tr>", told::escaped(key), told::escaped(does));
    }
    format!(
        "</main>\n{sheets}<div class=\"help\" role=\"dialog\" aria-label=\"{name}\"><h2>{name}</h2><table>{keys}</table></div>\n<div class=\"asked\" role=\"status\"></div>\n<div class=\"blank\"></div>\n<script>{SCRIPT}</script>\n</body>\n</html>\n",
        name = pages::KEYS,
    )
}
