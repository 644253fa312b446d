//! Which of the files in an archive are data.

use super::entries::{Archive, Entry};
use crate::formats::Problem;
use crate::progress::Progress;

/// Endings of what can be read here.
const DATA: [&str; 19] = [
    "csv", "tsv", "tab", "json", "geojson", "ndjson", "jsonl", "geojsonl", "kml", "kmz", "gpx", "xls",
    "xlsx", "xlsm", "xlsb", "ods", "cot", "gz", "zip",
];
/// Endings of what goes along with data: it may be data itself if nothing better is there.
const BESIDE: [&str; 11] = ["txt", "md", "pdf", "html", "htm", "mht", "mhtml", "rtf", "doc", "docx", "odt"];
/// Endings of what is never a list of incidents.
const NEVER: [&str; 16] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "ico", "mp3", "mp4", "mov", "exe",
    "dll", "css",
];
/// Names of what tells about data.
const ABOUT: [&str; 7] = ["readme", "licence", "license", "copying", "changelog", "codebook", "metadata"];

/// Of what goes along with data, what may be a table itself.
const DOUBTFUL: [&str; 5] = ["txt", "html", "htm", "mht", "mhtml"];
/// Where a TAK data package lists what is in it (the MIL-STD-2525 folder of ATAK's mission packages).
pub(super) const TAK_MANIFEST: &str = "manifest/manifest.xml";
/// No more of a file than this is looked at to see what it links to.
pub(super) const LOOKED_AT: u64 = 16 << 20;

/// What of an archive is data, and what was passed over that might be.
pub(super) struct Contents<'e, 'a> {
    /// The data files: of a KMZ `doc.kml` first, or its first `.kml` (OGC 12-007r2, annex C).
    pub data: Vec<&'e Entry<'a>>,
    /// Files that are not read although somebody may miss them, and why.
    pub left_out: Vec<(&'e Entry<'a>, Problem)>,
}

impl<'e, 'a> Contents<'e, 'a> {
    /// Tells data from what goes along with it.
    pub(super) fn of(archive: &'e Archive<'a>) -> Self {
        let entries = &archive.entries;
        let is_tak = archive.find(TAK_MANIFEST).is_some();
        let rank = |entry: &Entry<'_>| rank(entry, is_tak);
        let best = entries.iter().filter_map(rank).max();
        let mut data: Vec<_> = entries.iter().filter(|entry| best.is_some() && rank(entry) == best).collect();
        let all_kml = data.iter().all(|entry| ending(&entry.name) == "kml");
        let main = data.iter().position(|entry| entry.name.eq_ignore_ascii_case("doc.kml"));
        if let (true, Some(main)) = (all_kml, main) {
            data[..=main].rotate_right(1);
        }
        let mut left_out = Vec::new();
        if data.len() > 1 {
            data.retain(|entry| match links_only(entry) {
                None => true,
                Some(leads_out) => {
                    if leads_out {
                        left_out.push((*entry, Problem::OnlyLinks));
                    }
                    false
                }
            });
        }
        // One that cannot be had does not keep the others from being read.
        if data.iter().any(|entry| entry.hindrance().is_none()) {
            data.retain(|entry| {
                let hindrance = entry.hindrance();
                let is_there = hindrance.is_none();
                left_out.extend(hindrance.map(|fault| (*entry, Problem::FileUnreadable { fault })));
                is_there
            });
        }
        if best == Some(DATA_RANK) {
            let may_be_missed = |entry: &&Entry<'_>| match rank(entry) {
                Some(UNKNOWN_RANK) => true,
                Some(BESIDE_RANK) => DOUBTFUL.contains(&ending(&entry.name).as_str()),
                _ => false,
            };
            left_out.extend(entries.iter().filter(may_be_missed).map(|entry| (entry, Problem::FileNotTaken)));
        }
        Self { data, left_out }
    }
}

/// Whether a KML file holds nothing but links to other files: `Some(true)` where one of them leads out
/// of its archive.
fn links_only(entry: &Entry<'_>) -> Option<bool> {
    if ending(&entry.name) != "kml" {
        return None;
    }
    let progress = Progress::default();
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut entry.open(LOOKED_AT, &progress).ok()?, &mut text).ok()?;
    let has = |part: &[u8]| memchr::memmem::find(&text, part).is_some();
    let leads_out = || {
        let links = memchr::memmem::find_iter(&text, b"href>").map(|at| text[at + 5..].trim_ascii_start());
        links.into_iter().any(|link| link.starts_with(b"http"))
    };
    (has(b"NetworkLink") && !has(b"Placemark")).then(leads_out)
}

/// Which of the candidates is read when none is asked for: the first of a KMZ, else the largest.
pub(super) fn likeliest(candidates: &[&Entry<'_>]) -> usize {
    if candidates.iter().all(|entry| ending(&entry.name) == "kml") {
        return 0;
    }
    let largest = candidates.iter().enumerate().rev().max_by_key(|(_, entry)| entry.size);
    largest.map_or(0, |(index, _)| index)
}

const ABOUT_RANK: u8 = 0;
const BESIDE_RANK: u8 = 1;
const UNKNOWN_RANK: u8 = 2;
const DATA_RANK: u8 = 3;

/// How likely it is that a file is data; `None` where it never is.
fn rank(entry: &Entry<'_>, is_tak: bool) -> Option<u8> {
    let path = entry.name.replace('\\', "/").to_ascii_lowercase();
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = ending(name);
    let is_hidden = path.split('/').any(|step| step == "__macosx") || name.starts_with('.');
    if entry.is_folder || is_hidden || name == "thumbs.db" || name == "desktop.ini" {
        return None;
    }
    match ending.as_str() {
        ending if NEVER.contains(&ending) => None,
        "xml" if is_tak && path == TAK_MANIFEST => None,
        "xml" if is_tak => Some(DATA_RANK),
        _ if ABOUT.iter().any(|about| name.starts_with(about)) => Some(ABOUT_RANK),
        ending if BESIDE.contains(&ending) => Some(BESIDE_RANK),
        ending if DATA.contains(&ending) => Some(DATA_RANK),
        _ => Some(UNKNOWN_RANK),
    }
}

/// Whether a name is that of an archive.
pub(super) fn is_archive(name: &str) -> bool {
    matches!(ending(name).as_str(), "zip" | "kmz")
}

/// What comes after the last dot of a name.
pub(super) fn ending(name: &str) -> String {
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
