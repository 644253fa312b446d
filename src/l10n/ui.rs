//! Buttons, menus, messages.

pub use super::texts::ui::*;

/// "Copied: 38S MB 45 67", of a long text its first line.
pub fn copied(text: &str) -> String {
    match text.split_once('\n') {
        Some((first, _)) => format!("Copied: {first} …"),
        None => format!("Copied: {text}"),
    }
}

/// "Hīt, 38 km NE" of a town.
pub fn bearing(name: &str, metres: f64, azimuth_deg: f64) -> String {
    format!("{name}, {} {}", kilometres(metres), compass_point(azimuth_deg))
}

/// "38 km NE (47°)": from here, from true north.
pub fn distance_and_azimuth(metres: f64, azimuth_deg: f64) -> String {
    let degrees = azimuth_deg.rem_euclid(360.0).round() % 360.0;
    format!("{} {} ({degrees:03.0}°)", kilometres(metres), compass_point(azimuth_deg))
}

fn kilometres(metres: f64) -> String {
    match metres / 1000.0 {
        km if km < 10.0 => format!("{km:.1} km"),
        km => format!("{km:.0} km"),
    }
}

fn compass_point(azimuth_deg: f64) -> &'static str {
    const POINTS: [&str; 8] = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];
    POINTS[(azimuth_deg.rem_euclid(360.0) / 45.0).round() as usize % 8]
}

/// "2 earlier messages"
pub fn earlier_messages(n: usize) -> String {
    super::facts::count(n, "earlier message", "earlier messages")
}

/// "120 km", "500 m".
pub fn distance(metres: f64) -> String {
    if metres >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") }
}

/// "disc of 5 km radius".
pub fn drawn_radius(metres: f32) -> String {
    format!("disc of {} radius", distance(f64::from(metres)))
}

/// "1 204 of 68 573 incidents", or "6 incidents" where none is left out.
pub fn shown_of(shown: usize, all: usize) -> String {
    use super::facts::grouped;
    let counted = super::facts::incidents(all);
    if shown == all { counted } else { format!("{} of {counted}", grouped(shown)) }
}

/// "1 without a position" of incidents that are shown.
pub fn unlocated(incidents: usize) -> String {
    format!("{} without a position", super::facts::grouped(incidents))
}

/// "zoom 7.5" of a map.
pub fn zoom(zoom: f64) -> String {
    format!("zoom {zoom:.1}")
}

/// "12 undated not shown".
pub fn undated(n: usize) -> String {
    format!("{} undated not shown", super::facts::grouped(n))
}

/// "12 known only to the month or year are not in the bars".
pub fn coarser(n: usize, year_only: bool) -> String {
    let known = if year_only { "year" } else { "month or year" };
    format!("{} known only to the {known}: not in the bars", super::facts::grouped(n))
}

/// "NAME: the filter hides all of its 30 incidents".
pub fn all_filtered(name: &str, incidents: usize) -> String {
    format!("{name}: the filter hides all of its {}", super::facts::incidents(incidents))
}

/// "Opened 6 incidents at 4 places".
pub fn opened(name: &str, incidents: usize, places: usize) -> String {
    format!("{name}: {}", super::facts::incidents_at(incidents, places))
}

/// "Cluster, 1 204 incidents at 87 places".
pub fn cluster(incidents: usize, places: usize) -> String {
    format!("Cluster, {}", super::facts::incidents_at(incidents, places))
}

/// "40 more places here, in the list".
pub fn more_places(places: usize) -> String {
    use super::facts::count;
    format!("{} here, in the list", count(places, "more place", "more places"))
}
