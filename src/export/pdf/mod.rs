//! A briefing as a PDF: a page for each step, with text that can be found, copied and heard.
//!
//! `letters` shapes text with the program's own faces, `lines` sets it into lines, `story` puts
//! those under each other and `flow` into columns; `telling` does that with a step, `last` with the
//! last page. `sheet` is what stands on every page, and `paint` draws. The file itself is written by
//! `krilla`, which embeds of each face what is used.
//!
//! The document is held until it is whole: its pictures, about half a megabyte each, are as they
//! were given.

mod flow;
mod last;
mod letters;
mod lines;
mod paint;
mod sheet;
mod story;
mod telling;

use std::collections::VecDeque;
use std::io::Write;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::image::Image;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{TagGroup, TagTree};
use krilla::{Data, Document};

use super::{Book, ExportError, MapPicture, Pages, PictureFormat};
use crate::look::tokens;
use crate::scene::briefing::Step;
use crate::words::{LANGUAGE, ui};

use flow::Piece;
use last::Quoted;
use letters::Letters;
use paint::{Area, Drawn, Paint};
use sheet::{EDGE, HEIGHT, Sheet};

/// Between two columns of a page that is all text, in points.
const GUTTER: f32 = 32.0;
/// As much of the column beside a map is filled at least, before it ends between paragraphs.
const LEAST_FILLED: f32 = 0.4;

/// A PDF that is being written.
pub struct Pdf<W> {
    out: W,
    book: Book,
    letters: Letters,
    document: Document,
    /// What is told of each page.
    told: Vec<TagGroup>,
    outline: Outline,
    quoted: Vec<Quoted>,
    /// How many pages there are.
    pages: usize,
}

/// How large the picture of a map should be, in pixels, beside words of the usual width: nothing of
/// it is cut off, and a pixel of it is one of a screen of [`Book::size`].
pub fn picture_size(book: &Book) -> [u32; 2] {
    pixels(book, Sheet::of(book).map())
}

fn pixels(book: &Book, map: Area) -> [u32; 2] {
    let pixels = book.size[1].max(1) as f32 / HEIGHT;
    [map.width, map.height].map(|points| (points * pixels).round().max(1.0) as u32)
}

impl<W: Write> Pdf<W> {
    /// Begins a document, which is written to `out` when it is finished.
    ///
    /// # Errors
    /// When the typefaces of the program cannot be read.
    pub fn new(out: W, book: Book) -> Result<Self, ExportError> {
        let letters = Letters::new().ok_or_else(|| problem(1, "the typefaces are damaged"))?;
        Ok(Self {
            out,
            book,
            letters,
            document: Document::new(),
            told: Vec::new(),
            outline: Outline::new(),
            quoted: Vec::new(),
            pages: 0,
        })
    }

    /// How a page is divided so that the words of a step have room, and the words.
    fn laid_out(&self, step: &Step) -> (Sheet, Vec<Piece>) {
        let (sheet, t) = (Sheet::of(&self.book), tokens::of_pages(self.book.dark));
        let fitted = |sheet: Sheet, least: f32| {
            let panel = panel(sheet);
            let pieces = telling::fitted(&self.letters, t, step, [panel.width, panel.height], least);
            pieces.map(|pieces| (sheet, pieces))
        };
        let [least, least_of_lists] = telling::LEAST;
        let least = if step.entries.is_empty() { least } else { least_of_lists };
        fitted(sheet, telling::BESIDE)
            .or_else(|| fitted(sheet.with_much_text(), least))
            .unwrap_or_else(|| (sheet, telling::going_on(&self.letters, t, step, panel(sheet).width)))
    }

    /// Draws a page: its map, and text in columns.
    fn draw(
        &mut self,
        at: Option<(f32, f32)>,
        map: Option<(Image, Area, &str)>,
        columns: &[(Area, Vec<(f32, Piece)>)],
    ) -> Result<(), ExportError> {
        let sheet = Sheet::of(&self.book);
        self.pages += 1;
        let settings = PageSettings::from_wh(sheet.width, HEIGHT);
        let settings = settings.ok_or_else(|| problem(self.pages, "it has no size"))?;
        let mut page = self.document.start_page_with(settings);
        let mut surface = page.surface();
        let mut drawn = Drawn::default();
        let mut paint = Paint { surface: &mut surface, drawn: &mut drawn };
        sheet::draw(&mut paint, &self.letters, &self.book, self.pages, at);
        if let Some((image, area, described)) = map {
            paint.picture(image, area, described);
        }
        for (area, column) in columns {
            paint.column(column, *area);
        }
        surface.finish();
        self.told.push(drawn.told(&mut page));
        page.finish();
        Ok(())
    }

