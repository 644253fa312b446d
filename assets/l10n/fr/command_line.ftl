### What is asked and answered on the command line.
### Options such as --force stand in braces and quotation marks: they are typed as they are in every language, as
### are the words in capitals.
### Numbers of reports are without marks between thousands, for programs that read them.

## Help. Each text is behind its option or its command: without a full stop, and with a capital letter.

command-line-about = Place sur une carte des incidents et les propos tenus à leur sujet
command-line-check = Lire des fichiers comme le ferait la fenêtre, et signaler ce qui n’a pas pu être utilisé
command-line-convert = Lire des fichiers et écrire leur contenu en un seul fichier, dans un autre format
command-line-export = Écrire un briefing sous forme de diapositives, de pages, de page web, d’images ou d’image animée
command-line-render = Dessiner la fenêtre dans un fichier PNG, sans l’afficher

command-line-open-files = Fichiers d’incidents à ouvrir ; à défaut, le dossier d’exemple
command-line-language = Langue du programme (BCP 47), pour ce lancement ; `{ "en-XA" }` montre ce qui ne peut pas être traduit, `{ "en-XB" }` une fenêtre de droite à gauche
command-line-check-files = Les fichiers
command-line-check-json = Un objet JSON par fichier, chacun sur une ligne
command-line-report-json = Compte rendu sous forme d’objet JSON
command-line-strict = Renvoyer le code 1 si quelque chose n’a pas pu être utilisé
command-line-report = Écrire en CSV ce qui n’a pas pu être utilisé de l’unique fichier
command-line-convert-files = Les fichiers à lire, et en dernier celui à écrire
command-line-to = Le format, si le nom de { "OUT" } ne l’indique pas
command-line-force = Écraser le fichier s’il existe déjà
command-line-export-files = Les fichiers à lire, et en dernier celui à écrire : { ".pptx, .pdf, .html, .png" } ou { ".apng" }
command-line-page-size = Taille d’une page en pixels ; à défaut { "1920x1080" }, et { "1280x720" } pour une animation
command-line-steps = Les étapes, par exemple { "1,3-5" } ; toutes à défaut
command-line-theme = Le thème
command-line-title = Le titre, à la place de celui du fichier
command-line-marking = La mention de protection en haut et en bas de chaque page, à la place de celle du fichier ; "" pour aucune
command-line-map-only = PNG : la carte seule, sans le texte qui l’accompagne
command-line-render-file = Le fichier à ouvrir
command-line-render-out = Le PNG à écrire
command-line-window-size = Taille de la fenêtre en points
command-line-scale = Pixels par point
command-line-select = Identifiant du lieu, de l’incident, de l’acteur ou de la source à sélectionner
command-line-view = La vue à montrer ; tout à défaut

# A heading over the options that follow.
command-line-how-read = Lecture des fichiers{ " " }
command-line-mapping = Un profil enregistré, qui dit ce que sont les colonnes d’un tableau
command-line-sheet = La feuille d’un classeur
command-line-part = Le fichier dans une archive ; tous à défaut
command-line-encoding = L’encodage d’un texte, par exemple { "windows-1251, cp850" } ou { "koi8-r" }
command-line-dates = L’ordre du jour et du mois dans des dates telles que 03/04/2022

# A heading over the options that follow.
command-line-redacted = Copie expurgée{ " " }
command-line-positions = Ramener les positions au centre d’un carré du carroyage militaire : { "1km" } ou { "10km" }
# $words is a list of what is typed.
command-line-without = Éléments à retirer, séparés par des virgules : { $words }
command-line-without-actor = Retirer cet acteur ; peut être répété
command-line-without-actor-kind = Retirer tous les acteurs de ce type, par exemple { "person" } ; peut être répété
command-line-without-source = Retirer cette source ; peut être répété

## Help: what stands there of itself.

