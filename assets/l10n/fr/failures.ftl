### What fails in the program itself, and not in a file of the user. $says is what a library or the system says, in
### English or in its language.
### Sentences begin with a small letter and have no full stop: they stand below a title, or behind the name of the program.

# Somebody stopped it.
failures-stopped = arrêt demandé
failures-cancelled = l’opération a été annulée
failures-no-graphics = aucun pilote graphique ne permet de dessiner (wgpu) ; sous Debian et Ubuntu, installez mesa-vulkan-drivers
# “sitmap render FILE OUT.png” is what is typed.
failures-no-display = il n’y a pas d’écran où ouvrir la fenêtre : lancez le programme depuis un bureau, ou dessinez une image sans écran avec « { "sitmap render FILE OUT.png" } »
failures-no-window = impossible d’ouvrir la fenêtre : { $says }
failures-base-map = impossible de lire le fond de carte : { $says }
failures-picture-size = une image mesure de { NUMBER($smallest) } à { NUMBER($largest) } pixels de côté
failures-picture-too-large = l’image dépasserait { NUMBER($most) } pixels de côté : choisissez une taille ou une échelle plus petite
failures-map-too-slow = { $seconds ->
    [one] la carte n’était pas complète au bout de { $seconds } seconde
   *[other] la carte n’était pas complète au bout de { $seconds } secondes
}
failures-drawing-fault = la bibliothèque de dessin s’est arrêtée sur une erreur
failures-drawing = échec du dessin : { $says }
failures-picture-encoding = impossible d’encoder une image : { $says }
# Of the command line.
failures-nothing-to-select = rien dans le fichier n’a l’identifiant « { $id } »

## A page of a briefing cannot be made, or a picture of an animation.

# $reason is one of the following texts, or what a library says.
failures-page = page { $page } : { $reason }
failures-page-picture-empty = une image a une largeur et une hauteur
failures-page-other-size = sa taille n’est pas celle des autres
failures-page-missing = elle n’existe pas
failures-page-typefaces = les polices de caractères sont endommagées
failures-page-without-size = elle n’a pas de taille

## The base map.

failures-tiles-archive = ce n’est pas une archive de tuiles lisible : { $says }
failures-tiles-kind = impossible de dessiner une archive dont les tuiles sont du type « { $kind } »
failures-tiles-style = le style de la carte n’est pas valide : { $says }
# $color is a text such as “reddish”.
failures-tiles-color = « { $color } », dans le style de la carte, n’est pas une couleur telle que #a0b1c2
failures-tiles-picture = impossible de lire l’image d’une tuile : { $says }
failures-tiles-shapes = impossible de lire les formes d’une tuile : { $says }
failures-tiles-no-shapes = une tuile est une image au lieu de contenir des formes
failures-tiles-thread = impossible de lancer le fil d’exécution qui décode les tuiles : { $says }

## The gazetteer.

failures-gazetteer-packing = impossible de décompresser l’index toponymique du programme : { $says }
failures-gazetteer-form = l’index toponymique du programme n’est pas sous la forme qui est lue ici
