### What the pages of a briefing add to its steps.

# Over the files that a briefing was made from.
pages-made-from = Made from
# Over the numbers by which files are told apart.
pages-sha256 = SHA-256
# Where the SHA-256 of a file is not known.
pages-sha256-unknown = SHA-256 not known
# Over sources in the speaker's notes.
pages-sources = Sources on this slide
# Before whose data the base map is.
pages-base-map = Map
# What the strip of time is, for those who cannot see it.
pages-strip = When the incidents were, and when this step is
# What the list of figures is.
pages-figures = Figures
# Over the keys of a page in a browser.
pages-keys = Keys
# The buttons of a page in a browser.
pages-steps = Steps
# The button that goes back.
pages-previous = Previous step
# The button that goes on.
pages-next = Next step
# How a page in a browser is turned, at its start.
pages-hint = Click, wheel, arrow keys or swipe: next step
# Where a name stands for a file without one.
pages-unnamed-file = File without a name

# When pages were written: “Written 051800Z JAN 22”.
pages-written = Written { $moment }

## The keys of a page in a browser, and what they do.

# The names of keys, of which letters stay as they are.
pages-keys-next = → ↓ PgDn Space Enter N
pages-keys-back = ← ↑ PgUp Backspace P
pages-touch-next = Click, wheel down, swipe left
pages-touch-back = Wheel up, swipe right
pages-keys-ends = Home, End
pages-keys-number = 7 Enter
pages-keys-leave = Esc
# What they do.
pages-go-on = Next
pages-go-back = Back
pages-to-ends = First, last
pages-to-number = To step 7
pages-black = Black
pages-white = White
pages-full-screen = Full screen
pages-all-steps = All steps below each other
pages-these-keys = These keys

## What who edits slides sees of them: names of their layouts, and what goes where in an empty slide.

pages-layout-words = Map and words
pages-layout-list = Map and list
pages-prompt-kind = Kind
pages-prompt-title = Title
pages-prompt-text = Text
pages-prompt-place = Place, time and text
pages-prompt-quotation = Quotation
pages-prompt-notes = Notes
