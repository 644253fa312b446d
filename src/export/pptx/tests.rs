//! Slides are made, taken apart and looked at from all sides.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::events::Event;

use super::*;
use crate::export::samples;

type Parts = BTreeMap<String, Vec<u8>>;

fn write(book: &Book, steps: &[Step]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let mut pptx: Box<dyn Pages> = Box::new(Pptx::new(&mut out, book.clone()).unwrap());
    for step in steps {
        pptx.page(step, &samples::map()).unwrap();
    }
    pptx.finish().unwrap();
    out.into_inner()
}

fn parts(file: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Parts::new();
    for n in 0..zip.len() {
        let mut part = zip.by_index(n).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        assert!(parts.insert(name.clone(), bytes).is_none(), "{name} twice");
    }
    parts
}

/// Its name and attributes.
type Element = (String, BTreeMap<String, String>);

/// The elements of a part with their attributes, and its texts.
fn read(xml: &[u8]) -> (Vec<Element>, Vec<String>) {
    let mut reader = quick_xml::Reader::from_str(std::str::from_utf8(xml).unwrap());
    reader.config_mut().check_end_names = true;
    let (mut elements, mut texts, mut text, mut depth) = (Vec::new(), Vec::new(), String::new(), 0);
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                depth += i32::from(matches!(event, Event::Start(_)));
                let attributes = start.attributes().map(|one| {
                    let one = one.unwrap();
                    let value = one.value.to_string();
                    let value = quick_xml::escape::unescape(&value).unwrap().into_owned();
                    (one.key.as_ref().to_string(), value)
                });
                elements.push((start.name().as_ref().to_string(), attributes.collect()));
                text.clear();
            }
            Event::Text(one) => text.push_str(one.as_ref()),
            Event::GeneralRef(one) => text.extend(["&", one.as_ref(), ";"]),
            Event::End(end) => {
                depth -= 1;
                if end.name().as_ref() == "a:t" {
                    texts.push(quick_xml::escape::unescape(&text).unwrap().into_owned());
                }
                text.clear();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    (elements, texts)
}

fn texts(parts: &Parts, folder: &str) -> Vec<Vec<String>> {
    let count = parts.keys().filter(|name| name.starts_with(&format!("ppt/{folder}s/{folder}"))).count();
    (1..=count).map(|n| read(&parts[&format!("ppt/{folder}s/{folder}{n}.xml")]).1).collect()
}

fn all() -> Vec<(String, Parts)> {
    let all = samples::all();
    all.into_iter()
        .map(|(name, book, steps)| {
            let file = write(&book, &steps);
            if let Some(folder) = samples::wanted() {
                let folder = folder.join(&name);
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(folder.join("briefing.pptx"), &file).unwrap();
            }
            (name, parts(&file))
        })
        .collect()
}

#[test]
fn a_presentation_is_whole() {
    for (name, parts) in all() {
        let types = read(&parts["[Content_Types].xml"]).0;
        let of = |kind: &str, key: &str| -> BTreeSet<String> {
            types.iter().filter(|(element, _)| element == kind).map(|(_, with)| with[key].clone()).collect()
        };
        let (overrides, defaults) = (of("Override", "PartName"), of("Default", "Extension"));
        for part in parts.keys().filter(|part| *part != "[Content_Types].xml") {
            let ending = part.rsplit('.').next().unwrap();
            let is_known =
                overrides.contains(&format!("/{part}")) || (ending != "xml" && defaults.contains(ending));
            assert!(is_known, "{name}: {part} has no type");
        }
        for part in &overrides {
            assert!(parts.contains_key(part.trim_start_matches('/')), "{name}: {part} is not there");
        }
        for (part, bytes) in
            parts.iter().filter(|(part, _)| [".xml", ".rels"].iter().any(|end| part.ends_with(end)))
        {
            let (elements, _) = read(bytes);
            let ids: Vec<&String> =
                elements.iter().filter(|(one, _)| one == "p:cNvPr").map(|(_, with)| &with["id"]).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: {part}");
            if let Some(of) = part.strip_suffix(".rels") {
                relations_lead_somewhere(&name, of, &elements, &parts);
            }
        }
    }
}

fn relations_lead_somewhere(
    name: &str,
    of: &str,
    elements: &[(String, BTreeMap<String, String>)],
    parts: &Parts,
) {
    let (folder, file) = of.split_once("_rels/").unwrap();
    let mut known = BTreeSet::new();
    for (_, with) in elements.iter().filter(|(one, _)| one == "Relationship") {
        known.insert(with["Id"].clone());
        if with.get("TargetMode").is_some_and(|mode| mode == "External") {
            assert!(with["Target"].starts_with("http"), "{name}: {with:?}");
            continue;
        }
        let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in with["Target"].split('/') {
            if part == ".." {
                path.pop();
            } else {
                path.push(part);
            }
        }
        assert!(parts.contains_key(&path.join("/")), "{name}: {of} leads to {}", with["Target"]);
    }
    if let Some(part) = parts.get(&format!("{folder}{file}")) {
        let used =
            read(part).0.into_iter().flat_map(|(_, with)| with).filter(|(key, _)| key.starts_with("r:"));
        for (_, id) in used {
            assert!(known.contains(&id), "{name}: {folder}{file} uses {id}");
        }
    }
}

