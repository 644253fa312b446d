### Saving copies, and the template.

# The menu of formats.
saving-save-copy = Save a copy
# The template.
saving-save-template = Save a template…
# Nothing was written.
saving-not-saved = Not saved
# The layer was closed before it was known where to.
saving-closed-meanwhile = The layer was closed meanwhile.
# What is in a copy, whatever the window shows.
saving-all-of-it = All of the layer, also what is hidden or not found

# A format; the others have names of their own, such as GeoJSON.
saving-dossier = Sitmap dossier
# Formats in the menu. $format: "GeoJSON"
saving-entry = As { $format }…
# The title of the dialog that asks where to.
saving-save-as = Save as { $format }
# While it is written. $name: "january.csv"
saving-saving = Saving { $name }
saving-saved-incidents = { $incidents ->
    [one] Saved the incident: { $path }
   *[other] Saved all { $incidents } incidents: { $path }
}
# What has no incidents, such as the template.
saving-saved-file = Saved: { $path }
# Over a list of what is not in the file. $format: "CSV"
saving-not-held = Saved. { $format } has no room for:
