//! A dossier after changes.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use super::briefing::{as_file, set_field, set_steps};
use super::change::{Change, Site, hash};
use crate::model::dossier::Head;
use crate::model::wording::Wording;
use crate::model::{Briefing, Dossier, EditError, Edited, RowEdit, Touched};

/// Why a change does not fit a dossier.
#[derive(Clone, Debug, PartialEq)]
pub enum Misfit {
    /// A row cannot say that.
    Row(EditError),
    /// What was there before is not there now.
    Moved,
    /// It filled in what the file did not state, and the file states it itself now.
    Stated,
}

/// A dossier after changes.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The dossier.
    pub dossier: Arc<Dossier>,
    /// The rows that say something else.
    pub touched: Touched,
    /// The changes that were not made, by their number, and why.
    pub misfits: Vec<(usize, Misfit)>,
}

/// Makes changes, one after the other; those that do not fit are left out.
pub fn apply(dossier: &Arc<Dossier>, changes: &[Change]) -> Applied {
    apply_by(dossier, changes, Dossier::edited)
}

/// The same for what stood there once, as after an undo: what a file said and could not be used comes
/// back as it was.
pub fn restore(dossier: &Arc<Dossier>, changes: &[Change]) -> Applied {
    apply_by(dossier, changes, Dossier::restored)
}

fn apply_by(
    dossier: &Arc<Dossier>,
    changes: &[Change],
    edit: impl FnOnce(&Dossier, &[RowEdit<'_>]) -> Edited,
) -> Applied {
    let mut rows = Vec::new();
    let mut numbers = Vec::new();
    let mut head = None;
    let mut misfits = Vec::new();
    for (n, change) in changes.iter().enumerate() {
        let value = change.after.as_ref();
        match &change.site {
            Site::Row { table, key } => {
                rows.push(RowEdit { table: *table, key, field: None, value });
                numbers.push(n);
            }
            Site::Field { table, key, field } => {
                rows.push(RowEdit { table: *table, key, field: Some(field), value });
                numbers.push(n);
            }
            _ => {
                let head = head.get_or_insert_with(|| dossier.head.clone());
                if change_head(head, change).is_none() {
                    misfits.push((n, Misfit::Moved));
                }
            }
        }
    }
    let mut touched = Touched::default();
    let mut made = None;
    if !rows.is_empty() {
        let edited = edit(dossier, &rows);
        let failed = edited.failed.into_iter();
        misfits.extend(failed.map(|(n, error)| (numbers[n], Misfit::Row(error))));
        misfits.sort_by_key(|(n, _)| *n);
        (made, touched) = (Some(edited.dossier), edited.touched);
    }
    if let Some(head) = head {
        made.get_or_insert_with(|| Dossier::clone(dossier)).head = head;
    }
    Applied { dossier: made.map_or_else(|| dossier.clone(), Arc::new), touched, misfits }
}

/// What stands at a place now, as in files. Of steps, as many as `like` has.
pub fn value_at(dossier: &Dossier, site: &Site, like: Option<&Value>) -> Option<Value> {
    let briefing = || dossier.head.briefing.as_deref();
    match site {
        Site::Row { table, key } => dossier.record(*table, key).map(Value::Object),
        Site::Field { table, key, field } => dossier.value(*table, key, field),
        Site::Head { field } => head_value(&dossier.head, field),
        Site::Briefing { field } => as_file(briefing()?)?.get(field).cloned(),
        Site::Steps { from } => {
            let count = like.and_then(Value::as_array).map_or(0, Vec::len);
            as_file(&briefing()?.steps.get(*from..from.checked_add(count)?)?)
        }
    }
}

fn head_value(head: &Head, field: &str) -> Option<Value> {
    let wording = |text: &Wording<'_>| as_file(text).filter(|_| !text.is_empty());
    match field {
        "title" => wording(&head.title),
        "language" => (!head.language.is_empty()).then(|| head.language.as_str().into()),
        "summary" => wording(&head.summary),
        "editor_note" => wording(&head.editor_note),
        "briefing" => head.briefing.as_deref().and_then(as_file),
        _ => head.extra.get(field).cloned(),
    }
}

fn change_head(head: &mut Head, change: &Change) -> Option<()> {
    let value = change.after.as_ref();
    match &change.site {
        Site::Head { field } => {
            let wording = || {
                let read = value.map(Wording::deserialize).transpose();
                read.ok().map(|text| text.unwrap_or_default().into_owned())
            };
            match field.as_str() {
                "title" => head.title = wording()?,
                "language" => value.map_or(Some(""), Value::as_str)?.clone_into(&mut head.language),
                "summary" => head.summary = wording()?,
                "editor_note" => head.editor_note = wording()?,
                "briefing" => {
                    let read = value.map(|value| serde_json::from_value::<Briefing>(value.clone()));
                    head.briefing = read.transpose().ok()?.map(Arc::new);
                }
                _ => match value {
                    Some(value) => _ = head.extra.insert(field.clone(), value.clone()),
                    None => _ = head.extra.shift_remove(field),
                },
            }
        }
        Site::Briefing { field } => {
            let briefing = Arc::make_mut(head.briefing.as_mut()?);
            set_field(briefing, field, value)?;
        }
        Site::Steps { from } => {
            let briefing = Arc::make_mut(head.briefing.as_mut()?);
            set_steps(briefing, *from, change.before.as_ref(), value)?;
        }
        Site::Row { .. } | Site::Field { .. } => return None,
    }
    Some(())
}

/// The changes that make one briefing of another, `None` standing for none.
pub fn briefing_changes(before: Option<&Briefing>, after: Option<&Briefing>) -> Vec<Change> {
    let mut changes = if let (Some(before), Some(after)) = (before, after) {
        super::briefing::differences(before, after)
    } else {
        let site = Site::Head { field: "briefing".to_owned() };
        vec![Change::new(site, before.and_then(as_file), after.and_then(as_file))]
    };
    changes.retain(|change| change.before != change.after);
    let versions = [before, after].map(briefing_version).concat();
    for change in &mut changes {
        change.witness.clone_from(&versions);
    }
    changes
}

/// What tells one version of a briefing from another; the same for the same words.
pub(super) fn briefing_version(briefing: Option<&Briefing>) -> String {
    let told = briefing.and_then(as_file).map(|told| told.to_string()).unwrap_or_default();
    format!("{:016x}", hash([told.as_str()].into_iter()))
}
