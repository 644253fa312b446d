"""Countries: what they are called, and in which cells of half a degree they have towns and airfields.

Usage: countries.py GAZETTEER NAMES CELLS, after gazetteer.py, whose file is read again. Names are those
of CLDR in the languages below, those of GeoNames, and a few by hand. The forms of both files are told in
src/geo/countries.
"""

import struct
import sys
import zlib
from pathlib import Path

from babel import Locale

LANGUAGES = "en fr ar es pt de it ru uk fa tr".split()

# Names in use beside the others, among them old ones that data sets go on with.
MORE = {
    "BA": ["Bosnia-Herzegovina", "Bosnia and Herzegovina", "Bosnia"],
    "BF": ["Upper Volta"],
    "BJ": ["Dahomey"],
    "BN": ["Brunei Darussalam"],
    "BO": ["Bolivia, Plurinational State of"],
    "CD": ["Congo, Democratic Republic of the", "Democratic Republic of the Congo", "Congo (Kinshasa)", "RDC",
           "République démocratique du Congo", "Congo, the Democratic Republic of the", "جمهورية الكونغو الديمقراطية"],
    "CF": ["Central African Rep."],
    "CG": ["Republic of the Congo", "Republic of Congo", "Congo (Brazzaville)", "Congo, Republic of the"],
    "CI": ["Ivory Coast"],
    "CV": ["Cape Verde"],
    "CZ": ["Czech Republic"],
    "FM": ["Micronesia, Federated States of"],
    "GB": ["United Kingdom of Great Britain and Northern Ireland"],
    "GM": ["The Gambia"],
    "GW": ["Guinea Bissau"],
    "HK": ["Hong Kong"],
    "IR": ["Iran, Islamic Republic of"],
    "KH": ["Kampuchea"],
    "KP": ["Korea, Democratic People's Republic of", "DPRK", "Korea, North"],
    "KR": ["Korea, Republic of", "Korea, South"],
    "LA": ["Lao PDR", "Lao"],
    "LK": ["Ceylon"],
    "MD": ["Republic of Moldova", "Moldova, Republic of"],
    "MG": ["Malagasy"],
    "MK": ["FYR Macedonia", "Macedonia, FYR", "FYROM", "Macedonia, the former Yugoslav Republic of"],
    "MM": ["Myanmar", "Birmanie"],
    "PS": ["Palestinian Territories", "Palestinian Territory", "Palestinian Territory, Occupied", "oPt", "Gaza",
           "Palestine, State of", "الأراضي الفلسطينية المحتلة"],
    "RU": ["Russia"],
    "SZ": ["Kingdom of eSwatini", "eSwatini"],
    "SY": ["الجمهورية العربية السورية"],
    "TL": ["East Timor"],
    "TW": ["Taiwan, Province of China"],
    "TZ": ["Tanzania, United Republic of"],
    "VA": ["Holy See"],
    "VE": ["Venezuela, Bolivarian Republic of", "Bolivarian Republic of Venezuela"],
    "VN": ["Viet Nam", "Vietnam"],
    "YE": ["North Yemen", "Republic of Yemen"],
    "ZW": ["Rhodesia"],
}
CELL = 0.5
COLUMNS, ROWS = int(360 / CELL), int(180 / CELL)


def planes(body, at, count, width):
    parts = [body[at + n * count: at + (n + 1) * count] for n in range(width)]
    return [int.from_bytes(bytes(values), "big") for values in zip(*parts)]


def main(gazetteer, names, cells):
    body = zlib.decompress(Path(gazetteer).read_bytes())
    places, countries, _ = struct.unpack("<3I", body[8:20])
    country = body[20 + places: 20 + 2 * places]
    at = 20 + 4 * places
    latitude, longitude = planes(body, at, places, 4), planes(body, at + 4 * places, places, 4)
    text = body[at + 18 * places:].decode().split("\n")
    told = [line.split("\t") for line in text[:countries]]

    spoken = [Locale(language).territories for language in LANGUAGES]
    lines = []
    for code, iso3, _, _, *known in told:
        kept = dict.fromkeys([*known, *MORE.get(code, []), *(names[code] for names in spoken if code in names)])
        lines.append("\t".join([code, iso3, *kept]))
    Path(names).write_text("\n".join(lines) + "\n", encoding="utf-8")

    found = {}
    for n in range(places):
        row = min(int(latitude[n] / 1e5 / CELL), ROWS - 1)
        column = int(longitude[n] / 1e5 / CELL) % COLUMNS
        found.setdefault(row * COLUMNS + column, set()).add(country[n])
    sets = sorted({tuple(sorted(ids)) for ids in found.values()})
    number = {ids: n + 1 for n, ids in enumerate(sets)}
    packed = bytearray(struct.pack("<H", len(sets)))
    for ids in sets:
        packed += bytes([len(ids), *ids])
    runs = []
    for cell in range(ROWS * COLUMNS):
        one = number[tuple(sorted(found[cell]))] if cell in found else 0
        if runs and runs[-1][0] == one and runs[-1][1] < 65535:
            runs[-1][1] += 1
        else:
            runs.append([one, 1])
    for one, count in runs:
        packed += struct.pack("<2H", one, count)
    Path(cells).write_bytes(zlib.compress(bytes(packed), 9))


if __name__ == "__main__":
    main(*sys.argv[1:])
