//! Rows that read like structs: `dossier.incident(id).title()`.

use geo::Point;

use super::columns::{ActorCells, IncidentCells, PlaceCells, SourceCells, StatementCells};
use super::dossier::Dossier;
use super::ids::{ActorId, IncidentId, PlaceId, SourceId, StatementId};
use super::precision::Precision;
use super::record::Extra;
use super::tables::{ActorLink, Citation, Munition, Name, Outcome, PlaceLink, Speaker, Translation};
use super::text::TextId;
use super::vocabulary::{ActorKind, Credibility, Kind, PlaceKind, Reliability, StatementForm, StatementKind};
use super::when::When;

macro_rules! refs {
    ($($(#[$doc:meta])* $name:ident, $id:ident, $column:ident, $cells:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a> {
            pub(super) dossier: &'a Dossier,
            /// The row.
            pub id: $id,
        }

        impl<'a> $name<'a> {
            /// The key by which the file names it.
            pub fn key(self) -> &'a str {
                self.read(self.dossier.$column.key.of(self.id.index()))
            }

            /// The dossier that it is in.
            pub fn dossier(self) -> &'a Dossier {
                self.dossier
            }

            /// Fields that are not known here, or could not be used.
            pub fn extra(self) -> Option<&'a Extra> {
                self.dossier.$column.extra.of(self.id.index()).map(|extra| &**extra)
            }

            /// Everything that its table says of it, without what is not known here.
            pub fn cells(self) -> $cells<'a> {
                self.dossier.$column.cells(self.id.index())
            }

            fn read(self, id: TextId) -> &'a str {
                self.dossier.text.get(id)
            }
        }
    )*};
}

refs! {
    /// A place.
    PlaceRef, PlaceId, places, PlaceCells;
    /// An actor.
    ActorRef, ActorId, actors, ActorCells;
    /// A source.
    SourceRef, SourceId, sources, SourceCells;
    /// An incident.
    IncidentRef, IncidentId, incidents, IncidentCells;
    /// A statement.
    StatementRef, StatementId, statements, StatementCells;
}

macro_rules! texts {
    ($column:ident: $($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        /// Empty where not stated.
        pub fn $name(self) -> &'a str {
            self.read(self.dossier.$column.$name.of(self.id.index()))
        }
    )*};
}

/// The name to show: in `language` if there is one, else English, else the first.
fn shown_name<'a>(dossier: &'a Dossier, names: &[Name], language: &str) -> Option<&'a str> {
    let in_language = |tag: &str| names.iter().find(|name| dossier.text.get(name.language) == tag);
    let name = in_language(language).or_else(|| in_language("en")).or(names.first())?;
    Some(dossier.text.get(name.text))
}

impl<'a> PlaceRef<'a> {
    /// Its names by language, in the order of the file.
    pub fn names(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = self.dossier.places.names.of(self.id.index());
        names.iter().map(move |n| (self.read(n.language), self.read(n.text)))
    }

    /// Its names, as strings of the dossier's [`super::text::Text`].
    pub fn name_ids(self) -> impl Iterator<Item = TextId> {
        self.dossier.places.names.of(self.id.index()).iter().map(|name| name.text)
    }

    /// The name to show; its key if it has none.
    pub fn name(self, language: &str) -> &'a str {
        let names = self.dossier.places.names.of(self.id.index());
        shown_name(self.dossier, names, language).unwrap_or_else(|| self.key())
    }

    /// Longitude (x) and latitude (y) in degrees, WGS 84.
    pub fn position(self) -> Option<Point> {
        self.dossier.places.position.of(self.id.index())
    }

    /// How well the position is known.
    pub fn precision(self) -> Precision {
        self.dossier.places.precision.of(self.id.index())
    }

    /// What it is.
    pub fn kind(self) -> PlaceKind {
        self.dossier.places.kind.of(self.id.index())
    }

    texts! { places:
        /// Where the position comes from.
        position_from,
        /// What it lies in.
        within,
        /// What the sources say of it.
        note,
        /// What the editor adds.
        editor_note,
    }

    /// The incidents that are put here, in the order of the file, each once.
    pub fn incidents(self) -> &'a [IncidentId] {
        self.dossier.pointers.incidents_at.of(self.id.index())
    }

    /// The statements that name this place as what they are about.
    pub fn statements(self) -> &'a [StatementId] {
        self.dossier.pointers.statements_on_place.of(self.id.index())
    }
}

