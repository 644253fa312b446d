//! Dates as people write them, as tables.

use std::fmt::Write as _;

use jiff::civil::date;

use super::*;

mod columns;

fn how(order: DateOrder) -> How {
    How { today: Some(date(2026, 11, 26)), ..How::of(order) }
}

/// What a text is read as: "from precision, to precision, zone, remarks".
fn described(text: &str, how: &How) -> Option<String> {
    let read = read_cell(text, how).ok()?;
    let moment = read.moment;
    let mut described = format!("{} {}", moment.start, moment.precision.word()).replace("T00:00:00 ", " ");
    if let Some(precision) = read.end_written {
        write!(described, " to {} {}", moment.end, precision.word()).unwrap();
    }
    if let Some(seconds) = moment.offset {
        write!(described, " {:+}", seconds / 60).unwrap();
    }
    if let Some(name) = &read.zone.name {
        write!(described, " {name}").unwrap();
    }
    for (is, remark) in [
        (read.zone.is_ambiguous, " ambiguous zone"),
        (read.has_more_words, " more words"),
        (read.has_other_weekday, " other weekday"),
    ] {
        described += if is { remark } else { "" };
    }
    Some(described)
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(described(text, &how(DateOrder::DayFirst)).as_deref(), Some(*expected), "{text}");
    }
}

#[test]
fn dates_are_read_in_every_usual_spelling() {
    check(&[
        ("2022-01-05", "2022-01-05 day"),
        ("2022/1/5", "2022-01-05 day"),
        ("20220105", "2022-01-05 day"),
        ("05/01/2022", "2022-01-05 day"),
        ("5.1.22", "2022-01-05 day"),
        ("31-12-19", "2019-12-31 day"),
        ("9-May-20", "2020-05-09 day"),
        ("05JAN2022", "2022-01-05 day"),
        ("05 January 2022", "2022-01-05 day"),
        ("January 5, 2022", "2022-01-05 day"),
        ("5th of January 2022", "2022-01-05 day"),
        ("2022-Jan-05", "2022-01-05 day"),
        ("January 2022", "2022-01-01 month"),
        ("2022-01", "2022-01-01 month"),
        ("07/2014", "2014-07-01 month"),
        ("7-2014", "2014-07-01 month"),
        ("2022", "2022-01-01 year"),
    ]);
    let month_first = how(DateOrder::MonthFirst);
    assert_eq!(described("12/31/2021", &month_first).as_deref(), Some("2021-12-31 day"));
}

#[test]
fn months_are_known_in_the_languages_of_the_field() {
    check(&[
        ("5 janvier 2022", "2022-01-05 day"),
        ("1er juillet 2021", "2021-07-01 day"),
        ("12 août 2021", "2021-08-12 day"),
        ("5 de enero de 2022", "2022-01-05 day"),
        ("5. Januar 2022", "2022-01-05 day"),
        ("5 января 2022 г.", "2022-01-05 day"),
        ("январь 2022", "2022-01-01 month"),
        ("24 лютого 2022 року", "2022-02-24 day"),
        ("24 фев. 2022", "2022-02-24 day"),
        ("٥ يناير ٢٠٢٢", "2022-01-05 day"),
        ("5 كانون الثاني 2022", "2022-01-05 day"),
        ("٥ كانون الثاني/يناير ٢٠٢٢", "2022-01-05 day"),
        ("5 تشرين الأول، 2022", "2022-10-05 day"),
        ("۵ ژانویه ۲۰۲۲", "2022-01-05 day"),
        ("٠٥/٠١/٢٠٢٢", "2022-01-05 day"),
    ]);
}

