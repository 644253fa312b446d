//! A title for a row that has none, made of its own words.

use super::Importer;
use crate::formats::tables::FieldRole;
use crate::model::TextId;
use crate::model::builder::Reason;

/// A title that is made is no longer than this.
const LONGEST: usize = 120;
/// A sentence is no shorter than this: "Dr." is none.
const SHORTEST: usize = 20;

impl Importer<'_> {
    /// The title that the row gives; else what its kind is called, with the place where no data set
    /// says what titles are; else the beginning of the summary; else the place.
    pub(super) fn title(&mut self, label: TextId, summary: TextId) -> Result<TextId, Reason> {
        let stated = self.id(FieldRole::Title);
        if self.mapping.profile.own || !stated.is_empty() {
            return Ok(stated);
        }
        if self.mapping.profile.told && !summary.is_empty() {
            return self.beginning(summary);
        }
        let place = self.id(FieldRole::Place);
        if !label.is_empty() {
            if place.is_empty() || !self.mapping.profile.name.is_empty() {
                return Ok(label);
            }
            if let Some(&title) = self.titles.get(&(label, place)) {
                return Ok(title);
            }
            let title = format!("{}, {}", self.builder.text(label), self.builder.text(place));
            let title = self.builder.intern(&title)?;
            self.titles.insert((label, place), title);
            return Ok(title);
        }
        if summary.is_empty() { Ok(place) } else { self.beginning(summary) }
    }

    fn beginning(&mut self, summary: TextId) -> Result<TextId, Reason> {
        let text = self.builder.text(summary);
        if text.len() <= LONGEST && !text.contains('\n') {
            return Ok(summary);
        }
        let beginning = first_sentence(text);
        self.builder.intern(&beginning)
    }
}

/// The first sentence, shortened at a word if it is long.
fn first_sentence(text: &str) -> String {
    let text = text.trim_start();
    if text.chars().nth(LONGEST).is_none() && !text.contains('\n') {
        return text.to_owned();
    }
    let mut letters = text.char_indices().take(LONGEST).enumerate().peekable();
    let mut last_space = None;
    while let Some((count, (at, letter))) = letters.next() {
        let is_before_space = letters.peek().is_some_and(|(_, (_, next))| next.is_whitespace());
        let is_end = matches!(letter, '.' | '!' | '?' | '؟' | '。') && count >= SHORTEST && is_before_space;
        if is_end {
            return text[..at + letter.len_utf8()].to_owned();
        }
        if letter == '\n' {
            return text[..at].trim_end().to_owned();
        }
        if letter.is_whitespace() {
            last_space = Some(at);
        }
    }
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let cut = text[..last_space.unwrap_or(end)].trim_end_matches([' ', ',', ';', ':', '-']);
    format!("{cut}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_sentence_shortened_at_a_word() {
        let long = "word ".repeat(60);
        let shortened = first_sentence(&long);
        assert!(shortened.ends_with("word…") && shortened.chars().count() <= LONGEST + 1, "{shortened}");
        let two = format!("A bridge is hit near the mill. {long}");
        assert_eq!(first_sentence(&two), "A bridge is hit near the mill.");
        assert_eq!(first_sentence("A bridge\nis hit."), "A bridge");
        assert_eq!(first_sentence("Short. Two."), "Short. Two.");
    }
}
