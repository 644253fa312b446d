//! Colours and sizes. Contrast of text on its ground is at least 4.5:1 (WCAG 2.2, AA), in high contrast 7:1
//! (AAA), held by a test; what the window then looks like is measured by another.

use egui::Color32;

use crate::scene::pages::Ink;

/// A colour, for those who draw without egui.
pub type Colour = Color32;

/// The colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Whether it is a dark one.
    pub dark: bool,
    /// Whether it is one of high contrast: what can be clicked has an outline then.
    pub high_contrast: bool,
    /// Behind panels.
    pub panel: Color32,
    /// Behind what stands out of a panel: a fact, a field.
    pub raised: Color32,
    /// Behind a quotation.
    pub quote: Color32,
    /// Under the pointer.
    pub hover: Color32,
    /// Selected.
    pub selected: Color32,
    /// Hair lines.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Text that is less important.
    pub muted: Color32,
    /// Links, selection, focus.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// What an editor added or worked out.
    pub editor: Color32,
    /// Behind what an editor added.
    pub editor_ground: Color32,
    /// Warnings.
    pub warning: Color32,
    /// Errors.
    pub error: Color32,
    /// Around labels on the map.
    pub halo: Color32,
    /// Labels on the map.
    pub label: Color32,
    /// Around markers.
    pub rim: Color32,
    /// Shadows of what floats.
    pub shadow: Color32,
    /// Behind the instruments on the map.
    pub glass: Color32,
}

const LIGHT: Tokens = Tokens {
    dark: false,
    high_contrast: false,
    panel: Color32::from_rgb(0xFB, 0xFB, 0xF9),
    raised: Color32::from_rgb(0xF1, 0xF2, 0xEF),
    quote: Color32::from_rgb(0xF4, 0xF6, 0xF6),
    hover: Color32::from_rgb(0xEA, 0xEE, 0xED),
    selected: Color32::from_rgb(0xD9, 0xEB, 0xEA),
    line: Color32::from_rgb(0xDD, 0xDF, 0xDB),
    text: Color32::from_rgb(0x1B, 0x21, 0x26),
    muted: Color32::from_rgb(0x58, 0x61, 0x69),
    accent: Color32::from_rgb(0x0B, 0x6B, 0x73),
    on_accent: Color32::WHITE,
    editor: Color32::from_rgb(0x7A, 0x4B, 0x00),
    editor_ground: Color32::from_rgb(0xFB, 0xF3, 0xDF),
    warning: Color32::from_rgb(0x8F, 0x5A, 0x00),
    error: Color32::from_rgb(0xA6, 0x1B, 0x2B),
    halo: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    label: Color32::from_rgb(0x14, 0x1A, 0x1F),
    rim: Color32::WHITE,
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 56),
    glass: Color32::from_rgba_premultiplied(0xEC, 0xEC, 0xEA, 0xF0),
};

const DARK: Tokens = Tokens {
    dark: true,
    high_contrast: false,
    panel: Color32::from_rgb(0x16, 0x1B, 0x20),
    raised: Color32::from_rgb(0x20, 0x27, 0x2D),
    quote: Color32::from_rgb(0x1C, 0x25, 0x2A),
    hover: Color32::from_rgb(0x26, 0x2E, 0x35),
    selected: Color32::from_rgb(0x17, 0x40, 0x46),
    line: Color32::from_rgb(0x30, 0x39, 0x41),
    text: Color32::from_rgb(0xE8, 0xEB, 0xEC),
    muted: Color32::from_rgb(0xA3, 0xAD, 0xB4),
    accent: Color32::from_rgb(0x5C, 0xC8, 0xCF),
    on_accent: Color32::from_rgb(0x06, 0x22, 0x25),
    editor: Color32::from_rgb(0xF0, 0xC9, 0x7A),
    editor_ground: Color32::from_rgb(0x33, 0x2B, 0x1A),
    warning: Color32::from_rgb(0xF2, 0xB8, 0x5C),
    error: Color32::from_rgb(0xFF, 0x8B, 0x8B),
    halo: Color32::from_rgb(0x0E, 0x13, 0x17),
    label: Color32::from_rgb(0xF4, 0xF6, 0xF7),
    rim: Color32::from_rgb(0xF4, 0xF6, 0xF7),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 120),
    glass: Color32::from_rgba_premultiplied(0x15, 0x1A, 0x1E, 0xF0),
};

