//! Draws on a page, and remembers what was drawn for those who hear it.

use std::num::NonZeroU16;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::Page;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup, TagKind,
};

use super::flow::{Piece, Role};
use super::letters::Run;
use super::lines::{Line, Rgb};

/// A part of a page: left, top, width and height in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    /// Less on each side.
    pub fn inset(self, sides: f32, top: f32, bottom: f32) -> Self {
        Self {
            x: self.x + sides,
            y: self.y + top,
            width: self.width - 2.0 * sides,
            height: self.height - top - bottom,
        }
    }

    fn rect(self) -> Option<Rect> {
        Rect::from_xywh(self.x, self.y, self.width, self.height)
    }
}

/// A paragraph that was drawn.
struct Told {
    paragraph: usize,
    role: Role,
    ids: Vec<Identifier>,
    link: Option<String>,
    /// Where its lines are.
    places: Vec<Rect>,
}

/// What was drawn on a page.
#[derive(Default)]
pub(super) struct Drawn {
    told: Vec<Told>,
    figure: Option<(Identifier, String)>,
}

/// A page that is drawn on.
pub(super) struct Paint<'s, 'p> {
    pub surface: &'s mut Surface<'p>,
    pub drawn: &'s mut Drawn,
}

impl Paint<'_, '_> {
    /// What follows is not told, until [`Paint::end`].
    pub fn decorate(&mut self) {
        let artifact = Artifact::with_kind(ArtifactType::PaginationOther);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
    }

    pub fn end(&mut self) {
        self.surface.end_tagged();
    }

    /// A filled rectangle, with round corners of this radius.
    pub fn fill(&mut self, area: Area, radius: f32, colour: Rgb) {
        if let Some(path) = rounded(area, radius) {
            self.colour(colour);
            self.surface.draw_path(&path);
        }
    }

    /// A filled triangle that points down to here.
    pub fn pointer(&mut self, x: f32, y: f32, size: f32, colour: Rgb) {
        let mut path = PathBuilder::new();
        path.move_to(x, y);
        path.line_to(x - size, y - size * 1.4);
        path.line_to(x + size, y - size * 1.4);
        path.close();
        if let Some(path) = path.finish() {
            self.colour(colour);
            self.surface.draw_path(&path);
        }
    }

    /// A line of text with its left top corner here.
    pub fn line(&mut self, line: &Line, x: f32, y: f32) {
        self.colour(line.colour);
        let mut at = x;
        for run in &line.runs {
            at += self.run(run, line, at, y);
        }
    }

    /// The same for a line that is told, in as many parts as what is copied of it has.
    fn told_line(&mut self, line: &Line, x: f32, y: f32, ids: &mut Vec<Identifier>) {
        self.colour(line.colour);
        let mut at = x;
        for part in line.runs.chunk_by(|a, b| a.copied.is_none() && b.copied.is_none()) {
            let copied = part.first().and_then(|run| run.copied.as_deref());
            let tag = SpanTag::empty().with_actual_text(copied);
            ids.push(self.surface.start_tagged(ContentTag::Span(tag)));
            for run in part {
                at += self.run(run, line, at, y);
            }
            self.surface.end_tagged();
        }
    }

