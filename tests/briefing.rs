//! A room is shown a briefing, with the keys of PowerPoint and of clickers.

use std::fmt::Write as _;

use egui::accesskit::Role;
use egui::{Key, PointerButton, pos2, vec2};
use serde_json::{Value, json};
use sitmap::app::Start;
use sitmap::app::watch::PollInterval;
use sitmap::l10n;
use sitmap::presenter::Show;
use sitmap::presenter::ink::Tool;
use sitmap::presenter::show::Blank;
use sitmap::scene::Command;
use sitmap::scene::choices::{BaseMapChoice, Switch, ThemeChoice};

use crate::pictures;
use crate::support::files::{self, Folder};
use crate::support::{CTRL, NONE, SHIFT, Window};

/// What is drawn on at 1080 pixels, and on an old projector.
const SCREENS: [(&str, [f32; 2]); 2] = [("1080p", [1920.0, 1080.0]), ("4x3", [1440.0, 1080.0])];

fn show(window: &Window) -> &Show {
    window.app().presented().expect("a show")
}

/// The number of the step, from 1; 0 behind the last.
fn number(window: &Window) -> usize {
    show(window).step().map_or(0, |step| step.number)
}

/// The bundled briefing, without flights.
fn presented(size: [f32; 2]) -> Window {
    started(Window::sized(size, 1.0, Start::default()))
}

fn started(mut window: Window) -> Window {
    window.send(Command::ReduceMotion(Switch::On));
    window.key(NONE, Key::F5);
    window
}

/// What stands on the page, a line each.
fn page(window: &Window) -> String {
    let roles = [Role::Heading, Role::Label, Role::Paragraph, Role::Blockquote, Role::Alert, Role::Banner];
    let mut told = String::new();
    for node in window.nodes().filter(|node| roles.contains(&node.role())) {
        let _ = writeln!(told, "{:?}: {}", node.role(), node.text());
    }
    told
}

#[test]
fn the_bundled_briefing_is_shown_from_the_first_step_to_the_last_with_a_clicker() {
    let mut window = presented(SCREENS[0].1);
    let steps = show(&window).deck().len();
    assert_eq!(steps, 12);
    let mut told = String::new();
    for n in 1..=steps {
        assert_eq!(number(&window), n);
        let _ = writeln!(told, "# {n}\n{}", page(&window));
        let smallest = show(&window).page().smallest_type().unwrap();
        assert!(smallest >= 28.0, "step {n} has type of {smallest} pixels");
        assert!(!show(&window).page().is_cut(), "words are cut on step {n}");
        window.key(NONE, Key::PageDown);
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("bundled-briefing", told);
    });
    assert_eq!(number(&window), 0, "behind the last step");
    for _ in 0..3 {
        window.key(NONE, Key::PageDown);
        assert!(window.app().presented().is_some(), "the clicker does not leave the show");
    }
    assert!(window.has_part(l10n::show::end()));
    for n in (1..=steps).rev() {
        window.key(NONE, Key::PageUp);
        assert_eq!(number(&window), n);
    }
    window.key(NONE, Key::Escape);
    assert!(window.app().presented().is_none());
}

