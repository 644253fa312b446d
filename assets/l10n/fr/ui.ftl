### Buttons, menus, messages.

ui-program = Sitmap
ui-incidents = incidents
ui-places = lieux

ui-file = Fichier
ui-edit = Édition
ui-view = Affichage
ui-help = Aide
ui-open = Ouvrir…
ui-open-recent = Ouvrir un fichier récent
ui-open-bundled = Ouvrir le dossier d’exemple
ui-forget-recent = Effacer les fichiers récents
ui-close-layer = Fermer la couche
ui-quit = Quitter
ui-show-list = Liste des incidents
ui-show-card = Fiche
ui-show-filters = Jours et types
ui-timeline = Chronologie
ui-fold-timeline = Réduire la chronologie
ui-no-dates = Aucun incident n’a de date
ui-map-alone = Masquer les volets
ui-theme = Thème
# A menu of the languages that the program speaks.
ui-spoken = Langue
# In the menu of languages, where the language has digits of its own.
ui-own-digits = Chiffres de la langue
# Where title and summary are not in the reader’s language: “Text in English”.
ui-text-in = Texte en { $language }
# A menu of languages in which names of places are preferred.
ui-names = Noms de lieux
ui-theme-system = Selon le système
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-high-contrast = Contraste élevé
ui-base-map = Fond de carte
ui-base-atlas = Atlas avec relief
ui-base-plain = Atlas
ui-base-online = OpenStreetMap (en ligne)…
# A menu: everything in the window larger or smaller.
ui-size-of-window = Taille
ui-larger = Agrandir
ui-smaller = Réduire
ui-actual-size = Taille réelle
ui-keys = Touches
ui-about = À propos de Sitmap
ui-close = Fermer
ui-cancel = Annuler
ui-switch-theme = Basculer entre clair et sombre

ui-map = Carte
ui-go-nearer = Cliquez pour zoomer
ui-fan-out = Cliquez pour déployer les lieux
ui-zoom-in = Zoom avant
ui-zoom-out = Zoom arrière
ui-fit-all = Afficher tous les lieux
ui-back = Précédent
ui-forward = Suivant
ui-next-incident = Incident suivant
ui-previous-incident = Incident précédent
ui-first-incident = Premier incident
ui-last-incident = Dernier incident
ui-show-on-map = Afficher sur la carte
ui-close-card = Fermer la fiche
ui-deselect = Désélectionner
ui-find = Rechercher dans les incidents
ui-find-hint = Rechercher
ui-clear = Effacer
ui-show-all = Tout afficher
ui-log-scale = log
ui-log-scale-hint = Barres logarithmiques : petits et grands nombres se voient
ui-left-out = Le filtre exclut cet incident.
ui-clear-filter = Afficher tous les incidents
ui-clear-days = Afficher tous les jours
# Within the field of the first day.
ui-from = Début
ui-from-day = Premier jour
# Within the field of the last day.
ui-to = Fin
ui-to-day = Dernier jour
ui-no-day = Saisissez 2022, 2022-01 ou 2022-01-05.
ui-reversed = Le dernier jour précède le premier.
ui-kind-hint = Clic pour activer ou désactiver, double-clic pour ce type seul
# A kind that is switched off, with the number of its incidents.
ui-kind-hidden = { $kind } : { $counted }, hors affichage
ui-still-open = Le fichier est ouvert, mais le filtre n’en laisse rien voir.
ui-nothing-matches = Aucun incident ne correspond au filtre.

ui-atlas-ends = L’atlas n’a pas plus de détails
ui-out-of-reach = OpenStreetMap est injoignable ; voici l’atlas
ui-distances = Distances à vol d’oiseau
ui-look = Voir…
ui-close-all = Tout fermer
# The button that closes a layer.
ui-close-named = Fermer { $layer }
ui-rename = Renommer
# Buttons that show or hide a layer.
ui-show-named = Afficher { $layer }
ui-hide-named = Masquer { $layer }
ui-opened-together = Ouverture groupée
ui-show-group = Afficher tout le groupe
ui-hide-group = Masquer tout le groupe
ui-not-all-read = Importation avec des problèmes
ui-incident-list = Faire défiler les incidents
ui-nothing-open = Aucun fichier ouvert
ui-nothing-open-hint = Déposez ici des fichiers d’incidents, ou ouvrez-les.
ui-nothing-found = Aucun incident ne contient tous ces mots.
ui-all-hidden = Toutes les couches sont masquées.
ui-no-incidents = Aucun incident dans ce qui est ouvert.
ui-drop-here = Déposez ici pour ajouter des couches
ui-welcome = Sélectionnez un repère ou un incident
ui-welcome-hint = Sa fiche s’ouvre ici : ce qui s’est passé, et qui en a dit quoi.

