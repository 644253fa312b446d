//! Text that runs from right to left.
//!
//! egui 0.37 shapes each run of one font face by itself: the letters of an Arabic word join and run
//! from right to left, but the words follow each other from left to right, brackets are not
//! mirrored, punctuation ends up on the wrong side and lines begin at the left. So a text with
//! right-to-left letters is cut into lines and pieces in `order.rs`, given to egui from left to right
//! with a layout section for each piece (egui never shapes across sections), and each line is moved
//! to the side on which its paragraph begins. All other text goes to egui as it is. What egui's own
//! widgets say comes here where the frame ends ([`EguiTexts`]).
//!
//! What a screen reader is told, and what [`Galley::text`] says, is the text in the order of
//! reading.

mod cache;
mod egui_texts;
pub(crate) mod order;

use std::sync::Arc;

use egui::epaint::text::{ByteIndex, Galley, LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{Align, Rect, Response, TextWrapMode, Ui, pos2, vec2};
use unicode_bidi::{BidiClass, Direction, bidi_class, get_base_direction};

use crate::l10n::is_right_to_left;

use cache::Cache;
pub use egui_texts::EguiTexts;

/// How much room a text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wrap {
    /// In points; may be infinite.
    pub width: f32,
    /// What goes beyond is cut, and `…` put in its place.
    pub max_rows: usize,
    /// Where a line that runs from right to left begins.
    pub edge: Edge,
}

/// The right edge of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// Its longest line: for a name on the map, or a word among others.
    LongestLine,
    /// [`Wrap::width`]: for a column of text.
    Column,
}

impl Wrap {
    /// Lines end only where the text says so.
    pub const NONE: Self = Self { width: f32::INFINITY, max_rows: usize::MAX, edge: Edge::LongestLine };

    /// As many lines as it takes.
    pub fn at(width: f32) -> Self {
        Self { width, ..Self::NONE }
    }

    /// One line, cut where it is too long.
    pub fn one_line(width: f32) -> Self {
        Self { width, max_rows: 1, ..Self::NONE }
    }
}

/// Whether the first letter of the text is of a right-to-left script.
pub fn is_rtl(text: &str) -> bool {
    get_base_direction(text) == Direction::Rtl
}

/// A label, wrapped or cut as the layout has it, whatever the script.
///
/// A right-to-left text in a column begins at the right edge of the column. Its letters cannot be
/// selected with the mouse (egui finds a letter by going through them from left to right), so offer
/// a way to copy the whole where copying matters.
pub fn label(ui: &mut Ui, text: &str, format: TextFormat) -> Response {
    let runs_left = has_rtl(text);
    // egui would set the lines of Latin letters to the right as well, where a column begins there.
    let begins_right =
        is_right_to_left() && ui.layout().is_vertical() && ui.layout().horizontal_placement() == Align::RIGHT;
    if !runs_left && !begins_right {
        return ui.add(egui::Label::new(LayoutJob::single_section(text.to_owned(), format)));
    }
    let available = ui.available_width();
    let is_column = ui.layout().is_vertical()
        && ui.layout().horizontal_placement() == Align::LEFT
        && available.is_finite()
        && !ui.is_sizing_pass();
    let edge = if is_column { Edge::Column } else { Edge::LongestLine };
    let wrap = match ui.wrap_mode() {
        TextWrapMode::Extend => Wrap::NONE,
        TextWrapMode::Wrap => Wrap { edge, ..Wrap::at(available) },
        TextWrapMode::Truncate => Wrap { edge, ..Wrap::one_line(available) },
    };
    let galley = galley(ui.ctx(), text, &format, wrap);
    let elided = galley.elided;
    let label = egui::Label::new(galley).show_tooltip_when_elided(false);
    let label = if runs_left { label.selectable(false) } else { label };
    let response = ui.add(label);
    if elided {
        response.on_hover_ui(|ui| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
            label_in_full(ui, text, format);
        })
    } else {
        response
    }
}

