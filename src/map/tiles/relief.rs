//! The shading of the land, softened where its pixels would be seen.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use egui::{Color32, ColorImage};
use image::{GrayImage, ImageBuffer, Luma, imageops};
use lru::LruCache;
use walkers::TileId;

use super::TileError;
use super::archive::Archive;
use super::theme::ReliefRamp;

/// So many unpacked pictures are kept: the neighbours of a tile are those of the next one too.
/// A quarter of a megabyte each.
const KEPT: NonZeroUsize = NonZeroUsize::new(32).unwrap();

/// A tile that is enlarged by more levels than this is not dithered.
const DITHERED: u8 = 3;

/// A softened picture. In bytes, land that slopes a little would have steps, with the corners of
/// the pixels.
type Soft = ImageBuffer<Luma<f32>, Vec<f32>>;

/// Grey pictures of the land's shading, and how they are coloured.
pub struct Relief {
    /// The colours.
    pub ramp: ReliefRamp,
    /// What was unpacked last.
    recent: Mutex<LruCache<TileId, Arc<GrayImage>>>,
}

impl Relief {
    /// In these colours.
    pub fn new(ramp: ReliefRamp) -> Self {
        Self { ramp, recent: Mutex::new(LruCache::new(KEPT)) }
    }

    /// The picture of a tile of the archive, for a screen on which each of its pixels is seen as
    /// two to the power of `levels` pixels.
    pub(super) fn tile(
        &self,
        archive: &Archive,
        id: TileId,
        bytes: &[u8],
        levels: u8,
    ) -> Result<ColorImage, TileError> {
        let Some(sigma) = softness(levels) else {
            let tile = unpack(bytes)?;
            return Ok(picture(&tile, |_, _, grey| self.ramp.color(grey)));
        };
        let tile = match self.recent(id) {
            Some(tile) => tile,
            None => self.keep(id, unpack(bytes)?),
        };
        let soft = self.soften(archive, id, &tile, sigma);
        // Where pixels are large, what is spread over them would be seen.
        let spread = |x, y| if levels <= DITHERED { noise(x, y) } else { 0.5 };
        Ok(picture(&soft, |x, y, grey| self.ramp.dithered(grey, spread(x, y))))
    }

    /// Blurs a tile together with the edges of its neighbours, so that no seam shows between them.
    /// A neighbour that is missing or broken is stood in for by level land.
    fn soften(&self, archive: &Archive, id: TileId, tile: &GrayImage, sigma: f32) -> Soft {
        let (width, height) = tile.dimensions();
        let margin = ((sigma * 3.0).ceil() as u32).min(width).min(height);
        let size = (width + 2 * margin, height + 2 * margin);
        let mut joined = GrayImage::from_pixel(size.0, size.1, Luma([ReliefRamp::LEVEL]));
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
            if let Some(picture) = self.neighbour(archive, TileId { x, y, ..id }) {
                imageops::replace(&mut joined, &*picture, left, top);
            }
        }
        let greys = joined.into_raw().into_iter().map(f32::from).collect();
        Soft::from_raw(size.0, size.1, greys)
            .map(|joined| imageops::blur(&joined, sigma))
            .map(|soft| imageops::crop_imm(&soft, margin, margin, width, height).to_image())
            .unwrap_or_default()
    }

    /// The picture of a tile that may be needed again; `None` where there is none that can be read.
    fn neighbour(&self, archive: &Archive, id: TileId) -> Option<Arc<GrayImage>> {
        if let Some(known) = self.recent(id) {
            return Some(known);
        }
        let bytes = archive.tile(id).ok().flatten()?;
        Some(self.keep(id, unpack(&bytes).ok()?))
    }

    fn recent(&self, id: TileId) -> Option<Arc<GrayImage>> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    fn keep(&self, id: TileId, picture: GrayImage) -> Arc<GrayImage> {
        let picture = Arc::new(picture);
        self.recent.lock().unwrap_or_else(PoisonError::into_inner).put(id, picture.clone());
        picture
    }
}

