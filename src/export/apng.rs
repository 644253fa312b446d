//! Pictures that move, as an animated PNG: every browser shows it, and it loses nothing.
//!
//! Of each frame only the rectangle is written in which it differs from the one before; a frame that
//! does not differ lengthens that one. How many frames there are stands at the beginning of the file
//! (`acTL` of the PNG specification, third edition, 11.3.6) and is known at its end, so it is written
//! there last. Colours are 24 bits without transparency: a map with relief has too many for a palette.
//!
//! A pan over the relief map at 1280 by 720 changes nearly all of every frame. Measured with 10
//! frames a second: 200 kB a frame over the dark map, so 2 MB a second; half a second of work a frame
//! without optimisation. A frame in which only a card changes costs what the card does.

use std::io::{Seek, SeekFrom, Write};

use super::ExportError;
use crate::l10n::failures as f;

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];
/// Where `acTL` begins: behind the signature and `IHDR`.
const ANIMATION_AT: u64 = 8 + 25;
/// Bytes of a pixel as it is written.
const RGB: usize = 3;
/// Bytes of a pixel as it is given.
const RGBA: usize = 4;

/// An animation that is being written.
pub struct ApngWriter<W> {
    out: W,
    /// Where the file begins in what it is written to.
    start: u64,
    width: usize,
    height: usize,
    /// The last frame as a whole.
    shown: Vec<u8>,
    /// What is to be written of it, once it is known how long it stays.
    waiting: Option<Change>,
    /// How many were given, for messages.
    given: usize,
    written: u32,
    /// The number of the next `fcTL` or `fdAT`.
    sequence: u32,
}

/// A rectangle that is to be replaced.
struct Change {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    millis: u32,
}

impl<W: Write + Seek> ApngWriter<W> {
    /// Begins an animation of this width and height in pixels, which is shown over and over.
    ///
    /// # Errors
    /// When nothing can be written, or the size is zero.
    pub fn new(mut out: W, size: [u32; 2]) -> Result<Self, ExportError> {
        let [width, height] = size;
        if width == 0 || height == 0 || width > i32::MAX as u32 || height > i32::MAX as u32 {
            return Err(problem(1, f::page_picture_empty()));
        }
        let start = out.stream_position()?;
        out.write_all(&SIGNATURE)?;
        let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
        // Eight bits, red, green and blue, and the only methods that there are.
        header.extend([8, 2, 0, 0, 0]);
        let mut moving = Self {
            out,
            start,
            width: width as usize,
            height: height as usize,
            shown: Vec::new(),
            waiting: None,
            given: 0,
            written: 0,
            sequence: 0,
        };
        moving.chunk(*b"IHDR", &header)?;
        moving.chunk(*b"acTL", &animation(0))?;
        Ok(moving)
    }

    /// Adds a frame that stays for so many thousandths of a second: red, green, blue and an alpha
    /// that is not looked at for each pixel, line by line.
    ///
    /// # Errors
    /// When it is not as large as the animation, or nothing can be written.
    pub fn frame(&mut self, rgba: &[u8], millis: u32) -> Result<(), ExportError> {
        self.given += 1;
        if rgba.len() != self.width * self.height * RGBA {
            return Err(problem(self.given, f::page_other_size()));
        }
        let pixels: Vec<u8> = rgba.as_chunks::<RGBA>().0.iter().flat_map(|&[r, g, b, _]| [r, g, b]).collect();
        let changed = if self.shown.is_empty() {
            Some([0, 0, self.width, self.height])
        } else {
            changed(&self.shown, &pixels, self.width)
        };
        let Some([x, y, width, height]) = changed else {
            if let Some(waiting) = &mut self.waiting {
                waiting.millis = waiting.millis.saturating_add(millis);
            }
            return Ok(());
        };
        self.write_waiting()?;
        let rows = pixels.chunks_exact(self.width * RGB).skip(y).take(height);
        let part = rows.flat_map(|row| &row[x * RGB..(x + width) * RGB]).copied().collect();
        self.waiting = Some(Change { x, y, width, height, pixels: part, millis });
        self.shown = pixels;
        Ok(())
    }

