//! What parts of the package name in each other (ISO/IEC 29500-2, clause 9).

use std::fmt::Display;

use super::xml::{HEAD, Xml};

macro_rules! office {
    ($what:literal) => {
        concat!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/", $what)
    };
}
pub(super) const HYPERLINK: &str = office!("hyperlink");
pub(super) const IMAGE: &str = office!("image");
pub(super) const LAYOUT: &str = office!("slideLayout");
pub(super) const MASTER: &str = office!("slideMaster");
pub(super) const NOTES: &str = office!("notesSlide");
pub(super) const NOTES_MASTER: &str = office!("notesMaster");
pub(super) const SLIDE: &str = office!("slide");
pub(super) const THEME: &str = office!("theme");

/// What a part of the package names in another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Related {
    pub kind: &'static str,
    pub target: String,
    pub external: bool,
}

/// The relations of a part, `rId1` first.
pub(super) fn relations(related: &[Related]) -> Vec<u8> {
    let mut xml = Xml::default();
    xml.fixed(HEAD);
    xml.fixed("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (n, one) in related.iter().enumerate() {
        let (id, mode) = (format!("rId{}", n + 1), if one.external { "External" } else { "Internal" });
        let attributes: [(_, &dyn Display); 4] =
            [("Id", &id), ("Type", &one.kind), ("Target", &one.target), ("TargetMode", &mode)];
        xml.empty("Relationship", &attributes);
    }
    xml.fixed("</Relationships>").take()
}

/// The relations of the package as a whole.
pub(super) fn root() -> Vec<u8> {
    let related = [
        (office!("officeDocument"), "ppt/presentation.xml"),
        (
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
        (office!("extended-properties"), "docProps/app.xml"),
    ];
    relations(&related.map(|(kind, target)| Related { kind, target: target.to_owned(), external: false }))
}
