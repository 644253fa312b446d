use jiff::civil::date;

use crate::formats::{FormatError, Options, Reading, read};
use crate::model::{CasualtyCount, Kind, Table};
use crate::progress::Progress;

fn options() -> Options {
    Options { today: date(2026, 1, 1), ..Options::default() }
}

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &options(), &Progress::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Line and reason of each issue.
fn issues(reading: &Reading) -> Vec<String> {
    let line = |issue: &crate::formats::Issue| issue.place.line.unwrap_or_default();
    reading
        .issues
        .iter()
        .map(|issue| format!("{} {}: {}", line(issue), issue.place.field, issue.reason()))
        .collect()
}

#[test]
fn an_obvious_table_needs_no_question() {
    let reading = reading("title,date,lat,lon\nRockets on a base,2022-01-05,35.04855,40.58405\n");
    assert_eq!(issues(&reading), Vec::<String>::new());
    let incident = reading.dossier.incidents().next().unwrap();
    assert_eq!((incident.title(), incident.line()), ("Rockets on a base", Some(2)));
    assert_eq!(incident.when().unwrap().day(), date(2022, 1, 5));
    let place = incident.located_at().unwrap();
    assert_eq!((place.position().unwrap().x(), place.key()), (40.58405, "35.04855, 40.58405"));
    let fields: Vec<_> = incident.fields().collect();
    assert_eq!(
        fields,
        [("title", "Rockets on a base"), ("date", "2022-01-05"), ("lat", "35.04855"), ("lon", "40.58405")]
    );
}

#[test]
fn rows_of_one_name_at_one_position_are_one_place() {
    let reading = reading(
        "title,date,place,lat,lon\na,2022-01-05,Mosul,36.3,43.1\nb,2022-01-06,Mosul,36.3,43.1\n\
         c,2022-01-07,Mosul,36.4,43.1\nd,2022-01-08,Mosul,,\ne,2022-01-08,,36.3,43.1\n",
    );
    let keys: Vec<_> = reading.dossier.places().map(|place| place.key().to_owned()).collect();
    assert_eq!(keys, ["Mosul", "Mosul (36.4, 43.1)", "Mosul (2)", "36.3, 43.1"]);
    assert_eq!(reading.dossier.place_by_key("Mosul").unwrap().incidents().len(), 2);
    assert_eq!(reading.dossier.place_by_key("Mosul (2)").unwrap().position(), None);
}

#[test]
fn places_of_one_name_in_two_countries_are_two_where_no_position_tells() {
    let reading =
        reading("title,date,place,country\na,2022-01-05,Tripoli,Lebanon\nb,2022-01-06,Tripoli,Libya\n");
    let within: Vec<_> = reading.dossier.places().map(|place| place.within().to_owned()).collect();
    assert_eq!(within, ["Lebanon", "Libya"]);
}

#[test]
fn what_cannot_be_used_is_said_with_line_and_reason_and_kept_with_its_row() {
    let reading = reading(
        "id,title,date,lat,lon,killed\n\
         1,a,2022-02-31,36.3,43.1,2\n\
         2,b,2022-01-05,43.1,136.3,some\n\
         2,c,2022-01-05,136.3,43.1,-1\n\
         3,d,2030-01-05,0,0,0\n\
         4,e,2022-01-05,36.3,,NA\n\
         5,f,2022-01-05,36.3,43.1,1,extra\n",
    );
    assert_eq!(
        issues(&reading),
        [
            "2 date: not a date, or no such day; the incident is undated",
            "3 killed: not a number of people; it is not used",
            "4 id: this id is taken by an earlier row; both are kept",
            "4 lat: a latitude lies between -90 and 90 degrees: are latitude and longitude swapped? the incident is not on the map",
            "4 killed: not a number of people; it is not used",
            "5 date: the date lies in the future",
            "5 lat: latitude 0 and longitude 0 lie in the sea off Africa: probably not known",
            "6 lat: latitude or longitude alone; the incident is not on the map",
            "7 : the row has more cells than there are headings, so that they may stand under the wrong ones; it is not placed or dated by them, and they are only kept with it",
        ]
    );
    let d = &reading.dossier;
    assert_eq!(d.len(Table::Incidents), 6);
    assert_eq!(d.incident_by_key("2 (line 4)").unwrap().title(), "c");
    assert_eq!(d.incident_by_key("3").unwrap().outcome().killed, CasualtyCount::NoneReported);
    assert_eq!(d.incident_by_key("4").unwrap().outcome().killed, CasualtyCount::Unknown);
    assert_eq!(d.incident_by_key("5").unwrap().fields().last(), Some(("column 7", "extra")));
    assert_eq!(d.incident_by_key("1").unwrap().fields().nth(2), Some(("date", "2022-02-31")));
}

