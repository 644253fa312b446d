//! Addresses that a page may lead to.

/// An address that may be followed: of the web, and written as RFC 3986 wants it, since a program
/// that finds a wrong one calls the whole file broken. `None` for all others, such as scripts.
pub(crate) fn link(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
    let is_port = port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
    if !is_name || !is_port {
        return None;
    }
    let mut link = format!("{}://{host}", scheme.to_ascii_lowercase());
    let mut has_fragment = false;
    for (at, byte) in path.bytes().enumerate() {
        let hex = |n: usize| path.as_bytes().get(at + n).is_some_and(u8::is_ascii_hexdigit);
        let fits = match byte {
            b'#' => !std::mem::replace(&mut has_fragment, true),
            b'%' => hex(1) && hex(2),
            _ => byte.is_ascii_alphanumeric() || b"-._~/?:@!$&'()*+,;=".contains(&byte),
        };
        if fits { link.push(char::from(byte)) } else { link.extend(["%", &format!("{byte:02X}")]) }
    }
    Some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_followed_and_written_as_they_must_be() {
        for (url, expected) in [
            ("https://a.example/b?c=d#e", Some("https://a.example/b?c=d#e")),
            (" HTTP://a.example ", Some("http://a.example")),
            ("https://a.example:8080/x y", Some("https://a.example:8080/x%20y")),
            ("https://a.example/ä\"<[1]>", Some("https://a.example/%C3%A4%22%3C%5B1%5D%3E")),
            ("https://a.example/100%/%20#a#b", Some("https://a.example/100%25/%20#a%23b")),
            ("javascript:alert(1)", None),
            ("javascript://a.example/%0Aalert(1)", None),
            ("file:///etc/passwd", None),
            ("data:text/html,x", None),
            ("https://", None),
            ("https://user@host/", None),
            ("https://[::1", None),
            ("a.example", None),
        ] {
            assert_eq!(link(url).as_deref(), expected, "{url}");
        }
    }
}
