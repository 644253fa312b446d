//! Where the placemarks stand, and in which folders.

use std::collections::BTreeMap;

use super::super::super::FormatError;
use super::super::xml::{Element, Part, Parts, local};
use super::links::is_beside;
use crate::progress::Progress;

/// A placemark: where it starts and ends in the text, and its container.
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
    pub container: usize,
}

/// A document or a folder.
struct Container {
    parent: usize,
    /// A document around everything gives its name to the file and not to paths.
    in_path: bool,
    name: String,
}

/// What a file holds.
pub(super) struct Scan {
    /// Its placemarks.
    pub placemarks: Vec<Span>,
    /// The name of the outermost document or folder.
    pub title: String,
    /// Its description, as it stands there.
    pub description: String,
    /// What is not read, by its element, with how many there are.
    pub unread: BTreeMap<&'static str, usize>,
    containers: Vec<Container>,
}

/// Elements that are not read, and what they are called.
const UNREAD: [(&str, &str); 4] = [
    ("GroundOverlay", "picture on the ground, which is not shown"),
    ("ScreenOverlay", "picture on the screen, which is not shown"),
    ("PhotoOverlay", "photograph, which is not shown"),
    ("Tour", "tour, which is not played"),
];

impl Scan {
    /// What is not read, in sentences.
    pub(super) fn notes(&self) -> impl Iterator<Item = String> {
        self.unread.iter().map(|(what, count)| match count {
            1 => format!("The file has a {what}."),
            _ => format!("The file has {count} times a {what}."),
        })
    }

    /// For each container, the names of the folders down to it: `Province / Town`.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut paths: Vec<String> = Vec::with_capacity(self.containers.len());
        for container in &self.containers {
            // A container comes after the one that it stands in.
            let above = paths.get(container.parent).map_or("", String::as_str);
            paths.push(match container.name.trim() {
                name if !container.in_path || name.is_empty() => above.to_owned(),
                name if above.is_empty() => name.to_owned(),
                // So that folders in folders do not add up to more than the file.
                name if above.len() + name.len() > LONGEST_PATH => above.to_owned(),
                name => format!("{above} / {name}"),
            });
        }
        paths
    }
}

/// The longest path of folders, in bytes.
const LONGEST_PATH: usize = 4096;

/// Finds the placemarks.
///
/// # Errors
/// When the text is broken, or `progress` was cancelled.
pub(super) fn scan(text: &str, progress: &Progress) -> Result<Scan, FormatError> {
    let mut scan = Scan {
        placemarks: Vec::new(),
        title: String::new(),
        description: String::new(),
        unread: BTreeMap::new(),
        containers: vec![Container { parent: 0, in_path: false, name: String::new() }],
    };
    let mut parts = Parts::of(text, 0, text.len()).watched(progress);
    // For each open element its container, if it is one.
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut seen = 0;
    loop {
        let start = parts.at();
        match parts.next()? {
            Part::Start(tag) => {
                let name = local(tag.name().0);
                let container = open.iter().rev().find_map(|one| *one).unwrap_or(0);
                let stands_in_container = open.last().is_some_and(Option::is_some);
                match name {
                    "Placemark" => {
                        let end = parts.skip()?;
                        progress.advance((end - seen) as u64 / 2);
                        seen = end;
                        scan.placemarks.push(Span { start, end, container });
                    }
                    "Document" | "Folder" => {
                        let in_path = name == "Folder" || container != 0;
                        let name = String::new();
                        open.push(Some(scan.containers.len()));
                        scan.containers.push(Container { parent: container, in_path, name });
                    }
                    "name" | "description" if stands_in_container => {
                        let end = parts.skip()?;
                        let said = Element::read(text, start, end)?.text;
                        scan.said(name == "name", container, &said);
                    }
                    "NetworkLink" => {
                        let end = parts.skip()?;
                        let link = Element::read(text, start, end)?;
                        scan.link(
                            link.child("Link").or(link.child("Url")).map_or("", |at| at.text_of("href")),
                        );
                    }
                    _ => {
                        if let Some((_, what)) = UNREAD.iter().find(|unread| unread.0 == name) {
                            *scan.unread.entry(what).or_default() += 1;
                            parts.skip()?;
                        } else {
                            open.push(None);
                        }
                    }
                }
            }
            Part::End => drop(open.pop()),
            Part::Text(_) => {}
            Part::Eof => return Ok(scan),
        }
    }
}

/// What links to other files are called: to one in the same archive or folder, and to any other.
const BESIDE: &str = "link to a file beside it, which is not read with it";
const ELSEWHERE: &str = "link to another file, which is not fetched";

impl Scan {
    /// Notes a link to another file.
    fn link(&mut self, address: &str) {
        let is_beside = is_beside(address);
        *self.unread.entry(if is_beside { BESIDE } else { ELSEWHERE }).or_default() += 1;
    }

    /// Notes the name or the description of a container.
    fn said(&mut self, is_name: bool, container: usize, said: &str) {
        // The first container stands outermost.
        if container == 1 {
            let whole = if is_name { &mut self.title } else { &mut self.description };
            if whole.is_empty() {
                said.clone_into(whole);
            }
        }
        if is_name {
            said.clone_into(&mut self.containers[container].name);
        }
    }
}
