//! `sitmap check`, through the real program.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/coalition-attacks-2022-01.sitmap.json");

const FLAWED: &str = r#"{"format": "sitmap-dossier", "version": 1,
"places": [{"id": "p", "position": [40, 91]}],
"incidents": [{"id": "i", "places": [{"place": "p"}]},
  {"id": 7}]}"#;

/// Exit status and output.
fn check(arguments: &[&str], files: &[&Path]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sitmap"));
    let output = command.arg("check").args(arguments).args(files).output().unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

fn write(folder: &tempfile::TempDir, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_bundled_dossier_is_reported_with_exactly_the_promised_keys() {
    let (status, output) = check(&["--json", "--strict"], &[Path::new(BUNDLED)]);
    let mut report: Value = serde_json::from_str(&output).unwrap();
    assert!(report["read_ms"].as_f64().unwrap() >= 0.0);
    report["read_ms"] = json!(0);
    let expected = json!({
        "file": BUNDLED, "format": "sitmap-dossier 1", "records": 6, "places": 5, "incidents": 6,
        "located": 5, "statements": 12, "actors": 10, "sources": 1,
        "time": {"from": "2020-01-03", "to": "2022-01-05"},
        "bounds": [40.45154, 33.2625, 44.2346, 35.04855],
        "issue_count": 0, "issues": [], "read_ms": 0,
    });
    assert_eq!((status, report), (0, expected));
}

#[test]
fn attachments_and_shapes_are_counted_where_there_are_any() {
    let folder = tempfile::tempdir().unwrap();
    let text = r#"{"format": "sitmap-dossier", "version": 1, "incidents": [{"id": "i"}],
        "attachments": [{"id": "m", "file": "m.jpg", "belongs_to": {"incidents": ["i"]}}],
        "shapes": [{"id": "g", "geometry": {"type": "Ring", "coordinates": [40.0, 35.0], "radii_m": [500.0]}}]}"#;
    let file = write(&folder, "some.sitmap.json", text);
    let (code, json) = check(&["--json"], &[&file]);
    let report: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &report["attachments"], &report["shapes"]), (0, &json!(1), &json!(1)));
    let (_, told) = check(&[], &[&file]);
    assert!(told.contains("1 attachment and 1 shape"), "{told}");
}

#[test]
fn the_exit_status_tells_read_from_flawed_from_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    let flawed = write(&folder, "flawed.sitmap.json", FLAWED);
    let broken = write(&folder, "broken.sitmap.json", "{\n\"format\" 1}");
    let empty = write(&folder, "empty.sitmap.json", "");
    let bundled = Path::new(BUNDLED);
    let gone = folder.path().join("gone");
    let cases: [(&[&str], &[&Path], i32); 7] = [
        (&[], &[bundled], 0),
        (&[], &[&flawed], 0),
        (&["--strict"], &[bundled, &flawed], 1),
        (&["--strict"], &[&broken, &flawed], 2),
        (&[], &[&empty, bundled], 2),
        (&[], &[folder.path()], 2),
        (&[], &[&gone], 2),
    ];
    for (arguments, files, status) in cases {
        assert_eq!(check(arguments, files).0, status, "{arguments:?} {files:?}");
    }
}

#[test]
fn each_file_has_a_line_of_its_own_and_an_unreadable_one_says_where_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let flawed = write(&folder, "flawed.sitmap.json", FLAWED);
    let broken = write(&folder, "broken.sitmap.json", "{\n\"format\" 1}");
    let (status, output) = check(&["--json"], &[&flawed, &broken, folder.path()]);
    let lines: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((status, lines.len()), (2, 3));
    assert_eq!([&lines[0]["records"], &lines[0]["incidents"], &lines[0]["located"]], [2, 1, 0]);
    assert_eq!([&lines[0]["time"], &lines[0]["bounds"]], [&Value::Null, &Value::Null]);
    let expected = json!([
        {"line": 2, "path": "places[0].position[1]", "field": "position[1]", "value": "91",
         "reason": "latitude must lie between -90 and 90 degrees; positions are [longitude, latitude]: are the two swapped?",
         "code": "degrees-swapped"},
        {"line": 4, "path": "incidents[1].id", "field": "id", "value": "7",
         "reason": "expected text, found the number 7; the whole entry is set aside",
         "code": "wrong-type"},
    ]);
    assert_eq!(lines[0]["issues"], expected);
    let error = json!({"line": 2, "column": 10, "reason": "expected `:`", "code": "broken-json"});
    assert_eq!(lines[1], json!({"file": broken, "error": error}));
    let error = json!({"line": null, "column": null, "reason": "this is a folder, not a file", "code": "is-a-folder"});
    assert_eq!(lines[2], json!({"file": folder.path(), "error": error}));
}

