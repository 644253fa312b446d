//! What is kept between starts: taken at the start, and written in the background once it has changed.

use std::path::PathBuf;

use egui::Context;

use super::App;
use super::folders::Folders;
use super::jobs::Purpose;
use super::settings::Settings;
use super::settings_file::{self, Kept, UnreadSettings};
use super::state::State;
use super::workspace::Panels;
use crate::formats::FileError;
use crate::l10n::errors::describe_file_error_with_path;
use crate::l10n::settings as w;
use crate::progress::Progress;
use crate::scene::view::Severity;

/// Where earlier versions kept the settings in the file that eframe writes, and the panels.
const EARLIER: &str = "sitmap settings";
const EARLIER_PANELS: &str = "sitmap panels";

/// Keeps settings and panels.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    /// Where; `None` where nothing is kept.
    folder: Option<PathBuf>,
    /// What this window has read or written last.
    kept: Kept,
    /// What it tried to write last.
    tried: Option<Kept>,
    /// Why it could not, as it was told.
    told: Option<String>,
}

/// What a start finds.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) keeper: Keeper,
    pub(super) kept: Kept,
    /// Whether the user has never seen the program.
    pub(super) is_first: bool,
    pub(super) unread: Option<UnreadSettings>,
}

/// Reads what is kept; at the first start of this version, what an earlier one kept.
pub(super) fn find(folders: Option<&Folders>, storage: Option<&dyn eframe::Storage>) -> Found {
    let folder = folders.map(|folders| folders.config.clone());
    let read = folder.as_deref().map_or(Ok(None), settings_file::read);
    let keeper = Keeper { folder, ..Keeper::default() };
    match read {
        Ok(Some(kept)) => Found { keeper: Keeper { kept: kept.clone(), ..keeper }, kept, ..Found::default() },
        Ok(None) => match storage.and_then(find_earlier) {
            Some(kept) => Found { keeper, kept, ..Found::default() },
            None => Found { keeper, is_first: true, ..Found::default() },
        },
        Err(unread) => Found { keeper, unread: Some(unread), ..Found::default() },
    }
}

fn find_earlier(storage: &dyn eframe::Storage) -> Option<Kept> {
    let settings: Settings = eframe::get_value(storage, EARLIER)?;
    // Before that, the panels stood among the settings.
    let panels = eframe::get_value(storage, EARLIER_PANELS).or_else(|| eframe::get_value(storage, EARLIER));
    Some(Kept { settings: settings.within_bounds(), panels: panels.unwrap_or_default() })
}

impl Keeper {
    /// The theme of this start is not the user's choice.
    pub(super) fn use_theme(&mut self, settings: &mut Settings, theme: crate::scene::choices::ThemeChoice) {
        settings.theme = theme;
        self.kept.settings.theme = theme;
    }

    fn has(kept: &Kept, settings: &Settings, panels: Panels) -> bool {
        kept.settings == *settings && kept.panels == panels
    }

    /// Whether there is something to write that was not tried yet.
    fn is_due(&self, settings: &Settings, panels: Panels) -> bool {
        let is_known = |kept: &Kept| Self::has(kept, settings, panels);
        self.folder.is_some() && !is_known(&self.kept) && !self.tried.as_ref().is_some_and(is_known)
    }

    /// At the end, waits until it is written. Nobody is left to be told where that fails.
    pub(super) fn finish(&self, state: &State) {
        let (settings, panels) = (&state.settings, state.workspace.panels);
        if let Some(folder) = self.folder.as_deref().filter(|_| !Self::has(&self.kept, settings, panels)) {
            let now = Kept { settings: settings.clone(), panels };
            if let Err(error) = settings_file::write(folder, &self.kept, &now) {
                log::warn!("settings are not kept: {error}");
            }
        }
    }

    /// What an earlier version kept goes once it is in the file of its own.
    pub(super) fn forget_earlier(&self, storage: &mut dyn eframe::Storage) {
        let is_taken = self.folder.as_deref().is_some_and(|folder| settings_file::path_in(folder).exists());
        for key in [EARLIER, EARLIER_PANELS] {
            if is_taken && storage.get_string(key).is_some() {
                storage.remove_string(key);
            }
        }
    }
}

