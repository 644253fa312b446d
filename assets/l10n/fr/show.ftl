### What the presenter says of itself.

# Key.
show-next = Étape suivante
# Key.
show-back = Étape précédente
# Key.
show-first = Première étape
# Key.
show-last = Dernière étape
# Key.
show-enter = Étape suivante, ou celle dont le numéro est saisi
# Key.
show-black = Écran noir, puis retour
# Key.
show-white = Écran blanc, puis retour
# Key.
show-leave = Fermer ce qui est ouvert, puis quitter la présentation
# Key, and tool.
show-pen = Stylo
# Key, and tool.
show-laser = Pointeur laser
# Key, and tool.
show-eraser = Gomme
# Key.
show-arrow = Ranger le stylo, le pointeur ou la gomme
# Key.
show-undo = Annuler le dernier trait
# Key.
show-wipe = Effacer tous les traits de cette étape
# Key.
show-zoom-in = Zoom avant ; la molette aussi
# Key.
show-zoom-out = Zoom arrière
# Key.
show-return-label = Ramener la carte à l’étape
# Key.
show-autoplay = Défiler automatiquement, ou attendre
# Key.
show-speaker = Mode Présentateur
# Key.
show-swap = Intervertir les écrans de la salle et du présentateur
# Key.
show-help = Cette liste
# Keys of a number.
show-digits = 1 2 3 … puis Entrée
# What they do.
show-jump = Étape de ce numéro
# Title of the list.
show-keys = Touches de la présentation
# In the menu of the mouse.
show-jump-to = Aller à l’étape
# In the menu of the mouse.
show-end-show = Arrêter la présentation
# In the presenter’s view.
show-blank-button = Noir
# While a tool holds the mouse.
show-put-away = cliquez ici, ou Ctrl+A, pour ranger l’outil
# How long a rehearsal takes so far, and its step: “Rehearsal 4:05 · On this step 0:12”.
show-rehearsing = Répétition { $time } · Cette étape { $on-step }
# Behind the last step.
show-end = Fin du briefing
# Behind the last step.
show-end-hint = Page préc. pour revenir, Échap ou un clic pour quitter.
# Message.
show-not-started = Impossible de lancer la présentation
# Instead of a show.
show-nothing = Rien à présenter : aucun incident n’est affiché.
# Button, menu.
show-present = Présenter
# Menu entry.
show-from-start = Présenter depuis le début
# Menu entry.
show-from-here = Présenter à partir d’ici
# Menu entry.
show-rehearse = Répéter avec minutage
# Menu entry.
show-reduce-motion = Réduire les animations
# Title of the window.
show-speaker-title = Sitmap : mode Présentateur
# In the presenter’s view.
show-now = Cette étape
# In the presenter’s view.
show-then = Suite
# In the presenter’s view.
show-notes = Notes
# In the presenter’s view.
show-no-notes = Aucune note pour cette étape.
# In the presenter’s view.
show-steps = Étapes
# In the presenter’s view.
show-clock = Heure
# In the presenter’s view.
show-elapsed = Écoulé
# In the presenter’s view.
show-on-step = Cette étape
# In the presenter’s view.
show-words = Propos de cette étape
# In the presenter’s view.
show-playing = Défilement automatique
# In the presenter’s view.
show-blank = La salle voit un écran vide
# Title behind a rehearsal.
show-rehearsed-label = Répétition terminée
# Behind a rehearsal.
show-keep-hint = Avec ce minutage, le briefing défile de lui-même ; A l’arrête.
# Button behind a rehearsal.
show-keep = Garder le minutage
# Button behind a rehearsal.
show-do-not-keep = Ne pas le garder

# What is told while the number of a step is typed.
show-typed = Étape { NUMBER($number) } … Entrée pour y aller
# Which step of how many: “3 of 9”.
show-of = { NUMBER($number) } sur { NUMBER($of) }
# What a rehearsal came to: “9 steps in 4:05”.
show-steps-in = { $n ->
    [one] { $n } étape en { $time }
   *[other] { $n } étapes en { $time }
}
