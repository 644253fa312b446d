//! PPTX: a slide for each step, native and editable, for `PowerPoint` and `LibreOffice`.
//!
//! The map is a picture; all words are text in placeholders of the layouts, lists are tables, and
//! the strip of time and the marking are shapes. `words` puts the words of a step below each other
//! in sizes that have been measured, `page` is what stands on all slides, `table` lists,
//! `notes` what the speaker sees; `shape` writes shapes, `theme` and `package` the rest.
//! Each slide goes into the file when it comes: only one is held at a time.

mod notes;
mod package;
mod page;
mod shape;
mod table;
mod theme;
mod words;

#[cfg(test)]
mod tests;

use std::io::{Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use self::page::Page;
use self::shape::{Canvas, Related};
use self::words::Words;
use super::{Book, ExportError, MapPicture, Pages, PictureFormat, told};
use crate::model::briefing::Shows;
use crate::scene::briefing::{Entry, Step, Weight};
use crate::words::pages;

/// A presentation while it is written.
pub struct Pptx<W: Write + Seek> {
    zip: ZipWriter<W>,
    book: Book,
    page: Page,
    slides: usize,
    pictures: usize,
    /// The last picture without its bytes, by the name of its part.
    map: Option<(String, MapPicture)>,
    /// The notes of the last slide, to which the files are added when nothing comes behind it.
    notes: Option<Vec<String>>,
    /// Whether a slide has listed the files that the briefing was made from.
    has_files: bool,
}

impl<W: Write + Seek> Pptx<W> {
    /// Begins a presentation.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(out: W, book: Book) -> Result<Self, ExportError> {
        let page = Page::of(&book);
        let zip = ZipWriter::new(out);
        let (slides, pictures) = (0, 0);
        let mut pptx = Self { zip, book, page, slides, pictures, map: None, notes: None, has_files: false };
        for (name, text) in package::fixed(&pptx.book, &pptx.page) {
            pptx.part(name, &text)?;
        }
        Ok(pptx)
    }

    fn part(&mut self, name: &str, text: &str) -> Result<(), ExportError> {
        self.start(name, CompressionMethod::Deflated)?;
        Ok(self.zip.write_all(text.as_bytes())?)
    }

    fn start(&mut self, name: &str, method: CompressionMethod) -> Result<(), ExportError> {
        let options = SimpleFileOptions::default().compression_method(method);
        Ok(self.zip.start_file(name, options).map_err(std::io::Error::from)?)
    }

    /// Writes a picture, and keeps its name for the slides that show it.
    fn picture(&mut self, map: &MapPicture) -> Result<(), ExportError> {
        self.map = None;
        if map.bytes.is_empty() {
            return Ok(());
        }
        self.pictures += 1;
        let ending = match map.format {
            PictureFormat::Jpeg => "jpg",
            PictureFormat::Png => "png",
        };
        let name = format!("map{}.{ending}", self.pictures);
        // It is compressed already.
        self.start(&format!("ppt/media/{name}"), CompressionMethod::Stored)?;
        self.zip.write_all(&map.bytes)?;
        let described = MapPicture { bytes: Vec::new(), described: map.described.clone(), ..*map };
        self.map = Some((format!("../media/{name}"), described));
        Ok(())
    }

    /// A slide with the map and the panel, before anything stands on it.
    fn canvas(&self, layout: Layout) -> (Canvas, shape::Area) {
        let mut canvas = Canvas::new(self.slides + 1);
        canvas.relate(package::LAYOUT, layout.part(), false);
        canvas.relate(package::NOTES, &format!("../notesSlides/notesSlide{}.xml", self.slides + 1), false);
        let panel = self.page.panel(layout.panel());
        let map = self.map.as_ref().map(|(target, map)| (target.as_str(), map));
        self.page.stage(&mut canvas, map, panel);
        (canvas, panel)
    }

    /// Writes a slide, and the notes of the one before.
    fn slide(&mut self, mut canvas: Canvas, step: &Step, notes: Vec<String>) -> Result<(), ExportError> {
        self.page.surround(&mut canvas, &self.book, step.at);
        self.write_notes()?;
        self.slides += 1;
        let turn = step.seconds.filter(|seconds| seconds.is_finite() && *seconds > 0.0).map(|seconds| {
            format!("<p:transition advTm=\"{}\"/>", (f64::from(seconds) * 1000.0).min(86_400_000.0).round())
        });
        let text = format!(
            "{}<p:sld {}><p:cSld>{}{}{}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{}</p:sld>",
            package::HEAD,
            package::NAMESPACES,
            package::TREE,
            canvas.shapes,
            package::END_TREE,
            turn.unwrap_or_default(),
        );
        let n = self.slides;
        self.part(&format!("ppt/slides/slide{n}.xml"), &text)?;
        self.part(&format!("ppt/slides/_rels/slide{n}.xml.rels"), &package::relations(&canvas.related))?;
        self.notes = Some(notes);
        Ok(())
    }

    fn write_notes(&mut self) -> Result<(), ExportError> {
        let Some(lines) = self.notes.take() else {
            return Ok(());
        };
        let n = self.slides;
        let related = [
            (package::NOTES_MASTER, "../notesMasters/notesMaster1.xml".to_owned()),
            (package::SLIDE, format!("../slides/slide{n}.xml")),
        ];
        let related = related.map(|(kind, target)| Related { kind, target, external: false });
        self.part(&format!("ppt/notesSlides/notesSlide{n}.xml"), &notes::part(&lines))?;
        self.part(&format!("ppt/notesSlides/_rels/notesSlide{n}.xml.rels"), &package::relations(&related))
    }

    /// How much of one slide the words of a step need, and the words.
    fn laid_out(&self, step: &Step) -> (Layout, Words) {
        let layout = if step.shows == Shows::Title { Layout::Title } else { Layout::Words };
        let fitted = |layout: Layout| Words::of(step, &self.book, self.page.panel(layout.panel()));
        let words = fitted(layout);
        if layout == Layout::Words && words.scale < ROOMY {
            return (Layout::Full, fitted(Layout::Full));
        }
        (layout, words)
    }

    /// Whether a step is a list with slides of its own.
    fn is_list(&self, step: &Step) -> bool {
        let panel = self.page.panel(Layout::Words.panel());
        !step.entries.is_empty() && !Words::has_room_for_list(step, &self.book, panel)
    }

    /// A step on one slide.
    fn one(&mut self, step: &Step) -> Result<(), ExportError> {
        let (layout, words) = self.laid_out(step);
        let (mut canvas, panel) = self.canvas(layout);
        let notes = notes::lines(step, &words.in_full);
        words.draw(&mut canvas, panel, layout == Layout::Title);
        self.slide(canvas, step, notes)
    }

    /// A step with a long list, on as many slides as that takes.
    fn list(&mut self, step: &Step) -> Result<(), ExportError> {
        let panel = self.page.panel(Layout::List.panel());
        let width = panel.w - 2.0 * page::MARGIN;
        let columns = table::Columns::of(&step.entries, width, LIST_SIZE);
        let mut rows: Vec<_> = step.entries.iter().map(|entry| columns.row(entry)).collect();
        // The head takes at most half of a slide; what it says is on the first one.
        let half = shape::Area { h: panel.h * 0.5, ..panel };
        let head = |title: String, is_first: bool| {
            let bare = Step { entries: Vec::new(), notes: String::new(), title, ..step.clone() };
            let next = Step {
                shows: step.shows,
                eyebrow: step.eyebrow.clone(),
                title: bare.title.clone(),
                ..Step::default()
            };
            Words::of(if is_first { &bare } else { &next }, &self.book, half)
        };
        let longest = pages::part(&step.title, 88, 88);
        let mut probe = Canvas::default();
        let room = |y: f32| panel.y + panel.h - page::MARGIN - y - ABOVE_LIST;
        let (first, next) = (head(longest.clone(), true), head(longest, false));
        let first = room(first.draw(&mut probe, half, false));
        let next = room(next.draw(&mut probe, half, false));
        let mut in_full = Vec::new();
        for (row, entry) in rows.iter_mut().zip(&step.entries) {
            if columns.shorten(row, first.min(next)) {
                in_full.extend([entry.text.clone(), entry.detail.clone()]);
            }
        }
        let mut parts = Vec::new();
        let mut left = rows.as_slice();
        while !left.is_empty() {
            let room = if parts.is_empty() { first } else { next };
            let (part, rest) = left.split_at(table::fitting(columns, left, room));
            parts.push(part);
            left = rest;
        }
        let heads: Vec<_> = (1..=parts.len())
            .map(|n| match parts.len() {
                1 => head(step.title.clone(), true),
                of => head(pages::part(&step.title, n, of), n == 1),
            })
            .collect();
        let mut begun = 0;
        for (n, (part, words)) in parts.iter().zip(heads).enumerate() {
            in_full.extend_from_slice(&words.in_full);
            let (mut canvas, _) = self.canvas(Layout::List);
            let y = words.draw(&mut canvas, half, false) + ABOVE_LIST;
            let area = shape::Area { x: page::MARGIN, y, w: width, h: 0.0 };
            table::draw(&mut canvas, &step.title, area, columns, part);
            let entries = step.entries[begun..begun + part.len()].to_vec();
            begun += part.len();
            let said = if n == 0 { step.notes.clone() } else { String::new() };
            let noted =
                notes::lines(&Step { entries, notes: said, ..step.clone() }, &std::mem::take(&mut in_full));
            self.slide(canvas, step, noted)?;
        }
        Ok(())
    }

    /// The files that the briefing was made from, as lines of a list.
    fn files(&self) -> impl Iterator<Item = Entry> {
        let lines = self.book.cover.files.iter().map(told::file);
        lines.map(|(text, detail)| Entry { text, detail, ..Entry::default() })
    }
}

