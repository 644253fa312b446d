//! Texts of rows that are polluted: other separators, other quotation marks, headings in the midst.

use crate::formats::{Options, Reading, read};
use crate::model::PlaceRef;
use crate::progress::Progress;

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &Options::default(), &Progress::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Title and position of each incident, and line and reason of each issue.
fn describe(reading: &Reading) -> Vec<String> {
    let incidents = reading.dossier.incidents().map(|incident| {
        let place = incident.located_at().and_then(PlaceRef::position);
        let place = place.map_or("nowhere".to_owned(), |at| format!("{} N {} E", at.y(), at.x()));
        format!("{}: {place}", incident.title())
    });
    let issues = reading.issues.iter().map(|issue| format!("{:?}: {}", issue.place.line, issue.reason()));
    incidents.chain(issues).collect()
}

#[test]
fn separators_that_also_stand_inside_of_cells_are_told_from_those_between_them() {
    let expected = ["Alpha: 36.5 N 43.5 E", "Beta: 33.5 N 44.5 E", "Gamma: 34.5 N 41.5 E"];
    let files = [
        "title;date;lat;lon;km\nAlpha;2022-01-05;36,5;43,5;4,5\nBeta;2022-01-05;33,5;44,5;3,5\nGamma;2022-01-05;34,5;41,5;1,5\n",
        "title;date;lat;lon;place\nAlpha;2022-01-05;36.5;43.5;Hit, Anbar, Iraq, Asia, Earth\nBeta;2022-01-05;33.5;44.5;Taji, Baghdad, Iraq, Asia, Earth\n\
         Gamma;2022-01-05;34.5;41.5;Rawa, Anbar, Iraq, Asia, Earth\n",
        "title|date|lat|lon\nAlpha|2022-01-05|36.5|43.5\nBeta|2022-01-05|33.5|44.5\nGamma|2022-01-05|34.5|41.5\n",
        "title,date,lat,lon,tags\nAlpha,2022-01-05,36.5,43.5,a;b;c;d;e\nBeta,2022-01-05,33.5,44.5,f;g;h;i;j\nGamma,2022-01-05,34.5,41.5,k;l;m;n;o\n",
        "title,date,lat,lon,note\n'Alpha',2022-01-05,36.5,43.5,'a 5\" pipe, long'\n'Beta',2022-01-05,33.5,44.5,'thin, short'\n\
         'Gamma',2022-01-05,34.5,41.5,'one, two, three'\n",
        "title\tdate\tlat\tlon\tnote\r\nAlpha\t2022-01-05\t36.5\t43.5\ta, b, c; d\r\nBeta\t2022-01-05\t33.5\t44.5\te, f, g; h\r\nGamma\t2022-01-05\t34.5\t41.5\ti, j, k; l",
        "title,date,lat,lon\rAlpha,2022-01-05,36.5,43.5\rBeta,2022-01-05,33.5,44.5\rGamma,2022-01-05,34.5,41.5\r",
    ];
    for text in files {
        assert_eq!(describe(&reading(text)), expected, "{text}");
    }
}

#[test]
fn headings_that_stand_once_more_in_the_midst_are_no_incident() {
    let text =
        "title,date,lat,lon\nAlpha,2022-01-05,36.5,43.5\ntitle,date,lat,lon\nBeta,2022-01-06,33.5,44.5\n";
    let expected = [
        "Alpha: 36.5 N 43.5 E",
        "Beta: 33.5 N 44.5 E",
        "Some(3): the row repeats the headings; it is no incident",
    ];
    assert_eq!(describe(&reading(text)), expected);
    // Only one of the words: that is a row of data.
    let text = "title,kind,date,lat,lon\nkind,kind,2022-01-05,36.5,43.5\n";
    assert_eq!(describe(&reading(text)), ["kind: 36.5 N 43.5 E"]);
}

#[test]
fn a_table_with_other_headings_below_is_not_read_under_those_of_the_first() {
    let first = "title,date,lat,lon\nAlpha,2022-01-05,36.5,43.5\n";
    let told_of_other = "Some(3): another table begins here, with other headings; its rows (2) are not read";
    let cases: [(&str, &[&str]); 3] = [
        // The same columns in another order, and then the first ones again.
        (
            "date,title,lon,lat\n2022-01-06,Beta,44.5,33.5\n2022-01-07,Gamma,41.5,34.5\n\
             title,date,lat,lon\nDelta,2022-01-08,34.5,41.5\n",
            &[
                "Alpha: 36.5 N 43.5 E",
                "Delta: 34.5 N 41.5 E",
                told_of_other,
                "Some(6): the row repeats the headings; it is no incident",
            ],
        ),
        // One column more.
        (
            "title,date,lat,lon,killed\nBeta,2022-01-06,33.5,44.5,1\nGamma,2022-01-07,34.5,41.5,2\n",
            &["Alpha: 36.5 N 43.5 E", told_of_other],
        ),
        // One less: what is there stands below the same headings.
        (
            "title,date,lat\nBeta,2022-01-06,33.5\n",
            &[
                "Alpha: 36.5 N 43.5 E",
                "Beta: nowhere",
                "Some(3): the row repeats the headings; it is no incident",
                "Some(4): latitude or longitude alone; the incident is not on the map",
            ],
        ),
    ];
    for (below, expected) in cases {
        assert_eq!(describe(&reading(&format!("{first}{below}"))), expected, "{below}");
    }
}
