//! What follows from edits, one after the other, is what is worked out anew of the last dossier.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::formats::{self, Options};
use crate::model::{Builder, Dossier, Kind, RowEdit, Touched};
use crate::query::order::Grain;
use crate::query::{DateSpan, Day, Kinds};

const PLACES: usize = 7;
const ACTORS: usize = 3;
const INCIDENTS: usize = 16;
const STATEMENTS: usize = 5;
const WORDS: [&str; 4] = ["Anbar", "Basra", "basra, and Anbar", "Kirkuk"];
const KINDS: [&str; 4] = ["battle", "ied", "drone", "other"];

/// What a number says, so that small ones are simple.
struct Said(u64);

impl Said {
    fn of(&mut self, many: usize) -> usize {
        let n = self.0 % many as u64;
        self.0 /= many as u64;
        n as usize
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.of(WORDS.len())]
    }

    /// Words of which one is nowhere else.
    fn quote(&mut self) -> &'static str {
        if self.of(2) == 0 { "by the roadside" } else { self.word() }
    }

    fn about(&mut self) -> Value {
        json!({"incidents": [self.row('i', INCIDENTS)]})
    }

    fn row(&mut self, letter: char, many: usize) -> String {
        format!("{letter}{}", self.of(many))
    }

    fn when(&mut self) -> Value {
        let day = 1 + self.of(3);
        match self.of(7) {
            0 => Value::Null,
            1 => json!({"from": "2022"}),
            2 => json!({"from": "2022-01"}),
            3 => json!({"from": format!("2022-01-0{day}"), "to": "2022-01-06"}),
            4 => json!({"from": format!("2022-01-0{day}T10:00")}),
            5 => json!({"from": format!("2021-12-0{day}")}),
            _ => json!({"from": format!("2022-01-0{day}")}),
        }
    }

    fn links(&mut self) -> Value {
        let places: Vec<_> = (0..self.of(3)).map(|_| json!({"place": self.row('p', PLACES)})).collect();
        places.into()
    }

    /// Three crowds, each nearer together than heads are at most zooms.
    fn position(&mut self) -> Value {
        let (crowd, x, y) = (self.of(3), self.of(3), self.of(3));
        json!([40.0 + crowd as f64 * 5.0 + x as f64 * 0.01, 33.0 + y as f64 * 0.01])
    }

    fn names(&mut self) -> Value {
        json!({"en": self.word()})
    }

    /// A field that another row may have said, and what it says; `null` for nothing.
    fn edit(&mut self) -> (Table, String, &'static str, Value) {
        let is_stated = self.of(4) > 0;
        let (table, key, field, value) = match self.of(14) {
            0 => (Table::Incidents, self.row('i', INCIDENTS), "title", self.word().into()),
            1 => (Table::Incidents, self.row('i', INCIDENTS), "kind", KINDS[self.of(KINDS.len())].into()),
            2 => (Table::Incidents, self.row('i', INCIDENTS), "when", self.when()),
            3 => (Table::Incidents, self.row('i', INCIDENTS), "context", true.into()),
            4 => (Table::Incidents, self.row('i', INCIDENTS), "places", self.links()),
            5 => {
                let actor = json!([{"actor": self.row('a', ACTORS)}]);
                (Table::Incidents, self.row('i', INCIDENTS), "actors", actor)
            }
            6 => {
                let answered = self.row('i', INCIDENTS);
                (Table::Incidents, self.row('i', INCIDENTS), "responds_to", answered.into())
            }
            7 => (Table::Places, self.row('p', PLACES), "position", self.position()),
            8 => (Table::Places, self.row('p', PLACES), "names", self.names()),
            9 => (Table::Places, self.row('p', PLACES), "kind", "country".into()),
            10 => (Table::Places, self.row('p', PLACES), "precision", json!({"class": "town"})),
            11 => (Table::Actors, self.row('a', ACTORS), "names", self.names()),
            12 => (Table::Statements, self.row('s', STATEMENTS), "text", self.quote().into()),
            _ => (Table::Statements, self.row('s', STATEMENTS), "about", self.about()),
        };
        (table, key, field, if is_stated { value } else { Value::Null })
    }

    fn filter(&mut self) -> Filter {
        let text = ["", "", "basra", "Anbar basra", "roadside", "kirkuk"][self.of(6)].to_owned();
        let day = |day| Some(jiff::civil::date(2022, 1, day));
        let span = match self.of(4) {
            0 => DateSpan { from: day(2), to: day(5) },
            1 => DateSpan { from: None, to: day(3) },
            _ => DateSpan::default(),
        };
        let excluded_kinds = Kinds::default();
        let excluded_kinds =
            if self.of(3) == 0 { excluded_kinds.toggled(Kind::Battle) } else { excluded_kinds };
        Filter { text, span, excluded_kinds }
    }
}

