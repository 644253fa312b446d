//! Tables whose columns nothing tells are asked about, in a window that shows what comes of the answer.

use std::path::PathBuf;
use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use jiff::civil::date;
use sitmap::app::Start;
use sitmap::app::watch::PollInterval;
use sitmap::l10n;

use crate::support::files::Folder;
use crate::support::{NONE, Seen, Window};

const UNCLEAR: &str = "q1,q2,q3,q4,q5\nRockets on a base,2022-01-05,35.05,40.58,x\n\
A clash,2022-01-06,36.34,43.13,y\nSomething else,2022-01-07,91.5,43.13,z\n";
const OPEN_DATES: &str =
    "title,date,lat,lon\nRockets,03/04/2022,35.05,40.58\nA clash,05/06/2022,36.34,43.13\n";

/// What the incident of this title says of when, in the first layer.
fn day(window: &Window, title: &str) -> Option<jiff::civil::Date> {
    let layer = window.app().state().workspace.layers.all().last().unwrap();
    let incident = layer.data.dossier().incidents().find(|incident| incident.title() == title).unwrap();
    incident.when().map(|when| when.day())
}

/// Takes a column for something else, by its drop-down.
fn choose(window: &mut Window, heading: &str, before: &str, meaning: &str) {
    window.click(&format!("{heading}: {before}"));
    window.click(meaning);
    assert!(window.has(&format!("{heading}: {meaning}")), "{}", window.told());
}

fn is_disabled(window: &Window, button: &str) -> bool {
    let found = window.nodes().find(|node| node.role() == Role::Button && node.text() == button);
    found.unwrap_or_else(|| panic!("no {button}")).is_disabled()
}

fn unclear(folder: &Folder, name: &str) -> PathBuf {
    folder.write(name, UNCLEAR)
}

#[test]
fn columns_that_nothing_tells_are_chosen_and_the_preview_follows() {
    let folder = Folder::new();
    let mut window = Window::new();
    window.drop_files(&[&unclear(&folder, "odd.csv")]);
    assert!(window.has(l10n::tables::question()) && window.has("odd.csv"));
    assert_eq!(window.alerts(), [""; 0], "a question is no error");
    assert_eq!(window.layers().len(), 1, "nothing is opened yet");
    assert!(
        window.has("q2: Date") && window.has(l10n::tables::by_content()),
        "a column of dates shows itself"
    );
    assert!(window.has_part("No column says where"));
    assert!(window.has("q1: Rockets on a base"), "the cells are there");
    assert!(window.has("Untitled incident, Wednesday 5 January 2022, without a place"), "{}", window.told());

    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    assert!(window.has("Rockets on a base, Wednesday 5 January 2022, without a place"));
    choose(&mut window, "q3", l10n::tables::meaning_unused(), l10n::tables::meaning_latitude());
    choose(&mut window, "q4", l10n::tables::meaning_unused(), l10n::tables::meaning_longitude());
    assert!(window.has(l10n::tables::all_clear()));
    assert!(window.has(&l10n::tables::previewed(3, 3, 3, 2)), "{}", window.told());
    assert!(window.has_part("q3: 91.5 ("), "what cannot be used is marked with its reason");

    window.click(l10n::tables::import());
    assert!(!window.has(l10n::tables::question()));
    assert_eq!(window.layers().len(), 2);
    assert_eq!(day(&window, "A clash"), Some(date(2022, 1, 6)));
    assert!(window.alerts()[0].contains("odd.csv: 1 issue"), "{:?}", window.alerts());
}

#[test]
fn a_meaning_is_found_by_typing_and_escape_closes_the_list_before_the_window() {
    let folder = Folder::new();
    let mut window = Window::on(&[&unclear(&folder, "odd.csv")]);
    window.click("q5: Not used");
    window.type_text("weap");
    window.key(NONE, Key::Enter);
    assert!(window.has("q5: Weapon"), "{}", window.told());
    window.click("q1: Not used");
    window.key(NONE, Key::Escape);
    assert!(window.has(l10n::tables::question()), "escape closes the list only");
    // What is chosen for one column that only one can be is taken from the other.
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    choose(&mut window, "q5", l10n::tables::meaning_munition(), l10n::tables::meaning_title());
    assert!(window.has("q1: Not used"));
}

