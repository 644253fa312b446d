//! A list over as many steps as it needs, so that all of it can be shown.
//!
//! How much a step holds is told before anybody draws it, by a measure that also a small screen of
//! four to three has room for: so a briefing has the same steps wherever it is shown or written.

use std::ops::Range;

use super::step::{Entry, Weight};
use crate::l10n::briefing as w;

/// So many lines have room in the panel of a list, below a title of one line.
const LINES: usize = 15;
/// And so many letters on each of them.
const LETTERS: usize = 48;
/// Letters on a line of the title.
const TITLE_LETTERS: usize = 30;
/// Under the longest words of its own a list still has so many lines.
const LEAST: usize = 5;
/// Steps may be as uneven as this, in lines squared, before lines are parted from their heading.
const BROKEN: usize = 24;
/// Letters behind this are about twice as wide as others.
const WIDE: char = '\u{2e80}';

/// What of a list stands on one step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Page {
    /// Which of its steps it is, from 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// The lines.
    pub entries: Vec<Entry>,
}

impl Page {
    /// A title, with which of its steps this is where there are several.
    pub(super) fn titled(&self, title: &str) -> String {
        if self.of > 1 { w::part_of(title, self.number, self.of) } else { title.to_owned() }
    }

    /// Whether it is the first step of its list.
    pub(super) fn is_first(&self) -> bool {
        self.number == 1
    }

    /// Whether the list ends here.
    pub(super) fn is_last(&self) -> bool {
        self.number == self.of
    }
}

/// The steps of a list that has this title, and this text over its first lines. As few as there can
/// be, each as full as the others; none ends in a heading, and lines that go on under a heading have
/// it over them again.
pub(super) fn spread(title: &str, text: &str, entries: Vec<Entry>) -> Vec<Page> {
    let above = lines(title, TITLE_LETTERS).saturating_sub(1);
    let room = LINES.saturating_sub(above).max(LEAST);
    let text = lines(text, LETTERS);
    let first_room = room.saturating_sub(text).max(LEAST);
    let parts = parts(&entries, [first_room, room]);
    let of = parts.len().max(1);
    if of == 1 {
        return vec![Page { number: 1, of, entries }];
    }
    let page = |(n, part): (usize, Range<usize>)| {
        let again = heading_over(&entries, part.start).map(|heading| Entry {
            text: w::goes_on(&heading.text),
            detail: String::new(),
            ..heading.clone()
        });
        Page { number: n + 1, of, entries: again.into_iter().chain(entries[part].iter().cloned()).collect() }
    };
    parts.into_iter().enumerate().map(page).collect()
}

