//! What is packed is unpacked, and bombs do not go off.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const CSV: &[u8] = b"title,lat,lon\nAmbush,35.1,40.5\n";

/// What it is, the archive, its data files, and what is left out.
type Listed<'c> = (&'c str, Vec<u8>, &'c [&'c str], &'c [&'c str]);

fn unpacked(bytes: &[u8]) -> Result<Option<Unpacked>, FormatError> {
    unpack(bytes, None, &Progress::default())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        if let Some(folder) = name.strip_suffix('/') {
            packer.add_directory(folder, SimpleFileOptions::default()).unwrap();
        } else {
            packer.start_file(*name, SimpleFileOptions::default()).unwrap();
            packer.write_all(bytes).unwrap();
        }
    }
    packer.finish().unwrap().into_inner()
}

/// Gibibytes of zeros, as deflate packs them: every mebibyte in the same bytes.
fn deflated_zeros(gibibytes: usize) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&vec![0; 1 << 20]).unwrap();
    packer.flush().unwrap();
    let mebibyte = packer.get_ref().clone();
    let whole = packer.finish().unwrap();
    [&mebibyte.repeat(gibibytes << 10), &whole[mebibyte.len()..]].concat()
}

fn gzip_around(deflated: &[u8]) -> Vec<u8> {
    let header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    [&header[..], deflated, &[0; 8]].concat()
}

