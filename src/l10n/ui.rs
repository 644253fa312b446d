//! Buttons, menus, messages.

use super::{facts, numbers};
use crate::geo::Notation;

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
        km if km < 10.0 => kilometres(&numbers::rounded(km, 1)),
        km => kilometres(&numbers::rounded(km, 0)),
    }
}

fn compass_point(azimuth_deg: f64) -> &'static str {
    const POINTS: [fn() -> &'static str; 8] =
        [north, north_east, east, south_east, south, south_west, west, north_west];
    POINTS[(azimuth_deg.rem_euclid(360.0) / 45.0).round() as usize % 8]()
}

/// A distance as it was stated: "120 km", "500 m".
pub fn distance(stated: f64) -> String {
    if stated >= 1000.0 {
        kilometres(&numbers::stated(&(stated / 1000.0)))
    } else {
        metres(&numbers::stated(&stated))
    }
}

/// A way to write a position.
pub fn notation(notation: Notation) -> &'static str {
    match notation {
        Notation::DecimalDegrees => notation_decimal_degrees(),
        Notation::Dms => notation_dms(),
        Notation::Utm => notation_utm(),
        Notation::Mgrs => notation_mgrs(),
    }
}

/// A round distance, down to centimetres, beside a scale bar.
pub fn round_distance(round: f64) -> String {
    if round >= 999.5 {
        kilometres(&numbers::rounded(round / 1000.0, 0))
    } else if round >= 0.995 {
        metres(&numbers::rounded(round, 0))
    } else {
        centimetres(&numbers::rounded((round * 100.0).max(1.0), 0))
    }
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
    zoom_level(&numbers::rounded(zoom, 1))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_told_as_stated_or_as_far_as_they_matter() {
        assert_eq!([distance(500.0), distance(2_500.0)], ["500 m", "2.5 km"]);
        assert_eq!(bearing("Hīt", 38_212.0, 44.0), "Hīt, 38 km NE");
        let round = [0.5, 1.0, 500.0, 1_000.0, 10_000_000.0].map(round_distance);
        assert_eq!(round, ["50 cm", "1 m", "500 m", "1 km", "10000 km"]);
    }
}
