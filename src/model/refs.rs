//! Rows that read like structs: `dossier.incident(id).title()`.

use super::columns::{
    ActorCells, AttachmentCells, IncidentCells, PlaceCells, ShapeCells, SourceCells, StatementCells,
};
use super::description::describe;
use super::dossier::Dossier;
use super::field::{self, Field};
use super::ids::{ActorId, AttachmentId, IncidentId, PlaceId, ShapeId, SourceId, StatementId};
use super::part::Sameness;
use super::record::{
    ActorRecord, AttachmentRecord, Extra, IncidentRecord, PlaceRecord, ShapeRecord, SourceRecord,
    StatementRecord,
};
use super::tables::{Name, Translation};
use super::text::TextId;

macro_rules! refs {
    ($(
        $(#[doc = $about:literal])*
        $table:ident $rows:ident $record:ident $draft:ident $cells:ident $owned:ident $ref:ident $id:ident $add:ident {
            $($(#[doc = $doc:literal])* $field:ident: $type:ty $(, $needed:ident)?;)*
        }
    )*) => {$(
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug)]
        pub struct $ref<'a> {
            pub(super) dossier: &'a Dossier,
            /// The row.
            pub id: $id,
        }

        impl<'a> $ref<'a> {
            /// The key by which the file names it.
            pub fn key(self) -> &'a str {
                self.dossier.text.get(self.dossier.$rows.key.of(self.id.index()))
            }

            /// The dossier that it is in.
            pub fn dossier(self) -> &'a Dossier {
                self.dossier
            }

            /// Fields that are not known here, or could not be used.
            pub fn extra(self) -> Option<&'a Extra> {
                self.dossier.$rows.extra.of(self.id.index()).map(|extra| &**extra)
            }

            /// Everything that its table says of it, without what is not known here.
            pub fn cells(self) -> $cells<'a> {
                self.dossier.$rows.cells(self.id.index())
            }

            /// Its record. A field that could not be used is there as it was, and not as what was made of it.
            pub fn record(self) -> $record<'a> {
                let plain = self.plain_record();
                match self.extra() {
                    Some(extra) => plain.with(extra.clone()),
                    None => plain,
                }
            }

            /// The same without what is not known here or could not be used.
            pub fn plain_record(self) -> $record<'a> {
                let cells = self.cells();
                $record {
                    id: self.key().into(),
                    $($field: <$type as Field>::back(self.dossier, cells.$field),)*
                    extra: Extra::new(),
                }
            }

            /// Whether both say the same, whatever their keys are and what is not known here.
            pub fn says_same(self, other: $ref<'_>, by: &dyn Sameness) -> bool {
                let (old, new) = (self.cells(), other.cells());
                $(<$type as Field>::same(by, old.$field, new.$field))&&*
            }

            $(
                $(#[doc = $doc])*
                pub fn $field(self) -> <$type as Field>::Read<'a> {
                    let cell = self.dossier.$rows.$field.of(self.id.index());
                    <$type as Field>::read(&self.dossier.text, cell)
                }
            )*
        }
    )*};
}

describe!(refs);

/// The name to show: in `language` if there is one, else English, else the first.
fn shown_name<'a>(dossier: &'a Dossier, names: &[Name], language: &str) -> Option<&'a str> {
    let in_language = |tag: &str| names.iter().find(|name| dossier.text.get(name.language) == tag);
    let name = in_language(language).or_else(|| in_language("en")).or(names.first())?;
    Some(dossier.text.get(name.text))
}

/// Texts that may stand in several languages, each in the one that is asked for.
macro_rules! wordings {
    ($($ref:ident $rows:ident { $($field:ident: $in_language:ident;)* })*) => {$(
        impl<'a> $ref<'a> {
            $(
                #[doc = concat!("Its ", stringify!($field), " in `language`, else the one to show.")]
                pub fn $in_language(self, language: &str) -> &'a str {
                    let (shown, texts) = self.dossier.$rows.$field.of(self.id.index());
                    let text = &self.dossier.text;
                    let wanted = texts.iter().find(|one| text.get(one.language) == language);
                    text.get(wanted.map_or(shown, |one| one.text))
                }
            )*

            /// How many of its texts stand in several languages.
            pub fn wordings(self) -> usize {
                let several = [$(!self.dossier.$rows.$field.of(self.id.index()).1.is_empty(),)*];
                several.into_iter().map(usize::from).sum()
            }
        }
    )*};
}

