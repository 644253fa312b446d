//! `sitmap export` through the real program, and the same from the window.

use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::time::Duration;

use egui::accesskit::Role;
use serde_json::Value;
use sitmap::l10n;
use sitmap::scene::export::{Export, Format, Sharpness};
use sitmap::scene::{Command, Output};

use crate::support::Window;
use crate::support::files::{BUNDLED, Folder};

/// Exit status and output.
fn export(options: &[&str], files: &[&Path]) -> (i32, String) {
    let output = Process::new(env!("CARGO_BIN_EXE_sitmap")).arg("export").args(options).args(files).output();
    let output = output.unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(told).unwrap())
}

/// What is in a folder.
fn names(folder: &Folder) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn size_of(png: &Path) -> [u32; 2] {
    let picture = image::open(png).unwrap();
    [picture.width(), picture.height()]
}

/// The parts of a package whose names start with this, each as text.
fn parts(package: &Path, start: &str) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(std::fs::read(package).unwrap())).unwrap();
    let names = zip.file_names().map(|name| name.unwrap().into_owned());
    let names: Vec<String> = names.filter(|name| name.starts_with(start)).collect();
    let mut text = |name: &String| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(&mut text).collect()
}

/// The SHA-256 of the bundled dossier, as `sha256sum` tells it.
fn bundled_hash() -> String {
    use sha2::Digest as _;
    let hash = sha2::Sha256::digest(std::fs::read(BUNDLED).unwrap());
    hash.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

#[test]
fn each_format_is_written_and_holds_the_steps_that_were_asked_for() {
    let folder = Folder::new();
    let out = |name: &str| folder.path().join(name);
    let write = |name: &str, counted: &str, more: &[&str]| {
        let options =
            [&["--size", "480x270", "--steps", "2-3", "--title", "A & B", "--marking", "TLP:TEST"], more];
        let (status, told) = export(&options.concat(), &[Path::new(BUNDLED), &out(name)]);
        assert_eq!(status, 0, "{told}");
        assert!(told.contains(&format!("  {counted}\n")), "{told}");
        assert!(!told.contains(".part"), "{told}");
    };
    write("a.pptx", "3 slides", &[]);
    let slides = parts(&out("a.pptx"), "ppt/slides/slide");
    assert_eq!(slides.len(), 3, "two steps, and what they were made from");
    assert!(slides.iter().all(|slide| slide.contains("TLP:TEST")));
    let notes = parts(&out("a.pptx"), "ppt/notesSlides/notesSlide").join("\n");
    assert!(notes.contains(&bundled_hash()), "what it was made from is told");

    write("a.html", "3 steps", &["--theme", "dark"]);
    let html = std::fs::read_to_string(out("a.html")).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.trim_end().ends_with("</html>"));
    assert!(html.contains("A &amp; B") && html.contains("TLP:TEST") && html.contains(&bundled_hash()));
    assert_eq!(html.matches("data:image/jpeg;base64,").count(), 2);

    write("a.pdf", "3 pages", &[]);
    let pdf = std::fs::read(out("a.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"));

    write("a.png", "2 pictures", &[]);
    assert_eq!(size_of(&out("a-02.png")), [480, 270]);
    assert_eq!(size_of(&out("a-03.png")), [480, 270]);

    write("a.apng", "2 steps", &["--theme", "dark"]);
    let apng = std::fs::read(out("a.apng")).unwrap();
    assert_eq!(image::load_from_memory_with_format(&apng, image::ImageFormat::Png).unwrap().width(), 480);
    let frames = apng.windows(4).filter(|name| name == b"fcTL").count();
    assert!(frames > 5, "it flies from one step to the other: {frames}");
    assert_eq!(names(&folder), ["a-02.png", "a-03.png", "a.apng", "a.html", "a.pdf", "a.pptx"]);
}

