### The manual in the program. Each chapter has a title and its paragraphs. What the window calls something is
### taken from there, in braces: such a name is never written anew. Keys come as they stand on the keyboard, such
### as “Ctrl+O”.

manual-manual = Manuel
manual-find = Rechercher dans le manuel
manual-nothing = Aucun chapitre ne contient tous ces mots.
# Below a chapter, the link to the one behind it. $chapter: its title.
manual-next = Suite : { $chapter }

## Under the pictures.

manual-picture-window = La fenêtre avec l’exemple : la liste des incidents, la carte et la fiche.
manual-picture-import = La fenêtre d’importation : comment chaque colonne est comprise, et ce que deviennent les premières lignes.
manual-picture-markers = De l’un des lieux, on ne connaît que la ville : il se trouve quelque part dans le cercle en tirets. La flèche mène d’une attaque à sa riposte.
manual-picture-card = La fiche d’un lieu : où il se trouve, ce qui s’y est passé et ce qui en a été dit.
manual-picture-filter = Les jours et les types, au-dessus de la liste. Sous la carte, la chronologie montre les mêmes incidents.
manual-picture-palette = « asad » trouve un lieu, et les incidents qui s’y sont produits.
manual-picture-briefing = Les étapes d’un briefing, et ce qui peut être modifié dans celle qui est choisie.
manual-picture-show = Une étape telle que la salle la voit.
manual-picture-redaction = Une copie expurgée : ce qui est retiré, et les mots qui le nomment encore.

## What Sitmap shows

manual-overview = Ce que montre Sitmap
manual-overview-purpose = Sitmap situe des incidents sur une carte, avec les propos tenus à leur sujet. Il s’adresse à qui doit exposer ce qui s’est passé, où, quand, et d’où on le sait. Pour tout ce qui s’affiche, on peut retrouver qui l’a dit et où cela a été publié.
manual-overview-window = La liste énumère les incidents par ordre chronologique. La carte montre où ils se sont produits. La fiche dit tout de celui que vous avez sélectionné. La ligne du bas indique combien d’incidents sont affichés, et combien d’entre eux n’ont pas de position.
manual-overview-rule = Une règle vaut partout : Sitmap montre ce qu’affirme une source, et rien de plus. Ce qu’aucune source ne précise reste ouvert et s’affiche comme inconnu ou non précisé ; rien n’est jamais deviné. Ce qu’un rédacteur a déduit est signalé comme venant de lui, afin que personne ne le prenne pour une preuve.
manual-overview-words = Les citations sont reproduites à la lettre, telles qu’elles ont été dites ou écrites, dans leur langue. Une traduction s’affiche à côté d’elles, jamais à leur place.
manual-overview-example = Au premier démarrage, Sitmap ouvre un exemple : les attaques contre la coalition en Syrie et en Irak en janvier 2022, telles qu’un article les relate. « { ui-file } > { ui-open-bundled } » permet d’y revenir à tout moment.

## Opening files

manual-files = Ouvrir des fichiers
manual-files-open = { $open } ouvre des fichiers, comme « { ui-file } > { ui-open } ». Vous pouvez aussi déposer des fichiers dans la fenêtre. Plusieurs peuvent être ouverts côte à côte, chacun dans sa propre couche.
manual-files-formats = Un fichier est reconnu à son contenu, quel que soit son nom : dossiers de Sitmap, CSV, feuilles de calcul d’Excel et d’OpenDocument, GeoJSON, KML et KMZ, GPX et d’autres, même compressés en ZIP ou en GZ. Les exportations d’ACLED, de l’UCDP, de la GTD et de GDELT sont reconnues et lues sans question.
manual-files-import = Quand un tableau ne dit pas clairement ce que sont ses colonnes, la fenêtre d’importation vous le demande. Elle montre comment chaque colonne est comprise et ce que deviennent les premières lignes. Corrigez ce qui est faux, puis choisissez « { tables-import } ». Enregistrée comme profil, votre réponse vaut aussi pour tout autre fichier qui a les mêmes en-têtes.
manual-files-dates = Une date telle que 03/04/2022 peut se lire de deux façons. Sitmap examine toutes les dates de la colonne pour savoir laquelle est la bonne, et vous le demande si elles ne permettent pas de trancher.
manual-files-issues = Rien n’est écarté en silence. Tout ce qui n’a pas pu être utilisé est énuméré, avec la ligne, le champ, la valeur et le motif : choisissez « { ui-details } » dans le message, ou cliquez sur le nombre de problèmes à côté de la couche. Chaque cellule d’une ligne est conservée avec son incident, même celles dont Sitmap n’a pas l’usage.
manual-files-template = Pour saisir vos propres incidents, partez de « { ui-file } > { saving-save-template } ». Vous obtenez un classeur avec une colonne pour tout ce que Sitmap peut montrer, et une feuille qui explique chacune d’elles.

