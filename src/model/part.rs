//! Parts of rows: how each goes from its record to what a table keeps of it, and back.

use serde::Serialize;

use super::check::{Check, NONE_REPORTED};
use super::ids::{ActorId, IncidentId, PlaceId, SourceId};
use super::parts::{
    ActorLinkRecord, ArchivedRecord, AssertionRecord, CitationRecord, Extra, MunitionRecord, OutcomeRecord,
    PlaceLinkRecord, PrecisionRecord, Str, StyleRecord, TollRecord, TranslationRecord, WhenRecord, Wording,
};
use super::precision::Precision;
use super::table::Table;
use super::tables::{
    ActorLink, Archived, Assertion, CasualtyCount, Citation, Damage, Munition, Outcome, PlaceLink, Style,
    Translation,
};
use super::text::{Text, TextId};
use super::vocabulary::{ActorRole, Credibility, PlaceRole};
use super::when::{When, Zone};
use super::when_text;

/// What ids and numbers of texts stand for.
pub trait Lookup {
    /// The strings.
    fn strings(&self) -> &Text;

    /// The key of a row.
    fn key(&self, table: Table, row: u32) -> &str;
}

/// Whether what stands in one dossier is what stands in another.
pub trait Sameness {
    /// Whether texts are.
    fn text(&self, old: TextId, new: TextId) -> bool;

    /// Whether rows are.
    fn row(&self, table: Table, old: u32, new: u32) -> bool;
}

#[cfg(test)]
pub(super) trait Described: schemars::JsonSchema {}
#[cfg(test)]
impl<T: schemars::JsonSchema> Described for T {}
#[cfg(not(test))]
pub(super) trait Described {}
#[cfg(not(test))]
impl<T> Described for T {}

/// A part of a row. Whatever is compared is taken apart without `..`: what is new in a part does not
/// compile until somebody has decided whether it is something that a file says.
#[expect(private_bounds, reason = "only tests make schemas")]
pub trait Part: Copy + PartialEq + std::fmt::Debug + 'static {
    /// How a record holds it.
    type Record<'a>: Clone + Serialize + Described;

    /// What is kept of it; `whole` is the value of the row's own field that it stands in.
    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &Self::Record<'_>,
        whole: &impl Serialize,
    ) -> Option<Self>;

    /// As a record holds it.
    fn back(self, from: &dyn Lookup) -> Self::Record<'_>;

    /// Whether another dossier says the same.
    fn same(self, by: &dyn Sameness, new: Self) -> bool;

    /// Shows every key of a row that it has.
    fn each_key<'a>(_: &mut Self::Record<'a>, _: &mut dyn FnMut(Table, &mut Str<'a>)) {}

    /// What is kept of several.
    fn check_all(
        check: &mut Check<'_>,
        at: &str,
        records: &[Self::Record<'_>],
        whole: &impl Serialize,
    ) -> Vec<Self> {
        let numbered = records.iter().enumerate();
        numbered.filter_map(|(n, one)| Self::check(check, &format!("{at}[{n}]"), one, whole)).collect()
    }
}

impl Part for Precision {
    type Record<'a> = PrecisionRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &PrecisionRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.precision(at, record, whole)
    }

    fn back(self, _: &dyn Lookup) -> PrecisionRecord<'_> {
        PrecisionRecord { class: self.class.word().into(), radius_m: self.radius_m, extra: Extra::new() }
    }

    fn same(self, _: &dyn Sameness, new: Self) -> bool {
        self == new
    }
}

impl Part for When {
    type Record<'a> = WhenRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &WhenRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.when(at, record, whole)
    }

    fn back(self, from: &dyn Lookup) -> WhenRecord<'_> {
        when_text::record(self, from.strings())
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { start, end, precision, end_written, part, zone, said, inferred } = self;
        let same_zone = match (zone, new.zone) {
            (Zone::Named(a), Zone::Named(b)) => by.text(a, b),
            (a, b) => a == b,
        };
        same_zone
            && (start, end) == (new.start, new.end)
            && (precision, end_written, part) == (new.precision, new.end_written, new.part)
            && by.text(said, new.said)
            && by.text(inferred, new.inferred)
    }
}

