//! How the window looks: theme, size, panels, dialogs.

use egui::accesskit::Role;
use egui::{Key, Theme};
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::choices::ThemeChoice;

use crate::support::{CTRL, NONE, Window};

fn theme(window: &Window) -> Theme {
    window.harness.ctx.theme()
}

#[test]
fn the_button_switches_between_light_and_dark() {
    let mut window = Window::new();
    assert_eq!(theme(&window), Theme::Light);
    for expected in [Theme::Dark, Theme::Light, Theme::Dark] {
        window.click(l10n::ui::switch_theme());
        assert_eq!(theme(&window), expected);
    }
    assert_eq!(window.app().state().settings.theme, ThemeChoice::Dark, "it is kept");
}

#[test]
fn the_menu_chooses_light_dark_or_what_the_system_has() {
    let mut window = Window::new();
    window.harness.input_mut().system_theme = Some(Theme::Dark);
    for (entry, expected) in [
        (l10n::ui::theme_dark(), Theme::Dark),
        (l10n::ui::theme_light(), Theme::Light),
        (l10n::ui::theme_system(), Theme::Dark),
        (l10n::ui::theme_light(), Theme::Light),
    ] {
        window.menu(&[l10n::ui::view(), l10n::ui::theme()]);
        window.click(entry);
        assert_eq!(theme(&window), expected, "{entry}");
    }
    window.menu(&[l10n::ui::view(), l10n::ui::theme()]);
    window.click(l10n::ui::theme_system());
    window.harness.input_mut().system_theme = Some(Theme::Light);
    window.settle();
    assert_eq!(theme(&window), Theme::Light, "it follows the system");
}

#[test]
fn the_theme_from_the_command_line_is_the_theme_at_the_start() {
    for (choice, expected) in [(ThemeChoice::Light, Theme::Light), (ThemeChoice::Dark, Theme::Dark)] {
        let window = Window::with(Start { theme: Some(choice), ..Start::default() });
        assert_eq!(theme(&window), expected);
    }
}

#[test]
fn panels_fold_by_key_and_by_menu() {
    let list_by_key = |window: &mut Window| window.key(CTRL, Key::L);
    let list_by_menu = |window: &mut Window| window.menu(&[l10n::ui::view(), l10n::ui::show_list()]);
    for way in [&list_by_key as &dyn Fn(&mut Window), &list_by_menu] {
        let mut window = Window::new();
        way(&mut window);
        assert!(!window.has(l10n::ui::find()), "the list is folded");
        assert_eq!(window.markers().len(), 4);
        way(&mut window);
        assert!(window.has(l10n::ui::find()));
    }
    let card_by_key = |window: &mut Window| window.key(CTRL, Key::I);
    let card_by_menu = |window: &mut Window| window.menu(&[l10n::ui::view(), l10n::ui::show_card()]);
    for way in [&card_by_key as &dyn Fn(&mut Window), &card_by_menu] {
        let mut window = Window::new();
        assert!(window.has(l10n::ui::welcome()), "an empty card says what it is for");
        way(&mut window);
        assert!(!window.has(l10n::ui::close_card()));
        way(&mut window);
        assert!(window.has(l10n::ui::close_card()));
    }
}

#[test]
fn the_map_alone_is_a_window_too() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    window.key(NONE, Key::M);
    assert!(!window.has(l10n::ui::find()) && !window.has(l10n::ui::close_card()));
    assert_eq!(window.markers().len(), 4);
    assert!(window.selected().is_some(), "the selection stays");
    window.key(NONE, Key::M);
    assert!(window.has(l10n::ui::find()) && window.has(l10n::ui::close_card()));
}

#[test]
fn a_card_that_was_closed_opens_with_the_next_selection() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    window.click(l10n::ui::close_card());
    assert!(!window.has(l10n::ui::close_card()));
    window.click_marker("Baghdad airport");
    assert_eq!(window.card_title().as_deref(), Some("Baghdad airport"));
}

