//! The shapes of a slide as `PresentationML`, one behind the other.

use std::fmt::Display;

use super::relations::{HYPERLINK, IMAGE, Related};
use super::theme::Named as _;
use super::xml::{HEAD, NAMESPACES, TREE, Xml};
use crate::export::common;
use crate::l10n;
use crate::scene::pages::{Area, Ink, Paragraph, Side, runs_right_to_left};

/// English Metric Units in a point.
const EMU: f32 = 12_700.0;
/// The shape of nearly all that stands on a slide.
const RECTANGLE: &str = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";

/// What a text stands in.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame<'a> {
    pub name: &'a str,
    /// The placeholder of the layout that it fills.
    pub placeholder: Option<&'static str>,
    /// What is behind it: a colour as `DrawingML`.
    pub fill: Option<&'static str>,
    /// Points between its edge and its text: left and right, top and bottom.
    pub inset: (f32, f32),
    /// Whether its text stands in the middle of its height.
    pub middle: bool,
}

/// A slide while it is drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Canvas {
    pub xml: Xml,
    pub related: Vec<Related>,
    number: usize,
    ids: u32,
}

impl Canvas {
    /// An empty slide, the `number`th from 1.
    pub(super) fn new(number: usize) -> Self {
        let mut canvas = Self { number, ..Self::default() };
        canvas.xml.fixed(HEAD).fixed("<p:sld ").fixed(NAMESPACES).fixed("><p:cSld>").fixed(TREE);
        canvas
    }

    /// Names another part; the id under which the slide knows it.
    pub(super) fn relate(&mut self, kind: &'static str, target: &str, external: bool) -> String {
        let one = Related { kind, target: target.to_owned(), external };
        let known = self.related.iter().position(|other| *other == one);
        let at = known.unwrap_or_else(|| {
            self.related.push(one);
            self.related.len() - 1
        });
        format!("rId{}", at + 1)
    }

    pub(super) fn id(&mut self) -> u32 {
        // 1 is the slide itself.
        self.ids += 1;
        self.ids + 1
    }

    /// An area in one colour, which says nothing.
    pub(super) fn fill(&mut self, name: &str, area: Area, colour: &'static str) {
        self.decoration(name, area, colour, |xml| {
            xml.fixed(RECTANGLE);
        });
    }

    /// A shape in one colour, which says nothing.
    pub(super) fn decoration(
        &mut self,
        name: &str,
        area: Area,
        colour: &'static str,
        geometry: impl FnOnce(&mut Xml),
    ) {
        let id = self.id();
        let xml = &mut self.xml;
        xml.fixed("<p:sp><p:nvSpPr>").open("p:cNvPr", &[("id", &id), ("name", &name)]);
        xml.fixed("<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>");
        transform(xml, area);
        xml.fixed("</a:xfrm>");
        geometry(xml);
        xml.fixed("<a:solidFill>").fixed(colour);
        xml.fixed("</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>");
    }

    /// Text in an area.
    pub(super) fn text(&mut self, frame: &Frame<'_>, area: Area, paragraphs: &[Paragraph]) {
        let id = self.id();
        let xml = self.xml.fixed("<p:sp><p:nvSpPr>").empty("p:cNvPr", &[("id", &id), ("name", &frame.name)]);
        match frame.placeholder {
            Some(placeholder) => {
                xml.fixed("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>").fixed(placeholder)
            }
            None => xml.fixed("<p:cNvSpPr txBox=\"1\"></p:cNvSpPr><p:nvPr>"),
        };
        transform(xml.fixed("</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"), area);
        xml.fixed("</a:xfrm>").fixed(RECTANGLE);
        match frame.fill {
            Some(colour) => xml.fixed("<a:solidFill>").fixed(colour).fixed("</a:solidFill>"),
            None => xml.fixed("<a:noFill/>"),
        };
        let (across, down) = (emu(frame.inset.0), emu(frame.inset.1));
        let anchor = if frame.middle { "ctr" } else { "t" };
        let body: [(_, &dyn Display); 6] = [
            ("wrap", &"square"),
            ("lIns", &across),
            ("tIns", &down),
            ("rIns", &across),
            ("bIns", &down),
            ("anchor", &anchor),
        ];
        xml.fixed("</p:spPr><p:txBody>").open("a:bodyPr", &body);
        xml.fixed("<a:normAutofit/></a:bodyPr><a:lstStyle/>");
        self.paragraphs(paragraphs);
        self.xml.fixed("</p:txBody></p:sp>");
    }

