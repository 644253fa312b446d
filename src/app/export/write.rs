//! Writes a briefing: whole, or not at all.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};

use super::pictures::{OffscreenRenderer, Setting, Shot, page_unit};
use super::{BookError, ExportJob, Exported, What, files};
use crate::export::apng::ApngWriter;
use crate::export::html::Html;
use crate::export::pdf::{self, Pdf};
use crate::export::pptx::Pptx;
use crate::export::{Book, ExportError, Pages};
use crate::formats::{FileError, Part};
use crate::l10n::{book as w, facts, time, ui};
use crate::map::briefing_map::Motion;
use crate::progress::Progress;
use crate::scene::briefing::{Deck, Step};
use crate::scene::camera::Size;
use crate::scene::export::Format;

/// Seconds from frame to frame of a flight.
const FRAME: f32 = 0.1;
/// Seconds that a step of an animation is shown, where it does not say; and the least and the most.
const HELD: f32 = 4.0;
const LEAST_HELD: f32 = 0.5;
const MOST_HELD: f32 = 10.0;
/// So many pictures of an animation wait to be packed.
const AHEAD: usize = 2;
/// Of more places, only some are on the map.
const ALL_PLACES: usize = 300;

/// Writes what is wished for. Drawing stays on the thread that calls.
///
/// # Errors
/// When it was stopped, something cannot be drawn, or a file cannot be written. Files that were there
/// are then untouched.
pub fn export(wish: ExportJob, progress: &Progress) -> Result<Exported, BookError> {
    let ExportJob { mut deck, what, size, dark, base, stamps, out } = wish;
    let written = time::date_time_group(jiff::Timestamp::now());
    deck.cover.files = files::made_from(deck.layers(), &stamps, progress)?;
    let setting = |shot, size| Setting { shot, size, dark, base, written: w::drawn(&written) };
    match what {
        What::View { camera, scale } => {
            progress.start(1);
            let size_in_points = Size { width: size[0] as f32 / scale, height: size[1] as f32 / scale };
            let step = view(&deck, |mark| camera.sees(mark, size_in_points, 1.0));
            let mut studio = OffscreenRenderer::new(deck, setting(Shot::View(camera, scale), size))?;
            studio.turn(step, Motion::Jump)?;
            let part = picture(&out, studio.shoot(progress)?)?;
            keep(vec![part], progress)?;
            Ok(Exported { files: vec![out], format: Format::Png, pages: 1 })
        }
        What::Steps { steps, .. } if steps.is_empty() => Err(BookError::NoSteps),
        What::Steps { format: Format::Png, steps, map_only } => {
            progress.start(steps.len() as u64);
            let shot = if map_only { Shot::Map(page_unit(size)) } else { Shot::Page };
            let mut studio = OffscreenRenderer::new(deck.clone(), setting(shot, size))?;
            let targets = targets(&out, Format::Png, &steps, deck.len());
            let mut parts = Vec::new();
            for (&n, target) in steps.iter().zip(&targets) {
                studio.turn(deck.step(n), Motion::Jump)?;
                parts.push(picture(target, studio.shoot(progress)?)?);
                progress.advance(1);
            }
            keep(parts, progress)?;
            Ok(Exported { files: targets, format: Format::Png, pages: steps.len() })
        }
        What::Steps { format: Format::Apng, steps, .. } => {
            progress.start(steps.len() as u64);
            let mut studio = OffscreenRenderer::new(deck.clone(), setting(Shot::Page, size))?;
            let mut part = Part::beside(&out)?;
            moving(BufWriter::new(part.file()), size, &deck, &steps, &mut studio, progress)?;
            keep(vec![part], progress)?;
            Ok(Exported { files: vec![out], format: Format::Apng, pages: steps.len() })
        }
        What::Steps { format, steps, .. } => {
            progress.start(steps.len() as u64);
            let (cover, strip) = (deck.cover.clone(), deck.strip.clone());
            let attribution = String::new();
            let mut book = Book { cover, strip, attribution, written: written.clone(), dark, size };
            let shot = Shot::Map(page_unit(size));
            let mut studio = OffscreenRenderer::new(deck.clone(), setting(shot, pdf::picture_size(&book)))?;
            book.attribution = studio.attribution()?;
            let mut part = Part::beside(&out)?;
            let mut file = BufWriter::new(part.file());
            let begun = begin(format, &mut file, book)?;
            let pages = pages(begun, &deck, &steps, &mut studio, progress)?;
            file.flush().map_err(ExportError::from)?;
            drop(file);
            keep(vec![part], progress)?;
            Ok(Exported { files: vec![out], format, pages })
        }
    }
}

fn begin<'a>(
    format: Format,
    out: &'a mut BufWriter<&mut File>,
    book: Book,
) -> Result<Box<dyn Pages + 'a>, ExportError> {
    Ok(match format {
        Format::Pptx => Box::new(Pptx::new(out, book)?),
        Format::Html => Box::new(Html::new(out, book)?),
        Format::Pdf | Format::Png | Format::Apng => Box::new(Pdf::new(out, book)?),
    })
}

/// Writes all steps. Tells how many there are now of what the format has.
fn pages(
    mut pages: Box<dyn Pages + '_>,
    deck: &Deck,
    steps: &[usize],
    studio: &mut OffscreenRenderer,
    progress: &Progress,
) -> Result<usize, BookError> {
    for &n in steps {
        let step = deck.step(n);
        let map = studio.map(&step, pages.room_for_map(&step), progress)?;
        pages.page(&step, &map)?;
        progress.advance(1);
    }
    Ok(pages.finish()?)
}

