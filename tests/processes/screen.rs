//! A screen of the test's own, and the built program in a window on it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use image::RgbImage;
use sitmap::l10n::{briefing_panel, ui};

/// What is started may be slow: the machine draws in software, and other tests run beside it.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// The program's file.
pub(super) const SITMAP: &str = env!("CARGO_BIN_EXE_sitmap");

/// An X server that draws into memory. It ends with this value.
pub(super) struct Screen {
    server: Child,
    display: String,
    folder: tempfile::TempDir,
}

impl Screen {
    pub(super) fn start(width: u32, height: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut server = tool("Xvfb", "xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .arg("-fbdir")
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb does not start: {error}"));
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb gave no display");
        Self { server, display: format!(":{}", number.trim()), folder }
    }

    /// What programs call it.
    pub(super) fn display(&self) -> &str {
        &self.display
    }

    /// What is on the screen.
    pub(super) fn picture(&self) -> RgbImage {
        let dump = fs::read(self.folder.path().join("Xvfb_screen0")).unwrap();
        picture_of_dump(&dump)
    }

    /// What `xdotool` says; nothing where it fails.
    pub(super) fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let said = tool("xdotool", "xdotool").env("DISPLAY", &self.display).args(arguments).output();
        let said = said.unwrap_or_else(|error| panic!("xdotool does not start: {error}"));
        said.status.success().then(|| String::from_utf8_lossy(&said.stdout).trim().to_owned())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// How the program is started: behind which command, and with what.
#[derive(Default)]
pub(super) struct Start {
    pub behind: Vec<OsString>,
    pub arguments: Vec<OsString>,
}

/// The program in its window. What is left of it ends with this value.
pub(super) struct Program<'screen> {
    screen: &'screen Screen,
    process: Child,
    window: String,
    log: PathBuf,
}

impl<'screen> Program<'screen> {
    /// Starts it with a home of its own, so that nobody's settings are touched, and waits for its
    /// window. There is no desktop around it: no session bus, and no window manager.
    pub(super) fn start(screen: &'screen Screen, home: &Path, start: &Start) -> Self {
        let log = home.join("log");
        let mut line = start.behind.clone();
        line.push(SITMAP.into());
        line.extend(start.arguments.iter().cloned());
        let process = at_home(Command::new(&line[0]).args(&line[1..]), home)
            .env("DISPLAY", &screen.display)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log).unwrap())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{line:?} does not start: {error}"));
        let mut program = Self { screen, process, window: String::new(), log };
        program.find_window();
        program
    }

    /// Waits for its window, which may be another one than before.
    pub(super) fn find_window(&mut self) {
        self.window = self.wait("a window with a title", |program| {
            let found = program.screen.xdotool(&["search", "--onlyvisible", "--name", "Sitmap"])?;
            found.lines().next().map(str::to_owned)
        });
    }

    /// Looks until there is something. Fails when the program ends, or time is over.
    pub(super) fn wait<T>(&mut self, what: &str, mut look: impl FnMut(&Self) -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = look(self) {
                return found;
            }
            let ended = self.process.try_wait().unwrap();
            if ended.is_some() || begun.elapsed() > PATIENCE {
                let after = begun.elapsed();
                panic!("after {after:?} no {what}, ended: {ended:?}. {}", self.what_is_known());
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Waits until the picture of the screen is as wanted.
    pub(super) fn wait_for_picture(&mut self, what: &str, wanted: impl Fn(&RgbImage) -> bool) -> RgbImage {
        self.wait(what, |program| Some(program.screen.picture()).filter(&wanted))
    }

    /// x, y, width and height on the screen.
    pub(super) fn place(&self) -> [i32; 4] {
        let said = self.screen.xdotool(&["getwindowgeometry", "--shell", &self.window]).unwrap();
        ["X=", "Y=", "WIDTH=", "HEIGHT="].map(|name| {
            let number = said.lines().find_map(|line| line.strip_prefix(name));
            number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no {name} in {said}"))
        })
    }

    /// Lets the window manager that is not there move the window.
    pub(super) fn put(&mut self, place: [i32; 4]) {
        let [x, y, width, height] = place.map(|number| number.to_string());
        self.screen.xdotool(&["windowmove", &self.window, &x, &y]).unwrap();
        self.screen.xdotool(&["windowsize", &self.window, &width, &height]).unwrap();
        self.wait("a window at its new place", |program| (program.place() == place).then_some(()));
    }

    pub(super) fn press(&self, keys: &str) {
        self.screen.xdotool(&["windowfocus", "--sync", &self.window]).unwrap();
        self.screen.xdotool(&["key", keys]).unwrap();
    }

    /// Presses keys, one after the other, in the window that has the focus.
    pub(super) fn press_all(&self, keys: &[&str]) {
        self.screen.xdotool(&[&["key", "--delay", "4"], keys].concat()).unwrap();
    }

    /// What is on its screen.
    pub(super) fn picture(&self) -> RgbImage {
        self.screen.picture()
    }

    /// Whether the title of its window says that something is not saved.
    pub(super) fn tells_unsaved(&self) -> bool {
        let title = self.screen.xdotool(&["getwindowname", &self.window]);
        title.is_some_and(|title| title == briefing_panel::with_dot(ui::program()))
    }

    /// Ends it by force, at once. The moment at which that began.
    pub(super) fn kill(mut self) -> Instant {
        let at = Instant::now();
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        at
    }

    /// Clicks at a point of the screen.
    pub(super) fn click(&self, at: (i32, i32)) {
        self.point(at);
        self.screen.xdotool(&["click", "1"]).unwrap();
    }

    fn point(&self, (x, y): (i32, i32)) {
        self.screen.xdotool(&["mousemove", "--sync", &x.to_string(), &y.to_string()]).unwrap();
        // The program sees the pointer before it sees the button.
        std::thread::sleep(PAUSE * 4);
    }

    /// For whoever reads that a test failed.
    fn what_is_known(&self) -> String {
        let picture =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("screen-{}.png", self.process.id()));
        let saved = self.screen.picture().save(&picture);
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        format!("The screen is in {} ({saved:?}). The program said: {log}", picture.display())
    }

    /// Asks it to leave, as a user would, and tells how it went.
    pub(super) fn quit(self) -> ExitStatus {
        self.press("ctrl+q");
        self.wait_for_end()
    }

    /// Waits until it ends by itself, and tells how it went.
    pub(super) fn wait_for_end(mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "it does not leave. {}", self.what_is_known());
            std::thread::sleep(PAUSE);
        }
    }
}

