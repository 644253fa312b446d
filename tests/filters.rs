//! What is open is filtered by text, days and kinds; list, map, legend and timeline tell the same.

use std::fmt::Write as _;
use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2, vec2};
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::query::Filter;

use crate::support::files::{self, Folder};
use crate::support::{ALT, CTRL, NONE, Window};

/// 90 made-up incidents of 2021 at five places; three have no date, three only a month.
const YEAR: &str = "tests/fixtures/year.sitmap.json";

fn year() -> Window {
    Window::on(&[Path::new(YEAR)])
}

fn filter(window: &Window) -> &Filter {
    &window.app().state().workspace.filter
}

/// How many incidents list, status line and markers tell of; all tell the same.
fn shown(window: &Window) -> usize {
    let state = window.app().state();
    let shown = state.shown().counts.shown;
    assert_eq!(state.rows().incidents(), shown, "the list");
    assert_eq!(window.markers().iter().map(|(_, incidents)| incidents).sum::<usize>(), shown, "the map");
    let told = if shown == 90 { "90 incidents".to_owned() } else { format!("{shown} of 90 incidents") };
    assert!(window.nodes().filter(|node| node.text() == told).count() >= 2, "status line and list: {told}");
    shown
}

/// The legend: each kind with its number, in its order.
fn legend(window: &Window) -> Vec<String> {
    window.texts(Role::CheckBox)
}

fn type_day(window: &mut Window, field: &str, day: &str) {
    window.click(field);
    window.key(CTRL, Key::A);
    window.type_text(day);
}

fn timeline(window: &Window) -> Rect {
    let bars = window.nodes().find(|node| node.role() == Role::Slider);
    // The widget reaches over the bars by as much on either side.
    bars.expect("the timeline is open").rect().shrink2(vec2(8.0, 4.0))
}

#[test]
fn days_typed_into_the_fields_show_only_what_happened_between_them() {
    let mut window = year();
    assert_eq!(shown(&window), 90);
    for (from, to, expected, undated) in [
        ("2021-06", "2021-06", 18, true),
        ("2021", "", 87, true),
        ("", "2021-06-15", 42, true),
        ("2021-06-30", "2021-06-01", 0, true),
        ("1990", "2000", 0, true),
        ("", "", 90, false),
    ] {
        type_day(&mut window, l10n::ui::from_day(), from);
        if from.is_empty() {
            window.key(NONE, Key::Delete);
        }
        type_day(&mut window, l10n::ui::to_day(), to);
        if to.is_empty() {
            window.key(NONE, Key::Delete);
        }
        assert_eq!(shown(&window), expected, "{from} to {to}");
        assert_eq!(window.has(&l10n::ui::undated(3)), undated, "{from} to {to}");
    }
}

#[test]
fn what_is_no_day_is_said_and_kept_as_it_was_typed_and_bounds_nothing() {
    let mut window = year();
    type_day(&mut window, l10n::ui::from_day(), "2021-6");
    assert!(window.has(l10n::ui::no_day()));
    assert_eq!(shown(&window), 90);
    window.type_text("-1");
    let typed = |window: &Window| {
        let field = window.nodes().find(|node| node.text() == l10n::ui::from_day()).unwrap();
        field.0.value().unwrap_or_default()
    };
    assert_eq!(typed(&window), "2021-6-1");
    window.click(l10n::ui::clear_days());
    assert_eq!(typed(&window), "");
    assert!(!window.has(l10n::ui::no_day()));

    type_day(&mut window, l10n::ui::from_day(), "2021-06-30");
    type_day(&mut window, l10n::ui::to_day(), "2021-06-01");
    assert!(window.has(l10n::ui::reversed()));
    assert!(window.has(l10n::ui::nothing_matches()));
    window.click(l10n::ui::clear_filter());
    assert_eq!((shown(&window), typed(&window)), (90, String::new()));
}

