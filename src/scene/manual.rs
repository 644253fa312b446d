//! The pictures of the manual, which are part of the program. `tests/manual.rs` draws them, and fails when
//! the window no longer looks so.

/// A picture of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Picture {
    /// The window as it starts.
    Window,
    /// What the columns of a table are.
    Import,
    /// Markers with their circles and arrows.
    Markers,
    /// A place that is selected, with its card.
    Card,
    /// Days and kinds, and the timeline.
    Filter,
    /// What is found by its name.
    Palette,
    /// A briefing that is made.
    Briefing,
    /// A step of a show.
    Show,
    /// What a redacted copy leaves out.
    Redaction,
}

macro_rules! picture {
    ($name:literal) => {
        include_bytes!(concat!("../../assets/manual/", $name, ".png"))
    };
}

impl Picture {
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 9] = [
        Self::Window,
        Self::Import,
        Self::Markers,
        Self::Card,
        Self::Filter,
        Self::Palette,
        Self::Briefing,
        Self::Show,
        Self::Redaction,
    ];

    /// The name of its file in `assets/manual`, without the ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Import => "import",
            Self::Markers => "markers",
            Self::Card => "card",
            Self::Filter => "filter",
            Self::Palette => "palette",
            Self::Briefing => "briefing",
            Self::Show => "show",
            Self::Redaction => "redaction",
        }
    }

    /// Its file, a PNG.
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::Window => picture!("window"),
            Self::Import => picture!("import"),
            Self::Markers => picture!("markers"),
            Self::Card => picture!("card"),
            Self::Filter => picture!("filter"),
            Self::Palette => picture!("palette"),
            Self::Briefing => picture!("briefing"),
            Self::Show => picture!("show"),
            Self::Redaction => picture!("redaction"),
        }
    }

    /// Width and height in pixels, which a PNG tells at its beginning: the text below has its place before
    /// the picture is read.
    pub fn size(self) -> [u32; 2] {
        let side = |at: usize| {
            let bytes = self.file().get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            bytes.map_or(0, u32::from_be_bytes)
        };
        [side(16), side(20)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_picture_is_what_its_file_holds() {
        for picture in Picture::ALL {
            let held = image::load_from_memory(picture.file()).unwrap();
            assert_eq!(picture.size(), [held.width(), held.height()], "{}", picture.name());
        }
    }
}
