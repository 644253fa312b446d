//! What is told of a part, and what is refused.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::formats::archive::entries::Archive;

/// The events of a part, as text.
fn describe(part: &str) -> Result<String, FormatError> {
    let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
    packer.start_file("part", SimpleFileOptions::default()).unwrap();
    packer.write_all(part.as_bytes()).unwrap();
    let bytes = packer.finish().unwrap().into_inner();
    let progress = Progress::default();
    let archive = Archive::open(&bytes).unwrap();
    let mut xml = Xml::open(&archive.entries[0], 1 << 30, &progress)?;
    let mut told = String::new();
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(start) => {
                let attributes: Vec<_> = attributes(start).map(|(k, v)| format!(" {k}={v}")).collect();
                write!(told, "<{}{}>", start.name, attributes.concat()).unwrap();
            }
            Event::End(name) => write!(told, "</{name}>").unwrap(),
            Event::Text(_) | Event::Plain(_) => push_text(&mut told, &event)?,
            Event::Eof => return Ok(told),
        }
    }
}

#[test]
fn elements_texts_and_what_stands_between_them_are_told_apart() {
    for (part, events) in [
        ("\u{feff}<?xml version='1.0'?><a/>", "<a></a>"),
        ("<x:a b = 'c>d' y:e=\"f\" />", "<a b=c>d y:e=f></a>"),
        ("<a>&lt;&#65;&#x41;&amp;\r\nb\rc</a >", "<a><AA&\nb\nc</a>"),
        ("<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", "<a><b>&amp;]]></a>"),
        ("<!DOCTYPE a [<!ENTITY b '>'><!-- don't -->]><!-- <c> --><a>d</a>", "<a>d</a>"),
    ] {
        assert_eq!(describe(part).unwrap(), events, "{part}");
    }
}

#[test]
fn what_is_broken_is_refused() {
    for part in [
        "<a>",
        "<a></b>",
        "</a>",
        "<a",
        "<a b='>",
        "<!--",
        "<![CDATA[",
        "<a>&",
        "<a>&#0;</a>",
        "<a>&b;</a>",
        "<!DOCTYPE [",
    ] {
        assert!(describe(part).is_err(), "{part}");
    }
}

#[test]
fn events_are_the_same_wherever_a_piece_ends() {
    for length in (PIECE - 40)..(PIECE + 8) {
        let filled = "é".repeat(length / 2);
        let part = format!("<a>{filled}</a>");
        assert_eq!(describe(&part).unwrap(), part);
        let said =
            describe(&format!("<!DOCTYPE b [<!--{filled} don't -->]><a><!--{filled}--><![CDATA[<é>]]></a>"));
        assert_eq!(said.unwrap(), "<a><é></a>");
    }
}
