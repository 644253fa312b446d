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
# A name in a file, and the place that was chosen for it.
gazetteer-where-is = Where is { $name }: { $chosen }
gazetteer-not-in-gazetteer = not in the gazetteer
gazetteer-look-up = Look them up…
gazetteer-changed = changed
gazetteer-changed-hint = Places were put on the map by the gazetteer. Save a copy to keep that; the file stays as it is.
gazetteer-take-back = Take the gazetteer’s positions back
gazetteer-taken-back = The gazetteer’s positions are taken back.
gazetteer-no-gazetteer = There is no gazetteer
gazetteer-not-placed = Nothing was put on the map
gazetteer-read-anew = The file was read anew meanwhile. Look its places up again.