    /// Paragraphs; there is always one.
    pub(super) fn paragraphs(&mut self, paragraphs: &[Paragraph]) {
        let mut is_first = true;
        for one in paragraphs {
            let mut before = if is_first { 0.0 } else { one.before };
            for line in one.text.split('\n') {
                self.paragraph(one, line, before);
                (is_first, before) = (false, 0.0);
            }
        }
        if is_first {
            self.xml.fixed("<a:p><a:endParaRPr/></a:p>");
        }
    }

    fn paragraph(&mut self, one: &Paragraph, line: &str, before: f32) {
        let runs = runs_right_to_left(line);
        let right_to_left = runs == Some(true);
        let side = match one.side_of(runs) {
            Side::Left => "l",
            Side::Middle => "ctr",
            Side::Right => "r",
        };
        let before = (before * 100.0).round();
        // Running text is a little wider than what programs call single: `Type::leading`.
        let lines = if one.of.bold { 100_000 } else { 108_000 };
        let link = one.url.as_ref().map(|url| self.relate(HYPERLINK, url, true));
        let xml = &mut self.xml;
        let mut properties: Vec<(_, &dyn Display)> = vec![("marL", &0), ("indent", &0), ("algn", &side)];
        // Where pages begin at the right, so does what says nothing of it.
        if right_to_left || runs.is_some() && l10n::is_right_to_left() {
            properties.push(("rtl", if right_to_left { &1 } else { &0 }));
        }
        xml.fixed("<a:p>").open("a:pPr", &properties);
        xml.fixed("<a:lnSpc>").empty("a:spcPct", &[("val", &lines)]);
        xml.fixed("</a:lnSpc><a:spcBef>").empty("a:spcPts", &[("val", &before)]);
        xml.fixed("</a:spcBef><a:buNone/></a:pPr>");
        let (size, bold) = ((one.of.size * 100.0).floor(), u8::from(one.of.bold));
        if let Some(dot) = one.dot.map(common::kind_colour) {
            xml.fixed("<a:r>").open("a:rPr", &[("sz", &size), ("b", &0)]);
            xml.fixed("<a:solidFill>").empty("a:srgbClr", &[("val", &dot)]);
            xml.fixed("</a:solidFill></a:rPr><a:t>● </a:t></a:r>");
        }
        let mut properties: Vec<(_, &dyn Display)> = vec![("sz", &size), ("b", &bold)];
        let language = common::language(&one.language);
        if let Some(tag) = &language {
            properties.push(("lang", tag));
        }
        xml.fixed("<a:r>").open("a:rPr", &properties);
        xml.fixed("<a:solidFill>").fixed(one.ink.xml()).fixed("</a:solidFill>");
        if let Some(id) = link {
            xml.empty("a:hlinkClick", &[("r:id", &id)]);
        }
        xml.fixed("</a:rPr>").element("a:t", line).fixed("</a:r></a:p>");
    }

    /// A picture that has the shape of its area.
    pub(super) fn picture(&mut self, target: &str, described: &str, area: Area) {
        let link = self.relate(IMAGE, target, false);
        let (id, described) = (self.id(), described.replace('\n', " "));
        let xml = self.xml.fixed("<p:pic><p:nvPicPr>");
        xml.empty("p:cNvPr", &[("id", &id), ("name", &"Map"), ("descr", &described)]);
        xml.fixed(
            "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>",
        );
        xml.empty("a:blip", &[("r:embed", &link)]);
        transform(xml.fixed("<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>"), area);
        xml.fixed("</a:xfrm>").fixed(RECTANGLE).fixed("</p:spPr></p:pic>");
    }

