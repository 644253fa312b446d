//! The rows of a sheet, read as they come.

use crate::formats::Fault;
use std::sync::Arc;

use super::strings::push_unescaped;
use super::{Shared, merged};
use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::sheets::limits::{Gathered, at_row};
use crate::formats::sheets::merges::column_number;
use crate::formats::sheets::number::{self, Style};
use crate::formats::sheets::xml::{Event, Start, Xml, attribute, attributes, push_text, table};
use crate::formats::tables::{Cells, RowSource};
use crate::progress::Progress;

/// The rows of one sheet. Only one row is held.
pub(super) struct Rows<'a> {
    entry: Entry<'a>,
    most: u64,
    shared: Arc<Shared>,
    progress: &'a Progress,
    xml: Xml<'a>,
    /// How many packed bytes `progress` knows of; they are counted once, however often it is read.
    counted: u64,
    /// The row being read, from 1.
    line: u32,
    row: Gathered,
    at_end: bool,
}

/// What is known of a cell before its value.
#[derive(Clone, Copy, Default)]
struct Head {
    column: usize,
    kind: Kind,
    style: Style,
}

/// How a cell's value is written (ECMA-376 part 1, 18.18.11).
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Boolean,
    Date,
    /// A formula's text, an error such as `#N/A`, and whatever may come.
    Text,
}

impl<'a> Rows<'a> {
    /// Opens a sheet, which may unpack to `most` bytes.
    pub(super) fn open(
        entry: Entry<'a>,
        shared: Arc<Shared>,
        most: u64,
        progress: &'a Progress,
    ) -> Result<Self, FormatError> {
        let xml = Xml::open(&entry, most, progress)?;
        let (row, at_end) = (Gathered::default(), false);
        Ok(Self { entry, most, shared, progress, xml, counted: 0, line: 0, row, at_end })
    }

    /// The same rows, of which `progress` does not learn.
    pub(super) fn quiet(mut self) -> Self {
        self.counted = u64::MAX;
        self
    }

    /// The same rows, with what merged cells hold for them. The areas stand behind the rows, which
    /// are passed over for them.
    pub(super) fn with_merges(mut self) -> Result<Self, FormatError> {
        self.row.merges = merged::areas(&self.entry, self.most, self.progress)?;
        Ok(self)
    }

    /// Gathers the next row with something in it; `false` at the end. What comes after the rows is
    /// read too, so that the checksum is known.
    fn gather(&mut self) -> Result<bool, FormatError> {
        self.row.clear();
        let mut value = String::new();
        let mut head = Head::default();
        let mut next_column = 0;
        let (mut in_cell, mut in_value, mut in_phonetic) = (false, false, false);
        loop {
            match self.xml.next()? {
                Event::Start(start) => match start.name {
                    "row" => {
                        let number = attribute(&start, "r").and_then(|r| r.trim().parse().ok());
                        self.line = number.unwrap_or(self.line.saturating_add(1));
                        next_column = 0;
                    }
                    "c" => {
                        head = self::head(&start, next_column, &self.shared.styles);
                        next_column = head.column + 1;
                        in_cell = true;
                        value.clear();
                    }
                    "v" => in_value = in_cell && head.kind != Kind::Inline,
                    "t" => in_value = in_cell && head.kind == Kind::Inline && !in_phonetic,
                    "rPh" => in_phonetic = true,
                    _ => {}
                },
                Event::End(name) => match name {
                    "c" => {
                        in_cell = false;
                        push_cell(&mut self.row, head, &value, &self.shared)?;
                    }
                    "v" | "t" => in_value = false,
                    "rPh" => in_phonetic = false,
                    "row" if !self.row.is_empty() => return Ok(true),
                    _ => {}
                },
                Event::Eof => return Ok(false),
                event if in_value => push_text(&mut value, &event)?,
                _ => {}
            }
        }
    }
}

impl RowSource for Rows<'_> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        if self.at_end {
            return Ok(false);
        }
        let found = self.gather().and_then(|found| {
            if found {
                self.row.fill(row, self.line)?;
            }
            Ok(found)
        });
        let found = found.map_err(|error| at_row(error, self.line))?;
        self.at_end = !found;
        let used = self.xml.used();
        if used > self.counted {
            self.progress.advance(used - self.counted);
            self.counted = used;
        }
        Ok(found)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        self.xml = Xml::open(&self.entry, self.most, self.progress)?;
        self.row.rewind();
        (self.line, self.at_end) = (0, false);
        Ok(())
    }
}

fn head(start: &Start<'_>, next_column: usize, styles: &[Style]) -> Head {
    let mut head = Head { column: next_column, ..Head::default() };
    for (key, value) in attributes(start) {
        match key {
            "r" => head.column = column_number(value).unwrap_or(next_column),
            "s" => {
                let style = value.parse::<usize>().ok().and_then(|index| styles.get(index));
                head.style = style.copied().unwrap_or_default();
            }
            "t" => {
                head.kind = match value {
                    "n" => Kind::Number,
                    "s" => Kind::Shared,
                    "inlineStr" => Kind::Inline,
                    "b" => Kind::Boolean,
                    "d" => Kind::Date,
                    _ => Kind::Text,
                };
            }
            _ => {}
        }
    }
    head
}

fn push_cell(row: &mut Gathered, head: Head, value: &str, shared: &Shared) -> Result<(), FormatError> {
    if value.is_empty() {
        return Ok(());
    }
    let text = match head.kind {
        Kind::Shared => {
            let text = value.trim().parse().ok().and_then(|index| shared.strings.get(index));
            text.ok_or_else(|| table(Fault::NoSuchText))?
        }
        Kind::Boolean => match value.trim() {
            "1" | "true" => "true",
            "0" | "false" => "false",
            other => other,
        },
        _ => value,
    };
    row.push(head.column, |into| match head.kind {
        Kind::Number => number::push_written(into, text, head.style, shared.epoch),
        Kind::Date => number::push_iso(into, text),
        Kind::Inline | Kind::Text => push_unescaped(into, text),
        Kind::Shared | Kind::Boolean => into.push_str(text),
    })
}