# Before the line that tells how it is typed.
command-line-usage = Utilisation :
command-line-commands = Commandes{ " " }
command-line-arguments = Arguments{ " " }
command-line-options = Options{ " " }
# Behind the text of an option. $value is what is typed.
command-line-default = [par défaut : { $value }]
# The same. $values is a list of what is typed.
command-line-possible = [valeurs possibles : { $values }]
# Over a list of them, each with what it means.
command-line-possible-values = Valeurs possibles :
# One of that list, before what it means.
command-line-value = { $name } :
command-line-print-help = Afficher l’aide
command-line-print-help-more = Afficher l’aide (version détaillée avec { "--help" })
command-line-print-help-less = Afficher l’aide (version abrégée avec { "-h" })
command-line-print-version = Afficher la version
command-line-print-help-of = Afficher ce message ou l’aide d’une ou de plusieurs commandes

## What is typed cannot be used. Each text is behind a colon, and begins with a small letter.

command-line-new-window = Ouvrir une autre fenêtre s’il y en a déjà une
command-line-graphics = La façon de dessiner la fenêtre à essayer en premier ; si elle échoue, les autres sont essayées
# $tags are those of the languages.
command-line-not-a-language = langues connues : { $tags }
command-line-not-an-encoding = aucun encodage de texte ne s’appelle "{ $name }" ; il y a entre autres { "UTF-8, windows-1252, windows-1251, windows-1256, KOI8-R" } et { "cp850" }
command-line-not-a-square = attendu : { "1km" } ou { "10km" }
command-line-not-one-of = attendu, au choix : { $words }
# $least and $most are in digits.
command-line-not-a-size-in-pixels = attendu : { "WIDTHxHEIGHT" } en pixels, de { $least } à { $most } chacun
command-line-not-a-size-in-points = attendu : { "WIDTHxHEIGHT" } en points, de { $least } à { $most } chacun
command-line-not-a-view = attendu : { "LAT,LON,ZOOM" } en degrés, avec un zoom de { $least } à { $most }
command-line-not-a-scale = attendu : un nombre de pixels par point, de { $least } à { $most }
command-line-one-report = { "--report" } ne vaut que pour un fichier à la fois
# $why is what the system says, or a sentence that follows.
command-line-not-a-profile = ce n’est pas un profil enregistré : { $why } : { $path }
command-line-profile-without-columns = il ne nomme aucune colonne
# $endings is a list such as “.csv, .kml”.
command-line-no-format = le nom n’indique pas de format (extensions connues : { $endings }) : { $path }
command-line-no-format-to-convert = le nom n’indique pas de format (extensions connues : { $endings }) ; { "--to" } permet de le préciser : { $path }
command-line-is-there = ce fichier existe déjà ; { "--force" } permet de l’écraser : { $path }
command-line-not-all-read = rien n’a été écrit, car tout n’a pas pu être lu
# Behind the name of the program.
command-line-failed = { "sitmap" } : { $error }

## Reports: of a file that was read. Each text is a line below the name of the file.

# $format is such as “CSV”, $ms a number in digits.
command-line-read-in = { $format }, lecture en { $ms } ms
command-line-read-in-encoded = { $format } ({ $encoding }), lecture en { $ms } ms
# A sheet of a workbook, or a file in an archive.
command-line-read-from = lu dans « { $part } »
command-line-located =
    { $incidents ->
        [one] { NUMBER($incidents, useGrouping: "false") } incident
       *[other] { NUMBER($incidents, useGrouping: "false") } incidents
    }, { NUMBER($located, useGrouping: "false") } sur la carte
command-line-located-with-refused =
    { $incidents ->
        [one] { NUMBER($incidents, useGrouping: "false") } incident
       *[other] { NUMBER($incidents, useGrouping: "false") } incidents
    } (et { $refused ->
        [one] { NUMBER($refused, useGrouping: "false") } écarté
       *[other] { NUMBER($refused, useGrouping: "false") } écartés
    }), { NUMBER($located, useGrouping: "false") } sur la carte
