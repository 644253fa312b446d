//! What a briefing can be written as.

use std::path::Path;

/// A wish to write a briefing, or the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The briefing of what is open.
    Briefing(Format),
    /// The map as it is seen.
    View(Sharpness),
}

/// A format for the steps of a briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Slides.
    Pptx,
    /// Pages.
    Pdf,
    /// One file for a browser.
    Html,
    /// A picture of each step.
    Png,
    /// A picture that moves from step to step.
    Apng,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Pptx, Self::Pdf, Self::Html, Self::Png, Self::Apng];

    /// How the names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pptx => "pptx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Png => "png",
            Self::Apng => "apng",
        }
    }

    /// The format that the name of a file tells.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }
}

/// How many pixels a picture of the map has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharpness {
    /// One for each point.
    Once,
    /// Two for each point.
    Twice,
    /// What fits into 3840 by 2160.
    FourK,
    /// What fits into 7680 by 4320.
    EightK,
}

impl Sharpness {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Once, Self::Twice, Self::FourK, Self::EightK];

    /// Pixels per point for a map of this size in points.
    pub fn scale(self, [width, height]: [f32; 2]) -> f32 {
        let within = |w: f32, h: f32| (w / width.max(1.0)).min(h / height.max(1.0));
        match self {
            Self::Once => 1.0,
            Self::Twice => 2.0,
            Self::FourK => within(3840.0, 2160.0),
            Self::EightK => within(7680.0, 4320.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_tells_its_format() {
        for format in Format::ALL {
            assert_eq!(Format::of(Path::new(&format!("a.b.{}", format.ending()))), Some(format));
        }
        assert_eq!(Format::of(Path::new("A.PDF")), Some(Format::Pdf));
        for other in ["a", "pdf", "a.ppt", "a.png.txt", ""] {
            assert_eq!(Format::of(Path::new(other)), None, "{other}");
        }
    }

    #[test]
    fn a_sharp_picture_fits_into_the_screen_that_it_is_named_for() {
        assert_eq!(Sharpness::EightK.scale([1920.0, 1080.0]), 4.0);
        assert_eq!(Sharpness::FourK.scale([1000.0, 1080.0]), 2.0);
        assert_eq!(Sharpness::Twice.scale([1000.0, 1080.0]), 2.0);
    }
}
