### Why something in a file could not be used. A message is named after the code of its kind, which
### docs/issue-codes.md lists.
### Sentences begin with a small letter and have no full stop: they stand behind where it is (“line 7, date: ”).

issues-mark-never-closed = un guillemet ouvert dans cette ligne du tableau n’est jamais fermé ; il est traité comme du texte, et les lignes suivantes du fichier sont lues comme des lignes à part entière
issues-text-behind-mark = du texte suit le guillemet qui ferme une cellule de cette ligne ; les guillemets sont conservés dans le texte, et la fin de la cellule est incertaine
issues-mark-open-to-the-end = un guillemet ouvert dans cette ligne n’est jamais fermé ; tout ce qui suit est attribué à cette cellule
issues-not-in-encoding = cette ligne est la première dont des octets ne sont pas des caractères en { $encoding } ; ils s’affichent sous la forme { "\uFFFD" }
issues-not-utf-8-row = contrairement aux autres, cette ligne n’est pas du texte UTF-8 ; ce qui n’en est pas est lu comme du Windows-1252
issues-zero-byte = cette ligne contient un octet nul, étranger à tout texte ; il s’affiche sous la forme { "\uFFFD" }
issues-more-cells-shifted = la ligne compte plus de cellules qu’il n’y a d’en-têtes, et celles-ci sont peut-être décalées ; elles ne servent ni à la situer ni à la dater, et sont seulement conservées avec elle
issues-more-cells = la ligne compte plus de cellules qu’il n’y a d’en-têtes ; les cellules en trop sont conservées avec elle
issues-rows-left-out-total = { $n ->
    [one] ligne de total ; ce n’est pas un incident
   *[other] lignes de totaux ({ $n }, celle-ci est la première) ; ce ne sont pas des incidents
}
issues-rows-left-out-count = { $n ->
    [one] nombre de lignes indiqué sous le tableau ; ce n’est pas un incident
   *[other] nombres de lignes indiqués sous le tableau ({ $n }, celui-ci est le premier) ; ce ne sont pas des incidents
}
issues-rows-left-out-footer = { $n ->
    [one] note sur le tableau ; ce n’est pas un incident
   *[other] notes sur le tableau ({ $n }, celle-ci est la première) ; ce ne sont pas des incidents
}
issues-rows-left-out-section = { $n ->
    [one] texte seul dans sa ligne, à la manière d’un intertitre pour les lignes qui suivent, lues sans en tenir compte ; ce n’est pas un incident
   *[other] textes seuls dans leur ligne, à la manière d’intertitres pour les lignes qui suivent, lues sans en tenir compte ({ $n }, celui-ci est le premier) ; ce ne sont pas des incidents
}
issues-headings-repeated = la ligne répète les en-têtes ; ce n’est pas un incident
issues-another-table = un autre tableau commence ici, avec d’autres en-têtes ; ses lignes ({ NUMBER($rows) }) ne sont pas lues
issues-merged-number = ce nombre figure une seule fois, dans une cellule fusionnée sur { NUMBER($rows) } lignes ; rien n’indique comment le répartir, et il n’est compté que pour la première
issues-sheet-not-read = cette feuille indique elle aussi où et quand des faits ont eu lieu, mais n’est pas lue ; elle l’est si on la demande par son nom
issues-file-not-read = ce fichier de l’archive n’est pas lu avec le reste ; il l’est si on le demande par son nom
issues-file-not-taken = rien n’indique que ce fichier de l’archive contienne des données, et il n’est pas lu ; il l’est si on le demande par son nom
issues-only-links = ce fichier ne contient que des liens vers d’autres fichiers, qui ne sont pas téléchargés
# The file $by is in the same archive.
issues-linked-file-missing = « { $by } » contient un lien vers ce fichier de l’archive, qui ne s’y trouve pas
issues-listed-file-missing = le manifeste du paquet de données mentionne ce fichier, qui ne se trouve pas dans l’archive
# $fault is a sentence of errors.ftl.
issues-file-unreadable = décompression impossible : { $fault }
# What $lost of the row is lost thereby.
issues-not-a-date = { $lost ->
    [end] ce n’est pas une date, ou ce jour n’existe pas ; la fin n’est pas utilisée
    [statement] ce n’est pas une date, ou ce jour n’existe pas ; la déclaration est sans date
   *[incident] ce n’est pas une date, ou ce jour n’existe pas ; l’incident est sans date
}
issues-other-calendar = { $lost ->
    [end] la date relève d’un autre calendrier, persan ou musulman par exemple, qui n’est pas converti ; la fin n’est pas utilisée
    [statement] la date relève d’un autre calendrier, persan ou musulman par exemple, qui n’est pas converti ; la déclaration est sans date
   *[incident] la date relève d’un autre calendrier, persan ou musulman par exemple, qui n’est pas converti ; l’incident est sans date
}
issues-year-too-early = { $lost ->
    [end] l’année est antérieure à l’an 1000, alors que les autres sont de notre époque ; la fin n’est pas utilisée
    [statement] l’année est antérieure à l’an 1000, alors que les autres sont de notre époque ; la déclaration est sans date
   *[incident] l’année est antérieure à l’an 1000, alors que les autres sont de notre époque ; l’incident est sans date
}
issues-no-beginning = il y a une fin, mais pas de jour de début ; l’incident est sans date
issues-not-a-time-precision = niveau de précision inconnu pour une date ; celle-ci est tenue pour aussi précise qu’elle est écrite
issues-in-the-future = la date est dans le futur
issues-other-weekday = la date ne tombe pas le jour de la semaine indiqué ; c’est la date qui est retenue
issues-ambiguous-zone = le fuseau est une abréviation qui peut en désigner plusieurs ; l’heure est conservée sans fuseau
issues-other-year-undated = l’année de la date n’est pas celle que donne la colonne des années ; l’incident est sans date
issues-other-year = la date est d’une autre année que celle-ci ; c’est la date qui est retenue
issues-not-a-time-of-day = ce n’est pas une heure telle que 09:30 ; seule la date est utilisée
issues-time-twice = la date comporte déjà une autre heure ; celle-ci n’est pas utilisée
issues-end-by-other-clock = l’en-tête indique une autre référence horaire que celle du début ; la fin n’est pas utilisée
issues-end-before-start = la fin précède le début ; elle n’est pas utilisée
issues-not-a-part-of-day = ce n’est pas un moment de la journée (night, morning, noon, afternoon, evening ou day) ; valeur non utilisée
issues-not-a-year = ce n’est pas une année ; l’incident est sans date
issues-short-year = l’année n’a que deux chiffres, et rien n’indique le siècle ; l’incident est sans date
issues-not-a-month = ce n’est pas un mois ; seule l’année est utilisée
issues-not-a-day = ce n’est pas un jour du mois ; valeur non utilisée
issues-no-such-day = ce jour n’existe pas ; l’incident est sans date
issues-unused-date = la ligne n’a pas de date là où les autres en ont une, mais en a une ici ; rien n’indique que ce soit celle des faits, et l’incident est sans date
issues-other-date = une autre date de la même ligne est utilisée ; celle-ci, qui en diffère, ne l’est pas
issues-clock-twice = cette nuit-là, on a reculé les horloges et cette heure s’est présentée deux fois ; rien n’indique laquelle des deux est la bonne
issues-clock-skipped = cette nuit-là, on a avancé les horloges et cette heure n’a pas existé ; elle est conservée telle quelle
issues-other-zone-in-cell = l’heure n’est pas dans le fuseau qu’indique l’en-tête ; celui de la cellule est retenu
issues-other-zone-in-heading = l’en-tête de l’heure indique un autre fuseau ; celui de cette colonne est retenu
issues-local-and-zone = l’heure est donnée comme locale, mais l’en-tête indique un fuseau ; elle est conservée sans fuseau
issues-headings-by-other-clocks = l’en-tête de la date indique une autre référence horaire que celui-ci ; l’heure est conservée sans fuseau
issues-ambiguous-zone-unused = cette abréviation peut désigner plusieurs fuseaux ; valeur non utilisée
issues-not-a-zone = ce n’est pas un fuseau horaire ; attendu : Z, +HH:MM ou un nom IANA tel que Asia/Baghdad
issues-only-recorded = aucune colonne n’indique quand les faits ont eu lieu ; les dates retenues sont celles de cette colonne, en général les dates de saisie
issues-times-without-zeros = les nombres sont lus comme des heures et des minutes sans zéros initiaux
# “45 is read as 00:45”
issues-times-without-zeros-example = les nombres sont lus comme des heures et des minutes sans zéros initiaux : { $cell } se lit { $read-as }
issues-dates-as-numbers = { $unit ->
    [seconds] les nombres sont lus comme des secondes écoulées depuis 1970
    [milliseconds] les nombres sont lus comme des millisecondes écoulées depuis 1970
   *[days] les nombres sont lus comme des jours, comptés à la manière des feuilles de calcul
}
# “44566 is read as 2022-01-05”
issues-dates-as-numbers-example = { $unit ->
    [seconds] les nombres sont lus comme des secondes écoulées depuis 1970 : { $cell } se lit { $read-as }
    [milliseconds] les nombres sont lus comme des millisecondes écoulées depuis 1970 : { $cell } se lit { $read-as }
   *[days] les nombres sont lus comme des jours, comptés à la manière des feuilles de calcul : { $cell } se lit { $read-as }
}
issues-doubtful-centuries = les années à deux chiffres sont rattachées au siècle le plus récent qui ne les place pas dans le futur
issues-rival-dates = rien n’indique laquelle de ces colonnes donne la date des faits, et les incidents sont sans date : { $columns }
issues-half-a-position = la latitude ou la longitude manque ; l’incident n’est pas sur la carte
issues-position-as-name = ce n’est pas un nom de lieu mais une position ; elle est retenue comme celle de l’incident
issues-not-a-latitude = ce n’est pas une latitude en degrés ; l’incident n’est pas sur la carte
issues-not-a-longitude = ce n’est pas une longitude en degrés ; l’incident n’est pas sur la carte
issues-not-a-grid-reference = ce n’est pas un carré du carroyage militaire tel que 38SKC6341 ; l’incident n’est pas sur la carte
issues-not-a-position = ce n’est pas une position telle que 35.1, 40.5 ; l’incident n’est pas sur la carte
issues-null-island = la latitude 0 et la longitude 0 se croisent en mer, au large de l’Afrique : la position est sans doute inconnue
issues-unknown-position = de tels nombres signalent une position inconnue ; l’incident n’est pas sur la carte
issues-degrees-swapped = une latitude est comprise entre -90 et 90 degrés : la latitude et la longitude sont-elles inversées ? l’incident n’est pas sur la carte
issues-latitude-out-of-range = une latitude est comprise entre -90 et 90 degrés ; l’incident n’est pas sur la carte
issues-longitude-out-of-range = une longitude est comprise entre -180 et 180 degrés ; l’incident n’est pas sur la carte
issues-hemisphere-missing = les autres lignes indiquent ici l’hémisphère, mais pas celle-ci ; l’incident n’est pas sur la carte
issues-other-hemisphere = les degrés indiqués à côté ne sont pas dans cet hémisphère ; l’incident n’est pas sur la carte
issues-open-hemisphere = cela peut désigner l’est ou l’ouest ; l’incident n’est pas sur la carte
issues-not-a-hemisphere = ce n’est pas un hémisphère ; l’incident n’est pas sur la carte
issues-positions-contradict = la ligne donne deux positions qui se contredisent ; c’est la première qui est sur la carte
issues-not-in-country = la position n’est pas dans le pays que nomme la ligne ; elle est laissée telle quelle
issues-not-in-country-swapped = la position n’est pas dans le pays que nomme la ligne : la latitude et la longitude sont-elles inversées ? la position est laissée telle quelle
issues-not-in-country-latitude = la position n’est pas dans le pays que nomme la ligne : le signe de la latitude est-il faux ? la position est laissée telle quelle
issues-not-in-country-longitude = la position n’est pas dans le pays que nomme la ligne : le signe de la longitude est-il faux ? la position est laissée telle quelle
issues-not-in-country-both = la position n’est pas dans le pays que nomme la ligne : les signes de la latitude et de la longitude sont-ils faux ? la position est laissée telle quelle
issues-open-order = les paires entre crochets sont lues dans l’ordre latitude, longitude ; rien n’exclut l’ordre inverse, qui est celui de GeoJSON
issues-longitude-first = le premier nombre ne peut pas être une latitude : dans cette colonne, la longitude est lue en premier
issues-not-a-place-role = ce n’est pas le rôle d’un lieu (location, target, origin ou impact) ; valeur non utilisée
issues-not-a-radius = un rayon est un nombre de mètres, positif ou nul ; valeur non utilisée
issues-not-a-position-precision = ce n’est pas un niveau de précision connu pour une position ; valeur non utilisée
issues-not-a-number-of-people = ce n’est pas un nombre de personnes ; valeur non utilisée
issues-toll-decreases = les nombres « au moins », estimé et « au plus » ne peuvent pas décroître ; seul le nombre estimé est utilisé
issues-not-a-whole-number = ce n’est pas un nombre entier ; valeur non utilisée
issues-id-taken = une ligne précédente porte déjà cet identifiant ; les deux sont conservées
issues-only-adds-statement = cette ligne ne fait qu’ajouter une déclaration à une ligne précédente ; ce qu’elle dit d’autre n’est pas conservé
issues-no-such-incident = aucun incident des lignes précédentes n’a cet identifiant ; valeur non utilisée
issues-not-a-statement-kind = ce n’est pas un type de déclaration (communique, claim, denial, assessment ou report) ; la déclaration est classée comme compte rendu
issues-not-a-language = ce n’est pas un code de langue (BCP 47) tel que en, fr ou ar ; valeur non utilisée
issues-source-undated = ce n’est pas une date ; la source est sans date
# $word is NaN, Infinity or the like.
issues-not-a-number = { $word } n’est pas un nombre ; cette valeur est considérée comme inconnue
issues-row-not-an-object = une ligne est un objet, qui commence par { "{" }
issues-event-not-an-object = un événement est un objet, qui commence par { "{" }
issues-properties-not-an-object = les propriétés d’une entité géographique sont un objet
issues-unknown-geometry = ce n’est pas une géométrie d’un type connu
issues-other-coordinates = les coordonnées sont dans le système { $system } ; enregistrez le fichier en WGS84 (EPSG:4326) ; l’incident n’est pas sur la carte
issues-not-a-point = les coordonnées d’un point sont deux nombres : la longitude et la latitude
issues-mixed-coordinates = l’une de ses géométries est dans un autre système de coordonnées
issues-geometry-too-deep = les collections s’emboîtent sur plus de { NUMBER($most) } niveaux
issues-geometries-missing = la liste de ses géométries manque
issues-geometry-not-an-object = l’une de ses géométries n’est pas un objet
issues-coordinates-missing = ses coordonnées manquent
# $says is what the reader of JSON says, in English.
issues-coordinates-unreadable = impossible de lire ses coordonnées : { $says }
issues-no-such-geometry = "{ $name }" n’est pas un type de géométrie
issues-not-coordinates = ce ne sont pas des longitudes et des latitudes
issues-path-not-read = { $what ->
    [route] cet itinéraire n’a pas de points ; il n’est pas lu
   *[track] cette trace n’a pas de points ; elle n’est pas lue
}
issues-track-without-points = cette trace n’a pas de points ; l’incident n’est pas sur la carte, et les heures de la trace ne sont pas utilisées
issues-points-without-position = { $what ->
    [route] { $points ->
        [one] { $points } point de cet itinéraire est sans position ; il n’est pas retenu
       *[other] { $points } points de cet itinéraire sont sans position ; ils ne sont pas retenus
    }
   *[track] { $points ->
        [one] { $points } point de cette trace est sans position ; il n’est pas retenu
       *[other] { $points } points de cette trace sont sans position ; ils ne sont pas retenus
    }
}
issues-times-unpaired = l’une de ses traces n’a pas autant d’heures que de positions, et rien n’indique lesquelles vont ensemble ; seules la première et la dernière heure sont utilisées
issues-track-times-unused = le repère (Placemark) a sa propre heure, qui est utilisée ; celles de sa trace ne le sont pas
issues-value-too-long = la valeur dépasse { NUMBER($mebibytes) } Mio
# What was $found, and its $value as it stands in the file; see json-wrong-type.
issues-list-not-read = attendu : une liste, trouvé : { $found ->
    [object] un objet
    [list] une liste
    [text] du texte
    [boolean] true ou false
    [null] null
    [a-number] un nombre
    [whole-number] un nombre entier, positif ou nul
    [position] [longitude, latitude]
    [nothing] rien
    [this-number] le nombre { $value }
    [this-text] le texte { $value }
    [list-of] une liste de { $value }
   *[other] { $value }
} ; rien n’en a été lu

