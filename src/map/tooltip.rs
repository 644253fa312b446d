//! What is told under the pointer, before a click: of a marker its latest incidents in a line each,
//! of a cluster how many incidents of which kinds there are, and when.

use egui::{RichText, Ui};

use super::mark_layout::PlacedMark;
use crate::l10n::{facts, preferred_names, time, ui as w, vocabulary};
use crate::model::IncidentId;
use crate::scene::{Cluster, View};
use crate::theme::{direction, fonts, kinds, size, text, tokens};

/// At most as many incidents are named.
const MOST: usize = 4;
const MOST_IN_ORDER: usize = 1000;
const WIDTH: f32 = 300.0;

/// Draws the tooltip of a marker.
pub fn tooltip_ui(ui: &mut Ui, view: &View<'_>, p: &PlacedMark<'_>) {
    direction::follow(ui, |ui| marker_ui(ui, view, p));
}

fn marker_ui(ui: &mut Ui, view: &View<'_>, p: &PlacedMark<'_>) {
    let mark = p.mark;
    let Some(dossier) = view.dossier(p.target()) else {
        return;
    };
    let t = tokens(ui.ctx());
    ui.set_max_width(WIDTH);
    let all = dossier.place(mark.place).incidents();
    let shown = |id: &&IncidentId| view.shown.holds(mark.layer, **id);
    // Of very many, those at the end of the file: sorting them all would cost a frame.
    let latest = all.iter().rev().filter(shown).take(MOST_IN_ORDER);
    let mut incidents: Vec<_> = latest.map(|&id| dossier.incident(id)).collect();
    incidents.sort_by_key(|incident| std::cmp::Reverse(incident.when().map(|when| when.order())));
    for incident in incidents.iter().take(MOST) {
        ui.horizontal_top(|ui| {
            let icon = kinds::icon(incident.kind()).codepoint;
            let colour = if t.dark { t.text } else { kinds::colour(incident.kind()) };
            ui.label(RichText::new(icon).font(fonts::icon(size::ICON)).color(colour));
            direction::vertical(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = if incident.title_in(preferred_names()).is_empty() {
                    w::no_title()
                } else {
                    incident.title_in(preferred_names())
                };
                text::label(ui, title, fonts::strong(size::SMALL + 1.0), t.text);
                if let Some(when) = incident.when() {
                    let mut told = time::when(&when, dossier.text());
                    if !when.inferred.is_empty() {
                        told = w::with_detail(&told, w::inferred());
                    }
                    text::label(ui, &told, fonts::regular(size::SMALL), t.muted);
                }
            });
        });
    }
    if mark.incidents > MOST {
        let more = w::further_incidents(mark.incidents - MOST);
        text::label(ui, &more, fonts::regular(size::SMALL), t.muted);
    }
}

/// Draws the tooltip of a cluster.
pub fn cluster_ui(ui: &mut Ui, cluster: &Cluster) {
    direction::follow(ui, |ui| main_kinds_ui(ui, cluster));
}

fn main_kinds_ui(ui: &mut Ui, cluster: &Cluster) {
    let t = tokens(ui.ctx());
    ui.set_max_width(WIDTH);
    let small = fonts::regular(size::SMALL);
    let told = facts::incidents_at(cluster.incidents, cluster.places);
    text::label(ui, &told, fonts::strong(size::SMALL + 1.0), t.text);
    if let Some(days) = cluster.days {
        text::label(ui, &time::days(days.0, days.1), small.clone(), t.muted);
    }
    let kinds = cluster.main_kinds();
    for &(kind, count) in kinds.iter().take(MOST) {
        ui.horizontal(|ui| {
            let colour = if t.dark { t.text } else { kinds::colour(kind) };
            ui.label(RichText::new(kinds::icon(kind).codepoint).font(fonts::icon(size::ICON)).color(colour));
            let line = format!("{} · {}", vocabulary::kind(kind), facts::grouped(count));
            text::label(ui, &line, small.clone(), t.text);
        });
    }
    let rest: usize = kinds.iter().skip(MOST).map(|&(_, count)| count).sum();
    if rest > 0 {
        let more = w::further_incidents(rest);
        text::label(ui, &more, small.clone(), t.muted);
    }
    let click = if cluster.splits_at().is_some() { w::go_nearer() } else { w::fan_out() };
    text::label(ui, click, small, t.accent);
}
