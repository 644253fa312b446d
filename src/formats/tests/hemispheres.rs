//! Degrees whose hemisphere stands in a column beside them.

use crate::formats::{FormatError, Options, Reading, read};
use crate::progress::Progress;

fn try_reading(text: &str) -> Result<Reading, FormatError> {
    read(text.as_bytes(), &Options::default(), &Progress::default())
}

/// For each incident its latitude and longitude, and the line, field and value of each issue.
fn placed(text: &str) -> (Vec<String>, Vec<String>) {
    let reading = try_reading(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let at = |incident: crate::model::IncidentRef<'_>| {
        let at = incident.places().first().and_then(|link| reading.dossier.place(link.place).position());
        at.map_or("nowhere".to_owned(), |at| format!("{} {}", at.y(), at.x()))
    };
    let said = reading.issues.iter().filter(|issue| issue.reason().ends_with("not on the map"));
    let said = said.map(|issue| {
        format!("{} {} {}", issue.place.line.unwrap_or_default(), issue.place.field, issue.place.value)
    });
    (reading.dossier.incidents().map(at).collect(), said.collect())
}

#[test]
fn a_column_that_plainly_tells_the_hemisphere_gives_the_number_its_sign() {
    let cases: [(&str, &[&str], &[&str]); 9] = [
        ("Latitude,N/S,Longitude,E/W\n12.5,S,77.0,W\n13.5,N,76.0,E\n", &["-12.5 -77", "13.5 76"], &[]),
        (
            "Lat,Lat Dir,Long,Long Dir\n12.5,South,77.0,West\n13.5,North,76.0,East\n",
            &["-12.5 -77", "13.5 76"],
            &[],
        ),
        ("Latitude,NS,Longitude,EW\n\"12°30'0\"\"\",S,\"77°0'0\"\"\",W\n", &["-12.5 -77"], &[]),
        ("Latitud,Latitud hemisferio,Longitud,E/W\n12.5,,77.0,Oeste\n", &["12.5 -77"], &[]),
        // A number with a sign says by itself where it is.
        (
            "Lat,NS,Long,EW\n-12.5,S,-77.0,W\n12.5,S,-77.0,W\n13.5,N,-77.0,E\n",
            &["-12.5 -77", "nowhere", "nowhere"],
            &["3 NS S", "4 EW E"],
        ),
        // What is no hemisphere, or is not told, is no position.
        (
            "Lat,NS,Long,EW\n12.5,S,77.0,E\n12.5,?,77.0,E\n12.5,x,77.0,E\n",
            &["-12.5 77", "nowhere", "nowhere"],
            &["3 NS ?", "4 NS x"],
        ),
        ("Latitude,N/S,Longitude,E/O\n12.5,S,77.0,O\n", &["-12.5 77"], &[]),
        ("Lat,Lat N/S,Lon,Lon E/W\n12.5,S,77.0,O\n", &["nowhere"], &["2 Lon E/W O"]),
        ("lat,lon,wind\n33.5,44.5,S\n", &["33.5 44.5"], &[]),
    ];
    for (text, positions, said) in cases {
        let dated = text.replacen('\n', ",date,title\n", 1);
        let (heading, rows) = dated.split_once('\n').unwrap();
        let rows: String =
            rows.lines().fold(String::new(), |text, row| text + &format!("{row},2022-01-21,A\n"));
        let (found, issues) = placed(&format!("{heading}\n{rows}"));
        assert_eq!((found, issues), (owned(positions), owned(said)), "{text}");
    }
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn what_stands_below_the_first_rows_counts_as_well() {
    let table = |headings: &str, last: &str| {
        let first = "A,2022-01-21,12.5,N,77.0,E\n".repeat(600);
        format!("title,date,{headings}\n{first}B,2022-01-22,{last}\n")
    };
    let last = |text: &str| {
        let (positions, said) = placed(text);
        (positions.last().cloned().unwrap_or_default(), said)
    };
    let (position, said) = last(&table("Latitude,N/S,Longitude,E/W", "12.5,S,77.0,W"));
    assert_eq!((position.as_str(), said.len()), ("-12.5 -77", 0), "plainly hemispheres");
    let (position, said) = last(&table("Latitude,Direction,Longitude,E/W", "12.5,S,77.0,W"));
    assert_eq!((position.as_str(), said), ("nowhere", vec!["602 Direction S".to_owned()]), "perhaps");
    let (position, said) = last(&table("Latitude,Direction,Longitude,E/W", "-12.5,S,-77.0,W"));
    assert_eq!((position.as_str(), said.len()), ("-12.5 -77", 0), "with a sign");
    let (position, said) = last(&table("Latitude,wind,Longitude,gust", "12.5,S,77.0,W"));
    assert_eq!((position.as_str(), said.len()), ("12.5 77", 0), "something else");
}

#[test]
fn what_may_be_the_direction_of_a_road_or_a_part_of_a_country_is_asked() {
    let text =
        "title,date,Latitude,Direction,Longitude\nA,2022-01-21,12.5,S,77.0\nB,2022-01-22,13.5,N,76.0\n";
    assert!(matches!(try_reading(text), Err(FormatError::Unclear(_))));
}
