//! The checks of single fields.

use crate::model::flaw::{Flaw, Reason};
use crate::model::geometry::{Geometry, GeometryFlaw};
use crate::model::keys::FindRow;
use crate::model::parts::{Extra, Names, PrecisionRecord, Str, TollRecord, WhenRecord, Wording};
use crate::model::precision::Precision;
use crate::model::table::Table;
use crate::model::tables::{CasualtyCount, Damage, Name};
use crate::model::text::{Text, TextId};
use crate::model::vocabulary::{PartOfDay, PrecisionClass, TimePrecision, Words};
use crate::model::when::{Moment, MomentError, When, Zone, end_by_clock_of, end_of, parse_offset};
use crate::model::wording::{joined, usual};
use geo::Point;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::fmt::Display;
use std::sync::Arc;

/// How files say that a source says there was none.
pub(super) const NONE_REPORTED: &str = "none-reported";

/// Checks the fields of one row and keeps what cannot be used.
pub struct Check<'b> {
    pub(super) text: &'b mut Text,
    /// Of each table.
    pub(super) rows: [&'b dyn FindRow; Table::ALL.len()],
    pub(super) flaws: &'b mut Vec<Flaw>,
    pub(super) extra: Extra,
    /// The row itself, where all rows are there that it may name.
    pub(super) itself: Option<u32>,
    /// The key of the row of its own table that it names, where that may still be to come.
    pub(super) awaits: TextId,
    /// Set when the text arena is full.
    pub(super) full: bool,
}

