use std::io::Cursor;

use super::*;

const WIDE: usize = 40;
const HIGH: usize = 30;

/// Grey, with a red square whose left top corner is here.
fn square(x: usize, y: usize) -> Vec<u8> {
    let pixels = (0..WIDE * HIGH).map(|n| (n % WIDE, n / WIDE));
    let inside = |(px, py): (usize, usize)| (x..x + 5).contains(&px) && (y..y + 4).contains(&py);
    pixels.flat_map(|at| if inside(at) { [200, 10, 20, 255] } else { [90, 95, 100, 0] }).collect()
}

fn animated(frames: &[(Vec<u8>, u32)], size: [u32; 2]) -> Vec<u8> {
    let mut moving = ApngWriter::new(Cursor::new(Vec::new()), size).unwrap();
    for (frame, millis) in frames {
        moving.frame(frame, *millis).unwrap();
    }
    moving.finish().unwrap().into_inner()
}

/// The frames as a browser shows them, each with its milliseconds, and the size of what changed.
fn shown(file: &[u8]) -> Vec<(Vec<u8>, u32, [u32; 4])> {
    let mut reader = png::Decoder::new(Cursor::new(file)).read_info().unwrap();
    let width = reader.info().width as usize;
    let mut canvas = vec![0; width * reader.info().height as usize * RGB];
    let frames = reader.info().animation_control().unwrap().num_frames;
    let mut all = Vec::new();
    for _ in 0..frames {
        let mut part = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut part).unwrap();
        let control = *reader.info().frame_control().unwrap();
        let (x, y) = (control.x_offset as usize, control.y_offset as usize);
        let row = control.width as usize * RGB;
        for (n, line) in part.chunks_exact(row).take(control.height as usize).enumerate() {
            let at = ((y + n) * width + x) * RGB;
            canvas[at..at + row].copy_from_slice(line);
        }
        let millis = u32::from(control.delay_num) * 1000 / u32::from(control.delay_den);
        let place = [control.x_offset, control.y_offset, control.width, control.height];
        all.push((canvas.clone(), millis, place));
    }
    assert!(reader.next_frame(&mut vec![0; 1 << 20]).is_err(), "there are no more");
    all
}

fn opaque(rgba: &[u8]) -> Vec<u8> {
    rgba.chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect()
}

#[test]
fn every_frame_is_shown_as_it_was_given() {
    let given = [(square(0, 0), 100), (square(3, 2), 50), (square(35, 26), 70_000), (square(35, 20), 1)];
    let size = [WIDE as u32, HIGH as u32];
    let shown = shown(&animated(&given, size));
    assert_eq!(shown.len(), given.len());
    for ((frame, millis), (seen, seen_millis, _)) in given.iter().zip(&shown) {
        assert!(opaque(frame) == *seen && millis == seen_millis, "{millis} ms, seen {seen_millis} ms");
    }
    let places: Vec<[u32; 4]> = shown.iter().map(|frame| frame.2).collect();
    assert_eq!(places, [[0, 0, 40, 30], [0, 0, 8, 6], [3, 2, 37, 28], [35, 20, 5, 10]], "what changed alone");
}

#[test]
fn a_frame_like_the_one_before_lengthens_it() {
    let given = [(square(1, 1), 100), (square(1, 1), 100), (square(2, 1), 100), (square(2, 1), 300)];
    let shown = shown(&animated(&given, [WIDE as u32, HIGH as u32]));
    let millis: Vec<u32> = shown.iter().map(|frame| frame.1).collect();
    assert_eq!(millis, [200, 400]);
}

#[test]
fn a_single_frame_is_a_picture_and_none_is_an_error() {
    let still = animated(&[(square(4, 4), 100)], [WIDE as u32, HIGH as u32]);
    assert_eq!(image::load_from_memory(&still).unwrap().to_rgb8().into_raw(), opaque(&square(4, 4)));
    let mut none = ApngWriter::new(Cursor::new(Vec::new()), [WIDE as u32, HIGH as u32]).unwrap();
    assert!(none.frame(&[0; 7], 100).is_err(), "too small");
    let none = ApngWriter::new(Cursor::new(Vec::new()), [4, 4]).unwrap();
    assert!(none.finish().is_err());
    assert!(ApngWriter::new(Cursor::new(Vec::new()), [0, 4]).is_err());
}

#[test]
fn it_may_begin_behind_other_bytes() {
    let mut out = Cursor::new(b"before".to_vec());
    out.set_position(6);
    let mut moving = ApngWriter::new(out, [WIDE as u32, HIGH as u32]).unwrap();
    moving.frame(&square(0, 0), 40).unwrap();
    moving.frame(&square(9, 9), 40).unwrap();
    let written = moving.finish().unwrap();
    assert_eq!(written.position() as usize, written.get_ref().len());
    assert_eq!(shown(&written.get_ref()[6..]).len(), 2);
}

/// A pan of two seconds over the map, for whom its size concerns: `SITMAP_EXPORT_DIR` says where to.
#[test]
fn a_pan_over_a_map_comes_back_pixel_by_pixel() {
    let folder = std::env::var_os("SITMAP_EXPORT_DIR");
    let (size, frames) = if folder.is_some() { ([1280, 720], 20) } else { ([160, 90], 4) };
    let map = image::open("tests/snapshots/opening-1920-dark.png").unwrap().to_rgba8();
    let frame = |n: u32| {
        let part = image::imageops::crop_imm(&map, 400 + 8 * n, 100 + n, size[0], size[1]);
        (part.to_image().into_raw(), 100)
    };
    let given: Vec<_> = (0..frames).map(frame).collect();
    let begun = std::time::Instant::now();
    let file = animated(&given, size);
    let took = begun.elapsed();
    for ((frame, _), (seen, ..)) in given.iter().zip(shown(&file)) {
        assert!(opaque(frame) == seen);
    }
    if let Some(folder) = folder {
        let told = format!("{} kB, {frames} frames, {took:?}\n", file.len() / 1000);
        std::fs::write(std::path::Path::new(&folder).join("pan.txt"), told).unwrap();
        std::fs::write(std::path::Path::new(&folder).join("pan.png"), file).unwrap();
    }
}
