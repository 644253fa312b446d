//! The shapes of a slide as `PresentationML`, one behind the other.

use std::fmt::Write as _;

use super::theme::Named as _;
use crate::export::common::{self, escaped};
use crate::scene::pages::{Aligned, Area, Ink, Paragraph, is_right_to_left};

/// English Metric Units in a point.
const EMU: f32 = 12_700.0;

/// What a text stands in.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame<'a> {
    pub name: &'a str,
    /// The placeholder of the layout that it fills, as the attributes of `p:ph`.
    pub placeholder: Option<&'a str>,
    /// What is behind it: a colour as `DrawingML`.
    pub fill: Option<String>,
    /// Points between its edge and its text: left and right, top and bottom.
    pub inset: (f32, f32),
    /// Whether its text stands in the middle of its height.
    pub middle: bool,
}

/// What a part of the package names in another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Related {
    pub kind: &'static str,
    pub target: String,
    pub external: bool,
}

/// A slide while it is drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Canvas {
    pub shapes: String,
    pub related: Vec<Related>,
    number: usize,
    ids: u32,
}

impl Canvas {
    /// An empty slide, the `number`th from 1.
    pub(super) fn new(number: usize) -> Self {
        Self { number, ..Self::default() }
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
    pub(super) fn fill(&mut self, name: &str, area: Area, colour: &str) {
        self.decoration(name, area, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>", colour);
    }

    /// A shape in one colour, which says nothing.
    pub(super) fn decoration(&mut self, name: &str, area: Area, geometry: &str, colour: &str) {
        let (id, at) = (self.id(), transform("a", area));
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"><a:extLst><a:ext uri=\"{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{at}{geometry}<a:solidFill>{colour}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>",
            name = escaped(name),
        );
    }

    /// Text in an area.
    pub(super) fn text(&mut self, frame: &Frame<'_>, area: Area, paragraphs: &[Paragraph]) {
        let (id, at) = (self.id(), transform("a", area));
        let placeholder = frame.placeholder.map(|ph| format!("<p:ph {ph}/>")).unwrap_or_default();
        let (kind, lock) = if frame.placeholder.is_some() {
            ("<p:cNvSpPr>", "<a:spLocks noGrp=\"1\"/>")
        } else {
            ("<p:cNvSpPr txBox=\"1\">", "")
        };
        let fill = match &frame.fill {
            Some(colour) => format!("<a:solidFill>{colour}</a:solidFill>"),
            None => "<a:noFill/>".to_owned(),
        };
        let (across, down) = (emu(frame.inset.0), emu(frame.inset.1));
        let anchor = if frame.middle { "ctr" } else { "t" };
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/>{kind}{lock}</p:cNvSpPr><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{at}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{fill}</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"{across}\" tIns=\"{down}\" rIns=\"{across}\" bIns=\"{down}\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr><a:lstStyle/>",
            name = escaped(frame.name),
        );
        self.paragraphs(paragraphs);
        self.shapes.push_str("</p:txBody></p:sp>");
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
            self.shapes.push_str("<a:p><a:endParaRPr/></a:p>");
        }
    }

    fn paragraph(&mut self, one: &Paragraph, line: &str, before: f32) {
        let right_to_left = is_right_to_left(line);
        let side = match (one.aligned, right_to_left) {
            (Aligned::Centre, _) => " algn=\"ctr\"",
            (Aligned::Right, _) | (Aligned::Start, true) => " algn=\"r\"",
            (Aligned::Start, false) => " algn=\"l\"",
        };
        let direction = if right_to_left { " rtl=\"1\"" } else { "" };
        let before = (before * 100.0).round();
        // Running text is a little wider than what programs call single: `Type::leading`.
        let lines = if one.of.bold { 100_000 } else { 108_000 };
        let _ = write!(
            self.shapes,
            "<a:p><a:pPr marL=\"0\" indent=\"0\"{side}{direction}><a:lnSpc><a:spcPct val=\"{lines}\"/></a:lnSpc><a:spcBef><a:spcPts val=\"{before}\"/></a:spcBef><a:buNone/></a:pPr>",
        );
        let size = (one.of.size * 100.0).floor();
        let bold = if one.of.bold { " b=\"1\"" } else { " b=\"0\"" };
        let language =
            common::language(&one.language).map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default();
        if let Some(dot) = one.dot.map(common::kind_colour) {
            let _ = write!(
                self.shapes,
                "<a:r><a:rPr sz=\"{size}\" b=\"0\"><a:solidFill><a:srgbClr val=\"{dot}\"/></a:solidFill></a:rPr><a:t>● </a:t></a:r>",
            );
        }
        let link = match &one.url {
            Some(url) => {
                let id = self.relate(super::package::HYPERLINK, url, true);
                format!("<a:hlinkClick r:id=\"{id}\"/>")
            }
            None => String::new(),
        };
        let ink = one.ink.xml();
        let _ = write!(
            self.shapes,
            "<a:r><a:rPr{language} sz=\"{size}\"{bold}><a:solidFill>{ink}</a:solidFill>{link}</a:rPr><a:t>{text}</a:t></a:r></a:p>",
            text = escaped(line),
        );
    }

    /// A picture that has the shape of its area.
    pub(super) fn picture(&mut self, target: &str, described: &str, area: Area) {
        let link = self.relate(super::package::IMAGE, target, false);
        let (id, at) = (self.id(), transform("a", area));
        let _ = write!(
            self.shapes,
            "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Map\" descr=\"{described}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{link}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{at}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
            described = escaped(described).replace('\n', " "),
        );
    }
}

