//! Which of latitude and longitude stands first in a column of pairs of numbers.

use super::super::plan::Plan;
use crate::formats::tables::{Cells, FieldRole};
use crate::geo::parse;

/// In what is the longitude first, and what shows it.
pub(super) struct LongitudeFirst {
    /// The column.
    pub column: usize,
    /// A cell that can be read in no other way; `None` where the heading says so.
    pub shown_by: Option<String>,
}

/// Whether the pairs of a table have the longitude first: their heading says so, or the first number
/// of one is no latitude while every second number can be one.
pub(super) fn longitude_first(plan: &Plan, headings: &[String], rows: &[Cells]) -> Option<LongitudeFirst> {
    let &column = plan.columns(FieldRole::Position).first()?;
    if headings.get(column).is_some_and(|heading| names_longitude_first(heading)) {
        return Some(LongitudeFirst { column, shown_by: None });
    }
    let pairs = rows.iter().filter_map(|row| Some((row.get(column), parse::position(row.get(column))?)));
    let mut shown_by = None;
    for (cell, read) in pairs.filter(|(_, read)| read.is_in_usual_order) {
        let (second, first) = (read.position.x().abs(), read.position.y().abs());
        if second > 90.0 {
            return None;
        }
        if shown_by.is_none() && first > 90.0 && first <= 180.0 {
            shown_by = Some(cell.to_owned());
        }
    }
    shown_by.map(|cell| LongitudeFirst { column, shown_by: Some(cell) })
}

/// A column of pairs in square brackets, and the first of them, where nothing says that these are not
/// longitude and latitude, as GeoJSON and databases write them.
pub(super) fn find_open_order(plan: &Plan, headings: &[String], rows: &[Cells]) -> Option<(usize, String)> {
    let &column = plan.columns(FieldRole::Position).first()?;
    let says_order = headings.get(column).is_some_and(|heading| names_latitude_first(heading));
    let is_open = |cell: &&str| {
        cell.starts_with('[')
            && parse::position(cell)
                .is_some_and(|read| read.is_in_usual_order && read.position.x().abs() <= 90.0)
    };
    let mut cells = rows.iter().map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let first = cells.clone().find(is_open).filter(|_| !says_order)?;
    // A second number beyond 90 can only be a longitude.
    let is_shown = |cell: &str| {
        parse::position(cell).is_some_and(|read| read.is_in_usual_order && read.position.x().abs() > 90.0)
    };
    (!cells.any(is_shown)).then(|| (column, first.to_owned()))
}

/// `lat_lon`, `Latitude/Longitude`.
fn names_latitude_first(heading: &str) -> bool {
    heading.to_lowercase().contains("lat") && !names_longitude_first(heading)
}

/// `lon_lat`, `Longitude/Latitude`, `XY`.
fn names_longitude_first(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let find = |names: &[&str]| names.iter().filter_map(|name| heading.find(name)).min();
    if matches!(heading.trim(), "xy" | "x y" | "x,y" | "x, y" | "x/y" | "x_y") {
        return true;
    }
    match (find(&["lon", "lng"]), find(&["lat"])) {
        (Some(longitude), Some(latitude)) => longitude < latitude,
        _ => false,
    }
}