    /// Draws what is left in columns on pages of their own.
    fn go_on(
        &mut self,
        at: Option<(f32, f32)>,
        head: &[Piece],
        mut left: VecDeque<Piece>,
    ) -> Result<(), ExportError> {
        let inner = Sheet::of(&self.book).inner.inset(EDGE, 20.0, 12.0);
        let width = column_width(&self.book);
        let below = flow::height(head) + 14.0;
        while !left.is_empty() {
            let mut over: VecDeque<Piece> = head.to_vec().into();
            let mut columns = vec![(inner, flow::fill(&mut over, f32::INFINITY))];
            let first = Area { width, ..inner.inset(0.0, below, 0.0) };
            for area in [first, Area { x: first.x + width + GUTTER, ..first }] {
                columns.push((area, flow::fill(&mut left, area.height)));
            }
            self.draw(at, None, &columns)?;
        }
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
        let t = tokens::of_pages(self.book.dark);
        let (sheet, pieces) = self.laid_out(step);
        let panel = panel(sheet);

        self.name_page(if step.title.is_empty() { &step.eyebrow } else { &step.title });
        last::note(&mut self.quoted, step, self.pages + 1);
        let mut left: VecDeque<Piece> = pieces.into();
        let mut column = flow::fill(&mut left, panel.height);
        if let Some(next) = flow::whole_paragraphs(&mut column, &left, panel.height * LEAST_FILLED) {
            let pieces = telling::going_on(&self.letters, t, step, column_width(&self.book));
            left = pieces.into_iter().filter(|piece| piece.paragraph >= next).collect();
        }
        self.draw(step.at, Some((image, sheet.map(), &map.described)), &[(panel, column)])?;
        let head = telling::again(&self.letters, t, step, sheet.width - 2.0 * EDGE);
        self.go_on(step.at, &head, left)
    }

    fn room_for_map(&self, step: &Step) -> Option<[u32; 2]> {
        Some(pixels(&self.book, self.laid_out(step).0.map()))
    }

    fn finish(mut self: Box<Self>) -> Result<(), ExportError> {
        let t = tokens::of_pages(self.book.dark);
        let sheet = Sheet::of(&self.book);
        let pieces = last::told(&self.letters, t, &self.book, &self.quoted, column_width(&self.book));
        if !pieces.is_empty() {
            let head = last::title(&self.letters, t, sheet.width - 2.0 * EDGE);
            self.name_page(crate::words::briefing::SOURCES);
            self.go_on(None, &head, pieces.into())?;
        }
        let Self { mut out, book, mut document, told, outline, pages, .. } = *self;
        document.set_outline(outline);
        let mut tree = TagTree::new().with_lang(Some(LANGUAGE.to_owned()));
        for page in told {
            tree.push(page);
        }
        document.set_tag_tree(tree);
        document.set_metadata(metadata(&book));
        let bytes = document.finish().map_err(|error| problem(pages, &format!("{error:?}")))?;
        out.write_all(&bytes)?;
        out.flush()?;
        Ok(())
    }
}

/// Where the words of a step are, without what is around them.
fn panel(sheet: Sheet) -> Area {
    sheet.panel().inset(EDGE, 22.0, 14.0)
}

/// The width of a column on pages that are all text, in points.
fn column_width(book: &Book) -> f32 {
    (Sheet::of(book).width - 2.0 * EDGE - GUTTER) / 2.0
}

fn metadata(book: &Book) -> Metadata {
    let cover = &book.cover;
    let mut metadata = Metadata::new().language(LANGUAGE.to_owned()).creator(ui::PROGRAM.to_owned());
    if !cover.title.is_empty() {
        metadata = metadata.title(cover.title.clone());
    }
    if !cover.author.is_empty() {
        metadata = metadata.authors(vec![cover.author.clone()]);
    }
    if let Some(marking) = &cover.marking {
        metadata = metadata.keywords(vec![marking.text.clone()]);
    }
    metadata
}

fn problem(page: usize, reason: &str) -> ExportError {
    ExportError::Page { page, reason: reason.to_owned() }
}

#[cfg(test)]
mod tests;
