//! What separates the cells of a text, and what stands around them.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// How a text is cut into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What stands between two cells.
    pub delimiter: u8,
    /// What stands around a cell that holds a delimiter.
    pub quote: u8,
    /// Whether a quotation mark inside a cell is written `\"` and not `""`.
    pub backslash: bool,
}

/// How many bytes are looked at.
const SAMPLE: usize = 128 * 1024;
/// How many rows are looked at.
const ROWS: usize = 400;

impl Dialect {
    /// The dialect in which the start of a text falls into the most regular rows.
    pub fn of(head: &[u8]) -> Self {
        let whole = head.len() <= SAMPLE;
        let head = &head[..head.len().min(SAMPLE)];
        // A last row that is cut off says nothing.
        let end =
            if whole { head.len() } else { head.iter().rposition(|&b| b == b'\n').unwrap_or(head.len()) };
        let head = &head[..end];
        let plain = Self { delimiter: b',', quote: b'"', backslash: false };
        // Doubled quotation marks are tried first: a cell may well end in a backslash.
        let escapes = if has(head, b"\\\"") { &[false, true][..] } else { &[false] };
        let quotes = if has(head, b"\"") { &b"\""[..] } else { &b"\"'"[..] };
        let candidates = escapes.iter().flat_map(|&backslash| {
            quotes.iter().flat_map(move |&quote| {
                b",;\t|".iter().map(move |&delimiter| Self { delimiter, quote, backslash })
            })
        });
        let scored = candidates.map(|dialect| (dialect.regularity(head), dialect));
        let mut best = (0.0, plain);
        for (score, dialect) in scored {
            // An apostrophe is a quotation mark only where that makes the rows clearly more regular.
            let better = if dialect.quote == b'\'' { score > best.0 * 1.2 } else { score > best.0 };
            if better {
                best = (score, dialect);
            }
        }
        best.1
    }

    /// A parser for it.
    pub fn reader(self) -> Reader {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(self.delimiter).quote(self.quote);
        if self.backslash {
            builder.escape(Some(b'\\')).double_quote(false);
        }
        builder.build()
    }

    /// 0 where there is one cell a row; more the more rows have the same number of cells, and the
    /// more cells.
    fn regularity(self, head: &[u8]) -> f64 {
        let counts = self.cells_per_row(head);
        let rows = counts.len();
        let mut by_count = std::collections::BTreeMap::new();
        for count in counts {
            *by_count.entry(count).or_insert(0_usize) += 1;
        }
        let of = |(&count, &rows_with_it): (&usize, &usize)| {
            let share = rows_with_it as f64 / rows as f64;
            if count < 2 { 0.0 } else { share * share * (count.min(64) as f64).ln_1p() }
        };
        by_count.iter().map(of).fold(0.0, f64::max)
    }

    fn cells_per_row(self, head: &[u8]) -> Vec<usize> {
        let mut reader = self.reader();
        let (mut out, mut ends) = (vec![0; head.len() + 1], vec![0; 4096]);
        let mut rest = head;
        let mut counts = Vec::new();
        while counts.len() < ROWS {
            let (result, read, _, cells) = reader.read_record(rest, &mut out, &mut ends);
            rest = &rest[read..];
            match result {
                ReadRecordResult::Record => counts.push(cells),
                ReadRecordResult::OutputEndsFull | ReadRecordResult::OutputFull => break,
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::End => break,
            }
        }
        counts
    }
}

fn has(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dialect_is_the_one_that_makes_regular_rows() {
        let cases: [(&str, u8, u8, bool); 8] = [
            ("a,b,c\n1,2,3\n", b',', b'"', false),
            ("a;b\n1,5;2,5\n3,5;4,5\n", b';', b'"', false),
            ("a\tb\nx, y\tz, w\n", b'\t', b'"', false),
            ("a|b\n1|2\n", b'|', b'"', false),
            (
                "Attacks; a list, made by hand\ndate,place,lat\n2022-01-05,x,1\n2022-01-06,y,2\n",
                b',',
                b'"',
                false,
            ),
            ("a,'b, c'\nd,'e, f'\n1,'2,3,4'\n", b',', b'\'', false),
            ("a,b\nit's,that's\n1,2\n", b',', b'"', false),
            ("a,\"say \\\"x, y\\\" twice\"\nb,\"plain, text\"\n", b',', b'"', true),
        ];
        for (text, delimiter, quote, backslash) in cases {
            assert_eq!(Dialect::of(text.as_bytes()), Dialect { delimiter, quote, backslash }, "{text}");
        }
    }
}
