//! What pages say is read back with `pdftotext` of poppler-utils, as a reader would copy it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::*;
use crate::export::{MapPicture, PictureFormat};
use crate::model::briefing::{Marking, StepKind};
use crate::scene::briefing::deck::MadeFrom;
use crate::scene::briefing::{Cover, Deck, Entry, Figure, Quote, Strip, Weight};
use crate::scene::pages::{self, AROUND_QUOTE, IN_QUOTE};

const ARABIC: &str = "استهدفت قوات التحالف صباح اليوم، بثماني جولات من النيران غير المباشرة (في القرية الخضراء)، ولا إصابات بين الجنود.";
const ARABIC_ASKED: &str = "من قال «لا إصابات بين الجنود» (في القرية الخضراء)؟";
const ARABIC_NUMBERS: &str = "في 5 يناير 2022 أطلقت Sitmap (نسخة 3.1) تقريرها: 8 جولات.";
/// With signs above and below letters: at the beginning of a word, within it, and at its end.
const ARABIC_SIGNS: &str = "يُعرض ما أُسقط من طائرات مسيّرة صباحًا، مباشرةً في 5 يناير.";
/// A Latin sentence with a name in it that runs the other way.
const MIXED: &str = "The base (القرية الخضراء) was hit, and “دير الزور” was not.";
const FRENCH: &str = "Les forces de la coalition ont été ciblées ce matin par huit séries de tirs indirects, à l’extérieur de la ville où « rien n’a été touché ».";

/// Stands in for a map.
fn picture() -> MapPicture {
    let shot = image::open("tests/snapshots/opening-1920-dark.png").unwrap().to_rgb8();
    let shot = image::imageops::crop_imm(&shot, 500, 100, 1190, 878).to_image();
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 85).encode_image(&shot).unwrap();
    MapPicture {
        bytes,
        format: PictureFormat::Jpeg,
        size: [shot.width(), shot.height()],
        described: "A map of Iraq".into(),
    }
}

fn tiny() -> MapPicture {
    let mut bytes = Vec::new();
    let grey = image::RgbImage::from_pixel(32, 24, image::Rgb([90, 99, 110]));
    image::codecs::jpeg::JpegEncoder::new(&mut bytes).encode_image(&grey).unwrap();
    MapPicture { bytes, format: PictureFormat::Jpeg, size: [32, 24], described: "A grey map".into() }
}

fn book() -> Book {
    let marking = Marking { text: "UNCLASSIFIED".into(), colour: "#007A33".into(), ..Marking::default() };
    let hash = "3f1c".repeat(16);
    let made_from = MadeFrom { name: "attacks.sitmap.json".into(), sha256: hash, note: String::new() };
    Book {
        cover: Cover {
            title: "Attacks in January".into(),
            author: "Lt. Éva Müller".into(),
            as_of: "051800Z JAN 22".into(),
            marking: Some(marking),
            files: vec![made_from],
            ..Cover::default()
        },
        strip: Strip::default(),
        attribution: "Natural Earth, GeoNames".into(),
        written: "061200Z JAN 22".into(),
        dark: false,
        size: [1920, 1080],
    }
}

fn quoting(words: &str, tag: &str) -> Step {
    let quote = Quote {
        verbatim: true,
        words: words.into(),
        language_tag: tag.into(),
        speaker: "Maj. Gen. John W. Brennan Jr.".into(),
        source: "Communiqué, paragraph 2".into(),
        url: "https://example.org/communiqué".into(),
        ..Quote::default()
    };
    Step { title: "A step".into(), eyebrow: "Rocket".into(), quote: Some(quote), ..Step::default() }
}

