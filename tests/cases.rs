//! Small files as people really have them, through the real program: what each row becomes, and what
//! is said of it.
//!
//! The files lie in `tests/fixtures/cases`, each named after the fault that tools for this job are
//! reported to have; the snapshot beside the pictures tells what comes out of each.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::files::Folder;

fn sitmap(command: &str, options: &[&str], files: &[&Path]) -> (i32, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_sitmap")).arg(command).args(options).args(files).output();
    let run = run.unwrap();
    assert!(run.stderr.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
    (run.status.code().unwrap(), String::from_utf8(run.stdout).unwrap())
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// "2022-01-05T15:00 to 2022-01-05T18:00 (minute, Z)"; "undated".
fn when(incident: &Value) -> String {
    let from = text(incident, "/when/from");
    if from.is_empty() {
        return "undated".to_owned();
    }
    let to = text(incident, "/when/to");
    let mut told = if to.is_empty() { from.to_owned() } else { format!("{from} to {to}") };
    let more = ["precision", "zone", "said"].map(|field| text(incident, &format!("/when/{field}")));
    let more: Vec<_> = more.into_iter().filter(|more| !more.is_empty()).collect();
    if !more.is_empty() {
        write!(told, " ({})", more.join(", ")).unwrap();
    }
    told
}

/// "Mosul, within Iraq, at 36.34 N 43.12 E, within 700 m"; "nowhere".
fn whereabouts(incident: &Value, places: &Value) -> String {
    let Some(link) = incident.pointer("/places/0") else { return "nowhere".to_owned() };
    let place = places.as_array().into_iter().flatten().find(|place| place["id"] == link["place"]);
    let place = place.unwrap_or(&Value::Null);
    let mut told = vec![text(place, "/names/und").to_owned()];
    let within = text(place, "/within");
    if !within.is_empty() {
        told.push(format!("within {within}"));
    }
    match place["position"].as_array().map(Vec::as_slice) {
        Some([east, north]) => told.push(format!("at {north} N {east} E")),
        _ => told.push("without a position".to_owned()),
    }
    if let Some(radius) = link.pointer("/precision/radius_m").and_then(Value::as_f64) {
        told.push(format!("give or take {radius} m"));
    }
    told.retain(|part| !part.is_empty());
    told.join(", ")
}

fn tell_issues(report: &Value, told: &mut String) {
    for issue in report["issues"].as_array().into_iter().flatten() {
        let place = match (&issue["record"], &issue["line"]) {
            (Value::Number(record), _) => format!("record {record}"),
            (_, Value::Number(line)) => format!("line {line}"),
            _ => issue["path"].as_str().unwrap_or_default().to_owned(),
        };
        let field = issue["field"].as_str().unwrap_or_default();
        let field = if field.is_empty() { String::new() } else { format!(", {field}") };
        writeln!(told, "  ! {place}{field}: {}", issue["reason"].as_str().unwrap_or_default()).unwrap();
    }
}

/// What one file becomes.
fn tell(file: &Path, folder: &Folder) -> String {
    let name = file.file_name().unwrap().to_string_lossy();
    let mut told = format!("{name}\n");
    let (_, reports) = sitmap("check", &["--json"], &[file]);
    for report in reports.lines() {
        let report: Value = serde_json::from_str(report).unwrap();
        let format = report["format"].as_str().unwrap_or("cannot be read");
        let part = report["file"].as_str().and_then(|file| file.split_once(" › "));
        let part = part.map_or(String::new(), |(_, part)| format!("{part}: "));
        writeln!(told, "  {part}{format}").unwrap();
        tell_issues(&report, &mut told);
        if let Some(error) = report.pointer("/error/reason") {
            writeln!(told, "  ! {}", error.as_str().unwrap_or_default()).unwrap();
        }
    }
    let out = folder.path().join("out.sitmap.json");
    let (status, _) = sitmap("convert", &["--force"], &[file, &out]);
    if status == 0 {
        let dossier: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
        for incident in dossier["incidents"].as_array().into_iter().flatten() {
            let (title, kind) = (text(incident, "/title"), text(incident, "/kind"));
            let (when, place) = (when(incident), whereabouts(incident, &dossier["places"]));
            writeln!(told, "  - {title} | {kind} | {when} | {place}").unwrap();
        }
    }
    told
}

#[test]
fn every_file_from_the_field_becomes_what_it_says_and_no_more() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(fixtures).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let folder = Folder::new();
    let told: Vec<String> = files.iter().map(|file| tell(file, &folder)).collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("cases", told.join("\n"));
    });
}
