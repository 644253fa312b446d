### What was changed and not saved when the program ended by force, and what is written down of it.

recovery-question = Restaurer ce qui n’a pas été enregistré ?
recovery-ended = Sitmap s’est arrêté avant l’enregistrement de ces modifications. Les fichiers eux-mêmes sont dans l’état de leur dernier enregistrement.
# A file or layer, and how much of it was not saved.
recovery-changes = { $n ->
    [one] { $n } modification
   *[other] { $n } modifications
}
recovery-last-at = { $changes }, la dernière le { $day }
recovery-bad-lines = { $n ->
    [one] { $n } ligne du journal n’a pas pu être lue ; le reste est restauré
   *[other] { $n } lignes du journal n’ont pas pu être lues ; le reste est restauré
}
recovery-bring-back = Restaurer
recovery-put-aside = Ne pas restaurer
recovery-aside-hint = Ce qui n’est pas restauré est conservé trente jours dans le répertoire des journaux.

recovery-no-journal = Les modifications ne peuvent pas être journalisées au fur et à mesure
recovery-not-written-down = Vos modifications ne sont plus journalisées pour l’instant : un arrêt brutal les ferait perdre
recovery-written-down-again = Vos modifications sont de nouveau journalisées
recovery-stopped = La partie du programme qui s’en charge s’est arrêtée. Enregistrez ce que vous avez, puis redémarrez le programme.
recovery-journal-unreadable = Les modifications d’une session précédente n’ont pas pu être lues ; le fichier est laissé tel quel
recovery-not-brought-back = Restauration impossible
recovery-not-put-aside = Mise de côté impossible ; la question sera posée de nouveau
recovery-two-windows = Une autre fenêtre modifie elle aussi { $name }
recovery-two-windows-hint = Chaque fenêtre garde ses propres modifications. Celle qui enregistre en second est avertie que le fichier a changé.

recovery-disk-full = Le disque est plein.
recovery-not-allowed = L’écriture dans le répertoire n’est pas autorisée.
recovery-gone = Le répertoire n’existe pas, ou une autre fenêtre l’utilise.
recovery-system-says = Le système dit : { $says }
recovery-no-header = Le fichier ne commence pas comme un journal.
recovery-other-version = Le fichier suit la version { $found } du format, qu’écrit une autre version du programme.
