//! What the palette finds in open dossiers and in the gazetteer, looked for in the background.

use std::sync::Arc;

use egui::Context;

use super::App;
use super::jobs::{Look, Purpose};
use crate::progress::Progress;
use crate::scene::palette;

impl App {
    /// Looks for what has this name; what was looked for before no longer is.
    pub(super) fn find_anything(&mut self, ctx: &Context, text: String) {
        let purpose = Purpose::Look(Look::Anything);
        self.jobs.cancel(&purpose);
        let layers = self.state.workspace.layers.clone();
        let find = move |progress: &Progress| palette::find(&layers, &text, progress);
        self.jobs.start(ctx, "sitmap-palette", None, purpose, find, |app, _, hits| {
            app.state.palette = hits.ok().flatten().map(Arc::new);
        });
    }
}
