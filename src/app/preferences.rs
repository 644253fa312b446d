//! What the system says that its user can bear and see: less motion, more contrast.

use std::sync::mpsc;

use egui::Context;
use mundy::{Contrast as SystemContrast, Interest, ReducedMotion};

use super::App;
use super::state::State;
use crate::scene::choices::SystemPreferences;
use crate::theme::style;
use crate::theme::tokens::Contrast;

/// What is heard of the system, and what of it is followed.
#[derive(Default)]
pub(super) struct Preferences {
    heard: Option<(mundy::Subscription, mpsc::Receiver<SystemPreferences>)>,
    /// What is drawn with, and whether nothing moves by itself.
    followed: (Contrast, bool),
}

impl State {
    /// What is drawn with: what the user chose, and whatever else the system asks for.
    pub(super) fn contrast(&self) -> Contrast {
        let is_high = self.settings.high_contrast || self.system.high_contrast;
        if is_high { Contrast::High } else { Contrast::Normal }
    }

    /// Whether nothing moves by itself, as the user chose or the system asks.
    pub(super) fn is_motion_reduced(&self) -> bool {
        self.settings.reduce_motion || self.system.reduced_motion
    }
}

impl App {
    /// Hears from now on what the system says. It answers when it does: no start waits for it.
    pub(super) fn hear_preferences(&mut self, ctx: &Context) {
        let (sender, receiver) = mpsc::channel();
        let ctx = ctx.clone();
        let interest = Interest::ReducedMotion | Interest::Contrast;
        let subscription = mundy::Preferences::subscribe(interest, move |told| {
            let heard = SystemPreferences {
                reduced_motion: told.reduced_motion == ReducedMotion::Reduce,
                // Windows has its own colours in its modes of high contrast.
                high_contrast: matches!(told.contrast, SystemContrast::More | SystemContrast::Custom),
            };
            if sender.send(heard).is_ok() {
                ctx.request_repaint();
            }
        });
        self.preferences.heard = Some((subscription, receiver));
    }

    /// Draws as the user and the system want it.
    pub(super) fn follow_preferences(&mut self, ctx: &Context) {
        if let Some((_, receiver)) = &self.preferences.heard
            && let Some(latest) = receiver.try_iter().last()
        {
            self.state.system = latest;
        }
        let wanted = (self.state.contrast(), self.state.is_motion_reduced());
        if self.preferences.followed != wanted {
            style::use_contrast(ctx, wanted.0);
            style::animate(ctx, !wanted.1);
            self.preferences.followed = wanted;
        }
    }
}
