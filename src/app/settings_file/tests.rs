use std::thread;

use super::*;
use crate::l10n::errors::describe_file_error;
use crate::scene::choices::ThemeChoice;

fn settings() -> Settings {
    let profile = SavedProfile { name: "Weekly".to_owned(), ..SavedProfile::default() };
    Settings {
        theme: ThemeChoice::Dark,
        scale: 1.1,
        recent: vec![PathBuf::from("/data/Übersicht.csv")],
        profiles: vec![profile],
        ..Settings::default()
    }
}

fn kept() -> Kept {
    Kept { settings: settings(), panels: Panels { timeline_open: Some(true), ..Panels::default() } }
}

/// A folder with these settings in it.
fn folder_with(kept: &Kept) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(write(folder.path(), &Kept::default(), kept).unwrap().is_none());
    folder
}

fn text(folder: &Path) -> String {
    fs::read_to_string(path_in(folder)).unwrap()
}

#[test]
fn settings_and_panels_are_as_they_were_left() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("config/sitmap");
    assert!(matches!(read(&folder), Ok(None)));
    write(&folder, &Kept::default(), &kept()).unwrap();
    assert_eq!(read(&folder).unwrap(), Some(kept()));
    assert!(text(&folder).contains("\"scale\": 1.1"), "{}", text(&folder));
}

#[test]
fn what_this_version_does_not_know_stays_and_what_it_misses_is_as_at_the_first_start() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(path_in(folder.path()), r#"{"scale": 100, "density": {"rows": 3}}"#).unwrap();
    let read = read(folder.path()).unwrap().unwrap();
    assert_eq!(read, Kept { settings: Settings { scale: 3.0, ..Settings::default() }, ..Kept::default() });
    write(folder.path(), &read, &kept()).unwrap();
    assert!(text(folder.path()).contains("\"density\": {"), "{}", text(folder.path()));
    assert_eq!(super::read(folder.path()).unwrap(), Some(kept()));
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_keeps_nothing_else_from_being_kept() {
    use std::os::unix::ffi::OsStrExt;

    let odd = PathBuf::from(std::ffi::OsStr::from_bytes(b"/data/\xff.csv"));
    let mut opened = kept();
    opened.settings.remember(odd);
    let folder = folder_with(&opened);
    assert_eq!(read(folder.path()).unwrap(), Some(kept()));
}

#[test]
fn two_windows_keep_what_each_of_them_changed() {
    let names = |all: &str| all.chars().map(|c| PathBuf::from(c.to_string())).collect::<Vec<_>>();
    let profiles = |all: &[(&str, usize)]| -> Vec<SavedProfile> {
        let profile = |&(name, columns): &(&str, usize)| SavedProfile {
            name: name.to_owned(),
            columns: vec![(String::new(), crate::formats::tables::FieldRole::default()); columns],
            ..SavedProfile::default()
        };
        all.iter().map(profile).collect()
    };
    // What both began with, what either made of it, and what is kept.
    for (began, theirs, ours, expected) in [
        ("", "a", "b", "ba"),
        ("abc", "abc", "dabc", "dabc"),
        ("abc", "dabc", "abc", "dabc"),
        ("abc", "dabc", "cab", "cdab"),
        ("abc", "xabc", "yzabc", "yzxabc"),
        ("abc", "abc", "", ""),
        ("abc", "dabc", "", "d"),
        ("abc", "dabc", "e", "ed"),
        ("abcdefghij", "1abcdefghi", "2abcdefghi", "21abcdefgh"),
    ] {
        assert_eq!(merge_recent(&names(began), &names(ours), names(theirs)), names(expected), "{ours}");
    }
    for (began, theirs, ours, expected) in [
        (&[][..], &[("a", 1)][..], &[("b", 1)][..], &[("a", 1), ("b", 1)][..]),
        (&[("a", 1)], &[("a", 1)], &[], &[]),
        (&[("a", 1)], &[("a", 1), ("b", 1)], &[], &[("b", 1)]),
        (&[("a", 1)], &[], &[("a", 1), ("b", 1)], &[("b", 1)]),
        (&[("a", 1)], &[("a", 2)], &[("a", 1)], &[("a", 2)]),
        (&[("a", 1)], &[("a", 2), ("b", 1)], &[("a", 3)], &[("b", 1), ("a", 3)]),
    ] {
        let merged = merge_profiles(&profiles(began), &profiles(ours), profiles(theirs));
        assert_eq!(merged, profiles(expected), "{ours:?}");
    }
}

#[test]
fn one_window_does_not_take_back_what_another_chose() {
    let folder = folder_with(&kept());
    let mut theirs = kept();
    theirs.settings.theme = ThemeChoice::Light;
    write(folder.path(), &kept(), &theirs).unwrap();
    let mut ours = kept();
    ours.settings.scale = 2.0;
    write(folder.path(), &kept(), &ours).unwrap();
    let both = read(folder.path()).unwrap().unwrap().settings;
    assert_eq!((both.theme, both.scale), (ThemeChoice::Light, 2.0));
}

#[test]
fn windows_that_write_at_the_same_time_lose_nothing_of_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let window = |window: usize| {
        let mut kept = Kept::default();
        for n in 0..20 {
            let before = kept.clone();
            let name = format!("{window} {n}");
            kept.settings.save_profile(SavedProfile { name, ..SavedProfile::default() });
            assert!(write(folder.path(), &before, &kept).unwrap().is_none());
        }
    };
    thread::scope(|scope| {
        for n in 0..4 {
            scope.spawn(move || window(n));
        }
    });
    assert_eq!(read(folder.path()).unwrap().unwrap().settings.profiles.len(), 80);
}

