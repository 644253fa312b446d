//! Which piece of a text stands where: lines, and the pieces of a line from left to right.
//!
//! Levels and reordering are those of the Unicode Bidirectional Algorithm (UAX #9), by
//! `unicode-bidi`. What is ours is the cut into pieces, for a renderer that shapes each piece by
//! itself, draws the pieces from left to right in the order in which it gets them, and runs the
//! letters of a piece from right to left if its script does. No fonts here: widths come from a
//! function.

use std::borrow::Cow;
use std::ops::Range;

use icu_properties::{CodePointMapData, props::BidiMirroringGlyph};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// The lines of a text from top to bottom.
#[derive(Debug, PartialEq)]
pub(crate) struct Lines<'t> {
    pub lines: Vec<Line<'t>>,
    /// Whether there was more, and the last line ends in `…`.
    pub elided: bool,
}

/// A line as it is drawn.
#[derive(Debug, PartialEq)]
pub(crate) struct Line<'t> {
    /// From left to right, each to be shaped by itself. Spaces at the end of the line are gone.
    pub pieces: Vec<Cow<'t, str>>,
    /// The same pieces before brackets were mirrored, for who copies them: as long, byte by byte.
    pub said: Vec<Cow<'t, str>>,
    /// Whether the line's paragraph runs from right to left, and so begins at the right.
    pub rtl: bool,
}

/// Cut `text` into lines of at most `width`, and no more than `max_rows` of them.
///
/// Lines end between words; a left-to-right word that is wider than a line is cut anywhere, and a
/// right-to-left one stands out, because cutting would change the shapes of its letters.
pub(crate) fn lines<'t>(
    text: &'t str,
    width: f32,
    max_rows: usize,
    measure: &mut dyn FnMut(&str) -> f32,
) -> Lines<'t> {
    let info = BidiInfo::new(text, None);
    let mut out = Lines { lines: Vec::new(), elided: false };
    for paragraph in &info.paragraphs {
        let levels = info.reordered_levels(paragraph, paragraph.range.clone());
        let pieces = pieces(text, paragraph.range.clone(), &levels);
        let pieces = measured(pieces, width, measure);
        for range in wrapped(&pieces, width) {
            if out.lines.len() == max_rows {
                out.elided = true;
                return out;
            }
            let is_last = out.lines.len() + 1 == max_rows;
            let more = range.end < pieces.len() || paragraph.range.end < text.len();
            let mut line = trimmed(&pieces[range]).to_vec();
            if is_last && more {
                elide(&mut line, paragraph.level, width, measure);
                out.elided = true;
            }
            let (pieces, said) = in_visual_order(&line);
            out.lines.push(Line { pieces, said, rtl: paragraph.level.is_rtl() });
        }
        if out.elided {
            break;
        }
    }
    out
}

/// What is shaped and moved as one.
#[derive(Clone, Debug)]
struct Piece<'t> {
    text: &'t str,
    level: Level,
    kind: Kind,
    /// A part of a word that was too long for a line, before which a line may end.
    part: bool,
    width: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// Where a line may end.
    Space,
    /// Letters of a right-to-left script: the shaper joins and reverses them, so they stay whole
    /// and in the order of reading.
    RightToLeft,
    /// Digits of a right-to-left script, which run from left to right: a shaper that takes its
    /// direction from the script would reverse them, so each stands alone.
    Numeral,
    /// All else: whole in a left-to-right run, and one by one in the reverse order in the other.
    Other,
}

/// A paragraph in pieces, in the order of reading. `levels` has one for each byte of the whole text.
fn pieces<'t>(text: &'t str, paragraph: Range<usize>, levels: &[Level]) -> Vec<Piece<'t>> {
    const ZERO_WIDTH_JOINER: char = '\u{200D}';
    let mut pieces: Vec<Piece<'t>> = Vec::new();
    let mut start = paragraph.start;
    let mut previous = None;
    for (offset, chr) in text[paragraph.clone()].char_indices() {
        let at = paragraph.start + offset;
        let class = bidi_class(chr);
        if class == BidiClass::B {
            break;
        }
        let kind = match class {
            BidiClass::WS | BidiClass::S => Kind::Space,
            // `؟` and `؛` count as letters in the algorithm, but may come from another font, which
            // would part them from their word.
            BidiClass::R | BidiClass::AL if chr.is_alphabetic() => Kind::RightToLeft,
            BidiClass::AN => Kind::Numeral,
            BidiClass::EN if !chr.is_ascii() => Kind::Numeral,
            _ => Kind::Other,
        };
        // Marks belong to the letter before them, and so does what a joiner joins.
        let clings = matches!(class, BidiClass::NSM | BidiClass::BN) || previous == Some(ZERO_WIDTH_JOINER);
        previous = Some(chr);
        let end = at + chr.len_utf8();
        if let Some(last) = pieces.last_mut() {
            let whole = match kind {
                Kind::Space => true,
                Kind::RightToLeft => last.level.is_rtl(),
                Kind::Other => last.level.is_ltr(),
                Kind::Numeral => false,
            };
            let grows = last.level == levels[at]
                && if clings { last.kind != Kind::Space } else { last.kind == kind && whole };
            if grows {
                last.text = &text[start..end];
                continue;
            }
        }
        start = at;
        pieces.push(Piece { text: &text[start..end], level: levels[at], kind, part: false, width: 0.0 });
    }
    pieces
}

