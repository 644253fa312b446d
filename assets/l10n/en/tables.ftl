### What is asked of tables, and told of their rows.

tables-incident-files = Incident files
tables-all-files = All files

tables-question = What are the columns of this file?
tables-how-read-label = How this file was read
tables-how-read-entry = How it was read…
tables-sheet = Sheet
tables-encoding = Encoding
tables-kinds-hint = What the words of the file are taken for. Click one to change it.
tables-headings-in = Headings are in line
tables-no-headings = no line
tables-looking = Looking at it…
tables-all-clear = Everything that is needed is known.
tables-no-where = No column says where: incidents will be listed without a place.
tables-no-when = No column says when: incidents will have no date.
tables-no-what = No column says what happened: incidents will have no title.
tables-nothing-chosen = Choose what at least one column is.
tables-dates-open = The dates can be read in two ways. Which is meant?
tables-dates = Dates
tables-day-first = Day before month
tables-month-first = Month before day
tables-columns = Columns
tables-find-meaning = Find
tables-nothing-fits = Nothing is called this
tables-preview = What will be read
tables-no-rows = Nothing yet. Choose what the columns are.
tables-without-place = without a place
tables-added = more about an earlier row
tables-import = Import
tables-import-again = Read it again
tables-profile-name = Name of the profile
tables-profile-hint = Name, to read such files without asking
tables-save-profile = Save as profile
tables-profile-saved = Saved. Files with these headings are read this way without asking.
tables-profiles = Profiles
tables-no-profiles = No profile is saved yet.
tables-forget = Forget
tables-to-a-file = Save to a file…

tables-by-format = given by the format
tables-by-heading = by its heading
tables-by-content = by what is in it
tables-by-choice = chosen
tables-kept = kept with the row

tables-field = Field
tables-value = Value
tables-reason = Reason
tables-every-reason = All reasons
tables-nothing-wrong = Everything could be used.
tables-copy-csv = Copy as CSV
tables-save-csv = Save as CSV…
tables-show-row = Show the row

tables-as-in-file = As in the file
tables-empty-cells-label = empty
tables-show-link = Look at this address

tables-group-when = When
tables-group-where = Where
tables-group-what = What
tables-group-who = Who
tables-group-outcome = Outcome
tables-group-sources = Sources
tables-group-statements = Statements
