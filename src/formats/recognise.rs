//! Which format it is, by what is in it and never by its name.

use crate::formats::Fault;
use crate::formats::Problem;
use std::borrow::Cow;
use std::collections::HashSet;

use super::tables::csv::encoding::Encoded;
use super::tables::{self, csv};
use super::{Format, FormatError, Input, Issue, Options, Reading, archive, features, native, sheets};
use crate::progress::Progress;

/// How much of a file is looked at.
const HEAD: usize = 1024 * 1024;
/// No text has control characters near its start.
const START: usize = 512;

/// The one place where a format is recognised. Expects `progress` started.
pub(super) fn read(
    input: &Input<'_>,
    options: &Options,
    progress: &Progress,
) -> Result<Reading, FormatError> {
    let head = input.head(HEAD)?;
    if archive::may_be(&head) || sheets::may_be(&head) {
        return packed(&input.whole(progress)?, options, progress);
    }
    if let Some(wanted) = options.part.clone() {
        return Err(FormatError::NoSuchPart { wanted, there: Vec::new() });
    }
    let encoded =
        options.encoding.map_or_else(|| Encoded::of(&head), |chosen| Encoded::chosen(chosen, &head));
    let start = &head[..head.len().min(START)];
    // But a record separator begins a text sequence.
    let is_control = |byte: &&u8| **byte < b'\t' || ((0x0E..b' ').contains(*byte) && **byte != 0x1E);
    if encoded.is_bytewise()
        && let Some(byte) = start.iter().find(is_control)
    {
        return Err(FormatError::Unrecognised { fault: Fault::Binary { byte: *byte } });
    }
    let start = decoded(&head, encoded);
    if let Some(reader) = features::recognise(&features::without_not_numbers(&start).0) {
        let bytes = input.whole(progress)?;
        let bytes = decoded(&bytes, encoded);
        // A dossier may say only behind its lists what it is.
        if reader.format == Format::JsonRecords && says(&bytes, b"\"sitmap-dossier\"") {
            return native::read(&bytes, progress);
        }
        let (bytes, issues) = features::without_not_numbers(&bytes);
        let mut reading = tables::read((reader.table)(&bytes, progress)?, reader.format, options, progress)?;
        tell_not_numbers(&mut reading, issues);
        return Ok(reading);
    }
    let mut text = head[encoded.mark..].iter().filter(|byte| !byte.is_ascii_whitespace() && **byte != 0);
    match text.next() {
        None => Err(FormatError::Empty),
        Some(b'{' | b'[') => native::read(&input.whole(progress)?, progress),
        Some(_) => tables::read(
            csv::table(input, &head, options.encoding, progress)?,
            Format::Csv,
            options,
            progress,
        ),
    }
}

/// A file inside an archive, or a sheet of a workbook, which is an archive itself.
fn packed(bytes: &[u8], options: &Options, progress: &Progress) -> Result<Reading, FormatError> {
    let part = options.part.as_deref();
    let Some(unpacked) = archive::unpack(bytes, part, progress)? else {
        return tables::read(sheets::table(bytes, part, progress)?, sheets::format(bytes), options, progress);
    };
    let mut reading = if sheets::is(&unpacked.bytes) {
        let sheet = unpacked.rest.as_deref();
        let format = sheets::format(&unpacked.bytes);
        tables::read(sheets::table(&unpacked.bytes, sheet, progress)?, format, options, progress)
    } else {
        let inner = Options { part: unpacked.rest, ..options.clone() };
        read(&Input::Bytes(&unpacked.bytes), &inner, progress)
    };
    if let Ok(reading) = &mut reading {
        tell_unread(reading, &unpacked.parts, unpacked.part, &unpacked.left_out, part);
    }
    let draft = match &mut reading {
        Ok(reading) => reading.draft.as_mut(),
        Err(FormatError::Unclear(draft)) => Some(draft),
        Err(_) => None,
    };
    if let Some(draft) = draft.filter(|_| !unpacked.parts.is_empty()) {
        (draft.parts, draft.part) = archive::nested(unpacked.parts, unpacked.part, &draft.parts, draft.part);
    }
    reading
}

/// Says what of an archive is not read: other data files where none was asked for, and, once for all of
/// its files, what is not taken for data, cannot be had or is not there.
fn tell_unread(
    reading: &mut Reading,
    parts: &[String],
    part: usize,
    left_out: &[(String, Problem)],
    asked: Option<&str>,
) {
    let others = parts.iter().enumerate().filter(|(n, _)| asked.is_none() && *n != part);
    let others = others.map(|(_, name)| (name, Problem::FileNotRead));
    let left_out =
        left_out.iter().filter(|_| part == 0 || asked.is_none()).map(|(name, why)| (name, why.clone()));
    reading.issues.extend(others.chain(left_out).map(|(name, why)| Issue::of_part(name, why)));
}