/// The pieces with their widths, and those cut that no line can hold.
fn measured<'t>(pieces: Vec<Piece<'t>>, width: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<Piece<'t>> {
    let mut out = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        piece.width = measure(&shown(&piece, true));
        if piece.kind != Kind::Other || piece.width <= width {
            out.push(piece);
            continue;
        }
        let mut start = 0;
        let mut used = 0.0;
        let mut cut = |range: Range<usize>, width: f32| {
            out.push(Piece { text: &piece.text[range], width, part: true, ..piece.clone() });
        };
        for (at, chr) in piece.text.char_indices() {
            let advance = measure(chr.encode_utf8(&mut [0; 4]));
            if at > start && used + advance > width {
                cut(start..at, used);
                (start, used) = (at, 0.0);
            }
            used += advance;
        }
        cut(start..piece.text.len(), used);
    }
    out
}

/// The pieces of each line: as many words as fit, and at least one. No line for no pieces but one.
fn wrapped(pieces: &[Piece<'_>], width: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut used = 0.0;
    let mut at = 0;
    while at < pieces.len() {
        let rest = &pieces[at..];
        let word = rest
            .iter()
            .enumerate()
            .position(|(i, p)| p.kind == Kind::Space || i > 0 && p.part)
            .unwrap_or(rest.len());
        let spaces = rest[word..].iter().take_while(|p| p.kind == Kind::Space).count();
        let word_width: f32 = rest[..word].iter().map(|p| p.width).sum();
        let blank: f32 = rest[word..word + spaces].iter().map(|p| p.width).sum();
        if at > start && used + word_width > width {
            lines.push(start..at);
            (start, used) = (at, 0.0);
        }
        used += word_width + blank;
        at += word + spaces;
    }
    lines.push(start..pieces.len());
    lines
}

fn trimmed<'p, 't>(mut line: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    while let [rest @ .., last] = line
        && last.kind == Kind::Space
    {
        line = rest;
    }
    line
}

/// End a line in `…`, without the pieces for which there is then no room.
fn elide<'t>(line: &mut Vec<Piece<'t>>, paragraph: Level, width: f32, measure: &mut dyn FnMut(&str) -> f32) {
    const ELLIPSIS: &str = "…";
    let room = width - measure(ELLIPSIS);
    let mut used: f32 = line.iter().map(|p| p.width).sum();
    while used > room
        && let Some(last) = line.pop()
    {
        used -= last.width;
        if line.is_empty() {
            // Not even the first word fits: as many of its letters as do.
            let ends = last.text.char_indices().map(|(at, _)| &last.text[..at]);
            let fitting = ends.rev().find(|text| measure(text) <= room).unwrap_or_default();
            line.push(Piece { text: fitting, ..last });
            break;
        }
    }
    line.truncate(trimmed(line).len());
    // At the end of a paragraph an ellipsis has the paragraph's direction.
    line.push(Piece { text: ELLIPSIS, level: paragraph, kind: Kind::Other, part: false, width: 0.0 });
}

/// Rule L2: the pieces of one line from left to right.
fn in_visual_order<'t>(line: &[Piece<'t>]) -> (Vec<Cow<'t, str>>, Vec<Cow<'t, str>>) {
    let levels: Vec<Level> = line.iter().map(|p| p.level).collect();
    BidiInfo::reorder_visual(&levels)
        .into_iter()
        .map(|i| (shown(&line[i], true), shown(&line[i], false)))
        .filter(|(text, _)| !text.is_empty())
        .unzip()
}

/// What is drawn of a piece: mirrored where it runs from right to left (rule L4), and without the
/// marks that direct the algorithm, which have no shape and need none from a font. Without
/// `mirrors`, what is copied of it.
fn shown<'t>(piece: &Piece<'t>, mirrors: bool) -> Cow<'t, str> {
    let mirror = |chr| if mirrors && piece.level.is_rtl() { mirrored(chr) } else { chr };
    let changes = |chr| directs(chr) || mirror(chr) != chr;
    if piece.text.chars().any(changes) {
        Cow::Owned(piece.text.chars().filter(|&chr| !directs(chr)).map(mirror).collect())
    } else {
        Cow::Borrowed(piece.text)
    }
}

fn directs(chr: char) -> bool {
    matches!(chr, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The character that looks like the other side of this one, if it is as long: [`Line::said`] is
/// matched byte by byte. (`“ ”` are not mirrored.)
fn mirrored(chr: char) -> char {
    let other = CodePointMapData::<BidiMirroringGlyph>::new().get(chr).mirroring_glyph;
    other.filter(|other| other.len_utf8() == chr.len_utf8()).unwrap_or(chr)
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
