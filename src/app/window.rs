//! Opens the window.

use std::sync::Arc;

use eframe::egui_wgpu::WgpuSetup;
use egui::{Align2, ColorImage, IconData, Rect, Stroke, StrokeKind, TextureHandle, Ui, ViewportBuilder};

use super::{App, NoGraphics, Start, StartError};
use crate::l10n::ui as w;
use crate::theme::{fonts, size, space, tokens};

const ICON: &[u8] = include_bytes!("../../assets/icon/sitmap-256.png");

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system gives no window, or nothing can be drawn in it.
pub fn run(start: Start) -> Result<(), StartError> {
    let mut viewport = ViewportBuilder::default()
        .with_title(w::program())
        .with_app_id("sitmap")
        .with_inner_size([1360.0, 860.0])
        .with_min_inner_size([640.0, 420.0])
        .with_drag_and_drop(true);
    if let Some((pixels, width, height)) = icon_pixels() {
        viewport = viewport.with_icon(IconData { rgba: pixels, width, height });
    }
    let mut options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    spare_memory(&mut options.wgpu_options.wgpu_setup);
    Ok(eframe::run_native("sitmap", options, Box::new(|cc| Ok(Box::new(App::new(cc, start)?))))?)
}

impl From<eframe::Error> for StartError {
    /// What the libraries say of a display is where in their source they found none, which helps nobody.
    fn from(error: eframe::Error) -> Self {
        log::info!("no window: {error}");
        match error {
            eframe::Error::AppCreation(error) => match error.downcast::<Self>() {
                Ok(error) => *error,
                Err(error) => Self::NoWindow(error.to_string()),
            },
            eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => Self::NoDisplay,
            eframe::Error::Wgpu(_) => NoGraphics.into(),
        }
    }
}

/// Takes memory for pictures as it is needed. The other way, meant for games, takes 200 MB at once,
/// which without a graphics card is the machine's own memory.
fn spare_memory(setup: &mut WgpuSetup) {
    if let WgpuSetup::CreateNew(setup) = setup {
        let usual = setup.device_descriptor.clone();
        setup.device_descriptor = Arc::new(move |adapter| {
            let memory_hints = eframe::wgpu::MemoryHints::MemoryUsage;
            eframe::wgpu::DeviceDescriptor { memory_hints, ..usual(adapter) }
        });
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