const LIGHT_HIGH: Tokens = Tokens {
    high_contrast: true,
    panel: Color32::WHITE,
    raised: Color32::WHITE,
    quote: Color32::WHITE,
    hover: Color32::from_rgb(0xE4, 0xEC, 0xEC),
    selected: Color32::from_rgb(0xD2, 0xF0, 0xEE),
    line: Color32::from_rgb(0x4A, 0x52, 0x58),
    text: Color32::BLACK,
    muted: Color32::from_rgb(0x30, 0x36, 0x3B),
    accent: Color32::from_rgb(0x00, 0x3F, 0x47),
    editor: Color32::from_rgb(0x52, 0x30, 0x00),
    editor_ground: Color32::from_rgb(0xFF, 0xF6, 0xDC),
    warning: Color32::from_rgb(0x5C, 0x37, 0x00),
    error: Color32::from_rgb(0x80, 0x00, 0x14),
    label: Color32::BLACK,
    glass: Color32::WHITE,
    ..LIGHT
};

const DARK_HIGH: Tokens = Tokens {
    high_contrast: true,
    panel: Color32::BLACK,
    raised: Color32::BLACK,
    quote: Color32::BLACK,
    hover: Color32::from_rgb(0x22, 0x2B, 0x31),
    selected: Color32::from_rgb(0x06, 0x3B, 0x42),
    line: Color32::from_rgb(0xA8, 0xB2, 0xB9),
    text: Color32::WHITE,
    muted: Color32::from_rgb(0xDC, 0xE2, 0xE6),
    accent: Color32::from_rgb(0x8D, 0xEA, 0xF0),
    on_accent: Color32::BLACK,
    editor: Color32::from_rgb(0xFF, 0xDD, 0x98),
    editor_ground: Color32::from_rgb(0x26, 0x1C, 0x06),
    warning: Color32::from_rgb(0xFF, 0xCB, 0x76),
    error: Color32::from_rgb(0xFF, 0xB3, 0xB3),
    halo: Color32::BLACK,
    label: Color32::WHITE,
    rim: Color32::WHITE,
    glass: Color32::BLACK,
    ..DARK
};

impl Tokens {
    /// The colour of what a page says.
    pub(crate) fn ink(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Panel => self.panel,
            Ink::Raised => self.raised,
            Ink::Accent => self.accent,
            Ink::Editor => self.editor,
            Ink::Error => self.error,
            Ink::Line => self.line,
            Ink::Quote => self.quote,
        }
    }
}

/// How far text and lines stand out from their ground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contrast {
    /// As designed.
    #[default]
    Normal,
    /// As far as it goes, for who sees little or sits in the sun.
    High,
}

impl Contrast {
    /// What a context draws with: each has its own, as exports are drawn beside the window.
    pub fn of(ctx: &egui::Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    pub(super) fn choose(self, ctx: &egui::Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    fn id() -> egui::Id {
        egui::Id::unique("contrast")
    }
}

/// The tokens of egui's current theme.
pub fn tokens(ctx: &egui::Context) -> &'static Tokens {
    of(ctx.theme(), Contrast::of(ctx))
}

/// The tokens of a theme.
pub fn of(theme: egui::Theme, contrast: Contrast) -> &'static Tokens {
    match (theme, contrast) {
        (egui::Theme::Light, Contrast::Normal) => &LIGHT,
        (egui::Theme::Light, Contrast::High) => &LIGHT_HIGH,
        (egui::Theme::Dark, Contrast::Normal) => &DARK,
        (egui::Theme::Dark, Contrast::High) => &DARK_HIGH,
    }
}

/// The tokens of pages that are dark or light whatever the window is.
pub fn of_pages(dark: bool) -> &'static Tokens {
    if dark { &DARK } else { &LIGHT }
}

/// Black or white: what is read better on a colour that is not ours, such as that of a marking.
/// Contrast is at least 4.58:1 on every colour.
pub fn readable_on([r, g, b]: [u8; 3]) -> Color32 {
    let ground = Color32::from_rgb(r, g, b);
    let white = contrast(Color32::WHITE, ground) >= contrast(Color32::BLACK, ground);
    if white { Color32::WHITE } else { Color32::BLACK }
}

/// The colour that a file states for the ground of a marking.
pub fn stated([red, green, blue]: [u8; 3]) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// Type sizes in points.
pub mod size {
    /// Small print: captions, attributions.
    pub const SMALL: f32 = 12.0;
    /// Running text.
    pub const BODY: f32 = 14.0;
    /// Quotations.
    pub const QUOTE: f32 = 15.5;
    /// Headings within a card.
    pub const HEADING: f32 = 16.0;
    /// The title of a card.
    pub const TITLE: f32 = 22.0;
    /// A large figure.
    pub const FIGURE: f32 = 20.0;
    /// The opening mark of a quotation.
    pub const QUOTE_MARK: f32 = 56.0;
    /// Labels of markers.
    pub const LABEL: f32 = 14.0;
    /// Icons beside text.
    pub const ICON: f32 = 18.0;
}