#[test]
fn every_step_looks_as_it_did_on_wide_and_narrow_screens_in_both_themes() {
    for (screen, size) in SCREENS {
        let themes = [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")];
        for (theme, name) in themes {
            let mut window = Window::sized(size, 1.0, Start { theme: Some(theme), ..Start::default() });
            window.send(Command::UseBaseMap(BaseMapChoice::Plain));
            let mut window = started(window);
            for n in 1..=show(&window).deck().len() {
                pictures::compare_page(&mut window, &format!("briefing-{screen}-{n:02}-{name}"));
                let page = show(&window).page();
                assert!(!page.is_cut(), "words are cut on step {n}, {screen}");
                let (clear, on_map) = (page.clear_map().unwrap(), page.step().map.bounds.is_some());
                let is_strip = clear.width() < size[0] * 0.35 || clear.height() < size[1] * 0.28;
                assert!(!is_strip || !on_map, "the map of step {n} is a strip, {screen}: {clear}");
                window.key(NONE, Key::PageDown);
            }
        }
    }
}

#[test]
fn keys_do_what_they_do_in_powerpoint() {
    let mut window = presented([960.0, 540.0]);
    for (keys, expected) in [
        (&[Key::Space][..], 2),
        (&[Key::ArrowRight], 3),
        (&[Key::ArrowDown], 4),
        (&[Key::Enter], 5),
        (&[Key::N], 6),
        (&[Key::P], 5),
        (&[Key::ArrowLeft], 4),
        (&[Key::ArrowUp], 3),
        (&[Key::Backspace], 2),
        (&[Key::End], 12),
        (&[Key::Home], 1),
        (&[Key::PageUp], 1),
        (&[Key::Num7, Key::Enter], 7),
        (&[Key::Num1, Key::Num0, Key::Enter], 10),
        (&[Key::Num9, Key::Num9, Key::Enter], 12),
        (&[Key::Num0, Key::Enter], 1),
        (&[Key::Num7, Key::PageDown], 2),
        (&[Key::F5], 2),
        (&[Key::Tab], 2),
        (&[Key::M], 2),
    ] {
        for &key in keys {
            window.key(NONE, key);
        }
        assert_eq!(number(&window), expected, "{keys:?}");
    }
    window.key(NONE, Key::Num3);
    assert!(window.has_part("Step 3"), "{}", window.told());
}

#[test]
fn a_step_is_on_screen_in_the_frame_of_its_key() {
    let mut window = Window::sized([1920.0, 1080.0], 1.0, Start::default());
    window.key(NONE, Key::F5);
    window.key(NONE, Key::PageDown);
    window.key_unsettled(NONE, Key::PageDown);
    let title = "Two armed drones shot down aiming at the coalition’s compound at Baghdad airport";
    assert!(window.has(title), "{}", window.told());
}

#[test]
fn a_black_or_white_screen_comes_and_goes_and_shows_nothing() {
    let mut window = presented([960.0, 540.0]);
    window.key(NONE, Key::PageDown);
    for (key, blank, colour) in
        [(Key::B, Blank::Black, 0), (Key::W, Blank::White, 255), (Key::Period, Blank::Black, 0)]
    {
        window.key(NONE, key);
        assert_eq!(show(&window).blank(), Some(blank));
        let picture = window.harness.render().unwrap();
        // Between the bars of the marking.
        let middle = picture.enumerate_pixels().filter(|(_, y, _)| (40..500).contains(y));
        assert!(middle.into_iter().all(|(.., pixel)| pixel.0[..3] == [colour; 3]), "{key:?}");
        assert_eq!(window.texts(Role::Banner).len(), 2, "the marking stays");
        window.key(NONE, key);
        assert_eq!((show(&window).blank(), number(&window)), (None, 2));
    }
    // The next click of a clicker only brings the picture back.
    window.key(NONE, Key::B);
    window.key(NONE, Key::PageDown);
    assert_eq!((show(&window).blank(), number(&window)), (None, 2));
}

#[test]
fn a_click_goes_on_and_leaves_the_show_only_from_its_end_page() {
    let mut window = presented([960.0, 540.0]);
    for (n, at) in [(2, pos2(700.0, 200.0)), (3, pos2(100.0, 300.0)), (4, pos2(700.0, 100.0))] {
        window.click_at(at);
        assert_eq!(number(&window), n, "{at:?}");
    }
    window.secondary_click_at(pos2(700.0, 200.0));
    window.key(NONE, Key::Escape);
    window.press_at(pos2(700.0, 200.0), 1, PointerButton::Middle);
    assert_eq!(number(&window), 4, "Escape has closed the menu alone");
    window.key(NONE, Key::End);
    window.click_at(pos2(700.0, 100.0));
    assert_eq!(number(&window), 0);
    assert!(window.app().presented().is_some());
    window.click_at(pos2(700.0, 100.0));
    assert!(window.app().presented().is_none());
}

#[test]
fn escape_closes_what_is_open_before_it_leaves() {
    let mut window = presented([960.0, 540.0]);
    window.key(CTRL, Key::P);
    window.key(NONE, Key::F1);
    assert!(window.has_part(l10n::show::black()), "{}", window.told());
    window.key(NONE, Key::Escape);
    assert!(!show(&window).shows_help());
    assert_eq!(show(&window).tool(), Tool::Pen);
    window.key(NONE, Key::Escape);
    assert_eq!(show(&window).tool(), Tool::Arrow);
    window.key(NONE, Key::Escape);
    assert!(window.app().presented().is_none());
}

#[test]
fn the_show_starts_from_what_is_selected_and_leaves_the_window_there() {
    let mut window = Window::new();
    window.send(Command::ReduceMotion(Switch::On));
    window.click_row("The coalition answers");
    window.key(SHIFT, Key::F5);
    assert_eq!(number(&window), 6);
    window.key(NONE, Key::PageDown);
    window.key(NONE, Key::Escape);
    assert_eq!(window.selected_key().as_deref(), Some("ain-al-asad-rockets"));
    window.click(l10n::show::present());
    assert_eq!(number(&window), 1);
}

#[test]
fn what_is_drawn_stays_on_its_step_and_on_its_spot_and_can_be_taken_back() {
    let mut window = presented([960.0, 540.0]);
    window.key(NONE, Key::PageDown);
    window.key(CTRL, Key::P);
    window.drag(pos2(600.0, 150.0), vec2(120.0, 60.0));
    window.drag(pos2(600.0, 250.0), vec2(120.0, 0.0));
    assert_eq!((show(&window).strokes(), number(&window)), (2, 2), "a stroke does not go on");
    window.key(NONE, Key::PageDown);
    assert_eq!(show(&window).strokes(), 0);
    window.key(NONE, Key::PageUp);
    assert_eq!(show(&window).strokes(), 2);
    window.key(CTRL, Key::Z);
    assert_eq!(show(&window).strokes(), 1);
    window.key(NONE, Key::E);
    assert_eq!(show(&window).strokes(), 0);
    window.key(CTRL, Key::Z);
    assert_eq!(show(&window).strokes(), 1);
    window.key(CTRL, Key::E);
    window.drag(pos2(600.0, 150.0), vec2(60.0, 30.0));
    assert_eq!(show(&window).strokes(), 0, "the eraser takes what it touches");
}

#[test]
fn one_looks_around_and_a_key_goes_back_to_the_step() {
    let mut window = presented([960.0, 540.0]);
    window.key(NONE, Key::Num3);
    window.key(NONE, Key::Enter);
    let at_rest = window.harness.render().unwrap();
    window.key(NONE, Key::Plus);
    window.drag(pos2(700.0, 120.0), vec2(-150.0, 40.0));
    window.pointer_away();
    assert_eq!(number(&window), 3, "a drag does not go on");
    assert!(window.harness.render().unwrap() != at_rest);
    window.key(NONE, Key::G);
    window.pointer_away();
    let again = window.harness.render().unwrap();
    let apart = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 24;
    let differing = at_rest.as_raw().iter().zip(again.as_raw()).filter(|&pair| apart(pair)).count();
    assert!(differing < 2000, "{differing} bytes differ");
}

#[test]
fn the_presenter_sees_notes_clock_and_steps_and_closing_that_view_does_not_end_the_show() {
    let mut window = presented([1600.0, 900.0]);
    window.key(NONE, Key::V);
    assert!(show(&window).has_speaker());
    for part in [
        l10n::show::elapsed(),
        l10n::briefing_panel::notes(),
        "Everything that follows stands in one article",
        l10n::briefing::where_and_when(),
    ] {
        assert!(window.has_part(part), "{part}: {}", window.told());
    }
    window.click("7  Five rockets land near Ain al-Asad");
    assert_eq!(number(&window), 7);
    window.key(NONE, Key::PageDown);
    assert_eq!(number(&window), 8, "keys go on as before");
    window.key(NONE, Key::V);
    assert!(!show(&window).has_speaker());
    assert_eq!(number(&window), 8);
}

/// The bundled dossier with this briefing.
fn with_briefing(briefing: Value) -> Value {
    let mut dossier = files::bundled();
    dossier["briefing"] = briefing;
    dossier
}

#[test]
fn of_many_weapons_a_step_says_how_many_it_leaves_out_and_never_leaves_out_the_dead() {
    let folder = Folder::new();
    let mut dossier = files::small("Many", &[("Town", [40.0, 35.0], "Nine weapons")]);
    let incident = &mut dossier["incidents"][0];
    incident["munitions"] =
        (1..=9).map(|n| json!({"what": format!("weapon {n}"), "count": n})).collect::<Vec<_>>().into();
    incident["outcome"] = json!({"killed": 3, "wounded": 5});
    let file = folder.dossier("a.sitmap.json", &dossier);
    let mut window = started(Window::on(&[&file]));
    while !page(&window).contains("weapon 1") {
        window.key(NONE, Key::PageDown);
        assert!(number(&window) > 0, "no step shows it");
    }
    let told = page(&window);
    for expected in ["weapon 3", "+6", "further weapons", "killed", "wounded"] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
}

#[test]
fn what_is_too_long_for_a_page_is_shortened_and_heard_whole_and_whose_words_they_are_stays() {
    let folder = Folder::new();
    let mut dossier = with_briefing(json!({"steps": [{"shows": "incident", "incident": "green-village-fire",
        "statement": "coalition-communique"}]}));
    let long = "The coalition was aimed at by eight rounds of indirect fire. ".repeat(40);
    let set = |list: &mut Value, id: &str, field: &str| {
        let one = list.as_array_mut().unwrap().iter_mut().find(|one| one["id"] == id).unwrap();
        one[field] = long.trim().into();
    };
    set(&mut dossier["incidents"], "green-village-fire", "summary");
    set(&mut dossier["statements"], "coalition-communique", "text");
    let file = folder.dossier("a.sitmap.json", &dossier);
    for (screen, size) in SCREENS {
        let window =
            started(Window::sized(size, 1.0, Start { files: vec![file.clone()], ..Start::default() }));
        let page = show(&window).page();
        assert!(page.is_cut(), "{screen}");
        assert!(page.smallest_type().unwrap() >= 28.0, "{screen}");
        assert!(page.clear_map().unwrap().height() > size[1] * 0.15, "{screen}: {:?}", page.clear_map());
        let told = self::page(&window);
        assert_eq!(told.matches(long.trim()).count(), 2, "{screen}: {told}");
        for expected in ["US-led coalition against Islamic State", ", paragraph 2", "none reported"] {
            assert!(told.contains(expected), "{screen}: {expected}: {told}");
        }
    }
}

#[test]
fn a_step_whose_incident_is_gone_says_so_and_hidden_steps_are_left_out() {
    let folder = Folder::new();
    let briefing = json!({"steps": [{"shows": "incident", "incident": "long-gone"},
        {"shows": "incident", "incident": "green-village-fire", "hidden": true},
        {"shows": "incident"}, {"shows": "sources"}]});
    let file = folder.dossier("a.sitmap.json", &with_briefing(briefing));
    let mut window = started(Window::on(&[&file]));
    assert_eq!(show(&window).deck().len(), 3);
    assert!(page(&window).contains("Alert: This step shows the incident “long-gone”"), "{}", page(&window));
    window.key(NONE, Key::PageDown);
    assert!(page(&window).contains("does not say which"), "{}", page(&window));
}

#[test]
fn without_a_briefing_the_incidents_are_shown_in_the_order_of_time() {
    let folder = Folder::new();
    let mut dossier = files::bundled();
    dossier.as_object_mut().unwrap().remove("briefing");
    let file = folder.dossier("a.sitmap.json", &dossier);
    let window = started(Window::on(&[&file]));
    let deck = show(&window).deck();
    let titles: Vec<String> = (0..deck.len()).map(|n| deck.title(n)).collect();
    assert_eq!(
        titles,
        [
            "Attacks on the coalition in Syria and Iraq, January 2022",
            l10n::briefing::where_and_when(),
            "Two armed drones shot down aiming at the coalition’s compound at Baghdad airport",
            "Two armed drones shot down approaching Ain al-Asad",
            "Eight rounds of indirect fire on Green Village",
            "The coalition answers with six artillery rounds",
            "Five rockets land near Ain al-Asad",
            "Qassem Soleimani and Abu Mahdi al-Muhandis killed by an American drone strike",
            "What remains unclear (1 of 2)",
            "What remains unclear (2 of 2)",
            l10n::ui::sources(),
        ]
    );
}

#[test]
fn a_file_that_changes_on_disk_does_not_disturb_the_show() {
    let folder = Folder::new();
    let file = folder.dossier("a.sitmap.json", &files::bundled());
    let pace = PollInterval {
        every: std::time::Duration::from_millis(15),
        calm: std::time::Duration::from_millis(45),
    };
    let start = Start { files: vec![file.clone()], watch: pace, ..Start::default() };
    let mut window = started(Window::sized([960.0, 540.0], 1.0, start));
    window.key(NONE, Key::Num5);
    window.key(NONE, Key::Enter);
    let before = page(&window);
    folder.dossier("a.sitmap.json", &files::small("Another", &[("Town", [40.0, 35.0], "Something else")]));
    window.step_until("the file is read again", |window| {
        window
            .app()
            .state()
            .workspace
            .layers
            .all()
            .iter()
            .any(|layer| layer.data.dossier().head.title == "Another")
    });
    window.settle();
    assert_eq!(page(&window), before);
    window.key(NONE, Key::PageDown);
    assert!(page(&window).contains("The coalition answers with six artillery rounds"));
    window.key(NONE, Key::Escape);
    assert!(window.has_part("Something else"), "the window shows what the file holds now");
}

#[test]
fn five_hundred_steps_are_shown_and_jumped_to() {
    let folder = Folder::new();
    let ids = ["green-village-fire", "coalition-artillery", "ain-al-asad-rockets", "baghdad-airport-drones"];
    let steps: Vec<Value> = (0..500)
        .map(|n| json!({"shows": "incident", "incident": ids[n % 4], "title": format!("T{n}")}))
        .collect();
    let file = folder.dossier("a.sitmap.json", &with_briefing(json!({"steps": steps})));
    let mut window = started(Window::on(&[&file]));
    for key in [Key::Num4, Key::Num9, Key::Num8, Key::Enter, Key::PageDown] {
        window.key(NONE, key);
    }
    assert_eq!((number(&window), show(&window).deck().len()), (499, 500));
    assert!(window.has("T498"), "{}", page(&window));
    window.key(NONE, Key::V);
    assert!(window.has_part(&l10n::show::of(499, 500)), "{}", window.told());
}

#[test]
fn a_step_that_looks_through_very_many_incidents_is_there_at_once_and_its_places_follow() {
    let folder = Folder::new();
    let mut dossier =
        files::small("Many", &[("Harbour", [10.0, 50.0], "raid"), ("Mill", [11.0, 51.0], "march")]);
    let kinds = [("raid", "harbour"), ("march", "mill")];
    let incident = |n: usize| {
        let (what, place) = kinds[n % 2];
        json!({"id": format!("i{n}"), "title": what, "when": {"from": "2022-01-06"}, "places": [{"place": place}]})
    };
    dossier["incidents"] = (0..20_000).map(incident).collect();
    let view = |title: &str, text: &str| json!({"shows": "view", "title": title, "only": {"text": text}});
    let steps =
        [json!({"shows": "incident", "incident": "i0"}), view("Raids", "raid"), view("Marches", "march")];
    dossier["briefing"] = json!({"steps": steps});
    let mut window = started(Window::on(&[&folder.dossier("many.sitmap.json", &dossier)]));
    let marks = |window: &Window| -> Vec<String> {
        show(window).step().unwrap().map.marks.iter().map(|mark| mark.name.clone()).collect()
    };
    // One frame, in which nobody has looked ahead.
    let press_once = |window: &mut Window, key: Key| {
        let press =
            |pressed| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: NONE };
        window.harness.input_mut().events.extend([press(true), press(false)]);
        window.harness.step();
    };
    press_once(&mut window, Key::End);
    let step = show(&window).step().unwrap();
    assert_eq!((step.number, step.title.as_str()), (3, "Marches"));
    assert_eq!(step.line, "Looking through 20\u{202f}000 incidents…");
    assert_eq!(marks(&window), [""; 0]);
    window.settle();
    assert_eq!(marks(&window), ["Mill"]);
    assert_eq!(show(&window).step().unwrap().line, "10\u{202f}000 incidents at 1 place");

    // What comes of a step that was left meanwhile disturbs no other.
    press_once(&mut window, Key::PageUp);
    press_once(&mut window, Key::Home);
    window.settle();
    assert_eq!((number(&window), marks(&window)), (1, vec!["Harbour".to_owned()]));
    // The next one was looked ahead for, and is whole at once.
    press_once(&mut window, Key::PageDown);
    assert_eq!((number(&window), marks(&window)), (2, vec!["Harbour".to_owned()]));
    assert!(window.has("10\u{202f}000 incidents at 1 place"), "{}", page(&window));
}

#[test]
fn a_timed_briefing_goes_on_by_itself_until_a_key_stops_it() {
    let folder = Folder::new();
    let briefing = json!({"seconds": 1.0, "steps": [{"shows": "title"}, {"shows": "overview", "seconds": 2.0},
        {"shows": "sources"}]});
    let file = folder.dossier("a.sitmap.json", &with_briefing(briefing));
    let mut window = Window::on(&[&file]);
    window.send(Command::ReduceMotion(Switch::On));
    window.key_unsettled(NONE, Key::F5);
    window.step_until("the second step", |window| number(window) == 2);
    window.key(NONE, Key::A);
    window.frames(120);
    assert_eq!(number(&window), 2, "A stops it");
    window.key_unsettled(NONE, Key::A);
    window.step_until("the third step", |window| number(window) == 3);
    window.frames(120);
    assert_eq!(number(&window), 3, "the last step stays");
}
