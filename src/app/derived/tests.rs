//! What is known of a layer, while others are hidden and shown.

use super::*;
use crate::formats::{self, Options};

/// A layer with incidents in so many places of a row, one more a day and each answering the one
/// before.
fn open(layers: &mut Layers, name: &str, places: usize, latitude: f64) -> LayerId {
    let place = |n: usize| {
        serde_json::json!({"id": format!("p{n}"), "names": {"en": format!("{name} {n}")},
            "position": [40.0 + n as f64, latitude]})
    };
    let incident = |n: usize| {
        let mut incident = serde_json::json!({"id": format!("i{n}"), "kind": "battle",
            "when": {"from": format!("2022-01-{:02}", n + 1)}, "places": [{"place": format!("p{n}")}]});
        if n > 0 {
            incident["responds_to"] = format!("i{}", n - 1).into();
        }
        incident
    };
    let dossier = serde_json::json!({"format": "sitmap-dossier", "version": 1,
        "places": (0..places).map(place).collect::<Vec<_>>(),
        "incidents": (0..places).map(incident).collect::<Vec<_>>()});
    let bytes = dossier.to_string().into_bytes();
    let reading = formats::read(&bytes, &Options::default(), &Progress::default()).unwrap();
    assert_eq!(reading.issues, []);
    layers.open(name.to_owned(), None, Arc::new(reading.dossier), Arc::new([]))
}

fn derive(layers: &Layers, filter: &Filter, parts: &LayerParts) -> Derived {
    Derived::from(layers, filter, parts.clone(), &Progress::default()).unwrap()
}

/// The markers that are known of a layer.
fn known(derived: &Derived, layers: &Layers, id: LayerId) -> Option<Arc<LayerMarks>> {
    let mut visible = layers.clone();
    visible.change(id, |layer| layer.display.visible = true);
    let all = derive(&visible, &Filter::default(), &derived.parts);
    let result = all.shown.of_layer(id)?;
    let mut known = derived.parts.marks.iter();
    known.find(|known| Arc::ptr_eq(&known.result, result)).map(|known| known.marks.clone())
}

#[test]
fn what_is_known_of_a_layer_is_put_together_again_when_it_or_another_is_hidden_and_shown() {
    let (mut layers, filter) = (Layers::default(), Filter::default());
    let (one, other) = (open(&mut layers, "one", 5, 33.0), open(&mut layers, "other", 3, 36.0));
    let all = derive(&layers, &filter, &LayerParts::default());
    let marks = [one, other].map(|id| known(&all, &layers, id).unwrap());
    layers.change(one, |layer| layer.display.visible = false);
    let hidden = derive(&layers, &filter, &all.parts);
    layers.change(one, |layer| layer.display.visible = true);
    let shown = derive(&layers, &filter, &hidden.parts);
    let third = open(&mut layers, "third", 2, 30.0);
    let opened = derive(&layers, &filter, &shown.parts);
    for derived in [&hidden, &shown, &opened] {
        for (id, before) in [one, other].into_iter().zip(&marks) {
            assert!(Arc::ptr_eq(&known(derived, &layers, id).unwrap(), before));
        }
    }
    layers.close(third);
    let closed = derive(&layers, &filter, &opened.parts);
    assert_eq!(closed.parts.marks.len(), 2, "nothing is kept of a layer that is closed");
}

#[test]
fn what_is_put_together_is_as_if_all_of_it_were_worked_out_anew() {
    let mut layers = Layers::default();
    let ids = [("a", 5, 33.0), ("b", 12, 33.2), ("c", 1, 36.0)]
        .map(|(name, places, latitude)| open(&mut layers, name, places, latitude));
    let filters = ["", "a", "i"].map(|text| Filter { text: text.to_owned(), ..Filter::default() });
    let mut parts = LayerParts::default();
    // Every set of layers after every other, and then with another filter.
    for (filter, set) in
        filters.iter().flat_map(|filter| (0..8).chain((0..8).rev()).map(move |set| (filter, set)))
    {
        for (n, &id) in ids.iter().enumerate() {
            layers.change(id, |layer| layer.display.visible = set >> n & 1 == 1);
        }
        let derived = derive(&layers, filter, &parts);
        let anew = derive(&layers, filter, &LayerParts::default());
        assert_eq!(derived.shown.counts, anew.shown.counts);
        assert_eq!(derived.shown.histogram.dated(), anew.shown.histogram.dated());
        assert_eq!(derived.rows.iter().collect::<Vec<_>>(), anew.rows.iter().collect::<Vec<_>>());
        assert_eq!(derived.marks.marks, anew.marks.marks);
        assert_eq!(
            (derived.marks.bounds, derived.marks.unlocated),
            (anew.marks.bounds, anew.marks.unlocated)
        );
        for (n, mark) in derived.marks.marks.iter().enumerate() {
            assert_eq!(derived.marks.find(mark.layer, mark.place), Some(n));
            assert_eq!(derived.marks.answers_from(n), anew.marks.answers_from(n));
            let days = derived.marks.answers_from(n).iter().map(|answer| &derived.marks.marks[answer.to]);
            assert!(days.clone().all(|to| to.layer == mark.layer && to.days > mark.days), "{filter:?} {set}");
        }
        parts = derived.parts;
    }
}
