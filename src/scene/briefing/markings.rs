//! Classifications and handlings to choose from, with the colours that those who made them state.
//!
//! Classification: the hues of the US labels (SF 706 orange, SF 707 red, SF 708 blue, SF 710 green,
//! SF 902 purple). TLP: FIRST, Traffic Light Protocol 2.0, to the digit; there they stand on black,
//! here behind the words.

use crate::model::briefing::Marking;

/// The words of each, and the colour behind them; no colour is stated where it is empty.
pub const ALL: [(&str, &str); 11] = [
    ("UNCLASSIFIED", "#007A33"),
    ("CUI", "#502B85"),
    ("RESTRICTED", ""),
    ("CONFIDENTIAL", "#0033A0"),
    ("SECRET", "#C8102E"),
    ("TOP SECRET", "#FF8C00"),
    ("TLP:CLEAR", "#FFFFFF"),
    ("TLP:GREEN", "#33FF00"),
    ("TLP:AMBER", "#FFC000"),
    ("TLP:AMBER+STRICT", "#FFC000"),
    ("TLP:RED", "#FF2B2B"),
];

/// One of them as a briefing says it. What is not known of `before` stays.
pub fn marking(text: &str, colour: &str, before: Option<&Marking>) -> Marking {
    let extra = before.map(|marking| marking.extra.clone()).unwrap_or_default();
    Marking { text: text.to_owned().into(), colour: colour.to_owned(), extra }
}

/// A colour as a marking states it: "#rrggbb".
pub fn colour([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_marking_has_the_colour_that_it_states() {
        for (text, stated) in ALL {
            let marking = marking(text, stated, None);
            assert_eq!(marking.text, text);
            if !stated.is_empty() {
                assert_eq!(colour(marking.rgb()), stated, "{text}");
            }
        }
    }
}
