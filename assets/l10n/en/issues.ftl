### Why something in a file could not be used. A message is named after the code of its kind, which
### docs/issue-codes.md lists.
### Sentences begin with a small letter and have no full stop: they stand behind where it is (“line 7, date: ”).

issues-mark-never-closed = a quotation mark is opened in this row and never closed; it is taken for a part of the text, and the lines behind it are read as rows of their own
issues-text-behind-mark = text stands behind a quotation mark that closes a cell of this row; the marks are kept in the text, and where the cell ends is not certain
issues-mark-open-to-the-end = a quotation mark is opened in this row and never closed; all that follows is taken for this cell
issues-not-in-encoding = this row is the first with bytes that are no letters in { $encoding }; they are shown as { "\uFFFD" }
issues-not-utf-8-row = this row is not UTF-8 text as the others; what is not is read as Windows-1252
issues-zero-byte = this row holds a byte 0, which no text has; it is shown as { "\uFFFD" }
issues-more-cells-shifted = the row has more cells than there are headings, so that they may stand under the wrong ones; it is not placed or dated by them, and they are only kept with it
issues-more-cells = the row has more cells than there are headings; the others are kept with it
issues-rows-left-out-total = { $n ->
    [one] a row of totals; it is no incident
   *[other] rows of totals ({ $n }, this is the first); they are no incidents
}
issues-rows-left-out-count = { $n ->
    [one] a count of rows below the table; it is no incident
   *[other] counts of rows below the table ({ $n }, this is the first); they are no incidents
}
issues-rows-left-out-footer = { $n ->
    [one] a note on the table; it is no incident
   *[other] notes on the table ({ $n }, this is the first); they are no incidents
}
issues-rows-left-out-section = { $n ->
    [one] a text alone in its row, like a heading over the rows below, which are read without it; it is no incident
   *[other] texts alone in their rows, like headings over the rows below, which are read without them ({ $n }, this is the first); they are no incidents
}
issues-headings-repeated = the row repeats the headings; it is no incident
issues-another-table = another table begins here, with other headings; its rows ({ NUMBER($rows) }) are not read
issues-merged-number = this number stands once, in a cell merged over { NUMBER($rows) } rows; how much of it is of which row is not told, and it is counted for the first of them only
issues-sheet-not-read = this sheet says where and when something happened too, and is not read; it is when it is asked for by its name
issues-file-not-read = this file of the archive is not read along; it is when it is asked for by its name
issues-file-not-taken = nothing tells that this file of the archive is data, and it is not read; it is when it is asked for by its name
issues-only-links = it holds only links to other files, which are not fetched
# The file $by is in the same archive.
issues-linked-file-missing = “{ $by }” links to this file of the archive, and it is not there
issues-listed-file-missing = the manifest of the data package names this file, and it is not in the archive
# $fault is a sentence of errors.ftl.
issues-file-unreadable = it cannot be unpacked: { $fault }
# What $lost of the row is lost thereby.
issues-not-a-date = { $lost ->
    [end] not a date, or no such day; the end is not used
    [statement] not a date, or no such day; the statement is undated
   *[incident] not a date, or no such day; the incident is undated
}
issues-other-calendar = { $lost ->
    [end] the date is of another calendar, such as the Persian or the Islamic one, which is not converted; the end is not used
    [statement] the date is of another calendar, such as the Persian or the Islamic one, which is not converted; the statement is undated
   *[incident] the date is of another calendar, such as the Persian or the Islamic one, which is not converted; the incident is undated
}
issues-year-too-early = { $lost ->
    [end] the year lies before 1000, between others of our times; the end is not used
    [statement] the year lies before 1000, between others of our times; the statement is undated
   *[incident] the year lies before 1000, between others of our times; the incident is undated
}
issues-no-beginning = an end, and no day on which it began; the incident is undated
issues-not-a-time-precision = not a known precision of time; it is taken as exact as it is written
issues-in-the-future = the date lies in the future
issues-other-weekday = the date is another day of the week than it says; the date is used
issues-ambiguous-zone = the zone is an abbreviation that stands for several; the time is kept without one
issues-other-year-undated = the date is in another year than the column of years says; the incident is undated
issues-other-year = the date is in another year than this; the date is used
issues-not-a-time-of-day = not a time of day such as 09:30; only the date is used
issues-time-twice = the date has another time already; this one is not used
issues-end-by-other-clock = the heading tells another clock than that of the beginning; the end is not used
issues-end-before-start = it ends before it starts; the end is not used
issues-not-a-part-of-day = not a part of a day: night, morning, noon, afternoon, evening or day; it is not used
issues-not-a-year = not a year; the incident is undated
issues-short-year = a year of two digits, whose century is not told; the incident is undated
issues-not-a-month = not a month; only the year is used
issues-not-a-day = not a day of a month; it is not used
issues-no-such-day = no such day; the incident is undated
issues-unused-date = a date in a row that has none where the others have it; nothing tells that this is when it happened, and the incident is undated
issues-other-date = another date than the one of the same row that is used; this one is not
issues-clock-twice = the clocks were put back that night, and this time was there twice; which of both is meant is not told
issues-clock-skipped = the clocks were put forward that night and skipped this time; it is kept as it is written
issues-other-zone-in-cell = the time has another zone than the heading says; that of the cell is used
issues-other-zone-in-heading = the heading of the time says another zone than this one, which is used
issues-local-and-zone = the time is said to be local and the heading says a zone; it is kept without one
issues-headings-by-other-clocks = the heading of the date tells another clock than this one; the time is kept without a zone
issues-ambiguous-zone-unused = an abbreviation that stands for several zones; it is not used
issues-not-a-zone = not a zone; expected Z, +HH:MM or an IANA name such as Asia/Baghdad
issues-only-recorded = no column says when it happened; the dates are those under this heading, which are as a rule those on which rows were recorded
issues-times-without-zeros = the numbers are read as hours and minutes without zeros in front
# “45 is read as 00:45”
issues-times-without-zeros-example = the numbers are read as hours and minutes without zeros in front: { $cell } is read as { $read-as }
issues-dates-as-numbers = { $unit ->
    [seconds] the numbers are read as seconds since 1970
    [milliseconds] the numbers are read as milliseconds since 1970
   *[days] the numbers are read as days as spreadsheets count them
}
# “44566 is read as 2022-01-05”
issues-dates-as-numbers-example = { $unit ->
    [seconds] the numbers are read as seconds since 1970: { $cell } is read as { $read-as }
    [milliseconds] the numbers are read as milliseconds since 1970: { $cell } is read as { $read-as }
   *[days] the numbers are read as days as spreadsheets count them: { $cell } is read as { $read-as }
}
issues-doubtful-centuries = years of two digits are read as the last such year that is not in the future
issues-rival-dates = nothing tells which of these columns says when it happened, and the incidents are undated: { $columns }
issues-half-a-position = latitude or longitude alone; the incident is not on the map
issues-position-as-name = this is a position and no name of a place; it is where the incident is
issues-not-a-latitude = not a latitude in degrees; the incident is not on the map
issues-not-a-longitude = not a longitude in degrees; the incident is not on the map
issues-not-a-grid-reference = not a square of the military grid such as 38SKC6341; the incident is not on the map
issues-not-a-position = not a position such as 35.1, 40.5; the incident is not on the map
issues-null-island = latitude 0 and longitude 0 lie in the sea off Africa: probably not known
issues-unknown-position = such numbers stand for an unknown position; the incident is not on the map
issues-degrees-swapped = a latitude lies between -90 and 90 degrees: are latitude and longitude swapped? the incident is not on the map
issues-latitude-out-of-range = a latitude lies between -90 and 90 degrees; the incident is not on the map
issues-longitude-out-of-range = a longitude lies between -180 and 180 degrees; the incident is not on the map
issues-hemisphere-missing = other rows tell the hemisphere here, and this one does not; the incident is not on the map
issues-other-hemisphere = the degrees beside it are not in this hemisphere; the incident is not on the map
issues-open-hemisphere = this can be east or west; the incident is not on the map
issues-not-a-hemisphere = not a hemisphere; the incident is not on the map
issues-positions-contradict = the row has two positions that contradict each other; the first of them is on the map
issues-not-in-country = the position is not in the country that the row names; it is left as it is written
issues-not-in-country-swapped = the position is not in the country that the row names: are latitude and longitude swapped? it is left as it is written
issues-not-in-country-latitude = the position is not in the country that the row names: has the latitude the wrong sign? it is left as it is written
issues-not-in-country-longitude = the position is not in the country that the row names: has the longitude the wrong sign? it is left as it is written
issues-not-in-country-both = the position is not in the country that the row names: have latitude and longitude the wrong sign? it is left as it is written
issues-open-order = pairs in square brackets are read as latitude and longitude; nothing tells that they are not the other way round, as GeoJSON has them
issues-longitude-first = the first number can be no latitude: the longitude is taken to stand first in this column
issues-not-a-place-role = not a role of a place: location, target, origin or impact; it is not used
issues-not-a-radius = a radius is a number of metres, not negative; it is not used
issues-not-a-position-precision = not a known precision of a position; it is not used
issues-not-a-number-of-people = not a number of people; it is not used
issues-toll-decreases = at least, best and at most must not decrease; only the best is used
issues-not-a-whole-number = not a whole number; it is not used
issues-id-taken = this id is taken by an earlier row; both are kept
issues-only-adds-statement = this row only adds a statement to an earlier one; what else it says is not kept
issues-no-such-incident = there is no incident of this id in the rows above; it is not used
issues-not-a-statement-kind = not a kind of statement: communique, claim, denial, assessment or report; taken for a report
issues-not-a-language = not a language tag (BCP 47) such as en, fr or ar; it is not used
issues-source-undated = not a date; the source is undated
# $word is NaN, Infinity or the like.
issues-not-a-number = { $word } is no number; this value is taken as not known
issues-row-not-an-object = a row is an object, which starts with { "{" }
issues-event-not-an-object = an event is an object, which starts with { "{" }
issues-properties-not-an-object = the properties of a feature are an object
issues-unknown-geometry = this is no geometry with a type that is known
issues-other-coordinates = its coordinates are in the system { $system }; save it with WGS84 (EPSG:4326); the incident is not on the map
issues-not-a-point = the coordinates of a point are two numbers: longitude and latitude
issues-mixed-coordinates = a geometry in it is in another system of coordinates
issues-geometry-too-deep = collections stand in collections more than { NUMBER($most) } deep
issues-geometries-missing = its list of geometries is missing
issues-geometry-not-an-object = a geometry in it is no object
issues-coordinates-missing = its coordinates are missing
# $says is what the reader of JSON says, in English.
issues-coordinates-unreadable = its coordinates cannot be read: { $says }
issues-no-such-geometry = "{ $name }" is no type of geometry
issues-not-coordinates = these are not longitudes and latitudes
issues-path-not-read = { $what ->
    [route] this route has no points; it is not read
   *[track] this track has no points; it is not read
}
issues-track-without-points = this track has no points; the incident is not on the map, and times of the track are not used
issues-points-without-position = { $what ->
    [route] { $points ->
        [one] { $points } point of this route has no position; it is left out
       *[other] { $points } points of this route have no position; they are left out
    }
   *[track] { $points ->
        [one] { $points } point of this track has no position; it is left out
       *[other] { $points } points of this track have no position; they are left out
    }
}
issues-times-unpaired = a track in it has not as many times as positions, so that it is not told which belong together; only its first and its last time are used
issues-track-times-unused = the placemark has a time of its own, which is used; the times of its track are not
issues-value-too-long = it is longer than { NUMBER($mebibytes) } MiB
# What was $found, and its $value as it stands in the file; see json-wrong-type.
issues-list-not-read = expected a list, found { $found ->
    [object] an object
    [list] a list
    [text] text
    [boolean] true or false
    [null] null
    [a-number] a number
    [whole-number] a whole number, not negative
    [position] [longitude, latitude]
    [nothing] nothing
    [this-number] the number { $value }
    [this-text] the text { $value }
    [list-of] a list of { $value }
   *[other] { $value }
}; nothing in it was read

