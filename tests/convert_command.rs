//! `sitmap convert`, through the real program.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::files::{BUNDLED, Folder, north};

/// Exit status and output.
fn sitmap(command: &str, options: &[&str], files: &[&Path]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sitmap")).arg(command).args(options).args(files).output();
    let output = output.unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(told).unwrap())
}

fn checked(file: &Path) -> Value {
    let (_, output) = sitmap("check", &["--json"], &[file]);
    serde_json::from_str(&output).unwrap()
}

#[test]
fn a_dossier_becomes_each_format_and_reads_back_with_its_incidents() {
    let folder = Folder::new();
    let cases = [
        ("out.sitmap.json", "sitmap-dossier 1", 12),
        ("out.csv", "CSV, Sitmap template", 12),
        ("out.xlsx", "spreadsheet, Sitmap template", 12),
        ("out.geojson", "GeoJSON, Sitmap template", 0),
        ("out.kml", "KML, Sitmap template", 0),
    ];
    for (name, format, statements) in cases {
        let out = folder.path().join(name);
        let (status, told) = sitmap("convert", &[], &[Path::new(BUNDLED), &out]);
        assert_eq!(status, 0, "{told}");
        assert!(told.contains("sitmap-dossier 1: 6 incidents, 12 statements\n  no issues\n"), "{told}");
        assert!(told.contains(&format!("written: {}\n", out.display())), "{told}");
        let lossless = name == "out.sitmap.json";
        assert_eq!(told.contains("everything is in it"), lossless, "{told}");
        assert_eq!(told.contains("    notes on 4 places\n"), !lossless, "{told}");
        let read = checked(&out);
        assert_eq!(
            (&read["format"], &read["incidents"], &read["located"]),
            (&json!(format), &json!(6), &json!(5))
        );
        assert_eq!(read["issue_count"], 0, "{read}");
        assert_eq!(read["bounds"], json!([40.45154, 33.2625, 44.2346, 35.04855]), "{name}");
        if statements > 0 {
            assert_eq!(read["statements"], statements, "{name}");
        }
    }
    let (_, again) = sitmap(
        "convert",
        &["--json"],
        &[&folder.path().join("out.sitmap.json"), &folder.path().join("b.sitmap.json")],
    );
    assert!(again.contains("\"dropped\":[]"), "{again}");
    let [one, two] =
        ["out", "b"].map(|name| std::fs::read(folder.path().join(format!("{name}.sitmap.json"))).unwrap());
    assert!(one == two, "native to native is the same file");
}

#[test]
fn several_files_become_one_and_ids_that_are_taken_are_told_apart() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &north());
    let copy = folder.dossier("copy.sitmap.json", &self::north());
    let rows = folder.write("rows.csv", "title,date,lat,lon\nA,2022-01-05,35.1,40.5\n");
    let out = folder.path().join("all.sitmap.json");
    let (status, told) = sitmap("convert", &["--json"], &[&north, &copy, &rows, &out]);
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((status, &told["error"]), (0, &Value::Null));
    let files = told["files"].as_array().unwrap();
    let read: Vec<_> =
        files.iter().map(|file| (file["format"].as_str(), file["incidents"].as_u64())).collect();
    assert_eq!(
        read,
        [(Some("sitmap-dossier 1"), Some(2)), (Some("sitmap-dossier 1"), Some(2)), (Some("CSV"), Some(1))]
    );
    assert_eq!((&told["out"]["incidents"], &told["out"]["renamed"]), (&json!(5), &json!(4)));
    let written: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    let incidents = written["incidents"].as_array().unwrap();
    assert_eq!(incidents[2]["id"], "copy/a-clash-in-tikrit");
    assert_eq!(incidents[2]["places"][0]["place"], "copy/tikrit");
    assert_eq!(incidents[4]["origin"]["fields"]["lat"], "35.1", "rows stay as they were");
    let (_, told) = sitmap("convert", &["--force"], &[&north, &copy, &out]);
    assert!(told.contains("4 entries have the name of their file before their ids"), "{told}");
}

#[test]
fn nothing_is_written_over_or_in_part_and_the_status_says_how_it_went() {
    let folder = Folder::new();
    let good = folder.dossier("good.sitmap.json", &north());
    let flawed =
        folder.write("flawed.csv", "title,date,lat,lon\nA,2022-02-31,35.1,40.5\nB,2022-02-28,35.1,40.5\n");
    let broken = folder.write("broken.sitmap.json", "{\n\"format\" 1}");
    let there = folder.write("there.csv", "mine");
    let out = |name: &str| folder.path().join(name);

    let (status, told) = sitmap("convert", &[], &[&good, &there]);
    assert!(told.contains("there is such a file already; --force writes over it"), "{told}");
    assert_eq!((status, std::fs::read_to_string(&there).unwrap().as_str()), (2, "mine"));
    let (status, _) = sitmap("convert", &["--force"], &[&good, &there]);
    assert_eq!((status, checked(&there)["incidents"].as_u64()), (0, Some(2)));

    let (status, told) = sitmap("convert", &[], &[&good, &broken, &out("a.csv")]);
    assert!(told.contains("cannot be read: line 2, column 10: expected `:`"), "{told}");
    assert!(told.contains("nothing was written, since not all could be read"), "{told}");
    assert_eq!((status, out("a.csv").exists()), (2, false));

    let (status, told) = sitmap("convert", &[], &[&flawed, &out("b.csv")]);
    assert!(told.contains("1 issue; sitmap check tells it"), "{told}");
    assert_eq!(status, 0);
    assert_eq!(sitmap("convert", &["--strict"], &[&flawed, &out("c.csv")]).0, 1);

    let (status, told) = sitmap("convert", &[], &[&good, &out("d.txt")]);
    assert!(
        told.contains("it ends in none of .sitmap.json, .geojson, .csv, .xlsx, .kml; --to says which"),
        "{told}"
    );
    assert_eq!(status, 2);
    assert_eq!(sitmap("convert", &["--to", "geojson"], &[&good, &out("d.txt")]).0, 0);
    assert_eq!(checked(&out("d.txt"))["format"], "GeoJSON, Sitmap template");

    let (status, told) = sitmap("convert", &[], &[&good, &out("no/such/folder.csv")]);
    assert!(told.contains("cannot be converted: there is no such file"), "{told}");
    assert_eq!(status, 2);
    assert_eq!(sitmap("convert", &[], &[&good]).0, 2, "one file is not enough");
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
}
