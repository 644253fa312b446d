//! Where the program keeps what is its own.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The folders of the user that belong to the program. They come to be when something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// What the user chose: settings and profiles.
    pub config: PathBuf,
    /// What is only of this machine: changes that are not saved yet.
    pub state: PathBuf,
}

impl Folders {
    /// Those of the user who runs the program; `None` where the system has none.
    pub fn of_user() -> Option<Self> {
        Self::find(env::consts::OS, env::home_dir().as_deref(), |name| env::var_os(name))
    }

    fn find(system: &str, home: Option<&Path>, variable: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        // What is not absolute is no folder: it would be another one for each place that the program is
        // started in.
        let folder = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let below = |path: &str| home.map(|home| home.join(path));
        let (config, state) = match system {
            "windows" => (folder("APPDATA")?.join("Sitmap"), folder("LOCALAPPDATA")?.join("Sitmap")),
            "macos" => {
                let support = below("Library/Application Support/Sitmap")?;
                (support.clone(), support)
            }
            _ => {
                let config = folder("XDG_CONFIG_HOME").or_else(|| below(".config"))?;
                let state = folder("XDG_STATE_HOME").or_else(|| below(".local/state"))?;
                (config.join("sitmap"), state.join("sitmap"))
            }
        };
        Some(Self { config, state })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The folders on a system with these variables and the home `/home/a`.
    fn find(system: &str, variables: &[(&str, &str)]) -> Option<[String; 2]> {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        };
        let home = Some(Path::new("/home/a")).filter(|_| !variables.contains(&("HOME", "")));
        let found = Folders::find(system, home, variable)?;
        Some([found.config, found.state].map(|path| path.to_str().unwrap().to_owned()))
    }

    #[test]
    fn each_system_has_its_own_folders_and_the_user_may_have_others() {
        let xdg = [("XDG_CONFIG_HOME", "/c"), ("XDG_STATE_HOME", "/s")];
        let relative = [("XDG_CONFIG_HOME", "c"), ("XDG_STATE_HOME", "")];
        let usual = ["/home/a/.config/sitmap", "/home/a/.local/state/sitmap"];
        let windows = [("APPDATA", "/roaming"), ("LOCALAPPDATA", "/local")];
        let support = "/home/a/Library/Application Support/Sitmap";
        for (system, variables, expected) in [
            ("linux", &[][..], Some(usual)),
            ("linux", &xdg[..], Some(["/c/sitmap", "/s/sitmap"])),
            ("freebsd", &xdg[..1], Some(["/c/sitmap", usual[1]])),
            ("linux", &relative[..], Some(usual)),
            ("linux", &[("HOME", "")][..], None),
            ("windows", &windows[..], Some(["/roaming/Sitmap", "/local/Sitmap"])),
            ("windows", &windows[..1], None),
            ("macos", &[][..], Some([support, support])),
        ] {
            let found = find(system, variables);
            assert_eq!(found, expected.map(|paths| paths.map(str::to_owned)), "{system} {variables:?}");
        }
    }
}
