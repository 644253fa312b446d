//! All that is open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{GroupId, Layer, LayerChanges, LayerData, LayerDisplay, LayerId, LayerSource};
use crate::formats::Issue;
use crate::model::{Briefing, Dossier, PlaceId, Table, Touched};
use crate::query::unplaced::Confirmed;

/// The opened dossiers, in the order in which they were opened. Of each is written where it is from
/// and how it stands in the window; it is read as a layer that is empty until its file is read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<WrittenLayer>", into = "Vec<WrittenLayer>")]
pub struct Layers {
    open: Vec<Layer>,
    opened: u32,
    groups: u32,
    revision: u64,
    /// What a layer was before it was read again, while rows and markers may still be those of then.
    replaced: Vec<Layer>,
}

/// What is written of a layer.
#[derive(Serialize, Deserialize)]
struct WrittenLayer {
    source: LayerSource,
    display: LayerDisplay,
}

impl From<Layers> for Vec<WrittenLayer> {
    fn from(layers: Layers) -> Self {
        let written = |layer: Layer| WrittenLayer { source: layer.source, display: layer.display };
        layers.open.into_iter().map(written).collect()
    }
}

impl From<Vec<WrittenLayer>> for Layers {
    fn from(written: Vec<WrittenLayer>) -> Self {
        let mut layers = Self::default();
        for WrittenLayer { source, display } in written {
            let id = layers.open(String::new(), None, Arc::default(), Arc::new([]));
            layers.groups = layers.groups.max(display.group.map_or(0, |group| group.0));
            layers.change(id, |layer| (layer.source, layer.display) = (source, display));
        }
        layers
    }
}

impl Layers {
    /// Adds a layer on top and gives its number.
    pub fn open(
        &mut self,
        name: String,
        path: Option<PathBuf>,
        dossier: Arc<Dossier>,
        issues: Arc<[Issue]>,
    ) -> LayerId {
        let id = LayerId::new(self.opened);
        self.opened += 1;
        self.revision += 1;
        self.open.push(Layer {
            id,
            source: LayerSource { path, issues, ..LayerSource::default() },
            data: LayerData::new(dossier),
            display: LayerDisplay { name, visible: true, group: None },
            changes: LayerChanges::default(),
        });
        id
    }

    /// Puts what was read anew in the place of a layer, under a number of its own: nobody who still
    /// holds ids of the old dossier can mistake the new one for it. What was there before can be
    /// drawn until [`Self::forget_replaced`]. What the user has confirmed is still known.
    pub fn replace(&mut self, old: LayerId, dossier: Arc<Dossier>, issues: Arc<[Issue]>) -> LayerId {
        let id = LayerId { version: old.version + 1, ..old };
        let replaced = self.get(old).cloned();
        self.change(old, |layer| {
            layer.id = id;
            layer.source.issues = issues;
            layer.data = LayerData::new(dossier);
            layer.changes.original = None;
        });
        self.replaced.extend(replaced);
        id
    }

    /// The number that a layer has now, which may have been read again since.
    pub fn current_id(&self, id: LayerId) -> LayerId {
        let now = self.open.iter().find(|layer| layer.id.opened == id.opened);
        now.map_or(id, |layer| layer.id)
    }

    /// Does not try again to put places on the map of a layer where that has failed.
    pub fn forget_unplaced(&mut self, id: LayerId) {
        let has_failed = |layer: &&mut Layer| layer.id == id && layer.changes.original.is_none();
        for layer in self.open.iter_mut().filter(has_failed) {
            layer.changes.placements.clear();
        }
    }

    /// Lets go of what was replaced: nothing is drawn from it any more.
    pub fn forget_replaced(&mut self) {
        self.replaced.clear();
    }

    /// A number for files that are opened together.
    pub fn group(&mut self) -> GroupId {
        self.groups += 1;
        GroupId(self.groups)
    }

