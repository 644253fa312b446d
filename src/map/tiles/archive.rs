//! A PMTiles archive whose bytes are in memory: which tiles it has, and the bytes of one.

use std::sync::Arc;

use pmtiles::{
    AsyncBackend, AsyncPmTilesReader, BackendResponse, HashMapCache, PmtError, PmtResult, TileCoord, TileType,
};
use walkers::TileId;

use super::TileError;

/// Where an archive's bytes are. Cheap to clone: nothing is copied.
#[derive(Clone)]
pub enum ArchiveBytes {
    /// Carried inside the program.
    Embedded(&'static [u8]),
    /// Read from a user's file.
    Loaded(Arc<[u8]>),
}

impl ArchiveBytes {
    fn as_slice(&self) -> &[u8] {
        match self {
            Self::Embedded(bytes) => bytes,
            Self::Loaded(bytes) => bytes,
        }
    }
}

/// What the tiles of an archive are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileKind {
    /// Mapbox Vector Tiles, drawn with a style.
    Vector,
    /// JPEG or PNG pictures.
    Picture,
}

/// An opened archive. Its header and root directory are known to be sound; single tiles may
/// still turn out to be broken when they are read.
pub struct Archive {
    reader: AsyncPmTilesReader<ArchiveBytes, HashMapCache>,
    kind: TileKind,
    attribution: String,
}

impl Archive {
    /// Reads header, directory and metadata; tiles are read when they are asked for.
    pub fn open(bytes: ArchiveBytes) -> Result<Self, TileError> {
        let reader =
            pollster::block_on(AsyncPmTilesReader::try_from_cached_source(bytes, HashMapCache::default()))?;
        let kind = match reader.get_header().tile_type {
            TileType::Mvt => TileKind::Vector,
            TileType::Jpeg | TileType::Png => TileKind::Picture,
            other => return Err(TileError::UnsupportedTiles(other.content_type())),
        };
        let attribution = attribution_of(&reader);
        Ok(Self { reader, kind, attribution })
    }

    /// What its tiles are.
    pub fn kind(&self) -> TileKind {
        self.kind
    }

    /// Whom to thank for the data, as the archive itself says; empty if it says nothing.
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// The zoom levels that the archive has tiles for, first and last.
    pub fn zooms(&self) -> (u8, u8) {
        let header = self.reader.get_header();
        (header.min_zoom, header.max_zoom.max(header.min_zoom))
    }

    /// The bytes of a tile, decompressed; `None` where the archive has nothing at that place.
    pub fn tile(&self, id: TileId) -> Result<Option<Vec<u8>>, PmtError> {
        let place = TileCoord::new(id.zoom, id.x, id.y)?;
        let bytes = pollster::block_on(self.reader.get_tile_decompressed(place))?;
        Ok(bytes.map(Vec::from))
    }
}

/// The attribution is a courtesy of the metadata: an archive without it, or with metadata that
/// cannot be read, is still a good map.
fn attribution_of(reader: &AsyncPmTilesReader<ArchiveBytes, HashMapCache>) -> String {
    let metadata = match pollster::block_on(reader.get_metadata()) {
        Ok(text) => text,
        Err(err) => {
            log::warn!("map archive without readable metadata: {err}");
            return String::new();
        }
    };
    serde_json::from_str::<serde_json::Value>(&metadata)
        .ok()
        .and_then(|value| Some(value.get("attribution")?.as_str()?.to_owned()))
        .unwrap_or_default()
}

impl AsyncBackend for ArchiveBytes {
    /// Up to `length` bytes from `offset`; fewer at the end, as the trait asks.
    async fn read(&self, offset: u64, length: usize) -> PmtResult<BackendResponse> {
        let bytes = self.as_slice();
        let start = usize::try_from(offset).map_or(bytes.len(), |start| start.min(bytes.len()));
        let end = start.saturating_add(length).min(bytes.len());
        Ok(BackendResponse::new(bytes[start..end].to_vec().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::tiles::assets;

    #[test]
    fn the_embedded_atlas_says_whom_to_thank() {
        let atlas = Archive::open(ArchiveBytes::Embedded(assets::ATLAS)).expect("embedded");
        assert_eq!(atlas.kind(), TileKind::Vector);
        assert!(atlas.attribution().contains("GeoNames (CC BY 4.0)"));
        assert_eq!(atlas.zooms(), (0, 8));
    }

    #[test]
    fn the_embedded_relief_is_made_of_pictures() {
        let relief = Archive::open(ArchiveBytes::Embedded(assets::RELIEF)).expect("embedded");
        assert_eq!(relief.kind(), TileKind::Picture);
        assert!(relief.tile(TileId { x: 0, y: 0, zoom: 0 }).is_ok_and(|tile| tile.is_some()));
    }

    #[test]
    fn broken_bytes_are_an_error_and_never_a_panic() {
        let cut = Arc::from(&assets::RELIEF[..200]);
        let mut flipped = assets::RELIEF[..40_000].to_vec();
        for byte in flipped.iter_mut().skip(8).step_by(3) {
            *byte = !*byte;
        }
        for bytes in [
            Arc::from(&b""[..]),
            Arc::from(&b"PMTiles"[..]),
            Arc::from(&[0_u8; 4096][..]),
            cut,
            Arc::from(flipped),
        ] {
            assert!(Archive::open(ArchiveBytes::Loaded(bytes)).is_err());
        }
    }

    #[test]
    fn a_tile_that_the_file_was_cut_before_is_an_error() {
        let half = &assets::RELIEF[..assets::RELIEF.len() / 2];
        let relief = Archive::open(ArchiveBytes::Loaded(Arc::from(half))).expect("header is whole");
        // China lies near the end of the archive's order.
        let china = TileId { x: 25, y: 12, zoom: 5 };
        let whole = Archive::open(ArchiveBytes::Embedded(assets::RELIEF)).expect("embedded");
        assert!(whole.tile(china).is_ok_and(|tile| tile.is_some()));
        assert!(relief.tile(china).is_err());
    }
}
