//! Who is near whom: grids over the square world, laid along a space-filling curve.
//!
//! A position is a pair of whole numbers, 2^32 to the width of the world: one is a centimetre on
//! the ground. Cells are squares with a power of two to a side. A cell's place in a table is the
//! end of its number on the Z-order curve (Morton, 1966), so what is near on the map is near in
//! memory, and the four cells that touch in a corner never share a place. West of the first column
//! of cells is the last one: the world goes round.

use super::FEW;

/// A position: whole numbers from the west and from the north.
pub(super) type WorldFixed = [u32; 2];

/// The farthest and the nearest level: those of whole zooms.
pub(super) const LEVELS: std::ops::RangeInclusive<u8> = 1..=18;
const NONE: u32 = u32::MAX;

/// How far apart the heads of clusters are at least, on a level: 64 points of the screen.
pub(super) fn apart(level: u8) -> u32 {
    1 << (30 - level)
}

/// Whether two positions are as near as [`apart`] or nearer, also across the antimeridian.
pub(super) fn is_near(a: WorldFixed, b: WorldFixed, apart: u32) -> bool {
    let east = a[0].wrapping_sub(b[0]);
    let [x, y] = [east.min(east.wrapping_neg()), a[1].abs_diff(b[1])];
    let square = |v: u32| u64::from(v) * u64::from(v);
    x <= apart && y <= apart && square(x) + square(y) <= square(apart)
}

/// The number of a cell on the curve.
pub(super) fn along_curve([x, y]: WorldFixed) -> u64 {
    spaced(x) | (spaced(y) << 1)
}

/// The bits of a number, each followed by a zero.
fn spaced(v: u32) -> u64 {
    let mut v = u64::from(v);
    for (shift, mask) in [
        (16, 0x0000_FFFF_0000_FFFF),
        (8, 0x00FF_00FF_00FF_00FF),
        (4, 0x0F0F_0F0F_0F0F_0F0F),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ] {
        v = (v | (v << shift)) & mask;
    }
    v
}

/// The bits of a number on the curve that come from x; those from y are the others.
const X: u64 = 0x5555_5555_5555_5555;

/// The number of the cell, `1 << bits` wide, in which a position with this number lies.
fn cell(number: u64, bits: u8) -> u64 {
    number >> (2 * bits)
}

/// The four cells that a disc around a position with this number can touch, if the disc is at most
/// as wide as they are: its own, and those beside the half in which it lies. Beside the last cell is
/// the first one; from pole to pole as well, where nobody is near.
fn corner(number: u64, bits: u8) -> [u64; 4] {
    let own = cell(number, bits);
    let world = cell(u64::MAX, bits);
    let half = cell(number, bits - 1);
    // Counts up or down in the bits of one axis, the carry going through those of the other.
    let beside = |mask: u64, upper_half: bool| {
        if upper_half { (own | !mask).wrapping_add(1) & mask } else { (own & mask).wrapping_sub(1) & mask }
    };
    let (x, y) = (beside(X, half & 1 == 1) & world, beside(!X, half & 2 == 2) & world);
    [own, x | own & !X, own & X | y, x | y]
}

/// A table of a power of two places, at least as many as `wanted`.
fn table<T: Clone>(table: &mut Vec<T>, wanted: usize, empty: T) -> u64 {
    let places = wanted.next_power_of_two().max(1024);
    table.clear();
    table.resize(places, empty);
    places as u64 - 1
}

/// A head as its neighbours see it. What is asked of it stands together in memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// Where it stands.
    pub at: WorldFixed,
    /// How many places it stands for; none once it is merged into another.
    pub places: u32,
    /// The one put into the same cell before.
    before: u32,
}

/// Heads, and who is near whom among some of them.
pub(super) struct Grid {
    /// The heads.
    pub heads: Vec<Head>,
    /// The numbers of their positions on the curve.
    numbers: Vec<u64>,
    /// The last one put into each cell.
    last: Vec<u32>,
    mask: u64,
    level: u8,
}

impl Grid {
    /// A head for each position.
    pub(super) fn of(positions: &[WorldFixed]) -> Self {
        let heads = positions.iter().map(|&at| Head { at, places: 1, before: NONE }).collect();
        let numbers = positions.iter().copied().map(along_curve).collect();
        Self { heads, numbers, last: Vec::new(), mask: 0, level: 1 }
    }

    /// Puts `some` of the heads, and no others, into cells that are right for a level.
    pub(super) fn fill(&mut self, level: u8, some: &[u32]) {
        self.level = level;
        self.mask = table(&mut self.last, some.len(), NONE);
        for &n in some {
            let cell = cell(self.numbers[n as usize], bits(level));
            let last = &mut self.last[(cell & self.mask) as usize];
            self.heads[n as usize].before = std::mem::replace(last, n);
        }
    }

    /// The heads within [`apart`] of one that are not merged yet, itself among them, each once.
    pub(super) fn near(&self, head: u32, found: &mut Vec<u32>) {
        let (at, apart) = (self.heads[head as usize].at, apart(self.level));
        found.clear();
        for cell in corner(self.numbers[head as usize], bits(self.level)) {
            let mut n = self.last[(cell & self.mask) as usize];
            while n != NONE {
                let other = &self.heads[n as usize];
                if other.places > 0 && is_near(other.at, at, apart) {
                    found.push(n);
                }
                n = other.before;
            }
        }
    }
}

/// Cells are twice as wide as heads are apart.
fn bits(level: u8) -> u8 {
    31 - level
}

/// For each position the farthest level from which on, to the nearest, it has no crowd around it.
///
/// Counts only who is within eight times [`apart`], from far to near, and lets go of everyone with
/// [`FEW`] or less: a crowd that one is merged with is nearer than that, also with all that its
/// clusters hold, so who is let go is missed by nobody who stays. This leaves little to do on the
/// near levels.
pub(super) fn alone_from(positions: &[WorldFixed]) -> Vec<u8> {
    /// Farther out than this, the cells would be wider than the world.
    const FIRST: u8 = 4;
    let mut alone = vec![LEVELS.end() + 1; positions.len()];
    let numbers: Vec<u64> = positions.iter().copied().map(along_curve).collect();
    let mut counted: Vec<u32> = (0..positions.len() as u32).collect();
    let mut counts: Vec<u8> = Vec::new();
    for level in FIRST..=*LEVELS.end() {
        let bits = 34 - level;
        let mask = table(&mut counts, counted.len() * 2, 0);
        for &n in &counted {
            let count = &mut counts[(cell(numbers[n as usize], bits) & mask) as usize];
            *count = count.saturating_add(1);
        }
        counted.retain(|&n| {
            let cells = corner(numbers[n as usize], bits);
            let near: usize = cells.iter().map(|cell| usize::from(counts[(cell & mask) as usize])).sum();
            if near <= FEW {
                alone[n as usize] = level;
            }
            near > FEW
        });
    }
    alone
}
