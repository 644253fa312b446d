//! The controlled vocabularies: closed lists, each word with one spelling in files.

/// A closed list of words.
pub trait Words: Copy + Default + PartialEq + std::fmt::Debug + 'static {
    /// Which one.
    const WHAT: Vocabulary;
    /// Every word, in the order of the vocabulary.
    const ALL: &'static [Self];

    /// The word as files spell it.
    fn word(self) -> &'static str;

    /// The meaning of a word; `None` if it is not in the vocabulary.
    fn from_word(word: &str) -> Option<Self>;
}

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every word, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word as files spell it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The meaning of a word; `None` if it is not in the vocabulary.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl Words for $name {
            const WHAT: Vocabulary = Vocabulary::$name;
            const ALL: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.word()
            }

            fn from_word(word: &str) -> Option<Self> {
                Self::from_word(word)
            }
        }
    )*

        /// Any of them, by the name of its type.
        #[expect(missing_docs, reason = "the types say what they are")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Vocabulary { $($name),* }
    };
}

vocabulary! {
    /// What happened. Each kind has an icon and a colour on the map.
    Kind {
        /// Fire whose aim is not seen by the shooter, its weapon not named further.
        IndirectFire = "indirect-fire",
        /// Rockets.
        Rocket = "rocket",
        /// Missiles.
        Missile = "missile",
        /// Unmanned aircraft, as the attacker or as what was shot down.
        Drone = "drone",
        /// Bombs or missiles from manned or unmanned aircraft.
        AirStrike = "air-strike",
        /// Guns, howitzers and mortars.
        Artillery = "artillery",
        /// Fighting between armed sides.
        Battle = "battle",
        /// Shots without a battle.
        Shooting = "shooting",
        /// An improvised explosive device.
        Ied = "ied",
        /// A person killed on purpose.
        Killing = "killing",
        /// Kidnapping or hostage taking.
        Abduction = "abduction",
        /// An attack on shipping.
        Piracy = "piracy",
        /// Protest or riot.
        Protest = "protest",
        /// Arrest, raid, seizure.
        Arrest = "arrest",
        /// Movement, agreement, other developments.
        Development = "development",
        /// Anything else.
        #[default]
        Other = "other",
    }

    /// What a place is.
    PlaceKind {
        /// A military base.
        Base = "base",
        /// A base with an airfield.
        AirBase = "air-base",
        /// A civil airport.
        Airport = "airport",
        /// A town or city.
        Town = "town",
        /// A village.
        Village = "village",
        /// A single site: a building, a bridge, a field.
        Site = "site",
        /// A province, governorate or district.
        Region = "region",
        /// A country.
        Country = "country",
        /// A stretch of water.
        Sea = "sea",
        /// Anything else, or not stated.
        #[default]
        Other = "other",
    }

    /// What a place was in an incident.
    PlaceRole {
        /// Where it happened, without saying more.
        #[default]
        Location = "location",
        /// What was aimed at.
        Target = "target",
        /// Where it came from.
        Origin = "origin",
        /// Where it landed.
        Impact = "impact",
    }

    /// What an actor is.
    ActorKind {
        /// A person.
        Person = "person",
        /// A state or its government.
        State = "state",
        /// The forces of a state, or a part of them.
        Military = "military",
        /// States or groups acting together.
        Coalition = "coalition",
        /// An armed group that is not a state's.
        ArmedGroup = "armed-group",
        /// An organisation without arms.
        Organisation = "organisation",
        /// Persons who are no party to the fighting.
        Civilians = "civilians",
        /// Anything else, or not stated.
        #[default]
        Other = "other",
    }

    /// What an actor was in an incident.
    ActorRole {
        /// Who did it, by the source's own statement of fact.
        Attacker = "attacker",
        /// Who is said to have done it.
        AllegedAttacker = "alleged-attacker",
        /// Against whom it was.
        Target = "target",
        /// Who answered it, or stopped it.
        Responder = "responder",
        /// Who was killed or wounded in it.
        Victim = "victim",
        /// Who was there, without one of the other roles.
        #[default]
        Involved = "involved",
    }

    /// Whether the words are the speaker's own.
    StatementForm {
        /// The speaker's own words, verbatim. Only where the file says so.
        Quotation = "quotation",
        /// What the source reports that the speaker said.
        #[default]
        Reported = "reported",
    }

    /// What a statement does.
    StatementKind {
        /// An official announcement.
        Communique = "communique",
        /// A claim of responsibility.
        Claim = "claim",
        /// A denial.
        Denial = "denial",
        /// A judgement of what it means.
        Assessment = "assessment",
        /// An account of what happened.
        #[default]
        Report = "report",
    }

    /// How exactly a time is known.
    TimePrecision {
        /// To the second.
        Exact = "exact",
        /// To the minute.
        Minute = "minute",
        /// To the hour.
        Hour = "hour",
        /// A part of a day, such as the morning.
        PartOfDay = "part-of-day",
        /// To the day.
        Day = "day",
        /// To the week.
        Week = "week",
        /// To the month.
        Month = "month",
        /// To the year.
        Year = "year",
        /// Not stated.
        #[default]
        Unknown = "unknown",
    }

    /// A part of a day. Which hours it covers is not stated by who says it, and not stored.
    PartOfDay {
        /// Night before the morning.
        Night = "night",
        /// Morning.
        Morning = "morning",
        /// Around noon.
        Noon = "noon",
        /// Afternoon.
        Afternoon = "afternoon",
        /// Evening.
        Evening = "evening",
        /// The whole day, or not stated.
        #[default]
        Day = "day",
    }

    /// How well a position is known, where no radius is stated.
    PrecisionClass {
        /// The site itself.
        Exact = "exact",
        /// Somewhere in the named town.
        Town = "town",
        /// Near a named place, not at it.
        Near = "near",
        /// Somewhere in a district.
        District = "district",
        /// Somewhere in a province.
        Province = "province",
        /// Somewhere in a country.
        Country = "country",
        /// Not stated.
        #[default]
        Unknown = "unknown",
    }

    /// What a source is.
    SourceKind {
        /// An article of a newspaper, an agency or a site.
        #[default]
        Article = "article",
        /// An official announcement.
        Communique = "communique",
        /// A post on a network or a channel.
        Post = "post",
        /// A picture.
        Picture = "picture",
        /// A video.
        Video = "video",
        /// A data set.
        Database = "database",
        /// Any other document.
        Document = "document",
    }

    /// What is attached.
    AttachmentKind {
        /// A picture.
        #[default]
        Picture = "picture",
        /// A video.
        Video = "video",
        /// A document.
        Document = "document",
    }

    /// Reliability of a source on the NATO/Admiralty scale (STANAG 2511, AJP-2.1).
    Reliability {
        /// Completely reliable.
        A = "A",
        /// Usually reliable.
        B = "B",
        /// Fairly reliable.
        C = "C",
        /// Not usually reliable.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Reliability cannot be judged, or was not.
        #[default]
        F = "F",
    }

    /// Credibility of an item on the NATO/Admiralty scale (STANAG 2511, AJP-2.1).
    Credibility {
        /// Confirmed by other sources.
        Confirmed = "1",
        /// Probably true.
        Probable = "2",
        /// Possibly true.
        Possible = "3",
        /// Doubtfully true.
        Doubtful = "4",
        /// Improbable.
        Improbable = "5",
        /// Truth cannot be judged, or was not.
        #[default]
        Unjudged = "6",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back_as_itself() {
        for &kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(Kind::from_word("Rocket"), None, "files spell words in one way");
        assert_eq!(Credibility::from_word("2"), Some(Credibility::Probable));
    }
}
