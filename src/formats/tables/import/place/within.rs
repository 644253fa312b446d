//! How large it is what a place lies in, by the heading of the column.

/// Parts of headings, and how small what they head is; the first that is found counts.
const SIZES: &[(u8, &[&str])] = &[
    (
        50,
        &[
            "subdistrict",
            "admin3",
            "adm3",
            "commune",
            "municipality",
            "township",
            "nahiya",
            "municipi",
            "gemeinde",
            "المنطقة",
        ],
    ),
    (60, &["admin4", "admin5", "city", "town", "village", "neighbourhood", "neighborhood", "locality"]),
    (40, &["admin2", "adm2", "district", "raion", "arrondissement", "qada", "القضاء", "район"]),
    (10, &["country", "pays", "país", "страна", "країна", "البلد", "الدولة", "nation"]),
    (40, &["county"]),
    (
        30,
        &[
            "admin1",
            "adm1",
            "province",
            "governorate",
            "muhafaza",
            "state",
            "oblast",
            "departement",
            "departamento",
            "provincia",
            "bundesland",
            "estado",
            "département",
            "wilaya",
            "المحافظة",
            "область",
        ],
    ),
    (20, &["region", "région", "регион"]),
];

/// Parts of the world, which lie in no country.
const WORLD: [&str; 9] =
    ["africa", "asia", "europe", "america", "americas", "middle east", "oceania", "caribbean", "maghreb"];

/// From 0, the largest. "Region" can head parts of the world as well as those of a country.
pub(super) fn size(heading: &str, text: &str) -> u8 {
    let heading: String = heading.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let found = SIZES.iter().find(|(_, parts)| parts.iter().any(|part| heading.contains(part)));
    let size = found.map_or(35, |(size, _)| *size);
    let text = text.to_lowercase();
    if size == 20 && WORLD.iter().any(|part| text.ends_with(part)) { 0 } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_tell_how_large_it_is() {
        let cases = [
            ("region", "Middle East", 0),
            ("Country", "Iraq", 10),
            ("nearest_country", "IRQ", 10),
            ("Region", "Kurdistan", 20),
            ("admin1", "Anbar", 30),
            ("Province", "Anbar", 30),
            ("something", "x", 35),
            ("adm_2", "Hit", 40),
            ("County", "Kent", 40),
            ("Sub-district", "x", 50),
            ("City", "x", 60),
            ("Municipio", "Toribío", 50),
            ("Departamento", "Cauca", 30),
        ];
        for (heading, text, expected) in cases {
            assert_eq!(size(heading, text), expected, "{heading}");
        }
    }
}