## The map

manual-map = La carte
manual-map-move = Faites glisser la carte pour la déplacer, tournez la molette pour zoomer, double-cliquez pour vous approcher d’un endroit. Au clavier, déplacez-la avec les flèches et zoomez avec { $zoom-in } et { $zoom-out } ; { $fit } montre tous les lieux, et { $fly } la sélection.
manual-map-atlas = La carte fait partie du programme : c’est un atlas du monde entier, avec le relief, les frontières, les villes et leurs noms. « { ui-view } > { ui-base-map } » l’affiche avec ou sans relief. Quand vous êtes si près qu’il n’a pas plus de détails, il le signale.
manual-map-online = Le même menu propose parfois OpenStreetMap, la seule carte qui ait besoin d’un réseau. Sitmap pose la question avant de se connecter, et revient à l’atlas au démarrage suivant.
manual-map-offline = Pour tout le reste, Sitmap travaille hors ligne et ne se connecte jamais de lui-même. Seul un lien vers une source mène au-dehors : il s’ouvre dans votre navigateur, une fois que vous avez vu l’adresse et donné votre accord.
manual-map-position = La ligne du bas donne la position sous le pointeur. La fiche d’un lieu donne la sienne en degrés décimaux, en degrés-minutes-secondes, en UTM et en MGRS, et permet de copier chacune de ces notations.
manual-map-borders = Les frontières sont tracées d’après le contrôle effectif du terrain, et celles qui sont contestées sont en tirets. Elles n’expriment aucun avis sur la souveraineté.

## Markers, circles and arrows

manual-markers = Repères, cercles et flèches
manual-markers-marker = Chaque lieu où il y a eu des incidents a un repère. Sa couleur et son icône indiquent le type d’incident et, s’il y en a eu plusieurs, un nombre dit combien. Cliquez sur le repère pour ouvrir la fiche du lieu.
manual-markers-circle = Quand une position n’est pas exacte, un cercle autour du repère montre à quel point elle est connue : le lieu est quelque part à l’intérieur. Le rayon est celui que précise la source. Si elle dit seulement « à proximité » ou « { vocabulary-precision-town } », le cercle a la taille d’usage pour ce cas : il est en tirets, et la fiche signale qu’il est tracé par convention.
manual-markers-hollow = Un repère évidé signifie que seul le pays est connu ; rien ne s’est passé précisément en ce point. Un incident sans position est dans la liste, mais pas sur la carte.
manual-markers-cluster = Les lieux trop proches les uns des autres forment un regroupement, qui porte le nombre de leurs incidents. Cliquez dessus : la carte s’approche assez pour les distinguer, et ceux qui sont au même endroit se déploient autour de ce point. Quand quelques repères ne feraient que se chevaucher, ils s’écartent, et un trait relie chacun au point de sa position réelle.
manual-markers-arrow = Une flèche mène d’un incident à sa riposte, par exemple d’une attaque à la frappe menée en retour.

## The card