    /// Draws a run, and gives its width.
    fn run(&mut self, run: &Run, line: &Line, x: f32, y: f32) -> f32 {
        let start = Point::from_xy(x, y + line.baseline());
        self.surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &run.said, line.size, false);
        for (at, mark) in &run.marks {
            let start = Point::from_xy(x + at * line.size, y + line.baseline());
            let mark = std::slice::from_ref(mark);
            self.surface.draw_glyphs(start, mark, run.font.clone(), &run.said, line.size, true);
        }
        run.width * line.size
    }

    /// A picture that covers an area; what is too high or too wide of it is not seen.
    pub fn picture(&mut self, image: Image, area: Area, described: &str) {
        let (width, height) = image.size();
        let (width, height) = (width.max(1) as f32, height.max(1) as f32);
        let factor = (area.width / width).max(area.height / height);
        let size = Size::from_wh(width * factor, height * factor);
        let (Some(size), Some(frame)) = (size, rounded(area, 0.0)) else {
            return;
        };
        let x = area.x + (area.width - size.width()) / 2.0;
        let y = area.y + (area.height - size.height()) / 2.0;
        let id = self.surface.start_tagged(ContentTag::Other);
        self.surface.push_clip_path(&frame, &FillRule::default());
        self.surface.push_transform(&Transform::from_translate(x, y));
        self.surface.draw_image(image, size);
        self.surface.pop();
        self.surface.pop();
        self.surface.end_tagged();
        self.drawn.figure = Some((id, described.to_owned()));
    }

    /// A column of text with its left top corner here.
    pub fn column(&mut self, column: &[(f32, Piece)], area: Area) {
        self.decorate();
        self.grounds(column, area);
        for (top, piece) in column {
            for dot in &piece.dots {
                let side = dot.radius * 2.0;
                let (x, y) = (area.x + dot.x - dot.radius, area.y + top + dot.y - dot.radius);
                self.fill(Area { x, y, width: side, height: side }, dot.radius, dot.colour);
            }
        }
        self.end();
        for (top, piece) in column {
            self.piece(piece, area.x, area.y + top);
        }
    }

    fn piece(&mut self, piece: &Piece, x: f32, y: f32) {
        if piece.lines.is_empty() {
            return;
        }
        if piece.role == Role::Decoration {
            self.decorate();
            for placed in &piece.lines {
                self.line(&placed.line, x + placed.x, y + placed.y);
            }
            self.end();
            return;
        }
        let mut ids = Vec::new();
        for placed in &piece.lines {
            self.told_line(&placed.line, x + placed.x, y + placed.y, &mut ids);
        }
        let link = piece.lines.iter().find_map(|placed| placed.link.clone());
        let places = piece.lines.iter().filter_map(|placed| {
            Rect::from_xywh(x + placed.x, y + placed.y, placed.line.width, placed.line.height)
        });
        match self.drawn.told.last_mut() {
            Some(last) if last.paragraph == piece.paragraph && last.role == piece.role => {
                last.ids.append(&mut ids);
                last.places.extend(places);
            }
            _ => self.drawn.told.push(Told {
                paragraph: piece.paragraph,
                role: piece.role.clone(),
                ids,
                link,
                places: places.collect(),
            }),
        }
    }

    /// The grounds of a column, each as one with the pieces that stand on it.
    fn grounds(&mut self, column: &[(f32, Piece)], area: Area) {
        /// Where a ground goes on in another column, so far beyond its text.
        const CUT: f32 = 6.0;
        for block in column.chunk_by(|(_, a), (_, b)| a.ground == b.ground) {
            let ([(top, first), ..], [.., (low, last)]) = (block, block) else { continue };
            let Some(ground) = first.ground else { continue };
            let above = if ends(first) { 0.0 } else { CUT };
            let below = if ends(last) { 0.0 } else { CUT };
            let (y, bottom) = (area.y + top - above, area.y + low + last.height + below);
            self.fill(Area { x: area.x, y, width: area.width, height: bottom - y }, 7.0, ground);
        }
    }

    fn colour(&mut self, [r, g, b]: Rgb) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint: rgb::Color::new(r, g, b).into(), ..Fill::default() }));
    }
}

/// Whether a piece is the end of its ground, and not text on it.
fn ends(piece: &Piece) -> bool {
    piece.lines.is_empty()
}

impl Drawn {
    /// What was drawn on a page as a part of the document's structure, and its links.
    pub fn told(self, page: &mut Page<'_>) -> TagGroup {
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
            section.push(TagGroup::with_children(kind(&told.role), nodes));
        }
        if let Some((id, described)) = self.figure {
            let described = Some(described).filter(|text| !text.is_empty());
            section.push(TagGroup::with_children(Tag::Figure(described), vec![id.into()]));
        }
        section
    }
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Title => Tag::Hn(NonZeroU16::MIN, None).into(),
        Role::Heading => Tag::Hn(NonZeroU16::MIN.saturating_add(1), None).into(),
        Role::Quote(language) => {
            let language = Some(language.clone()).filter(|tag| !tag.is_empty());
            Tag::BlockQuote.with_lang(language).into()
        }
        Role::Text | Role::Decoration => Tag::P.into(),
    }
}

fn rounded(area: Area, radius: f32) -> Option<Path> {
    /// A quarter of a circle as a cubic curve: 4/3 (√2 - 1) of the radius.
    const BEND: f32 = 0.552_285;
    let rect = area.rect()?;
    let radius = radius.min(area.width / 2.0).min(area.height / 2.0);
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