    /// The layers of a group.
    pub fn of_group(&self, group: GroupId) -> impl DoubleEndedIterator<Item = &Layer> + Clone {
        self.open.iter().filter(move |layer| layer.display.group == Some(group))
    }

    /// Shows or hides the layers of a group.
    pub fn show_group(&mut self, group: GroupId, visible: bool) {
        let ids: Vec<_> = self.of_group(group).map(|layer| layer.id).collect();
        for id in ids {
            self.change(id, |layer| layer.display.visible = visible);
        }
    }

    /// Gives a layer another dossier with the same rows and ids, in which places were put on the map;
    /// what was read can be taken back.
    pub fn edit(&mut self, id: LayerId, dossier: Arc<Dossier>, placements: Vec<Confirmed>) {
        self.change(id, |layer| {
            let Layer { data, changes, .. } = layer;
            changes.placements.retain(|one| !placements.contains(one));
            changes.placements.extend(placements);
            changes.original.get_or_insert_with(|| data.dossier().clone());
            let touched = placed(data.dossier(), &dossier);
            *data = data.edited(dossier, &touched);
        });
    }

    /// Gives a layer what was read.
    pub fn revert_placements(&mut self, id: LayerId) {
        self.change(id, |layer| {
            layer.changes.placements.clear();
            if let Some(original) = layer.changes.original.take() {
                let touched = placed(layer.data.dossier(), &original);
                layer.data = layer.data.edited(original, &touched);
            }
        });
    }

    /// Takes a layer away.
    pub fn close(&mut self, id: LayerId) {
        self.open.retain(|layer| layer.id != id);
        self.revision += 1;
    }

    /// Changes a layer. What is derived from the layers follows from which dossiers are shown; a name
    /// or a briefing is none of it.
    pub fn change(&mut self, id: LayerId, change: impl FnOnce(&mut Layer)) {
        let Some(layer) = self.open.iter_mut().find(|layer| layer.id == id) else {
            return;
        };
        let (id, data, visible) = (layer.id, layer.data.clone(), layer.display.visible);
        change(layer);
        let is_same = layer.id == id && layer.data.is_same(&data) && layer.display.visible == visible;
        self.revision += u64::from(!is_same);
    }

    /// Gives a layer a briefing that the user changed, or with `None` that of its file.
    pub fn set_briefing(&mut self, id: LayerId, briefing: Option<Arc<Briefing>>) {
        self.change(id, |layer| layer.changes.briefing = briefing);
    }

    /// A number that grows when other dossiers are shown: what was derived from the layers holds as
    /// long as it stays the same.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Every layer.
    pub fn all(&self) -> &[Layer] {
        &self.open
    }

    /// The layers that are shown.
    pub fn visible(&self) -> impl Iterator<Item = &Layer> + Clone {
        self.open.iter().filter(|layer| layer.display.visible)
    }

    /// One layer; `None` once it is closed.
    pub fn get(&self, id: LayerId) -> Option<&Layer> {
        self.open.iter().find(|layer| layer.id == id)
    }

    /// The layer of a file, by its whole path, or of one of the files in that archive.
    pub fn of_file(&self, path: &Path, part: Option<&str>) -> Option<&Layer> {
        self.all_of_file(path).find(|layer| layer.source.part.as_deref() == part)
    }

    /// The layers of a file: several where it is an archive of several files.
    pub fn all_of_file(&self, path: &Path) -> impl Iterator<Item = &Layer> {
        self.open.iter().filter(move |layer| layer.source.path.as_deref() == Some(path))
    }

    /// The dossier of a layer, or of what it was before it was read again; `None` once it is closed.
    pub fn dossier(&self, id: LayerId) -> Option<&Dossier> {
        let replaced = || self.replaced.iter().find(|layer| layer.id == id);
        self.get(id).or_else(replaced).map(|layer| layer.data.dossier().as_ref())
    }
}

