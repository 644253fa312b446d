//! What stands where in the window: the panels around the map, and what is over them.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, TextureHandle, Ui, UiBuilder};

use super::sides::{self, Side};
use super::state::State;
use super::window;
use crate::map::{Basemaps, MapCanvas};
use crate::panels::briefing::BriefingPanel;
use crate::panels::files::FilesDialog;
use crate::panels::list::ListPanel;
use crate::panels::manual::ManualDialog;
use crate::panels::palette::PaletteDialog;
use crate::panels::places::PlacesDialog;
use crate::panels::redact::RedactDialog;
use crate::panels::report::ReportDialog;
use crate::panels::timeline::TimelinePanel;
use crate::panels::{card, dialogs, hints, import as questions, messages, status, top_bar};
use crate::scene::Command;
use crate::scene::briefing::Dock;
use crate::scene::choices::Panel as Fold;
use crate::scene::dialog::Dialog;
use crate::theme::tokens;

/// Height of the status line, in points.
const STATUS: f32 = 24.0;
/// Least, usual and largest height of the timeline, in points.
const TIMELINE: (f32, f32, f32) = (72.0, 104.0, 220.0);

/// The panels, with what each remembers of itself.
pub(super) struct Layout {
    pub list: ListPanel,
    timeline: TimelinePanel,
    places: PlacesDialog,
    redact: RedactDialog,
    report: ReportDialog,
    files: FilesDialog,
    palette: PaletteDialog,
    pub manual: ManualDialog,
    briefing: BriefingPanel,
    icon: TextureHandle,
    /// Whether list and card take turns, for there is no room for both.
    pub is_narrow: bool,
    /// Whether the user has never seen the program, until its first frame is drawn.
    is_first_start: bool,
    /// How high the panels below the map are, in points.
    below: f32,
}

impl Layout {
    /// The panels before the first frame.
    pub(super) fn new(ctx: &egui::Context, is_first_start: bool) -> Self {
        Self {
            list: ListPanel::default(),
            timeline: TimelinePanel::default(),
            places: PlacesDialog::default(),
            redact: RedactDialog::default(),
            report: ReportDialog::default(),
            files: FilesDialog::default(),
            palette: PaletteDialog::default(),
            manual: ManualDialog::default(),
            briefing: BriefingPanel::default(),
            icon: window::icon_texture(ctx),
            is_narrow: false,
            is_first_start,
            below: STATUS,
        }
    }

    /// Has its pictures drawn with another device.
    pub(super) fn redraw(&mut self, ctx: &egui::Context) {
        self.icon = window::icon_texture(ctx);
        self.manual.forget_pictures();
    }

    /// Draws all of it, and gives where the map is.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        state: &mut State,
        canvas: &mut MapCanvas,
        ground: &mut Basemaps,
        commands: &mut Vec<Command>,
    ) -> Rect {
        let view = state.view();
        let t = tokens(ui.ctx());
        let plain = |margin| Frame::new().fill(t.panel).inner_margin(margin);

        Panel::top("top bar")
            .frame(plain(Margin::symmetric(8, 4)))
            .show(ui, |ui| top_bar::top_bar_ui(ui, &view, commands));
        // First what stands higher: so the focus goes from top to bottom. What the panels below took
        // is known from the frame before.
        let whole = ui.available_rect_before_wrap();
        let above = whole.with_max_y(whole.max.y - self.below);
        let mut upper = ui.new_child(UiBuilder::new().id_salt("above the timeline").max_rect(above));
        let (list_open, card_open) = (view.list_open, view.card_open);
        let in_front = view.desk.dock == Dock::Front;
        let side_open = card_open || in_front;
        let both = sides::both_fit(whole.width());
        let has_room = whole.width() >= sides::WITH_CARD;
        let mut widths = state.workspace.panels.widths;
        let mut open = list_open && (both || !side_open);
        let was_open = open;
        let others = if side_open && both { Side::Card.range().0 } else { 0.0 };
        let list = &mut self.list;
        sides::side_ui(&mut upper, Side::List, plain(Margin::ZERO), others, &mut widths, &mut open, |ui| {
            list.ui(ui, &view, commands);
        });
        if open != was_open {
            commands.push(Command::Toggle(Fold::List));
        }
        let briefing = &mut self.briefing;
        let mut open = side_open;
        sides::side_ui(&mut upper, Side::Card, plain(Margin::ZERO), 0.0, &mut widths, &mut open, |ui| {
            if view.desk.dock != Dock::Closed {
                BriefingPanel::tabs_ui(ui, &view, commands);
            }
            if briefing.is_drawn(&view) {
                briefing.ui(ui, &view, commands);
            } else {
                card::card_ui(ui, &view, commands);
            }
        });
        if open != side_open {
            commands.push(Command::Toggle(if in_front { Fold::Briefing } else { Fold::Card }));
        }
        let map = CentralPanel::no_frame().show(&mut upper, |ui| canvas.ui(ui, ground, &view, commands));
        Panel::bottom("status").frame(plain(Margin::symmetric(12, 0))).exact_size(STATUS).show(ui, |ui| {
            let (pointer, zoom) = (canvas.pointer(), canvas.camera().zoom);
            status::status_ui(ui, &view, pointer, zoom, commands);
        });

        let timeline = &mut self.timeline;
        let mut open = view.timeline_open;
        Panel::bottom("timeline")
            .frame(plain(Margin::ZERO))
            .default_size(TIMELINE.1)
            .size_range(TIMELINE.0..=TIMELINE.2)
            .show_collapsible(ui, &mut open, |ui| timeline.ui(ui, &view, commands));
        if open != view.timeline_open {
            commands.push(Command::Toggle(Fold::Timeline));
        }
        let below = whole.max.y - ui.available_rect_before_wrap().max.y;
        if (below - self.below).abs() > 0.01 {
            self.below = below;
            ui.ctx().request_repaint();
        }
        hints::hints_ui(ui, map.inner.rect, &view, commands);
        messages::messages_ui(ui, map.inner.rect, &view, commands);
        match &state.dialog {
            Some(Dialog::Issues(layer)) => self.report.ui(ui, *layer, &view, commands),
            Some(Dialog::Files(question)) => self.files.ui(ui, question, &view, commands),
            Some(Dialog::Palette) => self.palette.ui(ui, &view, commands),
            Some(Dialog::Manual) => self.manual.ui(ui, commands),
            Some(Dialog::Redact(layer)) => self.redact.ui(ui, *layer, &view, commands),
            Some(dialog) => dialogs::dialog_ui(ui, dialog, (&self.icon, &mut self.places), &view, commands),
            None => questions::import_ui(ui, &view, commands),
        }
        if !matches!(state.dialog, Some(Dialog::Files(_))) {
            self.files = FilesDialog::default();
        }
        if state.dialog != Some(Dialog::Palette) {
            self.palette = PaletteDialog::default();
        }
        if state.dialog != Some(Dialog::Manual) {
            self.manual.leave(ui.ctx());
        }
        state.workspace.panels.widths = widths;
        if std::mem::take(&mut self.is_first_start) && !has_room {
            state.workspace.panels.card_open = false;
            ui.ctx().request_repaint();
        }
        self.is_narrow = !both;
        map.inner.rect
    }
}