fn written(book: Book, steps: &[(Step, &MapPicture)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut pdf = Box::new(Pdf::new(&mut bytes, book).unwrap());
    for (step, map) in steps {
        pdf.page(step, map).unwrap();
    }
    pdf.finish().unwrap();
    bytes
}

/// Runs a program of poppler-utils over a document.
fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pages.pdf");
    fs::write(&file, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program} reads back what pages say; install poppler-utils: {error}")
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What is copied from all pages: one space between words, and without the marks that tell a reader
/// which way a line runs.
fn text(pdf: &[u8]) -> String {
    let text = poppler("pdftotext", &["-q"], pdf);
    let text: String = text
        .chars()
        .filter(|chr| !matches!(chr, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'))
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Page, left, top, right and bottom of each word.
fn words(pdf: &[u8]) -> Vec<(usize, [f32; 4], String)> {
    let told = poppler("pdftotext", &["-q", "-bbox"], pdf);
    let (mut page, mut words) = (0, Vec::new());
    for line in told.lines().map(str::trim) {
        page += usize::from(line.starts_with("<page "));
        let Some(word) = line.strip_prefix("<word ") else { continue };
        let value = |name: &str| {
            let rest = &word[word.find(name).unwrap() + name.len() + 2..];
            rest[..rest.find('"').unwrap()].parse().unwrap()
        };
        let said = &word[word.find('>').unwrap() + 1..word.rfind('<').unwrap()];
        words.push((page, ["xMin", "yMin", "xMax", "yMax"].map(value), said.to_owned()));
    }
    words
}

#[test]
fn what_was_said_is_copied_as_it_was_said() {
    let twice = format!("{ARABIC} {ARABIC} {ARABIC_NUMBERS}");
    let all = [
        (FRENCH, FRENCH, "fr"),
        (ARABIC, ARABIC, "ar"),
        (&twice, &twice, "ar"),
        (ARABIC_ASKED, ARABIC_ASKED, "ar"),
        (ARABIC_SIGNS, ARABIC_SIGNS, "ar"),
        (MIXED, MIXED, "en"),
    ];
    for (words, expected, tag) in all {
        for size in [[1920, 1080], [1440, 1080]] {
            let pdf = written(Book { size, ..book() }, &[(quoting(words, tag), &tiny())]);
            let copied = text(&pdf);
            assert!(copied.contains(expected), "{expected}\n{copied}");
        }
    }
}

#[test]
fn a_right_to_left_quotation_begins_at_the_right() {
    let pdf = written(book(), &[(quoting(ARABIC, "ar"), &tiny())]);
    let words = words(&pdf);
    // Letters of a single word come in the order in which they are drawn.
    let drawn = |word: &str| word.chars().rev().collect::<String>();
    let find =
        |word: &str| words.iter().find(|found| [word, &drawn(word)].iter().any(|one| found.2.contains(one)));
    let first = find("استهدفت").expect("the first word");
    let second = find("قوات").expect("the second word");
    assert!(first.1[0] > second.1[2], "{first:?} {second:?}");
    let frame = Frame::of(&book(), &Letters::new().unwrap());
    let right = frame.width - AROUND_QUOTE - IN_QUOTE.0;
    // Before it stands the quotation mark.
    assert!((-1.0..12.0).contains(&(right - first.1[2])), "{first:?} {right}");
}

#[test]
fn every_page_has_its_marking_number_and_whose_it_is() {
    let pdf = written(book(), &[(quoting("One", "en"), &tiny()), (quoting("Two", "en"), &tiny())]);
    let copied = text(&pdf);
    assert_eq!(copied.matches("UNCLASSIFIED").count(), 6, "twice on each of three pages");
    assert_eq!(copied.matches("As of 051800Z JAN 22 · Lt. Éva Müller · Written 061200Z JAN 22").count(), 3);
    assert_eq!(copied.matches("Map: Natural Earth, GeoNames").count(), 3);
    let heights: Vec<f32> = words(&pdf).iter().filter(|w| w.2 == "UNCLASSIFIED").map(|w| w.1[1]).collect();
    assert_eq!(heights.iter().filter(|&&y| y < 20.0).count(), 3);
    assert_eq!(heights.iter().filter(|&&y| y > 520.0).count(), 3);
}

#[test]
fn a_document_says_what_it_is_and_what_is_in_it() {
    let pdf = written(book(), &[(quoting("One", "en"), &tiny())]);
    let told = poppler("pdfinfo", &[], &pdf);
    for expected in
        ["Attacks in January", "Lt. Éva Müller", "UNCLASSIFIED", "960 x 540", "Tagged:          yes"]
    {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    let structure = poppler("pdfinfo", &["-struct-text"], &pdf);
    for expected in ["H1", "BlockQuote", "Figure", "Link"] {
        assert!(structure.contains(expected), "{expected}: {structure}");
    }
    let html = poppler("pdftohtml", &["-xml", "-i", "-stdout"], &pdf);
    assert!(html.contains("<item page=\"1\">A step</item>"), "{html}");
    assert!(html.contains("<item page=\"2\">Sources</item>"), "{html}");
}

#[test]
fn only_addresses_of_the_web_are_links() {
    for (url, link) in [
        ("https://example.org/a?b=c", Some("https://example.org/a?b=c")),
        ("HTTP://example.org", Some("http://example.org")),
        ("https://example.org/é", Some("https://example.org/%C3%A9")),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://a b", None),
        ("", None),
    ] {
        assert_eq!(pages::link(url).as_deref(), link, "{url}");
    }
    let mut step = quoting("One", "en");
    let entry = |url: &str| Entry { text: "A source".into(), url: url.into(), ..Entry::default() };
    step.entries = vec![entry("https://example.org/good"), entry("file:///etc/bad")];
    let urls = poppler("pdfinfo", &["-url"], &written(book(), &[(step, &tiny())]));
    assert!(urls.contains("https://example.org/good") && !urls.contains("bad"), "{urls}");
    assert!(urls.contains("https://example.org/communiqu%C3%A9"), "{urls}");
}

#[test]
fn a_long_list_goes_on_over_pages_and_loses_nothing() {
    let entries = (0..90).map(|n| Entry {
        weight: if n % 15 == 0 { Weight::Heading } else { Weight::Line },
        text: format!("Entry{n:03} of a list that is longer than a page"),
        detail: format!("Detail{n:03}, told by somebody on some day"),
        ..Entry::default()
    });
    let step = Step { title: "List".into(), entries: entries.collect(), ..Step::default() };
    let pdf = written(book(), &[(step, &tiny())]);
    let copied = text(&pdf);
    for n in 0..90 {
        for word in [format!("Entry{n:03}"), format!("Detail{n:03}")] {
            assert_eq!(copied.matches(&word).count(), 1, "{word}");
        }
    }
    assert!(copied.contains("List · continued"));
    inside(&pdf, &book());
}

#[test]
fn a_long_text_goes_on_over_pages() {
    let sentence = |n: usize| format!("Sentence{n:03} tells what was seen and by whom.");
    let told = |n: usize| (0..n).map(sentence).collect::<Vec<_>>().join(" ");
    for (sentences, pages) in [(5, 2), (14, 2), (120, 4)] {
        let step = Step { title: "Long".into(), line: told(sentences), ..Step::default() };
        let pdf = written(book(), &[(step, &tiny())]);
        let copied = text(&pdf);
        for n in 0..sentences {
            assert_eq!(copied.matches(&format!("Sentence{n:03}")).count(), 1, "{n} of {sentences}");
        }
        let counted = poppler("pdfinfo", &[], &pdf);
        let counted = counted.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
        assert_eq!(counted.trim(), pages.to_string(), "{sentences} sentences");
        inside(&pdf, &book());
    }
}

#[test]
fn a_word_that_is_wider_than_the_column_is_cut() {
    let word = "0123456789abcdef".repeat(20);
    let long_arabic = "الإسرائيليين".repeat(8);
    let figures = vec![Figure { value: "Unaussprechlichkeitsgrenze".repeat(2), label: word.clone() }];
    let step = Step { title: word.clone(), line: long_arabic, figures, ..Step::default() };
    let pdf = written(book(), &[(step, &tiny())]);
    let copied = text(&pdf).replace(' ', "");
    assert!(copied.matches(&word).count() >= 2, "{copied}");
    inside(&pdf, &book());
}

/// No word stands outside its page, or on the map.
fn inside(pdf: &[u8], book: &Book) {
    let frame = Frame::of(book, &Letters::new().unwrap());
    let widest = frame.stage.panel(0.5).w;
    for (page, [left, top, right, bottom], said) in words(pdf) {
        let at = format!("{said} on page {page}: {left} {top} {right} {bottom}");
        assert!(left >= -0.1 && top >= -0.1 && right <= frame.width + 0.1 && bottom <= HEIGHT + 0.1, "{at}");
        let on_map = page == 1 && top > frame.stage.y && bottom < frame.stage.bottom() && right > widest;
        assert!(!on_map, "{at}");
    }
}

#[test]
fn the_picture_of_a_map_is_in_the_file_as_it_was_given() {
    let map = picture();
    let pdf = written(book(), &[(quoting("One", "en"), &map)]);
    assert!(pdf.windows(map.bytes.len()).any(|part| part == map.bytes));
    let broken = MapPicture { bytes: vec![1, 2, 3], ..tiny() };
    let mut out = Vec::new();
    let mut pdf = Pdf::new(&mut out, book()).unwrap();
    assert!(matches!(pdf.page(&quoting("One", "en"), &broken), Err(ExportError::Page { page: 1, .. })));
}

#[test]
fn the_last_page_tells_sources_and_files() {
    let pdf = written(book(), &[(quoting("One", "en"), &tiny()), (quoting("Two", "en"), &tiny())]);
    let last = poppler("pdftotext", &["-q", "-f", "3"], &pdf);
    for expected in ["Communiqué, paragraph 2", "pages 1, 2", "attacks.sitmap.json", &"3f1c".repeat(16)] {
        assert!(last.contains(expected), "{expected}: {last}");
    }
}

/// The bundled dossier, and a few steps made by hand.
fn example(book: &mut Book) -> Vec<Step> {
    const BUNDLED: &str = include_str!("../../../data/coalition-attacks-2022-01.sitmap.json");
    let (options, progress) = (crate::formats::Options::default(), crate::progress::Progress::default());
    let dossier = crate::formats::read(BUNDLED.as_bytes(), &options, &progress).unwrap().dossier;
    let mut layers = crate::query::Layers::default();
    layers.open(
        "Attacks on the Coalition".into(),
        None,
        std::sync::Arc::new(dossier),
        std::sync::Arc::new([]),
    );
    let shown = crate::query::FilterResult::of(
        &layers,
        &crate::query::Filter::default(),
        &mut crate::query::Matches::default(),
        &crate::progress::Progress::default(),
    );
    let deck = Deck::of(&layers, &crate::query::Rows::of(&layers, &shown.unwrap()), None);
    (book.strip, book.cover.title) = (deck.strip.clone(), deck.cover.title.clone());
    let mut steps: Vec<Step> = (0..deck.len()).map(|n| deck.step(n)).collect();
    let mut arabic = quoting(ARABIC, "ar");
    arabic.title = "هجوم على القرية الخضراء".into();
    arabic.figures = vec![
        Figure { value: "8".into(), label: "rounds of indirect fire".into() },
        Figure { value: "none reported".into(), label: "killed or wounded".into() },
    ];
    if let Some(quote) = &mut arabic.quote {
        quote.translation = "This morning Coalition forces were targeted by eight rounds.".into();
        quote.translated_by = "Translation · English · Sitmap".into();
    }
    (arabic.line, arabic.line_is_editors) = ("What the editor says of it.".into(), true);
    arabic.at = Some((0.3, 0.34));
    steps.push(arabic);
    steps
}

#[test]
fn the_bundled_dossier_becomes_pages() {
    let mut book = book();
    let steps = example(&mut book);
    let folder = std::env::var_os("SITMAP_EXPORT_DIR").map(PathBuf::from);
    let map = if folder.is_some() { picture() } else { tiny() };
    let all: Vec<_> = steps.iter().map(|step| (step.clone(), &map)).collect();
    if let Some(folder) = folder {
        look(&folder, &book, &all);
    }
    let pdf = written(book.clone(), &all);
    let copied = text(&pdf);
    for step in steps.iter().filter(|step| step.shows == StepKind::Incident) {
        let quote = step.quote.as_ref().unwrap();
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for said in [&step.title, &step.when, &quote.words, &quote.speaker] {
            assert!(copied.contains(&flat(said)), "{said}\n{copied}");
        }
    }
}

/// Writes pages to be looked at.
fn look(folder: &Path, book: &Book, steps: &[(Step, &MapPicture)]) {
    for (name, size, dark) in [
        ("briefing", [1920, 1080], false),
        ("briefing-dark", [1920, 1080], true),
        ("briefing-4-3", [1440, 1080], false),
        ("briefing-4-3-dark", [1440, 1080], true),
    ] {
        let pdf = written(Book { dark, size, ..book.clone() }, steps);
        fs::write(folder.join(name).with_extension("pdf"), pdf).unwrap();
    }
    let thirty: Vec<_> = steps.iter().cycle().take(30).cloned().collect();
    let begun = std::time::Instant::now();
    let pdf = written(book.clone(), &thirty);
    let told = format!("30 steps: {} kB in {:?}\n", pdf.len() / 1000, begun.elapsed());
    fs::write(folder.join("thirty.txt"), told).unwrap();
}
