//! What the files of each format say.

use super::*;

#[test]
fn every_fixture_is_recognised_by_its_content_and_read_to_the_last_cell() {
    for (name, format, bytes) in FIXTURES {
        assert_eq!(recognised(bytes), Some(format), "{name}");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, told(bytes).unwrap());
        });
    }
}

#[test]
fn letters_that_are_written_by_their_names_in_html_are_read_wherever_they_stand() {
    let kml = "<kml><Placemark><name>H&ocirc;pital de l&apos;&Eacute;tat</name>\
        <description><![CDATA[<p>L&rsquo;h&ocirc;pital a &eacute;t&eacute; touch&eacute;</p>]]></description>\
        <ExtendedData><Data name='c&ocirc;t&eacute;'><value>b&ucirc;cher</value></Data></ExtendedData>\
        <Point><coordinates>44,33</coordinates></Point></Placemark></kml>";
    let told = told(kml.as_bytes()).unwrap();
    for part in ["name: Hôpital de l'État\n", "L’hôpital a été touché\n", "côté", "bûcher"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let twice = "<kml><Placemark><description>h&amp;ocirc;pital</description></Placemark></kml>";
    assert!(super::told(twice.as_bytes()).unwrap().contains("hôpital"), "escaped once more for XML");
}

#[test]
fn other_beginnings_are_recognised_too() {
    for (text, format) in [
        ("\u{FEFF} {\"features\": [], \"type\": \"FeatureCollection\"}", Format::GeoJson),
        ("{\"features\": [{\"properties\": {}, \"type\": \"Feature\", \"geom", Format::GeoJson),
        ("[{\"type\": \"Feature\", \"geometry\": null}]", Format::GeoJson),
        ("{\"type\": \"Polygon\", \"coordinates\": []}", Format::GeoJson),
        ("{\"type\": \"Feature\", \"properties\": {\"a\": 1}}", Format::GeoJson),
        ("\u{1E}{\"type\": \"Feature\"}", Format::JsonLines),
        ("{\"a\": 1}\r\n{\"a\": 2}\r\n", Format::JsonLines),
        ("{\"a\": 1\n{\"a\": 2}\n{\"a\": 3}\n", Format::JsonLines),
        ("[{\"lat\": 1, \"lon\": 2}]", Format::JsonRecords),
        ("[{\"id\":1,\"date\":\"\",\"latitude\":\"\",\"longitude\":\"\",\"filters\":[]}]", Format::TimeMap),
        ("<!-- made by hand -->\n<k:kml xmlns:k=\"http://www.opengis.net/kml/2.2\"/>", Format::Kml),
        ("<gpx><wpt/></gpx>", Format::Gpx),
        ("<events><event uid=\"1\"/></events>", Format::CursorOnTarget),
    ] {
        assert_eq!(recognised(text.as_bytes()), Some(format), "{text}");
    }
    for text in
        ["", "a,b\n1,2", "{}", "[]", "[1, 2]", "{\"a\": {\"b\": 1}}", "<html><body/></html>", "<", "\u{1F}"]
    {
        assert!(recognised(text.as_bytes()).is_none(), "{text}");
    }
}

#[test]
fn nothing_depends_on_how_values_are_written() {
    for (text, cells) in [
        ("[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"a\":1.50,\"a\":\"2\"}}]", "a: 1.50; 2"),
        ("[{\"a\" : [ 1 , { \"b c\" : \"x \\\" y\" } ]}]", "a: [1,{\"b c\":\"x \\\" y\"}]"),
        ("[{\"a\":\"\\ud83d\\ude00 \\u0041\"}]", "a: 😀 A"),
        ("[{\"a\":\"\\ud83d\"}]", "a: \"\\ud83d\""),
        ("[{\"a\":-1e400}]", "a: -1e400"),
    ] {
        let told = told(text.as_bytes()).unwrap();
        assert_eq!(told.split_once("line 1\n").unwrap().1.trim(), cells, "{text}");
    }
}

#[test]
fn a_record_of_a_text_sequence_may_have_several_lines() {
    let told = told(b"\x1E{\"a\":\n 1}\n\x1E{\"a\": 2}\n\x1E{\"a\": \n").unwrap();
    assert!(told.contains("line 1\n  a: 1\nline 3\n  a: 2\nproblem in line 4"), "{told}");
}

#[test]
fn encodings_are_those_that_the_document_names() {
    let gpx = |head: &str, name: &[u8]| {
        [head.as_bytes(), b"<gpx><wpt lat='1' lon='2'><name>", name, b"</name></wpt></gpx>"].concat()
    };
    for (head, name) in [
        ("<?xml version='1.0' encoding='windows-1252'?>", b"Caf\xE9".as_slice()),
        ("<?xml version='1.0' encoding = \"ISO-8859-1\"?>", b"Caf\xE9"),
        ("<?xml version='1.0' encoding='utf-16'?>", "Café".as_bytes()),
        ("\u{FEFF}<?xml version='1.0' encoding='windows-1252'?>", "Café".as_bytes()),
        ("", "Caf&#xE9;".as_bytes()),
    ] {
        let told = told(&gpx(head, name)).unwrap();
        assert!(told.contains("name: Café\n"), "{head}: {told}");
    }
    let unknown = gpx("<?xml version='1.0' encoding='klingon'?>", b"x");
    assert!(told(&unknown).unwrap_err().said().contains("klingon"));
}

#[test]
fn a_uid_that_comes_again_is_no_key_of_an_incident() {
    let event = "<event uid='1'><point lat='1' lon='2'/></event>";
    assert!(told(event.as_bytes()).unwrap().contains("column: uid (id)"));
    let twice = format!("<events>{event}{event}</events>");
    assert!(told(twice.as_bytes()).unwrap().contains("column: uid (unused)"));
}

#[test]
fn lines_longer_than_what_is_looked_at_are_lines_all_the_same() {
    let line = format!("{{\"type\": \"Feature\", \"properties\": {{\"a\": \"{}\"}}}}", "x".repeat(1 << 20));
    let told = told(format!("{line}\n{line}\n").as_bytes()).unwrap();
    assert!(told.contains("line 1\n") && told.contains("line 2\n"));
}

#[test]
fn columns_of_many_features_are_in_the_order_in_which_they_are_met() {
    let line = |n: usize| {
        let name = match n {
            0 => "first",
            9_000 => "early",
            31_000 => "late",
            35_000 => "later",
            _ => "usual",
        };
        format!("{{\"type\": \"Feature\", \"properties\": {{\"{name}\": \"{n}\"}}}}\n")
    };
    let told = told((0..40_000).map(line).collect::<String>().as_bytes()).unwrap();
    let columns: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("column: ")).collect();
    let names = ["first", "usual", "early", "late", "later"];
    let found: Vec<&str> =
        names.iter().copied().filter(|name| columns.iter().any(|c| c.starts_with(name))).collect();
    assert_eq!(found, names, "{columns:?}");
    let order: Vec<_> = names.iter().map(|name| columns.iter().position(|c| c.starts_with(name))).collect();
    assert!(order.is_sorted(), "{columns:?}");
}
