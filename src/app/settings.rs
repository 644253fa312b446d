//! What is the user's own, whatever is worked on; it is kept between starts.

use std::path::PathBuf;

use serde::{Deserialize, Serialize, Serializer};

use crate::formats::tables::SavedProfile;
use crate::l10n::NAME_LANGUAGES;
use crate::scene::choices::{BaseMapChoice, StartChoice, ThemeChoice};

/// At most as many files are remembered.
pub(super) const MOST_RECENT: usize = 10;
/// How small and how large everything can be.
const SCALES: (f32, f32) = (0.6, 3.0);

/// What is the user's own. What a file from another version lacks is as at the first start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own, not a state of one machine")]
pub struct Settings {
    /// The theme.
    pub theme: ThemeChoice,
    /// The language that the program speaks (BCP 47); empty: that of the system.
    pub language: String,
    /// The language in which names are preferred (BCP 47).
    pub names: String,
    /// Whether numbers are written in the digits of the language, where it has its own.
    pub own_digits: bool,
    /// Whether what is said at the first start was taken away.
    pub hints_seen: bool,
    /// What a start opens that was asked for nothing.
    pub start: StartChoice,
    /// The base map that work begins with: the one that was chosen last.
    pub base_map: BaseMapChoice,
    /// Whether text and lines stand out from their ground.
    pub high_contrast: bool,
    /// Whether maps are there at once instead of flying.
    pub reduce_motion: bool,
    /// Whether translations stand before the words that they translate.
    pub translations_first: bool,
    /// Whether the presenter's view was open in the last show.
    pub speaker_open: bool,
    /// Who the user is, for the history of what they change; empty where they do not want that said.
    pub editor: String,
    /// How large everything is; 1 is as designed.
    pub scale: f32,
    /// Files opened lately, the latest first.
    #[serde(serialize_with = "write_texts")]
    pub recent: Vec<PathBuf>,
    /// What columns are, by the names that the user gave.
    pub profiles: Vec<SavedProfile>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            language: String::new(),
            names: NAME_LANGUAGES[0].to_owned(),
            // Who has used an earlier version knows it: a first start says otherwise.
            hints_seen: true,
            start: StartChoice::Last,
            base_map: BaseMapChoice::Atlas,
            high_contrast: false,
            own_digits: false,
            reduce_motion: false,
            translations_first: false,
            speaker_open: false,
            editor: String::new(),
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
            _ => ((self.scale * 10.0).round() / 10.0 + steps as f32 * 0.1).clamp(SCALES.0, SCALES.1),
        };
    }

    /// The same where a file was changed by hand to what no window can show.
    pub fn within_bounds(mut self) -> Self {
        self.scale = self.scale.clamp(SCALES.0, SCALES.1);
        self.recent.truncate(MOST_RECENT);
        self
    }
}

/// Paths that are no text cannot stand in the file; the others are kept.
fn write_texts<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().filter_map(|path| path.to_str()))
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
