### What is asked of tables, and told of their rows.

tables-incident-files = Fichiers d’incidents
tables-all-files = Tous les fichiers

tables-question = Que contiennent les colonnes de ce fichier ?
tables-how-read-label = Lecture de ce fichier
tables-how-read-entry = Mode de lecture…
tables-sheet = Feuille
tables-encoding = Encodage
tables-kinds-hint = Le type attribué à chaque mot du fichier. Cliquez sur l’un d’eux pour le changer.
tables-headings-in = Ligne des en-têtes
tables-no-headings = aucune
tables-looking = Examen en cours…
tables-all-clear = Rien ne manque pour lire ce fichier.
tables-no-where = Aucune colonne n’indique le lieu : les incidents figureront sans lieu dans la liste.
tables-no-when = Aucune colonne n’indique la date : les incidents seront sans date.
tables-no-what = Aucune colonne n’indique ce qui s’est passé : les incidents seront sans titre.
tables-nothing-chosen = Indiquez ce que contient au moins une colonne.
tables-dates-open = Les dates peuvent se lire de deux façons. Laquelle est la bonne ?
tables-dates = Dates
tables-day-first = Jour avant mois
tables-month-first = Mois avant jour
tables-columns = Colonnes
tables-find-meaning = Rechercher
tables-nothing-fits = Rien ne porte ce nom
tables-preview = Ce qui sera lu
tables-no-rows = Rien pour l’instant. Indiquez ce que contiennent les colonnes.
tables-without-place = sans lieu
tables-added = suite d’une ligne précédente
tables-import = Importer
tables-import-again = Relire
tables-profile-name = Nom du profil
tables-profile-hint = Nom, pour lire ces fichiers sans question
tables-save-profile = Enregistrer le profil
tables-profile-saved = Profil enregistré. Les fichiers qui ont ces en-têtes seront lus ainsi, sans question.
tables-profiles = Profils
tables-no-profiles = Aucun profil n’est encore enregistré.
tables-forget = Oublier
# The same for those who cannot see it; $profile is a name.
tables-forget-named = Oublier { $profile }
tables-to-a-file = Vers un fichier…
tables-to-a-file-named = Vers un fichier… { $profile }

tables-by-format = selon le format
tables-by-heading = selon l’en-tête
tables-by-content = selon le contenu
tables-by-choice = votre choix
tables-kept = conservée avec la ligne

tables-field = Champ
tables-value = Valeur
tables-reason = Motif
tables-every-reason = Tous les motifs
tables-nothing-wrong = Tout a pu être utilisé.
tables-copy-csv = Copier en CSV
tables-save-csv = Enregistrer en CSV…
# Behind the name of a file, in the name of that CSV.
tables-issues-file = -problèmes

tables-as-in-file = Dans le fichier
tables-as-in-line = Dans le fichier · ligne { $line }
tables-show-link = Examiner cette adresse

tables-group-when = Quand
tables-group-where = Où
tables-group-what = Quoi
tables-group-who = Qui
tables-group-outcome = Bilan
tables-group-sources = Sources
tables-group-statements = Déclarations

# How many words of a file stand for a kind of incident.
tables-kinds = Types : { $words ->
    [one] { $words } mot
   *[other] { $words } mots
}
# A word of the file, how often it stands there, and the kind that it is taken for: “Airstrike (12) → Air strike”.
tables-kind-taken = { $word } ({ NUMBER($times) }) → { $kind }
# $name is a data set: “recognised as ACLED”.
tables-by-profile = reconnu comme { $name }
# $name is a saved profile: “as in “Our weekly sheet””.
tables-by-saved = selon « { $name } »
# How a date of the file would be read: “03/04/2022 is 3 April 2022”.
tables-date-read = { $cell } est le { $day }
# Formats of files; the others have names of their own, such as GeoJSON.
tables-format-sheet = feuille de calcul
tables-format-html = tableau HTML
# $name is that of a data set or of a saved mapping: “CSV, ACLED”.
tables-format-of = { $format }, { $name }
# “CSV, 12 columns”
tables-shape = { $format }, { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
}
# $part is a sheet of a workbook, or a file in an archive; $parts is how many it has.
tables-read-from = lu dans « { $part } », sur un total de { NUMBER($parts) }
# Files that are asked about later.
tables-later = { $files ->
    [one] encore { $files } fichier en attente
   *[other] encore { $files } fichiers en attente
}
# “first 50 rows: 50 incidents, 48 with a date, 47 on the map”
tables-previewed = { $rows ->
    [one] première ligne ({ $rows })
   *[other] { $rows } premières lignes
} : { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}, { NUMBER($dated) } avec une date, { NUMBER($located) } sur la carte
# “68 570 incidents read, 3 of them in part, 0 set aside”
tables-tally-counted = { $incidents ->
    [one] { $incidents } incident lu
   *[other] { $incidents } incidents lus
}, dont { NUMBER($in-part) } en partie, { $set-aside ->
    [one] { $set-aside } écarté
   *[other] { $set-aside } écartés
}
# The same where more were read in part than was counted.
tables-tally-at-least = { $incidents ->
    [one] { $incidents } incident lu
   *[other] { $incidents } incidents lus
}, dont au moins { NUMBER($in-part) } en partie, { $set-aside ->
    [one] { $set-aside } écarté
   *[other] { $set-aside } écartés
}
tables-rows = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
# Rows that were read so far, and rows in a second.
tables-rows-and-rate = { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}, { NUMBER($rate) } lignes/s
tables-empty-cells = { $n ->
    [one] { $n } cellule vide
   *[other] { $n } cellules vides
}

