//! Where rows are put on the map, and what is said of positions that are doubtful.

use crate::formats::{Options, Reading, read};
use crate::progress::Progress;

macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../tests/fixtures/cases/", $name))
    };
}

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &Options::default(), &Progress::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// For each incident its title, latitude, longitude, and radius in metres where there is one.
fn positions(reading: &Reading) -> Vec<String> {
    let position = |incident: crate::model::IncidentRef<'_>| {
        let link = incident.places().first().copied();
        let place = link.map(|link| reading.dossier.place(link.place));
        let at = place.and_then(crate::model::PlaceRef::position);
        let at = at.map_or("nowhere".to_owned(), |at| format!("{} {}", at.y(), at.x()));
        let radius = link.and_then(|link| link.precision?.radius_m);
        let radius = radius.map_or(String::new(), |radius| format!(" ±{radius}"));
        format!("{}: {at}{radius}", incident.title())
    };
    reading.dossier.incidents().map(position).collect()
}

/// Line, field and reason of each issue about places; what cells of dates say is not asked here.
fn issues(reading: &Reading) -> Vec<String> {
    let issues = reading.issues.iter().filter(|issue| !issue.reason().contains("undated"));
    let say = |issue: &crate::formats::Issue| {
        let line = issue.place.line.unwrap_or_default();
        format!("{line} {} [{}]: {}", issue.place.field, issue.place.value, issue.reason())
    };
    issues.map(say).collect()
}

fn names(reading: &Reading) -> Vec<String> {
    reading.dossier.places().map(|place| place.names().map(|(_, name)| name).collect()).collect()
}

#[test]
fn positions_are_read_in_the_spellings_that_people_have() {
    let cases: [(&str, &[&str]); 9] = [
        (
            case!("one-column-position__atlos-location.csv"),
            &["Smoke over depot: 48 37.8", "Bridge hit: 47.1 37.55"],
        ),
        (
            case!("one-column-position__memento-colon.csv"),
            &["Alpha: 42.719765 -73.799293", "Bravo: 42.65 -73.75"],
        ),
        (
            case!("one-column-position__wkt.csv"),
            &["Alpha: 48 37.8", "Bravo: 47.1 37.55", "Charlie: 48.5 37.5 ±66857", "Delta: 51 11 ±131936"],
        ),
        (
            case!("dms-quotes__hyphen.csv"),
            &["Alpha: 13.717 121.033 ±1293", "Bravo: 1.275 104.2875 ±93", "Charlie: -12.00833 -77.21667 ±22"],
        ),
        (
            "name,date,latitude,longitude\nA,2023-01-02,13-43N,121-02E\nB,2023-01-02,331830N,0442345E\n",
            &["A: 13.717 121.033 ±1293", "B: 33.30833 44.39583 ±20"],
        ),
        (
            "name,date,map\nA,2023-01-02,\"https://www.google.com/maps/@33.3152,44.3661,12z\"\n\
             B,2023-01-02,https://www.openstreetmap.org/?mlat=33.5&mlon=44.5#map=9/33/44\n",
            &["A: 33.3152 44.3661", "B: 33.5 44.5"],
        ),
        (
            "name,date,Location\nA,2023-01-02,\"12 MAIN ST\nCHICAGO, IL\n(41.8, -87.7)\"\n\
             B,2023-01-02,\"(41.9, -87.6)\"\n",
            &["A: 41.8 -87.7", "B: 41.9 -87.6"],
        ),
        (
            "name,date,geom\nA,2023-01-02,SRID=4326;POINT(44.1 33.1)\n\
             B,2023-01-02,\"MULTIPOLYGON(((10 50,12 50,12 52,10 52,10 50)))\"\n",
            &["A: 33.1 44.1", "B: 51 11 ±131936"],
        ),
        (
            "name,date,location_1\nA,2023-01-02,\"{'longitude': '-87.7', 'latitude': '41.8'}\"\n\
             B,2023-01-02,\"{\"\"latitude\"\":\"\"41.9\"\",\"\"longitude\"\":\"\"-87.6\"\"}\"\n",
            &["A: 41.8 -87.7", "B: 41.9 -87.6"],
        ),
    ];
    for (text, expected) in cases {
        let reading = reading(text);
        assert_eq!(positions(&reading), expected);
        assert_eq!(issues(&reading), [""; 0], "{text}");
    }
}

