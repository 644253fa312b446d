//! Which steps of a briefing are wanted: "1,3-5".

use super::BookError;
use crate::l10n::book as w;

/// Steps by their numbers from 1, each once, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps(Vec<(usize, usize)>);

impl Steps {
    /// Reads numbers and ranges with commas between them; "3-" goes on to the last.
    ///
    /// # Errors
    /// When it is something else.
    pub fn parse(text: &str) -> Result<Self, String> {
        let number = |text: &str| text.trim().parse().ok().filter(|&n: &usize| n > 0);
        let range = |part: &str| match part.split_once(['-', '–']) {
            None => number(part).map(|n| (n, n)),
            Some((from, to)) if to.trim().is_empty() => Some((number(from)?, usize::MAX)),
            Some((from, to)) => Some((number(from)?, number(to)?)).filter(|(from, to)| from <= to),
        };
        let ranges: Option<Vec<_>> = text.split(',').map(range).collect();
        ranges.map(Self).ok_or_else(|| w::not_steps(text))
    }

    /// The numbers, from 0, of a briefing that has so many steps; all of them where none was named.
    ///
    /// # Errors
    /// When it has fewer, or none at all.
    pub fn of(&self, len: usize) -> Result<Vec<usize>, BookError> {
        if len == 0 {
            return Err(BookError::NoSteps);
        }
        if self.0.is_empty() {
            return Ok((0..len).collect());
        }
        let mut wanted = vec![false; len];
        for &(from, to) in &self.0 {
            let last = if to == usize::MAX { from.max(len) } else { to };
            if last > len {
                return Err(BookError::NoSuchStep { step: last.max(from), of: len });
            }
            wanted[from - 1..last].fill(true);
        }
        Ok((0..len).filter(|&n| wanted[n]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_in_their_order_and_each_once() {
        for (text, expected) in [
            ("1", vec![0]),
            ("1,3-5", vec![0, 2, 3, 4]),
            (" 5 , 2 - 3 ", vec![1, 2, 4]),
            ("4–6,5", vec![3, 4, 5]),
            ("4-", vec![3, 4, 5]),
        ] {
            assert_eq!(Steps::parse(text).unwrap().of(6).unwrap(), expected, "{text}");
        }
        assert_eq!(Steps::default().of(3).unwrap(), [0, 1, 2]);
    }

    #[test]
    fn what_is_no_step_is_told() {
        for wrong in ["", "0", "a", "3-1", "1,,2", "-3", "1;2", "99999999999999999999"] {
            assert!(Steps::parse(wrong).unwrap_err().contains(wrong), "{wrong}");
        }
        let told = |text: &str, len| Steps::parse(text).unwrap().of(len).unwrap_err().to_string();
        assert_eq!(told("7", 6), "there is no step 7: there are 6 steps");
        assert_eq!(told("2-9", 6), "there is no step 9: there are 6 steps");
        assert_eq!(told("8-", 6), "there is no step 8: there are 6 steps");
        assert!(matches!(Steps::default().of(0), Err(BookError::NoSteps)));
    }
}
