//! What is the user's own, whatever is worked on; it is kept between starts, and so is how the panels
//! were left.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::workspace::Panels;
use crate::formats::tables::SavedProfile;
use crate::l10n::NAME_LANGUAGES;
use crate::scene::choices::{BaseMapChoice, ThemeChoice};

const KEY: &str = "sitmap settings";
const PANELS: &str = "sitmap panels";
/// At most as many files are remembered.
const MOST_RECENT: usize = 10;

/// What is the user's own. What a file from another version lacks is as at the first start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The theme.
    pub theme: ThemeChoice,
    /// The language in which names are preferred (BCP 47).
    pub names: String,
    /// The base map that work begins with: the one that was chosen last.
    pub base_map: BaseMapChoice,
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

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            names: NAME_LANGUAGES[0].to_owned(),
            base_map: BaseMapChoice::Atlas,
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

/// What is kept between starts; `None` at the first.
pub fn load(storage: Option<&dyn eframe::Storage>) -> Option<(Settings, Panels)> {
    let storage = storage?;
    let settings = eframe::get_value(storage, KEY)?;
    // In earlier versions the panels stood among the settings.
    let panels = eframe::get_value(storage, PANELS).or_else(|| eframe::get_value(storage, KEY));
    Some((settings, panels.unwrap_or_default()))
}

/// Keeps the settings, and how the panels are.
pub fn save(storage: &mut dyn eframe::Storage, settings: &Settings, panels: &Panels) {
    eframe::set_value(storage, KEY, settings);
    eframe::set_value(storage, PANELS, panels);
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
    use std::collections::HashMap;

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

    /// A place to keep things, as the system gives it to eframe.
    #[derive(Default)]
    struct Kept(HashMap<String, String>);

    impl eframe::Storage for Kept {
        fn get_string(&self, key: &str) -> Option<String> {
            self.0.get(key).cloned()
        }

        fn set_string(&mut self, key: &str, value: String) {
            self.0.insert(key.to_owned(), value);
        }

        fn flush(&mut self) {}

        fn remove_string(&mut self, key: &str) {
            self.0.remove(key);
        }
    }

    #[test]
    fn settings_and_panels_are_as_they_were_left_also_by_an_earlier_version() {
        let mut kept = Kept::default();
        assert!(load(Some(&kept)).is_none());
        let settings = Settings { theme: ThemeChoice::Dark, scale: 1.5, ..Settings::default() };
        let panels = Panels { list_open: false, timeline_open: Some(true), ..Panels::default() };
        save(&mut kept, &settings, &panels);
        assert_eq!(load(Some(&kept)), Some((settings, panels)));

        let earlier = "(theme:Dark,names:\"de\",list_open:false,widths:(list:300.0,card:410.0),recent:[])";
        let kept = Kept([(KEY.to_owned(), earlier.to_owned())].into());
        let (settings, panels) = load(Some(&kept)).unwrap();
        assert_eq!((settings.theme, settings.names.as_str()), (ThemeChoice::Dark, "de"));
        assert_eq!((panels.list_open, panels.card_open, panels.widths.card), (false, true, 410.0));
    }
}
