//! Pages are made and searched for what must and must not be in them. `scripts/check-export` opens
//! them in a browser.

use super::*;
use crate::export::samples;

fn write(book: &Book, steps: &[Step]) -> String {
    written(book, steps).0
}

/// The page, and how many steps it says it has.
fn written(book: &Book, steps: &[Step]) -> (String, usize) {
    let mut out = Vec::new();
    let mut html: Box<dyn Pages> = Box::new(Html::new(&mut out, book.clone()).unwrap());
    for step in steps {
        html.page(step, &samples::map()).unwrap();
    }
    let told = html.finish().unwrap();
    (String::from_utf8(out).unwrap(), told)
}

#[test]
fn a_page_has_all_steps_and_asks_for_nothing_outside_itself() {
    for (name, book, steps) in samples::all() {
        let (page, told) = written(&book, &steps);
        if let Some(folder) = samples::wanted() {
            let folder = folder.join(&name);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("briefing.html"), &page).unwrap();
        }
        let sections = page.matches("<section ").count();
        let wanted = steps.len() + usize::from(!steps.iter().any(|step| step.shows == StepKind::Sources));
        assert_eq!(told, wanted, "{name}: a step that goes on is one, and sources are one");
        for step in 1..=wanted {
            assert_eq!(page.matches(&format!("<section id=\"{step}\"")).count(), 1, "{name}: {step}");
        }
        assert!(!page.contains(&format!("<section id=\"{}\"", wanted + 1)), "{name}");
        assert_eq!(page.matches("<h2 id=\"title-").count(), sections, "{name}: each page has its title");
        assert_eq!(page.matches("<p class=\"marking\">UNCLASSIFIED</p>").count(), 2 * sections, "{name}");
        for from in [
            "src=\"",
            "<link",
            "url(",
            "@import",
            "<iframe",
            "<object",
            "localStorage",
            "fetch(",
            " style=\"",
            " onload",
        ] {
            let outside = page
                .match_indices(from)
                .filter(|(at, _)| !page[at + from.len()..].starts_with("data:image/"));
            assert_eq!(outside.count(), 0, "{name}: {from}");
        }
        assert_eq!(page.matches("<script>").count(), 1, "{name}");
        assert!(page.contains(samples::SUM), "{name}");
    }
}

#[test]
fn words_stay_words_and_only_addresses_of_the_web_are_followed() {
    let deck = samples::deck();
    let page = write(&samples::book(&deck, false, [1920, 1080]), &samples::hard_steps());
    for expected in [
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so on&quot; ]]&gt;",
        "A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;wicked&quot; title",
        " high\" lang=\"ar\" dir=\"auto\">“استهدفت",
        "<blockquote class=\"quote\" cite=\"https://example.org/a?b=1&amp;c=%C3%A4\">",
        "<a href=\"https://example.org/a?b=1&amp;c=%C3%A4\" rel=\"noopener noreferrer\">Communiqué, paragraph 2</a>",
        "J. Doe &lt;jd@example.org&gt;",
        "Editor: The rockets fell short of the base.",
        "which is no longer in the dossier.",
        "alt=\"Map of Syria and Iraq",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    assert!(!page.contains("href=\"javascript") && !page.contains("cite=\"javascript"));
    assert!(!page.contains("Say it slowly"), "what only the presenter sees is not for the room");
    assert!(!page.chars().any(|letter| letter.is_control() && letter != '\n'));
}

#[test]
fn the_policy_names_the_very_style_and_script_of_the_page() {
    let page = write(&samples::book(&samples::deck(), true, [1920, 1080]), &[Step::default()]);
    for (element, rule) in [("style", "style-src"), ("script", "script-src")] {
        let text = page
            .split_once(&format!("<{element}>"))
            .unwrap()
            .1
            .split_once(&format!("</{element}>"))
            .unwrap()
            .0;
        let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
        assert!(page.contains(&format!("{rule} 'sha256-{hash}'")), "{element}");
    }
    assert!(page.contains("content=\"default-src 'none'; img-src data:;"));
}

#[test]
fn how_pages_are_turned_is_said_and_has_buttons_with_names() {
    let page = write(&samples::book(&samples::deck(), false, [1920, 1080]), &samples::hard_steps());
    for expected in [
        "<nav class=\"turns\" aria-label=\"Steps\"><button type=\"button\" aria-label=\"Previous step\"",
        "</button><button type=\"button\" aria-label=\"Next step\"",
        "<p class=\"hint\">Click, wheel, arrow keys or swipe: next step</p>",
    ] {
        assert_eq!(page.matches(expected).count(), 1, "{expected}");
    }
    // Without the script, and on paper, there is nothing to turn.
    assert!(STYLE.contains(".turns,.hint{display:none}"));
    assert!(PAPER.contains(".show .turns,.show .hint,"));
    for words in [pages::previous(), pages::next(), pages::hint()] {
        assert!(!SCRIPT.contains(words), "{words} is said in one place");
    }
}

#[test]
fn words_at_the_foot_leave_room_for_the_buttons() {
    let mut book = samples::book(&samples::deck(), false, [1920, 1080]);
    // Words that had just room on one line beside the number go on over a second.
    let mut grows = |letters| {
        book.attribution = "i ".repeat(letters);
        let usual = Frame::of(&book, &Helvetica);
        Frame::with_beside_foot(&book, &Helvetica, NUMBER + BUTTONS).foot.h > usual.foot.h
    };
    assert!((1..400).any(&mut grows));
}

#[test]
fn the_pictures_are_those_that_were_given() {
    let page = write(&Book { size: [1920, 1080], ..Book::default() }, &[Step::default(), Step::default()]);
    let pictures: Vec<_> = page.split("src=\"data:image/").skip(1).collect();
    assert_eq!(pictures.len(), 2);
    for picture in pictures {
        let bytes = picture.split(['"', ',']).nth(1).unwrap();
        let bytes = STANDARD.decode(bytes).unwrap();
        assert_eq!(bytes, samples::map().bytes);
    }
}
