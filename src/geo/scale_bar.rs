//! The scale bar under a map: the longest round length that fits.

/// A round length on the ground, and how long to draw it.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    /// The length on the ground in metres: 1, 2 or 5 times a power of ten.
    pub metres: f64,
    /// The length on the screen, in the pixels that were asked for; never more than their most.
    pub width_px: f64,
}

/// The longest bar of at most `max_px`, where a pixel is `metres_per_pixel` wide
/// (see [`super::mercator::metres_per_pixel`]).
///
/// `None` where there is nothing to draw: no room, or a scale that is not a positive number.
pub fn scale_bar(metres_per_pixel: f64, max_px: f64) -> Option<ScaleBar> {
    let most = metres_per_pixel * max_px;
    if !(metres_per_pixel > 0.0 && max_px > 0.0 && most.is_normal()) {
        return None;
    }
    let power = 10_f64.powf(most.log10().floor());
    // The logarithm of a power of ten may come out a hair too small or too large, hence the steps
    // 10 and 0.5; and a length that is too long by less than a pixel's hundredth is not too long.
    let fits = |metres: &f64| *metres <= most * 1.000_1;
    let metres = [10.0, 5.0, 2.0, 1.0, 0.5].map(|step| step * power).into_iter().find(fits)?;
    Some(ScaleBar { metres, width_px: (metres / metres_per_pixel).min(max_px) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_the_longest_round_length_that_fits() {
        for (metres_per_pixel, max_px, metres, width_px) in [
            (1.0, 100.0, 100.0, 100.0),
            (1.0, 99.0, 50.0, 50.0),
            (1.0, 199.0, 100.0, 100.0),
            (1.0, 200.0, 200.0, 200.0),
            (9.9, 100.0, 500.0, 500.0 / 9.9),
            (10.0, 100.0, 1_000.0, 100.0),
            (152.874, 120.0, 10_000.0, 10_000.0 / 152.874),
            (156_543.034, 120.0, 10_000_000.0, 10_000_000.0 / 156_543.034),
            (0.01, 100.0, 1.0, 100.0),
            (0.01, 60.0, 0.5, 50.0),
        ] {
            let bar = scale_bar(metres_per_pixel, max_px).expect("a bar");
            assert!((bar.metres - metres).abs() < 1e-9, "{metres_per_pixel} m/px in {max_px} px: {bar:?}");
            assert!((bar.width_px - width_px).abs() < 1e-6, "{bar:?}");
        }
    }

    #[test]
    fn a_bar_never_leaves_its_room_and_fills_two_fifths_of_it() {
        let mut metres_per_pixel = 0.01;
        while metres_per_pixel < 200_000.0 {
            let bar = scale_bar(metres_per_pixel, 120.0).expect("a bar");
            assert!(bar.width_px <= 120.0 && bar.width_px > 47.9, "{metres_per_pixel}: {bar:?}");
            assert!((bar.width_px - bar.metres / metres_per_pixel).abs() < 0.02);
            metres_per_pixel *= 1.01;
        }
    }

    #[test]
    fn there_is_no_bar_where_there_is_no_scale() {
        for (metres_per_pixel, max_px) in
            [(0.0, 100.0), (-1.0, 100.0), (1.0, 0.0), (f64::NAN, 100.0), (f64::INFINITY, 100.0)]
        {
            assert_eq!(scale_bar(metres_per_pixel, max_px), None);
        }
    }
}
