//! The parts of the package that are the same on all slides (ISO/IEC 29500-1, -2).

use std::fmt::Write as _;

use super::relations::{LAYOUT, MASTER, NOTES_MASTER, Related, SLIDE, THEME, relations, root};
use super::shape::emu;
use super::theme;
use super::xml::{END_TREE, HEAD, NAMESPACES, TREE, Xml};
use crate::export::Book;
use crate::export::frame::{Frame, NUMBER};
use crate::l10n::{is_right_to_left, pages as w};
use crate::scene::pages::{AROUND_QUOTE, Area, EDGE, HEIGHT};

/// The parts that do not depend on what the slides show.
pub(super) fn fixed(book: &Book, page: &Frame) -> Vec<(&'static str, Vec<u8>)> {
    let related = |kind, target: &str| Related { kind, target: target.to_owned(), external: false };
    let to_master = [related(MASTER, "../slideMasters/slideMaster1.xml")];
    vec![
        ("_rels/.rels", root()),
        ("docProps/core.xml", core(book)),
        ("ppt/theme/theme1.xml", theme::part(book.dark).into()),
        // Notes are printed: on white.
        ("ppt/theme/theme2.xml", theme::part(false).into()),
        ("ppt/slideMasters/slideMaster1.xml", master(book.dark, page).into()),
        (
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(&[
                related(LAYOUT, "../slideLayouts/slideLayout1.xml"),
                related(LAYOUT, "../slideLayouts/slideLayout2.xml"),
                related(THEME, "../theme/theme1.xml"),
            ]),
        ),
        ("ppt/slideLayouts/slideLayout1.xml", layout(w::layout_words(), page, true).into()),
        ("ppt/slideLayouts/_rels/slideLayout1.xml.rels", relations(&to_master)),
        ("ppt/slideLayouts/slideLayout2.xml", layout(w::layout_list(), page, false).into()),
        ("ppt/slideLayouts/_rels/slideLayout2.xml.rels", relations(&to_master)),
        ("ppt/notesMasters/notesMaster1.xml", notes_master().into()),
        ("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations(&[related(THEME, "../theme/theme2.xml")])),
    ]
}

/// The parts that need the number of slides.
pub(super) fn last(page: &Frame, slides: usize) -> Vec<(&'static str, Vec<u8>)> {
    let mut types = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
    );
    let mut add = |part: &str, kind: &str| {
        let _ = write!(
            types,
            "<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-{kind}+xml\"/>"
        );
    };
    add("docProps/core.xml", "package.core-properties");
    add("docProps/app.xml", "officedocument.extended-properties");
    add("ppt/presentation.xml", "officedocument.presentationml.presentation.main");
    add("ppt/slideMasters/slideMaster1.xml", "officedocument.presentationml.slideMaster");
    add("ppt/notesMasters/notesMaster1.xml", "officedocument.presentationml.notesMaster");
    for n in 1..=2 {
        add(&format!("ppt/theme/theme{n}.xml"), "officedocument.theme");
        add(&format!("ppt/slideLayouts/slideLayout{n}.xml"), "officedocument.presentationml.slideLayout");
    }
    for n in 1..=slides {
        add(&format!("ppt/slides/slide{n}.xml"), "officedocument.presentationml.slide");
        add(&format!("ppt/notesSlides/notesSlide{n}.xml"), "officedocument.presentationml.notesSlide");
    }
    types.push_str("</Types>");
    let mut related = vec![
        Related { kind: MASTER, target: "slideMasters/slideMaster1.xml".into(), external: false },
        Related { kind: NOTES_MASTER, target: "notesMasters/notesMaster1.xml".into(), external: false },
        Related { kind: THEME, target: "theme/theme1.xml".into(), external: false },
    ];
    let before = related.len();
    related.extend((1..=slides).map(|n| Related {
        kind: SLIDE,
        target: format!("slides/slide{n}.xml"),
        external: false,
    }));
    let mut list = String::new();
    for n in 1..=slides {
        let _ = write!(list, "<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + n, before + n);
    }
    let list = if slides > 0 { format!("<p:sldIdLst>{list}</p:sldIdLst>") } else { list };
    let presentation = format!(
        "{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"{}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>{list}<p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
        if is_right_to_left() { " rtl=\"1\"" } else { "" },
        emu(page.width),
        emu(HEIGHT),
    );
    let app = format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><TotalTime>0</TotalTime><Application>Sitmap</Application><PresentationFormat>{:.0} x {HEIGHT:.0} pt</PresentationFormat><Slides>{slides}</Slides><Notes>{slides}</Notes><HiddenSlides>0</HiddenSlides><Company></Company></Properties>",
        page.width,
    );
    vec![
        ("ppt/presentation.xml", presentation.into()),
        ("ppt/_rels/presentation.xml.rels", relations(&related)),
        ("docProps/app.xml", app.into()),
        ("[Content_Types].xml", types.into()),
    ]
}

fn core(book: &Book) -> Vec<u8> {
    let cover = &book.cover;
    let mut xml = Xml::default();
    xml.fixed(HEAD).fixed("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    let marking = cover.marking.as_ref().map_or("", |marking| &marking.text);
    for (name, text) in [
        ("dc:title", cover.title.as_str()),
        ("dc:subject", &cover.audience),
        ("dc:creator", &cover.author),
        ("cp:lastModifiedBy", &cover.author),
        ("cp:category", marking),
    ] {
        if !text.is_empty() {
            xml.element(name, text);
        }
    }
    xml.fixed("</cp:coreProperties>").take()
}

/// A placeholder of a master or layout, with the words that say what goes there.
fn placeholder(id: u32, name: &str, attributes: &str, area: Area, style: &str, prompt: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {attributes}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p>{prompt}</a:p></p:txBody></p:sp>",
        emu(area.x),
        emu(area.y),
        emu(area.w),
        emu(area.h),
    )
}

