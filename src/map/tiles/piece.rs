//! Pieces: a tile drawn as a part of a larger one, further up.

use egui::{Rect, pos2};
use walkers::{Tile, TileId, TilePiece};

use super::TILE_SIZE;
use super::decode::Decoded;

/// A tile of the archive, seen by the style at a zoom level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct TileKey {
    pub id: TileId,
    /// Equal to `id.zoom`, or higher for a tile that is drawn enlarged.
    pub style_zoom: u8,
}

/// How far outside its piece (as a part of the piece) a name may be anchored and still be drawn
/// with it, so that names at the edge of the screen do not pop in.
const NAME_MARGIN: f32 = 0.15;

/// The tile at `zoom` (or at its own zoom, if that is less) that `id` lies in.
pub(super) fn ancestor(id: TileId, zoom: u8) -> TileId {
    let up = id.zoom.saturating_sub(zoom);
    TileId {
        x: id.x.checked_shr(up.into()).unwrap_or(0),
        y: id.y.checked_shr(up.into()).unwrap_or(0),
        zoom: id.zoom - up,
    }
}

/// Which part of its ancestor at `zoom` a tile is; from 0 to 1 in both directions.
pub(super) fn uv_within(id: TileId, zoom: u8) -> Rect {
    let up = id.zoom.saturating_sub(zoom);
    let tiles = 2_f64.powi(up.into());
    let left = f64::from(id.x) % tiles;
    let top = f64::from(id.y) % tiles;
    Rect::from_min_max(
        pos2((left / tiles) as f32, (top / tiles) as f32),
        pos2(((left + 1.0) / tiles) as f32, ((top + 1.0) / tiles) as f32),
    )
}

/// What walkers draws. It lays out all names of a tile for each piece of it, so an enlarged tile
/// hands over only those near the piece.
pub(super) fn piece(tile: &Decoded, uv: Rect) -> TilePiece {
    let tile = match tile {
        Decoded::Picture(texture) => Tile::Raster(texture.clone()),
        Decoded::Vector { drawables, texts } => {
            let near = uv.expand(uv.width() * NAME_MARGIN);
            let scale = 1.0 / TILE_SIZE as f32;
            let whole = uv.width() >= 1.0;
            Tile::Vector {
                drawables: drawables.clone(),
                texts: texts
                    .iter()
                    .filter(|text| whole || near.contains(text.position * scale))
                    .cloned()
                    .collect(),
            }
        }
    };
    TilePiece::new(tile, uv)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_is_the_whole_of_itself_and_a_quarter_of_its_parent() {
        let id = TileId { x: 19, y: 12, zoom: 5 };
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        assert_eq!(ancestor(id, 9), id);
        assert_eq!(uv_within(id, 5), whole);
        let parent = TileId { x: 9, y: 6, zoom: 4 };
        assert_eq!(ancestor(id, 4), parent);
        let quarter = Rect::from_min_max(pos2(0.5, 0.0), pos2(1.0, 0.5));
        assert_eq!(uv_within(id, 4), quarter);
    }
}