#[test]
fn numbers_that_are_something_else_are_no_positions() {
    let cases = [
        case!("content-guesses__magnitude.csv"),
        "titre;date;lieu;valeur\nA;2023-01-01;Nice;12,5\nB;2023-01-02;Menton;3,25\n",
        "title,date,place,score\nA,2023-01-01,Nice,\"3.125, 4.250\"\nB,2023-01-02,Menton,\"2.500, 1.125\"\n",
        "title,date,place,amounts\nA,2023-01-01,Nice,\"12.50, 13.75\"\nB,2023-01-02,Menton,\"2.50, 1.25\"\n",
        "title,date,place,ends\nA,2023-01-01,Nice,\"1,234.5\"\nB,2023-01-02,Menton,\"2,500.5\"\n",
        "title,date,place,shares\nA,2023-01-01,Nice,\"0.812, 0.953\"\nB,2023-01-02,Menton,\"0.7, 0.9\"\n",
        "title,date,place,crew\nA,2023-01-01,Nice,\"3, 4\"\nB,2023-01-02,Menton,\"2, 1\"\n",
    ];
    for text in cases {
        let reading = reading(text);
        assert!(positions(&reading).iter().all(|position| position.ends_with("nowhere")), "{text}");
        assert_eq!(names(&reading), ["Nice", "Menton", "Digne"][..reading.dossier.incidents().count()]);
        assert_eq!(issues(&reading), [""; 0], "{text}");
    }
}

#[test]
fn a_heading_loses_against_cells_that_are_something_else() {
    let beside = reading(
        "title,date,Latitude,Longitude,Location\nA,2023-01-01,41.8,-87.7,\"(41.8, -87.7)\"\n\
         B,2023-01-02,41.9,-87.6,\"(41.9, -87.6)\"\n",
    );
    assert_eq!(positions(&beside), ["A: 41.8 -87.7", "B: 41.9 -87.6"]);
    assert_eq!(names(&beside), ["", ""]);
    assert_eq!(issues(&beside), [""; 0]);

    let otherwise = reading(
        "title,date,Latitude,Longitude,Location\nA,2023-01-01,41.8,-87.7,\"(41.8, -87.7)\"\n\
         B,2023-01-02,41.9,-87.6,\"(33.3, 44.4)\"\nC,2023-01-02,,,\"(41.7, -87.5)\"\n",
    );
    assert_eq!(positions(&otherwise), ["A: 41.8 -87.7", "B: 41.9 -87.6", "C: 41.7 -87.5"]);
    assert_eq!(issues(&otherwise).len(), 1, "{:?}", issues(&otherwise));

    let names_in_latitude = reading(
        "title,date,Latitude,Longitude,coords\nA,2023-01-01,Mosul,Iraq,\"36.3, 43.1\"\n\
         B,2023-01-02,Erbil,Iraq,\"36.2, 44.0\"\n",
    );
    assert_eq!(positions(&names_in_latitude), ["A: 36.3 43.1", "B: 36.2 44"]);

    let named = "title,date,place\nA,2023-01-01,Mosul\nB,2023-01-02,Erbil\nC,2023-01-03,\"36.3, 43.1\"\n";
    let single = reading(named);
    assert_eq!(positions(&single), ["A: nowhere", "B: nowhere", "C: 36.3 43.1"]);
    assert_eq!(names(&single), ["Mosul", "Erbil", ""]);
    assert_eq!(
        issues(&single),
        ["4 place [36.3, 43.1]: this is a position and no name of a place; it is where the incident is"]
    );
}

#[test]
fn positions_of_a_row_that_contradict_each_other_are_said() {
    let reading = reading(
        "title,date,lat,lon,MGRS\nA,2023-01-01,33.7856,42.4412,38S KC 63078 41327\n\
         B,2023-01-02,33.79,42.45,38SKC6341\nC,2023-01-03,33.7856,42.4412,38S MB 28711 80649\n",
    );
    assert_eq!(positions(&reading), ["A: 33.7856 42.4412", "B: 33.79 42.45", "C: 33.7856 42.4412"]);
    assert_eq!(
        issues(&reading),
        [
            "4 MGRS [33.7856, 42.4412 by lat; 33.2625, 44.234604 by MGRS: 176 km apart]: the row has two positions that contradict each other; the first of them is on the map"
        ]
    );
}

