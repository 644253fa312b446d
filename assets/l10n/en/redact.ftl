### What is left out of a redacted copy: asked in the dialog, told in the copy and on the command line.

redact-entry = Save a redacted copy…
redact-heading = A redacted copy
redact-about = For people who are not to see everything. The layer stays as it is; what was left out is listed in the copy.
redact-positions-label = Positions (MGRS)
redact-exact = As they are
redact-fields = Fields
redact-actors-label = Actors
redact-sources-label = Sources
redact-find-actor = Find an actor
redact-find-source = Find a source
redact-no-actors = There are no actors.
redact-no-sources = There are no sources.
redact-none-found = No match
redact-what-is-done = Effect of the redaction
redact-nothing-chosen = Choose what the copy is not to say.
redact-working = Working it out…
redact-still-none = No words that stay name what was left out, as far as spelling can tell.
redact-still-about = Words are never rewritten. Look at these, or leave them out as a whole.
redact-save = Save the copy…
redact-save-as = Save a redacted copy
redact-failed = The copy cannot be made
redact-look = Look at the redacted copy before you pass it on
redact-withheld = Name withheld
redact-position-like = what looks like a position
redact-link-like = a link
redact-dossier = the dossier
redact-briefing = the briefing
redact-redacted = -redacted
redact-place-names-label = Names of places
redact-place-names-hint = With their kinds and notes, what they lie in, the words of sources for where, and labels of shapes
redact-titles-label = Titles
redact-titles-hint = Those of incidents, of the dossier, and of the briefing and its steps
redact-summaries-label = Summaries
redact-summaries-hint = Those of incidents and of the dossier, captions of attachments, and what the steps of the briefing say in their place
redact-notes-label = Notes
redact-notes-hint = Those of sources and those of the editor
redact-statements-whole = Statements
redact-statements-hint = Quotations and reported speech, as a whole
redact-speakers-label = Speakers
redact-speakers-hint = The words stay
redact-munitions = Munitions
redact-outcomes = Outcomes
redact-times-label = Times of the day
redact-times-hint = Days stay
redact-links-label = Links to sources
redact-columns = Columns of the file
redact-columns-hint = Rows that incidents were made from, and fields that Sitmap does not know. They go with whatever else is left out.
redact-briefing-notes-label = Presenter’s notes
redact-briefing-notes-hint = And hidden steps of the briefing
redact-briefing-whole = The briefing
redact-closed = The layer was closed or read anew meanwhile.

# $size: "10 km"
redact-squares = Squares of { $size }
# Where a position comes from that was made coarser. $size: "10 km". $name: "37SGT92"
redact-position-from = MGRS square of { $size } { $name }, by the editor
# What a place is called instead of its name. $name: "37SGT92"
redact-square-name = MGRS { $name }
# What a place without a square is called instead of its name. $number: "3"
redact-unnamed = Unnamed place { $number }

## What the copy says of itself, and the dialog beforehand: one line for each kind of thing.

# $day: "2022-01-05". $done: the lines below, with semicolons between them.
redact-editor-note = Redacted copy: made on { $day } (UTC). { $done }.
# $size: "10 km"
redact-positions = { $places ->
    [one] { $places } place: position coarsened to the middle of its MGRS square of { $size }
   *[other] { $places } places: position coarsened to the middle of its MGRS square of { $size }
}
# Editors’ notes on places of which the position was coarsened.
redact-place-notes = { $places ->
    [one] { $places } place: editor’s note left out with the position
   *[other] { $places } places: editor’s note left out with the position
}
# Editors’ notes on why an incident is put at a place.
redact-place-notes-in = { $notes ->
    [one] { $notes } editor’s note on where left out with the positions
   *[other] { $notes } editor’s notes on where left out with the positions
}
redact-place-names = { $places ->
    [one] { $places } place: name left out, with kind, notes, what it lies in, and the words of sources for where
   *[other] { $places } places: name left out, with kind, notes, what it lies in, and the words of sources for where
}
redact-actors-alone = { $actors ->
    [one] { $actors } actor left out
   *[other] { $actors } actors left out
}
# $parts: how often they had a part in an incident.
redact-actors-with-parts =
    { $actors ->
        [one] { $actors } actor
       *[other] { $actors } actors
    } left out, with { $parts ->
        [one] { $parts } part in an incident
       *[other] { $parts } parts in incidents
    }
redact-speakers = { $statements ->
    [one] { $statements } statement: speaker withheld
   *[other] { $statements } statements: speaker withheld
}
redact-sources-alone = { $sources ->
    [one] { $sources } source left out
   *[other] { $sources } sources left out
}
redact-sources-with-citations =
    { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } left out, with { $citations ->
        [one] { $citations } citation
       *[other] { $citations } citations
    }
