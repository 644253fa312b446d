//! Places on both sides of the antimeridian: where they are, and the box that holds them.

use crate::formats::{Options, read};
use crate::geo::bounds_of;
use crate::progress::Progress;

/// A file, the positions of its incidents, and west and east of their box.
type Case = (&'static str, &'static str, [(f64, f64); 4], (f64, f64));

const CASES: [Case; 3] = [
    (
        "Fiji and Tonga",
        include_str!("../../../tests/fixtures/cases/antimeridian__pacific.csv"),
        [(179.65, -17.0), (-176.13, -13.0), (-175.2, -21.1), (178.4, -18.1)],
        (178.4, 184.8),
    ),
    (
        "the Bering Sea",
        include_str!("../../../tests/fixtures/cases/antimeridian__bering.csv"),
        [(177.51, 64.73), (-173.23, 64.42), (-171.73, 63.78), (172.9, 52.9)],
        (172.9, 188.27),
    ),
    (
        "both hemispheres, and nearer by way of Greenwich",
        include_str!("../../../tests/fixtures/cases/antimeridian__around_greenwich.csv"),
        [(-17.45, 14.69), (-0.2, 5.56), (36.82, -1.29), (-157.86, 21.31)],
        (-157.86, 36.82),
    ),
];

#[test]
fn longitudes_stay_as_they_are_written_and_their_box_goes_the_shorter_way() {
    for (case, text, positions, (west, east)) in CASES {
        let reading = read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
        assert_eq!(reading.issues.len(), 0, "{case}");
        let located = reading.dossier.incidents().map(|incident| incident.located_at()?.position());
        let located: Vec<_> = located.map(|at| at.map(|at| (at.x(), at.y()))).collect();
        assert_eq!(located, positions.map(Some), "{case}");
        let bounds = bounds_of(reading.dossier.positions()).unwrap();
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(bounds.min().x, west) && near(bounds.max().x, east), "{case}: {bounds:?}");
    }
}
