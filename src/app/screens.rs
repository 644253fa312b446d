//! Which screen the room looks at, and on which the presenter's view opens.
//!
//! As presenters are used to: the primary screen, a laptop's own, is the presenter's, and the other
//! one the room's. Where the system does not say which is primary, the one with the window on it is.

use egui::{Context, Pos2, ViewportCommand};

use crate::presenter::Show;

/// Seconds from look to look whether a screen is gone.
const PACE: f64 = 1.0;

/// Where the windows of a show are.
#[derive(Debug, Default)]
pub(super) struct Screens {
    /// How many screens there were, and whether they were swapped; `None` before the show is placed.
    placed: Option<(usize, bool)>,
    /// The left top corner of the window before the show took it to another screen, in points, and
    /// whether it filled its screen.
    home: Option<(Pos2, bool)>,
    /// When it was looked for them, in seconds of the window's clock.
    looked: f64,
}

/// A screen that is connected: its left top corner in pixels, and whether it is the presenter's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Screen {
    at: [i32; 2],
    own: bool,
}

impl Screens {
    /// Puts the windows where they belong: when the show begins, when the presenter wants them
    /// swapped, and when a screen is gone.
    pub(super) fn place(&mut self, show: &mut Show, ctx: &Context, frame: &eframe::Frame) {
        let now = ctx.input(|input| input.time);
        let swapped = show.is_swapped();
        let due = self.placed.is_none_or(|(_, was)| was != swapped) || now - self.looked > PACE;
        if !due {
            return;
        }
        self.looked = now;
        let screens = connected(frame);
        let before = self.placed.replace((screens.len(), swapped));
        if before.is_some_and(|(count, was)| was == swapped && screens.len() >= count) {
            return;
        }
        let scale = ctx.pixels_per_point();
        if let Some((room, speaker)) = choose(&screens, swapped) {
            if before.is_none() {
                let window = ctx.input(|input| input.viewport().clone());
                self.home = window.outer_rect.map(|rect| (rect.min, window.maximized == Some(true)));
            }
            // Window managers leave a window where it is that fills a screen.
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
            ctx.send_viewport_cmd(ViewportCommand::SetMonitor(room));
            let [x, y] = screens[speaker].at.map(|pixels| pixels as f32 / scale);
            show.take_screen(Some(Pos2::new(x, y)), before.is_none());
        } else {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            show.take_screen(None, false);
        }
    }

    /// The show is over: the window goes back to where it was.
    pub(super) fn leave(&mut self, ctx: &Context) {
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        if let Some((home, filled)) = self.home.take() {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(home));
            if filled {
                ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            }
        }
    }
}

/// The screens, in the order of the system. Those that show the same are one to the presenter, but
/// each has its number.
fn connected(frame: &eframe::Frame) -> Vec<Screen> {
    let Some(window) = frame.winit_window() else {
        return Vec::new();
    };
    let own = window.primary_monitor().or_else(|| window.current_monitor());
    let screen = |monitor| Screen { own: own.as_ref() == Some(&monitor), at: monitor.position().into() };
    window.available_monitors().map(screen).collect()
}

/// The numbers of the room's screen and of the presenter's; `None` where there are no two.
fn choose(screens: &[Screen], swapped: bool) -> Option<(usize, usize)> {
    let speaker = screens.iter().position(|screen| screen.own).unwrap_or(0);
    let room = screens.iter().position(|screen| screen.at != screens[speaker].at)?;
    Some(if swapped { (speaker, room) } else { (room, speaker) })
}

#[cfg(test)]
mod tests {
    use super::*;

    type Case<'a> = (&'a str, &'a [Screen], bool, Option<(usize, usize)>);

    #[test]
    fn the_room_looks_at_the_screen_that_is_not_the_presenters() {
        let screen = |x, own| Screen { at: [x, 0], own };
        let cases: &[Case<'_>] = &[
            ("no screen is known", &[], false, None),
            ("one screen", &[screen(0, true)], false, None),
            ("a projector at the right", &[screen(0, true), screen(1280, false)], false, Some((1, 0))),
            ("a projector at the left", &[screen(0, false), screen(1920, true)], false, Some((0, 1))),
            ("swapped", &[screen(0, true), screen(1280, false)], true, Some((0, 1))),
            ("both show the same", &[screen(0, true), screen(0, false)], false, None),
            ("nobody says which is primary", &[screen(0, false), screen(1280, false)], false, Some((1, 0))),
            ("three", &[screen(0, false), screen(1, true), screen(2, false)], false, Some((0, 1))),
        ];
        for &(name, screens, swapped, expected) in cases {
            assert_eq!(choose(screens, swapped), expected, "{name}");
        }
    }
}
