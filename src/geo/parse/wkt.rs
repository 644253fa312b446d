//! Points, lines and areas in WKT, after OGC 06-103r4, and the geometries of `GeoJSON` in a cell.
//!
//! Both are read letter by letter, without going down into what stands in brackets in brackets.

use std::borrow::Cow;

use super::Written;
use super::angle::number;
use crate::geo::shape::{Place, Shape};
use crate::geo::system::System;

/// What a word draws.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Points,
    Lines,
    Areas,
    /// Others in brackets.
    Collection,
}

/// The words, and how deep in brackets their positions stand.
const KINDS: [(&str, Kind, [usize; 2]); 7] = [
    ("POINT", Kind::Points, [1, 1]),
    ("MULTIPOINT", Kind::Points, [1, 2]),
    ("LINESTRING", Kind::Lines, [1, 1]),
    ("MULTILINESTRING", Kind::Lines, [2, 2]),
    ("POLYGON", Kind::Areas, [2, 2]),
    ("MULTIPOLYGON", Kind::Areas, [3, 3]),
    ("GEOMETRYCOLLECTION", Kind::Collection, [0, 0]),
];

/// `POINT (43.786124 33.355813)`, `LINESTRING Z (37 48 1, 38 48 2)`, `SRID=4326;POLYGON ((…))`,
/// `{"type": "Point", "coordinates": [43.8, 33.4]}`.
pub(super) fn wkt(text: &str) -> Option<Written> {
    let (system, text) = without_system(text)?;
    if !text.starts_with(|l: char| l.is_ascii_alphabetic() || l == '{') {
        return None;
    }
    let text = geojson(text).map_or(Cow::Borrowed(text), Cow::Owned);
    let mut shape = shape(&text)?;
    for place in shape.places_mut() {
        *place = system.to_degrees(*place);
    }
    let is_point = shape.points.len() == 1 && shape.lines.is_empty() && shape.areas.is_empty();
    let spot = shape.spot()?;
    let doubt = system.doubt_m();
    let radius_m = spot.radius_m.map(|radius| radius + doubt).or(Some(doubt).filter(|doubt| *doubt > 0.0));
    let spot = crate::geo::shape::Spot { radius_m, ..spot };
    let written = Written::at(spot);
    Some(if is_point { Written { from: system.from(), ..written } } else { written })
}

/// The system that stands before, and what is behind it.
fn without_system(text: &str) -> Option<(System, &str)> {
    match text.split_once(';') {
        Some((system, rest)) if system.get(..5).is_some_and(|s| s.eq_ignore_ascii_case("srid=")) => {
            Some((System::of_code(system[5..].trim().parse().ok()?)?, rest.trim_start()))
        }
        _ => Some((System::Wgs84, text)),
    }
}

fn kind_of(word: &str) -> Option<(Kind, [usize; 2])> {
    let word = word.trim();
    // Z, M and ZM stand behind the word, or are a part of it.
    let bare = word.trim_end_matches(['Z', 'M', 'z', 'm']).trim_end();
    let found = KINDS.iter().find(|(known, ..)| known.eq_ignore_ascii_case(bare))?;
    Some((found.1, found.2))
}

fn shape(text: &str) -> Option<Shape> {
    let mut shape = Shape::default();
    let mut reader = Reader::default();
    let mut rest = text;
    while let Some(at) = rest.find(['(', ')', ',']) {
        let (before, behind) = (rest[..at].trim(), &rest[at + 1..]);
        match rest.as_bytes()[at] {
            b'(' => reader.open(before)?,
            b')' => reader.close(before, &mut shape)?,
            _ => reader.comma(before)?,
        }
        rest = behind;
    }
    (rest.trim().is_empty() && reader.is_done()).then_some(shape)
}

/// What is open at a place in the text.
#[derive(Default)]
struct Reader {
    /// How deep in brackets.
    depth: usize,
    /// How many collections are open.
    collections: usize,
    /// What is being drawn, how deep its positions may stand, and where it began.
    drawn: Option<(Kind, [usize; 2], usize)>,
    line: Vec<Place>,
    area: Vec<Vec<Place>>,
    has_any: bool,
}

