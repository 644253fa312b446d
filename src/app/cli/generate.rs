//! What packages bring along for the shell: manual pages and completions, made from the command line itself,
//! so that they say what the program does.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

use super::Arguments;
use crate::l10n::command_line as w;

const SHELLS: [Shell; 3] = [Shell::Bash, Shell::Zsh, Shell::Fish];

/// Writes a manual page of the program and of each command (`sitmap.1`, `sitmap-check.1`), and completions
/// for each shell under the name that it looks for, into a folder, which is made.
pub fn write_into(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut program = take_what_is_told(&Arguments::described());
    write_page(&program, folder)?;
    program.get_subcommands().try_for_each(|command| write_page(command, folder))?;
    for shell in SHELLS {
        clap_complete::generate_to(shell, &mut program, "sitmap", folder)?;
    }
    Ok(())
}

/// The same command line without what is hidden, which completions would offer, and without the command
/// `help`: the pages say what it does.
fn take_what_is_told(program: &Command) -> Command {
    let is_told = |command: &&Command| !command.is_hide_set() && command.get_name() != "help";
    Command::new("sitmap")
        .version(env!("CARGO_PKG_VERSION"))
        .about(program.get_about().cloned().unwrap_or_default())
        .subcommand_help_heading(w::commands())
        // They are among the arguments, with their texts.
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args(program.get_arguments().cloned())
        .subcommands(program.get_subcommands().filter(is_told).cloned())
}

fn write_page(command: &Command, folder: &Path) -> io::Result<()> {
    let page = Man::new(command.clone());
    let mut file = BufWriter::new(File::create(folder.join(page.get_filename()))?);
    page.render(&mut file)?;
    file.flush()
}
