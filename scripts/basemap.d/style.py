"""Writes the map styles, light.json, dark.json and both in high contrast, from one description.

The idea: the base map is paper, the markers are ink. Land and water differ by lightness more than
by colour, no line is thicker than two pixels, and names grow quieter as places grow smaller. The
styles are in the part of MapLibre's style language that the map's renderer knows:

  - names are placed from the last style layer to the first, so what matters most comes last;
  - `zoom` is that of 512 px tiles, goes on rising beyond the atlas's last level, and is whole;
  - colours have no transparency of their own (the renderer would take them as premultiplied);
  - names have a contrast of 4.5:1 to their halo, in high contrast 7:1 (WCAG 2.2);
  - `metadata.mark` is the program's own: a dot at the point that a name belongs to;
  - `_LANGUAGE` in a property's name becomes `_en`, `_fr` or `_ar` in the program.

Source layers `roads`, `rail` and `urban` are not in the atlas. A map file of the user's own may
bring them, and then they are drawn in the same voice.
"""

import json
import sys
from pathlib import Path

LIGHT = {
    "sea": "#c7d8e1", "shore": "#93afc0", "river": "#9ab8ca", "urban": "#e4dccd",
    "province": "#b9ad9d", "border": "#85737c", "disputed": "#a0656c", "zone": "#b59aa0",
    "road": "#d9c9ab", "highway": "#cbb084", "rail": "#b7afa6",
    "country": "#776a70", "capital": "#37332d", "city": "#46413a", "town": "#5f594f",
    "village": "#736c60", "halo": "#f5f1e8", "province_name": "#746c62", "water_name": "#3f6074",
    "water_halo": "#c7d8e1", "river_name": "#4e7288", "airport": "#65638a", "airbase": "#7a5f6e",
    "dot": "#57514a",
}

DARK = {
    "sea": "#1a222b", "shore": "#3f5163", "river": "#3d5468", "urban": "#30363e",
    "province": "#49525d", "border": "#727b89", "disputed": "#a9757c", "zone": "#6f5f68",
    "road": "#434a53", "highway": "#565a5c", "rail": "#4a4f58",
    "country": "#8c95a3", "capital": "#e0e4e9", "city": "#c6ccd4", "town": "#a6aeb9",
    "village": "#8e97a3", "halo": "#22282f", "province_name": "#88909a", "water_name": "#668dab",
    "water_halo": "#1a222b", "river_name": "#7293ae", "airport": "#9a9cc6", "airbase": "#b296a4",
    "dot": "#aab2bd",
}

LIGHT_HIGH = LIGHT | {
    "country": "#574d52", "village": "#544e46", "province_name": "#554f47", "water_name": "#2b414f",
    "river_name": "#395364", "airport": "#4f4d6c", "airbase": "#5f4a56", "town": "#46413a",
    "city": "#2b2823", "capital": "#000000", "border": "#5b4d54",
}

DARK_HIGH = DARK | {
    "country": "#adb4be", "village": "#aeb4bd", "province_name": "#afb4bb", "water_name": "#96b0c6",
    "river_name": "#a1b7c9", "airport": "#afb1d2", "airbase": "#c4aeb9", "town": "#c0c6ce",
    "city": "#e0e4e9", "capital": "#ffffff", "border": "#9aa3b0",
}


def by_zoom(*stops):
    """A number that follows the zoom: by_zoom(4, 1.0, 8, 2.0)."""
    return ["interpolate", ["linear"], ["zoom"], *stops]


def fill(layer, color):
    return {"type": "fill", "source-layer": layer, "paint": {"fill-color": color}}


def line(layer, color, width, filter=None, dashes=None):
    paint = {"line-color": color, "line-width": width}
    if dashes:
        paint["line-dasharray"] = dashes
    return clean({"type": "line", "source-layer": layer, "filter": filter, "paint": paint})


def name(layer, color, size, halo, filter=None, minzoom=None, padding=3, field="name", mark=None,
         width=1.2):
    return clean({
        "type": "symbol", "source-layer": layer, "filter": filter, "minzoom": minzoom,
        "metadata": {"mark": mark} if mark else None,
        "layout": {
            "text-field": field if isinstance(field, list) else named(field),
            "text-size": size, "text-padding": padding,
        },
        "paint": {"text-color": color, "text-halo-color": halo, "text-halo-width": width},
    })


def named(field):
    """A name in the language of the map, which the program puts in, else as the atlas has it first."""
    return ["coalesce", ["get", f"{field}_LANGUAGE"], ["get", field]]


def clean(layer):
    return {key: value for key, value in layer.items() if value is not None}


def town(p, rank, color, size, radius, shape="dot", padding=3):
    """Towns of one rank. Those with `z` above 8 wait until the map is zoomed in so far."""
    shown = ["any", ["<=", "z", 8]]
    shown += [["all", ["==", "z", z], [">=", ["zoom"], z]] for z in (9, 10, 11, 12)]
    mark = {"shape": shape, "radius": radius, "color": p["dot"], "rim": p["halo"]}
    return name("towns", color, size, p["halo"], ["all", ["==", "rank", rank], shown],
                padding=padding, field=["concat", ["get", "lead"], named("name")], mark=mark)


