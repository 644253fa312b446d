//! What can be asked on the command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::builder::PossibleValue;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::reading::ReadingArguments;
use super::redaction::RedactionArguments;
use super::{convert, export, help, render};
use crate::app::export::steps::Steps;
use crate::app::folders::Folders;
use crate::app::graphics::Way;
use crate::app::{Breakage, Start};
use crate::formats::write::Kind;
use crate::l10n::command_line as w;
use crate::l10n::{self, Language, facts};
use crate::scene::Camera;
use crate::scene::choices::ThemeChoice;

/// What was asked. What each text of the help is, is asked when it is needed: by then the language is known.
#[derive(Debug, Parser)]
#[command(name = "sitmap", version, about = w::about(), args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// A command that needs no window.
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(help = w::open_files())]
    files: Vec<PathBuf>,
    #[arg(long, global = true, value_name = "TAG", value_parser = parse_language, help = w::language())]
    language: Option<Language>,
    #[arg(long, help = w::new_window())]
    new_window: bool,
    #[arg(long, value_name = "WAY", help = w::graphics())]
    graphics: Option<Way>,
    /// Break the graphics device or the program after so many seconds, to see what becomes of the window
    #[arg(long, hide = true, value_name = "WHAT=SECONDS", value_parser = parse_breakage)]
    r#break: Option<(Breakage, Duration)>,
    /// Leave once everything is drawn, and log how long that took
    #[arg(long, hide = true)]
    measure_start: bool,
}

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Reads files and reports.
    #[command(about = w::check())]
    Check {
        /// The files.
        #[arg(required = true, help = w::check_files())]
        files: Vec<PathBuf>,
        /// As one JSON object a line.
        #[arg(long, help = w::check_json())]
        json: bool,
        /// Whether issues are minded.
        #[arg(long, help = w::strict())]
        strict: bool,
        /// Where to write the issues as CSV.
        #[arg(long, value_name = "FILE.csv", help = w::report())]
        report: Option<PathBuf>,
        /// How they are read.
        #[command(flatten)]
        reading: ReadingArguments,
    },
    /// Writes files as one in another format.
    #[command(about = w::convert())]
    Convert(ConvertArguments),
    /// Writes a briefing.
    #[command(about = w::export())]
    Export(ExportArguments),
    /// Draws the window off-screen.
    #[command(about = w::render())]
    Render(RenderArguments),
    /// Write what packages bring along for the shell: manual pages and completions
    #[command(hide = true)]
    Generate {
        /// The folder to write them into
        folder: PathBuf,
    },
}

/// What to convert.
#[derive(Debug, clap::Args)]
pub struct ConvertArguments {
    #[arg(required = true, num_args = 2.., value_names = ["IN", "OUT"], help = w::convert_files())]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT", help = w::to())]
    to: Option<Format>,
    #[arg(long, help = w::force())]
    force: bool,
    #[arg(long, help = w::report_json())]
    json: bool,
    #[arg(long, help = w::strict())]
    strict: bool,
    #[command(flatten)]
    reading: ReadingArguments,
    #[command(flatten)]
    redaction: RedactionArguments,
}

/// What to export.
#[derive(Debug, clap::Args)]
pub struct ExportArguments {
    #[arg(required = true, num_args = 2.., value_names = ["FILE", "OUT"], help = w::export_files())]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "WxH", value_parser = export::parse_size, help = w::page_size())]
    size: Option<[u32; 2]>,
    #[arg(long, value_name = "STEPS", value_parser = Steps::parse, help = w::steps())]
    steps: Option<Steps>,
    #[arg(long, default_value = "light", help = w::theme())]
    theme: Theme,
    #[arg(long, help = w::title())]
    title: Option<String>,
    #[arg(long, value_name = "TEXT", help = w::marking())]
    marking: Option<String>,
    #[arg(long, help = w::map_only())]
    map_only: bool,
    #[arg(long, help = w::force())]
    force: bool,
    #[arg(long, help = w::report_json())]
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
    #[arg(help = w::render_file())]
    file: PathBuf,
    #[arg(help = w::render_out())]
    out: PathBuf,
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = render::parse_size, help = w::window_size())]
    size: [f32; 2],
    #[arg(long, default_value = "1", value_parser = render::parse_scale, help = w::scale())]
    scale: f32,
    #[arg(long, value_name = "ID", help = w::select())]
    select: Option<String>,
    #[arg(long, value_name = "LAT,LON,ZOOM", value_parser = render::parse_view, allow_hyphen_values = true, help = w::view())]
    view: Option<Camera>,
    #[arg(long, default_value = "light", help = w::theme())]
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

