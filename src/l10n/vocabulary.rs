//! The words of the model as people read them.

use super::{preferred_names, ui};
use crate::model::tables::Translation;
use crate::model::text::Text;
use crate::model::vocabulary::{Credibility, Reliability};
use crate::model::{
    ActorKind, ActorRole, IncidentRef, Kind, PlaceKind, PlaceRole, PrecisionClass, StatementForm,
    StatementKind, StatementRef,
};

pub use super::texts::vocabulary::*;

/// A kind of incident.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::IndirectFire => kind_indirect_fire(),
        Kind::Rocket => kind_rocket(),
        Kind::Missile => kind_missile(),
        Kind::Drone => kind_drone(),
        Kind::AirStrike => kind_air_strike(),
        Kind::Artillery => kind_artillery(),
        Kind::Battle => kind_battle(),
        Kind::Shooting => kind_shooting(),
        Kind::Ied => kind_ied(),
        Kind::Killing => kind_killing(),
        Kind::Abduction => kind_abduction(),
        Kind::Piracy => kind_piracy(),
        Kind::Protest => kind_protest(),
        Kind::Arrest => kind_arrest(),
        Kind::Development => kind_development(),
        Kind::Other => kind_other(),
    }
}

/// A kind of incident in the middle of a sentence that leaves it out.
pub fn kind_in_sentence(kind: Kind) -> &'static str {
    match kind {
        Kind::IndirectFire => kind_in_sentence_indirect_fire(),
        Kind::Rocket => kind_in_sentence_rocket(),
        Kind::Missile => kind_in_sentence_missile(),
        Kind::Drone => kind_in_sentence_drone(),
        Kind::AirStrike => kind_in_sentence_air_strike(),
        Kind::Artillery => kind_in_sentence_artillery(),
        Kind::Battle => kind_in_sentence_battle(),
        Kind::Shooting => kind_in_sentence_shooting(),
        Kind::Ied => kind_in_sentence_ied(),
        Kind::Killing => kind_in_sentence_killing(),
        Kind::Abduction => kind_in_sentence_abduction(),
        Kind::Piracy => kind_in_sentence_piracy(),
        Kind::Protest => kind_in_sentence_protest(),
        Kind::Arrest => kind_in_sentence_arrest(),
        Kind::Development => kind_in_sentence_development(),
        Kind::Other => kind_in_sentence_other(),
    }
}

/// A kind of place.
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Base => place_kind_base(),
        PlaceKind::AirBase => place_kind_air_base(),
        PlaceKind::Airport => place_kind_airport(),
        PlaceKind::Town => place_kind_town(),
        PlaceKind::Village => place_kind_village(),
        PlaceKind::Site => place_kind_site(),
        PlaceKind::Region => place_kind_region(),
        PlaceKind::Country => place_kind_country(),
        PlaceKind::Sea => place_kind_sea(),
        PlaceKind::Other => place_kind_other(),
    }
}

/// What a place was in an incident.
pub fn place_role(role: PlaceRole) -> &'static str {
    match role {
        PlaceRole::Location => place_role_location(),
        PlaceRole::Target => place_role_target(),
        PlaceRole::Origin => place_role_origin(),
        PlaceRole::Impact => place_role_impact(),
    }
}

/// A kind of actor.
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => actor_kind_person(),
        ActorKind::State => actor_kind_state(),
        ActorKind::Military => actor_kind_military(),
        ActorKind::Coalition => actor_kind_coalition(),
        ActorKind::ArmedGroup => actor_kind_armed_group(),
        ActorKind::Organisation => actor_kind_organisation(),
        ActorKind::Civilians => actor_kind_civilians(),
        ActorKind::Other => actor_kind_other(),
    }
}

/// What an actor was in an incident.
pub fn actor_role(role: ActorRole) -> &'static str {
    match role {
        ActorRole::Attacker => actor_role_attacker(),
        ActorRole::AllegedAttacker => actor_role_alleged_attacker(),
        ActorRole::Target => actor_role_target(),
        ActorRole::Responder => actor_role_responder(),
        ActorRole::Victim => actor_role_victim(),
        ActorRole::Involved => actor_role_involved(),
    }
}

