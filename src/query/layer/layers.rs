//! All that is open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{GroupId, Layer, LayerChanges, LayerData, LayerDisplay, LayerId, LayerSource};
use crate::document::{Document, Step};
use crate::formats::Issue;
use crate::model::Dossier;

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
            data: LayerData::new(dossier.clone()),
            display: LayerDisplay { name, visible: true, group: None },
            changes: LayerChanges { document: Document::new(dossier), on_disk: None },
        });
        id
    }

    /// Puts what was read anew in the place of a layer, under a number of its own: nobody who still
    /// holds ids of the old dossier can mistake the new one for it. What was there before can be
    /// drawn until [`Self::forget_replaced`].
    fn replace(&mut self, old: LayerId, document: Document) -> LayerId {
        let id = LayerId { version: old.version + 1, ..old };
        let replaced = self.get(old).cloned();
        self.change(old, |layer| {
            layer.id = id;
            layer.data = LayerData::new(document.now().clone());
            layer.changes.document = document;
        });
        self.replaced.extend(replaced);
        id
    }

    /// Takes what happened to the document of a layer. Where rows came or went, that is under a number
    /// of its own.
    pub fn take(&mut self, id: LayerId, step: Step) -> LayerId {
        let Step { document, touched, .. } = step;
        if touched.renumbered {
            return self.replace(id, document);
        }
        self.change(id, |layer| {
            let now = document.now().clone();
            layer.data = if touched.rows.is_empty() {
                layer.data.with_head(now)
            } else {
                layer.data.edited(now, &touched)
            };
            layer.changes.document = document;
        });
        id
    }

    /// Puts a layer, opened last, where it was among the others.
    pub fn move_to(&mut self, id: LayerId, place: usize) {
        if let Some(at) = self.open.iter().position(|layer| layer.id == id) {
            let layer = self.open.remove(at);
            self.open.insert(place.min(self.open.len()), layer);
            self.revision += 1;
        }
    }

    /// The number that a layer has now, which may have been read again since.
    pub fn current_id(&self, id: LayerId) -> LayerId {
        let now = self.open.iter().find(|layer| layer.id.opened == id.opened);
        now.map_or(id, |layer| layer.id)
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

    /// Takes a layer away.
    pub fn close(&mut self, id: LayerId) {
        self.open.retain(|layer| layer.id != id);
        self.revision += 1;
    }

    /// Calls layers that are called by their titles in the language `before` by those in `after`.
    pub fn name_anew(&mut self, before: &str, after: &str) {
        for layer in &mut self.open {
            let title = &layer.data.dossier().head.title;
            if title.in_language(before) == layer.display.name {
                layer.display.name = title.in_language(after).to_owned();
            }
        }
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

    /// A number that grows when other dossiers are shown: what was derived from the layers holds as
    /// long as it stays the same.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Every layer.
    pub fn all(&self) -> &[Layer] {
        &self.open
    }

    /// The layers of which some change is in no file.
    pub fn unsaved(&self) -> impl Iterator<Item = &Layer> {
        self.open.iter().filter(|layer| layer.is_unsaved())
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

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;
    use crate::document::{Change, Draft, Matching, Operation, Site};
    use crate::formats::{self, Options};
    use crate::model::Table;
    use crate::progress::Progress;

    fn dossier() -> Arc<Dossier> {
        let text = r#"{"format":"sitmap-dossier","version":1,"places":[{"id":"a","names":{"en":"Mosul"}}],
            "incidents":[{"id":"i","places":[{"place":"a"}]}]}"#;
        Arc::new(formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier)
    }

    fn open(layers: &mut Layers) -> LayerId {
        layers.open("first".to_owned(), None, dossier(), Arc::new([]))
    }

    fn read_again(layers: &mut Layers, id: LayerId) -> LayerId {
        let document = &layers.get(id).unwrap().changes.document;
        let step = document.rebase(dossier(), &Matching::default());
        layers.take(id, step)
    }

    fn note_of(key: &str) -> Site {
        Site::Field { table: Table::Places, key: key.to_owned(), field: "note".to_owned() }
    }

    fn make(layers: &mut Layers, id: LayerId, site: Site) -> LayerId {
        let after = if matches!(site, Site::Head { .. }) { json!({"steps": []}) } else { json!("N") };
        let changes = vec![Change::new(site, None, Some(after))];
        let (at, operation) = (Timestamp::UNIX_EPOCH, Operation::Paced);
        let draft = Draft { operation, changes, typed: None, at, by: String::new() };
        let step = layers.get(id).unwrap().changes.document.make(draft).unwrap();
        layers.take(id, step)
    }

    #[test]
    fn only_what_changes_which_dossiers_are_shown_changes_the_revision() {
        type Change = (&'static str, fn(&mut Layers, LayerId), bool);
        let changes: [Change; 8] = [
            (
                "another name",
                |all, id| all.change(id, |layer| layer.display.name = "second".to_owned()),
                false,
            ),
            ("a briefing", |all, id| _ = make(all, id, Site::Head { field: "briefing".to_owned() }), false),
            ("shown already", |all, id| all.change(id, |layer| layer.display.visible = true), false),
            ("hidden", |all, id| all.change(id, |layer| layer.display.visible = false), true),
            ("read again", |all, id| _ = read_again(all, id), true),
            ("a row says something else", |all, id| _ = make(all, id, note_of("a")), true),
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
        make(&mut layers, id, Site::Head { field: "briefing".to_owned() });
        assert_eq!(known(&layers, id), Some(1), "its rows are the same");
        make(&mut layers, id, note_of("a"));
        assert_eq!(layers.get(id).map(|layer| layer.data.unplaced()), Some(1));
    }

    #[test]
    fn a_layer_is_found_by_every_number_that_it_had() {
        let mut layers = Layers::default();
        let (first, other) = (open(&mut layers), open(&mut layers));
        let mut ids = vec![first];
        for _ in 0..3 {
            let now = layers.current_id(first);
            ids.push(read_again(&mut layers, now));
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