# What nothing is cited for any more: incidents, statements, or both.
redact-incidents-without-source = { $incidents ->
    [one] { $incidents } incident: without a source in this copy
   *[other] { $incidents } incidents: without a source in this copy
}
redact-statements-without-source = { $statements ->
    [one] { $statements } statement: without a source in this copy
   *[other] { $statements } statements: without a source in this copy
}
redact-both-without-source =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } and { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }: without a source in this copy
redact-statements = { $statements ->
    [one] { $statements } statement left out
   *[other] { $statements } statements left out
}
# Texts of sources, which the editor keeps beside what is cited of them.
redact-source-texts = { $sources ->
    [one] { $sources } source: text left out
   *[other] { $sources } sources: text left out
}
# What statements assert, field by field.
redact-assertions = { $assertions ->
    [one] { $assertions } assertion of a statement left out
   *[other] { $assertions } assertions of statements left out
}
redact-attachment-files = { $attachments ->
    [one] { $attachments } attachment: file left out
   *[other] { $attachments } attachments: file left out
}
redact-captions = { $attachments ->
    [one] { $attachments } attachment: caption left out
   *[other] { $attachments } attachments: caption left out
}
redact-sensitive-attachments = { $attachments ->
    [one] { $attachments } sensitive attachment left out
   *[other] { $attachments } sensitive attachments left out
}
redact-shapes = { $shapes ->
    [one] { $shapes } shape left out with the positions
   *[other] { $shapes } shapes left out with the positions
}
redact-labels = { $shapes ->
    [one] { $shapes } shape: label left out
   *[other] { $shapes } shapes: label left out
}
redact-incident-titles = { $incidents ->
    [one] { $incidents } incident: title left out
   *[other] { $incidents } incidents: title left out
}
redact-incident-summaries = { $incidents ->
    [one] { $incidents } incident: summary left out
   *[other] { $incidents } incidents: summary left out
}
redact-incident-munitions = { $incidents ->
    [one] { $incidents } incident: munitions left out
   *[other] { $incidents } incidents: munitions left out
}
redact-incident-outcomes = { $incidents ->
    [one] { $incidents } incident: outcome left out
   *[other] { $incidents } incidents: outcome left out
}
redact-incident-rows = { $incidents ->
    [one] { $incidents } incident: the row of the file that it was made from left out
   *[other] { $incidents } incidents: the row of the file that it was made from left out
}
redact-notes = { $notes ->
    [one] { $notes } note left out
   *[other] { $notes } notes left out
}
redact-times = { $times ->
    [one] { $times } time coarsened to the day
   *[other] { $times } times coarsened to the day
}
redact-links = { $links ->
    [one] { $links } link to a source left out
   *[other] { $links } links to sources left out
}
redact-unknown = { $fields ->
    [one] { $fields } field that Sitmap does not know or could not use left out
   *[other] { $fields } fields that Sitmap does not know or could not use left out
}
redact-refused = { $rows ->
    [one] { $rows } entry that could not be read left out
   *[other] { $rows } entries that could not be read left out
}
# Entries that nothing leads to any more.
redact-idle = { $rows ->
    [one] { $rows } place, actor or source left out because nothing in the copy refers to it any more
   *[other] { $rows } places, actors and sources left out because nothing in the copy refers to them any more
}
redact-dossier-title = the title of the dossier left out
redact-dossier-summary = the summary of the dossier left out
redact-briefing-title = the title of the briefing left out
# “As of”: the hour at which what the briefing says is right.
redact-briefing-as-of = as of when the briefing is left out
redact-new-ids = all ids are new
# The briefing as a whole.
redact-no-briefing = the briefing left out
redact-briefing-titles = { $steps ->
    [one] { $steps } step of the briefing: title left out
   *[other] { $steps } steps of the briefing: title left out
}
# What steps say under their titles.
redact-briefing-texts = { $steps ->
    [one] { $steps } step of the briefing: text under the title left out
   *[other] { $steps } steps of the briefing: text under the title left out
}
redact-briefing-notes = { $steps ->
    [one] { $steps } step of the briefing: presenter’s notes left out
   *[other] { $steps } steps of the briefing: presenter’s notes left out
}
# Hidden steps, and steps on what is not there.
redact-briefing-steps = { $steps ->
    [one] { $steps } step of the briefing that nobody is shown left out
   *[other] { $steps } steps of the briefing that nobody is shown left out
}
redact-briefing-quotes = { $steps ->
    [one] { $steps } step of the briefing: quotation left out
   *[other] { $steps } steps of the briefing: quotation left out
}
redact-briefing-bounds = { $steps ->
    [one] { $steps } step of the briefing: part of the map widened to whole squares
   *[other] { $steps } steps of the briefing: part of the map widened to whole squares
}

