//! The map goes to what was opened, and to what a filter leaves.

use super::App;
use crate::query::Filter;
use crate::scene::camera::Camera;
use crate::scene::view::Offer;

/// So many seconds after the last letter or the last move of the span.
const REST: f64 = 0.5;
/// The map stays where the hand has moved it within so many seconds before.
const BY_HAND: f64 = 4.0;
/// What is left is looked at from nearer if that is so many levels of zoom.
const MUCH_NEARER: f64 = 2.0;

/// What the map waits for to show it.
#[derive(Debug, Default)]
pub(super) struct Following {
    /// Whether the user said where to look, so that opening the first files does not move the map.
    pub view_given: bool,
    /// Whether everything is to be shown once the markers are up to date.
    pub fit_awaited: bool,
    /// When the filter was last changed, until the map has followed, in seconds of the window's clock.
    pub filtered_at: Option<f64>,
}

impl App {
    /// Shows only what passes this.
    pub(super) fn filter(&mut self, filter: Filter) {
        if filter.is_empty() {
            self.state.messages.retain(|message| message.offer != Offer::ClearFilter);
        }
        self.state.workspace.filter = filter;
    }

    /// Shows what is left once it is known and nothing more is typed, unless it is in sight, or the
    /// map was just moved by hand.
    pub(super) fn follow_filter(&mut self, ctx: &egui::Context) {
        let Some(since) = self.following.filtered_at.filter(|_| self.state.is_derived()) else {
            return;
        };
        let rest = since + REST - ctx.input(|input| input.time);
        if rest > 0.0 {
            return ctx.request_repaint_after(std::time::Duration::from_secs_f64(rest));
        }
        self.following.filtered_at = None;
        let is_by_hand = self.canvas.moved_at().is_some_and(|moved| moved > since - BY_HAND);
        // Who has looked around stays there when everything is shown again.
        let stays = self.state.workspace.filter.is_empty() && !self.canvas.is_fitted();
        let Some(bounds) = self.state.marks().bounds.filter(|_| !is_by_hand && !stays) else {
            return;
        };
        let (camera, size) = (self.canvas.destination(), self.canvas.size());
        let corners = [bounds.min(), bounds.max()].map(geo::Point::from);
        let in_sight = corners.into_iter().all(|corner| camera.sees(corner, size, 1.0));
        if !in_sight || Camera::fitting(bounds, size).zoom > camera.zoom + MUCH_NEARER {
            self.canvas.fit(Some(bounds));
        }
    }
}
