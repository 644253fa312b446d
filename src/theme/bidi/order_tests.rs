//! Lines and their order, with letters that are all one wide.

use super::*;

/// A letter is one wide, and a mark is none.
fn letters(text: &str) -> f32 {
    text.chars().filter(|&chr| bidi_class(chr) != BidiClass::NSM).count() as f32
}

/// The lines of `text`, the pieces of each from left to right and divided by `|`.
fn laid(text: &str, width: f32, max_rows: usize) -> Vec<String> {
    let laid = lines(text, width, max_rows, &mut letters);
    laid.lines.iter().map(|line| line.pieces.join("|")).collect()
}

fn one_line(text: &str) -> String {
    laid(text, f32::INFINITY, usize::MAX).join("\n")
}

#[test]
fn words_of_a_right_to_left_line_go_from_right_to_left() {
    for (case, text, drawn) in [
        ("three words", "مطار بغداد الدولي", "الدولي| |بغداد| |مطار"),
        ("Hebrew", "שלום עולם", "עולם| |שלום"),
        ("a full stop is at the left", "قصف القاعدة.", ".|القاعدة| |قصف"),
        ("an Arabic comma too", "نعم، لا", "لا| |،|نعم"),
        ("every mark of a row of them", "متى؟!", "!|؟|متى"),
        ("a mark stays on its letter", "قَصْفٌ هنا", "هنا| |قَصْفٌ"),
        ("a joiner stays in its word", "می\u{200C}خواهم آن", "آن| |می\u{200C}خواهم"),
        ("a space that no line ends at", "عين\u{A0}الأسد", "الأسد|\u{A0}|عين"),
    ] {
        assert_eq!(one_line(text), drawn, "{case}");
    }
}

#[test]
fn numbers_and_latin_words_keep_their_own_direction() {
    for (case, text, drawn) in [
        ("a date", "في 5 يناير 2022", "2022| |يناير| |5| |في"),
        (
            "an English name in Arabic",
            "الهجوم على Green Village في 5 يناير",
            "يناير| |5| |في| |Green| |Village| |على| |الهجوم",
        ),
        (
            "an Arabic name in English",
            "Ain al-Asad (عين الأسد), Iraq",
            "Ain| |al-Asad| |(|الأسد| |عين|),| |Iraq",
        ),
        ("Arabic digits", "عام ٢٠٢٢ م", "م| |٢|٠|٢|٢| |عام"),
        ("Persian digits", "سال ۱۴۰۰", "۱|۴|۰|۰| |سال"),
        ("a decimal", "عمق ٣٫٥ كم", "كم| |٣|٫|٥| |عمق"),
        ("a time", "الساعة 09:30 صباحا", "صباحا| |09:30| |الساعة"),
    ] {
        assert_eq!(one_line(text), drawn, "{case}");
    }
}

#[test]
fn brackets_open_towards_what_they_hold() {
    for (case, text, drawn) in [
        ("round", "عين (الأسد) هنا", "هنا| |(|الأسد|)| |عين"),
        ("quotation marks", "قال «نعم» ثم", "ثم| |«|نعم|»| |قال"),
        ("Latin in brackets", "قاعدة (Green Village) هنا", "هنا| |(|Green| |Village|)| |قاعدة"),
        ("corners of an edition", "قال ⸢نعم⸣ ثم", "ثم| |⸢|نعم|⸣| |قال"),
        ("brackets in English stay", "a (b) [c] عين", "a| |(b)| |[c]| |عين"),
    ] {
        assert_eq!(one_line(text), drawn, "{case}");
    }
}

#[test]
fn marks_that_direct_are_obeyed_and_not_drawn() {
    assert_eq!(one_line("\u{200F}a عين"), "عين| |a");
    assert_eq!(one_line("عين \u{2066}a (b)\u{2069} لا"), "لا| |a| |(b)| |عين");
}

