//! From the bytes of a tile to something that can be drawn, in the colours of a theme.

use std::sync::Arc;

use egui::{ColorImage, TextureOptions};
use walkers::{Drawable, Style, Text, Tile, TileId};

use super::archive::Archive;
use super::marks::Marks;
use super::names;
use super::relief::Relief;
use super::{TILE_SIZE, TileError};

/// Stands in a style for the language of names: the property `name_LANGUAGE` is `name_fr` in French.
const LANGUAGE: &str = "LANGUAGE";

/// How the tiles of a source are to look. Changing it means decoding them anew.
pub enum Look {
    /// Vector tiles drawn with a style.
    Styled {
        /// The style.
        style: Style,
        /// Its point symbols.
        marks: Marks,
        /// How much larger names are than the style says.
        type_scale: f32,
    },
    /// Grey pictures of the land's shading, coloured.
    Relief(Relief),
    /// Pictures as they are.
    Plain,
}

impl Look {
    /// A style in walkers' subset of the `MapLibre` style language, with our own extension for
    /// point symbols (`Marks`), and with the language of names put in (BCP 47).
    pub fn from_style_json(json: &str, type_scale: f32, names: &str) -> Result<Self, TileError> {
        let json = json.replace(LANGUAGE, names);
        Ok(Self::Styled {
            style: serde_json::from_str(&json)?,
            marks: Marks::from_style_json(&json)?,
            type_scale,
        })
    }
}

/// A tile as it is kept in the cache.
#[derive(Clone)]
pub(super) enum Decoded {
    Picture(egui::TextureHandle),
    Vector {
        drawables: Arc<Vec<Drawable>>,
        /// In the order of their importance.
        texts: Arc<Vec<Text>>,
    },
}

/// Read and decode a tile; `None` where the archive has nothing.
///
/// `style_zoom` is the zoom level that the look is for: beyond the archive's last level it is
/// higher than `id.zoom`, so that widths and sizes go on following the map, more names appear,
/// and the relief stays smooth. Of the relief it is higher also where a point has several pixels.
pub(super) fn decode(
    archive: &Archive,
    id: TileId,
    style_zoom: u8,
    look: &Look,
    ctx: &egui::Context,
) -> Result<Option<Decoded>, TileError> {
    let Some(bytes) = archive.tile(id)? else {
        return Ok(None);
    };
    let enlarged = style_zoom.saturating_sub(id.zoom);
    let decoded = match look {
        Look::Styled { style, marks, type_scale } => {
            let tile = Tile::from_mvt(&bytes, style, style_zoom, TILE_SIZE)
                .map_err(|err| TileError::Shapes(err.to_string()))?;
            let Tile::Vector { drawables, mut texts } = tile else {
                return Err(TileError::NotVector);
            };
            // Only just made, so this is the one holder and nothing is copied.
            let mut drawables = Arc::unwrap_or_clone(drawables);
            let shrink = 0.5_f32.powi(enlarged.into());
            // Before the marks, so that larger names keep clear of them.
            names::order(&mut texts);
            drawables.extend(marks.place(&mut texts, shrink));
            names::enlarge(&mut texts, *type_scale);
            Decoded::Vector { drawables: Arc::new(drawables), texts: Arc::new(texts) }
        }
        Look::Relief(relief) => picture(relief.tile(archive, id, &bytes, enlarged)?, id, ctx),
        Look::Plain => {
            let rgba = image::load_from_memory(&bytes)?.into_rgba8();
            let size = [rgba.width() as usize, rgba.height() as usize];
            picture(ColorImage::from_rgba_unmultiplied(size, rgba.as_raw()), id, ctx)
        }
    };
    Ok(Some(decoded))
}

fn picture(image: ColorImage, id: TileId, ctx: &egui::Context) -> Decoded {
    let name = format!("tile {}/{}/{}", id.zoom, id.x, id.y);
    Decoded::Picture(ctx.load_texture(name, image, TextureOptions::LINEAR))
}
