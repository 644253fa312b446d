//! What was asked on the command line: a window, or a command.

use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{CommandFactory, Parser, Subcommand};
use sitmap::app::cli;

/// Puts incidents, and what people said about them, on a map.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// What to do instead of opening a window.
    #[command(subcommand)]
    command: Option<Command>,
    /// The files to open.
    files: Vec<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Reads files as the window would, and reports what is in them and what is wrong with them.
    Check {
        /// The files to read.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Prints one JSON object a line for each file.
        #[arg(long)]
        json: bool,
        /// Fails with status 1 if a file has issues.
        #[arg(long)]
        strict: bool,
    },
}

fn main() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::parse();
    match arguments.command {
        Some(Command::Check { files, json, strict }) => {
            match cli::check::check(&files, json, strict, &mut io::stdout().lock()) {
                // Whoever read the report has seen enough.
                Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
                status => Ok(status.context("the report cannot be printed")?.into()),
            }
        }
        // The window opens `arguments.files` here.
        None => {
            Arguments::command().print_help()?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
