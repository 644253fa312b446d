//! Names on the atlas as they are drawn.
//!
//! walkers gives each name to egui as it is, at whatever angle, and egui sets words from left to right. So
//! names that run from right to left are put in the order of drawing when their tile is decoded.

use walkers::Text;

use crate::theme::bidi;

/// How much larger Arabic is set: its letters are low, and have no capitals.
const ARABIC_SCALE: f32 = 1.15;

/// Puts the names of a tile in the order of drawing.
pub(super) fn order(texts: &mut [Text]) {
    for text in texts.iter_mut().filter(|text| bidi::has_rtl(&text.text)) {
        text.text = bidi::order_of_drawing(&text.text);
        text.font_size *= ARABIC_SCALE;
    }
}

/// Makes the names of a tile so many times as large as on a desk.
pub(super) fn enlarge(texts: &mut [Text], type_scale: f32) {
    for text in texts {
        text.font_size *= type_scale;
        text.halo_width *= type_scale.sqrt();
        text.max_width = text.max_width.map(|width| width * type_scale);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use egui::epaint::TextShape;
    use egui::text::Galley;
    use egui::{Context, RawInput, Rect, Shape, pos2, vec2};
    use walkers::{Map, MapMemory, Tiles, lon_lat};

    use crate::map::tiles::{BaseMap, MapTheme};
    use crate::theme::{bidi, fonts};

    /// The names on the atlas around a place, once all tiles have come.
    fn names_around(language: &'static str, longitude: f64, latitude: f64, zoom: f64) -> Vec<TextShape> {
        let ctx = Context::default();
        fonts::install(&ctx);
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1400.0, 1000.0));
        let input = || RawInput { screen_rect: Some(screen), ..RawInput::default() };
        let mut base = None;
        let mut memory = MapMemory::default();
        memory.set_zoom(zoom).unwrap();
        let until = Instant::now() + Duration::from_mins(1);
        loop {
            let mut output = ctx.run_ui(input(), |ui| {
                let base = base.get_or_insert_with(|| BaseMap::new(&ctx, MapTheme::Light, language).unwrap());
                let atlas: &mut dyn Tiles = base.atlas();
                ui.add(Map::new(Some(atlas), &mut memory, lon_lat(longitude, latitude)));
            });
            output.textures_delta.clear();
            if base.as_ref().is_some_and(BaseMap::atlas_idle) || Instant::now() > until {
                let mut names = Vec::new();
                output.shapes.into_iter().for_each(|clipped| collect(clipped.shape, &mut names));
                return names;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn collect(shape: Shape, names: &mut Vec<TextShape>) {
        match shape {
            Shape::Vec(shapes) => shapes.into_iter().for_each(|shape| collect(shape, names)),
            Shape::Text(text) => names.push(text),
            _ => {}
        }
    }

    /// The letters of a text as they stand from left to right: those that take room, since a letter's dots and
    /// what is joined to another one do not.
    fn from_left_to_right(galley: &Galley) -> String {
        let glyphs = galley.rows.iter().flat_map(|row| &row.glyphs);
        let mut glyphs: Vec<_> = glyphs.filter(|glyph| glyph.advance_width > 0.0).collect();
        glyphs.sort_by(|a, b| a.pos.x.total_cmp(&b.pos.x));
        glyphs.iter().map(|glyph| glyph.chr).filter(|letter| letter.is_alphabetic()).collect()
    }

    fn reversed(text: &str) -> String {
        text.chars().rev().filter(|letter| letter.is_alphabetic()).collect()
    }

    #[test]
    fn arabic_runs_from_right_to_left_along_a_river_at_its_angle() {
        let names = names_around("ar", 47.6, 30.7, 9.0);
        let river = names.iter().find(|name| from_left_to_right(&name.galley) == reversed("شط العرب"));
        let river = river.expect("the Shatt al Arab");
        assert!(river.angle.abs() > 0.2, "it lies along the river: {}", river.angle);
    }

    #[test]
    fn arabic_is_joined_and_as_wide_as_in_the_window() {
        let names = names_around("ar", 40.0, 35.0, 7.0);
        let town = names.iter().find(|name| from_left_to_right(&name.galley) == reversed("دير الزور"));
        let town = town.expect("Deir ez-Zor").galley.clone();
        let format = town.job.sections[0].format.clone();
        let ctx = Context::default();
        fonts::install(&ctx);
        let mut window: Option<Arc<Galley>> = None;
        let mut output = ctx.run_ui(RawInput::default(), |_| {
            window = Some(bidi::galley(&ctx, "دير الزور", &format, bidi::Wrap::NONE));
        });
        output.textures_delta.clear();
        let off = town.size() - window.unwrap().size();
        assert!(off.x.abs() < 1.5 && off.y.abs() < 1.5, "{off:?}");
    }

    #[test]
    fn a_map_has_names_in_the_language_then_the_local_one_then_in_english() {
        let told = |language, longitude, latitude, zoom| {
            let names = names_around(language, longitude, latitude, zoom).into_iter();
            names.map(|name| name.galley.text().replace('\u{2009}', "")).collect::<Vec<_>>()
        };
        for (language, expected) in [
            ("en", ["Aleppo", "Damascus", "Raqqa", "SYRIA", "Levantine Sea", "Al-Hasakah", "Deir ez-Zor"]),
            ("fr", ["Alep", "Damas", "Raqqa", "SYRIE", "Bassin Levantin", "Hassaké", "Deir ez-Zor"]),
            ("ar", ["حلب", "دمشق", "الرقة", "سوريا", "بحر الشام", "الحسكة", "دير الزور"]),
        ] {
            let mut names = told(language, 37.5, 35.0, 6.0);
            names.extend(told(language, 37.5, 35.0, 7.0));
            for name in expected {
                let name = bidi::order_of_drawing(name);
                assert!(names.contains(&name), "{name} is not on the map in {language}");
            }
        }
        // GeoNames knows no Arabic name of the villages of the Eifel.
        assert!(told("ar", 7.1, 50.3, 9.0).iter().any(|name| name.is_ascii()));
    }

    #[test]
    fn lines_are_ordered_one_by_one_and_stay_in_the_middle() {
        let ordered = bidi::order_of_drawing("\u{2009}أفريقيا\nالوسطى هنا (OSDI)");
        assert_eq!(ordered, "\u{2009}أفريقيا\n(OSDI) هنا الوسطى");
        assert_eq!(bidi::order_of_drawing("Deir ez-Zor"), "Deir ez-Zor");
    }
}
