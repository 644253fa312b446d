//! Clusters as they are drawn: a round head with the number of incidents, in a ring that shows the
//! shares of their kinds. A click goes to where it falls apart, or fans it out.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Align2, Color32, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::placed::{PlacedCluster, Spiderfied};
use super::tooltip;
use crate::l10n;
use crate::query::Target;
use crate::scene::{Cluster, Command, View};
use crate::theme::{fonts, kinds, size, space, tokens};

/// The width of the ring in points.
const RING: f32 = 5.0;

/// Draws the clusters and lets them be clicked. Gives the one under the pointer.
pub fn ui(
    ui: &Ui,
    view: &View<'_>,
    clusters: &[PlacedCluster],
    commands: &mut Vec<Command>,
) -> Option<Target> {
    let mut hovered = None;
    for gathered in clusters {
        let cluster = view.marks.clusters.get(gathered.cluster);
        let area = area(view, gathered);
        let id = ui.scope_id().with(("cluster", gathered.target));
        let sense = if ui.clip_rect().contains(area.center()) { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(area, id, sense);
        response.widget_info(|| {
            let name = l10n::ui::cluster(cluster.incidents, cluster.places);
            WidgetInfo::labeled(Role::Button, true, name)
        });
        if response.clicked() {
            commands.push(open(cluster, gathered.target));
        }
        if response.hovered() || response.has_focus() {
            hovered = Some(gathered.target);
        }
        paint(ui, cluster, gathered);
        response.on_hover_ui(|ui| tooltip::cluster_ui(ui, cluster));
    }
    hovered
}

/// Where the head of a cluster is.
pub fn area(view: &View<'_>, gathered: &PlacedCluster) -> Rect {
    let radius = radius(view.marks.clusters.get(gathered.cluster).incidents);
    Rect::from_center_size(gathered.at, Vec2::splat(radius * 2.0))
}

/// Draws what lies under the heads of a fan.
pub fn fan_ui(ui: &Ui, fan: &Spiderfied<'_>) {
    let t = tokens(ui.ctx());
    let (spot, radius) = (fan.spot, fan.radius + space::NORMAL);
    ui.painter().circle(spot, radius, t.glass, Stroke::new(1.0, t.line));
    if fan.more > 0 {
        let at = spot + vec2(0.0, radius + space::TIGHT);
        let font = fonts::strong(size::SMALL);
        let galley = ui.painter().layout_no_wrap(l10n::ui::more_places(fan.more), font, t.text);
        let text = Align2::CENTER_TOP.anchor_size(at, galley.size());
        ui.painter().rect_filled(text.expand2(vec2(6.0, 3.0)), space::CORNER, t.glass);
        ui.painter().galley(text.min, galley, t.text);
    }
}

fn open(cluster: &Cluster, target: Target) -> Command {
    match cluster.splits_at() {
        Some(zoom) => Command::FlyInto(cluster.bounds(), zoom),
        None => Command::FanOut(Some(target)),
    }
}

/// Ten times as many incidents, a step larger.
fn radius(incidents: usize) -> f32 {
    let (least, most) = space::CLUSTER;
    (least + (incidents as f32 / 10.0).max(1.0).log10() * 2.0).min(most)
}

fn paint(ui: &Ui, cluster: &Cluster, gathered: &PlacedCluster) {
    let t = tokens(ui.ctx());
    let centre = gathered.at;
    let radius = radius(cluster.incidents) + if gathered.hovered { 1.5 } else { 0.0 };
    let painter = ui.painter();
    painter.circle_filled(centre + vec2(0.0, 1.5), radius + 2.0, t.shadow);
    painter.circle(centre, radius, t.panel, Stroke::new(1.5, t.rim));
    let mut from = -FRAC_PI_2;
    for (kind, count) in cluster.main_kinds() {
        let turn = TAU * count as f32 / cluster.incidents as f32;
        painter.add(arc(centre, radius - RING / 2.0 - 0.5, from, turn, kinds::colour(kind)));
        from += turn;
    }
    let ink = if gathered.hovered { t.accent } else { t.text };
    let number = l10n::facts::short(cluster.incidents);
    painter.text(centre, Align2::CENTER_CENTER, number, fonts::strong(size::SMALL), ink);
}

fn arc(centre: egui::Pos2, radius: f32, from: f32, turn: f32, colour: Color32) -> Shape {
    let steps = (turn / TAU * 40.0).ceil().max(1.0);
    let at = |step: u32| centre + radius * Vec2::angled(from + turn * step as f32 / steps);
    Shape::line((0..=steps as u32).map(at).collect(), Stroke::new(RING, colour))
}
