### How the window is drawn, and what is said when one way to draw does not work.

## Ways to draw. They stand within a sentence, behind “avec”.

graphics-best = le choix du système
graphics-vulkan = Vulkan
graphics-dx12 = Direct3D 12
graphics-metal = Metal
graphics-gl = OpenGL
graphics-software = le processeur seul

## A message: its title, and below it a line for each way that was left. $says is what a library says, in English.

# $way is one of the names above.
graphics-now = Affichage désormais avec { $way }
graphics-refused = Avec { $way }, rien ne s’est affiché : { $says }
graphics-lost = L’affichage avec { $way } s’est interrompu : { $says }
graphics-ended-program = Le dernier démarrage s’est arrêté à la première image à afficher avec { $way } ; ce mode a donc été écarté.
graphics-stays = Tout ce qui était ouvert le reste.
# “--graphics” is what is typed.
graphics-choose = Un autre mode peut être choisi au démarrage de Sitmap avec { "--graphics" }.