// By hand: what is derived would take the documentation for help, which is not translated.
impl ValueEnum for Way {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Best, Self::Vulkan, Self::Dx12, Self::Metal, Self::Gl, Self::Software]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Best => "best",
            Self::Vulkan => "vulkan",
            Self::Dx12 => "dx12",
            Self::Metal => "metal",
            Self::Gl => "gl",
            Self::Software => "software",
        }))
    }
}

impl Arguments {
    /// What was asked of this program, in the language that was asked for. The program ends where it was only
    /// help, or nothing that can be done.
    pub fn of_program() -> Self {
        let mut arguments: Vec<OsString> = std::env::args_os().collect();
        let wanted = find_spoken(arguments.iter().cloned());
        if let Some((_, tag)) = &wanted {
            l10n::numbers::use_own_digits(Language::asks_for_own_digits(tag));
        }
        let wanted = wanted.map(|(language, _)| language);
        let language = wanted.unwrap_or_else(Language::of_system);
        language.choose();
        // Names are the reader's too; a window has a choice of its own for them.
        l10n::prefer_names(language.tag());
        if wanted.is_some() {
            drop_from_front(&mut arguments);
        }
        let told = Self::described().get_matches_from(arguments);
        let told = Self::from_arg_matches(&told).unwrap_or_else(|error| error.exit());
        Self { language: wanted, ..told }
    }

    /// What can be asked, in the language of the program.
    pub(super) fn described() -> clap::Command {
        help::translate(Self::command())
    }

    /// How the window is started; `process_started` is when the program was.
    pub fn into_start(self, process_started: Instant) -> Start {
        let measured_since = self.measure_start.then_some(process_started);
        Start {
            files: self.files,
            measured_since,
            language: self.language,
            // A start that is measured is one.
            new_window: self.new_window || self.measure_start,
            graphics: self.graphics,
            broken: self.r#break,
            folders: Folders::of_user(),
            ..Start::default()
        }
    }
}

/// The language that is asked for, before anything is said: the help is said in it too.
fn find_spoken(arguments: impl IntoIterator<Item = OsString>) -> Option<(Language, String)> {
    let arguments = arguments.into_iter().filter_map(|argument| argument.into_string().ok());
    let mut options = arguments.take_while(|argument| argument != "--");
    let tag = options.find_map(|option| {
        let rest = option.strip_prefix("--language")?;
        if rest.is_empty() { Some(None) } else { rest.strip_prefix('=').map(|tag| Some(tag.to_owned())) }
    })?;
    let tag = tag.or_else(|| options.next())?;
    Some((Language::find(&tag)?, tag))
}

/// Takes the language away where it stands before the command: clap would take the command for a file.
fn drop_from_front(arguments: &mut Vec<OsString>) {
    let length = match arguments.get(1).and_then(|first| first.to_str()) {
        Some("--language") => 2,
        Some(first) if first.starts_with("--language=") => 1,
        _ => 0,
    };
    arguments.drain(1..(1 + length).min(arguments.len()));
}

fn parse_breakage(asked: &str) -> Result<(Breakage, Duration), String> {
    let (what, after) = asked.split_once('=').unwrap_or((asked, "0"));
    let after = after.parse().ok().and_then(|seconds| Duration::try_from_secs_f32(seconds).ok());
    match (what, after) {
        ("graphics", Some(after)) => Ok((Breakage::Graphics, after)),
        ("drawing", Some(after)) => Ok((Breakage::Drawing, after)),
        ("program", Some(after)) => Ok((Breakage::Program, after)),
        _ => Err("(graphics|drawing|program)=SECONDS".to_owned()),
    }
}

fn parse_language(tag: &str) -> Result<Language, String> {
    Language::find(tag).ok_or_else(|| w::not_a_language(&facts::listed(Language::all().map(Language::tag))))
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

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::*;

    #[test]
    fn the_language_is_known_before_the_help_is_made() {
        let find = |line: &str| Some(find_spoken(line.split(' ').map(OsString::from))?.0);
        assert_eq!(find("sitmap --language en-XA --help"), Some(Language::PSEUDO));
        assert_eq!(find("sitmap check a.csv --language=en-XA"), Some(Language::PSEUDO));
        for line in ["sitmap", "sitmap --language", "sitmap --language xx", "sitmap -- --language en-XA"] {
            assert_eq!(find(line), None, "{line}");
        }
    }

    #[test]
    fn the_language_may_stand_before_the_command() {
        for (line, expected) in [
            ("sitmap --language en check a.csv", "sitmap check a.csv"),
            ("sitmap --language=en help check", "sitmap help check"),
            ("sitmap check --language en a.csv", "sitmap check --language en a.csv"),
            ("sitmap --language en", "sitmap"),
        ] {
            let mut arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            drop_from_front(&mut arguments);
            assert_eq!(arguments.join(OsStr::new(" ")), OsStr::new(expected));
        }
    }

    #[test]
    fn the_command_line_holds_together() {
        Arguments::described().debug_assert();
    }
}
