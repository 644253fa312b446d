//! Which incidents of each layer pass the filter, kept for as long as neither changes.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::filter::Filter;
use super::find::{Found, TextQuery};
use super::histogram::Counter;
use super::layer::{Layer, LayerData, LayerId, Layers};
use super::spelling::Missed;
use crate::model::{IncidentId, Kind, Table};
use crate::progress::Progress;

/// Which incidents of one layer pass the filter, whether the layer is shown or not.
#[derive(Debug)]
pub struct LayerResult {
    /// The layer.
    pub layer: LayerId,
    rows: FixedBitSet,
    /// How many pass.
    pub passing: usize,
    /// How many there are of each kind, by the order of [`Kind::ALL`].
    pub kinds: [KindCount; Kind::ALL.len()],
    /// How many would pass if they had a date.
    pub undated: usize,
    /// When they were.
    pub days: Counter,
}

/// How many incidents there are of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindCount {
    /// As many are in the shown layers.
    pub total: usize,
    /// As many of them pass the text and the span, also where the kind is switched off.
    pub passing: usize,
}

impl LayerResult {
    fn of(layer: &Layer, filter: &Filter, found: &Found) -> Self {
        let dossier = layer.data.dossier();
        let order = layer.data.order();
        let (from, to) = filter.span.days();
        let any_day = filter.span.is_open();
        let rows = FixedBitSet::with_capacity(dossier.len(Table::Incidents));
        let kinds = [KindCount::default(); Kind::ALL.len()];
        let mut result =
            Self { layer: layer.id, rows, passing: 0, kinds, undated: 0, days: Counter::default() };
        for (row, incident) in dossier.incidents().enumerate() {
            let kind = incident.kind();
            let is_on = !filter.excluded_kinds.holds(kind);
            let is_found = found.incidents.contains(row);
            let days = order.days(incident.id);
            let is_in_span = any_day || days.is_some_and(|(first, last)| first <= to && last >= from);
            let count = &mut result.kinds[kind as usize];
            count.total += 1;
            count.passing += usize::from(is_found && is_in_span);
            if is_on && is_found && is_in_span {
                result.rows.insert(row);
                result.passing += 1;
            }
            match days {
                Some((first, _)) => result.days.count(first, order.grain(incident.id), is_on && is_found),
                None => result.undated += usize::from(is_on && is_found && !any_day),
            }
        }
        result
    }

    /// Whether an incident passes.
    pub fn holds(&self, incident: IncidentId) -> bool {
        self.rows.contains(incident.index())
    }
}

/// What was found in each layer. Where a text is takes longer than all the rest and is kept until
/// another is looked for; what passes, until the filter is another. So a layer that is hidden, shown,
/// opened or closed changes nothing for the others.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    filter: Filter,
    needle: TextQuery,
    layers: Vec<LayerMatches>,
}

#[derive(Clone, Debug)]
struct LayerMatches {
    layer: LayerId,
    data: LayerData,
    found: Arc<Found>,
    result: Option<Arc<LayerResult>>,
}

impl Matches {
    /// Forgets what is not the answer to this filter or no longer in these layers.
    pub(super) fn retain(&mut self, layers: &Layers, filter: &Filter) {
        let is_open = |known: &LayerMatches| {
            layers.get(known.layer).is_some_and(|layer| layer.data.is_same(&known.data))
        };
        self.layers.retain(is_open);
        if self.filter != *filter {
            self.filter = filter.clone();
            self.layers.iter_mut().for_each(|known| known.result = None);
            let needle = TextQuery::new(&filter.text);
            if self.needle != needle {
                *self = Self { needle, layers: Vec::new(), ..std::mem::take(self) };
            }
        }
    }

    /// What passes of a layer; `None` where somebody asked to stop.
    pub(super) fn of(&mut self, layer: &Layer, progress: &Progress) -> Option<Arc<LayerResult>> {
        let known = self.layers.iter().position(|known| known.layer == layer.id);
        let at = known.unwrap_or(self.layers.len());
        if known.is_none() {
            let found = Arc::new(self.needle.found_in(layer.data.dossier(), progress)?);
            let (layer, data) = (layer.id, layer.data.clone());
            self.layers.push(LayerMatches { layer, data, found, result: None });
        }
        let LayerMatches { found, result, .. } = &mut self.layers[at];
        let filter = &self.filter;
        Some(result.get_or_insert_with(|| Arc::new(LayerResult::of(layer, filter, found))).clone())
    }