# $problem is one of the sentences of this file, or of json.ftl.
issues-entry-set-aside = { $problem }; the whole entry is set aside
# A step of a briefing.
issues-step-set-aside = { $problem }; the whole step is set aside
# An issue that stands for $more others: “12 more: not a year; the incident is undated”.
issues-more = { NUMBER($more) } more: { $problem }

## Where something is.

# The number of a $record, which is a row of a file whose lines say nothing.
issues-place-record = record { $record }
# The heading of its column is $field.
issues-place-record-field = record { $record }, { $field }
issues-place-row = row at line { $line }

# “latitude: not a latitude in degrees”. $place is such as places[0].position, the heading of a column, or one of the
# three above; $problem is one of the sentences of this file.
issues-in-place = { $place }: { $problem }
issues-in-place-at-line = Line { $line }, { $place }: { $problem }
# In a list of issues, whose $value is what stands there: “Line 7 · latitude, 91.5: not a latitude in degrees”.
issues-listed = { $place }: { $problem }
issues-listed-value = { $place }, { $value }: { $problem }
issues-listed-at-line = Line { $line } · { $place }: { $problem }
issues-listed-value-at-line = Line { $line } · { $place }, { $value }: { $problem }

## What is wrong with an entry of a dossier, by the rules that hold for all of them.

