//! What `sitmap convert` is to leave out, as it is asked for on the command line.

use crate::geo::Square;
use crate::model::ActorKind;
use crate::redaction::{Part, Redaction};

/// What is left out.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "A redacted copy")]
pub struct RedactionArguments {
    /// Positions only as the middle of a square of the military grid: 1km or 10km
    #[arg(long, value_name = "SIZE", value_parser = square)]
    positions: Option<Square>,
    /// Leave these out, with commas between them: actors, sources, place-names, titles, summaries,
    /// notes, statements, speakers, munitions, outcomes, times, links, columns, briefing-notes, briefing
    #[arg(long, value_name = "WHAT,…", value_delimiter = ',', value_parser = what)]
    without: Vec<What>,
    /// Leave this actor out; may be given several times
    #[arg(long, value_name = "ID")]
    without_actor: Vec<String>,
    /// Leave all actors of this kind out, such as person; may be given several times
    #[arg(long, value_name = "KIND", value_parser = actor_kind)]
    without_actor_kind: Vec<ActorKind>,
    /// Leave this source out; may be given several times
    #[arg(long, value_name = "ID")]
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
    Square::ALL.into_iter().find(same).ok_or_else(|| "expected 1km or 10km".to_owned())
}

fn what(word: &str) -> Result<What, String> {
    match word {
        "actors" => return Ok(What::Actors),
        "sources" => return Ok(What::Sources),
        _ => {}
    }
    let part = Part::ALL.into_iter().find(|part| part.word() == word);
    part.map(What::Part).ok_or_else(|| {
        let words: Vec<_> = Part::ALL.into_iter().map(Part::word).collect();
        format!("expected one of actors, sources, {}", words.join(", "))
    })
}

fn actor_kind(word: &str) -> Result<ActorKind, String> {
    ActorKind::from_word(word).ok_or_else(|| {
        let words: Vec<_> = ActorKind::ALL.iter().map(|kind| kind.word()).collect();
        format!("expected one of {}", words.join(", "))
    })
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
