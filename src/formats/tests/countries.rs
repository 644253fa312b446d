//! The countries that rows name in codes and at the end of places, and positions elsewhere.

use crate::formats::{Options, read};
use crate::progress::Progress;

/// The line and the beginning of each issue about a country.
fn doubts(text: &str) -> Vec<String> {
    let reading = read(text.as_bytes(), &Options::default(), &Progress::default());
    let reading = reading.unwrap_or_else(|error| panic!("{error}: {text}"));
    let issues = reading.issues.iter().filter(|issue| issue.reason().contains("not in the country"));
    issues.map(|issue| format!("{} {}", issue.place.line.unwrap_or_default(), issue.place.value)).collect()
}

#[test]
fn codes_and_the_ends_of_places_name_the_country_as_well() {
    let swapped = "2 44.4, 33.3 lies in Ukraine, not in Iraq; 33.3, 44.4 does";
    let elsewhere = "2 48.85, 2.35 lies in France, not in Iraq";
    let cases = [
        ("title,date,iso3,lat,lon\nA,2023-01-01,IRQ,44.4,33.3\n", swapped),
        ("title,date,ISO,lat,lon\nA,2023-01-01,IQ,44.4,33.3\n", swapped),
        ("title,date,country_code,lat,lon\nA,2023-01-01,IRQ,48.85,2.35\n", elsewhere),
        ("title,date,ISO Country Code,lat,lon\nA,2023-01-01,IQ,48.85,2.35\n", elsewhere),
        ("title,date,country,iso3,lat,lon\nA,2023-01-01,,IRQ,48.85,2.35\n", elsewhere),
        ("title,date,place,lat,lon\nA,2023-01-01,\"Mosul, Iraq\",44.4,33.3\n", swapped),
        ("title,date,place,lat,lon\nA,2023-01-01,\"Mosul, Nineveh, Iraq\",48.85,2.35\n", elsewhere),
        ("title,date,place,lat,lon\nA,2023-01-01,الموصل، العراق,48.85,2.35\n", elsewhere),
    ];
    for (text, said) in cases {
        assert_eq!(doubts(text), [said], "{text}");
    }
    // Equal places and positions with other codes are other questions.
    let differing = "title,date,place,iso3,lat,lon\nA,2023-01-01,X,IRQ,33.3,44.4\nB,2023-01-01,X,PER,12.05,77.04\n\
                     C,2023-01-01,X,FRA,33.3,44.4\n";
    assert_eq!(doubts(differing).len(), 2);
}

#[test]
fn names_that_are_those_of_something_else_raise_no_doubt() {
    let cases = [
        "country_code,lat,lon\nIS,31.8,35.2\nIZ,33.3,44.4\n",
        "country_code,lat,lon\n964,48.85,2.35\n",
        "phone country code,lat,lon\nIRQ,48.85,2.35\n",
        "ISO language,lat,lon\nAR,30.0,70.0\n",
        "place,lat,lon\n\"Atlanta, Georgia\",33.7,-84.4\n",
        "place,lat,lon\n\"Lebanon, Tennessee\",36.2,-86.3\n\"Main Street, Lebanon\",40.3,-76.4\n",
        "place,lat,lon\n\"Minna, Niger\",9.6,6.5\n\"Newark, Jersey\",40.7,-74.2\n",
        "place,lat,lon\n\"Santa Fe, New Mexico\",35.7,-105.9\n\"Elm Street, Mexico\",39.2,-91.9\n",
        "place,lat,lon\n\"Los Angeles, CA\",34.05,-118.2\n\"Colima, COL\",19.2,-103.7\n",
        "place,lat,lon\n\"Calle Real, Granada\",37.2,-3.6\n\"شارع مكة، عمان\",31.95,35.9\n",
        "place,lat,lon\n\"Syria, Iraq\",35.5,36.1\nIraq,48.85,2.35\n",
        "place,country,lat,lon\n\"Embassy of France, Iraq\",France,48.85,2.35\n",
    ];
    for text in cases {
        let (heading, rows) = text.split_once('\n').unwrap();
        let rows: String =
            rows.lines().fold(String::new(), |text, row| text + &format!("A,2023-01-01,{row}\n"));
        assert_eq!(doubts(&format!("title,date,{heading}\n{rows}")), [""; 0], "{text}");
    }
}
