//! A briefing as a PDF: a page for each step, with text that can be found, copied and heard.
//!
//! Where words stand is `scene::pages`'s, measured with the program's own faces: `letters` shapes
//! text with them, `lines` sets it into lines, `set` draws those where they were placed. `last` is the
//! last page, `sheet` what stands on every page, and `paint` draws. The file itself is written by
//! `krilla`, which embeds of each face what is used.
//!
//! The document is held until it is whole: its pictures, about half a megabyte each, are as they
//! were given.

mod last;
mod letters;
mod lines;
mod paint;
mod set;
mod sheet;

use std::io::Write;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::image::Image;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{TagGroup, TagTree};
use krilla::{Data, Document};

use super::fit::Helvetica;
use super::frame::Frame;
use super::{Book, ExportError, MapPicture, Pages, PictureFormat};
use crate::l10n::{Language, failures as f, ui};
use crate::scene::briefing::Step;
use crate::scene::pages::{HEIGHT, Page, Planner};
use crate::theme::tokens;

use last::Quoted;
use letters::Letters;
use paint::{Drawn, Paint};
use set::TextLayout;
use sheet::Sheet;

/// A PDF that is being written.
pub struct Pdf<W> {
    out: W,
    book: Book,
    frame: Frame,
    letters: Letters,
    document: Document,
    /// What is told of each page.
    told: Vec<TagGroup>,
    outline: Outline,
    quoted: Vec<Quoted>,
    /// How many pages there are.
    pages: usize,
}

/// How large the picture of a map is beside few words, in pixels: a pixel of it is one of a screen of
/// [`Book::size`].
pub fn picture_size(book: &Book) -> [u32; 2] {
    let frame = Frame::of(book, &Helvetica);
    frame.stage.beside(frame.stage.panel(0.36)).pixels(book.size[1])
}

impl<W: Write> Pdf<W> {
    /// Begins a document, which is written to `out` when it is finished.
    ///
    /// # Errors
    /// When the typefaces of the program cannot be read.
    pub fn new(out: W, book: Book) -> Result<Self, ExportError> {
        let letters = Letters::new().ok_or_else(|| problem(1, f::page_typefaces()))?;
        let frame = Frame::of(&book, &letters);
        Ok(Self {
            out,
            book,
            frame,
            letters,
            document: Document::new(),
            told: Vec::new(),
            outline: Outline::new(),
            quoted: Vec::new(),
            pages: 0,
        })
    }

    fn planner(&self) -> Planner<'_> {
        self.frame.planner(&self.letters, &self.book)
    }

    /// Draws a page, and the map where it has one.
    fn draw(
        &mut self,
        at: Option<(f32, f32)>,
        page: &Page,
        map: Option<(Image, &MapPicture)>,
    ) -> Result<(), ExportError> {
        self.pages += 1;
        let settings = PageSettings::from_wh(self.frame.width, HEIGHT);
        let settings = settings.ok_or_else(|| problem(self.pages, f::page_without_size()))?;
        let mut sheet = self.document.start_page_with(settings);
        let mut surface = sheet.surface();
        let mut drawn = Drawn::nothing(set::is_right_to_left(page));
        let mut paint = Paint { surface: &mut surface, drawn: &mut drawn };
        let (frame, letters, book) = (&self.frame, &self.letters, &self.book);
        Sheet { frame, letters, book }.draw(&mut paint, self.pages, at);
        if let (Some((image, map)), Some(area)) = (map, page.map) {
            paint.picture(image, area.of_picture(map.size), &map.described);
        }
        let setter = TextLayout { letters, tokens: tokens::of_pages(book.dark) };
        if let Some((area, again)) = &page.again {
            setter.text(&mut paint, again, *area);
        }
        for column in &page.columns {
            setter.column(&mut paint, column);
        }
        paint.turn(letters, 1.0, HEIGHT - 1.0);
        surface.finish();
        self.told.push(drawn.into_tag_group(&mut sheet));
        sheet.finish();
        Ok(())
    }

    /// Writes a name for the present page into the outline.
    fn name_page(&mut self, name: &str) {
        let there = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
        self.outline.push_child(OutlineNode::new(name.to_owned(), there));
    }
}

impl<W: Write> Pages for Pdf<W> {
    fn page(&mut self, step: &Step, map: &MapPicture) -> Result<(), ExportError> {
        let data = Data::from(map.bytes.clone());
        let image = match map.format {
            PictureFormat::Jpeg => Image::from_jpeg(data, true),
            PictureFormat::Png => Image::from_png(data, true),
        };
        let image = image.map_err(|reason| problem(self.pages + 1, &reason))?;
        self.name_page(if step.title.is_empty() { &step.eyebrow } else { &step.title });
        last::note(&mut self.quoted, step, self.pages + 1);
        let mut image = Some(image);
        for page in self.planner().pages(step) {
            let map = image.take().map(|image| (image, map));
            self.draw(step.at, &page, map)?;
        }
        Ok(())
    }

    fn room_for_map(&self, step: &Step) -> Option<[u32; 2]> {
        Some(self.planner().pages(step).first()?.map?.pixels(self.book.size[1]))
    }

    fn finish(mut self: Box<Self>) -> Result<usize, ExportError> {
        if let Some(step) = last::step(&self.book, &self.quoted) {
            let pages = self.planner().pages_without_map(&step, 1);
            self.name_page(&step.title);
            for page in pages {
                self.draw(None, &page, None)?;
            }
        }
        let Self { mut out, book, mut document, told, outline, pages, .. } = *self;
        document.set_outline(outline);
        let mut tree = TagTree::new().with_lang(Some(Language::current().tag().to_owned()));
        for page in told {
            tree.push(page);
        }
        document.set_tag_tree(tree);
        document.set_metadata(metadata(&book));
        let bytes = document.finish().map_err(|error| problem(pages, &format!("{error:?}")))?;
        out.write_all(&bytes)?;
        out.flush()?;
        Ok(pages)
    }
}

fn metadata(book: &Book) -> Metadata {
    let cover = &book.cover;
    let mut metadata =
        Metadata::new().language(Language::current().tag().to_owned()).creator(ui::program().to_owned());
    if !cover.title.is_empty() {
        metadata = metadata.title(cover.title.clone());
    }
    if !cover.author.is_empty() {
        metadata = metadata.authors(vec![cover.author.clone()]);
    }
    if let Some(marking) = &cover.marking {
        metadata = metadata.keywords(vec![marking.text.to_string()]);
    }
    metadata
}

fn problem(page: usize, reason: &str) -> ExportError {
    ExportError::Page { page, reason: reason.to_owned() }
}

#[cfg(test)]
mod tests;
