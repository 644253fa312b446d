//! Shapes as geometries of the incidents that they belong to.

use crate::formats::geometries;
use crate::model::{Geometry, IncidentRef, ShapeRef};

/// Whether a format of geometries holds the geometry of a shape.
pub(super) fn is_written(shape: ShapeRef<'_>) -> bool {
    let belongs = !shape.belongs_to().0.is_empty();
    belongs && shape.geometry().is_some_and(|geometry| geometry.is_geojson())
}

/// The geometries of an incident's shapes.
pub(super) fn written_shapes(incident: IncidentRef<'_>) -> Vec<&Geometry> {
    let shapes = incident.shapes().iter().map(|&id| incident.dossier().shape(id));
    shapes
        .filter(|shape| is_written(*shape))
        .filter_map(|shape| shape.geometry().map(AsRef::as_ref))
        .collect()
}

/// Whether a cell of the file that an incident was made from tells its shapes once more.
pub(super) fn tells_shapes(incident: IncidentRef<'_>, cell: &str) -> bool {
    if !cell.starts_with('{') || incident.shapes().is_empty() {
        return false;
    }
    let told = geometries::read(cell).unwrap_or_default();
    !told.is_empty() && told.iter().eq(written_shapes(incident))
}
