//! A disk that can be filled: a small one in memory, which only the program of a round sees where it
//! stands, and which stays when that is killed.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use super::super::screen::tool;

/// What takes the room.
const BALLAST: &str = "ballast";
/// What finds out whether there is room.
const PROBE: &str = "probe";

/// It goes with this value.
pub(super) struct SmallDisk {
    holder: Child,
    folder: PathBuf,
    enter: &'static [&'static str],
}

impl SmallDisk {
    /// Puts a disk of so many kilobytes over a folder.
    pub(super) fn over(folder: &Path, kilobytes: usize) -> Self {
        tool("nsenter", "util-linux");
        fs::create_dir_all(folder).unwrap();
        // As root, and else in a user namespace: systems differ in what they allow.
        let ways: [(&[&str], &'static [&'static str]); 2] = [
            (&["--mount"], &["--mount"]),
            (&["--map-root-user", "--mount"], &["--user", "--preserve-credentials", "--mount"]),
        ];
        let mount = "mount -t tmpfs -o size=\"$1\"k none \"$2\" && echo mounted && exec sleep 900";
        for (apart, enter) in ways {
            let mut holder = tool("unshare", "util-linux")
                .args(apart)
                .args(["sh", "-c", mount, "sh", &kilobytes.to_string()])
                .arg(folder)
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let mut said = String::new();
            BufReader::new(holder.stdout.take().unwrap()).read_line(&mut said).unwrap();
            let disk = Self { holder, folder: folder.to_owned(), enter };
            if said.trim() == "mounted" {
                return disk;
            }
        }
        panic!("this test needs a disk in memory, and this system lets it make none: run it as root");
    }

    /// What starts a command that sees it.
    pub(super) fn behind(&self) -> Vec<OsString> {
        let target = self.holder.id().to_string();
        let line = ["nsenter", "--target", &target].into_iter().chain(self.enter.iter().copied());
        line.chain(["--"]).map(OsString::from).collect()
    }

    /// Where something on it is seen from outside.
    pub(super) fn seen(&self, path: &Path) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(path.strip_prefix("/").unwrap())
    }

    /// Takes all room that is left, to the last byte: no file can have one more page.
    pub(super) fn fill(&self) {
        let folder = self.seen(&self.folder);
        let mut ballast = File::create(folder.join(BALLAST)).unwrap();
        let probe = folder.join(PROBE);
        loop {
            while ballast.write_all(&[0; 4096]).is_ok() {}
            while ballast.write_all(&[0]).is_ok() {}
            let has_room = fs::write(&probe, "0").is_ok();
            fs::remove_file(&probe).unwrap();
            if !has_room {
                break;
            }
        }
    }

    /// There is room again.
    pub(super) fn make_room(&self) {
        fs::remove_file(self.seen(&self.folder).join(BALLAST)).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}
