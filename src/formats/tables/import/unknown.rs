//! What stands in a cell that says nothing.

use crate::formats::tables::profiles::Profile;
use crate::model::builder::Reason;
use crate::model::{Builder, TextId};

/// What programs write, in the very letters.
const MARKS: [&str; 21] = [
    "NA", "N/A", "n/a", "na", "NULL", "null", "NaN", "nan", "-", "#N/A", "--", "---", "–", "—", "?", "??",
    "???", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!",
];

/// What people write, in lower case. Nothing is here that is also the name of a place or a group.
const WORDS: &[&str] = &[
    // English
    "unknown",
    "none",
    "not known",
    "not stated",
    "not given",
    "not specified",
    "not reported",
    "not recorded",
    "not available",
    "not applicable",
    "not provided",
    "not identified",
    "unidentified",
    "unspecified",
    "undisclosed",
    "undetermined",
    "no data",
    "no information",
    "no info",
    "no location",
    "missing",
    "n.a.",
    "n.d.",
    "n/k",
    "n/d",
    "unk",
    "unk.",
    "tbc",
    "tbd",
    "tba",
    "to be confirmed",
    "to be determined",
    "(unknown)",
    "[unknown]",
    "<unknown>",
    "<null>",
    "(null)",
    "(blank)",
    "(none)",
    "nil",
    // French
    "inconnu",
    "inconnue",
    "inconnus",
    "non connu",
    "non précisé",
    "non précisée",
    "non precise",
    "non spécifié",
    "non spécifiée",
    "non disponible",
    "non communiqué",
    "non renseigné",
    "sans objet",
    "indéterminé",
    // Spanish, Portuguese, Italian
    "desconocido",
    "desconocida",
    "desconocidos",
    "sin datos",
    "sin información",
    "sin especificar",
    "no especificado",
    "no disponible",
    "no identificado",
    "desconhecido",
    "desconhecida",
    "não informado",
    "sconosciuto",
    "sconosciuta",
    // German, Dutch, Turkish
    "unbekannt",
    "keine angabe",
    "keine angaben",
    "k. a.",
    "k.a.",
    "onbekend",
    "bilinmiyor",
    // Russian, Ukrainian
    "неизвестно",
    "неизвестный",
    "неизвестная",
    "неизвестен",
    "неизвестные",
    "нет данных",
    "не указано",
    "не указан",
    "не установлено",
    "н/д",
    "невідомо",
    "невідомий",
    "невідома",
    "невідомі",
    "немає даних",
    "не вказано",
    "не встановлено",
    // Arabic, Persian, Kurdish
    "غير معروف",
    "غير معروفة",
    "غير محدد",
    "غير محددة",
    "غير متوفر",
    "غير متاح",
    "مجهول",
    "مجهولة",
    "مجهولون",
    "المجهول",
    "لا يوجد",
    "نامعلوم",
    "ناشناس",
    "نامشخص",
    "نەزانراو",
    // Hebrew, Chinese, Japanese
    "לא ידוע",
    "未知",
    "不明",
];

/// Whether a cell says nothing.
pub(in crate::formats::tables) fn is_unknown(cell: &str) -> bool {
    const LONGEST: usize = 40;
    cell.is_empty()
        || MARKS.contains(&cell)
        || (cell.len() <= LONGEST && WORDS.contains(&cell.to_lowercase().as_str()))
}

/// The texts that say nothing. They are kept before all others, so that one comparison tells them
/// from what says something.
pub(super) struct SaysNothing {
    last: TextId,
    /// Those after `last` and up to this one are what the profile has for unknown, which a number of
    /// degrees can be.
    last_coded: TextId,
}

impl SaysNothing {
    /// Of a dossier in which no text is kept yet.
    pub(super) fn of(profile: &Profile, builder: &mut Builder) -> Result<Self, Reason> {
        let mut last = TextId::EMPTY;
        for marker in spellings(profile.own) {
            last = builder.intern(&marker)?.max(last);
        }
        let mut last_coded = last;
        for marker in profile.unknown {
            last_coded = builder.intern(marker)?.max(last_coded);
        }
        Ok(Self { last, last_coded })
    }

    /// Whether a cell says nothing, in a column that may hold degrees.
    pub(super) fn has(&self, id: TextId, holds_degrees: impl FnOnce() -> bool) -> bool {
        id <= self.last || (id <= self.last_coded && !holds_degrees())
    }
}

/// Every spelling in which they stand in files: as they are, with a capital at the beginning or at
/// each word, in capitals. Of the dossiers of Sitmap, in which "Unknown" can be a title, only marks.
fn spellings(own: bool) -> impl Iterator<Item = String> {
    const OWN: usize = 10;
    let marks = MARKS.iter().take(if own { OWN } else { MARKS.len() }).map(|&mark| mark.to_owned());
    let words = WORDS.iter().take(if own { 0 } else { WORDS.len() });
    marks.chain(words.flat_map(|word| {
        let each = word.split(' ').map(capital).collect::<Vec<_>>().join(" ");
        [(*word).to_owned(), capital(word), each, word.to_uppercase()]
    }))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_known_in_many_languages_and_cases() {
        let says_nothing = [
            "",
            "-",
            "?",
            "N/A",
            "Unknown",
            "UNKNOWN",
            "unknown",
            "None",
            "not known",
            "Not Known",
            "TBC",
            "n.d.",
            "Inconnu",
            "Non précisé",
            "sans objet",
            "غير معروف",
            "مجهول",
            "Неизвестно",
            "невідомо",
            "DESCONOCIDO",
            "Unbekannt",
            "k. A.",
        ];
        for cell in says_nothing {
            assert!(is_unknown(cell), "{cell}");
        }
        let all: Vec<String> = spellings(false).collect();
        for cell in says_nothing.iter().filter(|cell| !cell.is_empty() && **cell != "k. A.") {
            assert!(all.iter().any(|one| one == cell), "{cell}");
        }
        for cell in [
            "Unidentified Armed Group (Iraq)",
            "Unknown Soldier Square",
            "ND",
            "Nil Town",
            "0",
            "no",
            "Nonea",
        ] {
            assert!(!is_unknown(cell), "{cell}");
        }
        assert!(WORDS.iter().all(|word| *word == word.to_lowercase()));
        assert!(!spellings(true).any(|one| one == "Unknown"));
    }
}