command-line-attachments = { $attachments ->
    [one] { NUMBER($attachments, useGrouping: "false") } pièce jointe
   *[other] { NUMBER($attachments, useGrouping: "false") } pièces jointes
}
command-line-shapes = { $shapes ->
    [one] { NUMBER($shapes, useGrouping: "false") } forme
   *[other] { NUMBER($shapes, useGrouping: "false") } formes
}
command-line-also-read =
    { $places ->
        [one] { NUMBER($places, useGrouping: "false") } lieu
       *[other] { NUMBER($places, useGrouping: "false") } lieux
    }, { $statements ->
        [one] { NUMBER($statements, useGrouping: "false") } déclaration
       *[other] { NUMBER($statements, useGrouping: "false") } déclarations
    }, { $actors ->
        [one] { NUMBER($actors, useGrouping: "false") } acteur
       *[other] { NUMBER($actors, useGrouping: "false") } acteurs
    }, { $sources ->
        [one] { NUMBER($sources, useGrouping: "false") } source
       *[other] { NUMBER($sources, useGrouping: "false") } sources
    }
command-line-on-day = le { $day }
command-line-from-day-to-day = du { $from } au { $to }
command-line-undated = aucun incident n’a de date
command-line-bounds = latitude de { $south } à { $north }, longitude de { $west } à { $east }
command-line-bounds-across = latitude de { $south } à { $north }, longitude de { $west } à { $east }, en passant par 180°
command-line-profile-not-used = le profil n’a pas été utilisé : { $why }
command-line-not-a-table = le fichier n’est pas un tableau
# $headings is a list.
command-line-columns-missing = colonnes absentes du fichier : { $headings }
command-line-columns = colonnes :
# $role is the word of a saved profile for what the column is; $why is such as “by its heading”.
command-line-column = { $heading } → { $role } ({ $why })
command-line-columns-not-used = non utilisées, conservées avec les lignes : { $headings }
command-line-no-issues = aucun problème
command-line-issues = { $n ->
    [one] { NUMBER($n, useGrouping: "false") } problème :
   *[other] { NUMBER($n, useGrouping: "false") } problèmes :
}
command-line-issues-untold = { $n ->
    [one] { NUMBER($n, useGrouping: "false") } problème, détaillé par { "sitmap check" }
   *[other] { NUMBER($n, useGrouping: "false") } problèmes, détaillés par { "sitmap check" }
}
command-line-issue-at-line = ligne { $line }, { $path } : { $problem }
command-line-issue = { $path } : { $problem }
# The value that an issue is about.
command-line-found = trouvé : { $value }
command-line-not-read = lecture impossible : { $error }
command-line-file-not-read = lecture impossible : { $error } : { $file }
command-line-not-converted = conversion impossible : { $error }
command-line-not-exported = exportation impossible : { $error }

## Reports: of a file that was written.

command-line-written = écrit : { $file }
command-line-held =
    { $format } : { $incidents ->
        [one] { NUMBER($incidents, useGrouping: "false") } incident
       *[other] { NUMBER($incidents, useGrouping: "false") } incidents
    }, { $statements ->
        [one] { NUMBER($statements, useGrouping: "false") } déclaration
       *[other] { NUMBER($statements, useGrouping: "false") } déclarations
    }
command-line-renamed = { $n ->
    [one] { NUMBER($n, useGrouping: "false") } identifiant déjà pris : précédé du nom du fichier
   *[other] { NUMBER($n, useGrouping: "false") } identifiants déjà pris : précédés du nom du fichier
}
command-line-lossless = tout y est
# Over a list.
command-line-not-held = non repris, car le format { $format } ne le prévoit pas :
# Over a list of what was left out.
command-line-redacted-copy = copie expurgée :
# Over a list. $records is such as “2 incidents and 1 other entry”.
command-line-still-named = à relire avant diffusion ; ce qui a été retiré est encore nommé dans ces textes ({ $records }) :
# $ids is a list of statements.
command-line-without-a-source = sans source : { $ids }
