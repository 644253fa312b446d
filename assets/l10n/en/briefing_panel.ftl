### Making a briefing: the panel, and what is asked before it is lost.

briefing-panel-briefing = Briefing
briefing-panel-open-panel = Make a briefing
briefing-panel-close-panel = Close the briefing
briefing-panel-card = Card
briefing-panel-undo = Undo
briefing-panel-redo = Redo
briefing-panel-save = Save
briefing-panel-of-layer = Layer

briefing-panel-add-view = Add current view
briefing-panel-add-view-hint = What the map shows now; with an incident selected, a step about it
briefing-panel-add = Add
briefing-panel-add-incident = The selected incident
briefing-panel-add-statement = A statement
briefing-panel-add-text = Text of your own
briefing-panel-still-in-overview = The incident is still in the overview and on the maps.
briefing-panel-no-quotation = No quotation
briefing-panel-add-hint = Add a step of another kind
briefing-panel-more = More
briefing-panel-start = Start from the incidents
briefing-panel-start-again = Start again from the incidents
briefing-panel-start-hint = A title, an overview, every incident in the list in order of time, what remains unclear, and the sources
briefing-panel-no-steps = No steps yet
briefing-panel-no-steps-hint = Make them from the incidents in the list, or show something on the map and add it. Everything can be changed, moved and left out afterwards.
briefing-panel-steps = Scroll the steps
briefing-panel-filter-first = Filter the list to what the room has to see, and start again.

briefing-panel-move-up = Move the step up
briefing-panel-move-down = Move the step down
briefing-panel-duplicate = Duplicate
briefing-panel-hide = Leave out of the show
briefing-panel-unhide = Show again
briefing-panel-delete = Delete
briefing-panel-hidden = left out
briefing-panel-gone = its incident is gone

briefing-panel-this-step = This step
briefing-panel-whole = Whole briefing
briefing-panel-choose-step = Choose a step to change it.
briefing-panel-title = Title
briefing-panel-text = Text under the title
briefing-panel-text-hint = As the dossier tells it
briefing-panel-editors = Your words: the room sees them marked as the editor’s
briefing-panel-quotation = Quotation
briefing-panel-first-quotation = The first quotation
briefing-panel-not-in-dossier = A statement that is not in the dossier
briefing-panel-as-read-label = As it is read
briefing-panel-notes = Notes
briefing-panel-notes-hint = Only the presenter sees them
briefing-panel-own-seconds = Goes on by itself after
briefing-panel-seconds-label = Seconds
briefing-panel-map = Map
briefing-panel-map-own = Kept as you have set it
briefing-panel-map-usual = Shows what the step is about
briefing-panel-use-view = Use current view
briefing-panel-forget-view = Forget it

briefing-panel-author = Author
briefing-panel-audience = For whom
briefing-panel-as-of = As of
briefing-panel-now = Now
briefing-panel-now-hint = The present moment in Zulu
briefing-panel-marking = Marking
briefing-panel-marking-hint = Classification or handling, on every page
briefing-panel-no-marking = No marking
briefing-panel-marking-choice = Usual markings
briefing-panel-colour = Colour of the marking
briefing-panel-translations-first = Translations first
briefing-panel-translations-hint = For a room that does not read the language of the sources: the translation is the larger, the words stay as they were said.
briefing-panel-colour-typed = Colour as #rrggbb
briefing-panel-all-seconds = Every step goes on by itself after

briefing-panel-unsaved-question = Save what you changed first?
briefing-panel-unsaved-layer = This is in no file yet.
briefing-panel-discard = Discard
briefing-panel-changed-on-disk = The file has changed on disk since it was read. It is read again now; look at it, and save once more.
briefing-panel-yours-stays = Yours stays here. Saving it writes over theirs; save a copy to keep both.
briefing-panel-step-up = Move the step of the briefing up
briefing-panel-step-down = Move the step of the briefing down

# What a step is about, as a menu and a list name it.
briefing-panel-shows-title = Title
briefing-panel-shows-overview = Overview
briefing-panel-shows-incident = Incident
briefing-panel-shows-view = View
briefing-panel-shows-unclear = What remains unclear
briefing-panel-shows-sources = Sources

# In little room. $seconds: "10", "2.5"
briefing-panel-seconds = { $seconds } s
briefing-panel-whole-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
# $seconds: "2.5"
briefing-panel-split-seconds = { $seconds } seconds
# "Step 3 of 8: Drones, Incident, left out, 10 seconds", for screen readers.
briefing-panel-step = Step { NUMBER($n) } of { NUMBER($all) }: { $told }
briefing-panel-which = Step { NUMBER($n) } of { NUMBER($all) }
# "Title, as it is read: …", of a text that runs from right to left, for screen readers.
briefing-panel-as-read = { $name }, as it is read: { $text }
briefing-panel-counted-all = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}
# $hidden: steps that are left out of the show.
briefing-panel-counted-with-hidden = { $steps ->
    [one] { $steps } step, { NUMBER($hidden) } left out
   *[other] { $steps } steps, { NUMBER($hidden) } left out
}
briefing-panel-only-so-many =
    The first { NUMBER($made) } of { $all ->
        [one] { $all } incident
       *[other] { $all } incidents
    } became steps
# $name: of the layer that the briefing is in.
briefing-panel-not-saved = “{ $name }” · not saved
briefing-panel-two-briefings = { $name }: the file has another briefing now
briefing-panel-nothing-to-save = { $name }: nothing to save
# The title of a window in which something is not saved.
briefing-panel-with-dot = • { $title }

# What is on the map of a step. $told: "“drone”, from 5 January 2022, without rockets"
briefing-panel-only = Only { $told }
briefing-panel-only-words = “{ $words }”
briefing-panel-only-from = from { $day }
briefing-panel-only-to = to { $day }
briefing-panel-only-from-to = from { $first } to { $last }
# $kinds: kinds of incidents, with commas between them.
briefing-panel-only-without = without { $kinds }
