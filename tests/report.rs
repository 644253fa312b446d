//! What could not be used of a file: by reason, with the way to its row, and as a table for others.

use egui::accesskit::Role;
use egui::{Key, OutputCommand};

use sitmap::l10n;

use crate::support::files::Folder;
use crate::support::{NONE, Window};

const FLAWED: &str = "title,date,lat,lon,killed,link,note\n\
Good,2022-01-05,35.05,40.58,1,https://example.org/a?b=1,<b>bold</b>\n\
No such day,31/02/2022,36.34,43.13,2,,\n\
No such place,2022-01-06,91.5,43.13,many,javascript:alert(1),=1+2\n";

fn window() -> Window {
    let folder = Folder::new();
    Window::on(&[&folder.write("flawed.csv", FLAWED)])
}

/// The issues that are listed.
fn listed(window: &Window) -> Vec<String> {
    window.texts(Role::Button).into_iter().filter(|text| text.starts_with("Line ")).collect()
}

#[test]
fn the_report_counts_by_reason_and_a_reason_that_is_clicked_lists_its_own() {
    let mut window = window();
    window.click(l10n::ui::details());
    assert!(window.has(&l10n::tables::tally_counted(3, 2, 0)), "{}", window.told());
    assert_eq!(listed(&window).len(), 3, "{}", window.told());
    assert!(window.has("All reasons: 3"));
    let reasons = window.texts(Role::Button);
    let reason = reasons.iter().find(|text| text.contains("date") && text.ends_with(": 1")).unwrap().clone();
    window.click(&reason);
    let shown = listed(&window);
    assert!(shown.len() == 1 && shown[0].starts_with("Line 3 · date, 31/02/2022"), "{shown:?}");
    window.click("All reasons: 3");
    assert_eq!(listed(&window).len(), 3);
}

#[test]
fn a_click_on_an_issue_selects_its_incident_and_shows_the_field_in_its_row() {
    let mut window = window();
    window.click(l10n::ui::details());
    let issue = listed(&window).into_iter().find(|text| text.contains("91.5")).unwrap();
    window.click(&issue);
    assert!(!window.has(l10n::ui::not_all_read()));
    assert_eq!(window.card_title().as_deref(), Some("No such place"));
    assert!(window.has_part(&l10n::tables::as_in_line("4")) && window.has("91.5"), "{}", window.told());
    assert!(window.has("=1+2") && window.has("javascript:alert(1)"), "cells are text");
    assert!(!window.has(l10n::tables::show_link()), "only addresses of the web open");
}

#[test]
fn the_card_shows_the_row_when_it_is_unfolded_and_an_address_before_it_is_opened() {
    let mut window = window();
    window.click_row("Good");
    assert!(
        !window.has(l10n::tables::show_link()) && window.has("<b>bold</b>"),
        "folded at first; markup is text"
    );
    window.click(&l10n::tables::as_in_line("2"));
    let cells = |cell: &str| window.nodes().filter(|node| node.text() == cell).count();
    assert_eq!((cells("40.58"), cells("<b>bold</b>")), (1, 2), "{}", window.told());
    window.click(l10n::tables::show_link());
    assert!(window.has(l10n::ui::link_question()) && window.has("https://example.org/a?b=1"));
    window.key(NONE, Key::Escape);
}

#[test]
fn the_report_is_copied_as_csv() {
    let mut window = window();
    window.click(l10n::ui::details());
    let button = window.place_of(Some(Role::Button), l10n::tables::copy_csv()).center();
    window.press_at(button, 1, egui::PointerButton::Primary);
    let mut copied = None;
    for _ in 0..3 {
        for command in &window.harness.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
        window.frames(1);
    }
    let copied = copied.expect("something was copied");
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!((lines.len(), lines[0]), (4, "line,path,field,value,reason"));
    assert!(lines[1].starts_with("3,date,date,31/02/2022,\"not a date"), "{copied}");
}
