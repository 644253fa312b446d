### What the pages of a briefing add to its steps.

# Over the files that a briefing was made from.
pages-made-from = Fichiers utilisés
# Over the numbers by which files are told apart.
pages-sha256 = SHA-256
# Where the SHA-256 of a file is not known.
pages-sha256-unknown = SHA-256 inconnu
# Over sources in the speaker’s notes.
pages-sources = Sources de cette diapositive
# Before whose data the base map is.
pages-base-map = Carte
# What the strip of time is, for those who cannot see it.
pages-strip = Quand ont eu lieu les incidents, et quand se situe cette étape
# What the list of figures is.
pages-figures = Chiffres
# Over the keys of a page in a browser.
pages-keys = Touches
# The buttons of a page in a browser.
pages-steps = Étapes
# The button that goes back.
pages-previous = Étape précédente
# The button that goes on.
pages-next = Étape suivante
# How a page in a browser is turned, at its start.
pages-hint = Clic, molette, flèches ou balayage : étape suivante
# Where a name stands for a file without one.
pages-unnamed-file = Fichier sans nom

# When pages were written: “Written 051800Z JAN 22”.
pages-written = Exportation : { $moment }

## The keys of a page in a browser, and what they do.

# The names of keys, of which letters stay as they are.
pages-keys-next = → ↓ Page suiv. Espace Entrée N
pages-keys-back = ← ↑ Page préc. Retour arrière P
pages-touch-next = Clic, molette vers le bas, balayage à gauche
pages-touch-back = Molette vers le haut, balayage à droite
pages-keys-ends = Début, Fin
pages-keys-number = 7 Entrée
pages-keys-leave = Échap
# What they do.
pages-go-on = Suivante
pages-go-back = Précédente
pages-to-ends = Première, dernière
pages-to-number = Étape 7
pages-black = Noir
pages-white = Blanc
pages-full-screen = Plein écran
pages-all-steps = Toutes les étapes l’une sous l’autre
pages-these-keys = Ces touches

## What who edits slides sees of them: names of their layouts, and what goes where in an empty slide.

pages-layout-words = Carte et texte
pages-layout-list = Carte et liste
pages-prompt-kind = Type
pages-prompt-title = Titre
pages-prompt-text = Texte
pages-prompt-place = Lieu, heure et texte
pages-prompt-quotation = Citation
pages-prompt-notes = Notes
