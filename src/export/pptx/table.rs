//! Lists as tables that can be edited.

use std::fmt::Write as _;

use super::shape::{Aligned, Area, Canvas, Paragraph, emu, transform};
use super::theme::Ink;
use crate::export::{fit, told};
use crate::scene::briefing::{Entry, Weight};

/// Points above and below the text of a cell.
const DOWN: f32 = 3.5;
/// Points between columns.
const ACROSS: f32 = 8.0;
/// What texts of one row are cut to when the row alone is higher than a slide, at first.
const LONGEST: usize = 600;

/// A row: what, and more about it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub what: Paragraph,
    pub more: Paragraph,
    pub is_heading: bool,
}

/// How wide the two columns of a table are, and how large its text is, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub what: f32,
    pub more: f32,
    pub size: f32,
}

impl Columns {
    /// The columns of a list in a width: numbers need little, texts half of it.
    pub(super) fn of(entries: &[Entry], width: f32, size: f32) -> Self {
        let lines = entries.iter().filter(|entry| entry.weight == Weight::Line);
        let longest = lines.map(|entry| fit::width(&entry.detail, kind(size, false))).fold(0.0, f32::max);
        let more = match longest {
            0.0 => size * 4.0,
            longest => (longest + ACROSS + 2.0).clamp(size * 4.0, width * 0.52),
        };
        Self { what: width - more, more, size }
    }

    /// An entry as a row.
    pub(super) fn row(self, entry: &Entry) -> Row {
        let is_heading = entry.weight == Weight::Heading;
        let ink = if is_heading { Ink::Accent } else { Ink::Text };
        let what = Paragraph::new(&entry.text, self.size, ink).link(&entry.url);
        // LibreOffice does not break lines between a dot and a link.
        let dot = entry.kind.map(told::kind_colour).filter(|_| what.url.is_none());
        let what = what.dot(dot);
        let is_number = entry.detail.chars().all(|c| !c.is_alphabetic());
        let more = Paragraph::new(&entry.detail, self.size, if is_number { Ink::Text } else { Ink::Muted });
        let more = if is_number { more.to(Aligned::Right) } else { more };
        let (what, more) = if is_heading { (what.bold(), more.bold()) } else { (what, more) };
        Row { what, more, is_heading }
    }

    /// The height of a row in points.
    pub(super) fn height(self, row: &Row) -> f32 {
        let alone = if row.more.text.is_empty() { self.more } else { 0.0 };
        let what = row.what.height(self.what + alone - ACROSS);
        let more = row.more.height(self.more - ACROSS);
        let over = if row.is_heading { self.size * 0.5 } else { 0.0 };
        what.max(more).max(self.size * 1.2) + 2.0 * DOWN + over
    }

    /// Cuts a row until it is not higher than `most`; whether it had to.
    pub(super) fn shorten(self, row: &mut Row, most: f32) -> bool {
        let mut letters = LONGEST;
        let is_short = |row: &Row| self.height(row) <= most;
        if is_short(row) {
            return false;
        }
        let (what, more) = (row.what.text.clone(), row.more.text.clone());
        while !is_short(row) && letters > 8 {
            for (text, whole) in [(&mut row.what.text, &what), (&mut row.more.text, &more)] {
                if whole.chars().count() > letters {
                    *text = fit::cut(whole, letters);
                }
            }
            letters = letters * 4 / 5;
        }
        true
    }
}

/// How many of the rows, from the first, fit into a height: at least one. A heading does not stand
/// last when what it heads comes on the next slide.
pub(super) fn fitting(columns: Columns, rows: &[Row], height: f32) -> usize {
    let mut used = 0.0;
    let fits = rows.iter().take_while(|row| {
        used += columns.height(row);
        used <= height
    });
    let mut fits = fits.count().max(1);
    while fits > 1 && fits < rows.len() && rows[fits - 1].is_heading {
        fits -= 1;
    }
    fits
}

/// Draws rows as a table at the top of an area; its height in points.
pub(super) fn draw(canvas: &mut Canvas, name: &str, area: Area, columns: Columns, rows: &[Row]) -> f32 {
    let id = canvas.id();
    let height: f32 = rows.iter().map(|row| columns.height(row)).sum();
    let at = transform("p", Area { h: height, ..area });
    let _ = write!(
        canvas.shapes,
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{at}<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w=\"{}\"/><a:gridCol w=\"{}\"/></a:tblGrid>",
        emu(columns.what),
        emu(columns.more),
        name = told::escaped(name),
    );
    for row in rows {
        let _ = write!(canvas.shapes, "<a:tr h=\"{}\">", emu(columns.height(row)));
        let (span, merged) =
            if row.more.text.is_empty() { (" gridSpan=\"2\"", " hMerge=\"1\"") } else { ("", "") };
        cell(canvas, &row.what, row.is_heading, (0.0, ACROSS), span);
        cell(canvas, &row.more, row.is_heading, (ACROSS, 0.0), merged);
        canvas.shapes.push_str("</a:tr>");
    }
    canvas.shapes.push_str("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
    height
}

fn cell(canvas: &mut Canvas, text: &Paragraph, is_heading: bool, (left, right): (f32, f32), span: &str) {
    let _ = write!(canvas.shapes, "<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>");
    canvas.paragraphs(std::slice::from_ref(text));
    let (ink, width) = if is_heading { (Ink::Accent, 12_700) } else { (Ink::Line, 6_350) };
    let anchor = if is_heading { "b" } else { "t" };
    let none = ["L", "R", "T"].map(|side| format!("<a:ln{side} w=\"0\"><a:noFill/></a:ln{side}>")).concat();
    let _ = write!(
        canvas.shapes,
        "</a:txBody><a:tcPr marL=\"{}\" marR=\"{}\" marT=\"{down}\" marB=\"{down}\" anchor=\"{anchor}\">{none}<a:lnB w=\"{width}\"><a:solidFill>{}</a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>",
        emu(left),
        emu(right),
        ink.xml(),
        down = emu(DOWN),
    );
}

fn kind(size: f32, bold: bool) -> fit::Type {
    fit::Type { size, bold }
}
