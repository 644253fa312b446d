//! Panels are folded and unfolded.

use super::App;
use crate::panels::list;
use crate::scene::briefing::Dock;
use crate::scene::choices::Panel;

impl App {
    /// Folds or unfolds a panel.
    pub(super) fn toggle(&mut self, panel: Panel) {
        match panel {
            Panel::List => self.toggle_list(),
            Panel::Card => self.toggle_card(),
            Panel::Briefing => self.state.desk.toggle(),
            Panel::Filters => {
                // They are in the list.
                let open = !(self.state.workspace.panels.list_open && self.state.filters_open());
                self.state.workspace.panels.filters_open = Some(open);
                self.state.workspace.panels.list_open |= open;
            }
            Panel::Timeline => self.state.workspace.panels.timeline_open = Some(!self.state.timeline_open()),
        }
    }

    /// Where there is no room for both, the list that is opened takes the place of the card.
    fn toggle_list(&mut self) {
        let panels = &mut self.state.workspace.panels;
        let is_covered = self.layout.is_narrow && (panels.card_open || self.state.desk.dock == Dock::Front);
        panels.list_open = is_covered || !panels.list_open;
        if is_covered {
            panels.card_open = false;
            self.state.desk.fold();
        }
    }

    /// The card comes or goes; a briefing in front of it makes room.
    fn toggle_card(&mut self) {
        let (panels, desk) = (&mut self.state.workspace.panels, &mut self.state.desk);
        match desk.dock {
            Dock::Front => (panels.card_open, desk.dock) = (true, Dock::Behind),
            Dock::Behind => (panels.card_open, desk.dock) = (false, Dock::Front),
            Dock::Closed => panels.card_open ^= true,
        }
    }

    /// The list comes, and what is typed next is what to find in it.
    pub(super) fn find(&mut self, ctx: &egui::Context) {
        if self.layout.is_narrow || !self.state.workspace.panels.list_open {
            self.state.workspace.panels.list_open = false;
            self.toggle_list();
        }
        ctx.memory_mut(|memory| memory.request_focus(list::find_id()));
    }

    /// Folds every panel, or unfolds them all.
    pub(super) fn fold_all(&mut self) {
        let timeline_open = self.state.timeline_open();
        let panels = &mut self.state.workspace.panels;
        let desk = &mut self.state.desk;
        let open = !(panels.list_open || panels.card_open || timeline_open || desk.dock != Dock::Closed);
        if open {
            desk.dock = desk.folded;
        } else {
            desk.folded = std::mem::take(&mut desk.dock);
        }
        (panels.list_open, panels.card_open) = (open, open);
        panels.timeline_open = if open { None } else { Some(false) };
    }
}
