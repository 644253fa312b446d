//! XML while it is written. What stands in it as it is are constants, and all else goes through a writer
//! that escapes it: no word of a dossier can become a tag.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use crate::export::common::without_controls;

/// How each part begins.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
pub(super) const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
/// The root of the tree of shapes, before the first one.
pub(super) const TREE: &str = "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
pub(super) const END_TREE: &str = "</p:spTree>";

/// The attributes of an element.
type Attributes<'a> = [(&'static str, &'a dyn Display)];

/// XML in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Xml(Vec<u8>);

impl Xml {
    /// Markup that is always the same.
    pub(super) fn fixed(&mut self, markup: &'static str) -> &mut Self {
        self.0.extend_from_slice(markup.as_bytes());
        self
    }

    /// The start of an element, whose end is `fixed`.
    pub(super) fn open(&mut self, name: &'static str, attributes: &Attributes<'_>) -> &mut Self {
        self.write(Event::Start(start(name, attributes)))
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) -> &mut Self {
        self.write(Event::Empty(start(name, attributes)))
    }

    /// An element with a text.
    pub(super) fn element(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.write(Event::Start(BytesStart::new(name)));
        self.write(Event::Text(BytesText::new(&without_controls(text))));
        self.write(Event::End(BytesEnd::new(name)))
    }

    /// What is written by now.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0)
    }

    fn write(&mut self, event: Event<'_>) -> &mut Self {
        // There is always room in memory.
        let _ = Writer::new(&mut self.0).write_event(event);
        self
    }
}

fn start(name: &'static str, attributes: &Attributes<'_>) -> BytesStart<'static> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*without_controls(&value.to_string())));
    }
    start
}
