//! What lies under the markers: the atlas inside the program, or a map from the network once the
//! user has asked for one.

use egui::{Color32, Context, Theme};
use walkers::Tiles;

use super::online::Online;
use super::tiles::{BaseMap, MapTheme, TileError};
use super::worlds::Worlds;
use crate::l10n::{self, ui};
use crate::scene::choices::BaseMapChoice;
use crate::theme::tokens::Contrast;

/// The base maps.
pub struct Basemaps {
    base: BaseMap,
    /// Made only when the user goes online, so that until then nothing that could connect exists.
    online: Option<Online>,
    /// What was drawn last.
    drawn: BaseMapChoice,
}

impl Basemaps {
    /// The atlas, and no connection.
    pub fn new(ctx: &Context) -> Result<Self, TileError> {
        Ok(Self {
            base: BaseMap::new(ctx, map_theme(ctx.theme(), Contrast::of(ctx)), l10n::preferred_names())?,
            online: None,
            drawn: BaseMapChoice::default(),
        })
    }

    /// Prepares what `choice` needs, and lets go of the network when it is no longer wanted.
    pub fn choose(&mut self, ctx: &Context, choice: BaseMapChoice) {
        match choice {
            BaseMapChoice::Online if self.online.is_none() => self.online = Online::new(ctx),
            BaseMapChoice::Online => {}
            BaseMapChoice::Atlas | BaseMapChoice::Plain => self.online = None,
        }
    }

    /// The layers to draw, the lowest first.
    pub fn layers(&mut self, choice: BaseMapChoice) -> Vec<Worlds<'_>> {
        self.drawn = choice;
        let (relief, atlas) = self.base.layers();
        match (choice, self.online.as_mut()) {
            // The relief stays below, for where a tile is slow; the atlas until one has come at all.
            (BaseMapChoice::Online, Some(online)) if online.has_come() => {
                vec![Worlds(relief), Worlds(online)]
            }
            (BaseMapChoice::Online, Some(online)) => vec![Worlds(relief), Worlds(atlas), Worlds(online)],
            (BaseMapChoice::Plain, _) => vec![Worlds(atlas)],
            _ => vec![Worlds(relief), Worlds(atlas)],
        }
    }

    /// Follows egui's theme, the contrast, and the language of names.
    pub fn follow(&mut self, theme: Theme, contrast: Contrast) {
        self.base.set_names(l10n::preferred_names());
        self.base.set_theme(map_theme(theme, contrast));
    }

    /// Writes names so many times as large as on a desk.
    pub fn set_type_scale(&mut self, type_scale: f32) {
        self.base.set_type_scale(type_scale);
    }

    /// Whether everything that the last frame asked for is there.
    pub fn is_idle(&self) -> bool {
        // What is not drawn does not fetch what has arrived for it.
        match self.drawn {
            BaseMapChoice::Atlas => self.base.idle(),
            BaseMapChoice::Plain => self.base.atlas_idle(),
            BaseMapChoice::Online => true,
        }
    }

    /// Whose data is shown.
    pub fn attribution(&self, choice: BaseMapChoice) -> String {
        match (choice, &self.online) {
            (BaseMapChoice::Online, Some(online)) if online.has_come() => {
                online.attribution().text.to_owned()
            }
            (BaseMapChoice::Online, Some(online)) if online.is_out_of_reach() => {
                format!("{} · {}", ui::out_of_reach(), self.base.attribution())
            }
            _ => self.base.attribution().to_owned(),
        }
    }

    /// The colour under the map where a tile has yet to come.
    pub fn colour(&self, zoom: f64) -> Color32 {
        self.base.ground(zoom)
    }
}

fn map_theme(theme: Theme, contrast: Contrast) -> MapTheme {
    match (theme, contrast) {
        (Theme::Light, Contrast::Normal) => MapTheme::Light,
        (Theme::Dark, Contrast::Normal) => MapTheme::Dark,
        (Theme::Light, Contrast::High) => MapTheme::LightHigh,
        (Theme::Dark, Contrast::High) => MapTheme::DarkHigh,
    }
}
