//! Notices when drawing fails. What the library that draws would end the program for is kept here
//! instead, so that another way can be tried.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::egui_wgpu::{RenderState, SurfaceErrorAction, WgpuConfiguration};
use eframe::wgpu::{self, Backend, CurrentSurfaceTexture};

/// A surface that fails so often within so long is not to be had back.
const MOST_FAILURES: usize = 20;
const WITHIN: Duration = Duration::from_secs(5);
/// So many frames must have been drawn: the first goes to the screen while the second is made.
const FRAMES: u32 = 2;

/// How the way that is used does. Its clones are the same.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Health(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    /// With what it draws, once that is known.
    backend: Option<Backend>,
    frames: u32,
    lost: Option<String>,
    surface_failures: Vec<Instant>,
}

impl Health {
    fn with<T>(&self, look: impl FnOnce(&mut Known) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Why it is lost.
    pub(in crate::app) fn lost(&self) -> Option<String> {
        self.with(|known| known.lost.clone())
    }

    /// With what it draws; `None` where it did not come so far.
    pub(in crate::app) fn backend(&self) -> Option<Backend> {
        self.with(|known| known.backend)
    }

    /// Whether its first frame is on the screen.
    pub(in crate::app) fn has_drawn(&self) -> bool {
        self.with(|known| known.frames > FRAMES)
    }

    /// A frame begins; whether another one is needed to know that the first was drawn.
    pub(in crate::app) fn count_frame(&self) -> bool {
        self.with(|known| {
            known.frames = known.frames.saturating_add(1);
            known.frames <= FRAMES
        })
    }

    fn lose(&self, why: String) {
        log::error!("graphics: {why}");
        self.with(|known| known.lost.get_or_insert(why).len());
    }

    /// Keeps what the device reports, and wakes the window when it is lost.
    pub(in crate::app) fn watch_device(&self, state: &RenderState, ctx: &egui::Context) {
        let info = state.adapter.get_info();
        log::info!("drawing with {} on {} ({:?})", info.backend, info.name, info.device_type);
        self.with(|known| known.backend = Some(info.backend));
        let (health, waker) = (self.clone(), ctx.clone());
        state.device.set_device_lost_callback(move |reason, message| {
            health.lose(if message.is_empty() { format!("{reason:?}") } else { message });
            waker.request_repaint();
        });
        let (health, waker) = (self.clone(), ctx.clone());
        state.device.on_uncaptured_error(Arc::new(move |error: wgpu::Error| match error {
            // Something of ours that cannot be drawn: the rest can.
            wgpu::Error::Validation { description, .. } => log::error!("graphics: {description}"),
            wgpu::Error::OutOfMemory { .. } | wgpu::Error::Internal { .. } => {
                health.lose(error.to_string());
                waker.request_repaint();
            }
        }));
    }

    /// Also looks when the window gives nothing to draw on.
    pub(super) fn watch_surface(&self, configuration: &mut WgpuConfiguration) {
        let usual = configuration.on_surface_status.clone();
        let health = self.clone();
        configuration.on_surface_status = Arc::new(move |status| {
            if matches!(status, CurrentSurfaceTexture::Lost | CurrentSurfaceTexture::Validation) {
                health.count_surface_failure(Instant::now());
            }
            match (health.lost(), usual(status)) {
                // There is nothing to make another surface with.
                (Some(_), _) => SurfaceErrorAction::SkipFrame,
                (None, usual) => usual,
            }
        });
    }

    fn count_surface_failure(&self, now: Instant) {
        let failures = self.with(|known| {
            known.surface_failures.retain(|then| now.duration_since(*then) < WITHIN);
            known.surface_failures.push(now);
            known.surface_failures.len()
        });
        if failures >= MOST_FAILURES {
            self.lose("the window gives nothing to draw on".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surface_that_fails_now_and_then_is_not_lost_and_one_that_always_fails_is() {
        let (health, begin) = (Health::default(), Instant::now());
        for n in 0..100 {
            health.count_surface_failure(begin + Duration::from_secs(n));
        }
        assert_eq!(health.lost(), None);
        for n in 0..20 {
            health.count_surface_failure(begin + Duration::from_millis(100_000 + n));
        }
        assert!(health.lost().is_some());
    }

    #[test]
    fn the_first_frame_is_drawn_when_the_third_begins() {
        let health = Health::default();
        assert!(health.count_frame() && health.count_frame() && !health.has_drawn());
        assert!(!health.count_frame() && health.has_drawn());
    }
}
