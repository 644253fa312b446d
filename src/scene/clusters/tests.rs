//! What holds for every set of places, and the cases at the edges.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::model::{PlaceId, Precision};
use crate::query::LayerId;

const WORLD_VIEW: [f64; 4] = [-180.0, -90.0, 180.0, 90.0];

/// Places: longitude, latitude, and how many incidents.
type Places = [(f64, f64, usize)];

fn marks(places: &Places) -> Vec<Mark> {
    let mark = |(n, &(x, y, incidents)): (usize, &(f64, f64, usize))| Mark {
        layer: LayerId::new(0),
        place: PlaceId(n as u32),
        position: Point::new(x, y),
        kind: Kind::ALL[n % 3],
        incidents,
        days: Some((date(2007, 1, 1 + (n % 28) as i8), date(2007, 2, 1 + (n % 28) as i8))),
        precision: Precision::default(),
    };
    places.iter().enumerate().map(mark).collect()
}

fn clusters(marks: &[Mark]) -> Clusters {
    let mut kinds = Lists::default();
    for mark in marks {
        kinds.push([(mark.kind, mark.incidents as u32)]);
    }
    Clusters::of(marks, &kinds)
}

fn seen(clusters: &Clusters, zoom: u8, [west, south, east, north]: [f64; 4]) -> Vec<ClusterNode> {
    clusters.in_view(f64::from(zoom), Rect::new((west, south), (east, north)))
}

fn members(clusters: &Clusters, stand: ClusterNode) -> Vec<usize> {
    match stand {
        ClusterNode::Mark(mark) => vec![mark],
        ClusterNode::Cluster(cluster) => clusters.members(cluster, usize::MAX),
    }
}

/// A number from 0 to 1 that looks like chance, and is the same each time.
fn chance(state: &mut u64) -> f64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 11) as f64 / (1_u64 << 53) as f64
}

/// Towns of many sizes, places alone, spots with many places, both poles and both edges.
fn everywhere() -> Vec<(f64, f64, usize)> {
    let mut state = 88_172_645_463_325_252;
    let mut places = Vec::new();
    for town in 0..40 {
        let (x, y) = (chance(&mut state) * 8.0 + 38.0, chance(&mut state) * 6.0 + 31.0);
        let size = chance(&mut state).powi(4) * 0.4;
        for _ in 0..town * 3 {
            let (dx, dy) = (chance(&mut state) * size, chance(&mut state) * size);
            places.push((x + dx, y + dy, 1 + (chance(&mut state).powi(8) * 300.0) as usize));
        }
        places.extend(vec![(x, y, 1); town / 8]);
    }
    for _ in 0..200 {
        places.push((chance(&mut state) * 360.0 - 180.0, chance(&mut state) * 180.0 - 90.0, 1));
    }
    for n in 0..12 {
        let step = f64::from(n) * 1e-4;
        places.extend([(180.0 - step, 10.0, 1), (-180.0 + step, 10.0, 1)]);
        places.extend([(step, 90.0, 1), (step, -90.0, 1)]);
    }
    places
}

#[test]
fn on_every_level_each_place_stands_once_and_counts_add_up() {
    let marks = marks(&everywhere());
    let clusters = clusters(&marks);
    for zoom in LEVELS {
        let mut held = vec![0; marks.len()];
        for stand in seen(&clusters, zoom, WORLD_VIEW) {
            let members = members(&clusters, stand);
            for &mark in &members {
                held[mark] += 1;
            }
            let ClusterNode::Cluster(n) = stand else {
                continue;
            };
            let cluster = clusters.get(n);
            let incidents: usize = members.iter().map(|&mark| marks[mark].incidents).sum();
            assert_eq!((cluster.places, cluster.incidents), (members.len(), incidents));
            assert_eq!(cluster.kinds.iter().sum::<u32>() as usize, incidents);
            for (&kind, &count) in Kind::ALL.iter().zip(&cluster.kinds) {
                let of_kind = members.iter().filter(|&&mark| marks[mark].kind == kind);
                assert_eq!(of_kind.map(|&mark| marks[mark].incidents).sum::<usize>(), count as usize);
            }
            let first = members.iter().filter_map(|&mark| marks[mark].days).map(|days| days.0).min();
            let last = members.iter().filter_map(|&mark| marks[mark].days).map(|days| days.1).max();
            assert_eq!(cluster.days, first.zip(last));
            assert!(cluster.places > FEW, "{} places are no crowd", cluster.places);
        }
        assert!(held.iter().all(|&times| times == 1), "zoom {zoom}: {held:?}");
    }
}