impl Drop for Program<'_> {
    fn drop(&mut self) {
        // Also what it was started behind, and what that started: one group.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

/// Gives a command folders of its own, and no desktop.
pub(super) fn at_home<'a>(command: &'a mut Command, home: &Path) -> &'a mut Command {
    for lost in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XAUTHORITY", "XDG_CURRENT_DESKTOP"] {
        command.env_remove(lost);
    }
    // What is looked for is said in English.
    command.env("LC_ALL", "C.UTF-8");
    for (name, folder) in [
        ("HOME", ""),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_RUNTIME_DIR", "runtime"),
        ("XDG_STATE_HOME", "state"),
    ] {
        fs::create_dir_all(home.join(folder)).unwrap();
        command.env(name, home.join(folder));
    }
    let no_bus = format!("unix:path={}", home.join("no-such-bus").display());
    command.env("DBUS_SESSION_BUS_ADDRESS", no_bus).env("RUST_LOG", "info")
}

/// A command of the system, or how to get it.
pub(super) fn tool(name: &str, package: &str) -> Command {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&folders).any(|folder| folder.join(name).is_file());
    assert!(
        found,
        "this test needs {name}: sudo apt-get install {package} (scripts/test installs all that tests need)"
    );
    Command::new(name)
}

/// The screen as Xvfb keeps it in its file, which has the format of `xwd`.
fn picture_of_dump(dump: &[u8]) -> RgbImage {
    let number = |at: usize| {
        let bytes = dump[at * 4..at * 4 + 4].try_into().unwrap();
        u32::from_be_bytes(bytes) as usize
    };
    let (header, width, height) = (number(0), number(4), number(5));
    let (bits, bytes_per_line, colours) = (number(11), number(12), number(19));
    assert_eq!(bits, 32, "Xvfb was asked for 24 bits a pixel, which it keeps in 32");
    let pixels = &dump[header + colours * 12..];
    RgbImage::from_fn(width as u32, height as u32, |x, y| {
        let at = y as usize * bytes_per_line + x as usize * 4;
        image::Rgb([pixels[at + 2], pixels[at + 1], pixels[at]])
    })
}