manual-card = La fiche
manual-card-open = Sélectionnez un repère, une ligne de la liste ou un lien : sa fiche s’affiche. Les lieux, les incidents, les personnes et les groupes, ainsi que les sources, ont chacun la leur. { $back } et { $forward } parcourent, en arrière et en avant, celles que vous avez déjà vues.
manual-card-incident = La fiche d’un incident dit quand et où il s’est produit, qui y a pris part, quels moyens ont été employés, quel est le bilan, et de quel incident il est la riposte. « { ui-not-stated } » est à prendre à la lettre : aucune source du fichier ne le dit.
manual-card-said = Plus bas figurent les propos tenus à son sujet. Une citation, avec son grand guillemet, reprend les mots mêmes de son auteur. Des propos rapportés sont ce que quelqu’un a dit, selon une source. Chaque fois sont indiqués l’auteur des propos et sa fonction, le jour, la source, et la page ou le paragraphe.
manual-card-rating = Une source peut avoir une lettre pour sa fiabilité, de A à F, et ce qu’elle dit un chiffre pour sa crédibilité, de 1 à 6. Ces cotations sont dans le fichier parce que quelqu’un les a attribuées. Sitmap n’en attribue jamais.
manual-card-editor = « { ui-inferred } » et « { ui-editor } » signalent ce qu’un rédacteur a déduit ou ajouté. Pour un incident lu dans un tableau, « { tables-as-in-file } », à la fin de la fiche, montre cellule par cellule la ligne dont il est tiré.
manual-card-names = Quand un fichier donne des noms en plusieurs langues, « { ui-view } > { ui-names } » permet de choisir celle que vous préférez. « { ui-view } > { briefing-panel-translations-first } » place les traductions avant les propos d’origine ; les unes et les autres restent visibles.

## The list, the filter and the timeline

manual-finding = La liste, le filtre et la chronologie
manual-finding-list = { $next } passe à l’incident suivant, et { $previous } au précédent. { $find } mène au champ situé au-dessus de la liste. Ce que vous y saisissez filtre à la fois la liste, la carte et la chronologie. Majuscules et accents ne comptent pas, et les mots entre guillemets sont recherchés tels quels.
manual-finding-kinds = { $filters } ouvre les jours et les types. Saisissez le premier et le dernier jour. Cliquez sur un type pour le désactiver ou l’activer, double-cliquez pour ne voir que lui. À côté de chaque type, un nombre indique combien il compte d’incidents pour les jours et les mots que vous avez choisis.
manual-finding-timeline = { $timeline } ouvre et ferme la chronologie. Faites-y glisser le pointeur pour choisir une période, puis faites glisser les bords de celle-ci pour la modifier. « { ui-clear-days } » la supprime.
manual-finding-undated = Un incident sans date n’appartient à aucune période. La liste indique alors combien d’incidents sont exclus pour cette raison, afin qu’aucun ne manque à votre insu.
manual-finding-palette = { $palette } trouve tout par son nom : les commandes, les lieux et les incidents de tous les fichiers ouverts, les couches, et des villes du monde entier. Saisissez une partie du nom, choisissez avec les flèches et appuyez sur Entrée.

## Changing things, and taking changes back

manual-changes = Modifier, et revenir en arrière
manual-changes-places = Un fichier peut nommer des lieux sans dire où ils sont. « { gazetteer-look-up } », au-dessus de la liste, propose alors ce qu’en sait l’index toponymique du programme : environ 235 000 villes et 20 000 aérodromes. Cochez ce qui est juste ; rien n’est coché d’avance. Ce que vous placez sur la carte est signalé comme placé par le rédacteur.
manual-changes-undo = { $undo } annule votre dernière modification, et { $redo } la rétablit, quelle qu’elle soit : une position, un briefing, et même la fermeture d’une couche.
manual-changes-history = « { ui-edit } > { history-entry } » énumère ce qui a été modifié dans une couche, quand, et par qui si vous y donnez votre nom. L’historique montre ce qui se trouvait là avant, conserve le motif si vous en écrivez un, et permet de revenir à n’importe quel point.
manual-changes-save = { $save } enregistre. Un dossier est enregistré dans son propre fichier. Un tableau reste tel quel : c’est une copie, sous forme de dossier, qui emporte vos modifications.
manual-changes-copy = « { ui-file } > { saving-save-copy } » écrit une couche sous forme de dossier, qui conserve tout, ou en GeoJSON, CSV, XLSX ou KML. Toute la couche est écrite, même ce que le filtre exclut ; ce que le format ne peut pas contenir est énuméré ensuite.
manual-changes-recovery = Ce que vous modifiez est journalisé au fur et à mesure, tant que ce n’est pas enregistré. Si le programme ou l’ordinateur s’arrête, le démarrage suivant propose de le restaurer.

