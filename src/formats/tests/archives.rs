//! Archives: every data file in them is read, or it is said that it is not.

use std::path::{Path, PathBuf};

use crate::formats::{FileReading, Options, Progress, read_all};
use crate::model::Table;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases").join(name)
}

/// Of each part its name, its incidents by their titles, and the paths of its issues.
fn read(name: &str, part: Option<&str>) -> Vec<(String, Vec<String>, Vec<String>)> {
    let options = Options { part: part.map(str::to_owned), ..Options::default() };
    let told = |FileReading { part, reading }: FileReading| {
        let reading = reading.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.dossier.len(Table::Incidents), reading.dossier.incidents().count());
        let titles = reading.dossier.incidents().map(|incident| incident.title().to_owned()).collect();
        (part.unwrap_or_default(), titles, reading.issues.iter().map(|issue| issue.path.clone()).collect())
    };
    read_all(&fixture(name), &options, &Progress::default()).into_iter().map(told).collect()
}

#[test]
fn every_data_file_of_an_archive_is_read() {
    let cases: [(&str, &[(&str, &[&str])]); 3] = [
        (
            "archives__two-months.zip",
            &[("2023-01/street.csv", &["A1", "A2", "A3"]), ("2023-02/street.csv", &["B1", "B2", "B3"])],
        ),
        ("archives__csv-and-readme.zip", &[("", &["A1", "A2", "A3"])]),
        ("kml__two-layers.kmz", &[("a.kml", &["LayerA"]), ("b.kml", &["LayerB"])]),
    ];
    for (name, expected) in cases {
        let found = read(name, None);
        let found: Vec<_> = found.iter().map(|(part, titles, _)| (part.as_str(), titles.clone())).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(part, titles)| (*part, titles.iter().map(|&title| title.to_owned()).collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn who_reads_one_file_of_an_archive_is_told_of_the_others_unless_it_was_asked_for() {
    let path = fixture("archives__two-months.zip");
    let one = crate::formats::read_file(&path, &Options::default(), &Progress::default()).unwrap();
    assert_eq!(one.dossier.len(Table::Incidents), 3);
    assert_eq!(
        one.issues.iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(),
        ["2023-02/street.csv"]
    );
    let asked = read("archives__two-months.zip", Some("2023-02/street.csv"));
    assert_eq!((asked.len(), asked[0].1.len(), &asked[0].2), (1, 3, &vec![]));
}
