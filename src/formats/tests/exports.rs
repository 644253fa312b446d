//! What forms, portals and data sets give out, each in one of the shapes that it really comes in.

use crate::formats::tables::FieldRole as M;
use crate::formats::{Options, Reading, read};
use crate::model::{Kind, PrecisionClass};
use crate::progress::Progress;

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// What the column of a heading was taken for.
fn meaning(reading: &Reading, heading: &str) -> M {
    let columns = reading.draft.iter().flat_map(|draft| &draft.columns);
    columns.filter(|column| column.heading == heading).map(|column| column.meaning).next().unwrap()
}

#[test]
fn the_groups_of_a_form_hide_no_question_and_a_choice_is_none() {
    let form = reading(
        "start,today,Details/Date of the incident,Details/Type of incident,_Details/Location of the incident_latitude,\
         _Details/Location of the incident_longitude,Harm,Harm/Killed,Harm/Injured,_uuid,_submission_time\n\
         2024-05-02T10:11:12,2024-05-02,2024-05-01,Armed clash,15.3,44.1,Killed,1,0,u1,2024-05-02T07:21:00\n\
         2024-05-03T10:11:12,2024-05-03,2024-04-30,Robbery,15.4,44.2,Injured,0,1,u2,2024-05-03T07:21:00\n",
    );
    let expected = [
        ("start", M::Unused),
        ("Details/Date of the incident", M::From),
        ("Details/Type of incident", M::Kind),
        ("_Details/Location of the incident_latitude", M::Latitude),
        ("_Details/Location of the incident_longitude", M::Longitude),
        ("Harm/Killed", M::Unused),
        ("Harm/Injured", M::Unused),
    ];
    for (heading, meant) in expected {
        assert_eq!(meaning(&form, heading), meant, "{heading}");
    }
    assert!(form.issues.is_empty(), "{:?}", form.issues);
    // In a table of no form, what stands before the stroke is no group.
    let table = reading("title,date,lat,lon,Vehicles/killed\nA,2023-01-05,33.1,44.1,5\n");
    assert_eq!(meaning(&table, "Vehicles/killed"), M::Unused);
}

#[test]
fn acled_without_its_id_is_read_with_its_codes() {
    let acled = reading(
        "event_date,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision,source,fatalities\n\
         01 March 2024,Explosions/Remote violence,Shelling/artillery/missile attack,A,Bakhmut,48.6,38.0,2,X; Y,2\n",
    );
    assert!(acled.issues.is_empty(), "{:?}", acled.issues);
    let incident = acled.dossier.incidents().next().unwrap();
    assert_eq!(
        (incident.title(), incident.kind()),
        ("Shelling/artillery/missile attack", Kind::IndirectFire)
    );
    assert_eq!(acled.dossier.sources().count(), 2);
    // One of its headings does not make a table its own.
    let other = reading("event_date,title,latitude,longitude\n2024-03-01,A,48.6,38.0\n");
    assert_eq!(meaning(&other, "title"), M::Title);
}

#[test]
fn an_empty_column_of_positions_leaves_it_to_one_that_has_some() {
    let atlos = reading(
        "slug,description,date,geolocation,location,geolocation_resolution\n\
         A-1,Smoke,2023-05-01,,\"48.0, 37.8\",Vicinity\nA-2,Bridge,2023-05-02,,\"47.1, 37.55\",Exact\n",
    );
    assert!(atlos.issues.is_empty(), "{:?}", atlos.issues);
    assert_eq!(meaning(&atlos, "location"), M::Position);
    let classes = atlos
        .dossier
        .incidents()
        .map(|incident| incident.places().first().and_then(|place| place.precision).map(|one| one.class));
    assert_eq!(classes.collect::<Vec<_>>(), [Some(PrecisionClass::Near), Some(PrecisionClass::Exact)]);
    let filled = reading("title,date,geolocation,location\nA,2023-05-01,\"48.0, 37.8\",\"47.1, 37.55\"\n");
    assert_eq!(meaning(&filled, "geolocation"), M::Position);
}

#[test]
fn the_day_of_recording_is_said_under_every_name_that_it_has() {
    let fires = reading(
        "incident_name,incident_longitude,incident_latitude,incident_dateonly_created\nBridge,-122.3,40.8,2017-10-31\n",
    );
    assert_eq!(
        fires.issues.iter().map(crate::formats::Issue::path).collect::<Vec<_>>(),
        ["incident_dateonly_created"]
    );
}

#[test]
fn totals_below_the_days_are_no_incidents() {
    let table = reading("date,title,lat,lon,killed\n2023-01-01,A,33.1,44.1,2\nTotal,,,,2\n");
    assert_eq!(table.dossier.incidents().count(), 1);
    let row = reading("date,title,lat,lon,killed\n2023-01-01,Total,33.1,44.1,2\nTotal,B,,,2\n");
    assert_eq!(row.dossier.incidents().count(), 2);
}

