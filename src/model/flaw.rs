//! Why a field or a row cannot be used.

use std::error::Error;
use std::fmt;

use super::table::Table;
use super::vocabulary::Vocabulary;
use super::when::MomentError;

/// Why a field or a row could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A row without an id.
    NoId,
    /// Two rows with one id.
    DuplicateId,
    /// A reference to nothing.
    Dangling(Table),
    /// An incident that answers itself.
    AnswersItself,
    /// A word that is not in its vocabulary.
    NotInVocabulary {
        /// What the words are for.
        what: Vocabulary,
        /// The words.
        allowed: Vec<&'static str>,
    },
    /// Longitude out of range.
    Longitude,
    /// Latitude out of range.
    Latitude,
    /// Latitude out of range, but the two would fit the other way round.
    Swapped,
    /// A radius that is no radius.
    Radius,
    /// A text that is no time.
    Moment(MomentError),
    /// A precision that the text does not have.
    Finer,
    /// An interval that ends before it starts.
    EndsBeforeStart,
    /// A zone that is none.
    Zone,
    /// A zone that contradicts the offset.
    TwoZones,
    /// A language tag that is none.
    Language,
    /// Bounds that contradict each other.
    Bounds,
    /// A word where a number of people was expected.
    Toll,
    /// A statement without words.
    NoWords,
    /// A source that is derived from itself.
    DerivesFromItself,
    /// What is no code of a country.
    Country,
    /// What is no SHA-256.
    Sha256,
    /// What is no colour.
    Colour,
    /// A width that is no width.
    Width,
    /// A shape without a position.
    NoGeometry,
    /// More text than ids can count.
    Full,
}

impl Reason {
    /// Every code of these kinds, each once.
    pub const CODES: [&'static str; 25] = [
        "empty-id",
        "id-taken",
        "no-such-entry",
        "answers-itself",
        "not-in-vocabulary",
        "longitude-out-of-range",
        "latitude-out-of-range",
        "degrees-swapped",
        "not-a-radius",
        "not-a-moment",
        "no-such-moment",
        "finer-than-written",
        "end-before-start",
        "not-a-zone",
        "two-zones",
        "not-a-language",
        "toll-decreases",
        "not-a-toll",
        "no-words",
        "derives-from-itself",
        "not-a-country",
        "not-a-sha256",
        "not-a-colour",
        "not-a-width",
        "no-geometry",
    ];

    /// That a row names itself where it has to name another of its table.
    pub(super) fn names_itself(table: Table) -> Self {
        if table == Table::Sources { Self::DerivesFromItself } else { Self::AnswersItself }
    }

    /// The code of this kind, which no later version gives to another one.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoId => "empty-id",
            Self::DuplicateId => "id-taken",
            Self::Dangling(_) => "no-such-entry",
            Self::AnswersItself => "answers-itself",
            Self::NotInVocabulary { .. } => "not-in-vocabulary",
            Self::Longitude => "longitude-out-of-range",
            Self::Latitude => "latitude-out-of-range",
            Self::Swapped => "degrees-swapped",
            Self::Radius => "not-a-radius",
            Self::Moment(MomentError::Shape) => "not-a-moment",
            Self::Moment(MomentError::NoSuchTime) => "no-such-moment",
            Self::Finer => "finer-than-written",
            Self::EndsBeforeStart => "end-before-start",
            Self::Zone => "not-a-zone",
            Self::TwoZones => "two-zones",
            Self::Language => "not-a-language",
            Self::Bounds => "toll-decreases",
            Self::Toll => "not-a-toll",
            Self::NoWords => "no-words",
            Self::DerivesFromItself => "derives-from-itself",
            Self::Country => "not-a-country",
            Self::Sha256 => "not-a-sha256",
            Self::Colour => "not-a-colour",
            Self::Width => "not-a-width",
            Self::NoGeometry => "no-geometry",
            Self::Full => "too-large",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Error for Reason {}

impl From<MomentError> for Reason {
    fn from(error: MomentError) -> Self {
        Self::Moment(error)
    }
}

/// One field that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where in the row, such as `places[1].place`.
    pub field: String,
    /// The value as it stands there.
    pub value: String,
    /// Why.
    pub reason: Reason,
}