impl Part for PlaceLink {
    type Record<'a> = PlaceLinkRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &PlaceLinkRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        let row = check.row(&format!("{at}.place"), Table::Places, &record.place, whole)?;
        let role = check.word::<PlaceRole>(&format!("{at}.role"), record.role.as_ref(), whole);
        let precision = record.precision.as_ref();
        Some(Self {
            place: PlaceId(row),
            role: role.unwrap_or_default(),
            precision: precision.and_then(|known| check.precision(&format!("{at}.precision"), known, whole)),
            said: check.maybe_text(record.said.as_ref()),
            editor_note: check.wording(at, "editor_note", record.editor_note.as_ref(), whole),
        })
    }

    fn back(self, from: &dyn Lookup) -> PlaceLinkRecord<'_> {
        PlaceLinkRecord {
            place: from.key(Table::Places, self.place.0).into(),
            role: (self.role != PlaceRole::default()).then(|| self.role.word().into()),
            precision: self.precision.map(|precision| precision.back(from)),
            said: stated(from, self.said),
            editor_note: worded(from, self.editor_note),
            extra: Extra::new(),
        }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { place, role, precision, said, editor_note } = self;
        by.row(Table::Places, place.0, new.place.0)
            && (role, precision) == (new.role, new.precision)
            && by.text(said, new.said)
            && by.text(editor_note, new.editor_note)
    }

    fn each_key<'a>(record: &mut PlaceLinkRecord<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        on(Table::Places, &mut record.place);
    }
}

impl Part for ActorLink {
    type Record<'a> = ActorLinkRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &ActorLinkRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        let row = check.row(&format!("{at}.actor"), Table::Actors, &record.actor, whole)?;
        let role = check.word::<ActorRole>(&format!("{at}.role"), record.role.as_ref(), whole);
        let said = check.maybe_text(record.said.as_ref());
        Some(Self { actor: ActorId(row), role: role.unwrap_or_default(), said })
    }

    fn back(self, from: &dyn Lookup) -> ActorLinkRecord<'_> {
        ActorLinkRecord {
            actor: from.key(Table::Actors, self.actor.0).into(),
            role: (self.role != ActorRole::default()).then(|| self.role.word().into()),
            said: stated(from, self.said),
            extra: Extra::new(),
        }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { actor, role, said } = self;
        by.row(Table::Actors, actor.0, new.actor.0) && role == new.role && by.text(said, new.said)
    }

    fn each_key<'a>(record: &mut ActorLinkRecord<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        on(Table::Actors, &mut record.actor);
    }
}

impl Part for Munition {
    type Record<'a> = MunitionRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &MunitionRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        let what = check.wording(at, "what", Some(&record.what), whole);
        let fate = check.wording(at, "fate", record.fate.as_ref(), whole);
        Some(Self { what, count: record.count, fate })
    }

    fn back(self, from: &dyn Lookup) -> MunitionRecord<'_> {
        let (what, fate) = (from.strings().wording(self.what), worded(from, self.fate));
        MunitionRecord { what, count: self.count, fate, extra: Extra::new() }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { what, count, fate } = self;
        by.text(what, new.what) && count == new.count && by.text(fate, new.fate)
    }
}

impl Part for Outcome {
    type Record<'a> = OutcomeRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &OutcomeRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        Some(Self {
            killed: check.toll(&format!("{at}.killed"), record.killed.as_ref(), whole),
            wounded: check.toll(&format!("{at}.wounded"), record.wounded.as_ref(), whole),
            damage: check.damage(at, record.damage.as_ref(), whole),
        })
    }

    fn back(self, from: &dyn Lookup) -> OutcomeRecord<'_> {
        let damage = match self.damage {
            Damage::Unknown => None,
            Damage::NoneReported => Some(NONE_REPORTED.into()),
            Damage::Stated(damage) => worded(from, damage),
        };
        OutcomeRecord { killed: toll(self.killed), wounded: toll(self.wounded), damage, extra: Extra::new() }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { killed, wounded, damage } = self;
        let same_damage = match (damage, new.damage) {
            (Damage::Stated(a), Damage::Stated(b)) => by.text(a, b),
            (a, b) => a == b,
        };
        same_damage && (killed, wounded) == (new.killed, new.wounded)
    }
}

impl Part for Citation {
    type Record<'a> = CitationRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &CitationRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        let row = check.row(&format!("{at}.source"), Table::Sources, &record.source, whole)?;
        let credibility = record.credibility.as_ref();
        Some(Self {
            source: SourceId(row),
            locator: check.wording(at, "locator", record.locator.as_ref(), whole),
            credibility: check.word::<Credibility>(&format!("{at}.credibility"), credibility, whole),
        })
    }

    fn back(self, from: &dyn Lookup) -> CitationRecord<'_> {
        CitationRecord {
            source: from.key(Table::Sources, self.source.0).into(),
            locator: worded(from, self.locator),
            credibility: self.credibility.map(|credibility| credibility.word().into()),
            extra: Extra::new(),
        }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { source, locator, credibility } = self;
        by.row(Table::Sources, source.0, new.source.0)
            && by.text(locator, new.locator)
            && credibility == new.credibility
    }

    fn each_key<'a>(record: &mut CitationRecord<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        on(Table::Sources, &mut record.source);
    }
}

