//! Which of the files in an archive is meant.

use crate::formats::packed::Entry;

/// Endings of what can be read here.
const DATA: [&str; 18] = [
    "csv", "tsv", "tab", "json", "geojson", "ndjson", "jsonl", "geojsonl", "kml", "kmz", "gpx", "xls",
    "xlsx", "xlsm", "xlsb", "ods", "gz", "zip",
];
/// Endings of what goes along with data: it may be data itself if nothing better is there.
const BESIDE: [&str; 9] = ["txt", "md", "pdf", "html", "htm", "rtf", "doc", "docx", "odt"];
/// Endings of what is never a list of incidents.
const NEVER: [&str; 16] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "ico", "mp3", "mp4", "mov", "exe",
    "dll", "css",
];
/// Names of what tells about data.
const ABOUT: [&str; 7] = ["readme", "licence", "license", "copying", "changelog", "codebook", "metadata"];

/// The files that may be meant, the most likely first where that is not for its size.
///
/// Of a KMZ that is `doc.kml`, or its first `.kml` (OGC 12-007r2, annex C).
pub(super) fn candidates<'e, 'a>(entries: &'e [Entry<'a>]) -> Vec<&'e Entry<'a>> {
    let best = entries.iter().filter_map(rank).max();
    let mut chosen: Vec<_> = entries.iter().filter(|entry| best.is_some() && rank(entry) == best).collect();
    let all_kml = chosen.iter().all(|entry| ending(&entry.name) == "kml");
    let main = chosen.iter().position(|entry| entry.name.eq_ignore_ascii_case("doc.kml"));
    if let (true, Some(main)) = (all_kml, main) {
        chosen[..=main].rotate_right(1);
    }
    chosen
}

/// Which of the candidates is read when none is asked for: the first of a KMZ, else the largest.
pub(super) fn likeliest(candidates: &[&Entry<'_>]) -> usize {
    if candidates.iter().all(|entry| ending(&entry.name) == "kml") {
        return 0;
    }
    let largest = candidates.iter().enumerate().rev().max_by_key(|(_, entry)| entry.size);
    largest.map_or(0, |(index, _)| index)
}

/// How likely it is that a file is meant; `None` where it never is.
fn rank(entry: &Entry<'_>) -> Option<u8> {
    let path = entry.name.replace('\\', "/").to_ascii_lowercase();
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = ending(name);
    let is_hidden = path.split('/').any(|step| step == "__macosx") || name.starts_with('.');
    if entry.is_folder || is_hidden || name == "thumbs.db" || name == "desktop.ini" {
        return None;
    }
    match ending.as_str() {
        ending if NEVER.contains(&ending) => None,
        _ if ABOUT.iter().any(|about| name.starts_with(about)) => Some(0),
        ending if BESIDE.contains(&ending) => Some(1),
        ending if DATA.contains(&ending) => Some(3),
        _ => Some(2),
    }
}

/// What comes after the last dot of a name.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
}

/// Names as they can be shown: unlike any other, with no way out of a folder, and with nothing in
/// them that changes how they read.
pub(super) fn shown_names(candidates: &[&Entry<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, entry) in candidates.iter().enumerate() {
        let name = shown_name(&entry.name);
        let twice = names.contains(&name);
        names.push(if twice { format!("{name} ({})", index + 1) } else { name });
    }
    names
}

/// A name as it can be shown.
pub(super) fn shown_name(name: &str) -> String {
    let visible = |c: char| if c.is_control() || turns_text(c) { char::REPLACEMENT_CHARACTER } else { c };
    let name: String = name.replace('\\', "/").chars().map(visible).collect();
    let steps = name.split('/').filter(|step| !matches!(*step, "" | "." | ".."));
    let name = crate::formats::shown(&steps.collect::<Vec<_>>().join("/"));
    if name.is_empty() { "?".to_owned() } else { name }
}

/// Whether a character changes the direction of the text around it (Unicode, UAX 9, section 2).
fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