#[test]
fn a_damaged_file_is_put_aside_as_it_was_and_told_with_its_line() {
    let cases: [(&[u8], &str); 8] = [
        (b"", "line 1, column 0: the text ends where a value is expected"),
        (b"\0\0\0\0", "line 1, column 1: expected a value"),
        (b"{\n  \"scale\": 1.0,\n  \"theme", "line 3, column 8: the text ends in the middle of a string"),
        (b"{\n  \"scale\": \"large\"\n}", "line 2, column 18: expected a number, found the text \"large\""),
        (
            b"{\n  \"panels\": {\n    \"list_open\": 1}}",
            "line 3, column 18: expected true or false, found the number 1",
        ),
        (b"{\n\n\"theme\": \"Blue\"}", "line 3, column 15: "),
        (b"{}}", "line 1, column 3: there is more text behind its end"),
        (b"[]", "line 1"),
    ];
    for (bytes, said) in cases {
        let folder = tempfile::tempdir().unwrap();
        for n in ["", "-2", "-3"] {
            fs::write(path_in(folder.path()), bytes).unwrap();
            let unread = read(folder.path()).unwrap_err();
            let found = describe_file_error(&unread.error);
            assert!(found.starts_with(said), "{found:?} and not {said:?}");
            let aside = folder.path().join(format!("settings.damaged-{}{n}.json", today()));
            assert_eq!(unread.aside.as_deref(), Some(&*aside));
            assert_eq!(fs::read(&aside).unwrap(), bytes);
            assert!(matches!(read(folder.path()), Ok(None)));
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_is_put_aside() {
    let whole = text(folder_with(&kept()).path());
    let folder = tempfile::tempdir().unwrap();
    for cut in 0..whole.len() {
        fs::write(path_in(folder.path()), &whole.as_bytes()[..cut]).unwrap();
        let aside = read(folder.path()).unwrap_err().aside.unwrap();
        assert_eq!(fs::read(&aside).unwrap(), &whole.as_bytes()[..cut]);
        fs::remove_file(aside).unwrap();
    }
}

#[test]
fn a_file_that_is_damaged_while_the_program_runs_is_put_aside_too() {
    let folder = folder_with(&kept());
    fs::write(path_in(folder.path()), "{").unwrap();
    let mut now = kept();
    now.settings.scale = 2.0;
    let unread = write(folder.path(), &kept(), &now).unwrap().unwrap();
    assert_eq!(fs::read(unread.aside.unwrap()).unwrap(), b"{");
    // All of it is there, and not only what had changed.
    let there = read(folder.path()).unwrap().unwrap();
    assert_eq!((there.settings.theme, there.settings.scale), (ThemeChoice::Dark, 2.0));
}

#[test]
fn what_cannot_be_read_or_written_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(path_in(folder.path())).unwrap();
    let unread = read(folder.path()).unwrap_err();
    assert!(matches!(*unread.error, FileError::IsDirectory { .. }) && unread.aside.is_none());
    assert!(write(folder.path(), &Kept::default(), &kept()).is_err());
    assert!(path_in(folder.path()).is_dir());

    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(write(&file, &Kept::default(), &kept()).is_err());
    assert!(write(&file.join("inside"), &Kept::default(), &kept()).is_err());
}
