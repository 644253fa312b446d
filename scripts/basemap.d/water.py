"""Sea, lakes, rivers and their shores.

The sea is drawn as a polygon over the relief, not as a hole in the land: its edge is then as
sharp as the coastline at every zoom, and what the relief picture has in place of water never
shows. Polygons are filled without smoothing, so every shore is also a line, which is smooth.
"""

import csv
from pathlib import Path

import shapely

from common import LAST_ZOOM, feature, magics, natural_earth, pixel, text

# One river, one name: the source writes each stretch as its country does, without the letters
# that its encoding lost. What stands in brackets there is the English name and is used as it is.
RIVER_NAMES = {
    "Al Furat": "Euphrates", "Firat": "Euphrates", "Dicle": "Tigris", "Rhein": "Rhine",
    "Rhin (Rhein)": "Rhine", "Dnepre": "Dnieper", "Abay": "Blue Nile", "Ertis": "Irtysh",
    "Kiz?lirmak": "Kızılırmak", "Paran?": "Paraná", "Ob?": "Ob", "S?n?gal": "Senegal",
    "S?o Francisco": "São Francisco", "Mamor?": "Mamoré", "Parana?ba": "Paranaíba",
    "Guapor?": "Guaporé", "B?nou?": "Benue", "Neuqu?n": "Neuquén", "Rio Grande": "Rio Grande",
    "Huang": "Yellow River", "Huang (Yellow)": "Yellow River", "Jinsha (Yangtze)": "Yangtze",
    "Niagra": "Niagara", "Amazonas": "Amazon", "Svernaya Dvina": "Northern Dvina", "Tajo": "Tagus",
    "R. des Outaouais": "Ottawa", "Rhne": "Rhône", "Glomma (Glma)": "Glomma", "Gta lv": "Göta älv",
    "Lule lv": "Luleälven", "Stora Lule lv": "Stora Luleälven", "Tornelven": "Torneälven",
    "Skelleftelven": "Skellefteälven", "ngermanlven": "Ångermanälven", "Klarlven": "Klarälven",
    "Motala strm": "Motala ström", "Byk Menderes": "Büyük Menderes", "Zncara": "Záncara", "Kr": "Kura",
    "Chirrip del Atlntico": "Chirripó del Atlántico", "Santa Mara": "Santa María", "Pnuco": "Pánuco",
    "Ro Grande de Santiago": "Río Grande de Santiago", "Mlzes": "Mélèzes", "Mosel": "Moselle",
    "Grande Rivire de la Baleine": "Grande Rivière de la Baleine", "Susqehanna": "Susquehanna",
    "W. Branch Susqehanna": "W. Branch Susquehanna",
}

# A lake is worth drawing once it is this many pixels across.
LAKE_PIXELS = 5


def first_zoom(geometry, pixels):
    """The first zoom at which a geometry is so many pixels wide or high."""
    west, south, east, north = geometry.bounds
    for zoom in range(LAST_ZOOM):
        x0, y1 = pixel(west, south, zoom)
        x1, y0 = pixel(east, north, zoom)
        if max(x1 - x0, y1 - y0) >= pixels:
            return zoom
    return LAST_ZOOM


def sea():
    return [feature(part, {}) for g in natural_earth("ne_10m_ocean") for part in parts(g)]


def parts(geometry):
    return list(getattr(geometry, "geoms", [geometry]))


def lakes():
    everything = [g for g in natural_earth("ne_10m_lakes")]
    everything.sort(key=lambda g: -g.area)
    return [feature(g, {}, minzoom=first_zoom(g, LAKE_PIXELS)) for g in everything]


def shores():
    """Coastlines and lake shores as lines, each from the zoom at which it is seen."""
    coast = [
        feature(g, {"kind": 0}, minzoom=first_zoom(g, 2)) for g in natural_earth("ne_10m_coastline")
    ]
    lake = []
    for g in natural_earth("ne_10m_lakes"):
        for part in parts(g):
            for ring in (part.exterior, *part.interiors):
                line = shapely.LineString(ring.coords)
                lake.append(feature(line, {"kind": 1}, minzoom=first_zoom(g, LAKE_PIXELS)))
    return coast + lake


def river_table():
    """Rivers with name and rank, most important first; lake centre lines are under the lakes."""
    frame = magics("ne_10m_rivers_lake_centerlines")
    frame = frame[frame.featurecla == "River"].sort_values("scalerank", kind="stable")
    names = (river_name(text(name)) for name in frame["name"])
    return list(zip(frame.geometry, names, frame.scalerank.astype(int)))


def river_name(name):
    """The name in English, or None for one that lost letters and is not in the table."""
    name = name and " ".join(name.split())
    if name in RIVER_NAMES:
        return RIVER_NAMES[name]
    if name is None or "?" in name:
        return None
    return name.split("(")[1].rstrip(")") if "(" in name else name


def river_names_elsewhere():
    """English name -> those in French and in Arabic, from a table made by hand: public facts."""
    with open(Path(__file__).with_name("rivers.csv"), encoding="utf-8") as table:
        return {
            row["name"]: {"name_fr": text(row["name_fr"]), "name_ar": text(row["name_ar"])}
            for row in csv.DictReader(table)
        }


def river_zoom(rank):
    """First zoom of a river. Rank 0 and 1 are the Nile and the Amazon, 10 a brook."""
    return [1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 7][rank]


def rivers():
    return [
        feature(g, {"rank": int(rank)}, minzoom=river_zoom(rank)) for g, _, rank in river_table()
    ]


def river_names():
    """Short straight lines along the large rivers for their names to sit on.

    The map writes a name along one straight segment, if the name fits it. A river's own segments
    are far too short, so here are chords over stretches that are nearly straight, chosen for each
    zoom level by itself: a chord is as long as its name is wide there.
    """
    features = []
    elsewhere = river_names_elsewhere()
    unused = set(elsewhere) - {name for _, name, _ in river_table()}
    if unused:
        raise SystemExit(f"rivers that are not there: {sorted(unused)}")
    for zoom in range(4, LAST_ZOOM + 1):
        taken = []
        for g, name, rank in river_table():
            if name is None or rank > zoom or "Canal" in name or "Channel" in name:
                continue
            for part in parts(g):
                features += chords(part, {"name": name, **elsewhere.get(name, {})}, rank, zoom, taken)
    return features


def chords(line, names, rank, zoom, taken):
    """Chords for one river at one zoom, at least 280 px apart from its other ones."""
    name = names["name"]
    width = 8 * max(len(one) for one in names.values() if one) + 36
    degrees = width / (512 * 2**zoom) * 360
    found = []
    at = degrees / 10
    while at + degrees < line.length:
        a, b = line.interpolate(at), line.interpolate(at + degrees)
        (ax, ay), (bx, by) = pixel(a.x, a.y, zoom), pixel(b.x, b.y, zoom)
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        steep = abs(by - ay) > 2.5 * abs(bx - ax)
        middle = ((ax + bx) / 2, (ay + by) / 2)
        apart = all(
            other != name or (x - middle[0]) ** 2 + (y - middle[1]) ** 2 > 280**2
            for other, x, y in taken
        )
        if length > 0.87 * width and not steep and apart:
            taken.append((name, *middle))
            ends = shapely.LineString([a, b] if a.x < b.x else [b, a])
            found.append(feature(ends, names, zoom, zoom))
            at += degrees
        at += degrees / 5
    return found