/// Where the list is parted: the fewest parts, and of those the evenest. `rooms`: how many lines the
/// first part has, and how many each other one.
fn parts(entries: &[Entry], [first_room, room]: [usize; 2]) -> Vec<Range<usize>> {
    let needed: Vec<usize> = entries.iter().map(needed).collect();
    // Of each end: how many parts, the sum of what each leaves empty, squared, and where the last begins.
    let mut best: Vec<Option<(usize, usize, usize)>> = vec![None; entries.len() + 1];
    best[0] = Some((0, 0, 0));
    for end in 1..=entries.len() {
        if end < entries.len() && entries[end - 1].weight == Weight::Heading {
            continue;
        }
        let mut filled = 0;
        for start in (0..end).rev() {
            filled += needed[start];
            let again = heading_over(entries, start).map_or(0, self::needed);
            let room = if start == 0 { first_room } else { room };
            // One that is longer than a step has a step for itself.
            let is_one = entries[start..end].iter().filter(|one| one.weight == Weight::Line).count() <= 1;
            if filled > room && !is_one {
                break;
            }
            let Some((count, uneven, _)) = best[start].filter(|_| filled + again <= room || is_one) else {
                continue;
            };
            let empty = room.saturating_sub(filled + again);
            let broken = if again > 0 { BROKEN } else { 0 };
            let candidate = (count + 1, uneven + empty * empty + broken, start);
            if best[end].is_none_or(|known| candidate < known) {
                best[end] = Some(candidate);
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = entries.len();
    while let Some((_, _, start)) = best[end].filter(|_| end > 0) {
        parts.push(start..end);
        end = start;
    }
    parts.reverse();
    parts
}

/// The heading of the lines that go on at `start`; `None` where they begin there.
fn heading_over(entries: &[Entry], start: usize) -> Option<&Entry> {
    let goes_on = start > 0 && entries.get(start)?.weight == Weight::Line;
    entries[..start].iter().rfind(|one| one.weight == Weight::Heading).filter(|_| goes_on)
}

/// How many lines an entry takes.
fn needed(entry: &Entry) -> usize {
    match entry.weight {
        // With the room above it.
        Weight::Heading => 1 + lines(&entry.text, LETTERS).max(1),
        Weight::Line => {
            let address = usize::from(!entry.url.is_empty());
            (lines(&entry.text, LETTERS) + lines(&entry.detail, LETTERS) + address).max(1)
        }
    }
}

/// How many lines a text takes where it is broken between words.
fn lines(text: &str, letters: usize) -> usize {
    let width = |word: &str| word.chars().map(|letter| if letter < WIDE { 1 } else { 2 }).sum::<usize>();
    let of_line = |line: &str| {
        let (mut lines, mut filled) = (1, 0);
        for word in line.split_whitespace().map(width) {
            if filled > 0 && filled + 1 + word <= letters {
                filled += 1 + word;
                continue;
            }
            // One that is longer than a line is broken.
            lines += usize::from(filled > 0) + word.saturating_sub(1) / letters;
            filled = word - word.saturating_sub(1) / letters * letters;
        }
        lines
    };
    text.lines().map(of_line).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Entry {
        Entry { text: text.into(), ..Entry::default() }
    }

    fn heading(text: &str, count: usize) -> Entry {
        Entry { weight: Weight::Heading, detail: count.to_string(), ..line(text) }
    }

    fn numbered(count: usize) -> Vec<Entry> {
        (1..=count).map(|n| line(&format!("line {n}"))).collect()
    }

    /// The steps of a list, each as its lines and its title.
    fn describe(title: &str, text: &str, entries: &[Entry]) -> Vec<(String, Vec<String>)> {
        let pages = spread(title, text, entries.to_vec());
        let texts = |page: &Page| page.entries.iter().map(|entry| entry.text.clone()).collect();
        pages.iter().map(|page| (page.titled(title), texts(page))).collect()
    }

    #[test]
    fn a_list_that_has_room_is_one_step_and_as_it_was() {
        for entries in [Vec::new(), numbered(1), numbered(LINES)] {
            let pages = spread("Sources", "", entries.clone());
            assert_eq!(pages, [Page { number: 1, of: 1, entries }]);
            assert_eq!(pages[0].titled("Sources"), "Sources");
        }
    }

    #[test]
    fn a_longer_list_goes_on_over_steps_that_are_filled_evenly() {
        let long = "a".repeat(LETTERS + 1);
        let cases: [(&str, Vec<Entry>, &str, &[usize]); 7] = [
            ("", numbered(LINES + 1), "T", &[8, 8]),
            ("", numbered(2 * LINES + 3), "T", &[11, 11, 11]),
            ("", vec![line(&long); LINES - 1], "T", &[7, 7]),
            ("", vec![line(&"中".repeat(LETTERS)); LINES - 1], "T", &[7, 7]),
            // A text of its own takes room on the first step only.
            (&"b".repeat(6 * LETTERS), numbered(LINES + 2), "T", &[5, 12]),
            // A title of two lines does on every step.
            ("", numbered(LINES), &"t".repeat(TITLE_LETTERS + 1), &[8, 7]),
            // A single one that is longer than a step is not waited for.
            ("", vec![line("a"), line(&long.repeat(LINES)), line("b")], "T", &[1, 1, 1]),
        ];
        for (text, entries, title, expected) in cases {
            let told = describe(title, text, &entries);
            let mut counts: Vec<usize> = told.iter().map(|(_, lines)| lines.len()).collect();
            let all: Vec<String> = told.iter().flat_map(|(_, lines)| lines.clone()).collect();
            assert_eq!(all, entries.iter().map(|one| one.text.clone()).collect::<Vec<_>>());
            if text.is_empty() {
                counts.sort_unstable_by_key(|&count| std::cmp::Reverse(count));
            }
            assert_eq!(counts, expected, "{title}: {told:?}");
        }
    }

    #[test]
    fn no_step_ends_in_a_heading_and_lines_that_go_on_have_theirs_again() {
        for before in 1..2 * LINES {
            for behind in 1..2 * LINES {
                let mut entries = vec![heading("First", before)];
                entries.extend(numbered(before));
                entries.push(heading("Second", behind));
                entries.extend(numbered(behind));
                let pages = spread("T", "", entries.clone());
                let fewest = entries.iter().map(needed).sum::<usize>().div_ceil(LINES);
                assert!((fewest..=fewest + 1).contains(&pages.len()), "{before} {behind}: {pages:?}");
                for page in &pages {
                    let [first, .., last] = &page.entries[..] else { panic!("{page:?}") };
                    assert_eq!((first.weight, last.weight), (Weight::Heading, Weight::Line), "{page:?}");
                    let filled: usize = page.entries.iter().map(needed).sum();
                    assert!(filled <= LINES, "{page:?}");
                    assert!(pages.len() == 1 || filled >= 5, "{before} {behind}: {pages:?}");
                }
            }
        }
        let mut entries = vec![heading("First", 20)];
        entries.extend(numbered(20));
        let told = describe("What remains unclear", "", &entries);
        assert_eq!(told[0].0, "What remains unclear (1 of 2)");
        assert_eq!(told[1].0, "What remains unclear (2 of 2)");
        assert_eq!((told[1].1[0].as_str(), told[1].1[1].as_str()), ("First, continued", "line 11"));
    }
}
