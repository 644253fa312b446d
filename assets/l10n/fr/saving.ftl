### Saving copies, and the template.

# The menu of formats.
saving-save-copy = Enregistrer une copie
# The template.
saving-save-template = Enregistrer un modèle…
# Nothing was written.
saving-not-saved = Échec de l’enregistrement
# The layer was closed before it was known where to.
saving-closed-meanwhile = La couche a été fermée entre-temps.
# What is in a copy, whatever the window shows.
saving-all-of-it = Toute la couche, même ce qui est masqué ou exclu par la recherche

# A format; the others have names of their own, such as GeoJSON.
saving-dossier = Dossier Sitmap
# Formats in the menu. $format: "GeoJSON"
saving-entry = { $format }…
# The title of the dialog that asks where to.
saving-save-as = Enregistrer au format { $format }
# While it is written. $name: "january.csv"
saving-saving = Enregistrement : { $name }
saving-saved-incidents = { $incidents ->
    [one] Incident enregistré : { $path }
   *[other] { $incidents } incidents enregistrés : { $path }
}
# What has no incidents, such as the template.
saving-saved-file = Enregistrement terminé : { $path }
# Over a list of what is not in the file. $format: "CSV"
saving-not-held = Enregistrement terminé. Le format { $format } ne peut pas contenir :
