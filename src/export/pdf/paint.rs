//! Draws on a page, and remembers what was drawn for those who hear it.

use std::num::NonZeroU16;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::Page;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup, TagKind,
};

use unicode_bidi::BidiClass;

use super::letters::{Letters, Run};
use super::lines::{Line, Rgb};
use crate::scene::pages::{Area, Role};
use crate::theme::fonts::Typeface;

const LEFT_TO_RIGHT_MARK: char = '\u{200E}';

/// A paragraph that was drawn.
pub(super) struct Tagged {
    pub role: Role,
    /// Its language as a BCP 47 tag, which may be empty.
    pub language: String,
    pub ids: Vec<Identifier>,
    pub link: Option<String>,
    /// Where its lines are.
    pub places: Vec<Rect>,
}

impl Default for Tagged {
    fn default() -> Self {
        let (ids, places) = (Vec::new(), Vec::new());
        Self { role: Role::Text, language: String::new(), ids, link: None, places }
    }
}

/// What was drawn on a page.
#[derive(Default)]
pub(super) struct Drawn {
    told: Vec<Tagged>,
    figure: Option<(Identifier, String)>,
    /// Whether who copies from the page is to take it for one from right to left.
    is_right_to_left: bool,
    /// How many letters run from left to right, and how many the other way.
    latin: usize,
    others: usize,
}

/// A page that is drawn on.
pub(super) struct Paint<'s, 'p> {
    pub surface: &'s mut Surface<'p>,
    pub drawn: &'s mut Drawn,
}

impl Paint<'_, '_> {
    /// What follows is not told, until [`Paint::end`].
    pub(super) fn decorate(&mut self) {
        let artifact = Artifact::with_kind(ArtifactType::PaginationOther);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
    }

    pub(super) fn end(&mut self) {
        self.surface.end_tagged();
    }

    /// A filled rectangle, with round corners of this radius.
    pub(super) fn fill(&mut self, area: Area, radius: f32, colour: Rgb) {
        if let Some(path) = rounded(area, radius) {
            self.colour(colour);
            self.surface.draw_path(&path);
        }
    }

    /// A line of text with its left top corner here.
    pub(super) fn line(&mut self, line: &Line, x: f32, y: f32) {
        self.colour(line.colour);
        let mut at = x;
        for (n, run) in line.runs.iter().enumerate() {
            let is_last = n + 1 == line.runs.len();
            if is_last && self.drawn.is_right_to_left && !line.rtl && run.ends_open() {
                let mut run = run.clone();
                run.tell(LEFT_TO_RIGHT_MARK, false);
                at += self.run(&run, line, at, y);
            } else {
                at += self.run(run, line, at, y);
            }
        }
    }

    /// Draws what cannot be seen, and makes a page one from right to left for those who copy from it.
    ///
    /// Programs such as `pdftotext` take a page for one from left to right where most of its letters
    /// are, and then tell lines of the other way in a wrong order around each comma, full stop, number
    /// and Latin name. So many marks from right to left as there are more Latin letters turn that.
    pub(super) fn turn(&mut self, letters: &Letters, x: f32, y: f32) {
        let marks = (self.drawn.latin + 1).saturating_sub(self.drawn.others);
        if !self.drawn.is_right_to_left || marks == 0 {
            return;
        }
        let text = "\u{200F}".repeat(marks);
        let tag = SpanTag::empty().with_actual_text(Some(&text));
        let id = self.surface.start_tagged(ContentTag::Span(tag));
        for run in letters.shape(Typeface::Regular, " ", " ") {
            let start = Point::from_xy(x, y);
            self.surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &run.said, 1.0, false);
        }
        self.surface.end_tagged();
        self.tell(Tagged { ids: vec![id], ..Tagged::default() });
    }

    /// The same for a line that is told.
    pub(super) fn paint_line(&mut self, line: &Line, x: f32, y: f32, ids: &mut Vec<Identifier>) {
        ids.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
        self.line(line, x, y);
        self.surface.end_tagged();
    }

    /// Draws a run, and gives its width.
    fn run(&mut self, run: &Run, line: &Line, x: f32, y: f32) -> f32 {
        for letter in run.said.chars() {
            match unicode_bidi::bidi_class(letter) {
                BidiClass::L => self.drawn.latin += 1,
                BidiClass::R | BidiClass::AL => self.drawn.others += 1,
                _ => {}
            }
        }
        let start = Point::from_xy(x, y + line.baseline());
        self.surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &run.said, line.size, false);
        for (at, mark) in &run.marks {
            let start = Point::from_xy(x + at * line.size, y + line.baseline());
            let mark = std::slice::from_ref(mark);
            self.surface.draw_glyphs(start, mark, run.font.clone(), &run.said, line.size, true);
        }
        run.width * line.size
    }

    /// What was drawn as a paragraph.
    pub(super) fn tell(&mut self, tagged: Tagged) {
        if !tagged.ids.is_empty() {
            self.drawn.told.push(tagged);
        }
    }

    /// A picture that has the shape of its area.
    pub(super) fn picture(&mut self, image: Image, area: Area, described: &str) {
        let Some(size) = Size::from_wh(area.w, area.h) else {
            return;
        };
        let id = self.surface.start_tagged(ContentTag::Other);
        self.surface.push_transform(&Transform::from_translate(area.x, area.y));
        self.surface.draw_image(image, size);
        self.surface.pop();
        self.surface.end_tagged();
        self.drawn.figure = Some((id, described.to_owned()));
    }

    fn colour(&mut self, [r, g, b]: Rgb) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint: rgb::Color::new(r, g, b).into(), ..Fill::default() }));
    }
}

