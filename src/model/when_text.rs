//! A time as text that reads back as the same time.

use jiff::Span;
use jiff::civil::DateTime;

use crate::model::parts::WhenRecord;
use crate::model::text::Text;
use crate::model::when::{Moment, end_of};
use crate::model::{PartOfDay, TimePrecision, When, Zone};

/// How exactly a moment is written, coarsest first.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Written {
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// The record of a time.
pub fn record(when: When, text: &Text) -> WhenRecord<'_> {
    let stated = |id: crate::model::TextId| (!id.is_empty()).then(|| text.get(id).into());
    let (from, to) = interval(&when);
    let implied = match when.part {
        PartOfDay::Day => Moment::parse(&from).map(|moment| moment.precision).unwrap_or_default(),
        _ => TimePrecision::PartOfDay,
    };
    WhenRecord {
        from: from.into(),
        to: to.map(Into::into),
        precision: (implied != when.precision).then(|| when.precision.word().into()),
        part: (when.part != PartOfDay::Day).then(|| when.part.word().into()),
        zone: match when.zone {
            Zone::Unknown => None,
            Zone::Offset(seconds) => Some(offset(seconds).into()),
            Zone::Named(name) => stated(name),
        },
        said: stated(when.said),
        inferred: (!when.inferred.is_empty()).then(|| text.wording(when.inferred)),
        extra: crate::model::parts::Extra::new(),
    }
}

/// `from`, and `to` where `from` and the precision do not already say when it ends.
fn interval(when: &When) -> (String, Option<String>) {
    let natural = match when.precision {
        TimePrecision::Year | TimePrecision::Unknown => Written::Year,
        TimePrecision::Month => Written::Month,
        TimePrecision::Exact => Written::Second,
        TimePrecision::Minute | TimePrecision::Hour => Written::Minute,
        TimePrecision::Week | TimePrecision::Day | TimePrecision::PartOfDay => Written::Day,
    };
    // Nothing coarser than the precision: what is known would then be finer than what is written.
    let all = [Written::Year, Written::Month, Written::Day, Written::Minute, Written::Second];
    let fitting = || {
        let fine = all.into_iter().filter(|how| *how >= natural);
        fine.filter_map(|how| written(when.start, how))
    };
    let ends = |from: &str| {
        let end = Moment::parse(from).ok()?.end;
        Some(end_of(when.start, when.precision).map_or(end, |coarse| end.max(coarse)))
    };
    if let Some(from) = fitting().find(|from| ends(from) == Some(when.end)) {
        return (from, None);
    }
    (fitting().next().unwrap_or_default(), last(when))
}

/// The end as it was read: the last day or minute of an interval, or an instant.
fn last(when: &When) -> Option<String> {
    let end = when.end;
    let before = |span: Span, how| written(end.checked_sub(span).ok()?, how);
    let as_read = match when.end_written.unwrap_or(when.precision) {
        TimePrecision::Exact => None,
        TimePrecision::Minute | TimePrecision::Hour => before(Span::new().minutes(1), Written::Minute),
        TimePrecision::Month if when.end_written.is_some() => before(Span::new().months(1), Written::Month),
        TimePrecision::Year if when.end_written.is_some() => before(Span::new().years(1), Written::Year),
        _ => before(Span::new().days(1), Written::Day),
    };
    as_read.or_else(|| written(end, Written::Second))
}

/// `at` written so; `None` if that would leave something out.
fn written(at: DateTime, how: Written) -> Option<String> {
    let midnight = at == at.date().to_datetime(jiff::civil::Time::midnight());
    let date = at.date();
    match how {
        Written::Year => (midnight && date.day_of_year() == 1).then(|| format!("{:04}", date.year())),
        Written::Month => {
            (midnight && date.day() == 1).then(|| format!("{:04}-{:02}", date.year(), date.month()))
        }
        Written::Day => midnight.then(|| date.to_string()),
        Written::Minute => (at.second() == 0 && at.subsec_nanosecond() == 0)
            .then(|| format!("{date}T{:02}:{:02}", at.hour(), at.minute())),
        Written::Second => Some(format!("{date}T{}", at.time())),
    }
}

/// `Z` or `+03:00`.
fn offset(seconds: i32) -> String {
    if seconds == 0 {
        return "Z".to_owned();
    }
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::builder::Reason;
    use crate::model::record::IncidentRecord;
    use crate::model::{Builder, Dossier};

    fn read(when: WhenRecord<'_>) -> Dossier {
        let mut builder = Builder::default();
        let record = IncidentRecord { id: "x".into(), when: Some(when), ..IncidentRecord::default() };
        builder.add_incident(record).unwrap();
        let flaws = builder.take_flaws();
        assert!(flaws.iter().all(|flaw| flaw.reason == Reason::Finer), "{flaws:?}");
        builder.finish().0
    }

    #[test]
    fn a_time_reads_back_as_the_same_time() {
        let froms = [
            "2022",
            "2022-01",
            "2022-02-01",
            "2022-01-05",
            "2022-01-05T09:30",
            "2022-01-05T00:00",
            "2022-01-05T09:30:15",
            "2022-01-05T09:30:15.25+03:00",
            "2022-01-05T00:00:00Z",
        ];
        let tos = [None, Some("2023"), Some("2022-03"), Some("2022-12-31"), Some("2022-12-31T23:59:59.5")];
        let precisions = [None].into_iter().chain(TimePrecision::ALL.iter().map(|p| Some(p.word())));
        let parts = [None, Some("morning"), Some("day")];
        for precision in precisions {
            for (from, to) in froms.iter().flat_map(|from| tos.map(|to| (*from, to))) {
                for part in parts {
                    let when = WhenRecord {
                        from: from.into(),
                        to: to.map(Into::into),
                        precision: precision.map(Into::into),
                        part: part.map(Into::into),
                        zone: (!from.ends_with(['0', 'Z'])).then(|| "Asia/Baghdad".into()),
                        said: Some("this morning".into()),
                        ..WhenRecord::default()
                    };
                    let dossier = read(when.clone());
                    let first = dossier.incident_by_key("x").unwrap().when().unwrap();
                    let again = read(record(first, dossier.text()));
                    let second = again.incident_by_key("x").unwrap().when().unwrap();
                    let exact = |w: When| (w.start, w.end, w.precision, w.part);
                    assert_eq!(exact(first), exact(second), "{when:?}");
                    assert_eq!(record(first, dossier.text()).zone, record(second, again.text()).zone);
                }
            }
        }
    }

    #[test]
    fn a_time_is_written_as_people_write_it() {
        let cases = [
            (("2022-01-05", None, None), ("2022-01-05", None, None)),
            (("2022", None, None), ("2022", None, None)),
            (("2022-01-03", Some("2022-01-05"), None), ("2022-01-03", Some("2022-01-05"), None)),
            (("2022-01-03", None, Some("week")), ("2022-01-03", None, Some("week"))),
            (("2022-01-05T09:30", None, None), ("2022-01-05T09:30", None, None)),
        ];
        for ((from, to, precision), expected) in cases {
            let when = WhenRecord {
                from: from.into(),
                to: to.map(|to: &str| to.into()),
                precision: precision.map(|p: &str| p.into()),
                ..WhenRecord::default()
            };
            let dossier = read(when);
            let written = record(dossier.incident_by_key("x").unwrap().when().unwrap(), dossier.text());
            let shape = (written.from.as_ref(), written.to.as_deref(), written.precision.as_deref());
            assert_eq!(shape, expected);
        }
    }
}