impl<W: Write + Seek> Pages for Pptx<W> {
    fn page(&mut self, step: &Step, map: &MapPicture) -> Result<(), ExportError> {
        self.picture(map)?;
        if step.shows == Shows::Sources && !self.has_files {
            self.has_files = true;
            let mut step = step.clone();
            if !self.book.cover.files.is_empty() {
                let (text, detail) = (pages::MADE_FROM.to_owned(), pages::SHA256.to_owned());
                step.entries.push(Entry { weight: Weight::Heading, text, detail, ..Entry::default() });
                step.entries.extend(self.files());
            }
            return if step.entries.is_empty() { self.one(&step) } else { self.list(&step) };
        }
        if self.is_list(step) { self.list(step) } else { self.one(step) }
    }

    fn room_for_map(&self, step: &Step) -> Option<[u32; 2]> {
        let files = step.shows == Shows::Sources && !self.book.cover.files.is_empty();
        let layout = if files || self.is_list(step) { Layout::List } else { self.laid_out(step).0 };
        let (stage, panel) = (self.page.stage, self.page.panel(layout.panel()));
        let pixels = self.book.size[1].max(1) as f32 / page::HEIGHT;
        Some([stage.w - panel.w, stage.h].map(|points| (points * pixels).round().max(1.0) as u32))
    }

