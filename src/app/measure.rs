//! How long it takes until everything is drawn.

use std::time::Instant;

use egui::{Context, ViewportCommand};

/// Measures how long the first complete frame takes, where that is wanted, and ends the program then.
#[derive(Debug)]
pub(super) struct Measurement {
    since: Option<Instant>,
    /// Whether everything was there when the last frame was put together.
    was_complete: bool,
}

impl Measurement {
    /// Measures since then.
    pub(super) fn new(since: Option<Instant>) -> Self {
        Self { since, was_complete: false }
    }

    /// Tells how long the first complete frame took, and leaves. Called when a frame begins: by then
    /// the one before it has been drawn.
    pub(super) fn begin_frame(&mut self, ctx: &Context, frame: &eframe::Frame) {
        if let Some(seconds) = frame.info().cpu_usage {
            log::trace!("frame took {:.2} ms", seconds * 1000.0);
        }
        if let Some(since) = self.since.take_if(|_| self.was_complete) {
            log::info!("complete after {} ms", since.elapsed().as_millis());
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// A frame was put together.
    pub(super) fn end_frame(&mut self, ctx: &Context, is_complete: bool) {
        self.was_complete = is_complete;
        if is_complete && self.since.is_some() {
            ctx.request_repaint();
        }
    }
}
