//! Headings as people write them, and what they mean.

use super::Meaning;

/// Headings in lower case, with nothing but letters, digits and single spaces.
const HEADINGS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Id,
        &[
            "id",
            "event id",
            "incident id",
            "eventid",
            "uid",
            "key",
            "ref",
            "reference",
            "identifiant",
            "fid",
            "objectid",
            "globalid",
        ],
    ),
    (
        Meaning::Title,
        &[
            "title",
            "headline",
            "incident",
            "event",
            "event name",
            "name",
            "titre",
            "subject",
            "what",
            "العنوان",
        ],
    ),
    (
        Meaning::Summary,
        &[
            "description",
            "summary",
            "notes",
            "note",
            "details",
            "narrative",
            "text",
            "comment",
            "comments",
            "remarks",
            "desc",
            "attack description",
            "incident description",
            "résumé",
            "resume",
            "récit",
            "الوصف",
        ],
    ),
    (
        Meaning::Kind,
        &[
            "kind",
            "type",
            "category",
            "event type",
            "incident type",
            "attack type",
            "type of attack",
            "attack",
            "sub event type",
            "weapon",
            "type d attaque",
            "catégorie",
            "النوع",
        ],
    ),
    (
        Meaning::From,
        &[
            "date",
            "event date",
            "incident date",
            "start date",
            "date start",
            "datetime",
            "date time",
            "when",
            "start",
            "from",
            "occurred",
            "date occurred",
            "date of attack",
            "day",
            "jour",
            "dtg",
            "begin",
            "timestamp",
            "time stamp",
            "today",
            "التاريخ",
        ],
    ),
    (Meaning::To, &["end date", "date end", "end", "to", "until", "finish", "date fin", "fin"]),
    (
        Meaning::Time,
        &["time", "hour", "local time", "time of day", "heure", "incident time", "event time", "الوقت"],
    ),
    (Meaning::Year, &["year", "année", "annee", "iyear"]),
    (Meaning::Month, &["month", "mois", "imonth"]),
    (Meaning::Day, &["day of month", "iday"]),
    (Meaning::Zone, &["time zone", "timezone", "tz", "utc offset"]),
    (Meaning::TimePrecision, &["time precision", "date precision", "date prec"]),
    (
        Meaning::Latitude,
        &[
            "latitude",
            "lat",
            "y",
            "lat dd",
            "latitude dd",
            "ycoord",
            "y coord",
            "geo lat",
            "point y",
            "lat wgs84",
            "decimallatitude",
            "خط العرض",
        ],
    ),
    (
        Meaning::Longitude,
        &[
            "longitude",
            "lon",
            "long",
            "lng",
            "x",
            "lon dd",
            "longitude dd",
            "xcoord",
            "x coord",
            "geo lon",
            "point x",
            "lon wgs84",
            "decimallongitude",
            "خط الطول",
        ],
    ),
    (
        Meaning::Position,
        &[
            "coordinates",
            "coords",
            "coordinate",
            "position",
            "lat lon",
            "lat long",
            "latlon",
            "latlng",
            "lat lng",
            "latitude longitude",
            "geo",
            "geolocation",
            "gps",
            "wkt",
            "geom wkt",
            "geometry",
            "coordonnées",
        ],
    ),
    (Meaning::Mgrs, &["mgrs", "grid", "grid reference", "mgrs grid", "usng"]),
    (
        Meaning::Radius,
        &[
            "radius",
            "radius m",
            "radius in metres",
            "accuracy",
            "accuracy m",
            "uncertainty m",
            "coordinateuncertaintyinmeters",
        ],
    ),
    (
        Meaning::PositionPrecision,
        &["geo precision", "position precision", "location precision", "where prec"],
    ),
    (
        Meaning::Place,
        &[
            "place",
            "location",
            "town",
            "city",
            "site",
            "locality",
            "village",
            "place name",
            "placename",
            "base",
            "lieu",
            "ville",
            "where",
            "target location",
            "location description",
            "الموقع",
            "المكان",
        ],
    ),
    (
        Meaning::Within,
        &[
            "country",
            "province",
            "governorate",
            "district",
            "region",
            "admin1",
            "admin2",
            "admin3",
            "adm 1",
            "adm 2",
            "state",
            "county",
            "pays",
            "nearest country",
            "muhafaza",
            "البلد",
            "المحافظة",
        ],
    ),
    (
        Meaning::Actor,
        &[
            "actor",
            "actors",
            "actor1",
            "actor2",
            "actor 1",
            "actor 2",
            "group",
            "organisation",
            "organization",
            "acteur",
            "side a",
            "side b",
        ],
    ),
    (Meaning::Attacker, &["attacker", "perpetrator", "perpetrators", "gname", "assaillant", "auteur"]),
    (
        Meaning::AllegedAttacker,
        &[
            "alleged attacker",
            "suspected attacker",
            "suspect",
            "alleged perpetrator",
            "suspected perpetrator",
        ],
    ),
    (Meaning::Target, &["target", "targets", "victim", "victims", "cible", "vessel name", "ship name"]),
    (Meaning::Munition, &["munition", "munitions", "weapon type", "weapons", "armament", "weapon used"]),
    (Meaning::MunitionCount, &["munition count", "number of rockets", "rockets fired", "rounds"]),
    (
        Meaning::Killed,
        &[
            "killed",
            "deaths",
            "fatalities",
            "dead",
            "kia",
            "nkill",
            "total killed",
            "morts",
            "tués",
            "best",
            "القتلى",
        ],
    ),
    (
        Meaning::Wounded,
        &["wounded", "injured", "injuries", "wia", "nwound", "total wounded", "blessés", "الجرحى"],
    ),
    (Meaning::Damage, &["damage", "damages", "property damage", "dégâts", "dommages"]),
    (Meaning::Source, &["source", "sources", "data source", "reported by", "المصدر"]),
    (Meaning::SourceTitle, &["source title", "source headline", "article", "article title"]),
    (Meaning::Publisher, &["publisher", "outlet", "source name", "media", "publication"]),
    (Meaning::Published, &["published", "publication date", "source date", "date published"]),
    (
        Meaning::Link,
        &["link", "url", "source url", "links", "href", "video url", "lien", "web", "website", "source link"],
    ),
    (Meaning::Quotation, &["quotation", "quote", "statement", "verbatim", "الاقتباس"]),
    (
        Meaning::Speaker,
        &["speaker", "said by", "quoted", "spokesperson", "source original", "orateur", "المتحدث"],
    ),
    (Meaning::SpeakerRole, &["speaker role", "role", "position of speaker", "title of speaker"]),
    (Meaning::Language, &["language", "lang", "langue"]),
    (Meaning::Translation, &["translation", "traduction"]),
];