/// A picture of an animation, and how many thousandths of a second it stays.
type Frame = (RgbaImage, u32);

/// Writes how the briefing plays: flights frame by frame, each step as long as it is shown. While a
/// picture is drawn here, the one before is packed on another thread.
fn moving(
    out: BufWriter<&mut File>,
    size: [u32; 2],
    deck: &Deck,
    steps: &[usize],
    studio: &mut OffscreenRenderer,
    progress: &Progress,
) -> Result<(), BookError> {
    let (frames, drawn) = std::sync::mpsc::sync_channel::<Frame>(AHEAD);
    let pack = move || -> Result<(), ExportError> {
        let mut moving = ApngWriter::new(out, size)?;
        for (picture, millis) in drawn {
            moving.frame(picture.as_raw(), millis)?;
        }
        Ok(moving.finish()?.flush()?)
    };
    std::thread::scope(|scope| {
        let packing = std::thread::Builder::new().name("sitmap-animation".to_owned());
        let packing = packing.spawn_scoped(scope, pack).map_err(ExportError::from)?;
        // A packer that has stopped takes nothing more, and says why at the end.
        let drawn = play(deck, steps, studio, progress, |frame| frames.send(frame).is_ok());
        drop(frames);
        let packed = packing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        drawn.and(packed.map_err(BookError::from))
    })
}

/// Draws the frames of a briefing that plays, until all are taken.
fn play(
    deck: &Deck,
    steps: &[usize],
    studio: &mut OffscreenRenderer,
    progress: &Progress,
    mut take: impl FnMut(Frame) -> bool,
) -> Result<(), BookError> {
    for (at, &n) in steps.iter().enumerate() {
        let step = deck.step(n);
        let held = step.seconds.filter(|seconds| seconds.is_finite()).unwrap_or(HELD);
        let held = held.clamp(LEAST_HELD, MOST_HELD);
        studio.turn(step, if at == 0 { Motion::Jump } else { Motion::Fly })?;
        // The first frame only learns where to.
        studio.advance(0.0)?;
        while !studio.is_still()? {
            studio.advance(FRAME)?;
            if !take((studio.shoot_flying(progress)?, (FRAME * 1000.0) as u32)) {
                return Ok(());
            }
        }
        if !take((studio.shoot(progress)?, (held * 1000.0) as u32)) {
            return Ok(());
        }
        progress.advance(1);
    }
    Ok(())
}

/// A picture in a file that is not yet where it belongs.
fn picture(target: &Path, picture: RgbaImage) -> Result<Part, BookError> {
    let mut part = Part::beside(target)?;
    let mut out = BufWriter::new(part.file());
    let rgb = DynamicImage::from(picture).into_rgb8();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive);
    rgb.write_with_encoder(encoder)?;
    out.flush().map_err(ExportError::from)?;
    drop(out);
    Ok(part)
}

/// All is written: now it may be seen.
fn keep(parts: Vec<Part>, progress: &Progress) -> Result<(), BookError> {
    if progress.is_cancelled() {
        return Err(BookError::Cancelled);
    }
    parts.into_iter().try_for_each(Part::keep).map_err(FileError::into)
}

/// Where the steps of a briefing that has `of` are written: pictures of several steps have their
/// numbers behind the name.
pub fn targets(out: &Path, format: Format, steps: &[usize], of: usize) -> Vec<PathBuf> {
    if format != Format::Png || steps.len() < 2 {
        return vec![out.to_owned()];
    }
    let digits = of.to_string().len().max(2);
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let ending = out.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let name = |&n: &usize| out.with_file_name(format!("{stem}-{:0digits$}{ending}", n + 1));
    steps.iter().map(name).collect()
}

/// The map as it is seen, as a step: everything that is shown, with its time.
fn view(deck: &Deck, sees: impl Fn(geo::Point) -> bool) -> Step {
    let title = match deck.cover.title.as_str() {
        "" => ui::program().to_owned(),
        title => title.to_owned(),
    };
    if deck.is_empty() {
        return Step { title, ..Step::default() };
    }
    // The second step of a briefing that was made from incidents shows all of them.
    let mut step = deck.step(1);
    step.title = title;
    let seen = step.map.marks.iter().map(|here| &here.mark).filter(|mark| sees(mark.position));
    let (places, incidents) = seen.fold((0, 0), |(places, n), mark| (places + 1, n + mark.incidents));
    let all = step.map.marks.len() < ALL_PLACES;
    step.line = if all { facts::incidents_at(incidents, places) } else { String::new() };
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_several_steps_have_their_numbers_in_their_names() {
        let told = |out: &str, format, steps: &[usize], of| -> Vec<String> {
            let targets = targets(Path::new(out), format, steps, of);
            targets.iter().map(|path| path.display().to_string()).collect()
        };
        assert_eq!(told("a/b.png", Format::Png, &[0, 2], 9), ["a/b-01.png", "a/b-03.png"]);
        assert_eq!(told("b.c.PNG", Format::Png, &[0, 119], 120), ["b.c-001.PNG", "b.c-120.PNG"]);
        assert_eq!(told("a/b.png", Format::Png, &[4], 9), ["a/b.png"]);
        assert_eq!(told("a/b.pdf", Format::Pdf, &[0, 1], 9), ["a/b.pdf"]);
    }
}