#[test]
fn incidents_without_a_place_or_a_date_can_be_imported_once_anything_is_chosen() {
    let folder = Folder::new();
    let file = folder.write("words.csv", "q1,q2\nthis,that\nsome,other\n");
    let mut window = Window::on(&[&file]);
    assert!(window.has(l10n::tables::nothing_chosen()) && is_disabled(&window, l10n::tables::import()));
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    assert!(window.has_part("No column says where") && window.has_part("No column says when"));
    window.click(l10n::tables::import());
    assert_eq!(window.layers().len(), 1);
    assert_eq!(window.rows().len(), 2);
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_with_one_of_them() {
    let folder = Folder::new();
    for (answer, expected) in
        [("03/04/2022 is 3 April 2022", date(2022, 4, 3)), ("03/04/2022 is 4 March 2022", date(2022, 3, 4))]
    {
        let mut window = Window::on(&[&folder.write("dates.csv", OPEN_DATES)]);
        assert!(window.has(l10n::tables::dates_open()), "{}", window.told());
        assert!(is_disabled(&window, l10n::tables::import()), "a date is not guessed");
        window.click(answer);
        assert!(!is_disabled(&window, l10n::tables::import()));
        window.key(NONE, Key::Enter);
        assert_eq!(day(&window, l10n::vocabulary::kind_rocket()), Some(expected));
    }
}

#[test]
fn dates_are_asked_about_as_soon_as_a_column_is_said_to_be_one() {
    let folder = Folder::new();
    let text = "q1,q2,q3\na,03/04/2022,25/12/2021\nb,05/06/2022,01/02/2022\n";
    let mut window = Window::on(&[&folder.write("two.csv", text)]);
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    choose(&mut window, "q2", l10n::tables::meaning_unused(), l10n::tables::meaning_date());
    assert!(window.has(l10n::tables::dates_open()));
    choose(&mut window, "q2", l10n::tables::meaning_date(), l10n::tables::meaning_unused());
    choose(&mut window, "q3", l10n::tables::meaning_unused(), l10n::tables::meaning_date());
    assert!(!window.has(l10n::tables::dates_open()), "25/12 tells it");
}

#[test]
fn a_file_that_is_cancelled_leaves_what_was_open_and_the_next_one_is_asked_about() {
    let folder = Folder::new();
    let mut window = Window::new();
    let before = window.layers();
    window.drop_files(&[&unclear(&folder, "odd.csv"), &folder.write("dates.csv", OPEN_DATES)]);
    assert!(window.has_part(&l10n::tables::later(1)));
    window.key(NONE, Key::Escape);
    assert!(window.has(l10n::tables::question()) && !window.has_part("waits after this one"));
    window.click(l10n::ui::cancel());
    assert!(!window.has(l10n::tables::question()));
    assert_eq!(window.layers(), before);
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn a_saved_profile_opens_the_next_such_file_without_a_question_until_it_is_forgotten() {
    let folder = Folder::new();
    let mut window = Window::on(&[&unclear(&folder, "first.csv")]);
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    choose(&mut window, "q3", l10n::tables::meaning_unused(), l10n::tables::meaning_latitude());
    choose(&mut window, "q4", l10n::tables::meaning_unused(), l10n::tables::meaning_longitude());
    assert!(is_disabled(&window, l10n::tables::save_profile()), "it has no name");
    window.click(l10n::tables::profile_name());
    window.type_text("Weekly sheet");
    window.click(l10n::tables::save_profile());
    window.click(l10n::tables::import());
    window.drop_files(&[&unclear(&folder, "second.csv")]);
    assert!(!window.has(l10n::tables::question()));
    assert_eq!(window.layers(), ["first.csv", "second.csv"]);
    let saved = &window.app().state().settings.profiles;
    assert_eq!((saved.len(), saved[0].name.as_str(), saved[0].columns.len()), (1, "Weekly sheet", 4));

    window.drop_files(&[&folder.write("other.csv", "q1,q2\nthis,that\n")]);
    assert!(window.has(l10n::tables::question()), "not all of its headings");
    window.click(l10n::tables::profiles());
    window.click(&l10n::tables::forget_named("Weekly sheet"));
    assert!(window.has(l10n::tables::no_profiles()));
    window.key(NONE, Key::Escape);
    window.key(NONE, Key::Escape);
    window.drop_files(&[&unclear(&folder, "third.csv")]);
    assert!(window.has(l10n::tables::question()));
}

#[test]
fn how_a_table_was_read_is_shown_and_changed_from_the_menu_of_its_layer() {
    let folder = Folder::new();
    let file = folder.write("plain.csv", "title,date,lat,lon,note\nRockets,2022-01-05,35.05,40.58,first\n");
    let mut window = Window::on(&[&file]);
    assert_eq!(window.layers(), ["plain.csv"]);
    let name = window.nodes().find(|node| node.text() == "plain.csv" && node.rect().right() < 320.0);
    let at = name.unwrap().rect().center();
    window.secondary_click_at(at);
    window.click(l10n::tables::how_read_entry());
    assert!(
        window.has(l10n::tables::how_read_label()) && window.has(l10n::tables::by_heading()),
        "{}",
        window.told()
    );
    choose(&mut window, "title", "Title", "Not used");
    choose(&mut window, "note", l10n::tables::meaning_summary(), l10n::tables::meaning_title());
    window.click(l10n::tables::import_again());
    assert_eq!(window.layers(), ["plain.csv"], "it takes the place of the layer");
    assert!(window.rows()[0].starts_with("first"), "{:?}", window.rows());
}

#[test]
fn another_sheet_of_a_workbook_is_chosen_and_imported() {
    let folder = Folder::new();
    let path = folder.path().join("two.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, heading) in [("North", "q"), ("South", "p")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in
            [[format!("{heading}1"), format!("{heading}2")], [name.into(), "x".into()]].iter().enumerate()
        {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write(row as u32, column as u16, cell).unwrap();
            }
        }
    }
    book.save(&path).unwrap();
    let mut window = Window::on(&[&path]);
    assert!(window.has("q1: Not used"), "{}", window.told());
    window.click("Sheet: North");
    window.click("South");
    assert!(window.has("p1: Not used") && window.has("Sheet: South"), "{}", window.told());
    choose(&mut window, "p1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    window.click(l10n::tables::import());
    assert_eq!(window.rows().len(), 1);
    assert!(window.rows()[0].starts_with("South"), "{:?}", window.rows());
}

#[test]
fn a_file_that_changes_is_read_again_by_what_was_answered_and_the_row_leads_to_its_new_cells() {
    let folder = Folder::new();
    let file = unclear(&folder, "odd.csv");
    let watch = PollInterval { every: Duration::from_millis(15), calm: Duration::from_millis(45) };
    let mut window = Window::with(Start { files: vec![file], watch, ..Start::default() });
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    window.click(l10n::tables::import());
    folder.write("odd.csv", UNCLEAR.replace("A clash", "A second clash"));
    window.step_until("the file is read again", |window| {
        window.rows().iter().any(|row| row.starts_with("A second clash"))
    });
    window.settle();
    assert!(!window.has(l10n::tables::question()));
    window.click_row("A second clash");
    window.click(&l10n::tables::as_in_line("3"));
    assert!(window.has("36.34"), "{}", window.told());
}

#[test]
fn everything_in_the_window_has_a_name_and_hundreds_of_columns_are_within_reach_of_the_keyboard() {
    let folder = Folder::new();
    let headings: Vec<String> = (0..300).map(|n| format!("h{n}")).collect();
    let file = folder.write("wide.csv", format!("{}\n{}\n", headings.join(","), "a b,".repeat(300)));
    let mut window = Window::on(&[&file]);
    let drop_downs = |window: &Window| window.texts(Role::ComboBox);
    assert!(drop_downs(&window).len() < 20, "only what is on screen is drawn");
    for _ in 0..40 {
        window.key(NONE, Key::Tab);
    }
    let focused = window.nodes().find(Seen::is_focused).map(|node| node.text());
    assert_eq!(focused.as_deref(), Some("h37: Not used"), "two stops are encoding and headings");
    let unnamed = window.nodes().filter(|node| {
        matches!(node.role(), Role::Button | Role::ComboBox | Role::TextInput | Role::RadioButton)
            && node.text().is_empty()
    });
    assert_eq!(unnamed.count(), 0);
}

#[test]
fn the_encoding_that_was_found_is_shown_and_another_can_be_chosen() {
    let folder = Folder::new();
    let text = "q1;q2;q3\nВзрыв на заводе;2023-01-05;да\nПожар на складе;2023-01-16;нет\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    let mut window = Window::on(&[&folder.write("odd.csv", bytes)]);
    assert!(window.has("Encoding: windows-1251") && window.has("q1: Взрыв на заводе"), "{}", window.told());
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    window.click("Encoding: windows-1251");
    window.click("windows-1252");
    window.step_until("it is read anew", |window| window.has("Encoding: windows-1252"));
    assert!(!window.has("q1: Взрыв на заводе"), "{}", window.told());
    window.click("Encoding: windows-1252");
    window.click("windows-1251");
    window.step_until("it is read anew", |window| window.has("Encoding: windows-1251"));
    choose(&mut window, "q1", l10n::tables::meaning_unused(), l10n::tables::meaning_title());
    window.click(l10n::tables::import());
    assert_eq!(day(&window, "Взрыв на заводе"), Some(date(2023, 1, 5)));
}
