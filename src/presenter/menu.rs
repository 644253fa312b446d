//! What a right click offers, for who presents with the mouse alone.

use egui::{Popup, PopupCloseBehavior, Response, RichText, ScrollArea, Ui};

use super::ink::Tool;
use super::keys::Act;
use super::speaker::PresenterCommand;
use crate::l10n::show as w;
use crate::scene::briefing::Deck;
use crate::theme::{fonts, size};

/// Height of a list of steps, in points.
const LIST: f32 = 420.0;
const WIDTH: f32 = 340.0;

/// Opens the menu where `response` is clicked with the second button.
pub fn on_right_click(
    response: &Response,
    deck: &Deck,
    at: usize,
    tool: Tool,
    wishes: &mut Vec<PresenterCommand>,
) {
    response.context_menu(|ui| {
        ui.set_min_width(200.0);
        offer(ui, w::next(), PresenterCommand::Act(Act::Next), wishes);
        offer(ui, w::back(), PresenterCommand::Act(Act::Back), wishes);
        ui.menu_button(w::jump_to(), |ui| wishes.extend(steps_ui(ui, deck, at).map(PresenterCommand::Jump)));
        ui.separator();
        for (text, act, one) in [
            (w::pen(), Act::Pen, Tool::Pen),
            (w::laser(), Act::Laser, Tool::Laser),
            (w::eraser(), Act::Eraser, Tool::Eraser),
        ] {
            let is_held = tool == one;
            if ui.selectable_label(is_held, text).clicked() {
                wishes.push(PresenterCommand::Act(if is_held { Act::Arrow } else { act }));
                ui.close();
            }
        }
        ui.separator();
        offer(ui, w::black(), PresenterCommand::Act(Act::Black), wishes);
        offer(ui, w::end_show(), PresenterCommand::End, wishes);
    });
}

fn offer(ui: &mut Ui, text: &str, wish: PresenterCommand, wishes: &mut Vec<PresenterCommand>) {
    if ui.button(text).clicked() {
        wishes.push(wish);
        ui.close();
    }
}

/// Opens the list of steps where `response` is clicked.
pub fn steps_on_click(response: &Response, deck: &Deck, at: usize, wishes: &mut Vec<PresenterCommand>) {
    Popup::menu(response).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        wishes.extend(steps_ui(ui, deck, at).map(PresenterCommand::Jump));
    });
}

fn steps_ui(ui: &mut Ui, deck: &Deck, at: usize) -> Option<usize> {
    let mut chosen = None;
    let row = ui.spacing().interact_size.y;
    ui.set_width(WIDTH);
    let list = ScrollArea::vertical().max_height(LIST).auto_shrink([false, true]);
    list.show_rows(ui, row, deck.len(), |ui, rows| {
        for n in rows {
            let title =
                RichText::new(format!("{}  {}", n + 1, deck.title(n))).font(fonts::regular(size::BODY));
            let entry = egui::Button::selectable(n == at, title).truncate();
            if ui.add(entry).clicked() {
                chosen = Some(n);
                ui.close();
            }
        }
    });
    chosen
}
