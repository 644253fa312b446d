//! Reads a briefing field by field and step by step: one that is wrong costs itself and not the
//! show.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::salvage::path_of;
use super::{BRIEFING, distinct, locate, whole_value};
use crate::formats::json_fault::JsonFault;
use crate::formats::lines::Lines;
use crate::formats::problem::SetAsideUnit;
use crate::formats::{FormatError, Issue, Place, Problem, shown};
use crate::model::briefing::{Briefing, BriefingStep, RefusedStep};
use crate::model::record::Extra;

const STEPS: &str = "steps";
/// In bytes.
const LONGEST_PATH: usize = 100;

/// The briefing that `raw` is; `None` where it is no object. What could not be read in it is in
/// `issues`, and stays in what is written back.
///
/// # Errors
/// When a field is given twice, or what cannot be read cannot be kept either.
pub(super) fn read(
    raw: &str,
    lines: &Lines<'_>,
    issues: &mut Vec<Issue>,
) -> Result<Option<Briefing>, FormatError> {
    let Some(fields) = locate::fields(raw) else {
        return Ok(None);
    };
    let mut reader = Reader { lines, issues };
    let (mut good, mut kept, mut steps) = (Vec::new(), Extra::new(), None);
    for (n, (name, value)) in fields.iter().enumerate() {
        if fields[..n].iter().any(|(before, _)| before == name) {
            // Says where.
            whole_value(BRIEFING, raw, lines)?;
        }
        if name == STEPS && value.get().starts_with('[') {
            steps = Some(reader.steps(value.get()));
            continue;
        }
        let whole = whole_value(BRIEFING, value.get(), lines)?;
        let alone = object([(name.as_str(), *value)]);
        match flaw_of::<Briefing>(&alone) {
            Some((path, fault)) => {
                let path = path.strip_prefix(name.as_str()).unwrap_or_default();
                let path = path_of(path.trim_start_matches('.'), &fault);
                reader.issue(name, value.get(), &path, Problem::Json(fault));
                kept.insert(name.clone(), whole);
            }
            None => good.push((name.as_str(), *value)),
        }
    }
    // Each of them was read alone before.
    let mut briefing: Briefing = serde_json::from_str(&object(good)).unwrap_or_default();
    (briefing.steps, briefing.refused) = steps.unwrap_or_default();
    briefing.extra.extend(kept);
    Ok(Some(briefing))
}

struct Reader<'r> {
    lines: &'r Lines<'r>,
    issues: &'r mut Vec<Issue>,
}

impl Reader<'_> {
    fn steps(&mut self, raw: &str) -> (Vec<BriefingStep>, Vec<RefusedStep>) {
        let elements: Vec<&RawValue> = serde_json::from_str(raw).unwrap_or_default();
        let (mut steps, mut refused) = (Vec::with_capacity(elements.len()), Vec::new());
        for (n, raw) in elements.into_iter().enumerate() {
            match self.step(n, raw.get()) {
                Some(step) => steps.push(step),
                None => refused.push(RefusedStep { behind: steps.len(), raw: raw.to_owned() }),
            }
        }
        (steps, refused)
    }

    fn step(&mut self, n: usize, raw: &str) -> Option<BriefingStep> {
        let at = format!("{STEPS}[{n}]");
        if let Some(twice) = distinct::key_given_twice(raw) {
            // Either could be meant, and only the text as it stands keeps both.
            let line = self.lines.offset_of(raw).map(|start| self.lines.line(start + twice.offset));
            self.refuse(&at, raw, "", JsonFault::FieldTwice { name: twice.key });
            if let Some(issue) = self.issues.last_mut() {
                issue.place.line = line;
            }
            return None;
        }
        if !raw.starts_with('{') {
            self.refuse(&at, raw, "", JsonFault::no_object(raw));
            return None;
        }
        if let Some((mut path, fault)) = flaw_of::<BriefingStep>(raw) {
            // Of what is too deep to be read, nobody wants to read the way there.
            if path.len() > LONGEST_PATH {
                path.truncate(path.find(['.', '[']).unwrap_or(0));
            }
            self.refuse(&at, raw, &path_of(&path, &fault), fault);
            return None;
        }
        serde_json::from_str(raw).ok()
    }

    fn refuse(&mut self, at: &str, raw: &str, field: &str, fault: JsonFault) {
        self.issue(at, raw, field, Problem::Json(fault).setting_aside(SetAsideUnit::Step));
    }

    /// Notes an issue with `field` of `raw`, which stands `at` this place in the briefing.
    fn issue(&mut self, at: &str, raw: &str, field: &str, problem: Problem) {
        let found = locate::locate(raw, field);
        let dot = if field.is_empty() || field.starts_with('[') { "" } else { "." };
        let place = Place {
            line: self.lines.line_of(found),
            record: None,
            path: format!("{BRIEFING}.{at}{dot}{field}"),
            field: if field.is_empty() { at.to_owned() } else { field.to_owned() },
            value: shown(found),
        };
        self.issues.push(Issue::at(place, problem));
    }
}

/// What serde says, and where in the text.
fn flaw_of<'t, T: Deserialize<'t>>(text: &'t str) -> Option<(String, JsonFault)> {
    let mut json = serde_json::Deserializer::from_str(text);
    let error = serde_path_to_error::deserialize::<_, T>(&mut json).err()?;
    let path = error.path().to_string();
    Some((if path == "." { String::new() } else { path }, JsonFault::of(error.inner())))
}

fn object<'a>(fields: impl IntoIterator<Item = (&'a str, &'a RawValue)>) -> String {
    let told =
        |(name, value): (&str, &RawValue)| format!("{}:{}", serde_json::Value::from(name), value.get());
    format!("{{{}}}", fields.into_iter().map(told).collect::<Vec<_>>().join(","))
}
