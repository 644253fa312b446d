### What is said of a file that cannot be read or written. A message is named after the code of its kind, where
### docs/issue-codes.md lists one.
### Sentences begin with a small letter and have no full stop: they stand before or behind the name of the file.

# $error is another sentence of this file, as it is in the following ones.
errors-with-path = { $error } : { $path }
errors-at-line = ligne { $line } : { $error }
errors-at-line-and-column = ligne { $line }, colonne { $column } : { $error }
# A sheet of a workbook or a file in an archive.
errors-in-part = « { $part } » : { $error }
# One of several names, as they are listed.
errors-quoted-name = « { $name } »
errors-mebibytes = { NUMBER($n) } Mio
errors-gibibytes = { NUMBER($n) } Gio

## Files.

errors-not-found = ce fichier n’existe pas
errors-is-a-folder = c’est un répertoire, pas un fichier
errors-not-a-file = ce n’est pas un fichier ordinaire
errors-empty-file = le fichier est vide (0 octet)
errors-no-permission = accès refusé

## Files that cannot be written.

# $says is what the writer of the format says, in English.
errors-not-written = impossible d’écrire le dossier : { $says }
errors-sheet-full-of-rows = une feuille ne peut pas dépasser { NUMBER($most) } lignes ; enregistrez plutôt en CSV
errors-sheet-full-of-columns = une feuille ne peut pas dépasser { NUMBER($most) } colonnes ; enregistrez plutôt en CSV
errors-saving-cancelled = l’enregistrement a été annulé

## Files of which nothing can be read. $fault is a sentence of the last part.

errors-empty = il n’y a rien à lire
errors-not-utf-8 = ce n’est pas du texte UTF-8 : { $fault }
errors-field-given-twice = le champ "{ $field }" figure deux fois
errors-not-a-dossier = ce n’est pas un dossier Sitmap : { $fault }
errors-unknown-version = ce dossier est de version { $found } ; ce programme lit la version { $reads }
errors-unknown-version-missing = ce dossier n’indique pas de version ; ce programme lit la version { $reads }
# $fault is a sentence of json.ftl.
errors-unusable = impossible de lire la valeur de "{ $field }" : { $fault }
errors-unrecognised = ce format n’est pas de ceux que Sitmap lit : { $fault }
errors-not-unpacked = décompression impossible : { $fault }
errors-not-unpacked-but-others = décompression impossible : { $fault } ; le reste du contenu peut être lu par son nom : { $others }
errors-no-such-part = « { $wanted } » n’y figure pas ; contenu : { $parts }
errors-no-such-part-of-many = « { $wanted } » n’y figure pas ; contenu : { $parts } et { $more ->
    [one] { $more } autre
   *[other] { $more } autres
}
errors-no-such-part-of-one = « { $wanted } » n’y figure pas ; ce n’est ni une archive ni un classeur à plusieurs feuilles
errors-prose = { $n ->
    [one] c’est du texte ({ $n } paragraphe), sans tableau ; Sitmap ne sait pas encore tirer des incidents d’un texte
   *[other] c’est du texte ({ $n } paragraphes), sans tableau ; Sitmap ne sait pas encore tirer des incidents d’un texte
}
# $what is one of the next four texts, or several.
errors-unclear = on ne sait pas { $what }
errors-unclear-several = { $some }, ni { $next }
errors-unclear-where = quelles colonnes indiquent le lieu des faits
errors-unclear-when = quelle colonne indique la date des faits
errors-unclear-what = quelle colonne indique ce qui s’est passé
errors-unclear-date-order = si 03/04 désigne le 3 avril ou le 4 mars
# $says is what the system says.
errors-reading-failed = échec de la lecture : { $says }
errors-reading-failed-early = échec de la lecture : le fil d’exécution qui analyse les lignes s’est arrêté trop tôt
errors-too-large = plus de quatre gigaoctets de textes différents, ou plus de quatre milliards d’entrées
errors-cancelled = la lecture a été annulée

## What is wrong with a file or a part of it.

