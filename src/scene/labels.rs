//! Finds room for the names beside markers; a name without room gives way.

use crate::scene::declutter::Spot;

/// A rectangle on screen, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left and top.
    pub min: Spot,
    /// Right and bottom.
    pub max: Spot,
}

impl Area {
    /// The square around a centre.
    pub fn around(centre: Spot, radius: f32) -> Self {
        Self { min: [centre[0] - radius, centre[1] - radius], max: [centre[0] + radius, centre[1] + radius] }
    }

    /// Whether the two overlap.
    pub fn overlaps(&self, other: &Self) -> bool {
        (0..2).all(|axis| self.min[axis] < other.max[axis] && other.min[axis] < self.max[axis])
    }

    fn holds(&self, other: &Self) -> bool {
        (0..2).all(|axis| self.min[axis] <= other.min[axis] && other.max[axis] <= self.max[axis])
    }
}

/// How far the ring around a head reaches beyond it, in points of the window.
const RING: f32 = 6.0;

/// A name that wants a place beside a marker's head.
#[derive(Clone, Copy, Debug)]
pub struct LabelRequest {
    /// The head's centre.
    pub head: Spot,
    /// The head's radius.
    pub radius: f32,
    /// Where the head stepped to, seen from its dot: names go to the outer side.
    pub away: Spot,
    /// The size of the name.
    pub size: Spot,
    /// Shown even where it covers others: what is selected or under the pointer.
    pub must: bool,
}

impl LabelRequest {
    /// The radius of the head with the ring around it.
    fn reach(&self, scale: f32) -> f32 {
        self.radius + if self.must { RING * scale } else { 0.0 }
    }
}

/// What names keep clear of, apart from each other and the heads that they belong to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Others<'a> {
    /// Heads without a name, and what lies on the map.
    pub heads: &'a [Area],
    /// Lines, which are better not written over.
    pub lines: &'a [Area],
}

/// The area of each name; `None` for one that gives way.
///
/// Gaps are `scale` times as large as in the window; `inside` is the map. Earlier wishes win.
pub fn place(wishes: &[LabelRequest], scale: f32, inside: Area, others: Others<'_>) -> Vec<Option<Area>> {
    let (mut taken, mut lines) = (Room::of(inside), Room::of(inside));
    for &line in others.lines {
        lines.take(line, NOBODY);
    }
    for &head in others.heads {
        taken.take(head, NOBODY);
    }
    for (n, wish) in wishes.iter().enumerate() {
        taken.take(Area::around(wish.head, wish.reach(scale)), n);
    }
    let mut areas = vec![None; wishes.len()];
    let (musts, rest): (Vec<usize>, Vec<usize>) = (0..wishes.len()).partition(|&n| wishes[n].must);
    for n in musts.into_iter().chain(rest) {
        let wish = &wishes[n];
        let candidates = candidates(wish, scale);
        let in_sight =
            |area: &Area| inside.holds(area) && !others.heads.iter().any(|other| other.overlaps(area));
        let free = |area: &Area| inside.holds(area) && taken.is_free(area, n);
        let clear = |area: &Area| free(area) && lines.is_free(area, n);
        let find = |fits: &dyn Fn(&Area) -> bool| candidates.iter().copied().find(|area| fits(area));
        let over_others = || find(&in_sight).unwrap_or(candidates[0]);
        let found = find(&clear).or_else(|| find(&free)).or_else(|| wish.must.then(over_others));
        if let Some(area) = found {
            taken.take(area, NOBODY);
            areas[n] = Some(area);
        }
    }
    areas
}

/// Areas by the squares of the map that they touch, so that only neighbours are compared.
struct Room {
    origin: Spot,
    columns: usize,
    squares: Vec<Vec<(Area, usize)>>,
}

/// The owner of what is in everybody's way.
const NOBODY: usize = usize::MAX;
/// The side of a square in points.
const SQUARE: f32 = 64.0;

impl Room {
    fn of(inside: Area) -> Self {
        let squares = |axis: usize| ((inside.max[axis] - inside.min[axis]).max(0.0) / SQUARE) as usize + 1;
        Self { origin: inside.min, columns: squares(0), squares: vec![Vec::new(); squares(0) * squares(1)] }
    }

    fn take(&mut self, area: Area, owner: usize) {
        for square in self.touched(&area) {
            self.squares[square].push((area, owner));
        }
    }

    /// Whether nobody but `owner` is there.
    fn is_free(&self, area: &Area, owner: usize) -> bool {
        let in_the_way = |(other, whose): &(Area, usize)| *whose != owner && other.overlaps(area);
        !self.touched(area).any(|square| self.squares[square].iter().any(in_the_way))
    }

