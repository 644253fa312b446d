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

/// Of a window so much must be on a screen to be taken hold of, in pixels: a piece of its title.
const HOLD: [i32; 2] = [100, 16];
/// So far from the corner of a screen a window is put that was on none, in pixels.
const INSET: i32 = 40;

/// Puts the window on a screen where it was kept on one that is gone.
pub(super) fn bring_into_sight(ctx: &Context, frame: &eframe::Frame) {
    let Some(window) = frame.winit_window() else {
        return;
    };
    let Ok(at) = window.outer_position() else {
        return;
    };
    let screens: Vec<_> =
        window.available_monitors().map(|screen| (screen.position().into(), screen.size().into())).collect();
    if let Some([x, y]) = place_in_sight(at.into(), window.outer_size().into(), &screens) {
        let scale = ctx.pixels_per_point();
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(Pos2::new(x as f32, y as f32) / scale));
    }
}

/// Where a window goes of which no screen shows enough to take hold of; `None` where one does, or where no
/// screen is known. Screens are given by corner and size.
fn place_in_sight(at: [i32; 2], size: [u32; 2], screens: &[([i32; 2], [u32; 2])]) -> Option<[i32; 2]> {
    let shown = |axis: usize, corner: [i32; 2], extent: [u32; 2], length: i32| {
        let end = (at[axis] + length).min(corner[axis].saturating_add_unsigned(extent[axis]));
        end - at[axis].max(corner[axis])
    };
    let holds = |&(corner, extent): &([i32; 2], [u32; 2])| {
        let width = i32::try_from(size[0]).unwrap_or(i32::MAX / 2);
        shown(0, corner, extent, width) >= HOLD[0].min(width) && shown(1, corner, extent, HOLD[1]) >= HOLD[1]
    };
    let (first, _) = screens.first()?;
    (!screens.iter().any(holds)).then(|| first.map(|corner| corner + INSET))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_of_which_no_screen_shows_enough_goes_to_the_first() {
        let two = [([0, 0], [1400, 900]), ([1400, 0], [1920, 1080])];
        for (what, at, screens, expected) in [
            ("in the middle", [100, 100], &two[..1], None),
            ("half out at the left", [-500, 100], &two[..1], None),
            ("hardly anything at the left", [-950, 100], &two[..1], Some([40, 40])),
            ("on a screen that is gone", [2000, 50], &two[..1], Some([40, 40])),
            ("on the second screen", [2000, 50], &two[..], None),
            ("its title above the screen", [100, -30], &two[..1], Some([40, 40])),
            ("below the screen", [100, 895], &two[..1], Some([40, 40])),
            ("no screen is known", [9000, 9000], &two[..0], None),
        ] {
            assert_eq!(place_in_sight(at, [1000, 700], screens), expected, "{what}");
        }
    }

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