# $problem is one of the sentences of this file, or of json.ftl.
issues-entry-set-aside = { $problem } ; toute l’entrée est écartée
# A step of a briefing.
issues-step-set-aside = { $problem } ; toute l’étape est écartée
# An issue that stands for $more others: “12 more: not a year; the incident is undated”.
issues-more = { $more ->
    [one] { $more } autre cas
   *[other] { $more } autres cas
} : { $problem }

## Where something is.

# The number of a $record, which is a row of a file whose lines say nothing.
issues-place-record = enregistrement { $record }
# The heading of its column is $field.
issues-place-record-field = enregistrement { $record }, { $field }
issues-place-row = toute la ligne { $line }

# “latitude: not a latitude in degrees”. $place is such as places[0].position, the heading of a column, or one of the
# three above; $problem is one of the sentences of this file.
issues-in-place = { $place } : { $problem }
issues-in-place-at-line = Ligne { $line }, { $place } : { $problem }
# In a list of issues, whose $value is what stands there: “Line 7 · latitude, 91.5: not a latitude in degrees”.
issues-listed = { $place } : { $problem }
issues-listed-value = { $place }, { $value } : { $problem }
issues-listed-at-line = Ligne { $line } · { $place } : { $problem }
issues-listed-value-at-line = Ligne { $line } · { $place }, { $value } : { $problem }

