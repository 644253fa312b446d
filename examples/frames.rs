//! Measures what a frame costs the processor while the map is dragged and zoomed.
//!
//! `frames FILE [ROUNDS]`: opens the file in the very window, off-screen, and goes along a fixed path of
//! 300 frames: a drag across the country, in to the streets with the wheel, a drag there, out again.
//!
//! A frame's time is that of `App::logic`, `App::ui`, and of egui's making triangles of it all, on
//! the one thread that does these, by the clock that runs only while that thread does (on Windows
//! by the one on the wall). Drawing the triangles is left out, because off-screen that is done in
//! software, and on a desktop by the graphics card; so is what the test harness itself does.
//!
//! Before that the file is read while the window draws at its usual pace, and nothing is done by hand:
//! these frames are told alone, and with 0 rounds nothing else is.
//!
//! Then the language is changed: the first frame in another one is told, first where its texts are read too.
//!
//! The path is gone several times. The first time is told alone, because then the tiles of the base
//! map arrive; after that each frame counts with the least that it took, so that what else the
//! machine does to its caches counts little.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints what it measured")]

mod common;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use common::{FRAME, PATIENCE, Timed, own_time, settle, since, spread, window};
use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, vec2};
use egui_kittest::Harness;
use sitmap::app::Start;
use sitmap::l10n::Language;
use sitmap::scene::{Command, Marks};

const SIZE: [f32; 2] = [1500.0, 950.0];
/// In the middle of the map while the list is open and the card is not.
const MIDDLE: Pos2 = Pos2::new(900.0, 470.0);

/// What the hand does in a frame.
#[derive(Clone, Copy)]
enum Hand {
    Press,
    Drag([f32; 2]),
    Release,
    Wheel(f32),
    Rest,
}

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().map(PathBuf::from).ok_or("which file? frames FILE [ROUNDS]")?;
    let rounds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(5);
    let mut harness = window(SIZE, Start::default());
    settle(&mut harness)?;
    while_reading(&mut harness, file)?;
    let begun = own_time();
    let marks = Marks::of(&harness.state().app.state().workspace.layers, |_, _| true);
    let took = since(begun);
    println!("markers and clusters of {} places: {} ms", marks.marks.len(), took.as_millis());

    while_speaking(&mut harness)?;

    let path = path();
    let mut least = vec![[Duration::MAX; 2]; path.len()];
    for round in 0..rounds {
        let mut times = Vec::with_capacity(path.len());
        let mut at = MIDDLE;
        let mut zooms = (f64::MAX, f64::MIN);
        for &hand in &path {
            times.push(frame(&mut harness, hand, &mut at));
            let zoom = harness.state().app.camera().zoom;
            zooms = (zooms.0.min(zoom), zooms.1.max(zoom));
        }
        if round == 0 {
            println!("{} frames from zoom {:.1} to {:.1}", path.len(), zooms.0, zooms.1);
            tell("the first time", &times);
        }
        for (least, time) in least.iter_mut().zip(times) {
            if time[0] + time[1] < least[0].saturating_add(least[1]) {
                *least = time;
            }
        }
        harness.state_mut().app.send(Command::FitAll);
        settle(&mut harness)?;
    }
    if rounds > 0 {
        tell("the least of all", &least);
    }
    Ok(())
}

/// Opens the file, and tells what the frames cost until it is read and all of it is drawn.
fn while_reading(harness: &mut Harness<'_, Timed>, file: PathBuf) -> Result<(), String> {
    let bundled: Vec<_> =
        harness.state().app.state().workspace.layers.all().iter().map(|layer| layer.id).collect();
    for id in bundled {
        harness.state_mut().app.send(Command::CloseLayer(id));
    }
    harness.state_mut().app.send(Command::Open(vec![file]));
    let begun = Instant::now();
    let mut times = Vec::new();
    loop {
        let frame_begun = Instant::now();
        times.push(frame(harness, Hand::Rest, &mut MIDDLE.clone()));
        if harness.state().app.is_settled() {
            break;
        }
        if begun.elapsed() > PATIENCE {
            return Err("the file is not read in time".to_owned());
        }
        let pace = Duration::from_secs_f32(FRAME);
        std::thread::sleep(pace.saturating_sub(frame_begun.elapsed()));
    }
    println!("read and drawn after {} ms, {} frames", begun.elapsed().as_millis(), times.len());
    tell("while it was read", &times);
    settle(harness)
}

/// Tells what the first frame in another language costs, each time that it is chosen.
fn while_speaking(harness: &mut Harness<'_, Timed>) -> Result<(), String> {
    for tag in ["fr", "ar", "en", "fr", "ar", "en"] {
        harness.state_mut().app.send(Command::Speak(Language::find(tag)));
        let [app, triangles] = frame(harness, Hand::Rest, &mut MIDDLE.clone());
        println!("the first frame in {tag}: {:.1} ms", (app + triangles).as_secs_f64() * 1000.0);
        settle(harness)?;
    }
    Ok(())
}

fn path() -> Vec<Hand> {
    let drag = |step: [f32; 2], frames: usize| {
        let there = vec![Hand::Drag(step); frames / 2];
        let back = vec![Hand::Drag(step.map(|v| -v)); frames / 2];
        [vec![Hand::Press], there, back, vec![Hand::Release, Hand::Rest]].concat()
    };
    let parts = [
        drag([7.0, 4.0], 50),
        vec![Hand::Wheel(0.25); 75],
        vec![Hand::Rest; 12],
        drag([-9.0, 5.0], 50),
        vec![Hand::Wheel(-0.25); 75],
        vec![Hand::Rest; 32],
    ];
    parts.concat()
}

/// The program's time, and that for the triangles.
fn frame(harness: &mut Harness<'_, Timed>, hand: Hand, at: &mut Pos2) -> [Duration; 2] {
    let modifiers = Modifiers::NONE;
    let button =
        |pressed, pos| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
    let event = match hand {
        Hand::Rest => None,
        Hand::Press => Some(button(true, *at)),
        Hand::Release => Some(button(false, *at)),
        Hand::Drag([x, y]) => {
            *at += vec2(x, y);
            Some(Event::PointerMoved(*at))
        }
        Hand::Wheel(lines) => Some(Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, lines),
            phase: TouchPhase::Move,
            modifiers,
            source: MouseWheelSource::Wheel,
        }),
    };
    if matches!(hand, Hand::Press) {
        harness.input_mut().events.push(Event::PointerMoved(*at));
    }
    harness.input_mut().events.extend(event);
    harness.step();
    let shapes = harness.output().shapes.clone();
    let pixels = harness.ctx.pixels_per_point();
    let begun = own_time();
    let triangles = harness.ctx.tessellate(shapes, pixels);
    let took = since(begun);
    drop(triangles);
    [harness.state().took, took]
}

fn tell(name: &str, times: &[[Duration; 2]]) {
    println!("{name}: {}", spread(times.iter().map(|[app, triangles]| *app + *triangles)));
    println!("    logic and ui: {}", spread(times.iter().map(|time| time[0])));
    println!("    triangles: {}", spread(times.iter().map(|time| time[1])));
}
