//! What the user chose is there at the next start, whatever happened to the file, and whoever else wrote it.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use sitmap::app::Start;
use sitmap::app::folders::Folders;
use sitmap::l10n;
use sitmap::scene::Command;
use sitmap::scene::choices::ThemeChoice;

use crate::support::files::{self, Folder};
use crate::support::{NONE, Window};

/// A window of a user whose folders are in this one.
fn window(home: &Folder, files: &[&Path]) -> Window {
    let folders = Folders { config: home.path().join("config"), state: home.path().join("state") };
    let files = files.iter().map(|path| path.to_path_buf()).collect();
    Window::with(Start { files, folders: Some(folders), ..Start::default() })
}

fn file(home: &Folder) -> PathBuf {
    home.path().join("config/settings.json")
}

fn text(home: &Folder) -> String {
    fs::read_to_string(file(home)).unwrap_or_default()
}

/// Draws until this stands in the file.
fn wait_for(window: &mut Window, home: &Folder, part: &str) {
    window.step_until(part, |_| text(home).contains(part));
    // And until the window knows.
    window.frames(3);
}

fn use_theme(window: &mut Window, theme: ThemeChoice) {
    window.send(Command::UseTheme(theme));
}

fn theme(window: &Window) -> ThemeChoice {
    window.app().state().settings.theme
}

/// The messages about settings: title, file, and what became of it.
fn messages(window: &Window) -> Vec<String> {
    window
        .app()
        .state()
        .messages
        .iter()
        .map(|message| format!("{}\n{}", message.title, message.detail))
        .collect()
}

#[test]
fn what_was_chosen_is_there_at_the_next_start() {
    let home = Folder::new();
    let north = home.dossier("north.sitmap.json", &files::north());
    let mut first = window(&home, &[&north]);
    first.menu(&[l10n::ui::view(), l10n::ui::theme()]);
    first.click(l10n::ui::theme_dark());
    first.key(NONE, Key::M);
    wait_for(&mut first, &home, "\"list_open\": false");
    wait_for(&mut first, &home, "\"theme\": \"Dark\"");
    drop(first);
    let second = window(&home, &[]);
    assert_eq!(theme(&second), ThemeChoice::Dark);
    assert_eq!(second.rows(), [""; 0], "the list is folded");
    assert_eq!(second.app().state().settings.recent, [north]);
    assert_eq!(messages(&second), [""; 0]);
}

#[test]
fn of_two_windows_neither_loses_what_the_other_opened_and_chose() {
    let home = Folder::new();
    let [north, south] =
        ["north", "south"].map(|name| home.dossier(&format!("{name}.sitmap.json"), &files::north()));
    let [mut one, mut other] = [window(&home, &[]), window(&home, &[])];
    one.drop_files(&[&north]);
    wait_for(&mut one, &home, "north.sitmap.json");
    other.drop_files(&[&south]);
    wait_for(&mut other, &home, "south.sitmap.json");
    use_theme(&mut one, ThemeChoice::Dark);
    wait_for(&mut one, &home, "\"theme\": \"Dark\"");
    drop((one, other));
    let third = window(&home, &[]);
    assert_eq!(third.app().state().settings.recent, [south, north]);
    assert_eq!(theme(&third), ThemeChoice::Dark);
}

#[test]
fn a_damaged_file_is_put_aside_and_the_user_told_where_what_and_why() {
    let home = Folder::new();
    fs::create_dir(home.path().join("config")).unwrap();
    let damaged = "{\n  \"theme\": \"Dark\",\n  \"recent\": [\"/data/a.c";
    fs::write(file(&home), damaged).unwrap();
    let mut first = window(&home, &[]);
    assert_eq!(theme(&first), ThemeChoice::System);
    let told = messages(&first).join("\n");
    let names: Vec<_> =
        fs::read_dir(home.path().join("config")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [aside] = &names[..] else { panic!("{names:?}") };
    assert!(aside.file_name().unwrap().to_str().unwrap().starts_with("settings.damaged-20"), "{aside:?}");
    assert_eq!(fs::read_to_string(aside).unwrap(), damaged);
    for part in [
        l10n::settings::not_read(),
        "line 3, column ",
        file(&home).to_str().unwrap(),
        aside.to_str().unwrap(),
    ] {
        assert!(told.contains(part), "{part:?} in {told:?}");
    }
    assert!(
        first.alerts().iter().any(|alert| alert.contains(l10n::settings::not_read())),
        "{:?}",
        first.alerts()
    );
    use_theme(&mut first, ThemeChoice::Light);
    wait_for(&mut first, &home, "\"theme\": \"Light\"");
    drop(first);
    let second = window(&home, &[]);
    assert_eq!((theme(&second), messages(&second).len()), (ThemeChoice::Light, 0));
}

#[test]
fn where_nothing_can_be_kept_that_is_said_once_until_it_can() {
    let home = Folder::new();
    // Nobody may make a folder where a file is, not even root.
    let config = home.write("config", "");
    let mut window = window(&home, &[]);
    for theme in [ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Dark] {
        use_theme(&mut window, theme);
        window.step_until("a message", |window| !messages(window).is_empty());
        window.frames(60);
    }
    assert_eq!(messages(&window).len(), 1);
    let told = &messages(&window)[0];
    for part in [l10n::settings::not_kept(), config.to_str().unwrap(), l10n::settings::until_the_end()] {
        assert!(told.contains(part), "{part:?} in {told:?}");
    }
    // Taken away, it stays away.
    window.send(Command::DismissAll);
    use_theme(&mut window, ThemeChoice::Light);
    window.frames(60);
    assert_eq!(messages(&window), [""; 0]);

    fs::remove_file(config).unwrap();
    use_theme(&mut window, ThemeChoice::Dark);
    wait_for(&mut window, &home, "\"theme\": \"Dark\"");
    assert_eq!(messages(&window), [""; 0]);
}

#[test]
fn a_message_that_nothing_is_kept_goes_by_itself_once_it_is() {
    let home = Folder::new();
    let config = home.write("config", "");
    let mut window = window(&home, &[]);
    use_theme(&mut window, ThemeChoice::Dark);
    window.step_until("a message", |window| !messages(window).is_empty());
    fs::remove_file(config).unwrap();
    use_theme(&mut window, ThemeChoice::Light);
    window.step_until("no message", |window| messages(window).is_empty());
    assert!(text(&home).contains("\"theme\": \"Light\""));
}

#[test]
fn a_first_start_says_four_things_until_they_are_taken_away_for_good() {
    let home = Folder::new();
    let mut first = window(&home, &[]);
    for hint in [l10n::hints::read(), l10n::hints::title()] {
        assert!(first.has(hint), "{hint}");
    }
    wait_for(&mut first, &home, "\"hints_seen\": false");
    drop(first);
    // They were not read yet.
    let mut second = window(&home, &[]);
    second.click(l10n::hints::understood());
    assert!(!second.has(l10n::hints::title()));
    wait_for(&mut second, &home, "\"hints_seen\": true");
    drop(second);
    assert!(!window(&home, &[]).has(l10n::hints::title()));
}

#[test]
fn who_has_used_an_earlier_version_is_told_nothing_to_begin_with() {
    let home = Folder::new();
    fs::create_dir_all(home.path().join("config")).unwrap();
    fs::write(file(&home), r#"{"theme": "Dark"}"#).unwrap();
    assert!(!window(&home, &[]).has(l10n::hints::title()));
}
