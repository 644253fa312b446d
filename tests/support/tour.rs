//! A walk through everything that the window can show, for what must be true of all of it.

use std::path::Path;

use egui::Key;
use sitmap::l10n::{self, ui as w};
use sitmap::query::Target;
use sitmap::scene::Command;
use sitmap::scene::choices::{Panel, Present};
use sitmap::scene::dialog::Dialog;
use sitmap::scene::files::{FileQuestion, Wanted};

use super::{NONE, Window};

/// Shows one thing after the other in a window on the bundled dossier, and lets `look` at each. It ends with
/// a window in which nothing is open.
pub(crate) fn tour(window: &mut Window, mut look: impl FnMut(&mut Window, &str)) {
    look(window, "the start");
    let layer = window.app().state().workspace.layers.all()[0].id;
    for key in ["ain-al-asad", "green-village-fire", "brennan", "article"] {
        let target = Target::by_key(&window.app().state().workspace.layers.all()[0], key).unwrap();
        window.send(Command::Select(target));
        look(window, &format!("the card of {key}"));
    }
    for panel in [Panel::Filters, Panel::Timeline, Panel::Briefing] {
        window.send(Command::Toggle(panel));
        look(window, &format!("{panel:?}"));
    }
    window.send(Command::Toggle(Panel::Briefing));
    for menu in [w::file(), w::edit(), w::view(), w::help()] {
        window.click_role(Some(egui::accesskit::Role::Button), menu);
        look(window, &format!("the menu {menu}"));
        window.key(NONE, Key::Escape);
    }
    let files =
        FileQuestion::new(w::open().to_owned(), Wanted::Files, Path::new("tests/fixtures").to_owned());
    let dialogs = [
        Dialog::About,
        Dialog::Keys,
        Dialog::Places(layer),
        Dialog::Redact(layer),
        Dialog::History(layer),
        Dialog::Online,
        Dialog::Palette,
        Dialog::Files(files.of_kind(l10n::files::kinds().to_owned(), &["json", "csv"])),
        Dialog::Link("https://example.org/an/article/of/some/length.html".to_owned()),
    ];
    for dialog in dialogs {
        let name = format!("{dialog:?}");
        window.send(Command::Show(dialog));
        look(window, name.split('(').next().unwrap_or_default());
        window.send(Command::CloseDialog);
    }
    window.send(Command::Present(Present::Start));
    let mut number = 0;
    while window.app().presented().is_some_and(|show| show.step().is_some()) {
        number += 1;
        look(window, &format!("step {number}"));
        window.key(NONE, Key::PageDown);
    }
    look(window, "the end of the show");
    window.key(NONE, Key::Escape);
    window.drop_files(&[Path::new("tests/fixtures/flawed.sitmap.json")]);
    look(window, "a file with issues");
    let flawed = window.app().state().workspace.layers.all()[1].id;
    window.send(Command::Show(Dialog::Issues(flawed)));
    look(window, "the issues");
    window.send(Command::CloseDialog);
    window.drop_files(&[Path::new("tests/fixtures/question.csv")]);
    look(window, "an import");
    window.key(NONE, Key::Escape);
    window.drop_files(&[Path::new("tests/fixtures/truncated.sitmap.json")]);
    look(window, "an error");
    window.send(Command::CloseLayer(layer));
    window.send(Command::CloseLayer(flawed));
    look(window, "nothing open");
}
