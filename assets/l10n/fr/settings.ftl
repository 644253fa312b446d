### The user’s choices, and the files in which they are kept.

# Over where and why, and one of the next two texts.
settings-not-read = Impossible de lire les paramètres
# $aside is the path under which the damaged file is kept.
settings-put-aside = Le fichier a été mis de côté ({ $aside }) ; un nouveau le remplace.
settings-left-alone = Le fichier est laissé tel quel, et rien de ce qui est choisi maintenant n’est conservé.
# Over where and why, and the next text.
settings-not-kept = Les paramètres ne sont pas conservés
settings-until-the-end = Les choix faits maintenant valent jusqu’à la fermeture du programme.

## What a start opens that was asked for no file: a menu, and its entries.

settings-start = Au démarrage de Sitmap
settings-start-last = Rouvrir les derniers fichiers
settings-start-bundled = Ouvrir le dossier d’exemple
# Over where and why.
settings-session-not-read = Impossible de savoir ce qui était ouvert en dernier
