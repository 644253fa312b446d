//! Lists as tables that can be edited.

use std::fmt::Write as _;

use super::shape::{Canvas, emu, transform};
use super::theme::Named as _;
use crate::export::common;
use crate::export::fit::Helvetica;
use crate::scene::pages::{Area, IN_ROW, Ink, Paragraph, Role, Row};

/// Draws rows as a table that fills an area, from its top: numbers in a column at the right.
pub(super) fn draw(canvas: &mut Canvas, name: &str, area: Area, rows: &[&Row]) {
    let id = canvas.id();
    let at = transform("p", area);
    let numbers = rows.iter().map(|row| row.numbers).fold(1.0, f32::max).min(area.w / 2.0);
    let _ = write!(
        canvas.shapes,
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{at}<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w=\"{}\"/><a:gridCol w=\"{}\"/></a:tblGrid>",
        emu(area.w - numbers),
        emu(numbers),
        name = common::escaped(name),
    );
    for (n, row) in rows.iter().enumerate() {
        let over = if n > 0 { row.what.before } else { 0.0 };
        let _ = write!(canvas.shapes, "<a:tr h=\"{}\">", emu(row.height(&Helvetica, area.w) + over));
        let what = plain(&row.what);
        let more = row.more.as_ref().map(plain);
        let is_heading = row.what.role == Role::Heading;
        if let Some(more) = more.clone().filter(|_| row.is_number) {
            cell(canvas, &[what], is_heading, over, "");
            cell(canvas, &[more], is_heading, over, "");
        } else {
            let all: Vec<Paragraph> = [what].into_iter().chain(more).collect();
            cell(canvas, &all, is_heading, over, " gridSpan=\"2\"");
            cell(canvas, &[], is_heading, over, " hMerge=\"1\"");
        }
        canvas.shapes.push_str("</a:tr>");
    }
    canvas.shapes.push_str("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
}

/// A text as a cell has it. `LibreOffice` does not break lines between a dot and a link.
fn plain(one: &Paragraph) -> Paragraph {
    let dot = one.dot.filter(|_| one.url.is_none());
    Paragraph { dot, before: 0.0, ..one.clone() }
}

fn cell(canvas: &mut Canvas, texts: &[Paragraph], is_heading: bool, over: f32, span: &str) {
    let _ = write!(canvas.shapes, "<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>");
    canvas.paragraphs(texts);
    let (ink, width) = if is_heading { (Ink::Accent, 12_700) } else { (Ink::Line, 6_350) };
    let none = ["L", "R", "T"].map(|side| format!("<a:ln{side} w=\"0\"><a:noFill/></a:ln{side}>")).concat();
    let _ = write!(
        canvas.shapes,
        "</a:txBody><a:tcPr marL=\"0\" marR=\"0\" marT=\"{}\" marB=\"{}\" anchor=\"t\">{none}<a:lnB w=\"{width}\"><a:solidFill>{}</a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>",
        emu(IN_ROW + over),
        emu(IN_ROW),
        ink.xml(),
    );
}
