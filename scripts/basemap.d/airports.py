"""Airports and air bases from OurAirports, with their ICAO code where they have one.

Small fields are only kept if they have an ICAO code or are military by name: the world has
forty thousand more, mostly private strips, that would say nothing on this map.
"""

import csv
import gzip
import re

import airfield_names
import towns
from airfield_names import AirfieldNames
from common import SOURCES, feature, point

FIRST_ZOOM = {"large_airport": 6, "medium_airport": 7, "small_airport": 8}
MILITARY = re.compile(r"\b(Air Base|Airbase|Air Force|AFB|Air Station|Naval|Army|Military|AB)\b")
ICAO = re.compile(r"^[A-Z]{4}$")

# Named in the bundled dossier, or as important as it, whatever their kind in OurAirports.
ALSO = {"SY-0009"}


def airports():
    names = AirfieldNames(towns.scored())
    found = []
    with gzip.open(SOURCES / "ourairports/data/airports.csv.gz", "rt", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            kind = row["type"]
            if kind not in FIRST_ZOOM:
                continue
            icao = row["gps_code"] if ICAO.match(row["gps_code"]) else None
            name = short(row["name"])
            military = bool(MILITARY.search(name))
            private_us = kind == "small_airport" and row["iso_country"] in ("US", "CA", "AU", "BR")
            wanted = (icao and not private_us) or military or row["ident"] in ALSO
            if kind == "small_airport" and not wanted:
                continue
            behind = f" ({icao})" if icao else ""
            french, arabic = names.of(row)
            properties = {
                "name": name + behind,
                "name_fr": airfield_names.short(french) + behind if french else None,
                "name_ar": arabic + behind if arabic else None,
                "military": int(military),
                "rank": FIRST_ZOOM[kind] - 5,
            }
            spot = point(row["longitude_deg"], row["latitude_deg"])
            busy = row["scheduled_service"] == "yes"
            found.append(((FIRST_ZOOM[kind], not busy, not military), feature(
                spot, properties, FIRST_ZOOM[kind])))
    return [f for _, f in sorted(found, key=lambda pair: pair[0])]


def short(name):
    """The first of several names, without the words that the symbol already says."""
    name = re.split(r" / | \(", name)[0]
    name = name.replace("International Airport", "Intl").replace("Airbase", "Air Base")
    return re.sub(r" (Airport|Airfield|Air Field)$", "", name).strip()