impl Drawn {
    /// Nothing as yet, on a page that is from right to left or not for those who copy from it.
    pub(super) fn nothing(is_right_to_left: bool) -> Self {
        Self { is_right_to_left, ..Self::default() }
    }

    /// What was drawn on a page as a part of the document's structure, and its links.
    pub(super) fn into_tag_group(self, page: &mut Page<'_>) -> TagGroup {
        let mut section = TagGroup::new(Tag::Section);
        for told in self.told {
            let mut nodes: Vec<Node> = told.ids.into_iter().map(Node::from).collect();
            if let Some(url) = told.link.filter(|_| !told.places.is_empty()) {
                let places = told.places.into_iter().map(Into::into).collect();
                let target = Target::Action(LinkAction::new(url.clone()).into());
                let link = LinkAnnotation::new_with_quad_points(places, target);
                let id = page.add_tagged_annotation(Annotation::new_link(link, Some(url)));
                nodes.insert(0, id.into());
                nodes = vec![TagGroup::with_children(Tag::Link, nodes).into()];
            }
            section.push(TagGroup::with_children(kind(told.role, told.language), nodes));
        }
        if let Some((id, described)) = self.figure {
            let described = Some(described).filter(|text| !text.is_empty());
            section.push(TagGroup::with_children(Tag::Figure(described), vec![id.into()]));
        }
        section
    }
}

fn kind(role: Role, language: String) -> TagKind {
    match role {
        Role::Title => Tag::Hn(NonZeroU16::MIN, None).into(),
        Role::Again | Role::Heading => Tag::Hn(NonZeroU16::MIN.saturating_add(1), None).into(),
        Role::Words => Tag::BlockQuote.with_lang(Some(language).filter(|tag| !tag.is_empty())).into(),
        _ => Tag::P.into(),
    }
}

fn rounded(area: Area, radius: f32) -> Option<Path> {
    /// A quarter of a circle as a cubic curve: 4/3 (√2 - 1) of the radius.
    const BEND: f32 = 0.552_285;
    let rect = Rect::from_xywh(area.x, area.y, area.w, area.h)?;
    let radius = radius.min(area.w / 2.0).min(area.h / 2.0);
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(rect);
        return path.finish();
    }
    let (l, t, r, b) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let (k, d) = (radius, radius * (1.0 - BEND));
    path.move_to(l + k, t);
    path.line_to(r - k, t);
    path.cubic_to(r - d, t, r, t + d, r, t + k);
    path.line_to(r, b - k);
    path.cubic_to(r, b - d, r - d, b, r - k, b);
    path.line_to(l + k, b);
    path.cubic_to(l + d, b, l, b - d, l, b - k);
    path.line_to(l, t + k);
    path.cubic_to(l, t + d, l + d, t, l + k, t);
    path.close();
    path.finish()
}