#[test]
fn kinds_are_switched_off_and_on_in_the_legend_and_keep_their_numbers() {
    let mut window = year();
    let all = legend(&window);
    let number = |kind: &str| {
        let row = all.iter().find(|row| row.starts_with(kind)).unwrap();
        row.split([' ', ':']).find_map(|word| word.parse::<usize>().ok()).unwrap()
    };
    assert_eq!(all.len(), 5, "only the kinds that there are: {all:?}");
    let ied = format!("IED: {} incidents", number(l10n::vocabulary::kind_ied()));
    assert_eq!(all[0], ied, "the most frequent first");

    window.click(&ied);
    assert_eq!(shown(&window), 90 - number(l10n::vocabulary::kind_ied()));
    let off = format!("{ied}, hidden");
    assert_eq!(legend(&window)[0], off, "it keeps its place and its number");
    window.click(&off);
    assert_eq!(shown(&window), 90);

    // This kind alone, by a double click or with Alt; then all again.
    let rockets = format!("Rockets: {} incidents", number(l10n::vocabulary::kind_rocket()));
    let at = window.place_of(None, &rockets).center();
    window.double_click_at(at);
    assert_eq!(shown(&window), number(l10n::vocabulary::kind_rocket()));
    window.double_click_at(at);
    assert_eq!(shown(&window), 90);
    window.harness.event(egui::Event::ModifiersChanged(ALT));
    window.click_at(at);
    window.harness.event(egui::Event::ModifiersChanged(NONE));
    assert_eq!(shown(&window), number(l10n::vocabulary::kind_rocket()));

    // The numbers are of what passes text and days.
    window.click(l10n::ui::show_all());
    window.click(l10n::ui::find());
    window.type_text("mosul");
    assert!(shown(&window) < 90 && legend(&window).len() == 5);
    let of_all: usize = window.app().state().shown().counts.kinds.iter().map(|kind| kind.passing).sum();
    assert_eq!(of_all, shown(&window));
}

#[test]
fn a_span_is_drawn_on_the_timeline_moved_by_its_edges_and_taken_away() {
    let mut window = year();
    let bars = timeline(&window);
    let at = |part: f32| pos2(bars.left() + bars.width() * part, bars.center().y);
    let days = |window: &Window| {
        let span = filter(window).span;
        (span.from.map(|day| day.to_string()), span.to.map(|day| day.to_string()))
    };

    window.drag(at(0.25), vec2(bars.width() * 0.25, 0.0));
    let brushed = shown(&window);
    let (from, to) = days(&window);
    assert!(brushed > 0 && brushed < 87, "{brushed} from {from:?} to {to:?}");
    assert!(window.has(&l10n::ui::undated(3)));
    // The fields tell the same days.
    let first = window.nodes().find(|node| node.text() == l10n::ui::from_day()).unwrap().0.value();
    assert_eq!(first, from);

    // The right edge, to the right: more.
    window.drag(at(0.5), vec2(bars.width() * 0.2, 0.0));
    assert_eq!(days(&window).0, from, "the other edge stays");
    assert!(shown(&window) > brushed && days(&window).1 > to);

    // The whole span by its middle.
    let before = filter(&window).span.days();
    window.drag(at(0.45), vec2(bars.width() * -0.1, 0.0));
    let after = filter(&window).span.days();
    assert!(after.0 < before.0);
    assert_eq!(after.1.0 - after.0.0, before.1.0 - before.0.0, "as long as before");

    window.key(NONE, Key::Escape);
    assert_eq!(shown(&window), 90, "Escape takes it away");
    window.click_at(at(0.5));
    assert!(shown(&window) < 20, "a click shows one bar");
    window.double_click_at(at(0.5));
    assert_eq!(shown(&window), 90, "a double click takes it away");

    // By keys alone: a bar from the left, then longer, then on.
    window.click_at(at(0.5));
    let one = filter(&window).span.days();
    window.key(Modifiers::SHIFT, Key::ArrowRight);
    let two = filter(&window).span.days();
    assert_eq!(two.0, one.0);
    assert!(two.1 > one.1);
    let camera = window.camera();
    window.key(NONE, Key::ArrowLeft);
    assert!(filter(&window).span.days().0 < one.0);
    assert_eq!(window.camera(), camera, "the arrows did not move the map");
    window.click(l10n::ui::clear_days());
    assert_eq!(shown(&window), 90);
}

