//! What a description in HTML says, as plain text. Nothing is fetched, and nothing runs.

use std::borrow::Cow;

use html_escape::decode_html_entities;

/// Elements that begin on a line of their own.
const BLOCKS: [&str; 20] = [
    "br",
    "p",
    "div",
    "tr",
    "table",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "pre",
];

/// The longest name of a letter in HTML, with its `&` and `;`.
const LONGEST_ENTITY: usize = 33;

/// What `html` says: without tags, entities as their letters, lines where blocks begin, the addresses
/// of links and pictures behind their text. A text without any tag keeps its lines.
pub(in crate::formats) fn plain(html: &str) -> Cow<'_, str> {
    if html.contains(['<', '&']) { Cow::Owned(said(html, true)) } else { Cow::Borrowed(html) }
}

/// The same without the addresses of links.
pub(in crate::formats) fn without_links(html: &str) -> String {
    said(html, false)
}

fn said(html: &str, tells_links: bool) -> String {
    // Behind the last > there are no tags, however many there seem to begin.
    let last = html.rfind('>').unwrap_or(0);
    let has_tags = html[..last].match_indices('<').any(|(at, _)| tag(&html[at..]).is_some());
    let mut out = Plain { text: String::with_capacity(html.len()), has_tags, link: None, tells_links };
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.say(&rest[..at]);
        rest = &rest[at..];
        let used = match rest.starts_with('&') {
            true => out.entity(rest),
            false if html.len() - rest.len() < last => out.tag(rest),
            false => {
                out.say("<");
                1
            }
        };
        rest = &rest[used..];
    }
    out.say(rest);
    out.end_link();
    out.text.trim().to_owned()
}

/// What a name that HTML has for letters stands for: `ocirc`.
pub(in crate::formats) fn letters(name: &str) -> Option<String> {
    if name.len() + 2 > LONGEST_ENTITY || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let written = format!("&{name};");
    let said = decode_html_entities(&written);
    (said != written).then(|| said.into_owned())
}

struct Plain {
    text: String,
    has_tags: bool,
    /// The link whose text is being read: its address, and where its text began.
    link: Option<(String, usize)>,
    tells_links: bool,
}

impl Plain {
    fn say(&mut self, text: &str) {
        if !self.has_tags {
            self.text.push_str(text);
            return;
        }
        for letter in text.chars() {
            if !letter.is_whitespace() {
                self.text.push(letter);
            } else if !self.text.ends_with(char::is_whitespace) {
                self.text.push(' ');
            }
        }
    }

    /// Begins a line, if this is not one.
    fn line(&mut self) {
        let length = self.text.trim_end_matches(' ').len();
        self.text.truncate(length);
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Says the entity with which `rest` begins, and how long it is.
    fn entity(&mut self, rest: &str) -> usize {
        // Names are short; what has no end nearby is the letter itself.
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let letters = end.and_then(|end| {
            let name = &rest[1..end];
            let Some(number) = name.strip_prefix('#') else {
                // A space that keeps words on one line has nothing to keep in a plain text.
                return letters(name).map(|letters| (letters.replace('\u{a0}', " "), end));
            };
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            let letter = char::from_u32(number.ok()?).filter(|letter| *letter != '\0')?;
            Some((letter.to_string(), end))
        });
        let Some((letters, end)) = letters else {
            self.say("&");
            return 1;
        };
        self.say(&letters);
        end + 1
    }

    /// Does what the tag with which `rest` begins asks for, and says how long it is.
    fn tag(&mut self, rest: &str) -> usize {
        let Some(tag) = tag(rest) else {
            self.say("<");
            return 1;
        };
        let whole = &rest[..tag.length];
        match tag.name.as_str() {
            "a" if tag.ends => self.end_link(),
            "a" => {
                self.end_link();
                self.link = attribute(whole, "href").map(|address| (address, self.text.len()));
            }
            "img" => {
                // A picture that stands in the text itself has no address.
                if let Some(address) = attribute(whole, "src").filter(|src| !src.starts_with("data:")) {
                    self.say(" ");
                    self.text.push_str(&address);
                    self.say(" ");
                }
            }
            "script" | "style" if !tag.ends => return hidden_length(rest, &tag).unwrap_or(rest.len()),
            "td" | "th" => self.say(" "),
            name if BLOCKS.contains(&name) => self.line(),
            _ => {}
        }
        tag.length
    }

    /// Says the address of the link that has ended, if its text does not.
    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take().filter(|_| self.tells_links) else { return };
        let said = self.text.get(start..).unwrap_or_default().trim();
        if said.is_empty() {
            self.text.push_str(&address);
        } else if said != address {
            let length = self.text.trim_end().len();
            self.text.truncate(length);
            self.text.extend([" (", &address, ")"]);
        }
    }
}