issues-entry-empty-id = the id is empty
issues-entry-id-taken = this id is taken by an earlier entry of the same list
# $list is the name of a list as files have it: places, actors, sources, incidents, statements, attachments, shapes.
issues-entry-no-such-entry = there is no entry with this id in { $list }
issues-entry-answers-itself = an incident cannot answer itself
# The words that are $allowed, as files have them.
issues-entry-not-in-vocabulary = { $what ->
    [place-kind] not one of the words for the kind of a place: { $allowed }
    [place-role] not one of the words for the role of a place: { $allowed }
    [actor-kind] not one of the words for the kind of an actor: { $allowed }
    [actor-role] not one of the words for the role of an actor: { $allowed }
    [reliability] not one of the words for reliability: { $allowed }
    [credibility] not one of the words for credibility: { $allowed }
    [source-kind] not one of the kinds of sources: { $allowed }
    [attachment-kind] not one of the kinds of attachments: { $allowed }
    [incident-kind] not one of the words for the kind of an incident: { $allowed }
    [statement-form] not one of the words for the form of a statement: { $allowed }
    [statement-kind] not one of the words for the kind of a statement: { $allowed }
    [precision] not one of the words for precision: { $allowed }
    [time-precision] not one of the words for the precision of time: { $allowed }
   *[part-of-day] not one of the words for a part of the day: { $allowed }
}
issues-entry-longitude-out-of-range = longitude must lie between -180 and 180 degrees
issues-entry-latitude-out-of-range = latitude must lie between -90 and 90 degrees
issues-entry-degrees-swapped = latitude must lie between -90 and 90 degrees; positions are [longitude, latitude]: are the two swapped?
issues-entry-not-a-radius = a radius is a number of metres, not negative
issues-entry-not-a-moment = not a date or time; expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM[:SS] with an optional Z or +HH:MM
issues-entry-no-such-moment = no such date or time
issues-entry-finer-than-written = finer than the time is written; it is taken as exact as it is written
issues-entry-end-before-start = it ends before it starts
issues-entry-not-a-zone = not a zone; expected Z, +HH:MM or an IANA name such as Asia/Baghdad
issues-entry-two-zones = the time already carries an offset; a second zone is not used
issues-entry-not-a-language = not a language tag (BCP 47) such as en, fr or ar
issues-entry-toll-decreases = low, best and high must not decrease
issues-entry-not-a-toll = expected a number, "none-reported" or bounds { "{" }low, best, high{ "}" }
issues-entry-no-words = a statement needs its words
issues-entry-derives-from-itself = a source cannot be derived from itself
issues-entry-not-a-country = not a country’s code of two capital letters, such as IQ
issues-entry-not-a-sha256 = not a SHA-256, which has 64 hexadecimal digits
issues-entry-not-a-colour = not a colour such as #1a2b3c
issues-entry-not-a-width = not a width in points
issues-entry-no-geometry = a shape needs at least one position
issues-entry-too-large = more than four gigabytes of different text