#[test]
fn nothing_leaves_its_slide() {
    for (name, parts) in all() {
        let size = read(&parts["ppt/presentation.xml"]).0;
        let (_, size) = size.into_iter().find(|(one, _)| one == "p:sldSz").unwrap();
        let number = |with: &BTreeMap<String, String>, key: &str| with[key].parse::<i64>().unwrap();
        let (width, height) = (number(&size, "cx"), number(&size, "cy"));
        assert_eq!(width, if name.ends_with("1920") { 12_192_000 } else { 9_144_000 });
        for (part, bytes) in parts.iter().filter(|(part, _)| part.starts_with("ppt/slides/slide")) {
            let (elements, _) = read(bytes);
            let at = elements.iter().filter(|(one, _)| one == "a:off");
            let size = elements.iter().filter(|(one, with)| one == "a:ext" && with.contains_key("cx"));
            for ((_, at), (_, size)) in at.zip(size) {
                let (right, foot) =
                    (number(at, "x") + number(size, "cx"), number(at, "y") + number(size, "cy"));
                assert!(right <= width && foot <= height, "{name}: {part}: {at:?} {size:?}");
            }
        }
    }
}

#[test]
fn a_slide_says_what_the_step_says_and_its_notes_where_that_is_from() {
    let deck = samples::deck();
    let book = samples::book(&deck, false, [1920, 1080]);
    let parts = parts(&write(&book, &samples::hard_steps()[..1]));
    let slides = texts(&parts, "slide");
    for expected in [
        "UNCLASSIFIED",
        "Rocket attack",
        "Five rockets land near Ain al-Asad",
        "Ain al-Asad, al-Anbar, Iraq",
        "050300Z to 050900Z JAN 22",
        "day inferred by the editor",
        "Editor: The rockets fell short of the base.",
        "none reported",
        "Maj. Gen. John W. Brennan Jr., commandant",
        "Translation · English · Sitmap: commander",
        "Communiqué, paragraph 2",
    ] {
        assert!(slides[0].iter().any(|text| text == expected), "{expected}: {:?}", slides[0]);
    }
    assert_eq!(slides[0].iter().filter(|text| *text == "UNCLASSIFIED").count(), 2);
    assert!(slides[1].iter().any(|text| text == samples::SUM), "the files are on the last slide");
    let slide = String::from_utf8(parts["ppt/slides/slide1.xml"].clone()).unwrap();
    assert!(slide.contains("rtl=\"1\"") && slide.contains("lang=\"ar\""));
    assert!(slide.contains("advTm=\"7500\"") && slide.contains("descr=\"Map of Syria"));
    let related = String::from_utf8(parts["ppt/slides/_rels/slide1.xml.rels"].clone()).unwrap();
    assert!(
        related.contains("Target=\"https://example.org/a?b=1&amp;c=%C3%A4\" TargetMode=\"External\""),
        "{related}"
    );
    let notes = texts(&parts, "notesSlide");
    assert_eq!(notes[0][..2], ["Say it slowly.", "هجوم"]);
    assert!(notes[0].iter().any(|text| text == "Communiqué, paragraph 2 https://example.org/a?b=1&c=ä"));
    assert!(notes[1].iter().any(|text| *text == format!("SHA-256 {}", samples::SUM)));
}

#[test]
fn long_texts_and_lists_go_on_with_every_word() {
    let deck = samples::deck();
    let book = samples::book(&deck, true, [1024, 768]);
    let steps = samples::hard_steps();
    let parts = parts(&write(&book, &steps));
    let (slides, notes) = (texts(&parts, "slide").concat(), texts(&parts, "notesSlide").concat());
    for entry in &steps[5].entries {
        assert!(slides.contains(&entry.text), "{}", entry.text);
    }
    // A text goes on where a line of it ends.
    let said = slides.join(" ");
    let quote = steps[1].quote.as_ref().unwrap();
    let texts = [&steps[1].title, &steps[1].line, &quote.translation, &steps[6].entries[0].text];
    for text in texts {
        assert!(in_order(&said, text), "{text}");
    }
    assert!(!said.contains(" … "), "nothing is cut");
    assert_eq!(notes.iter().filter(|text| *text == "Once.").count(), 1);
    assert!(slides.iter().any(|text| text.contains("<script>alert(1)</script> & \"so on\"")));
    assert!(
        !parts.values().any(|part| String::from_utf8_lossy(part).contains("javascript:alert(1)\" Target"))
    );
}

#[test]
fn every_slide_has_a_title() {
    for (name, parts) in all() {
        for (part, bytes) in parts.iter().filter(|(part, _)| part.starts_with("ppt/slides/slide")) {
            let titles = read(bytes)
                .0
                .iter()
                .filter(|(one, with)| one == "p:ph" && with.get("type").is_some_and(|t| t == "title"))
                .count();
            assert_eq!(titles, 1, "{name}: {part}");
        }
    }
}

#[test]
fn an_empty_briefing_and_a_step_without_a_picture_are_presentations_too() {
    let book = Book::default();
    assert!(parts(&write(&book, &[])).contains_key("ppt/presentation.xml"));
    let mut out = Cursor::new(Vec::new());
    let mut pptx = Box::new(Pptx::new(&mut out, book).unwrap());
    let none = MapPicture { bytes: Vec::new(), ..samples::map() };
    pptx.page(&Step::default(), &none).unwrap();
    pptx.finish().unwrap();
    assert!(!parts(&out.into_inner()).keys().any(|part| part.starts_with("ppt/media")));
}

/// Whether all words of a text are there one after the other, whatever stands between its parts.
fn in_order(said: &str, text: &str) -> bool {
    let mut rest = said;
    text.split_whitespace().all(|word| match rest.split_once(word) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    })
}
