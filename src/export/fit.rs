//! How much room text takes, so that none of it leaves its page.
//!
//! Programs set slides and web pages with different fonts. Widths are those of Helvetica (Adobe's font
//! metrics), which Arial and Liberation Sans share; what is not known counts as wide. A little is added.

use crate::scene::pages::{Measure, Type};

/// What is added to every width.
const SPARE: f32 = 1.02;
/// Widths of the letters from space to tilde, in thousandths of their size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Text as programs for slides and browsers set it.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Helvetica;

impl Measure for Helvetica {
    fn width(&self, text: &str, of: Type) -> f32 {
        text.chars().map(|letter| advance(letter, of)).sum()
    }

    fn lines(&self, text: &str, of: Type, width: f32) -> usize {
        text.split('\n').map(|line| lines(line, of, width)).sum()
    }
}

/// How many lines one paragraph takes.
fn lines(text: &str, of: Type, most: f32) -> usize {
    let space = advance(' ', of);
    let (mut lines, mut at) = (1, 0.0_f32);
    for word in text.split(' ') {
        let needed = Helvetica.width(word, of);
        if at > 0.0 && at + space + needed > most {
            lines += 1;
            at = 0.0;
        }
        if needed <= most {
            at += if at > 0.0 { space + needed } else { needed };
            continue;
        }
        // A word longer than a line is broken anywhere.
        for letter in word.chars() {
            let needed = advance(letter, of);
            if at + needed > most && at > 0.0 {
                lines += 1;
                at = 0.0;
            }
            at += needed;
        }
    }
    lines
}

fn advance(letter: char, of: Type) -> f32 {
    let ascii = (letter as usize).checked_sub(0x20).and_then(|at| WIDTHS.get(at));
    let thousandths = match (ascii, letter) {
        (Some(&width), _) => f32::from(width),
        // Accents, joiners and marks of vowels stand on other letters.
        (None, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200B}'..='\u{200F}') => 0.0,
        (None, '’' | '‘' | '·' | '\u{A0}') => 340.0,
        (None, '\u{A1}'..='\u{24F}') => 640.0,
        (None, '\u{600}'..='\u{6FF}') => 620.0,
        (None, '\u{250}'..='\u{10FF}' | '\u{2010}'..='\u{2015}') => 760.0,
        _ => 1040.0,
    };
    let thousandths = if of.bold && thousandths > 0.0 { thousandths + 50.0 } else { thousandths };
    thousandths / 1000.0 * of.size * SPARE
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Type = Type { size: 10.0, bold: false };

    #[test]
    fn longer_text_narrower_lines_and_larger_type_take_more_room() {
        let text = "five rockets landed near the base";
        let at = |text: &str, size, width| Helvetica.height(text, Type { size, bold: false }, width);
        assert!(at(text, 10.0, 500.0) < at(text, 10.0, 60.0));
        assert!(at(text, 10.0, 60.0) < at(text, 14.0, 60.0));
        assert!(at(text, 10.0, 60.0) < at(&text.repeat(3), 10.0, 60.0));
        assert_eq!(at("", 10.0, 60.0), 0.0);
        assert!(Helvetica.width("iii", PLAIN) < Helvetica.width("mmm", PLAIN));
    }

    #[test]
    fn a_word_without_end_is_broken_into_lines() {
        let word = "a".repeat(100);
        assert_eq!(Helvetica.lines(&word, PLAIN, 58.0), 10);
        assert_eq!(Helvetica.lines("a\nb\nc", PLAIN, 58.0), 3);
    }
}
