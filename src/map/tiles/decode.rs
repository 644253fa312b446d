//! From the bytes of a tile to something that can be drawn, in the colours of a theme.

use std::sync::Arc;

use egui::{Color32, ColorImage, TextureOptions};
use image::{GrayImage, imageops};
use walkers::{Drawable, Style, Text, Tile, TileId};

use super::archive::Archive;
use super::marks::Marks;
use super::theme::ReliefRamp;
use super::{TILE_SIZE, TileError};

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
    Relief(ReliefRamp),
    /// Pictures as they are.
    Plain,
}

impl Look {
    /// A style in walkers' subset of the `MapLibre` style language, with our own extension for
    /// point symbols (`Marks`).
    pub fn from_style_json(json: &str, type_scale: f32) -> Result<Self, TileError> {
        Ok(Self::Styled {
            style: serde_json::from_str(json)?,
            marks: Marks::from_style_json(json)?,
            type_scale,
        })
    }
}

/// A tile as it is kept in the cache.
#[derive(Clone)]
pub enum Decoded {
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
/// and the relief stays smooth.
pub fn decode(
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
            drawables.extend(marks.place(&mut texts, shrink));
            for text in &mut texts {
                text.font_size *= type_scale;
                text.halo_width *= type_scale.sqrt();
                text.max_width = text.max_width.map(|width| width * type_scale);
            }
            Decoded::Vector { drawables: Arc::new(drawables), texts: Arc::new(texts) }
        }
        Look::Relief(ramp) => {
            let grey = image::load_from_memory(&bytes)?.into_luma8();
            let grey = match softness(enlarged) {
                Some(sigma) => soften(archive, id, &grey, sigma),
                None => grey,
            };
            let size = [grey.width() as usize, grey.height() as usize];
            let pixels: Vec<Color32> = grey.as_raw().iter().map(|&g| ramp.color(g)).collect();
            picture(ColorImage::new(size, pixels), id, ctx)
        }
        Look::Plain => {
            let rgba = image::load_from_memory(&bytes)?.into_rgba8();
            let size = [rgba.width() as usize, rgba.height() as usize];
            picture(ColorImage::from_rgba_unmultiplied(size, rgba.as_raw()), id, ctx)
        }
    };
    Ok(Some(decoded))
}

/// How much (pixels of the tile) to soften a relief tile that is enlarged by so many levels.
///
/// Beyond the last level the eye would see the pixels and the squares of the compression.
fn softness(levels: u8) -> Option<f32> {
    (levels >= 2).then(|| 1.5 * f32::from(levels - 1))
}

/// Blur a tile together with the edges of its neighbours, so that no seam shows between them.
/// A neighbour that is missing or broken is stood in for by level land.
fn soften(archive: &Archive, id: TileId, tile: &GrayImage, sigma: f32) -> GrayImage {
    let (width, height) = tile.dimensions();
    let margin = ((sigma * 3.0).ceil() as u32).min(width).min(height);
    let mut joined =
        GrayImage::from_pixel(width + 2 * margin, height + 2 * margin, image::Luma([ReliefRamp::LEVEL]));
    let across = 1_i64 << id.zoom;
    for (east, south) in (-1..=1).flat_map(|east| (-1..=1).map(move |south| (east, south))) {
        let left = i64::from(margin) + east * i64::from(width);
        let top = i64::from(margin) + south * i64::from(height);
        if (east, south) == (0, 0) {
            imageops::replace(&mut joined, tile, left, top);
            continue;
        }
        // The world goes round from east to west, but not from north to south.
        let x = (i64::from(id.x) + east).rem_euclid(across);
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(i64::from(id.y) + south)) else {
            continue;
        };
        let neighbour = TileId { x, y, ..id };
        if let Ok(Some(bytes)) = archive.tile(neighbour)
            && let Ok(picture) = image::load_from_memory(&bytes)
        {
            imageops::replace(&mut joined, &picture.into_luma8(), left, top);
        }
    }
    let soft = imageops::fast_blur(&joined, sigma);
    imageops::crop_imm(&soft, margin, margin, width, height).to_image()
}

fn picture(image: ColorImage, id: TileId, ctx: &egui::Context) -> Decoded {
    let name = format!("tile {}/{}/{}", id.zoom, id.x, id.y);
    Decoded::Picture(ctx.load_texture(name, image, TextureOptions::LINEAR))
}