/// A zip archive of one file, with whatever it is to say of it.
fn zip_around(deflated: &[u8], method: u16, flags: u16, size: u32, crc: u32) -> Vec<u8> {
    let name = b"incidents.csv";
    let mut facts = Vec::new();
    for two in [20, flags, method, 0, 0] {
        facts.extend(two.to_le_bytes());
    }
    facts.extend(crc.to_le_bytes());
    facts.extend((deflated.len() as u32).to_le_bytes());
    facts.extend(size.to_le_bytes());
    facts.extend((name.len() as u16).to_le_bytes());
    facts.extend([0, 0]);
    let local = [b"PK\x03\x04", &facts[..], name, deflated].concat();
    let mut end = [b"PK\x01\x02\x14\x00", &facts[..], &[0; 14], name].concat();
    let length = end.len() as u32;
    end.extend(b"PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00");
    end.extend(length.to_le_bytes());
    end.extend((local.len() as u32).to_le_bytes());
    end.extend([0, 0]);
    [local, end].concat()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

#[test]
fn what_is_not_packed_is_left_alone() {
    for bytes in [CSV, b"", b"{}", b"PK", b"\x1f\x8b"] {
        assert!(unpacked(bytes).unwrap().is_none(), "{bytes:?}");
    }
}

#[test]
fn a_file_is_found_in_gzip_in_zip_and_in_one_in_the_other() {
    let members = [gzip(&CSV[..10]), gzip(&CSV[10..]), vec![0; 512]].concat();
    let zipped = zip(&[("a/incidents.csv", CSV)]);
    let cases: [(&str, Vec<u8>); 5] = [
        ("", gzip(CSV)),
        ("", members),
        ("a/incidents.csv", zipped.clone()),
        ("a/incidents.csv", gzip(&zipped)),
        ("incidents.csv.gz", zip(&[("incidents.csv.gz", &gzip(CSV))])),
    ];
    for (name, bytes) in cases {
        let unpacked = unpacked(&bytes).unwrap().unwrap();
        assert_eq!((unpacked.name.as_str(), &unpacked.bytes[..]), (name, CSV));
        assert_eq!((unpacked.parts, unpacked.part), (Vec::new(), 0));
        assert_eq!(data_files(&bytes), [""; 0], "it is read as it is");
    }
}

#[test]
fn the_name_that_gzip_keeps_is_told() {
    let mut packer =
        flate2::GzBuilder::new().filename("incidents.csv").write(Vec::new(), Compression::fast());
    packer.write_all(CSV).unwrap();
    assert_eq!(unpacked(&packer.finish().unwrap()).unwrap().unwrap().name, "incidents.csv");
}

#[test]
fn of_several_files_the_data_is_taken() {
    let small: &[u8] = b"x";
    for (files, name, parts) in [
        (&["README.txt", "data.csv", "__MACOSX/._data.csv", ".DS_Store", "map.png"][..], "data.csv", &[][..]),
        (&["folder/", "folder/licence.txt", "folder/list.txt"], "folder/list.txt", &[]),
        (&["one.csv", "two.csv"], "one.csv", &["one.csv", "two.csv"]),
        (&["a.kml", "files/x.png", "doc.kml"], "doc.kml", &["doc.kml", "a.kml"]),
        (&["README.md"], "README.md", &[]),
        (&["noending", "icon.png"], "noending", &[]),
    ] {
        let files: Vec<_> = files.iter().map(|&name| (name, small)).collect();
        let unpacked = unpacked(&zip(&files)).unwrap().unwrap();
        assert_eq!(unpacked.name, name);
        assert_eq!(unpacked.parts, parts);
    }
}

#[test]
fn the_largest_is_taken_unless_another_is_asked_for() {
    let bytes = zip(&[("small.csv", b"a"), ("large.csv", CSV), ("other.csv", b"b")]);
    let unpacked = unpacked(&bytes).unwrap().unwrap();
    assert_eq!((unpacked.name.as_str(), unpacked.part), ("large.csv", 1));
    let unpacked = unpack(&bytes, Some("other.csv"), &Progress::default()).unwrap().unwrap();
    assert_eq!((&unpacked.bytes[..], unpacked.part, unpacked.parts.len()), (&b"b"[..], 2, 3));
}

#[test]
fn the_data_files_of_an_archive_are_listed_and_each_can_be_asked_for() {
    const LINKS: &[u8] = b"<kml><NetworkLink><Link><href>a.kml</href></Link></NetworkLink></kml>";
    const OUT: &[u8] = b"<kml><NetworkLink><Link><href>https://x</href></Link></NetworkLink></kml>";
    const PLACES: &[u8] = b"<kml><Placemark/></kml>";
    let inner = zip(&[("a.csv", CSV), ("b.csv", CSV)]);
    let cases: [Listed<'_>; 8] = [
        ("one table and what goes along", zip(&[("README.txt", b"x"), ("a.csv", CSV)]), &["a.csv"], &[]),
        ("two tables", zip(&[("1/a.csv", CSV), ("2/a.csv", CSV)]), &["1/a.csv", "2/a.csv"], &[]),
        ("a table and an unknown file", zip(&[("a.csv", CSV), ("b.dat", CSV)]), &["a.csv"], &["b.dat"]),
        (
            "a table and a text",
            zip(&[("a.csv", CSV), ("b.txt", CSV), ("c.pdf", b"%")]),
            &["a.csv"],
            &["b.txt"],
        ),
        ("layers behind links", zip(&[("doc.kml", LINKS), ("a.kml", PLACES)]), &["a.kml"], &[]),
        ("links that lead out", zip(&[("doc.kml", OUT), ("a.kml", PLACES)]), &["a.kml"], &["doc.kml"]),
        (
            "a TAK data package",
            zip(&[("MANIFEST/manifest.xml", b"<x/>"), ("1/1.cot", b"<event/>"), ("2/2.xml", b"<event/>")]),
            &["1/1.cot", "2/2.xml"],
            &[],
        ),
        (
            "an archive in it",
            zip(&[("in.zip", &inner), ("c.csv", CSV)]),
            &["in.zip › a.csv", "in.zip › b.csv", "c.csv"],
            &[],
        ),
    ];
    for (what, bytes, files, left_out) in cases {
        assert_eq!(data_files(&bytes), if files.len() > 1 { files } else { &[] }, "{what}");
        for file in files {
            let unpacked = unpack(&bytes, Some(file), &Progress::default()).unwrap().unwrap();
            let named = unpacked.parts.get(unpacked.part).map_or(*file, String::as_str);
            assert_eq!((named, unpacked.rest), (*file, None), "{what}");
            let names: Vec<_> = unpacked.left_out.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, left_out, "{what}");
        }
        for file in left_out {
            assert!(unpack(&bytes, Some(file), &Progress::default()).unwrap().is_some(), "{what}: {file}");
        }
    }
}

#[test]
fn a_part_that_is_not_there_is_an_error_that_names_what_is() {
    let bytes = zip(&[("a.csv", CSV), ("b.csv", CSV)]);
    let error = unpack(&bytes, Some("c.csv"), &Progress::default()).unwrap_err();
    assert_eq!(error.said(), "there is no “c.csv” in it; it has “a.csv”, “b.csv”");
}

#[test]
fn names_lead_nowhere_and_hide_nothing() {
    let names =
        ["../../etc/passwd.csv", "/etc/passwd.csv", "a\\..\\b.csv", "\u{202e}vsc.exe\n.csv", "...csv"];
    let files = names.map(|name| (name, CSV));
    let unpacked = unpacked(&zip(&files)).unwrap().unwrap();
    assert_eq!(
        unpacked.parts,
        ["etc/passwd.csv", "etc/passwd.csv (2)", "a/b.csv", "\u{fffd}vsc.exe\u{fffd}.csv"]
    );
    for (part, name) in unpacked.parts.iter().enumerate() {
        let chosen = unpack(&zip(&files), Some(name), &Progress::default()).unwrap().unwrap();
        assert_eq!(chosen.part, part);
    }
}

