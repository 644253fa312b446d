### Briefings on paper and in mail, and pictures of the map.

# Menu.
book-export = Exporter le briefing
# Entry.
book-pptx = PowerPoint…
# Entry.
book-pdf = PDF…
# Entry.
book-html = Page web…
# Entry.
book-apng = Animation…
# Menu.
book-view = Image de cette vue
# Entry.
book-view-once = Comme à l’écran…
# Entry.
book-view-twice = Deux fois plus nette…
# Entry.
book-view-4k = 4K…
# Entry.
book-view-8k = 8K…
# Message.
book-not-exported = Échec de l’exportation
# Title of the dialog.
book-export-to = Exporter vers
# Name of a picture of what has no title.
book-picture-name = carte
# Name of the file of a briefing without a title.
book-briefing-name = briefing
# Of the dossier that the program brings along.
book-inside = dans le programme
# Of a file.
book-changed-since = le fichier a été modifié après sa lecture : ce SHA-256 est celui du fichier actuel
# Of a file.
book-not-readable = le fichier ne peut plus être lu
# Of a file.
book-edited = avec des modifications qui ne sont pas dans le fichier
# Where an export is started while the online map is chosen, and once it is written.
book-atlas-instead = Les exportations montrent l’atlas, pas OpenStreetMap.
# Error.
book-no-steps = rien à exporter : aucun incident n’est affiché

# $name is a file.
book-exporting = Exportation : { $name }
# $counted is one of the four below: “Exported 9 slides: /home/…”.
book-exported = Exportation terminée ({ $counted }) : { $path }
# Of a presentation.
book-slides = { $n ->
    [one] { $n } diapositive
   *[other] { $n } diapositives
}
# Of what is for paper.
book-pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
}
# Of what is shown step by step.
book-steps = { $n ->
    [one] { $n } étape
   *[other] { $n } étapes
}
# Each in a file of its own.
book-pictures = { $n ->
    [one] { $n } image
   *[other] { $n } images
}
# Of what is one picture.
book-exported-picture = Exportation terminée : { $path }
# On a picture of the map: “Map drawn 051800Z JAN 22”.
book-drawn = Carte établie : { $moment }
# Why steps cannot be had.
book-no-such-step = l’étape { NUMBER($step) } n’existe pas : { $of ->
    [one] il y a { $of } étape
   *[other] il y a { $of } étapes
}
# Why a text is no range of steps.
book-not-steps = « { $text } » ne désigne pas d’étapes : numéros et intervalles attendus, par exemple 1,3-5

## What a map shows, for those who cannot see it.

book-map-of-incident = Carte du lieu des faits.
book-map-of-incident-at = Carte du lieu des faits : { $places }.
book-map-of-places = Carte.
book-map-of-places-at = Carte : { $places }.
# Behind one of the four above: the places of earlier steps.
book-earlier = Auparavant : { $places }.
# Ten places of more.
book-names-and-more = { $n ->
    [one] { $names } et { NUMBER($n) } autre
   *[other] { $names } et { NUMBER($n) } autres
}