#[test]
fn what_stands_for_an_unknown_position_is_not_on_the_map() {
    let reading = reading(case!("content-guesses__unknowns.csv"));
    let placed = positions(&reading).iter().filter(|position| !position.ends_with("nowhere")).count();
    assert_eq!(placed, 6);
    let unknown = "such numbers stand for an unknown position; the incident is not on the map";
    assert_eq!(
        issues(&reading),
        [
            "9 lat [0.0]: latitude or longitude alone; the incident is not on the map".to_owned(),
            format!("10 lon [999]: {unknown}"),
            format!("11 lat [-99]: {unknown}"),
            format!("12 lon [9999]: {unknown}"),
        ]
    );
}

#[test]
fn a_kilometre_around_null_island_is_doubted() {
    let text = "title,date,lat,lon\nA,2023-01-01,0.004,-0.003\nB,2023-01-02,0.0,0.5\nC,2023-01-03,0,0\n";
    let reading = reading(text);
    let reason = "latitude 0 and longitude 0 lie in the sea off Africa: probably not known";
    assert_eq!(issues(&reading), [format!("2 lat [0.004]: {reason}"), format!("4 lat [0]: {reason}")]);
}

#[test]
fn a_system_of_coordinates_counts_wherever_it_is_named() {
    let local = reading(case!("crs__crs-in-feature.geojson"));
    assert_eq!(positions(&local), ["Local metres: nowhere", "In geometry: nowhere"]);
    let reason = "its coordinates are in the system EPSG:31370; save it with WGS84 (EPSG:4326); the incident is not on the map";
    assert_eq!(local.issues.iter().filter(|issue| issue.reason() == reason).count(), 2, "{:?}", local.issues);

    let feature = |name: &str, crs: &str, at: &str| {
        format!(
            "{{\"type\":\"Feature\",{crs}\"properties\":{{\"name\":\"{name}\",\"date\":\"2023-06-01\"}},\
             \"geometry\":{{\"type\":\"Point\",\"coordinates\":{at}}}}}"
        )
    };
    let named = |name: &str| format!("\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"{name}\"}}}},");
    let features = [
        feature("plain", "", "[44.1, 33.1]"),
        feature("nad83", &named("urn:ogc:def:crs:EPSG::4269"), "[-77.03, 38.88]"),
        feature("etrs89", &named("EPSG:4258"), "[4.35, 50.85]"),
        feature("wgs84", &named("EPSG:4979"), "[44.2, 33.2, 12]"),
        feature("mercator", &named("EPSG:3857"), "[4938811.660, 3937216.616]"),
        feature("code", "\"crs\":{\"type\":\"EPSG\",\"properties\":{\"code\":31370}},", "[150, 80]"),
        feature("none given", "\"crs\":null,", "[44.3, 33.3]"),
    ];
    let several =
        reading(&format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(",\n")));
    assert_eq!(
        positions(&several),
        [
            "plain: 33.1 44.1",
            "nad83: 38.88 -77.03 ±2",
            "etrs89: 50.85 4.35 ±1",
            "wgs84: 33.2 44.2",
            "mercator: 33.3152 44.3661",
            "code: nowhere",
            "none given: 33.3 44.3",
        ]
    );
    assert_eq!(several.issues.len(), 1, "{:?}", several.issues);

    let whole = format!(
        "{{\"type\":\"FeatureCollection\",{}\"features\":[{}]}}",
        named("EPSG:4269"),
        feature("one", "", "[-77.03, 38.88]")
    );
    assert_eq!(positions(&reading(&whole)), ["one: 38.88 -77.03 ±2"]);
}

