//! Archives: every data file in them is read, or it is said that it is not.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::formats::{FileReading, Options, read_all};
use crate::model::Table;
use crate::progress::Progress;

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
        (
            part.unwrap_or_default(),
            titles,
            reading.issues.iter().map(|issue| issue.path().to_owned()).collect(),
        )
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
        one.issues.iter().map(crate::formats::Issue::path).collect::<Vec<_>>(),
        ["2023-02/street.csv"]
    );
    let asked = read("archives__two-months.zip", Some("2023-02/street.csv"));
    assert_eq!((asked.len(), asked[0].1.len(), &asked[0].2), (1, 3, &vec![]));
}

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        packer.start_file(*name, SimpleFileOptions::default()).unwrap();
        packer.write_all(text.as_bytes()).unwrap();
    }
    packer.finish().unwrap().into_inner()
}

fn placemark(name: &str) -> String {
    format!(
        "<kml><Placemark><name>{name}</name><Point><coordinates>13,32</coordinates></Point></Placemark></kml>"
    )
}

/// Path and reason of each issue of the file that is read when none is asked for.
fn describe(bytes: &[u8]) -> Vec<(String, String)> {
    let reading = crate::formats::read(bytes, &Options::default(), &Progress::default());
    let reading = reading.unwrap_or_else(|error| panic!("{error}"));
    reading.issues.into_iter().map(|issue| (issue.path().to_owned(), issue.reason().to_owned())).collect()
}

#[test]
fn what_files_of_an_archive_name_and_is_not_in_it_is_told() {
    let link = |href: &str| format!("<NetworkLink><Link><href>{href}</href></Link></NetworkLink>");
    let overlay = "<GroundOverlay><Icon><href>files/gone.png</href></Icon></GroundOverlay>";
    let style = "<Style><IconStyle><Icon><href>icons/none.png</href></Icon></IconStyle></Style>";
    let links =
        ["there.kml", "./in/other%20one.kml#top", "in.kmz/doc.kml", "gone.kml", "https://example.org/x.kml"];
    let links = links.map(link).concat();
    let doc = format!("<kml><Document>{links}{overlay}{style}</Document></kml>");
    let there = placemark("A");
    let inner = String::from("not looked into");
    let files = [("doc.kml", &doc), ("there.kml", &there), ("in/other one.kml", &there), ("in.kmz", &inner)];
    let found = describe(&zip(&files.map(|(name, text)| (name, text.as_str()))));
    let missing: Vec<_> = found.iter().filter(|(_, reason)| reason.contains("is not there")).collect();
    let reason = "“doc.kml” links to this file of the archive, and it is not there".to_owned();
    assert_eq!(missing, [&("gone.kml".to_owned(), reason.clone()), &("files/gone.png".to_owned(), reason)]);

    let event = "<event uid='1' type='a-h-G' time='2022-01-05T10:00:00Z' start='2022-01-05T10:00:00Z' \
        stale='2022-01-05T11:00:00Z'><point lat='33' lon='44' hae='0' ce='10' le='10'/></event>";
    let manifest = "<MissionPackageManifest version='2'><Contents><Content ignore='false' zipEntry='a/1.cot'/>\
        <Content ignore='false' zipEntry='b/2.cot'/></Contents></MissionPackageManifest>";
    let reason = "the manifest of the data package names this file, and it is not in the archive";
    let package = zip(&[("MANIFEST/manifest.xml", manifest), ("a/1.cot", event)]);
    assert_eq!(describe(&package), [("b/2.cot".to_owned(), reason.to_owned())]);
}

/// The same archive with this number in the headers of one file: `at` is where it stands in the one
/// before its bytes; in the list it stands two bytes later.
fn changed(mut bytes: Vec<u8>, name: &str, at: usize, number: u8) -> Vec<u8> {
    for (start, name_at, at) in [(b"PK\x03\x04", 30, at), (b"PK\x01\x02", 46, at + 2)] {
        let heads: Vec<usize> = memchr::memmem::find_iter(&bytes, start).collect();
        let head =
            heads.into_iter().find(|head| bytes[head + name_at..].starts_with(name.as_bytes())).unwrap();
        bytes[head + at] = number;
    }
    bytes
}

