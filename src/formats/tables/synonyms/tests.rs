//! Which headings are taken, and which look like them and are not.

use super::*;

use FieldRole as M;

#[test]
fn headings_are_known_however_they_are_written() {
    let cases = [
        ("Latitude", M::Latitude),
        ("LONGITUDE (DD)", M::Longitude),
        ("event_date", M::From),
        ("Lat/Lon", M::Position),
        ("Tués", M::Killed),
        // A prefix, a suffix or a path.
        ("incident_latitude", M::Latitude),
        ("Location.lat", M::Latitude),
        ("Location.lon", M::Longitude),
        ("geo.location.latitude", M::Latitude),
        ("OCCUR_DATE", M::From),
        ("OCCUR_TIME", M::Time),
        ("DATE OCC", M::From),
        ("INCIDENT TITLE", M::Title),
        ("Position LAT (UNCLASS)", M::Latitude),
        ("Position LONG (UNCLASS)", M::Longitude),
        ("lat_wgs84", M::Latitude),
        ("Latitude (decimal degrees)", M::Latitude),
        ("Lon. (WGS 84)", M::Longitude),
        ("X_COORD", M::Longitude),
        ("Y Coordinate", M::Latitude),
        ("gpsLatitude", M::Latitude),
        ("_GPS_longitude", M::Longitude),
        ("_location_latitude", M::Latitude),
        ("group_a/location/latitude", M::Latitude),
        ("group_ik3xy29/group_z/when", M::From),
        ("incidentDate", M::From),
        ("dateOfIncident", M::From),
        ("Incident Date (UTC)", M::From),
        ("Date (DD/MM/YYYY)", M::From),
        ("Start Date of Attack", M::From),
        ("offense_end_date", M::To),
        ("Time (local)", M::Time),
        ("strike_id", M::Id),
        ("Incident #", M::Id),
        ("Crime ID", M::Id),
        ("Crime type", M::Kind),
        ("incidentType", M::Kind),
        ("group_name", M::Actor),
        ("actor 3", M::Actor),
        ("source_12", M::Source),
        ("village_name", M::Place),
        ("Location of the incident", M::Place),
        ("incident_county", M::Within),
        ("Coordinates of the place", M::Position),
        ("incident_url", M::Link),
        ("min_killed", M::KilledLow),
        ("max_killed", M::KilledHigh),
        ("killed_min", M::KilledLow),
        ("Injured (max)", M::WoundedHigh),
        ("Minimum number of people killed", M::KilledLow),
        // Sentences.
        ("Where did it happen?", M::Place),
        ("When did the incident take place?", M::From),
        ("1. What happened? Please describe", M::Summary),
        ("Q2: In which town did the attack happen?", M::Place),
        ("Date of the incident", M::From),
        ("Number of people killed", M::Killed),
        ("How many people were injured?", M::Wounded),
        ("What type of incident was it?", M::Kind),
        // As a page of the web writes them.
        ("<b>Incident&nbsp;date</b>", M::From),
        ("Date &amp; time", M::From),
        // Other languages.
        ("Широта", M::Latitude),
        ("Дата", M::From),
        ("Fecha del incidente", M::From),
        ("Date de l'incident", M::From),
    ];
    for (heading, expected) in cases {
        let found = find(heading);
        assert_eq!(found.map(|found| found.meaning), Some(expected), "{heading}");
        assert!(!found.unwrap().is_recording, "{heading}");
    }
}

#[test]
fn headings_of_something_else_are_not_taken() {
    let cases = [
        "",
        "2021",
        "shore_longitude",
        "home latitude",
        "reporter location",
        "reporter_lat",
        "Your location",
        "Your current location",
        "target country",
        "birth place",
        "place of birth",
        "date of birth",
        "birth_date",
        "date of death",
        "due date",
        "closed date",
        "next date",
        "date of the last attack",
        "resolution date",
        "incident_date_extinguished",
        "incident time zone id",
        "number of sources",
        "number of attacks",
        "source_count",
        "last_outcome_category",
        "outcome category",
        "victim_age",
        "Vict Age",
        "victim sex",
        "suspect_race",
        "vessel type",
        "location type",
        "location id",
        "country_id",
        "group id",
        "source id",
        "source type",
        "file name",
        "first name",
        "street name",
        "your name",
        "name of witness",
        "killed by",
        "civilians killed",
        "killed or injured",
        "2021 killed",
        "days since attack",
        "Was it an attack?",
        "Did anybody see the incident?",
        "Were people killed?",
        "Is the location exact?",
        "Please upload a photo of the location",
        "Where were you?",
        "Archive status",
        "Archive location",
        "Destination folder",
        "thumbnail_url",
        "event status",
        "disorder_type",
        "incident_acres_burned",
        "incident_administrative_unit",
        "Incident Day of Week",
        "Report Type Description",
        "Police District",
        "LSOA name",
        "position title",
        "centroid_latitude",
        "launch latitude",
        "latitude (2)",
        "altitude",
        "_location_altitude",
        "data quality",
        "weapon subtype code",
        "active_year",
    ];
    for heading in cases {
        assert_eq!(find(heading), None, "{heading}");
    }
}

#[test]
fn the_day_of_recording_is_told_from_the_day_of_the_incident() {
    let cases = [
        "Timestamp",
        "Created (UTC)",
        "Updated (UTC)",
        "Post Date (UTC)",
        "incident_date_last_update",
        "announced_utc",
        "Date Rptd",
        "created_at",
        "CreationDate",
        "_submission_time",
        "today",
        "Updated On",
    ];
    for heading in cases {
        let found = find(heading).unwrap_or_else(|| panic!("{heading}"));
        assert_eq!((found.meaning, found.is_recording), (M::From, true), "{heading}");
    }
}

#[test]
fn what_is_meant_most_has_the_lowest_rank() {
    let order = ["date", "event_date", "OCCUR_DATE", "Date of the incident"];
    let ranks: Vec<usize> = order.iter().map(|heading| find(heading).unwrap().rank).collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
}

#[test]
fn no_heading_has_two_meanings() {
    let mut seen = HashMap::new();
    let recording = [(M::From, table::RECORDING)];
    for (meaning, headings) in table::HEADINGS.iter().chain(&recording) {
        for heading in headings.split(table::SEPARATOR) {
            assert_eq!(words::folded(heading), *heading);
            assert!(heading.split(' ').count() <= LONGEST, "{heading}");
            assert_eq!(seen.insert(heading, *meaning), None, "{heading}");
        }
    }
}
