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
                let open = !(self.state.settings.list_open && self.state.filters_open());
                self.state.settings.filters_open = Some(open);
                self.state.settings.list_open |= open;
            }
            Panel::Timeline => self.state.settings.timeline_open = Some(!self.state.timeline_open()),
        }
    }

    /// Where there is no room for both, the list that is opened takes the place of the card.
    fn toggle_list(&mut self) {
        let settings = &mut self.state.settings;
        let is_covered = self.narrow && (settings.card_open || self.state.desk.dock == Dock::Front);
        settings.list_open = is_covered || !settings.list_open;
        if is_covered {
            settings.card_open = false;
            self.state.desk.fold();
        }
    }

    /// The card comes or goes; a briefing in front of it makes room.
    fn toggle_card(&mut self) {
        let (settings, desk) = (&mut self.state.settings, &mut self.state.desk);
        match desk.dock {
            Dock::Front => (settings.card_open, desk.dock) = (true, Dock::Behind),
            Dock::Behind => (settings.card_open, desk.dock) = (false, Dock::Front),
            Dock::Closed => settings.card_open ^= true,
        }
    }

    /// The list comes, and what is typed next is what to find in it.
    pub(super) fn find(&mut self, ctx: &egui::Context) {
        if self.narrow || !self.state.settings.list_open {
            self.state.settings.list_open = false;
            self.toggle_list();
        }
        ctx.memory_mut(|memory| memory.request_focus(list::find_id()));
    }

    /// Folds every panel, or unfolds them all.
    pub(super) fn fold_all(&mut self) {
        let timeline_open = self.state.timeline_open();
        let settings = &mut self.state.settings;
        let desk = &mut self.state.desk;
        let open = !(settings.list_open || settings.card_open || timeline_open || desk.dock != Dock::Closed);
        if open {
            desk.dock = desk.folded;
        } else {
            desk.folded = std::mem::take(&mut desk.dock);
        }
        (settings.list_open, settings.card_open) = (open, open);
        settings.timeline_open = if open { None } else { Some(false) };
    }
}
