//! `sitmap.com`: what a console of Windows runs where `sitmap` is typed, since it looks for `.com` first.
//!
//! The program itself belongs to no console, so that a double click opens none; so it could write into none
//! either, and the prompt would not wait for it. This one does both: it starts the program beside it and
//! passes on what that says, and its exit status.

use std::env;
use std::io::{self, PipeReader, Write};
use std::process::{Command, ExitCode};
use std::thread;

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        // Where nobody listens, nothing is to be told.
        let _ = writeln!(io::stderr(), "sitmap: {error}");
        ExitCode::FAILURE
    })
}

fn run() -> io::Result<ExitCode> {
    let program = env::current_exe()?.with_file_name("sitmap").with_extension(env::consts::EXE_EXTENSION);
    let (output, output_end) = io::pipe()?;
    let (errors, errors_end) = io::pipe()?;
    // The command holds the ends to write to, and goes with this line: so the others end with the program.
    let mut started =
        Command::new(program).args(env::args_os().skip(1)).stdout(output_end).stderr(errors_end).spawn()?;
    let telling =
        thread::Builder::new().name("sitmap-errors".to_owned()).spawn(|| pass_on(errors, io::stderr()))?;
    pass_on(output, io::stdout());
    // It has nothing that can fail but a console that is gone.
    let _ = telling.join();
    let status = started.wait()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(status.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Ends with the output, or when nobody takes it any more: the program then finds that out as well.
fn pass_on(mut output: PipeReader, mut console: impl Write) {
    let _ = io::copy(&mut output, &mut console).and_then(|_| console.flush());
}
