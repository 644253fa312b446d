//! What stands on the window's map: markers, clusters, and a cluster that is fanned out.

use egui::{Pos2, Rect, Ui};

use super::mark_layout::{self, Emphasis, PlacedMark};
use super::worlds::Sight;
use crate::l10n;
use crate::query::{Item, Target};
use crate::scene::clusters::ClusterNode;
use crate::scene::declutter::Spot;
use crate::scene::labels::{Area, Others};
use crate::scene::{Mark, View, fan};
use crate::theme::{Tokens, size, space, tokens};

/// How far outside the map a marker is still drawn, in points.
const MARGIN: f32 = 60.0;

/// What the pointer or the focus is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hovered {
    /// The marker of a place.
    Place(Target),
    /// The cluster that stands at a place.
    Cluster(Target),
}

/// A cluster on screen.
pub struct PlacedCluster {
    /// Its number among the clusters.
    pub cluster: usize,
    /// The place at which it stands.
    pub target: Target,
    /// The centre of its head, which is the very position of that place.
    pub at: Pos2,
    /// Whether it is under the pointer.
    pub hovered: bool,
}

/// A cluster whose places are fanned out.
pub struct Spiderfied<'a> {
    /// Where it stands.
    pub spot: Pos2,
    /// How far its heads reach.
    pub radius: f32,
    /// How many of its places are not among them.
    pub more: usize,
    /// Its markers.
    pub places: Vec<PlacedMark<'a>>,
}

/// Everything that stands on screen.
pub struct OnScreen<'a> {
    /// The markers; what is selected or under the pointer comes last, over the others.
    pub places: Vec<PlacedMark<'a>>,
    /// The clusters.
    pub clusters: Vec<PlacedCluster>,
    /// The cluster that is fanned out.
    pub fan: Option<Spiderfied<'a>>,
}

impl<'a> OnScreen<'a> {
    /// What is on screen, with room for the heads.
    pub fn of(
        ui: &Ui,
        rect: Rect,
        sight: &Sight<'_>,
        view: &View<'a>,
        zoom: f64,
        hovered: Option<Hovered>,
    ) -> Self {
        let (near, selected) = (rect.expand(MARGIN), selected_marks(view));
        let here = Here { near, sight, view, hovered, selected, t: tokens(ui.ctx()) };
        let (mut marks, mut clusters) = (Vec::new(), Vec::new());
        for stand in view.marks.clusters.in_view(zoom, here.bounds()) {
            match stand {
                ClusterNode::Mark(mark) => marks.push(mark),
                ClusterNode::Cluster(cluster) => clusters.extend(here.cluster(cluster)),
            }
        }
        // Always in the same order, so that heads step aside always in the same way.
        clusters.sort_by_key(|gathered| view.marks.clusters.get(gathered.cluster).head);
        let is_fanned = |gathered: &PlacedCluster| {
            let closest = view.marks.clusters.get(gathered.cluster).splits_at().is_none();
            closest && view.fan == Some(gathered.target)
        };
        let fanned = clusters.iter().position(is_fanned).map(|n| clusters.remove(n));
        let fan = fanned.map(|gathered| here.fan(&gathered));

        // What is selected has a marker of its own, also where a cluster holds it.
        marks.extend(&here.selected);
        marks.sort_unstable();
        marks.dedup();
        let in_fan: Vec<usize> = fan.iter().flat_map(|fan| &fan.places).map(|p| p.number).collect();
        marks.retain(|mark| !in_fan.contains(mark));
        let mut places: Vec<_> = marks.into_iter().filter_map(|mark| here.marker(mark)).collect();
        let firm: Vec<Spot> = clusters.iter().map(|gathered| gathered.at.into()).collect();
        mark_layout::step_aside(&mut places, &firm, 1.0);
        places.sort_by_key(|p| (p.emphasis.hovered, p.emphasis.ringed));
        Self { places, clusters, fan }
    }