## What is wrong with an entry of a dossier, by the rules that hold for all of them.

issues-entry-empty-id = l’identifiant est vide
issues-entry-id-taken = une entrée précédente de la même liste porte déjà cet identifiant
# $list is the name of a list as files have it: places, actors, sources, incidents, statements, attachments, shapes.
issues-entry-no-such-entry = aucune entrée n’a cet identifiant dans { $list }
issues-entry-answers-itself = un incident ne peut pas être sa propre riposte
# The words that are $allowed, as files have them.
issues-entry-not-in-vocabulary = { $what ->
    [place-kind] mot non admis pour le type d’un lieu, attendu : { $allowed }
    [place-role] mot non admis pour le rôle d’un lieu, attendu : { $allowed }
    [actor-kind] mot non admis pour le type d’un acteur, attendu : { $allowed }
    [actor-role] mot non admis pour le rôle d’un acteur, attendu : { $allowed }
    [reliability] mot non admis pour la fiabilité, attendu : { $allowed }
    [credibility] mot non admis pour la crédibilité, attendu : { $allowed }
    [source-kind] mot non admis pour le type d’une source, attendu : { $allowed }
    [attachment-kind] mot non admis pour le type d’une pièce jointe, attendu : { $allowed }
    [incident-kind] mot non admis pour le type d’un incident, attendu : { $allowed }
    [statement-form] mot non admis pour la forme d’une déclaration, attendu : { $allowed }
    [statement-kind] mot non admis pour le type d’une déclaration, attendu : { $allowed }
    [precision] mot non admis pour le niveau de précision, attendu : { $allowed }
    [time-precision] mot non admis pour le niveau de précision d’une date, attendu : { $allowed }
   *[part-of-day] mot non admis pour un moment de la journée, attendu : { $allowed }
}
issues-entry-longitude-out-of-range = la longitude doit être comprise entre -180 et 180 degrés
issues-entry-latitude-out-of-range = la latitude doit être comprise entre -90 et 90 degrés
issues-entry-degrees-swapped = la latitude doit être comprise entre -90 et 90 degrés ; une position s’écrit [longitude, latitude] : les deux sont-elles inversées ?
issues-entry-not-a-radius = un rayon est un nombre de mètres, positif ou nul
issues-entry-not-a-moment = ce n’est ni une date ni une heure ; attendu : AAAA, AAAA-MM, AAAA-MM-JJ ou AAAA-MM-JJTHH:MM[:SS], avec ou sans Z ou +HH:MM
issues-entry-no-such-moment = cette date ou cette heure n’existe pas
issues-entry-finer-than-written = c’est plus précis que la date telle qu’elle est écrite ; elle est tenue pour aussi précise qu’elle est écrite
issues-entry-end-before-start = la fin précède le début
issues-entry-not-a-zone = ce n’est pas un fuseau horaire ; attendu : Z, +HH:MM ou un nom IANA tel que Asia/Baghdad
issues-entry-two-zones = l’heure comporte déjà un décalage ; le second fuseau n’est pas utilisé
issues-entry-not-a-language = ce n’est pas un code de langue (BCP 47) tel que en, fr ou ar
issues-entry-toll-decreases = low, best et high ne peuvent pas décroître
issues-entry-not-a-toll = attendu : un nombre, "none-reported" ou les bornes { "{" }low, best, high{ "}" }
issues-entry-no-words = une déclaration ne peut pas être sans texte
issues-entry-derives-from-itself = une source ne peut pas dériver d’elle-même
issues-entry-not-a-country = ce n’est pas le code d’un pays en deux majuscules, tel que IQ
issues-entry-not-a-sha256 = ce n’est pas une empreinte SHA-256, qui compte 64 chiffres hexadécimaux
issues-entry-not-a-colour = ce n’est pas une couleur telle que #1a2b3c
issues-entry-not-a-width = ce n’est pas une épaisseur en points
issues-entry-no-geometry = une forme a besoin d’au moins une position
issues-entry-too-large = plus de quatre gigaoctets de textes différents
