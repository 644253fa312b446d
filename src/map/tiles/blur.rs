//! Softens a picture, about as a bell curve does: by three means of squares one after the other
//! (P. Kovesi, Fast Almost-Gaussian Filtering, 2010).

const PASSES: usize = 3;

/// The picture in rows of `width`, softened by `sigma` pixels. Beyond its edges it goes on as at them.
pub(super) fn blurred(mut pixels: Vec<f32>, width: usize, sigma: f32) -> Vec<f32> {
    let side = (12.0 * sigma * sigma / PASSES as f32 + 1.0).sqrt();
    let radius = ((side - 1.0) / 2.0).round() as usize;
    if width == 0 || radius == 0 {
        return pixels;
    }
    let mut between = vec![0.0; pixels.len()];
    for _ in 0..PASSES {
        for (from, to) in pixels.chunks_exact(width).zip(between.chunks_exact_mut(width)) {
            along(from, to, radius);
        }
        down(&between, &mut pixels, width, radius);
    }
    pixels
}

/// The means of neighbours in a row.
fn along(from: &[f32], to: &mut [f32], radius: usize) {
    let last = from.len() - 1;
    let part = 1.0 / (2 * radius + 1) as f32;
    let mut sum: f32 = (0..=2 * radius).map(|x| from[x.saturating_sub(radius).min(last)]).sum();
    for (x, to) in to.iter_mut().enumerate() {
        *to = sum * part;
        sum += from[(x + radius + 1).min(last)] - from[x.saturating_sub(radius)];
    }
}

/// The means of neighbours above and below each other, for all columns at once.
fn down(from: &[f32], to: &mut [f32], width: usize, radius: usize) {
    let last = from.len() / width - 1;
    let row = |y: usize| &from[y.min(last) * width..(y.min(last) + 1) * width];
    let part = 1.0 / (2 * radius + 1) as f32;
    let mut sums = vec![0.0; width];
    for y in 0..=2 * radius {
        sums.iter_mut().zip(row(y.saturating_sub(radius))).for_each(|(sum, grey)| *sum += grey);
    }
    for (y, to) in to.chunks_exact_mut(width).enumerate() {
        let (gone, new) = (row(y.saturating_sub(radius)), row(y + radius + 1));
        for (((to, sum), gone), new) in to.iter_mut().zip(&mut sums).zip(gone).zip(new) {
            *to = *sum * part;
            *sum += new - gone;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_becomes_a_round_bell_of_the_wanted_width_and_keeps_its_weight() {
        const SIDE: usize = 61;
        for sigma in [1.5_f32, 3.0, 4.5] {
            let mut pixels = vec![0.0; SIDE * SIDE];
            pixels[30 * SIDE + 30] = 1000.0;
            let soft = blurred(pixels, SIDE, sigma);
            let at = |x: usize, y: usize| soft[y * SIDE + x];
            assert!((soft.iter().sum::<f32>() - 1000.0).abs() < 0.5);
            assert!((at(33, 30) - at(30, 27)).abs() < 0.01, "the same on all sides");
            let variance: f32 =
                (0..SIDE * SIDE).map(|n| soft[n] * ((n % SIDE) as f32 - 30.0).powi(2)).sum::<f32>() / 1000.0;
            assert!((variance.sqrt() / sigma - 1.0).abs() < 0.2, "{sigma}: {}", variance.sqrt());
        }
    }

    #[test]
    fn an_even_picture_stays_as_it_is_to_its_edges() {
        let soft = blurred(vec![128.0; 40 * 9], 40, 3.0);
        assert!(soft.iter().all(|grey| (grey - 128.0).abs() < 0.001));
        assert!(blurred(Vec::new(), 0, 3.0).is_empty());
    }
}