/// How long an element is that says nothing, up to the tag that ends it; `None` where what `rest` begins
/// with is none.
pub(in crate::formats) fn hidden_length(rest: &str, tag: &Tag) -> Option<usize> {
    let closing = match tag.name.as_str() {
        "script" => "</script",
        "style" => "</style",
        _ => return None,
    };
    let end = find_ignoring_case(&rest[tag.length..], closing);
    Some(end.map_or(rest.len(), |end| tag.length + end))
}

/// A tag, or a comment, which has no name.
pub(in crate::formats) struct Tag {
    /// Its name in small letters.
    pub(in crate::formats) name: String,
    /// Whether it ends an element.
    pub(in crate::formats) ends: bool,
    /// How long it is.
    pub(in crate::formats) length: usize,
}

/// The tag with which `rest` begins; `None` where the `<` is one of "less than".
pub(in crate::formats) fn tag(rest: &str) -> Option<Tag> {
    if rest.starts_with("<!--") {
        let length = rest.find("-->").map_or(rest.len(), |end| end + 3);
        return Some(Tag { name: String::new(), ends: false, length });
    }
    let inside = rest.get(1..)?;
    let ends = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let name = inside.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let length = rest.find('>')? + 1;
    Some(Tag { name: name.to_ascii_lowercase(), ends, length })
}

/// The value of an attribute in a tag.
pub(in crate::formats) fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut from = 0;
    loop {
        let at = from + find_ignoring_case(&tag[from..], name)?;
        let rest = tag[at + name.len()..].trim_start();
        let alone = !tag[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if let Some(value) = rest.strip_prefix('=').filter(|_| alone) {
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let value = match quote {
                Some(quote) => value[1..].split(quote).next(),
                None => value.split(|c: char| c.is_whitespace() || c == '>').next(),
            };
            return value.map(|value| value.trim().replace("&amp;", "&")).filter(|value| !value.is_empty());
        }
        from = at + name.len();
    }
}

fn find_ignoring_case(text: &str, small: &str) -> Option<usize> {
    let windows = text.as_bytes().windows(small.len());
    windows.enumerate().find(|(_, some)| some.eq_ignore_ascii_case(small.as_bytes())).map(|found| found.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_description_says_is_left_of_its_html() {
        for (html, text) in [
            ("no markup,\n two lines", "no markup,\n two lines"),
            ("x < 5 km & y > 3", "x < 5 km & y > 3"),
            ("Fire &amp; smoke&nbsp;&#8211; seen", "Fire & smoke – seen"),
            ("h&ocirc;pital d&rsquo;&Eacute;tat, &Zcaron;i&zcaron;kov", "hôpital d’État, Žižkov"),
            ("<p>un b&ucirc;cher</p>", "un bûcher"),
            ("<b>Two</b> shells<br>one <i>dud</i><br/>\n  late", "Two shells\none dud\nlate"),
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            (
                "<a href=\"https://example.org/?a=1&amp;b\">the video</a>.",
                "the video (https://example.org/?a=1&b).",
            ),
            ("<a href='https://example.org'>https://example.org</a>", "https://example.org"),
            ("<img src=https://example.org/p.jpg width=3>", "https://example.org/p.jpg"),
            ("<img src=\"data:image/png;base64,AAAA\">seen", "seen"),
            ("<table><tr><td>Side</td><td>A</td></tr></table>", "Side A"),
            ("a<script>alert('<b>')</script>b<style>x</STYLE>c", "abc"),
            ("a<!-- <b>hidden</b> -->b", "ab"),
            ("cut <b", "cut <b"),
            ("cut <br>off <a href=\"https://example.org\"", "cut\noff <a href=\"https://example.org\""),
            ("&unknown; &#0; &#xD800; &", "&unknown; &#0; &#xD800; &"),
        ] {
            assert_eq!(plain(html), text, "{html}");
        }
    }

    #[test]
    fn elements_that_stand_very_deep_in_each_other_cost_no_stack_and_little_time() {
        let begun = std::time::Instant::now();
        for tag in ["<div>", "<b>", "<table><tr><td>", "<a href='x'>", "<!--", "&"] {
            let bomb = tag.repeat(200_000);
            plain(&bomb);
            plain(&format!("{bomb}>said"));
        }
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
