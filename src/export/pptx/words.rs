//! The words of a page as shapes: text in placeholders of the layouts, figures in boxes, lists as
//! tables.

use super::shape::{Canvas, Frame};
use super::table;
use super::theme::Named as _;
use crate::scene::pages::{
    Area, Block, Column, IN_FIGURE, IN_QUOTE, Ink, Page, Paragraph, Placed, Role, Row,
};

const TITLE: &str = "<p:ph type=\"title\"/>";
const EYEBROW: &str = "<p:ph type=\"body\" sz=\"quarter\" idx=\"13\"/>";
const TEXT: &str = "<p:ph type=\"body\" sz=\"quarter\" idx=\"14\"/>";
const QUOTATION: &str = "<p:ph type=\"body\" sz=\"quarter\" idx=\"15\"/>";

/// Draws the words of a page. `name` is what its lists are called.
pub(super) fn draw(canvas: &mut Canvas, page: &Page, name: &str) {
    // A slide has one of each placeholder.
    let mut free = vec![EYEBROW, TITLE, TEXT, QUOTATION];
    let mut take = |wanted: &'static str| {
        let at = free.iter().position(|one| *one == wanted)?;
        Some(free.remove(at))
    };
    if let Some((area, again)) = &page.again {
        let frame = Frame { name: "Title", placeholder: take(TITLE), ..Frame::default() };
        canvas.text(&frame, *area, std::slice::from_ref(again));
    }
    for column in &page.columns {
        if column.is_quote {
            quote(canvas, column, take(QUOTATION));
            continue;
        }
        for run in column.placed.chunk_by(|a, b| kind(a) == kind(b)) {
            let area = around(run);
            match kind(&run[0]) {
                Kind::Eyebrow => text(canvas, "Eyebrow", take(EYEBROW), area, run),
                Kind::Title => text(canvas, "Title", take(TITLE), area, run),
                Kind::Text => text(canvas, "Place, time and text", take(TEXT), area, run),
                Kind::Figures => run.iter().for_each(|placed| figures(canvas, placed)),
                Kind::List => {
                    let rows: Vec<&Row> = run.iter().filter_map(|placed| row(&placed.block)).collect();
                    table::draw(canvas, name, area, &rows);
                }
            }
        }
    }
}

/// What becomes one shape with its neighbours.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Eyebrow,
    Title,
    Text,
    Figures,
    List,
}

fn kind(placed: &Placed) -> Kind {
    match &placed.block {
        Block::Text(one) => match one.role {
            Role::Eyebrow => Kind::Eyebrow,
            Role::Title => Kind::Title,
            _ => Kind::Text,
        },
        Block::Figures(_) => Kind::Figures,
        Block::Row(_) => Kind::List,
    }
}

/// All that blocks take together.
fn around(run: &[Placed]) -> Area {
    let (first, last) = (run[0].area, run[run.len() - 1].area);
    Area { h: last.bottom() - first.y, ..first }
}

fn row(block: &Block) -> Option<&Row> {
    if let Block::Row(row) = block { Some(row) } else { None }
}

fn paragraphs(run: &[Placed]) -> Vec<Paragraph> {
    let texts = run.iter().filter_map(|placed| match &placed.block {
        Block::Text(one) => Some(one.clone()),
        _ => None,
    });
    texts.collect()
}

fn text(canvas: &mut Canvas, name: &str, placeholder: Option<&'static str>, area: Area, run: &[Placed]) {
    canvas.text(&Frame { name, placeholder, ..Frame::default() }, area, &paragraphs(run));
}

fn quote(canvas: &mut Canvas, column: &Column, placeholder: Option<&'static str>) {
    let fill = Some(Ink::Quote.xml());
    let frame = Frame { name: "Quotation", placeholder, fill, inset: IN_QUOTE, middle: false };
    canvas.text(&frame, column.area, &paragraphs(&column.placed));
    let edge = column.area.mirrored(Area { w: 4.0, ..column.area });
    canvas.fill("Quotation edge", edge, Ink::Accent.xml());
}

fn figures(canvas: &mut Canvas, placed: &Placed) {
    for (area, (value, label)) in placed.figures() {
        let fill = Some(Ink::Raised.xml());
        let frame = Frame { name: "Figure", fill, inset: IN_FIGURE, ..Frame::default() };
        canvas.text(&frame, area, &[value.clone(), label.clone()]);
    }
}
