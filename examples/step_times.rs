//! Measures what it costs to turn a show to a step that looks through all incidents.
//!
//! `step_times FILE [TEXT]`: opens the file, gives it a briefing of views that show only what holds
//! TEXT, and tells how long each takes to be put into words, how long the frame takes in which the
//! show turns to it, and when its places are there.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints what it measured")]

mod common;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use common::{press, settle, spread, window};
use egui::Key;
use sitmap::app::Start;
use sitmap::model::BriefingStep;
use sitmap::model::briefing::{FilterSpec, StepKind};
use sitmap::scene::Command;
use sitmap::scene::briefing::{Deck, Edit};

const SIZE: [f32; 2] = [1920.0, 1080.0];

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().map(PathBuf::from).ok_or("which file? step_times FILE [TEXT]")?;
    let text = arguments.next().unwrap_or_else(|| "baghdad".to_owned());
    let mut harness = window(SIZE, Start { files: vec![file], ..Start::default() });
    settle(&mut harness)?;
    let layer = harness.state().app.state().workspace.layers.all().first().map(|layer| layer.id);
    let layer = layer.ok_or("nothing is open")?;
    let only = |only: FilterSpec| BriefingStep {
        shows: StepKind::View,
        only: Some(only),
        ..BriefingStep::default()
    };
    let days = FilterSpec { from: "2022-01".to_owned(), to: "2022-01".to_owned(), ..FilterSpec::default() };
    let steps = vec![
        BriefingStep { shows: StepKind::Title, ..BriefingStep::default() },
        only(FilterSpec { text, ..FilterSpec::default() }),
        only(days),
        BriefingStep { shows: StepKind::Overview, ..BriefingStep::default() },
    ];
    let app = &mut harness.state_mut().app;
    app.send(Command::EditBriefing(layer, Edit::Steps(steps)));
    settle(&mut harness)?;
    let state = harness.state().app.state();
    let begun = Instant::now();
    let deck = Deck::of(&state.workspace.layers, state.rows(), Some(layer));
    println!("the deck of {} steps: {:.1} ms", deck.len(), milliseconds(begun));
    for n in 0..deck.len() {
        let begun = Instant::now();
        let step = deck.step(n);
        println!("step {}, {}: {:.1} ms", n + 1, step.line, milliseconds(begun));
    }
    drop(deck);
    press(&mut harness, Key::F5);
    println!("the frame that begins the show: {:.1} ms", told(harness.state().took));
    settle(&mut harness)?;
    let mut turning = Vec::new();
    for key in [Key::End, Key::Home, Key::PageDown, Key::PageDown, Key::PageDown] {
        let begun = Instant::now();
        press(&mut harness, key);
        turning.push(harness.state().took);
        settle(&mut harness)?;
        println!(
            "{key:?}: {:.1} ms, at rest after {:.0} ms",
            told(turning[turning.len() - 1]),
            milliseconds(begun)
        );
    }
    println!("frames that turn: {}", spread(turning));
    Ok(())
}

fn told(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn milliseconds(since: Instant) -> f64 {
    told(since.elapsed())
}