/// A dossier in which each of the fields says what a number says.
fn dossier(seed: u64) -> Arc<Dossier> {
    let said = |row: usize| Said(seed.wrapping_add(row as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 8);
    let place = |n| {
        let mut said = said(n);
        let mut place = json!({"id": format!("p{n}"), "names": said.names()});
        if said.of(4) > 0 {
            place["position"] = said.position();
        }
        place
    };
    let incident = |n| {
        let mut said = said(100 + n);
        let mut incident = json!({"id": format!("i{n}"), "title": said.word(), "kind": KINDS[said.of(4)],
            "places": said.links(), "context": said.of(5) == 0});
        let when = said.when();
        if !when.is_null() {
            incident["when"] = when;
        }
        if said.of(2) == 0 {
            incident["responds_to"] = said.row('i', INCIDENTS).into();
        }
        incident
    };
    let actor = |n| json!({"id": format!("a{n}"), "names": said(200 + n).names()});
    let statement = |n| {
        let mut said = said(300 + n);
        json!({"id": format!("s{n}"), "text": said.quote(), "about": said.about()})
    };
    let dossier = json!({"format": "sitmap-dossier", "version": 1,
        "places": (0..PLACES).map(place).collect::<Vec<_>>(),
        "actors": (0..ACTORS).map(actor).collect::<Vec<_>>(),
        "incidents": (0..INCIDENTS).map(incident).collect::<Vec<_>>(),
        "statements": (0..STATEMENTS).map(statement).collect::<Vec<_>>()});
    let bytes = dossier.to_string().into_bytes();
    Arc::new(formats::read(&bytes, &Options::default(), &Progress::default()).unwrap().dossier)
}

/// Two layers, what was derived of them last, and what was edited of each.
struct Work {
    layers: Layers,
    ids: [LayerId; 2],
    filter: Filter,
    derived: Derived,
    done: Vec<(LayerId, Arc<Dossier>, Touched)>,
}

impl Work {
    fn new(seed: u64) -> Self {
        let mut layers = Layers::default();
        let ids =
            [seed, seed + 1].map(|seed| layers.open(seed.to_string(), None, dossier(seed), Arc::new([])));
        Self { layers, ids, filter: Filter::default(), derived: Derived::default(), done: Vec::new() }
    }

    fn set(&mut self, id: LayerId, dossier: Arc<Dossier>, touched: &Touched) {
        self.layers.change(id, |layer| layer.data = layer.data.edited(dossier, touched));
    }

    fn step(&mut self, what: u8, number: u64) {
        let mut said = Said(number);
        let id = self.ids[said.of(2)];
        match what {
            0..=5 => {
                let before = self.layers.get(id).unwrap().data.dossier().clone();
                let (table, key, field, value) = said.edit();
                let value = Some(&value).filter(|value| !value.is_null());
                let edited = before.edited(&[RowEdit { table, key: &key, field: Some(field), value }]);
                self.set(id, Arc::new(edited.dossier), &edited.touched);
                self.done.push((id, before, edited.touched));
            }
            6 => {
                if let Some((id, dossier, touched)) = self.done.pop() {
                    self.set(id, dossier, &touched);
                }
            }
            7 => self.layers.change(id, |layer| layer.display.visible = !layer.display.visible),
            8 => self.filter = said.filter(),
            9 => {
                let mut dossier = Dossier::clone(self.layers.get(id).unwrap().data.dossier());
                dossier.head.title = said.word().into();
                let revision = self.layers.revision();
                self.layers.change(id, |layer| layer.data = layer.data.with_head(Arc::new(dossier)));
                assert_eq!(self.layers.revision(), revision, "nothing follows from a title");
            }
            _ => self.derive(),
        }
    }

    /// Derives, and holds it against what is worked out of the dossiers alone.
    fn derive(&mut self) {
        let parts = self.derived.parts.clone();
        let derived = Derived::from(&self.layers, &self.filter, parts, &Progress::default()).unwrap();
        let mut layers = self.layers.clone();
        for id in self.ids {
            layers.change(id, |layer| layer.data = LayerData::new(layer.data.dossier().clone()));
        }
        let anew = Derived::from(&layers, &self.filter, LayerParts::default(), &Progress::default());
        let anew = anew.unwrap();
        let rows_anew = Rows::of(&layers, &anew.shown);
        let marks_anew = Marks::of(&layers, |id, incident| anew.shown.holds(id, incident));
        assert_eq!(derived.shown.counts, anew.shown.counts);
        assert_eq!(derived.shown.missed, anew.shown.missed);
        assert_eq!(format!("{:?}", derived.shown.histogram), format!("{:?}", anew.shown.histogram));
        let all_days = derived.shown.histogram.between(Day(i32::MIN), Day(i32::MAX), Grain::Year);
        assert_eq!(all_days, anew.shown.histogram.dated());
        for (id, incident) in
            self.ids.into_iter().flat_map(|id| IncidentId::all(INCIDENTS).map(move |i| (id, i)))
        {
            assert_eq!(derived.shown.holds(id, incident), anew.shown.holds(id, incident));
            assert_eq!(derived.rows.find(id, incident), rows_anew.find(id, incident));
        }
        assert_eq!(derived.rows.iter().collect::<Vec<_>>(), rows_anew.iter().collect::<Vec<_>>());
        assert_eq!(derived.unplaced, anew.unplaced);
        let marks = &derived.marks;
        assert_eq!(marks.marks, marks_anew.marks);
        assert_eq!((marks.bounds, marks.unlocated), (marks_anew.bounds, marks_anew.unlocated));
        assert_eq!(format!("{:?}", marks.clusters), format!("{:?}", marks_anew.clusters));
        for (n, mark) in marks.marks.iter().enumerate() {
            assert_eq!(marks.find(mark.layer, mark.place), Some(n));
            assert_eq!(marks.answers_from(n), marks_anew.answers_from(n));
        }
        self.derived = derived;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_follows_from_edits_is_what_is_worked_out_anew(
        seed in 0..1000_u64,
        steps in prop::collection::vec((0..14_u8, 0..1_000_000_000_u64), 1..40),
    ) {
        let mut work = Work::new(seed);
        for (what, number) in steps {
            work.step(what, number);
        }
        work.derive();
    }
}

/// So many incidents at one place, of which the first is called so.
fn large(incidents: usize, title: &'static str) -> Arc<Dossier> {
    use crate::model::record::IncidentRecord;
    let mut builder = Builder::default();
    for n in 0..incidents {
        let title = Some(if n == 0 { title } else { "Same" }.into());
        let id = n.to_string().into();
        builder.add_incident(IncidentRecord { id, title, ..IncidentRecord::default() }).unwrap();
    }
    Arc::new(builder.finish().0)
}

#[test]
fn few_edits_of_many_incidents_are_followed_at_once_and_everything_else_in_the_background() {
    let touched = |rows: u32| Touched {
        rows: (0..rows).map(|row| (Table::Incidents, row)).collect(),
        renumbered: false,
    };
    let mut layers = Layers::default();
    let filter = Filter::default();
    let id = layers.open(String::new(), None, large(AT_ONCE, "Before"), Arc::new([]));
    let is_quick = |derived: &Derived, layers: &Layers, filter: &Filter| derived.is_quick(layers, filter);
    assert!(!is_quick(&Derived::default(), &layers, &filter), "nothing is known");
    let derived = Derived::from(&layers, &filter, LayerParts::default(), &Progress::default()).unwrap();
    let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
    assert!(!is_quick(&derived, &layers, &text("after")), "another filter");
    let after = large(AT_ONCE, "After");
    let edit = |touched: Touched| {
        let mut layers = layers.clone();
        layers.change(id, |layer| layer.data = layer.data.edited(after.clone(), &touched));
        is_quick(&derived, &layers, &filter)
    };
    assert!(edit(touched(1)) && edit(touched(3)), "few rows");
    assert!(!edit(touched(1 + AT_ONCE_TOUCHED as u32)), "many rows");
    assert!(!edit(Touched { renumbered: true, ..touched(1) }), "other rows");
}