#[test]
fn the_report_for_people_is_short_and_names_every_issue() {
    let folder = tempfile::tempdir().unwrap();
    let flawed = write(&folder, "flawed.sitmap.json", FLAWED);
    let gone = folder.path().join("gone.json");
    let (_, output) = check(&[], &[Path::new(BUNDLED), &flawed, &gone]);
    let without_time = |line: &str| line.split(", read in").next().unwrap_or_default().to_owned();
    let lines: Vec<String> = output.lines().map(without_time).collect();
    let expected = [
        BUNDLED,
        "  Attacks on the coalition in Syria and Iraq, January 2022",
        "  sitmap-dossier 1",
        "  6 incidents, 5 on the map",
        "  5 places, 12 statements, 10 actors, 1 source",
        "  from 2020-01-03 to 2022-01-05",
        "  latitude 33.2625 to 35.04855, longitude 40.45154 to 44.2346",
        "  no issues",
        &flawed.display().to_string(),
        "  sitmap-dossier 1",
        "  1 incident (1 more set aside), 0 on the map",
        "  1 place, 0 statements, 0 actors, 0 sources",
        "  no incident is dated",
        "  2 issues:",
        "    line 2, places[0].position[1]: latitude must lie between -90 and 90 degrees; positions are [longitude, latitude]: are the two swapped?",
        "      found: 91",
        "    line 4, incidents[1].id: expected text, found the number 7; the whole entry is set aside",
        "      found: 7",
        &format!("cannot be read: there is no such file: {}", gone.display()),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_table_that_has_to_be_asked_about_tells_what_its_columns_are_taken_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(&folder, "odd.csv", "q1,q2,q3,lat\nRockets,2022-01-05,40.58,35.05\n");
    let (status, output) = check(&[], &[&file]);
    assert_eq!(status, 2);
    let expected = format!(
        "cannot be read: it is not clear which columns say where it happened, and which column says what \
         happened: {}\n  q1 → unused (kept with the row)\n  q2 → date (by what is in it)\n  q3 → unused \
         (kept with the row)\n  lat → latitude (by its heading)\n",
        file.display()
    );
    assert_eq!(output, expected);
    let (status, output) = check(&["--json"], &[&file]);
    let report: Value = serde_json::from_str(&output).unwrap();
    let column =
        |heading: &str, meaning: &str, why: &str| json!({"heading": heading, "meaning": meaning, "why": why});
    assert_eq!(status, 2);
    assert_eq!(
        report["missing"],
        json!(["which columns say where it happened", "which column says what happened"])
    );
    assert_eq!(report["columns"][1], column("q2", "date", "by what is in it"));
    assert_eq!(report["columns"][3], column("lat", "latitude", "by its heading"));
}

#[test]
fn a_saved_profile_reads_what_nothing_else_explains_and_says_when_it_does_not_fit() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(&folder, "odd.csv", "q1,q2,q3,q4\nRockets,03/04/2022,40.58,35.05\n");
    let profile = r#"{"name": "Odd", "columns": [["q1", "title"], ["q2", "date"], ["q3", "longitude"], ["q4", "latitude"]], "dates": "month-first"}"#;
    let profile = write(&folder, "odd.json", profile);
    let mapping = ["--json", "--mapping", profile.to_str().unwrap()];
    let (status, output) = check(&mapping, &[&file]);
    let report: Value = serde_json::from_str(&output).unwrap();
    assert_eq!((status, &report["time"]["from"], &report["located"]), (0, &json!("2022-03-04"), &json!(1)));
    assert_eq!(report.get("mapping_not_used"), None);

    let other = write(&folder, "other.csv", "q1,q2,lat,lon\nRockets,2022-04-03,35.05,40.58\n");
    let (_, output) = check(&mapping, &[&other]);
    let report: Value = serde_json::from_str(&output).unwrap();
    assert_eq!(report["mapping_not_used"], json!("the file has no column q3, q4"));

    let broken = write(&folder, "broken.json", "{\"columns\": [[\"q1\", \"nonsense\"]]}");
    let output = Command::new(env!("CARGO_BIN_EXE_sitmap"))
        .args(["check", "--mapping"])
        .args([&broken, &file])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("this is no saved profile"));
}

