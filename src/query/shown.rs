//! Which incidents are shown: the one answer that list, map, legend and timeline are made from.

use std::sync::Arc;

use super::filter::Filter;
use super::histogram::{Counter, Histogram};
use super::layer::{LayerId, Layers};
use super::matches::{KindCount, LayerResult, Matches};
use super::spelling::Missed;
use crate::model::{IncidentId, Kind};
use crate::progress::Progress;

/// Which incidents are shown, and how many there are of what.
#[derive(Debug, Default)]
pub struct FilterResult {
    /// How many there are of what.
    pub counts: Counts,
    /// When they were.
    pub histogram: Histogram,
    /// The words looked for that are in no layer.
    pub missed: Vec<Missed>,
    /// Of the layers that are shown.
    layers: Vec<Arc<LayerResult>>,
}

/// How many incidents there are of what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many are shown.
    pub shown: usize,
    /// Of how many in the layers that are shown.
    pub of: usize,
    /// How many the shown layers have of each kind, by the order of [`Kind::ALL`].
    pub kinds: [KindCount; Kind::ALL.len()],
    /// How many of each open layer pass the filter, also of one that is hidden.
    pub layers: Vec<(LayerId, usize)>,
    /// How many would be shown if they had a date.
    pub undated: usize,
}

impl Counts {
    /// How many incidents of a layer pass the filter.
    pub fn of_layer(&self, layer: LayerId) -> usize {
        self.layers.iter().find(|(id, _)| *id == layer).map_or(0, |&(_, count)| count)
    }

    fn add(&mut self, result: &LayerResult) {
        self.shown += result.passing;
        self.undated += result.undated;
        for (sum, count) in self.kinds.iter_mut().zip(&result.kinds) {
            sum.total += count.total;
            sum.passing += count.passing;
            self.of += count.total;
        }
    }
}

impl FilterResult {
    /// What the filter shows of the layers. `matches` is what was found before; `None` where
    /// somebody asked to stop.
    pub fn of(layers: &Layers, filter: &Filter, matches: &mut Matches, progress: &Progress) -> Option<Self> {
        matches.retain(layers, filter);
        let mut shown = Self::default();
        let mut days = Counter::default();
        for layer in layers.all() {
            let result = matches.of(layer, progress)?;
            if progress.is_cancelled() {
                return None;
            }
            shown.counts.layers.push((layer.id, result.passing));
            if layer.display.visible {
                shown.counts.add(&result);
                days.add(&result.days);
                shown.layers.push(result);
            }
        }
        shown.histogram = days.finish();
        shown.missed = matches.missed(layers);
        Some(shown)
    }

    /// Everything in the layers that are shown.
    #[cfg(test)]
    pub(super) fn all(layers: &Layers) -> Self {
        Self::of(layers, &Filter::default(), &mut Matches::default(), &Progress::default()).unwrap()
    }

    /// What is shown of a layer; `None` of one that is hidden.
    pub fn of_layer(&self, layer: LayerId) -> Option<&Arc<LayerResult>> {
        self.layers.iter().find(|result| result.layer == layer)
    }

