//! Which format it is, by what is in it and never by its name.

use std::borrow::Cow;

use super::tables::csv::encoding::Encoded;
use super::tables::{self, csv};
use super::{Format, FormatError, Input, Options, Progress, Reading, container, features, native, sheets};

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
    if container::may_be(&head) || sheets::may_be(&head) {
        return packed(&input.whole(progress)?, options, progress);
    }
    let encoded = Encoded::of(&head);
    let start = &head[..head.len().min(START)];
    // But a record separator begins a text sequence.
    let is_control = |byte: &&u8| **byte < b'\t' || ((0x0E..b' ').contains(*byte) && **byte != 0x1E);
    if encoded.is_bytewise()
        && let Some(byte) = start.iter().find(is_control)
    {
        let reason = format!("it is not text: the byte {byte:#04X} stands near its start");
        return Err(FormatError::Unrecognised { reason });
    }
    if let Some(reader) = features::recognise(&decoded(&head, encoded)) {
        let bytes = input.whole(progress)?;
        let bytes = decoded(&bytes, encoded);
        // A dossier may say only behind its lists what it is.
        if reader.format == Format::JsonRecords && says(&bytes, b"\"sitmap-dossier\"") {
            return native::read(&bytes, progress);
        }
        return tables::read((reader.table)(&bytes, progress)?, reader.format, options, progress);
    }
    let mut text = head[encoded.mark..].iter().filter(|byte| !byte.is_ascii_whitespace() && **byte != 0);
    match text.next() {
        None => Err(FormatError::Empty),
        Some(b'{' | b'[') => native::read(&input.whole(progress)?, progress),
        Some(_) => tables::read(csv::table(input, &head, progress)?, Format::Csv, options, progress),
    }
}

/// A file inside an archive, or a sheet of a workbook, which is an archive itself.
fn packed(bytes: &[u8], options: &Options, progress: &Progress) -> Result<Reading, FormatError> {
    let part = options.part.as_deref();
    let Some(unpacked) = container::unpack(bytes, part, progress)? else {
        return tables::read(sheets::table(bytes, part, progress)?, Format::Sheet, options, progress);
    };
    let inner = Input::Bytes(&unpacked.bytes);
    let mut reading = if sheets::is(&unpacked.bytes) {
        tables::read(sheets::table(&unpacked.bytes, part, progress)?, Format::Sheet, options, progress)
    } else {
        read(&inner, options, progress)
    };
    // Which file of the archive it is can be chosen, where there is no sheet to choose.
    let draft = match &mut reading {
        Ok(reading) => reading.draft.as_mut(),
        Err(FormatError::Unclear(draft)) => Some(draft),
        Err(_) => None,
    };
    if let Some(draft) = draft.filter(|draft| draft.parts.is_empty()) {
        (draft.parts, draft.part) = (unpacked.parts, unpacked.part);
    }
    reading
}

/// UTF-16 as UTF-8; everything else as it is, since an XML document says itself how it is written.
fn decoded(bytes: &[u8], encoded: Encoded) -> Cow<'_, [u8]> {
    if encoded.is_bytewise() {
        return Cow::Borrowed(bytes);
    }
    let (text, _) = encoded.encoding.decode_without_bom_handling(&bytes[encoded.mark..]);
    Cow::Owned(text.into_owned().into_bytes())
}

fn says(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|some| some == words)
}
