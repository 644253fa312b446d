//! Letters: which face has them, how wide they are, and the shapes that they take beside each other.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use harfrust::{BufferClusterLevel, BufferFlags, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::theme::bidi;
use crate::theme::fonts::{self, Typeface};

/// What every face has an empty glyph without width for: a zero width space.
const EMPTY: &str = "\u{200B}";

/// The faces of a document, and what is known of them.
pub(super) struct Letters {
    faces: HashMap<Typeface, Vec<Face>>,
    covering: RefCell<HashMap<(Typeface, char), usize>>,
    widths: RefCell<HashMap<Typeface, HashMap<String, f32>>>,
}

struct Face {
    /// As it is embedded.
    font: Font,
    /// As it is shaped with.
    file: FontRef<'static>,
    data: ShaperData,
    /// A glyph that shows nothing and has no width.
    empty: GlyphId,
}

/// Letters of one face that stand beside each other.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub font: Font,
    /// What is said, in the order of reading; the glyphs tell which part of it they stand for.
    pub said: String,
    /// Dots and marks on letters, each with where it stands: drawn as shapes, because a reader takes
    /// them for letters of their own and parts the word there.
    pub marks: Vec<(f32, KrillaGlyph)>,
    /// From left to right.
    pub glyphs: Vec<KrillaGlyph>,
    /// In parts of the size of type.
    pub width: f32,
    /// The glyph of its face that shows nothing.
    empty: GlyphId,
}

impl Run {
    /// Lets its first or last glyph, from left to right, stand for a letter more, at its outer side: a
    /// mark that is not seen, and tells which way the text around it runs.
    pub(super) fn tell(&mut self, mark: char, at_left: bool) {
        let glyph = if at_left { self.glyphs.first() } else { self.glyphs.last() };
        let Some(of) = glyph.map(|glyph| glyph.text_range.clone()) else {
            return;
        };
        let (at, longer) = (if at_left { of.start } else { of.end }, mark.len_utf8());
        self.said.insert(at, mark);
        for glyph in self.glyphs.iter_mut().chain(self.marks.iter_mut().map(|(_, glyph)| glyph)) {
            let range = &mut glyph.text_range;
            if *range == of {
                range.end += longer;
            } else if range.start >= at {
                *range = range.start + longer..range.end + longer;
            }
        }
    }

    /// Whether it ends with punctuation that belongs to no way of its own.
    pub(super) fn ends_open(&self) -> bool {
        use unicode_bidi::BidiClass as C;
        let last = self.said.chars().next_back().map(unicode_bidi::bidi_class);
        last.is_some_and(|class| !matches!(class, C::L | C::R | C::AL | C::EN | C::AN))
    }

    /// Leaves one glyph of each letter, which stands for it, and makes marks of the others. For a sign above or
    /// below a letter stands one that is empty and has no width: who copies from a page takes signs of which
    /// one glyph stands for both, or that stand aside, for letters before it or for words of their own.
    pub(super) fn with_marks(mut self) -> Self {
        let mut letters: Vec<KrillaGlyph> = Vec::new();
        let mut at = 0.0;
        for cluster in self.glyphs.chunk_by(|a, b| a.text_range == b.text_range) {
            let widest = cluster.iter().map(|glyph| glyph.x_advance).fold(0.0, f32::max);
            let letter = cluster.iter().position(|glyph| glyph.x_advance >= widest).unwrap_or_default();
            let begin = at;
            for (n, glyph) in cluster.iter().enumerate() {
                if n == letter && widest > 0.0 {
                    let mut glyph = glyph.clone();
                    glyph.x_offset += at - begin;
                    letters.push(glyph);
                } else if n == letter {
                    self.marks.push((at, glyph.clone()));
                    let said = glyph.text_range.clone();
                    letters.push(KrillaGlyph::new(self.empty, 0.0, 0.0, 0.0, 0.0, said, None));
                } else {
                    self.marks.push((at, glyph.clone()));
                }
                at += cluster[n].x_advance;
            }
            if let Some(last) = letters.last_mut() {
                last.x_advance = at - begin;
            }
        }
        self.glyphs = letters;
        self
    }
}

