//! What can be asked on the command line.

use std::path::PathBuf;
use std::time::Instant;

use clap::{Parser, Subcommand, ValueEnum};

use super::reading::ReadingArguments;
use super::redaction::RedactionArguments;
use super::{convert, export, render};
use crate::app::Start;
use crate::app::export::steps::Steps;
use crate::formats::write::Kind;
use crate::l10n::Language;
use crate::scene::Camera;
use crate::scene::command::ThemeChoice;

/// Puts incidents, and what people said about them, on a map.
#[derive(Debug, Parser)]
#[command(name = "sitmap", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// A command that needs no window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Incident files to open; the example dossier without any
    files: Vec<PathBuf>,
    /// Language of the program (BCP 47), for this start; `en-XA` shows what cannot be translated,
    /// `en-XB` a window from right to left
    #[arg(long, global = true, value_name = "TAG", value_parser = parse_language)]
    pub language: Option<Language>,
    /// Leave once everything is drawn, and log how long that took
    #[arg(long, hide = true)]
    measure_start: bool,
}

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read files as the window would, and report what could not be used
    Check {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One JSON object a file, a line each
        #[arg(long)]
        json: bool,
        /// Exit with 1 where something could not be used
        #[arg(long)]
        strict: bool,
        /// Write what could not be used of the one file as CSV
        #[arg(long, value_name = "FILE.csv")]
        report: Option<PathBuf>,
        /// How they are read.
        #[command(flatten)]
        reading: ReadingArguments,
    },
    /// Read files and write what they hold as one file in another format
    Convert(ConvertArguments),
    /// Write a briefing as slides, pages, a web page, pictures, or a picture that moves
    Export(ExportArguments),
    /// Draw the window off-screen into a PNG
    Render(RenderArguments),
}

/// What to convert.
#[derive(Debug, clap::Args)]
pub struct ConvertArguments {
    /// The files to read, and the one to write last
    #[arg(required = true, num_args = 2.., value_names = ["IN", "OUT"])]
    files: Vec<PathBuf>,
    /// The format, where the name of OUT does not tell
    #[arg(long, value_name = "FORMAT")]
    to: Option<Format>,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    /// Report as one JSON object
    #[arg(long)]
    json: bool,
    /// Exit with 1 where something could not be used
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    reading: ReadingArguments,
    #[command(flatten)]
    redaction: RedactionArguments,
}

/// What to export.
#[derive(Debug, clap::Args)]
pub struct ExportArguments {
    /// The files to read, and the one to write last: .pptx, .pdf, .html, .png or .apng
    #[arg(required = true, num_args = 2.., value_names = ["FILE", "OUT"])]
    files: Vec<PathBuf>,
    /// Size of a page in pixels; 1920x1080 without it, of an animation 1280x720
    #[arg(long, value_name = "WxH", value_parser = export::parse_size)]
    size: Option<[u32; 2]>,
    /// Which steps, such as 1,3-5; all without it
    #[arg(long, value_name = "STEPS", value_parser = Steps::parse)]
    steps: Option<Steps>,
    /// The theme
    #[arg(long, default_value = "light")]
    theme: Theme,
    /// The title, instead of the file's
    #[arg(long)]
    title: Option<String>,
    /// The marking above and below each page, instead of the file's; "" for none
    #[arg(long, value_name = "TEXT")]
    marking: Option<String>,
    /// PNG: the map alone, without the words beside it
    #[arg(long)]
    map_only: bool,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    /// Report as one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    reading: ReadingArguments,
}

/// A format, as it is asked for on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Sitmap,
    Geojson,
    Csv,
    Xlsx,
    Kml,
}

/// What to draw off-screen.
#[derive(Debug, clap::Args)]
pub struct RenderArguments {
    /// The file to open
    file: PathBuf,
    /// The PNG to write
    out: PathBuf,
    /// Size of the window in points
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = render::parse_size)]
    size: [f32; 2],
    /// Pixels per point
    #[arg(long, default_value = "1", value_parser = render::parse_scale)]
    scale: f32,
    /// Id of the place, incident, actor or source to select
    #[arg(long, value_name = "ID")]
    select: Option<String>,
    /// Where to look; everything without it
    #[arg(long, value_name = "LAT,LON,ZOOM", value_parser = render::parse_view, allow_hyphen_values = true)]
    view: Option<Camera>,
    /// The theme
    #[arg(long, default_value = "light")]
    theme: Theme,
    #[command(flatten)]
    reading: ReadingArguments,
}

/// A theme, as it is asked for on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Theme {
    Light,
    Dark,
}

impl Arguments {
    /// How the window is started; `process_started` is when the program was.
    pub fn into_start(self, process_started: Instant) -> Start {
        let measured_since = self.measure_start.then_some(process_started);
        Start { files: self.files, measured_since, ..Start::default() }
    }
}

fn parse_language(tag: &str) -> Result<Language, String> {
    Language::find(tag).ok_or_else(|| {
        let known: Vec<&str> = Language::all().map(Language::tag).collect();
        format!("known are {}", known.join(", "))
    })
}

impl From<ConvertArguments> for convert::ConvertOptions {
    fn from(arguments: ConvertArguments) -> Self {
        let ConvertArguments { mut files, to, force, json, strict, reading, redaction } = arguments;
        let kind = to.map(|to| match to {
            Format::Sitmap => Kind::Native,
            Format::Geojson => Kind::GeoJson,
            Format::Csv => Kind::Csv,
            Format::Xlsx => Kind::Xlsx,
            Format::Kml => Kind::Kml,
        });
        // There are two at least.
        let out = files.pop().unwrap_or_default();
        Self { files, out, kind, force, json, strict, reading, redaction: redaction.into() }
    }
}

impl From<ExportArguments> for export::ExportOptions {
    fn from(arguments: ExportArguments) -> Self {
        let ExportArguments { mut files, size, steps, theme, title, marking, map_only, force, json, reading } =
            arguments;
        // There are two at least.
        let out = files.pop().unwrap_or_default();
        let (steps, dark) = (steps.unwrap_or_default(), matches!(theme, Theme::Dark));
        Self { files, out, size, steps, dark, title, marking, map_only, force, json, reading }
    }
}

impl From<RenderArguments> for render::Picture {
    fn from(arguments: RenderArguments) -> Self {
        let RenderArguments { file, out, size, scale, select, view, theme, reading } = arguments;
        let theme = match theme {
            Theme::Light => ThemeChoice::Light,
            Theme::Dark => ThemeChoice::Dark,
        };
        let start = Start { camera: view, theme: Some(theme), select, ..Start::default() };
        Self { file, out, size, scale, reading, start }
    }
}
