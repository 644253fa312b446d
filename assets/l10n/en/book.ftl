### Briefings on paper and in mail, and pictures of the map.

# Menu.
book-export = Export briefing
# Entry.
book-pptx = PowerPoint…
# Entry.
book-pdf = PDF…
# Entry.
book-html = Web page…
# Entry.
book-apng = Animation…
# Menu.
book-view = Picture of this view
# Entry.
book-view-once = As on screen…
# Entry.
book-view-twice = Twice as sharp…
# Entry.
book-view-4k = 4K…
# Entry.
book-view-8k = 8K…
# Message.
book-not-exported = Not exported
# Title of the dialog.
book-export-to = Export to
# Name of a picture of what has no title.
book-picture-name = map
# Name of the file of a briefing without a title.
book-briefing-name = briefing
# Of the dossier that the program brings along.
book-inside = inside the program
# Of a file.
book-changed-since = the file was changed after it was read: this is the SHA-256 of the file as it is now
# Of a file.
book-not-readable = the file can no longer be read
# Of a file.
book-edited = with changes that are not in the file
# Where an export is started while the online map is chosen, and once it is written.
book-atlas-instead = Exports show the atlas, not OpenStreetMap.
# Error.
book-no-steps = there is nothing to export: no incident is shown

# $name is a file.
book-exporting = Exporting { $name }
# $counted is one of the four below: “Exported 9 slides: /home/…”.
book-exported = Exported { $counted }: { $path }
# Of a presentation.
book-slides = { $n ->
    [one] { $n } slide
   *[other] { $n } slides
}
# Of what is for paper.
book-pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
}
# Of what is shown step by step.
book-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
# Each in a file of its own.
book-pictures = { $n ->
    [one] { $n } picture
   *[other] { $n } pictures
}
# Of what is one picture.
book-exported-picture = Exported: { $path }
# On a picture of the map: “Map drawn 051800Z JAN 22”.
book-drawn = Map drawn { $moment }
# Why steps cannot be had.
book-no-such-step = there is no step { NUMBER($step) }: { $of ->
    [one] there is { $of } step
   *[other] there are { $of } steps
}
# Why a text is no range of steps.
book-not-steps = “{ $text }” says no steps: expected numbers and ranges such as 1,3-5

## What a map shows, for those who cannot see it.

book-map-of-incident = Map of where it happened.
book-map-of-incident-at = Map of where it happened: { $places }.
book-map-of-places = Map.
book-map-of-places-at = Map: { $places }.
# Behind one of the four above: the places of earlier steps.
book-earlier = Earlier: { $places }.
# Ten places of more.
book-names-and-more = { $names } and { NUMBER($n) } more