## Making a briefing

manual-briefing = Préparer un briefing
manual-briefing-start = { $briefing } ouvre le briefing à la place de la fiche. « { briefing-panel-start } » en crée les étapes : un titre, une vue d’ensemble, tous les incidents de la liste par ordre chronologique, les points à éclaircir et les sources. Filtrez donc d’abord la liste, pour n’y garder que ce que la salle doit voir.
manual-briefing-steps = Faites glisser une étape vers un autre rang, ou déplacez-la avec { $step-up } et { $step-down }. Une étape peut être dupliquée, supprimée ou laissée hors présentation. « { briefing-panel-add-view } » fait une étape de ce que la carte montre à présent.
manual-briefing-words = Le titre, le texte, la citation, la carte et la durée de chaque étape peuvent être modifiés, et des notes que seul le présentateur voit peuvent s’y ajouter. Ce que vous écrivez à la place de ce que dit le dossier est signalé comme venant du rédacteur, même devant la salle.
manual-briefing-whole = « { briefing-panel-whole } » réunit ce qui vaut pour toutes les étapes : l’auteur et les destinataires, la date de situation, et la mention de protection de chaque page.
manual-briefing-saved = Un briefing fait partie de son dossier et s’enregistre avec lui par { $save }. Un fichier qui n’est pas un dossier ne peut pas en contenir : une copie est alors enregistrée sous forme de dossier.

## Presenting and exporting

manual-presenting = Présenter et exporter
manual-presenting-start = { $present } présente depuis le début, et { $present-here } à partir de la sélection. La présentation occupe tout l’écran, en caractères lisibles à dix mètres. S’il n’y a pas de briefing, ses étapes sont créées à partir des incidents.
manual-presenting-keys = Les touches sont celles de PowerPoint, si bien qu’une télécommande de présentation fonctionne. À la souris, un clic fait avancer, et un clic droit ouvre un menu pour revenir en arrière, aller à n’importe quelle étape ou arrêter. Pendant la présentation, { $help } énumère toutes ses touches.
manual-presenting-screens = Avec un second écran, la présentation s’affiche sur celui-ci, et le premier passe en mode Présentateur, avec les notes, l’heure, l’étape suivante et la liste des étapes. Le stylo et le pointeur laser servent à dessiner sur ce que voit la salle et à y montrer un point.
manual-presenting-time = « { ui-view } > { show-rehearse } » mesure le temps que vous passez sur chaque étape et peut le garder, pour que la présentation défile d’elle-même.
manual-presenting-export = « { ui-file } > { book-export } » écrit le briefing sous forme de diapositives PowerPoint, de PDF, de page web ou d’animation, ou la carte sous forme d’image. Chaque exportation nomme les fichiers dont elle est tirée, avec leur SHA-256, pour que d’autres puissent vérifier sur quoi vous avez travaillé.

## Redacted copies

manual-redaction = Copies expurgées
manual-redaction-what = « { ui-file } > { redact-entry } » écrit une copie pour des destinataires qui ne doivent pas tout voir. Votre couche reste telle quelle.
manual-redaction-choice = Les positions sont ramenées au centre de leur carré de 1 ou 10 km dans le carroyage militaire (MGRS). Les acteurs, les sources et les champs sont retirés selon votre choix. Les lignes du fichier d’origine, les champs que Sitmap ne connaît pas et tous les identifiants disparaissent dès qu’autre chose est retiré, car ils pourraient le trahir.
manual-redaction-words = Les textes ne sont jamais réécrits : une citation reste à la lettre, ou disparaît en entier. C’est pourquoi la fenêtre énumère les mots qui nomment encore ce que vous avez retiré. Lisez cette liste avant de diffuser la copie, car personne d’autre que vous ne peut juger de ce qu’elle trahit.
manual-redaction-told = La copie dit, dans sa note du rédacteur, ce qui lui a été fait et quand. Si l’auteur de propos a été retiré, on lit à sa place « { redact-withheld } ».

