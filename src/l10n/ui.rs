//! Buttons, menus, messages.

use super::facts;

pub use super::texts::ui::*;

/// What was copied, of a long text its first line.
pub fn copied(text: &str) -> String {
    match text.split_once('\n') {
        Some((first, _)) => copied_lines(first),
        None => copied_text(text),
    }
}

/// Where a place is, seen from a town.
pub fn bearing(town: &str, metres: f64, azimuth_deg: f64) -> String {
    bearing_from(town, &rounded(metres), compass_point(azimuth_deg))
}

/// Where a place is, seen from here, with the angle from true north.
pub fn distance_and_azimuth(metres: f64, azimuth_deg: f64) -> String {
    let degrees = azimuth_deg.rem_euclid(360.0).round() % 360.0;
    bearing_in_degrees(&rounded(metres), compass_point(azimuth_deg), &format!("{degrees:03.0}"))
}

fn rounded(metres: f64) -> String {
    match metres / 1000.0 {
        km if km < 10.0 => kilometres(&format!("{km:.1}")),
        km => kilometres(&format!("{km:.0}")),
    }
}

fn compass_point(azimuth_deg: f64) -> &'static str {
    const POINTS: [fn() -> &'static str; 8] =
        [north, north_east, east, south_east, south, south_west, west, north_west];
    POINTS[(azimuth_deg.rem_euclid(360.0) / 45.0).round() as usize % 8]()
}

/// A distance as it was stated: "120 km", "500 m".
pub fn distance(stated: f64) -> String {
    if stated >= 1000.0 { kilometres(&(stated / 1000.0).to_string()) } else { metres(&stated.to_string()) }
}

/// How a place without a shape is drawn, by a radius that is stated or not.
pub fn drawn_radius(metres: f32, stated: bool) -> String {
    let radius = distance(f64::from(metres));
    if stated { disc(&radius) } else { disc_by_convention(&radius) }
}

/// How many incidents are shown, and of how many where some are left out.
pub fn shown_of(shown: usize, all: usize) -> String {
    if shown == all { facts::incidents(all) } else { shown_of_all(shown, all) }
}

/// How near a map is.
pub fn zoom(zoom: f64) -> String {
    zoom_level(&format!("{zoom:.1}"))
}

/// How many incidents are in no bar, since their dates are coarser than the bars.
pub fn coarser(n: usize, year_only: bool) -> String {
    if year_only { known_to_year(n) } else { known_to_month(n) }
}

/// What was opened.
pub fn opened(name: &str, incidents: usize, places: usize) -> String {
    labelled(name, &facts::incidents_at(incidents, places))
}

/// What a cluster stands for.
pub fn cluster(incidents: usize, places: usize) -> String {
    cluster_of(&facts::incidents_at(incidents, places))
}
