//! Which incidents are shown: the one answer that list, map, legend and timeline are made from.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::filter::Filter;
use super::find::{Found, TextQuery};
use super::histogram::{Counter, Histogram};
use super::layer::{Layer, LayerId, Layers};
use super::spelling::Missed;
use crate::formats::Progress;
use crate::model::{Dossier, IncidentId, Kind, Table};

/// Which incidents are shown, and how many there are of what.
#[derive(Debug, Default)]
pub struct FilterResult {
    /// How many there are of what.
    pub counts: Counts,
    /// When they were.
    pub histogram: Histogram,
    /// The words looked for that are in no layer.
    pub missed: Vec<Missed>,
    layers: Vec<(LayerId, FixedBitSet)>,
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

/// How many incidents there are of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindCount {
    /// As many are in the shown layers.
    pub total: usize,
    /// As many of them pass the text and the span, also where the kind is switched off.
    pub passing: usize,
}

impl Counts {
    /// How many incidents of a layer pass the filter.
    pub fn of_layer(&self, layer: LayerId) -> usize {
        self.layers.iter().find(|(id, _)| *id == layer).map_or(0, |&(_, count)| count)
    }
}

/// In which incidents a text was found: kept until another is looked for, as finding it takes
/// longer than all the rest.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    needle: TextQuery,
    found: Vec<(LayerId, Arc<Found>)>,
}

impl Matches {
    /// Where the text is found in a layer; `None` where somebody asked to stop.
    fn of(&mut self, layer: &Layer, progress: &Progress) -> Option<Arc<Found>> {
        if let Some((_, found)) = self.found.iter().find(|(id, _)| *id == layer.id) {
            return Some(found.clone());
        }
        let found = Arc::new(self.needle.found_in(layer.data.dossier(), progress)?);
        self.found.push((layer.id, found.clone()));
        Some(found)
    }

    /// The words that are found in no layer.
    fn missed(&self, layers: &Layers) -> Vec<Missed> {
        let is_missed = |n: usize| self.found.iter().all(|(_, found)| found.words.get(n) != Some(&true));
        let words = self.needle.words().enumerate().filter(|&(n, _)| is_missed(n));
        words.map(|(_, word)| Missed::of(word, layers)).collect()
    }
}

impl FilterResult {
    /// What the filter shows of the layers. `matches` is what was found before; `None` where
    /// somebody asked to stop.
    pub fn of(layers: &Layers, filter: &Filter, matches: &mut Matches, progress: &Progress) -> Option<Self> {
        let needle = TextQuery::new(&filter.text);
        if matches.needle != needle {
            *matches = Matches { needle, found: Vec::new() };
        }
        matches.found.retain(|(id, _)| layers.get(*id).is_some());
        let mut shown = Self::default();
        let mut counter = Counter::default();
        for layer in layers.all() {
            let found = matches.of(layer, progress)?;
            let rows = shown.take(layer, filter, &found.incidents, &mut counter);
            shown.layers.push((layer.id, rows));
            if progress.is_cancelled() {
                return None;
            }
        }
        shown.histogram = counter.finish();
        shown.missed = matches.missed(layers);
        Some(shown)
    }

    /// Everything in the layers that are shown.
    #[cfg(test)]
    pub(super) fn all(layers: &Layers) -> Self {
        Self::of(layers, &Filter::default(), &mut Matches::default(), &Progress::default()).unwrap()
    }

    /// Whether an incident is shown.
    pub fn holds(&self, layer: LayerId, incident: IncidentId) -> bool {
        let rows = self.layers.iter().find(|(id, _)| *id == layer);
        rows.is_some_and(|(_, rows)| rows.contains(incident.index()))
    }

    fn take(
        &mut self,
        layer: &Layer,
        filter: &Filter,
        found: &FixedBitSet,
        counter: &mut Counter,
    ) -> FixedBitSet {
        let dossier: &Dossier = layer.data.dossier();
        let order = layer.data.order();
        let (from, to) = filter.span.days();
        let any_day = filter.span.is_open();
        let mut rows = FixedBitSet::with_capacity(dossier.len(Table::Incidents));
        let mut passing = 0;
        for (row, incident) in dossier.incidents().enumerate() {
            let kind = incident.kind();
            let is_on = !filter.excluded_kinds.holds(kind);
            let is_found = found.contains(row);
            let days = order.days(incident.id);
            let is_in_span = any_day || days.is_some_and(|(first, last)| first <= to && last >= from);
            let passes = is_on && is_found && is_in_span;
            passing += usize::from(passes);
            if !layer.display.visible {
                continue;
            }
            let count = &mut self.counts.kinds[kind as usize];
            count.total += 1;
            count.passing += usize::from(is_found && is_in_span);
            if passes {
                rows.insert(row);
            }
            match days {
                Some((first, _)) => counter.count(first, order.grain(incident.id), is_on && is_found),
                None => self.counts.undated += usize::from(is_on && is_found && !any_day),
            }
        }
        self.counts.layers.push((layer.id, passing));
        if layer.display.visible {
            self.counts.shown += passing;
            self.counts.of += dossier.len(Table::Incidents);
        }
        rows
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
    fn a_text_is_looked_for_once_and_again_only_in_what_is_new() {
        let mut layers = Layers::default();
        let one = open(&mut layers, &ROWS);
        let mut matches = Matches::default();
        let find = |layers: &Layers, matches: &mut Matches, filter: &Filter| {
            FilterResult::of(layers, filter, matches, &Progress::default()).unwrap()
        };
        find(&layers, &mut matches, &filter("year", "", "", &[]));
        let before = matches.found.clone();
        find(&layers, &mut matches, &filter("Year ", "2022", "", &[Kind::Ied]));
        assert!(Arc::ptr_eq(&before[0].1, &matches.found[0].1), "it was kept");
        let other = open(&mut layers, &ROWS);
        layers.close(one);
        find(&layers, &mut matches, &filter("year", "", "", &[]));
        assert_eq!(matches.found.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [other]);
        let text = filter("january", "", "", &[]);
        let shown = find(&layers, &mut matches, &text);
        assert_eq!(keys(&layers, &shown), ["in January"], "another text is looked for anew");
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
