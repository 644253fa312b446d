//! The words of the model as people read them.

use super::{LANGUAGE, ui};
use crate::model::vocabulary::{Credibility, Reliability};
use crate::model::{
    ActorKind, ActorRole, Kind, PlaceKind, PlaceRole, PrecisionClass, StatementForm, StatementKind,
    StatementRef,
};

/// A kind of incident.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::IndirectFire => "Indirect fire",
        Kind::Rocket => "Rockets",
        Kind::Missile => "Missiles",
        Kind::Drone => "Drones",
        Kind::AirStrike => "Air strike",
        Kind::Artillery => "Artillery",
        Kind::Battle => "Battle",
        Kind::Shooting => "Shooting",
        Kind::Ied => "IED",
        Kind::Killing => "Killing",
        Kind::Abduction => "Abduction",
        Kind::Piracy => "Piracy",
        Kind::Protest => "Protest",
        Kind::Arrest => "Arrest",
        Kind::Development => "Development",
        Kind::Other => "Other",
    }
}

/// A kind of place.
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Base => "Military base",
        PlaceKind::AirBase => "Air base",
        PlaceKind::Airport => "Airport",
        PlaceKind::Town => "Town",
        PlaceKind::Village => "Village",
        PlaceKind::Site => "Site",
        PlaceKind::Region => "Region",
        PlaceKind::Country => "Country",
        PlaceKind::Sea => "Sea",
        PlaceKind::Other => "Place",
    }
}

/// What a place was in an incident.
pub fn place_role(role: PlaceRole) -> &'static str {
    match role {
        PlaceRole::Location => "at",
        PlaceRole::Target => "target",
        PlaceRole::Origin => "origin",
        PlaceRole::Impact => "impact",
    }
}

/// A kind of actor.
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::State => "State",
        ActorKind::Military => "Armed forces",
        ActorKind::Coalition => "Coalition",
        ActorKind::ArmedGroup => "Armed group",
        ActorKind::Organisation => "Organisation",
        ActorKind::Civilians => "Civilians",
        ActorKind::Other => "Actor",
    }
}

/// What an actor was in an incident.
pub fn actor_role(role: ActorRole) -> &'static str {
    match role {
        ActorRole::Attacker => "attacker",
        ActorRole::AllegedAttacker => "alleged attacker",
        ActorRole::Target => "target",
        ActorRole::Responder => "responder",
        ActorRole::Victim => "victim",
        ActorRole::Involved => "involved",
    }
}

/// How a statement's words relate to the speaker.
pub fn statement_form(form: StatementForm) -> &'static str {
    match form {
        StatementForm::Quotation => "Quotation",
        StatementForm::Reported => "Reported speech",
    }
}

/// A kind of statement.
pub fn statement_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Communique => "communiqué",
        StatementKind::Claim => "claim of responsibility",
        StatementKind::Denial => "denial",
        StatementKind::Assessment => "assessment",
        StatementKind::Report => "report",
    }
}

/// How well a position is known.
pub fn precision(class: PrecisionClass) -> &'static str {
    match class {
        PrecisionClass::Exact => "exact site",
        PrecisionClass::Town => "somewhere in the town",
        PrecisionClass::Near => "near, not at it",
        PrecisionClass::District => "somewhere in the district",
        PrecisionClass::Province => "somewhere in the province",
        PrecisionClass::Country => "somewhere in the country",
        PrecisionClass::Unknown => "precision not stated",
    }
}

/// Reliability of a source on the Admiralty scale.
pub fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => "A: completely reliable",
        Reliability::B => "B: usually reliable",
        Reliability::C => "C: fairly reliable",
        Reliability::D => "D: not usually reliable",
        Reliability::E => "E: unreliable",
        Reliability::F => "F: reliability cannot be judged",
    }
}

/// Credibility of an item on the Admiralty scale.
pub fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::Confirmed => "1: confirmed by other sources",
        Credibility::Probable => "2: probably true",
        Credibility::Possible => "3: possibly true",
        Credibility::Doubtful => "4: doubtfully true",
        Credibility::Improbable => "5: improbable",
        Credibility::Unjudged => "6: truth cannot be judged",
    }
}

/// Who says it. Where no speaker is stated, words that are quoted are somebody's, though not known
/// whose; words of an account are the source's own. A speaker that could not be read is neither.
pub fn speaker(statement: StatementRef<'_>) -> &str {
    let unreadable = statement.extra().is_some_and(|extra| extra.contains_key("speaker"));
    match (statement.speaker(), statement.form()) {
        (Some(speaker), _) => statement.dossier().actor(speaker.actor).name(LANGUAGE),
        (None, _) if unreadable => ui::speaker_unreadable(),
        (None, StatementForm::Quotation) => ui::speaker_not_stated(),
        (None, StatementForm::Reported) => ui::said_by_source(),
    }
}

/// A language by its BCP 47 tag; the tag itself where the language is not in this short list, and
/// nothing where it is not determined.
pub fn language(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or(tag) {
        "ar" => "Arabic",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "it" => "Italian",
        "ku" | "ckb" => "Kurdish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        // Not determined (ISO 639-2), which is no language to tell anybody.
        "und" => "",
        _ => tag,
    }
}
