//! Tiles of one archive as the map asks for them: cached, decoded in the background, and beyond
//! the archive's last zoom level cut out of that level.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use lru::LruCache;
use walkers::sources::Attribution;
use walkers::{Stats, TileId, TilePiece, Tiles};

use super::archive::{Archive, TileKind};
use super::decode::{Decoded, Look};
use super::piece::{TileKey, ancestor, piece, uv_within};
use super::worker::{Job, Priority, SourceId, TileWorker};
use super::{TILE_SIZE, TileStats};

/// How many decoded tiles a source keeps at least. A window of middling size shows about twelve; a
/// relief tile is a 1 MB texture, a vector tile rarely more than that.
const LEAST_KEPT: NonZeroUsize = NonZeroUsize::new(16).unwrap();

/// How many are kept for each tile on screen: itself, the ones above it (a quarter as many), and
/// some of those that were there before. With too few, tiles would push each other out for ever.
const KEPT_FOR_EACH: usize = 2;

/// Beyond this zoom level nothing in a style changes, so that zooming in decodes nothing anew.
const LAST_STYLE_ZOOM: u8 = 14;

/// For so many levels that a tile of the relief is enlarged it gets softer.
const SOFTER_LEVELS: u8 = 4;

/// Tiles of one archive. See [`walkers::Tiles`].
pub struct TileSource {
    id: SourceId,
    ctx: egui::Context,
    worker: TileWorker,
    archive: Arc<Archive>,
    look: Arc<Look>,
    generation: u64,
    /// `None` stands for a place where the archive has nothing that can be drawn.
    cache: LruCache<TileKey, Option<Decoded>>,
    /// How many tiles this pass has asked for.
    asked: usize,
    attribution: &'static str,
    /// The passes (egui's frames) in which this source was drawn, in any window, are counted
    /// here: each window has its own count, and a presentation may have a second window.
    pass: u64,
    last_drawn: (egui::ViewportId, u64),
}

impl TileSource {
    /// Tiles of `archive`, decoded on the thread of `worker`.
    pub fn new(ctx: &egui::Context, worker: &TileWorker, archive: Arc<Archive>, look: Look) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            ctx: ctx.clone(),
            worker: worker.clone(),
            look: Arc::new(look),
            generation: 0,
            cache: LruCache::new(LEAST_KEPT),
            asked: 0,
            // walkers wants it to live forever; it is one short line for each archive opened.
            attribution: Box::leak(archive.attribution().to_owned().into_boxed_str()),
            archive,
            pass: 0,
            last_drawn: (egui::ViewportId::ROOT, 0),
        }
    }

    /// Draw in another look from now on. All tiles are decoded anew.
    pub fn set_look(&mut self, look: Look) {
        self.look = Arc::new(look);
        self.generation += 1;
        self.cache.clear();
        self.worker.forget(self.id);
        self.ctx.request_repaint();
    }

    /// Whether everything that was asked for in the last frame is there.
    pub fn is_idle(&self) -> bool {
        self.tile_stats().waiting == 0
    }

    /// How far it has come.
    pub fn tile_stats(&self) -> TileStats {
        self.worker.stats(self.id)
    }

    /// Tell the worker when a new pass has begun, so that what is no longer asked for gets stale.
    fn note_pass(&mut self) {
        let now = (self.ctx.viewport_id(), self.ctx.cumulative_pass_nr());
        if now != self.last_drawn {
            self.last_drawn = now;
            self.pass += 1;
            self.asked = 0;
            self.worker.note_pass(self.id, self.pass);
        }
    }

    /// The larger the screen, the more is kept.
    fn make_room(&mut self) {
        if let Some(needed) = NonZeroUsize::new(self.asked * KEPT_FOR_EACH)
            && needed > self.cache.cap()
        {
            self.cache.resize(needed);
        }
    }

    fn take_arrived(&mut self) {
        for done in self.worker.take(self.id) {
            if done.generation == self.generation {
                self.cache.put(done.key, done.tile);
            }
        }
    }

    /// The tile of the archive that holds `id`: itself, or its ancestor in the last level.
    fn key_for(&self, id: TileId) -> TileKey {
        let (_, last) = self.archive.zooms();
        let style_zoom = match (self.archive.kind(), &*self.look) {
            (TileKind::Vector, _) => id.zoom.min(LAST_STYLE_ZOOM.max(last)),
            (TileKind::Picture, Look::Relief(_)) => {
                let seen = id.zoom.saturating_add(self.finer_levels());
                seen.min(ancestor(id, last).zoom.saturating_add(SOFTER_LEVELS))
            }
            (TileKind::Picture, _) => id.zoom.min(last),
        };
        TileKey { id: ancestor(id, last), style_zoom }
    }

    /// By how many levels the pixels of the screen are finer than points, as in large pictures.
    fn finer_levels(&self) -> u8 {
        self.ctx.pixels_per_point().max(1.0).log2() as u8
    }

    fn wish(&self, wish: Priority, key: TileKey) {
        let job = || Job {
            source: self.id,
            key,
            generation: self.generation,
            archive: self.archive.clone(),
            look: self.look.clone(),
        };
        self.worker.wish(wish, self.pass, (self.id, key), job);
    }

    /// Make sure that what `id` is drawn from is in the cache or on its way.
    fn want(&mut self, id: TileId) {
        let mut key = self.key_for(id);
        // A picture archive may be deeper in some places than in others.
        while self.archive.kind() == TileKind::Picture
            && key.id.zoom > self.archive.zooms().0
            && matches!(self.cache.get(&key), Some(None))
        {
            key.id = ancestor(key.id, key.id.zoom - 1);
        }
        if !self.cache.contains(&key) {
            self.wish(Priority::Now, key);
        }
        // The level above, for when the map is zoomed out: without it there would be blank
        // ground until the tiles arrive.
        if id.zoom > self.archive.zooms().0 {
            let above = self.key_for(ancestor(id, id.zoom - 1));
            if self.cache.get(&above).is_none() && above != key {
                self.wish(Priority::Spare, above);
            }
        }
    }

    /// The best that is there for `id`: the tile itself, or a piece of one further up.
    fn best(&mut self, id: TileId) -> Option<TilePiece> {
        let wanted = self.key_for(id);
        for zoom in (self.archive.zooms().0..=id.zoom).rev() {
            let above = self.key_for(ancestor(id, zoom));
            let in_place_of_wanted = TileKey { id: above.id, ..wanted };
            for key in [in_place_of_wanted, above] {
                match self.cache.get(&key) {
                    Some(Some(tile)) => return Some(piece(tile, uv_within(id, key.id.zoom))),
                    // Where a vector archive has no tile, there is nothing to draw.
                    Some(None) if self.archive.kind() == TileKind::Vector => return None,
                    _ => {}
                }
            }
        }
        None
    }
}