/// How a statement's words relate to the speaker.
pub fn statement_form(form: StatementForm) -> &'static str {
    match form {
        StatementForm::Quotation => statement_form_quotation(),
        StatementForm::Reported => statement_form_reported(),
    }
}

/// A kind of statement.
pub fn statement_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Communique => statement_kind_communique(),
        StatementKind::Claim => statement_kind_claim(),
        StatementKind::Denial => statement_kind_denial(),
        StatementKind::Assessment => statement_kind_assessment(),
        StatementKind::Report => statement_kind_report(),
    }
}

/// How well a position is known.
pub fn precision(class: PrecisionClass) -> &'static str {
    match class {
        PrecisionClass::Exact => precision_exact(),
        PrecisionClass::Town => precision_town(),
        PrecisionClass::Near => precision_near(),
        PrecisionClass::District => precision_district(),
        PrecisionClass::Province => precision_province(),
        PrecisionClass::Country => precision_country(),
        PrecisionClass::Unknown => precision_unknown(),
    }
}

/// Reliability of a source on the Admiralty scale.
pub fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::A => reliability_a(),
        Reliability::B => reliability_b(),
        Reliability::C => reliability_c(),
        Reliability::D => reliability_d(),
        Reliability::E => reliability_e(),
        Reliability::F => reliability_f(),
    }
}

/// Credibility of an item on the Admiralty scale.
pub fn credibility(credibility: Credibility) -> &'static str {
    match credibility {
        Credibility::Confirmed => credibility_confirmed(),
        Credibility::Probable => credibility_probable(),
        Credibility::Possible => credibility_possible(),
        Credibility::Doubtful => credibility_doubtful(),
        Credibility::Improbable => credibility_improbable(),
        Credibility::Unjudged => credibility_unjudged(),
    }
}

/// Who says it. Where no speaker is stated, words that are quoted are somebody's, though not known
/// whose; words of an account are the source's own. A speaker that could not be read is neither.
pub fn speaker(statement: StatementRef<'_>) -> &str {
    let unreadable = statement.extra().is_some_and(|extra| extra.contains_key("speaker"));
    match (statement.speaker(), statement.form()) {
        (Some(speaker), _) => statement.dossier().actor(speaker.actor).name(preferred_names()),
        (None, _) if unreadable => ui::speaker_unreadable(),
        (None, StatementForm::Quotation) => ui::speaker_not_stated(),
        (None, StatementForm::Reported) => ui::said_by_source(),
    }
}

/// Of translations of words in `language` (BCP 47) the one for a reader: that into the language in which names
/// are preferred, else the English one, else the first. None for who reads the words themselves.
pub fn for_reader<'a>(
    language: &str,
    translations: &'a [Translation],
    text: &Text,
) -> Option<&'a Translation> {
    let of = |tag: &str| translations.iter().find(|one| text.get(one.language) == tag);
    if language == preferred_names() {
        return None;
    }
    of(preferred_names()).or_else(|| of("en")).or(translations.first())
}

/// That an incident is told in another language than the reader's, and in which; `None` where it is in theirs,
/// or nobody says in which.
pub fn told_in(incident: IncidentRef<'_>) -> Option<String> {
    let tag = incident.title_language(preferred_names());
    let is_readers = tag.split('-').next() == Some(preferred_names());
    (!tag.is_empty() && !is_readers).then(|| ui::text_in(language(tag)))
}

/// That words are a translation, into which language, and whose: "Translation · English · Sitmap".
pub fn translated_by(translation: &Translation, text: &Text) -> String {
    let by = text.get_in(translation.by, preferred_names());
    let told = [ui::translation(), language(text.get(translation.language)), by];
    told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A language by its BCP 47 tag; the tag itself where the language is not in this short list, and
/// nothing where it is not determined.
pub fn language(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or(tag) {
        "ar" => language_ar(),
        "de" => language_de(),
        "en" => language_en(),
        "es" => language_es(),
        "fa" => language_fa(),
        "fr" => language_fr(),
        "he" => language_he(),
        "it" => language_it(),
        "ku" | "ckb" => language_ku(),
        "pt" => language_pt(),
        "ru" => language_ru(),
        "tr" => language_tr(),
        "uk" => language_uk(),
        "zh" => language_zh(),
        // Not determined (ISO 639-2), which is no language to tell anybody.
        "und" => "",
        _ => tag,
    }
}
