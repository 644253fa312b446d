//! Words of names that tell nobody when they stand alone.

use hashbrown::HashSet;

use super::keep::RetainedRows;
use crate::geo::gazetteer::fold;
use crate::model::Dossier;

/// Ranks, offices and what institutions are called, folded: "general" is not the general. What is
/// also a usual family name, such as King or Khan, is not among them.
const COMMON: &str = "\
    academy admiral adviser advisor affairs agency ambassador armed army assistant association attorney \
    authority ayatollah battalion board brigade brigadier bureau cabinet captain center central centre \
    chairman chairperson chairwoman chancellor chief city civil coalition colonel command commandant \
    commander commanding commission commissioner committee commodore company congress consul corporal \
    corps council defence defense department deputy director district division doctor envoy federal \
    force forces foreign former front general global government governor group guard guards headquarters \
    health human inspector institute intelligence interior international islamic joint journalist junior \
    justice leader liberation lieutenant local major mayor media member military militia minister \
    ministry mission movement national nations naval navy news office officer official operation \
    operations organisation organization parliament party people peoples police popular president press \
    prime private professor province public regiment region regional relations representative republic \
    rights royal school secretary security senator senior sergeant service services sheik sheikh society \
    soldier speaker special spokesman spokesperson spokeswoman staff state states superintendent supreme \
    task team union united university vice witness world";

/// Words that name nobody by themselves.
#[derive(Default)]
pub(super) struct Common {
    words: HashSet<String>,
}

impl Common {
    /// Words that stand in the name of an actor who stays, and those that roles are told in: in small
    /// letters, as names are not written.
    pub(super) fn of(dossier: &Dossier, keep: &RetainedRows) -> Self {
        let mut words: HashSet<String> = COMMON.split(' ').map(str::to_owned).collect();
        let mut add = |text: &str| {
            words.extend(fold::words(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned));
        };
        for actor in dossier.actors().filter(|actor| keep.actor(actor.id).is_some()) {
            actor.names().for_each(|(_, name)| add(name));
        }
        for statement in dossier.statements() {
            let small = |word: &&str| word.starts_with(char::is_lowercase);
            let role = statement.speaker().map(|speaker| speaker.role);
            let translated = statement.role_translations().iter().map(|translation| translation.text);
            for role in role.into_iter().chain(translated) {
                dossier.text().get(role).split_whitespace().filter(small).for_each(&mut add);
            }
        }
        Self { words }
    }

    pub(super) fn holds(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}