#[test]
fn no_location_is_no_place() {
    let police = reading(
        "Month,Longitude,Latitude,Location,Crime type\n2023-07,,,No Location,Burglary\n2023-07,-2.5,51.4,On or near Mill Road,Drugs\n",
    );
    assert_eq!(
        police.dossier.places().map(|place| place.key().to_owned()).collect::<Vec<_>>(),
        ["On or near Mill Road"]
    );
}

#[test]
fn points_in_groups_that_a_form_joins_with_hyphens_are_positions() {
    let cases = [
        (
            "SubmissionDate,group_a-incident_date,group_a-title,group_a-gps-Latitude,group_a-gps-Longitude,\
             group_a-gps-Altitude,group_a-gps-Accuracy,meta-instanceID,KEY",
            "2024-05-02T07:21:00Z,2024-05-01,Clash,15.3,44.1,12,4.5,uuid:1,uuid:1",
            Some(4.5),
        ),
        (
            "SubmissionDate,details-incident_date,location-Latitude,location-Longitude,location-Altitude,\
             location-Accuracy,meta-instanceID",
            "2024-05-02T07:21:00Z,2024-05-01,15.3,44.1,12,4.5,uuid:1",
            Some(4.5),
        ),
        ("date,title,group_a-gps-Latitude,group_a-gps-Longitude", "2024-05-01,Clash,15.3,44.1", None),
        (
            "SubmissionDate,date,home-Latitude,home-Longitude,b-site-Latitude,b-site-Longitude,meta-instanceID",
            "2024-05-02T07:21:00Z,2024-05-01,1.0,2.0,15.3,44.1,uuid:1",
            None,
        ),
    ];
    // Of two points with one name, the group tells which is that of the incident.
    let two = "SubmissionDate,date,reporter-location-Latitude,reporter-location-Longitude,\
               incident-location-Latitude,incident-location-Longitude,details-kind";
    let two = reading(&format!("{two}\n2024-05-02T07:21:00Z,2024-05-01,1.0,2.0,15.3,44.1,x\n"));
    assert_eq!(meaning(&two, "reporter-location-Latitude"), M::Unused);
    assert_eq!(meaning(&two, "incident-location-Latitude"), M::Latitude);
    for (headings, row, radius) in cases {
        let form = reading(&format!("{headings}\n{row}\n"));
        assert!(form.issues.is_empty(), "{headings}: {:?}", form.issues);
        let incident = form.dossier.incidents().next().unwrap();
        assert_eq!(
            incident.located_at().and_then(crate::model::refs::PlaceRef::position).map(|at| (at.y(), at.x())),
            Some((15.3, 44.1)),
            "{headings}"
        );
        let precision = incident.places().first().and_then(|place| place.precision);
        assert_eq!(precision.and_then(|precision| precision.radius_m), radius, "{headings}");
        assert!(incident.when().is_some(), "{headings}");
    }
    assert_eq!(
        meaning(&reading("date,group-name,lat,lon\n2024-05-01,B,15.3,44.1\n"), "group-name"),
        M::Actor
    );
}

#[test]
fn an_accuracy_in_words_is_no_radius() {
    use PrecisionClass as P;
    let cases: [(&str, &str, M, &[(Option<P>, Option<f32>)]); 6] = [
        (
            "Geolocation accuracy",
            "exact|within 1 km (approximate)",
            M::PositionPrecision,
            &[(Some(P::Exact), None), (Some(P::default()), Some(1000.0))],
        ),
        ("Geolocation accuracy", "high|low", M::Unused, &[(None, None), (None, None)]),
        (
            "accuracy",
            "12|4.5",
            M::Radius,
            &[(Some(P::default()), Some(12.0)), (Some(P::default()), Some(4.5))],
        ),
        (
            "accuracy",
            "±12 m|1.5 km",
            M::Radius,
            &[(Some(P::default()), Some(12.0)), (Some(P::default()), Some(1500.0))],
        ),
        (
            "Location accuracy",
            "within 500 m|Exact",
            M::PositionPrecision,
            &[(Some(P::default()), Some(500.0)), (Some(P::Exact), None)],
        ),
        (
            "Position precision",
            "exact|town",
            M::PositionPrecision,
            &[(Some(P::Exact), None), (Some(P::Town), None)],
        ),
    ];
    for (heading, cells, meant, expected) in cases {
        let rows: String = cells
            .split('|')
            .fold(String::new(), |text, cell| text + &format!("A,2024-05-01,15.3,44.1,{cell}\n"));
        let table = reading(&format!("title,date,lat,lon,{heading}\n{rows}"));
        assert!(table.issues.is_empty(), "{cells}: {:?}", table.issues);
        assert_eq!(meaning(&table, heading), meant, "{cells}");
        let precisions: Vec<_> = table
            .dossier
            .incidents()
            .map(|incident| incident.places().first().and_then(|place| place.precision))
            .map(|precision| (precision.map(|one| one.class), precision.and_then(|one| one.radius_m)))
            .collect();
        assert_eq!(precisions, expected, "{cells}");
    }
}
