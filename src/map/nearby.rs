//! Which towns lie around a map that is too near to show any: at its rim, with distance and
//! direction, so that nobody is lost where the atlas has no more lines.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::{Align2, Rect, Ui, Vec2, vec2};
use geo::Point;

use super::controls::text_haloed;
use crate::geo::gazetteer::{Entry, Feature, Gazetteer};
use crate::geo::geodesic;
use crate::l10n;
use crate::scene::Camera;

/// From this zoom on a map may be without any town.
const FROM_ZOOM: f64 = 11.5;
/// Towns are looked up anew when the centre is in another cell of so many degrees.
const CELL: f64 = 0.1;
/// So many are known, and so many told; those that are told lie at least so many degrees apart.
const KNOWN: usize = 24;
const TOLD: usize = 4;
const APART_DEG: f64 = 45.0;
/// A town has at least as many people, as far as that is known.
const PEOPLE: u32 = 500;
/// From the rim of the map, in points.
const INSET: Vec2 = vec2(70.0, 34.0);

/// A town.
#[derive(Clone, Debug, PartialEq)]
struct Town {
    name: String,
    position: Point,
}

/// The towns around the centre of a map, looked up in the background.
#[derive(Default)]
pub(super) struct Nearby {
    /// For which cell, and with names in which language.
    cell: Option<(i64, i64, &'static str)>,
    towns: Vec<Town>,
    awaited: Option<Receiver<Vec<Town>>>,
}

impl Nearby {
    /// Draws the names at the rim of a map whose own view has none of them.
    pub(super) fn ui(&mut self, ui: &Ui, rect: Rect, camera: Camera) {
        if camera.zoom < FROM_ZOOM {
            return;
        }
        self.follow(ui.ctx(), camera.centre);
        let sees = |town: &Town| {
            let size = crate::scene::camera::Size { width: rect.width(), height: rect.height() };
            camera.sees(town.position, size, 1.0)
        };
        for (town, azimuth) in choose_towns(&self.towns, camera.centre, sees) {
            let metres = geodesic::distance_m(camera.centre, town.position);
            let said = l10n::ui::bearing(&town.name, metres, azimuth);
            text_haloed(ui, at_rim(rect, azimuth), Align2::CENTER_CENTER, &said, 1.0);
        }
    }

    /// Whether towns are being looked up.
    pub(super) fn is_waiting(&self) -> bool {
        self.awaited.is_some()
    }

    fn follow(&mut self, ctx: &egui::Context, centre: Point) {
        match self.awaited.as_ref().map(Receiver::try_recv) {
            Some(Ok(towns)) => (self.towns, self.awaited) = (towns, None),
            Some(Err(TryRecvError::Disconnected)) => self.awaited = None,
            Some(Err(TryRecvError::Empty)) => return,
            None => {}
        }
        let names = l10n::preferred_names();
        let cell = ((centre.x() / CELL).floor() as i64, (centre.y() / CELL).floor() as i64, names);
        if self.cell == Some(cell) {
            return;
        }
        self.cell = Some(cell);
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let looked_up = move || {
            // Nobody waits for it once the map is gone.
            let _ = sender.send(nearest(centre, names));
            ctx.request_repaint();
        };
        if let Err(error) = thread::Builder::new().name("sitmap-nearby".to_owned()).spawn(looked_up) {
            log::error!("no thread for the towns nearby: {error}");
        }
        self.awaited = Some(receiver);
    }
}

/// The towns nearest to a position, as they are told in a language.
fn nearest(centre: Point, names: &str) -> Vec<Town> {
    let Ok(gazetteer) = Gazetteer::load() else { return Vec::new() };
    let is_town = |feature: Feature| feature == Feature::Town;
    let people = |people: Option<u32>| people.is_none_or(|people| people >= PEOPLE);
    // Degrees are enough to compare by, where a degree of longitude is as wide as here.
    let wide = centre.y().to_radians().cos();
    let apart = |at: Point| {
        let x = crate::geo::mercator::longitude_near(at.x(), centre.x()) - centre.x();
        (x * wide).hypot(at.y() - centre.y())
    };
    let towns = gazetteer.all().filter(|entry| is_town(entry.feature()) && people(entry.population()));
    let mut towns: Vec<_> = towns.map(|entry| (apart(entry.position()), entry)).collect();
    towns.sort_by(|a, b| a.0.total_cmp(&b.0));
    let nearest = towns.into_iter().take(KNOWN);
    let town = |entry: Entry<'_>| Town { name: entry.name_in(names).to_owned(), position: entry.position() };
    nearest.map(|(_, entry)| town(entry)).collect()
}

/// The nearest towns out of sight, in different directions, each with its azimuth in degrees; none
/// where a town is in sight.
fn choose_towns(towns: &[Town], centre: Point, sees: impl Fn(&Town) -> bool) -> Vec<(&Town, f64)> {
    let mut told: Vec<(&Town, f64)> = Vec::new();
    if towns.iter().any(&sees) {
        return told;
    }
    for town in towns {
        let azimuth = geodesic::azimuth_deg(centre, town.position);
        let turn = |other: f64| ((azimuth - other + 540.0).rem_euclid(360.0) - 180.0).abs();
        if told.len() < TOLD && told.iter().all(|&(_, other)| turn(other) >= APART_DEG) {
            told.push((town, azimuth));
        }
    }
    told
}

/// Where the rim is in a direction from the centre.
fn at_rim(rect: Rect, azimuth_deg: f64) -> egui::Pos2 {
    let (east, north) = azimuth_deg.to_radians().sin_cos();
    let (x, y) = (east as f32, -north as f32);
    let half = (rect.size() / 2.0 - INSET).max(Vec2::splat(1.0));
    let reach = (half.x / x.abs().max(1e-6)).min(half.y / y.abs().max(1e-6));
    rect.center() + vec2(x, y) * reach
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_nearest_towns_out_of_sight_are_told_one_for_each_direction() {
        let town = |name: &str, x: f64, y: f64| Town { name: name.to_owned(), position: Point::new(x, y) };
        let towns =
            [town("N", 0.0, 0.2), town("N too", 0.01, 0.3), town("E", 0.4, 0.0), town("S", 0.0, -1.0)];
        let names = |sees: &dyn Fn(&Town) -> bool| {
            let told = choose_towns(&towns, Point::new(0.0, 0.0), sees);
            told.into_iter().map(|(town, azimuth)| (town.name.clone(), azimuth.round())).collect::<Vec<_>>()
        };
        let all = [("N".to_owned(), 0.0), ("E".to_owned(), 90.0), ("S".to_owned(), 180.0)];
        assert_eq!(names(&|_| false), all);
        assert_eq!(names(&|town| town.name == "E"), []);
    }

    #[test]
    fn a_name_stands_at_the_rim_in_the_direction_of_its_town() {
        let rect = Rect::from_min_size(egui::Pos2::ZERO, vec2(800.0, 600.0));
        let near = |a: egui::Pos2, b: egui::Pos2| a.distance(b) < 0.5;
        assert!(near(at_rim(rect, 0.0), pos2(400.0, INSET.y)));
        assert!(near(at_rim(rect, 90.0), pos2(800.0 - INSET.x, 300.0)));
        assert!(near(at_rim(rect, 180.0), pos2(400.0, 600.0 - INSET.y)));
    }
}
