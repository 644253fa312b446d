//! Keeps the heads of markers apart without moving what they mark.
//!
//! A marker is a dot at the very position and a head with its icon. Where heads would cover each
//! other they step aside and stay joined to their dot by a line: nothing is moved on the map, and
//! two places twelve kilometres apart can be told apart from far away.

/// A position on screen, in points.
pub type Spot = [f32; 2];

const ROUNDS: usize = 80;
/// Heads farther from each other than so many times the wanted distance never meet.
const REACH: f32 = 4.0;

/// Where the heads go so that none is nearer to another than `apart` points, nor to one of `firm`,
/// which stay where they are.
///
/// The same anchors always give the same heads. Heads that have room stay at their anchors.
pub fn declutter(anchors: &[Spot], firm: &[Spot], apart: f32) -> Vec<Spot> {
    let mut heads: Vec<Spot> = anchors.iter().chain(firm).copied().collect();
    let within = |a: Spot, b: Spot, reach: f32| (a[0] - b[0]).abs() < reach && (a[1] - b[1]).abs() < reach;
    let near: Vec<Vec<usize>> = (0..anchors.len())
        .map(|i| (0..heads.len()).filter(|&j| j != i && within(heads[i], heads[j], apart * REACH)).collect())
        .collect();
    let mut crowded = vec![false; heads.len()];
    for i in 0..anchors.len() {
        crowded[i] = near[i].iter().any(|&j| within(heads[i], heads[j], apart));
    }
    for _ in 0..ROUNDS {
        let mut moved = false;
        for (n, i) in (0..anchors.len()).filter(|&i| crowded[i]).enumerate() {
            // A pair of two crowded heads is handled once, from the earlier one.
            for &j in near[i].iter().filter(|&&j| j > i || !crowded[j]) {
                let Some(push) = push_apart(heads[i], heads[j], apart, n) else {
                    continue;
                };
                moved = true;
                let share = if crowded[j] { 0.5 } else { 1.0 };
                heads[i] = [heads[i][0] - push[0] * share, heads[i][1] - push[1] * share];
                if crowded[j] {
                    heads[j] = [heads[j][0] + push[0] * share, heads[j][1] + push[1] * share];
                }
            }
        }
        if !moved {
            break;
        }
    }
    heads.truncate(anchors.len());
    heads
}

/// The vector by which `b` would have to move away from `a`.
fn push_apart(a: Spot, b: Spot, apart: f32, salt: usize) -> Option<Spot> {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let distance = dx.hypot(dy);
    if distance >= apart - 0.05 {
        return None;
    }
    let missing = apart - distance;
    if distance > 0.01 {
        return Some([dx / distance * missing, dy / distance * missing]);
    }
    // At the very same spot any direction is as good: turn by the golden angle from one to the next.
    #[expect(clippy::cast_precision_loss, reason = "a handful of neighbours")]
    let angle = salt as f32 * 2.399_963;
    Some([angle.cos() * missing, angle.sin() * missing])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_with_room_stay_at_their_anchors() {
        let anchors = [[0.0, 0.0], [100.0, 0.0]];
        assert_eq!(declutter(&anchors, &[], 34.0), anchors);
    }

    #[test]
    fn two_near_heads_step_aside_along_the_line_between_them() {
        let heads = declutter(&[[100.0, 100.0], [92.0, 102.0]], &[], 34.0);
        let distance = (heads[0][0] - heads[1][0]).hypot(heads[0][1] - heads[1][1]);
        assert!(distance > 33.9, "{heads:?}");
        assert!(heads[0][0] > 100.0 && heads[1][0] < 92.0, "each away from the other: {heads:?}");
    }

    #[test]
    fn heads_at_one_spot_all_find_room() {
        let heads = declutter(&[[50.0, 50.0]; 5], &[], 34.0);
        for i in 0..5 {
            for j in 0..i {
                let distance = (heads[i][0] - heads[j][0]).hypot(heads[i][1] - heads[j][1]);
                assert!(distance > 30.0, "{i} and {j} are {distance} apart");
            }
        }
    }

    #[test]
    fn what_stands_firm_is_stepped_away_from() {
        let heads = declutter(&[[50.0, 50.0]], &[[50.0, 50.0]], 34.0);
        let distance = (heads[0][0] - 50.0).hypot(heads[0][1] - 50.0);
        assert_eq!(heads.len(), 1);
        assert!(distance > 33.9, "{heads:?}");
    }

    #[test]
    fn a_screen_full_of_heads_does_not_hold_up_a_frame() {
        let anchors: Vec<Spot> = (0..600).map(|n| [(n % 40) as f32 * 38.0, (n / 40) as f32 * 60.0]).collect();
        let heads = declutter(&anchors, &[], 44.0);
        for (n, a) in heads.iter().enumerate() {
            let met = |b: &&Spot| (a[0] - b[0]).hypot(a[1] - b[1]) < 30.0;
            assert_eq!(heads[..n].iter().find(met), None, "{a:?}");
        }
    }
}
