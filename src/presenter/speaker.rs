//! The presenter's own view: this step and its notes, the next one, the clock, and all steps to jump
//! to. On a second screen where the system allows another window, else beside what the room sees.

use egui::{
    Button, CentralPanel, Context, Frame, Margin, Panel, Pos2, Rect, RichText, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, ViewportBuilder, ViewportId, WidgetInfo, vec2,
};

use super::ink::Tool;
use super::keys::{self, Act};
pub use super::miniature::Which;
use crate::l10n::show as w;
use crate::l10n::time::clock_of;
use crate::scene::briefing::{Deck, Step};
use crate::theme::{direction, fonts, size, space, text, tokens};

/// From the corner of its screen, in points.
const MARGIN: Vec2 = Vec2::splat(40.0);

/// Of the width, this step has so much, and the next one the rest.
const NOW_PART: f32 = 0.6;
const GAP: f32 = 12.0;

/// What draws the picture of a step.
pub type Draw<'a> = dyn FnMut(&mut Ui, Rect, Which, &Step) + 'a;

/// What the presenter's view shows.
pub struct View<'a> {
    /// All steps.
    pub deck: &'a Deck,
    /// Which one is shown, from 0.
    pub at: usize,
    /// The step; `None` behind the last.
    pub step: Option<&'a Step>,
    /// The one after.
    pub next: Option<&'a Step>,
    /// Seconds since the start.
    pub elapsed: f32,
    /// Seconds on this step.
    pub on_step: f32,
    /// Whether the room sees a blank screen.
    pub blank: bool,
    /// Whether it goes on by itself.
    pub playing: bool,
    /// What is in the presenter's hand.
    pub tool: Tool,
}

/// What the presenter wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresenterCommand {
    /// As a key does.
    Act(Act),
    /// This step, from 0.
    Jump(usize),
    /// Away with this view.
    Close,
    /// Out of the show, whatever is open in it.
    End,
}

/// Draws the view in a window of its own, with its left top corner `at` a place in points.
pub fn window(
    ctx: &Context,
    view: &View<'_>,
    at: Option<Pos2>,
    draw: &mut Draw<'_>,
) -> Vec<PresenterCommand> {
    let mut builder = ViewportBuilder::default()
        .with_title(w::speaker_title())
        .with_app_id("sitmap")
        .with_inner_size([1100.0, 720.0])
        .with_min_inner_size([520.0, 400.0]);
    builder.position = at.map(|at| at + MARGIN);
    ctx.show_viewport_immediate(ViewportId::from_hash_of("speaker"), builder, |ui, _class| {
        let mut wishes: Vec<PresenterCommand> =
            keys::read(ui.ctx()).into_iter().map(PresenterCommand::Act).collect();
        if ui.input(|input| input.viewport().close_requested()) {
            wishes.push(PresenterCommand::Close);
        }
        wishes.extend(self::ui(ui, view, draw));
        wishes
    })
}

/// Draws the view.
pub fn ui(ui: &mut Ui, view: &View<'_>, draw: &mut Draw<'_>) -> Vec<PresenterCommand> {
    let mut wishes = Vec::new();
    let t = tokens(ui.ctx());
    let plain = |margin| Frame::new().fill(t.panel).inner_margin(margin);
    ui.painter().rect_filled(ui.max_rect(), 0.0, t.panel);
    Panel::top("speaker clock").frame(plain(Margin::symmetric(16, 10))).show(ui, |ui| {
        direction::follow(ui, |ui| clock_ui(ui, view, &mut wishes));
    });
    let wide = ui.available_width() > 760.0;
    let steps =
        if wide { direction::panel_at_end("speaker steps") } else { Panel::bottom("speaker steps below") };
    let room = if wide { 300.0 } else { (ui.available_height() * 0.34).max(90.0) };
    steps.frame(plain(Margin::symmetric(16, 8))).exact_size(room).show(ui, |ui| {
        direction::follow(ui, |ui| steps_ui(ui, view, &mut wishes));
    });
    CentralPanel::default().frame(plain(Margin::symmetric(16, 8))).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("speaker notes", view.at)).auto_shrink(false).show(ui, |ui| {
            direction::follow(ui, |ui| step_ui(ui, view, draw));
        });
    });
    wishes
}

fn clock_ui(ui: &mut Ui, view: &View<'_>, wishes: &mut Vec<PresenterCommand>) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 22.0;
        let now = clock_of(jiff::ZonedDateTime::now().datetime(), "%H:%M");
        let told = [
            (w::clock(), now),
            (w::elapsed(), w::duration(view.elapsed)),
            (w::on_step(), w::duration(view.on_step)),
        ];
        for (name, value) in told {
            direction::vertical(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(RichText::new(name).font(fonts::regular(size::SMALL)).color(t.muted));
                ui.label(RichText::new(value).font(fonts::strong(30.0)).color(t.text));
            });
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (text, act, on) in [
            (w::back(), Act::Back, false),
            (w::next(), Act::Next, false),
            (w::pen(), Act::Pen, view.tool == Tool::Pen),
            (w::laser(), Act::Laser, view.tool == Tool::Laser),
            (w::eraser(), Act::Eraser, view.tool == Tool::Eraser),
            (w::blank_button(), Act::Black, view.blank),
            (w::playing(), Act::Autoplay, view.playing),
        ] {
            let button = ui.add(Button::new(text).selected(on));
            if button.clicked() {
                wishes.push(PresenterCommand::Act(act));
                // The keys stay those of the show.
                ui.memory_mut(|memory| memory.surrender_focus(button.id));
            }
        }
    });
    if view.blank {
        ui.label(RichText::new(w::blank()).font(fonts::strong(size::BODY)).color(t.warning));
    }
}

