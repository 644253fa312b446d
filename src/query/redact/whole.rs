//! What is said of the dossier as a whole, and its briefing.

use std::sync::Arc;

use super::choice::Part;
use super::done::Where;
use super::keep::Keep;
use super::rows::{Redactor, incident_key, statement_key};
use crate::geo::Square;
use crate::geo::mercator::longitude_near;
use crate::model::briefing::{Marking, Only, Shows};
use crate::model::dossier::Head;
use crate::model::record::Extra;
use crate::model::{Briefing, BriefingStep};
use crate::words::redact as w;

/// Where the schema of the format lies beside a dossier; other addresses may tell.
const SCHEMA: (&str, &str) = ("$schema", "sitmap-dossier.schema.json");

impl Redactor<'_> {
    /// What is said of the copy as a whole.
    pub(super) fn head(&mut self) -> Head {
        let from = &self.from.head;
        let mut head = Head { language: from.language.clone(), ..Head::default() };
        let mut keep = |part, text: &String, told: &str| {
            if !self.wish.is_without(part) {
                return text.clone();
            }
            if !text.is_empty() {
                self.count.head.push(told.to_owned());
            }
            String::new()
        };
        head.title = keep(Part::Titles, &from.title, w::DOSSIER_TITLE);
        head.summary = keep(Part::Summaries, &from.summary, w::DOSSIER_SUMMARY);
        if self.wish.is_without(Part::Notes) {
            self.count.notes += usize::from(!from.editor_note.is_empty());
        } else {
            head.editor_note.clone_from(&from.editor_note);
        }
        if from.extra.get(SCHEMA.0).is_some_and(|schema| schema == SCHEMA.1) {
            head.extra.insert(SCHEMA.0.into(), SCHEMA.1.into());
        }
        let words = [&head.title, &head.summary, &head.editor_note];
        self.looker.look(Where::Dossier, &words, "", &head.title);
        match &from.briefing {
            Some(_) if self.wish.is_without(Part::Briefing) => {
                self.count.head.push(w::NO_BRIEFING.to_owned());
            }
            Some(briefing) => {
                let briefing = self.briefing(briefing);
                self.looker.look(Where::Briefing, &briefing, "", &briefing.title);
                head.briefing = Some(Arc::new(briefing));
            }
            None => {}
        }
        head
    }

    fn briefing(&mut self, from: &Briefing) -> Briefing {
        let mut gone = 0;
        let (mut notes, mut quotes, mut bounds) = (0, 0, 0);
        let mut steps = Vec::with_capacity(from.steps.len());
        let without_notes = self.wish.is_without(Part::BriefingNotes);
        for step in &from.steps {
            let incident = self.from.incident_by_key(&step.incident);
            let missing = step.shows == Shows::Incident && incident.is_none();
            if missing || step.hidden && without_notes {
                gone += 1;
                continue;
            }
            let mut copy = BriefingStep { extra: Extra::new(), ..step.clone() };
            copy.incident = incident.map(|one| incident_key(Keep::incident(one.id))).unwrap_or_default();
            let statement = self.from.statement_by_key(&step.statement);
            let statement = statement.and_then(|one| self.keep.statement(one.id));
            quotes += usize::from(!step.statement.is_empty() && statement.is_none());
            copy.statement = statement.map(statement_key).unwrap_or_default();
            if without_notes && !copy.notes.is_empty() {
                copy.notes.clear();
                notes += 1;
            }
            self.count.kept_notes += usize::from(!copy.notes.trim().is_empty());
            self.count.kept_hidden += usize::from(copy.hidden);
            if let Some((square, exact)) = self.wish.positions.zip(step.bounds) {
                copy.bounds = widened(square, exact);
                bounds += 1;
            }
            copy.only = copy.only.map(|only| Only { extra: Extra::new(), ..only });
            steps.push(copy);
        }
        for (count, told) in [
            (notes, w::briefing_notes as fn(usize) -> String),
            (gone, w::briefing_steps),
            (quotes, w::briefing_quotes),
            (bounds, w::briefing_bounds),
        ] {
            if count > 0 {
                self.count.head.push(told(count));
            }
        }
        let marking = from.marking.clone().map(|marking| Marking { extra: Extra::new(), ..marking });
        Briefing { steps, marking, refused: Vec::new(), extra: Extra::new(), ..from.clone() }
    }

    /// How many fields of the dossier as a whole, and of its briefing, are not known here.
    pub(super) fn unknown_of_head(&self) -> usize {
        let head = &self.from.head;
        let own = head.extra.iter().filter(|(name, value)| *name != SCHEMA.0 || *value != SCHEMA.1).count();
        let Some(briefing) = &head.briefing else {
            return own;
        };
        let steps = briefing.steps.iter();
        let steps =
            steps.map(|step| step.extra.len() + step.only.as_ref().map_or(0, |only| only.extra.len()));
        let marking = briefing.marking.as_ref().map_or(0, |marking| marking.extra.len());
        own + briefing.extra.len() + marking + steps.sum::<usize>()
    }
}

