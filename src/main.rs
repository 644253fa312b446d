//! What was asked on the command line: a window, or a command that needs none.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context as _;
use clap::Parser as _;
use sitmap::app::cli::arguments::Command;
use sitmap::app::cli::{Arguments, check, render};
use sitmap::app::window;

fn main() -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    env_logger::init();
    let mut arguments = Arguments::parse();
    match arguments.command.take() {
        None => {
            window::run(arguments.into_start(started)).context("the window could not be opened")?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Check { files, json, strict }) => {
            let status = check::check(&files, json, strict, &mut std::io::stdout().lock())?;
            Ok(ExitCode::from(status))
        }
        Some(Command::Render(arguments)) => {
            render::render(&arguments.into())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
