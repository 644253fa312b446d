use super::*;
use crate::geo::Notation;
use crate::geo::geodesic::distance_m;

#[test]
fn angles_are_read_in_their_usual_spellings() {
    let cases = [
        ("35.04855", Some(35.04855)),
        ("35,04855", Some(35.04855)),
        ("-12.5", Some(-12.5)),
        ("−12.5", Some(-12.5)),
        ("٣٣٫٣١", Some(33.31)),
        ("35°02′55″ N", Some(35.048_61)),
        ("35°02'55\"S", Some(-35.048_61)),
        ("35 2 55 N", Some(35.048_61)),
        ("35 deg 2 min N", Some(35.033)),
        ("N35.5", Some(35.5)),
        ("35.5 North", Some(35.5)),
        ("35:30", Some(35.5)),
        ("13-43N", Some(13.717)),
        ("01-16.5N", Some(1.275)),
        ("12-00-30S", Some(-12.008_33)),
        ("3318N", Some(33.3)),
        ("331830N", Some(33.308_33)),
        ("33N", Some(33.0)),
        ("33.5 ش", Some(33.5)),
        ("12-00-30", None),
        ("35°75′", None),
        ("35.5:30", None),
        ("35 2 55", None),
        ("42.4 E", None),
        ("-33 N", None),
        ("1,234,567", None),
        ("", None),
        ("NA", None),
        ("N", None),
        ("inf", None),
    ];
    for (text, expected) in cases {
        let read = angle(text, Axis::NorthSouth).map(|angle| angle.degrees);
        assert_eq!(read, expected, "{text}");
    }
}

