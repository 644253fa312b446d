"""Borders of countries and provinces, all from one source so that they agree with each other.

The geometry is Natural Earth 5.1 (its default view: who holds the land, not who claims it). The
package that carries it has no attributes, so how a line is regarded (agreed, disputed, a zone's
limit) and how important it is are taken from the line of the older Natural Earth release that
runs in the same place. A border with no older counterpart is one that came since by force
(Crimea, the southern Kurils): it is disputed.
"""

from collections import Counter

import shapely

from common import feature, magics, natural_earth

AGREED, DISPUTED, ZONE = 0, 1, 2

# How far apart (degrees) the two releases may draw the same line.
SAME_BORDER = 0.06
SAME_PROVINCE_LINE = 0.05


def class_of(featurecla):
    if featurecla is None:
        return DISPUTED
    if featurecla.startswith("International"):
        return AGREED
    return ZONE if featurecla.startswith(("Overlay", "Lease")) else DISPUTED


def sample(line, fractions):
    """Points along the longest part of a line."""
    if line.geom_type == "MultiLineString":
        line = max(line.geoms, key=lambda part: part.length)
    return [line.interpolate(f, normalized=True) for f in fractions]


def borders():
    old = magics("ne_10m_admin_0_boundary_lines_land")
    tree = shapely.STRtree(old.geometry.values)
    features = []
    for line in natural_earth("ne_10m_admin_0_boundary_lines_land"):
        votes = Counter()
        for p in sample(line, (0.1, 0.3, 0.5, 0.7, 0.9)):
            near = tree.query_nearest(p, max_distance=SAME_BORDER)
            votes[old.featurecla[near[0]] if len(near) else None] += 1
        kind = class_of(votes.most_common(1)[0][0])
        features.append(feature(line, {"kind": kind}, minzoom=6 if kind == ZONE else 0))
    return features


def provinces():
    old = magics("ne_10m_admin_1_states_provinces_lines")
    tree = shapely.STRtree(old.geometry.values)
    features = []
    for line in natural_earth("ne_10m_admin_1_states_provinces_lines"):
        near = tree.query_nearest(sample(line, (0.5,))[0], max_distance=SAME_PROVINCE_LINE)
        # Natural Earth's zooms are of 256 px tiles, ours of 512 px.
        wanted = old.min_zoom[near[0]] - 1 if len(near) else 5
        if len(near) and "statistical" in old.featurecla[near[0]]:
            continue
        features.append(feature(line, {}, minzoom=min(6, max(3, round(wanted)))))
    return features
