//! From places to a forest of clusters: level by level, from the nearest zoom out.

use std::cmp::Reverse;
use std::ops::Range;

use super::FEW;
use super::near::{Grid, LEVELS, WorldFixed, alone_from, along_curve};

/// A cluster as it was made.
#[derive(Debug)]
pub(super) struct Merged {
    /// The place at whose position it stands.
    pub head: u32,
    /// The nearest level on which it stands; on nearer ones its children do.
    pub level: u8,
    /// Where its children are in [`Forest::children`].
    pub children: Range<u32>,
}

/// Clusters and what is in them. Numbers below the number of places are places; above, clusters.
#[derive(Debug, Default)]
pub(super) struct Forest {
    /// The clusters, each after all that is in it.
    pub clusters: Vec<Merged>,
    /// What they consist of: the heaviest first, at whose head they stand.
    pub children: Vec<u32>,
    /// What there is on the farthest level.
    pub roots: Vec<u32>,
}

/// Merges places, each with its weight; a cluster weighs as much as all that is in it.
pub(super) fn merge(positions: &[WorldFixed], weights: &[u32]) -> Forest {
    let order = nearest_together(positions);
    let at: Vec<WorldFixed> = order.iter().map(|&n| positions[n as usize]).collect();
    let mut weight: Vec<u32> = order.iter().map(|&n| weights[n as usize]).collect();
    let mut heads: Vec<u32> = (0..order.len() as u32).collect();
    let alone = alone_from(&at);

    let mut forest = Forest::default();
    let mut grid = Grid::of(&at);
    // What stands at each head now: a place at first, then clusters.
    let mut stands = order.clone();
    let (mut busy, mut group, mut more) = (Vec::new(), Vec::new(), Vec::new());
    let mut changed = true;
    for level in LEVELS.rev() {
        if std::mem::take(&mut changed) {
            heads.retain(|&n| grid.heads[n as usize].places > 0);
            heads.sort_by_key(|&n| (Reverse(weight[n as usize]), n));
        }
        busy.clear();
        busy.extend(heads.iter().copied().filter(|&n| level < alone[n as usize]));
        grid.fill(level, &busy);
        for &asked in &busy {
            if grid.heads[asked as usize].places == 0 {
                continue;
            }
            grid.near(asked, &mut group);
            let mut places = group.iter().map(|&n| grid.heads[n as usize].places).sum::<u32>();
            if group.len() < 2 || places as usize <= FEW {
                continue;
            }
            // Who was asked before, and had no crowd around it, may weigh more. Then it stands for
            // all, and nobody stays beside it.
            let rank = |&n: &u32| (Reverse(weight[n as usize]), n);
            let mut head = asked;
            loop {
                for &n in &group {
                    grid.heads[n as usize].places = 0;
                }
                let first = group.iter().copied().min_by_key(rank).unwrap_or(head);
                if first == head {
                    break;
                }
                head = first;
                grid.near(head, &mut more);
                places += more.iter().map(|&n| grid.heads[n as usize].places).sum::<u32>();
                group.append(&mut more);
            }
            group.sort_unstable_by_key(rank);
            let first = forest.children.len() as u32;
            forest.children.extend(group.iter().map(|&n| stands[n as usize]));
            let children = first..forest.children.len() as u32;
            stands[head as usize] = (positions.len() + forest.clusters.len()) as u32;
            grid.heads[head as usize].places = places;
            let weights = group.iter().map(|&n| weight[n as usize]);
            weight[head as usize] = weights.fold(0, u32::saturating_add);
            changed = true;
            forest.clusters.push(Merged { head: order[head as usize], level, children });
        }
    }
    heads.retain(|&n| grid.heads[n as usize].places > 0);
    forest.roots = heads.iter().map(|&n| stands[n as usize]).collect();
    forest
}

/// The places along the curve, so that neighbours are near in memory as well.
fn nearest_together(positions: &[WorldFixed]) -> Vec<u32> {
    // To half a kilometre: what is nearer than that stays as it came.
    let key = |(n, at): (usize, &WorldFixed)| along_curve(at.map(|v| v >> 16)) << 32 | n as u64;
    let mut keys: Vec<u64> = positions.iter().enumerate().map(key).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| key as u32).collect()
}
