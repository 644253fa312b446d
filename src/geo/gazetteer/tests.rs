//! Against the very gazetteer that the program carries.

use super::*;

fn gazetteer() -> &'static Gazetteer {
    Gazetteer::load().unwrap()
}

fn source(entry: Entry<'_>) -> String {
    let (source, key) = entry.source();
    format!("{source} {key}")
}

fn found(name: &str, within: &str) -> Vec<(String, How)> {
    gazetteer().find(name, within).into_iter().map(|one| (source(one.entry), one.how)).collect()
}

const DEIR_EZ_ZOR: &str = "GeoNames 170794";
const MAYADEEN: &str = "GeoNames 173480";
const AIN_AL_ASAD: &str = "OurAirports ORAA";
const GREEN_VILLAGE: &str = "OurAirports SY-0009";
const BAGHDAD: &str = "GeoNames 98182";
const BAGHDAD_AIRPORT: &str = "OurAirports ORBI";
const MOSUL: &str = "GeoNames 99072";

#[test]
fn every_spelling_finds_the_place() {
    for (name, within, expected, how) in [
        ("Deir ez-Zor", "", DEIR_EZ_ZOR, How::Same),
        ("deir ez-zor", "", DEIR_EZ_ZOR, How::Same),
        ("Dayr az Zawr", "", DEIR_EZ_ZOR, How::Same),
        ("Dayr az-Zawr", "Syria", DEIR_EZ_ZOR, How::Same),
        ("Deir-ez-Zor", "SY", DEIR_EZ_ZOR, How::Same),
        ("Deir al-Zour", "SYR", DEIR_EZ_ZOR, How::Same),
        ("دير الزور", "", DEIR_EZ_ZOR, How::Same),
        ("دَيْر الزَّوْر", "سوريا", DEIR_EZ_ZOR, How::Same),
        ("Deir ez-Zor city", "Syria", DEIR_EZ_ZOR, How::Same),
        ("al-Mayadeen", "", MAYADEEN, How::Same),
        ("Mayadin", "", MAYADEEN, How::Same),
        ("Al Mayādīn", "", MAYADEEN, How::Same),
        ("AL-MAYADIN", "Syria", MAYADEEN, How::Same),
        ("الميادين", "", MAYADEEN, How::Same),
        ("al-Mayadeen, Deir ez-Zor, Syria", "", MAYADEEN, How::Same),
        ("Mayadin (Syria)", "", MAYADEEN, How::Same),
        ("Mayadin", "Deir Ezzor province, Syria", MAYADEEN, How::Same),
        ("Mayadeenn", "Syria", MAYADEEN, How::Nearly),
        ("Al Asad Air Base", "", AIN_AL_ASAD, How::Same),
        ("Ain al-Asad", "Iraq", AIN_AL_ASAD, How::Same),
        ("Ain al-Asad airbase", "west of Iraq", AIN_AL_ASAD, How::Same),
        ("al-Asad base", "", AIN_AL_ASAD, How::Same),
        ("قاعدة عين الأسد الجوية", "العراق", AIN_AL_ASAD, How::Same),
        ("ORAA", "", AIN_AL_ASAD, How::Same),
        ("Green Village", "north-east of Syria", GREEN_VILLAGE, How::Same),
        ("Baghdad", "Iraq", BAGHDAD, How::Same),
        ("بغداد", "", BAGHDAD, How::Same),
        ("Bagdad", "Irak", BAGHDAD, How::Same),
        ("Baghdad airport", "", BAGHDAD_AIRPORT, How::Same),
        ("Baghdad International Airport", "", BAGHDAD_AIRPORT, How::Same),
        ("مطار بغداد الدولي", "", BAGHDAD_AIRPORT, How::Same),
        ("Mossoul", "", MOSUL, How::Same),
        ("Mosul", "IRQ", MOSUL, How::Same),
        ("Mosul, Ninewa", "Iraq", MOSUL, How::Same),
    ] {
        let found = found(name, within);
        assert_eq!(found.first(), Some(&(expected.to_owned(), how)), "{name:?} in {within:?}: {found:?}");
    }
}

#[test]
fn what_is_no_town_and_no_airfield_is_not_found() {
    for (name, within) in [
        ("Iraq", ""),
        ("Syrian Arab Republic", ""),
        ("العراق", ""),
        ("Lebanon", ""),
        ("Georgia", "United States"),
        ("", ""),
        ("-", "Iraq"),
        ("Deir ez-Zor governorate", "Syria"),
        ("Anbar province", "Iraq"),
        ("Air Base", "Iraq"),
        ("somewhere on the road", "Iraq"),
        // Named, but not in that country.
        ("Baghdad", "Norway"),
        // Too short to guess at a letter.
        ("Hmos", ""),
    ] {
        assert_eq!(found(name, within), [], "{name:?} in {within:?}");
    }
}

