### The palette, which finds every command, place, incident and layer by its name.

palette-find-anything = Find anything…
# Within the field.
palette-hint = A command, a place, an incident, a layer
palette-commands = Commands
palette-layers = Layers
palette-places = Places
palette-incidents = Incidents
palette-towns = Towns of the gazetteer
palette-searching = Looking further…
palette-nothing = Nothing has this name.

# Menus.
palette-go = Go to
palette-move-map = Move the map
palette-pan-west = Move the map west
palette-pan-east = Move the map east
palette-pan-north = Move the map north
palette-pan-south = Move the map south
