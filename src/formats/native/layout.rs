//! How a written dossier looks: two spaces a level, a list of numbers such as a position on one
//! line.

use std::io::{self, Write};

use serde_json::ser::{CompactFormatter, Formatter};

/// Lays out JSON for people.
#[derive(Default)]
pub(super) struct Layout {
    /// For each open list or object, whether something stands in it on a line of its own.
    open: Vec<bool>,
    /// A value of a list is about to start, and its kind decides whether on a new line.
    waiting: Option<Waiting>,
}

#[derive(Clone, Copy)]
struct Waiting {
    first: bool,
}

impl Layout {
    fn new_line<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if let Some(last) = self.open.last_mut() {
            *last = true;
        }
        writer.write_all(b"\n")?;
        (0..self.open.len()).try_for_each(|_| writer.write_all(b"  "))
    }

    /// Puts the value of a list that is about to start on a line of its own.
    fn settle<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.waiting.take().is_some() { self.new_line(writer) } else { Ok(()) }
    }

    fn number<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        match self.waiting.take() {
            Some(Waiting { first: false }) => writer.write_all(b" "),
            _ => Ok(()),
        }
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.open.pop() == Some(true) {
            writer.write_all(b"\n")?;
            (0..self.open.len()).try_for_each(|_| writer.write_all(b"  "))?;
        }
        writer.write_all(bracket)
    }
}

macro_rules! numbers {
    ($($name:ident: $number:ty),* $(,)?) => {$(
        fn $name<W: ?Sized + Write>(&mut self, writer: &mut W, value: $number) -> io::Result<()> {
            self.number(writer)?;
            CompactFormatter.$name(writer, value)
        }
    )*};
}

impl Formatter for Layout {
    numbers! {
        write_i8: i8, write_i16: i16, write_i32: i32, write_i64: i64, write_i128: i128,
        write_u8: u8, write_u16: u16, write_u32: u32, write_u64: u64, write_u128: u128,
        write_f32: f32, write_f64: f64,
    }

    fn write_null<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.settle(writer)?;
        CompactFormatter.write_null(writer)
    }

    fn write_bool<W: ?Sized + Write>(&mut self, writer: &mut W, value: bool) -> io::Result<()> {
        self.settle(writer)?;
        CompactFormatter.write_bool(writer, value)
    }

    fn begin_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.settle(writer)?;
        CompactFormatter.begin_string(writer)
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        self.settle(writer)?;
        CompactFormatter.write_raw_fragment(writer, fragment)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.settle(writer)?;
        self.open.push(false);
        writer.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.waiting = Some(Waiting { first });
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.settle(writer)?;
        self.open.push(false);
        writer.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.new_line(writer)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;
    use serde_json::{Value, json};

    #[test]
    fn numbers_share_a_line_and_nothing_else_does() {
        let value = json!({"position": [42.5, -33.0], "mixed": [1, "a", 2], "none": [], "empty": {}, "n": [[1], {"a": null}]});
        let mut json = serde_json::Serializer::with_formatter(Vec::new(), Layout::default());
        value.serialize(&mut json).unwrap();
        let text = String::from_utf8(json.into_inner()).unwrap();
        assert_eq!(
            text,
            "{\n  \"position\": [42.5, -33.0],\n  \"mixed\": [1,\n    \"a\", 2\n  ],\n  \"none\": [],\n  \"empty\": {},\n  \
             \"n\": [\n    [1],\n    {\n      \"a\": null\n    }\n  ]\n}"
        );
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