#[test]
fn the_country_decides_which_of_one_name_and_the_region_puts_one_first() {
    let first = |name: &str, within: &str| gazetteer().find(name, within).into_iter().next().unwrap();
    assert_eq!(first("Tripoli", "Lebanon").entry.country_code(), "LB");
    assert_eq!(first("Tripoli", "Libya").entry.country_code(), "LY");
    assert_eq!(first("Tripoli, Liban", "").entry.country_code(), "LB");
    assert_eq!(first("Portland", "ME").entry.region_code(), "ME");
    assert_eq!(first("Portland, OR", "").entry.region_code(), "OR");
    assert!(gazetteer().find("Tripoli", "Lebanon").iter().all(|one| one.entry.country_code() == "LB"));

    // Two towns of Syria, one in the province of Idlib.
    let in_idlib = first("Ad Dana", "Idlib, Syria");
    assert_eq!((in_idlib.entry.country_code(), in_idlib.region), ("SY", Region::Same));
    let elsewhere = first("Al Mayādīn", "Aleppo province, Syria");
    assert_eq!(elsewhere.region, Region::Other, "the row says another province");
    assert_eq!(first("Al Mayādīn", "a province, Syria").region, Region::Unknown);
}

#[test]
fn places_are_told_in_the_language_and_found_in_all_of_them() {
    for (names, within, expected) in [
        (["Damascus", "Damas", "دمشق"], "", ["Syria", "Syrie", "سوريا"]),
        (["Aleppo", "Alep", "حلب"], "", ["Syria", "Syrie", "سوريا"]),
        (["Al Mayādīn", "Al-Mayadine", "الميادين"], "Syria", ["Syria", "Syrie", "سوريا"]),
        (["Mosul", "Mossoul", "الموصل"], "", ["Iraq", "Irak", "العراق"]),
        (["Basrah", "Bassorah", "البصرة"], "", ["Iraq", "Irak", "العراق"]),
        (
            ["Damascus International Airport", "Aéroport international de Damas", "مطار دمشق الدولي"],
            "",
            ["Syria", "Syrie", "سوريا"],
        ),
        (["Cairo", "Le Caire", "القاهرة"], "Egypt", ["Egypt", "Égypte", "مصر"]),
        // The same in French, and in Arabic with the name of its country.
        (["Tunis", "Tunis", "تونس"], "", ["Tunisia", "Tunisie", "تونس"]),
    ] {
        let first = |name: &str| {
            let found = gazetteer().find(name, within).into_iter().next();
            found.unwrap_or_else(|| panic!("{name} is not found")).entry
        };
        let languages = ["en", "fr", "ar"];
        for name in names {
            assert_eq!(languages.map(|language| first(name).name_in(language)), names, "{name}");
        }
        assert_eq!(languages.map(|language| first(names[0]).country_in(language)), expected);
    }
    let deir_ez_zor = gazetteer().find("Deir ez-Zor", "").into_iter().next().unwrap().entry;
    assert_eq!(deir_ez_zor.name_in("fr"), deir_ez_zor.name(), "the local name where there is no other");
    assert_eq!(deir_ez_zor.name_in("de"), deir_ez_zor.name());
}

#[test]
fn larger_towns_come_first_and_airfields_behind_towns() {
    let all = gazetteer().find("Mosul", "Iraq");
    assert_eq!(all[0].entry.population(), Some(1_683_000));
    assert_eq!(all[0].entry.name(), "Mosul");
    let airport = all.iter().find(|one| one.entry.feature() != Feature::Town).unwrap();
    assert_eq!((source(airport.entry).as_str(), airport.how), ("OurAirports ORBM", How::Part));
}

#[test]
fn positions_are_those_of_the_sources() {
    for (name, within, lon, lat) in [
        ("al-Mayadeen", "Syria", 40.45154, 35.01982),
        ("Ain al-Asad", "Iraq", 42.4412, 33.7856),
        ("Green Village", "Syria", 40.58405, 35.04855),
        ("Baghdad airport", "Iraq", 44.2346, 33.2625),
    ] {
        let position = gazetteer().find(name, within)[0].entry.position();
        assert!(
            (position.x() - lon).abs() < 1e-9 && (position.y() - lat).abs() < 1e-9,
            "{name}: {position:?}"
        );
    }
}

#[test]
fn every_place_of_the_gazetteer_is_on_the_earth_and_found_by_its_name() {
    let gazetteer = gazetteer();
    assert!(gazetteer.asset.feature.len() > 250_000);
    for row in 0..gazetteer.asset.feature.len() as u32 {
        let entry = gazetteer.entry(row);
        let position = entry.position();
        assert!(position.x().abs() <= 180.0 && position.y().abs() <= 90.0, "{entry:?}");
        assert!(["fr", "ar"].iter().all(|language| !entry.name_in(language).is_empty()), "{entry:?}");
        assert!(!entry.name().is_empty() && entry.country_code().len() == 2, "{entry:?}");
        let key = fold::key_of(entry.name());
        assert!(gazetteer.entries(Sum::of(&key).hash(WHOLE)).any(|found| found == entry), "{entry:?}");
    }
}

#[test]
fn it_takes_no_more_room_than_was_promised() {
    assert!(ASSET.len() <= 8_000_000, "{} bytes", ASSET.len());
}

#[test]
fn a_gazetteer_cut_short_is_refused() {
    assert!(matches!(Gazetteer::read(&ASSET[..ASSET.len() / 2]), Err(GazetteerError::Packing(_))));
    assert!(matches!(Gazetteer::read(b"not packed"), Err(GazetteerError::Packing(_))));
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, b"SITMAPG2\x01\0\0\0\x01\0\0\0\x01\0\0\0\0").unwrap();
    assert!(matches!(Gazetteer::read(&packed.finish().unwrap()), Err(GazetteerError::Form)));
}
