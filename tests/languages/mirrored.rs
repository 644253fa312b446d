//! The window in a language that is written from right to left: a mirror image of that in English, but for
//! the map, and for tables as they stand in their files.

use egui::accesskit::Role;
use egui::{Rect, pos2};
use sitmap::app::Start;
use sitmap::l10n::Language;
use sitmap::query::{Item, Target};
use sitmap::scene::Command;
use sitmap::scene::choices::{Panel, Present, ThemeChoice};
use sitmap::scene::dialog::Dialog;
use sitmap::scene::files::{FileQuestion, Wanted};

use crate::support::Window;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/question.csv");

/// Where the columns of a table lie, which stand as in its file.
const TABLE_TOP: f32 = 185.0;
const TABLE_BOTTOM: f32 = 370.0;

/// As wide as the window of a test.
const WIDTH: f32 = 1280.0;
/// Places are rounded to whole points, each from its own side.
const ROUNDED: f32 = 2.0;
/// Where a line of text ends may differ by the blank behind it.
const TEXT_ENDS: f32 = 6.0;

/// Something that is named, and where it is.
#[derive(Clone, Debug)]
struct Standing {
    role: Role,
    text: String,
    rect: Rect,
}

/// What was seen at one time.
struct Sight {
    screen: &'static str,
    standing: Vec<Standing>,
}

impl Sight {
    fn of(screen: &'static str, window: &Window) -> Self {
        let named = window.nodes().filter(|node| !node.text().is_empty() && node.rect().is_positive());
        let standing = named.map(|node| Standing { role: node.role(), text: node.text(), rect: node.rect() });
        let mut standing: Vec<_> = standing.collect();
        // Columns beside each other come in the order of the window, which is another in a mirror.
        standing.sort_by(|a, b| a.text.cmp(&b.text).then(a.rect.center().y.total_cmp(&b.rect.center().y)));
        Self { screen, standing }
    }

    fn map(&self) -> Rect {
        self.standing.iter().find(|one| one.role == Role::Canvas).expect("the map").rect
    }

    fn find(&self, text: &str) -> &Standing {
        self.standing.iter().find(|one| one.text == text).unwrap_or_else(|| panic!("no {text:?}"))
    }
}

/// Whether it lies on the ground, where things have the place that they have in the world.
fn is_on_map(one: &Standing) -> bool {
    one.role == Role::Button && (one.text.ends_with(" incident") || one.text.ends_with(" incidents"))
}

/// Where pictures of the window go, to be looked at: one of each screen.
fn picture(name: &str, window: &mut Window) {
    if let Some(folder) = std::env::var_os("SITMAP_MIRRORED_DIR") {
        let path = std::path::Path::new(&folder).join(format!("{name}.png"));
        window.harness.render().unwrap().save(path).unwrap();
    }
}

/// Opens one thing after another, and looks.
fn walk(language: Language, theme: ThemeChoice) -> Vec<Sight> {
    language.choose();
    let mut window = Window::with(Start { theme: Some(theme), ..Start::default() });
    let mut seen = Vec::new();
    let mut look = |screen: &'static str, window: &mut Window| {
        picture(&format!("{}-{theme:?}-{}-{screen}", language.tag(), seen.len()), window);
        seen.push(Sight::of(screen, window));
    };
    look("overview", &mut window);
    let layer = window.app().state().workspace.layers.all()[0].id;

    window.click_marker("Ain al-Asad");
    window.pointer_away();
    look("place", &mut window);
    let dossier = window.app().state().workspace.layers.dossier(layer).unwrap();
    let items = [
        ("incident", Item::Incident(dossier.incidents().nth(2).unwrap().id)),
        ("actor", Item::Actor(dossier.actors().next().unwrap().id)),
        ("source", Item::Source(dossier.sources().next().unwrap().id)),
    ];
    for (screen, item) in items {
        window.send(Command::Select(Target { layer, item }));
        look(screen, &mut window);
    }
    window.send(Command::Toggle(Panel::Filters));
    window.send(Command::Toggle(Panel::Timeline));
    look("filters and timeline", &mut window);
    window.send(Command::Toggle(Panel::Briefing));
    look("briefing", &mut window);
    window.send(Command::Toggle(Panel::Card));
    for menu in ["File", "View"] {
        window.click_role(Some(Role::Button), menu);
        window.pointer_away();
        look("menu", &mut window);
        window.key(egui::Modifiers::NONE, egui::Key::Escape);
    }
    for (screen, dialog) in [
        ("about", Dialog::About),
        ("manual", Dialog::Manual),
        ("keys", Dialog::Keys),
        ("issues", Dialog::Issues(layer)),
        ("places", Dialog::Places(layer)),
        ("redaction", Dialog::Redact(layer)),
        ("online", Dialog::Online),
        ("palette", Dialog::Palette),
    ] {
        window.send(Command::Show(dialog));
        look(screen, &mut window);
        window.send(Command::CloseDialog);
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures").into();
    let files = FileQuestion::new("Files".to_owned(), Wanted::Files, folder);
    window.send(Command::Show(Dialog::Files(files.of_kind("Data".to_owned(), &["json", "csv"]))));
    window.key(egui::Modifiers::NONE, egui::Key::End);
    window.frames(30);
    look("files", &mut window);
    window.send(Command::CloseDialog);
    window.send(Command::Open(vec![TABLE.into()]));
    look("import", &mut window);
    Language::ENGLISH.choose();
    seen
}

