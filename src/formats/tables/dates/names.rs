//! Names of months and days of the week, by language.

/// The months of the Gregorian calendar, each with its names in English, French, Spanish, Portuguese,
/// Italian, German, Turkish, Russian, Ukrainian, Arabic (of Egypt, the Levant and the Maghreb) and
/// Persian. In Slavic languages also as they stand behind a day.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "janvier",
        "enero",
        "janeiro",
        "gennaio",
        "januar",
        "jänner",
        "ocak",
        "январь",
        "января",
        "січень",
        "січня",
        "يناير",
        "كانون الثاني",
        "جانفي",
        "ژانویه",
    ],
    &[
        "february",
        "février",
        "fevrier",
        "febrero",
        "fevereiro",
        "febbraio",
        "februar",
        "şubat",
        "февраль",
        "февраля",
        "лютий",
        "лютого",
        "فبراير",
        "شباط",
        "فيفري",
        "فوریه",
    ],
    &[
        "march",
        "mars",
        "marzo",
        "março",
        "marco",
        "märz",
        "maerz",
        "mrz",
        "mart",
        "март",
        "марта",
        "березень",
        "березня",
        "مارس",
        "آذار",
        "اذار",
    ],
    &[
        "april",
        "avril",
        "abril",
        "aprile",
        "nisan",
        "апрель",
        "апреля",
        "квітень",
        "квітня",
        "أبريل",
        "ابريل",
        "إبريل",
        "نيسان",
        "أفريل",
        "آوریل",
    ],
    &[
        "may",
        "mai",
        "mayo",
        "maio",
        "maggio",
        "mayıs",
        "май",
        "мая",
        "травень",
        "травня",
        "مايو",
        "أيار",
        "ايار",
        "ماي",
        "مه",
        "می",
    ],
    &[
        "june",
        "juin",
        "junio",
        "junho",
        "giugno",
        "juni",
        "haziran",
        "июнь",
        "июня",
        "червень",
        "червня",
        "يونيو",
        "يونيه",
        "حزيران",
        "جوان",
        "ژوئن",
    ],
    &[
        "july",
        "juillet",
        "julio",
        "julho",
        "luglio",
        "juli",
        "temmuz",
        "июль",
        "июля",
        "липень",
        "липня",
        "يوليو",
        "يوليه",
        "تموز",
        "جويلية",
        "ژوئیه",
        "جولای",
    ],
    &[
        "august",
        "août",
        "aout",
        "agosto",
        "ağustos",
        "август",
        "августа",
        "серпень",
        "серпня",
        "أغسطس",
        "اغسطس",
        "آب",
        "أوت",
        "اوت",
    ],
    &[
        "september",
        "septembre",
        "septiembre",
        "setiembre",
        "setembro",
        "settembre",
        "eylül",
        "сентябрь",
        "сентября",
        "вересень",
        "вересня",
        "سبتمبر",
        "أيلول",
        "ايلول",
        "سپتامبر",
    ],
    &[
        "october",
        "octobre",
        "octubre",
        "outubro",
        "ottobre",
        "oktober",
        "ekim",
        "октябрь",
        "октября",
        "жовтень",
        "жовтня",
        "أكتوبر",
        "اكتوبر",
        "تشرين الأول",
        "تشرين الاول",
        "اکتبر",
    ],
    &[
        "november",
        "novembre",
        "noviembre",
        "novembro",
        "kasım",
        "ноябрь",
        "ноября",
        "листопад",
        "листопада",
        "نوفمبر",
        "تشرين الثاني",
        "نوامبر",
    ],
    &[
        "december",
        "décembre",
        "decembre",
        "diciembre",
        "dezembro",
        "dicembre",
        "dezember",
        "aralık",
        "декабрь",
        "декабря",
        "грудень",
        "грудня",
        "ديسمبر",
        "كانون الأول",
        "كانون الاول",
        "دسامبر",
    ],
];

/// Months of the Persian and the Islamic calendar, which are not converted.
const OTHER_CALENDARS: [&str; 38] = [
    "فروردین",
    "فروردين",
    "اردیبهشت",
    "ارديبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "شهريور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
    "farvardin",
    "ordibehesht",
    "khordad",
    "mordad",
    "shahrivar",
    "bahman",
    "esfand",
    "محرم",
    "صفر",
    "ربيع",
    "جمادى",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "القعدة",
    "الحجة",
    "muharram",
    "safar",
    "rajab",
    "shaban",
    "ramadan",
    "shawwal",
];

