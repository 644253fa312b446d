//! A map from the network, and whether anything of it has come.

use std::time::{Duration, Instant};

use egui::Context;
use walkers::sources::{Attribution, OpenStreetMap};
use walkers::{HttpTiles, Stats, TileId, TilePiece, Tiles};

/// After so long without a tile the server counts as out of reach.
const PATIENCE: Duration = Duration::from_secs(8);

/// Tiles of `OpenStreetMap`.
pub(super) struct Online {
    tiles: HttpTiles,
    since: Instant,
    has_come: bool,
}

impl Online {
    /// A source that connects once a tile is asked for; `None` where the program was built without it.
    #[expect(clippy::unnecessary_wraps, reason = "there is none in a program that is built without it")]
    pub(super) fn new(ctx: &Context) -> Option<Self> {
        // The first provider stays; a second call changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // So that what has not come is told though nothing else happens.
        ctx.request_repaint_after(PATIENCE + Duration::from_millis(100));
        let tiles = HttpTiles::new(OpenStreetMap, ctx.clone());
        Some(Self { tiles, since: Instant::now(), has_come: false })
    }

    /// Whether a tile has come.
    pub(super) fn has_come(&self) -> bool {
        self.has_come
    }

    /// Whether nothing has come for so long that nothing is to be expected.
    pub(super) fn is_out_of_reach(&self) -> bool {
        !self.has_come && self.since.elapsed() > PATIENCE
    }
}

impl Tiles for Online {
    fn at(&mut self, tile: TileId) -> Option<TilePiece> {
        let piece = self.tiles.at(tile);
        self.has_come |= piece.is_some();
        piece
    }

    fn attribution(&self) -> Attribution {
        self.tiles.attribution()
    }

    fn tile_size(&self) -> u32 {
        self.tiles.tile_size()
    }

    fn stats(&self) -> Stats {
        self.tiles.stats()
    }
}