impl App {
    /// Writes what is kept once it has changed; while the hand drags a panel, it waits.
    pub(super) fn keep_settings(&mut self, ctx: &Context) {
        let (settings, panels) = (&self.state.settings, self.state.workspace.panels);
        let is_dragged = || ctx.input(|input| input.pointer.any_down());
        if !self.keeper.is_due(settings, panels) || is_dragged() || self.jobs.is_under_way(&Purpose::Keep) {
            return;
        }
        let Some(folder) = self.keeper.folder.clone() else { return };
        let (before, now) = (self.keeper.kept.clone(), Kept { settings: settings.clone(), panels });
        self.keeper.tried = Some(now.clone());
        let write = move |_: &Progress| {
            let written = settings_file::write(&folder, &before, &now);
            (now, written)
        };
        self.jobs.start(ctx, "sitmap-settings", None, Purpose::Keep, write, |app, _, done| {
            if let Ok((now, written)) = done {
                app.settings_written(now, written);
            }
        });
    }

    fn settings_written(&mut self, now: Kept, written: Result<Option<UnreadSettings>, FileError>) {
        match written {
            Ok(unread) => {
                self.keeper.kept = now;
                self.keeper.told = None;
                self.state.messages.retain(|message| message.title != w::not_kept());
                if let Some(unread) = unread {
                    self.tell_unread_settings(&unread);
                }
            }
            Err(error) => {
                let why = format!("{}\n{}", describe_file_error_with_path(&error), w::until_the_end());
                // Once, until it works: whatever else is chosen meanwhile.
                if self.keeper.told.as_ref() != Some(&why) {
                    self.tell(Severity::Warning, w::not_kept(), &why, None);
                    self.keeper.told = Some(why);
                }
            }
        }
    }

    pub(super) fn tell_unread_settings(&mut self, UnreadSettings { error, aside }: &UnreadSettings) {
        let became = match aside {
            Some(aside) => w::put_aside(&aside.display().to_string()),
            None => w::left_alone().to_owned(),
        };
        let why = format!("{}\n{became}", describe_file_error_with_path(error));
        self.tell(Severity::Warning, w::not_read(), &why, None);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::scene::choices::ThemeChoice;

    /// A place to keep things, as the system gives it to eframe.
    #[derive(Default)]
    struct Storage(HashMap<String, String>);

    impl eframe::Storage for Storage {
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
    fn what_an_earlier_version_kept_is_taken_over_once() {
        let panels = "(list_open:false,widths:(list:300.0,card:410.0))";
        let settings = "(theme:Dark,names:\"de\",recent:[\"/data/a.csv\"])";
        let together = "(theme:Dark,names:\"de\",list_open:false,widths:(list:300.0,card:410.0),recent:[\"/data/a.csv\"])";
        for kept in [&[(EARLIER, settings), (EARLIER_PANELS, panels)][..], &[(EARLIER, together)]] {
            let kept = kept.iter().map(|&(key, value)| (key.to_owned(), value.to_owned()));
            let mut storage = Storage(kept.chain([("window".to_owned(), "()".to_owned())]).collect());
            let folder = tempfile::tempdir().unwrap();
            let folders = Folders { config: folder.path().join("config"), state: folder.path().to_owned() };
            let found = find(Some(&folders), Some(&storage));
            assert!(!found.is_first && found.unread.is_none());
            let settings = &found.kept.settings;
            assert_eq!((settings.theme, settings.names.as_str()), (ThemeChoice::Dark, "de"));
            assert_eq!(settings.recent, [PathBuf::from("/data/a.csv")]);
            let panels = found.kept.panels;
            assert_eq!((panels.list_open, panels.card_open, panels.widths.card), (false, true, 410.0));

            // They are kept where they were until they are in their own file.
            found.keeper.forget_earlier(&mut storage);
            assert!(storage.0.contains_key(EARLIER));
            assert!(found.keeper.is_due(settings, panels));
            settings_file::write(&folders.config, &found.keeper.kept, &found.kept).unwrap();
            found.keeper.forget_earlier(&mut storage);
            assert_eq!(storage.0.keys().collect::<Vec<_>>(), ["window"]);
            let again = find(Some(&folders), Some(&storage));
            assert_eq!((again.kept, again.is_first), (found.kept, false));
        }
    }

    #[test]
    fn without_a_folder_nothing_is_kept_and_every_start_is_the_first() {
        let found = find(None, None);
        assert!(found.is_first);
        let settings = Settings { theme: ThemeChoice::Dark, ..Settings::default() };
        assert!(!found.keeper.is_due(&settings, Panels::default()));
    }
}
