//! What `sitmap convert` is to leave out, as it is asked for on the command line.

use crate::geo::Square;
use crate::l10n::command_line as w;
use crate::l10n::facts;
use crate::model::ActorKind;
use crate::redaction::{Part, Redaction};

/// What is left out.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = w::redacted())]
pub struct RedactionArguments {
    #[arg(long, value_name = "SIZE", value_parser = square, help = w::positions())]
    positions: Option<Square>,
    #[arg(long, value_name = "WHAT,…", value_delimiter = ',', value_parser = what, help = w::without(&all_words()))]
    without: Vec<What>,
    #[arg(long, value_name = "ID", help = w::without_actor())]
    without_actor: Vec<String>,
    #[arg(long, value_name = "KIND", value_parser = actor_kind, help = w::without_actor_kind())]
    without_actor_kind: Vec<ActorKind>,
    #[arg(long, value_name = "ID", help = w::without_source())]
    without_source: Vec<String>,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Actors,
    Sources,
    Part(Part),
}

fn square(text: &str) -> Result<Square, String> {
    let same = |square: &Square| square.name().replace(' ', "") == text.to_lowercase();
    Square::ALL.into_iter().find(same).ok_or_else(|| w::not_a_square().to_owned())
}

/// What can be left out, as it is typed.
fn all_words() -> String {
    facts::listed(["actors", "sources"].into_iter().chain(Part::ALL.into_iter().map(Part::word)))
}

fn what(word: &str) -> Result<What, String> {
    match word {
        "actors" => return Ok(What::Actors),
        "sources" => return Ok(What::Sources),
        _ => {}
    }
    let part = Part::ALL.into_iter().find(|part| part.word() == word);
    part.map(What::Part).ok_or_else(|| w::not_one_of(&all_words()))
}

fn actor_kind(word: &str) -> Result<ActorKind, String> {
    let all = || facts::listed(ActorKind::ALL.iter().map(|kind| kind.word()));
    ActorKind::from_word(word).ok_or_else(|| w::not_one_of(&all()))
}

impl From<RedactionArguments> for Redaction {
    fn from(arguments: RedactionArguments) -> Self {
        let mut wish = Self { positions: arguments.positions, ..Self::default() };
        for what in arguments.without {
            match what {
                What::Actors => wish.actors.all = true,
                What::Sources => wish.sources.all = true,
                What::Part(part) => {
                    wish.parts.insert(part);
                }
            }
        }
        wish.actors.keys.extend(arguments.without_actor);
        wish.actor_kinds.extend(arguments.without_actor_kind);
        wish.sources.keys.extend(arguments.without_source);
        wish
    }
}