    /// What is outside counts to the squares at the edge.
    fn touched(&self, area: &Area) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.columns, self.squares.len() / self.columns);
        let square = |v: f32, axis: usize, count: usize| {
            ((v - self.origin[axis]) / SQUARE).clamp(0.0, (count - 1) as f32) as usize
        };
        let x = square(area.min[0], 0, columns)..=square(area.max[0], 0, columns);
        let y = square(area.min[1], 1, rows)..=square(area.max[1], 1, rows);
        y.flat_map(move |row| x.clone().map(move |column| row * columns + column))
    }
}

/// The sides of a head, best first: right of it, or on the side to which it stepped.
fn candidates(wish: &LabelRequest, scale: f32) -> [Area; 8] {
    let (reach, gap) = (wish.reach(scale), if wish.must { 4.0 } else { 7.0 } * scale);
    let ([w, h], [x, y]) = (wish.size, wish.head);
    let at = |left: f32, top: f32| Area { min: [left, top], max: [left + w, top + h] };
    let right = at(x + reach + gap, y - h / 2.0);
    let left = at(x - reach - gap - w, y - h / 2.0);
    let above = at(x - w / 2.0, y - reach - gap - h);
    let below = at(x - w / 2.0, y + reach + gap);
    let right_above = at(x + reach * 0.6, y - reach - h);
    let right_below = at(x + reach * 0.6, y + reach);
    let left_above = at(x - reach * 0.6 - w, y - reach - h);
    let left_below = at(x - reach * 0.6 - w, y + reach);
    if wish.away[0] < -1.0 {
        [left, above, below, right, right_above, right_below, left_above, left_below]
    } else {
        [right, left, below, above, right_above, right_below, left_above, left_below]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: Area = Area { min: [0.0, 0.0], max: [800.0, 600.0] };

    const NOTHING: Others<'_> = Others { heads: &[], lines: &[] };

    fn wish(head: Spot) -> LabelRequest {
        LabelRequest { head, radius: 15.0, away: [0.0, 0.0], size: [80.0, 16.0], must: false }
    }

    #[test]
    fn a_name_goes_to_the_right_and_to_the_left_at_the_edge() {
        let areas = place(&[wish([100.0, 100.0]), wish([780.0, 300.0])], 1.0, MAP, NOTHING);
        assert_eq!(areas[0].unwrap().min, [122.0, 92.0]);
        assert_eq!(areas[1].unwrap().max[0], 758.0);
    }

    #[test]
    fn a_name_gives_way_unless_it_must_be_shown() {
        let crowded = vec![wish([100.0, 100.0]); 12];
        let shown = place(&crowded, 1.0, MAP, NOTHING).iter().flatten().count();
        assert!(shown < 12);
        let mut with_must = crowded;
        with_must[11].must = true;
        assert!(place(&with_must, 1.0, MAP, NOTHING)[11].is_some());
    }

    #[test]
    fn a_name_that_must_be_shown_covers_other_heads_rather_than_what_lies_on_the_map() {
        let below = Area { min: [0.0, 90.0], max: [800.0, 130.0] };
        let mut crowd = vec![wish([200.0, 60.0]), wish([110.0, 35.0]), wish([290.0, 35.0])];
        crowd[0].must = true;
        let inside = Area { min: [100.0, 20.0], max: [300.0, 130.0] };
        let area = place(&crowd, 1.0, inside, Others { heads: &[below], ..NOTHING })[0].unwrap();
        assert!(inside.holds(&area) && !area.overlaps(&below), "{area:?}");
    }

    #[test]
    fn a_name_does_not_write_over_a_line_if_it_can_stand_elsewhere() {
        let line = Area { min: [130.0, 95.0], max: [140.0, 105.0] };
        let area = place(&[wish([100.0, 100.0])], 1.0, MAP, Others { lines: &[line], ..NOTHING })[0].unwrap();
        assert!(!area.overlaps(&line));
        let everywhere = Area { min: [0.0, 0.0], max: [800.0, 600.0] };
        assert!(
            place(&[wish([100.0, 100.0])], 1.0, MAP, Others { lines: &[everywhere], ..NOTHING })[0].is_some()
        );
    }

    #[test]
    fn names_go_to_the_outer_sides_of_heads_that_stepped_aside() {
        let stepped = LabelRequest { away: [-10.0, 0.0], ..wish([300.0, 300.0]) };
        assert_eq!(place(&[stepped], 1.0, MAP, NOTHING)[0].unwrap().max[0], 278.0);
    }

    #[test]
    fn a_name_never_covers_a_head_without_one() {
        let head = Area::around([160.0, 100.0], 20.0);
        let area = place(&[wish([100.0, 100.0])], 1.0, MAP, Others { heads: &[head], ..NOTHING })[0].unwrap();
        assert!(!area.overlaps(&head));
        let all = Area { min: [0.0, 0.0], max: [800.0, 600.0] };
        assert_eq!(place(&[wish([100.0, 100.0])], 1.0, MAP, Others { heads: &[all], ..NOTHING })[0], None);
    }
}