/// The places that are somewhere else in a later dossier.
fn placed(before: &Dossier, after: &Dossier) -> Touched {
    let place = |dossier: &Dossier, id| (dossier.place(id).position(), dossier.place(id).precision());
    let moved = PlaceId::all(before.len(Table::Places)).filter(|&id| place(before, id) != place(after, id));
    Touched { rows: moved.map(|PlaceId(row)| (Table::Places, row)).collect(), renumbered: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{self, Options};
    use crate::progress::Progress;
    use crate::query::unplaced::{self, propose};

    fn dossier() -> Arc<Dossier> {
        let text = r#"{"format":"sitmap-dossier","version":1,"places":[{"id":"a","names":{"en":"Mosul"}}],
            "incidents":[{"id":"i","places":[{"place":"a"}]}]}"#;
        Arc::new(formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier)
    }

    fn open(layers: &mut Layers) -> LayerId {
        layers.open("first".to_owned(), None, dossier(), Arc::new([]))
    }

    #[test]
    fn only_what_changes_which_dossiers_are_shown_changes_the_revision() {
        type Change = (&'static str, fn(&mut Layers, LayerId), bool);
        let changes: [Change; 9] = [
            (
                "another name",
                |all, id| all.change(id, |layer| layer.display.name = "second".to_owned()),
                false,
            ),
            ("a briefing", |all, id| all.set_briefing(id, Some(Arc::default())), false),
            ("places that are saved", |all, id| all.change(id, |layer| layer.changes.original = None), false),
            ("shown already", |all, id| all.change(id, |layer| layer.display.visible = true), false),
            ("hidden", |all, id| all.change(id, |layer| layer.display.visible = false), true),
            ("read again", |all, id| _ = all.replace(id, dossier(), Arc::new([])), true),
            ("places put on the map", |all, id| all.edit(id, dossier(), Vec::new()), true),
            ("another one", |all, _| _ = open(all), true),
            ("closed", |all, id| all.close(id), true),
        ];
        for (what, change, changes) in changes {
            let mut layers = Layers::default();
            let id = open(&mut layers);
            let before = layers.revision();
            change(&mut layers, id);
            assert_eq!(layers.revision() != before, changes, "{what}");
        }
    }

    #[test]
    fn places_without_a_position_are_counted_once_for_a_dossier() {
        let mut layers = Layers::default();
        let id = open(&mut layers);
        // The background works with a copy of the layers.
        assert_eq!(layers.clone().get(id).map(|layer| layer.data.unplaced()), Some(1));
        let known = |layers: &Layers, id| layers.get(id).and_then(|layer| layer.data.known_unplaced());
        assert_eq!(known(&layers, id), Some(1));
        layers.change(id, |layer| layer.display.visible = false);
        assert_eq!(known(&layers, id), Some(1), "it is the same dossier");
        let read = dossier();
        let place = read.places().next().unwrap();
        let found = propose(id, read.clone()).unwrap().all[0].matches[0];
        let placed = read.placed(&[unplaced::placing(place.id, &found)]).unwrap();
        layers.edit(id, Arc::new(placed), Vec::new());
        assert_eq!(known(&layers, id), Some(0), "it was put on the map");
        layers.revert_placements(id);
        assert_eq!(known(&layers, id), Some(1), "it was taken back");
    }

    #[test]
    fn a_layer_is_found_by_every_number_that_it_had() {
        let mut layers = Layers::default();
        let (first, other) = (open(&mut layers), open(&mut layers));
        let mut ids = vec![first];
        for _ in 0..3 {
            let now = layers.current_id(first);
            ids.push(layers.replace(now, dossier(), Arc::new([])));
        }
        let last = ids[3];
        assert!(ids.iter().all(|&id| layers.current_id(id) == last));
        assert_eq!(layers.current_id(other), other);
        assert_eq!(ids.iter().filter(|&&id| layers.get(id).is_some()).count(), 1, "only the last is open");
        layers.close(last);
        assert!(layers.get(layers.current_id(first)).is_none());
        assert_ne!(open(&mut layers), first);
    }
}