#[test]
fn nothing_is_written_over_unasked_and_what_cannot_be_is_told() {
    let folder = Folder::new();
    let there = folder.write("there.png", "mine");
    let bundled = Path::new(BUNDLED);
    let small = ["--size", "320x180", "--steps", "1"];
    let (status, told) = export(&small, &[bundled, &there]);
    assert!(told.contains("there is such a file already; --force writes over it"), "{told}");
    assert_eq!((status, std::fs::read_to_string(&there).unwrap().as_str()), (2, "mine"));
    let (status, told) =
        export(&[&small[..], &["--force", "--map-only", "--json"]].concat(), &[bundled, &there]);
    assert_eq!(status, 0, "{told}");
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((&told["out"]["pages"], &told["error"]), (&Value::from(1), &Value::Null));
    assert_eq!(size_of(&there), [320, 180]);

    let broken = folder.write("broken.sitmap.json", "{\n\"format\" 1}");
    let out = |name: &str| folder.path().join(name);
    for (options, files, expected) in [
        (vec![], vec![bundled, &out("a.ppt")], "it ends in none of .pptx, .pdf, .html, .png, .apng"),
        (vec!["--steps", "99"], vec![bundled, &out("a.pdf")], "there is no step 99: there are"),
        (vec!["--steps", "x"], vec![bundled, &out("a.pdf")], "expected numbers and ranges such as 1,3-5"),
        (vec!["--size", "9x9"], vec![bundled, &out("a.pdf")], "expected WIDTHxHEIGHT in pixels"),
        (vec![], vec![bundled, &broken, &out("a.pdf")], l10n::command_line::not_all_read()),
        (vec!["--steps", "1"], vec![bundled, &out("no/such/a.pdf")], "there is no such file"),
    ] {
        let (status, told) = export(&options, &files);
        assert!(told.contains(expected), "{told}");
        assert_eq!(status, 2, "{told}");
    }
    assert_eq!(names(&folder), ["broken.sitmap.json", "there.png"], "nothing half-written is left");
}

#[test]
fn where_a_quotation_stands_is_told_down_to_the_paragraph_in_every_format() {
    let folder = Folder::new();
    let out = |name: &str| folder.path().join(name);
    for name in ["a.pptx", "a.html", "a.pdf"] {
        let options = ["--size", "480x270", "--steps", "5"];
        let (status, told) = export(&options, &[Path::new(BUNDLED), &out(name)]);
        assert_eq!(status, 0, "{told}");
    }
    let locator = "soutenus par l’Iran, paragraph 2";
    let slides = parts(&out("a.pptx"), "ppt/slides/slide").join("\n");
    let html = std::fs::read_to_string(out("a.html")).unwrap();
    let pdf = Process::new("pdftotext").args(["-q", "-l", "1"]).arg(out("a.pdf")).arg("-").output().unwrap();
    let pdf = String::from_utf8(pdf.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, told) in [("PPTX", &slides), ("HTML", &html), ("PDF", &pdf)] {
        assert!(told.contains(locator), "{name}: {told}");
    }
}

fn send(window: &mut Window, what: Export, path: PathBuf) {
    // Without waiting until all is at rest, as others do.
    window.harness.state_mut().send(Command::Write(Output::Export(what), path));
    window.harness.step();
}

#[test]
fn the_window_exports_what_it_shows_and_says_so() {
    let folder = Folder::new();
    let mut window = Window::new();
    window.menu(&[l10n::ui::file(), l10n::book::export()]);
    for entry in
        [l10n::book::pptx(), l10n::book::pdf(), l10n::book::html(), l10n::book::apng(), l10n::book::view()]
    {
        assert!(window.has(entry), "{entry}: {}", window.told());
    }
    let path = folder.path().join("view.png");
    send(&mut window, Export::View(Sharpness::Once), path.clone());
    window.step_until("the picture", |window| window.app().is_settled());
    window.harness.step();
    let status = window.texts(Role::Status).join(" ");
    assert!(status.contains(&format!("Exported: {}", path.display())), "{status}");
    if let Some(folder) = std::env::var_os("SITMAP_LOOK") {
        std::fs::copy(&path, Path::new(&folder).join("view.png")).unwrap();
    }
    let [width, height] = size_of(&path);
    assert!(width > 400 && height > 400, "as large as the map: {width}x{height}");
    send(&mut window, Export::Briefing(Format::Pdf), folder.path().join("no/such.pdf"));
    window.step_until("the error", |window| window.app().is_settled());
    window.harness.step();
    assert!(window.alerts().join("\n").contains(l10n::book::not_exported()), "{:?}", window.alerts());
    assert_eq!(names(&folder), ["view.png"]);
}

#[test]
fn an_export_that_is_cancelled_leaves_nothing_behind() {
    let folder = Folder::new();
    let mut window = Window::new();
    send(&mut window, Export::Briefing(Format::Apng), folder.path().join("a.apng"));
    window.step_until("the file", |_| names(&folder).iter().any(|name| name.contains(".part")));
    window.step_until("the button", |window| window.has(l10n::ui::cancel()));
    assert!(window.has_part(&l10n::book::exporting("a.apng")), "{}", window.told());
    let job = window.app().state().jobs[0].id;
    window.harness.state_mut().send(Command::CancelJob(job));
    window.step_until("the end", |_| {
        std::thread::sleep(Duration::from_millis(5));
        names(&folder).is_empty()
    });
    window.settle();
    assert!(!window.has_part("Exported"), "{}", window.told());
    assert_eq!(window.alerts(), Vec::<String>::new());
}
