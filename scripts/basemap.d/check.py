"""Looks into the finished atlas for what would go unnoticed until somebody looks at the map.

 - the map's renderer does not know single-precision floats in tiles, so there may be none;
 - names are placed in the order of the features, so large towns have to come first;
 - names have to be there in every language, and only where they differ from the English one;
 - the metadata must say whom to thank, and must not tell of the machine it was made on.
"""

import gzip
import math
import sys

import mapbox_vector_tile
from pmtiles.reader import MmapSource, Reader, all_tiles

from atlas import ATTRIBUTION, KEPT
from common import LAST_ZOOM, THIN

# Where to look (zoom, longitude, latitude), and towns that have to be there, in this order.
ORDER = [
    (5, 44.4, 33.3, ["Baghdad", "Mosul", "Kirkuk"]),
    (5, 38.0, 34.5, ["Damascus", "Aleppo", "Deir ez-Zor"]),
    (8, 44.4, 33.3, ["Baghdad", "Sadr City"]),
]

# Where to look (zoom, longitude, latitude), in which layer, and a name in English, French and Arabic.
# None where a map in that language writes the English one, which is then also the local one.
NAMES = [
    (5, 38.0, 34.5, "towns", ("Damascus", "Damas", "دمشق")),
    (5, 38.0, 34.5, "towns", ("Deir ez-Zor", None, "دير الزور")),
    (8, 40.45, 35.02, "towns", ("Al-Mayadeen", "Al-Mayadine", "الميادين")),
    (8, 44.4, 33.3, "towns", ("Baghdad", "Bagdad", "بغداد")),
    (8, 44.2, 33.25, "airports", ("Baghdad Intl (ORBI)", "Bagdad (ORBI)", "مطار بغداد الدولي (ORBI)")),
    (8, 47.6, 30.7, "river_names", ("Shatt al Arab", "Chatt al-Arab", "شط العرب")),
    (5, 44.4, 33.3, "country_names", ("IRAQ", "IRAK", "العراق")),
    (8, 39.0, 35.9, "province_names", ("AL-RAQQAH", "RAQQA", "الرقة")),
    (5, 33.0, 33.6, "sea_names", ("Levantine Sea", "Bassin Levantin", "بحر الشام")),
    (8, 2.35, 48.86, "towns", ("Paris", None, "باريس")),
    (8, 11.58, 48.14, "towns", ("Munich", None, "ميونخ")),
]

# In how many tiles of the last level a town has a name in Arabic letters, at least; and in French.
IN_ARABIC, IN_FRENCH = 11_000, 1_300


def tile_at(reader, zoom, lon, lat):
    x = int((lon + 180) / 360 * 2**zoom)
    y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * 2**zoom)
    return mapbox_vector_tile.decode(gzip.decompress(reader.get(zoom, x, y)))


def main(path):
    reader = Reader(MmapSource(open(path, "rb")))
    metadata = reader.metadata()
    assert metadata["attribution"] == ATTRIBUTION, metadata["attribution"]
    assert set(metadata) == set(KEPT), set(metadata)
    for zoom, lon, lat, expected in ORDER:
        tile = tile_at(reader, zoom, lon, lat)
        names = [f["properties"]["name"] for f in tile["towns"]["features"]]
        found = [name for name in names if name in expected]
        assert found == expected, f"zoom {zoom}: {found} instead of {expected}"
        for layer in tile.values():
            for feature in layer["features"]:
                odd = {k: v for k, v in feature["properties"].items() if isinstance(v, float)}
                assert not odd, f"floats in a tile: {odd}"
    for zoom, lon, lat, layer, expected in NAMES:
        told = [told_by(f["properties"]) for f in tile_at(reader, zoom, lon, lat)[layer]["features"]]
        assert expected in told, f"{expected} is not among the {layer} at {zoom}/{lon}/{lat}: {told}"
    towns = [
        feature["properties"]
        for place, tile in all_tiles(reader.get_bytes) if place[0] == LAST_ZOOM
        for feature in mapbox_vector_tile.decode(gzip.decompress(tile)).get("towns", {}).get("features", [])
    ]
    arabic, french = (sum(name in town for town in towns) for name in ("name_ar", "name_fr"))
    assert arabic >= IN_ARABIC and french >= IN_FRENCH, f"{arabic} towns in Arabic, {french} in French"
    print("the atlas is as it should be")


def told_by(properties):
    """A name in English, French and Arabic, without the spaces that set it wide."""
    key = "name" if "name" in properties else "label"
    names = (properties.get(key + language) for language in ("", "_fr", "_ar"))
    return tuple(name and name.replace(THIN * 3 + " ", " ").replace(THIN, "") for name in names)


if __name__ == "__main__":
    main(sys.argv[1])
