//! What was asked on the command line: a window, or a command that needs none.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context as _;
use clap::{Parser, Subcommand, ValueEnum};
use sitmap::app::cli::{check, render};
use sitmap::app::{Start, window};
use sitmap::scene::Camera;
use sitmap::scene::command::ThemeChoice;

/// Puts incidents, and what people said about them, on a map.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Incident files to open; the example dossier without any
    files: Vec<PathBuf>,
    /// Leave once everything is drawn, and log how long that took
    #[arg(long, hide = true)]
    measure_start: bool,
}

#[derive(Subcommand)]
enum Command {
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
    },
    /// Draw the window off-screen into a PNG
    Render {
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
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Theme {
    Light,
    Dark,
}

fn main() -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    env_logger::init();
    let arguments = Arguments::parse();
    match arguments.command {
        None => {
            let measured_since = arguments.measure_start.then_some(started);
            let start = Start { files: arguments.files, measured_since, ..Start::default() };
            window::run(start).context("the window could not be opened")?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Check { files, json, strict }) => {
            let status = check::check(&files, json, strict, &mut std::io::stdout().lock())?;
            Ok(ExitCode::from(status))
        }
        Some(Command::Render { file, out, size, scale, select, view, theme }) => {
            let theme = match theme {
                Theme::Light => ThemeChoice::Light,
                Theme::Dark => ThemeChoice::Dark,
            };
            let start = Start { camera: view, theme: Some(theme), select, ..Start::default() };
            render::render(render::Picture { file, out, size, scale, start })?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
