//! Steps for the tests of all formats, and where to put what they make to look at it.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Book, MapPicture, PictureFormat};
use crate::formats::{self, Options};
use crate::model::Kind;
use crate::model::briefing::{Marking, StepKind};
use crate::progress::Progress;
use crate::query::Matches;
use crate::query::{Filter, FilterResult, Layers, Rows};
use crate::scene::briefing::deck::MadeFrom;
use crate::scene::briefing::{Cover, Deck, Entry, Figure, Quote, Step, Weight};

pub(super) const SUM: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const DOSSIER: &[u8] = include_bytes!("../../data/coalition-attacks-2022-01.sitmap.json");

/// A map: a plain gradient, or what is given to look at.
pub(super) fn map() -> MapPicture {
    let described =
        "Map of Syria and Iraq with four places: Green Village, al-Mayadeen, Ain al-Asad, Baghdad airport";
    let given = std::env::var_os("SITMAP_EXPORT_MAP").and_then(|path| std::fs::read(path).ok());
    if let Some(bytes) = given {
        let picture = image::load_from_memory(&bytes).unwrap();
        let size = [picture.width(), picture.height()];
        return MapPicture { bytes, format: PictureFormat::Png, size, described: described.into() };
    }
    let shade = |x: u32, y: u32| image::Rgb([(40 + x / 8) as u8, (60 + y / 4) as u8, 80]);
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(320, 180, shade).write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    MapPicture {
        bytes: bytes.into_inner(),
        format: PictureFormat::Jpeg,
        size: [320, 180],
        described: described.into(),
    }
}

/// The briefing that is made of the bundled dossier.
pub(super) fn deck() -> Deck {
    let dossier = formats::read(DOSSIER, &Options::default(), &Progress::default()).unwrap().dossier;
    let mut layers = Layers::default();
    let name = dossier.head.title.to_string();
    layers.open(name, None, Arc::new(dossier), Arc::new([]));
    let shown =
        FilterResult::of(&layers, &Filter::default(), &mut Matches::default(), &Progress::default()).unwrap();
    let rows = Rows::of(&layers, &shown);
    Deck::of(&layers, &rows, None)
}

pub(super) fn book(deck: &Deck, dark: bool, size: [u32; 2]) -> Book {
    let colour = "#007A33".to_owned();
    Book {
        cover: Cover {
            author: "J. Doe <jd@example.org>".into(),
            audience: "the morning meeting".into(),
            as_of: "051800Z JAN 22".into(),
            marking: Some(Marking { text: "UNCLASSIFIED".into(), colour, ..Marking::default() }),
            files: vec![MadeFrom {
                name: "coalition-attacks-2022-01.sitmap.json".into(),
                sha256: SUM.into(),
                note: String::new(),
            }],
            ..deck.cover.clone()
        },
        strip: deck.strip.clone(),
        attribution: "Natural Earth, GeoNames (CC BY 4.0), OurAirports".into(),
        written: "061200Z JAN 22".into(),
        dark,
        size,
    }
}

/// The steps of the bundled dossier.
pub(super) fn dossier_steps(deck: &Deck) -> Vec<Step> {
    (0..deck.len()).map(|n| deck.step(n)).collect()
}

/// Words with a translation, and some that are no good markup.
fn hard_quotes() -> [Quote; 2] {
    let quote = Quote {
        verbatim: true,
        words: "استهدفت قوات التحالف صباح اليوم بثماني قذائف غير مباشرة في القرية الخضراء في سوريا.".into(),
        language: "Arabic".into(),
        language_tag: "ar".into(),
        translation: "The coalition’s forces were hit this morning.".into(),
        translated_by: "Translation · English · Sitmap".into(),
        speaker: "Maj. Gen. John W. Brennan Jr.".into(),
        role: "commandant".into(),
        role_translation: "Translation · English · Sitmap: commander".into(),
        source: "Communiqué, paragraph 2".into(),
        locator: "paragraph 2".into(),
        url: "https://example.org/a?b=1&c=ä".into(),
        ..Quote::default()
    };
    let wicked = Quote {
        words: "<script>alert(1)</script> & \"so on\" \u{1}\u{B}]]>".into(),
        language_tag: "x\" onload=\"y".into(),
        translation: String::new(),
        translated_by: String::new(),
        role_translation_first: true,
        url: "javascript:alert(1)".into(),
        ..quote.clone()
    };
    [quote, wicked]
}

