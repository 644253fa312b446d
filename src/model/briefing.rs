//! How a dossier is presented: its steps, and what stands on every page.
//!
//! A briefing is small and edited as a whole, so it is kept as it is written in the file. It names
//! incidents by their keys: one that is gone leaves its step, which says so.

use serde::{Deserialize, Serialize};

use super::record::Extra;

/// How a dossier is presented.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Briefing {
    /// What it is called; absent: as the dossier.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Who made it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// For whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// As of when, as a date-time group such as "051800Z JAN 22", or in other words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub as_of: String,
    /// Classification or handling, at the top and the bottom of every page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<Marking>,
    /// Seconds that a step without a pace of its own is shown when it plays by itself; absent: it
    /// waits for the presenter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f32>,
    /// The steps, in the order in which they are shown.
    #[serde(default)]
    pub steps: Vec<BriefingStep>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// Classification or handling.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Marking {
    /// The words, such as "UNCLASSIFIED" or "TLP:AMBER".
    pub text: String,
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
        let Some(digits) = self.colour.strip_prefix('#').filter(|digits| digits.len() == 6) else {
            return GREY;
        };
        u32::from_str_radix(digits, 16).map_or(GREY, |rgb| [(rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8])
    }
}

/// What a step is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
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
    pub shows: Shows,
    /// The id of the incident, where it is about one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub incident: String,
    /// The id of the statement to quote; absent: the first quotation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub statement: String,
    /// Its title; absent: that of what it shows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What is said under the title; absent: the summary of what it shows. The editor's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What only the presenter sees.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
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
    pub only: Option<Only>,
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
pub struct Only {
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
}
