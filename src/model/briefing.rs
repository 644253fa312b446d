//! How a dossier is presented: its steps, and what stands on every page.
//!
//! A briefing is small and edited as a whole, so it is kept as it is written in the file. It names
//! incidents by their keys: one that is gone leaves its step, which says so.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::record::Extra;
use super::wording::Wording;

/// How a dossier is presented.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Briefing {
    /// What it is called; absent: as the dossier.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub title: Wording<'static>,
    /// Who made it.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub author: Wording<'static>,
    /// For whom.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub audience: Wording<'static>,
    /// As of when, as a date-time group such as "051800Z JAN 22", or in other words.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub as_of: Wording<'static>,
    /// Classification or handling, at the top and the bottom of every page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<Marking>,
    /// Seconds that a step without a pace of its own is shown when it plays by itself; absent: it
    /// waits for the presenter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f32>,
    /// Whether translations stand before the words that they translate, and larger: for a room that
    /// does not read these.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub translations_first: bool,
    /// The steps, in the order in which they are shown.
    #[serde(default)]
    pub steps: Vec<BriefingStep>,
    /// Steps that could not be read, in the order of the file.
    #[serde(skip)]
    #[cfg_attr(test, schemars(skip))]
    pub refused: Vec<RefusedStep>,
    /// Fields that are not known here, and those that could not be read.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// A step that could not be read. It is written back as it is, where it was.
#[derive(Clone, Debug)]
pub struct RefusedStep {
    /// How many steps that could be read stand before it.
    pub behind: usize,
    /// As it stands in the file.
    pub raw: Box<RawValue>,
}

impl PartialEq for RefusedStep {
    fn eq(&self, other: &Self) -> bool {
        self.behind == other.behind && self.raw.get() == other.raw.get()
    }
}

impl Serialize for Briefing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // What could not be read of a field goes when there is something in its place.
        let mut stated = Vec::new();
        let texts = [
            ("title", &self.title),
            ("author", &self.author),
            ("audience", &self.audience),
            ("as_of", &self.as_of),
        ];
        for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_absent()) {
            map.serialize_entry(name, text)?;
            stated.push(name);
        }
        if let Some(marking) = &self.marking {
            map.serialize_entry("marking", marking)?;
            stated.push("marking");
        }
        if let Some(seconds) = &self.seconds {
            map.serialize_entry("seconds", seconds)?;
            stated.push("seconds");
        }
        if self.translations_first {
            map.serialize_entry("translations_first", &true)?;
            stated.push("translations_first");
        }
        let steps = Steps(&self.steps, &self.refused);
        if !self.steps.is_empty() || !self.refused.is_empty() || !self.extra.contains_key("steps") {
            map.serialize_entry("steps", &steps)?;
            stated.push("steps");
        }
        for (name, value) in self.extra.iter().filter(|(name, _)| !stated.contains(&name.as_str())) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn owned<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Wording<'static>, D::Error> {
    Ok(Wording::deserialize(deserializer)?.into_owned())
}

/// The steps, with those between them that could not be read.
struct Steps<'a>(&'a [BriefingStep], &'a [RefusedStep]);

impl Serialize for Steps<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(steps, mut refused) = *self;
        let mut seq = serializer.serialize_seq(None)?;
        for (n, step) in steps.iter().enumerate() {
            while let Some((first, rest)) = refused.split_first().filter(|(first, _)| first.behind <= n) {
                seq.serialize_element(&first.raw)?;
                refused = rest;
            }
            seq.serialize_element(step)?;
        }
        refused.iter().try_for_each(|one| seq.serialize_element(&one.raw))?;
        seq.end()
    }
}

/// Classification or handling.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Marking {
    /// The words, such as "UNCLASSIFIED" or "TLP:AMBER".
    #[serde(deserialize_with = "owned")]
    pub text: Wording<'static>,
    /// The colour behind them, "#rrggbb"; absent: grey.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub colour: String,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

