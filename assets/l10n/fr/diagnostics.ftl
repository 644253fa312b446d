### What is known when something goes wrong in the program itself: the log, and reports of faults.

diagnostics-show-log = Afficher le journal
diagnostics-log = Journal du programme
diagnostics-no-log = Aucun journal n’est tenu pour cette fenêtre.
diagnostics-ended = Arrêt brutal de Sitmap à sa dernière exécution
diagnostics-ended-detail = Un rapport dit à quel endroit du programme. Il ne contient rien d’aucun dossier et n’a été envoyé à personne.
diagnostics-show-report = Afficher le rapport
diagnostics-report = Rapport d’erreur
diagnostics-report-place = { $place }, dans le fil « { $thread } »
# $calls and $log have a line for each entry, in English.
diagnostics-report-text =
    Version : { $version }
    Système : { $system }
    Quand : { $when }
    Où : { $place }
    Quoi : { $message }

    Appels :
    { $calls }

    Dernières lignes du journal :
    { $log }
