//! Crowds of places, by zoom: what can be drawn so that every head can be seen and clicked.
//!
//! **The rule.** On a level (a whole zoom) a head and all heads within 64 points of it on the
//! screen become one cluster if they stand for more than [`FEW`] places. So many or fewer stay what
//! they are, and step aside ([`crate::scene::declutter`]). Heads are asked in the order of their
//! incidents, from the nearest level to the farthest; so what was together stays together farther
//! out, and no head is within 64 points of a cluster's. The idea is that of supercluster
//! (V. Agafonkin, "Clustering millions of points on a map", 2016).
//!
//! **The head.** A cluster stands at the very position of one of its places: a crowd of places at
//! that of the most incidents, a cluster of clusters where the one of the most incidents stands. So
//! from far away it stands in the thick of things, and nothing is drawn where nothing happened, as
//! a mean of positions would be.
//!
//! **The forest.** A cluster knows on which level it begins, and what it falls into on the next. It
//! has two children at least, so there are fewer clusters than places, and memory is linear. A
//! cluster reaches but a few times as far as heads are apart: looking for what is in view goes from
//! the few roots down and leaves out what is elsewhere, so it costs what the screen can hold.
//!
//! The world goes round: a crowd on both sides of the antimeridian is one crowd.

mod area;
mod merge;
mod near;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use geo::{Point, Rect};
use jiff::civil::Date;

use crate::geo::mercator;
use crate::model::Kind;
use crate::model::lists::Lists;
use crate::scene::marks::Mark;
use area::Area;
use merge::Forest;
use near::{LEVELS, WorldFixed};

/// As many places may stand near each other; more are a crowd.
pub const FEW: usize = 4;

/// The first and the last day that incidents cover.
pub type Days = (Date, Date);

/// A crowd of places.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// The marker at whose position it stands.
    pub head: usize,
    /// How many incidents there are at its places. One that is put at two of them counts twice.
    pub incidents: usize,
    /// How many places.
    pub places: usize,
    /// How many incidents of each kind, in the order of [`Kind::ALL`].
    pub kinds: [u32; Kind::ALL.len()],
    /// The days of its incidents; `None` where none is dated.
    pub days: Option<Days>,
    level: u8,
    children: (u32, u32),
    /// The smallest that holds its places.
    area: Area,
}

/// What stands on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterNode {
    /// A marker.
    Mark(usize),
    /// A cluster.
    Cluster(usize),
}

/// The clusters of all markers.
#[derive(Debug, Default)]
pub struct Clusters {
    all: Vec<Cluster>,
    forest: Arc<Forest>,
    positions: Vec<WorldFixed>,
}

impl Cluster {
    /// The zoom from which on it falls apart; `None` where its places cannot be told apart even at
    /// the nearest.
    pub fn splits_at(&self) -> Option<f64> {
        (self.level < *LEVELS.end()).then(|| f64::from(self.level + 1))
    }

    /// West, south, east and north of its places, in degrees; east is beyond 180 where they are on
    /// both sides of the antimeridian.
    pub fn bounds(&self) -> Rect {
        self.area.bounds()
    }

    /// Its kinds with their numbers of incidents, the most frequent first.
    pub fn main_kinds(&self) -> Vec<(Kind, usize)> {
        let counted = Kind::ALL.iter().zip(self.kinds).filter(|&(_, count)| count > 0);
        let mut kinds: Vec<_> = counted.map(|(&kind, count)| (kind, count as usize)).collect();
        kinds.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        kinds
    }
}

impl Clusters {
    /// The clusters of markers, `kinds` being how many incidents of each kind are at each of them.
    pub fn of(marks: &[Mark], kinds: &Lists<(Kind, u32)>) -> Self {
        let positions: Vec<WorldFixed> = marks.iter().map(|mark| whole(mark.position)).collect();
        let weights: Vec<u32> =
            marks.iter().map(|mark| u32::try_from(mark.incidents).unwrap_or(u32::MAX)).collect();
        let forest = Arc::new(merge::merge(&positions, &weights));
        Self::counted(forest, positions, marks, kinds)
    }

    /// The clusters of other markers than these are of: the same crowds, where those stand where these
    /// did and have as many incidents.
    pub fn updated(&self, these: &[Mark], others: &[Mark], kinds: &Lists<(Kind, u32)>) -> Self {
        let weight = |mark: &Mark| (mark.position, mark.incidents);
        if these.iter().map(weight).eq(others.iter().map(weight)) {
            return Self::counted(self.forest.clone(), self.positions.clone(), others, kinds);
        }
        Self::of(others, kinds)
    }