#[test]
fn a_cluster_stands_where_the_heaviest_of_its_parts_stands_and_reaches_around_all_of_them() {
    let marks = marks(&everywhere());
    let clusters = clusters(&marks);
    for zoom in LEVELS {
        for stand in seen(&clusters, zoom, WORLD_VIEW) {
            let ClusterNode::Cluster(n) = stand else {
                continue;
            };
            let (cluster, members) = (clusters.get(n), members(&clusters, stand));
            assert!(members.contains(&cluster.head));
            let part = |id| match clusters.stand(id) {
                ClusterNode::Mark(mark) => (marks[mark].incidents, mark),
                ClusterNode::Cluster(n) => (clusters.get(n).incidents, clusters.get(n).head),
            };
            let parts: Vec<(usize, usize)> = clusters.children(cluster).map(part).collect();
            assert_eq!(parts[0].1, cluster.head);
            assert_eq!(Some(parts[0].0), parts.iter().map(|part| part.0).max(), "{parts:?}");
            let bounds = cluster.bounds();
            for position in members.iter().map(|&mark| marks[mark].position) {
                let y = position.y().clamp(-mercator::MAX_LATITUDE, mercator::MAX_LATITUDE);
                let inside = |v: f64, from: f64, to: f64| v > from - 1e-6 && v < to + 1e-6;
                let x = mercator::longitude_near(position.x(), bounds.center().x);
                assert!(inside(x, bounds.min().x, bounds.max().x), "{position:?} {bounds:?}");
                assert!(inside(y, bounds.min().y, bounds.max().y), "{position:?} {bounds:?}");
            }
        }
    }
}

#[test]
fn what_is_together_stays_together_farther_out() {
    let marks = marks(&everywhere());
    let clusters = clusters(&marks);
    let mut nearer: Option<Vec<ClusterNode>> = None;
    for zoom in LEVELS.rev() {
        let stands = seen(&clusters, zoom, WORLD_VIEW);
        let mut of_mark = BTreeMap::new();
        for &stand in &stands {
            of_mark.extend(members(&clusters, stand).into_iter().map(|mark| (mark, stand)));
        }
        for &child in nearer.iter().flatten() {
            let mut parents: Vec<ClusterNode> =
                members(&clusters, child).iter().map(|mark| of_mark[mark]).collect();
            parents.dedup();
            assert_eq!(parents.len(), 1, "zoom {zoom}: {child:?} is in {parents:?}");
        }
        nearer = Some(stands);
    }
}

#[test]
fn no_head_is_within_sixty_four_points_of_a_clusters_and_few_are_of_a_markers() {
    let marks = marks(&everywhere());
    let clusters = clusters(&marks);
    for zoom in LEVELS {
        let stands = seen(&clusters, zoom, WORLD_VIEW);
        let at = |stand: &ClusterNode| {
            let mark = match *stand {
                ClusterNode::Mark(mark) => mark,
                ClusterNode::Cluster(cluster) => clusters.get(cluster).head,
            };
            mercator::project(marks[mark].position).map(|v| v * mercator::pixels_per_world(zoom.into()))
        };
        let near = |a: &ClusterNode| {
            let [x, y] = at(a);
            let world = mercator::pixels_per_world(zoom.into());
            let across = |b: &ClusterNode| ((at(b)[0] - x).abs()).min(world - (at(b)[0] - x).abs());
            stands.iter().filter(|b| across(b).hypot(at(b)[1] - y) < 63.99).count()
        };
        for stand in &stands {
            let most = if matches!(stand, ClusterNode::Cluster(_)) { 1 } else { FEW };
            assert!(near(stand) <= most, "zoom {zoom}: {} heads at {stand:?}", near(stand));
        }
    }
}

#[test]
fn what_is_in_view_is_found_and_nothing_else() {
    let marks = marks(&everywhere());
    let clusters = clusters(&marks);
    for view in [
        [40.0, 32.0, 43.0, 35.0],
        [-180.0, -90.0, 0.0, 90.0],
        [44.1, 33.1, 44.2, 33.3],
        [170.0, -30.0, 190.0, 30.0],
        [-190.0, -30.0, -120.0, 30.0],
        [300.0, -90.0, 420.0, 90.0],
    ] {
        for zoom in LEVELS {
            let mut expected = seen(&clusters, zoom, WORLD_VIEW);
            expected.retain(|stand| {
                let mark = match *stand {
                    ClusterNode::Mark(mark) => mark,
                    ClusterNode::Cluster(cluster) => clusters.get(cluster).head,
                };
                let at = marks[mark].position;
                let x = mercator::longitude_near(at.x(), f64::midpoint(view[0], view[2]));
                (view[0]..=view[2]).contains(&x) && (view[1]..=view[3]).contains(&at.y())
            });
            let mut found = seen(&clusters, zoom, view);
            let order = |stand: &ClusterNode| match *stand {
                ClusterNode::Mark(n) => (0, n),
                ClusterNode::Cluster(n) => (1, n),
            };
            found.sort_by_key(order);
            expected.sort_by_key(order);
            assert_eq!(found, expected, "zoom {zoom} in {view:?}");
        }
    }
}

