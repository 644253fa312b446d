//! Pictures of steps, drawn off-screen by what draws them for the room.
//!
//! One studio draws all pictures of a briefing, so that the base map is read once. It stays on the
//! thread that made it. Time stands still in it while tiles come, and goes on by the part of a
//! second that is asked for: pictures of a flight do not depend on how quick the machine is.

use std::time::{Duration, Instant};

use eframe::egui_wgpu::{RenderState, RendererOptions, WgpuConfiguration, WgpuSetup};
use egui::{Rect, Theme, ThemePreference};
use egui_kittest::Harness;
use egui_kittest::wgpu::WgpuTestRenderer;
use image::RgbaImage;

use super::BookError;
use crate::app::NoGraphics;
use crate::export::{MapPicture, PictureFormat};
use crate::l10n::book as w;
use crate::map::Basemaps;
use crate::map::briefing_map::Motion;
use crate::map::tiles::TileError;
use crate::presenter::Page;
use crate::progress::Progress;
use crate::scene::Camera;
use crate::scene::briefing::{Deck, Step};
use crate::scene::choices::{BaseMapChoice, ThemeChoice};
use crate::theme;
use crate::theme::tokens::Contrast;

/// The largest and the smallest picture, in pixels a side: what every graphics driver can draw at
/// once, and what still shows something.
pub const LARGEST: u32 = 8192;
/// See [`LARGEST`].
pub const SMALLEST: u32 = 64;
/// How long a picture may take.
pub const PATIENCE: Duration = Duration::from_mins(2);
/// So many frames without any change are rest.
const QUIET: u32 = 3;
/// Of JPEG files: no blocks around names on the map.
const QUALITY: u8 = 88;

/// What is drawn of a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shot {
    /// A whole page, with its words.
    Page,
    /// The map alone. A page that it goes onto has so many pixels for one of a screen of 1080.
    Map(f32),
    /// The map from here with its title, with so many pixels for a point.
    View(Camera, f32),
}

/// How pictures are drawn.
#[derive(Clone, Debug)]
pub struct Setting {
    /// What of a step.
    pub shot: Shot,
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Whether it is dark, where a step does not say.
    pub dark: bool,
    /// The base map, where a step does not say.
    pub base: BaseMapChoice,
    /// When, as a date-time group.
    pub written: String,
}

/// Draws steps off-screen.
pub struct OffscreenRenderer {
    harness: Harness<'static, Window>,
}

impl OffscreenRenderer {
    /// A studio for pictures of this deck.
    ///
    /// # Errors
    /// When there is no way to draw, or pictures of this size cannot be.
    pub fn new(deck: Deck, setting: Setting) -> Result<Self, BookError> {
        let [width, height] = setting.size;
        if setting.size.iter().any(|side| !(SMALLEST..=LARGEST).contains(side)) {
            return Err(BookError::Size);
        }
        let painter = painter()?;
        let scale = match setting.shot {
            Shot::Page => page_unit(setting.size),
            Shot::Map(unit) => unit,
            Shot::View(_, scale) => scale,
        };
        let harness = Harness::builder()
            .with_size([width as f32 / scale, height as f32 / scale])
            .with_pixels_per_point(scale)
            .with_accessibility_check(false)
            .with_render_cursor(false)
            .allow_missing_glyphs()
            .renderer(painter)
            .build_eframe(move |cc| Window(Desk::new(cc, deck, setting).map(Box::new)));
        Ok(Self { harness })
    }

    /// Whose data the base map is.
    ///
    /// # Errors
    /// When the base map cannot be read.
    pub fn attribution(&mut self) -> Result<String, BookError> {
        let desk = self.desk()?;
        Ok(desk.ground.attribution(desk.setting.base))
    }

    /// Goes to a step; [`Motion::Fly`] goes there with [`Self::advance`].
    ///
    /// # Errors
    /// When the base map cannot be read.
    pub fn turn(&mut self, step: Step, motion: Motion) -> Result<(), BookError> {
        let desk = self.desk()?;
        match desk.setting.shot {
            Shot::View(camera, _) => {
                desk.page = Page::new(step, Motion::Jump);
                desk.page.stage().look_at(camera);
            }
            _ => desk.page.turn(step, motion),
        }
        Ok(())
    }

    /// Whether nothing moves any more.
    ///
    /// # Errors
    /// When the base map cannot be read.
    pub fn is_still(&mut self) -> Result<bool, BookError> {
        Ok(self.desk()?.page.is_still())
    }

    /// Lets so many seconds pass.
    ///
    /// # Errors
    /// When the base map cannot be read.
    pub fn advance(&mut self, seconds: f32) -> Result<(), BookError> {
        self.desk()?.passing = seconds;
        self.harness.step();
        self.desk()?.passing = 0.0;
        Ok(())
    }

    /// The picture, once all of the map is there.
    ///
    /// # Errors
    /// When it was stopped, it took too long, or drawing failed.
    pub fn shoot(&mut self, progress: &Progress) -> Result<RgbaImage, BookError> {
        self.shoot_after(QUIET, progress)
    }

    /// A picture of a flight, where what changes is the map alone.
    ///
    /// # Errors
    /// See [`Self::shoot`].
    pub fn shoot_flying(&mut self, progress: &Progress) -> Result<RgbaImage, BookError> {
        self.shoot_after(1, progress)
    }

