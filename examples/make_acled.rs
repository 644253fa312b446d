//! Writes a large made-up table with the columns of ACLED, to measure how long reading one takes.
//!
//! `make_acled ROWS > FILE`. The same number gives the same file, about 590 bytes a row.

use std::io::{self, BufWriter, Write};

const HEADINGS: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,\
actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,\
admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

const EVENTS: [(&str, &str, &str); 6] = [
    ("Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Political violence", "Explosions/Remote violence", "Air/drone strike"),
    ("Political violence", "Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("Political violence", "Battles", "Armed clash"),
    ("Political violence; Demonstrations", "Violence against civilians", "Attack"),
    ("Demonstrations", "Protests", "Peaceful protest"),
];

const COUNTRIES: [(&str, u32, f64, f64); 4] = [
    ("Iraq", 368, 33.0, 43.5),
    ("Syria", 760, 35.0, 38.5),
    ("Yemen", 887, 15.4, 45.0),
    ("Lebanon", 422, 33.9, 35.8),
];

const SENTENCES: [&str; 8] = [
    "mortar shells fell on the outskirts of the village, damaging two houses and a water tank.",
    "fighters exchanged fire with security forces near the checkpoint, and the road was closed until the evening.",
    "an explosive device went off beside a convoy that carried supplies, without wounding anybody.",
    "an unmanned aircraft struck a building that was said to be used as a store.",
    "people gathered in front of the municipality, asked for electricity and water, and dispersed after two hours.",
    "\"\"We heard three explosions\"\", a resident said; the number of wounded is not known.",
    "the forces said that they had answered the fire, and that nobody of theirs was hurt.",
    "gunmen on motorcycles shot at a guard post, and fled towards the river.",
];

/// A number from another, evenly spread (splitmix64 of S. Vigna, public domain).
fn mix(n: u64) -> u64 {
    let z = n.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn row(n: u64, out: &mut impl Write) -> io::Result<()> {
    let pick = |salt: u64, of: u64| mix(n.wrapping_mul(64).wrapping_add(salt)) % of;
    let (country, iso, lat, lon) = COUNTRIES[pick(0, 4) as usize];
    let (disorder, event, sub_event) = EVENTS[pick(1, 6) as usize];
    let place = pick(2, 6000);
    let (lat, lon) =
        (lat + (mix(place) % 20_000) as f64 / 1e4 - 1.0, lon + (mix(place + 7) % 30_000) as f64 / 1e4 - 1.5);
    let (year, month, day) = (2017 + pick(3, 8), 1 + pick(4, 12), 1 + pick(5, 28));
    let (first, second) = (pick(6, 900), pick(7, 900));
    let third = pick(8, 5);
    let associated = if pick(9, 3) == 0 {
        format!("Tribal Group {}; Local Council {}", first % 40, second % 60)
    } else {
        String::new()
    };
    let civilians = if event == "Violence against civilians" { "Civilian targeting" } else { "" };
    let sources = match pick(10, 4) {
        0 => format!("Agency {}; Observatory {}; Radio {}", pick(11, 40), pick(12, 9), pick(13, 25)),
        1 => format!("Agency {}; Observatory {}", pick(11, 40), pick(12, 9)),
        _ => format!("Agency {}", pick(11, 40)),
    };
    let said = |salt| SENTENCES[pick(salt, 8) as usize];
    writeln!(
        out,
        "{}{n},{year}-{month:02}-{day:02},{year},{},{disorder},{event},{sub_event},\
         Armed Group No. {first} ({country}),{associated},{},Security Forces of {country} No. {second},,{},{}{},{civilians},\
         {iso},Middle East,{country},Province {},District {},,Village {place} of {country},{lat:.4},{lon:.4},{},{sources},National,\
         \"On {day} {month} {year}, near village {place}, {} Later that day, {} Report {n}.{}\",{},crowd size=no report,{}",
        &country[..3].to_uppercase(),
        1 + pick(14, 20) / 17,
        1 + third,
        1 + third / 2,
        1 + third,
        1 + third / 2,
        place % 18,
        place % 120,
        1 + pick(15, 20) / 15,
        said(16),
        said(17),
        if pick(18, 5) == 0 { format!(" The next morning, {}", said(22)) } else { String::new() },
        if pick(19, 4) == 0 { pick(20, 12) } else { 0 },
        1_500_000_000 + pick(21, 40_000_000),
    )
}

fn main() -> io::Result<()> {
    let rows = std::env::args().nth(1).and_then(|text| text.parse::<u64>().ok());
    let Some(rows) = rows else {
        return Err(io::Error::other("how many rows? make_acled ROWS > FILE"));
    };
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    writeln!(out, "{HEADINGS}")?;
    for n in 0..rows {
        row(n, &mut out)?;
    }
    out.flush()
}
