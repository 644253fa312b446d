//! Lists as tables that can be edited.

use std::fmt::Display;

use super::shape::{Canvas, emu, transform};
use super::theme::Named as _;
use crate::export::fit::Helvetica;
use crate::l10n;
use crate::scene::pages::{Area, IN_ROW, Ink, Paragraph, Role, Row};

/// Draws rows as a table that fills an area, from its top: numbers in a column at the end of lines.
pub(super) fn draw(canvas: &mut Canvas, name: &str, area: Area, rows: &[&Row]) {
    let id = canvas.id();
    let numbers = rows.iter().map(|row| row.numbers).fold(1.0, f32::max).min(area.w / 2.0);
    let xml = &mut canvas.xml;
    xml.fixed("<p:graphicFrame><p:nvGraphicFramePr>").empty("p:cNvPr", &[("id", &id), ("name", &name)]);
    xml.fixed("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>");
    transform(xml, area);
    xml.fixed("</p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr/><a:tblGrid>");
    // Not every program turns a table round that says of itself that it begins at the right.
    let is_turned = l10n::is_right_to_left();
    let mut widths = [area.w - numbers, numbers];
    if is_turned {
        widths.reverse();
    }
    for width in widths {
        xml.empty("a:gridCol", &[("w", &emu(width))]);
    }
    xml.fixed("</a:tblGrid>");
    for (n, row) in rows.iter().enumerate() {
        let over = if n > 0 { row.what.before } else { 0.0 };
        canvas.xml.open("a:tr", &[("h", &emu(row.height(&Helvetica, area.w) + over))]);
        let what = plain(&row.what);
        let more = row.more.as_ref().map(plain);
        let is_heading = row.what.role == Role::Heading;
        if let Some(more) = more.clone().filter(|_| row.is_number) {
            let mut cells = [what, more];
            if is_turned {
                cells.reverse();
            }
            for one in cells {
                cell(canvas, &[one], is_heading, over, "<a:tc>");
            }
        } else {
            let all: Vec<Paragraph> = [what].into_iter().chain(more).collect();
            cell(canvas, &all, is_heading, over, "<a:tc gridSpan=\"2\">");
            cell(canvas, &[], is_heading, over, "<a:tc hMerge=\"1\">");
        }
        canvas.xml.fixed("</a:tr>");
    }
    canvas.xml.fixed("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
}

/// A text as a cell has it. `LibreOffice` does not break lines between a dot and a link.
fn plain(one: &Paragraph) -> Paragraph {
    let dot = one.dot.filter(|_| one.url.is_none());
    Paragraph { dot, before: 0.0, ..one.clone() }
}

fn cell(canvas: &mut Canvas, texts: &[Paragraph], is_heading: bool, over: f32, start: &'static str) {
    canvas.xml.fixed(start).fixed("<a:txBody><a:bodyPr/><a:lstStyle/>");
    canvas.paragraphs(texts);
    let (ink, width) = if is_heading { (Ink::Accent, 12_700) } else { (Ink::Line, 6_350) };
    let (top, foot) = (emu(IN_ROW + over), emu(IN_ROW));
    let xml = canvas.xml.fixed("</a:txBody>");
    let edges: [(_, &dyn Display); 5] =
        [("marL", &0), ("marR", &0), ("marT", &top), ("marB", &foot), ("anchor", &"t")];
    xml.open("a:tcPr", &edges);
    xml.fixed("<a:lnL w=\"0\"><a:noFill/></a:lnL><a:lnR w=\"0\"><a:noFill/></a:lnR><a:lnT w=\"0\"><a:noFill/></a:lnT>");
    xml.open("a:lnB", &[("w", &width)]).fixed("<a:solidFill>").fixed(ink.xml());
    xml.fixed("</a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>");
}
