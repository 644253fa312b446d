### What fails in the program itself, and not in a file of the user. $says is what a library or the system says, in
### English or in its language.
### Sentences begin with a small letter and have no full stop: they stand below a title, or behind the name of the program.

# Somebody stopped it.
failures-stopped = stopped
failures-cancelled = it was cancelled
failures-no-graphics = no graphics driver that can draw (wgpu); on Debian and Ubuntu install mesa-vulkan-drivers
# “sitmap render FILE OUT.png” is what is typed.
failures-no-display = there is no display to open the window on: start it from a desktop, or draw a picture without one with “{ "sitmap render FILE OUT.png" }”
failures-no-window = the window could not be opened: { $says }
failures-base-map = the base map cannot be read: { $says }
failures-picture-size = pictures have from { NUMBER($smallest) } to { NUMBER($largest) } pixels a side
failures-picture-too-large = the picture would have more than { NUMBER($most) } pixels a side: choose a smaller size or scale
failures-map-too-slow = { $seconds ->
    [one] the map was not complete after { $seconds } second
   *[other] the map was not complete after { $seconds } seconds
}
failures-drawing-fault = the library that draws ended in a fault
failures-drawing = drawing failed: { $says }
failures-picture-encoding = a picture cannot be encoded: { $says }
# Of the command line.
failures-nothing-to-select = nothing in the file has the id “{ $id }”

## A page of a briefing cannot be made, or a picture of an animation.

# $reason is one of the following texts, or what a library says.
failures-page = page { $page }: { $reason }
failures-page-picture-empty = a picture has a width and a height
failures-page-other-size = it is not as large as the others
failures-page-missing = there is none
failures-page-typefaces = the typefaces are damaged
failures-page-without-size = it has no size

## The base map.

failures-tiles-archive = this is no map archive that can be read: { $says }
failures-tiles-kind = a map archive with tiles of the kind “{ $kind }” cannot be drawn
failures-tiles-style = the map style is not valid: { $says }
# $color is a text such as “reddish”.
failures-tiles-color = “{ $color }” in the map style is not a colour such as #a0b1c2
failures-tiles-picture = the picture in a map tile cannot be read: { $says }
failures-tiles-shapes = the shapes in a map tile cannot be read: { $says }
failures-tiles-no-shapes = a map tile is a picture where shapes were expected
failures-tiles-thread = the thread that decodes map tiles cannot be started: { $says }

## The gazetteer.

failures-gazetteer-packing = the gazetteer inside the program cannot be unpacked: { $says }
failures-gazetteer-form = the gazetteer inside the program is not of the form that is read here
