//! What is kept between starts.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::formats::tables::SavedProfile;
use crate::l10n::NAME_LANGUAGES;
use crate::scene::choices::{BaseMapChoice, ThemeChoice};

const KEY: &str = "sitmap settings";
/// At most as many files are remembered.
const MOST_RECENT: usize = 10;

/// What is kept between starts. What a file from another version lacks is as at the first start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state of one machine")]
pub struct Settings {
    /// The theme.
    pub theme: ThemeChoice,
    /// The language in which names are preferred (BCP 47).
    pub names: String,
    /// The base map.
    pub base_map: BaseMapChoice,
    /// Whether the list is unfolded.
    pub list_open: bool,
    /// Whether the card is unfolded.
    pub card_open: bool,
    /// How wide the panels at the sides are.
    pub widths: Widths,
    /// Whether days and kinds to filter by are unfolded; `None` while the user has not said so.
    pub filters_open: Option<bool>,
    /// Whether the timeline is unfolded; `None` while the user has not said so.
    pub timeline_open: Option<bool>,
    /// Whether maps are there at once instead of flying.
    pub reduce_motion: bool,
    /// Whether translations stand before the words that they translate.
    pub translations_first: bool,
    /// Whether the presenter's view was open in the last show.
    pub speaker_open: bool,
    /// How large everything is; 1 is as designed.
    pub scale: f32,
    /// Files opened lately, the latest first.
    pub recent: Vec<PathBuf>,
    /// What columns are, by the names that the user gave.
    pub profiles: Vec<SavedProfile>,
}

/// How wide the user wants the panels at the sides, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Widths {
    /// The list of incidents.
    pub list: f32,
    /// The card.
    pub card: f32,
}

impl Default for Widths {
    fn default() -> Self {
        Self { list: 320.0, card: 400.0 }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            names: NAME_LANGUAGES[0].to_owned(),
            base_map: BaseMapChoice::Atlas,
            list_open: true,
            card_open: true,
            widths: Widths::default(),
            filters_open: None,
            timeline_open: None,
            reduce_motion: false,
            translations_first: false,
            speaker_open: false,
            scale: 1.0,
            recent: Vec::new(),
            profiles: Vec::new(),
        }
    }
}

impl Settings {
    /// Puts a file at the top of those opened lately.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }

    /// Keeps a mapping; one of the same name goes.
    pub fn save_profile(&mut self, profile: SavedProfile) {
        self.forget_profile(&profile.name);
        self.profiles.push(profile);
    }

    /// Forgets the mapping of a name.
    pub fn forget_profile(&mut self, name: &str) {
        self.profiles.retain(|other| other.name != name);
    }

    /// Makes everything larger or smaller by steps of a tenth; zero steps: as designed.
    pub fn scale_by(&mut self, steps: i32) {
        self.scale = match steps {
            0 => 1.0,
            _ => ((self.scale * 10.0).round() / 10.0 + steps as f32 * 0.1).clamp(0.6, 3.0),
        };
    }
}

/// The settings kept; `None` at the first start.
pub fn load(storage: Option<&dyn eframe::Storage>) -> Option<Settings> {
    storage.and_then(|storage| eframe::get_value(storage, KEY))
}

/// Keeps the settings.
pub fn save(storage: &mut dyn eframe::Storage, settings: &Settings) {
    eframe::set_value(storage, KEY, settings);
}

/// The theme as egui wants it.
pub fn preference(theme: ThemeChoice) -> egui::ThemePreference {
    match theme {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_file_comes_first_and_ten_are_kept() {
        let mut settings = Settings::default();
        for n in 0..12 {
            settings.remember(PathBuf::from(format!("{n}.json")));
        }
        settings.remember(PathBuf::from("5.json"));
        assert_eq!(settings.recent.len(), MOST_RECENT);
        assert_eq!(settings.recent[0], PathBuf::from("5.json"));
        assert_eq!(settings.recent.iter().filter(|path| path.ends_with("5.json")).count(), 1);
    }

    #[test]
    fn the_scale_stays_between_its_ends_and_goes_back_to_one() {
        let mut settings = Settings::default();
        settings.scale_by(100);
        assert!((settings.scale - 3.0).abs() < 1e-6);
        settings.scale_by(0);
        assert!((settings.scale - 1.0).abs() < 1e-6);
        settings.scale_by(-1);
        assert!((settings.scale - 0.9).abs() < 1e-6);
    }
}
