//! Data sets that people really have open without a question, each column as what it is.

use crate::formats::{Options, Reading};
use crate::progress::Progress;

/// A file, its data set, and of each incident "title | when | place in words | what it lies in".
struct Case<'c> {
    text: &'c str,
    data_set: &'c str,
    incidents: &'c [&'c str],
}

fn described(reading: &Reading) -> Vec<String> {
    let text = reading.dossier.text();
    let describe = |incident: crate::model::IncidentRef<'_>| {
        let when = incident.when().map_or("undated".to_owned(), |when| {
            crate::model::when_text::record(when, text).from.to_string()
        });
        let link = incident.places().first();
        let said = link.map_or("", |link| text.get(link.said));
        let within = link.map_or("", |link| reading.dossier.place(link.place).within());
        let id = incident.key();
        format!("{id} | {} | {when} | {said} | {within}", incident.title())
    };
    reading.dossier.incidents().map(describe).collect()
}

#[test]
fn data_sets_of_portals_and_of_the_field_open_without_a_question() {
    let cases = [
        Case {
            text: "CMPLNT_NUM,CMPLNT_FR_DT,CMPLNT_FR_TM,CMPLNT_TO_DT,RPT_DT,OFNS_DESC,PD_DESC,BORO_NM,PREM_TYP_DESC,Latitude,Longitude,Lat_Lon\n\
                   281111,12/05/2022,22:30:00,12/05/2022,12/06/2022,ROBBERY,OPEN AREA,BROOKLYN,STREET,40.674,-73.881,\"(40.674, -73.881)\"\n\
                   281112,11/25/2022,02:10:00,(null),11/25/2022,ASSAULT 3,ASSAULT 3,BRONX,(null),40.839,-73.917,\"(40.839, -73.917)\"\n",
            data_set: "CSV, NYPD complaints",
            incidents: &[
                "281111 | ROBBERY | 2022-12-05T22:30:00 | STREET | BROOKLYN",
                "281112 | ASSAULT 3 | 2022-11-25T02:10:00 |  | BRONX",
            ],
        },
        Case {
            text: "INCIDENT_KEY,OCCUR_DATE,OCCUR_TIME,BORO,Latitude,Longitude\n244608249,05/15/2022,00:10:00,MANHATTAN,40.79,-73.94\n",
            data_set: "CSV",
            incidents: &["244608249 |  | 2022-05-15T00:10:00 |  | MANHATTAN"],
        },
        Case {
            text: "incident_name,incident_date_last_update,incident_date_created,incident_county,incident_location,incident_longitude,incident_latitude,incident_type,incident_id\n\
                   Bridge Fire,2018-01-09T13:46:00Z,2017-10-31T11:22:00Z,Shasta,I-5 and Turntable Bay,-122.309,40.774,Wildfire,2ca1\n",
            data_set: "CSV, CAL FIRE",
            incidents: &["2ca1 | Bridge Fire | 2017-10-31T11:22:00 | I-5 and Turntable Bay | Shasta"],
        },
        Case {
            text: "Event Date,Event Type,Sub Event Type,Actor1,Country,Admin1,Location,Latitude,Longitude,Geo Precision,Fatalities,Notes\n\
                   2022-01-05,Explosions/Remote violence,Air/drone strike,A group,Iraq,Al Anbar,Ain al-Asad,33.79,42.44,1,0,Two drones.\n",
            data_set: "CSV, ACLED",
            incidents: &["line 2 | Air/drone strike | 2022-01-05 |  | Al Anbar, Iraq"],
        },
        Case {
            text: "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n\
                   abc1,2023-01,Some Force,Some Force,-0.1,51.5,On or near Mill Road,E01,Town 001A,Burglary,Under investigation,\n\
                   ,2023-01,Some Force,Some Force,,,No Location,,,Anti-social behaviour,,\n",
            data_set: "CSV, data.police.uk",
            incidents: &[
                "abc1 | Burglary | 2023-01 | On or near Mill Road | ",
                "line 3 | Anti-social behaviour | 2023-01 |  | ",
            ],
        },
        Case {
            text: "Post ID,Survey,Post Status,Created (UTC),Updated (UTC),Post Date (UTC),Title,Description,Location.lat,Location.lon,Categories\n\
                   17,Basic,published,2020-03-21T09:00:00,2020-03-22T09:00:00,2020-03-20T08:00:00,Road blocked,A lorry.,34.1,44.2,\"Roads, \"\n",
            data_set: "CSV",
            incidents: &["17 | Road blocked | 2020-03-20T08:00:00 |  | "],
        },
        Case {
            text: "slug,inserted_at,updated_at,latitude,longitude,description,status,date,geolocation_resolution\n\
                   ABC1,2023-05-03 10:00:00,2023-05-04 10:00:00,48.0,37.8,Smoke over a depot,Completed,2023-05-01,Vicinity\n",
            data_set: "CSV",
            incidents: &["ABC1 | Smoke over a depot | 2023-05-01 |  | "],
        },
        Case {
            text: "Link,Archive status,Destination folder,Archive location,Archive date,Thumbnail,Upload timestamp,Upload title,Text content,Hash\n\
                   https://example.org/1,telegram: success,a,https://archive.example.org/1,2023-05-03,,2023-05-01T10:00:00,Smoke over a depot,Words of the post,abc\n",
            data_set: "CSV, Auto Archiver",
            incidents: &["line 2 | Smoke over a depot | undated |  | "],
        },
        Case {
            text: "Date,Location,,Victims,,Description\n,Lat,Lon,Killed,Injured,\n2023-04-01,35.9,40.1,2,1,Road cut\n2023-04-02,35.8,40.2,0,1,Bridge hit\n",
            data_set: "CSV",
            incidents: &["line 3 | Road cut | 2023-04-01 |  | ", "line 4 | Bridge hit | 2023-04-02 |  | "],
        },
    ];
    for Case { text, data_set, incidents } in cases {
        let reading = crate::formats::read(text.as_bytes(), &Options::default(), &Progress::default());
        let reading = reading.unwrap_or_else(|error| panic!("{data_set}: {error}"));
        assert_eq!(reading.format_name(), data_set, "{text}");
        assert_eq!(described(&reading), incidents, "{data_set}");
        let unread = reading.issues.iter().filter(|issue| issue.place.line.is_some()).count();
        assert_eq!(unread, 0, "{data_set}: {:?}", reading.issues);
    }
}