/// Steps that are hard to put on a page.
pub(super) fn hard_steps() -> Vec<Step> {
    let words = "The coalition’s forces were aimed at by eight rounds of indirect fire. ";
    let [quote, wicked] = hard_quotes();
    let entry = |n: usize| Entry {
        weight: if n.is_multiple_of(30) { Weight::Heading } else { Weight::Line },
        text: format!("Incident {n} {}", "near the base ".repeat(n % 9)),
        detail: if n.is_multiple_of(30) { "29".into() } else { format!("Not stated · {n}") },
        url: if n.is_multiple_of(7) { format!("https://example.org/{n}") } else { String::new() },
        kind: (!n.is_multiple_of(30)).then_some(Kind::ALL[n % Kind::ALL.len()]),
    };
    let figure = |value: &str, label: &str| Figure { value: value.into(), label: label.into() };
    let mut steps = vec![
        Step {
            shows: StepKind::Incident,
            kind: Some(Kind::Rocket),
            eyebrow: "Rocket attack".into(),
            title: "Five rockets land near Ain al-Asad".into(),
            place: "Ain al-Asad, al-Anbar, Iraq".into(),
            when: "Wednesday 5 January 2022, morning".into(),
            zulu: "050300Z to 050900Z JAN 22".into(),
            inferred: true,
            line: "The rockets fell short of the base.".into(),
            line_is_editors: true,
            figures: vec![
                figure("5", "rockets, landed near the base"),
                figure("none reported", "killed or wounded"),
            ],
            quote: Some(quote.clone()),
            notes: "Say it slowly.\nهجوم".into(),
            seconds: Some(7.5),
            at: Some((0.4, 0.5)),
            ..Step::default()
        },
        Step {
            title: words.repeat(4),
            eyebrow: "Indirect fire".into(),
            place: "A place with a long name, ".repeat(6),
            line: words.repeat(30),
            figures: vec![
                figure("8", &words.repeat(2)),
                figure(&"minor damage ".repeat(8), "damage"),
                figure("none", "killed"),
                figure("2", "wounded"),
            ],
            quote: Some(Quote {
                words: format!("{} {}", quote.words.repeat(8), "ا".repeat(400)),
                translation: words.repeat(20),
                ..quote.clone()
            }),
            ..Step::default()
        },
        Step {
            eyebrow: "Other".into(),
            quote: Some(wicked),
            title: "A <b>bold</b> & \"wicked\" title\u{0}".into(),
            ..Step::default()
        },
        Step {
            problem: "This step shows the incident “gone”, which is no longer in the dossier.".into(),
            eyebrow: "Other".into(),
            ..Step::default()
        },
        Step::default(),
        Step {
            shows: StepKind::Unclear,
            eyebrow: "What remains unclear".into(),
            title: "What remains unclear".into(),
            entries: (0..180).map(entry).collect(),
            notes: "Once.".into(),
            ..Step::default()
        },
        Step {
            shows: StepKind::Unclear,
            title: "One endless entry".into(),
            entries: vec![Entry { text: words.repeat(60), detail: words.repeat(40), ..Entry::default() }],
            ..Step::default()
        },
    ];
    number(&mut steps);
    steps
}

/// Gives steps their numbers.
pub(super) fn number(steps: &mut [Step]) {
    let of = steps.len();
    for (n, step) in steps.iter_mut().enumerate() {
        (step.number, step.of) = (n + 1, of);
    }
}

/// Where to put files to look at them, when somebody wants to.
pub(super) fn wanted() -> Option<PathBuf> {
    std::env::var_os("SITMAP_EXPORT_DIR").map(PathBuf::from)
}

/// Light and dark, wide and narrow, of what is easy and what is hard, with the name of each.
pub(super) fn all() -> Vec<(String, Book, Vec<Step>)> {
    let deck = deck();
    let mut all = Vec::new();
    for (theme, dark) in [("dark", true), ("light", false)] {
        for size in [[1920, 1080], [1024, 768]] {
            for (what, steps) in [("dossier", dossier_steps(&deck)), ("hard", hard_steps())] {
                all.push((format!("{what}-{theme}-{}", size[0]), book(&deck, dark, size), steps));
            }
        }
    }
    all
}
