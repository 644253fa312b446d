//! Briefings in French and Arabic as the command line writes them, read back as their readers would.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const BUNDLED: &str = "data/coalition-attacks-2022-01.sitmap.json";

fn export(language: &str, out: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sitmap"));
    let output =
        command.args(["export", "--size", "960x540", "--language", language, BUNDLED]).arg(out).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What is copied from all pages of a PDF: one space between words, without the marks that say which way a
/// line runs.
fn pdf_text(file: &Path) -> String {
    let output = Command::new("pdftotext").arg("-q").arg(file).arg("-").output().unwrap();
    plain(&String::from_utf8(output.stdout).unwrap())
}

/// Whether a text is copied line by line. Of columns beside each other, `pdftotext` may tell lines in turn.
fn is_copied(page: &str, said: &str) -> bool {
    const LEAST_OF_LINE: usize = 3;
    let words: Vec<&str> = said.split(' ').collect();
    let mut at = 0;
    while at < words.len() {
        let longest = (at + 1..=words.len()).rev().find(|&end| page.contains(&words[at..end].join(" ")));
        match longest {
            Some(end) if end == words.len() || end - at >= LEAST_OF_LINE => at = end,
            _ => return false,
        }
    }
    true
}

fn plain(text: &str) -> String {
    let is_mark =
        |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(|c| !is_mark(*c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A part of a file that is packed.
fn part(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Each paragraph of the slides, and whether it runs from right to left.
fn slide_paragraphs(file: &Path) -> Vec<(String, bool)> {
    let archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let slides = archive.file_names().flatten().filter(|name| name.starts_with("ppt/slides/slide")).count();
    let mut paragraphs = Vec::new();
    for n in 1..=slides {
        let xml = part(file, &format!("ppt/slides/slide{n}.xml"));
        for paragraph in xml.split("<a:p>").skip(1) {
            let paragraph = paragraph.split("</a:p>").next().unwrap();
            let texts = paragraph.split("<a:t>").skip(1).map(|text| text.split("</a:t>").next().unwrap());
            let text = texts.collect::<String>().replace("&amp;", "&").replace("&apos;", "'");
            paragraphs.push((plain(&text), paragraph.contains("rtl=\"1\"")));
        }
    }
    paragraphs
}

/// What the bundled dossier says to a reader: titles, summaries, what was said, and what stands on its steps.
fn said_to(language: &str) -> Vec<String> {
    let dossier: Value = serde_json::from_str(&std::fs::read_to_string(BUNDLED).unwrap()).unwrap();
    let list = |of: &Value, name: &str| of[name].as_array().cloned().unwrap_or_default();
    let read = |text: &Value| text.get(language).and_then(Value::as_str).map(str::to_owned);
    let mut said = Vec::new();
    let steps = list(&dossier["briefing"], "steps");
    for incident in list(&dossier, "incidents") {
        if steps.iter().any(|step| step["incident"] == incident["id"]) {
            said.extend([read(&incident["title"]), read(&incident["summary"])]);
            said.extend(list(&incident, "munitions").iter().map(|one| read(&one["what"])));
        }
    }
    let quote =
        |words: &str| if language == "fr" { format!("« {words} »") } else { format!("«{words}»") };
    for step in &steps {
        said.extend([read(&step["title"]), read(&step["text"])]);
        let statement = list(&dossier, "statements").into_iter().find(|one| one["id"] == step["statement"]);
        if let Some(statement) = statement {
            let words = statement["text"].as_str().unwrap();
            let is_verbatim = statement["form"] == "quotation";
            said.push(Some(if is_verbatim { quote(words) } else { words.to_owned() }));
            let translations = list(&statement, "translations");
            let own = translations.iter().find(|one| one["language"] == language);
            said.push(own.and_then(|one| one["text"].as_str()).map(str::to_owned));
        }
    }
    let said: Vec<_> = said.into_iter().flatten().map(|text| plain(&text)).collect();
    assert!(said.len() > 20, "{said:#?}");
    said
}

#[test]
fn what_is_copied_from_pages_and_slides_in_french_and_arabic_is_what_was_said() {
    let folder = tempfile::tempdir().unwrap();
    for language in ["fr", "ar"] {
        let file = |ending: &str| folder.path().join(format!("{language}.{ending}"));
        let (pdf, pptx) = (file("pdf"), file("pptx"));
        export(language, &pdf);
        export(language, &pptx);
        let (pages, slides) = (pdf_text(&pdf), slide_paragraphs(&pptx));
        for said in said_to(language) {
            assert!(is_copied(&pages, &said), "{language}: {said}\n{pages}");
            assert!(slides.iter().any(|(text, _)| text.contains(&said)), "{language}: {said}\n{slides:#?}");
        }
        let arabic = |text: &str| text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c >= '\u{600}');
        for (text, runs_left) in slides.iter().filter(|(text, _)| !text.is_empty()) {
            assert_eq!(*runs_left, arabic(text), "{language}: {text}");
        }
    }
}

#[test]
fn a_translation_into_french_is_shown_to_nobody_who_reads_the_words_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("fr.pptx");
    export("fr", &file);
    let paragraphs = slide_paragraphs(&file);
    assert!(!paragraphs.iter().any(|(text, _)| text.contains("Traduction")), "{paragraphs:#?}");
}

#[test]
fn pages_in_arabic_are_those_in_french_turned_round() {
    let folder = tempfile::tempdir().unwrap();
    let picture = |language: &str| {
        let file = folder.path().join(format!("{language}.pptx"));
        export(language, &file);
        let slide = part(&file, "ppt/slides/slide5.xml");
        let width = "<p:sldSz cx=\"";
        let presentation = part(&file, "ppt/presentation.xml");
        let number = |text: &str, after: &str| {
            let rest = &text[text.find(after).unwrap() + after.len()..];
            rest.split('"').next().unwrap().parse::<i64>().unwrap()
        };
        let map = &slide[slide.find("<p:pic>").unwrap()..];
        (number(map, "<a:off x=\""), number(map, "<a:ext cx=\""), number(&presentation, width))
    };
    let (x, wide, page) = picture("fr");
    assert_eq!(x + wide, page, "the map is at the right");
    assert_eq!(picture("ar").0, 0, "the map is at the left");
}

#[test]
fn slides_in_french_and_arabic_have_nothing_english_left_but_names() {
    let folder = tempfile::tempdir().unwrap();
    let texts = |language: &str| -> BTreeSet<String> {
        let file = folder.path().join(format!("{language}.pptx"));
        export(language, &file);
        slide_paragraphs(&file).into_iter().map(|(text, _)| text).collect()
    };
    let english = texts("en");
    for language in ["fr", "ar"] {
        let own = texts(language);
        let is_sum = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let has_words = |text: &&String| text.chars().any(char::is_alphabetic) && !is_sum(text);
        let same: Vec<_> = own.intersection(&english).filter(has_words).cloned().collect();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("same-on-slides-in-{language}"), same.join("\n"));
        });
    }
}

