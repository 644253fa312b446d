//! Areas of a world that goes round.

use geo::{Coord, Point, Rect};

use super::WORLD;
use super::near::WorldFixed;
use crate::geo::mercator;

/// From a western edge so far across to the east, over the antimeridian if need be, and from north
/// to south; edges are part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    west: u32,
    across: u32,
    north: u32,
    south: u32,
}

impl Area {
    /// A single position.
    pub(super) fn at([x, y]: WorldFixed) -> Self {
        Self { west: x, across: 0, north: y, south: y }
    }

    /// What lies within bounds in degrees, whose longitudes may be beyond 180.
    pub(super) fn of(bounds: Rect) -> Self {
        let [west, north] = mercator::project(Point::new(bounds.min().x, bounds.max().y)).map(|v| v * WORLD);
        let [east, south] = mercator::project(Point::new(bounds.max().x, bounds.min().y)).map(|v| v * WORLD);
        Self {
            west: west.floor().rem_euclid(WORLD) as u32,
            // More than the world is all of it.
            across: (east.floor() - west.floor()) as u32,
            north: north as u32,
            south: south as u32,
        }
    }

    /// The smallest that holds both.
    pub(super) fn with(self, other: Self) -> Self {
        let from = |a: Self, b: Self| {
            let east = u64::from(b.west.wrapping_sub(a.west)) + u64::from(b.across);
            let across = u32::try_from(east).unwrap_or(u32::MAX).max(a.across);
            (across, a.west)
        };
        let (own, others) = (from(self, other), from(other, self));
        let (across, west) = if others.0 < own.0 { others } else { own };
        Self { west, across, north: self.north.min(other.north), south: self.south.max(other.south) }
    }

    /// Whether they have something in common.
    pub(super) fn overlaps(self, other: Self) -> bool {
        let beside = self.north <= other.south && other.north <= self.south;
        let starts_in = |a: Self, b: Self| a.west.wrapping_sub(b.west) <= b.across;
        beside && (starts_in(self, other) || starts_in(other, self))
    }

    /// West, south, east and north in degrees; east is beyond 180 where it goes across the
    /// antimeridian.
    pub(super) fn bounds(self) -> Rect {
        let east = u64::from(self.west) + u64::from(self.across);
        let corner = |x: f64, y: u32| Coord::from(mercator::unproject([x / WORLD, f64::from(y) / WORLD]));
        Rect::new(corner(f64::from(self.west), self.north), corner(east as f64, self.south))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUARTER: u32 = 1 << 30;

    fn area(west: u32, across: u32) -> Area {
        Area { west, across, north: 10, south: 20 }
    }

    #[test]
    fn two_areas_together_are_the_smallest_that_holds_both() {
        for (case, a, b, both) in [
            ("beside each other", area(10, 5), area(20, 5), area(10, 15)),
            ("the one in the other", area(10, 50), area(20, 5), area(10, 50)),
            ("over each other", area(10, 15), area(20, 15), area(10, 25)),
            ("on both sides of the edge", area(5, 5), area(u32::MAX - 4, 2), area(u32::MAX - 4, 15)),
            ("over the edge, and behind it", area(u32::MAX - 4, 10), area(20, 5), area(u32::MAX - 4, 30)),
            (
                "around all of the world",
                area(0, 2 * QUARTER + 9),
                area(2 * QUARTER, 2 * QUARTER + 9),
                area(0, u32::MAX),
            ),
        ] {
            assert_eq!(a.with(b).across, both.across, "{case}");
            assert_eq!(a.with(b), both, "{case}");
            assert_eq!(b.with(a).across, both.across, "{case}");
        }
    }

    #[test]
    fn areas_overlap_over_the_edge_as_elsewhere() {
        let edge = area(u32::MAX - 9, 20);
        for (other, overlaps) in [
            (area(0, 0), true),
            (area(10, 5), true),
            (area(11, 5), false),
            (area(u32::MAX - 20, 11), true),
            (area(u32::MAX - 20, 10), false),
            (area(QUARTER, u32::MAX), true),
            (Area { north: 21, south: 30, ..area(0, 0) }, false),
        ] {
            assert_eq!((edge.overlaps(other), other.overlaps(edge)), (overlaps, overlaps), "{other:?}");
        }
    }

    #[test]
    fn bounds_in_degrees_go_there_and_back() {
        for (west, east) in [(40.0, 45.0), (178.0, 184.8), (-180.0, -170.0), (170.0, 180.0)] {
            let bounds = Rect::new((west, -21.0), (east, -13.0));
            let back = Area::of(bounds).bounds();
            assert!((back.min().x - west).abs() < 1e-6 && (back.max().x - east).abs() < 1e-6, "{back:?}");
        }
        let beyond = Area::of(Rect::new((-182.0, -21.0), (-175.0, -13.0))).bounds();
        assert!((beyond.min().x - 178.0).abs() < 1e-6 && (beyond.max().x - 185.0).abs() < 1e-6, "{beyond:?}");
        for world in [(-180.0, 180.0), (0.0, 900.0)] {
            let all = Area::of(Rect::new((world.0, -90.0), (world.1, 90.0)));
            assert_eq!((all.across, all.north, all.south), (u32::MAX, 0, u32::MAX));
        }
    }
}