#[test]
fn a_time_stands_behind_a_date_in_every_usual_spelling() {
    check(&[
        ("5/1/2022 09:30", "2022-01-05T09:30:00 minute"),
        ("5/1/2022 9:30 PM", "2022-01-05T21:30:00 minute"),
        ("2023/05/01 10:00:00 AM", "2023-05-01T10:00:00 exact"),
        ("2020-10-09T17:01:08.450Z", "2020-10-09T17:01:08.45 exact +0"),
        ("2022-01-05 09:30:15 +03:00", "2022-01-05T09:30:15 exact +180"),
        ("5 January 2022, 09:30", "2022-01-05T09:30:00 minute"),
        ("2022-01-05 09:30:00.123 +0000 UTC", "2022-01-05T09:30:00.123 exact +0"),
        ("Wed 5th Jan 2022 at 14:30", "2022-01-05T14:30:00 minute"),
        ("5 января 2022 г. в 14:30", "2022-01-05T14:30:00 minute"),
        ("2022/01/05 - 14:30", "2022-01-05T14:30:00 minute"),
        ("5 January 2022 1430Z", "2022-01-05T14:30:00 minute +0"),
        ("05/01/2022 09h30", "2022-01-05T09:30:00 minute"),
        ("05/01/2022 0930hrs", "2022-01-05T09:30:00 minute"),
        ("09:30, 05/01/2022", "2022-01-05T09:30:00 minute"),
        ("202201050930", "2022-01-05T09:30:00 minute"),
        ("20220105093000", "2022-01-05T09:30:00 exact"),
        ("20220105T093000Z", "2022-01-05T09:30:00 exact +0"),
        ("05JAN2022:09:30:00", "2022-01-05T09:30:00 exact"),
        ("2022-01-05T24:00", "2022-01-06 minute"),
        ("Wed, 05 Jan 2022 09:30:00 +0300", "2022-01-05T09:30:00 exact +180"),
        ("Wed Jan 05 09:30:00 +0000 2022", "2022-01-05T09:30:00 exact +0"),
        ("Wed Jan 05 2022 09:30:00 GMT+0300 (Arabian Standard Time)", "2022-01-05T09:30:00 exact +180"),
        ("2019-02-22 18:00:16.000 America/Los_Angeles", "2019-02-22T18:00:16 exact America/Los_Angeles"),
        ("2019-02-22 18:00 EST", "2019-02-22T18:00:00 minute -300"),
        ("2019-02-22 18:00 UTC+3", "2019-02-22T18:00:00 minute +180"),
        ("2019-02-22 18:00 GMT+2", "2019-02-22T18:00:00 minute +120"),
        ("2019-02-22 18:00 CST", "2019-02-22T18:00:00 minute ambiguous zone"),
    ]);
}

#[test]
fn a_day_of_the_week_is_held_against_the_date() {
    check(&[
        ("Wed, 5 January 2022", "2022-01-05 day"),
        ("Wednesday 5 January 2022", "2022-01-05 day"),
        ("mercredi 5 janvier 2022", "2022-01-05 day"),
        ("الأربعاء 5 يناير 2022", "2022-01-05 day"),
        ("Mi, 5. Januar 2022", "2022-01-05 day"),
        ("5 January 2022 (Wednesday)", "2022-01-05 day"),
        ("Wed 05/01/2022", "2022-01-05 day"),
        ("Friday 5 January 2022", "2022-01-05 day other weekday"),
        ("Mar 5, 2022", "2022-03-05 day"),
    ]);
}

#[test]
fn date_time_groups_are_read() {
    check(&[
        ("051430ZJAN22", "2022-01-05T14:30:00 minute +0"),
        ("051430Z JAN 22", "2022-01-05T14:30:00 minute +0"),
        ("05 1430C JAN 2022", "2022-01-05T14:30:00 minute +180"),
        ("051430J JAN 22", "2022-01-05T14:30:00 minute"),
        ("051430RJAN22", "2022-01-05T14:30:00 minute -300"),
    ]);
}

