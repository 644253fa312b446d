//! What separates the cells of a text, and what stands around them.

mod shape;

use shape::{SEPARATORS, Shape};

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
/// What scores less separates no cells, even where every third row happens to be regular.
const FAINT: f64 = 0.15;

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
        let candidates = b"\"'".iter().flat_map(|&quote| {
            escapes.iter().flat_map(move |&backslash| {
                SEPARATORS.iter().map(move |&delimiter| Self { delimiter, quote, backslash })
            })
        });
        let mut best = (0.0, plain);
        for dialect in candidates {
            if dialect.quote == b'\'' && !dialect.opens_a_cell(head) {
                continue;
            }
            let score = Shape::of(head, dialect).score();
            // An apostrophe is a quotation mark only where that makes the rows clearly more regular.
            let better = if dialect.quote == b'\'' { score > best.0 * 1.2 } else { score > best.0 };
            if better {
                best = (score, dialect);
            }
        }
        // A blank separates cells only where nothing else does, or prose would fall into columns.
        let blank = Self { delimiter: b' ', ..plain };
        let is_blank = best.0 < FAINT && {
            let shape = Shape::of(head, blank);
            shape.holds_values() && shape.score() > best.0 * 3.0
        };
        if is_blank { blank } else { best.1 }
    }

    /// Whether a quotation mark stands behind a delimiter.
    fn opens_a_cell(self, head: &[u8]) -> bool {
        has(head, &[self.delimiter, self.quote]) || has(head, &[self.delimiter, b' ', self.quote])
    }
}

fn has(text: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(text, part).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (char, char, bool) {
        let Dialect { delimiter, quote, backslash } = Dialect::of(text.as_bytes());
        (delimiter.into(), quote.into(), backslash)
    }

    #[test]
    fn the_dialect_is_the_one_that_makes_regular_rows() {
        let cases: [(&str, char, char, bool); 8] = [
            ("a,b,c\n1,2,3\n", ',', '"', false),
            ("a;b\n1,5;2,5\n3,5;4,5\n", ';', '"', false),
            ("a\tb\nx, y\tz, w\n", '\t', '"', false),
            ("a|b\n1|2\n", '|', '"', false),
            (
                "Attacks; a list, made by hand\ndate,place,lat\n2022-01-05,x,1\n2022-01-06,y,2\n",
                ',',
                '"',
                false,
            ),
            ("a,'b, c'\nd,'e, f'\n1,'2,3,4'\n", ',', '\'', false),
            ("a,b\nit's,that's\n1,2\n", ',', '"', false),
            ("a,\"say \\\"x, y\\\" twice\"\nb,\"plain, text\"\n", ',', '"', true),
        ];
        for (text, delimiter, quote, backslash) in cases {
            assert_eq!(of(text), (delimiter, quote, backslash), "{text}");
        }
    }

    #[test]
    fn what_still_stands_in_the_cells_decides_between_rows_that_are_as_regular() {
        let cases = [
            // More commas than semicolons in every row, and always as many.
            ("lat;lon;magnitude\n36,5;43,1;4,5\n36,6;43,2;3,1\n33,3;44,4;5,0\n", ';'),
            ("id;place\n1;Mosul, Nineveh, Iraq\n2;Hit, Anbar, Iraq\n3;Taji, Baghdad, Iraq\n", ';'),
            ("id|place\n1|Mosul, Nineveh, Iraq\n2|Hit, Anbar, Iraq\n3|Taji, Baghdad, Iraq\n", '|'),
            ("id\tplaces\n1\tMosul;Hit;Taji\n2\tHit;Taji;Rawa\n3\tTaji;Hit;Mosul\n", '\t'),
            ("id,kinds\n1,air;drone;night\n2,air;rocket;day\n3,mine;road;day\n", ','),
            ("id,kinds\n1,air|drone|night\n2,air|rocket|day\n3,mine|road|day\n", ','),
            // And look-alikes that commas do separate.
            ("date,lat,lon\n2022-01-05,36.5,43.1\n2022-01-06,36.6,43.2\n", ','),
            ("date,note\n2022-01-05,\"one; two; three\"\n2022-01-06,\"four; five; six\"\n", ','),
            ("1,2,3,4\n5,6,7,8\n", ','),
        ];
        for (text, delimiter) in cases {
            assert_eq!(of(text), (delimiter, '"', false), "{text}");
        }
    }

    #[test]
    fn quotation_marks_may_stand_behind_blanks_and_be_wrong_in_a_row() {
        let rows = "2,\"Hit, Anbar\",34\n3,\"Taji, Baghdad\",33\n".repeat(20);
        let cases = [
            ("id, place, lat\n1, \"Mosul, Nineveh\", 36.3\n2, \"Hit, Anbar\", 33.6\n".to_owned(), ',', '"'),
            (format!("id,place,lat\n1,\"open,36\n{rows}"), ',', '"'),
            (format!("id,place,lat\n1,\"\"Mosul, Nineveh\",36\n{rows}"), ',', '"'),
            (format!("id,place,lat\n1,\"a 5\" pipe; long; thin\",36\n{rows}"), ',', '"'),
            // Apostrophes around cells, and a quotation mark in one of them.
            ("id,note\n1,'a 5\" pipe, long'\n2,'thin, short'\n3,'one, two, three'\n".to_owned(), ',', '\''),
            // Apostrophes at the start of names.
            ("place,lat\n'Ayn al-Asad,33.8\nRawa,34.4\nAna's,34.3\nal-Qa'im,34.3\n".to_owned(), ',', '"'),
        ];
        for (text, delimiter, quote) in cases {
            assert_eq!(of(&text), (delimiter, quote, false), "{text}");
        }
    }

    #[test]
    fn a_blank_separates_only_where_nothing_else_does() {
        let cases = [
            ("lat lon date\n36.3 43.1 2022-01-05\n33.3 44.4 2022-01-06\n", ' '),
            (
                "date lat lon \"note\"\n2022-01-05 36.3 43.1 \"one two\"\n2022-01-06 33.3 44.4 \"three\"\n",
                ' ',
            ),
            ("date,time\n2022-01-05 10:00:00 +03,10 20 30\n2022-01-06 10:00:00 +03,10 20 30\n", ','),
            ("name of place\nDeir ez Zor\nAl Abu Kamal\n", ','),
            ("36.3\n43.1\n", ','),
            ("It was on 5 January that it began.\nOn 6 January it was over.\n", ','),
        ];
        for (text, delimiter) in cases {
            assert_eq!(of(text), (delimiter, '"', false), "{text}");
        }
    }

    #[test]
    fn a_text_full_of_marks_that_nothing_closes_is_looked_at_once() {
        let text = ",\"a ".repeat(SAMPLE / 4);
        assert_eq!(of(&text), (',', '"', false));
    }
}
