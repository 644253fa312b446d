//! One window for all double clicks: a second start gives its files to the window that is open, and ends.
//!
//! The window holds a lock and listens on a local socket, both named after its user and its display.
//! `request` is what is said over it.

mod request;

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::{Context, ViewportCommand};
use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream};
use sha2::{Digest as _, Sha256};

use super::App;
use super::folders::Folders;
use crate::scene::Command;

pub use request::Request;

/// A window that does not answer for so long is taken for one that hangs: then another one opens.
const PATIENCE: Duration = Duration::from_secs(5);
/// A window that has the lock listens at the latest after so long.
const STARTING: Duration = Duration::from_secs(2);
/// A request is at most so long, in bytes.
const LONGEST: u64 = 1024 * 1024;
/// What a window says that has taken a request.
const TAKEN: &str = "taken\n";

/// What a start does.
pub enum Claim {
    /// It opens a window, which takes what later starts ask for; where that cannot be, it takes nothing.
    Open(Option<Requests>),
    /// A window that was open has taken the request.
    HandedOver,
}

/// What later starts ask for. Nobody listens any more once it is dropped.
pub struct Requests {
    received: Receiver<Received>,
    waker: Sender<Context>,
    /// Where the socket is, if it is a file: it goes with the window.
    socket: Option<PathBuf>,
    /// Held as long as the window is open.
    _lock: File,
}

struct Received {
    request: Request,
    /// Says that it was taken.
    answer: Sender<()>,
}

/// Gives the request to the window that is open, or becomes that window.
pub fn claim(folders: &Folders, request: &Request) -> Claim {
    let place = Place::of(folders, |name| std::env::var_os(name));
    let lock = match place.lock() {
        Ok(lock) => lock,
        Err(error) => {
            log::warn!("no lock, so every start has a window of its own: {error}");
            return Claim::Open(None);
        }
    };
    let begun = Instant::now();
    loop {
        if lock.try_lock().is_ok() {
            let requests = place.listen(lock);
            return Claim::Open(requests.inspect_err(|error| log::warn!("nobody listens: {error}")).ok());
        }
        match place.hand_over(request) {
            Ok(()) => return Claim::HandedOver,
            // It has the lock and does not listen yet.
            Err(error) if is_early(&error) && begun.elapsed() < STARTING => {
                thread::sleep(Duration::from_millis(20));
            }
            Err(error) => {
                log::warn!("the window that is open does not answer: {error}");
                return Claim::Open(None);
            }
        }
    }
}

fn is_early(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused)
}

/// Where lock and socket are.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    folder: PathBuf,
    name: String,
}

impl Place {
    /// For each user and each display another one. Sockets have short names: the folder for what is of this
    /// session is used where the system has one.
    fn of(folders: &Folders, variable: impl Fn(&str) -> Option<std::ffi::OsString>) -> Self {
        let mut display = Sha256::new();
        display.update(folders.state.as_os_str().as_encoded_bytes());
        for name in ["WAYLAND_DISPLAY", "DISPLAY"] {
            display.update(variable(name).unwrap_or_default().as_encoded_bytes());
            display.update([0]);
        }
        let digest = display.finalize();
        let name = u64::from_be_bytes(std::array::from_fn(|n| digest[n]));
        let session = variable("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_absolute());
        let folder = session.filter(|path| path.is_dir()).unwrap_or_else(|| folders.state.clone());
        Self { folder, name: format!("sitmap-{name:016x}") }
    }

    fn lock(&self) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(format!("{}.lock", self.name));
        File::options().create(true).truncate(false).write(true).open(path)
    }

    fn socket(&self) -> PathBuf {
        self.folder.join(format!("{}.sock", self.name))
    }

