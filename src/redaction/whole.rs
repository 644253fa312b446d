//! What is said of the dossier as a whole, and its briefing.

use std::sync::Arc;

use super::choice::Part;
use super::done::Where;
use super::keep::RetainedRows;
use super::parts::kept;
use super::rows::{Redactor, incident_key, statement_key};
use super::times::day_of;
use crate::geo::Square;
use crate::geo::mercator::longitude_near;
use crate::l10n::redact as w;
use crate::model::briefing::{FilterSpec, Marking, StepKind};
use crate::model::dossier::Head;
use crate::model::record::{Extra, Wording};
use crate::model::{Briefing, BriefingStep};

/// Where the schema of the format lies beside a dossier; other addresses may tell.
const SCHEMA: (&str, &str) = ("$schema", "sitmap-dossier.schema.json");

/// In how many steps of the briefing something was left out.
#[derive(Default)]
struct StepCounts {
    steps: usize,
    titles: usize,
    texts: usize,
    notes: usize,
    quotes: usize,
    bounds: usize,
}

impl Redactor<'_> {
    /// What is said of the copy as a whole.
    pub(super) fn head(&mut self) -> Head {
        let Head { title, language, summary, editor_note, briefing, extra } = &self.from.head;
        let schema = extra.get(SCHEMA.0).filter(|schema| *schema == SCHEMA.1);
        let title = self.wording_of_head(Part::Titles, title, w::dossier_title());
        let summary = self.wording_of_head(Part::Summaries, summary, w::dossier_summary());
        let editor_note = self.note((!editor_note.is_empty()).then(|| editor_note.clone()));
        let editor_note = editor_note.unwrap_or_default();
        self.looker.look(Where::Dossier, &[&title, &summary, &editor_note], "", &title);
        let briefing = briefing.as_ref().and_then(|briefing| {
            if self.without(Part::Briefing) {
                self.count.head.push(w::no_briefing().to_owned());
                return None;
            }
            let briefing = self.briefing(briefing);
            self.looker.look(Where::Briefing, &briefing, "", &briefing.title);
            Some(Arc::new(briefing))
        });
        let schema = schema.map(|schema| (SCHEMA.0.to_owned(), schema.clone()));
        let extra = schema.into_iter().collect();
        Head { title, language: language.clone(), summary, editor_note, briefing, extra }
    }

    /// A text, unless such are left out, which is told.
    fn wording_of_head(&mut self, part: Part, text: &Wording<'static>, told: &str) -> Wording<'static> {
        if !self.without(part) {
            return text.clone();
        }
        if !text.is_absent() {
            self.count.head.push(told.to_owned());
        }
        Wording::default()
    }

    fn briefing(&mut self, from: &Briefing) -> Briefing {
        let Briefing {
            title,
            author,
            audience,
            as_of,
            marking,
            seconds,
            translations_first,
            steps,
            refused: _,
            extra: _,
        } = from;
        let title = self.wording_of_head(Part::Titles, title, w::briefing_title());
        // It is in anybody's words, which may say the hour.
        let as_of = self.wording_of_head(Part::Times, as_of, w::briefing_as_of());
        let mut gone = StepCounts::default();
        let steps = steps.iter().filter_map(|step| self.step(step, &mut gone)).collect();
        for (count, told) in [
            (gone.titles, w::briefing_titles as fn(usize) -> String),
            (gone.texts, w::briefing_texts),
            (gone.notes, w::briefing_notes),
            (gone.steps, w::briefing_steps),
            (gone.quotes, w::briefing_quotes),
            (gone.bounds, w::briefing_bounds),
        ] {
            if count > 0 {
                self.count.head.push(told(count));
            }
        }
        Briefing {
            title,
            author: author.clone(),
            audience: audience.clone(),
            as_of,
            marking: marking.clone().map(|marking| kept!(marking, Marking { text, colour })),
            seconds: *seconds,
            translations_first: *translations_first,
            steps,
            refused: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// A step of the briefing; `None` where nobody is shown it.
    fn step(&mut self, from: &BriefingStep, gone: &mut StepCounts) -> Option<BriefingStep> {
        let BriefingStep {
            shows,
            incident,
            statement,
            title,
            text,
            notes,
            hidden,
            seconds,
            bounds,
            only,
            theme,
            base_map,
            extra: _,
        } = from;
        let without_notes = self.without(Part::BriefingNotes);
        let incident = self.from.incident_by_key(incident);
        let missing = *shows == StepKind::Incident && incident.is_none();
        if missing || *hidden && without_notes {
            gone.steps += 1;
            return None;
        }
        let quoted = self.from.statement_by_key(statement);
        let quoted = quoted.and_then(|one| self.keep.statement(one.id));
        gone.quotes += usize::from(!statement.is_empty() && quoted.is_none());
        let unless = |left_out: bool, text: &Wording<'static>, count: &mut usize| {
            *count += usize::from(left_out && !text.is_absent());
            if left_out { Wording::default() } else { text.clone() }
        };
        let notes = unless(without_notes, notes, &mut gone.notes);
        self.count.kept_notes += usize::from(!notes.is_absent());
        self.count.kept_hidden += usize::from(*hidden);
        let widen = self.wish.positions.zip(*bounds);
        gone.bounds += usize::from(widen.is_some());
        Some(BriefingStep {
            shows: *shows,
            incident: incident.map(|one| incident_key(RetainedRows::incident(one.id))).unwrap_or_default(),
            statement: quoted.map(statement_key).unwrap_or_default(),
            title: unless(self.without(Part::Titles), title, &mut gone.titles),
            text: unless(self.without(Part::Summaries), text, &mut gone.texts),
            notes,
            hidden: *hidden,
            seconds: *seconds,
            bounds: widen.map_or(*bounds, |(square, exact)| widened(square, exact)),
            only: only.as_ref().map(|only| self.only(only)),
            theme: theme.clone(),
            base_map: base_map.clone(),
            extra: Extra::new(),
        })
    }

    fn only(&self, from: &FilterSpec) -> FilterSpec {
        let FilterSpec { text, from, to, without, extra: _ } = from.clone();
        let day = |moment: String| match day_of(&moment).filter(|_| self.without(Part::Times)) {
            Some(day) => day.to_owned(),
            None => moment,
        };
        FilterSpec { text, from: day(from), to: day(to), without, extra: Extra::new() }
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