    /// Whether an incident is shown.
    pub fn holds(&self, layer: LayerId, incident: IncidentId) -> bool {
        self.of_layer(layer).is_some_and(|result| result.holds(incident))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Builder;
    use crate::model::record::{IncidentRecord, WhenRecord};
    use crate::query::filter::{Bound, DateSpan, Kinds};

    /// Key, kind, first day, last day, and whether it is background.
    type Row = (&'static str, &'static str, &'static str, &'static str, bool);

    const ROWS: [Row; 7] = [
        ("new year", "battle", "2022-01-01", "", false),
        ("four days", "ied", "2022-01-03", "2022-01-06", false),
        ("in January", "battle", "2022-01", "", false),
        ("in 2021", "ied", "2021", "", false),
        ("minute", "drone", "2022-01-05T23:59", "", false),
        ("undated", "battle", "", "", false),
        ("background", "killing", "2020-01-03", "", true),
    ];

    fn open(layers: &mut Layers, rows: &[Row]) -> LayerId {
        let mut builder = Builder::default();
        for &(id, kind, from, to, context) in rows {
            let when = WhenRecord {
                from: from.into(),
                to: (!to.is_empty()).then(|| to.into()),
                ..WhenRecord::default()
            };
            let when = (!from.is_empty()).then_some(when);
            let title = format!("The {id} of it");
            let kind = Some(kind.into());
            let record = IncidentRecord {
                id: id.into(),
                title: Some(title.into()),
                kind,
                when,
                context,
                ..IncidentRecord::default()
            };
            builder.add_incident(record).unwrap();
        }
        layers.open("test".to_owned(), None, Arc::new(builder.finish().0), Arc::new([]))
    }

    fn filter(text: &str, from: &str, to: &str, off: &[Kind]) -> Filter {
        let span = DateSpan { from: Bound::From.parse(from).unwrap(), to: Bound::To.parse(to).unwrap() };
        let off = off.iter().fold(Kinds::default(), |off, &kind| off.toggled(kind));
        Filter { text: text.to_owned(), span, excluded_kinds: off }
    }

    fn shown(layers: &Layers, filter: &Filter) -> FilterResult {
        FilterResult::of(layers, filter, &mut Matches::default(), &Progress::default()).unwrap()
    }

    fn keys(layers: &Layers, shown: &FilterResult) -> Vec<String> {
        let all =
            layers.all().iter().flat_map(|layer| layer.data.dossier().incidents().map(|i| (layer.id, i)));
        all.filter(|(layer, i)| shown.holds(*layer, i.id)).map(|(_, i)| i.key().to_owned()).collect()
    }

    #[test]
    fn an_incident_is_shown_if_it_passes_text_days_and_kinds() {
        let mut layers = Layers::default();
        open(&mut layers, &ROWS);
        let all = ["new year", "four days", "in January", "in 2021", "minute", "undated", "background"];
        let cases: [(Filter, &[&str], usize); 12] = [
            (filter("", "", "", &[]), &all, 0),
            (filter("", "2022-01-05", "", &[]), &["four days", "in January", "minute"], 1),
            (filter("", "2022-01-06", "2022-01-06", &[]), &["four days", "in January"], 1),
            (filter("", "2022-01-07", "", &[]), &["in January"], 1),
            (filter("", "2022-02", "", &[]), &[], 1),
            (filter("", "", "2021", &[]), &["in 2021", "background"], 1),
            (filter("", "2021-06-15", "2021-06-15", &[]), &["in 2021"], 1),
            (filter("", "2022-01-31", "2022-01-01", &[]), &[], 1),
            (
                filter("", "", "", &[Kind::Ied, Kind::Killing]),
                &["new year", "in January", "minute", "undated"],
                0,
            ),
            (filter("", "2022", "2022", &[Kind::Battle]), &["four days", "minute"], 0),
            (filter("JAN of", "", "", &[]), &["in January"], 0),
            (filter("year", "2022", "2023", &[Kind::Ied]), &["new year"], 0),
        ];
        for (filter, expected, undated) in cases {
            let shown = shown(&layers, &filter);
            assert_eq!(keys(&layers, &shown), expected, "{filter:?}");
            assert_eq!((shown.counts.shown, shown.counts.of), (expected.len(), 7), "{filter:?}");
            assert_eq!(shown.counts.undated, undated, "{filter:?}");
        }
    }

    #[test]
    fn the_legend_counts_what_passes_text_and_days_and_the_timeline_what_passes_text_and_kinds() {
        let mut layers = Layers::default();
        open(&mut layers, &ROWS);
        let shown = shown(&layers, &filter("", "2022", "", &[Kind::Battle]));
        let battles = shown.counts.kinds[Kind::Battle as usize];
        assert_eq!((battles.passing, battles.total), (2, 3), "the undated one is not between the days");
        let dated = shown.histogram.dated();
        assert_eq!((dated.passing, dated.total), (4, 6));
    }

    #[test]
    fn a_hidden_layer_shows_nothing_and_still_tells_how_much_it_would_show() {
        let mut layers = Layers::default();
        let (one, other) = (open(&mut layers, &ROWS), open(&mut layers, &ROWS[..2]));
        layers.change(one, |layer| layer.display.visible = false);
        let shown = shown(&layers, &filter("", "2022", "", &[]));
        assert_eq!(keys(&layers, &shown), ["new year", "four days"]);
        assert_eq!((shown.counts.of_layer(one), shown.counts.of_layer(other)), (4, 2));
        assert_eq!((shown.counts.shown, shown.counts.of), (2, 2));
    }

    #[test]
    fn who_asks_to_stop_gets_nothing() {
        let mut layers = Layers::default();
        open(&mut layers, &ROWS);
        let progress = Progress::default();
        progress.cancel();
        for text in ["", "year"] {
            let stopped =
                FilterResult::of(&layers, &filter(text, "", "", &[]), &mut Matches::default(), &progress);
            assert!(stopped.is_none(), "{text:?}");
        }
    }
}
