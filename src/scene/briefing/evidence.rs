//! What a step says of an incident: the figures, and what was said.

use super::lists;
use super::step::{Figure, Quote};
use crate::l10n::briefing as w;
use crate::l10n::{facts, preferred_names, ui, vocabulary};
use crate::model::{CasualtyCount, IncidentRef, StatementForm, StatementRef};

/// As many figures stand beside each other.
const FIGURES: usize = 6;

/// What was used, and what it did, as large figures; the source's words where it gives no number.
pub(super) fn figures(incident: IncidentRef<'_>) -> Vec<Figure> {
    let text = incident.dossier().text();
    let outcome = incident.outcome();
    let figure = |value: String, label: &str| Figure { value, label: label.to_owned() };
    let mut weapons = Vec::new();
    for munition in incident.munitions() {
        let [what, fate] = [munition.what, munition.fate].map(|id| text.get_in(id, preferred_names()));
        let of = |what: &str| {
            if fate.is_empty() { what.to_owned() } else { facts::munition_with_fate(what, fate) }
        };
        weapons.push(match munition.count {
            Some(count) => figure(facts::grouped(count as usize), &of(what)),
            None => figure(what.to_owned(), if fate.is_empty() { w::used() } else { fate }),
        });
    }
    let mut figures = Vec::new();
    if outcome.killed == outcome.wounded && outcome.killed == CasualtyCount::NoneReported {
        figures.extend(facts::toll(outcome.killed).map(|toll| figure(toll, w::no_casualties())));
    } else {
        figures.extend(
            facts::toll(outcome.killed).map(|toll| figure(toll, &w::killed(facts::agreeing(outcome.killed)))),
        );
        figures.extend(
            facts::toll(outcome.wounded)
                .map(|toll| figure(toll, &w::wounded(facts::agreeing(outcome.wounded)))),
        );
    }
    figures.extend(facts::damage(outcome.damage, text).map(|damage| figure(damage.to_owned(), w::damage())));
    // What it did to people is never left out for want of room.
    let room = FIGURES - figures.len();
    if weapons.len() > room {
        let left = weapons.split_off(room - 1).len();
        weapons.push(figure(format!("+{left}"), w::more_weapons()));
    }
    weapons.append(&mut figures);
    weapons
}

/// The first quotation, else the first account.
pub(super) fn main_statement(incident: IncidentRef<'_>) -> Option<StatementRef<'_>> {
    let all = incident.statements().iter().map(|&id| incident.dossier().statement(id));
    let quoted = all.clone().find(|statement| statement.form() == StatementForm::Quotation);
    quoted.or_else(|| all.into_iter().next())
}

/// A statement with its speaker, its translation, and where it stands.
pub(super) fn quote(statement: StatementRef<'_>) -> Quote {
    let (dossier, text) = (statement.dossier(), statement.dossier().text());
    let verbatim = statement.form() == StatementForm::Quotation;
    let translation = vocabulary::for_reader(statement.language(), statement.translations(), text);
    let roles = statement.role_translations();
    // Who reads the words in one language reads the role in the same.
    let role_translation = match translation {
        Some(shown) => roles.iter().find(|one| one.language == shown.language),
        None => vocabulary::for_reader(statement.language(), roles, text),
    };
    let role = statement.speaker().map_or("", |speaker| text.get(speaker.role));
    let cited = statement.cited();
    let source = cited.map(|cited| {
        let title = lists::source_title(dossier.source(cited.source));
        let told = [title, text.get_in(cited.locator, preferred_names())];
        facts::listed(told.into_iter().filter(|part| !part.is_empty()))
    });
    Quote {
        verbatim,
        words: statement.text().to_owned(),
        language: vocabulary::language(statement.language()).to_owned(),
        language_tag: statement.language().to_owned(),
        translation: translation.map(|one| text.get(one.text).to_owned()).unwrap_or_default(),
        translated_by: translation.map(|one| vocabulary::translated_by(one, text)).unwrap_or_default(),
        translation_first: false,
        speaker: vocabulary::speaker(statement).to_owned(),
        role: role.to_owned(),
        role_translation: role_translation
            .map(|one| ui::labelled(&vocabulary::translated_by(one, text), text.get(one.text)))
            .unwrap_or_default(),
        role_translation_first: false,
        source: source.unwrap_or_default(),
        locator: cited
            .map(|cited| text.get_in(cited.locator, preferred_names()).to_owned())
            .unwrap_or_default(),
        url: cited.map(|cited| dossier.source(cited.source).url().to_owned()).unwrap_or_default(),
    }
}
