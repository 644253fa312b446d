//! What was changed of a layer.

use geo::Point;
use serde::Deserialize;
use serde_json::Value;

use super::issues::describe_entry;
use super::{briefing_panel, preferred_names, ui, vocabulary};
use crate::document::{Misfit, Operation, Site};
use crate::geo::notation::Notation;
use crate::model::parts::Wording;
use crate::model::{BriefingStep, EditError, PrecisionClass};

pub use super::texts::history::*;

/// What the user did, as it stands behind "Undo:" and in a list.
pub fn operation(operation: &Operation) -> String {
    match operation {
        Operation::Placed { name, count: 1 } => placed(name),
        Operation::Placed { count, .. } => placed_many(*count),
        Operation::Unplaced { count } => unplaced(*count),
        Operation::Changed { name, field: of, .. } => changed(&field(of), name),
        Operation::Added { name, .. } => added(name),
        Operation::Removed { name, .. } => removed(name),
        Operation::Merged { name, .. } => merged(name),
        Operation::Told { field: of } => told(&field(of)),
        Operation::Drafted => drafted().to_owned(),
        Operation::StepAdded { step } => step_added(step + 1),
        Operation::StepRemoved { step } => step_removed(step + 1),
        Operation::StepMoved { from, to } => step_moved(from + 1, to + 1),
        Operation::StepHidden { step } => step_hidden(step + 1),
        Operation::StepChanged { step, field: of } => step_changed(&field(of), step + 1),
        Operation::Paced => paced().to_owned(),
        Operation::BriefingChanged { field: of } => briefing_changed(&field(of)),
        Operation::Undone { count } => undone_saved(*count),
    }
}

/// The same at the beginning of a line.
pub fn sentence(of: &Operation) -> String {
    let told = operation(of);
    let mut letters = told.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What stands in a field, for somebody who does not read files: a position in degrees, steps of a
/// briefing one a line. Anything else is told as the file has it.
pub fn value(site: &Site, value: Option<&Value>) -> String {
    let Some(value) = value else {
        return nothing_stated().to_owned();
    };
    let readable = match site {
        Site::Field { field, .. } if field == "position" => position(value),
        Site::Field { field, .. } if field == "precision" => precision(value),
        Site::Steps { .. } => steps(value),
        Site::Head { field } if field == "briefing" => steps(&value["steps"]),
        _ => None,
    };
    readable.unwrap_or_else(|| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

fn position(value: &Value) -> Option<String> {
    let [lon, lat] = <[f64; 2]>::deserialize(value).ok()?;
    Notation::DecimalDegrees.format(Point::new(lon, lat))
}

fn precision(value: &Value) -> Option<String> {
    let fields = value.as_object().filter(|fields| fields.len() == 1)?;
    Some(vocabulary::precision(PrecisionClass::from_word(fields.get("class")?.as_str()?)?).to_owned())
}

fn steps(value: &Value) -> Option<String> {
    let steps = <Vec<BriefingStep>>::deserialize(value).ok()?;
    let told = steps.iter().map(|step| {
        let read = |text| Wording::in_language(text, preferred_names());
        let of =
            [read(&step.title), &step.incident, read(&step.text)].into_iter().find(|text| !text.is_empty());
        let shows = briefing_panel::shows(step.shows);
        of.map_or_else(|| shows.to_owned(), |of| ui::labelled(shows, of))
    });
    let told = told.collect::<Vec<_>>();
    Some(if told.is_empty() { briefing_panel::no_steps().to_owned() } else { told.join("\n") })
}

/// Why a change cannot be made.
pub fn describe_misfit(misfit: &Misfit) -> String {
    match misfit {
        Misfit::Moved => moved().to_owned(),
        Misfit::Stated => stated().to_owned(),
        Misfit::Row(EditError::NoSuchRow) => no_such_row().to_owned(),
        Misfit::Row(EditError::RowTaken) => row_taken().to_owned(),
        Misfit::Row(EditError::InUse) => in_use().to_owned(),
        Misfit::Row(EditError::Flaw(flaw)) => cannot_stand(&describe_entry(&flaw.reason)),
        Misfit::Row(EditError::Shape(says)) => cannot_stand(says),
        Misfit::Row(EditError::Full) => full().to_owned(),
    }
}
