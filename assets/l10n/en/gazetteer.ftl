### What is said of a place that an editor put on the map by the gazetteer.

gazetteer-places = Places without a position
gazetteer-places-entry = Places without a position…
gazetteer-about-places = The file names these places and has no position for them that can be used. Tick those that the gazetteer has right. What you put on the map is marked as the editor’s; the position of a town is its middle, not where something happened.
gazetteer-looking-up = Looking up…
gazetteer-none-unplaced = No incident names a place without a position.
gazetteer-tick-sure = Tick where only one place has the name
gazetteer-untick = Untick all
gazetteer-country = Country
gazetteer-all-countries = All countries
# $chosen: which place it is, of those that have the name.
gazetteer-where-is = Where is { $name }: { $chosen }
gazetteer-not-in-gazetteer = not in the gazetteer
gazetteer-look-up = Look them up…
gazetteer-changed = changed
gazetteer-changed-hint = What you changed is in no file yet. Click to save it; a table stays as it is, and a copy takes the changes along.
gazetteer-take-back = Take the gazetteer’s positions back
gazetteer-taken-back = The gazetteer’s positions are taken back.
gazetteer-no-gazetteer = There is no gazetteer
gazetteer-not-placed = Nothing was put on the map
gazetteer-read-anew = The file was read anew meanwhile. Look its places up again.

## What the copy says of a position that the gazetteer gave.

# $name: "Al Mayādīn". $country: "Syria". $source: "GeoNames"
gazetteer-note-town = The file has no position that can be used. The editor of this copy placed it by its name: the position is the middle of the town { $name } ({ $country }), as { $source } has it.
# The same of an airfield.
gazetteer-note-airfield = The file has no position that can be used. The editor of this copy placed it by its name: the position is that of { $name } ({ $country }), as { $source } has it.
# $note: one of these.
gazetteer-note-spelled = { $note } The name is written otherwise there: “{ $spelling }”.

## A match.

gazetteer-town = town
gazetteer-airport = airport
gazetteer-air-base = air base
gazetteer-heliport = heliport
gazetteer-closed-airfield = closed airfield
# $feature: one of these. "town, 54 534 people"
gazetteer-with-people = { $people ->
    [one] { $feature }, { $people } person
   *[other] { $feature }, { $people } people
}
# How it was found.
gazetteer-same-name = same name
gazetteer-part-of-name = part of a longer name
gazetteer-letter-differs = one letter differs
# How it was found, and the name that is like the one in the file: "one letter differs: Mayadin"
gazetteer-how-spelled = { $how }: { $spelling }
# A match in a line: "Al Mayādīn, Syria"
gazetteer-named = { $name }, { $country }
# So many places have the name.
gazetteer-several = one of { NUMBER($places) }

# A button.
gazetteer-place-so-many = { $places ->
    [one] Place { $places } on the map
   *[other] Place { $places } on the map
}
gazetteer-unplaced = { $incidents ->
    [one] { $incidents } incident has a place but no position
   *[other] { $incidents } incidents have a place but no position
}
gazetteer-placed = { $places ->
    [one] { $places } place put on the map by the gazetteer. Save a copy to keep that.
   *[other] { $places } places put on the map by the gazetteer. Save a copy to keep that.
}
