//! An opened dossier among others.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::order::TimeOrder;
use crate::formats::how_many;
use crate::formats::tables::TableGuess;
use crate::formats::{Issue, Options};
use crate::model::{Briefing, Dossier};
use crate::query::changes::Changes;
use crate::query::unplaced::Confirmed;

/// An opened dossier; never given twice while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayerId(pub u32);

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
    /// Which number took the place of which.
    followed: Vec<(LayerId, LayerId)>,
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
        let id = LayerId(self.opened);
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
        let id = LayerId(self.opened);
        self.opened += 1;
        let replaced = self.get(old).cloned();
        self.change(old, |layer| {
            let issue_count = how_many(&issues);
            let (original, order) = (None, Arc::default());
            *layer = Layer { id, dossier, issues, issue_count, original, order, ..layer.clone() };
        });
        if replaced.is_some() {
            self.followed.push((old, id));
        }
        self.replaced.extend(replaced);
        id
    }

    /// The number that a layer has now, which may have been read again since.
    pub fn current_id(&self, id: LayerId) -> LayerId {
        self.followed.iter().fold(id, |id, &(old, new)| if old == id { new } else { id })
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
        self.open
            .iter_mut()
            .filter(|layer| layer.group == Some(group))
            .for_each(|layer| layer.visible = visible);
        self.revision += 1;
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

    /// Changes how a layer is shown.
    pub fn change(&mut self, id: LayerId, change: impl FnOnce(&mut Layer)) {
        if let Some(layer) = self.open.iter_mut().find(|layer| layer.id == id) {
            change(layer);
            self.revision += 1;
        }
    }

    /// Gives a layer a briefing that the user changed, or with `None` that of its file. Nothing that is
    /// derived from the layers follows from that, so the revision stays.
    pub fn set_briefing(&mut self, id: LayerId, edited: Option<Arc<Briefing>>) {
        if let Some(layer) = self.open.iter_mut().find(|layer| layer.id == id) {
            layer.edited = edited;
        }
    }

    /// A number that grows with every change: what was derived from the layers holds as long as it
    /// stays the same.
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