impl Letters {
    /// The faces that the program carries. `None` where a file is damaged.
    pub(super) fn new() -> Option<Self> {
        let mut faces = HashMap::new();
        for typeface in [Typeface::Regular, Typeface::Strong] {
            let files = fonts::files(typeface).into_iter().map(Face::new);
            faces.insert(typeface, files.collect::<Option<Vec<_>>>()?);
        }
        Some(Self { faces, covering: RefCell::default(), widths: RefCell::default() })
    }

    /// How wide a text is on one line, in parts of the size of type. Kept, because words come again.
    pub(super) fn ems(&self, typeface: Typeface, text: &str) -> f32 {
        if let Some(&known) = self.widths.borrow().get(&typeface).and_then(|widths| widths.get(text)) {
            return known;
        }
        let width = self.shape(typeface, text, text).iter().map(|run| run.width).sum();
        self.widths.borrow_mut().entry(typeface).or_default().insert(text.to_owned(), width);
        width
    }

    /// The glyphs of a text of one direction. `said` is what is copied from it: as long as `text`,
    /// byte by byte.
    pub(super) fn shape(&self, typeface: Typeface, text: &str, said: &str) -> Vec<Run> {
        let Some(faces) = self.faces.get(&typeface) else {
            return Vec::new();
        };
        let mut runs: Vec<Run> = self
            .parts(typeface, text)
            .into_iter()
            .filter_map(|(face, range)| Some(faces.get(face)?.shape(&text[range.clone()], said.get(range)?)))
            .collect();
        // Letters from right to left stand from left to right here, and so must runs of theirs.
        if runs.len() > 1 && bidi::is_rtl(text) {
            runs.reverse();
        }
        runs
    }

    /// The text in parts of one face each.
    fn parts(&self, typeface: Typeface, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, chr) in text.char_indices() {
            let end = at + chr.len_utf8();
            let face = self.covering(typeface, chr);
            match parts.last_mut() {
                Some(last) if last.0 == face => last.1.end = end,
                _ => parts.push((face, at..end)),
            }
        }
        parts
    }

    /// The first face that has a letter; the first of all where none has, which shows a box.
    fn covering(&self, typeface: Typeface, chr: char) -> usize {
        *self.covering.borrow_mut().entry((typeface, chr)).or_insert_with(|| {
            let faces = self.faces.get(&typeface);
            faces.and_then(|faces| faces.iter().position(|face| face.has(chr))).unwrap_or_default()
        })
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let file = FontRef::new(bytes).ok()?;
        let data = ShaperData::new(&file);
        let mut face = Self { font: Font::new(bytes.into(), 0)?, file, data, empty: GlyphId::new(0) };
        face.empty = face.shape(EMPTY, EMPTY).glyphs.first()?.glyph_id;
        Some(face)
    }

    fn has(&self, chr: char) -> bool {
        let mut letter = [0; 4];
        let letter: &str = chr.encode_utf8(&mut letter);
        self.shape(letter, letter).glyphs.iter().all(|glyph| glyph.glyph_id != GlyphId::new(0))
    }

    fn shape(&self, text: &str, said: &str) -> Run {
        let shaper = self.data.shaper(&self.file).build();
        let mut buffer = UnicodeBuffer::new();
        let mut flags = BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE;
        if text == EMPTY {
            flags |= BufferFlags::PRESERVE_DEFAULT_IGNORABLES;
        }
        buffer.set_flags(flags);
        if bidi::has_rtl(text) {
            buffer.set_cluster_level(BufferClusterLevel::Characters);
        }
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, ShapeOptions::new());

        let em = shaper.units_per_em().max(1) as f32;
        let infos = shaped.glyph_infos();
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.push(text.len());
        starts.sort_unstable();
        starts.dedup();
        let range = |start: usize| {
            let next = starts.partition_point(|&other| other <= start);
            start..starts.get(next).copied().unwrap_or(text.len())
        };
        let glyphs: Vec<KrillaGlyph> = infos
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| {
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    position.x_advance as f32 / em,
                    position.x_offset as f32 / em,
                    position.y_offset as f32 / em,
                    position.y_advance as f32 / em,
                    range(info.cluster as usize),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        let (font, said) = (self.font.clone(), said.to_owned());
        Run { font, said, marks: Vec::new(), glyphs, width, empty: self.empty }
    }
}
