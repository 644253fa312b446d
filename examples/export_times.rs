//! Measures how long a briefing takes to be written in each format, and what a flight of the show
//! costs the processor.
//!
//! `export_times FILE [STEPS]`: opens the file, writes its first 30 steps (or so many, from the
//! first again where it has fewer) at 1920 by 1080 in each format into a folder that is deleted, and then shows them: a frame's
//! time is that of `App::logic` and `App::ui` on the one thread that does both.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints what it measured")]

mod common;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use common::{Timed, press, settle, spread, window};
use egui::Key;
use egui_kittest::Harness;
use sitmap::app::Start;
use sitmap::app::derived::{Derived, LayerParts};
use sitmap::app::export::{self, ExportJob, What};
use sitmap::formats::{Options, read_file};
use sitmap::progress::Progress;
use sitmap::query::{Filter, Layers};
use sitmap::scene::briefing::Deck;
use sitmap::scene::choices::BaseMapChoice;
use sitmap::scene::export::Format;

const SIZE: [u32; 2] = [1920, 1080];

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().map(PathBuf::from).ok_or("which file? export_times FILE [STEPS]")?;
    let wanted = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(30);
    exports(&file, wanted)?;
    show(file)
}

fn exports(file: &std::path::Path, wanted: usize) -> Result<(), String> {
    let reading = read_file(file, &Options::default(), &Progress::default()).map_err(|e| e.to_string())?;
    let mut layers = Layers::default();
    let title = reading.dossier.head.title.to_string();
    layers.open(title, Some(file.to_path_buf()), Arc::new(reading.dossier), reading.issues.into());
    let derived = Derived::from(&layers, &Filter::default(), LayerParts::default(), &Progress::default());
    let deck = Deck::of(&layers, &derived.unwrap_or_default().rows, None);
    let steps: Vec<usize> = (0..deck.len()).cycle().take(wanted).collect();
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    println!("{} steps at {}x{}", steps.len(), SIZE[0], SIZE[1]);
    for format in Format::ALL {
        let out = folder.path().join(format!("out.{}", format.ending()));
        let wish = ExportJob {
            deck: deck.clone(),
            what: What::Steps { format, steps: steps.clone(), map_only: false },
            size: SIZE,
            dark: false,
            base: BaseMapChoice::Atlas,
            stamps: HashMap::new(),
            out,
        };
        let begun = Instant::now();
        let exported = export::export(wish, &Progress::default()).map_err(|e| e.to_string())?;
        let took = begun.elapsed();
        let length = |path: &PathBuf| std::fs::metadata(path).map_or(0, |facts| facts.len());
        let bytes: u64 = exported.files.iter().map(length).sum();
        println!("{}: {:.1} s, {:.1} MB", format.ending(), took.as_secs_f64(), bytes as f64 / 1e6);
    }
    Ok(())
}

fn show(file: PathBuf) -> Result<(), String> {
    let start = Start { files: vec![file], ..Start::default() };
    let mut harness = window(SIZE.map(|side| side as f32), start);
    settle(&mut harness)?;
    press(&mut harness, Key::F5);
    settle(&mut harness)?;
    let (mut times, mut longests) = (Vec::new(), Vec::new());
    let mut most_frames = 0;
    // The first time the tiles of the base map arrive and words are laid out.
    for round in 0..2 {
        press(&mut harness, Key::Home);
        settle(&mut harness)?;
        let steps = harness.state().app.presented().map_or(0, |show| show.deck().len());
        for n in 2..=steps {
            let number = |harness: &Harness<'_, Timed>| {
                harness.state().app.presented().and_then(|show| show.step()).map(|step| step.number)
            };
            // Nobody is quicker than that.
            for _ in 0..3 {
                harness.step();
            }
            press(&mut harness, Key::PageDown);
            let mut frames = 1;
            let mut flight = vec![harness.state().took];
            while number(&harness) != Some(n) && frames < 100 {
                harness.step();
                frames += 1;
            }
            most_frames = most_frames.max(frames);
            while !harness.state().app.is_settled() {
                harness.step();
                flight.push(harness.state().took);
            }
            if round > 0 {
                let longest = flight.iter().copied().enumerate().max_by_key(|&(_, took)| took);
                longests.extend(longest.map(|(frame, took)| (took, n, frame)));
                times.extend(flight);
            }
        }
    }
    println!("frames from key to step: {most_frames}");
    let frames = times.len();
    println!("{frames} frames of flights, that of the key too, logic and ui: {}", spread(times));
    longests.sort_unstable();
    for (took, step, frame) in longests.iter().rev().take(3) {
        println!("  {:.2} ms: frame {frame} of the flight to step {step}", took.as_secs_f64() * 1000.0);
    }
    Ok(())
}
