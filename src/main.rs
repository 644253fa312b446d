//! What was asked on the command line: a window, or a command that needs none.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;
use std::time::Instant;

use sitmap::app::cli::arguments::Command;
use sitmap::app::cli::{Arguments, check, convert, export, generate, render};
use sitmap::app::diagnostics::{log_file, panic_report};
use sitmap::app::folders::Folders;
use sitmap::app::window;
use sitmap::l10n::command_line::failed;
use sitmap::l10n::set_apart;

fn main() -> ExitCode {
    let started = Instant::now();
    run(started).unwrap_or_else(|error| {
        // It is for a terminal. Where nobody listens, nothing is to be told.
        set_apart(false);
        let _ = writeln!(std::io::stderr(), "{}", failed(&error.to_string()));
        ExitCode::FAILURE
    })
}

fn run(started: Instant) -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = Arguments::of_program();
    let command = arguments.command.take();
    // A command tells on the terminal what it does; a window may have none.
    let state = Folders::of_user().filter(|_| command.is_none()).map(|folders| folders.state);
    log_file::begin(state.as_deref());
    panic_report::write_reports(state);
    match command {
        None => {
            window::run(arguments.into_start(started))?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Check { files, json, strict, report, reading }) => {
            let wish = check::Check { files, json, strict, reading, report };
            let status = check::check(&wish, &mut std::io::stdout().lock())?;
            Ok(ExitCode::from(status))
        }
        Some(Command::Convert(arguments)) => {
            let status = convert::convert(&arguments.into(), &mut std::io::stdout().lock())?;
            Ok(ExitCode::from(status))
        }
        Some(Command::Export(arguments)) => {
            let status = export::export(&arguments.into(), &mut std::io::stdout().lock())?;
            Ok(ExitCode::from(status))
        }
        Some(Command::Render(arguments)) => {
            render::render(&arguments.into())?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Generate { folder }) => {
            generate::write_into(&folder)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}