#[test]
fn headings_that_only_look_like_those_of_a_data_set_do_not_make_it_one() {
    for text in [
        "event_date,event_type,title,lat,lon\n2022-01-05,Battle,x,35,40\n",
        "crime id,month,crime type,lat,lon\n1,2023-01,Burglary,51.5,-0.1\n",
        "link,status,location,lat,lon\nhttps://example.org/1,done,Mosul,36,43\n",
        "incident_name,incident_date,incident_latitude,incident_longitude\nx,2023-01-05,40,-122\n",
    ] {
        let reading =
            crate::formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
        assert_eq!(reading.format_name(), "CSV", "{text}");
    }
}

#[test]
fn a_table_on_the_map_whose_dates_cannot_be_told_apart_opens_undated_and_says_so() {
    let read = |text: &str| {
        let reading =
            crate::formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
        let undated = reading.dossier.incidents().all(|incident| incident.when().is_none());
        (undated, reading.issues.iter().map(crate::formats::Issue::reason).collect::<Vec<_>>())
    };
    let two = "q1,q2,q3,lat,lon\na,2022-01-05,2022-02-05,35,40\nb,2022-01-06,2022-02-06,35,41\n";
    let (undated, issues) = read(two);
    assert!(undated && issues.len() == 1 && issues[0].ends_with("undated: q2, q3"), "{issues:?}");
    let one = "q1,q2,q3,lat,lon\na,2022-01-05,x,35,40\nb,2022-01-06,y,35,41\n";
    assert_eq!(read(one), (false, vec![]), "the only one is taken");
    assert_eq!(read("q1,lat,lon\na,35,40\n"), (true, vec![]), "no date is stated, and none is missed");
}
