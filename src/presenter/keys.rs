//! The keys of a show: those of PowerPoint, which clickers send, and a few more.

use egui::{Event, Key, Modifiers};

use crate::l10n::show as w;
use crate::panels::actions::printed_on;
use crate::theme::direction;

/// What the presenter wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The next step.
    Next,
    /// The step before.
    Back,
    /// The first step.
    First,
    /// The last step.
    Last,
    /// The step of the number that was typed, or the next without one.
    Enter,
    /// A digit of a number.
    Digit(u8),
    /// A black screen, and back.
    Black,
    /// A white screen, and back.
    White,
    /// Out of what is open, then out of the show.
    Leave,
    /// Draw on the map.
    Pen,
    /// Point with a red dot.
    Laser,
    /// Wipe away what was drawn.
    Eraser,
    /// No tool.
    Arrow,
    /// Take the last stroke back.
    Undo,
    /// Wipe away all of the step.
    Wipe,
    /// Nearer.
    ZoomIn,
    /// Farther.
    ZoomOut,
    /// The map back to the step.
    Return,
    /// The list of keys.
    Help,
    /// The presenter's own view.
    Speaker,
    /// The room sees the other screen.
    Swap,
    /// Go on by itself, or no longer.
    Autoplay,
}

/// A line of the list of keys.
pub struct Line {
    /// What it does.
    pub act: Act,
    /// In words.
    pub text: fn() -> &'static str,
    /// The keys; the names on them are made from this.
    pub keys: &'static [(Modifiers, Key)],
}

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// Every key but the digits, in the order of the list.
pub const LINES: &[Line] = &[
    Line {
        act: Act::Next,
        text: w::next,
        keys: &[
            (NONE, Key::PageDown),
            (NONE, Key::ArrowRight),
            (NONE, Key::ArrowDown),
            (NONE, Key::Space),
            (NONE, Key::N),
        ],
    },
    Line {
        act: Act::Back,
        text: w::back,
        keys: &[
            (NONE, Key::PageUp),
            (NONE, Key::ArrowLeft),
            (NONE, Key::ArrowUp),
            (NONE, Key::Backspace),
            (NONE, Key::P),
        ],
    },
    Line { act: Act::First, text: w::first, keys: &[(NONE, Key::Home)] },
    Line { act: Act::Last, text: w::last, keys: &[(NONE, Key::End)] },
    Line { act: Act::Enter, text: w::enter, keys: &[(NONE, Key::Enter)] },
    Line { act: Act::Black, text: w::black, keys: &[(NONE, Key::B), (NONE, Key::Period)] },
    Line { act: Act::White, text: w::white, keys: &[(NONE, Key::W), (NONE, Key::Comma)] },
    Line { act: Act::Pen, text: w::pen, keys: &[(CTRL, Key::P)] },
    Line { act: Act::Laser, text: w::laser, keys: &[(CTRL, Key::L)] },
    Line { act: Act::Eraser, text: w::eraser, keys: &[(CTRL, Key::E)] },
    Line { act: Act::Arrow, text: w::arrow, keys: &[(CTRL, Key::A)] },
    Line { act: Act::Undo, text: w::undo, keys: &[(CTRL, Key::Z)] },
    Line { act: Act::Wipe, text: w::wipe, keys: &[(NONE, Key::E)] },
    Line { act: Act::ZoomIn, text: w::zoom_in, keys: &[(NONE, Key::Plus), (NONE, Key::Equals)] },
    Line { act: Act::ZoomOut, text: w::zoom_out, keys: &[(NONE, Key::Minus)] },
    Line { act: Act::Return, text: w::return_label, keys: &[(NONE, Key::G)] },
    Line { act: Act::Autoplay, text: w::autoplay, keys: &[(NONE, Key::A)] },
    Line { act: Act::Speaker, text: w::speaker, keys: &[(NONE, Key::V)] },
    Line { act: Act::Swap, text: w::swap, keys: &[(NONE, Key::X)] },
    Line { act: Act::Help, text: w::help, keys: &[(NONE, Key::F1), (NONE, Key::Questionmark)] },
    Line { act: Act::Leave, text: w::leave, keys: &[(NONE, Key::Escape)] },
];

const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The key that means the same: what comes next is where lines go on.
fn mirrored(key: Key) -> Key {
    let [back, forth] = direction::arrows();
    match key {
        Key::ArrowLeft => back,
        Key::ArrowRight => forth,
        other => other,
    }
}

/// What an event wants: `None` for one that is no key of the show.
pub fn act(event: &Event) -> Option<Act> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else {
        return None;
    };
    // Shift is needed for some of them on some keyboards.
    let is = |&(held, wanted): &(Modifiers, Key)| {
        mirrored(wanted) == *key && modifiers.alt == held.alt && modifiers.matches_logically(held)
    };
    if let Some(line) = LINES.iter().find(|line| line.keys.iter().any(is)) {
        return Some(line.act);
    }
    let digit = DIGITS.iter().position(|digit| digit == key).filter(|_| !modifiers.any())?;
    u8::try_from(digit).ok().map(Act::Digit)
}

/// The acts of the keys that were pressed since the last frame, which nobody else sees then.
pub fn read(ctx: &egui::Context) -> Vec<Act> {
    ctx.input_mut(|input| {
        let mut acts = Vec::new();
        input.events.retain(|event| match act(event) {
            Some(act) => {
                acts.push(act);
                false
            }
            None => !matches!(event, Event::Key { .. } | Event::Text(_)),
        });
        acts
    })
}

/// What is printed on the keys of a line.
pub fn names(line: &Line) -> String {
    let name = |&(modifiers, key): &(Modifiers, Key)| printed_on(modifiers, mirrored(key));
    line.keys.iter().map(name).collect::<Vec<_>>().join("   ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_powerpoint_and_of_clickers_do_what_they_do_there() {
        for (modifiers, key, expected) in [
            (NONE, Key::PageDown, Some(Act::Next)),
            (NONE, Key::Space, Some(Act::Next)),
            (NONE, Key::N, Some(Act::Next)),
            (NONE, Key::PageUp, Some(Act::Back)),
            (NONE, Key::P, Some(Act::Back)),
            (CTRL, Key::P, Some(Act::Pen)),
            (NONE, Key::E, Some(Act::Wipe)),
            (CTRL, Key::E, Some(Act::Eraser)),
            (NONE, Key::B, Some(Act::Black)),
            (NONE, Key::Period, Some(Act::Black)),
            (NONE, Key::W, Some(Act::White)),
            (NONE, Key::Num7, Some(Act::Digit(7))),
            (NONE, Key::Enter, Some(Act::Enter)),
            (NONE, Key::Escape, Some(Act::Leave)),
            (NONE, Key::F5, None),
            (NONE, Key::Tab, None),
            (CTRL, Key::W, None),
            (Modifiers::ALT, Key::B, None),
        ] {
            let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
            assert_eq!(act(&event), expected, "{modifiers:?} {key:?}");
        }
    }

    #[test]
    fn no_key_does_two_things() {
        let mut keys: Vec<_> = LINES.iter().flat_map(|line| line.keys).collect();
        let all = keys.len();
        keys.sort_by_key(|(modifiers, key)| (format!("{modifiers:?}"), *key));
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}
