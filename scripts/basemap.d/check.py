"""Looks into the finished atlas for what would go unnoticed until somebody looks at the map.

 - the map's renderer does not know single-precision floats in tiles, so there may be none;
 - names are placed in the order of the features, so large towns have to come first;
 - the metadata must say whom to thank, and must not tell of the machine it was made on.
"""

import gzip
import math
import sys

import mapbox_vector_tile
from pmtiles.reader import MmapSource, Reader

from atlas import ATTRIBUTION, KEPT

# Where to look (zoom, longitude, latitude), and towns that have to be there, in this order.
ORDER = [
    (5, 44.4, 33.3, ["Baghdad", "Mosul", "Kirkuk"]),
    (5, 38.0, 34.5, ["Damascus", "Aleppo", "Deir ez-Zor"]),
    (8, 44.4, 33.3, ["Baghdad", "Sadr City"]),
]


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
    print("the atlas is as it should be")


if __name__ == "__main__":
    main(sys.argv[1])