#[test]
fn the_timeline_tells_days_and_numbers_under_the_pointer() {
    let mut window = year();
    window.click(l10n::ui::find());
    window.type_text("mosul");
    let bars = timeline(&window);
    window.harness.event(egui::Event::PointerMoved(bars.center()));
    window.frames(40);
    let told = window.nodes().map(|node| node.text()).find(|text| text.contains("2021\n"));
    let told = told.expect("a tooltip");
    assert!(told.contains(" of ") && told.contains("incident"), "{told}");
    assert!(window.has_part("known only to the month: not in the bars") || window.has_part("month or year"));
}

#[test]
fn few_incidents_have_neither_legend_nor_timeline_until_they_are_wanted() {
    let mut window = Window::new();
    let open = |window: &Window| (window.has(l10n::ui::from_day()), window.texts(Role::Slider).len());
    assert_eq!(open(&window), (false, 0));
    window.key(CTRL, Key::D);
    window.key(CTRL, Key::T);
    assert_eq!(open(&window), (true, 1));
    assert!(window.has_part("Timeline: 3 January 2020 to 5 January 2022"));
    window.click(l10n::ui::fold_timeline());
    // With its key, as the button of the panel has the same name.
    window.menu(&[l10n::ui::view(), &format!("{} Ctrl+D", l10n::ui::show_filters())]);
    assert_eq!(open(&window), (false, 0));
    assert_eq!(open(&year()), (true, 1), "many incidents have both");
}

#[test]
fn map_alone_folds_the_timeline_too() {
    let mut window = year();
    window.key(NONE, Key::M);
    assert!(!window.has(l10n::ui::from_day()) && window.texts(Role::Slider).is_empty());
    window.key(NONE, Key::M);
    assert!(window.has(l10n::ui::from_day()) && !window.texts(Role::Slider).is_empty());
}

#[test]
fn a_file_that_the_filter_hides_says_so_and_how_to_see_it() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = year();
    window.key(CTRL, Key::I);
    type_day(&mut window, l10n::ui::to_day(), "2021-06");
    window.drop_files(&[&north]);
    let told = "In the north: the filter hides all of its 2 incidents";
    assert!(window.has(told), "{:?}", window.alerts());
    window.click_link(l10n::ui::clear_filter());
    assert!(window.markers().iter().any(|(name, _)| name == "Tikrit"));
    assert_eq!(window.alerts(), [""; 0]);
    assert!(filter(&window).is_empty());
}

#[test]
fn that_the_filter_hides_a_file_is_no_longer_said_when_the_file_is_closed() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = year();
    type_day(&mut window, l10n::ui::to_day(), "2021-06");
    window.drop_files(&[&north]);
    assert_eq!(window.alerts().len(), 1, "{:?}", window.alerts());
    assert!(!window.has(l10n::ui::details()), "there are no issues to show");
    window.click(&l10n::ui::close_named("In the north"));
    assert_eq!(window.alerts(), [""; 0]);
    assert!(!filter(&window).is_empty(), "the other layer is still filtered");
}

#[test]
fn a_filter_goes_when_the_last_layer_is_closed() {
    let mut window = year();
    window.click(l10n::ui::find());
    window.type_text("nowhere");
    assert_eq!(shown(&window), 0);
    window.click(&l10n::ui::close_named("A made-up year"));
    window.drop_files(&[Path::new(YEAR)]);
    assert_eq!(shown(&window), 90);
}

#[test]
fn a_hidden_layer_keeps_its_number_and_its_kinds_leave_the_legend() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::on(&[Path::new(YEAR), &north]);
    assert!(legend(&window).contains(&"Battle: 2 incidents".to_owned()));
    window.click(&l10n::ui::hide_named("In the north"));
    assert_eq!(shown(&window), 90);
    assert!(!legend(&window).iter().any(|kind| kind.starts_with(l10n::vocabulary::kind_battle())));
    assert!(window.has(&l10n::facts::incidents(2)), "the layer tells how many it would show");
}

