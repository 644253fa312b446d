### Making a briefing: the panel, and what is asked before it is lost.

briefing-panel-briefing = Briefing
briefing-panel-open-panel = Préparer un briefing
briefing-panel-close-panel = Fermer le briefing
briefing-panel-card = Fiche
briefing-panel-undo = Annuler
briefing-panel-redo = Rétablir
briefing-panel-save = Enregistrer
briefing-panel-of-layer = Couche

briefing-panel-add-view = Ajouter la vue actuelle
briefing-panel-add-view-hint = Ce que la carte montre à présent ; si un incident est sélectionné, une étape à son sujet
briefing-panel-add = Ajouter
briefing-panel-add-incident = L’incident sélectionné
briefing-panel-add-statement = Une déclaration
briefing-panel-add-text = Un texte libre
briefing-panel-still-in-overview = L’incident reste dans la vue d’ensemble et sur les cartes.
briefing-panel-no-quotation = Aucune citation
briefing-panel-add-hint = Ajouter une étape d’un autre type
briefing-panel-more = Plus
briefing-panel-start = Partir des incidents
briefing-panel-start-again = Repartir des incidents
briefing-panel-start-hint = Un titre, une vue d’ensemble, tous les incidents de la liste par ordre chronologique, les points à éclaircir et les sources
briefing-panel-no-steps = Pas encore d’étape
briefing-panel-no-steps-hint = Créez-les à partir des incidents de la liste, ou affichez quelque chose sur la carte et ajoutez-le. Tout peut ensuite être modifié, déplacé ou laissé hors présentation.
briefing-panel-steps = Faire défiler les étapes
briefing-panel-filter-first = Filtrez la liste pour n’y garder que ce que la salle doit voir, puis repartez des incidents.

briefing-panel-move-up = Monter l’étape
briefing-panel-move-down = Descendre l’étape
briefing-panel-duplicate = Dupliquer
briefing-panel-hide = Laisser hors présentation
briefing-panel-unhide = Présenter de nouveau
briefing-panel-delete = Supprimer
briefing-panel-hidden = hors présentation
briefing-panel-gone = son incident n’existe plus

briefing-panel-this-step = Cette étape
briefing-panel-whole = Tout le briefing
briefing-panel-choose-step = Choisissez une étape à modifier.
briefing-panel-title = Titre
briefing-panel-text = Texte sous le titre
briefing-panel-text-hint = Comme dans le dossier
briefing-panel-editors = Vos mots : la salle les voit signalés comme ceux du rédacteur
briefing-panel-quotation = Citation
briefing-panel-first-quotation = La première citation
briefing-panel-not-in-dossier = Une déclaration absente du dossier
briefing-panel-as-read-label = Dans le sens de lecture
briefing-panel-notes = Notes
briefing-panel-notes-hint = Seul le présentateur les voit
briefing-panel-own-seconds = Passage automatique après
briefing-panel-seconds-label = Secondes
briefing-panel-map = Carte
briefing-panel-map-own = Telle que vous l’avez réglée
briefing-panel-map-usual = Montre ce dont parle l’étape
briefing-panel-use-view = Prendre la vue actuelle
briefing-panel-forget-view = L’oublier

briefing-panel-author = Auteur
briefing-panel-audience = Destinataires
briefing-panel-as-of = Situation au
briefing-panel-now = Maintenant
briefing-panel-now-hint = L’instant présent, en heure Zulu
briefing-panel-marking = Mention de protection
briefing-panel-marking-hint = Classification ou règles de diffusion, sur chaque page
briefing-panel-no-marking = Aucune mention
briefing-panel-marking-choice = Mentions usuelles
briefing-panel-colour = Couleur de la mention
briefing-panel-translations-first = Traductions d’abord
briefing-panel-translations-hint = Pour une salle qui ne lit pas la langue des sources : la traduction est en plus grand, les propos restent tels qu’ils ont été tenus.
briefing-panel-colour-typed = Couleur en #rrggbb
briefing-panel-all-seconds = Passage automatique de chaque étape après

briefing-panel-unsaved-question = Enregistrer d’abord vos modifications ?
briefing-panel-unsaved-layer = Ceci n’est encore dans aucun fichier.
briefing-panel-discard = Ne pas enregistrer
briefing-panel-changed-on-disk = Le fichier a changé sur le disque depuis sa lecture. Il vient d’être relu ; vérifiez-le, puis enregistrez de nouveau.
briefing-panel-yours-stays = Le vôtre reste ici. L’enregistrer écrase l’autre ; enregistrez une copie pour garder les deux.
briefing-panel-step-up = Monter l’étape du briefing
briefing-panel-step-down = Descendre l’étape du briefing

# What a step is about, as a menu and a list name it.
briefing-panel-shows-title = Titre
briefing-panel-shows-overview = Vue d’ensemble
briefing-panel-shows-incident = Incident
briefing-panel-shows-view = Vue
briefing-panel-shows-unclear = Points à éclaircir
briefing-panel-shows-sources = Sources

# In little room. $seconds: "10", "2.5"
briefing-panel-seconds = { $seconds } s
briefing-panel-whole-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
# $seconds: "2.5"
briefing-panel-split-seconds = { $seconds } s
# "Step 3 of 8: Drones, Incident, left out, 10 seconds", for screen readers.
briefing-panel-step = Étape { NUMBER($n) } sur { NUMBER($all) } : { $told }
briefing-panel-which = Étape { NUMBER($n) } sur { NUMBER($all) }
# "Title, as it is read: …", of a text that runs from right to left, for screen readers.
briefing-panel-as-read = { $name }, dans le sens de lecture : { $text }
briefing-panel-counted-all = { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
}
# $hidden: steps that are left out of the show.
briefing-panel-counted-with-hidden = { $steps ->
    [one] { $steps } étape, { NUMBER($hidden) } hors présentation
   *[other] { $steps } étapes, { NUMBER($hidden) } hors présentation
}
briefing-panel-only-so-many =
    { $all ->
        [one] Étapes créées pour { NUMBER($made) } incident sur { $all }
       *[other] Étapes créées pour les { NUMBER($made) } premiers incidents sur { $all }
    }
# $name: of the layer that the briefing is in.
briefing-panel-not-saved = « { $name } » · modifications non enregistrées
briefing-panel-two-briefings = { $name } : le fichier contient maintenant un autre briefing
briefing-panel-nothing-to-save = { $name } : rien à enregistrer
# The title of a window in which something is not saved.
briefing-panel-with-dot = • { $title }

# What is on the map of a step. $told: "“drone”, from 5 January 2022, without rockets"
briefing-panel-only = Filtre : { $told }
briefing-panel-only-words = « { $words } »
briefing-panel-only-from = à partir de { $day }
briefing-panel-only-to = jusqu’à { $day }
briefing-panel-only-from-to = { $first } – { $last }
# $kinds: kinds of incidents, with commas between them.
briefing-panel-only-without = sans { $kinds }