#[test]
fn larger_smaller_and_back_by_key_and_by_menu() {
    let scale = |window: &Window| (window.harness.ctx.zoom_factor() * 10.0).round();
    let mut window = Window::new();
    for (key, expected) in [(Key::Plus, 11.0), (Key::Plus, 12.0), (Key::Minus, 11.0), (Key::Num0, 10.0)] {
        window.key(CTRL, key);
        assert_eq!(scale(&window), expected, "{key:?}");
    }
    for (entry, expected) in
        [(l10n::ui::larger(), 11.0), (l10n::ui::actual_size(), 10.0), (l10n::ui::smaller(), 9.0)]
    {
        window.menu(&[l10n::ui::view(), l10n::ui::size_of_window(), entry]);
        assert_eq!(scale(&window), expected, "{entry}");
    }
    assert_eq!(window.markers().len(), 4);
}

#[test]
fn dialogs_open_by_menu_and_close_with_escape_and_with_their_button() {
    for (entry, holds) in
        [(l10n::ui::about(), "Natural Earth"), (l10n::ui::keys(), l10n::ui::next_incident())]
    {
        for by_escape in [true, false] {
            let mut window = Window::new();
            window.click_marker("Ain al-Asad");
            let selected = window.selected();
            window.menu(&[l10n::ui::help(), entry]);
            assert!(window.app().state().dialog.is_some() && window.has_part(holds), "{entry}");
            if by_escape {
                window.key(NONE, Key::Escape);
            } else {
                window.click(l10n::ui::close());
            }
            assert_eq!(window.app().state().dialog, None, "{entry}");
            assert!(!window.has_part(holds), "{entry}");
            assert_eq!(window.selected(), selected, "Escape closed the dialog and did nothing else");
        }
    }
}

#[test]
fn keys_do_nothing_behind_a_dialog() {
    let mut window = Window::new();
    window.key(NONE, Key::Questionmark);
    assert!(window.app().state().dialog.is_some());
    window.key(NONE, Key::N);
    assert_eq!(window.selected(), None);
}

#[test]
fn escape_closes_an_open_menu_and_leaves_the_selection() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    window.menu(&[l10n::ui::file()]);
    assert!(window.has_part(l10n::ui::open_recent()));
    window.key(NONE, Key::Escape);
    assert!(!window.has_part(l10n::ui::open_recent()), "the menu is closed");
    assert!(window.selected().is_some(), "and the selection stays");
}

#[test]
fn about_names_the_version_the_licences_and_whose_borders_are_drawn() {
    let mut window = Window::new();
    window.menu(&[l10n::ui::help(), l10n::ui::about()]);
    for part in [
        env!("CARGO_PKG_VERSION"),
        "MIT or Apache-2.0",
        "Natural Earth (public domain)",
        "GeoNames (CC BY 4.0)",
        "OurAirports",
        "OFL 1.1",
        "disputed ones are dashed",
        "no statement of Sitmap about sovereignty",
    ] {
        assert!(window.has_part(part), "{part}");
    }
}

#[cfg(not(feature = "online"))]
#[test]
fn a_program_without_the_online_map_does_not_offer_it() {
    let mut window = Window::new();
    window.menu(&[l10n::ui::view(), l10n::ui::base_map()]);
    assert!(window.has(l10n::ui::base_atlas()));
    assert!(!window.has_part("nline"), "{}", window.told());
}

#[cfg(feature = "online")]
#[test]
fn going_online_is_asked_for_and_escape_stays_offline() {
    let mut window = Window::new();
    window.menu(&[l10n::ui::view(), l10n::ui::base_map()]);
    window.click(l10n::ui::base_online());
    assert!(window.has(l10n::ui::online_question()));
    window.key(NONE, Key::Escape);
    assert!(!window.has(l10n::ui::online_question()));
    let state = window.app().state();
    assert_eq!(state.workspace.base_map, sitmap::scene::choices::BaseMapChoice::Atlas);
}

#[test]
fn the_list_of_keys_has_every_key_of_the_menus() {
    let mut window = Window::new();
    window.key(NONE, Key::Questionmark);
    let shown = window.texts(Role::Label).join("\n");
    for key in ["Ctrl+O", "Ctrl+Q", "Ctrl+L", "Ctrl+I", "F1"] {
        assert!(shown.contains(key), "{key} in {shown}");
    }
}
