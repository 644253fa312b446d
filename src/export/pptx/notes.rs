//! What only the speaker sees, and where that is from what the slide says.

use super::xml::{END_TREE, HEAD, NAMESPACES, TREE, Xml};
use crate::export::common;
use crate::l10n::{self, pages};
use crate::scene::briefing::Step;
use crate::scene::briefing::deck::MadeFrom;
use crate::scene::pages::runs_right_to_left;

/// The lines of the notes of a step: its own, and its sources.
pub(super) fn lines(step: &Step) -> Vec<String> {
    let mut lines: Vec<String> = step.notes.lines().map(str::to_owned).collect();
    let cited = common::cited(step);
    if !cited.is_empty() {
        heading(&mut lines, pages::sources());
        lines.extend(cited.iter().map(|one| match one.url.as_str() {
            "" => one.text.clone(),
            url => format!("{} {url}", one.text),
        }));
    }
    lines
}

/// Adds the files that a briefing was made from.
pub(super) fn add_files(lines: &mut Vec<String>, files: &[MadeFrom]) {
    if files.is_empty() {
        return;
    }
    heading(lines, pages::made_from());
    for (name, sum) in files.iter().map(common::file) {
        lines.push(name);
        lines.push(format!("{} {sum}", pages::sha256()));
    }
}

/// The part with the notes of a slide.
pub(super) fn part(lines: &[String]) -> Vec<u8> {
    let mut xml = Xml::default();
    xml.fixed(HEAD).fixed("<p:notes ").fixed(NAMESPACES).fixed("><p:cSld>").fixed(TREE).fixed("<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
    for line in lines {
        let right_to_left = runs_right_to_left(line).unwrap_or_else(l10n::is_right_to_left);
        xml.fixed(if right_to_left { "<a:p><a:pPr algn=\"r\" rtl=\"1\"/>" } else { "<a:p><a:pPr/>" });
        xml.fixed("<a:r><a:rPr/>").element("a:t", line).fixed("</a:r></a:p>");
    }
    if lines.is_empty() {
        xml.fixed("<a:p><a:endParaRPr/></a:p>");
    }
    xml.fixed("</p:txBody></p:sp>").fixed(END_TREE);
    xml.fixed("</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>").take()
}

fn heading(lines: &mut Vec<String>, words: &str) {
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(words.to_owned());
}