ui-undated-label = Date non précisée
ui-background = Contexte
ui-time-not-stated = Date non précisée
ui-no-title = Incident sans titre
ui-untitled-source = Source sans titre
ui-no-place = Lieu non précisé
ui-not-located = Sans position : pas sur la carte

ui-position-from = Position d’après
ui-precision = Niveau de précision
ui-exact-as-stated = exactitude affirmée ; voir la note
ui-copy = Copier
ui-notation-decimal-degrees = Degrés décimaux
ui-notation-dms = Degrés-minutes-secondes
ui-notation-utm = UTM
ui-notation-mgrs = MGRS
# $notation is a way to write a position: “Copy MGRS”.
ui-copy-position = Copier : { $notation }
ui-when = Quand
ui-where-label = Où
ui-who = Qui
ui-used = Moyens employés
ui-killed = Tués
ui-wounded = Blessés
ui-casualties = Tués ou blessés
ui-damage = Dégâts
ui-not-stated = non précisé
ui-inferred = Déduction du rédacteur
ui-editor = Note du rédacteur
ui-placed-by-editor = Placement par le rédacteur
ui-answers = En riposte à
ui-answered-by = A entraîné la riposte
ui-sources = Sources
ui-source = Source
ui-statements-heading = Propos tenus
ui-statements-here = Autres propos sur ce lieu
ui-said-by = Ses propos
ui-said-about = Propos à son sujet
ui-takes-part = Incidents
ui-only-named = N’afficher que les incidents où ce nom figure
ui-spoke-of = Incidents évoqués
ui-said-by-source = La source elle-même
ui-speaker-not-stated = Auteur non précisé
ui-speaker-unreadable = Auteur des propos illisible
ui-translation = Traduction
ui-background-tag = Contexte
ui-author = Auteur
ui-publisher = Éditeur
ui-address = Adresse
ui-published = Publication
ui-accessed = Consultation
ui-language = Langue
ui-reliability = Fiabilité
ui-tells-of = Incidents évoqués
ui-quotes = Déclarations relevées
ui-open-link = Ouvrir dans le navigateur
ui-no-link = Ce n’est pas une adresse web
ui-link-question = Ouvrir cette adresse dans le navigateur ?
ui-online-question = Passer en ligne pour la carte ?
ui-online-detail = Sitmap demanderait à tile.openstreetmap.org des images de la partie du monde que vous regardez. Tel quel, il se passe de réseau ; ce choix ne sera pas conservé au prochain démarrage.
ui-go-online = Passer en ligne
ui-stay-offline = Rester hors ligne
ui-dismiss = Ignorer
# $n is how many more there are.
ui-show-more = Afficher plus ({ NUMBER($n) })
ui-dossier = Dossier
ui-details = Voir les problèmes

ui-broken = Erreur interne
ui-save-path = Enregistrer le fichier
ui-replace = Remplacer
ui-replaces = Un fichier porte déjà ce nom. Il serait remplacé.
# Files that are read; $part is a file in an archive, or a sheet.
ui-reading-file = Lecture : { $file }
ui-reading-part = Lecture : { $file }, { $part }
# Of the dossier that the program brings along.
ui-not-opened = Impossible d’ouvrir le dossier d’exemple
ui-file-not-opened = Impossible d’ouvrir { $file }
ui-stays = Ce qui était ouvert le reste.
ui-line = Ligne

