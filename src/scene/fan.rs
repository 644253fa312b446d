//! Where heads go that cannot be told apart at any zoom: out of their spot in a ring, or where one
//! ring has no room, in a spiral.

use std::f32::consts::{PI, TAU};

use crate::scene::declutter::Spot;

/// At most as many heads are fanned out: more would cover the map.
pub const MOST: usize = 60;
/// So many heads still make a ring.
const RING: usize = 10;

/// Where `count` heads go, seen from their spot, so that none is nearer to another than `apart`
/// points, nor to the spot.
pub fn fan(count: usize, apart: f32) -> Vec<Spot> {
    if count <= RING {
        // The chord between two neighbours is as long as they are to be apart.
        let radius = (apart / (2.0 * (PI / count.max(1) as f32).sin())).max(apart * 1.25);
        let step = TAU / count.max(1) as f32;
        return (0..count).map(|n| at(radius, n as f32 * step - PI / 2.0)).collect();
    }
    // An Archimedean spiral: a turn is `apart` farther out than the one before, and a step along it
    // is a little longer than `apart`, because the chord is shorter than the arc.
    let (mut angle, mut spots) = (TAU * 1.25, Vec::with_capacity(count));
    while spots.len() < count {
        let radius = apart * angle / TAU;
        spots.push(at(radius, angle));
        angle += apart * 1.06 / radius;
    }
    spots
}

fn at(radius: f32, angle: f32) -> Spot {
    [radius * angle.cos(), radius * angle.sin()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fanned_out_heads_have_room_and_leave_their_spot_free() {
        for count in [1, 2, 5, RING, RING + 1, 33, MOST] {
            let spots = fan(count, 36.0);
            assert_eq!(spots.len(), count);
            for (n, a) in spots.iter().enumerate() {
                assert!(a[0].hypot(a[1]) > 35.9, "{count}: {a:?}");
                for b in &spots[..n] {
                    let distance = (a[0] - b[0]).hypot(a[1] - b[1]);
                    assert!(distance > 35.0, "{count}: {a:?} and {b:?} are {distance} apart");
                }
            }
            let farthest = spots.iter().map(|spot| spot[0].hypot(spot[1])).fold(0.0, f32::max);
            assert!(farthest < 190.0, "{count} reach {farthest} points far");
        }
    }
}
