//! Whether two dossiers say the same of a row. Each numbers its rows and texts in its own way, so
//! every id is followed to what it stands for.
//!
//! Whatever is compared is taken apart without `..`: a field that is new does not compile until
//! somebody has decided whether it is something that a file says.

use super::matching::Matching;
use crate::model::columns::{ActorCells, IncidentCells, PlaceCells, SourceCells, StatementCells};
use crate::model::tables::{ActorLink, Citation, Munition, Name, OriginRow, PlaceLink, Speaker, Translation};
use crate::model::{
    ActorId, ActorRef, Damage, Dossier, IncidentRef, Outcome, PlaceId, PlaceRef, SourceRef, StatementRef,
    TextId, When, Zone,
};

/// Two dossiers.
#[derive(Clone, Copy)]
pub(super) struct Both<'a> {
    pub old: &'a Dossier,
    pub new: &'a Dossier,
    pub matching: &'a Matching,
}

/// That a row has another key in each reading is told by how they are matched, not here.
impl Both<'_> {
    pub(super) fn incident(self, old: IncidentRef<'_>, new: IncidentRef<'_>) -> bool {
        let IncidentCells {
            key: _,
            title,
            kind,
            when,
            places,
            actors,
            munitions,
            outcome,
            summary,
            responds_to,
            context,
            sources,
            editor_note,
            origin,
        } = old.cells();
        let new = new.cells();
        self.text(title, new.title)
            && kind == new.kind
            && either(when, new.when, |a, b| self.when(a, b))
            && all(places, new.places, |&a, b| self.place_link(a, b))
            && all(actors, new.actors, |&a, b| self.actor_link(a, b))
            && all(munitions, new.munitions, |&a, b| self.munition(a, b))
            && self.outcome(outcome, new.outcome)
            && self.text(summary, new.summary)
            && either(responds_to, new.responds_to, |a, b| self.matching.find_successor(a) == Some(b))
            && context == new.context
            && all(sources, new.sources, |&a, &b| self.citation(a, b))
            && self.text(editor_note, new.editor_note)
            && self.origin(origin, new.origin)
    }

    pub(super) fn statement(self, old: StatementRef<'_>, new: StatementRef<'_>) -> bool {
        let StatementCells {
            key: _,
            form,
            kind,
            text,
            language,
            translations,
            speaker,
            role_translations,
            when,
            cited,
            incidents,
            places,
            actors,
            editor_note,
        } = old.cells();
        let new = new.cells();
        form == new.form
            && kind == new.kind
            && self.text(text, new.text)
            && self.text(language, new.language)
            && all(translations, new.translations, |&a, b| self.translation(a, b))
            && either(speaker, new.speaker, |a, b| self.speaker(a, b))
            && all(role_translations, new.role_translations, |&a, b| self.translation(a, b))
            && either(when, new.when, |a, b| self.when(a, b))
            && either(cited, new.cited, |a, b| self.citation(a, b))
            && all(incidents, new.incidents, |&a, &b| self.matching.find_successor(a) == Some(b))
            && all(places, new.places, |&a, &b| self.same_place(a, b))
            && all(actors, new.actors, |&a, &b| self.same_actor(a, b))
            && self.text(editor_note, new.editor_note)
    }

    pub(super) fn place(self, old: PlaceRef<'_>, new: PlaceRef<'_>) -> bool {
        let PlaceCells { key: _, names, position, precision, position_from, kind, within, note, editor_note } =
            old.cells();
        let new = new.cells();
        all(names, new.names, |&a, &b| self.name(a, b))
            && position == new.position
            && precision == new.precision
            && self.text(position_from, new.position_from)
            && kind == new.kind
            && self.text(within, new.within)
            && self.text(note, new.note)
            && self.text(editor_note, new.editor_note)
    }

    pub(super) fn actor(self, old: ActorRef<'_>, new: ActorRef<'_>) -> bool {
        let ActorCells { key: _, names, kind, note, editor_note } = old.cells();
        let new = new.cells();
        all(names, new.names, |&a, &b| self.name(a, b))
            && kind == new.kind
            && self.text(note, new.note)
            && self.text(editor_note, new.editor_note)
    }

    pub(super) fn source(self, old: SourceRef<'_>, new: SourceRef<'_>) -> bool {
        let SourceCells {
            key: _,
            title,
            author,
            publisher,
            url,
            published,
            accessed,
            language,
            reliability,
            credibility,
            editor_note,
        } = old.cells();
        let new = new.cells();
        self.text(title, new.title)
            && self.text(author, new.author)
            && self.text(publisher, new.publisher)
            && self.text(url, new.url)
            && either(published, new.published, |a, b| self.when(a, b))
            && either(accessed, new.accessed, |a, b| self.when(a, b))
            && self.text(language, new.language)
            && reliability == new.reliability
            && credibility == new.credibility
            && self.text(editor_note, new.editor_note)
    }

    fn text(self, old: TextId, new: TextId) -> bool {
        self.old.text().get(old) == self.new.text().get(new)
    }

    fn same_place(self, old: PlaceId, new: PlaceId) -> bool {
        self.old.place(old).key() == self.new.place(new).key()
    }

    fn same_actor(self, old: ActorId, new: ActorId) -> bool {
        self.old.actor(old).key() == self.new.actor(new).key()
    }

    fn name(self, Name { language, text }: Name, new: Name) -> bool {
        self.text(language, new.language) && self.text(text, new.text)
    }

    fn when(self, old: When, new: When) -> bool {
        let When { start, end, precision, end_written, part, zone, said, inferred } = old;
        let same_zone = match (zone, new.zone) {
            (Zone::Named(a), Zone::Named(b)) => self.text(a, b),
            (a, b) => a == b,
        };
        same_zone
            && (start, end) == (new.start, new.end)
            && (precision, end_written, part) == (new.precision, new.end_written, new.part)
            && self.text(said, new.said)
            && self.text(inferred, new.inferred)
    }

    fn place_link(self, old: PlaceLink, new: &PlaceLink) -> bool {
        let PlaceLink { place, role, precision, said, editor_note } = old;
        self.same_place(place, new.place)
            && (role, precision) == (new.role, new.precision)
            && self.text(said, new.said)
            && self.text(editor_note, new.editor_note)
    }

    fn actor_link(self, ActorLink { actor, role, said }: ActorLink, new: &ActorLink) -> bool {
        self.same_actor(actor, new.actor) && role == new.role && self.text(said, new.said)
    }

    fn munition(self, Munition { what, count, fate }: Munition, new: &Munition) -> bool {
        self.text(what, new.what) && count == new.count && self.text(fate, new.fate)
    }

    fn outcome(self, Outcome { killed, wounded, damage }: Outcome, new: Outcome) -> bool {
        let same_damage = match (damage, new.damage) {
            (Damage::Stated(a), Damage::Stated(b)) => self.text(a, b),
            (a, b) => a == b,
        };
        same_damage && (killed, wounded) == (new.killed, new.wounded)
    }

    fn citation(self, Citation { source, locator }: Citation, new: Citation) -> bool {
        self.old.source(source).key() == self.new.source(new.source).key() && self.text(locator, new.locator)
    }

    fn speaker(self, Speaker { actor, role }: Speaker, new: Speaker) -> bool {
        self.same_actor(actor, new.actor) && self.text(role, new.role)
    }

    fn translation(self, Translation { language, text, by }: Translation, new: &Translation) -> bool {
        self.text(language, new.language) && self.text(text, new.text) && self.text(by, new.by)
    }

    /// The line is where the row stands, not what it says: it moves with every row above.
    fn origin(self, OriginRow { line: _, headings, cells }: OriginRow<'_>, new: OriginRow<'_>) -> bool {
        all(headings, new.headings, |&a, &b| self.text(a, b))
            && all(cells, new.cells, |&a, &b| self.text(a, b))
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