#[test]
fn both_coordinates_are_read_from_one_text() {
    let cases = [
        ("35.1, 40.5", 35.1, 40.5),
        ("35.1,40.5", 35.1, 40.5),
        ("35,1; 40,5", 35.1, 40.5),
        ("35,1 40,5", 35.1, 40.5),
        ("35.1 40.5", 35.1, 40.5),
        ("(35.1, 40.5)", 35.1, 40.5),
        ("[35.1, 40.5]", 35.1, 40.5),
        ("12 MAIN ST\nCHICAGO, IL\n(41.8, -87.7)", 41.8, -87.7),
        ("42.719765:-73.799293", 42.719_765, -73.799_293),
        ("35.1/40.5", 35.1, 40.5),
        ("33.315241 44.366066 35 4.5", 33.315_241, 44.366_066),
        ("35°06′ N, 40°30′ E", 35.1, 40.5),
        ("35°06′00″ N 40°30′00″ E", 35.1, 40.5),
        ("33°18'N, 44°24'E", 33.3, 44.4),
        ("33°18', 44°24'", 33.3, 44.4),
        ("35.1N 40.5E", 35.1, 40.5),
        ("35.1N-40.5E", 35.1, 40.5),
        ("35.1° N - 40.5° E", 35.1, 40.5),
        ("40.5E 35.1N", 35.1, 40.5),
        ("13-43N 121-02E", 13.717, 121.033),
        ("01-16.5N 104-17.25E", 1.275, 104.2875),
        ("12-00-30S 077-13-00W", -12.008_33, -77.216_67),
        ("N33 18.5 E044 23.7", 33.3083, 44.395),
        ("N33°18.5' E044°23.7'", 33.3083, 44.395),
        ("331830N0442345E", 33.308_33, 44.395_83),
        ("3318N04423E", 33.3, 44.383),
        ("3318.5N 04423.7E", 33.3083, 44.395),
        ("33°18′ north 44°24′ east", 33.3, 44.4),
        ("33.3 شمالاً 44.4 شرقاً", 33.3, 44.4),
        ("٣٣٫٣، ٤٤٫٤", 33.3, 44.4),
        ("lat: 33.1, lon: 44.1", 33.1, 44.1),
        ("Lon=44.1 Lat=33.1", 33.1, 44.1),
        ("Latitude: 33°06'N, Longitude: 44°06'E", 33.1, 44.1),
        ("{\"latitude\":\"33.1\",\"longitude\":\"44.1\"}", 33.1, 44.1),
        ("{'longitude': '-87.7', 'needs_recoding': False, 'latitude': '41.8'}", 41.8, -87.7),
        ("{\"lat\":\"33,12\",\"lng\":\"44,15\"}", 33.12, 44.15),
        ("{'lat': '33,12', 'lng': '44,15'}", 33.12, 44.15),
        ("{\"lat\":33.12,\"lng\":44.15,\"accuracy\":5}", 33.12, 44.15),
        ("{\"type\": \"Point\", \"coordinates\": [44.1, 33.1]}", 33.1, 44.1),
        ("{\"type\":\"LineString\",\"coordinates\":[[37,48],[37.5,48.5],[38,48]]}", 48.5, 37.5),
        ("POINT (40.5 35.1)", 35.1, 40.5),
        ("POINT Z (37.55 47.1 12)", 47.1, 37.55),
        ("PointM(37.55 47.1 12)", 47.1, 37.55),
        ("SRID=4326;POINT(37.55 47.1)", 47.1, 37.55),
        ("SRID=3857;POINT(0 0)", 0.0, 0.0),
        ("LINESTRING (37 48, 37.5 48.5, 38 48)", 48.5, 37.5),
        ("POLYGON ((10 50, 12 50, 12 52, 10 52, 10 50))", 51.0, 11.0),
        ("MULTIPOLYGON(((10 50, 12 50, 12 52, 10 52, 10 50)),((0 0, 1 0, 1 1, 0 0)))", 51.0, 11.0),
        ("MULTIPOINT ((10 40), (40 30))", 40.0, 10.0),
        ("MULTIPOINT (10 40, 40 30)", 40.0, 10.0),
        ("MULTILINESTRING ((37 48, 37.5 48.5, 38 48))", 48.5, 37.5),
        ("GEOMETRYCOLLECTION (LINESTRING (37 48, 38 48), POINT (40 10))", 10.0, 40.0),
        ("0101000020E6100000CDCCCCCCCC0C4640CDCCCCCCCC8C4040", 33.1, 44.1),
        ("000000000140460ccccccccccd40408ccccccccccd", 33.1, 44.1),
        ("38S 428711 3680650", 33.262_504, 44.234_598),
        ("UTM 56 H 334901E 6252289N", -33.856_798, 151.215_305),
        ("56S 334901 6252289", -33.856_798, 151.215_305),
        ("geo:33.3152,44.3661;u=35", 33.3152, 44.3661),
        ("geo:0,0?q=33.3152,44.3661(Pin)", 33.3152, 44.3661),
        ("https://www.google.com/maps/@33.3152,44.3661,12z", 33.3152, 44.3661),
        ("https://www.google.com/maps?q=33.3152,44.3661", 33.3152, 44.3661),
        ("https://maps.google.com/?q=loc:33.3152%2C44.3661&z=3", 33.3152, 44.3661),
        ("https://www.google.com/maps/search/?api=1&query=33.3152%2C44.3661", 33.3152, 44.3661),
        (
            "https://www.google.com/maps/place/X/@33,44,12z/data=!3m1!8m2!3d33.3152!4d44.3661",
            33.3152,
            44.3661,
        ),
        ("https://www.google.com/maps/place/33.3152,44.3661/@33,44,12z", 33.3152, 44.3661),
        ("https://www.openstreetmap.org/?mlat=33.3152&mlon=44.3661#map=12/33/44", 33.3152, 44.3661),
        ("https://www.openstreetmap.org/#map=12/33.3152/44.3661", 33.3152, 44.3661),
        ("https://www.bing.com/maps?cp=33.3152~44.3661&lvl=12", 33.3152, 44.3661),
        ("https://maps.apple.com/?ll=33.3152,44.3661&q=Pin", 33.3152, 44.3661),
        ("https://yandex.com/maps/?ll=44.3661%2C33.3152&z=12", 33.3152, 44.3661),
        ("https://yandex.ru/maps/?ll=44,33&pt=44.3661,33.3152,pm2rdm", 33.3152, 44.3661),
        ("https://waze.com/ul?ll=33.3152,44.3661", 33.3152, 44.3661),
        ("https://www.waze.com/live-map/directions?to=ll.33.3152%2C44.3661", 33.3152, 44.3661),
        ("https://wikimapia.org/#lang=en&lat=33.3152&lon=44.3661&z=12", 33.3152, 44.3661),
    ];
    for (text, north, east) in cases {
        let read = position(text).unwrap_or_else(|| panic!("{text}")).position;
        assert!((read.y() - north).abs() < 1e-6 && (read.x() - east).abs() < 1e-6, "{text}: {read:?}");
    }
}