    fn shoot_after(&mut self, rest: u32, progress: &Progress) -> Result<RgbaImage, BookError> {
        let begun = Instant::now();
        let mut quiet = 0;
        while quiet < rest {
            if progress.is_cancelled() {
                return Err(BookError::Cancelled);
            }
            if begun.elapsed() > PATIENCE {
                return Err(BookError::TooSlow);
            }
            self.harness.step();
            if self.desk()?.ground.is_idle() {
                quiet += 1;
            } else {
                quiet = 0;
                std::thread::sleep(Duration::from_millis(1));
            }
        }
        self.harness.render().map_err(BookError::Drawing)
    }

    /// A step as a picture for pages, of its own width and height in pixels where it has some.
    ///
    /// # Errors
    /// See [`Self::shoot`].
    pub fn map(
        &mut self,
        step: &Step,
        size: Option<[u32; 2]>,
        progress: &Progress,
    ) -> Result<MapPicture, BookError> {
        let setting = &self.desk()?.setting;
        let size = size.unwrap_or(setting.size).map(|side| side.clamp(SMALLEST, LARGEST) as f32);
        let scale = self.harness.ctx.pixels_per_point();
        self.harness.set_size(egui::Vec2::from(size) / scale);
        self.turn(step.clone(), Motion::Jump)?;
        let picture = self.shoot(progress)?;
        let size = [picture.width(), picture.height()];
        Ok(MapPicture {
            bytes: jpeg(picture)?,
            format: PictureFormat::Jpeg,
            size,
            described: described(step),
        })
    }

    fn desk(&mut self) -> Result<&mut Desk, BookError> {
        match &mut self.harness.state_mut().0 {
            Ok(desk) => Ok(desk),
            Err(error) => Err(BookError::Drawing(error.to_string())),
        }
    }
}

/// Pixels for one of a screen of 1080, on a page of this size.
pub fn page_unit([width, height]: [u32; 2]) -> f32 {
    (height as f32 / 1080.0).min(width as f32 / 1440.0)
}

/// A picture as a JPEG file.
///
/// # Errors
/// When it cannot be encoded.
pub fn jpeg(picture: RgbaImage) -> Result<Vec<u8>, BookError> {
    let mut bytes = Vec::new();
    let rgb = image::DynamicImage::from(picture).into_rgb8();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&rgb)?;
    Ok(bytes)
}

/// What is to be seen on the map of a step.
fn described(step: &Step) -> String {
    let names = |now: bool| {
        let marks = step.map.marks.iter().filter(|mark| mark.is_now == now && !mark.name.is_empty());
        let mut names: Vec<&str> = marks.map(|mark| mark.name.as_str()).collect();
        names.dedup();
        names
    };
    w::described(step.shows, &names(true), &names(false))
}

/// What is drawn, or why it cannot be.
struct Window(Result<Box<Desk>, TileError>);

struct Desk {
    deck: Deck,
    setting: Setting,
    page: Page,
    ground: Basemaps,
    /// Seconds that pass in the next frame.
    passing: f32,
}

impl Desk {
    fn new(cc: &eframe::CreationContext<'_>, deck: Deck, setting: Setting) -> Result<Self, TileError> {
        walkers::install_renderer(cc.wgpu_render_state.as_ref());
        theme::style::install(&cc.egui_ctx);
        let ground = Basemaps::new(&cc.egui_ctx)?;
        let page = Page::new(Step::default(), Motion::Jump);
        Ok(Self { deck, setting, page, ground, passing: 0.0 })
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if let Ok(desk) = &mut self.0 {
            let dark = match desk.page.step().map.theme {
                Some(ThemeChoice::Light) => false,
                Some(ThemeChoice::Dark) => true,
                Some(ThemeChoice::System) | None => desk.setting.dark,
            };
            let theme = if dark { Theme::Dark } else { Theme::Light };
            ctx.set_theme(ThemePreference::from(theme));
            desk.ground.follow(theme, Contrast::Normal);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let Ok(desk) = &mut self.0 else {
            return;
        };
        let Desk { deck, setting, page, ground, passing } = &mut **desk;
        let passing = *passing;
        ui.ctx().input_mut(|input| input.stable_dt = passing);
        let area: Rect = ui.ctx().content_rect();
        match setting.shot {
            Shot::Page => {
                page.ui(ui, area, ground, deck, setting.base);
            }
            // Points are pixels of a screen of 1080 here.
            Shot::Map(_) => page.picture_ui(ui, area, 1.0, ground, setting.base),
            Shot::View(..) => page.view_ui(ui, area, ground, deck, setting.base, &setting.written),
        }
    }
}

/// What draws off-screen: a graphics card where there is one.
///
/// The driver filters pictures itself. That these come out alike on every machine is for tests, and
/// makes drawing by software several times as slow.
pub fn painter() -> Result<WgpuTestRenderer, NoGraphics> {
    let setup = WgpuSetup::without_display_handle();
    let instance = pollster::block_on(setup.new_instance());
    let configuration = WgpuConfiguration { wgpu_setup: setup, ..WgpuConfiguration::default() };
    let options = RendererOptions { predictable_texture_filtering: false, ..RendererOptions::PREDICTABLE };
    let state = pollster::block_on(RenderState::create(&configuration, &instance, None, options));
    state.map(WgpuTestRenderer::from_render_state).map_err(|error| {
        log::warn!("cannot draw: {error}");
        NoGraphics
    })
}