#[test]
fn the_report_is_written_as_csv() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(
        &folder,
        "a.csv",
        "title,date,lat,lon\nRockets,\"31/02, 2022\",35.05,40.58\nB,2022-01-05,35,40\n",
    );
    let report = folder.path().join("issues.csv");
    let (status, _) = check(&["--report", report.to_str().unwrap()], &[&file]);
    let text = std::fs::read_to_string(&report).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((status, lines.len(), lines[0]), (0, 2, "line,path,field,value,reason"));
    assert!(lines[1].starts_with("2,date,date,\"31/02, 2022\",\"not a date"), "{text}");
}

#[test]
fn of_a_table_it_is_told_how_each_column_was_taken_and_which_were_not_used() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(&folder, "a.csv", "title,date,lat,lon,mood\nRockets,2022-01-05,35.05,40.58,grim\n");
    let (status, output) = check(&[], &[&file]);
    let columns = "  columns:\n    title → title (by its heading)\n    date → date (by its heading)\n    \
                   lat → latitude (by its heading)\n    lon → longitude (by its heading)\n    \
                   not used, kept with the rows: mood\n";
    assert!(status == 0 && output.contains(columns), "{output}");
    let (_, output) = check(&["--json"], &[&file]);
    let report: Value = serde_json::from_str(&output).unwrap();
    let column = |n: usize| [&report["columns"][n]["heading"], &report["columns"][n]["meaning"]];
    assert_eq!(column(2), ["lat", "latitude"]);
    assert_eq!(column(4), ["mood", "unused"]);
}

#[test]
fn what_the_window_would_ask_is_answered_on_the_command_line_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let dates = write(&folder, "dates.csv", "title,date,lat,lon\nRockets,03/04/2022,35.05,40.58\n");
    let odd = write(&folder, "odd.csv", "q1,q2,q3,q4\nRockets,2022-04-03,40.58,35.05\n");
    let profile = r#"{"name": "Odd", "columns": [["q1", "title"], ["q2", "date"], ["q3", "longitude"], ["q4", "latitude"]]}"#;
    let profile = write(&folder, "odd.json", profile);
    let profile = profile.to_str().unwrap();
    let run = |command: &str, options: &[&str], files: &[&Path]| {
        let mut sitmap = Command::new(env!("CARGO_BIN_EXE_sitmap"));
        let output = sitmap.arg(command).args(options).args(files).output().unwrap();
        let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code(), told)
    };
    for (order, day) in [("day-first", "2022-04-03"), ("month-first", "2022-03-04")] {
        let (status, told) = run("check", &["--dates", order], &[&dates]);
        assert!(status == Some(0) && told.contains(&format!("  on {day}\n")), "{told}");
    }
    for (command, out) in [("convert", "out.sitmap.json"), ("export", "out.html"), ("render", "out.png")] {
        let out = folder.path().join(out);
        let (status, told) = run(command, &["--mapping", profile], &[&odd, &out]);
        assert!(status == Some(0) && out.exists(), "{command}: {told}");
        let (status, told) = run(
            command,
            &["--dates", "day-first"],
            &[&dates, &folder.path().join(format!("b-{}", out.file_name().unwrap().display()))],
        );
        assert_eq!(status, Some(0), "{command}: {told}");
    }
    let converted = std::fs::read_to_string(folder.path().join("out.sitmap.json")).unwrap();
    assert!(converted.contains("35.05"), "{converted}");
    let (_, told) = run("convert", &["--mapping", profile], &[&dates, &folder.path().join("c.csv")]);
    assert!(told.contains("it is not clear whether 03/04"), "{told}");
}