wordings! {
    PlaceRef places { position_from: position_from_in; within: within_in; note: note_in; editor_note: editor_note_in; }
    ActorRef actors { note: note_in; editor_note: editor_note_in; }
    SourceRef sources { title: title_in; editor_note: editor_note_in; }
    IncidentRef incidents { title: title_in; summary: summary_in; editor_note: editor_note_in; }
    StatementRef statements { editor_note: editor_note_in; }
}

impl<'a> PlaceRef<'a> {
    /// Its names, as strings of the dossier's [`super::text::Text`].
    pub fn name_ids(self) -> impl Iterator<Item = TextId> {
        self.dossier.places.names.of(self.id.index()).iter().map(|name| name.text)
    }

    /// The name to show; its key if it has none.
    pub fn name(self, language: &str) -> &'a str {
        let names = self.dossier.places.names.of(self.id.index());
        shown_name(self.dossier, names, language).unwrap_or_else(|| self.key())
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
    /// Its names, as strings of the dossier's [`super::text::Text`].
    pub fn name_ids(self) -> impl Iterator<Item = TextId> {
        self.dossier.actors.names.of(self.id.index()).iter().map(|name| name.text)
    }

    /// The name to show; its key if it has none.
    pub fn name(self, language: &str) -> &'a str {
        let names = self.dossier.actors.names.of(self.id.index());
        shown_name(self.dossier, names, language).unwrap_or_else(|| self.key())
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
    /// The language (BCP 47) of the title that a reader of `language` is shown; empty where not stated.
    pub fn title_language(self, language: &'a str) -> &'a str {
        let (_, titles) = self.dossier.incidents.title.of(self.id.index());
        let mut known = titles.iter().map(|one| self.dossier.text.get(one.language));
        if known.clone().any(|known| known == language) {
            return language;
        }
        let shown = super::wording::usual(known.clone().map(|known| (known, known))).or(known.next());
        shown.unwrap_or(&self.dossier.head.language)
    }

    /// Title and summary in every language, as strings of the dossier's [`super::text::Text`].
    pub fn text_ids(self) -> impl Iterator<Item = TextId> {
        let (incidents, row) = (&self.dossier.incidents, self.id.index());
        let ((title, titles), (summary, summaries)) = (incidents.title.of(row), incidents.summary.of(row));
        [title, summary].into_iter().chain(titles.iter().chain(summaries).map(|one| one.text))
    }

    /// The attachments that belong to it.
    pub fn attachments(self) -> &'a [AttachmentId] {
        self.dossier.pointers.attachments_of_incident.of(self.id.index())
    }

    /// The shapes that belong to it.
    pub fn shapes(self) -> &'a [ShapeId] {
        self.dossier.pointers.shapes_of_incident.of(self.id.index())
    }

    /// The incidents that answer this one.
    pub fn answered_by(self) -> &'a [IncidentId] {
        self.dossier.pointers.answers_to.of(self.id.index())
    }

    /// Whether it is background to the others.
    pub fn is_context(self) -> bool {
        self.context()
    }

    /// The line of its file from which it was made, from 1; `None` where it was not made from a row.
    pub fn line(self) -> Option<u32> {
        Some(self.origin().line).filter(|&line| line > 0)
    }

    /// The headings and cells of the row from which it was made, in the order of the file.
    pub fn fields(self) -> impl ExactSizeIterator<Item = (&'a str, &'a str)> + Clone {
        let fields = self.origin().fields();
        let text = &self.dossier.text;
        fields.map(move |(heading, cell)| (text.get(heading), text.get(cell)))
    }

    /// The cells of its row, as strings of the dossier's [`super::text::Text`].
    pub fn cell_ids(self) -> impl Iterator<Item = TextId> {
        self.origin().fields().map(|(_, cell)| cell)
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
    /// The words, the speaker's role and the translations of both, as strings of the dossier's
    /// [`super::text::Text`].
    pub fn text_ids(self) -> impl Iterator<Item = TextId> {
        let words = self.dossier.statements.text.of(self.id.index());
        let role = self.speaker().map(|speaker| speaker.role);
        let translations = self.translations().iter().chain(self.role_translations());
        std::iter::once(words).chain(role).chain(translations.map(|translation| translation.text))
    }

    /// Translations of the speaker's role.
    pub fn role_translations(self) -> &'a [Translation] {
        self.dossier.statements.speaker.of(self.id.index()).1
    }

    /// The incidents that it is about.
    pub fn incidents(self) -> &'a [IncidentId] {
        self.about().0
    }

    /// The places that it is about.
    pub fn places(self) -> &'a [PlaceId] {
        self.about().1.0
    }

    /// The actors that it is about.
    pub fn actors(self) -> &'a [ActorId] {
        self.about().1.1
    }
}
