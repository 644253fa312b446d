### What the presenter says of itself.

# Key.
show-next = Next step
# Key.
show-back = Step before
# Key.
show-first = First step
# Key.
show-last = Last step
# Key.
show-enter = Next step, or the step whose number was typed
# Key.
show-black = Black screen, and back
# Key.
show-white = White screen, and back
# Key.
show-leave = Close what is open, then leave the show
# Key, and tool.
show-pen = Pen
# Key, and tool.
show-laser = Laser pointer
# Key, and tool.
show-eraser = Eraser
# Key.
show-arrow = Put pen, pointer or eraser away
# Key.
show-undo = Take the last stroke back
# Key.
show-wipe = Wipe away what was drawn on this step
# Key.
show-zoom-in = Nearer; so does the mouse wheel
# Key.
show-zoom-out = Farther
# Key.
show-return-label = Map back to the step
# Key.
show-autoplay = Go on by itself, or wait
# Key.
show-speaker = Presenter’s view
# Key.
show-swap = Swap the screens of room and presenter
# Key.
show-help = This list
# Keys of a number.
show-digits = 1 2 3 … then Enter
# What they do.
show-jump = Step of this number
# Title of the list.
show-keys = Keys of the show
# In the menu of the mouse.
show-jump-to = Go to step
# In the menu of the mouse.
show-end-show = End the show
# In the presenter’s view.
show-blank-button = Black
# While a tool holds the mouse.
show-put-away = click here, or Ctrl+A, to put it away
# How long a rehearsal takes so far, and its step: “Rehearsal 4:05 · On this step 0:12”.
show-rehearsing = Rehearsal { $time } · On this step { $on-step }
# Behind the last step.
show-end = End of the briefing
# Behind the last step.
show-end-hint = Page Up goes back, Esc or a click leaves.
# Message.
show-not-started = The show cannot be started
# Instead of a show.
show-nothing = There is nothing to present: no incident is shown.
# Button, menu.
show-present = Present
# Menu entry.
show-from-start = Present from the start
# Menu entry.
show-from-here = Present from here
# Menu entry.
show-rehearse = Rehearse with timings
# Menu entry.
show-reduce-motion = Reduce motion
# Title of the window.
show-speaker-title = Sitmap: presenter’s view
# In the presenter’s view.
show-now = This step
# In the presenter’s view.
show-then = Next
# In the presenter’s view.
show-notes = Notes
# In the presenter’s view.
show-no-notes = No notes for this step.
# In the presenter’s view.
show-steps = Steps
# In the presenter’s view.
show-clock = Clock
# In the presenter’s view.
show-elapsed = Elapsed
# In the presenter’s view.
show-on-step = On this step
# In the presenter’s view.
show-words = Said on this step
# In the presenter’s view.
show-playing = Goes on by itself
# In the presenter’s view.
show-blank = The room sees a blank screen
# Title behind a rehearsal.
show-rehearsed-label = Rehearsed
# Behind a rehearsal.
show-keep-hint = With its timings, the briefing goes on by itself; A stops that.
# Button behind a rehearsal.
show-keep = Keep the timings
# Button behind a rehearsal.
show-do-not-keep = Do not keep them

# What is told while the number of a step is typed.
show-typed = Step { NUMBER($number) } … Enter goes there
# Which step of how many: “3 of 9”.
show-of = { NUMBER($number) } of { NUMBER($of) }
# What a rehearsal came to: “9 steps in 4:05”.
show-steps-in = { $n ->
    [one] { $n } step in { $time }
   *[other] { $n } steps in { $time }
}