    fn counted(
        forest: Arc<Forest>,
        positions: Vec<WorldFixed>,
        marks: &[Mark],
        kinds: &Lists<(Kind, u32)>,
    ) -> Self {
        let mut clusters: Vec<Cluster> = Vec::with_capacity(forest.clusters.len());
        for made in &forest.clusters {
            let mut cluster = Cluster {
                head: made.head as usize,
                incidents: 0,
                places: 0,
                kinds: [0; Kind::ALL.len()],
                days: None,
                level: made.level,
                children: (made.children.start, made.children.end),
                area: Area::at(positions[made.head as usize]),
            };
            for &child in &forest.children[made.children.start as usize..made.children.end as usize] {
                match stand(child, marks.len()) {
                    ClusterNode::Mark(n) => {
                        cluster.incidents += marks[n].incidents;
                        cluster.places += 1;
                        for &(kind, count) in kinds.of(n) {
                            cluster.kinds[kind as usize] += count;
                        }
                        cluster.cover(Area::at(positions[n]), marks[n].days);
                    }
                    ClusterNode::Cluster(n) => {
                        let other = &clusters[n];
                        cluster.incidents += other.incidents;
                        cluster.places += other.places;
                        for (sum, count) in cluster.kinds.iter_mut().zip(other.kinds) {
                            *sum += count;
                        }
                        cluster.cover(other.area, other.days);
                    }
                }
            }
            clusters.push(cluster);
        }
        Self { all: clusters, forest, positions }
    }

    /// One of the clusters.
    pub fn get(&self, cluster: usize) -> &Cluster {
        &self.all[cluster]
    }

    /// What stands at a zoom within `west`, `south`, `east` and `north` (degrees), which may be
    /// beyond 180. Each stands there once, also where the view goes more than once around the world.
    pub fn in_view(&self, zoom: f64, view: Rect) -> Vec<ClusterNode> {
        // A flight ends a hair before its end.
        let level = (zoom + 1e-6).floor().clamp(f64::from(*LEVELS.start()), f64::from(*LEVELS.end())) as u8;
        let view = Area::of(view);
        let mut found = Vec::new();
        let mut open: Vec<u32> = self.forest.roots.clone();
        while let Some(id) = open.pop() {
            let stand = self.stand(id);
            let area = match stand {
                ClusterNode::Mark(n) => Area::at(self.positions[n]),
                ClusterNode::Cluster(n) if level > self.all[n].level => self.all[n].area,
                ClusterNode::Cluster(n) => Area::at(self.positions[self.all[n].head]),
            };
            match stand {
                _ if !area.overlaps(view) => {}
                ClusterNode::Cluster(n) if level > self.all[n].level => {
                    open.extend(self.children(&self.all[n]));
                }
                stands => found.push(stands),
            }
        }
        found
    }

    /// The markers of a cluster, at most so many, those with more incidents first.
    pub fn members(&self, cluster: usize, most: usize) -> Vec<usize> {
        let mut members = Vec::new();
        let mut open: Vec<u32> = self.children(&self.all[cluster]).rev().collect();
        while let Some(id) = open.pop().filter(|_| members.len() < most) {
            match self.stand(id) {
                ClusterNode::Mark(n) => members.push(n),
                ClusterNode::Cluster(n) => open.extend(self.children(&self.all[n]).rev()),
            }
        }
        members
    }

    fn stand(&self, id: u32) -> ClusterNode {
        stand(id, self.positions.len())
    }

    fn children(&self, cluster: &Cluster) -> impl DoubleEndedIterator<Item = u32> {
        let (start, end) = cluster.children;
        self.forest.children[start as usize..end as usize].iter().copied()
    }
}

impl Cluster {
    fn cover(&mut self, area: Area, days: Option<Days>) {
        self.area = self.area.with(area);
        self.days = match (self.days, days) {
            (Some(own), Some(other)) => Some((own.0.min(other.0), own.1.max(other.1))),
            (own, other) => own.or(other),
        };
    }
}

fn stand(id: u32, marks: usize) -> ClusterNode {
    let id = id as usize;
    if id < marks { ClusterNode::Mark(id) } else { ClusterNode::Cluster(id - marks) }
}

/// World units in whole numbers; what is nearer to a pole than the map goes stands at its edge.
fn whole(position: Point) -> WorldFixed {
    let [x, y] = mercator::project(position);
    [x.rem_euclid(1.0), y].map(|v| (v * WORLD) as u32)
}

/// The width of the world in whole numbers.
const WORLD: f64 = 4_294_967_296.0;
