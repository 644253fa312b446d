//! Whether two dossiers say the same of a row. Each numbers its rows and texts in its own way, so
//! every id is followed to what it stands for.

use super::matching::Matching;
use crate::model::tables::{Citation, Speaker};
use crate::model::{
    ActorRef, Damage, Dossier, IncidentRef, Outcome, PlaceRef, SourceRef, StatementRef, TextId, When, Zone,
};

/// Two dossiers.
#[derive(Clone, Copy)]
pub(super) struct Both<'a> {
    pub old: &'a Dossier,
    pub new: &'a Dossier,
    pub matching: &'a Matching,
}

impl Both<'_> {
    pub(super) fn incident(self, old: IncidentRef<'_>, new: IncidentRef<'_>) -> bool {
        old.title() == new.title()
            && old.summary() == new.summary()
            && old.editor_note() == new.editor_note()
            && old.kind() == new.kind()
            && old.is_context() == new.is_context()
            && self.when(old.when(), new.when())
            && self.outcome(old.outcome(), new.outcome())
            && all(old.places(), new.places(), |a, b| {
                self.old.place(a.place).key() == self.new.place(b.place).key()
                    && (a.role, a.precision) == (b.role, b.precision)
                    && self.text(a.said, b.said)
                    && self.text(a.editor_note, b.editor_note)
            })
            && all(old.actors(), new.actors(), |a, b| {
                self.old.actor(a.actor).key() == self.new.actor(b.actor).key()
                    && a.role == b.role
                    && self.text(a.said, b.said)
            })
            && all(old.munitions(), new.munitions(), |a, b| {
                a.count == b.count && self.text(a.what, b.what) && self.text(a.fate, b.fate)
            })
            && either(old.responds_to(), new.responds_to(), |a, b| self.matching.now(a) == Some(b))
            && all(old.sources(), new.sources(), |&a, &b| self.citation(a, b))
            // The line is where it stands, not what it says: it moves with every row above.
            && old.fields().eq(new.fields())
    }

    pub(super) fn statement(self, old: StatementRef<'_>, new: StatementRef<'_>) -> bool {
        old.text() == new.text()
            && old.language() == new.language()
            && old.editor_note() == new.editor_note()
            && (old.form(), old.kind()) == (new.form(), new.kind())
            && self.when(old.when(), new.when())
            && either(old.speaker(), new.speaker(), |a, b| self.speaker(a, b))
            && either(old.cited(), new.cited(), |a, b| self.citation(a, b))
            && all(old.translations(), new.translations(), |a, b| {
                self.text(a.language, b.language) && self.text(a.text, b.text) && self.text(a.by, b.by)
            })
            && all(old.incidents(), new.incidents(), |&a, &b| self.matching.now(a) == Some(b))
            && all(old.places(), new.places(), |&a, &b| self.old.place(a).key() == self.new.place(b).key())
            && all(old.actors(), new.actors(), |&a, &b| self.old.actor(a).key() == self.new.actor(b).key())
    }

    #[expect(clippy::unused_self, reason = "one way to ask, whatever the table")]
    pub(super) fn place(self, old: PlaceRef<'_>, new: PlaceRef<'_>) -> bool {
        old.names().eq(new.names())
            && old.position() == new.position()
            && old.precision() == new.precision()
            && old.kind() == new.kind()
            && old.position_from() == new.position_from()
            && old.within() == new.within()
            && old.note() == new.note()
            && old.editor_note() == new.editor_note()
    }

    #[expect(clippy::unused_self, reason = "one way to ask, whatever the table")]
    pub(super) fn actor(self, old: ActorRef<'_>, new: ActorRef<'_>) -> bool {
        old.names().eq(new.names())
            && old.kind() == new.kind()
            && old.note() == new.note()
            && old.editor_note() == new.editor_note()
    }

    pub(super) fn source(self, old: SourceRef<'_>, new: SourceRef<'_>) -> bool {
        old.title() == new.title()
            && old.author() == new.author()
            && old.publisher() == new.publisher()
            && old.url() == new.url()
            && old.language() == new.language()
            && old.editor_note() == new.editor_note()
            && (old.reliability(), old.credibility()) == (new.reliability(), new.credibility())
            && self.when(old.published(), new.published())
            && self.when(old.accessed(), new.accessed())
    }

    fn text(self, old: TextId, new: TextId) -> bool {
        self.old.text().get(old) == self.new.text().get(new)
    }

    fn when(self, old: Option<When>, new: Option<When>) -> bool {
        either(old, new, |a, b| {
            let zone = match (a.zone, b.zone) {
                (Zone::Named(a), Zone::Named(b)) => self.text(a, b),
                (a, b) => a == b,
            };
            zone && (a.start, a.end, a.precision, a.part) == (b.start, b.end, b.precision, b.part)
                && self.text(a.said, b.said)
                && self.text(a.inferred, b.inferred)
        })
    }

    fn outcome(self, old: Outcome, new: Outcome) -> bool {
        let damage = match (old.damage, new.damage) {
            (Damage::Stated(a), Damage::Stated(b)) => self.text(a, b),
            (a, b) => a == b,
        };
        damage && (old.killed, old.wounded) == (new.killed, new.wounded)
    }

    fn citation(self, old: Citation, new: Citation) -> bool {
        self.old.source(old.source).key() == self.new.source(new.source).key()
            && self.text(old.locator, new.locator)
    }

    fn speaker(self, old: Speaker, new: Speaker) -> bool {
        self.old.actor(old.actor).key() == self.new.actor(new.actor).key() && self.text(old.role, new.role)
    }
}

fn all<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    old.len() == new.len() && old.iter().zip(new).all(|(a, b)| same(a, b))
}

/// Both are absent, or both are there and the same.
fn either<T>(old: Option<T>, new: Option<T>, same: impl FnOnce(T, T) -> bool) -> bool {
    match (old, new) {
        (None, None) => true,
        (Some(a), Some(b)) => same(a, b),
        _ => false,
    }
}