#[test]
fn every_data_file_of_an_archive_is_checked_and_one_can_be_asked_for() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases");
    let archive = cases.join("archives__two-months.zip");
    let (status, output) = check(&["--json"], &[&archive]);
    let reports: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((status, reports.len()), (0, 2), "{output}");
    let name = |part: &str| json!(format!("{} › {part}", archive.display()));
    assert_eq!(
        [&reports[0]["file"], &reports[1]["file"]],
        [&name("2023-01/street.csv"), &name("2023-02/street.csv")]
    );
    assert_eq!([&reports[0]["incidents"], &reports[1]["incidents"]], [3, 3]);
    let (status, output) = check(&["--part", "2023-02/street.csv"], &[&archive]);
    assert!(status == 0 && output.contains("3 incidents") && output.contains("from 2023-02-01"), "{output}");
    let (status, output) = check(&["--part", "march.csv"], &[&archive]);
    let there = "there is no “march.csv” in it; it has “2023-01/street.csv”, “2023-02/street.csv”";
    assert!(status == 2 && output.contains(there), "{output}");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.sitmap.json");
    let run =
        Command::new(env!("CARGO_BIN_EXE_sitmap")).arg("convert").args([&archive, &out]).output().unwrap();
    let told = String::from_utf8(run.stdout).unwrap();
    assert!(
        told.contains("Sitmap dossier: 6 incidents") || told.contains(": 6 incidents, 0 statements"),
        "{told}"
    );
}

#[test]
fn the_encoding_of_a_text_is_told_and_can_be_said() {
    let folder = tempfile::tempdir().unwrap();
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(
        "title;date;lat;lon\nВзрыв на заводе;05.01.2023;48.1;37.1\nПожар на складе;16.01.2023;48.2;37.2\n",
    );
    let file = folder.path().join("a.csv");
    std::fs::write(&file, bytes).unwrap();
    let (status, output) = check(&[], &[&file]);
    assert!(status == 0 && output.contains("CSV in windows-1251, read in"), "{output}");
    let (_, output) = check(&["--json", "--encoding", "koi8-r"], &[&file]);
    let report: Value = serde_json::from_str(&output).unwrap();
    assert_eq!(report["encoding"], "KOI8-R");
    let run =
        Command::new(env!("CARGO_BIN_EXE_sitmap")).args(["check", "--encoding", "runes"]).arg(&file).output();
    let told = String::from_utf8(run.unwrap().stderr).unwrap();
    assert!(told.contains("no encoding of text is called \"runes\""), "{told}");
}

#[test]
fn what_a_console_of_windows_runs_passes_on_what_the_program_says() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none.json");
    let [missing, nonsense] = [missing.to_str().unwrap(), "--nonsense"];
    for arguments in [["check", BUNDLED], ["check", missing], ["check", nonsense]] {
        let [program, console] = [env!("CARGO_BIN_EXE_sitmap"), env!("CARGO_BIN_EXE_sitmap-console")]
            .map(|name| Command::new(name).args(arguments).output().unwrap());
        let without_times = |told: &[u8]| {
            let told = String::from_utf8_lossy(told).into_owned();
            told.lines().filter(|line| !line.contains("read in")).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(console.status, program.status, "{arguments:?}");
        assert_eq!(without_times(&console.stdout), without_times(&program.stdout));
        assert_eq!(console.stderr, program.stderr);
    }
}
