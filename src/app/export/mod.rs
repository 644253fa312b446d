//! Briefings are written to files, and the map as a picture.
//!
//! [`pictures`] draws steps off-screen, [`files`] says what a briefing was made from, [`mod@write`] puts
//! both into a file of each format, [`steps`] reads which steps are wanted, `window` is the way from
//! the menu. The command line comes to [`mod@write`] by `app/cli/export`.

pub mod files;
pub mod pictures;
pub mod steps;
mod window;
pub mod write;

use std::collections::HashMap;
use std::path::PathBuf;

use crate::app::NoGraphics;
use crate::app::watch::FileVersion;
use crate::export::ExportError;
use crate::formats::FileError;
use crate::l10n::book as w;
use crate::l10n::errors::describe_file_error_with_path;
use crate::l10n::failures as f;
use crate::map::tiles::TileError;
use crate::scene::Camera;
use crate::scene::briefing::Deck;
use crate::scene::choices::BaseMapChoice;
use crate::scene::export::Format;

pub use write::export;

/// What is to be written.
#[derive(Clone, Debug)]
pub struct ExportJob {
    /// The briefing. What it was made from is added to its cover.
    pub deck: Deck,
    /// As what.
    pub what: What,
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Whether pages are dark, where a step does not say.
    pub dark: bool,
    /// The base map, where a step does not say.
    pub base: BaseMapChoice,
    /// The files as they were when they were read.
    pub stamps: HashMap<PathBuf, FileVersion>,
    /// Where to.
    pub out: PathBuf,
}

/// What is written.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Steps, by their numbers from 0.
    Steps {
        /// As what.
        format: Format,
        /// Which.
        steps: Vec<usize>,
        /// Whether pictures are of the map alone; other formats have the words beside it anyway.
        map_only: bool,
    },
    /// The map as a picture, looked at from here.
    View {
        /// From where.
        camera: Camera,
        /// Pixels per point.
        scale: f32,
    },
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The files: several where each step is a picture.
    pub files: Vec<PathBuf>,
    /// As what.
    pub format: Format,
    /// How many there are of what the format has: more slides or pages than steps were wished for
    /// where one goes on, or where sources come behind them.
    pub pages: usize,
}

impl Exported {
    /// How many slides, pages, steps or pictures.
    pub fn counted(&self) -> String {
        match self.format {
            Format::Pptx => w::slides(self.pages),
            Format::Pdf => w::pages(self.pages),
            Format::Html | Format::Apng => w::steps(self.pages),
            Format::Png => w::pictures(self.pages),
        }
    }
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// It was stopped.
    #[error("{}", f::stopped())]
    Cancelled,
    /// No incidents, or no steps.
    #[error("{}", w::no_steps())]
    NoSteps,
    /// There are fewer steps.
    #[error("{}", w::no_such_step(*step, *of))]
    NoSuchStep {
        /// Which was wanted, from 1.
        step: usize,
        /// How many there are.
        of: usize,
    },
    /// A file cannot be read or written.
    #[error("{}", describe_file_error_with_path(.0))]
    File(#[from] FileError),
    /// A page cannot be made.
    #[error("{0}")]
    Page(ExportError),
    /// No way to draw.
    #[error(transparent)]
    NoGraphics(#[from] NoGraphics),
    /// The base map inside the program is broken.
    #[error("{}", f::base_map(&.0.to_string()))]
    BaseMap(#[from] TileError),
    /// More pixels than can be drawn at once.
    #[error("{}", f::picture_size(pictures::SMALLEST as usize, pictures::LARGEST as usize))]
    Size,
    /// It took too long.
    #[error("{}", f::map_too_slow(pictures::PATIENCE.as_secs() as usize))]
    TooSlow,
    /// Drawing failed.
    #[error("{}", f::drawing(.0))]
    Drawing(String),
    /// A picture cannot be encoded.
    #[error("{}", f::picture_encoding(&.0.to_string()))]
    Encoding(#[from] image::ImageError),
}

impl From<ExportError> for BookError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Cancelled => Self::Cancelled,
            other => Self::Page(other),
        }
    }
}