## Layers, and files that change

manual-layers = Couches, et fichiers qui changent
manual-layers-layer = Chaque fichier ouvert est une couche. Au-dessus de la liste, chacune peut être renommée, masquée ou fermée ; la liste, la carte et la chronologie montrent celles qui restent.
manual-layers-live = Les fichiers ouverts sont surveillés. Quand l’un d’eux change sur le disque, il est relu, et la ligne du bas indique les ajouts, les modifications et les suppressions.
manual-layers-own = Vos propres modifications sont appliquées par-dessus la nouvelle version. Là où le fichier dit désormais autre chose, l’historique montre les deux versions, et rien de votre travail n’est perdu.
manual-layers-newer = « { ui-file } > { changes-newer-entry } » prend un fichier d’un autre nom comme version plus récente d’une couche, par exemple l’exportation de cette semaine pour celle de la semaine dernière.
manual-layers-session = Démarré sans fichier, Sitmap rouvre ce qui était ouvert en dernier. « { ui-file } > { settings-start } » permet de lui faire ouvrir l’exemple à la place.

## Seeing, hearing and typing

manual-access = Voir, entendre et saisir
manual-access-keys = Le clavier seul suffit. Tab passe d’un élément au suivant, un contour montre où vous êtes, et Entrée ou Espace choisit. { $keys } énumère toutes les touches ; les menus les indiquent à côté de leurs commandes.
manual-access-size = { $larger } et { $smaller } agrandissent ou réduisent tout ce que contient la fenêtre, et { $actual } lui rend sa taille de départ. « { ui-view } > { ui-theme } » permet de choisir entre clair et sombre, et « { ui-high-contrast } », au même endroit, donne du noir sur blanc ou du blanc sur noir.
manual-access-reader = Tout a un nom pour les lecteurs d’écran, même les repères de la carte. Ce qui est abrégé à l’écran est lu en entier.
manual-access-motion = Avec « { ui-view } > { show-reduce-motion } », cartes et volets s’affichent d’un coup, sans transition animée. Quand le système demande plus de contraste ou moins d’animations, Sitmap s’y conforme de lui-même.
manual-access-room = { $alone } masque tous les volets, pour laisser à la carte toute la fenêtre. Dans une fenêtre étroite, la liste et la fiche s’affichent tour à tour.

## When something goes wrong

manual-trouble = Quand quelque chose ne va pas
manual-trouble-files = Si un fichier ne peut pas être lu, un message dit à quel endroit et pourquoi. Ce qui était ouvert le reste.
manual-trouble-drawing = Si une façon de dessiner la fenêtre échoue, Sitmap passe à la suivante et vous le dit. Si la fenêtre s’affiche mal ou lentement, démarrez Sitmap avec « { "--graphics" } » et le nom d’une autre façon ; « { "sitmap --help" } » les énumère.
manual-trouble-log = « { ui-help } > { diagnostics-show-log } » montre ce que le programme a noté. Après un arrêt brutal, le démarrage suivant propose un rapport d’erreur. Ce rapport ne contient rien de vos fichiers, et il n’est envoyé à personne.
manual-trouble-console = Certaines choses peuvent se faire sans la fenêtre. Dans une console, « { "sitmap check FILE" } » lit un fichier et signale chaque problème avec sa ligne, « { "sitmap render FILE OUT.png" } » dessine la fenêtre dans une image, « { "sitmap convert" } » écrit d’autres formats et « { "sitmap export" } » des briefings.
manual-trouble-settings = Les paramètres sont conservés dans un fichier à part. Si ce fichier ne peut pas être lu, Sitmap le met de côté, vous dit où, et en commence un nouveau.
