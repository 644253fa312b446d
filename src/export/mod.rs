//! Floor 6: a briefing on paper and in mail.
//!
//! Each format writes pages one after the other, from the same [`Step`] that the room sees and a
//! picture of its map: [`Pages`] is what all of them can do. Nobody here knows how the picture is
//! made, nor where the bytes go. Where words stand on a page is the same in all of them, and before a room:
//! `scene::pages`; what is around them is `frame`.

mod common;
mod fit;
mod frame;
pub mod html;
pub mod pptx;
#[cfg(test)]
mod samples;

use crate::l10n::failures as f;
use crate::scene::briefing::{Cover, Step, Strip};

pub mod apng;
pub mod pdf;

/// What is the same on all pages.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Title, author, audience, marking, and the files that it was made from.
    pub cover: Cover,
    /// The time of all incidents.
    pub strip: Strip,
    /// Whose data the base map is.
    pub attribution: String,
    /// When it was written, as a date-time group in Zulu.
    pub written: String,
    /// Whether pages are dark.
    pub dark: bool,
    /// Width and height of a page in pixels of a screen, such as 1920 by 1080; type is sized for
    /// 1080 and follows.
    pub size: [u32; 2],
}

/// The map of a step as a picture: markers, arrows, scale and attribution are in it, words about the step
/// are not.
#[derive(Clone, Debug)]
pub struct MapPicture {
    /// A JPEG or PNG file.
    pub bytes: Vec<u8>,
    /// Which of the two.
    pub format: PictureFormat,
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// What is to be seen on it, for those who cannot see.
    pub described: String,
}

/// How a picture is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

/// A format that has pages.
pub trait Pages {
    /// Writes the next page.
    ///
    /// # Errors
    /// When the step cannot be put on a page, or the file cannot be written.
    fn page(&mut self, step: &Step, map: &MapPicture) -> Result<(), ExportError>;

    /// Width and height in pixels of what the words of a step leave to its map, so that nothing of
    /// the picture has to be cut off; `None` where that is not known before it is shown.
    fn room_for_map(&self, _step: &Step) -> Option<[u32; 2]> {
        None
    }

    /// Writes what stands behind the last page. Without it the file is not whole. Tells how many there
    /// are of what the format has: slides, pages, or steps.
    ///
    /// # Errors
    /// As for a page.
    fn finish(self: Box<Self>) -> Result<usize, ExportError>;
}

/// Why a briefing could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file cannot be written.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// It was stopped.
    #[error("{}", f::stopped())]
    Cancelled,
    /// A page cannot be made.
    #[error("{}", f::page(&page.to_string(), reason))]
    Page {
        /// Which, from 1.
        page: usize,
        /// Why.
        reason: String,
    },
}
