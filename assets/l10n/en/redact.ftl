### What is left out of a redacted copy: asked in the dialog, told in the copy and on the command line.

redact-entry = Save a redacted copy…
redact-heading = A redacted copy
redact-about = For people who are not to see everything. The layer stays as it is; what was left out is listed in the copy.
redact-positions-label = Positions (MGRS)
redact-exact = As they are
redact-fields = Fields
redact-actors-label = Actors
redact-sources-label = Sources
redact-of-actors = actors
redact-of-sources = sources
redact-of-fields = fields
redact-find-actor = Find an actor
redact-find-source = Find a source
redact-no-actors = There are no actors.
redact-no-sources = There are no sources.
redact-none-found = None is called so.
redact-what-is-done = What is done
redact-nothing-chosen = Choose what the copy is not to say.
redact-working = Working it out…
redact-still-label = Still in the words that stay
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
redact-no-source = without a source
redact-redacted = -redacted
redact-place-names-label = Names of places
redact-place-names-hint = With their kinds and notes, what they lie in, and the words of sources for where
redact-titles = Titles
redact-summaries = Summaries
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

# Titles, summaries, munitions, outcomes: what of incidents.
redact-title-of = title
# See [`TITLE_OF`].
redact-summary-of = summary
# See [`TITLE_OF`].
redact-munitions-of = munitions
# See [`TITLE_OF`].
redact-outcome-of = outcome
# See [`TITLE_OF`].
redact-row-of = the row of the file that it was made from
# What is said of the dossier as a whole.
redact-dossier-title = the title of the dossier left out
# See [`DOSSIER_TITLE`].
redact-dossier-summary = the summary of the dossier left out
# See [`DOSSIER_TITLE`].
redact-briefing-title = the title of the briefing left out
# See [`DOSSIER_TITLE`].
redact-briefing-as-of = as of when the briefing is left out
# What became of the ids.
redact-new-ids = all ids are new
# The briefing as a whole.
redact-no-briefing = the briefing left out