/// What of a sight is not where it would be in a mirror.
fn unmirrored(english: &Sight, mirrored: &Sight) -> Vec<String> {
    let screen = english.screen;
    let names = |sight: &Sight| sight.standing.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
    if names(english) != names(mirrored) {
        return vec![format!("{screen}: {:?}\n{:?}", names(english), names(mirrored))];
    }
    let moved = mirrored.map().left() - english.map().left();
    let wrong = english.standing.iter().zip(&mirrored.standing).filter_map(|(one, other)| {
        let rect = one.rect;
        let expected = if is_on_map(one) {
            rect.translate(egui::vec2(moved, 0.0))
        } else {
            Rect::from_min_max(
                pos2(WIDTH - rect.right(), rect.top()),
                pos2(WIDTH - rect.left(), rect.bottom()),
            )
        };
        let is_near = |a: f32, b: f32, apart: f32| (a - b).abs() <= apart;
        let is_text = matches!(one.role, Role::Label | Role::Heading);
        // Text that begins behind another in its line: egui goes on with it only from the left.
        let goes_on = is_text && rect.height() > other.rect.height() + ROUNDED;
        let is_table = screen == "import" && rect.top() > TABLE_TOP && rect.bottom() < TABLE_BOTTOM;
        let spans = |rect: Rect| {
            is_near(rect.right(), other.rect.right(), ROUNDED)
                && is_near(rect.left(), other.rect.left(), if is_text { TEXT_ENDS } else { ROUNDED })
        };
        let is_there = (spans(expected) || is_table && spans(rect))
            && is_near(expected.center().y, other.rect.center().y, ROUNDED);
        (!is_there && !goes_on).then(|| {
            format!("{screen}: {:?} {:?} is at {:?}, not {expected:?}", one.role, one.text, other.rect)
        })
    });
    wrong.collect()
}

#[test]
fn the_window_is_the_mirror_image_of_that_in_english() {
    let _alone = crate::alone();
    let (english, mirrored) =
        (walk(Language::ENGLISH, ThemeChoice::Light), walk(Language::MIRRORED, ThemeChoice::Light));
    if std::env::var_os("SITMAP_MIRRORED_DIR").is_some() {
        walk(Language::MIRRORED, ThemeChoice::Dark);
    }

    let first = &mirrored[0];
    let map = first.map();
    assert!(
        first.find("Find in the incidents").rect.left() > map.right(),
        "the list is at the right of the map"
    );
    assert!(mirrored[1].find("Close the card").rect.right() < map.left(), "the card is at its left");
    assert!(first.find("File").rect.right() > WIDTH - 20.0, "the first menu is at the right edge");
    assert!(first.find("Show all places").rect.center().x < map.center().x, "the buttons of the map too");

    let wrong: Vec<_> =
        english.iter().zip(&mirrored).flat_map(|(one, other)| unmirrored(one, other)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The headings and labels of each step of the show; what is told in sentences begins where its own language
/// does.
fn show(language: Language) -> Vec<Sight> {
    language.choose();
    let mut window = Window::with(Start::default());
    window.send(Command::Present(Present::Start));
    let mut seen = Vec::new();
    while window.app().presented().is_some_and(|show| show.step().is_some()) {
        picture(&format!("{}-show-{}", language.tag(), seen.len()), &mut window);
        let mut sight = Sight::of("show", &window);
        sight.standing.retain(|one| matches!(one.role, Role::Heading | Role::Label | Role::Banner));
        seen.push(sight);
        window.key(egui::Modifiers::NONE, egui::Key::PageDown);
    }
    Language::ENGLISH.choose();
    seen
}

#[test]
fn a_show_is_turned_round_and_its_map_is_not() {
    let _alone = crate::alone();
    let (english, mirrored) = (show(Language::ENGLISH), show(Language::MIRRORED));
    assert!(english.len() > 10 && english.len() == mirrored.len());
    for (one, other) in english.iter().zip(&mirrored) {
        let begins = |one: &Standing| one.rect.left();
        let ends = |one: &Standing| WIDTH - one.rect.right();
        assert_eq!(one.standing.len(), other.standing.len());
        for (one, other) in one.standing.iter().zip(&other.standing) {
            let is_there = (begins(one) - ends(other)).abs() <= TEXT_ENDS;
            assert!(is_there, "{:?} at {:?} and {:?}", one.text, one.rect, other.rect);
        }
    }
    let mut window = Window::with(Start::default());
    window.send(Command::Present(Present::Start));
    let number = |window: &Window| window.app().presented().unwrap().step().unwrap().number;
    for (language, key) in
        [(Language::ENGLISH, egui::Key::ArrowRight), (Language::MIRRORED, egui::Key::ArrowLeft)]
    {
        language.choose();
        let before = number(&window);
        window.key(egui::Modifiers::NONE, key);
        assert_eq!(number(&window), before + 1, "what comes next is where lines go on");
    }
    Language::ENGLISH.choose();
}
