//! What could not be used of a file, by reason, and the incident that a line was made into.

use std::cmp::Reverse;

use hashbrown::{HashMap, HashSet};

use crate::formats::{Issue, Problem};
use crate::l10n::issues::describe;
use crate::model::{Dossier, IncidentId, Table};
use crate::query::Layer;

/// The issues of a layer, counted. Made once, not at each frame.
#[derive(Debug, Default)]
pub struct Report {
    /// Incidents that were read.
    pub read: usize,
    /// Of them, those of which not everything could be used.
    pub in_part: usize,
    /// Whether there are more of these than could be counted.
    pub more_in_part: bool,
    /// Incidents that are kept with the file and not shown.
    pub set_aside: usize,
    /// Why things could not be used, the most frequent reason first.
    pub reasons: Vec<Reason>,
    /// The issues that are listed, in the order of the file.
    pub listed: Vec<u32>,
}

/// A reason, and what could not be used for it.
#[derive(Debug)]
pub struct Reason {
    /// Why.
    pub text: String,
    /// How often, those among them that are only counted.
    pub count: usize,
    /// The issues that are listed, in the order of the file.
    pub listed: Vec<u32>,
}

impl Report {
    /// Counts the issues of a layer.
    pub fn of(layer: &Layer) -> Self {
        let mut report = Self {
            read: layer.data.dossier().len(Table::Incidents),
            set_aside: layer.data.dossier().refused(Table::Incidents).count(),
            ..Self::default()
        };
        let mut by_problem: HashMap<&Problem, usize> = HashMap::new();
        let mut in_part = HashSet::new();
        for (n, issue) in (0..).zip(layer.source.issues.iter()) {
            let problem = &issue.problem;
            let at = *by_problem.entry(problem).or_insert_with(|| {
                report.reasons.push(Reason { text: describe(problem), count: 0, listed: Vec::new() });
                report.reasons.len() - 1
            });
            report.reasons[at].count += issue.count();
            if issue.more > 0 {
                report.more_in_part = true;
                continue;
            }
            report.reasons[at].listed.push(n);
            report.listed.push(n);
            in_part.extend(row_of(layer.data.dossier(), issue));
        }
        report.in_part = in_part.len().saturating_sub(report.set_aside);
        report.reasons.sort_by_key(|reason| Reverse(reason.count));
        report
    }

    /// All issues, those among them that are only counted.
    pub fn count(&self) -> usize {
        self.reasons.iter().map(|reason| reason.count).sum()
    }
}

/// What tells the incident of an issue from that of another.
fn row_of<'i>(dossier: &Dossier, issue: &'i Issue) -> Option<(u32, &'i str)> {
    if let Some(end) = issue.place.path.strip_prefix("incidents[").and_then(|rest| rest.find(']')) {
        return Some((0, &issue.place.path[.."incidents[".len() + end]));
    }
    incident_of(dossier, issue).map(|id| (id.0, ""))
}

/// The incident that was made from the row of an issue.
pub fn incident_of(dossier: &Dossier, issue: &Issue) -> Option<IncidentId> {
    // Rows become incidents in the order of their lines.
    let wanted = issue.place.line?;
    let line = |n: u32| dossier.incident(IncidentId(n)).line().unwrap_or(0);
    let (mut from, mut to) = (0, u32::try_from(dossier.len(Table::Incidents)).ok()?);
    let all = to;
    while from < to {
        let middle = from + (to - from) / 2;
        if line(middle) < wanted { from = middle + 1 } else { to = middle }
    }
    (from < all && line(from) == wanted).then_some(IncidentId(from))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::formats::{self, Options};
    use crate::progress::Progress;
    use crate::query::Layers;

    fn layer(text: &str) -> Layer {
        let reading = formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
        let mut layers = Layers::default();
        let id = layers.open(String::new(), None, Arc::new(reading.dossier), reading.issues.into());
        layers.get(id).unwrap().clone()
    }

    #[test]
    fn issues_are_counted_by_reason_and_lead_to_their_incidents() {
        let layer = layer(
            "title,date,lat,lon,killed\na,2022-01-05,35,40,1\nb,31/02/2022,35,40,many\n\n\
             c,never,35,40,2\nd,2022-01-06,35,40,3\ne,2022-01-07,35,40,4\n",
        );
        let report = Report::of(&layer);
        assert_eq!((report.read, report.in_part, report.set_aside), (5, 2, 0), "{report:?}");
        assert_eq!((report.count(), report.reasons[0].count, report.reasons[0].listed.len()), (3, 2, 2));
        let titles = layer.source.issues.iter().map(|issue| {
            incident_of(layer.data.dossier(), issue)
                .map(|id| layer.data.dossier().incident(id).title().to_owned())
        });
        let b = || Some("b".to_owned());
        assert_eq!(titles.collect::<Vec<_>>(), [b(), b(), Some("c".to_owned())]);
    }

    #[test]
    fn what_is_only_counted_is_counted_with_its_reason() {
        let text = format!("title,date,lat,lon\n{}", "a,2022-01-05,35,40\nb,never,35,40\n".repeat(6000));
        let layer = layer(&text);
        let report = Report::of(&layer);
        assert_eq!((report.reasons.len(), report.count(), report.listed.len()), (1, 6000, 5000));
        assert_eq!(
            (layer.source.issue_count(), layer.source.issues.len()),
            (6000, 5001),
            "not one for all the others"
        );
        assert!(report.more_in_part);
    }

    #[test]
    fn rows_of_a_dossier_that_are_set_aside_are_not_in_part() {
        let report = Report::of(&layer(
            r#"{"format": "sitmap-dossier", "version": 1, "places": [{"id": "p", "position": [40, 91]}],
            "incidents": [{"id": "i", "when": {"from": "x"}}, {"id": 7}]}"#,
        ));
        assert_eq!((report.read, report.in_part, report.set_aside), (1, 1, 1), "{report:?}");
    }
}