#[test]
fn a_page_for_a_browser_says_its_language_and_its_direction() {
    let folder = tempfile::tempdir().unwrap();
    for (language, begin) in [("fr", "<html lang=\"fr\" data"), ("ar", "<html lang=\"ar\" dir=\"rtl\" data")]
    {
        let file = folder.path().join(format!("{language}.html"));
        export(language, &file);
        let page = std::fs::read_to_string(&file).unwrap();
        assert!(page.contains(begin), "{}", &page[..200]);
        let quotation = if language == "fr" { ">« Les forces" } else { ">«Les forces" };
        assert!(page.replace('\u{202F}', " ").contains(quotation), "{language}");
    }
}

#[test]
fn numbers_have_arabic_digits_where_the_tag_asks_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let texts = |language: &str| {
        let file = folder.path().join(format!("{language}.pptx"));
        export(language, &file);
        slide_paragraphs(&file).into_iter().map(|(text, _)| text).collect::<Vec<_>>()
    };
    let has = |texts: &[String], part: &str| texts.iter().any(|text| text.contains(part));
    let (usual, own) = (texts("ar"), texts("ar-u-nu-arab"));
    assert!(has(&usual, "الأربعاء 5 كانون الثاني/يناير 2022") && !has(&usual, "٥"), "{usual:#?}");
    assert!(has(&own, "الأربعاء ٥ كانون الثاني/يناير ٢٠٢٢"), "{own:#?}");
    let has_group = |text: &String| text.contains("Z ") && text.chars().any(|c| c.is_ascii_digit());
    assert!(own.iter().any(has_group), "a date-time group keeps its digits");
}