#[test]
fn what_is_no_position_is_not_read_as_one() {
    let cases = [
        "",
        "35.1",
        "35.1, 40.5, 3",
        "Baghdad",
        "POINT EMPTY",
        "near 35, 40",
        "4,5",
        "33,44",
        "1,234.5",
        "1,234,567",
        "1 000",
        "12:30",
        "10/12",
        "2023-01-02",
        "3.5",
        "1 of 2",
        "lat: 33",
        "POLYGON ((10 50, 12 50)",
        "POINT (1 2) POINT (3 4)",
        "0101000020E6100000CDCCCCCCCC0C4640CDCCCCCCCC8C40",
        "0101",
        "LINESTRING ((1 2, 3 4))",
        "SRID=31370;POINT (150000 80000)",
        "33.1N 44.1N",
        "33.1 N",
        "https://example.org/2023/01/02",
        "https://x.com/a/status/1234",
        "https://www.google.com/maps/search/Baghdad",
        "geo:33,44;crs=moon",
        "Highway 1, exit 2",
        "B-52",
        "https://www.google.com/maps/dir/33.1,44.1/33.5,44.5/",
        "-33.1N -44.1E",
    ];
    for text in cases {
        assert_eq!(position(text), None, "{text}");
    }
}

#[test]
fn positions_are_told_from_other_pairs() {
    use Certainty::{Certain, Likely, Possible};
    let cases = [
        ("35, 40", Possible),
        ("3 4", Possible),
        ("48.0, 37.8", Likely),
        ("(41.8, -87.7)", Likely),
        ("0.812, 0.953", Possible),
        ("512.25, 318.75", Possible),
        ("33.315, 44.366", Certain),
        ("13-43N 121-02E", Certain),
        ("POINT (37 48)", Certain),
        ("lat 33 lon 44", Certain),
        ("38SKC6341", Certain),
        ("10SEG", Possible),
    ];
    for (text, expected) in cases {
        assert_eq!(position(text).map(|written| written.certainty), Some(expected), "{text}");
    }
}

#[test]
fn how_well_it_is_known_follows_from_what_was_written() {
    let cases = [
        ("13-43N 121-02E", Some(1293.0)),
        ("12-00-30S 077-13-00W", Some(22.0)),
        ("N33 18.5 E044 23.7", Some(121.0)),
        ("35.1N 40.5E", None),
        ("35.1, 40.5", None),
        ("POINT (37 48)", None),
        ("SRID=4269;POINT (-77 38)", Some(2.0)),
        ("38SKC6341", Some(707.0)),
        ("38SKC63074132", Some(7.0)),
        ("38SKC6307841327", None),
        ("geo:33.3,44.4;u=35", Some(35.0)),
        ("33.315241 44.366066 35 4.5", Some(5.0)),
    ];
    for (text, radius) in cases {
        assert_eq!(position(text).unwrap().radius_m, radius, "{text}");
    }
    let square = position("38SKC6341").unwrap().position;
    assert_eq!(format!("{}, {}", square.y(), square.x()), "33.787, 42.446");
}

