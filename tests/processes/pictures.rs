//! What tests see in pictures of the window.

use std::collections::HashSet;

use image::RgbImage;
use sitmap::model::Kind;
use sitmap::theme::kinds;

/// The incident list is left of the map.
const LIST_WIDTH: u32 = 330;
/// Markers are told apart by the squares of the map they are in.
const SQUARE: u32 = 40;
/// The head of a marker has several hundred pixels.
const LEAST_PIXELS: usize = 60;

/// How many different colours there are.
pub(super) fn colours(picture: &RgbImage) -> usize {
    picture.pixels().collect::<HashSet<_>>().len()
}

/// How bright it is, from 0 to 255.
pub(super) fn brightness(picture: &RgbImage) -> f64 {
    let sum: u64 = picture.pixels().flat_map(|pixel| pixel.0).map(u64::from).sum();
    sum as f64 / f64::from(picture.width() * picture.height() * 3)
}

/// The kinds of incident whose colour is on the map in some square, as the head of a marker.
pub(super) fn kinds_on_map(picture: &RgbImage, scale: u32) -> Vec<Kind> {
    let is_there = |&kind: &Kind| !squares_with(picture, scale, kind).is_empty();
    Kind::ALL.iter().copied().filter(is_there).collect()
}

/// In how many squares of the map there is the head of a marker.
pub(super) fn squares_with_markers(picture: &RgbImage, scale: u32) -> usize {
    let squares = Kind::ALL.iter().flat_map(|&kind| squares_with(picture, scale, kind));
    squares.collect::<HashSet<_>>().len()
}

fn squares_with(picture: &RgbImage, scale: u32, kind: Kind) -> HashSet<(u32, u32)> {
    let colour = kinds::colour(kind);
    let wanted = [colour.r(), colour.g(), colour.b()];
    let mut counts = std::collections::HashMap::<_, usize>::new();
    for (x, y, pixel) in picture.enumerate_pixels().filter(|(x, ..)| *x > LIST_WIDTH * scale) {
        if pixel.0.iter().zip(wanted).all(|(&a, b)| a.abs_diff(b) <= 2) {
            *counts.entry((x / (SQUARE * scale), y / (SQUARE * scale))).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, pixels)| *pixels >= LEAST_PIXELS).map(|(square, _)| square).collect()
}
