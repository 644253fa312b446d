//! The window's side of the program: it looks after the drawing, and goes with the window. The program stays.

use std::time::{Duration, Instant};

use eframe::wgpu::PollType;
use egui::{Context, Ui, ViewportCommand};

use crate::app::Breakage;
use crate::app::graphics::{Health, Way, Ways};
use crate::app::{App, screens};

/// The program in one window.
pub(super) struct Host<'a> {
    app: &'a mut App,
    way: Way,
    health: Health,
    ways: &'a mut Ways,
    /// Whether it has not been looked where the window is.
    is_new: bool,
    /// Whether the first frame is still to be drawn.
    is_awaited: bool,
    /// What is broken on purpose, and when.
    break_at: &'a mut Option<(Breakage, Instant)>,
}

impl<'a> Host<'a> {
    pub(super) fn new(
        app: &'a mut App,
        way: Way,
        health: Health,
        ways: &'a mut Ways,
        break_at: &'a mut Option<(Breakage, Instant)>,
    ) -> Self {
        Self { app, way, health, ways, is_new: true, is_awaited: true, break_at }
    }

    fn break_when_due(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let Some((breakage, at)) = *self.break_at else {
            return;
        };
        let left = at.saturating_duration_since(Instant::now());
        if left > Duration::ZERO {
            return ctx.request_repaint_after(left);
        }
        *self.break_at = None;
        match breakage {
            // As a driver reports it, and as a library finds out by itself.
            Breakage::Graphics | Breakage::Drawing => {
                if let Some(state) = frame.wgpu_render_state() {
                    state.device.destroy();
                    let reported =
                        (breakage == Breakage::Graphics).then(|| state.device.poll(PollType::Poll));
                    log::info!("the device is destroyed on purpose: {reported:?}");
                }
            }
            #[expect(clippy::panic, reason = "the user has asked for it")]
            Breakage::Program => panic!("broken on purpose"),
        }
    }

    /// Whether drawing has failed.
    fn is_lost(&self) -> bool {
        self.health.lost().is_some()
    }
}

impl eframe::App for Host<'_> {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.break_when_due(ctx, frame);
        if self.is_lost() {
            // Nobody is asked whether to leave: this window goes, and another comes.
            return ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if std::mem::take(&mut self.is_new) {
            screens::bring_into_sight(ctx, frame);
        }
        if self.health.count_frame() {
            ctx.request_repaint();
        } else if std::mem::take(&mut self.is_awaited) {
            let left = self.ways.drawn();
            self.app.tell_ways_left(&left, self.way, self.health.backend());
        }
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if !self.is_lost() {
            self.app.ui(ui, frame);
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.app.save(storage);
    }

    fn on_exit(&mut self) {
        if !self.is_lost() {
            self.app.on_exit();
        }
    }
}
