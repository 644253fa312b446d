//! The pictures of the manual, decoded in the background when it shows them.

use egui::{ColorImage, Context};

use super::App;
use super::jobs::Purpose;
use crate::progress::Progress;
use crate::scene::manual::Picture;

impl App {
    /// Decodes a picture, and hands it to the manual.
    pub(super) fn read_picture(&mut self, ctx: &Context, picture: Picture) {
        let read = move |_: &Progress| decode(picture.file());
        self.jobs.start(ctx, "sitmap-manual", None, Purpose::Other, read, move |app, ctx, image| {
            if let Ok(Some(image)) = image {
                app.layout.manual.take_picture(ctx, picture, image);
            }
        });
    }
}

fn decode(png: &[u8]) -> Option<ColorImage> {
    let image = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?.into_rgb8();
    Some(ColorImage::from_rgb([image.width() as usize, image.height() as usize], image.as_raw()))
}