errors-no-rows = il n’y a aucune ligne de données
errors-no-features = il n’y a aucune entité géographique
errors-no-events = il n’y a aucun événement
errors-no-points = il n’y a ni points de passage, ni traces ou itinéraires comportant des points
errors-no-placemarks = il n’y a aucun repère (Placemark)
errors-no-placemarks-but-links = il n’y a aucun repère (Placemark), et ce vers quoi mènent les liens n’est pas téléchargé
errors-no-records = il n’y a aucune liste d’objets
errors-features-not-a-list = "features" n’est pas une liste d’entités géographiques
errors-other-system = les coordonnées sont dans le système { $name } ; enregistrez le fichier en WGS84 (EPSG:4326)
errors-topo-json = c’est du TopoJSON ; enregistrez le fichier en GeoJSON
# $byte is such as 0x1F.
errors-binary = ce n’est pas du texte : l’octet { $byte } figure près du début
errors-wrong-byte = l’octet { $byte } ne peut pas figurer ici
errors-utf-16 = c’est de l’UTF-16 ; enregistrez le fichier en UTF-8
errors-zero-byte-in-text = un octet nul ne peut pas figurer dans un texte
errors-wrong-bytes-for-encoding = certains octets n’existent pas dans l’encodage annoncé
errors-unknown-encoding = l’encodage { $name } n’est pas connu ici
errors-own-entities = des entités XML y sont déclarées ; elles ne sont pas lues, car elles peuvent grandir sans fin et appeler d’autres fichiers
errors-element-cut-off = le texte s’arrête au milieu d’un élément ; il semble tronqué
errors-not-closed = il manque une fermeture ; le fichier semble tronqué
errors-broken-xml = ce XML est incorrect
# $says is what the reader of XML says, in English.
errors-broken-xml-as-said = ce XML est incorrect : { $says }
errors-other-end = </{ $found }> figure là où </{ $expected }> est attendu
errors-end-of-nothing = </{ $found }> ferme ce qui n’a pas été ouvert
errors-elements-too-deep = les éléments s’emboîtent sur plus de { NUMBER($most) } niveaux
errors-element-name-too-long = le nom d’un élément dépasse { NUMBER($most) } octets
errors-attribute-name-too-long = le nom d’un attribut dépasse { NUMBER($most) } octets
errors-too-many-rows-of-fields = { NUMBER($rows) } lignes à { NUMBER($columns) } champs différents, c’est plus qu’il n’est possible d’en lire
errors-too-many-fields = les lignes ont plus de { NUMBER($most) } champs différents
errors-too-many-columns = plus de { NUMBER($most) } colonnes différentes
errors-too-many-cells = une ligne de plus de { NUMBER($most) } cellules
errors-row-too-long = une ligne de plus de { NUMBER($megabytes) } Mo
errors-too-many-sheet-columns = il y a plus de 16 384 colonnes
errors-cell-too-long = une cellule contient plus de 32 Mio de texte
errors-sheet-row-too-long = cette ligne contient plus de 64 Mio de texte
errors-sheet-too-large = jusqu’ici, les lignes contiennent plus de 4 Gio de texte et de cellules
errors-too-many-merged-cells = il y a plus d’un million de cellules fusionnées
errors-too-many-cells-down = les cellules descendent sur plus de colonnes et de lignes qu’il n’est possible d’en lire
errors-sheet-too-deep = les éléments s’emboîtent sur plus de 256 niveaux
errors-sheet-cut-off = la feuille s’interrompt au milieu
errors-broken-sheet-other-end = le XML de la feuille est incorrect : </{ $name }> ne ferme pas le dernier élément ouvert
errors-broken-sheet-comment = le XML de la feuille est incorrect : un commentaire n’a pas de fin
errors-broken-sheet-quotation = le XML de la feuille est incorrect : des guillemets ne sont pas fermés
errors-broken-sheet-declaration = le XML de la feuille est incorrect : une déclaration n’a pas de fin
errors-broken-sheet-tag = le XML de la feuille est incorrect : une balise n’a pas de fin
errors-broken-sheet-something = le XML de la feuille est incorrect : quelque chose commence et n’a pas de fin
errors-broken-sheet-not-utf-8 = le XML de la feuille est incorrect : ce n’est pas du texte UTF-8
errors-broken-sheet-entity = le XML de la feuille est incorrect : une entité n’a pas de fin
errors-broken-sheet-no-character = le XML de la feuille est incorrect : une entité ne correspond à aucun caractère
errors-unknown-entity = "&{ $name };" n’est pas défini
errors-no-such-text = une cellule renvoie à un texte qui n’est pas dans le fichier
errors-list-of-sheets-missing = la liste des feuilles du classeur manque
errors-sheet-missing = cette feuille manque dans le fichier
errors-content-missing = le contenu manque
errors-workbook-damaged = le classeur est endommagé ou incomplet
errors-no-spreadsheet = ce n’est pas une feuille de calcul
errors-office-document = c’est un document bureautique ou un livre, pas une feuille de calcul
errors-page-without-table = c’est une page web, sans tableau
errors-saved-page-without-table = c’est une page web enregistrée (MHTML), sans tableau
errors-password = le contenu est protégé par un mot de passe
errors-no-data-file = il n’y a aucun fichier de données
# $why is a sentence of issues.ftl: “tells.csv” is not there, though another file links to it.
errors-no-data-file-but-named = il n’y a aucun fichier de données ; « { $name } » : { $why }
errors-damaged-not-there = contenu endommagé : ce qu’annonce le sommaire est introuvable
errors-damaged-cut-off = contenu endommagé : il s’arrête trop tôt, comme si la copie n’était pas allée jusqu’au bout
errors-damaged-list = contenu endommagé : le sommaire manque ou n’a pas de sens
errors-damaged-size = contenu endommagé : { NUMBER($expected) } octets annoncés, { NUMBER($found) } présents
errors-damaged-checksum = contenu endommagé : la somme de contrôle ne correspond pas
errors-damaged-behind = contenu endommagé : la fin est suivie de données non compressées
errors-damaged-bytes = contenu endommagé : les octets compressés n’ont pas de sens
errors-damaged-base64 = contenu endommagé : ce n’est pas du Base64
errors-unknown-packing = la méthode de compression est inconnue ; seule Deflate est prise en charge
errors-unknown-packing-named = la compression est du type { $name } ; seule Deflate est prise en charge
errors-unknown-transfer = l’encodage de transfert { $name } ne peut pas être lu ici
errors-unpacked-too-large = la taille décompressée dépasse { $size }, le maximum qui soit lu
errors-unpacked-out-of-proportion = la taille décompressée dépasse { NUMBER($ratio) } fois la taille compressée ; au-delà de { $size }, cela n’est pas lu
errors-packed-too-deep = la compression s’emboîte sur plus de { NUMBER($most) } niveaux
errors-not-an-object-at-top = un dossier est un objet JSON unique et commence par { "{" } ; celui-ci commence par { $found }
# The name of the format is $format.
errors-no-format = le champ "format" manque ; dans un dossier, il indique "{ $format }"
errors-other-format = le champ "format" indique { $found }, et non "{ $format }"
