//! The theme of the slides: fonts, and the colours of `look::tokens`.

use std::fmt::Write as _;

use crate::export::common::hex;
use crate::scene::pages::Ink;
use crate::theme::tokens;

/// The font of titles and text. Every computer that shows slides has it, or one as wide.
pub(super) const FONT: &str = "Arial";

/// Colours by their names in the theme: who changes the theme changes all slides.
pub(super) trait Named {
    /// The colour as `DrawingML`.
    fn xml(self) -> &'static str;
}

impl Named for Ink {
    fn xml(self) -> &'static str {
        match self {
            Self::Text => "<a:schemeClr val=\"tx1\"/>",
            Self::Muted => "<a:schemeClr val=\"tx2\"/>",
            Self::Panel => "<a:schemeClr val=\"bg1\"/>",
            Self::Raised => "<a:schemeClr val=\"bg2\"/>",
            Self::Accent => "<a:schemeClr val=\"accent1\"/>",
            Self::Editor => "<a:schemeClr val=\"accent2\"/>",
            Self::Error => "<a:schemeClr val=\"accent4\"/>",
            Self::Line => "<a:schemeClr val=\"accent5\"/>",
            Self::Quote => "<a:schemeClr val=\"accent6\"/>",
        }
    }
}

/// Which colours of the theme text and ground are: a dark page has them the other way round.
pub(super) fn colour_map(dark: bool) -> &'static str {
    if dark {
        "<p:clrMap bg1=\"dk1\" tx1=\"lt1\" bg2=\"dk2\" tx2=\"lt2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
    } else {
        "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
    }
}

/// The part `theme/theme1.xml`.
pub(super) fn part(dark: bool) -> String {
    let t = tokens::of_pages(dark);
    let ((dk1, lt1), (dk2, lt2)) = if dark {
        ((t.panel, t.text), (t.raised, t.muted))
    } else {
        ((t.text, t.panel), (t.muted, t.raised))
    };
    let colours = [
        ("dk1", dk1),
        ("lt1", lt1),
        ("dk2", dk2),
        ("lt2", lt2),
        ("accent1", t.accent),
        ("accent2", t.editor),
        ("accent3", t.warning),
        ("accent4", t.error),
        ("accent5", t.line),
        ("accent6", t.quote),
        ("hlink", t.accent),
        ("folHlink", t.muted),
    ];
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Sitmap\"><a:themeElements><a:clrScheme name=\"Sitmap\">",
    );
    for (name, colour) in colours {
        let rgb = hex([colour.r(), colour.g(), colour.b()]);
        let _ = write!(xml, "<a:{name}><a:srgbClr val=\"{rgb}\"/></a:{name}>");
    }
    let font = format!("<a:latin typeface=\"{FONT}\"/><a:ea typeface=\"\"/><a:cs typeface=\"{FONT}\"/>");
    let _ = write!(
        xml,
        "</a:clrScheme><a:fontScheme name=\"Sitmap\"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>{FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    );
    xml
}

/// Three of each, as the format wants it; no shape uses them.
const FORMATS: &str = "<a:fmtScheme name=\"Sitmap\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln><a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>";