impl<'a> ActorRef<'a> {
    /// Its names by language, in the order of the file.
    pub fn names(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = self.dossier.actors.names.of(self.id.index());
        names.iter().map(move |n| (self.read(n.language), self.read(n.text)))
    }

    /// Its names, as strings of the dossier's [`super::text::Text`].
    pub fn name_ids(self) -> impl Iterator<Item = TextId> {
        self.dossier.actors.names.of(self.id.index()).iter().map(|name| name.text)
    }

    /// The name to show; its key if it has none.
    pub fn name(self, language: &str) -> &'a str {
        let names = self.dossier.actors.names.of(self.id.index());
        shown_name(self.dossier, names, language).unwrap_or_else(|| self.key())
    }

    /// What it is.
    pub fn kind(self) -> ActorKind {
        self.dossier.actors.kind.of(self.id.index())
    }

    texts! { actors:
        /// What the sources say of it.
        note,
        /// What the editor adds.
        editor_note,
    }

    /// The incidents that it had a part in.
    pub fn incidents(self) -> &'a [IncidentId] {
        self.dossier.pointers.incidents_with.of(self.id.index())
    }

    /// What it said.
    pub fn said(self) -> &'a [StatementId] {
        self.dossier.pointers.statements_by.of(self.id.index())
    }

    /// What was said about it.
    pub fn statements(self) -> &'a [StatementId] {
        self.dossier.pointers.statements_on_actor.of(self.id.index())
    }
}

impl<'a> SourceRef<'a> {
    texts! { sources:
        /// Its title.
        title,
        /// Who wrote it.
        author,
        /// Who published it.
        publisher,
        /// Its address.
        url,
        /// Its language.
        language,
        /// What the editor adds.
        editor_note,
    }

    /// When it was published.
    pub fn published(self) -> Option<When> {
        self.dossier.sources.published.of(self.id.index())
    }

    /// When it was looked at.
    pub fn accessed(self) -> Option<When> {
        self.dossier.sources.accessed.of(self.id.index())
    }

    /// Reliability on the Admiralty scale; `None` where not judged.
    pub fn reliability(self) -> Option<Reliability> {
        self.dossier.sources.reliability.of(self.id.index())
    }

    /// Credibility on the Admiralty scale; `None` where not judged.
    pub fn credibility(self) -> Option<Credibility> {
        self.dossier.sources.credibility.of(self.id.index())
    }

    /// The incidents that it tells of.
    pub fn incidents(self) -> &'a [IncidentId] {
        self.dossier.pointers.incidents_from.of(self.id.index())
    }

    /// The statements that stand in it.
    pub fn statements(self) -> &'a [StatementId] {
        self.dossier.pointers.statements_from.of(self.id.index())
    }
}

impl<'a> IncidentRef<'a> {
    texts! { incidents:
        /// What happened, in a line.
        title,
        /// What is known, in a few sentences.
        summary,
        /// What the editor adds.
        editor_note,
    }

    /// Title and summary, as strings of the dossier's [`super::text::Text`].
    pub fn text_ids(self) -> [TextId; 2] {
        let (incidents, row) = (&self.dossier.incidents, self.id.index());
        [incidents.title.of(row), incidents.summary.of(row)]
    }

    /// What kind of incident.
    pub fn kind(self) -> Kind {
        self.dossier.incidents.kind.of(self.id.index())
    }

    /// When; `None` where not stated.
    pub fn when(self) -> Option<When> {
        self.dossier.incidents.when.of(self.id.index())
    }

