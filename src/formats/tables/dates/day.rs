//! A day, a month or a year, in numbers or in words.

use jiff::civil::Date;

use super::how::{DateOrder, How};
use super::names;
use crate::model::TimePrecision;

/// A day, or the first of a month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub date: Date,
    pub precision: TimePrecision,
    /// Whether the year is written with two digits.
    pub is_short: bool,
}

impl Day {
    fn new(year: Year, month: u32, day: u32) -> Option<Self> {
        let date = Date::new(year.number, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        Some(Self { date, precision: TimePrecision::Day, is_short: year.is_short })
    }

    fn month(year: Year, month: u32) -> Option<Self> {
        Some(Self { precision: TimePrecision::Month, ..Self::new(year, month, 1)? })
    }
}

/// A year as it is written.
#[derive(Clone, Copy)]
struct Year {
    number: i16,
    is_short: bool,
}

/// A number and how many digits it has.
pub(super) type Number = (u32, usize);

/// Reads a day, a month or a year. No time may stand behind it.
pub(super) fn read(text: &str, how: &How) -> Option<Day> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let year = year((number(&text[..4])?.0, 4), how)?;
        return Day::new(year, number(&text[4..6])?.0, number(&text[6..])?.0);
    }
    if text.len() == 4 {
        let first = Day::new(year(number(text)?, how)?, 1, 1)?;
        return Some(Day { precision: TimePrecision::Year, ..first });
    }
    if let Some([first, second, third]) = three_numbers(text) {
        return match if is_dotted(text) { how.dotted } else { how.order } {
            _ if first.1 == 4 => Day::new(year(first, how)?, second.0, third.0),
            DateOrder::DayFirst => Day::new(year(third, how)?, second.0, first.0),
            DateOrder::MonthFirst => Day::new(year(third, how)?, first.0, second.0),
        };
    }
    if let Some([first, second]) = numbers::<2>(text) {
        // "5.2015" is rather a number.
        let fits = !text.contains('.') || (first.1 == 2 && (1800..2100).contains(&second.0));
        return match (first, second) {
            _ if !fits => None,
            (month @ (1..=12, 1 | 2), whole @ (_, 4)) | (whole @ (_, 4), month @ (1..=12, 1 | 2)) => {
                Day::month(year(whole, how)?, month.0)
            }
            _ => None,
        };
    }
    in_words(&words(text)?, how)
}

/// A year of four digits, or of two: then the last such year that is not in the future.
fn year((number, digits): Number, how: &How) -> Option<Year> {
    let number = i16::try_from(number).ok()?;
    let short = |number| Some(Year { number, is_short: true });
    match (digits, how.today) {
        (4, _) => Some(Year { number, is_short: false }),
        (2, Some(today)) if 2000 + number <= today.year() => short(2000 + number),
        (2, None) if number < 70 => short(2000 + number),
        (2, _) => short(1900 + number),
        _ => None,
    }
}

/// What is left out of a date in words: "5th", "1er", "5 de enero", "5 января 2022 г."
const FILLERS: [&str; 20] = [
    "st", "nd", "rd", "th", "er", "º", "ª", "of", "the", "de", "del", "le", "г", "года", "год", "р", "року",
    "го", "ème", "من",
];

/// A piece of a date in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Number(Number),
    Month(u32),
}

/// The numbers and months of a text; `None` where something else stands in it.
fn words(text: &str) -> Option<Vec<Word>> {
    const MOST: usize = 8;
    let mut words = Vec::new();
    let mut pieces = pieces(text).peekable();
    while let Some(piece) = pieces.next() {
        if words.len() == MOST {
            return None;
        }
        if piece.starts_with(|letter: char| letter.is_ascii_digit()) {
            words.push(Word::Number(number(piece)?));
            continue;
        }
        if FILLERS.contains(&piece.to_lowercase().as_str()) {
            continue;
        }
        let both = pieces.peek().and_then(|next| names::month(&format!("{piece} {next}")));
        if both.is_some() {
            pieces.next();
        }
        let month = Word::Month(both.or_else(|| names::month(piece))?);
        // Papers in Arabic have both names: كانون الثاني/يناير.
        if words.last() != Some(&month) {
            words.push(month);
        }
    }
    Some(words)
}

/// Runs of digits and runs of letters.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let between = |letter: char| {
            letter.is_whitespace() || matches!(letter, '-' | ',' | '.' | '/' | '،' | '\u{200f}' | '\u{200e}')
        };
        rest = rest.trim_start_matches(between);
        let is_digit = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|letter: char| letter.is_ascii_digit() != is_digit || between(letter));
        let (piece, others) = rest.split_at(end.unwrap_or(rest.len()));
        rest = others;
        Some(piece)
    })
}

fn in_words(words: &[Word], how: &How) -> Option<Day> {
    use Word::{Month, Number};
    match *words {
        [Number(whole @ (_, 4)), Month(month), Number(day)]
        | [Number(day), Month(month), Number(whole)]
        | [Month(month), Number(day), Number(whole)]
            if day.1 <= 2 =>
        {
            Day::new(year(whole, how)?, month, day.0)
        }
        // "Mar 22" may be a day.
        [Month(month), Number(whole @ (_, 4))] | [Number(whole @ (_, 4)), Month(month)] => {
            Day::month(year(whole, how)?, month)
        }
        _ => None,
    }
}

/// Three numbers between `/`, `-` or `.`.
pub(super) fn three_numbers(text: &str) -> Option<[Number; 3]> {
    numbers::<3>(text)
}

/// Whether nothing but dots stands between the numbers of a date.
pub(super) fn is_dotted(text: &str) -> bool {
    text.contains('.') && !text.contains(['/', '-'])
}

fn numbers<const N: usize>(text: &str) -> Option<[Number; N]> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let mut parts = text.split(['/', '-', '.']).map(|part| number(part.trim()));
    let mut numbers = [(0, 0); N];
    for one in &mut numbers {
        *one = parts.next()??;
    }
    parts.next().is_none().then_some(numbers)
}

/// A number of at most four digits.
pub(super) fn number(text: &str) -> Option<Number> {
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| Some((text.parse().ok()?, text.len()))).flatten()
}