#[test]
fn few_places_are_no_crowd_however_near_and_one_more_is() {
    let spot = (44.0, 33.0, 1);
    for count in 0..=FEW {
        let clusters = clusters(&marks(&vec![spot; count]));
        for zoom in LEVELS {
            let stands = seen(&clusters, zoom, WORLD_VIEW);
            assert_eq!(stands.len(), count);
            assert!(
                stands.iter().all(|stand| matches!(stand, ClusterNode::Mark(_))),
                "{count} at zoom {zoom}"
            );
        }
    }
    let clusters = clusters(&marks(&[spot; FEW + 1]));
    for zoom in LEVELS {
        assert_eq!(seen(&clusters, zoom, WORLD_VIEW), [ClusterNode::Cluster(0)]);
    }
    assert_eq!(clusters.get(0).splits_at(), None, "one spot never falls apart");
}

#[test]
fn many_places_at_one_spot_are_one_cluster_and_the_most_important_come_first() {
    let mut places = vec![(44.0, 33.0, 1); 5000];
    places[777].2 = 50;
    let marks = marks(&places);
    let clusters = clusters(&marks);
    assert_eq!(seen(&clusters, 18, WORLD_VIEW), [ClusterNode::Cluster(0)]);
    let cluster = clusters.get(0);
    assert_eq!((cluster.head, cluster.places, cluster.incidents), (777, 5000, 5049));
    let some = clusters.members(0, 60);
    assert_eq!((some.len(), some[0]), (60, 777));
}

#[test]
fn a_cluster_falls_apart_at_the_zoom_that_it_names() {
    let marks = marks(&everywhere());
    let clusters = clusters(&marks);
    let mut checked = 0;
    for zoom in LEVELS {
        for stand in seen(&clusters, zoom, WORLD_VIEW) {
            let ClusterNode::Cluster(n) = stand else {
                continue;
            };
            let Some(splits_at) = clusters.get(n).splits_at() else {
                continue;
            };
            let before = seen(&clusters, splits_at as u8 - 1, WORLD_VIEW);
            let after = seen(&clusters, splits_at as u8, WORLD_VIEW);
            assert!(before.contains(&stand) && !after.contains(&stand));
            checked += 1;
        }
    }
    assert!(checked > 50, "{checked}");
}

#[test]
fn a_crowd_on_both_sides_of_the_antimeridian_is_one_crowd() {
    let places: Vec<_> = (0..6).flat_map(|_| [(179.999, 10.0, 1), (-179.999, 10.0, 1)]).collect();
    let clusters = clusters(&marks(&places));
    // They are 222 metres apart: a cluster each once that is more than 64 points.
    for zoom in LEVELS {
        let expected = if zoom > 15 { 2 } else { 1 };
        assert_eq!(seen(&clusters, zoom, WORLD_VIEW).len(), expected, "zoom {zoom}");
    }
    for view in [[170.0, 0.0, 180.0, 20.0], [-180.0, 0.0, -170.0, 20.0], [175.0, 0.0, 185.0, 20.0]] {
        let [ClusterNode::Cluster(n)] = seen(&clusters, 5, view)[..] else {
            // The head is on the one side or the other.
            continue;
        };
        let bounds = clusters.get(n).bounds();
        assert_eq!(clusters.get(n).places, 12);
        assert!((bounds.min().x - 179.999).abs() < 1e-6 && bounds.width() < 0.0021, "{bounds:?}");
    }
    assert_eq!(seen(&clusters, 5, [175.0, 0.0, 185.0, 20.0]).len(), 1);
}

#[test]
fn clusters_are_the_same_wherever_the_world_is_cut() {
    // None weighs as much as another: where two do, the one that stands for both is the western one.
    let mut places = everywhere();
    for (n, place) in places.iter_mut().enumerate() {
        place.2 = 100_000 + n * n;
    }
    let turned: Vec<_> =
        places.iter().map(|&(x, y, incidents)| (mercator::wrap_longitude(x + 137.0), y, incidents)).collect();
    let [places, turned] = [marks(&places), marks(&turned)].map(|marks| clusters(&marks));
    for zoom in LEVELS {
        let count = |clusters: &Clusters| seen(clusters, zoom, WORLD_VIEW).len();
        assert_eq!(count(&places), count(&turned), "zoom {zoom}");
    }
}

#[test]
fn places_beyond_the_map_are_found_at_its_edge() {
    let clusters = clusters(&marks(&[(0.0, 90.0, 1), (10.0, -90.0, 1)]));
    assert_eq!(seen(&clusters, 3, [-5.0, 80.0, 5.0, 90.0]), [ClusterNode::Mark(0)]);
    assert_eq!(seen(&clusters, 3, [5.0, -90.0, 15.0, -80.0]), [ClusterNode::Mark(1)]);
}
