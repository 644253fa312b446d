//! The typefaces: Inter, behind it Noto Sans and Noto Sans Arabic, and the icons.

use std::sync::Arc;

use egui::epaint::{ImageDelta, TextureAtlas};
use egui::{FontData, FontDefinitions, FontFamily, FontId, TextureId};

/// Semibold, for headings.
const STRONG: &str = "strong";
/// Noto Sans, whose quotation marks are rounder than Inter's.
const QUOTE: &str = "quote";

macro_rules! font {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../assets/fonts/", $name, ".ttf")).as_slice())
    };
}

/// The fonts of running text, each before those that fill its gaps.
const REGULAR: [(&str, &[u8]); 3] =
    [font!("Inter-Regular"), font!("NotoSans-Regular"), font!("NotoSansArabic-Regular")];
const SEMIBOLD: [(&str, &[u8]); 2] = [font!("Inter-SemiBold"), font!("NotoSansArabic-SemiBold")];

/// The files of the typefaces, for pages that egui does not draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Typeface {
    /// Running text.
    Regular,
    /// Semibold, for headings.
    Strong,
    /// The mark before a quotation.
    QuoteMark,
}

/// The files of a typeface (TrueType), each before those that fill its gaps.
pub fn files(typeface: Typeface) -> Vec<&'static [u8]> {
    let [inter, noto, arabic] = REGULAR.map(|(_, bytes)| bytes);
    let [strong, strong_arabic] = SEMIBOLD.map(|(_, bytes)| bytes);
    match typeface {
        Typeface::Regular => vec![inter, noto, arabic],
        Typeface::Strong => vec![strong, strong_arabic, noto],
        Typeface::QuoteMark => vec![noto, inter],
    }
}

/// Draws all letters anew on the texture that egui keeps them on: another device does not have it.
pub fn upload(ctx: &egui::Context) {
    let delta = ctx.fonts(|fonts| ImageDelta::full(fonts.image(), TextureAtlas::texture_options()));
    ctx.tex_manager().write().set(TextureId::default(), delta);
}

/// Gives egui the typefaces.
pub fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in REGULAR.into_iter().chain(SEMIBOLD) {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let names = |list: &[(&str, &[u8])]| list.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    let regular = names(&REGULAR);
    let mut strong = names(&SEMIBOLD);
    strong.extend(regular.iter().skip(1).cloned());
    fonts.families.insert(FontFamily::Monospace, regular.clone());
    let quote = names(&[REGULAR[1], REGULAR[0]]);
    fonts.families.insert(FontFamily::Name(QUOTE.into()), quote);
    fonts.families.insert(FontFamily::Proportional, regular);
    fonts.families.insert(FontFamily::Name(STRONG.into()), strong);
    ctx.set_fonts(fonts);
    egui_material_icons::initialize(ctx);
}

/// The font of headings.
pub fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(STRONG.into()))
}

/// The font of running text.
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// The font of the large mark before a quotation.
pub fn quote_mark(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(QUOTE.into()))
}

/// The font of icons.
pub fn icon(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(egui_material_icons::FONT_FAMILY.into()))
}
