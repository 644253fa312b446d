//! On which side of the earth degrees are, where a column beside them says it.

use super::super::plan::Plan;
use super::super::{Importer, Wrong};
use crate::formats::Problem;
use crate::formats::tables::guess::hemisphere::{self, Hemispheres, Side};
use crate::formats::tables::{Cells, FieldRole};
use crate::geo::parse::{Angle, Axis};

/// The columns that tell the hemispheres of latitudes and longitudes.
pub(super) fn beside_degrees(plan: &Plan, headings: &[String], rows: &[Cells]) -> Vec<(Axis, Hemispheres)> {
    let find = |(meaning, axis)| {
        let &degrees = plan.columns(meaning).first()?;
        let unused = plan.columns(FieldRole::Unused).iter();
        let unused = unused.filter_map(|&column| Some((column, headings.get(column)?.as_str())));
        Some((axis, hemisphere::find(axis, degrees, unused, rows)?))
    };
    let axes = [(FieldRole::Latitude, Axis::NorthSouth), (FieldRole::Longitude, Axis::EastWest)];
    axes.into_iter().filter_map(find).collect()
}

impl Importer<'_> {
    /// An angle with the sign that the column of hemispheres gives it. What contradicts the number, or
    /// leaves its side open, is no position.
    pub(super) fn on_its_side(&self, angle: Angle, text: &str, axis: Axis) -> Result<Angle, Wrong> {
        let Some(&(_, beside)) = self.places.hemispheres.iter().find(|(known, _)| *known == axis) else {
            return Ok(angle);
        };
        let Hemispheres { column, is_plain, has_others, is_signed } = beside;
        let wrong = |problem| Err(Wrong { column, problem });
        let is_bare = !text.trim_start().starts_with(['-', '−', '+']) && !text.contains(char::is_alphabetic);
        let Some(id) = self.stated(column) else {
            if is_plain && has_others && is_bare && !is_signed && angle.degrees > 0.0 {
                return wrong(Problem::HemisphereMissing);
            }
            return Ok(angle);
        };
        match hemisphere::side(self.builder.text(id), axis) {
            Some(Side::Negative) if angle.degrees > 0.0 => {
                if is_plain && is_bare && !is_signed {
                    return Ok(Angle { degrees: -angle.degrees, ..angle });
                }
                wrong(Problem::OtherHemisphere)
            }
            Some(Side::Positive) if is_plain && angle.degrees < 0.0 => wrong(Problem::OtherHemisphere),
            Some(Side::Open) if is_plain && is_bare && !is_signed => wrong(Problem::OpenHemisphere),
            None if is_plain => wrong(Problem::NotAHemisphere),
            _ => Ok(angle),
        }
    }
}