/// Adds the issues with values that are no numbers, but for those of which the reader has said it.
fn tell_not_numbers(reading: &mut Reading, issues: Vec<Issue>) {
    let known: HashSet<_> = reading
        .issues
        .iter()
        .map(|Issue { place, .. }| place)
        .filter(|place| place.value.contains("NaN") || place.value.contains("Infinity"))
        .map(|place| {
            let is_shape = place.field == "geometry";
            (place.line, place.record, if is_shape { "coordinates" } else { &*place.field }.to_owned())
        })
        .collect();
    let is_new =
        |Issue { place, .. }: &Issue| !known.contains(&(place.line, place.record, place.field.clone()));
    let count = reading.issues.len();
    reading.issues.extend(issues.into_iter().filter(is_new));
    if reading.issues.len() > count {
        reading.issues.sort_by_key(|issue| issue.place.line.unwrap_or(u32::MAX));
    }
}

/// UTF-16 as UTF-8; everything else as it is, since an XML document says itself how it is written.
fn decoded(bytes: &[u8], encoded: Encoded) -> Cow<'_, [u8]> {
    if encoded.is_bytewise() {
        return Cow::Borrowed(bytes);
    }
    let (text, _) = encoded.encoding.web().decode_without_bom_handling(&bytes[encoded.mark..]);
    Cow::Owned(text.into_owned().into_bytes())
}

fn says(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|some| some == words)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use rust_xlsxwriter::Workbook;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A workbook with these sheets, each with an incident of its name.
    fn workbook(sheets: &[&str]) -> Vec<u8> {
        let mut book = Workbook::new();
        for name in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            for (column, cell) in ["title", "date", "lat", "lon"].into_iter().enumerate() {
                sheet.write_string(0, column as u16, cell).unwrap();
            }
            for (column, cell) in [*name, "2022-01-05", "35.1", "40.5"].into_iter().enumerate() {
                sheet.write_string(1, column as u16, cell).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut packer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in files {
            packer.start_file(*name, SimpleFileOptions::default()).unwrap();
            packer.write_all(bytes).unwrap();
        }
        packer.finish().unwrap().into_inner()
    }

    /// What can be chosen of a file, which of it is read, and the title of the only incident.
    fn chosen(bytes: &[u8], part: Option<&str>) -> (Vec<String>, String, String) {
        let options = Options { part: part.map(str::to_owned), ..Options::default() };
        let reading = crate::formats::read(bytes, &options, &Progress::default()).unwrap();
        let title = reading.dossier.incidents().next().unwrap().title().to_owned();
        let draft = reading.draft.unwrap();
        let read = draft.parts.get(draft.part).cloned().unwrap_or_default();
        (draft.parts, read, title)
    }

    #[test]
    fn of_several_workbooks_in_an_archive_both_file_and_sheet_can_be_chosen() {
        let (two, one) = (workbook(&["North", "South"]), workbook(&["East"]));
        let bytes = zip(&[("a.xlsx", &two), ("b.xlsx", &two), ("c.xlsx", &one)]);
        let cases = [
            ("a.xlsx › South", ["a.xlsx › North", "a.xlsx › South", "b.xlsx", "c.xlsx"].as_slice(), "South"),
            ("b.xlsx", &["a.xlsx", "b.xlsx › North", "b.xlsx › South", "c.xlsx"], "North"),
            ("b.xlsx › South", &["a.xlsx", "b.xlsx › North", "b.xlsx › South", "c.xlsx"], "South"),
            ("c.xlsx", &["a.xlsx", "b.xlsx", "c.xlsx"], "East"),
        ];
        for (part, parts, title) in cases {
            let (found, read, found_title) = chosen(&bytes, Some(part));
            assert_eq!(
                (found, found_title.as_str()),
                (parts.iter().map(|&part| part.to_owned()).collect(), title),
                "{part}"
            );
            assert!(read.starts_with(part), "{read} is what {part} asks for");
            assert_eq!(chosen(&bytes, Some(&read)).2, title, "what is told can be asked for");
        }
        let alone = zip(&[("a.xlsx", &two)]);
        assert_eq!(
            chosen(&alone, Some("South")),
            (vec!["North".into(), "South".into()], "South".into(), "South".into())
        );
    }

    #[test]
    fn a_binary_workbook_is_known_by_what_is_in_it_and_its_incident_is_read() {
        let book = include_bytes!("../../fuzz/corpus/any/xlsb");
        let reading = crate::formats::read(book, &Options::default(), &Progress::default()).unwrap();
        assert_eq!(reading.format, Format::Sheet);
        let incident = reading.dossier.incidents().next().unwrap();
        assert_eq!((incident.title(), incident.line()), ("x", Some(2)));
        let packed = zip(&[("read me.txt", b"about"), ("table.xlsb", book)]);
        assert_eq!(chosen(&packed, None).2, "x");
    }
}
