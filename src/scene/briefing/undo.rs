//! Briefings while they are changed: what was before, what was taken back, and what a file holds.

use std::sync::Arc;

use super::edit::{self, Edit, Typed};
use crate::model::Briefing;
use crate::query::{Layer, LayerId};

/// At most as many changes can be undone.
const MOST: usize = 300;

/// The drafts of all layers whose briefing was changed.
#[derive(Debug, Default)]
pub struct UndoStacks {
    all: Vec<Draft>,
}

/// What became of the briefing of one layer.
#[derive(Debug)]
struct Draft {
    layer: LayerId,
    before: Vec<Snapshot>,
    after: Vec<Snapshot>,
    /// What was typed into last: more of the same is undone with it.
    typed: Option<Typed>,
    /// What was saved last; `None` stands for what was read.
    saved: Option<Arc<Briefing>>,
}

/// A briefing as it was, and the step that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// What the layer had for its edited briefing; `None` where it was as its file says.
    pub edited: Option<Arc<Briefing>>,
    /// The step that was looked at.
    pub step: Option<usize>,
}

impl UndoStacks {
    /// The briefing of a layer after a change, which can be undone; `None` where nothing changes.
    pub fn edit(&mut self, layer: &Layer, step: Option<usize>, edit: Edit) -> Option<Arc<Briefing>> {
        let typed = edit.typed();
        let before = layer.briefing().cloned().unwrap_or_default();
        let after = edit::changed(&before, edit)?;
        let draft = self.of(layer.id);
        draft.after.clear();
        if typed.is_none() || typed != draft.typed {
            draft.before.push(Snapshot { edited: layer.changes.briefing.clone(), step });
            if draft.before.len() > MOST {
                draft.before.remove(0);
            }
        }
        draft.typed = typed;
        Some(after)
    }

    /// Takes the last change back, and gives what was before it.
    pub fn undo(&mut self, layer: &Layer, step: Option<usize>) -> Option<Snapshot> {
        let draft = self.of(layer.id);
        let moment = draft.before.pop()?;
        draft.after.push(Snapshot { edited: layer.changes.briefing.clone(), step });
        draft.typed = None;
        Some(moment)
    }

    /// Makes the change again that was taken back last.
    pub fn redo(&mut self, layer: &Layer, step: Option<usize>) -> Option<Snapshot> {
        let draft = self.of(layer.id);
        let moment = draft.after.pop()?;
        draft.before.push(Snapshot { edited: layer.changes.briefing.clone(), step });
        draft.typed = None;
        Some(moment)
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self, layer: LayerId) -> bool {
        self.get(layer).is_some_and(|draft| !draft.before.is_empty())
    }

    /// Whether there is a change to make again.
    pub fn can_redo(&self, layer: LayerId) -> bool {
        self.get(layer).is_some_and(|draft| !draft.after.is_empty())
    }

    /// Whether the briefing of a layer is in no file as it is now.
    pub fn is_unsaved(&self, layer: &Layer) -> bool {
        let saved = self.get(layer.id).and_then(|draft| draft.saved.as_ref());
        saved.map(Arc::as_ptr) != layer.changes.briefing.as_ref().map(Arc::as_ptr)
    }

    /// What was saved last of a layer; `None` where nothing was since it was read.
    pub fn last_saved(&self, layer: LayerId) -> Option<&Arc<Briefing>> {
        self.get(layer)?.saved.as_ref()
    }

    /// What was typed so far is undone without what is typed from now on.
    pub fn pause(&mut self, layer: LayerId) {
        if let Some(draft) = self.all.iter_mut().find(|draft| draft.layer == layer) {
            draft.typed = None;
        }
    }

    /// This is what a file holds now.
    pub fn saved(&mut self, layer: LayerId, edited: Option<Arc<Briefing>>) {
        let draft = self.of(layer);
        (draft.saved, draft.typed) = (edited, None);
    }

    /// A layer has another number; what it holds was read.
    pub fn follow(&mut self, old: LayerId, new: LayerId) {
        for draft in self.all.iter_mut().filter(|draft| draft.layer == old) {
            (draft.layer, draft.saved, draft.typed) = (new, None, None);
        }
    }

    /// A layer was closed, or its briefing is as its file says again.
    pub fn forget(&mut self, layer: LayerId) {
        self.all.retain(|draft| draft.layer != layer);
    }

    fn get(&self, layer: LayerId) -> Option<&Draft> {
        self.all.iter().find(|draft| draft.layer == layer)
    }