    /// Where.
    pub fn places(self) -> &'a [PlaceLink] {
        self.dossier.incidents.places.of(self.id.index())
    }

    /// Who.
    pub fn actors(self) -> &'a [ActorLink] {
        self.dossier.incidents.actors.of(self.id.index())
    }

    /// With what.
    pub fn munitions(self) -> &'a [Munition] {
        self.dossier.incidents.munitions.of(self.id.index())
    }

    /// What came of it.
    pub fn outcome(self) -> Outcome {
        self.dossier.incidents.outcome.of(self.id.index())
    }

    /// The incident that this one answers.
    pub fn responds_to(self) -> Option<IncidentId> {
        self.dossier.incidents.responds_to.of(self.id.index())
    }

    /// The incidents that answer this one.
    pub fn answered_by(self) -> &'a [IncidentId] {
        self.dossier.pointers.answers_to.of(self.id.index())
    }

    /// Whether it is background to the others.
    pub fn is_context(self) -> bool {
        self.dossier.incidents.context.of(self.id.index())
    }

    /// Who says so.
    pub fn sources(self) -> &'a [Citation] {
        self.dossier.incidents.sources.of(self.id.index())
    }

    /// The line of its file from which it was made, from 1; `None` where it was not made from a row.
    pub fn line(self) -> Option<u32> {
        Some(self.dossier.incidents.origin.of(self.id.index()).line).filter(|&line| line > 0)
    }

    /// The headings and cells of the row from which it was made, in the order of the file.
    pub fn fields(self) -> impl ExactSizeIterator<Item = (&'a str, &'a str)> + Clone {
        let fields = self.dossier.incidents.origin.of(self.id.index()).fields();
        fields.map(move |(heading, cell)| (self.read(heading), self.read(cell)))
    }

    /// The cells of its row, as strings of the dossier's [`super::text::Text`].
    pub fn cell_ids(self) -> impl Iterator<Item = TextId> {
        self.dossier.incidents.origin.of(self.id.index()).fields().map(|(_, cell)| cell)
    }

    /// The statements about it, in the order of the file.
    pub fn statements(self) -> &'a [StatementId] {
        self.dossier.pointers.statements_on_incident.of(self.id.index())
    }

    /// The place to fly to: the first of its places that is located.
    pub fn located_at(self) -> Option<PlaceRef<'a>> {
        let mut places = self.places().iter().map(|link| self.dossier.place(link.place));
        places.find(|place| place.position().is_some())
    }
}

impl<'a> StatementRef<'a> {
    texts! { statements:
        /// The words, verbatim.
        text,
        /// Their language.
        language,
        /// What the editor adds.
        editor_note,
    }

    /// The words, the speaker's role and the translations of both, as strings of the dossier's
    /// [`super::text::Text`].
    pub fn text_ids(self) -> impl Iterator<Item = TextId> {
        let words = self.dossier.statements.text.of(self.id.index());
        let role = self.speaker().map(|speaker| speaker.role);
        let translations = self.translations().iter().chain(self.role_translations());
        std::iter::once(words).chain(role).chain(translations.map(|translation| translation.text))
    }

    /// Whether the words are the speaker's own.
    pub fn form(self) -> StatementForm {
        self.dossier.statements.form.of(self.id.index())
    }

    /// What it does.
    pub fn kind(self) -> StatementKind {
        self.dossier.statements.kind.of(self.id.index())
    }

    /// Translations.
    pub fn translations(self) -> &'a [Translation] {
        self.dossier.statements.translations.of(self.id.index())
    }

    /// Who said it; `None` for the source itself.
    pub fn speaker(self) -> Option<Speaker> {
        self.dossier.statements.speaker.of(self.id.index())
    }

    /// Translations of the speaker's role.
    pub fn role_translations(self) -> &'a [Translation] {
        self.dossier.statements.role_translations.of(self.id.index())
    }

    /// When it was said.
    pub fn when(self) -> Option<When> {
        self.dossier.statements.when.of(self.id.index())
    }

    /// Where it stands.
    pub fn cited(self) -> Option<Citation> {
        self.dossier.statements.cited.of(self.id.index())
    }

    /// The incidents that it is about.
    pub fn incidents(self) -> &'a [IncidentId] {
        self.dossier.statements.incidents.of(self.id.index())
    }

    /// The places that it is about.
    pub fn places(self) -> &'a [PlaceId] {
        self.dossier.statements.places.of(self.id.index())
    }

    /// The actors that it is about.
    pub fn actors(self) -> &'a [ActorId] {
        self.dossier.statements.actors.of(self.id.index())
    }
}
