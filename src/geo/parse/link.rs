//! Links to maps, and `geo:` addresses (RFC 5870).

use geo::Point;

use super::pair::{decimal_pair, pair};
use super::{Written, area};

/// Where in a link the position of a pin stands, of whose links, and which comes first.
struct Form {
    /// A part of the host.
    host: &'static str,
    /// The name of the parameter.
    name: &'static str,
    /// What stands between the coordinates.
    between: char,
    /// Whether the longitude comes first.
    swapped: bool,
    /// Whether it is a pin, and not the middle of what the map shows.
    is_pin: bool,
}

const fn form(host: &'static str, name: &'static str, between: char, swapped: bool, is_pin: bool) -> Form {
    Form { host, name, between, swapped, is_pin }
}

/// The first that a link has is taken.
const FORMS: [Form; 23] = [
    form("google.", "q", ',', false, true),
    form("google.", "query", ',', false, true),
    form("google.", "daddr", ',', false, true),
    form("google.", "destination", ',', false, true),
    form("google.", "ll", ',', false, false),
    form("google.", "center", ',', false, false),
    form("apple.", "q", ',', false, true),
    form("apple.", "coordinate", ',', false, true),
    form("apple.", "daddr", ',', false, true),
    form("apple.", "ll", ',', false, false),
    form("apple.", "center", ',', false, false),
    form("bing.", "where1", ',', false, true),
    form("bing.", "cp", '~', false, false),
    form("yandex.", "pt", ',', true, true),
    form("yandex.", "whatshere[point]", ',', true, true),
    form("yandex.", "ll", ',', true, false),
    form("2gis.", "m", ',', true, false),
    form("waze.", "ll", ',', false, true),
    form("waze.", "latlng", ',', false, true),
    form("waze.", "to", ',', false, true),
    form("here.", "map", ',', false, false),
    form("openstreetmap.", "map", '/', false, false),
    form("opentopomap.", "map", '/', false, false),
];

const MIDDLE: &str = "the middle of the map that the link shows";

/// Where a link to a map points: the pin, or else the middle of the map.
pub(super) fn link(text: &str) -> Option<Written> {
    if text.len() > 4096 || text.contains(char::is_whitespace) {
        return None;
    }
    if let Some(rest) = text.get(..4).filter(|s| s.eq_ignore_ascii_case("geo:")).map(|_| &text[4..]) {
        return geo_uri(rest);
    }
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let (host, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    let rest = decoded(rest);
    let (path, parameters) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));
    let parameters = parameters.split(['?', '&', '#']);
    let parameters: Vec<(&str, &str)> = parameters.filter_map(|one| one.split_once('=')).collect();
    let value = |name: &str| {
        let found = parameters.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| *value)
    };
    let named =
        |north: &str, east: &str| decimal_pair(&format!("{},{}", value(north)?, value(east)?), &[',']);
    let pin = named("mlat", "mlon").or_else(|| google_pin(path));
    let known = || {
        let of_host = FORMS.iter().filter(|form| host.contains(form.host));
        of_host
            .clone()
            .filter(|form| form.is_pin)
            .chain(of_host.filter(|form| !form.is_pin))
            .find_map(|form| read(form, value(form.name)?))
    };
    let is_google = host.contains("google.");
    // A way has several.
    let is_place = is_google && !path.contains("/dir/");
    let in_path = || path.split('/').filter(|_| is_place).find_map(|part| pair(&part.replace('+', " ")));
    let view = || {
        let at = path.split_once("/@").filter(|_| is_google)?.1;
        let written = decimal_pair(&first_two(at, ',')?, &[','])?;
        Some(Written { from: MIDDLE, ..written })
    };
    let fields = || {
        [("lat", "lon"), ("lat", "lng"), ("latitude", "longitude"), ("y", "x")]
            .into_iter()
            .find_map(|(north, east)| named(north, east))
    };
    pin.or_else(in_path).or_else(known).or_else(view).or_else(fields)
}

fn read(form: &Form, value: &str) -> Option<Written> {
    let value = match form.between {
        // The zoom stands before.
        '/' => value.split_once('/')?.1,
        // Several pins, of which the first is taken; and a name behind.
        ',' => value.split(['~', '(']).next()?,
        _ => value,
    };
    // Waze writes ll.33.3,44.4; Google loc:33.3,44.4.
    let value = value.trim_start_matches("ll.").trim_start_matches("loc:");
    let written = decimal_pair(&first_two(value, form.between)?, &[form.between])?;
    let (position, from) = (written.position, if form.is_pin { "" } else { MIDDLE });
    let position = if form.swapped { Point::new(position.y(), position.x()) } else { position };
    Some(Written { position, from, ..written })
}

/// The first two of several numbers.
fn first_two(text: &str, between: char) -> Option<String> {
    let mut parts = text.split(between);
    Some(format!("{}{between}{}", parts.next()?, parts.next()?))
}

/// `!3d33.3152!4d44.3661`, where Google Maps keeps the place itself.
fn google_pin(path: &str) -> Option<Written> {
    let (_, north) = path.rsplit_once("!3d")?;
    let (north, east) = north.split_once("!4d")?;
    let east = east.split(|l: char| !(l.is_ascii_digit() || l == '.' || l == '-')).next()?;
    decimal_pair(&format!("{north},{east}"), &[','])
}

/// `33.3152,44.3661,12;u=35`: the altitude is not used, `u` is how far off it may be.
fn geo_uri(rest: &str) -> Option<Written> {
    let (position, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut parts = position.split(';');
    let position = first_two(parts.next()?, ',')?;
    let mut radius_m = None;
    for parameter in parts {
        match parameter.split_once('=') {
            Some((name, system)) if name.eq_ignore_ascii_case("crs") => {
                system.eq_ignore_ascii_case("wgs84").then_some(())?;
            }
            Some((name, radius)) if name.eq_ignore_ascii_case("u") => {
                radius_m = area(radius.parse().unwrap_or(0.0));
            }
            _ => {}
        }
    }
    // Android: the pin is what is asked for.
    let query = decoded(query);
    let asked = query.split('&').find_map(|one| one.strip_prefix("q="));
    let pin = asked.and_then(|asked| decimal_pair(asked.split('(').next()?, &[',']));
    let written = pin.or_else(|| decimal_pair(&position, &[',']))?;
    Some(Written { radius_m, ..written })
}

/// Text whose letters are not written as `%2C`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let hex = |at: usize| behind.get(at).and_then(|&b| char::from(b).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.push((high * 16 + low) as u8);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
