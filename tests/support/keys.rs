//! Modifier keys as a real keyboard sends them.

use egui::Modifiers;

pub const NONE: Modifiers = Modifiers::NONE;
pub const ALT: Modifiers = Modifiers::ALT;
pub const SHIFT: Modifiers = Modifiers::SHIFT;
/// Ctrl is also what egui calls the command key, outside of macOS.
pub const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
