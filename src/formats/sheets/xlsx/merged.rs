//! Which cells of a sheet are merged. That stands behind its rows, so all of it is unpacked once to
//! find it; the tags of the rows are not looked at.

use std::io::Read;

use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::sheets::merges::{Area, Merges};
use crate::progress::Progress;

/// How much is unpacked at once, in bytes.
const PIECE: usize = 64 * 1024;
/// How a merged area begins, behind its prefix (ECMA-376 part 1, 18.3.1.54).
const NAME: &[u8] = b"mergeCell ";
/// No tag of such an area is longer.
const LONGEST: usize = 512;
/// No prefix of its name is longer.
const PREFIX: usize = 32;

/// The merged areas of a sheet. What cannot be unpacked is left to whoever reads the rows.
pub(super) fn areas(entry: &Entry<'_>, most: u64, progress: &Progress) -> Result<Merges, FormatError> {
    let mut merges = Merges::default();
    let Ok(mut packed) = entry.open(most, progress) else { return Ok(merges) };
    let mut text: Vec<u8> = Vec::new();
    loop {
        let kept = text.len();
        text.resize(kept + PIECE, 0);
        let read = packed.read(&mut text[kept..]).unwrap_or_default();
        text.truncate(kept + read);
        let used = take(&text, read == 0, &mut merges)?;
        if read == 0 {
            merges.sort();
            return Ok(merges);
        }
        text.drain(..used);
    }
}

/// Takes the areas in a piece of text, and gives how much of it has been used.
fn take(text: &[u8], is_last: bool, merges: &mut Merges) -> Result<usize, FormatError> {
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&text[at..], NAME) {
        let start = at + found;
        let rest = &text[start..text.len().min(start + LONGEST)];
        let Some(end) = memchr::memchr(b'>', rest) else {
            if rest.len() < LONGEST && !is_last {
                // With the prefix of its name.
                return Ok(start.saturating_sub(PREFIX).max(at));
            }
            at = start + NAME.len();
            continue;
        };
        // Behind a text it would have its angle bracket escaped.
        if is_tag(&text[..start]) {
            reference(&rest[..end]).and_then(Area::of).map_or(Ok(()), |area| merges.add(area))?;
        }
        at = start + end;
    }
    // The name may have begun, behind its prefix.
    Ok(at.max(text.len().saturating_sub(LONGEST)))
}

/// Whether a tag has begun before its name: `<`, or `<x:`.
fn is_tag(before: &[u8]) -> bool {
    let prefix =
        before.iter().rev().take(PREFIX).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b':');
    let length = prefix.count();
    before.len() > length && before[before.len() - length - 1] == b'<'
}

/// What the attribute `ref` of a tag says.
fn reference(tag: &[u8]) -> Option<&str> {
    let tag = std::str::from_utf8(tag).ok()?;
    let (_, rest) = tag.split_once(" ref")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    rest[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_found_wherever_a_piece_of_the_text_ends() {
        let text = br#"<x:sheetData><c>mergeCell ref="A1:A9"</c></x:sheetData><mergeCells count='2'><x:mergeCell ref="A2:A4"/><mergeCell  ref = 'C5:D6' ></mergeCell><mergeCell ref="A1:C1"/>"#;
        let expected = "areas: [Area { rows: (2, 4), column: 0 }, Area { rows: (5, 6), column: 2 }]";
        for cut in 0..text.len() {
            let mut merges = Merges::default();
            let used = take(&text[..cut], false, &mut merges).unwrap();
            take(&text[used..], true, &mut merges).unwrap();
            merges.sort();
            assert!(format!("{merges:?}").contains(expected), "{cut}: {merges:?}");
        }
    }
}