/// What a heading means; `None` where it is not known.
pub(super) fn meaning(heading: &str) -> Option<Meaning> {
    let heading = folded(heading);
    let found = HEADINGS.iter().find(|(_, headings)| headings.contains(&heading.as_str()));
    found.map(|(meaning, _)| *meaning).or_else(|| Meaning::from_word(&heading))
}

/// How early a heading stands among those of its meaning: the earlier, the more it is meant.
pub(super) fn rank(heading: &str, meaning: Meaning) -> usize {
    let heading = folded(heading);
    let headings = HEADINGS.iter().find(|(one, _)| *one == meaning).map_or(&[][..], |(_, headings)| headings);
    headings.iter().position(|one| *one == heading).unwrap_or(headings.len())
}

fn folded(heading: &str) -> String {
    let letters = heading.chars().flat_map(char::to_lowercase);
    let spaced: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_written() {
        let cases = [
            ("Latitude", Some(Meaning::Latitude)),
            ("LONGITUDE (DD)", Some(Meaning::Longitude)),
            ("event_date", Some(Meaning::From)),
            ("Lat/Lon", Some(Meaning::Position)),
            ("Tués", Some(Meaning::Killed)),
            ("shore_longitude", None),
            ("", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(meaning(heading), expected, "{heading}");
        }
    }

    #[test]
    fn no_heading_has_two_meanings() {
        let mut seen = hashbrown::HashMap::new();
        for (meaning, headings) in HEADINGS {
            for heading in *headings {
                assert_eq!(folded(heading), *heading);
                assert_eq!(seen.insert(*heading, *meaning), None, "{heading}");
            }
        }
    }
}
