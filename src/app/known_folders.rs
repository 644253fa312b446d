//! Folders that many look for: the user's own, and the drives.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::scene::files::{KnownFolder, KnownKind};

/// Where systems mount drives for a user.
const MOUNTED: [&str; 4] = ["/media/", "/run/media/", "/mnt/", "/Volumes/"];

/// Finds those that are there.
pub(super) fn find_known_folders() -> Vec<KnownFolder> {
    let home = env::home_dir();
    let config = env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let config = config.or_else(|| home.as_ref().map(|home| home.join(".config")));
    let named = config.and_then(|config| fs::read_to_string(config.join("user-dirs.dirs")).ok());
    let named = named.unwrap_or_default();
    let own = home.iter().flat_map(|home| {
        let below = [
            (KnownKind::Desktop, "DESKTOP", "Desktop"),
            (KnownKind::Documents, "DOCUMENTS", "Documents"),
            (KnownKind::Downloads, "DOWNLOAD", "Downloads"),
        ];
        let below = below.map(|(kind, key, usual)| {
            let path = user_folder(&named, key, home).unwrap_or_else(|| home.join(usual));
            KnownFolder { kind, path }
        });
        // A folder that the user does not have is the home itself.
        let below = below.into_iter().filter(|folder| folder.path != *home);
        [KnownFolder { kind: KnownKind::Home, path: home.clone() }].into_iter().chain(below)
    });
    let own = own.collect::<Vec<_>>().into_iter();
    own.chain(drives()).filter(|folder| folder.path.is_dir()).collect()
}

/// The folder that `user-dirs.dirs` names by this key.
fn user_folder(named: &str, key: &str, home: &Path) -> Option<PathBuf> {
    let line = named
        .lines()
        .find_map(|line| line.trim().strip_prefix("XDG_")?.strip_prefix(key)?.strip_prefix("_DIR="))?;
    let path = line.trim_matches('"');
    match path.strip_prefix("$HOME") {
        Some(below) => Some(home.join(below.trim_start_matches('/'))),
        None => Some(PathBuf::from(path)).filter(|path| path.is_absolute()),
    }
}

/// The top of all folders, and what is mounted for the user.
#[cfg(not(windows))]
fn drives() -> Vec<KnownFolder> {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let mut drives = vec![KnownFolder { kind: KnownKind::Root, path: "/".into() }];
    drives.extend(mounted(&mounts).map(|path| KnownFolder { kind: KnownKind::Drive, path }));
    if cfg!(target_os = "macos") {
        let volumes = fs::read_dir("/Volumes").into_iter().flatten().flatten();
        drives.extend(volumes.map(|volume| KnownFolder { kind: KnownKind::Drive, path: volume.path() }));
    }
    drives
}

/// The letters that stand for a drive.
#[cfg(windows)]
fn drives() -> Vec<KnownFolder> {
    let letters = ('A'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\")));
    letters.map(|path| KnownFolder { kind: KnownKind::Drive, path }).collect()
}

/// What of a table of mounts is for a user.
#[cfg_attr(windows, expect(dead_code, reason = "drives have letters there"))]
fn mounted(mounts: &str) -> impl Iterator<Item = PathBuf> {
    let places = mounts.lines().filter_map(|line| line.split(' ').nth(1));
    let for_user = places.filter(|place| MOUNTED.iter().any(|folder| place.starts_with(folder)));
    // Blanks and the like are written as numbers.
    for_user
        .map(|place| PathBuf::from(place.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_where_the_desktop_says() {
        let named = "# a comment\nXDG_DESKTOP_DIR=\"$HOME/Bureau\"\nXDG_DOWNLOAD_DIR=\"/big/loads\"\nXDG_DOCUMENTS_DIR=\"$HOME/\"\n";
        let home = Path::new("/home/a");
        let found = ["DESKTOP", "DOWNLOAD", "DOCUMENTS", "MUSIC"].map(|key| user_folder(named, key, home));
        assert_eq!(found[0], Some("/home/a/Bureau".into()));
        assert_eq!(found[1], Some("/big/loads".into()));
        assert_eq!(found[2], Some("/home/a".into()), "there is none");
        assert_eq!(found[3], None);
    }

    #[test]
    fn drives_are_what_is_mounted_for_a_user() {
        let mounts = "proc /proc proc rw 0 0\n/dev/sdb1 /media/a/My\\040drive vfat rw 0 0\nnas:/x /mnt/nas nfs rw 0 0\n";
        let found: Vec<PathBuf> = mounted(mounts).collect();
        assert_eq!(found, ["/media/a/My drive", "/mnt/nas"].map(PathBuf::from));
    }
}
