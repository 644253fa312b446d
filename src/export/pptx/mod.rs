//! PPTX: a slide for each step, native and editable, for `PowerPoint` and `LibreOffice`.
//!
//! The map is a picture; all words are text in placeholders of the layouts, lists are tables, and
//! the strip of time and the marking are shapes. `words` writes what `scene::pages` has placed,
//! `page` what stands on all slides, `table` lists, `notes` what the speaker sees; `shape` writes
//! shapes, `theme` and `package` the rest, and `relations` what parts name in
//! each other. All of them write through `xml`.
//! Each slide goes into the file when it comes: only one is held at a time.

mod notes;
mod package;
mod page;
mod relations;
mod shape;
mod table;
mod theme;
mod words;
mod xml;

#[cfg(test)]
mod tests;

use std::io::{Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use self::relations::Related;
use self::shape::Canvas;
use self::xml::END_TREE;
use super::fit::Helvetica;
use super::frame::Frame;
use super::{Book, ExportError, MapPicture, Pages, PictureFormat, common};
use crate::l10n::pages;
use crate::model::briefing::StepKind;
use crate::scene::briefing::Step;
use crate::scene::pages::Page;

/// A presentation while it is written.
pub struct Pptx<W: Write + Seek> {
    zip: ZipWriter<W>,
    book: Book,
    frame: Frame,
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
        let frame = Frame::of(&book, &Helvetica);
        let zip = ZipWriter::new(out);
        let (slides, pictures) = (0, 0);
        let mut pptx = Self { zip, book, frame, slides, pictures, map: None, notes: None, has_files: false };
        for (name, text) in package::fixed(&pptx.book, &pptx.frame) {
            pptx.part(name, &text)?;
        }
        Ok(pptx)
    }

    fn part(&mut self, name: &str, text: &[u8]) -> Result<(), ExportError> {
        self.start(name, CompressionMethod::Deflated)?;
        Ok(self.zip.write_all(text)?)
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

    /// Writes a slide, and the notes of the one before.
    fn slide(&mut self, mut canvas: Canvas, step: &Step, notes: Vec<String>) -> Result<(), ExportError> {
        page::surround(&mut canvas, &self.frame, &self.book, step.at);
        self.write_notes()?;
        self.slides += 1;
        let xml = &mut canvas.xml;
        xml.fixed(END_TREE).fixed("</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
        if let Some(seconds) = step.seconds.filter(|seconds| seconds.is_finite() && *seconds > 0.0) {
            let milliseconds = (f64::from(seconds) * 1000.0).min(86_400_000.0).round();
            xml.empty("p:transition", &[("advTm", &milliseconds)]);
        }
        let text = xml.fixed("</p:sld>").take();
        let n = self.slides;
        self.part(&format!("ppt/slides/slide{n}.xml"), &text)?;
        self.part(&format!("ppt/slides/_rels/slide{n}.xml.rels"), &relations::relations(&canvas.related))?;
        self.notes = Some(notes);
        Ok(())
    }

    fn write_notes(&mut self) -> Result<(), ExportError> {
        let Some(lines) = self.notes.take() else {
            return Ok(());
        };
        let n = self.slides;
        let related = [
            (relations::NOTES_MASTER, "../notesMasters/notesMaster1.xml".to_owned()),
            (relations::SLIDE, format!("../slides/slide{n}.xml")),
        ];
        let related = related.map(|(kind, target)| Related { kind, target, external: false });
        self.part(&format!("ppt/notesSlides/notesSlide{n}.xml"), &notes::part(&lines))?;
        self.part(&format!("ppt/notesSlides/_rels/notesSlide{n}.xml.rels"), &relations::relations(&related))
    }

    /// A step on as many slides as it needs; its notes are those of the first.
    fn step(&mut self, step: &Step) -> Result<(), ExportError> {
        for (n, page) in self.planned(step).iter().enumerate() {
            let mut canvas = Canvas::new(self.slides + 1);
            let layout = if step.entries.is_empty() || step.quote.is_some() { 1 } else { 2 };
            canvas.relate(relations::LAYOUT, &format!("../slideLayouts/slideLayout{layout}.xml"), false);
            let notes = format!("../notesSlides/notesSlide{}.xml", self.slides + 1);
            canvas.relate(relations::NOTES, &notes, false);
            let map = self.map.as_ref().map(|(target, map)| (target.as_str(), map));
            page::stage(&mut canvas, map, page);
            words::draw(&mut canvas, page, &step.title);
            let notes = if n == 0 { notes::lines(step) } else { Vec::new() };
            self.slide(canvas, step, notes)?;
        }
        Ok(())
    }

    fn planned(&self, step: &Step) -> Vec<Page> {
        self.frame.planner(&Helvetica, &self.book).pages(step)
    }
}

impl<W: Write + Seek> Pages for Pptx<W> {
    fn page(&mut self, step: &Step, map: &MapPicture) -> Result<(), ExportError> {
        self.picture(map)?;
        let step = common::with_files(&self.book, step, self.has_files);
        self.has_files |= common::ends_sources(&step);
        self.step(&step)
    }

    fn room_for_map(&self, step: &Step) -> Option<[u32; 2]> {
        let pages = self.planned(&common::with_files(&self.book, step, self.has_files));
        Some(pages.first()?.map?.pixels(self.book.size[1]))
    }

    fn finish(mut self: Box<Self>) -> Result<usize, ExportError> {
        if !self.has_files && !self.book.cover.files.is_empty() {
            let mut entries = common::files(&self.book);
            let title = pages::made_from().to_owned();
            entries.remove(0);
            let step = Step { shows: StepKind::Sources, title, entries, ..Step::default() };
            self.step(&step)?;
        }
        if let Some(lines) = &mut self.notes {
            notes::add_files(lines, &self.book.cover.files);
        }
        self.write_notes()?;
        let slides = self.slides;
        for (name, text) in package::last(&self.frame, slides) {
            self.part(name, &text)?;
        }
        let mut out = self.zip.finish().map_err(std::io::Error::from)?;
        out.flush()?;
        Ok(slides)
    }
}
