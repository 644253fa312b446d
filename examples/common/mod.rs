//! What the examples that drive the very window, off-screen, have in common.

use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use sitmap::app::{App, Start};

/// Simulated seconds between two frames.
pub(crate) const FRAME: f32 = 1.0 / 60.0;
/// How long reading a file and drawing all of it may take.
pub(crate) const PATIENCE: Duration = Duration::from_mins(3);

/// The program, and how long its part of the last frame took.
pub(crate) struct Timed {
    pub app: App,
    pub took: Duration,
}

impl eframe::App for Timed {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        let begun = own_time();
        self.app.logic(ctx, frame);
        self.took = since(begun);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let begun = own_time();
        self.app.ui(ui, frame);
        self.took += since(begun);
    }
}

/// The window, not yet at rest.
pub(crate) fn window(size: [f32; 2], start: Start) -> Harness<'static, Timed> {
    Harness::builder()
        .with_size(size)
        .with_step_dt(FRAME)
        .with_accessibility_check(false)
        .allow_missing_glyphs()
        .wgpu()
        .build_eframe(|cc| match App::new(cc, start) {
            Ok(app) => Timed { app, took: Duration::ZERO },
            Err(error) => {
                eprintln!("{error}");
                std::process::exit(1)
            }
        })
}

/// Presses a key and lets it go, in one frame.
#[allow(dead_code, reason = "not all examples press keys")]
pub(crate) fn press(harness: &mut Harness<'_, Timed>, key: Key) {
    for pressed in [true, false] {
        let modifiers = Modifiers::NONE;
        harness.input_mut().events.push(Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        });
    }
    harness.step();
}

/// Draws frames until nothing changes any more.
pub(crate) fn settle(harness: &mut Harness<'_, Timed>) -> Result<(), String> {
    let begun = Instant::now();
    let mut quiet = 0;
    while quiet < 4 {
        harness.step();
        quiet = if harness.state().app.is_settled() { quiet + 1 } else { 0 };
        if begun.elapsed() > PATIENCE {
            return Err("the window does not come to rest".to_owned());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}

/// "median 1.20 ms, 95 % 2.00 ms, most 4.10 ms".
pub(crate) fn spread(times: impl IntoIterator<Item = Duration>) -> String {
    let mut sorted: Vec<Duration> = times.into_iter().collect();
    sorted.sort_unstable();
    let at = |part: usize| {
        let time = sorted.get(sorted.len().saturating_sub(1) * part / 100);
        time.map_or(0.0, Duration::as_secs_f64) * 1000.0
    };
    format!("median {:.2} ms, 95 % {:.2} ms, most {:.2} ms", at(50), at(95), at(100))
}

/// How long this thread has run since it had run for `begun`.
pub(crate) fn since(begun: Duration) -> Duration {
    own_time().saturating_sub(begun)
}

/// How long this thread has run; on Windows how long the program has.
pub(crate) fn own_time() -> Duration {
    #[cfg(unix)]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    }
    #[cfg(not(unix))]
    {
        static BEGUN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
        BEGUN.get_or_init(Instant::now).elapsed()
    }
}
