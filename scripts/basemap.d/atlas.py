"""Builds atlas.pmtiles: the vector map of the world, zoom 0 to 8 in 512 px tiles.

tippecanoe cuts the layers into tiles. What it would do by itself to make tiles smaller (dropping
features, reordering them) is switched off, because each layer already says at which zoom a
feature is worth its room, and because the order of features decides which label wins.
"""

import functools
import gzip
import subprocess
import sys

import deflate
from pmtiles.reader import MmapSource, Reader, all_tiles
from pmtiles.tile import zxy_to_tileid
from pmtiles.writer import Writer

import airports
import labels
import lines
import towns
import water
from common import LAST_ZOOM, WORK, layer_path, write_layer

ATTRIBUTION = "Natural Earth, GeoNames (CC BY 4.0), OurAirports"

TIGHTEST = 12

# What stays of the metadata.
KEPT = ("name", "description", "attribution", "vector_layers")

LAYERS = {
    "sea": water.sea,
    "lakes": water.lakes,
    "shores": water.shores,
    "rivers": water.rivers,
    "river_names": water.river_names,
    "provinces": lines.provinces,
    "borders": lines.borders,
    "province_names": labels.provinces,
    "country_names": labels.countries,
    "sea_names": labels.seas,
    "towns": towns.towns,
    "airports": airports.airports,
}


def main(out, only):
    """Build all layers, or (while working on one) only those named, and cut the tiles."""
    arguments = []
    for name, build in LAYERS.items():
        path = write_layer(name, build()) if not only or name in only else layer_path(name)
        arguments += ["-L", f"{name}:{path.name}"]
    subprocess.run(
        [
            "tippecanoe", "--force", "--quiet", "-o", "atlas.pmtiles",
            "--minimum-zoom=0", f"--maximum-zoom={LAST_ZOOM}",
            "--preserve-input-order", "--no-feature-limit", "--no-tile-size-limit",
            "--drop-rate=1", "--simplification=6", "--simplification-at-maximum-zoom=3",
            "--buffer=4", "--no-tile-stats",
            "--name=Sitmap atlas", f"--attribution={ATTRIBUTION}",
            "--description=Natural Earth 5 (its default, de facto view of borders) with GeoNames"
            " towns and OurAirports airfields",
            *arguments,
        ],
        check=True,
        cwd=WORK,
    )
    publish(WORK / "atlas.pmtiles", out)


@functools.cache
def packed(tile):
    return bytes(deflate.gzip_compress(gzip.decompress(tile), TIGHTEST))


def publish(made, out):
    """Copy the archive, its tiles packed as tightly as gzip can, and without what tippecanoe adds to its
    metadata: the command that made it, with the paths of the machine, and the names of intermediate
    files."""
    reader = Reader(MmapSource(open(made, "rb")))
    metadata = {key: reader.metadata()[key] for key in KEPT}
    with open(out, "wb") as file:
        writer = Writer(file)
        for place, tile in all_tiles(reader.get_bytes):
            writer.write_tile(zxy_to_tileid(*place), packed(tile))
        writer.finalize(reader.header(), metadata)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