/// The days of the week from Monday on, by language as the months.
const WEEKDAYS: [&[&str]; 7] = [
    &[
        "monday",
        "lundi",
        "lunes",
        "montag",
        "mo",
        "понедельник",
        "пн",
        "понеділок",
        "الاثنين",
        "الإثنين",
        "دوشنبه",
    ],
    &["tuesday", "mardi", "martes", "dienstag", "di", "вторник", "вт", "вівторок", "الثلاثاء", "سهشنبه"],
    &[
        "wednesday",
        "weds",
        "mercredi",
        "miércoles",
        "miercoles",
        "mittwoch",
        "mi",
        "среда",
        "ср",
        "середа",
        "الأربعاء",
        "الاربعاء",
        "چهارشنبه",
    ],
    &["thursday", "jeudi", "jueves", "donnerstag", "do", "четверг", "чт", "четвер", "الخميس", "پنجشنبه"],
    &[
        "friday",
        "vendredi",
        "viernes",
        "freitag",
        "fr",
        "пятница",
        "пт",
        "п'ятниця",
        "п’ятниця",
        "الجمعة",
        "جمعه",
    ],
    &[
        "saturday",
        "samedi",
        "sábado",
        "sabado",
        "samstag",
        "sonnabend",
        "sa",
        "суббота",
        "сб",
        "субота",
        "السبت",
        "شنبه",
    ],
    &[
        "sunday",
        "dimanche",
        "domingo",
        "sonntag",
        "so",
        "воскресенье",
        "вс",
        "неділя",
        "нд",
        "الأحد",
        "الاحد",
        "یکشنبه",
    ],
];

/// Which of several lists of names a word is in: as it stands there, or as the beginning, of three
/// letters or more, of names in one of them only.
fn find(lists: &[&[&str]], word: &str) -> Option<usize> {
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let word = word.to_lowercase();
    if let Some(exact) = lists.iter().position(|names| names.contains(&word.as_str())) {
        return Some(exact);
    }
    word.chars().nth(2)?;
    let begins = |names: &&[&str]| names.iter().any(|name| name.starts_with(&word));
    let mut found = lists.iter().enumerate().filter(|(_, names)| begins(names)).map(|(n, _)| n);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The number of a month, from 1, by its name or the start of it.
pub(in crate::formats::tables) fn month(word: &str) -> Option<u32> {
    u32::try_from(find(&MONTHS, word)? + 1).ok()
}

/// Whether a word names a month of a calendar that is not converted.
pub(super) fn is_of_other_calendar(word: &str) -> bool {
    OTHER_CALENDARS.contains(&word.to_lowercase().as_str())
}

/// The number of a day of the week, from 0 for Monday.
fn weekday(word: &str) -> Option<usize> {
    find(&WEEKDAYS, word)
}

/// A text without the day of the week that it begins or ends with, and that day.
pub(super) fn without_weekday(text: &str) -> Option<(&str, usize)> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | '،' | '(' | ')');
    let begin = text.find(is_gap)?;
    if let Some(day) = weekday(&text[..begin]) {
        return Some((text[begin..].trim_start_matches(is_gap), day));
    }
    let bare = text.trim_end_matches(is_gap);
    let end = bare.rfind(is_gap)?;
    let last = bare[end..].trim_start_matches(is_gap);
    let day = last.chars().nth(2).and_then(|_| weekday(last))?;
    Some((text[..end].trim_end_matches(is_gap), day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_for_two_months_or_two_days() {
        for lists in [&MONTHS[..], &WEEKDAYS[..]] {
            for (n, names) in lists.iter().enumerate() {
                for name in *names {
                    assert_eq!(find(lists, name), Some(n), "{name}");
                    assert_eq!(*name, name.to_lowercase());
                    let others = lists.iter().enumerate().filter(|(other, _)| *other != n);
                    assert!(others.clone().all(|(_, others)| !others.contains(name)), "{name}");
                }
            }
        }
        // June or July.
        assert_eq!(month("jui"), None);
        assert_eq!(month("تشرين"), None);
        assert_eq!(month("ju"), None);
    }
}
