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
# The same for those who cannot see it; $profile is a name.
tables-forget-named = Forget { $profile }
tables-to-a-file = Save to a file…
tables-to-a-file-named = Save to a file… { $profile }

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
# Behind the name of a file, in the name of that CSV.
tables-issues-file = -issues

tables-as-in-file = As in the file
tables-as-in-line = As in the file · line { $line }
tables-show-link = Look at this address

tables-group-when = When
tables-group-where = Where
tables-group-what = What
tables-group-who = Who
tables-group-outcome = Outcome
tables-group-sources = Sources
tables-group-statements = Statements

# How many words of a file stand for a kind of incident.
tables-kinds = Kinds: { $words ->
    [one] { $words } word
   *[other] { $words } words
}
# A word of the file, how often it stands there, and the kind that it is taken for: “Airstrike (12) → Air strike”.
tables-kind-taken = { $word } ({ NUMBER($times) }) → { $kind }
# $name is a data set: “recognised as ACLED”.
tables-by-profile = recognised as { $name }
# $name is a saved profile: “as in “Our weekly sheet””.
tables-by-saved = as in “{ $name }”
# How a date of the file would be read: “03/04/2022 is 3 April 2022”.
tables-date-read = { $cell } is { $day }
# Formats of files; the others have names of their own, such as GeoJSON.
tables-format-sheet = spreadsheet
tables-format-html = HTML table
# $name is that of a data set or of a saved mapping: “CSV, ACLED”.
tables-format-of = { $format }, { $name }
# “CSV, 12 columns”
tables-shape = { $format }, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
# $part is a sheet of a workbook, or a file in an archive; $parts is how many it has.
tables-read-from = read from “{ $part }”, one of { NUMBER($parts) }
# Files that are asked about later.
tables-later = { $files ->
    [one] { $files } file waits after this one
   *[other] { $files } files wait after this one
}
# “first 50 rows: 50 incidents, 48 with a date, 47 on the map”
tables-previewed = first { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}: { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}, { NUMBER($dated) } with a date, { NUMBER($located) } on the map
# “68 570 incidents read, 3 of them in part, 0 set aside”
tables-tally-counted = { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
} read, { NUMBER($in-part) } of them in part, { NUMBER($set-aside) } set aside
# The same where more were read in part than was counted.
tables-tally-at-least = { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
} read, at least { NUMBER($in-part) } of them in part, { NUMBER($set-aside) } set aside
tables-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
# Rows that were read so far, and rows in a second.
tables-rows-and-rate = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}, { NUMBER($rate) } rows/s
tables-empty-cells = { $n ->
    [one] { $n } empty cell
   *[other] { $n } empty cells
}

## What a column can be.

tables-meaning-unused = Not used
tables-meaning-id = Id of the incident
tables-meaning-title = Title
tables-meaning-summary = Description
tables-meaning-kind = Kind of incident
tables-meaning-date = Date
tables-meaning-end-date = End date
tables-meaning-time = Time of day
tables-meaning-year = Year
tables-meaning-month = Month
tables-meaning-day = Day of the month
tables-meaning-time-precision = Precision of the time
tables-meaning-time-zone = Time zone
tables-meaning-time-in-words = Time in the source’s words
tables-meaning-part-of-day = Part of the day
tables-meaning-date-inferred = How the date was inferred
tables-meaning-latitude = Latitude
tables-meaning-longitude = Longitude
tables-meaning-coordinates = Coordinates
tables-meaning-mgrs = MGRS
tables-meaning-position-precision = Precision of the position
tables-meaning-radius-in-metres = Radius in metres
tables-meaning-position-from = Where the position comes from
tables-meaning-geometry = Geometry (GeoJSON)
tables-meaning-place = Place name
tables-meaning-within = Place lies in
tables-meaning-place-in-words = Place in the source’s words
tables-meaning-place-role = Role of the place
tables-meaning-place-editor-note = Why the editor puts it there
tables-meaning-actor = Actor
tables-meaning-attacker = Attacker
tables-meaning-alleged-attacker = Alleged attacker
tables-meaning-target = Target
tables-meaning-attacker-doubted = Whether the attacker is doubted
tables-meaning-responder = Who answered or stopped it
tables-meaning-victim = Who was killed or wounded
tables-meaning-munition = Weapon
tables-meaning-munition-count = Number of weapons
tables-meaning-munition-fate = What became of the weapons
tables-meaning-killed = Killed
tables-meaning-killed-at-least = Killed, at least
tables-meaning-killed-at-most = Killed, at most
tables-meaning-wounded = Wounded
tables-meaning-wounded-at-least = Wounded, at least
tables-meaning-wounded-at-most = Wounded, at most
tables-meaning-damage = Damage
tables-meaning-source = Source
tables-meaning-source-title = Title of the source
tables-meaning-source-author = Author of the source
tables-meaning-publisher = Publisher
tables-meaning-published = Published on
tables-meaning-link = Link
tables-meaning-source-locator = Where in the source the incident is told
tables-meaning-quotation = Quotation
tables-meaning-reported-words = Reported words
tables-meaning-speaker = Speaker
tables-meaning-speaker-role = Role of the speaker
tables-meaning-statement-kind = Kind of statement
tables-meaning-said-on = Said on
tables-meaning-said-on-in-words = Said on, in the source’s words
tables-meaning-said-on-inferred = How the date of the words was inferred
tables-meaning-language = Language
tables-meaning-translation = Translation
tables-meaning-translation-language = Language of the translation
tables-meaning-translator = Translator
tables-meaning-locator = Where in the source the words stand
tables-meaning-also-about = Ids of other incidents it is about
tables-meaning-claimed = Whether it was claimed
tables-meaning-claim-mode = How it was claimed
tables-meaning-responds-to = Id of the incident it answers
tables-meaning-background = Whether it is background
tables-meaning-editor-note = Editor’s note
