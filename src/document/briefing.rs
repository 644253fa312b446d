//! What is changed between two briefings, and a briefing after a change.

use serde::Serialize;
use serde_json::{Map, Value};

use super::change::{Change, Site};
use crate::model::{Briefing, BriefingStep};

/// Where steps stand among the fields of a briefing.
const STEPS: &str = "steps";

/// A value as files have it. By way of text: as a value, 6.3 seconds would become 6.300000190734863.
pub fn as_file(value: &impl Serialize) -> Option<Value> {
    serde_json::from_str(&serde_json::to_string(value).ok()?).ok()
}

/// The changes that make one briefing of another: each field by itself, and of the steps those from
/// the first to the last that differ.
pub fn differences(before: &Briefing, after: &Briefing) -> Vec<Change> {
    let (old, new) = (fields(before), fields(after));
    let mut changes: Vec<_> = old
        .keys()
        .chain(new.keys().filter(|name| !old.contains_key(name.as_str())))
        .filter(|name| old.get(name.as_str()) != new.get(name.as_str()))
        .map(|name| {
            let site = Site::Briefing { field: name.clone() };
            Change::new(site, old.get(name).cloned(), new.get(name).cloned())
        })
        .collect();
    let (old, new) = (&before.steps, &after.steps);
    let same_first = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let ends = old[same_first..].iter().rev().zip(new[same_first..].iter().rev());
    let same_last = ends.take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[same_first..old.len() - same_last], &new[same_first..new.len() - same_last]);
    if !old.is_empty() || !new.is_empty() {
        let site = Site::Steps { from: same_first };
        changes.push(Change::new(site, as_file(&old), as_file(&new)));
    }
    changes
}

/// Gives a field of a briefing, other than its steps, what stands in a change; `None` where it cannot
/// stand there.
pub fn set_field(briefing: &mut Briefing, field: &str, value: Option<&Value>) -> Option<()> {
    let alone: Map<_, _> = value.map(|value| (field.to_owned(), value.clone())).into_iter().collect();
    let is_known = fields_known().contains(&field);
    // What could not be read stays among the unknown fields, and is written only where nothing else
    // stands there.
    let read: Briefing = match serde_json::from_value(Value::Object(alone)) {
        Ok(read) => read,
        Err(_) if is_known => {
            briefing.extra.insert(field.to_owned(), value?.clone());
            Briefing::default()
        }
        Err(_) => return None,
    };
    match field {
        "title" => briefing.title = read.title,
        "author" => briefing.author = read.author,
        "audience" => briefing.audience = read.audience,
        "as_of" => briefing.as_of = read.as_of,
        "marking" => briefing.marking = read.marking,
        "seconds" => briefing.seconds = read.seconds,
        "translations_first" => briefing.translations_first = read.translations_first,
        STEPS => return None,
        _ => match value {
            Some(value) => _ = briefing.extra.insert(field.to_owned(), value.clone()),
            None => _ = briefing.extra.shift_remove(field),
        },
    }
    Some(())
}

/// Puts steps in the place of others; `None` where those do not stand there.
pub fn set_steps(
    briefing: &mut Briefing,
    from: usize,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Option<()> {
    let [before, after] = [before, after].map(|steps| match steps {
        Some(steps) => serde_json::from_value::<Vec<BriefingStep>>(steps.clone()).ok(),
        None => Some(Vec::new()),
    });
    let (before, after) = (before?, after?);
    let place = from..from.checked_add(before.len())?;
    if briefing.steps.get(place.clone())? != before {
        return None;
    }
    briefing.steps.splice(place, after);
    Some(())
}

fn fields(briefing: &Briefing) -> Map<String, Value> {
    let Some(Value::Object(mut fields)) = as_file(briefing) else {
        return Map::new();
    };
    fields.shift_remove(STEPS);
    fields
}

fn fields_known() -> [&'static str; 7] {
    ["title", "author", "audience", "as_of", "marking", "seconds", "translations_first"]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn apply(briefing: &mut Briefing, change: &Change) -> Option<()> {
        let Change { site, before, after, .. } = change;
        match site {
            Site::Briefing { field } => set_field(briefing, field, after.as_ref()),
            Site::Steps { from } => set_steps(briefing, *from, before.as_ref(), after.as_ref()),
            _ => None,
        }
    }

    #[test]
    fn the_differences_of_two_briefings_make_one_of_the_other_and_back() {
        let step = |title: &str| json!({"shows": "view", "title": title});
        let briefings = [
            json!({}),
            json!({"title": "T", "steps": [step("a"), step("b"), step("c")]}),
            json!({"title": "T", "steps": [step("a"), step("x"), step("c")], "mine": 1}),
            json!({"seconds": 6.3, "marking": {"text": "M"}, "steps": [step("c"), step("a")]}),
            json!({"translations_first": true, "as_of": "now", "audience": "A", "author": "B",
                "steps": [step("a"), step("b"), step("b"), step("c")]}),
        ];
        let briefings = briefings.map(|json| serde_json::from_value::<Briefing>(json).unwrap());
        for before in &briefings {
            for after in &briefings {
                let changes = differences(before, after);
                assert_eq!(changes.is_empty(), before == after);
                let mut made = before.clone();
                for change in &changes {
                    apply(&mut made, change).unwrap();
                }
                assert_eq!(made, *after);
                for change in changes.iter().rev() {
                    apply(&mut made, &change.inverse()).unwrap();
                }
                assert_eq!(made, *before);
            }
        }
    }

    #[test]
    fn steps_are_only_replaced_where_they_stand() {
        let step = |title: &str| json!({"shows": "view", "title": title});
        let mut briefing: Briefing =
            serde_json::from_value(json!({"steps": [step("a"), step("b")]})).unwrap();
        let (a, b) = (json!([step("a")]), json!([step("b")]));
        assert_eq!(set_steps(&mut briefing, 1, Some(&a), None), None);
        assert_eq!(set_steps(&mut briefing, 2, Some(&b), None), None);
        assert_eq!(set_steps(&mut briefing, usize::MAX, Some(&b), None), None);
        assert_eq!(briefing.steps.len(), 2);
        assert_eq!(set_steps(&mut briefing, 1, Some(&b), None), Some(()));
        assert_eq!(briefing.steps.len(), 1);
    }
}