## What a column can be.

tables-meaning-unused = Non utilisée
tables-meaning-id = Identifiant de l’incident
tables-meaning-title = Titre
tables-meaning-summary = Description
tables-meaning-kind = Type d’incident
tables-meaning-date = Date
tables-meaning-end-date = Date de fin
tables-meaning-time = Heure
tables-meaning-year = Année
tables-meaning-month = Mois
tables-meaning-day = Jour du mois
tables-meaning-time-precision = Précision de la date
tables-meaning-time-zone = Fuseau horaire
tables-meaning-time-in-words = Date, dans les termes de la source
tables-meaning-part-of-day = Moment de la journée
tables-meaning-date-inferred = Déduction de la date
tables-meaning-latitude = Latitude
tables-meaning-longitude = Longitude
tables-meaning-coordinates = Coordonnées
tables-meaning-mgrs = MGRS
tables-meaning-position-precision = Précision de la position
tables-meaning-radius-in-metres = Rayon en mètres
tables-meaning-position-from = Origine de la position
tables-meaning-geometry = Géométrie (GeoJSON)
tables-meaning-place = Nom du lieu
tables-meaning-within = Lieu situé dans
tables-meaning-place-in-words = Lieu, dans les termes de la source
tables-meaning-place-role = Rôle du lieu
tables-meaning-place-editor-note = Raison du choix du lieu (rédacteur)
tables-meaning-actor = Acteur
tables-meaning-attacker = Attaquant
tables-meaning-alleged-attacker = Attaquant présumé
tables-meaning-target = Cible
tables-meaning-attacker-doubted = Doute sur l’attaquant
tables-meaning-responder = Qui a riposté ou y a mis fin
tables-meaning-victim = Qui a été tué ou blessé
tables-meaning-munition = Arme
tables-meaning-munition-count = Nombre d’armes
tables-meaning-munition-fate = Devenir des armes
tables-meaning-killed = Tués
tables-meaning-killed-at-least = Tués, au moins
tables-meaning-killed-at-most = Tués, au plus
tables-meaning-wounded = Blessés
tables-meaning-wounded-at-least = Blessés, au moins
tables-meaning-wounded-at-most = Blessés, au plus
tables-meaning-damage = Dégâts
tables-meaning-source = Source
tables-meaning-source-title = Titre de la source
tables-meaning-source-author = Auteur de la source
tables-meaning-publisher = Éditeur
tables-meaning-published = Date de publication
tables-meaning-link = Lien
tables-meaning-source-locator = Passage de la source sur l’incident
tables-meaning-quotation = Citation
tables-meaning-reported-words = Propos rapportés
tables-meaning-speaker = Auteur des propos
tables-meaning-speaker-role = Fonction de l’auteur des propos
tables-meaning-statement-kind = Type de déclaration
tables-meaning-said-on = Date des propos
tables-meaning-said-on-in-words = Date des propos, dans les termes de la source
tables-meaning-said-on-inferred = Déduction de la date des propos
tables-meaning-language = Langue
tables-meaning-translation = Traduction
tables-meaning-translation-language = Langue de la traduction
tables-meaning-translator = Traducteur
tables-meaning-locator = Passage de la source sur les propos
tables-meaning-also-about = Identifiants d’autres incidents visés
tables-meaning-claimed = Revendiqué ou non
tables-meaning-claim-mode = Mode de revendication
tables-meaning-responds-to = En riposte à (identifiant)
tables-meaning-background = Élément de contexte ou non
tables-meaning-editor-note = Note du rédacteur
