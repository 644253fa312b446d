//! Which files a KML file points to that should stand beside it.

use super::super::xml::{self, Element, Part, Parts, local};

/// The files beside it that its links and overlays name, as they are written, each once. Of a text that
/// is broken, those before that.
pub(in crate::formats) fn files_beside(bytes: &[u8]) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    let Ok(text) = xml::text(bytes) else { return named };
    let mut parts = Parts::of(&text, 0, text.len());
    loop {
        let start = parts.at();
        let Ok(part) = parts.next() else { return named };
        let is_one = match part {
            Part::Eof => return named,
            Part::Start(tag) => {
                let name = local(tag.name().0);
                name == "NetworkLink" || name.ends_with("Overlay")
            }
            Part::End | Part::Text(_) => false,
        };
        if !is_one {
            continue;
        }
        let Ok(whole) = parts.skip().and_then(|end| Element::read(&text, start, end)) else { return named };
        let holders = whole.children.iter().filter(|child| matches!(&*child.name, "Link" | "Url" | "Icon"));
        for link in holders.map(|holder| holder.text_of("href")).filter(|link| is_beside(link)) {
            if !named.iter().any(|known| known == link) {
                named.push(link.to_owned());
            }
        }
    }
}

/// Whether a link leads to a file beside the one in which it stands. One with `$[` stands for many.
pub(super) fn is_beside(link: &str) -> bool {
    !link.is_empty() && !link.contains(':') && !link.starts_with(['/', '\\', '#']) && !link.contains("$[")
}