#[test]
fn what_is_set_apart_in_a_line_from_the_right_is_read_from_the_left() {
    for (bare, apart, drawn) in [
        ("اضغط Ctrl++ هنا", "اضغط \u{2066}Ctrl++\u{2069} هنا", "هنا| |Ctrl++| |اضغط"),
        ("الخيار --force هنا", "الخيار \u{2066}--force\u{2069} هنا", "هنا| |--force| |الخيار"),
        ("في 2022-01-05 ثم", "في \u{2066}2022-01-05\u{2069} ثم", "ثم| |2022-01-05| |في"),
        ("رصد 5 rockets ثم", "رصد \u{2066}5 rockets\u{2069} ثم", "ثم| |5| |rockets| |رصد"),
        ("C++ هنا", "\u{2066}C++\u{2069} هنا", "هنا| |C++"),
    ] {
        assert_eq!(one_line(apart), drawn);
        assert_ne!(one_line(bare), drawn, "it would need no marks");
    }
    assert_eq!(one_line("\u{2066}Ctrl++\u{2069}"), "Ctrl++", "no marks are drawn");
}

#[test]
fn lines_fill_from_the_first_word_on() {
    assert_eq!(laid("واحد اثنان ثلاثة أربعة", 11.0, 9), ["اثنان| |واحد", "أربعة| |ثلاثة"]);
    // The two names are one run of Latin, which the end of the line divides before it is reordered.
    assert_eq!(laid("قاعدة Green Village", 11.0, 9), ["Green| |قاعدة", "Village"]);
    assert_eq!(laid("عين  \nالأسد ", 50.0, 9), ["عين", "الأسد"]);
    assert_eq!(laid("عين\n\nالأسد", 50.0, 9), ["عين", "", "الأسد"]);
}

#[test]
fn a_word_and_its_punctuation_are_not_parted() {
    assert_eq!(laid("قال (نعم). لا", 9.0, 9), ["قال", "لا| |.|(|نعم|)"]);
}

#[test]
fn a_paragraph_has_the_direction_of_its_first_letter() {
    let laid = lines("1. عين Asad\nAsad عين\n(2022)", f32::INFINITY, 9, &mut letters);
    let rtl: Vec<bool> = laid.lines.iter().map(|line| line.rtl).collect();
    assert_eq!(rtl, [true, false, false]);
}

#[test]
fn a_long_address_is_cut_and_a_long_arabic_word_is_not() {
    assert_eq!(laid("انظر example.org/abcdef", 8.0, 9), ["انظر", "example.", "org/abcd", "ef"]);
    assert_eq!(laid("لا الإسرائيليين لا", 5.0, 9), ["لا", "الإسرائيليين", "لا"]);
}

#[test]
fn a_line_too_many_ends_the_last_one_in_an_ellipsis_at_its_left() {
    for (case, text, width, max_rows, drawn, elided) in [
        ("all of it fits", "عين الأسد", 9.0, 1, vec!["الأسد| |عين"], false),
        ("a word is left out", "قاعدة عين الأسد", 10.0, 1, vec!["…|عين| |قاعدة"], true),
        ("so is one that leaves no room", "قاعدة عين الأسد", 9.0, 1, vec!["…|قاعدة"], true),
        ("on the second line", "واحد اثنان ثلاثة", 5.0, 2, vec!["واحد", "…|اثنا"], true),
        ("before a second paragraph", "عين\nالأسد", 9.0, 1, vec!["…|عين"], true),
        ("in English at the right", "Asad عين الأسد", 9.0, 1, vec!["Asad| |عين|…"], true),
    ] {
        let laid = lines(text, width, max_rows, &mut letters);
        let got: Vec<String> = laid.lines.iter().map(|line| line.pieces.join("|")).collect();
        assert_eq!((got, laid.elided), (drawn.iter().map(ToString::to_string).collect(), elided), "{case}");
    }
}