    fn of(&mut self, layer: LayerId) -> &mut Draft {
        let at = self.all.iter().position(|draft| draft.layer == layer).unwrap_or(self.all.len());
        if at == self.all.len() {
            let (before, after) = (Vec::new(), Vec::new());
            self.all.push(Draft { layer, before, after, typed: None, saved: None });
        }
        &mut self.all[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Dossier;
    use crate::query::Layers;
    use crate::scene::briefing::edit::{StepField, WholeField};

    struct BriefingEditor {
        layers: Layers,
        drafts: UndoStacks,
        id: LayerId,
    }

    impl BriefingEditor {
        fn new() -> Self {
            let mut layers = Layers::default();
            let id = layers.open("L".into(), None, Arc::new(Dossier::default()), Arc::new([]));
            Self { layers, drafts: UndoStacks::default(), id }
        }

        fn layer(&self) -> Layer {
            self.layers.get(self.id).unwrap().clone()
        }

        fn edit(&mut self, edit: Edit) {
            if let Some(after) = self.drafts.edit(&self.layer(), None, edit) {
                self.layers.set_briefing(self.id, Some(after));
            }
        }

        fn title(&mut self, typed: &str) {
            self.edit(Edit::Whole(WholeField::Title, typed.to_owned()));
        }

        fn undo(&mut self) -> bool {
            let moment = self.drafts.undo(&self.layer(), None);
            let done = moment.is_some();
            if let Some(moment) = moment {
                self.layers.set_briefing(self.id, moment.edited);
            }
            done
        }

        fn redo(&mut self) -> bool {
            let moment = self.drafts.redo(&self.layer(), None);
            let done = moment.is_some();
            if let Some(moment) = moment {
                self.layers.set_briefing(self.id, moment.edited);
            }
            done
        }

        fn told(&self) -> String {
            self.layer().briefing().map(|briefing| briefing.title.clone()).unwrap_or_default()
        }
    }

    #[test]
    fn what_is_typed_into_one_field_is_undone_at_once() {
        let mut desk = BriefingEditor::new();
        for typed in ["A", "AB", "ABC"] {
            desk.title(typed);
        }
        desk.edit(Edit::Insert(0, Box::default()));
        desk.title("ABCD");
        assert!(desk.undo());
        assert_eq!(desk.told(), "ABC", "what was done in between parts the typing");
        assert!(desk.undo() && desk.undo());
        assert_eq!(desk.layer().changes.briefing, None, "nothing was changed at all");
        assert!(!desk.undo());
        assert!(desk.redo());
        assert_eq!(desk.told(), "ABC");
        assert!(desk.redo() && desk.redo() && !desk.redo());
        assert_eq!(desk.told(), "ABCD");
    }

    #[test]
    fn another_field_and_another_step_are_undone_by_themselves() {
        let mut desk = BriefingEditor::new();
        desk.edit(Edit::Steps(vec![crate::model::BriefingStep::default(); 2]));
        for (n, field) in [(0, StepField::Title), (0, StepField::Notes), (1, StepField::Title)] {
            desk.edit(Edit::Step(n, field, "x".to_owned()));
            desk.edit(Edit::Step(n, field, "xy".to_owned()));
        }
        let mut undone = 0;
        while desk.undo() {
            undone += 1;
        }
        assert_eq!(undone, 4);
    }

    #[test]
    fn a_change_after_undoing_forgets_what_was_undone() {
        let mut desk = BriefingEditor::new();
        desk.title("A");
        desk.undo();
        desk.title("B");
        assert!(!desk.drafts.can_redo(desk.id));
        assert!(!desk.redo());
        assert_eq!(desk.told(), "B");
    }

    #[test]
    fn a_briefing_is_unsaved_while_no_file_holds_it() {
        let mut desk = BriefingEditor::new();
        let unsaved = |desk: &BriefingEditor| desk.drafts.is_unsaved(&desk.layer());
        assert!(!unsaved(&desk));
        desk.title("A");
        assert!(unsaved(&desk));
        desk.drafts.saved(desk.id, desk.layer().changes.briefing);
        assert!(!unsaved(&desk));
        desk.title("AB");
        assert!(unsaved(&desk));
        desk.undo();
        assert_eq!(desk.told(), "A", "typing ended where it was saved");
        assert!(!unsaved(&desk));
        desk.undo();
        assert!(unsaved(&desk), "the file has more than what was read");
        desk.drafts.saved(desk.id, None);
        assert!(!unsaved(&desk));
    }

    #[test]
    fn as_many_changes_as_one_makes_in_a_day_are_kept_and_no_more() {
        let mut desk = BriefingEditor::new();
        for n in 0..MOST + 20 {
            desk.edit(Edit::Insert(n, Box::default()));
        }
        let mut undone = 0;
        while desk.undo() {
            undone += 1;
        }
        assert_eq!(undone, MOST);
    }
}
