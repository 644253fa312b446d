use super::*;

const DOSSIER: &str = r#"{"format": "sitmap-dossier", "version": 1}"#;

fn error_of(path: &Path) -> FileError {
    read_file(path, &Options::default(), &Progress::default()).map(|_| ()).unwrap_err()
}

#[test]
fn each_thing_that_is_no_file_to_read_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("empty.json"), b"").unwrap();
    fs::write(path("broken.json"), b"{\n  \"format\": }").unwrap();
    let cases = [
        (path("gone.json"), "there is no such file: "),
        (folder.path().to_owned(), "this is a folder, not a file: "),
        (path("empty.json"), "the file is empty (0 bytes): "),
        (path("broken.json"), "line 2, column 13: expected a value, found }: "),
        (path("empty.json").join("inside.json"), "Not a directory (os error 20): "),
    ];
    for (path, message) in cases {
        assert_eq!(error_of(&path).said(), format!("{message}{}", path.display()));
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_refused_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("socket");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [Path::new("/dev/zero"), &socket, &pipe] {
        assert!(matches!(error_of(path), FileError::NotRegular { .. }), "{}", path.display());
    }
}

#[test]
fn a_file_is_read_with_its_size_and_the_progress_ends_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sitmap.json");
    fs::write(&path, DOSSIER).unwrap();
    let progress = Progress::default();
    let reading = read_file(&path, &Options::default(), &progress).unwrap();
    assert_eq!(reading.issues.len(), 0);
    assert!(progress.fraction() >= 1.0);

    progress.cancel();
    let cancelled = read_file(&path, &Options::default(), &progress).map(|_| ()).unwrap_err();
    assert!(matches!(cancelled, FileError::Format { error: FormatError::Cancelled, .. }));
}

#[test]
fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sitmap.json");
    write_atomic(&path, b"old").unwrap();
    write_atomic(&path, b"new").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn the_permissions_of_the_old_file_are_kept_and_a_link_is_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("a.sitmap.json"), folder.path().join("link"));
    fs::write(&path, b"old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&path, &link).unwrap();
    write_atomic(&link, b"new").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn where_nothing_can_be_written_the_old_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, b"old").unwrap();
    assert!(write_atomic(&file.join("inside"), b"new").is_err());
    assert!(matches!(
        write_atomic(&folder.path().join("no/folder"), b"new"),
        Err(FileError::NotFound { .. })
    ));
    assert!(matches!(write_atomic(folder.path(), b"new"), Err(FileError::IsDirectory { .. })));

    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    assert!(matches!(write_atomic(&file, b"new"), Err(FileError::PermissionDenied { .. })));
    assert_eq!(fs::read(&file).unwrap(), b"old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_a_killed_process_was_writing_is_removed_and_what_a_living_one_writes_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let long_ago = std::time::SystemTime::now() - 2 * LEFT;
    let make_old = |name: &str| {
        fs::write(path(name), b"half").unwrap();
        File::options().append(true).open(path(name)).unwrap().set_modified(long_ago).unwrap();
    };
    make_old(".sitmap-aB3dE9.part");
    // These are not by this program, and that one may be just about to be locked.
    let others = [".sitmap-notes.part", ".sitmap-aB3d-9.part", "sitmap-aB3dE9.part", ".sitmap-aB3dE9.json"];
    for name in others {
        make_old(name);
    }
    fs::write(path(".sitmap-young1.part"), b"half").unwrap();
    let mut living = Part::beside(&path("living.json")).unwrap();
    living.file().write_all(b"living").unwrap();
    living.file().set_modified(long_ago).unwrap();

    write_atomic(&path("a.json"), b"a").unwrap();
    assert!(!path(".sitmap-aB3dE9.part").exists());
    assert!(others.iter().all(|name| path(name).exists()) && path(".sitmap-young1.part").exists());
    living.keep().unwrap();
    assert_eq!(fs::read(path("living.json")).unwrap(), b"living");
    // Once it has its name, nobody keeps others from it.
    File::open(path("living.json")).unwrap().try_lock().unwrap();
}
