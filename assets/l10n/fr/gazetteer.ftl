### What is said of a place that an editor put on the map by the gazetteer.

gazetteer-places = Lieux sans position
gazetteer-places-entry = Lieux sans position…
gazetteer-about-places = Le fichier nomme ces lieux sans en donner de position utilisable. Cochez ceux que l’index toponymique situe correctement. Ce que vous placez sur la carte est signalé comme venant du rédacteur ; la position d’une ville est son centre, et non l’endroit des faits.
gazetteer-looking-up = Recherche en cours…
gazetteer-none-unplaced = Aucun incident ne nomme de lieu sans position.
gazetteer-tick-sure = Cocher les noms portés par un seul lieu
gazetteer-untick = Tout décocher
gazetteer-country = Pays
gazetteer-all-countries = Tous les pays
# $chosen: which place it is, of those that have the name.
gazetteer-where-is = Lieu retenu pour « { $name } » : { $chosen }
gazetteer-not-in-gazetteer = absent de l’index
gazetteer-look-up = Les rechercher…
gazetteer-changed = modifié
gazetteer-changed-hint = Vos modifications ne sont encore dans aucun fichier. Cliquez pour les enregistrer ; un tableau reste tel quel, et une copie les emporte.
gazetteer-take-back = Retirer les positions de l’index toponymique
gazetteer-taken-back = Les positions de l’index toponymique sont retirées.
gazetteer-no-gazetteer = Il n’y a pas d’index toponymique
gazetteer-not-placed = Rien n’a été placé sur la carte
gazetteer-read-anew = Le fichier a été relu entre-temps. Recherchez de nouveau ses lieux.

## What the copy says of a position that the gazetteer gave.

# $name: "Al Mayādīn". $country: "Syria". $source: "GeoNames"
gazetteer-note-town = Le fichier ne donne pas de position utilisable. Le rédacteur de cette copie a situé ce lieu d’après son nom : la position est le centre de la ville ({ $name }, { $country }), selon { $source }.
# The same of an airfield.
gazetteer-note-airfield = Le fichier ne donne pas de position utilisable. Le rédacteur de cette copie a situé ce lieu d’après son nom : la position est celle de l’aérodrome ({ $name }, { $country }), selon { $source }.
# $note: one of these.
gazetteer-note-spelled = { $note } Le nom y est écrit autrement : « { $spelling } ».

## A match.

gazetteer-town = ville
gazetteer-airport = aéroport
gazetteer-air-base = base aérienne
gazetteer-heliport = héliport
gazetteer-closed-airfield = aérodrome fermé
# $feature: one of these. "town, 54 534 people"
gazetteer-with-people = { $people ->
    [one] { $feature }, { $people } habitant
   *[other] { $feature }, { $people } habitants
}
# How it was found.
gazetteer-same-name = même nom
gazetteer-part-of-name = partie d’un nom plus long
gazetteer-letter-differs = à une lettre près
# How it was found, and the name that is like the one in the file: "one letter differs: Mayadin"
gazetteer-how-spelled = { $how } : { $spelling }
# A match in a line: "Al Mayādīn, Syria"
gazetteer-named = { $name }, { $country }
# So many places have the name.
gazetteer-several = { NUMBER($places) } homonymes

# A button.
gazetteer-place-so-many = { $places ->
    [one] Placer { $places } lieu sur la carte
   *[other] Placer { $places } lieux sur la carte
}
gazetteer-unplaced = { $incidents ->
    [one] { $incidents } incident a un lieu, mais pas de position
   *[other] { $incidents } incidents ont un lieu, mais pas de position
}
gazetteer-placed = { $places ->
    [one] { $places } lieu placé sur la carte d’après l’index toponymique. Enregistrez une copie pour le conserver.
   *[other] { $places } lieux placés sur la carte d’après l’index toponymique. Enregistrez une copie pour les conserver.
}
