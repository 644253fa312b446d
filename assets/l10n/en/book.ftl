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
# Error.
book-no-graphics = no graphics driver that can draw (wgpu); on Debian and Ubuntu install mesa-vulkan-drivers
# Where an export is started while the online map is chosen, and once it is written.
book-atlas-instead = Exports show the atlas, not OpenStreetMap.
# Error.
book-no-steps = there is nothing to export: no incident is shown