#[test]
fn a_file_of_an_archive_that_cannot_be_had_is_named_and_the_others_are_read() {
    let table = |title: &str| format!("title,date,lat,lon\n{title},2022-01-05,33,44\n");
    let (long, short) = (table("A long title, to be the largest").repeat(3), table("B"));
    let good = zip(&[("long.csv", &long), ("short.csv", &short)]);
    let (flags, method, checksum) = (6, 8, 14);
    for (at, number, reason) in [
        (flags, 1, "it is protected by a password"),
        (method, 12, "it is packed with Bzip2; only Deflate can be unpacked here"),
    ] {
        let bytes = changed(good.clone(), "long.csv", at, number);
        assert_eq!(describe(&bytes), [("long.csv".to_owned(), format!("it cannot be unpacked: {reason}"))]);
        let options = Options { part: Some("long.csv".to_owned()), ..Options::default() };
        let error = crate::formats::read(&bytes, &options, &Progress::default()).unwrap_err();
        assert_eq!(error.said(), format!("it cannot be unpacked: “long.csv”: {reason}"));
    }
    let broken = changed(good, "long.csv", checksum, 7);
    let error = crate::formats::read(&broken, &Options::default(), &Progress::default()).unwrap_err();
    let reason = "it cannot be unpacked: “long.csv”: it is damaged: its checksum does not match; \
                  what else it has can be read by its name: “short.csv”";
    assert_eq!(error.said(), reason);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.zip");
    std::fs::write(&path, &broken).unwrap();
    let all = read_all(&path, &Options::default(), &Progress::default());
    assert_eq!(all.iter().map(|one| one.reading.is_ok()).collect::<Vec<_>>(), [false, true]);
}

/// A saved web page of these parts: type, encoding, name and body.
fn saved_page(parts: &[[&str; 4]]) -> Vec<u8> {
    let start = "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\
        \tboundary=\"----=_NextPart_01\"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n";
    let mut page = start.to_owned();
    for [kind, encoding, name, body] in parts {
        let part = format!(
            "------=_NextPart_01\r\nContent-Location: file:///C:/x/{name}\r\n\
             Content-Transfer-Encoding: {encoding}\r\nContent-Type: {kind}\r\n\r\n{body}\r\n\r\n"
        );
        page += &part;
    }
    (page + "------=_NextPart_01--\r\n").into_bytes()
}

#[test]
fn a_saved_web_page_is_read_as_the_tables_that_it_shows_or_called_one() {
    let heading = "<tr><td>title<td>date<td>lat<td>lon";
    let quoted = format!(
        "<html><body><table width=3D9>{heading}<tr><td>Pont d=E9truit<td>2022-=\r\n01-05<td>33<td>44</table></html>"
    );
    let picture = ["image/png", "base64", "a.png", "iVBORw0K"];
    let cases = [
        ["text/html; charset=\"windows-1252\"", "quoted-printable", "log.htm", &quoted],
        [
            "text/html; charset=utf-8",
            "base64",
            "log.htm",
            &base64::Engine::encode(
                &base64::engine::general_purpose::STANDARD,
                format!("<table>{heading}<tr><td>Pont détruit<td>2022-01-05<td>33<td>44</table>"),
            ),
        ],
    ];
    for part in cases {
        let frame = ["text/html", "7bit", "book.htm", "<html><frameset><frame></frameset></html>"];
        let bytes = saved_page(&[frame, picture, part]);
        let reading = crate::formats::read(&bytes, &Options::default(), &Progress::default()).unwrap();
        assert_eq!(reading.format_name(), "HTML table");
        let incidents: Vec<_> =
            reading.dossier.incidents().map(crate::model::refs::IncidentRef::title).collect();
        assert_eq!((incidents, reading.issues.len()), (vec!["Pont détruit"], 0), "{:?}", part[1]);
    }
    let error = |parts: &[[&str; 4]]| {
        let read = crate::formats::read(&saved_page(parts), &Options::default(), &Progress::default());
        read.unwrap_err().said()
    };
    let none = error(&[picture, ["text/html", "7bit", "a.htm", "<p>Sign in, please</p>"]]);
    assert!(none.contains("it is a saved web page (MHTML), with no table in it"), "{none}");
    let odd = error(&[["text/html", "x-uuencode", "a.htm", "begin"]]);
    assert!(odd.contains("“a.htm”: it is encoded as x-uuencode"), "{odd}");
}
