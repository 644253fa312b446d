//! Paths: a row with two places, where it begins and where it ends, and the time of its first and of
//! its last point that has one. All of its points stay in a cell, as `GeoJSON`.

use crate::formats::Problem;
use std::fmt::Write as _;

use super::rows::Fields;

/// What a format calls the columns into which a path goes. Those that are the same everywhere are
/// `place role`, `path` and `geometry`.
pub(super) struct Columns {
    pub latitude: &'static str,
    pub longitude: &'static str,
    pub position_from: &'static str,
    pub begin: &'static str,
    pub end: &'static str,
}

/// The points of a path.
#[derive(Default)]
pub(super) struct Path {
    /// The first and the last point, as they are written: longitude and latitude.
    ends: Option<[[String; 2]; 2]>,
    times: Option<[String; 2]>,
    count: usize,
    /// The segments with points in them: the points of each as `GeoJSON`.
    segments: Vec<String>,
    goes_on: bool,
    /// Points without a position.
    pub broken: usize,
}

impl Path {
    /// The points that come now do not go on from those before.
    pub(super) fn begin_segment(&mut self) {
        self.goes_on = false;
    }

    /// Adds a point: longitude, latitude and maybe altitude, as they are written, and its time.
    pub(super) fn add(&mut self, position: &[&str], time: &str) {
        let numbers: Vec<f64> = position.iter().map_while(|text| finite(text)).collect();
        let (&[east, north, ..], true) = (position, (2..=3).contains(&numbers.len())) else {
            self.broken += 1;
            self.goes_on = true;
            return;
        };
        let at = [east.to_owned(), north.to_owned()];
        match &mut self.ends {
            Some(ends) => ends[1] = at,
            None => self.ends = Some([at.clone(), at]),
        }
        if !time.is_empty() {
            match &mut self.times {
                Some(times) => time.clone_into(&mut times[1]),
                None => self.times = Some([time.to_owned(), time.to_owned()]),
            }
        }
        self.count += 1;
        match self.segments.last_mut().filter(|_| self.goes_on) {
            Some(segment) => segment.push(','),
            None => self.segments.push(String::new()),
        }
        if let Some(segment) = self.segments.last_mut() {
            // As a number of JSON has them, without a plus sign or a point at the end.
            let numbers: Vec<String> = numbers.iter().map(f64::to_string).collect();
            let _ = write!(segment, "[{}]", numbers.join(","));
        }
        self.goes_on = true;
    }

    /// Puts the path into the columns, and says what is wrong with it; `false` where it has no points.
    /// `what` is what the format calls it, and `whole` its text.
    pub(super) fn put(
        &self,
        what: &'static str,
        whole: &str,
        columns: &Columns,
        fields: &mut Fields,
    ) -> bool {
        if self.broken > 0 {
            fields.problem("", whole, Problem::PointsWithoutPosition { points: self.broken, what });
        }
        let Some([first, last]) = &self.ends else { return false };
        fields.own("path", what);
        fields.own("path points", &self.count.to_string());
        fields.own("path segments", &self.segments.len().to_string());
        if first == last {
            let from = if self.count == 1 { "the only point" } else { "where it begins and ends, a point" };
            fields.own(columns.latitude, &first[1]);
            fields.own(columns.longitude, &first[0]);
            fields.own(columns.position_from, &format!("{from} of the {what} in the file"));
        } else {
            fields.own(columns.latitude, &format!("{}; {}", first[1], last[1]));
            fields.own(columns.longitude, &format!("{}; {}", first[0], last[0]));
            fields.own("place role", "origin; location");
            let source =
                format!("the beginning of the {what} in the file; the end of the {what} in the file");
            fields.own(columns.position_from, &source);
        }
        self.put_times(columns, fields);
        if self.count > 1 {
            fields.own("geometry", &self.geojson());
        }
        true
    }

    /// Puts only its times into the columns.
    pub(super) fn put_times(&self, columns: &Columns, fields: &mut Fields) {
        if let Some([first, last]) = &self.times {
            fields.own(columns.begin, first);
            if first != last {
                fields.own(columns.end, last);
            }
        }
    }

    /// Leaves its times away; `true` where there were any.
    pub(super) fn forget_times(&mut self) -> bool {
        self.times.take().is_some()
    }

    fn geojson(&self) -> String {
        let lines = self.segments.iter().map(|points| format!("[{points}]")).collect::<Vec<_>>().join(",");
        let (kind, lines) = if self.segments.len() > 1 {
            ("MultiLineString", format!("[{lines}]"))
        } else {
            ("LineString", lines)
        };
        format!("{{\"type\":\"{kind}\",\"coordinates\":{lines}}}")
    }
}

fn finite(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
