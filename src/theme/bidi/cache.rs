//! Laid out texts, kept while they are in use.
//!
//! egui keeps the layouts that it makes, but not ours, which are made of several of its own.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use egui::cache::CacheTrait;
use egui::epaint::text::{Galley, LayoutJob, TextFormat};

use super::Wrap;

/// How many passes a layout is kept without being asked for. More than one, because each window
/// has passes of its own.
const KEPT_PASSES: u64 = 8;

#[derive(Default)]
pub(super) struct Cache {
    pass: u64,
    entries: HashMap<u64, Entry>,
}

struct Entry {
    used: u64,
    fonts: Arc<Galley>,
    galley: Arc<Galley>,
}

impl Cache {
    /// The layout of `text`, made by `lay_out` unless it is here.
    pub(super) fn get_or(
        ctx: &egui::Context,
        text: &str,
        format: &TextFormat,
        wrap: Wrap,
        lay_out: impl FnOnce() -> Galley,
    ) -> Arc<Galley> {
        let mut hasher = DefaultHasher::new();
        (text, format, wrap.width.to_bits(), wrap.max_rows, wrap.edge).hash(&mut hasher);
        ctx.pixels_per_point().to_bits().hash(&mut hasher);
        let key = hasher.finish();

        let fonts = fonts(ctx);
        let found = ctx.memory_mut(|memory| {
            let cache = memory.caches.cache::<Self>();
            let pass = cache.pass;
            let entry = cache.entries.get_mut(&key)?;
            entry.used = pass;
            Arc::ptr_eq(&entry.fonts, &fonts).then(|| entry.galley.clone())
        });
        if let Some(galley) = found {
            return galley;
        }
        // Not under the lock: laying out asks the context for its fonts.
        let galley = Arc::new(lay_out());
        ctx.memory_mut(|memory| {
            let cache = memory.caches.cache::<Self>();
            let entry = Entry { used: cache.pass, fonts, galley: galley.clone() };
            cache.entries.insert(key, entry);
        });
        galley
    }
}

impl CacheTrait for Cache {
    fn update(&mut self) {
        self.entries.retain(|_, entry| self.pass - entry.used < KEPT_PASSES);
        self.pass += 1;
    }

    fn len(&self) -> usize {
        self.entries.len()
    }
}

/// A layout that egui keeps for as long as its texture of glyphs stays as it is. When that texture
/// is begun anew, ours point to the wrong places in it, and this one is another.
fn fonts(ctx: &egui::Context) -> Arc<Galley> {
    let job = LayoutJob::single_section(" ".to_owned(), TextFormat::default());
    ctx.fonts_mut(|fonts| fonts.layout_job(job))
}