/// Distances in points.
pub mod space {
    /// Between things that belong together.
    pub const TIGHT: f32 = 4.0;
    /// Between lines.
    pub const NORMAL: f32 = 8.0;
    /// Between groups.
    pub const WIDE: f32 = 16.0;
    /// At the edges of a panel.
    pub const EDGE: f32 = 16.0;
    /// Radius of corners.
    pub const CORNER: u8 = 8;
    /// Radius of the head of a marker.
    pub const HEAD: f32 = 15.0;
    /// Radius of the head of a cluster, from that of few incidents to that of very many. Heads of
    /// clusters are at least 64 apart.
    pub const CLUSTER: (f32, f32) = (17.0, 25.0);
    /// Least size of what is clicked.
    pub const TARGET: f32 = 28.0;
}

/// Sizes on the stage, in pixels of a screen that is 1080 pixels high. Text of a step can be read
/// from ten metres from 28 pixels on.
pub mod stage {
    /// The least size of what a step says.
    pub const LEAST: f32 = 2.0 * crate::scene::pages::Medium::STAGE.least;
    /// Running text.
    pub const BODY: f32 = 31.0;
    /// A title.
    pub const TITLE: f32 = 52.0;
    /// Page, author, and whose data the map is.
    pub const FOOT: f32 = 20.0;
    /// The name of a place.
    pub const NAME: f32 = 30.0;
    /// The name of a place of an earlier step.
    pub const FADED_NAME: f32 = 22.0;
    /// The marking at the top and the bottom.
    pub const MARKING: f32 = 24.0;
    /// Height of the bar of the marking.
    pub const MARKING_BAR: f32 = 40.0;
    /// Height of the strip of time with the foot of the page.
    pub const STRIP: f32 = 72.0;
    /// At the edges of the page.
    pub const EDGE: f32 = 52.0;
    /// Between groups.
    pub const APART: f32 = 30.0;
    /// How much larger markers are than in the window.
    pub const MARKS: f32 = 1.7;
}

/// Contrast of two opaque colours (WCAG 2.2, relative luminance), from 1 to 21.
pub fn contrast(a: Color32, b: Color32) -> f64 {
    let luminance = |c: Color32| {
        let channel = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::theme::kinds;

    #[test]
    fn every_text_is_readable_on_every_ground_it_stands_on() {
        for (t, least) in [(&LIGHT, 4.5), (&DARK, 4.5), (&LIGHT_HIGH, 7.0), (&DARK_HIGH, 7.0)] {
            let grounds = [t.panel, t.raised, t.quote, t.hover, t.selected];
            for text in [t.text, t.muted, t.accent, t.warning, t.error] {
                for ground in grounds {
                    let contrast = contrast(text, ground);
                    assert!(contrast >= least, "{text:?} on {ground:?} (dark: {}): {contrast:.2}", t.dark);
                }
            }
            for ground in [t.panel, t.quote, t.editor_ground] {
                assert!(contrast(t.editor, ground) >= least, "{ground:?}");
            }
            assert!(contrast(t.on_accent, t.accent) >= least);
            assert!(contrast(t.label, t.halo) >= 7.0);
        }
    }

    #[test]
    fn in_high_contrast_the_outline_of_what_can_be_clicked_is_seen_on_every_ground() {
        for t in [&LIGHT_HIGH, &DARK_HIGH] {
            for ground in [t.panel, t.raised, t.quote, t.hover, t.selected, t.glass] {
                assert!(contrast(t.line, ground) >= 3.0, "{ground:?} (dark: {})", t.dark);
            }
        }
    }

    #[test]
    fn a_marking_can_be_read_on_every_colour() {
        for n in 0..4096_u32 {
            let rgb = [(n >> 8) as u8 * 17, (n >> 4 & 15) as u8 * 17, (n & 15) as u8 * 17];
            let ground = Color32::from_rgb(rgb[0], rgb[1], rgb[2]);
            assert!(contrast(readable_on(rgb), ground) >= 4.5, "{rgb:?}");
        }
    }

    #[test]
    fn the_icon_of_every_kind_is_readable_on_its_colour() {
        for &kind in Kind::ALL {
            let contrast = contrast(kinds::ICON, kinds::colour(kind));
            assert!(contrast >= 4.5, "{kind:?}: {contrast:.2}");
        }
    }
}
