//! Date-time groups of the military: `051430ZJAN22` (ACP 121).

use jiff::civil::{Date, Time};

use super::how::{DateOrder, How};
use super::read::Read;
use super::zone;
use super::{day, names};
use crate::model::TimePrecision;

/// Reads a group, with or without spaces in it, with a year of two digits or four.
pub(super) fn read(text: &str, how: &How) -> Option<Read> {
    let compact: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (digits, rest) = compact.split_at_checked(6)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let letter = rest.chars().next().filter(char::is_ascii_alphabetic)?;
    let zone = zone::military(letter)?;
    let rest = &rest[1..];
    let year = rest.find(|letter: char| letter.is_ascii_digit())?;
    let month = names::month(&rest[..year])?;
    let number = |text: &str| Some(day::number(text)?.0);
    let day = day::read(
        &format!("{}-{month}-{}", &digits[..2], &rest[year..]),
        &How { order: DateOrder::DayFirst, ..*how },
    )?;
    let (hour, minute) = (number(&digits[2..4])?, number(&digits[4..6])?);
    let time = Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0).ok()?;
    let date: Date = day.date;
    let mut read = Read::at(date.to_datetime(time), TimePrecision::Minute, zone)?;
    read.is_short = day.is_short;
    Some(read)
}
