//! What stands on screen: markers and clusters, where their heads are, and which names have room.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Ui, pos2};

use super::controls;
use super::worlds::Sight;
use crate::l10n;
use crate::query::{Item, Target};
use crate::scene::clusters::ClusterNode;
use crate::scene::declutter::{Spot, declutter};
use crate::scene::labels::{self, Area, LabelRequest, Others};
use crate::scene::{View, fan};
use crate::theme::{fonts, size, space, text, tokens};

/// How far outside the map a marker is still drawn, in points.
const MARGIN: f32 = 60.0;
/// How far apart heads are kept, in points.
const APART: f32 = space::HEAD * 2.0 + 14.0;

/// What the pointer or the focus is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hovered {
    /// The marker of a place.
    Place(Target),
    /// The cluster that stands at a place.
    Cluster(Target),
}

/// A marker on screen.
pub struct PlacedMarker {
    /// Its index among the marks.
    pub mark: usize,
    /// What it stands for.
    pub target: Target,
    /// The very position.
    pub anchor: Spot,
    /// The centre of the head.
    pub head: Spot,
    /// The name, and where it goes; `None` where it gives way.
    pub label: Option<(Arc<Galley>, Area)>,
    /// Whether it is selected, or one of the places of what is.
    pub selected: bool,
    /// Whether it is under the pointer.
    pub hovered: bool,
}

/// A cluster on screen.
pub struct PlacedCluster {
    /// Its number among the clusters.
    pub cluster: usize,
    /// The place at which it stands.
    pub target: Target,
    /// The centre of its head, which is the very position of that place.
    pub at: Spot,
    /// Whether it is under the pointer.
    pub hovered: bool,
}

/// A cluster whose places are fanned out.
pub struct Spiderfied {
    /// Where it stands.
    pub spot: Spot,
    /// How far its heads reach.
    pub radius: f32,
    /// How many of its places are not among them.
    pub more: usize,
    /// Its markers.
    pub places: Vec<PlacedMarker>,
}

/// Everything that stands on screen.
pub struct OnScreen {
    /// The markers; what is selected or under the pointer comes last, over the others.
    pub places: Vec<PlacedMarker>,
    /// The clusters.
    pub clusters: Vec<PlacedCluster>,
    /// The cluster that is fanned out.
    pub fan: Option<Spiderfied>,
}

impl OnScreen {
    /// The markers, with those fanned out.
    pub fn all_places(&self) -> impl Iterator<Item = &PlacedMarker> + Clone {
        self.places.iter().chain(self.fan.iter().flat_map(|fan| &fan.places))
    }
}

/// What is on screen, with room for the heads.
pub fn place(
    rect: Rect,
    sight: &Sight<'_>,
    view: &View<'_>,
    zoom: f64,
    hovered: Option<Hovered>,
) -> OnScreen {
    let here = Here { near: rect.expand(MARGIN), sight, view, hovered };
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
    marks.extend(selected_marks(view));
    marks.sort_unstable();
    marks.dedup();
    let in_fan: Vec<usize> = fan.iter().flat_map(|fan| &fan.places).map(|p| p.mark).collect();
    marks.retain(|mark| !in_fan.contains(mark));
    let mut places: Vec<PlacedMarker> = marks.into_iter().filter_map(|mark| here.marker(mark)).collect();
    let anchors: Vec<Spot> = places.iter().map(|p| p.anchor).collect();
    let firm: Vec<Spot> = clusters.iter().map(|gathered| gathered.at).collect();
    for (p, head) in places.iter_mut().zip(declutter(&anchors, &firm, APART)) {
        p.head = head;
    }
    places.sort_by_key(|p| (p.hovered, p.selected));
    OnScreen { places, clusters, fan }
}

struct Here<'a> {
    near: Rect,
    sight: &'a Sight<'a>,
    view: &'a View<'a>,
    hovered: Option<Hovered>,
}