impl Marking {
    /// The colour behind the words: red, green and blue; grey where none is stated.
    pub fn rgb(&self) -> [u8; 3] {
        const GREY: [u8; 3] = [0x50, 0x58, 0x5E];
        self.stated_rgb().unwrap_or(GREY)
    }

    /// The same; `None` where none is stated as "#rrggbb".
    pub fn stated_rgb(&self) -> Option<[u8; 3]> {
        let digits = self.colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let rgb = u32::from_str_radix(digits, 16).ok()?;
        Some([(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8])
    }
}

/// What a step is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The title of the briefing.
    Title,
    /// All places at once.
    Overview,
    /// One incident.
    #[default]
    Incident,
    /// A part of the map.
    View,
    /// What remains unclear.
    Unclear,
    /// The sources.
    Sources,
}

/// A step: what the room sees until the next key.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BriefingStep {
    /// What it is about.
    pub shows: StepKind,
    /// The id of the incident, where it is about one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub incident: String,
    /// The id of the statement to quote; absent: the first quotation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub statement: String,
    /// Its title; absent: that of what it shows.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub title: Wording<'static>,
    /// What is said under the title; absent: the summary of what it shows. The editor's.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub text: Wording<'static>,
    /// What only the presenter sees.
    #[serde(default, deserialize_with = "owned", skip_serializing_if = "Wording::is_absent")]
    pub notes: Wording<'static>,
    /// Whether it is left out of the show.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Seconds that it is shown when the briefing plays by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f32>,
    /// What the map shows at least: west, south, east and north in degrees, as in GeoJSON. Absent:
    /// the places that the step is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<[f64; 4]>,
    /// Which incidents are on the map of a view or an overview; absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<FilterSpec>,
    /// "light" or "dark"; absent: as the program is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub theme: String,
    /// "atlas" or "plain"; absent: as the program is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub base_map: String,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// Which incidents are on the map: those that pass all of it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FilterSpec {
    /// Words that must be found in them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The first day, such as "2022-01-05".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// The last day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Kinds that are not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marking_has_the_colour_that_is_stated_or_grey() {
        let rgb = |colour: &str| Marking { colour: colour.into(), ..Marking::default() }.rgb();
        assert_eq!(rgb("#007A33"), [0x00, 0x7A, 0x33]);
        for wrong in ["", "green", "#12345", "#12345g", "007A33"] {
            assert_eq!(rgb(wrong), [0x50, 0x58, 0x5E], "{wrong}");
        }
    }

    #[test]
    fn what_is_not_known_in_a_briefing_is_kept() {
        let written = serde_json::json!({"title": "T", "steps": [
            {"shows": "incident", "incident": "i", "mine": [1]}, {"shows": "view", "bounds": [1.0, 2.0, 3.0, 4.0],
             "only": {"text": "x", "more": 1}}], "marking": {"text": "M", "colour": "#123456"}, "other": {"a": 1}});
        let briefing: Briefing = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(serde_json::to_value(&briefing).unwrap(), written);
    }

    #[test]
    fn a_step_that_could_not_be_read_is_written_where_it_was_and_behind_all_where_that_is_gone() {
        let step = |title: &str| BriefingStep { title: title.to_owned().into(), ..BriefingStep::default() };
        let refused =
            |behind, raw: &str| RefusedStep { behind, raw: RawValue::from_string(raw.to_owned()).unwrap() };
        let mut briefing = Briefing {
            steps: vec![step("a"), step("b")],
            refused: vec![refused(0, "[1.50]"), refused(1, "{\"x\": 1}"), refused(2, "null")],
            ..Briefing::default()
        };
        let incident = |title: &str| format!("{{\"shows\":\"incident\",\"title\":\"{title}\"}}");
        let told = |briefing: &Briefing| serde_json::to_string(briefing).unwrap();
        let (a, b) = (incident("a"), incident("b"));
        assert_eq!(told(&briefing), format!("{{\"steps\":[[1.50],{a},{{\"x\": 1}},{b},null]}}"));
        briefing.steps.clear();
        assert_eq!(told(&briefing), "{\"steps\":[[1.50],{\"x\": 1},null]}");
    }
}
