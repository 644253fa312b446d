//! Opens the window, and opens it anew where the way to draw in it fails.
//!
//! `host` stands between the window and the program, so that the program outlives the window.

mod host;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Instant;

use egui::{Align2, ColorImage, IconData, Rect, Stroke, StrokeKind, TextureHandle, Ui, ViewportBuilder};

use super::graphics::{self, Health, Left, Way, Ways};
use super::instance::{self, Claim, Request, Requests};
use super::{App, Breakage, NoGraphics, Start, StartError};
use crate::l10n::failures;
use crate::l10n::ui as w;
use crate::theme::{fonts, size, space, tokens};
use host::Host;

const ICON: &[u8] = include_bytes!("../../../assets/icon/sitmap-256.png");

/// Opens the window and stays until it is closed. Where drawing fails, now or later, it goes on in another
/// way with all that is open.
///
/// # Errors
/// When the system gives no window, or nothing can be drawn in it.
pub fn run(start: Start) -> Result<(), StartError> {
    let Claim::Open(requests) = claim(&start) else {
        return Ok(());
    };
    let folder = start.folders.as_ref().map(|folders| folders.state.clone());
    let mut ways = Ways::new(start.graphics, folder.as_deref());
    let break_at = start.broken.map(|(what, after)| (what, Instant::now() + after));
    let mut program = Program { start, app: None, ctx: None, requests, break_at };
    while let Some(way) = ways.next() {
        let health = Health::default();
        let ended = program.run(way, &health, &mut ways);
        let why = match (ended, health.lost()) {
            (Ok(()), None) => return Ok(()),
            (Err(Ended::ForGood(error)), None) => return Err(error),
            (_, Some(why)) | (Err(Ended::ByDrawing(why)), None) if health.has_drawn() => Left::Lost(why),
            (_, Some(why)) | (Err(Ended::ByDrawing(why)), None) => Left::Refused(why),
        };
        ways.leave(way, health.backend(), why);
    }
    Err(NoGraphics.into())
}

/// The program, in whichever window.
struct Program {
    start: Start,
    app: Option<App>,
    /// The context of the first window: what waits for the program wakes it by this one.
    ctx: Option<egui::Context>,
    /// What later starts ask for, until the program listens to it.
    requests: Option<Requests>,
    /// What is broken on purpose, and when.
    break_at: Option<(Breakage, Instant)>,
}

/// Becomes the window that later starts are given to, unless one is open that has taken what was asked for.
fn claim(start: &Start) -> Claim {
    let request = Request::new(start.files.clone()).filter(|_| !start.new_window);
    match (request, &start.folders) {
        (Some(request), Some(folders)) => instance::claim(folders, &request),
        _ => Claim::Open(None),
    }
}

/// Why the window is no more, other than that it was closed.
enum Ended {
    /// This way does not draw, or no more.
    ByDrawing(String),
    /// No other one would help.
    ForGood(StartError),
}

impl Program {
    /// Opens the window and stays until it is closed, or drawing in it has failed.
    fn run(&mut self, way: Way, health: &Health, ways: &mut Ways) -> Result<(), Ended> {
        let mut begun = false;
        self.run_loop(way, health, ways, &mut begun)?;
        // An event loop that was left by a panic ends as soon as it is entered, and is well then.
        if begun { Ok(()) } else { self.run_loop(way, health, ways, &mut begun) }
    }

    fn run_loop(
        &mut self,
        way: Way,
        health: &Health,
        ways: &mut Ways,
        begun: &mut bool,
    ) -> Result<(), Ended> {
        let options = eframe::NativeOptions {
            viewport: viewport(),
            wgpu_options: way.configuration(health),
            ..eframe::NativeOptions::default()
        };
        let ctx = self.ctx.clone();
        let window = || {
            eframe::run_native_ext(
                "sitmap",
                options,
                ctx,
                Box::new(|cc| {
                    *begun = true;
                    self.draw_with(cc, health)?;
                    let app = self.app.as_mut().ok_or(NoGraphics)?;
                    Ok(Box::new(Host::new(app, way, health.clone(), ways, &mut self.break_at)))
                }),
            )
        };
        // What a library does that draws with a device that is gone may be to panic.
        match catch_unwind(AssertUnwindSafe(window)) {
            Ok(ended) => ended.map_err(Ended::from),
            Err(_) if graphics::is_at_fault() => Err(Ended::ByDrawing(failures::drawing_fault().to_owned())),
            Err(panic) => resume_unwind(panic),
        }
    }

    fn draw_with(&mut self, cc: &eframe::CreationContext<'_>, health: &Health) -> Result<(), StartError> {
        let state = cc.wgpu_render_state.as_ref().ok_or(NoGraphics)?;
        health.watch_device(state, &cc.egui_ctx);
        self.ctx = Some(cc.egui_ctx.clone());
        match &mut self.app {
            Some(app) => app.redraw(cc)?,
            app @ None => {
                let app = app.insert(App::new(cc, self.start.clone())?);
                app.hear_preferences(&cc.egui_ctx);
                if let Some(requests) = self.requests.take() {
                    app.listen(&cc.egui_ctx, requests);
                }
            }
        }
        Ok(())
    }
}

fn viewport() -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_title(w::program())
        .with_app_id("sitmap")
        .with_inner_size([1360.0, 860.0])
        .with_min_inner_size([640.0, 420.0])
        .with_drag_and_drop(true);
    match icon_pixels() {
        Some((rgba, width, height)) => viewport.with_icon(IconData { rgba, width, height }),
        None => viewport,
    }
}

impl From<eframe::Error> for Ended {
    /// What the libraries say of a display is where in their source they found none, which helps nobody.
    fn from(error: eframe::Error) -> Self {
        log::info!("no window: {error}");
        match error {
            eframe::Error::AppCreation(error) => match error.downcast::<StartError>() {
                Ok(error) if matches!(*error, StartError::NoGraphics(_)) => {
                    Self::ByDrawing(error.to_string())
                }
                Ok(error) => Self::ForGood(*error),
                Err(error) => Self::ForGood(StartError::NoWindow(error.to_string())),
            },
            eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => {
                Self::ForGood(StartError::NoDisplay)
            }
            eframe::Error::Wgpu(error) => Self::ByDrawing(error.to_string()),
        }
    }
}

/// The program's icon as a texture.
pub(super) fn icon_texture(ctx: &egui::Context) -> TextureHandle {
    let image = icon_pixels().map_or_else(ColorImage::default, |(pixels, width, height)| {
        ColorImage::from_rgba_unmultiplied([width as usize, height as usize], &pixels)
    });
    ctx.load_texture("icon", image, egui::TextureOptions::LINEAR)
}

/// RGBA, width and height of the icon, which is part of the program.
fn icon_pixels() -> Option<(Vec<u8>, u32, u32)> {
    let image = image::load_from_memory_with_format(ICON, image::ImageFormat::Png).ok()?.into_rgba8();
    let (width, height) = image.dimensions();
    Some((image.into_raw(), width, height))
}

/// Says what will happen to files that are held over the window.
pub(super) fn drop_hint_ui(ui: &Ui, map: Rect) {
    let t = tokens(ui.ctx());
    let painter =
        ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop")));
    let area = map.shrink(space::WIDE);
    painter.rect(area, 12.0, t.panel.gamma_multiply(0.85), Stroke::new(2.5, t.accent), StrokeKind::Inside);
    painter.text(area.center(), Align2::CENTER_CENTER, w::drop_here(), fonts::strong(size::FIGURE), t.text);
}