#[test]
fn a_position_far_from_the_country_that_the_row_names_is_doubted() {
    let outside = "the position is not in the country that the row names";
    let hidden = reading(case!("swapped__swapped-hidden.csv"));
    assert_eq!(positions(&hidden), ["A: 44.4 33.3", "B: 43.1 36.3", "C: 47.8 30.5"], "they stay as they are");
    let swapped = format!("{outside}: are latitude and longitude swapped? it is left as it is written");
    assert_eq!(
        issues(&hidden),
        [
            format!("2 latitude [44.4, 33.3 lies in Ukraine, not in Iraq; 33.3, 44.4 does]: {swapped}"),
            format!("3 latitude [43.1, 36.3 lies in no country, not in Iraq; 36.3, 43.1 does]: {swapped}"),
            format!("4 latitude [47.8, 30.5 lies in Ukraine, not in Iraq; 30.5, 47.8 does]: {swapped}"),
        ]
    );

    let signs = reading(
        "titre;date;pays;coords\nA;2023-01-01;Pérou;12.05, -77.04\nB;2023-01-01;USA;41.8, 87.7\n\
         C;2023-01-01;Irak;48.85, 2.35\nD;2023-01-01;Irak;33.3, 44.4\nE;2023-01-01;Atlantide;48.85, 2.35\n",
    );
    let left = "it is left as it is written";
    assert_eq!(
        issues(&signs),
        [
            format!(
                "2 coords [12.05, -77.04 lies in no country, not in Peru; -12.05, -77.04 does]: {outside}: has the latitude the wrong sign? {left}"
            ),
            format!(
                "3 coords [41.8, 87.7 lies in China, not in United States; 41.8, -87.7 does]: {outside}: has the longitude the wrong sign? {left}"
            ),
            format!("4 coords [48.85, 2.35 lies in France, not in Iraq]: {outside}; {left}"),
        ]
    );
}

#[test]
fn countries_that_say_something_else_raise_no_alarm() {
    let cases = [
        // At sea, on islands and near borders.
        "title,date,country,lat,lon\nA,2023-01-01,Somalia,4.0,52.0\nB,2023-01-01,France,-21.1,55.5\n\
         C,2023-01-01,Syria,36.9,38.0\nD,2023-01-01,Yugoslavia,44.8,20.4\nE,2023-01-01,Ukraine,45.3,34.4\n",
        // The nearest country, and the flag of a ship.
        "title,date,nearest country,lat,lon\nA,2023-01-01,Iraq,48.85,2.35\n",
        "title,date,flag country,lat,lon\nA,2023-01-01,Panama,1.26,103.8\n",
        // Where most rows disagree, the column is of something else.
        "title,date,country,lat,lon\nA,2023-01-01,Iraq,48.85,2.35\nB,2023-01-01,Syria,51.5,-0.1\n\
         C,2023-01-01,Mali,52.5,13.4\nD,2023-01-01,Chad,40.4,-3.7\nE,2023-01-01,France,48.85,2.3\n",
        // Codes of another list: IS is Israel in FIPS 10-4, and Iceland in ISO 3166.
        "title,date,country,lat,lon\nA,2023-01-01,IS,31.8,35.2\nB,2023-01-01,IZ,33.3,44.4\n",
    ];
    for text in cases {
        assert_eq!(issues(&reading(text)), [""; 0], "{text}");
    }
}

#[test]
fn pairs_with_the_longitude_first_are_read_where_heading_or_numbers_say_so() {
    let headed = "title,date,lon_lat\nA,2023-01-01,\"44.366, 33.315\"\nB,2023-01-01,\"44.1N, 33.1E\"\n";
    assert_eq!(positions(&reading(headed)), ["A: 33.315 44.366", "B: 44.1 33.1"], "letters say more");
    assert_eq!(issues(&reading(headed)), [""; 0]);

    let shown = "title,date,coordinates\nA,2023-01-01,\"44.366, 33.315\"\nB,2023-01-01,\"121.03, 13.71\"\n";
    assert_eq!(positions(&reading(shown)), ["A: 33.315 44.366", "B: 13.71 121.03"]);
    assert_eq!(
        issues(&reading(shown)),
        [
            "0 coordinates [121.03, 13.71]: the first number can be no latitude: the longitude is taken to stand first in this column"
        ]
    );

    let usual = "title,date,coordinates\nA,2023-01-01,\"33.315, 144.366\"\nB,2023-01-01,\"121.03, 13.71\"\n";
    assert_eq!(positions(&reading(usual)), ["A: 33.315 144.366", "B: nowhere"]);
}