impl Part for Archived {
    type Record<'a> = ArchivedRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &ArchivedRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        let day = check.day(&format!("{at}.day"), record.day.as_ref(), whole);
        Some(Self { url: check.text(&record.url), day })
    }

    fn back(self, from: &dyn Lookup) -> ArchivedRecord<'_> {
        let url = from.strings().get(self.url).into();
        ArchivedRecord { url, day: stated(from, self.day), extra: Extra::new() }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { url, day } = self;
        by.text(url, new.url) && by.text(day, new.day)
    }
}

impl Part for Assertion {
    type Record<'a> = AssertionRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &AssertionRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        let incident = match &record.incident {
            None => None,
            // What is said of another incident is not said of this one.
            Some(key) => Some(check.row(&format!("{at}.incident"), Table::Incidents, key, whole)?),
        };
        let value = record.value.as_ref().map(ToString::to_string);
        Some(Self {
            incident: incident.map(IncidentId),
            field: check.text(&record.field),
            value: check.text(value.as_deref().unwrap_or_default()),
            said: check.maybe_text(record.said.as_ref()),
        })
    }

    fn back(self, from: &dyn Lookup) -> AssertionRecord<'_> {
        AssertionRecord {
            incident: self.incident.map(|id| from.key(Table::Incidents, id.0).into()),
            field: from.strings().get(self.field).into(),
            value: serde_json::from_str(from.strings().get(self.value)).ok(),
            said: stated(from, self.said),
            extra: Extra::new(),
        }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { incident, field, value, said } = self;
        let row = |old: IncidentId, new: IncidentId| by.row(Table::Incidents, old.0, new.0);
        both_same(incident, new.incident, row)
            && by.text(field, new.field)
            && by.text(value, new.value)
            && by.text(said, new.said)
    }

    fn each_key<'a>(record: &mut AssertionRecord<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        if let Some(incident) = &mut record.incident {
            on(Table::Incidents, incident);
        }
    }
}

impl Part for Style {
    type Record<'a> = StyleRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &StyleRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        Some(Self {
            stroke: check.colour(&format!("{at}.stroke"), record.stroke.as_ref(), whole),
            width: check.width(&format!("{at}.width"), record.width, whole),
            fill: check.colour(&format!("{at}.fill"), record.fill.as_ref(), whole),
            dashed: record.dashed,
        })
    }

    fn back(self, from: &dyn Lookup) -> StyleRecord<'_> {
        StyleRecord {
            stroke: stated(from, self.stroke),
            width: self.width,
            fill: stated(from, self.fill),
            dashed: self.dashed,
            extra: Extra::new(),
        }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { stroke, width, fill, dashed } = self;
        by.text(stroke, new.stroke) && by.text(fill, new.fill) && (width, dashed) == (new.width, new.dashed)
    }
}

impl Part for Translation {
    type Record<'a> = TranslationRecord<'a>;

    fn check(
        check: &mut Check<'_>,
        at: &str,
        record: &TranslationRecord<'_>,
        whole: &impl Serialize,
    ) -> Option<Self> {
        check.keep_unknown(at, &record.extra, whole);
        Some(Self {
            language: check.language(&format!("{at}.language"), Some(&record.language), whole),
            text: check.text(&record.text),
            by: check.wording(at, "by", record.by.as_ref(), whole),
        })
    }

    fn back(self, from: &dyn Lookup) -> TranslationRecord<'_> {
        TranslationRecord {
            language: from.strings().get(self.language).into(),
            text: from.strings().get(self.text).into(),
            by: worded(from, self.by),
            extra: Extra::new(),
        }
    }

    fn same(self, by: &dyn Sameness, new: Self) -> bool {
        let Self { language, text, by: translator } = self;
        by.text(language, new.language) && by.text(text, new.text) && by.text(translator, new.by)
    }
}

fn toll(toll: CasualtyCount) -> Option<TollRecord<'static>> {
    match toll {
        CasualtyCount::Unknown => None,
        CasualtyCount::NoneReported => Some(TollRecord::Word(NONE_REPORTED.into())),
        CasualtyCount::Count(count) => Some(TollRecord::Count(count)),
        CasualtyCount::Bounds { best, low, high } => {
            Some(TollRecord::Bounds { best, low, high, extra: Extra::new() })
        }
    }
}

/// A text, where one is stated.
pub(super) fn stated(from: &dyn Lookup, id: TextId) -> Option<Str<'_>> {
    (!id.is_empty()).then(|| from.strings().get(id).into())
}

/// The same of a text that may stand in several languages.
pub(super) fn worded(from: &dyn Lookup, id: TextId) -> Option<Wording<'_>> {
    (!id.is_empty()).then(|| from.strings().wording(id))
}

pub(super) fn all_same<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(a, b)| same(a, b))
}

/// Both are absent, or both are there and the same.
pub(super) fn both_same<T>(old: Option<T>, new: Option<T>, same: impl FnOnce(T, T) -> bool) -> bool {
    match (old, new) {
        (None, None) => true,
        (Some(a), Some(b)) => same(a, b),
        _ => false,
    }
}
