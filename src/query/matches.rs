//! Which incidents of each layer pass the filter, kept for as long as neither changes.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::day::Day;
use super::edit::{Edit, sorted};
use super::filter::Filter;
use super::find::{Found, TextQuery};
use super::histogram::Counter;
use super::layer::{Layer, LayerData, LayerId, Layers};
use super::order::Grain;
use super::spelling::Missed;
use crate::model::{IncidentId, Kind, Table};
use crate::progress::Progress;

/// Which incidents of one layer pass the filter, whether the layer is shown or not.
#[derive(Clone, Debug)]
pub struct LayerResult {
    /// The layer.
    pub layer: LayerId,
    rows: Arc<FixedBitSet>,
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

/// What an incident is counted by.
struct Counted {
    kind: Kind,
    days: Option<(Day, Day)>,
    grain: Grain,
    is_on: bool,
    is_found: bool,
    is_in_span: bool,
}

impl Counted {
    /// Tells of the incidents of a layer how they are counted.
    fn in_layer<'a>(
        data: &'a LayerData,
        filter: &'a Filter,
        found: &'a Found,
    ) -> impl Fn(IncidentId, Option<(Day, Day)>, Grain) -> Self + 'a {
        let dossier = data.dossier();
        let (from, to) = filter.span.days();
        let any_day = filter.span.is_open();
        move |id, days, grain| {
            let kind = dossier.incident(id).kind();
            Self {
                kind,
                days,
                grain,
                is_on: !filter.excluded_kinds.holds(kind),
                is_found: found.incidents.contains(id.index()),
                is_in_span: any_day || days.is_some_and(|(first, last)| first <= to && last >= from),
            }
        }
    }

    fn passes(&self) -> bool {
        self.is_on && self.is_found && self.is_in_span
    }

    fn is_undated(&self) -> bool {
        self.days.is_none() && self.is_on && self.is_found && !self.is_in_span
    }
}

impl LayerResult {
    fn of(layer: &Layer, filter: &Filter, found: &Found) -> Self {
        let counted = Counted::in_layer(&layer.data, filter, found);
        let mut rows = FixedBitSet::with_capacity(layer.data.dossier().len(Table::Incidents));
        let kinds = [KindCount::default(); Kind::ALL.len()];
        let (layer_id, days) = (layer.id, Counter::default());
        let mut result = Self { layer: layer_id, rows: Arc::default(), passing: 0, kinds, undated: 0, days };
        layer.data.order().for_each(|id, days, grain| {
            let incident = counted(id, days, grain);
            if incident.passes() {
                rows.insert(id.index());
            }
            result.add(&incident);
        });
        result.rows = Arc::new(rows);
        result
    }

    /// The same after an edit, with what was found before and after it.
    fn edited(
        &self,
        known: &LayerMatches,
        layer: &Layer,
        filter: &Filter,
        found: &Found,
        edit: &Edit<'_>,
    ) -> Self {
        let mut result = self.clone();
        let (before, after) = (
            Counted::in_layer(&known.data, filter, &known.found),
            Counted::in_layer(&layer.data, filter, found),
        );
        let otherwise_found = known.found.incidents.symmetric_difference(&found.incidents);
        let changed = edit.incidents().chain(otherwise_found.map(|row| IncidentId(row as u32)));
        for id in sorted(changed) {
            let (old, new) = (known.data.order(), layer.data.order());
            result.take_back(&before(id, old.days(id), old.grain(id)));
            let incident = after(id, new.days(id), new.grain(id));
            result.add(&incident);
            if incident.passes() != self.holds(id) {
                Arc::make_mut(&mut result.rows).set(id.index(), incident.passes());
            }
        }
        result
    }

    #[inline]
    fn add(&mut self, incident: &Counted) {
        let count = &mut self.kinds[incident.kind as usize];
        count.total += 1;
        count.passing += usize::from(incident.is_found && incident.is_in_span);
        self.passing += usize::from(incident.passes());
        self.undated += usize::from(incident.is_undated());
        if let Some((first, _)) = incident.days {
            self.days.count(first, incident.grain, incident.is_on && incident.is_found);
        }
    }

    fn take_back(&mut self, incident: &Counted) {
        let count = &mut self.kinds[incident.kind as usize];
        count.total -= 1;
        count.passing -= usize::from(incident.is_found && incident.is_in_span);
        self.passing -= usize::from(incident.passes());
        self.undated -= usize::from(incident.is_undated());
        if let Some((first, _)) = incident.days {
            self.days.take_back(first, incident.grain, incident.is_on && incident.is_found);
        }
    }

    /// Whether an incident passes.
    pub fn holds(&self, incident: IncidentId) -> bool {
        self.rows.contains(incident.index())
    }

    /// The incidents of which only one of the two holds.
    pub fn differs_from<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = IncidentId> + 'a {
        self.rows.symmetric_difference(&other.rows).map(|row| IncidentId(row as u32))
    }

    /// Which incidents pass, by their rows: another one only where others do.
    pub fn rows(&self) -> &Arc<FixedBitSet> {
        &self.rows
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
            layers.get(known.layer).is_some_and(|layer| layer.data.edit_since(&known.data).is_some())
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
        let (filter, known) = (&self.filter, &mut self.layers[at]);
        if !layer.data.is_same(&known.data) {
            known.follow(layer, filter, &self.needle);
        }
        let LayerMatches { found, result, .. } = known;
        Some(result.get_or_insert_with(|| Arc::new(LayerResult::of(layer, filter, found))).clone())
    }

    /// How many incidents have a part in what was edited since, at most; `None` where not all of these
    /// layers are known.
    pub fn touched(&self, layers: &Layers) -> Option<usize> {
        let touched = |layer: &Layer| {
            let known = self.layers.iter().find(|known| known.layer == layer.id)?;
            Some(layer.data.edit_since(&known.data)?.reach())
        };
        layers.all().iter().map(touched).sum()
    }

    /// The words that are found in no layer.
    pub(super) fn missed(&self, layers: &Layers) -> Vec<Missed> {
        let is_missed = |n: usize| !self.layers.iter().any(|known| known.found.has_word(n));
        let words = self.needle.words().enumerate().filter(|&(n, _)| is_missed(n));
        words.map(|(_, word)| Missed::of(word, layers)).collect()
    }
}

impl LayerMatches {
    /// Follows the edits of its layer.
    fn follow(&mut self, layer: &Layer, filter: &Filter, needle: &TextQuery) {
        let Some(edit) = layer.data.edit_since(&self.data) else {
            return;
        };
        let found = needle.found_again(&self.found, &edit);
        let result = self.result.as_ref().map(|result| result.edited(self, layer, filter, &found, &edit));
        *self = Self { layer: layer.id, data: layer.data.clone(), found, result: result.map(Arc::new) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Change, Draft, Operation, Site};
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

    fn edit(layers: &mut Layers, id: LayerId) {
        let key = "A year ago".to_owned();
        let site = Site::Field { table: Table::Incidents, key, field: "title".to_owned() };
        let changes = vec![Change::new(site, Some("A year ago".into()), Some("A day ago".into()))];
        let (at, operation) = (jiff::Timestamp::UNIX_EPOCH, Operation::Paced);
        let draft = Draft { operation, changes, typed: None, at, by: String::new() };
        let step = layers.get(id).unwrap().changes.document.make(draft).unwrap();
        layers.take(id, step);
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
            ("a row says something else", |all, _, id| edit(all, id), [false, true]),
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
