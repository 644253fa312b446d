//! What a column can be.

use serde::{Deserialize, Serialize};

macro_rules! meanings {
    ($($(#[$doc:meta])* $variant:ident = $word:literal),* $(,)?) => {
        /// What a column is. Its word is the heading that the template has for it, and what a saved
        /// profile writes.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum FieldRole { $($(#[$doc])* #[serde(rename = $word)] $variant),* }

        impl FieldRole {
    /// What is counted, and not merely said of a row.
    pub(super) const COUNTED: [Self; 7] = [
        Self::Killed,
        Self::KilledLow,
        Self::KilledHigh,
        Self::Wounded,
        Self::WoundedLow,
        Self::WoundedHigh,
        Self::MunitionCount,
    ];

            /// Every meaning, in the order in which a drop-down shows them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word for it in the template and in saved profiles.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The meaning of a word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

impl FieldRole {
    /// Whether its cells are dates, in one order of day and month.
    pub fn is_date(self) -> bool {
        matches!(self, Self::From | Self::To | Self::Published | Self::Said)
    }

    /// Whether several columns of a table can have it.
    pub fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Unused
                | Self::Kind
                | Self::Within
                | Self::Actor
                | Self::Attacker
                | Self::AllegedAttacker
                | Self::Target
                | Self::Source
                | Self::Link
                | Self::Munition
                | Self::Shape
        )
    }
}

meanings! {
    /// Kept with the row, and not used for anything else.
    #[default]
    Unused = "unused",
    /// The key of the incident; unique.
    Id = "id",
    /// What happened, in a line.
    Title = "title",
    /// What is known, in a few sentences.
    Summary = "summary",
    /// What kind of incident.
    Kind = "kind",
    /// When it happened or started: a date, or a date and a time.
    From = "date",
    /// The last day or moment of it, included.
    To = "end date",
    /// The time of day.
    Time = "time",
    /// The year alone.
    Year = "year",
    /// The month alone, 1 to 12.
    Month = "month",
    /// The day of the month alone.
    Day = "day",
    /// How exactly the time is known, as a word or the profile's code.
    TimePrecision = "time precision",
    /// The zone of the time: Z, +03:00, Asia/Baghdad.
    Zone = "time zone",
    /// The source's own words for the time.
    TimeSaid = "time in words",
    /// Which part of the day: morning, evening …
    PartOfDay = "part of day",
    /// How the date was worked out, where no source states it.
    Inferred = "date inferred",
    /// Degrees north, as a decimal number or in degrees, minutes, seconds.
    Latitude = "latitude",
    /// Degrees east.
    Longitude = "longitude",
    /// Both in one cell: "35.1, 40.5", degrees minutes seconds, MGRS or a WKT point.
    Position = "coordinates",
    /// A position in the military grid.
    Mgrs = "mgrs",
    /// How well the position is known, as a word or the profile's code.
    PositionPrecision = "position precision",
    /// How well the position is known, as a radius in metres.
    Radius = "radius in metres",
    /// Where the position comes from.
    PositionFrom = "position from",
    /// What the place is, as a geometry of `GeoJSON`.
    Shape = "geometry",
    /// The name of the place.
    Place = "place",
    /// What the place lies in; several columns are joined from the smallest to the largest.
    Within = "within",
    /// The source's own words for where.
    PlaceSaid = "place in words",
    /// What the place was in it: location, target, origin or impact.
    PlaceRole = "place role",
    /// Why the editor of the file puts it there, where no source does.
    PlaceNote = "place editor note",
    /// Who had a part in it, without saying which.
    Actor = "actor",
    /// Who did it.
    Attacker = "attacker",
    /// Who is said to have done it.
    AllegedAttacker = "alleged attacker",
    /// Against whom it was.
    Target = "target",
    /// Whether it is doubted that the attacker did it: 1 or yes.
    AttackerDoubted = "attacker doubted",
    /// Who answered it, or stopped it.
    Responder = "responder",
    /// Who was killed or wounded in it.
    Victim = "victim",
    /// With what.
    Munition = "munition",
    /// With how many.
    MunitionCount = "munition count",
    /// What became of them.
    MunitionFate = "munition fate",
    /// People killed.
    Killed = "killed",
    /// People killed, at least.
    KilledLow = "killed at least",
    /// People killed, at most.
    KilledHigh = "killed at most",
    /// People wounded.
    Wounded = "wounded",
    /// People wounded, at least.
    WoundedLow = "wounded at least",
    /// People wounded, at most.
    WoundedHigh = "wounded at most",
    /// Damage to things.
    Damage = "damage",
    /// Who or what says so; several are separated as the profile says.
    Source = "source",
    /// The title of the source.
    SourceTitle = "source title",
    /// Who wrote it.
    Author = "source author",
    /// Who published it.
    Publisher = "publisher",
    /// When it was published.
    Published = "published",
    /// The address of the source.
    Link = "link",
    /// Where in the source the incident is told.
    SourceLocator = "source locator",
    /// The words of a statement, verbatim.
    Quotation = "quotation",
    /// What somebody is reported to have said.
    Reported = "reported words",
    /// Who said it.
    Speaker = "speaker",
    /// The role that the source gives the speaker.
    SpeakerRole = "speaker role",
    /// What the statement does: claim, denial, report …
    StatementKind = "statement kind",
    /// When it was said.
    Said = "said on",
    /// The source's own words for when it was said.
    SaidWords = "said on in words",
    /// How the date of the statement was worked out, where no source states it.
    SaidInferred = "said on inferred",
    /// The language of the statement, a tag such as ar.
    Language = "language",
    /// A translation of the statement.
    Translation = "translation",
    /// The language of the translation.
    TranslationLanguage = "translation language",
    /// Who translated it.
    Translator = "translator",
    /// Where in the source the statement stands.
    Locator = "locator",
    /// The keys of the other incidents that the statement is about.
    AlsoAbout = "also about",
    /// Whether responsibility was claimed: 1 or yes.
    Claimed = "claimed",
    /// How responsibility was claimed.
    ClaimMode = "claim mode",
    /// The key of the incident that this one answers.
    RespondsTo = "responds to",
    /// Whether it is background to the others: 1 or yes.
    Background = "background",
    /// What the editor of the file adds.
    EditorNote = "editor note",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_reads_back_from_its_word() {
        for &meaning in FieldRole::ALL {
            assert_eq!(FieldRole::from_word(meaning.word()), Some(meaning));
        }
    }
}
