//! Where a briefing is made: which layer's it is, and the step that is looked at.

use crate::query::{Layer, LayerId, Layers, Target};

/// Whether the briefing stands at the right of the map, where the card stands too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dock {
    /// It does not.
    #[default]
    Closed,
    /// In front.
    Front,
    /// Behind the card.
    Behind,
}

/// What the user wants of the briefing that is made, and that is no change of it by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BriefingCommand {
    /// The briefing of this layer.
    Choose(LayerId),
    /// Steps made from the incidents in the list, in the place of all that there are.
    Start(LayerId),
    /// A step of what the map shows, behind the one that is looked at.
    AddView(LayerId),
    /// What the map shows, for this step.
    Shoot(LayerId, usize),
    /// This step on the map.
    Show(LayerId, usize),
    /// The step that is looked at, so many further down.
    MoveBy(isize),
    /// Typing is over: what is typed next is undone by itself.
    Pause(LayerId),
}

/// What is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// A layer is closed.
    Layer(LayerId),
    /// The program ends.
    Program,
}

/// What is to become of what is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// It is saved first.
    Save,
    /// It goes.
    Discard,
    /// It stays, and so does what was to be left.
    Stay,
}

/// Where a briefing is made.
#[derive(Debug, Default)]
pub struct BriefingEditor {
    /// Whether it is on screen.
    pub dock: Dock,
    /// What it was before every panel was folded.
    pub folded: Dock,
    /// The layer that the user has chosen, or whose briefing was changed last.
    pub chosen: Option<LayerId>,
    /// The step that is looked at, from 0.
    pub step: Option<usize>,
}

impl BriefingEditor {
    /// The layer whose briefing is made: the one that was chosen, else the first visible one that
    /// has a briefing, that of the selection, or the latest.
    pub fn layer<'a>(&self, layers: &'a Layers, selection: Option<Target>) -> Option<&'a Layer> {
        let chosen = self.chosen.and_then(|id| layers.get(id));
        let has_steps = |layer: &&Layer| layer.briefing().is_some_and(|briefing| !briefing.steps.is_empty());
        let own = || layers.visible().find(has_steps);
        let selected = || layers.get(selection?.layer);
        chosen.or_else(own).or_else(selected).or_else(|| layers.visible().last()).or(layers.all().last())
    }

    /// A layer has another number.
    pub fn follow(&mut self, old: LayerId, new: LayerId) {
        if self.chosen == Some(old) {
            self.chosen = Some(new);
        }
    }

    /// A layer was closed.
    pub fn forget(&mut self, layer: LayerId) {
        if self.chosen == Some(layer) {
            (self.chosen, self.step) = (None, None);
        }
    }

    /// Makes room for the list.
    pub fn fold(&mut self) {
        if self.dock == Dock::Front {
            self.dock = Dock::Closed;
        }
    }

    /// Opens the briefing, brings it to the front, or closes it.
    pub fn toggle(&mut self) {
        self.dock = if self.dock == Dock::Front { Dock::Closed } else { Dock::Front };
    }
}
