//! The small records within a row, and what of each stays.

use super::choice::Part;
use super::rows::{Redactor, actor_key, is_finer, source_key};
use crate::model::SourceId;
use crate::model::record::{
    ActorLinkRecord, CitationRecord, Extra, MunitionRecord, OutcomeRecord, PlaceLinkRecord, PrecisionRecord,
    SpeakerRecord, TollRecord, TranslationRecord,
};
use crate::model::tables::{ActorLink, PlaceLink};

/// Makes a record anew of the fields that stay as they are. A field that is new does not compile
/// until somebody has decided about it; what is not known here goes.
macro_rules! kept {
    ($record:expr, $name:ident { $($field:ident),* }) => {{
        let $name { $($field,)* extra: _ } = $record;
        $name { $($field,)* extra: Extra::new() }
    }};
}
pub(super) use kept;

impl Redactor<'_> {
    /// A place in an incident; `None` where it is left out.
    pub(super) fn place_link<'r>(
        &mut self,
        at: &PlaceLink,
        record: PlaceLinkRecord<'r>,
    ) -> Option<PlaceLinkRecord<'r>> {
        let PlaceLinkRecord { place: _, role, precision, said, editor_note, extra: _ } = record;
        let number = self.keep.place(at.place)?;
        let square = self.wish.positions;
        let finer = square.zip(at.precision).is_some_and(|(square, p)| is_finer(p, square.radius_m()));
        let named = !self.without(Part::PlaceNames);
        // As that of the place itself, it tells of the position that is no longer there.
        let editor_note = unless(square.is_some(), &mut self.count.place_notes_in, editor_note);
        Some(PlaceLinkRecord {
            place: format!("place-{number}").into(),
            role,
            precision: precision.filter(|_| !finer).map(self::precision),
            said: said.filter(|_| named),
            editor_note: self.note(editor_note.filter(|_| named)),
            extra: Extra::new(),
        })
    }

    /// An actor in an incident; `None` where it is left out.
    pub(super) fn actor_link<'r>(
        &mut self,
        with: ActorLink,
        record: ActorLinkRecord<'r>,
    ) -> Option<ActorLinkRecord<'r>> {
        let ActorLinkRecord { actor: _, role, said, extra: _ } = record;
        let Some(number) = self.keep.actor(with.actor) else {
            self.count.parts += 1;
            return None;
        };
        Some(ActorLinkRecord { actor: actor_key(number).into(), role, said, extra: Extra::new() })
    }

    /// A citation; `None` where its source is left out.
    pub(super) fn cite<'r>(
        &mut self,
        source: SourceId,
        record: CitationRecord<'r>,
    ) -> Option<CitationRecord<'r>> {
        let CitationRecord { source: _, locator, credibility, extra: _ } = record;
        let Some(number) = self.keep.source(source) else {
            self.count.citations += 1;
            return None;
        };
        let source = source_key(number).into();
        Some(CitationRecord { source, locator, credibility, extra: Extra::new() })
    }
}

/// What is stated, unless it is left out, which is counted.
pub(super) fn unless<T>(left_out: bool, count: &mut usize, stated: Option<T>) -> Option<T> {
    *count += usize::from(left_out && stated.is_some());
    stated.filter(|_| !left_out)
}

pub(super) fn precision(record: PrecisionRecord<'_>) -> PrecisionRecord<'_> {
    kept!(record, PrecisionRecord { class, radius_m })
}

pub(super) fn munition(record: MunitionRecord<'_>) -> MunitionRecord<'_> {
    kept!(record, MunitionRecord { what, count, fate })
}

pub(super) fn translation(record: TranslationRecord<'_>) -> TranslationRecord<'_> {
    kept!(record, TranslationRecord { language, text, by })
}

/// Who said something, under the new id of the actor.
pub(super) fn speaker(actor: u32, record: SpeakerRecord<'_>) -> SpeakerRecord<'_> {
    let SpeakerRecord { actor: _, role, role_translations, extra: _ } = record;
    SpeakerRecord {
        actor: actor_key(actor).into(),
        role,
        role_translations: role_translations.into_iter().map(translation).collect(),
        extra: Extra::new(),
    }
}

pub(super) fn outcome(record: OutcomeRecord<'_>) -> OutcomeRecord<'_> {
    let OutcomeRecord { killed, wounded, damage, extra: _ } = record;
    OutcomeRecord { killed: killed.map(toll), wounded: wounded.map(toll), damage, extra: Extra::new() }
}

fn toll(record: TollRecord<'_>) -> TollRecord<'_> {
    match record {
        TollRecord::Count(count) => TollRecord::Count(count),
        TollRecord::Word(word) => TollRecord::Word(word),
        TollRecord::Bounds { best, low, high, extra: _ } => {
            TollRecord::Bounds { best, low, high, extra: Extra::new() }
        }
    }
}