#[test]
fn the_order_of_day_and_month_is_decided_by_the_whole_column_or_asked() {
    let rows = "1/2/2022,36,43,a\n".repeat(700);
    let decided = reading(&format!("date,lat,lon,type\n{rows}25/12/2021,36,43,b\n"));
    assert_eq!(decided.dossier.incidents().next().unwrap().when().unwrap().day(), date(2022, 2, 1));
    let open = read(format!("date,lat,lon,type\n{rows}").as_bytes(), &options(), &Progress::default());
    let error = open.map(|_| ()).unwrap_err();
    assert_eq!(error.said(), "it is not clear whether 03/04 is the third of April or the fourth of March");
    let FormatError::Unclear(mut draft) = error else { panic!("asks") };
    draft.order = super::super::dates::DateOrder::MonthFirst;
    let answered = Options { mapping: Some(draft.mapping()), ..options() };
    let text = format!("date,lat,lon,type\n{rows}");
    let reading = read(text.as_bytes(), &answered, &Progress::default()).unwrap();
    assert_eq!(reading.dossier.incidents().next().unwrap().when().unwrap().day(), date(2022, 1, 2));
}

#[test]
fn an_acled_export_is_recognised_by_its_signature() {
    let reading = reading(
        "EVENT_ID_CNTY,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags\n\
         IRQ1,05 January 2022,1,Explosions/Remote violence,Shelling/artillery/missile attack,Unidentified Armed Group (Iraq),Group A; Group B,Global Coalition,Iraq,Al Anbar,Ain al-Asad,33.7856,42.4412,2,Shafaq News; Rudaw,Five rockets fell near the base.,0,\n\
         IRQ2,9-May-20,3,Protests,Peaceful protest,Protesters (Iraq),,,Iraq,Baghdad,Baghdad,33.3406,44.4009,1,Rudaw,People gathered.,0,crowd size=no report\n",
    );
    assert_eq!(issues(&reading), Vec::<String>::new());
    assert_eq!(reading.draft.as_ref().unwrap().profile.name, "ACLED");
    let d = &reading.dossier;
    let first = d.incident_by_key("IRQ1").unwrap();
    assert_eq!((first.kind(), first.title()), (Kind::IndirectFire, "Shelling/artillery/missile attack"));
    let actors: Vec<_> =
        first.actors().iter().map(|link| (d.actor(link.actor).key(), d.text().get(link.said))).collect();
    assert_eq!(
        actors,
        [
            ("Unidentified Armed Group (Iraq)", "Actor 1"),
            ("Group A", "with Actor 1"),
            ("Group B", "with Actor 1"),
            ("Global Coalition", "Actor 2")
        ]
    );
    let sources: Vec<_> = first.sources().iter().map(|cited| d.source(cited.source).title()).collect();
    assert_eq!(sources, ["Shafaq News", "Rudaw"]);
    let second = d.incident_by_key("IRQ2").unwrap();
    assert_eq!(second.when().unwrap().end.date(), date(2020, 6, 1));
    assert_eq!(d.place_by_key("Ain al-Asad").unwrap().within(), "Al Anbar, Iraq");
}