    fn address(&self) -> io::Result<Name<'static>> {
        if cfg!(windows) {
            use interprocess::local_socket::GenericNamespaced;
            self.name.clone().to_ns_name::<GenericNamespaced>()
        } else {
            use interprocess::local_socket::GenericFilePath;
            self.socket().to_fs_name::<GenericFilePath>()
        }
    }

    /// Listens; what a window before left behind, which has lost its lock, is replaced.
    fn listen(&self, lock: File) -> io::Result<Requests> {
        let listener = ListenerOptions::new().name(self.address()?).try_overwrite(true).create_sync()?;
        let (sender, received) = channel();
        let (waker, wakers) = channel();
        thread::Builder::new()
            .name("sitmap-instance".to_owned())
            .spawn(move || serve(&listener, &sender, &wakers))?;
        let socket = (!cfg!(windows)).then(|| self.socket());
        Ok(Requests { received, waker, socket, _lock: lock })
    }

    fn hand_over(&self, request: &Request) -> io::Result<()> {
        let mut stream = Stream::connect(self.address()?)?;
        stream.set_recv_timeout(Some(PATIENCE))?;
        stream.write_all(&request.to_line()?)?;
        let mut answer = String::new();
        BufReader::new(stream.take(LONGEST)).read_line(&mut answer)?;
        if answer == TAKEN { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

/// Takes one request after the other to the window, which is woken, and says when it has taken them.
fn serve(listener: &Listener, sender: &Sender<Received>, wakers: &Receiver<Context>) {
    let mut waker: Option<Context> = None;
    for stream in listener.incoming() {
        let answered = stream.and_then(|stream| {
            stream.set_recv_timeout(Some(PATIENCE))?;
            let mut stream = BufReader::new(stream.take(LONGEST));
            let request = Request::read(&mut stream)?;
            let (answer, answered) = channel();
            if sender.send(Received { request, answer }).is_err() {
                return Ok(true);
            }
            if let Some(ctx) = wakers.try_iter().last().or(waker.take()) {
                ctx.request_repaint();
                waker = Some(ctx);
            }
            if answered.recv_timeout(PATIENCE).is_ok() {
                stream.into_inner().into_inner().write_all(TAKEN.as_bytes())?;
            }
            Ok(false)
        });
        match answered {
            Ok(true) => return,
            Ok(false) => {}
            Err(error) => log::warn!("a second start was not understood: {error}"),
        }
    }
}

impl Requests {
    /// From now on this window is woken.
    pub(super) fn wake(&self, ctx: &Context) {
        let _ = self.waker.send(ctx.clone());
    }
}

impl Drop for Requests {
    fn drop(&mut self) {
        if let Some(socket) = &self.socket {
            let _ = fs::remove_file(socket);
        }
    }
}

impl App {
    /// Opens what later starts have asked for, and comes to the front.
    pub(super) fn take_requests(&mut self, ctx: &Context) {
        let Some(requests) = &self.requests else {
            return;
        };
        for Received { request, answer } in requests.received.try_iter() {
            let files = request.files();
            if !files.is_empty() {
                self.commands.push(Command::Open(files));
            }
            for command in
                [ViewportCommand::Visible(true), ViewportCommand::Minimized(false), ViewportCommand::Focus]
            {
                ctx.send_viewport_cmd_to(egui::ViewportId::ROOT, command);
            }
            let _ = answer.send(());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn folders(home: &Path) -> Folders {
        Folders { config: home.join("config"), state: home.join("state") }
    }

    fn request(files: &[&str]) -> Request {
        Request::new(files.iter().map(PathBuf::from).collect()).unwrap()
    }

    #[test]
    fn each_user_and_each_display_has_a_window_of_its_own() {
        let place = |state: &str, display: &str| {
            let folders = Folders { config: PathBuf::new(), state: state.into() };
            Place::of(&folders, |name| (name == "DISPLAY").then(|| display.into()))
        };
        assert_eq!(place("/a", ":0"), place("/a", ":0"));
        assert_ne!(place("/a", ":0"), place("/a", ":1"));
        assert_ne!(place("/a", ":0").name, place("/b", ":0").name);
        assert_eq!(place("/a", ":0").folder, Path::new("/a"), "where the system has no folder for it");
    }

    #[test]
    fn a_second_start_gives_its_files_to_the_first_as_long_as_that_is_there() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&folders(home.path()), |_| None);
        let lock = place.lock().unwrap();
        lock.try_lock().unwrap();
        let first = place.listen(lock).unwrap();
        let taken = thread::scope(|scope| {
            let second = scope.spawn(|| place.hand_over(&request(&["/data/a.json", "/data/b.csv"])));
            let Received { request, answer } = first.received.recv().unwrap();
            answer.send(()).unwrap();
            second.join().unwrap().unwrap();
            request.files()
        });
        assert_eq!(taken, [PathBuf::from("/data/a.json"), PathBuf::from("/data/b.csv")]);
        // Another lock is not to be had meanwhile, and then it is.
        assert!(place.lock().unwrap().try_lock().is_err());
        drop(first);
        assert!(place.hand_over(&request(&[])).is_err());
        place.lock().unwrap().try_lock().unwrap();
    }

    #[test]
    fn what_is_no_request_is_not_taken_and_the_next_one_is() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&folders(home.path()), |_| None);
        let lock = place.lock().unwrap();
        let first = place.listen(lock).unwrap();
        let mut stream = Stream::connect(place.address().unwrap()).unwrap();
        stream.write_all(b"GET / HTTP/1.1\n").unwrap();
        drop(stream);
        thread::scope(|scope| {
            let second = scope.spawn(|| place.hand_over(&request(&[])));
            let Received { request, answer } = first.received.recv().unwrap();
            assert!(request.files().is_empty());
            answer.send(()).unwrap();
            second.join().unwrap().unwrap();
        });
    }
}
