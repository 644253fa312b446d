//! An opened dossier among others.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::order::TimeOrder;
use crate::formats::how_many;
use crate::formats::tables::TableGuess;
use crate::formats::{Issue, Options};
use crate::model::{Briefing, Dossier};
use crate::query::changes::Changes;
use crate::query::unplaced::{self, Confirmed};

/// An opened dossier as it was read; never given twice while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayerId {
    /// How many were opened before it: stays when its file is read again.
    opened: u32,
    /// How often it was read again.
    version: u32,
}

impl LayerId {
    /// The layer that was opened after so many others, as it was first read.
    pub const fn new(opened: u32) -> Self {
        Self { opened, version: 0 }
    }
}

/// Files that were opened together, and are shown and hidden together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(pub u32);

/// An opened dossier, and how the user wants it shown. Cheap to clone: the dossier is shared.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its number.
    pub id: LayerId,
    /// What the user calls it; at first the dossier's title.
    pub name: String,
    /// The file that it was read from; `None` for the dossier that the program brings along.
    pub path: Option<PathBuf>,
    /// The file inside that archive, where it holds several; each is a layer of its own.
    pub part: Option<String>,
    /// What was read.
    pub dossier: Arc<Dossier>,
    /// How its file was read; when it changes it is read again in the same way.
    pub options: Options,
    /// What its columns were taken for, where it was a table.
    pub draft: Option<Arc<TableGuess>>,
    /// What could not be used.
    pub issues: Arc<[Issue]>,
    /// How many issues there are, those among them that are not listed but counted.
    pub issue_count: usize,
    /// Whether it is shown.
    pub visible: bool,
    /// With which others it was opened; `None` for a file opened by itself.
    pub group: Option<GroupId>,
    /// What came, changed and went when its file was last read again; `None` before that.
    pub changes: Option<Arc<Changes>>,
    /// What was read, where the user has put places on the map since.
    pub original: Option<Arc<Dossier>>,
    /// The places that the user has put on the map.
    pub placements: Vec<Confirmed>,
    /// Its briefing, where the user has changed it.
    pub edited: Option<Arc<Briefing>>,
    order: Arc<OnceLock<TimeOrder>>,
    unplaced: Arc<OnceLock<usize>>,
}

impl Layer {
    /// How it is presented: as the user changed it, or as its file says.
    pub fn briefing(&self) -> Option<&Arc<Briefing>> {
        self.edited.as_ref().or(self.dossier.head.briefing.as_ref())
    }

    /// Its incidents in the order of time: sorted at the first call, which for many incidents is
    /// made in the background.
    pub fn order(&self) -> &TimeOrder {
        self.order.get_or_init(|| TimeOrder::of(&self.dossier))
    }

    /// How many of its incidents are at a place without a position: counted at the first call.
    pub fn unplaced(&self) -> usize {
        *self.unplaced.get_or_init(|| unplaced::count(&self.dossier))
    }
}

/// The opened dossiers, in the order in which they were opened.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    open: Vec<Layer>,
    opened: u32,
    groups: u32,
    revision: u64,
    /// What a layer was before it was read again, while rows and markers may still be those of then.
    replaced: Vec<Layer>,
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
            name,
            path,
            part: None,
            dossier,
            issue_count: how_many(&issues),
            issues,
            visible: true,
            options: Options::default(),
            group: None,
            changes: None,
            order: Arc::default(),
            unplaced: Arc::default(),
            original: None,
            placements: Vec::new(),
            draft: None,
            edited: None,
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
            let issue_count = how_many(&issues);
            let (original, order) = (None, Arc::default());
            *layer = Layer { id, dossier, issues, issue_count, original, order, ..layer.clone() };
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
        let has_failed = |layer: &&mut Layer| layer.id == id && layer.original.is_none();
        for layer in self.open.iter_mut().filter(has_failed) {
            layer.placements.clear();
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
        self.open.iter().filter(move |layer| layer.group == Some(group))
    }

    /// Shows or hides the layers of a group.
    pub fn show_group(&mut self, group: GroupId, visible: bool) {
        let ids: Vec<_> = self.of_group(group).map(|layer| layer.id).collect();
        for id in ids {
            self.change(id, |layer| layer.visible = visible);
        }
    }

    /// Gives a layer another dossier with the same rows and ids, in which places were put on the map;
    /// what was read can be taken back.
    pub fn edit(&mut self, id: LayerId, dossier: Arc<Dossier>, placements: Vec<Confirmed>) {
        self.change(id, |layer| {
            layer.placements.retain(|one| !placements.contains(one));
            layer.placements.extend(placements);
            let before = std::mem::replace(&mut layer.dossier, dossier);
            layer.original.get_or_insert(before);
        });
    }

    /// Gives a layer what was read.
    pub fn revert_placements(&mut self, id: LayerId) {
        self.change(id, |layer| {
            layer.placements.clear();
            if let Some(original) = layer.original.take() {
                layer.dossier = original;
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
        let (dossier, was) = (layer.dossier.clone(), (layer.id, layer.visible));
        change(layer);
        let is_same = Arc::ptr_eq(&dossier, &layer.dossier);
        if !is_same {
            layer.unplaced = Arc::default();
        }
        self.revision += u64::from(!is_same || was != (layer.id, layer.visible));
    }

    /// Gives a layer a briefing that the user changed, or with `None` that of its file.
    pub fn set_briefing(&mut self, id: LayerId, edited: Option<Arc<Briefing>>) {
        self.change(id, |layer| layer.edited = edited);
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
        self.open.iter().filter(|layer| layer.visible)
    }

    /// One layer; `None` once it is closed.
    pub fn get(&self, id: LayerId) -> Option<&Layer> {
        self.open.iter().find(|layer| layer.id == id)
    }

    /// The layer of a file, by its whole path, or of one of the files in that archive.
    pub fn of_file(&self, path: &Path, part: Option<&str>) -> Option<&Layer> {
        self.all_of_file(path).find(|layer| layer.part.as_deref() == part)
    }

    /// The layers of a file: several where it is an archive of several files.
    pub fn all_of_file(&self, path: &Path) -> impl Iterator<Item = &Layer> {
        self.open.iter().filter(move |layer| layer.path.as_deref() == Some(path))
    }

    /// The dossier of a layer, or of what it was before it was read again; `None` once it is closed.
    pub fn dossier(&self, id: LayerId) -> Option<&Dossier> {
        let replaced = || self.replaced.iter().find(|layer| layer.id == id);
        self.get(id).or_else(replaced).map(|layer| layer.dossier.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats;
    use crate::progress::Progress;

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
            ("another name", |all, id| all.change(id, |layer| layer.name = "second".to_owned()), false),
            ("a briefing", |all, id| all.set_briefing(id, Some(Arc::default())), false),
            ("places that are saved", |all, id| all.change(id, |layer| layer.original = None), false),
            ("shown already", |all, id| all.change(id, |layer| layer.visible = true), false),
            ("hidden", |all, id| all.change(id, |layer| layer.visible = false), true),
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
        assert_eq!(layers.clone().get(id).map(Layer::unplaced), Some(1));
        let known = |layers: &Layers, id| layers.get(id).and_then(|layer| layer.unplaced.get().copied());
        assert_eq!(known(&layers, id), Some(1));
        layers.change(id, |layer| layer.visible = false);
        assert_eq!(known(&layers, id), Some(1), "it is the same dossier");
        layers.edit(id, dossier(), Vec::new());
        assert_eq!(known(&layers, id), None, "places were put on the map");
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
