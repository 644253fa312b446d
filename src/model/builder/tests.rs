use super::*;
use crate::model::record::{IncidentRecord, PlaceLinkRecord, PlaceRecord, WhenRecord};
use crate::model::{Dossier, Kind, TimePrecision};

fn place(id: &str, position: [f64; 2]) -> PlaceRecord<'_> {
    PlaceRecord { id: id.into(), position: Some(position), ..PlaceRecord::default() }
}

fn flaws_of(record: IncidentRecord<'_>) -> (Vec<(String, Reason)>, Dossier) {
    let mut builder = Builder::default();
    builder.add_place(place("asad", [42.44, 33.79])).unwrap();
    builder.add_incident(record).unwrap();
    let mut flaws = builder.take_flaws();
    let (dossier, late) = builder.finish();
    flaws.extend(late.into_iter().map(|(_, _, flaw)| flaw));
    (flaws.into_iter().map(|f| (f.field, f.reason)).collect(), dossier)
}

#[test]
fn a_place_knows_its_incidents_each_once() {
    let link = |role: &'static str| PlaceLinkRecord {
        place: "asad".into(),
        role: Some(role.into()),
        ..PlaceLinkRecord::default()
    };
    let record = IncidentRecord {
        id: "rockets".into(),
        kind: Some("rocket".into()),
        places: vec![link("target"), link("impact")],
        ..IncidentRecord::default()
    };
    let (flaws, dossier) = flaws_of(record);
    assert_eq!(flaws, []);
    let asad = dossier.place_by_key("asad").unwrap();
    assert_eq!(asad.incidents().len(), 1);
    assert_eq!(dossier.incident(asad.incidents()[0]).kind(), Kind::Rocket);
}

#[test]
fn a_field_that_cannot_be_used_is_named_and_kept_as_it_was() {
    let record = IncidentRecord {
        id: "one".into(),
        kind: Some("rockett".into()),
        when: Some(WhenRecord { from: "last week".into(), ..WhenRecord::default() }),
        places: vec![PlaceLinkRecord { place: "nowhere".into(), ..PlaceLinkRecord::default() }],
        responds_to: Some("one".into()),
        ..IncidentRecord::default()
    };
    let (flaws, dossier) = flaws_of(record);
    let fields: Vec<_> = flaws.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["kind", "when.from", "places[0].place", "responds_to"]);
    assert_eq!(flaws[2].1, Reason::Dangling(Table::Places));
    assert_eq!(flaws[3].1, Reason::AnswersItself);
    let extra = dossier.incident_by_key("one").unwrap().extra().unwrap();
    assert_eq!(extra["kind"], "rockett");
    assert_eq!(extra["when"]["from"], "last week");
    assert_eq!(extra["places"][0]["place"], "nowhere");
    assert_eq!(extra["responds_to"], "one");
}

#[test]
fn a_position_out_of_range_is_not_used() {
    let cases = [
        ([200.0, 10.0], "position[0]", Reason::Longitude),
        ([100.0, 91.0], "position[1]", Reason::Latitude),
        ([33.0, 91.0], "position[1]", Reason::Swapped),
        ([f64::NAN, 10.0], "position[0]", Reason::Longitude),
    ];
    for (position, field, reason) in cases {
        let mut builder = Builder::default();
        builder.add_place(place("x", position)).unwrap();
        let flaws = builder.take_flaws();
        assert_eq!((flaws[0].field.as_str(), &flaws[0].reason), (field, &reason));
        assert_eq!(builder.finish().0.place_by_key("x").unwrap().position(), None);
    }
}

#[test]
fn an_id_is_needed_and_taken_once() {
    let mut builder = Builder::default();
    builder.add_place(place("a", [0.0, 0.0])).unwrap();
    assert_eq!(builder.add_place(place("a", [1.0, 1.0])), Err(Reason::DuplicateId));
    assert_eq!(builder.add_place(place(" ", [1.0, 1.0])), Err(Reason::NoId));
    assert_eq!(builder.finish().0.len(Table::Places), 1);
}

#[test]
fn an_answer_may_come_before_what_it_answers() {
    let mut builder = Builder::default();
    let answer = IncidentRecord {
        id: "answer".into(),
        responds_to: Some("first".into()),
        ..IncidentRecord::default()
    };
    let answer = builder.add_incident(answer).unwrap();
    let first =
        builder.add_incident(IncidentRecord { id: "first".into(), ..IncidentRecord::default() }).unwrap();
    let (dossier, flaws) = builder.finish();
    assert_eq!(flaws, []);
    assert_eq!(dossier.incident(answer).responds_to(), Some(first));
    assert_eq!(dossier.incident(first).answered_by(), [answer]);
}

#[test]
fn an_end_with_another_offset_is_put_on_the_clock_of_the_start() {
    let when = WhenRecord {
        from: "2022-01-05T09:00+03:00".into(),
        to: Some("2022-01-05T07:30Z".into()),
        ..WhenRecord::default()
    };
    let record = IncidentRecord { id: "one".into(), when: Some(when), ..IncidentRecord::default() };
    let (flaws, dossier) = flaws_of(record);
    assert_eq!(flaws, []);
    let when = dossier.incident_by_key("one").unwrap().when().unwrap();
    assert_eq!(when.end.to_string(), "2022-01-05T10:31:00");
}

#[test]
fn unknown_fields_inside_a_record_keep_the_whole_record() {
    let mut when = WhenRecord { from: "2022".into(), ..WhenRecord::default() };
    when.extra.insert("calendar".into(), "Hijri".into());
    let record = IncidentRecord { id: "one".into(), when: Some(when), ..IncidentRecord::default() };
    let (flaws, dossier) = flaws_of(record);
    assert_eq!(flaws, []);
    let incident = dossier.incident_by_key("one").unwrap();
    assert_eq!(incident.extra().unwrap()["when"]["calendar"], "Hijri");
    assert!(incident.when().is_some());
}

#[test]
fn a_time_is_never_finer_than_it_is_written() {
    let cases = [
        ("2022-01-05", Some("minute"), None, Some("when.precision"), TimePrecision::Day),
        ("2022", None, Some("morning"), Some("when.part"), TimePrecision::Year),
        ("2022-01-05", None, Some("morning"), None, TimePrecision::PartOfDay),
        ("2022-01-05", Some("week"), None, None, TimePrecision::Week),
        ("2022-01-05T09:30", Some("hour"), None, None, TimePrecision::Hour),
    ];
    for (from, precision, part, flawed, expected) in cases {
        let when = WhenRecord {
            from: from.into(),
            precision: precision.map(Into::into),
            part: part.map(Into::into),
            ..WhenRecord::default()
        };
        let record = IncidentRecord { id: "one".into(), when: Some(when), ..IncidentRecord::default() };
        let (flaws, dossier) = flaws_of(record);
        let fields: Vec<_> = flaws.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, flawed.into_iter().collect::<Vec<_>>(), "{from} {precision:?} {part:?}");
        let when = dossier.incident_by_key("one").unwrap().when().unwrap();
        assert_eq!(when.precision, expected, "{from} {precision:?} {part:?}");
    }
}