    fn finish(mut self: Box<Self>) -> Result<(), ExportError> {
        if !self.has_files && !self.book.cover.files.is_empty() {
            let title = pages::MADE_FROM.to_owned();
            let step =
                Step { shows: Shows::Sources, title, entries: self.files().collect(), ..Step::default() };
            self.list(&step)?;
        }
        if let Some(lines) = &mut self.notes {
            notes::add_files(lines, &self.book.cover.files);
        }
        self.write_notes()?;
        for (name, text) in package::last(&self.page, self.slides) {
            self.part(name, &text)?;
        }
        let mut out = self.zip.finish().map_err(std::io::Error::from)?;
        Ok(out.flush()?)
    }
}

/// The size of the text of a list on slides of its own, in points.
const LIST_SIZE: f32 = 14.0;
/// Words that would be smaller than this part of their size get a wider panel.
const ROOMY: f32 = 0.85;
/// Between the head of a slide and its list.
const ABOVE_LIST: f32 = 14.0;

/// How much of a slide is words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Title,
    Words,
    /// For more words than go beside a large map in a size that a room can read.
    Full,
    List,
}

impl Layout {
    fn part(self) -> &'static str {
        match self {
            Self::Title | Self::Words | Self::Full => "../slideLayouts/slideLayout1.xml",
            Self::List => "../slideLayouts/slideLayout2.xml",
        }
    }

    fn panel(self) -> f32 {
        match self {
            Self::Title => 0.44,
            Self::Words => package::PANEL,
            Self::Full => 0.48,
            Self::List => package::WIDE_PANEL,
        }
    }
}
