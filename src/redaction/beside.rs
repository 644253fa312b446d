//! What belongs to rows: an attachment or a shape becomes one that says less, or goes.

use super::choice::Part;
use super::done::Where;
use super::keep::RetainedRows;
use super::parts::{kept, unless};
use super::rows::{Redactor, actor_key, incident_key, shown, statement_key};
use crate::model::field::{BelongsTo, Cell};
use crate::model::record::{AttachmentRecord, BelongsToRecord, Extra, ShapeRecord, StyleRecord};
use crate::model::{AttachmentRef, ShapeRef};

impl Redactor<'_> {
    /// An attachment, without its file: what is in that (where a picture was taken, by whom) no copy of a
    /// dossier can leave out.
    pub(super) fn attachment<'r>(
        &mut self,
        row: AttachmentRef<'r>,
        record: AttachmentRecord<'r>,
    ) -> Option<AttachmentRecord<'r>> {
        let AttachmentRecord {
            id: _,
            kind,
            file,
            url,
            sha256: _,
            caption,
            cited,
            when,
            sensitive: _,
            belongs_to: _,
            editor_note,
            recorded,
            extra: _,
        } = record;
        if row.sensitive() {
            self.count.sensitive += 1;
            return None;
        }
        let belongs_to = self.belongs_to(row.belongs_to())?;
        self.count.attachment_files += usize::from(file.is_some());
        let record = AttachmentRecord {
            id: format!("attachment-{}", row.id.0 + 1).into(),
            kind,
            file: None,
            url: unless(self.without(Part::Links), &mut self.count.links, url),
            sha256: None,
            caption: unless(self.without(Part::Summaries), &mut self.count.captions, caption),
            cited: row.cited().zip(cited).and_then(|(cited, record)| self.cite(cited.source, record)),
            when: when.map(|when| self.when(when)),
            sensitive: false,
            belongs_to,
            editor_note: self.note(editor_note),
            recorded: self.recorded(recorded),
            extra: Extra::new(),
        };
        self.looker.look(Where::Attachment, &record, &record.id, shown(record.caption.as_ref()));
        Some(record)
    }

    /// A shape; `None` where it would tell positions that the copy does not.
    pub(super) fn shape<'r>(
        &mut self,
        row: ShapeRef<'r>,
        record: ShapeRecord<'r>,
    ) -> Option<ShapeRecord<'r>> {
        let ShapeRecord {
            id: _,
            geometry,
            label,
            style,
            when,
            cited,
            belongs_to: _,
            editor_note,
            recorded,
            extra: _,
        } = record;
        if self.wish.positions.is_some() {
            self.count.shapes += 1;
            return None;
        }
        let belongs_to = self.belongs_to(row.belongs_to())?;
        let record = ShapeRecord {
            id: format!("shape-{}", row.id.0 + 1).into(),
            geometry,
            label: unless(self.without(Part::PlaceNames), &mut self.count.labels, label),
            style: style.map(self::style),
            when: when.map(|when| self.when(when)),
            cited: row.cited().zip(cited).and_then(|(cited, record)| self.cite(cited.source, record)),
            belongs_to,
            editor_note: self.note(editor_note),
            recorded: self.recorded(recorded),
            extra: Extra::new(),
        };
        self.looker.look(Where::Shape, &record, &record.id, shown(record.label.as_ref()));
        Some(record)
    }

    /// What something belongs to; `None` where all of that is left out.
    fn belongs_to(&mut self, rows: Cell<'_, BelongsTo>) -> Option<BelongsToRecord<'static>> {
        let (incidents, (places, (actors, statements))) = rows;
        let incidents = incidents.iter().map(|id| incident_key(RetainedRows::incident(*id)).into());
        let left = places.iter().filter_map(|id| self.keep.place(*id));
        let left_actors = actors.iter().filter_map(|id| self.keep.actor(*id));
        let left_statements = statements.iter().filter_map(|id| self.keep.statement(*id));
        let had_any = incidents.len() + places.len() + actors.len() + statements.len() > 0;
        let record = BelongsToRecord {
            incidents: incidents.collect(),
            places: left.map(|number| format!("place-{number}").into()).collect(),
            actors: left_actors.map(|number| actor_key(number).into()).collect(),
            statements: left_statements.map(|number| statement_key(number).into()).collect(),
            extra: Extra::new(),
        };
        let rows = [&record.incidents, &record.places, &record.actors, &record.statements];
        let stays = !had_any || rows.into_iter().any(|rows| !rows.is_empty());
        self.keep.idle += usize::from(!stays);
        stays.then_some(record)
    }
}

fn style(record: StyleRecord<'_>) -> StyleRecord<'_> {
    kept!(record, StyleRecord { stroke, width, fill, dashed })
}