#[test]
fn a_row_of_the_template_that_repeats_an_id_adds_a_statement() {
    let reading = reading(
        "id,title,date,place,latitude,longitude,quotation,speaker,speaker role,language,source title,link\n\
         a,Rockets,2022-01-05,Green Village,35.04855,40.58405,We shot back.,A spokesman,coalition,en,Article,https://example.org\n\
         a,,,,,,It was us.,A group,,en,,\n",
    );
    assert_eq!(issues(&reading), Vec::<String>::new());
    let d = &reading.dossier;
    assert_eq!(d.len(Table::Incidents), 1);
    let said: Vec<_> =
        d.incident_by_key("a").unwrap().statements().iter().map(|&id| d.statement(id).text()).collect();
    assert_eq!(said, ["We shot back.", "It was us."]);
    let first = d.statement_by_key("a/1").unwrap();
    assert_eq!(d.actor(first.speaker().unwrap().actor).key(), "A spokesman");
    assert_eq!(d.source(first.cited().unwrap().source).url(), "https://example.org");
}

#[test]
fn the_dates_of_timemap_begin_with_the_month() {
    let reading = reading(
        "id,date,time,location,latitude,longitude,description,source titles,paths,associations\n\
         1,03/04/2022,,Mosul,36.3,43.1,A strike.,A clip; Another,https://example.org/a; https://example.org/b,\n",
    );
    assert_eq!(issues(&reading), Vec::<String>::new());
    assert_eq!(reading.format_name(), "CSV, TimeMap");
    let d = &reading.dossier;
    assert_eq!(d.incident_by_key("1").unwrap().when().unwrap().day(), date(2022, 3, 4));
    let sources: Vec<_> = d.sources().map(|source| (source.title(), source.url())).collect();
    assert_eq!(sources, [("A clip", "https://example.org/a"), ("Another", "https://example.org/b")]);
}

#[test]
fn a_column_called_time_that_holds_dates_is_the_date() {
    let reading = reading(
        "time,latitude,longitude,place,type,updated\n\
         2020-10-09T17:01:08.450Z,38.8,-122.8,The Geysers,earthquake,2020-10-10T00:00:00.000Z\n",
    );
    assert_eq!(issues(&reading), Vec::<String>::new());
    let when = reading.dossier.incidents().next().unwrap().when().unwrap();
    assert_eq!(when.start.to_string(), "2020-10-09T17:01:08.45");
}

#[test]
fn places_of_one_name_without_a_position_are_told_apart_by_what_they_lie_in() {
    let reading = reading(
        "title,date,place,country\na,2022-01-05,Tripoli,Libya\nb,2022-01-05,Tripoli,Lebanon\n\
         c,2022-01-06,Tripoli,Lebanon\n",
    );
    let d = &reading.dossier;
    let within: Vec<_> = d.places().map(|place| (place.within(), place.incidents().len())).collect();
    assert_eq!(within, [("Libya", 1), ("Lebanon", 2)]);
}

#[test]
fn several_addresses_beside_one_title_are_sources_of_their_own() {
    let reading = reading(
        "title,date,place,source title,link,video url\n\
         a,2022-01-05,Mosul,A report,https://example.org/a,https://example.org/v\n\
         b,2022-01-05,Mosul,A report,https://example.org/a,https://example.org/w\n",
    );
    let d = &reading.dossier;
    let told = |key: &str| -> Vec<String> {
        let sources = d.incident_by_key(key).unwrap().sources().iter().map(|cited| d.source(cited.source));
        sources.map(|source| format!("{}{}", source.title(), source.url())).collect()
    };
    assert_eq!(told("line 2"), ["A report", "https://example.org/a", "https://example.org/v"]);
    assert_eq!(told("line 3"), ["A report", "https://example.org/a", "https://example.org/w"]);
}

#[test]
fn what_columns_are_is_asked_where_nothing_tells() {
    let error = read(b"alpha,beta\nx,y\nz,w\n", &options(), &Progress::default()).map(|_| ()).unwrap_err();
    assert_eq!(
        error.said(),
        "it is not clear which columns say where it happened, and which column says when it happened, \
         and which column says what happened"
    );
}
