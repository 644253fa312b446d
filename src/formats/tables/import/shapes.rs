//! The geometry of a row: shapes that belong to its incident.

use super::{Importer, Wrong};
use crate::formats::geometries;
use crate::formats::tables::FieldRole;
use crate::formats::{Format, Problem};
use crate::model::builder::Reason;
use crate::model::record::{BelongsToRecord, CitationRecord, ShapeRecord};
use crate::model::tables::Citation;
use crate::model::{Geometry, Table, TextId};

impl Importer<'_> {
    /// Adds the shapes of the row at hand. They are from the source of the row, where it has one alone.
    pub(super) fn shapes(&mut self, incident: TextId, sources: &[Citation]) -> Result<(), Reason> {
        let Some((column, cell)) = self.cell(FieldRole::Shape) else { return Ok(()) };
        let Some(geometries) = geometries::read(self.builder.text(cell)) else {
            // Formats of features have told it where they found it.
            if matches!(self.format, Format::Csv | Format::Sheet) {
                self.wrong(&Wrong { column, problem: Problem::UnknownGeometry });
            }
            return Ok(());
        };
        let incident = self.builder.text(incident).to_owned();
        let source = match sources {
            [one] => Some(self.builder.key_of(Table::Sources, one.source.0).to_owned()),
            _ => None,
        };
        // What is in metres of a projection stays in its cell.
        for geometry in geometries.into_iter().filter(Geometry::is_sound) {
            let cited = source.as_deref();
            let cited = cited.map(|key| CitationRecord { source: key.into(), ..CitationRecord::default() });
            let belongs_to =
                BelongsToRecord { incidents: vec![incident.as_str().into()], ..BelongsToRecord::default() };
            let id = self.shape_key(&incident)?;
            let geometry = Some(geometry);
            self.builder.add_shape(ShapeRecord {
                id: id.into(),
                geometry,
                cited,
                belongs_to,
                ..ShapeRecord::default()
            })?;
        }
        Ok(())
    }

    /// A key that is free: the incident's, which few shapes share.
    fn shape_key(&mut self, incident: &str) -> Result<String, Reason> {
        let wanted = self.builder.intern(incident)?;
        let (mut free, mut key) = (wanted, incident.to_owned());
        while self.builder.row_of(Table::Shapes, free).is_some() {
            key = format!("{incident} ({})", self.next_number(Table::Shapes, wanted) + 1);
            free = self.builder.intern(&key)?;
        }
        Ok(key)
    }
}