impl Canvas {
    /// A bar with the marking, in colours that are not the theme's.
    pub(super) fn marking(&mut self, name: &str, area: Area, text: &Paragraph, ground: &str, ink: &str) {
        let (id, at, size) = (self.id(), transform("a", area), (text.of.size * 100.0).floor());
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{at}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val=\"{ground}\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn=\"ctr\"/><a:r><a:rPr sz=\"{size}\" b=\"1\"><a:solidFill><a:srgbClr val=\"{ink}\"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>",
            escaped(&text.text),
        );
    }

    /// The number of the slide, which the program counts.
    pub(super) fn page_number(&mut self, area: Area, size: f32) {
        let (id, at, size, ink) = (self.id(), transform("a", area), size * 100.0, Ink::Muted.xml());
        let _ = write!(
            self.shapes,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Slide number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr>{at}</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p><a:pPr algn=\"r\"/><a:fld id=\"{{7C1B2B54-6D7E-4E0B-9A61-0C6B2B7B5A10}}\" type=\"slidenum\"><a:rPr sz=\"{size}\"><a:solidFill>{ink}</a:solidFill></a:rPr><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>",
            number = self.number,
        );
    }

    /// The ticks of a strip of time as one shape: each from the foot of the area up.
    pub(super) fn ticks(&mut self, area: Area, ticks: &[(f32, f32)]) {
        let (across, down) = (emu(area.w), emu(area.h));
        let half = emu(0.9);
        let mut path = String::new();
        for &(at, part) in ticks {
            let x = emu(at.clamp(0.0, 1.0) * area.w);
            // A single incident among thousands can still be seen.
            let top = down - (down as f32 * part.clamp(0.25, 1.0)) as i64;
            let (left, right) = ((x - half).max(0), (x + half).min(across));
            let _ = write!(
                path,
                "<a:moveTo><a:pt x=\"{left}\" y=\"{down}\"/></a:moveTo><a:lnTo><a:pt x=\"{left}\" y=\"{top}\"/></a:lnTo><a:lnTo><a:pt x=\"{right}\" y=\"{top}\"/></a:lnTo><a:lnTo><a:pt x=\"{right}\" y=\"{down}\"/></a:lnTo><a:close/>",
            );
        }
        let geometry = format!(
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"{across}\" h=\"{down}\">{path}</a:path></a:pathLst></a:custGeom>"
        );
        self.decoration("Incidents in time", area, &geometry, &Ink::Text.xml());
    }
}

/// Points as English Metric Units.
pub(super) fn emu(points: f32) -> i64 {
    (points * EMU).round() as i64
}

/// Where a shape is, as the element `xfrm` of a namespace.
pub(super) fn transform(namespace: &str, area: Area) -> String {
    let Area { x, y, w, h } = area;
    format!(
        "<{namespace}:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></{namespace}:xfrm>",
        emu(x),
        emu(y),
        emu(w.max(0.0)),
        emu(h.max(0.0))
    )
}
