//! The words of a step, set so that they can be read from ten metres.
//!
//! What happened stands in a panel as narrow as its words allow, so that the map stays large; what was
//! said stands below the map, as wide as that. Type shrinks before
//! anything is cut, and what is cut ends in `…` and stands whole in the presenter's view.

use egui::{Context, Vec2};

use super::laid_out::Panel;
use super::text_layout::{Fit, TextLayout};
use crate::model::briefing::StepKind;
use crate::scene::briefing::{Quote, Step};
use crate::theme::tokens::stage;

/// Widths of the panel as parts of the page, the best first.
const WIDTHS: [f32; 4] = [0.36, 0.43, 0.50, 0.62];
/// The same where what was said stands below them in the panel.
const COLUMNS: [f32; 3] = [0.43, 0.50, 0.57];
/// Ways to set the words, the best first. In none is type below what can be read.
const FITS: [Fit; 3] = [
    Fit { size: 1.0, title: 1.0, air: 1.0, columns: 1 },
    Fit { size: stage::LEAST / stage::BODY, title: 1.0, air: 1.0, columns: 1 },
    Fit { size: stage::LEAST / stage::BODY, title: 0.85, air: 0.6, columns: 1 },
];
/// The same for lists.
const LIST_FITS: [Fit; 4] = [FITS[0], FITS[1], FITS[2], Fit { columns: 2, ..FITS[2] }];

fn fits(step: &Step) -> &'static [Fit] {
    if step.entries.is_empty() { &FITS } else { &LIST_FITS }
}

impl Panel {
    /// Lays out the words of a step for a page of this size; `unit` is points for a pixel of a
    /// screen of 1080 pixels, `height` what the panel may be high.
    pub fn of(ctx: &Context, step: &Step, page: Vec2, height: f32, unit: f32) -> Self {
        let wide = match step.shows {
            StepKind::Title => &WIDTHS[2..3],
            // A list is worth more than the map behind it.
            StepKind::Unclear | StepKind::Sources => &WIDTHS[2..],
            // What was said needs its width too.
            _ if step.quote.is_some() => &WIDTHS[..2],
            _ => &WIDTHS[..3],
        };
        let set = |part: f32, fit: Fit, lines: usize| {
            TextLayout::new(ctx, page.x * part, unit, fit, lines, 1).step(step, height)
        };
        let fits = fits(step);
        let mut last = (WIDTHS[0], FITS[0]);
        for (&part, &fit) in wide.iter().flat_map(|part| fits.iter().map(move |fit| (part, fit))) {
            let panel = set(part, fit, usize::MAX);
            if panel.height <= height && !panel.is_cut {
                return panel;
            }
            last = (part, fit);
        }
        let (part, fit) = last;
        let mut cut = [9, 7, 5, 3, 2, 1].into_iter().map(|lines| set(part, fit, lines));
        cut.find(|panel| panel.height <= height).unwrap_or_else(|| set(part, fit, 0))
    }

    /// Lays out what was said, as wide as the map and at most as high as this.
    pub fn caption(ctx: &Context, quote: &Quote, width: f32, height: f32, unit: f32) -> Self {
        let mut last = Self::default();
        for quoted in [usize::MAX, 9, 8, 7, 6, 5, 4, 3, 2, 1] {
            for fit in FITS {
                last = TextLayout::new(ctx, width, unit, fit, 0, quoted).caption(quote);
                if last.height <= height {
                    return last;
                }
            }
        }
        last
    }

    /// Lays out the words of a step with what was said below them in one column, `margin` points apart
    /// from each other and from the edges; `None` where that has no room without cutting.
    pub fn column(
        ctx: &Context,
        step: &Step,
        quote: &Quote,
        page: Vec2,
        height: f32,
        (unit, margin): (f32, f32),
    ) -> Option<(Self, Self)> {
        COLUMNS.iter().flat_map(|&part| FITS.map(|fit| (page.x * part, fit))).find_map(|(width, fit)| {
            let set = |width: f32| TextLayout::new(ctx, width, unit, fit, usize::MAX, usize::MAX);
            let panel = set(width).step(step, height);
            let caption = set(width - 2.0 * margin).caption(quote);
            let is_whole = !panel.is_cut && !caption.is_cut;
            (is_whole && panel.height + caption.height + margin <= height).then_some((panel, caption))
        })
    }

    /// Lays out the words of a step and below them, as wide as the page, what was said; `margin` points
    /// are between both and around what was said. `None` where that has no room without cutting.
    pub fn foot(
        ctx: &Context,
        step: &Step,
        quote: &Quote,
        page: Vec2,
        height: f32,
        (unit, margin): (f32, f32),
    ) -> Option<(Self, Self)> {
        let caption = Self::caption(ctx, quote, page.x - 2.0 * margin, height, unit);
        let room = height - caption.height - 2.0 * margin;
        let fits = fits(step);
        let ways = WIDTHS[..3].iter().flat_map(|&part| fits.iter().map(move |&fit| (page.x * part, fit)));
        let mut panels = ways
            .map(|(width, fit)| TextLayout::new(ctx, width, unit, fit, usize::MAX, 1).step(step, room))
            .filter(|panel| !panel.is_cut && !caption.is_cut && panel.height <= room);
        panels.next().map(|panel| (panel, caption))
    }
}
