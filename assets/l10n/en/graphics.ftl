### How the window is drawn, and what is said when one way to draw does not work.

## Ways to draw. They stand within a sentence.

graphics-best = the system’s own choice
graphics-vulkan = Vulkan
graphics-dx12 = Direct3D 12
graphics-metal = Metal
graphics-gl = OpenGL
graphics-software = the processor alone

## A message: its title, and below it a line for each way that was left. $says is what a library says, in English.

# $way is one of the names above.
graphics-now = Drawn with { $way } from now on
graphics-refused = With { $way } nothing was drawn: { $says }
graphics-lost = Drawing with { $way } stopped: { $says }
graphics-ended-program = The last start ended at the first frame that was to be drawn with { $way }, so this was left out.
graphics-stays = Everything that was open still is.
# “--graphics” is what is typed.
graphics-choose = Another one can be chosen with { "--graphics" } when Sitmap is started.