#[test]
fn spans_of_days_and_times_are_read() {
    check(&[
        ("5-7 January 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("5–7 January 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("January 5-7, 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("5/1/2022 - 7/1/2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("2022-01-05/2022-01-07", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("2022-01-05 to 2022-01-07", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("du 5 au 7 janvier 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("vom 5. bis 7. Januar 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("с 5 по 7 января 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("30 January - 2 February 2022", "2022-01-30 day to 2022-02-03T00:00:00 day"),
        ("5-6 Jan 22", "2022-01-05 day to 2022-01-07T00:00:00 day"),
        ("5/1/2022-7/1/2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("5 & 6 January 2022", "2022-01-05 day to 2022-01-07T00:00:00 day"),
        ("between 5 and 7 January 2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
        ("January to March 2022", "2022-01-01 month to 2022-04-01T00:00:00 month"),
        ("Q1 2014", "2014-01-01 month to 2014-04-01T00:00:00 month"),
        ("2014-Q4", "2014-10-01 month to 2015-01-01T00:00:00 month"),
        ("2022-08-01 15:00-18:00", "2022-08-01T15:00:00 minute to 2022-08-01T18:01:00 minute"),
        ("2022-08-01 between 10:00 and 11:30", "2022-08-01T10:00:00 minute to 2022-08-01T11:31:00 minute"),
        (
            "between 10:00 and 11:30 on 1 August 2022",
            "2022-08-01T10:00:00 minute to 2022-08-01T11:31:00 minute",
        ),
        ("1 August 2022, from 3 pm to 6 pm", "2022-08-01T15:00:00 hour to 2022-08-01T18:01:00 minute"),
        ("1/8/2022 15h00 - 18h00", "2022-08-01T15:00:00 minute to 2022-08-01T18:01:00 minute"),
        ("1 Aug 2022 3-6 pm", "2022-08-01T15:00:00 hour to 2022-08-01T18:01:00 minute"),
        ("2022-08-01 10 - 11:30", "2022-08-01T10:00:00 hour to 2022-08-01T11:31:00 minute"),
        ("2022-08-01 10-11:30", "2022-08-01T10:00:00 hour to 2022-08-01T11:31:00 minute"),
        ("2022-08-01 23:00 - 01:00", "2022-08-01T23:00:00 minute to 2022-08-02T01:01:00 minute"),
        ("2022-08-01 10:00 - 2022-08-02 12:00", "2022-08-01T10:00:00 minute to 2022-08-02T12:01:00 minute"),
        (
            "2022-08-01 10:00 to 2022-08-01 11:00 UTC",
            "2022-08-01T10:00:00 minute to 2022-08-01T11:01:00 minute +0",
        ),
        ("2022-08-01T15:00-05:00", "2022-08-01T15:00:00 minute -300"),
        ("2022-08-01 09:00-10:00", "2022-08-01T09:00:00 minute to 2022-08-01T10:01:00 minute"),
        ("2022-08-01 09:00:00-10:00", "2022-08-01T09:00:00 exact -600"),
        ("5.1.2022-7.1.2022", "2022-01-05 day to 2022-01-08T00:00:00 day"),
    ]);
}

#[test]
fn what_is_not_certain_keeps_its_words() {
    check(&[
        ("2022-XX", "2022-01-01 year"),
        ("2022-01-XX", "2022-01-01 month"),
        ("2022-XX-XX", "2022-01-01 year"),
        ("202X", "2020-01-01 year to 2030-01-01T00:00:00 year"),
        ("2022~", "2022-01-01 year more words"),
        ("2022?", "2022-01-01 year more words"),
        ("2022-01-05~", "2022-01-05 day more words"),
        ("5 January 2022?", "2022-01-05 day more words"),
        ("circa 2014", "2014-01-01 year more words"),
        ("January 2022?", "2022-01-01 month more words"),
        ("5 Jan 2022 (approx)", "2022-01-05 day more words"),
        ("1990s", "1990-01-01 year to 2000-01-01T00:00:00 year"),
        ("early January 2022", "2022-01-01 month more words"),
        ("mid-January 2022", "2022-01-01 month more words"),
    ]);
}

#[test]
fn years_of_two_digits_are_not_in_the_future() {
    let month_first = how(DateOrder::MonthFirst);
    for (text, expected) in
        [("4/15/91", "1991-04-15 day"), ("8/13/66", "1966-08-13 day"), ("4/15/22", "2022-04-15 day")]
    {
        assert_eq!(described(text, &month_first).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "Mar 22",
        "Jul-14",
        "Marib 2021",
        "NA",
        "yesterday",
        "31/02/2022",
        "12/31/2021",
        "5/1/202",
        "35.04855",
        "1,234",
        "3.1416",
        "5.2015",
        "2022-01-05T25:00",
        "99:99",
        "44567",
        "1507425650893",
        "7-5 January 2022",
        "2021/2022",
        "2022-XX-05",
        "12:30",
        "may 12",
        "5 of 12",
    ] {
        assert_eq!(described(text, &how(DateOrder::DayFirst)), None, "{text}");
    }
}

#[test]
fn the_calendars_of_persia_and_islam_are_told_and_not_read() {
    for text in ["14 خرداد 1401", "5 رمضان 1443", "3 Farvardin 1401"] {
        assert_eq!(read_cell(text, &how(DateOrder::DayFirst)), Err(Flaw::OtherCalendar), "{text}");
    }
}

/// Pieces that dates are made of, and what may stand between them by mistake.
const PIECES: [&str; 46] = [
    "2022",
    "22",
    "05",
    "1",
    "0025",
    "1507425650893",
    "44567.5",
    "-",
    "–",
    "/",
    ".",
    ":",
    " ",
    ",",
    "T",
    "Z",
    "X",
    "XX",
    "~",
    "?",
    "%",
    "é",
    "İ",
    "\u{212a}",
    "٣",
    "۰",
    "janv",
    "January",
    "كانون",
    "الثاني",
    "Wed",
    "(",
    ")",
    "[",
    "+03:00",
    "to",
    "du",
    "Q1",
    "am",
    "h",
    "uhr",
    "EST",
    "J",
    "circa",
    "s",
    "\u{200f}",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4000))]

    #[test]
    fn no_text_is_too_odd_to_be_looked_at(pieces in proptest::collection::vec(0..PIECES.len(), 0..9)) {
        let text: String = pieces.into_iter().map(|n| PIECES[n]).collect();
        let mut seen = Seen::default();
        seen.look(&text);
        for column in [Habits::default(), seen.habits()] {
            for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
                if let Ok(read) = read_cell(&text, &How { column, ..how(order) }) {
                    proptest::prop_assert!(read.moment.start <= read.moment.end, "{text}");
                }
            }
            let _ = read_clock(&text, column);
        }
        let _ = crate::formats::tables::import::count::read(&text);
        let _ = zone::read(&text);
    }
}
