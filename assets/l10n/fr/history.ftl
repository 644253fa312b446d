### What was changed of a layer: in menus, in the question about what is not saved, and in its history.

history-history = Historique
history-entry = Historique…

# Before what is undone or done again: "Undo: put Mosul on the map".
history-undo-of = Annuler : { $what }
history-redo-of = Rétablir : { $what }
history-undone = Annulé : { $what }
history-redone = Rétabli : { $what }
history-close-of = fermer « { $name } »

# What the user did, as it stands behind "Undo:" and in a list. Steps are counted from 1.
history-placed = placer « { $name } » sur la carte
history-placed-many = placer { NUMBER($n) } lieux sur la carte
history-unplaced = retirer { $n ->
    [one] { $n } position
   *[other] { $n } positions
}
history-changed = modifier { $field } ({ $name })
history-added = ajouter « { $name } »
history-removed = supprimer « { $name } »
history-merged = fusionner avec « { $name } »
history-told = modifier { $field } du dossier
history-drafted = créer les étapes à partir des incidents
history-step-added = ajouter l’étape { NUMBER($step) }
history-step-removed = supprimer l’étape { NUMBER($step) }
history-step-moved = déplacer l’étape { NUMBER($from) } au rang { NUMBER($to) }
history-step-hidden = mettre l’étape { NUMBER($step) } hors présentation ou l’y remettre
history-step-changed = modifier { $field } de l’étape { NUMBER($step) }
history-paced = reprendre les durées de la répétition
history-briefing-changed = modifier { $field } du briefing
history-undone-saved = annuler { $n ->
    [one] { $n } modification déjà enregistrée
   *[other] { $n } modifications déjà enregistrées
}

# A field of a row, a step or a briefing, within "change … of step 3".
history-field = { $field ->
    [names] les noms
    [title] le titre
    [text] le texte
    [notes] les notes
    [note] la note
    [statement] la citation
    [seconds] la durée
    [bounds] la carte
    [steps] les étapes
    [author] l’auteur
    [audience] les destinataires
    [as_of] la date
    [marking] la mention de protection
    [translations_first] l’ordre des traductions
    [position] la position
    [precision] le niveau de précision
    [position_from] l’origine de la position
    [editor_note] la note du rédacteur
    [summary] le résumé
    [kind] le type
    [when] la date
    [places] les lieux
    [actors] les acteurs
    [sources] les sources
    [briefing] le briefing
   *[other] le champ « { $field } »
}

# Columns and rows of the history.
history-nothing-yet = Rien n’a encore été modifié ici.
history-as-read = À la lecture
history-now = Actuel
history-not-done = annulé
history-in-file = dans le fichier
history-go-here = Revenir à ce point
history-go-forward = Avancer jusqu’à ce point
history-before = Avant
history-after = Après
history-nothing-stated = rien de précisé
history-why = Motif
history-why-hint = Un motif, pour qui lira ceci plus tard
history-by = Votre nom dans l’historique
history-by-hint = Figure à côté de vos modifications à partir de maintenant ; laissez vide pour ne rien indiquer
history-by-whom = auteur : { $name }
history-save-csv = Enregistrer en CSV…
# Behind the name of a file, in the name of that CSV.
history-file = -historique
history-more-changes = et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}

# What became of changes when a file was read again.
history-clashes = { $file } : le fichier dit désormais autre chose à { $n ->
    [one] { $n } endroit que vous avez modifié
   *[other] { $n } endroits que vous avez modifiés
}
history-clashes-hint = Vos modifications priment ; l’historique montre les deux versions.
history-aside = { $file } : { $n ->
    [one] { $n } modification n’a plus sa place
   *[other] { $n } modifications n’ont plus leur place
} dans la nouvelle version
history-aside-hint = Rien n’est perdu : ce qui n’a plus sa place est mis de côté, et l’historique le montre.
history-kept-aside = Mis de côté
history-they-say = Le fichier dit désormais autre chose
history-theirs = Le fichier
history-ours = Vous
history-show = Afficher l’historique

# A change cannot be made.
history-not-changed = Cette modification n’a pas été faite
history-no-such-row = L’entrée n’existe plus.
history-row-taken = Une entrée porte déjà cette clé.
history-in-use = D’autres entrées y renvoient.
history-moved = Ce qui se trouvait là n’y est plus.
history-stated = Le fichier l’indique maintenant lui-même.
history-cannot-stand = La valeur ne peut pas figurer là : { $why }
history-full = Il n’y a plus de place pour du texte.

# Columns of the history as CSV.
history-csv-when = date
history-csv-what = quoi
history-csv-by = auteur
history-csv-why = motif
history-csv-table = table
history-csv-key = clé
history-csv-field = champ
history-csv-before = avant
history-csv-after = après
history-csv-state = état
history-csv-done = fait
history-csv-undone = annulé
history-csv-aside = mis de côté