impl Check<'_> {
    /// Notes that `value` in `field` cannot be used, and keeps `whole`, the value of the row's own
    /// field that it stands in.
    pub(super) fn flaw(&mut self, field: &str, value: impl Display, reason: Reason, whole: &impl Serialize) {
        self.keep(field, whole);
        self.flaws.push(Flaw { field: field.to_owned(), value: value.to_string(), reason });
    }

    /// Keeps `whole`, the value of the row's own field around `field`, as it is. What a reader
    /// already kept of it stays: that is nearer to the file.
    fn keep(&mut self, field: &str, whole: &impl Serialize) {
        let own_field = field.split(['.', '[']).next().unwrap_or(field);
        if self.extra.contains_key(own_field) {
            return;
        }
        // By way of text: as a value, a radius of 0.1 would become 0.10000000149011612.
        let kept = serde_json::to_string(whole).and_then(|text| serde_json::from_str(&text));
        if let Ok(kept) = kept {
            self.extra.insert(own_field.to_owned(), kept);
        }
    }

    /// Keeps `whole` if a record inside it has fields that are not known here: the tables have
    /// room for a row's unknown fields, not for those of every record in it.
    pub(super) fn keep_unknown(&mut self, field: &str, unknown: &Extra, whole: &impl Serialize) {
        if !unknown.is_empty() {
            self.keep(field, whole);
        }
    }

    pub(super) fn text(&mut self, text: &str) -> TextId {
        self.text.intern(text).unwrap_or_else(|| {
            self.full = true;
            TextId::EMPTY
        })
    }

    pub(super) fn maybe_text(&mut self, text: Option<&Str<'_>>) -> TextId {
        text.map_or(TextId::EMPTY, |text| self.text(text))
    }

    /// A text that may stand in several languages, as one string.
    pub(super) fn wording(
        &mut self,
        at: &str,
        field: &str,
        text: Option<&Wording<'_>>,
        whole: &impl Serialize,
    ) -> TextId {
        let texts = match text {
            None => return TextId::EMPTY,
            Some(Wording::Plain(text)) => return self.text(text),
            Some(Wording::ByLanguage(texts)) => texts,
        };
        let wrong = texts.keys().find(|tag| !is_language_tag(tag));
        if let Some(joined) = joined(texts).filter(|_| wrong.is_none()) {
            return self.text(&joined);
        }
        let tag = wrong.or(texts.keys().next()).map_or("", |tag| tag.as_ref());
        self.flaw(&format!("{at}.{field}.{tag}"), tag, Reason::Language, whole);
        self.text(usual(texts.iter()).map_or("", |text| text.as_ref()))
    }

    /// A word of a vocabulary; `None` where absent or not in it.
    pub(super) fn word<V: Words>(
        &mut self,
        field: &str,
        word: Option<&Str<'_>>,
        whole: &impl Serialize,
    ) -> Option<V> {
        let word = word?;
        let found = V::from_word(word);
        if found.is_none() {
            let allowed = V::ALL.iter().map(|one| one.word()).collect();
            self.flaw(field, word, Reason::NotInVocabulary { what: V::WHAT, allowed }, whole);
        }
        found
    }

    pub(super) fn language(&mut self, field: &str, tag: Option<&Str<'_>>, whole: &impl Serialize) -> TextId {
        match tag {
            None => TextId::EMPTY,
            Some(tag) if is_language_tag(tag) => self.text(tag),
            Some(tag) => {
                self.flaw(field, tag, Reason::Language, whole);
                TextId::EMPTY
            }
        }
    }

    pub(super) fn names(&mut self, field: &str, names: &Names<'_>) -> Vec<Name> {
        let mut checked = Vec::with_capacity(names.len());
        for (tag, name) in names {
            if is_language_tag(tag) {
                let (language, text) = (self.text(tag), self.text(name));
                checked.push(Name { language, text });
            } else {
                self.flaw(&format!("{field}.{tag}"), tag, Reason::Language, names);
            }
        }
        checked
    }

    /// The row that `key` names; `None` where it names none.
    pub(super) fn row(
        &mut self,
        field: &str,
        table: Table,
        key: &str,
        whole: &impl Serialize,
    ) -> Option<u32> {
        let row = self.text.find(key).and_then(|id| self.rows[table as usize].row(id));
        if row.is_none() {
            self.flaw(field, key, Reason::Dangling(table), whole);
        }
        row
    }

    /// The rows that `keys` name, without those that name none.
    pub(super) fn rows<Id: From<u32>>(
        &mut self,
        field: &str,
        table: Table,
        keys: &[Str<'_>],
        whole: &impl Serialize,
    ) -> Vec<Id> {
        let numbered = keys.iter().enumerate();
        let rows = numbered.filter_map(|(n, key)| self.row(&format!("{field}[{n}]"), table, key, whole));
        rows.map(Id::from).collect()
    }

    /// The other row of its own table that the row names; `None` where it may still be to come.
    pub(super) fn other_row<Id: From<u32>>(
        &mut self,
        field: &str,
        table: Table,
        key: Option<&Str<'_>>,
    ) -> Option<Id> {
        let awaits = self.maybe_text(key);
        let Some(itself) = self.itself else {
            self.awaits = awaits;
            return None;
        };
        let key = key.filter(|_| !awaits.is_empty())?;
        match self.rows[table as usize].row(awaits) {
            Some(row) if row != itself => return Some(row.into()),
            Some(_) => self.flaw(field, key, Reason::names_itself(table), key),
            None => self.flaw(field, key, Reason::Dangling(table), key),
        }
        None
    }

    /// A text of which this is so; empty where not.
    pub(super) fn text_if(
        &mut self,
        field: &str,
        text: Option<&Str<'_>>,
        is: impl FnOnce(&str) -> Result<(), Reason>,
        whole: &impl Serialize,
    ) -> TextId {
        let Some(text) = text else { return TextId::EMPTY };
        match is(text) {
            Ok(()) => self.text(text),
            Err(reason) => {
                self.flaw(field, text, reason, whole);
                TextId::EMPTY
            }
        }
    }

    pub(super) fn day(&mut self, field: &str, day: Option<&Str<'_>>, whole: &impl Serialize) -> TextId {
        self.text_if(field, day, is_day, whole)
    }

    pub(super) fn colour(&mut self, field: &str, colour: Option<&Str<'_>>, whole: &impl Serialize) -> TextId {
        self.text_if(field, colour, is_colour, whole)
    }

    pub(super) fn width(&mut self, field: &str, width: Option<f32>, whole: &impl Serialize) -> Option<f32> {
        let good = width.filter(|width| width.is_finite() && *width >= 0.0);
        if let Some(width) = width.filter(|_| good.is_none()) {
            self.flaw(field, width, Reason::Width, whole);
        }
        good
    }

    pub(super) fn geometry(&mut self, field: &str, geometry: Option<&Geometry>) -> Option<Arc<Geometry>> {
        let geometry = geometry?;
        let (value, reason) = match geometry.flaw() {
            None => return Some(Arc::new(geometry.clone())),
            Some(GeometryFlaw::Empty) => (String::new(), Reason::NoGeometry),
            Some(GeometryFlaw::Longitude(degrees)) => (degrees.to_string(), Reason::Longitude),
            Some(GeometryFlaw::Latitude(degrees)) => (degrees.to_string(), Reason::Latitude),
            Some(GeometryFlaw::Radius(metres)) => (metres.to_string(), Reason::Radius),
        };
        self.flaw(field, value, reason, geometry);
        None
    }

    pub(super) fn position(&mut self, position: Option<[f64; 2]>) -> Option<Point> {
        let [lon, lat] = position?;
        let reason = match (lon.abs() <= 180.0, lat.abs() <= 90.0) {
            (true, true) => return Some(Point::new(lon, lat)),
            (false, _) => Reason::Longitude,
            (true, false) if lon.abs() <= 90.0 && lat.abs() <= 180.0 => Reason::Swapped,
            (true, false) => Reason::Latitude,
        };
        let index = usize::from(reason != Reason::Longitude);
        let value = if index == 0 { lon } else { lat };
        self.flaw(&format!("position[{index}]"), value, reason, &position);
        None
    }

    pub(super) fn precision(
        &mut self,
        field: &str,
        precision: &PrecisionRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Precision> {
        self.keep_unknown(field, &precision.extra, whole);
        let class = self.word::<PrecisionClass>(&format!("{field}.class"), Some(&precision.class), whole)?;
        let radius_m = match precision.radius_m {
            Some(m) if !m.is_finite() || m < 0.0 => {
                self.flaw(&format!("{field}.radius_m"), m, Reason::Radius, whole);
                None
            }
            stated => stated,
        };
        Some(Precision { class, radius_m })
    }

    pub(super) fn when(
        &mut self,
        field: &str,
        when: &WhenRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<When> {
        self.keep_unknown(field, &when.extra, whole);
        let first = self.moment(&format!("{field}.from"), &when.from, whole)?;
        let last = match &when.to {
            None => None,
            Some(to) => self.moment(&format!("{field}.to"), to, whole),
        };
        let precision =
            self.word::<TimePrecision>(&format!("{field}.precision"), when.precision.as_ref(), whole);
        let part = self.word::<PartOfDay>(&format!("{field}.part"), when.part.as_ref(), whole);
        let wanted = match (precision, part) {
            (Some(stated), _) => stated,
            (None, Some(_)) => TimePrecision::PartOfDay,
            (None, None) => first.precision,
        };
        // Midnight is not "00:00": what the text does not say is not known.
        let finest = match first.precision {
            TimePrecision::Day => TimePrecision::PartOfDay,
            written => written,
        };
        let invented = wanted < finest;
        let precision = if invented {
            let (name, word) = match precision {
                Some(_) => ("precision", when.precision.as_deref()),
                None => ("part", when.part.as_deref()),
            };
            self.flaw(&format!("{field}.{name}"), word.unwrap_or_default(), Reason::Finer, whole);
            first.precision
        } else {
            wanted
        };
        // A stated precision may be coarser than the text: "2022-01-05", to the week.
        let coarse_end = end_of(first.start, precision).unwrap_or(first.end);
        let natural_end = first.end.max(coarse_end);
        let mut end = match (&when.to, &last) {
            (None, _) => natural_end,
            (Some(_), Some(last)) => end_by_clock_of(&first, last),
            (Some(_), None) => first.end,
        };
        if end < first.start {
            let to = when.to.as_deref().unwrap_or_default();
            self.flaw(&format!("{field}.to"), to, Reason::EndsBeforeStart, whole);
            end = first.end;
        }
        Some(When {
            start: first.start,
            end,
            precision,
            end_written: last.map(|last| last.precision).filter(|_| end != natural_end),
            part: part.filter(|_| !invented).unwrap_or_default(),
            zone: self.zone(field, when.zone.as_ref(), first.offset, whole),
            said: self.maybe_text(when.said.as_ref()),
            inferred: self.wording(field, "inferred", when.inferred.as_ref(), whole),
        })
    }

    fn moment(&mut self, field: &str, text: &str, whole: &impl Serialize) -> Option<Moment> {
        Moment::parse(text).map_err(|error| self.flaw(field, text, error.into(), whole)).ok()
    }

    fn zone(
        &mut self,
        field: &str,
        zone: Option<&Str<'_>>,
        offset: Option<i32>,
        whole: &impl Serialize,
    ) -> Zone {
        let field = format!("{field}.zone");
        match (zone, offset) {
            (None, None) => Zone::Unknown,
            (None, Some(seconds)) => Zone::Offset(seconds),
            (Some(zone), Some(seconds)) => {
                self.flaw(&field, zone, Reason::TwoZones, whole);
                Zone::Offset(seconds)
            }
            (Some(zone), None) => {
                if let Some(seconds) = parse_offset(zone) {
                    Zone::Offset(seconds)
                } else if TimeZone::get(zone).is_ok() {
                    Zone::Named(self.text(zone))
                } else {
                    self.flaw(&field, zone, Reason::Zone, whole);
                    Zone::Unknown
                }
            }
        }
    }

    pub(super) fn toll(
        &mut self,
        field: &str,
        toll: Option<&TollRecord<'_>>,
        whole: &impl Serialize,
    ) -> CasualtyCount {
        match toll {
            None => CasualtyCount::Unknown,
            Some(TollRecord::Count(count)) => CasualtyCount::Count(*count),
            Some(TollRecord::Word(word)) if word == NONE_REPORTED => CasualtyCount::NoneReported,
            Some(TollRecord::Word(word)) => {
                self.flaw(field, word, Reason::Toll, whole);
                CasualtyCount::Unknown
            }
            Some(TollRecord::Bounds { best, low, high, extra }) => {
                self.keep_unknown(field, extra, whole);
                let (best, low, high) = (*best, *low, *high);
                let known: Vec<u32> = [low, best, high].into_iter().flatten().collect();
                if known.is_empty() {
                    CasualtyCount::Unknown
                } else if known.is_sorted() {
                    CasualtyCount::Bounds { best, low, high }
                } else {
                    self.flaw(field, format!("{known:?}"), Reason::Bounds, whole);
                    CasualtyCount::Unknown
                }
            }
        }
    }

    pub(super) fn damage(
        &mut self,
        at: &str,
        damage: Option<&Wording<'_>>,
        whole: &impl Serialize,
    ) -> Damage {
        match damage {
            None => Damage::Unknown,
            Some(Wording::Plain(word)) if word == NONE_REPORTED => Damage::NoneReported,
            text => Damage::Stated(self.wording(at, "damage", text, whole)),
        }
    }
}

/// Whether a text is a day such as `2022-01-05`.
fn is_day(text: &str) -> Result<(), Reason> {
    match Moment::parse(text)?.precision {
        TimePrecision::Day => Ok(()),
        _ => Err(Reason::Moment(MomentError::Shape)),
    }
}

/// Whether a text is a moment, a day, a month or a year as files write them.
pub(super) fn is_moment(text: &str) -> Result<(), Reason> {
    Moment::parse(text).map(|_| ()).map_err(Reason::from)
}

fn is_colour(text: &str) -> Result<(), Reason> {
    let digits = text.strip_prefix('#').filter(|digits| matches!(digits.len(), 6 | 8));
    let is = digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    if is { Ok(()) } else { Err(Reason::Colour) }
}

/// Whether a text has the shape of a country's code (ISO 3166-1 alpha-2): two capital letters.
pub(super) fn is_country(text: &str) -> Result<(), Reason> {
    let is = text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    if is { Ok(()) } else { Err(Reason::Country) }
}

/// Whether a text is a SHA-256 (FIPS 180-4) in hexadecimal.
pub(super) fn is_sha256(text: &str) -> Result<(), Reason> {
    let is = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if is { Ok(()) } else { Err(Reason::Sha256) }
}

/// Whether `tag` has the shape of a BCP 47 language tag (RFC 5646, section 2.1): a language of two
/// or three letters, then subtags of one to eight letters or digits.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