fn picture<G: Copy + image::Primitive>(
    greys: &ImageBuffer<Luma<G>, Vec<G>>,
    colour: impl Fn(u32, u32, G) -> Color32,
) -> ColorImage
where
    Luma<G>: image::Pixel<Subpixel = G>,
{
    let size = [greys.width() as usize, greys.height() as usize];
    let pixels = greys.enumerate_pixels().map(|(x, y, Luma([grey]))| colour(x, y, *grey));
    ColorImage::new(size, pixels.collect())
}

/// From 0 to 1, evenly spread also among few neighbours: interleaved gradient noise (J. Jimenez, Next
/// Generation Post Processing in Call of Duty: Advanced Warfare, 2014).
fn noise(x: u32, y: u32) -> f32 {
    let wave = 0.067_110_56 * x as f32 + 0.005_837_15 * y as f32;
    (52.982_918 * wave.fract()).fract()
}

fn unpack(bytes: &[u8]) -> Result<GrayImage, image::ImageError> {
    Ok(image::load_from_memory(bytes)?.into_luma8())
}

/// How much (pixels of the tile) to soften a tile that is enlarged by so many levels.
///
/// Beyond the first the eye would see the pixels and the squares of the compression.
fn softness(levels: u8) -> Option<f32> {
    (levels >= 2).then(|| 1.5 * f32::from(levels - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::tiles::{ArchiveBytes, MapTheme, assets};

    /// How much beside each other pixels differ across the edges of the squares of 8 pixels in which
    /// the pictures are compressed, as a part of how much they differ within them.
    fn squares(picture: &ColorImage) -> f64 {
        let (mut across, mut within) = ((0.0, 0), (0.0, 0));
        let [width, height] = picture.size;
        for y in 0..height {
            for x in 1..width {
                let [a, b] = [x - 1, x].map(|x| f64::from(picture[(x, y)].g()));
                let sum = if x % 8 == 0 { &mut across } else { &mut within };
                *sum = (sum.0 + (a - b).abs(), sum.1 + 1);
            }
        }
        (across.0 / f64::from(across.1)) / (within.0 / f64::from(within.1))
    }

    #[test]
    fn an_enlarged_tile_is_smooth_and_goes_on_in_its_neighbour() {
        let archive = Archive::open(ArchiveBytes::Embedded(assets::RELIEF)).unwrap();
        let relief = Relief::new(MapTheme::Light.relief_ramp());
        // The Zagros, with much relief.
        let id = TileId { x: 20, y: 12, zoom: 5 };
        let tile = |id: TileId, levels: u8| {
            relief.tile(&archive, id, &archive.tile(id).unwrap().unwrap(), levels).unwrap()
        };
        let (sharp, soft) = (tile(id, 1), tile(id, 3));
        assert!(squares(&sharp) > 1.15, "{}", squares(&sharp));
        assert!((squares(&soft) - 1.0).abs() < 0.05, "{}", squares(&soft));
        let east = tile(TileId { x: 21, ..id }, 3);
        let [width, height] = soft.size;
        let step = |y: usize| soft[(width - 1, y)].g().abs_diff(east[(0, y)].g());
        assert!((0..height).all(|y| step(y) <= 4), "no seam");
    }

    #[test]
    fn the_neighbours_of_tiles_beside_each_other_are_unpacked_once() {
        let archive = Archive::open(ArchiveBytes::Embedded(assets::RELIEF)).unwrap();
        let relief = Relief::new(MapTheme::Light.relief_ramp());
        for x in 18..22 {
            let id = TileId { x, y: 12, zoom: 5 };
            relief.tile(&archive, id, &archive.tile(id).unwrap().unwrap(), 3).unwrap();
        }
        let recent = relief.recent.lock().unwrap();
        assert_eq!(recent.len(), 6 * 3, "each once: four, their neighbours, and the rows above and below");
    }
}