impl Here<'_> {
    /// West, south, east and north of what is near the screen, across the antimeridian beyond 180.
    fn bounds(&self) -> geo::Rect {
        let corner = |at: Pos2| {
            let position = self.sight.unproject(at);
            geo::Coord { x: position.x(), y: position.y().clamp(-90.0, 90.0) }
        };
        geo::Rect::new(corner(self.near.min), corner(self.near.max))
    }

    fn on_screen(&self, mark: usize) -> Option<(Target, Spot)> {
        let mark = &self.view.marks.marks[mark];
        let at = self.sight.project(mark.position);
        let target = Target { layer: mark.layer, item: Item::Place(mark.place) };
        self.near.contains(at).then_some((target, [at.x, at.y]))
    }

    fn marker(&self, mark: usize) -> Option<PlacedMarker> {
        let (target, anchor) = self.on_screen(mark)?;
        let selected = is_selected(self.view, target);
        let hovered = self.hovered == Some(Hovered::Place(target));
        Some(PlacedMarker { mark, target, anchor, head: anchor, label: None, selected, hovered })
    }

    fn cluster(&self, cluster: usize) -> Option<PlacedCluster> {
        let (target, at) = self.on_screen(self.view.marks.clusters.get(cluster).head)?;
        let hovered = self.hovered == Some(Hovered::Cluster(target));
        Some(PlacedCluster { cluster, target, at, hovered })
    }

    fn fan(&self, gathered: &PlacedCluster) -> Spiderfied {
        let clusters = &self.view.marks.clusters;
        let members = clusters.members(gathered.cluster, fan::MOST);
        let more = clusters.get(gathered.cluster).places - members.len();
        let spot = gathered.at;
        let heads = fan::fan(members.len(), space::HEAD * 2.0 + 6.0);
        let radius = heads.iter().map(|head| head[0].hypot(head[1])).fold(0.0, f32::max);
        let placed = |(mark, head): (usize, Spot)| {
            let head = [spot[0] + head[0], spot[1] + head[1]];
            Some(PlacedMarker { head, ..self.marker(mark)? })
        };
        let places = members.into_iter().zip(heads).filter_map(placed).collect();
        Spiderfied { spot, radius: radius + space::HEAD, more, places }
    }
}

/// A spot of the scene as a position of egui.
pub fn pos(spot: Spot) -> Pos2 {
    pos2(spot[0], spot[1])
}

/// Finds room for the names, clear of `lines` where that is possible.
pub fn label(ui: &Ui, rect: Rect, view: &View<'_>, on_screen: &mut OnScreen, lines: &[Area]) {
    let t = tokens(ui.ctx());
    let clusters = on_screen.clusters.iter().map(|gathered| Area::around(gathered.at, space::CLUSTER.1));
    let area = |rect: Rect| Area { min: rect.min.into(), max: rect.max.into() };
    let heads: Vec<Area> = clusters.chain(controls::areas(rect).map(area)).collect();
    let fanned = on_screen.fan.iter_mut().flat_map(|fan| &mut fan.places);
    let mut placed: Vec<&mut PlacedMarker> = fanned.chain(&mut on_screen.places).collect();
    let names: Vec<Arc<Galley>> = placed
        .iter()
        .map(|p| {
            let font = fonts::strong(size::LABEL);
            text::galley(ui, name(view, p), font, t.label)
        })
        .collect();
    let wishes: Vec<LabelRequest> = placed
        .iter()
        .zip(&names)
        .map(|(p, galley)| LabelRequest {
            head: p.head,
            away: [p.head[0] - p.anchor[0], p.head[1] - p.anchor[1]],
            size: [galley.size().x, galley.size().y],
            must: p.selected || p.hovered,
        })
        .collect();
    let inside = Area { min: [rect.left(), rect.top()], max: [rect.right(), rect.bottom()] };
    let others = Others { heads: &heads, lines };
    for ((p, galley), area) in
        placed.iter_mut().zip(names).zip(labels::place(&wishes, space::HEAD, inside, others))
    {
        p.label = area.map(|area| (galley, area));
    }
}

/// Whether the marker is what is selected, or one of the places of what is selected.
fn is_selected(view: &View<'_>, target: Target) -> bool {
    let Some(selection) = view.selection.filter(|selection| selection.layer == target.layer) else {
        return false;
    };
    match (selection.item, target.item) {
        (Item::Incident(id), Item::Place(place)) => view
            .dossier(selection)
            .is_some_and(|dossier| dossier.incident(id).places().iter().any(|link| link.place == place)),
        (selected, this) => selected == this,
    }
}

/// The markers for which [`is_selected`] holds.
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

/// The name of a marker's place.
pub fn name<'a>(view: &View<'a>, placed: &PlacedMarker) -> &'a str {
    match (view.dossier(placed.target), placed.target.item) {
        (Some(dossier), Item::Place(id)) => dossier.place(id).name(l10n::preferred_names()),
        _ => "",
    }
}