/// What to paint, whatever the script; its left top corner is at the origin.
///
/// Laid out once and kept while it is in use. With [`egui::Color32::PLACEHOLDER`] in the format
/// the colour is the painter's to choose, and a text in many colours is laid out once.
pub fn galley(ctx: &egui::Context, text: &str, format: &TextFormat, wrap: Wrap) -> Arc<Galley> {
    if has_rtl(text) {
        Cache::get_or(ctx, text, format, wrap, || lay_out(ctx, text, format, wrap))
    } else {
        let job =
            LayoutJob { wrap: wrapping(wrap), ..LayoutJob::single_section(text.to_owned(), format.clone()) };
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// A text as a renderer has to get it that draws words from left to right in the order of the text, and
/// joins and turns the letters of each. Spaces before a line stay at the left of it.
pub fn order_of_drawing(text: &str) -> String {
    let mut ordered = String::with_capacity(text.len());
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            ordered.push('\n');
        }
        let said = line.trim_start();
        ordered.push_str(&line[..line.len() - said.len()]);
        let laid = order::lines(said, f32::INFINITY, 1, &mut |_| 0.0);
        ordered.extend(laid.lines.iter().flat_map(|line| &line.pieces).map(|piece| &**piece));
    }
    ordered
}

fn label_in_full(ui: &mut Ui, text: &str, format: TextFormat) {
    let color = ui.visuals().text_color();
    label(ui, text, TextFormat { color, ..format });
}

/// Whether the order of reading may differ from that of drawing, or has marks that are not drawn. Most text is done with its bytes.
pub fn has_rtl(text: &str) -> bool {
    use BidiClass::{AL, AN, FSI, LRI, R, RLE, RLI, RLO};
    // U+0590, where the first right-to-left block begins, is D6 90 in UTF-8.
    text.bytes().any(|byte| byte >= 0xD6)
        && text.chars().any(|chr| matches!(bidi_class(chr), R | AL | AN | FSI | LRI | RLE | RLI | RLO))
}

fn wrapping(wrap: Wrap) -> TextWrapping {
    TextWrapping {
        max_width: wrap.width,
        max_rows: wrap.max_rows,
        break_anywhere: wrap.max_rows == 1,
        overflow_character: Some('…'),
    }
}

fn lay_out(ctx: &egui::Context, text: &str, format: &TextFormat, wrap: Wrap) -> Galley {
    let mut measure = |piece: &str| {
        let job = LayoutJob {
            // Widths are summed up, so they must be exact.
            round_output_to_gui: false,
            ..LayoutJob::single_section(piece.to_owned(), format.clone())
        };
        ctx.fonts_mut(|fonts| fonts.layout_job(job)).size().x
    };
    let laid = order::lines(text, wrap.width, wrap.max_rows, &mut measure);

    let job = visual_job(&laid.lines, format);
    let mut galley = Galley::clone(&ctx.fonts_mut(|fonts| fonts.layout_job(job)));

    let longest = galley.rows.iter().map(|row| row.size.x).fold(0.0, f32::max);
    let right = match wrap.edge {
        Edge::Column if wrap.width.is_finite() => wrap.width.max(longest),
        Edge::Column | Edge::LongestLine => longest,
    };
    let pixel = galley.pixels_per_point;
    galley.mesh_bounds = Rect::NOTHING;
    for (row, line) in galley.rows.iter_mut().zip(&laid.lines) {
        if line.rtl {
            // On a whole pixel, or the letters blur.
            row.pos.x = ((right - row.size.x) * pixel).floor() / pixel;
        }
        galley.mesh_bounds |= row.visuals.mesh_bounds.translate(row.pos.to_vec2());
    }
    galley.rect = Rect::from_min_size(pos2(0.0, galley.rect.top()), vec2(right, galley.rect.height()));
    galley.elided = laid.elided;
    // Rows and glyphs are made, and only the text of the job is still looked at: in the order of
    // reading, for those who copy it and those who hear it.
    galley.job = Arc::new(LayoutJob {
        wrap: wrapping(wrap),
        // As a field has it: nothing is to be put in order here.
        keep_trailing_whitespace: true,
        ..LayoutJob::single_section(text.to_owned(), format.clone())
    });
    galley
}

/// The lines with a section for each piece. `LayoutJob::append` would make one section of them all,
/// and the shaper then one word of `؟` and the word beside it, or one number read backwards.
fn visual_job(lines: &[order::Line<'_>], format: &TextFormat) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut push = |text: &str| {
        let start = ByteIndex(job.text.len());
        job.text.push_str(text);
        let byte_range = start..ByteIndex(job.text.len());
        job.sections.push(LayoutSection { leading_space: 0.0, byte_range, format: format.clone() });
    };
    for (i, line) in lines.iter().enumerate() {
        if i > 0 {
            push("\n");
        }
        line.pieces.iter().for_each(|piece| push(piece));
    }
    job
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