def airport(p, rank, color, military):
    mark = {"shape": "diamond", "radius": 2.8, "color": color, "rim": p["halo"]}
    # Where there is room for few, the smaller fields wait for the map to be zoomed in.
    first = {1: 6, 2: 7, 3: 8}[rank]
    filter = ["all", ["==", "rank", rank], ["==", "military", military], [">=", ["zoom"], first]]
    return name("airports", color, by_zoom(7, 10, 10, 11.5), p["halo"], filter, mark=mark)


def style(title, p):
    layers = [
        fill("urban", p["urban"]),
        fill("sea", p["sea"]),
        line("rivers", p["river"], by_zoom(2, 0.5, 5, 0.9, 8, 1.5, 12, 3), ["<=", "rank", 4]),
        line("rivers", p["river"], by_zoom(5, 0.5, 8, 1, 12, 2), [">", "rank", 4]),
        fill("lakes", p["sea"]),
        line("shores", p["shore"], by_zoom(0, 0.5, 4, 0.8, 8, 1.1, 12, 1.5)),
        line("provinces", p["province"], by_zoom(3, 0.5, 6, 0.8, 10, 1.2), dashes=[4, 3]),
        line("rail", p["rail"], by_zoom(7, 0.6, 12, 1.2), dashes=[6, 2]),
        line("roads", p["road"], by_zoom(6, 0.5, 10, 1, 14, 3)),
        line("roads", p["highway"], by_zoom(4, 0.6, 10, 1.6, 14, 4), ["==", "kind", "highway"]),
        line("borders", p["zone"], by_zoom(5, 0.6, 10, 1), ["==", "kind", 2], [2, 3]),
        line("borders", p["border"], by_zoom(0, 0.5, 3, 0.9, 6, 1.3, 10, 2), ["==", "kind", 0]),
        line("borders", p["disputed"], by_zoom(0, 0.5, 3, 0.9, 6, 1.3, 10, 2), ["==", "kind", 1],
             [4, 3]),
        # Names, the least important first.
        name("province_names", p["province_name"], by_zoom(5, 9.5, 8, 11.5, 10, 13), p["halo"],
             field="label", padding=8),
        airport(p, 3, p["airport"], 0),
        airport(p, 3, p["airbase"], 1),
        town(p, 5, p["village"], by_zoom(7, 11, 12, 13), 1.5),
        name("river_names", p["river_name"], by_zoom(5, 10, 8, 11.5, 12, 13), p["halo"], padding=8),
        airport(p, 2, p["airport"], 0),
        airport(p, 2, p["airbase"], 1),
        town(p, 4, p["town"], by_zoom(5, 11, 8, 12, 12, 14), 1.8),
        airport(p, 1, p["airport"], 0),
        airport(p, 1, p["airbase"], 1),
        name("sea_names", p["water_name"], by_zoom(5, 10, 8, 12), p["water_halo"],
             ["==", "size", 3], field="label", width=0.8),
        town(p, 3, p["city"], by_zoom(4, 11.5, 8, 13, 12, 16), 2.1),
        town(p, 2, p["city"], by_zoom(3, 11.5, 6, 13, 9, 15, 12, 18), 2.4),
        name("sea_names", p["water_name"], by_zoom(3, 10.5, 7, 14), p["water_halo"],
             ["==", "size", 2], field="label", width=0.8),
        town(p, 1, p["capital"], by_zoom(2, 11.5, 6, 14, 9, 17, 12, 20), 3, "ring"),
        name("sea_names", p["water_name"], by_zoom(2, 11, 6, 16), p["water_halo"],
             ["==", "size", 1], field="label", width=0.8),
        name("sea_names", p["water_name"], by_zoom(0, 11, 4, 18), p["water_halo"],
             ["==", "size", 0], field="label", width=0.8),
        name("country_names", p["country"], by_zoom(3, 9, 8, 13), p["halo"], ["==", "size", 4],
             field="label", padding=2),
        name("country_names", p["country"], by_zoom(3, 9.5, 5, 11.5, 8, 17), p["halo"],
             ["==", "size", 3], field="label", padding=2),
        name("country_names", p["country"], by_zoom(2, 9.5, 4, 12, 7, 19), p["halo"],
             ["==", "size", 2], field="label", padding=2),
        name("country_names", p["country"], by_zoom(1, 10, 4, 15, 6, 22), p["halo"],
             ["==", "size", 1], field="label", padding=2),
    ]
    return {"version": 8, "name": title, "layers": layers}


def main(folder):
    for file, title, palette in (
        ("light", "Sitmap light", LIGHT),
        ("dark", "Sitmap dark", DARK),
        ("light-high", "Sitmap light, high contrast", LIGHT_HIGH),
        ("dark-high", "Sitmap dark, high contrast", DARK_HIGH),
    ):
        lines = ",\n    ".join(
            json.dumps(layer, ensure_ascii=False) for layer in style(title, palette)["layers"]
        )
        Path(folder, f"{file}.json").write_text(
            f'{{\n  "version": 8,\n  "name": "{title}",\n  "layers": [\n    {lines}\n  ]\n}}\n',
            encoding="utf-8",
        )


if __name__ == "__main__":
    main(sys.argv[1])
