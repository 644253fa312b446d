//! Files that are broken, or made to harm.

use super::*;

fn refused(bytes: &[u8]) -> String {
    told(bytes).unwrap_err().said()
}

#[test]
fn what_cannot_be_read_says_where_and_why() {
    let projected = "{\"type\": \"FeatureCollection\",\n\"crs\": {\"type\": \"name\", \"properties\": \
                     {\"name\": \"urn:ogc:def:crs:EPSG::31370\"}}, \"features\": [{}]}";
    for (text, reason) in [
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "line 1: there are no features in it"),
        (
            "{\"type\": \"FeatureCollection\",\n \"features\": 0}",
            "line 2, column 14: \"features\" is not a list",
        ),
        (
            projected,
            "line 2: its coordinates are in the system urn:ogc:def:crs:EPSG::31370; save it with WGS84",
        ),
        ("{\"type\": \"Topology\", \"objects\": {}}", "it is TopoJSON; save it as GeoJSON"),
        (
            "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\", }\n]}",
            "line 2, column 21: expected the name of a field in quotation marks",
        ),
        (
            "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\"",
            "the text ends in the middle of an object; it seems to be cut off",
        ),
        (
            "{\"type\": \"FeatureCollection\", \"features\": [{\"a\": \"\0\"}]}",
            "line 1, column 50: a line break or control character inside a string",
        ),
        ("<kml>\n<Document/></kml>", "line 1: there are no placemarks in it"),
        (
            "<kml>\n<Document></Folder></kml>",
            "line 2, column 11: </Folder> stands where </Document> is expected",
        ),
        (
            "<kml>\n<Placemark><name>x",
            "line 2, column 19: the text ends inside an element; it seems to be cut off",
        ),
        (
            "<kml>\n<Placemark><name>\0</name></Placemark></kml>",
            "line 2, column 18: a zero byte cannot stand in a text",
        ),
        (
            "<gpx>\n<trk/><trk/><rte/></gpx>",
            "there are no way-points in it, and no tracks or routes with points",
        ),
        ("<events>\n</events><event", "cut off"),
    ] {
        let refused = refused(text.as_bytes());
        assert!(refused.contains(reason), "{text}: {refused}");
    }
    assert!(refused(b"<gpx>\n<wpt name='\xE9'/></gpx>").contains("line 2, column 12: this is not UTF-8"));
    assert!(refused(b"[{\"a\": 1},\n{\"b\": \"\xE9\"}]").contains("line 2, column 8: this is not UTF-8"));
}

#[test]
fn entities_of_its_own_make_a_document_unreadable() {
    for declared in [
        "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">",
        "<!ENTITY c SYSTEM \"file:///etc/passwd\">",
        "<!ENTITY % c SYSTEM \"http://127.0.0.1/x.dtd\"> %c;",
    ] {
        let text = format!(
            "<?xml version='1.0'?>\n<!DOCTYPE kml [{declared}]>\n<kml><Placemark><name>&c;</name></Placemark></kml>"
        );
        let refused = refused(text.as_bytes());
        assert!(refused.starts_with("line 2, column 1: it declares entities"), "{refused}");
    }
    let harmless = "<!DOCTYPE kml SYSTEM 'http://127.0.0.1/x.dtd'><kml><Placemark><name>a &unheard; b &c</name></Placemark></kml>";
    assert!(told(harmless.as_bytes()).unwrap().contains("name: a &unheard; b &c\n"));
}

#[test]
fn deep_nesting_is_refused_or_kept_as_text() {
    let deep = 200_000;
    let lists = format!("[{{\"a\": {}{}}}]", "[".repeat(deep), "]".repeat(deep));
    assert!(told(lists.as_bytes()).unwrap().len() > 2 * deep);
    let open = format!("[{{\"a\": {}", "[{\"a\":".repeat(deep));
    assert!(refused(open.as_bytes()).contains("cut off"));
    let collections = format!(
        "[{{\"type\": \"Feature\", \"geometry\": {}{{}}{}}}]",
        "{\"type\": \"GeometryCollection\", \"geometries\": [".repeat(1000),
        "]}".repeat(1000)
    );
    assert!(told(collections.as_bytes()).unwrap().contains("more than 16 deep"));
    let coordinates =
        format!("{{\"type\": \"Polygon\", \"coordinates\": {}{}}}", "[".repeat(deep), "]".repeat(deep));
    assert!(told(coordinates.as_bytes()).unwrap().contains("its coordinates cannot be read"));
    let elements = format!("<kml>\n{}{}</kml>", "<Folder>".repeat(deep), "</Folder>".repeat(deep));
    assert!(
        refused(elements.as_bytes()).starts_with("line 2: elements stand in elements more than 256 deep")
    );
}

#[test]
fn more_columns_than_anybody_needs_are_refused() {
    let names = |count: usize| (0..count).map(|n| format!("\"c{n}\":{n}")).collect::<Vec<_>>().join(",");
    assert!(told(format!("[\n{{{}}}]", names(10_000)).as_bytes()).is_ok());
    let refused_json = refused(format!("[\n{{{}}}]", names(10_001)).as_bytes());
    assert_eq!(refused_json, "line 2: its rows have more than 10\u{202f}000 different fields");
    let many: Vec<_> = (0..10_001).map(|n| format!("<c{n}>1</c{n}>")).collect();
    let many = many.concat();
    let gpx = format!("<gpx><wpt><extensions>{many}</extensions></wpt></gpx>");
    assert!(refused(gpx.as_bytes()).contains("more than 10\u{202f}000 different fields"));
}

#[test]
fn a_cancelled_reading_stops() {
    for (name, _, bytes) in FIXTURES {
        let progress = Progress::default();
        progress.cancel();
        let table = (recognise(bytes).unwrap().table)(bytes, &progress);
        assert_eq!(table.err(), Some(FormatError::Cancelled), "{name}");
    }
}