    /// The markers, with those fanned out.
    pub fn all_places(&self) -> impl Iterator<Item = &PlacedMark<'a>> + Clone {
        self.places.iter().chain(self.fan.iter().flat_map(|fan| &fan.places))
    }

    /// Finds room for the names, clear of what is `taken`, and of `lines` where that is possible.
    pub fn label(&mut self, ui: &Ui, rect: Rect, taken: impl Iterator<Item = Rect>, lines: &[Area]) {
        let clusters =
            self.clusters.iter().map(|gathered| Area::around(gathered.at.into(), space::CLUSTER.1));
        let heads: Vec<Area> = clusters.chain(taken.map(mark_layout::area)).collect();
        let fanned = self.fan.iter_mut().flat_map(|fan| &mut fan.places);
        let others = Others { heads: &heads, lines };
        mark_layout::label(ui, fanned.chain(&mut self.places), 1.0, rect, others);
    }
}

struct Here<'h, 'a> {
    near: Rect,
    sight: &'h Sight<'h>,
    view: &'h View<'a>,
    hovered: Option<Hovered>,
    selected: Vec<usize>,
    t: &'h Tokens,
}

impl<'a> Here<'_, 'a> {
    /// West, south, east and north of what is near the screen, across the antimeridian beyond 180.
    fn bounds(&self) -> geo::Rect {
        let corner = |at: Pos2| {
            let position = self.sight.unproject(at);
            geo::Coord { x: position.x(), y: position.y().clamp(-90.0, 90.0) }
        };
        geo::Rect::new(corner(self.near.min), corner(self.near.max))
    }

    fn on_screen(&self, mark: usize) -> Option<(&'a Mark, Target, Pos2)> {
        let mark = &self.view.marks.marks[mark];
        let at = self.sight.project(mark.position);
        let target = Target { layer: mark.layer, item: Item::Place(mark.place) };
        self.near.contains(at).then_some((mark, target, at))
    }

    fn marker(&self, number: usize) -> Option<PlacedMark<'a>> {
        let (mark, target, anchor) = self.on_screen(number)?;
        let ringed = self.selected.contains(&number);
        let hovered = self.hovered == Some(Hovered::Place(target));
        let dossier = self.view.dossier(target);
        let name = dossier.map_or("", |dossier| dossier.place(mark.place).name(l10n::preferred_names()));
        let ink = if ringed { self.t.accent } else { self.t.label };
        Some(PlacedMark {
            number,
            mark,
            name: (name, size::LABEL, ink),
            anchor,
            head: anchor,
            part: 1.0,
            emphasis: Emphasis { ringed, hovered, faded: false },
            label: None,
        })
    }

    fn cluster(&self, cluster: usize) -> Option<PlacedCluster> {
        let (_, target, at) = self.on_screen(self.view.marks.clusters.get(cluster).head)?;
        let hovered = self.hovered == Some(Hovered::Cluster(target));
        Some(PlacedCluster { cluster, target, at, hovered })
    }

    fn fan(&self, gathered: &PlacedCluster) -> Spiderfied<'a> {
        let clusters = &self.view.marks.clusters;
        let members = clusters.members(gathered.cluster, fan::MOST);
        let more = clusters.get(gathered.cluster).places - members.len();
        let heads = fan::fan(members.len(), space::HEAD * 2.0 + 6.0);
        let radius = heads.iter().map(|head| head[0].hypot(head[1])).fold(0.0, f32::max);
        let placed = |(mark, head): (usize, Spot)| {
            Some(PlacedMark { head: gathered.at + head.into(), ..self.marker(mark)? })
        };
        let places = members.into_iter().zip(heads).filter_map(placed).collect();
        Spiderfied { spot: gathered.at, radius: radius + space::HEAD, more, places }
    }
}

/// The markers of what is selected, or of its places.
fn selected_marks(view: &View<'_>) -> Vec<usize> {
    let find = |target: Target, place| view.marks.find(target.layer, place);
    match view.selection {
        Some(target @ Target { item: Item::Place(id), .. }) => find(target, id).into_iter().collect(),
        Some(target @ Target { item: Item::Incident(id), .. }) => {
            let links = view.dossier(target).map(|dossier| dossier.incident(id).places()).unwrap_or_default();
            links.iter().filter_map(|link| find(target, link.place)).collect()
        }
        _ => Vec::new(),
    }
}