/// So many degrees wide is all of the world.
const WORLD: f64 = 359.0;

/// Bounds (west, south, east, north) made larger to whole squares, and those of all the world to
/// whole degrees; `None` where they are none.
fn widened(square: Square, [west, south, east, north]: [f64; 4]) -> Option<[f64; 4]> {
    if east - west >= WORLD {
        let west = west.floor();
        return Some([west, south.floor().max(-90.0), west + 360.0, north.ceil().min(90.0)]);
    }
    let corner = |x: f64, y: f64| square.around(geo::Point::new(x, y)).map(|cell| cell.bounds);
    let [sw, nw] = [corner(west, south)?, corner(west, north)?];
    let [se, ne] = [corner(east, south)?, corner(east, north)?];
    // Longitudes are compared as they lie from the edge, which may be at the antimeridian.
    let from = |edge: f64, x: f64| (x - edge + 540.0).rem_euclid(360.0) - 180.0;
    let farther_west = |edge: f64, a: f64, b: f64| if from(edge, a) <= from(edge, b) { a } else { b };
    let farther_east = |edge: f64, a: f64, b: f64| if from(edge, a) >= from(edge, b) { a } else { b };
    Some([
        farther_west(west, sw[0], nw[0]),
        sw[1].min(se[1]),
        longitude_near(farther_east(east, se[2], ne[2]), east),
        nw[3].max(ne[3]),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_grow_to_whole_squares_and_say_nothing_finer() {
        for bounds in [[40.58, 35.04, 40.59, 35.05], [-70.2, -34.0, -60.1, -33.1], [179.5, -5.0, -179.5, 5.0]]
        {
            let [west, south, east, north] = widened(Square::Km10, bounds).unwrap();
            let apart = |a: f64, b: f64| (b - a).rem_euclid(360.0);
            assert!(
                apart(west, bounds[0]) < 0.3 && apart(bounds[2], east) < 0.3,
                "{bounds:?}: {west} {east}"
            );
            assert!(south <= bounds[1] && north >= bounds[3]);
            assert!(bounds[1] - south < 0.3 && north - bounds[3] < 0.3);
        }
        let one = widened(Square::Km10, [40.58, 35.04, 40.59, 35.05]);
        assert_eq!(one, widened(Square::Km10, [40.57, 35.03, 40.60, 35.045]), "squares and no more");
        assert_eq!(widened(Square::Km10, [40.0, -91.0, 41.0, 0.0]), None);
        assert_eq!(widened(Square::Km10, [-160.2, -60.4, 199.8, 70.1]), Some([-161.0, -61.0, 199.0, 71.0]));
        let [west, _, east, _] = widened(Square::Km10, [179.5, -5.0, 180.5, 5.0]).unwrap();
        assert!((179.2..=179.5).contains(&west) && (180.5..180.8).contains(&east), "{west} {east}");
    }
}
