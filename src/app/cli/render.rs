//! `sitmap render`: the window drawn off-screen, the same window as on screen.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui_kittest::Harness;

use super::reading::{MappingError, ReadingArguments};
use crate::app::{App, NoGraphics, Start, StartError};
use crate::formats::FileError;
use crate::l10n::errors::describe_file_error_with_path;
use crate::l10n::numbers::stated;
use crate::l10n::ui::labelled;
use crate::l10n::{command_line as w, failures as f};
use crate::scene::Camera;
use crate::scene::camera::{MAX_ZOOM, MIN_ZOOM};
use crate::scene::view::Severity;

/// How long reading and drawing may take together.
const PATIENCE: Duration = Duration::from_mins(2);
/// The largest picture, in pixels a side: what every graphics driver can draw at once.
const LARGEST: f32 = 8192.0;

/// What to draw.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The file to open.
    pub file: PathBuf,
    /// Where the PNG goes.
    pub out: PathBuf,
    /// Size of the window in points.
    pub size: [f32; 2],
    /// Pixels per point.
    pub scale: f32,
    /// How the file is read.
    pub reading: ReadingArguments,
    /// How the window is started.
    pub start: Start,
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The file cannot be read.
    #[error("{}", describe_file_error_with_path(.0))]
    File(#[from] FileError),
    /// The saved profile cannot be read.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The window says what went wrong.
    #[error("{0}")]
    NotOpened(String),
    /// Nothing has this key.
    #[error("{}", f::nothing_to_select(.0))]
    NothingToSelect(String),
    /// It took too long.
    #[error("{}", f::map_too_slow(PATIENCE.as_secs() as usize))]
    TooSlow,
    /// More pixels than can be drawn at once.
    #[error("{}", f::picture_too_large(LARGEST as usize))]
    TooLarge,
    /// No way to draw.
    #[error(transparent)]
    NoGraphics(#[from] NoGraphics),
    /// Drawing failed.
    #[error("{}", f::drawing(.0))]
    Drawing(String),
    /// The picture cannot be encoded.
    #[error("{}", f::picture_encoding(&.0.to_string()))]
    Encoding(#[from] image::ImageError),
}

/// Draws the window and writes it as a PNG; what stood at `out` before stays if that fails.
pub fn render(picture: &Picture) -> Result<(), RenderError> {
    let image = draw(picture)?;
    let mut png = std::io::Cursor::new(Vec::new());
    image.write_to(&mut png, image::ImageFormat::Png)?;
    Ok(crate::formats::write_atomic(&picture.out, png.get_ref())?)
}

fn draw(picture: &Picture) -> Result<image::RgbaImage, RenderError> {
    if picture.size.iter().any(|side| side * picture.scale > LARGEST) {
        return Err(RenderError::TooLarge);
    }
    let painter = crate::app::export::pictures::painter()?;
    let reading = picture.reading.options()?;
    let start = Start { files: vec![picture.file.clone()], reading, ..picture.start.clone() };
    let select = start.select.clone();
    let mut harness: Harness<'_, Window> = Harness::builder()
        .with_size(picture.size)
        .with_pixels_per_point(picture.scale)
        .with_accessibility_check(false)
        .allow_missing_glyphs()
        .renderer(painter)
        .build_eframe(|cc| Window(App::new(cc, start).map(Box::new)));
    let begun = Instant::now();
    let mut quiet = 0;
    // Some quiet frames after the last tile, so that hover effects and panels have come to rest.
    while quiet < 4 {
        harness.step();
        let settled = harness.state().app()?.is_settled();
        quiet = if settled { quiet + 1 } else { 0 };
        if begun.elapsed() > PATIENCE {
            return Err(RenderError::TooSlow);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let state = harness.state().app()?.state();
    if let Some(message) = state.messages.iter().find(|message| message.gravity == Severity::Error) {
        return Err(RenderError::NotOpened(labelled(&message.title, &message.detail)));
    }
    if let Some(key) = select.filter(|_| state.selection().is_none()) {
        return Err(RenderError::NothingToSelect(key));
    }
    harness.render().map_err(RenderError::Drawing)
}

/// The program, or why it could not start: off-screen there is always a window to put it in.
struct Window(Result<Box<App>, StartError>);

impl Window {
    fn app(&self) -> Result<&App, RenderError> {
        self.0.as_deref().map_err(|error| RenderError::Drawing(error.to_string()))
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if let Ok(app) = &mut self.0 {
            app.logic(ctx, frame);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if let Ok(app) = &mut self.0 {
            app.ui(ui, frame);
        }
    }
}

/// Reads "1280x800".
///
/// # Errors
/// When it is not two sizes of a window.
pub fn parse_size(text: &str) -> Result<[f32; 2], String> {
    let sides = text.split_once(['x', 'X']).and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]));
    sides
        .filter(|sides: &[f32; 2]| sides.iter().all(|side| (100.0..=LARGEST).contains(side)))
        .ok_or_else(|| w::not_a_size_in_points("100", &LARGEST.to_string()))
}

/// Reads "33.78,42.44,9".
///
/// # Errors
/// When it is not a latitude, a longitude and a zoom.
pub fn parse_view(text: &str) -> Result<Camera, String> {
    let numbers: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    match numbers.as_slice() {
        &[lat, lon, zoom]
            if lat.abs() <= 85.0 && lon.abs() <= 180.0 && (MIN_ZOOM..=MAX_ZOOM).contains(&zoom) =>
        {
            Ok(Camera { centre: geo::Point::new(lon, lat), zoom })
        }
        _ => Err(w::not_a_view(&stated(&MIN_ZOOM), &stated(&MAX_ZOOM))),
    }
}

/// Reads "2".
///
/// # Errors
/// When it is not a sensible number of pixels per point.
pub fn parse_scale(text: &str) -> Result<f32, String> {
    let scale = text.parse().ok().filter(|scale| (0.5..=8.0).contains(scale));
    scale.ok_or_else(|| w::not_a_scale(&stated(&0.5), "8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_views_and_scales_are_read_or_explained() {
        assert_eq!(parse_size("1280x800"), Ok([1280.0, 800.0]));
        let view = parse_view("33.78, 42.44, 9").unwrap();
        assert_eq!((view.centre.y(), view.centre.x(), view.zoom), (33.78, 42.44, 9.0));
        assert_eq!(parse_scale("2"), Ok(2.0));
        for wrong in ["", "1280", "1280x", "1x1", "99999x10", "9000x800"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
        for wrong in ["", "1,2", "91,0,5", "0,181,5", "0,0,99", "a,b,c"] {
            assert!(parse_view(wrong).is_err(), "{wrong}");
        }
        for wrong in ["", "0", "-1", "NaN", "100"] {
            assert!(parse_scale(wrong).is_err(), "{wrong}");
        }
    }
}