    /// A bar with the marking, in colours that are not the theme's.
    pub(super) fn marking(&mut self, name: &str, area: Area, text: &Paragraph, ground: &str, ink: &str) {
        let (id, size) = (self.id(), (text.of.size * 100.0).floor());
        let xml = self.xml.fixed("<p:sp><p:nvSpPr>").empty("p:cNvPr", &[("id", &id), ("name", &name)]);
        transform(xml.fixed("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>"), area);
        xml.fixed("</a:xfrm>").fixed(RECTANGLE);
        xml.fixed("<a:solidFill>").empty("a:srgbClr", &[("val", &ground)]);
        xml.fixed("</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p>");
        let rtl = u8::from(runs_right_to_left(&text.text) == Some(true));
        xml.empty("a:pPr", &[("algn", &"ctr"), ("rtl", &rtl)]).fixed("<a:r>");
        xml.open("a:rPr", &[("sz", &size), ("b", &1)]);
        xml.fixed("<a:solidFill>").empty("a:srgbClr", &[("val", &ink)]).fixed("</a:solidFill></a:rPr>");
        xml.element("a:t", &text.text).fixed("</a:r></a:p></p:txBody></p:sp>");
    }

    /// The number of the slide, which the program counts.
    pub(super) fn page_number(&mut self, area: Area, size: f32) {
        let (id, size) = (self.id(), size * 100.0);
        let xml = self.xml.fixed("<p:sp><p:nvSpPr>");
        xml.empty("p:cNvPr", &[("id", &id), ("name", &"Slide number")]);
        xml.fixed("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>");
        transform(xml, area);
        xml.fixed("</a:xfrm></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p>");
        let side = if l10n::is_right_to_left() { "l" } else { "r" };
        xml.empty("a:pPr", &[("algn", &side)])
            .fixed("<a:fld id=\"{7C1B2B54-6D7E-4E0B-9A61-0C6B2B7B5A10}\" type=\"slidenum\">");
        xml.open("a:rPr", &[("sz", &size)]).fixed("<a:solidFill>").fixed(Ink::Muted.xml());
        xml.fixed("</a:solidFill></a:rPr>").element("a:t", &self.number.to_string());
        xml.fixed("</a:fld></a:p></p:txBody></p:sp>");
    }

    /// The ticks of a strip of time as one shape: each from the foot of the area up.
    pub(super) fn ticks(&mut self, area: Area, ticks: &[(f32, f32)]) {
        let (across, down) = (emu(area.w), emu(area.h));
        let half = emu(0.9);
        self.decoration("Incidents in time", area, Ink::Text.xml(), |xml| {
            xml.fixed("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>");
            xml.open("a:path", &[("w", &across), ("h", &down)]);
            for &(at, part) in ticks {
                let tick = Area { x: area.x + at.clamp(0.0, 1.0) * area.w, w: 0.0, ..area };
                let x = emu(area.mirrored(tick).x - area.x);
                // A single incident among thousands can still be seen.
                let top = down - (down as f32 * part.clamp(0.25, 1.0)) as i64;
                let (left, right) = ((x - half).max(0), (x + half).min(across));
                xml.fixed("<a:moveTo>").empty("a:pt", &[("x", &left), ("y", &down)]).fixed("</a:moveTo>");
                for (x, y) in [(left, top), (right, top), (right, down)] {
                    xml.fixed("<a:lnTo>").empty("a:pt", &[("x", &x), ("y", &y)]).fixed("</a:lnTo>");
                }
                xml.fixed("<a:close/>");
            }
            xml.fixed("</a:path></a:pathLst></a:custGeom>");
        });
    }
}

/// Points as English Metric Units.
pub(super) fn emu(points: f32) -> i64 {
    (points * EMU).round() as i64
}

/// Where a shape is, as what stands in an element `xfrm`.
pub(super) fn transform(xml: &mut Xml, area: Area) {
    xml.empty("a:off", &[("x", &emu(area.x)), ("y", &emu(area.y))]);
    xml.empty("a:ext", &[("cx", &emu(area.w.max(0.0))), ("cy", &emu(area.h.max(0.0)))]);
}