fn small(id: u32, page: &Frame) -> String {
    let foot = page.foot.inset(EDGE, 0.0, 0.0);
    let number = foot.mirrored(Area { x: page.width - EDGE - NUMBER, w: NUMBER, ..foot });
    let foot = foot.mirrored(Area { w: foot.w - NUMBER, ..foot });
    let sides = if is_right_to_left() { ["r", "l"] } else { ["l", "r"] };
    let style = |side: &str| {
        format!(
            "<a:lvl1pPr algn=\"{side}\"><a:defRPr sz=\"1100\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr>"
        )
    };
    let field = "<a:fld id=\"{7C1B2B54-6D7E-4E0B-9A61-0C6B2B7B5A10}\" type=\"slidenum\"><a:rPr/><a:t>‹#›</a:t></a:fld>";
    placeholder(id, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"11\"", foot, &style(sides[0]), "")
        + &placeholder(
            id + 1,
            "Slide number",
            "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
            number,
            &style(sides[1]),
            field,
        )
}

fn prompt(words: &str) -> String {
    format!("<a:r><a:rPr/><a:t>{words}</a:t></a:r>")
}

fn master(dark: bool, page: &Frame) -> String {
    let panel = page.stage.panel(PANEL);
    let title = page.stage.mirrored(Area { x: EDGE, y: 60.0, w: panel.w - 2.0 * EDGE, h: 80.0 });
    let body = Area { y: 150.0, h: 300.0, ..title };
    let (side, rtl) = if is_right_to_left() { ("r", 1) } else { ("l", 0) };
    let level = |n: u32, size: u32, ink: &str, bold: u32| {
        format!(
            "<a:lvl{n}pPr marL=\"0\" indent=\"0\" algn=\"{side}\" rtl=\"{rtl}\"><a:buNone/><a:defRPr sz=\"{size}\" b=\"{bold}\"><a:solidFill><a:schemeClr val=\"{ink}\"/></a:solidFill><a:latin typeface=\"+{font}-lt\"/><a:ea typeface=\"+{font}-ea\"/><a:cs typeface=\"+{font}-cs\"/></a:defRPr></a:lvl{n}pPr>",
            font = if bold > 0 { "mj" } else { "mn" }
        )
    };
    format!(
        "{HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{TREE}{}{}{}{END_TREE}</p:cSld>{}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/></p:sldLayoutIdLst><p:hf hdr=\"0\" dt=\"0\"/><p:txStyles><p:titleStyle>{}</p:titleStyle><p:bodyStyle>{}{}</p:bodyStyle><p:otherStyle>{}</p:otherStyle></p:txStyles></p:sldMaster>",
        placeholder(2, "Title", "type=\"title\"", title, "", &prompt(w::prompt_title())),
        placeholder(3, "Text", "type=\"body\" idx=\"1\"", body, "", &prompt(w::prompt_text())),
        small(4, page),
        theme::colour_map(dark),
        level(1, 2500, "tx1", 1),
        level(1, 1400, "tx1", 0),
        level(2, 1250, "tx2", 0),
        level(1, 1400, "tx1", 0),
    )
}

/// The part of the width that the panel beside a map takes.
const PANEL: f32 = 0.36;
/// The same beside a list.
const WIDE_PANEL: f32 = 0.50;

fn layout(name: &str, page: &Frame, has_text: bool) -> String {
    let panel = page.stage.panel(if has_text { PANEL } else { WIDE_PANEL });
    let eyebrow = Area { x: EDGE, y: panel.y + EDGE, w: panel.w - 2.0 * EDGE, h: 18.0 };
    let eyebrow = page.stage.mirrored(eyebrow);
    let title = Area { y: eyebrow.y + 24.0, h: 66.0, ..eyebrow };
    let text = Area { y: title.y + 76.0, h: 130.0, ..eyebrow };
    let quote = page.stage.beside(panel).inset(AROUND_QUOTE, AROUND_QUOTE, AROUND_QUOTE);
    let quote = page.stage.mirrored(Area { y: quote.bottom() - 160.0, h: 160.0, ..quote });
    let body = |n: u32| format!("type=\"body\" sz=\"quarter\" idx=\"{n}\"");
    let accent = "<a:lvl1pPr><a:defRPr sz=\"1400\" b=\"1\"><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill></a:defRPr></a:lvl1pPr>";
    let mut shapes = placeholder(2, "Eyebrow", &body(13), eyebrow, accent, &prompt(w::prompt_kind()));
    shapes += &placeholder(3, "Title", "type=\"title\"", title, "", &prompt(w::prompt_title()));
    shapes += &small(4, page);
    if has_text {
        shapes += &placeholder(6, "Place, time and text", &body(14), text, "", &prompt(w::prompt_place()));
        shapes += &placeholder(7, "Quotation", &body(15), quote, "", &prompt(w::prompt_quotation()));
    }
    format!(
        "{HEAD}<p:sldLayout {NAMESPACES} preserve=\"1\" userDrawn=\"1\"><p:cSld name=\"{name}\">{TREE}{shapes}{END_TREE}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
}

fn notes_master() -> String {
    let picture = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"685800\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:ln></p:spPr></p:sp>";
    let notes = placeholder(
        3,
        "Notes",
        "type=\"body\" sz=\"quarter\" idx=\"1\"",
        Area { x: 54.0, y: 324.0, w: 432.0, h: 340.0 },
        "",
        &prompt(w::prompt_notes()),
    );
    format!(
        "{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{TREE}{picture}{notes}{END_TREE}</p:cSld>{}<p:notesStyle><a:lvl1pPr><a:defRPr sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>",
        theme::colour_map(false),
    )
}