    /// Whether this is still the answer for its layer.
    pub fn is_current(&self, result: &Arc<LayerResult>) -> bool {
        let mut known = self.layers.iter().filter_map(|known| known.result.as_ref());
        known.any(|known| Arc::ptr_eq(known, result))
    }

    /// The words that are found in no layer.
    pub(super) fn missed(&self, layers: &Layers) -> Vec<Missed> {
        let is_missed = |n: usize| self.layers.iter().all(|known| known.found.words.get(n) != Some(&true));
        let words = self.needle.words().enumerate().filter(|&(n, _)| is_missed(n));
        words.map(|(_, word)| Missed::of(word, layers)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::IncidentRecord;
    use crate::model::{Builder, Dossier};
    use crate::query::FilterResult;
    use crate::query::filter::Kinds;

    fn dossier() -> Arc<Dossier> {
        let mut builder = Builder::default();
        for title in ["A year ago", "In January"] {
            let record =
                IncidentRecord { id: title.into(), title: Some(title.into()), ..IncidentRecord::default() };
            builder.add_incident(record).unwrap();
        }
        Arc::new(builder.finish().0)
    }

    fn open(layers: &mut Layers) -> LayerId {
        layers.open("test".to_owned(), None, dossier(), Arc::new([]))
    }

    fn ask(layers: &Layers, filter: &Filter, matches: &mut Matches) -> FilterResult {
        FilterResult::of(layers, filter, matches, &Progress::default()).unwrap()
    }

    #[test]
    fn a_text_is_looked_for_once_and_again_only_in_what_is_new() {
        let (mut layers, mut matches) = (Layers::default(), Matches::default());
        let one = open(&mut layers);
        let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
        ask(&layers, &text("year"), &mut matches);
        let before = matches.layers.clone();
        let excluded_kinds = Kinds::default().toggled(Kind::Ied);
        ask(&layers, &Filter { excluded_kinds, ..text("Year ") }, &mut matches);
        assert!(Arc::ptr_eq(&before[0].found, &matches.layers[0].found), "it was kept");
        let other = open(&mut layers);
        layers.close(one);
        ask(&layers, &text("year"), &mut matches);
        assert_eq!(matches.layers.iter().map(|known| known.layer).collect::<Vec<_>>(), [other]);
        let shown = ask(&layers, &text("january"), &mut matches);
        let holds =
            layers.all()[0].data.dossier().incidents().map(|incident| shown.holds(other, incident.id));
        assert_eq!(holds.collect::<Vec<_>>(), [false, true], "another text is looked for anew");
    }

    #[test]
    fn the_filter_is_asked_anew_only_where_it_or_the_layer_is_another() {
        type Change = fn(&mut Layers, &mut Filter, LayerId);
        let changes: [(&str, Change, [bool; 2]); 7] = [
            ("nothing", |_, _, _| {}, [true, true]),
            ("hidden", |all, _, id| all.change(id, |layer| layer.display.visible = false), [true, true]),
            ("shown", |all, _, id| all.change(id, |layer| layer.display.visible = true), [true, true]),
            ("a third is opened", |all, _, _| _ = open(all), [true, true]),
            ("places are put on the map", |all, _, id| all.edit(id, dossier(), Vec::new()), [false, true]),
            ("another filter", |_, filter, _| filter.text.push_str("year"), [false, false]),
            ("closed", |all, _, id| all.close(id), [false, true]),
        ];
        let (mut layers, mut filter, mut matches) = Default::default();
        let both = [open(&mut layers), open(&mut layers)];
        let mut results = |layers: &Layers, filter: &Filter| {
            ask(layers, filter, &mut matches);
            both.map(|id| matches.layers.iter().find(|known| known.layer == id)?.result.clone())
        };
        let mut before = results(&layers, &filter);
        for (what, change, kept) in changes {
            change(&mut layers, &mut filter, both[0]);
            let after = results(&layers, &filter);
            let is_kept = |n: usize| match (&before[n], &after[n]) {
                (Some(before), Some(after)) => Arc::ptr_eq(before, after),
                _ => false,
            };
            assert_eq!([is_kept(0), is_kept(1)], kept, "{what}");
            before = after;
        }
    }
}