## What stays although it may tell more than the copy is to say.

redact-names-stay = { $places ->
    [one] { $places } place keeps a name that gives its position away
   *[other] { $places } places keep names that give their positions away
}
# What only the presenter sees of a briefing: notes, hidden steps, or both.
redact-notes-stay-alone = { $notes ->
    [one] The briefing keeps notes for the presenter on { $notes } step
   *[other] The briefing keeps notes for the presenter on { $notes } steps
}
redact-hidden-stay = { $hidden ->
    [one] The briefing keeps { $hidden } step that is left out of the show
   *[other] The briefing keeps { $hidden } steps that are left out of the show
}
redact-notes-and-hidden-stay =
    The briefing keeps notes for the presenter on { $notes ->
        [one] { $notes } step
       *[other] { $notes } steps
    } and { $hidden ->
        [one] { $hidden } step that is left out of the show
       *[other] { $hidden } steps that are left out of the show
    }
# $told: one of these.
redact-sentence = { $told }.
# A button that does something against that. $part: one of the fields in the dialog, such as “Names of places”.
redact-leave-out-too = Leave out: { $part }

## Words that still name what was left out.

# Told when a copy was saved, over a list. $records: "2 incidents, 3 statements and 1 other entry", of the next three.
redact-still-message = What was left out is still named in the words of { $records }:
# The same in the dialog, before a copy is saved.
redact-still-sentence = What is left out is still named in the words of { $records }.
redact-still-incidents = { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}
redact-still-statements = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}
redact-still-others = { $others ->
    [one] { $others } other entry
   *[other] { $others } other entries
}
# The list goes on.
redact-more = and { NUMBER($rows) } more
# $field: one of the next. $words: what stands there. $name: what it names. "Quotation: “… Smith did it …” (John Q. Smith)"
redact-hit = { $field }: “{ $words }” ({ $name })

redact-field-name = Name
redact-field-translator = Translated by
redact-field-marking = Marking
redact-field-place-said = Words of the source for where
redact-field-actor-said = Words of the source for whom
redact-field-time-said = Words of the source for when
redact-field-inferred = How the day was worked out
redact-field-title = Title
redact-field-summary = Summary
redact-field-note = Note
redact-field-caption = Caption
redact-field-label = Label
redact-field-role = Role
redact-field-role-translation = Translation of the role
redact-field-munition = Munition
redact-field-damage = Damage
# Page, minute or paragraph.
redact-field-locator = Place in the source
redact-field-author = Author
redact-field-audience = Audience
redact-field-publisher = Publisher
redact-field-link = Link
redact-field-within = What it lies in
redact-field-position-from = Where the position is from
# Fields of a step of the briefing.
redact-step-title = Step { NUMBER($step) }, title
redact-step-text = Step { NUMBER($step) }, text under the title
redact-step-notes = Step { NUMBER($step) }, presenter’s notes
redact-step-filter = Step { NUMBER($step) }, filter of the step
# $field: a field as it is called in the file.
redact-step-field = Step { NUMBER($step) }, { $field }

## Choosing what to leave out.

redact-chosen = { NUMBER($chosen) } of { NUMBER($all) } left out
# Buttons over a list: everything in it is left out, or nothing.
redact-all = All
redact-none = None
# The same where something is looked for, and only what was found is listed.
redact-all-found = All of these
redact-none-of-found = None of these
# What these buttons say to a screen reader.
redact-leave-out-all-of = { $list ->
    [actors] Leave out all actors
    [sources] Leave out all sources
   *[fields] Leave out all fields
}
redact-leave-out-none-of = { $list ->
    [actors] Leave out none of the actors
    [sources] Leave out none of the sources
   *[fields] Leave out none of the fields
}
redact-leave-out-all-found = { $list ->
    [actors] Leave out all actors that were found
    [sources] Leave out all sources that were found
   *[fields] Leave out all fields that were found
}
redact-leave-out-none-found = { $list ->
    [actors] Leave out none of the actors that were found
    [sources] Leave out none of the sources that were found
   *[fields] Leave out none of the fields that were found
}
# What a box says to a screen reader. $what: a name, such as "Iran"
redact-leave-out = Leave out { $what }
redact-no-such-actor = there is no actor with the id { $id }
redact-no-such-source = there is no source with the id { $id }
