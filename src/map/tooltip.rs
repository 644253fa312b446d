//! What a marker tells under the pointer, before it is clicked: its latest incidents in a line each.

use egui::{RichText, Ui};

use super::placed::Placed;
use crate::look::{fonts, kinds, size, text, tokens};
use crate::query::Item;
use crate::scene::View;
use crate::words::{facts, time, ui as w};

/// At most as many incidents are named.
const MOST: usize = 4;
const MOST_IN_ORDER: usize = 1000;
const WIDTH: f32 = 300.0;

/// Draws the tooltip of a marker.
pub fn tooltip_ui(ui: &mut Ui, view: &View<'_>, p: &Placed) {
    let (Some(dossier), Item::Place(place)) = (view.dossier(p.target), p.target.item) else {
        return;
    };
    let t = tokens(ui.ctx());
    ui.set_max_width(WIDTH);
    let all = dossier.place(place).incidents();
    // Of very many, those at the end of the file: sorting them all would cost a frame.
    let mut incidents: Vec<_> =
        all.iter().rev().take(MOST_IN_ORDER).map(|&id| dossier.incident(id)).collect();
    incidents.sort_by_key(|incident| std::cmp::Reverse(incident.when().map(|when| when.order())));
    for incident in incidents.iter().take(MOST) {
        ui.horizontal_top(|ui| {
            let icon = kinds::icon(incident.kind()).codepoint;
            let colour = if t.dark { t.text } else { kinds::colour(incident.kind()) };
            ui.label(RichText::new(icon).font(fonts::icon(size::ICON)).color(colour));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = if incident.title().is_empty() { w::NO_TITLE } else { incident.title() };
                text::label(ui, title, fonts::strong(size::SMALL + 1.0), t.text);
                if let Some(when) = incident.when() {
                    let mut told = time::when(&when, dossier.text());
                    if !when.inferred.is_empty() {
                        told = format!("{told} ({})", w::INFERRED);
                    }
                    text::label(ui, &told, fonts::regular(size::SMALL), t.muted);
                }
            });
        });
    }
    if all.len() > MOST {
        let more = format!("… {}", facts::count(all.len() - MOST, w::INCIDENT, w::INCIDENTS));
        text::label(ui, &more, fonts::regular(size::SMALL), t.muted);
    }
}
