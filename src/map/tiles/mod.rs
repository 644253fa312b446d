//! The base map: relief below, atlas above, both from archives in memory. Nothing here ever
//! touches a network.
//!
//! [`BaseMap`] is what the rest of the program uses. It owns two [`TileSource`]s, which walkers
//! asks for tiles while it draws; what they lack is decoded on one thread named `sitmap-tiles`.
//!
//! Zoom levels: walkers counts the map's zoom in 256 px tiles. Ours have 512 px, so the tile zoom
//! (and the `zoom` in a style) is the map's zoom, rounded, less one.

mod archive;
mod assets;
mod decode;
mod marks;
mod names;
mod piece;
mod relief;
mod source;
mod theme;
mod worker;

use std::sync::Arc;
use std::time::Duration;

use egui::Color32;

use crate::l10n::failures as f;

pub use archive::{Archive, ArchiveBytes, TileKind};
pub use decode::Look;
pub use relief::Relief;
pub use source::TileSource;
pub use theme::{MapTheme, ReliefRamp};
pub use worker::TileWorker;

/// Width and height of a tile in points, where it is drawn at its own zoom level.
pub const TILE_SIZE: u32 = 512;

/// Why a base map, or one of its tiles, cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum TileError {
    /// The archive cannot be read.
    #[error("{}", f::tiles_archive(&.0.to_string()))]
    Archive(#[from] pmtiles::PmtError),
    /// Tiles of a kind that is not drawn.
    #[error("{}", f::tiles_kind(.0))]
    UnsupportedTiles(&'static str),
    /// The style is no style.
    #[error("{}", f::tiles_style(&.0.to_string()))]
    Style(#[from] serde_json::Error),
    /// A colour of a point symbol is no colour.
    #[error("{}", f::tiles_color(.0))]
    MarkColor(String),
    /// A picture is broken.
    #[error("{}", f::tiles_picture(&.0.to_string()))]
    Picture(#[from] image::ImageError),
    /// In walkers' words; its error has no name outside of it.
    #[error("{}", f::tiles_shapes(.0))]
    Shapes(String),
    /// A picture where shapes were expected.
    #[error("{}", f::tiles_no_shapes())]
    NotVector,
    /// The system gives no thread.
    #[error("{}", f::tiles_thread(&.0.to_string()))]
    Thread(std::io::Error),
}

/// How far a source has come.
#[derive(Clone, Copy, Debug, Default)]
pub struct TileStats {
    /// Tiles that belong on the screen and are not there yet.
    pub waiting: usize,
    /// Tiles decoded so far, and the time that took.
    pub decoded: usize,
    /// Time that decoding took, in all.
    pub decoding: Duration,
}

/// The base map that the program carries.
pub struct BaseMap {
    theme: MapTheme,
    /// How much larger names are than on a desk.
    type_scale: f32,
    /// The language of names (BCP 47).
    names: &'static str,
    relief: TileSource,
    atlas: TileSource,
    worker: TileWorker,
}

impl BaseMap {
    /// Opens both archives and starts the thread that decodes. Names are in this language (BCP 47) where
    /// the atlas has them, and as large as on a desk.
    pub fn new(ctx: &egui::Context, theme: MapTheme, names: &'static str) -> Result<Self, TileError> {
        let type_scale = 1.0;
        let worker = TileWorker::start(ctx)?;
        let source = |bytes, look| -> Result<TileSource, TileError> {
            let archive = Archive::open(ArchiveBytes::Embedded(bytes))?;
            Ok(TileSource::new(ctx, &worker, Arc::new(archive), look))
        };
        Ok(Self {
            theme,
            type_scale,
            names,
            relief: source(assets::RELIEF, Look::Relief(Relief::new(theme.relief_ramp())))?,
            atlas: source(assets::ATLAS, Look::from_style_json(theme.style_json(), type_scale, names)?)?,
            worker,
        })
    }

    /// Show the other theme from the next frame on.
    pub fn set_theme(&mut self, theme: MapTheme) {
        if theme == self.theme {
            return;
        }
        self.theme = theme;
        self.relief.set_look(Look::Relief(Relief::new(theme.relief_ramp())));
        self.restyle();
    }

    /// Write names so many times as large as on a desk, from the next frame on.
    pub fn set_type_scale(&mut self, type_scale: f32) {
        if (type_scale - self.type_scale).abs() < 0.05 {
            return;
        }
        self.type_scale = type_scale;
        self.restyle();
    }

    /// Write names in this language (BCP 47) from the next frame on.
    pub fn set_names(&mut self, names: &'static str) {
        if names == self.names {
            return;
        }
        self.names = names;
        self.restyle();
    }

    fn restyle(&mut self) {
        match Look::from_style_json(self.theme.style_json(), self.type_scale, self.names) {
            Ok(look) => self.atlas.set_look(look),
            // The styles are embedded, and a test reads all of them.
            Err(err) => log::error!("{err}"),
        }
    }

    /// The theme that is shown.
    pub fn theme(&self) -> MapTheme {
        self.theme
    }

    /// The lower layer.
    pub fn relief(&mut self) -> &mut TileSource {
        &mut self.relief
    }

    /// The upper layer.
    pub fn atlas(&mut self) -> &mut TileSource {
        &mut self.atlas
    }

    /// Relief and atlas at once, for `Map::new(Some(relief), …).with_layer(atlas, 1.0)`.
    pub fn layers(&mut self) -> (&mut TileSource, &mut TileSource) {
        (&mut self.relief, &mut self.atlas)
    }

    /// The worker, for a source of the user's own.
    pub fn worker(&self) -> &TileWorker {
        &self.worker
    }

    /// Whether everything that the last frame asked for is there.
    pub fn idle(&self) -> bool {
        self.relief.is_idle() && self.atlas.is_idle()
    }

    /// The same where only the atlas is drawn.
    pub fn atlas_idle(&self) -> bool {
        self.atlas.is_idle()
    }

    /// Whom to thank for the data; belongs on every picture of the map.
    pub fn attribution(&self) -> &str {
        use walkers::Tiles as _;
        self.atlas.attribution().text
    }

    /// What to paint under the map at this zoom (the map's own), so that ground without a tile
    /// yet does not flash, and so that the sea goes on beyond the edges of the whole world.
    pub fn ground(&self, map_zoom: f64) -> Color32 {
        if map_zoom < WHOLE_WORLD { self.theme.sea() } else { self.theme.land() }
    }
}

/// Below this map zoom the edges of the world come into view, even on a large screen.
const WHOLE_WORLD: f64 = 4.0;