impl Reader {
    fn open(&mut self, word: &str) -> Option<()> {
        match (self.drawn, word.is_empty()) {
            (Some(_), true) => {}
            (None, false) => {
                // Only in a collection another may follow.
                if self.depth != self.collections || (self.depth == 0 && self.has_any) {
                    return None;
                }
                let (kind, depths) = kind_of(word)?;
                if kind == Kind::Collection {
                    self.collections += 1;
                } else {
                    self.drawn = Some((kind, depths, self.depth));
                }
                self.has_any = true;
            }
            _ => return None,
        }
        self.depth += 1;
        Some(())
    }

    fn comma(&mut self, before: &str) -> Option<()> {
        let Some((_, [least, most], start)) = self.drawn else { return before.is_empty().then_some(()) };
        if before.is_empty() {
            return Some(());
        }
        let depth = self.depth - start;
        if depth < least || depth > most {
            return None;
        }
        self.line.push(place(before)?);
        Some(())
    }

    fn close(&mut self, before: &str, shape: &mut Shape) -> Option<()> {
        if !before.is_empty() {
            self.drawn?;
            self.comma(before)?;
        }
        self.depth = self.depth.checked_sub(1)?;
        let Some((kind, [_, most], start)) = self.drawn else {
            self.collections = self.collections.checked_sub(1)?;
            return Some(());
        };
        let line = std::mem::take(&mut self.line);
        match kind {
            Kind::Points => shape.points.extend(line),
            Kind::Lines => shape.lines.extend((!line.is_empty()).then_some(line)),
            Kind::Areas => {
                self.area.extend((!line.is_empty()).then_some(line));
                if self.depth - start + 2 == most && !self.area.is_empty() {
                    shape.areas.push(std::mem::take(&mut self.area));
                }
            }
            Kind::Collection => {}
        }
        if self.depth == start {
            self.drawn = None;
        }
        Some(())
    }

    fn is_done(&self) -> bool {
        self.has_any && self.depth == 0
    }
}

/// Longitude and latitude, and maybe height and measure.
fn place(text: &str) -> Option<Place> {
    let mut numbers = text.split_whitespace();
    let place = [number(numbers.next()?)?, number(numbers.next()?)?];
    let more: Vec<_> = numbers.take(3).collect();
    (more.len() <= 2 && more.iter().all(|more| number(more).is_some())).then_some(place)
}

/// A geometry of `GeoJSON` with one list of coordinates, as WKT.
fn geojson(text: &str) -> Option<String> {
    let text = text.strip_prefix('{')?.trim_end().strip_suffix('}')?;
    let behind = |name: &str| {
        let (_, value) = text.split_once(&format!("\"{name}\""))?;
        value.trim_start().strip_prefix(':').map(str::trim_start)
    };
    let kind = behind("type")?.strip_prefix('"')?.split('"').next()?;
    let coordinates = behind("coordinates")?;
    if text.contains("\"crs\"") || text.contains("\"geometries\"") {
        return None;
    }
    let mut wkt = kind.to_owned();
    let mut depth = 0_usize;
    let mut is_position = false;
    let is_point = kind.eq_ignore_ascii_case("point");
    wkt.extend(is_point.then_some('('));
    for (at, letter) in coordinates.char_indices() {
        let number_next =
            || coordinates[at + 1..].trim_start().starts_with(|l: char| l == '-' || l.is_ascii_digit());
        match letter {
            '[' => {
                depth += 1;
                is_position = number_next();
                wkt.push(if is_position { ' ' } else { '(' });
            }
            ']' => {
                depth = depth.checked_sub(1)?;
                wkt.push(if is_position { ' ' } else { ')' });
                is_position = false;
                if depth == 0 {
                    break;
                }
            }
            ',' => wkt.push(if is_position { ' ' } else { ',' }),
            '0'..='9' | '.' | '-' | '+' | 'e' | 'E' | ' ' => wkt.push(letter),
            _ => return None,
        }
    }
    wkt.extend(is_point.then_some(')'));
    (depth == 0).then_some(wkt)
}
