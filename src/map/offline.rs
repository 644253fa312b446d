//! Stands for the map from the network where the program was built without one: there never is any, and
//! nothing asks for HTTP and TLS.

use egui::Context;
use walkers::sources::Attribution;
use walkers::{Stats, TileId, TilePiece, Tiles};

/// Nothing is of this kind.
pub(super) enum Online {}

impl Online {
    /// See `online.rs`.
    pub(super) fn new(_: &Context) -> Option<Self> {
        None
    }

    pub(super) fn has_come(&self) -> bool {
        match *self {}
    }

    pub(super) fn is_out_of_reach(&self) -> bool {
        match *self {}
    }
}

impl Tiles for Online {
    fn at(&mut self, _: TileId) -> Option<TilePiece> {
        match *self {}
    }

    fn attribution(&self) -> Attribution {
        match *self {}
    }

    fn tile_size(&self) -> u32 {
        match *self {}
    }

    fn stats(&self) -> Stats {
        match *self {}
    }
}
