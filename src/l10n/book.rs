//! Briefings on paper and in mail, and pictures of the map.

use super::facts::count;
use crate::model::briefing::Shows;

pub use super::texts::book::*;

/// "Exporting winter.pdf"
pub fn exporting(name: &str) -> String {
    format!("Exporting {name}")
}

/// "Exported 9 slides: /home/…"
pub fn exported(counted: &str, path: &str) -> String {
    format!("Exported {counted}: {path}")
}

/// "9 slides", of a presentation.
pub fn slides(n: usize) -> String {
    count(n, "slide", "slides")
}

/// "9 pages", of what is for paper.
pub fn pages(n: usize) -> String {
    count(n, "page", "pages")
}

/// "9 steps", of what is shown step by step.
pub fn steps(n: usize) -> String {
    count(n, "step", "steps")
}

/// "9 pictures", each in a file of its own.
pub fn pictures(n: usize) -> String {
    count(n, "picture", "pictures")
}

/// "Exported: /home/…", for what is one picture.
pub fn exported_picture(path: &str) -> String {
    format!("Exported: {path}")
}

/// What was exported, and that it shows another map than the window.
pub fn and_atlas_instead(exported: &str) -> String {
    format!("{exported} · {}", atlas_instead())
}

/// "As of 051800Z JAN 22", when a picture was made.
pub fn drawn(moment: &str) -> String {
    format!("Map drawn {moment}")
}

/// What a map shows, for those who cannot see it.
pub fn described(shows: Shows, now: &[&str], before: &[&str]) -> String {
    let list = |names: &[&str]| match names {
        [first @ .., _, _] if first.len() > 10 => {
            format!("{} and {} more", first[..10].join(", "), names.len() - 10)
        }
        names => names.join(", "),
    };
    let what = match shows {
        Shows::Incident => "Map of where it happened",
        _ => "Map",
    };
    match (now, before) {
        ([], []) => format!("{what}."),
        (now, []) => format!("{what}: {}.", list(now)),
        ([], before) => format!("{what}. Earlier: {}.", list(before)),
        (now, before) => format!("{what}: {}. Earlier: {}.", list(now), list(before)),
    }
}

/// Why steps cannot be had.
pub fn no_such_step(step: usize, of: usize) -> String {
    format!("there is no step {step}: there are {}", steps(of))
}

/// Why a text is no range of steps.
pub fn not_steps(text: &str) -> String {
    format!("“{text}” says no steps: expected numbers and ranges such as 1,3-5")
}