#[test]
fn degrees_whose_hemisphere_or_minutes_stand_elsewhere_are_not_taken_by_themselves() {
    let asked = [
        "title,date,Lat,Direction,Long,Ref\nA,2022-01-21,12.5,S,77.0,W\nB,2022-01-22,13.5,S,76.0,W\n",
        "title,date,Latitude (S),Longitude (W)\nA,2022-01-21,12.5,77.0\n",
        "title;date;Lat_N;Lon_W\nA;2022-01-21;12,5;77,0\n",
        "title,date,Lat Deg,Lat Min,Lat Sec,Lon Deg,Lon Min,Lon Sec\nA,2022-01-21,33,15,20,44,30,10\n",
        "title,date,Latitude,Lat minutes,Longitude,Lon minutes\nA,2022-01-21,33,15.5,44,30.5\n",
    ];
    for text in asked {
        let result = read(text.as_bytes(), &Options::default(), &Progress::default());
        assert!(matches!(result, Err(crate::formats::FormatError::Unclear(_))), "{text}");
    }
    let taken = [
        ("title,date,Lat,NS,Long,EW\nA,2022-01-21,12.5,N,77.0,E\n", "A: 12.5 77"),
        ("title,date,Lat,NS,Long,EW\nA,2022-01-21,-12.5,S,-77.0,W\n", "A: -12.5 -77"),
        ("title,date,Latitude (N/S),Longitude (E/W)\nA,2022-01-21,12.5,77.0\n", "A: 12.5 77"),
        ("title,date,Latitude (S),Longitude (W)\nA,2022-01-21,-12.5,-77.0\n", "A: -12.5 -77"),
        ("title,date,lat,lon,lat_min,lat_max\nA,2022-01-21,33.5,44.5,33,34\n", "A: 33.5 44.5"),
        ("title,date,lat,lon,wind\nA,2022-01-21,33.5,44.5,S\n", "A: 33.5 44.5"),
    ];
    for (text, expected) in taken {
        assert_eq!(positions(&reading(text)), [expected], "{text}");
    }
}

#[test]
fn a_decimal_comma_in_the_fields_of_a_record_belongs_to_the_number() {
    let text = r#"[{"title": "A", "date": "2022-01-21", "location": {"lat": "33,12", "lng": "44,15"}},
        {"title": "B", "date": "2022-01-22", "location": {"lat": "33.5", "lng": "44.5"}}]"#;
    assert_eq!(positions(&reading(text)), ["A: 33.12 44.15", "B: 33.5 44.5"]);
}

#[test]
fn rows_that_are_shifted_do_not_tell_what_a_column_is() {
    let text = "title,date,place,lat,lon\nA,2022-01-01,Mosul,33.1,44.1\nB,2022-01-02,Mosul, Iraq,33.2,44.2\n\
                C,March 3, 2022,Mosul,33.3,44.3\n";
    let reading = reading(text);
    assert_eq!(positions(&reading), ["A: 33.1 44.1", "B: nowhere", "C: nowhere"]);
    let lines: Vec<_> = reading.issues.iter().map(|issue| issue.place.line).collect();
    assert_eq!(lines, [Some(3), Some(4)]);
}

#[test]
fn names_among_the_positions_of_a_column_of_places_are_said() {
    let mixed = reading(
        "title,date,location\nA,2022-01-01,\"33.1, 44.1\"\nB,2022-01-02,Mosul\nC,2022-01-03,\"36.3, 43.1\"\n",
    );
    assert_eq!(positions(&mixed), ["A: 33.1 44.1", "B: nowhere", "C: 36.3 43.1"]);
    assert_eq!(
        issues(&mixed),
        ["3 location [Mosul]: not a position such as 35.1, 40.5; the incident is not on the map"]
    );
    let names_most =
        "title,date,location\nA,2022-01-01,Mosul\nB,2022-01-02,Basra\nC,2022-01-03,\"36.3, 43.1\"\n";
    assert_eq!(names(&reading(names_most))[..2], ["Mosul", "Basra"]);
}
