//! This step and the next one as small pictures, for the presenter alone.

use egui::{Context, Rect, Sense, Ui, UiBuilder};

use super::page::Page;
use crate::map::Basemaps;
use crate::map::briefing_map::Motion;
use crate::map::tiles::TileError;
use crate::scene::briefing::{Deck, Step};
use crate::scene::choices::BaseMapChoice;
use crate::theme::tokens::Contrast;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// What the room sees, without what was drawn on it.
    Now,
    /// What it sees after that.
    Next,
}

/// The two pictures. They have a base map of their own, with names of another size than the room's.
pub(super) struct Miniatures {
    ground: Basemaps,
    pages: [Option<(usize, Page)>; 2],
}

impl Miniatures {
    /// No pictures yet.
    ///
    /// # Errors
    /// When the base map cannot be had.
    pub(super) fn new(ctx: &Context) -> Result<Self, TileError> {
        Ok(Self { ground: Basemaps::new(ctx)?, pages: [None, None] })
    }

    /// Follows the theme of egui.
    pub(super) fn follow(&mut self, theme: egui::Theme, contrast: Contrast) {
        self.ground.follow(theme, contrast);
    }

    /// Draws a step, which cannot be clicked or dragged.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        which: Which,
        step: &Step,
        deck: &Deck,
        base: BaseMapChoice,
    ) {
        let page = &mut self.pages[which as usize];
        if page.as_ref().is_none_or(|(number, page)| *number != step.number || page.step() != step) {
            *page = Some((step.number, Page::new(step.clone(), Motion::Jump)));
        }
        if let Some((_, page)) = page {
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("miniature", which as u8)));
            child.set_clip_rect(rect.intersect(ui.clip_rect()));
            page.ui(&mut child, rect, &mut self.ground, deck, base);
            // Over all of it, so that the hand does not move the map.
            ui.interact(rect, ui.scope_id().with(("over", which as u8)), Sense::click_and_drag());
        }
    }
}
