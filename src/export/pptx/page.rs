//! What stands on each slide around its words: the map, the marking, the strip of time, the foot.

use super::shape::{Canvas, Frame};
use super::theme::Named as _;
use crate::export::fit::Helvetica;
use crate::export::frame::{self, NUMBER, SMALL};
use crate::export::{Book, MapPicture, common};
use crate::scene::briefing::Strip;
use crate::scene::pages::{Aligned, Area, EDGE, HEIGHT, Ink, Measure as _, Page, Paragraph, Role, Type};

/// The map as a picture, and what is behind words.
pub(super) fn stage(canvas: &mut Canvas, map: Option<(&str, &MapPicture)>, page: &Page) {
    if let (Some((target, map)), Some(area)) = (map, page.map) {
        canvas.picture(target, &map.described, area.of_picture(map.size));
    }
    if let (Some(_), Some(panel)) = (page.map, page.columns.first()) {
        let panel = panel.area;
        canvas.fill("Panel", panel, Ink::Panel.xml());
        let edge = panel.mirrored(Area { x: panel.x + panel.w - 1.0, w: 1.0, ..panel });
        canvas.fill("Panel edge", edge, Ink::Line.xml());
    }
}

/// What stands on every slide around the stage.
pub(super) fn surround(canvas: &mut Canvas, frame: &frame::Frame, book: &Book, at: Option<(f32, f32)>) {
    let top = frame.stage.bottom();
    let ground = Area { y: top, h: HEIGHT - top, ..frame.stage };
    canvas.fill("Foot", ground, Ink::Panel.xml());
    canvas.fill("Foot edge", Area { h: 1.0, ..ground }, Ink::Line.xml());
    if let Some(area) = frame.strip {
        strip(canvas, &book.strip, area, at);
    }
    let foot = frame.foot.inset(EDGE, 0.0, 0.0);
    let words = foot.mirrored(Area { w: foot.w - NUMBER, ..foot });
    let placeholder = Some("<p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/>");
    let middle = |name, placeholder| Frame { name, placeholder, middle: true, ..Frame::default() };
    canvas.text(&middle("Footer", placeholder), words, std::slice::from_ref(&frame.foot_text));
    let number = foot.mirrored(Area { x: foot.x + foot.w - NUMBER, w: NUMBER, ..foot });
    canvas.page_number(number, SMALL);
    if let (Some(text), Some((_, ground, ink))) = (&frame.marking, common::marking(book)) {
        for (name, area) in ["Marking top", "Marking bottom"].into_iter().zip(frame.bars) {
            canvas.marking(name, area, text, &ground, &ink);
        }
    }
}

/// The strip of time: a line, a tick where incidents are, and the part that the step is about.
fn strip(canvas: &mut Canvas, strip: &Strip, area: Area, at: Option<(f32, f32)>) {
    let of = Type::new(SMALL, false);
    let widest = Helvetica.width(&strip.first, of).max(Helvetica.width(&strip.last, of));
    let label = (widest + 12.0).min(area.w / 4.0);
    let line = area.inset(EDGE + label, 0.0, 0.0);
    let labels = [
        ("First day", &strip.first, Area { x: EDGE, w: label, ..area }, Aligned::Start),
        ("Last day", &strip.last, Area { x: line.x + line.w, w: label, ..area }, Aligned::End),
    ];
    for (name, text, place, side) in labels {
        let text = Paragraph::new(Role::Text, text.as_str(), SMALL, Ink::Muted).to(side);
        let place = area.mirrored(place);
        canvas.text(&Frame { name, middle: true, ..Frame::default() }, place, &[text]);
    }
    let base = line.y + line.h - 8.0;
    canvas.fill("Time", Area { y: base, h: 1.0, ..line }, Ink::Muted.xml());
    if let Some((from, to)) = at {
        let x = line.x + from.clamp(0.0, 1.0) * line.w;
        let w = ((to - from).clamp(0.0, 1.0) * line.w).max(4.0).min(line.x + line.w - x).max(4.0);
        let now = line.mirrored(Area { x, y: line.y + 6.0, w, h: base - line.y - 3.0 });
        canvas.fill("This step", now, "<a:schemeClr val=\"accent1\"><a:alpha val=\"35000\"/></a:schemeClr>");
        canvas.fill("This step, line", Area { y: base - 1.0, h: 3.0, ..now }, Ink::Accent.xml());
    }
    canvas.ticks(Area { y: line.y + 7.0, h: base - line.y - 7.0, ..line }, &strip.ticks);
}