#[test]
fn what_cannot_be_unpacked_says_why() {
    let (good, size, sum) = (deflate(CSV), CSV.len() as u32, crc(CSV));
    let mut changed = gzip(CSV);
    let end = changed.len();
    changed[end - 6] ^= 1;
    let nested = gzip(&gzip(&gzip(CSV)));
    let followed = [gzip(CSV), b"more".to_vec()].concat();
    let cut = gzip(&CSV.repeat(9));
    let document = zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    for (bytes, reason) in [
        (
            zip_around(&good, 8, 1, size, sum),
            "it cannot be unpacked: “incidents.csv”: it is protected by a password",
        ),
        (
            zip_around(&good, 12, 0, size, sum),
            "it cannot be unpacked: “incidents.csv”: it is packed with Bzip2; only Deflate",
        ),
        (
            zip_around(&good, 9, 0, size, sum),
            "it cannot be unpacked: “incidents.csv”: it is packed with Deflate64",
        ),
        (
            zip_around(&good, 8, 0, size, 7),
            "it cannot be unpacked: “incidents.csv”: it is damaged: its checksum does not",
        ),
        (
            zip_around(&good, 8, 0, 7, sum),
            "it cannot be unpacked: “incidents.csv”: it is damaged: it should hold 7 bytes",
        ),
        (
            zip_around(b"\xff\xff", 8, 0, size, sum),
            "it cannot be unpacked: “incidents.csv”: it is damaged: its packed bytes",
        ),
        (
            zip_around(&good[..9], 8, 0, size, sum),
            "it cannot be unpacked: “incidents.csv”: it is damaged: it ends too",
        ),
        (
            zip_around(CSV, 0, 0, size, 7),
            "it cannot be unpacked: “incidents.csv”: it is damaged: its checksum does not",
        ),
        (zip(&[("CSV", CSV)])[..40].to_vec(), "it cannot be unpacked: it is damaged: its list"),
        (zip(&[("a.png", CSV)]), "it cannot be unpacked: there is no data file in it"),
        (zip(&[]), "it cannot be unpacked: there is no data file in it"),
        (document, "this is in no format that can be read here: it is an office document"),
        (changed, "it cannot be unpacked: it is damaged: its checksum does not match"),
        (cut[..20].to_vec(), "it cannot be unpacked: it is damaged: it ends too early"),
        (followed, "it cannot be unpacked: it is damaged: after its end comes something"),
        (nested, "it is packed more than 2 times, one in the other"),
    ] {
        let said = unpacked(&bytes).unwrap_err().said();
        assert!(said.starts_with(reason), "{said}\n{reason}");
    }
    let whole = zip_around(&good, 8, 0, size, sum);
    assert_eq!(unpacked(&whole).unwrap().unwrap().bytes, CSV, "the archives above differ from a good one");
}

#[test]
fn ten_gibibytes_of_zeros_are_stopped_early() {
    let bomb = deflated_zeros(10);
    let declared = 10 << 20;
    let twice = gzip(&gzip_around(&bomb));
    for bytes in [gzip_around(&bomb), zip_around(&bomb, 8, 0, declared, 0), twice] {
        let error = unpacked(&bytes).unwrap_err();
        assert!(matches!(&error, FormatError::Excessive { .. }), "{error}");
        let said = error.said();
        assert!(said.contains("unpacked it is more than") && said.contains("iB"), "{said}");
    }
}

#[test]
fn an_archive_that_holds_itself_is_not_followed_for_ever() {
    // Each level holds the next; a true quine only does it without end.
    let mut bytes = zip(&[("r.csv", CSV)]);
    for _ in 0..20 {
        bytes = zip(&[("r.zip", &bytes)]);
    }
    assert_eq!(unpacked(&bytes).unwrap_err().said(), "it is packed more than 2 times, one in the other");
}

#[test]
fn unpacking_can_be_stopped_and_counts_its_way() {
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(unpack(&gzip(CSV), None, &progress).unwrap_err(), FormatError::Cancelled);
    let progress = Progress::default();
    unpack(&gzip(CSV), None, &progress).unwrap();
    assert_eq!(progress.fraction(), 0.75);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_end_in_bytes_or_a_reason(
        kind in 0..3,
        at in 0..200_usize,
        bytes in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let mut packed = match kind {
            0 => gzip(CSV),
            1 => zip(&[("a.csv", CSV), ("b/c.csv", CSV)]),
            _ => [&b"PK\x03\x04"[..], &bytes].concat(),
        };
        for (place, byte) in packed.iter_mut().skip(at).zip(&bytes) {
            *place = *byte;
        }
        let _ = unpacked(&packed);
        let _ = unpacked(&packed[..at.min(packed.len())]);
    }
}