#[test]
fn what_is_written_in_the_grid_is_read_back_to_the_metre() {
    for (place, lon, lat) in [
        ("Ain al-Asad", 42.4412, 33.7856),
        ("Green Village", 40.58405, 35.04855),
        ("Santiago", -70.65, -33.45),
        ("north of the equator", 12.0, 0.5),
        ("south of the equator", 12.0, -0.5),
        ("a hair south of the equator", 3.0, -1e-13),
        ("Bergen, in the wide zone 32", 5.32, 60.39),
        ("beside the wide zone 32", 2.999, 60.0),
        ("Svalbard, in zone 31", 8.9, 78.0),
        ("Svalbard, in zone 33", 9.1, 78.0),
        ("Svalbard, in zone 35", 21.1, 78.0),
        ("Svalbard, in zone 37", 41.9, 83.9),
        ("west of a border of zones", 5.99999, 45.0),
        ("on a border of zones", 6.0, 45.0),
        ("the antimeridian", 180.0, 10.0),
        ("on a border of bands", 20.0, 8.0),
        ("below a border of bands", 20.0, 71.99999),
        ("the last of UTM in the north", 10.0, 83.99999),
        ("the last of UTM in the south", 10.0, -79.99999),
        ("the first of UPS in the north", 10.0, 84.0),
        ("the first of UPS in the south", -10.0, -80.00001),
        ("Alert is UTM, Cape Morris Jesup is not far from UPS", -33.0, 83.63),
        ("north, east half", 10.0, 85.0),
        ("north, west half", -100.0, 87.5),
        ("south, east half", 135.0, -85.0),
        ("south, west half", -45.0, -88.0),
        ("Amundsen-Scott", -139.27, -89.9998),
        ("the North Pole", 0.0, 90.0),
        ("the South Pole", 0.0, -90.0),
    ] {
        for notation in [Notation::Mgrs, Notation::Utm] {
            let at = Point::new(lon, lat);
            let text = notation.format(at).unwrap();
            let read = position(&text).unwrap_or_else(|| panic!("{place}: {text}"));
            assert_eq!(read.certainty, Certainty::Certain, "{place}: {text}");
            // Half the diagonal of a square, and the last of the decimals.
            let away = distance_m(at, read.position);
            assert!(away < 0.8, "{place}: {text} is {away} m away, {read:?}");
        }
    }
    let square = mgrs("38SKC6341").unwrap();
    assert_eq!(square.radius_m.map(f32::round), Some(707.0));
    for text in [
        "38S",
        "38SKC123",
        "61SKC6341",
        "38IKC6341",
        "38SII6341",
        "٣٨SKC6341",
        "00SKC6341",
        "38SKC+1+2",
        "A",
        "",
        "38SK",
        "Z",
        "ZA",
        "ZDB96454",
        "C AB 96454 52981",
        "1Z AB 96454 52981",
        "999999999999SKC6341",
        "INV",
    ] {
        assert_eq!(mgrs(text), None, "{text}");
    }
}

#[test]
fn no_text_makes_reading_slow_or_fail() {
    for text in ["(", "((((", "POINT(", ")", "{", "[1,", "geo:", "%", "NSEW1", "1N", "é1", "1é2,3", "lat1"]
    {
        position(&text.repeat(20_000));
        position(text);
    }
}

proptest::proptest! {
    #[test]
    fn no_text_stops_the_program(
        text in "[NSEWnsewdmxyz0-9.,;:°'\"()\\[\\]{} é٣٫ش+/=%!@?#_-]{0,40}|(POINT|POLYGON|lat|geo:|https://google.com/maps)?[0-9 .,()A-Z=&-]{0,30}"
    ) {
        position(&text);
        mgrs(&text);
        angle(&text, Axis::NorthSouth);
        angle(&text, Axis::EastWest);
    }

    #[test]
    fn no_square_of_the_grid_stops_the_program_and_none_is_said_to_be_exacter_than_it_is(
        text in "[0-9]{0,3} ?[A-Z]{0,4} ?[0-9]{0,12}|(0[1-9]|[1-5][0-9]|60|)[A-HJ-NP-Z]{3}[0-9]{0,11}"
    ) {
        if let Some(read) = mgrs(&text) {
            let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count() as i32;
            let half = 10_f64.powi(5 - digits / 2) * std::f64::consts::FRAC_1_SQRT_2;
            let told = read.radius_m.map_or(half, f64::from);
            proptest::prop_assert!((told - half).abs() < 0.6, "{text}: {read:?}");
            proptest::prop_assert!(read.position.y().abs() <= 90.0 && read.position.x().abs() <= 180.0, "{text}");
        }
    }

    #[test]
    fn a_square_with_a_letter_that_is_another_does_not_stop_the_program(
        lon in -180.0..180.0_f64, lat in -90.0..=90.0_f64, at in 0..20_usize, other in "[ -~é٣]"
    ) {
        let text = Notation::Mgrs.format(Point::new(lon, lat)).unwrap_or_default();
        proptest::prop_assert!(mgrs(&text).is_some_and(|read| distance_m(read.position, Point::new(lon, lat)) < 0.8));
        mgrs(&text.chars().enumerate().map(|(n, l)| if n == at { other.clone() } else { l.into() }).collect::<String>());
    }
}
