### The palette, which finds every command, place, incident and layer by its name.

palette-find-anything = Tout rechercher…
# Within the field.
palette-hint = Une commande, un lieu, un incident, une couche
palette-commands = Commandes
palette-layers = Couches
palette-places = Lieux
palette-incidents = Incidents
palette-towns = Villes de l’index toponymique
palette-searching = La recherche continue…
palette-nothing = Rien ne porte ce nom.

# Menus.
palette-go = Aller à
palette-move-map = Déplacer la carte
palette-pan-west = Déplacer la carte à l’ouest
palette-pan-east = Déplacer la carte à l’est
palette-pan-north = Déplacer la carte au nord
palette-pan-south = Déplacer la carte au sud
