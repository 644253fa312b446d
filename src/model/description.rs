//! The one description of the tables: every field of every row, in the order in which files have them.
//!
//! From it are made the records that files hold ([`super::record`]), the columns of the tables
//! ([`super::columns`]), what checks the one into the other and makes the one of the other again, what
//! reads them ([`super::refs`]), what compares them, and the schema. What a type of fields is stands in
//! [`super::field`]. A new field is a line here; `redaction` does not compile until somebody has decided
//! what becomes of it there.

/// Makes something of the description: `$make!` gets, for each table, its doc, its names, and its fields,
/// each with its doc and its type. A `needed` field is one that every row has.
macro_rules! describe {
    ($make:ident) => {
        $make! {
            /// A place: where incidents are put.
            Places places PlaceRecord PlacesDraft PlaceCells OwnedPlace PlaceRef PlaceId add_place {
                /// Its names by language (BCP 47).
                names: field::NamesByLanguage;
                /// Longitude and latitude in degrees (WGS 84), in this order as in GeoJSON. Absent: not located.
                position: field::Position;
                /// How well the position is known.
                precision: field::HowExact;
                /// Where the position comes from: a gazetteer and its key, a source, the editor.
                position_from: field::TextByLanguage;
                /// What it is.
                kind: field::Word<field::PlaceKind>;
                /// What it lies in, as the sources say it: "Deir ez-Zor province, Syria".
                within: field::TextByLanguage;
                /// What the sources say of it.
                note: field::TextByLanguage;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
            }

            /// Who did something, or said something, or had it done to them.
            Actors actors ActorRecord ActorsDraft ActorCells OwnedActor ActorRef ActorId add_actor {
                /// Its names by language (BCP 47).
                names: field::NamesByLanguage;
                /// What it is.
                kind: field::Word<field::ActorKind>;
                /// What the sources say of it.
                note: field::TextByLanguage;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
            }

            /// Where something was published. What is not known is absent.
            Sources sources SourceRecord SourcesDraft SourceCells OwnedSource SourceRef SourceId add_source {
                /// What it is.
                kind: field::MaybeWord<field::SourceKind>;
                /// Its title.
                title: field::TextByLanguage;
                /// Who wrote it.
                author: field::Text;
                /// Who published it.
                publisher: field::Text;
                /// The country of its publisher (ISO 3166-1 alpha-2): `IQ`.
                country: field::Country;
                /// Its address.
                url: field::Text;
                /// Where a copy of it is kept.
                archived: field::RareMaybe<field::Archived>;
                /// The SHA-256 of the file that was used, in hexadecimal.
                sha256: field::Sha256;
                /// The source that it was made from, or that it repeats.
                derived_from: field::DerivedFrom;
                /// When it was published.
                published: field::Time;
                /// When it was looked at.
                accessed: field::Time;
                /// Its language (BCP 47).
                language: field::Language;
                /// Reliability of the source, A to F (NATO/Admiralty).
                reliability: field::MaybeWord<field::Reliability>;
                /// Its text, where the editor of this file keeps it.
                text: field::Text;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
            }

            /// Something that happened.
            Incidents incidents IncidentRecord IncidentsDraft IncidentCells OwnedIncident IncidentRef IncidentId add_incident {
                /// What happened, in a line.
                title: field::TextByLanguage;
                /// What kind of incident.
                kind: field::Word<field::Kind>;
                /// When.
                when: field::RepeatedTime;
                /// Where, each place with its role.
                places: field::List<field::PlaceLink>;
                /// Who, each actor with its role.
                actors: field::List<field::ActorLink>;
                /// With what.
                munitions: field::List<field::Munition>;
                /// What came of it.
                outcome: field::RepeatedOutcome;
                /// What is known, in a few sentences.
                summary: field::TextByLanguage;
                /// The incident that this one answers.
                responds_to: field::Answered;
                /// Background to the others, told by the source but not its subject.
                context: field::Flag;
                /// Who says so.
                sources: field::List<field::Citation>;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
                /// The row of a table that it was made from.
                origin: field::Origin;
            }

            /// What somebody said.
            Statements statements StatementRecord StatementsDraft StatementCells OwnedStatement StatementRef StatementId add_statement {
                /// Whether the words are the speaker's own.
                form: field::StatedWord<field::StatementForm>;
                /// What it does.
                kind: field::Word<field::StatementKind>;
                /// The words, verbatim, without quotation marks around them.
                text: field::NeededText, needed;
                /// Their language (BCP 47).
                language: field::Language;
                /// Translations, each with who made it.
                translations: field::List<field::Translation>;
                /// Who said it; absent: the source itself.
                speaker: field::SpeakerAndRole;
                /// When it was said.
                when: field::Time;
                /// Where it stands. The credibility there is that of its having been said.
                cited: field::Maybe<field::Citation>;
                /// Credibility of what it says, 1 to 6 (NATO/Admiralty).
                credibility: field::RareWord<field::Credibility>;
                /// What it says of incidents, field by field.
                asserts: field::RareList<field::Assertion>;
                /// What it is about.
                about: field::About;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
            }

            /// A picture, a video or a document that belongs to rows of the other tables.
            Attachments attachments AttachmentRecord AttachmentsDraft AttachmentCells OwnedAttachment AttachmentRef AttachmentId add_attachment {
                /// What it is.
                kind: field::MaybeWord<field::AttachmentKind>;
                /// Its file, as seen from the folder of the dossier.
                file: field::Text;
                /// Its address, where it is on a network.
                url: field::Text;
                /// The SHA-256 of the file, in hexadecimal.
                sha256: field::Sha256;
                /// What is to be seen.
                caption: field::TextByLanguage;
                /// Where it is from.
                cited: field::Maybe<field::Citation>;
                /// When it was made.
                when: field::Time;
                /// Whether it is to be seen only by those who ask for it.
                sensitive: field::Flag;
                /// What it belongs to.
                belongs_to: field::BelongsTo;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
            }

            /// Something drawn on the map.
            Shapes shapes ShapeRecord ShapesDraft ShapeCells OwnedShape ShapeRef ShapeId add_shape {
                /// What it is, and where.
                geometry: field::Drawn;
                /// What stands beside it, or what it says where it is a text.
                label: field::TextByLanguage;
                /// How it is drawn.
                style: field::Maybe<field::Style>;
                /// When it was so.
                when: field::Time;
                /// Where it is from.
                cited: field::Maybe<field::Citation>;
                /// What it belongs to.
                belongs_to: field::BelongsTo;
                /// What the editor of this file adds; shown as the editor's.
                editor_note: field::Note;
                /// When it was put in: `2022-01-05` or `2022-01-05T09:30:15Z`.
                recorded: field::Recorded;
            }
        }
    };
}
pub(super) use describe;