#[test]
fn ctrl_f_goes_to_the_field_also_when_the_list_is_folded() {
    let mut window = year();
    window.key(CTRL, Key::L);
    window.key(CTRL, Key::F);
    window.type_text("drone");
    assert_eq!(filter(&window).text, "drone");
    assert!(window.app().state().workspace.panels.list_open);
}

#[test]
fn what_is_typed_quickly_into_a_large_file_ends_with_what_was_typed_last() {
    let folder = Folder::new();
    let mut text = r#"{"format": "sitmap-dossier", "version": 1, "title": "Many", "incidents": ["#.to_owned();
    for n in 0..30_000 {
        let comma = if n == 0 { "" } else { "," };
        let _ = writeln!(text, r#"{comma}{{"id": "i{n}", "title": "Number {n}"}}"#);
    }
    text.push_str("]}");
    let many = folder.write("many.sitmap.json", text);
    let mut window = Window::on(&[&many]);
    window.click(l10n::ui::find());
    // One letter a frame: each asks for something else before the one before is worked out.
    for letter in "2999".chars() {
        window.harness.event(egui::Event::Text(letter.to_string()));
        window.harness.step();
    }
    window.settle();
    assert_eq!(window.app().state().rows().incidents(), 13, "2999, 12999, 22999, 29990 to 29999");
    // Back to what is shown already, while something else is worked out.
    window.harness.event(egui::Event::Text("x".to_owned()));
    window.harness.step();
    window.key(NONE, Key::Backspace);
    assert_eq!(window.app().state().rows().incidents(), 13);
}

#[test]
fn the_last_of_a_million_incidents_is_reached_and_clicked() {
    const MANY: usize = 1_000_000;
    let folder = Folder::new();
    let mut text = r#"{"format": "sitmap-dossier", "version": 1, "title": "Many", "incidents": ["#.to_owned();
    for n in 0..MANY {
        let comma = if n == 0 { "" } else { "," };
        let _ = writeln!(text, r#"{comma}{{"id": "i{n}"}}"#);
    }
    text.push_str("]}");
    let many = folder.write("many.sitmap.json", text);
    let mut window = Window::sized([1024.0, 640.0], 1.0, Start { files: vec![many], ..Start::default() });
    assert_eq!(window.app().state().rows().incidents(), MANY);

    window.key(NONE, Key::End);
    assert_eq!(window.selected_key().as_deref(), Some("i999999"));
    window.key(CTRL, Key::Home);
    assert_eq!(window.selected_key().as_deref(), Some("i0"));

    // By the hand: the bar to its end, then a click on the lowest row, whose edge is that of the list.
    let bar = window.nodes().find(|node| node.role() == Role::ScrollBar).unwrap().rect();
    window.drag(pos2(bar.center().x, bar.top() + 10.0), vec2(0.0, bar.height() + 50.0));
    let lowest = |window: &Window| {
        let row = |node: &crate::support::Seen<'_>| {
            node.text().starts_with(l10n::ui::no_title()) && node.role() == Role::Button
        };
        let bottoms = window.nodes().filter(row).map(|node| node.rect());
        bottoms.max_by(|a, b| a.bottom().total_cmp(&b.bottom())).unwrap()
    };
    let last = lowest(&window);
    assert!((last.bottom() + 1.0 - bar.bottom()).abs() < 0.5, "{last:?} in {bar:?}");
    window.click_at(last.center());
    assert_eq!(window.selected_key().as_deref(), Some("i999999"));

    // One turn of the wheel goes back by as much as it does at the start.
    window.wheel(last.center(), 1.0);
    let back = window.nodes().filter(|node| node.text().starts_with(l10n::ui::no_title())).count();
    assert!(back > 3 && back < 20, "only the rows on screen are drawn: {back}");
}
