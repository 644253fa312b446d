//! Where a line begins: at the left, or at the right in a language that is written so.
//!
//! Panels speak of start and end, never of left and right. In a column from [`column()`], rows of egui's
//! begin at the start by themselves. Of what is painted, or is known to egui from the left only, every
//! shape is put where it would be in a mirror ([`Mirror`]); [`menus`] and [`widgets`] are such.
//!
//! The map is not mirrored, nor are tables as they stand in their files.

pub mod menus;
mod mirror;
pub mod widgets;

use egui::{Align, Align2, Key, Layout, Margin, Panel, Rect, Ui};
use egui_material_icons::{MaterialIcon, icons};

pub use crate::l10n::is_right_to_left;
pub use mirror::Mirror;

/// The side on which lines begin.
pub fn start() -> Align {
    if is_right_to_left() { Align::Max } else { Align::Min }
}

/// One below the other, at the start.
pub fn column() -> Layout {
    Layout::top_down(start())
}

/// One below the other, at the left in every language: tables as they stand in their files.
pub fn always_from_left() -> Layout {
    Layout::top_down(Align::Min)
}

/// Beside each other, from the start on.
pub fn row(valign: Align) -> Layout {
    if is_right_to_left() { Layout::right_to_left(valign) } else { Layout::left_to_right(valign) }
}

/// Beside each other, from the end back.
pub fn row_from_end(valign: Align) -> Layout {
    if is_right_to_left() { Layout::left_to_right(valign) } else { Layout::right_to_left(valign) }
}

/// Draws in a [`column()`], where egui itself makes a place that begins at the left.
pub fn follow<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    if !is_right_to_left() {
        return contents(ui);
    }
    let layout = column().with_cross_justify(ui.layout().horizontal_justify());
    ui.with_layout(layout, contents).inner
}

/// Draws in a [`column()`] within a row.
pub fn vertical<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.with_layout(column(), contents).inner
}

/// A panel at the side where lines begin.
pub fn panel_at_start(id: &'static str) -> Panel {
    if is_right_to_left() { Panel::right(id) } else { Panel::left(id) }
}

/// A panel at the side where lines end.
pub fn panel_at_end(id: &'static str) -> Panel {
    if is_right_to_left() { Panel::left(id) } else { Panel::right(id) }
}

/// Where a part of an area is that has this place where lines begin at the left.
pub fn within(area: Rect, part: Rect) -> Rect {
    if is_right_to_left() { mirror::mirrored(area, part) } else { part }
}

/// The place in an area that is as far from the start as `x` is from the left; and back.
pub fn x_within(area: Rect, x: f32) -> f32 {
    if is_right_to_left() { area.left() + area.right() - x } else { x }
}

/// A margin whose left is at the start.
pub fn margin(margin: Margin) -> Margin {
    if is_right_to_left() { Margin { left: margin.right, right: margin.left, ..margin } } else { margin }
}

/// How the text of a field stands in it.
pub fn field() -> Align2 {
    Align2::new(start(), Align::Min)
}

/// The keys that go back and forth along a line.
pub fn arrows() -> [Key; 2] {
    let keys = [Key::ArrowLeft, Key::ArrowRight];
    if is_right_to_left() { [keys[1], keys[0]] } else { keys }
}

/// The icon that means the same: those that point along a line point the other way.
pub fn icon(icon: MaterialIcon) -> MaterialIcon {
    const PAIRS: [(MaterialIcon, MaterialIcon); 2] =
        [(icons::ICON_ARROW_BACK, icons::ICON_ARROW_FORWARD), (icons::ICON_UNDO, icons::ICON_REDO)];
    if !is_right_to_left() {
        return icon;
    }
    let other = PAIRS.into_iter().find_map(|(one, other)| match icon.codepoint {
        codepoint if codepoint == one.codepoint => Some(other),
        codepoint if codepoint == other.codepoint => Some(one),
        _ => None,
    });
    other.unwrap_or(icon)
}