/// The pictures of this step and the next one, beside each other.
fn pictures_ui(ui: &mut Ui, view: &View<'_>, draw: &mut Draw<'_>) {
    let t = tokens(ui.ctx());
    let width = ui.available_width() - GAP;
    let sizes = [width * NOW_PART, width * (1.0 - NOW_PART)].map(|wide| vec2(wide, wide * 9.0 / 16.0));
    let (area, _) = ui.allocate_exact_size(vec2(width + GAP, sizes[0].y), Sense::hover());
    let corners = [area.min, area.min + vec2(sizes[0].x + GAP, 0.0)];
    let steps = [(Which::Now, view.step), (Which::Next, view.next)];
    for (((which, step), corner), size) in steps.into_iter().zip(corners).zip(sizes) {
        let rect = direction::within(area, Rect::from_min_size(corner, size));
        if let Some(step) = step {
            draw(ui, rect, which, step);
        }
        ui.painter().rect_stroke(rect, 2.0, Stroke::new(1.0, t.line), StrokeKind::Outside);
    }
}

fn step_ui(ui: &mut Ui, view: &View<'_>, draw: &mut Draw<'_>) {
    pictures_ui(ui, view, draw);
    let t = tokens(ui.ctx());
    let eyebrow = |ui: &mut Ui, said: &str| {
        ui.add_space(space::NORMAL);
        ui.label(RichText::new(said).font(fonts::strong(size::SMALL)).color(t.accent));
    };
    let Some(step) = view.step else {
        text::label(ui, w::end(), fonts::strong(size::TITLE), t.text);
        return;
    };
    eyebrow(ui, &format!("{} · {}", w::now(), w::of(step.number, step.of)));
    text::label(ui, &step.title, fonts::strong(size::TITLE), t.text);
    for told in [&step.problem, &step.place, &step.when, &step.zulu] {
        if !told.is_empty() {
            text::label(ui, told, fonts::regular(size::BODY), t.muted);
        }
    }
    eyebrow(ui, w::notes());
    if step.notes.is_empty() {
        ui.label(RichText::new(w::no_notes()).font(fonts::regular(size::BODY)).color(t.muted));
    } else {
        text::label(ui, &step.notes, fonts::regular(20.0), t.text);
    }
    if let Some(next) = view.next {
        eyebrow(ui, w::then());
        text::label(ui, &next.title, fonts::strong(size::HEADING), t.text);
        for told in [&next.place, &next.when].into_iter().filter(|told| !told.is_empty()) {
            text::label(ui, told, fonts::regular(size::BODY), t.muted);
        }
    }
    // All of it, also what the room sees only the beginning of.
    if !step.line.is_empty() || step.quote.is_some() {
        eyebrow(ui, w::words());
        text::label(ui, &step.line, fonts::regular(size::BODY), t.text);
    }
    if let Some(quote) = &step.quote {
        ui.add_space(space::TIGHT);
        text::label(ui, &quote.words, fonts::regular(size::QUOTE), t.text);
        for told in
            [&quote.translation, &quote.whose(), &quote.role_translation, quote.role_below(), &quote.source]
        {
            if !told.is_empty() {
                text::label(ui, told, fonts::regular(size::BODY), t.muted);
            }
        }
    }
}

fn steps_ui(ui: &mut Ui, view: &View<'_>, wishes: &mut Vec<PresenterCommand>) {
    let t = tokens(ui.ctx());
    ui.label(RichText::new(w::steps()).font(fonts::strong(size::SMALL)).color(t.accent));
    let row = space::TARGET;
    ScrollArea::vertical().id_salt("speaker steps").auto_shrink(false).show_rows(
        ui,
        row,
        view.deck.len(),
        |ui, rows| {
            for n in rows {
                let title = view.deck.title(n);
                let said = format!("{}  {title}", n + 1);
                let width = ui.available_width();
                let colour = if n == view.at { t.accent } else { t.text };
                let galley = text::elided(ui, &said, fonts::regular(size::BODY), colour, width - 20.0, 1);
                let button = Button::new(galley)
                    .selected(n == view.at)
                    .frame_when_inactive(false)
                    .min_size([width, row].into());
                let button = ui.add(button);
                button.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, n == view.at, &said));
                if button.clicked() {
                    wishes.push(PresenterCommand::Jump(n));
                    ui.memory_mut(|memory| memory.surrender_focus(button.id));
                }
            }
        },
    );
}