ui-about-text = Situe des incidents sur une carte, avec ce qui en a été dit. Pour tout ce qui s’affiche, on peut retrouver qui l’a dit, où et quand.
ui-about-borders = Les frontières sont celles de Natural Earth, qui les trace d’après le contrôle effectif du terrain ; celles qui sont contestées sont en tirets. Elles n’expriment aucun avis de Sitmap sur la souveraineté.
ui-about-licence = MIT ou Apache-2.0. Carte et index toponymique : Natural Earth (domaine public), GeoNames (CC BY 4.0), OurAirports (domaine public). Polices : Inter, Noto (OFL 1.1) ; icônes : Material Symbols (Apache-2.0).
ui-double-click = Double-clic
ui-mouse-wheel = Molette
ui-drag = Glisser
ui-move-map = Déplacer la carte

# What something is, and which, or how many: “Encoding: UTF-8”.
ui-labelled = { $label } : { $value }
# The same with more about it behind it: “Save (Ctrl+S)”.
ui-with-detail = { $text } ({ $detail })

# What was put on the clipboard: “Copied: 38S MB 45 67”.
ui-copied-text = Copié : { $text }
# The same of several lines, of which the first is told.
ui-copied-lines = Copié : { $first } …

# The points of the compass.
ui-north = N
ui-north-east = NE
ui-east = E
ui-south-east = SE
ui-south = S
ui-south-west = SO
ui-west = O
ui-north-west = NO
# $n is a number in digits.
ui-kilometres = { $n } km
ui-metres = { $n } m
ui-centimetres = { $n } cm
# Where a place is, seen from a town: “Hīt, 38 km NE”.
ui-bearing-from = { $town }, { $distance } { $point }
# Where a place is, seen from here; the angle is from true north: “38 km NE (047°)”.
ui-bearing-in-degrees = { $distance } { $point } ({ $degrees }°)
# How a place without a shape is drawn: “disc of 5 km radius”.
ui-disc = cercle de { $radius } de rayon
# The same where no radius is stated.
ui-disc-by-convention = cercle de { $radius } de rayon, par convention : aucun rayon n’est précisé
# $level is a number in digits, such as 7.5.
ui-zoom-level = zoom { $level }

ui-earlier-messages = { $n ->
    [one] { $n } message précédent
   *[other] { $n } messages précédents
}
# How many incidents are shown, where some are left out.
ui-shown-of-all = { NUMBER($shown) } sur { $all ->
    [one] { $all } incident
   *[other] { $all } incidents
}
# How many of the incidents that are shown.
ui-unlocated = { NUMBER($n) } sans position
# How many incidents.
ui-undated = { NUMBER($n) } sans date, hors affichage
# How many incidents are in no bar of the timeline.
ui-known-to-year = { NUMBER($n) } sans mois connu : hors des barres
ui-known-to-month = { NUMBER($n) } sans jour connu : hors des barres
# $name is a file that was opened.
ui-all-filtered = { $name } : { $incidents ->
    [one] le filtre exclut son unique incident
   *[other] le filtre exclut ses { $incidents } incidents
}
# “Cluster, 1 204 incidents at 87 places”: $counted is one of facts-incidents-at-places and facts-incidents-nowhere.
ui-cluster-of = Regroupement, { $counted }
# Beside places that were fanned out, where there is no room for all.
ui-more-places = { $n ->
    [one] { $n } autre lieu ici, dans la liste
   *[other] { $n } autres lieux ici, dans la liste
}
# Under a list that has no room for all.
ui-further-incidents = { $n ->
    [one] … { $n } autre incident
   *[other] … { $n } autres incidents
}
# What is in a dossier.
ui-incidents-and-statements =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, { $statements ->
        [one] { $statements } déclaration
       *[other] { $statements } déclarations
    }

# The words of a source.
ui-quoted = « { $words } »
# A statement for those who cannot see it: “Claim, Katyusha Brigade: We struck the base.”
ui-statement-read = { $form }, { $speaker } : { $words }
# A message for those who cannot see it: its title, and a sentence about it.
ui-message-read = { $title }. { $detail }

# What is printed on keys.
ui-escape-key = Échap
ui-enter-key = Entrée
ui-space-key = Espace
ui-backspace-key = Retour arrière
ui-home-key = Début
ui-end-key = Fin
ui-shift-key = Maj
ui-page-up-key = Page préc.
ui-page-down-key = Page suiv.
