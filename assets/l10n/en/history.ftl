### What was changed of a layer: in menus, in the question about what is not saved, and in its history.

history-history = History
history-entry = History…

# Before what is undone or done again: "Undo: put Mosul on the map".
history-undo-of = Undo: { $what }
history-redo-of = Redo: { $what }
history-undone = Undone: { $what }
history-redone = Done again: { $what }
history-close-of = close { $name }

# What the user did, as it stands behind "Undo:" and in a list. Steps are counted from 1.
history-placed = put { $name } on the map
history-placed-many = put { NUMBER($n) } places on the map
history-unplaced = take { $n ->
    [one] { $n } position
   *[other] { $n } positions
} away again
history-changed = change { $field } of { $name }
history-added = add { $name }
history-removed = delete { $name }
history-merged = merge into { $name }
history-told = change { $field } of the dossier
history-drafted = make the steps from the incidents
history-step-added = add step { NUMBER($step) }
history-step-removed = delete step { NUMBER($step) }
history-step-moved = move step { NUMBER($from) } to { NUMBER($to) }
history-step-hidden = leave step { NUMBER($step) } out, or show it again
history-step-changed = change { $field } of step { NUMBER($step) }
history-paced = take over the seconds of the rehearsal
history-briefing-changed = change { $field } of the briefing
history-undone-saved = undo { $n ->
    [one] { $n } change
   *[other] { $n } changes
} that had been saved

# A field of a row, a step or a briefing, within "change … of step 3".
history-field = { $field ->
    [names] the names
    [title] the title
    [text] the text
    [notes] the notes
    [note] the note
    [statement] the quotation
    [seconds] the seconds
    [bounds] the map
    [steps] the steps
    [author] the author
    [audience] the audience
    [as_of] the date
    [marking] the marking
    [translations_first] the order of translations
    [position] the position
    [precision] the precision
    [position_from] where the position is from
    [editor_note] the editor’s note
    [summary] the summary
    [kind] the kind
    [when] the time
    [places] the places
    [actors] the actors
    [sources] the sources
    [briefing] the briefing
   *[other] “{ $field }”
}

# Columns and rows of the history.
history-nothing-yet = Nothing was changed here yet.
history-as-read = As it was read
history-now = Now
history-not-done = undone
history-in-file = in the file
history-go-here = Go back to here
history-go-forward = Go forward to here
history-before = Before
history-after = After
history-nothing-stated = nothing stated
history-why = Why
history-why-hint = A reason, for whoever reads this later
history-by = Your name in the history
history-by-hint = Stands beside what you change from now on; leave it empty to say nothing
history-by-whom = by { $name }
history-save-csv = Save as CSV…
# Behind the name of a file, in the name of that CSV.
history-file = -history
history-more-changes = and { $n ->
    [one] { $n } more
   *[other] { $n } more
}

# What became of changes when a file was read again.
history-clashes = { $file }: the file says something else now in { $n ->
    [one] { $n } place
   *[other] { $n } places
} that you changed
history-clashes-hint = What you changed stays on top; the history shows both.
history-aside = { $file }: { $n ->
    [one] { $n } change has
   *[other] { $n } changes have
} no place in the new version
history-aside-hint = Nothing is lost: what has no place is kept aside, and the history shows it.
history-kept-aside = Kept aside
history-they-say = The file says something else now
history-theirs = The file
history-ours = You
history-show = Show the history

# A change cannot be made.
history-not-changed = This was not changed
history-no-such-row = The row is gone.
history-row-taken = There is a row of this key already.
history-in-use = Other rows name it.
history-moved = What was there before is not there now.
history-stated = The file states it itself now.
history-cannot-stand = The value cannot stand there: { $why }
history-full = There is no room for more text.

# Columns of the history as CSV.
history-csv-when = when
history-csv-what = what
history-csv-by = by
history-csv-why = why
history-csv-table = table
history-csv-key = key
history-csv-field = field
history-csv-before = before
history-csv-after = after
history-csv-state = state
history-csv-done = done
history-csv-undone = undone
history-csv-aside = kept aside