    /// Writes what is left, and gives back what it was written to.
    ///
    /// # Errors
    /// When there was no frame, or nothing can be written.
    pub fn finish(mut self) -> Result<W, ExportError> {
        if self.given == 0 {
            return Err(problem(1, f::page_missing()));
        }
        self.write_waiting()?;
        self.chunk(*b"IEND", &[])?;
        let end = self.out.stream_position()?;
        self.out.seek(SeekFrom::Start(self.start + ANIMATION_AT))?;
        let frames = self.written;
        self.chunk(*b"acTL", &animation(frames))?;
        self.out.seek(SeekFrom::Start(end))?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn write_waiting(&mut self) -> Result<(), ExportError> {
        let Some(change) = self.waiting.take() else {
            return Ok(());
        };
        let number = self.next_number();
        let places = [change.width, change.height, change.x, change.y].map(|n| (n as u32).to_be_bytes());
        let (delay, parts) = delay(change.millis);
        let mut control = [number.to_be_bytes().as_slice(), places.as_flattened()].concat();
        control.extend([delay.to_be_bytes(), parts.to_be_bytes()].as_flattened());
        // It stays where it is, and what comes replaces it.
        control.extend([0, 0]);
        self.chunk(*b"fcTL", &control)?;
        for data in compressed(&change).map_err(|error| problem(self.given, &error.to_string()))? {
            // The first frame is also the picture that is seen where nothing can move.
            if self.written == 0 {
                self.chunk(*b"IDAT", &data)?;
            } else {
                let number = self.next_number();
                self.chunk(*b"fdAT", &[number.to_be_bytes().as_slice(), &data].concat())?;
            }
        }
        self.written += 1;
        Ok(())
    }

    fn next_number(&mut self) -> u32 {
        let number = self.sequence;
        self.sequence += 1;
        number
    }

    fn chunk(&mut self, kind: [u8; 4], data: &[u8]) -> Result<(), ExportError> {
        let mut sum = flate2::Crc::new();
        sum.update(&kind);
        sum.update(data);
        self.out.write_all(&(data.len() as u32).to_be_bytes())?;
        self.out.write_all(&kind)?;
        self.out.write_all(data)?;
        self.out.write_all(&sum.sum().to_be_bytes())?;
        Ok(())
    }
}

/// Left, top, width and height of all that differs; `None` where nothing does.
fn changed(before: &[u8], now: &[u8], width: usize) -> Option<[usize; 4]> {
    let row = width * RGB;
    let rows = || before.chunks_exact(row).zip(now.chunks_exact(row));
    let top = rows().position(|(a, b)| a != b)?;
    let last = rows().rposition(|(a, b)| a != b)?;
    let (mut left, mut right) = (width, 0);
    for (a, b) in rows().skip(top).take(last + 1 - top) {
        let pixels = || a.chunks_exact(RGB).zip(b.chunks_exact(RGB));
        left = pixels().take(left).position(|(a, b)| a != b).unwrap_or(left);
        right = pixels().rposition(|(a, b)| a != b).map_or(right, |at| right.max(at + 1));
    }
    Some([left, top, right - left, last + 1 - top])
}

/// The data of a picture of this rectangle alone, as `IDAT` chunks have it.
fn compressed(change: &Change) -> Result<Vec<Vec<u8>>, png::EncodingError> {
    let mut alone = Vec::new();
    let mut encoder = png::Encoder::new(&mut alone, change.width as u32, change.height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&change.pixels)?;
    writer.finish()?;

    let mut data = Vec::new();
    let mut rest = alone.get(SIGNATURE.len()..).unwrap_or_default();
    while let Some((length, behind)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        if behind.starts_with(b"IDAT") {
            data.extend(behind.get(4..4 + length).map(<[u8]>::to_vec));
        }
        // The name, the data and the sum.
        rest = behind.get(8 + length..).unwrap_or_default();
    }
    Ok(data)
}

/// Thousandths of a second as parts of a second, as exactly as two bytes each can say it.
fn delay(millis: u32) -> (u16, u16) {
    for (parts, each) in [(1000, 1), (100, 10), (10, 100)] {
        if let Ok(delay) = u16::try_from(millis.div_ceil(each)) {
            return (delay, parts);
        }
    }
    ((millis / 1000).min(u32::from(u16::MAX)) as u16, 1)
}

/// How many frames there are, and that they are shown over and over.
fn animation(frames: u32) -> [u8; 8] {
    let [a, b, c, d] = frames.to_be_bytes();
    [a, b, c, d, 0, 0, 0, 0]
}

fn problem(frame: usize, reason: &str) -> ExportError {
    ExportError::Page { page: frame, reason: reason.to_owned() }
}

#[cfg(test)]
mod tests;
