### The question for files in the window, where the system has no dialog for that.

files-open-folder = Ouvrir un répertoire…
# The title of the dialog.
files-open-files = Ouvrir des fichiers
# The buttons.
files-open = Ouvrir
files-open-counted = { $n ->
    [one] Ouvrir { $n } fichier
   *[other] Ouvrir { $n } fichiers
}
files-choose-folder = Ouvrir ce répertoire

# Folders that many look for.
files-places = Emplacements
files-home = Répertoire personnel
files-desktop = Bureau
files-documents = Documents
files-downloads = Téléchargements
files-root = Système de fichiers
files-recent = Répertoires récents

files-path = Répertoire ou chemin
files-up = Répertoire parent
files-hidden = Fichiers masqués
files-kinds = Type de fichiers
# What files of a kind are called, with their ending: “CSV (.csv)”.
files-kind = { $format } (.{ $ending })
files-name-of-file = Nom du fichier

# The list, and the headings of its columns.
files-contents = Fichiers et répertoires
files-name = Nom
files-size = Taille
files-modified = Modification
# For screen readers: a heading by which the list is sorted.
files-sorted-by = { $column }, tri par cette colonne
files-folder = répertoire
files-link = lien
files-scroll = Faire défiler les fichiers

files-reading = Lecture du répertoire…
# $folder is the name of one.
files-reading-named = Lecture : { $folder }
files-empty = Ce répertoire est vide.
files-none-of-kind = Ce répertoire ne contient aucun fichier de ce type.
files-show-all = Afficher tous les fichiers
files-not-found = Ce répertoire n’existe pas.
files-no-permission = Vous n’avez pas le droit de lire ce répertoire.
files-not-read = Impossible de lire le répertoire : { $says }
files-broken = Impossible de lire le répertoire, à cause d’une erreur de Sitmap.
files-only-first = Seuls les { NUMBER($opened) } premiers fichiers sur { NUMBER($n) } sont ouverts.

# What a file is read as.
files-preview = Aperçu
files-nothing-chosen = Choisissez un fichier pour voir comment il est lu.
files-chosen = { $n ->
    [one] { $n } élément choisi
   *[other] { $n } éléments choisis
}
files-looking = Examen du fichier…
files-format = Lu comme
files-holds = Contenu
files-days = Jours
files-issues = Non utilisable
files-unclear = Sitmap demandera ce que sont ses colonnes.
files-archive = { $n ->
    [one] Une archive de { $n } fichier de données
   *[other] Une archive de { $n } fichiers de données, chacun ouvert comme une couche
}
# $size is such as “64 MB”.
files-too-large = Les fichiers de plus de { $size } ne sont examinés qu’à l’ouverture.
files-not-readable = Illisible

# $n is a number in digits.
files-bytes = { $n } o
files-kilobytes = { $n } ko
files-megabytes = { $n } Mo
files-gigabytes = { $n } Go
