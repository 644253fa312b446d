//! The help in the language of the program: what stands there of itself, clap says in English only.

use clap::{Arg, Command};

use crate::l10n::command_line as w;
use crate::l10n::facts;

/// The same commands, whose help is all in the language of the program.
pub(super) fn translate(mut command: Command) -> Command {
    // From here on it has the options that clap adds.
    command.build();
    translate_built(command)
}

fn translate_built(command: Command) -> Command {
    if command.get_name() == "help" {
        return command.about(w::print_help_of());
    }
    let heading = command.get_styles().get_usage();
    // As clap has it, but for the first word.
    let template =
        format!("{{about-with-newline}}\n{heading}{}{heading:#} {{usage}}\n\n{{all-args}}", w::usage());
    command
        .help_template(template)
        .subcommand_help_heading(w::commands())
        .mut_args(translate_argument)
        .mut_subcommands(translate_built)
}

fn translate_argument(argument: Arg) -> Arg {
    let heading = match argument.get_help_heading() {
        Some(_) => None,
        None if argument.is_positional() => Some(w::arguments()),
        None => Some(w::options()),
    };
    let argument = heading.into_iter().fold(argument, Arg::help_heading);
    match (argument.get_id().as_str(), argument.get_long_help()) {
        ("help", Some(_)) => argument.help(w::print_help_more()).long_help(w::print_help_less()),
        ("help", None) => argument.help(w::print_help()),
        ("version", _) => argument.help(w::print_version()),
        _ => tell_values(argument),
    }
}

/// Puts what is typed without the option, and what can be typed, behind its text.
fn tell_values(argument: Arg) -> Arg {
    let defaults = argument.get_default_values().iter().map(|value| value.to_string_lossy());
    let default = facts::listed(defaults);
    let values = argument.get_possible_values();
    if !argument.get_action().takes_values() || default.is_empty() && values.is_empty() {
        return argument;
    }
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let default = (!default.is_empty()).then(|| w::default(&default));
    let possible = (!values.is_empty())
        .then(|| w::possible(&facts::listed(values.iter().map(clap::builder::PossibleValue::get_name))));
    let told: Vec<String> = default.into_iter().chain(possible).collect();
    let widest =
        values.iter().map(|value| w::value(value.get_name()).chars().count()).max().unwrap_or_default();
    let meanings: Vec<String> = values
        .iter()
        .filter_map(|value| Some((w::value(value.get_name()), value.get_help()?)))
        .map(|(name, meaning)| format!("- {name:widest$} {meaning}"))
        .collect();
    let apart = match meanings.as_slice() {
        [] => told.join("\n"),
        meanings => format!("{}\n{}", w::possible_values(), meanings.join("\n")),
    };
    argument
        .help(format!("{help} {}", told.join(" ")))
        .long_help(format!("{help}\n\n{apart}"))
        .hide_default_value(true)
        .hide_possible_values(true)
}