impl Drop for TileSource {
    fn drop(&mut self) {
        self.worker.forget(self.id);
    }
}

impl Tiles for TileSource {
    fn at(&mut self, id: TileId) -> Option<TilePiece> {
        self.take_arrived();
        let tiles_across = 1_u64 << id.zoom;
        let valid = u64::from(id.x) < tiles_across && u64::from(id.y) < tiles_across;
        if !valid || id.zoom < self.archive.zooms().0 {
            return None;
        }
        self.note_pass();
        self.asked += 1;
        self.make_room();
        self.want(id);
        self.best(id)
    }

    fn attribution(&self) -> Attribution {
        Attribution { text: self.attribution, url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        TILE_SIZE
    }

    fn stats(&self) -> Stats {
        Stats { in_progress: self.tile_stats().waiting }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use egui::{Rect, pos2};
    use walkers::Tile;

    use super::*;
    use crate::map::tiles::{Archive, ArchiveBytes, MapTheme, assets};

    fn atlas(ctx: &egui::Context) -> TileSource {
        let archive = Archive::open(ArchiveBytes::Embedded(assets::ATLAS)).expect("embedded");
        let look = Look::from_style_json(MapTheme::Light.style_json(), 1.0, "en").expect("embedded");
        let worker = TileWorker::start(ctx).expect("a thread");
        TileSource::new(ctx, &worker, Arc::new(archive), look)
    }

    /// Ask until the source says that nothing is missing.
    fn wait_for(source: &mut TileSource, id: TileId) -> Option<TilePiece> {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            let piece = source.at(id);
            if source.is_idle() || Instant::now() > until {
                assert!(source.is_idle(), "{id:?} never came");
                return source.at(id).or(piece);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn drawables(piece: &TilePiece) -> Arc<Vec<walkers::Drawable>> {
        match &piece.tile {
            Tile::Vector { drawables, .. } => drawables.clone(),
            Tile::Raster(_) => panic!("a picture in the atlas"),
        }
    }

    #[test]
    fn a_tile_of_zoom_14_is_a_piece_of_the_last_level() {
        let ctx = egui::Context::default();
        let mut source = atlas(&ctx);
        // Al-Mayadeen lies in it.
        let id = TileId { x: 10033, y: 6488, zoom: 14 };
        let piece = wait_for(&mut source, id).expect("a piece");
        let side = 1.0 / 64.0;
        assert_eq!(piece.uv.width(), side);
        assert_eq!(piece.uv.min, pos2((10033 % 64) as f32 * side, (6488 % 64) as f32 * side));
        let beside = wait_for(&mut source, TileId { x: 10034, ..id }).expect("its neighbour");
        assert!(Arc::ptr_eq(&drawables(&piece), &drawables(&beside)));
    }

    #[test]
    fn a_screen_that_shows_more_tiles_than_are_kept_at_least_makes_room_for_them() {
        let ctx = egui::Context::default();
        let mut source = atlas(&ctx);
        // Each look at the map is a pass of its own, as in the window.
        let look = |source: &mut TileSource| {
            let mut output = ctx.run_ui(egui::RawInput::default(), |_| {
                for n in 0..100 {
                    source.at(TileId { x: 150 + n % 10, y: 95 + n / 10, zoom: 8 });
                }
            });
            output.textures_delta.clear();
        };
        look(&mut source);
        let until = Instant::now() + Duration::from_mins(1);
        while !source.is_idle() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
            look(&mut source);
        }
        look(&mut source);
        assert!(source.is_idle(), "what came pushed out what was there");
        assert_eq!(source.cache.cap().get(), 100 * KEPT_FOR_EACH);
    }

    #[test]
    fn until_a_tile_is_there_a_piece_of_the_level_above_stands_in() {
        let ctx = egui::Context::default();
        let mut source = atlas(&ctx);
        wait_for(&mut source, TileId { x: 9, y: 6, zoom: 4 }).expect("Iraq");
        let piece = source.at(TileId { x: 19, y: 12, zoom: 5 }).expect("a stand-in");
        assert_eq!(piece.uv, Rect::from_min_max(pos2(0.5, 0.0), pos2(1.0, 0.5)));
    }

    #[test]
    fn a_new_look_decodes_the_tiles_anew() {
        let ctx = egui::Context::default();
        let mut source = atlas(&ctx);
        let id = TileId { x: 9, y: 6, zoom: 4 };
        let light = drawables(&wait_for(&mut source, id).expect("Iraq by day"));
        source.set_look(Look::from_style_json(MapTheme::Dark.style_json(), 1.0, "en").expect("embedded"));
        assert!(source.at(id).is_none(), "nothing of the old look stays");
        let dark = drawables(&wait_for(&mut source, id).expect("Iraq by night"));
        assert!(!Arc::ptr_eq(&light, &dark));
    }

    #[test]
    fn where_the_archive_has_no_tile_there_is_nothing_and_no_waiting() {
        let ctx = egui::Context::default();
        let mut source = atlas(&ctx);
        let out_of_the_world = TileId { x: 40, y: 0, zoom: 3 };
        assert!(source.at(out_of_the_world).is_none());
        assert!(source.is_idle());
    }

    #[test]
    fn a_file_with_damaged_tiles_gives_holes_and_no_panic() {
        let ctx = egui::Context::default();
        let mut bytes = assets::ATLAS.to_vec();
        // Header, directories and metadata are in the first part.
        let tiles_from = bytes.len() / 3;
        bytes[tiles_from..].fill(0x5a);
        let archive = Archive::open(ArchiveBytes::Loaded(Arc::from(bytes))).expect("sound header");
        let look = Look::from_style_json(MapTheme::Light.style_json(), 1.0, "en").expect("embedded");
        let worker = TileWorker::start(&ctx).expect("a thread");
        let mut source = TileSource::new(&ctx, &worker, Arc::new(archive), look);
        assert!(wait_for(&mut source, TileId { x: 159, y: 102, zoom: 8 }).is_none());
        assert!(source.is_idle());
    }

    #[test]
    fn the_names_of_an_enlarged_tile_are_only_those_near_the_piece() {
        let ctx = egui::Context::default();
        let mut source = atlas(&ctx);
        let names = |piece: TilePiece| match piece.tile {
            Tile::Vector { texts, .. } => texts.len(),
            Tile::Raster(_) => 0,
        };
        let piece = wait_for(&mut source, TileId { x: 133 * 8, y: 85 * 8, zoom: 11 });
        let eighth = names(piece.expect("the Rhineland"));
        let piece = wait_for(&mut source, TileId { x: 133, y: 85, zoom: 8 });
        let whole = names(piece.expect("the Rhineland"));
        assert!(eighth < whole / 2, "{eighth} of {whole}");
    }
}
