//! Which format it is, by what is in it and never by its name.

use super::tables::csv::encoding::Encoded;
use super::tables::{self, csv};
use super::{Format, FormatError, Input, Options, Progress, Reading, features, native};

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
    let encoded = Encoded::of(&head);
    let start = &head[..head.len().min(START)];
    let is_control = |byte: &&u8| **byte < b'\t' || (0x0E..b' ').contains(*byte);
    if encoded.is_bytewise()
        && let Some(byte) = start.iter().find(is_control)
    {
        let reason = format!("it is not text: the byte {byte:#04X} stands near its start");
        return Err(FormatError::Unrecognised { reason });
    }
    let mut text = head[encoded.mark..].iter().filter(|byte| !byte.is_ascii_whitespace() && **byte != 0);
    match text.next() {
        None => Err(FormatError::Empty),
        Some(b'{' | b'[' | b'<' | 0x1E) if let Some(reader) = features::recognise(&head) => {
            let bytes = input.whole(progress)?;
            // A dossier may say only behind its lists what it is.
            if reader.format == Format::JsonRecords && says(&bytes, b"\"sitmap-dossier\"") {
                return native::read(&bytes, progress);
            }
            tables::read((reader.table)(&bytes, progress)?, reader.format, options, progress)
        }
        Some(b'{' | b'[') => native::read(&input.whole(progress)?, progress),
        Some(_) => tables::read(csv::table(input, &head, progress)?, Format::Csv, options, progress),
    }
}

fn says(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|some| some == words)
}
