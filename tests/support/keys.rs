//! Modifier keys as a real keyboard sends them.

use egui::Modifiers;

pub(crate) const NONE: Modifiers = Modifiers::NONE;
pub(crate) const ALT: Modifiers = Modifiers::ALT;
pub(crate) const SHIFT: Modifiers = Modifiers::SHIFT;
/// Ctrl is also what egui calls the command key, outside of macOS.
pub(crate) const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
