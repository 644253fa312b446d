//! From the menu to the file: asks where, writes in the background, tells what became of it.

use std::path::{Path, PathBuf};

use super::write;
use super::{BookError, ExportJob, Exported, What};
use crate::app::App;
use crate::app::destination::folder;
use crate::app::jobs::Purpose;
use crate::l10n::book as w;
use crate::progress::Progress;
use crate::scene::briefing::Deck;
use crate::scene::export::{Export, Format, Sharpness};
use crate::scene::view::Severity;

/// Pages have the shape of most screens.
const PAGE: [u32; 2] = [1920, 1080];
/// Animations go into mail.
const ANIMATION: [u32; 2] = [1280, 720];
/// A name of a file is at most so long, without its ending.
const LONGEST: usize = 60;

impl App {
    /// Where it is proposed to go, and how such files end.
    pub(in crate::app) fn export_path(&self, what: Export) -> (PathBuf, &'static str) {
        let (ending, unnamed) = match what {
            Export::Briefing(format) => (format.ending(), w::briefing_name()),
            Export::View(_) => (Format::Png.ending(), w::picture_name()),
        };
        let title = self.export_deck(what).cover.title;
        let name = format!("{}.{ending}", file_name(&title, unnamed));
        let shown = self.state.workspace.layers.visible().find_map(|layer| layer.source.path.as_deref());
        (folder(shown).join(name), ending)
    }

    /// Writes what is shown now to a file.
    pub(in crate::app) fn export_to(&mut self, ctx: &egui::Context, what: Export, path: PathBuf) {
        let deck = self.export_deck(what);
        let (what_to_write, size) = match what {
            Export::Briefing(format) => {
                // What the user has typed decides, among what is one file.
                let typed = Format::of(&path).filter(|format| *format != Format::Png);
                let format = typed.unwrap_or(format);
                let size = if format == Format::Apng { ANIMATION } else { PAGE };
                (What::Steps { format, steps: (0..deck.len()).collect(), map_only: false }, size)
            }
            Export::View(sharpness) => self.view_to_write(sharpness),
        };
        let wish = ExportJob {
            deck,
            what: what_to_write,
            size,
            dark: ctx.theme() == egui::Theme::Dark,
            base: self.state.workspace.base_map.kept(),
            stamps: self.watcher.as_read(),
            out: path.clone(),
        };
        let atlas_instead = wish.base != self.state.workspace.base_map;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let export = move |progress: &Progress| write::export(wish, progress);
        let name = w::exporting(&name);
        self.jobs.start(ctx, "sitmap-export", Some(name), Purpose::Other, export, move |app, _, result| {
            if let Ok(result) = result {
                app.exported(what, &path, atlas_instead, result);
            }
        });
    }

    /// Tells what became of it. `atlas_instead` is whether it shows the atlas although the online map
    /// was chosen.
    fn exported(
        &mut self,
        what: Export,
        path: &Path,
        atlas_instead: bool,
        result: Result<Exported, BookError>,
    ) {
        match result {
            Ok(exported) => {
                self.state.note = note(what, &exported, &path.display().to_string(), atlas_instead).into();
            }
            Err(BookError::Cancelled) => {}
            Err(error) => self.tell(Severity::Error, w::not_exported(), &error.to_string(), None),
        }
    }

    fn export_deck(&self, what: Export) -> Deck {
        let (layers, rows) = (&self.state.workspace.layers, self.state.rows());
        match what {
            Export::Briefing(_) => Deck::of(layers, rows, self.state.selection().map(|target| target.layer)),
            Export::View(_) => Deck::build(layers, rows),
        }
    }

    fn view_to_write(&self, sharpness: Sharpness) -> (What, [u32; 2]) {
        let points = self.canvas.size();
        let points = [points.width, points.height].map(|side| side.max(100.0));
        let scale = sharpness.scale(points);
        let size = points.map(|side| (side * scale).round() as u32);
        (What::View { camera: self.canvas.destination(), scale }, size)
    }
}

/// What is told of an export that was written.
fn note(what: Export, exported: &Exported, path: &str, atlas_instead: bool) -> String {
    let told = match what {
        Export::Briefing(_) => w::exported(&exported.counted(), path),
        Export::View(_) => w::exported_picture(path),
    };
    if atlas_instead { w::and_atlas_instead(&told) } else { told }
}

/// A title as the name of a file on any system, without an ending.
fn file_name(title: &str, unnamed: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || " -_.,()".contains(c) { c } else { ' ' };
    let words: String = title.chars().map(safe).collect();
    let mut name = String::new();
    for word in words.split_whitespace() {
        if name.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    let name = name.trim_matches(['.', ' ']);
    // Nothing, or one word that is too long.
    if name.is_empty() || Path::new(name).file_name().is_none() {
        unnamed.to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_says_how_much_it_wrote_of_what_its_format_has() {
        for (format, pages, told) in [
            (Format::Pptx, 12, "Exported 12 slides: a"),
            (Format::Pdf, 13, "Exported 13 pages: a"),
            (Format::Html, 11, "Exported 11 steps: a"),
            (Format::Png, 2, "Exported 2 pictures: a"),
            (Format::Apng, 1, "Exported 1 step: a"),
        ] {
            // The name that was typed has decided, not the entry of the menu.
            let exported = Exported { files: Vec::new(), format, pages };
            assert_eq!(note(Export::Briefing(Format::Pdf), &exported, "a", false), told);
        }
    }

    #[test]
    fn an_export_while_the_online_map_is_chosen_says_that_it_shows_the_atlas() {
        for (what, format, told) in [
            (Export::View(Sharpness::Once), Format::Png, "Exported: a.png"),
            (Export::Briefing(Format::Pdf), Format::Pdf, "Exported 2 pages: a.png"),
        ] {
            let exported = Exported { files: Vec::new(), format, pages: 2 };
            assert_eq!(note(what, &exported, "a.png", false), told);
            let instead = note(what, &exported, "a.png", true);
            assert_eq!(instead, format!("{told} · Exports show the atlas, not OpenStreetMap."));
        }
    }

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        for (title, name) in [
            ("Attacks, January 2022", "Attacks, January 2022"),
            ("a/b\\c: \"d\" <e>?*|", "a b c d e"),
            ("../../etc/passwd", "etc passwd"),
            ("", "map"),
            ("...", "map"),
            ("القصف", "القصف"),
        ] {
            assert_eq!(file_name(title, "map"), name, "{title}");
        }
        assert!(file_name(&"word ".repeat(50), "map").chars().count() <= LONGEST);
        assert_eq!(file_name(&"w".repeat(500), "map"), "map");
    }
}
