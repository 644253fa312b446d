//! Light and dark, each in high contrast as well: the style of the atlas and the colours of the relief.

use egui::Color32;

use super::assets;

/// Which look the base map has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum MapTheme {
    /// Warm paper, blue water.
    #[default]
    Light,
    /// Blue-grey land, darker water.
    Dark,
    /// The light one, with names that stand out more.
    LightHigh,
    /// The dark one, with names that stand out more.
    DarkHigh,
}

impl MapTheme {
    /// The vector style, in walkers' subset of the `MapLibre` style language.
    pub fn style_json(self) -> &'static str {
        match self {
            Self::Light => assets::LIGHT_STYLE,
            Self::Dark => assets::DARK_STYLE,
            Self::LightHigh => assets::LIGHT_HIGH_STYLE,
            Self::DarkHigh => assets::DARK_HIGH_STYLE,
        }
    }

    /// What a grey of the relief looks like.
    pub fn relief_ramp(self) -> ReliefRamp {
        match self {
            Self::Light | Self::LightHigh => {
                ReliefRamp::new([196, 186, 168], [243, 239, 229], [255, 253, 248])
            }
            Self::Dark | Self::DarkHigh => ReliefRamp::new([20, 24, 30], [39, 45, 53], [66, 74, 84]),
        }
    }

    /// Land where no tile has arrived yet.
    pub fn land(self) -> Color32 {
        self.relief_ramp().level()
    }

    /// The sea, and what lies beyond the edge of the world. A test holds it equal to the style's.
    pub fn sea(self) -> Color32 {
        match self {
            Self::Light | Self::LightHigh => Color32::from_rgb(0xc7, 0xd8, 0xe1),
            Self::Dark | Self::DarkHigh => Color32::from_rgb(0x1a, 0x22, 0x2b),
        }
    }
}

/// Turns the relief's grey (128 is level land) into colours, by a table made once.
#[derive(Clone)]
pub struct ReliefRamp {
    table: Box<[Color32; 256]>,
    /// The darkest shade, level land, and the brightest slope.
    stops: [[u8; 3]; 3],
}

impl ReliefRamp {
    /// The grey of level land.
    pub const LEVEL: u8 = 128;

    /// From the colours of the darkest shade, of level land and of the brightest slope.
    pub fn new(shade: [u8; 3], level: [u8; 3], lit: [u8; 3]) -> Self {
        let stops = [shade, level, lit];
        let table = std::array::from_fn(|grey| mixed(stops, grey as f32, 0.5));
        Self { table: Box::new(table), stops }
    }

    /// The colour of a grey between two of the relief, from 0 to 255. What is more exact than a byte
    /// is rounded up where `noise`, from 0 to 1, says so: of many pixels as many as it takes.
    pub fn dithered(&self, grey: f32, noise: f32) -> Color32 {
        mixed(self.stops, grey, noise)
    }

    /// The colour of a grey of the relief.
    pub fn color(&self, grey: u8) -> Color32 {
        self.table[usize::from(grey)]
    }

    /// The colour of level land.
    pub fn level(&self) -> Color32 {
        self.color(Self::LEVEL)
    }
}

fn mixed([shade, level, lit]: [[u8; 3]; 3], grey: f32, noise: f32) -> Color32 {
    let (from, to, part) =
        if grey < 128.0 { (shade, level, grey / 128.0) } else { (level, lit, (grey - 128.0) / 127.0) };
    let channel = |i: usize| {
        let (from, to) = (f32::from(from[i]), f32::from(to[i]));
        // Between two bytes, so it is one.
        (from + (to - from) * part + noise).floor() as u8
    };
    Color32::from_rgb(channel(0), channel(1), channel(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sea_beyond_the_world_has_the_colour_of_the_sea_in_the_style() {
        for theme in [MapTheme::Light, MapTheme::Dark, MapTheme::LightHigh, MapTheme::DarkHigh] {
            let [r, g, b, _] = theme.sea().to_array();
            let sea = format!("\"fill-color\": \"#{r:02x}{g:02x}{b:02x}\"");
            assert!(theme.style_json().contains(&sea), "{sea}");
        }
    }

    #[test]
    fn level_land_has_the_colour_in_the_middle_and_slopes_lie_around_it() {
        let ramp = ReliefRamp::new([0, 0, 0], [100, 100, 100], [200, 200, 200]);
        assert_eq!(ramp.level(), Color32::from_gray(100));
        assert_eq!(ramp.color(0), Color32::from_gray(0));
        assert_eq!(ramp.color(255), Color32::from_gray(200));
        let dithered = [0.0, 0.49, 0.51, 0.99].map(|noise| ramp.dithered(64.64, noise));
        assert_eq!(dithered, [50, 50, 51, 51].map(Color32::from_gray), "half of the pixels are brighter");
    }
}
