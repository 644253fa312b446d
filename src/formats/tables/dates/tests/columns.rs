//! What the cells of a column show together.

use super::*;

fn seen(cells: &[&str]) -> Seen {
    let mut seen = Seen::default();
    for cell in cells {
        seen.look(cell);
    }
    seen
}

#[test]
fn the_order_is_decided_by_the_whole_column() {
    let cases: [(&[&str], Option<DateOrder>); 9] = [
        (&["03/04/2022", "25/12/2021"], Some(DateOrder::DayFirst)),
        (&["03/04/2022", "12/25/2021 10:00"], Some(DateOrder::MonthFirst)),
        (&["03/04/2022", "05/06/2022"], None),
        (&["25/12/2021", "12/25/2021"], None),
        (&["04/04/2022"], Some(DateOrder::DayFirst)),
        (&["2022-03-04", "4 March 2022"], Some(DateOrder::DayFirst)),
        (&["3/4/2022 - 5/4/2022", "3/4/2022 - 12/25/2022"], Some(DateOrder::MonthFirst)),
        (&["Wed 03/04/2022", "Wed 25/12/2021"], Some(DateOrder::DayFirst)),
        (&["٠٣/٠٤/٢٠٢٢"], None),
    ];
    for (cells, expected) in cases {
        let known = (DateOrder::DayFirst, DateOrder::DayFirst);
        assert_eq!(seen(cells).orders(known).0, expected, "{cells:?}");
    }
}

#[test]
fn dots_mean_that_the_day_stands_first_unless_a_cell_shows_the_contrary() {
    let cases: [(&[&str], Option<DateOrder>); 6] = [
        (&["03.04.2022", "05.06.2022"], Some(DateOrder::DayFirst)),
        (&["03.04.22", "5.6.22 10:00"], Some(DateOrder::DayFirst)),
        (&["03.04.2022", "03.25.2022"], Some(DateOrder::MonthFirst)),
        (&["25.03.2022", "03.25.2022"], None),
        // Slashes are another matter.
        (&["03.04.2022", "03/25/2022"], Some(DateOrder::DayFirst)),
        (&["03/04/2022"], Some(DateOrder::DayFirst)),
    ];
    for (cells, expected) in cases {
        let known = (DateOrder::MonthFirst, DateOrder::DayFirst);
        assert_eq!(seen(cells).orders(known).1, expected, "{cells:?}");
    }
    assert_eq!(
        seen(&["03.04.2022"]).orders((DateOrder::MonthFirst, DateOrder::DayFirst)).0,
        Some(DateOrder::MonthFirst)
    );
}

#[test]
fn what_numbers_count_is_decided_by_the_whole_column() {
    use crate::formats::tables::dates::habits::Unit;
    let cases: [(&[&str], Option<Unit>); 9] = [
        (&["1507425650893", "1507425289659"], Some(Unit::Milliseconds)),
        (&["1507425650", "unknown", "", "999999999"], Some(Unit::Seconds)),
        (&["1507425650.893"], Some(Unit::Seconds)),
        (&["44567", "44568.5"], Some(Unit::Days)),
        (&["44567", "2022-01-05"], None),
        (&["20220105", "20220106"], None),
        (&["2022010509", "2022010614"], None),
        (&["12", "44567"], None),
        (&["2021", "2022"], None),
    ];
    for (cells, expected) in cases {
        assert_eq!(seen(cells).unit(), expected, "{cells:?}");
    }
    let of = |cells: &[&str], text: &str| {
        described(text, &How { column: seen(cells).habits(), ..how(DateOrder::DayFirst) })
    };
    for (text, expected) in [
        ("1507425650893", "2017-10-08T01:20:50.893 exact +0"),
        ("1507425650", "2017-10-08T01:20:50 exact +0"),
        ("44566", "2022-01-05 day"),
        ("44566.5", "2022-01-05T12:00:00 exact"),
    ] {
        assert_eq!(of(&[text], text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn midnight_all_through_is_a_day_and_a_year_among_others_is_held_against_them() {
    let of = |cells: &[&str]| {
        let how = How { column: seen(cells).habits(), ..how(DateOrder::DayFirst) };
        read_cell(cells[0], &how)
            .map(|read| format!("{} {}", read.moment.start, read.moment.precision.word()))
    };
    let day = Ok("2022-01-05T00:00:00 day".to_owned());
    assert_eq!(of(&["2022-01-05 00:00:00", "2022-01-06 00:00:00"]), day);
    assert_eq!(of(&["2022-01-05T00:00:00.000Z", "2022-01-06"]), day);
    let exact = Ok("2022-01-05T00:00:00 exact".to_owned());
    assert_eq!(of(&["2022-01-05 00:00:00", "2022-01-06 10:00:00"]), exact);
    assert_eq!(of(&["0025-06-14", "2025-06-15"]), Err(Flaw::TooEarly));
    assert_eq!(of(&["1401/03/14", "1401/03/15"]), Err(Flaw::OtherCalendar));
    assert_eq!(of(&["1443-08-01", "2022-01-05"]), Err(Flaw::OtherCalendar));
    // A list of battles.
    assert_eq!(of(&["1415-10-25", "1066-10-14", "1944-06-06"]), Ok("1415-10-25T00:00:00 day".to_owned()));
    assert_eq!(of(&["0480-09-20", "0490-09-12"]), Ok("0480-09-20T00:00:00 day".to_owned()));
}

#[test]
fn a_dash_between_times_is_an_offset_where_the_whole_column_has_one() {
    let of = |cells: &[&str]| {
        let clocks = read_clock(cells[0], seen(cells).habits()).unwrap();
        (clocks.first.zone.offset, clocks.last.map(|last| last.time.to_string()))
    };
    assert_eq!(of(&["09:00-10:00", "11:00-12:00"]), (None, Some("10:00:00".to_owned())));
    assert_eq!(of(&["09:00-05:00", "14:00-05:00", "20:15-05:00"]), (Some(-18_000), None));
    assert_eq!(of(&["15:00-18:00"]), (None, Some("18:00:00".to_owned())));
}
