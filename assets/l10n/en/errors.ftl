### What is said of a file that cannot be read or written. A message is named after the code of its kind, where
### docs/issue-codes.md lists one.
### Sentences begin with a small letter and have no full stop: they stand before or behind the name of the file.

# $error is another sentence of this file, as it is in the following ones.
errors-with-path = { $error }: { $path }
errors-at-line = line { $line }: { $error }
errors-at-line-and-column = line { $line }, column { $column }: { $error }
# A sheet of a workbook or a file in an archive.
errors-in-part = “{ $part }”: { $error }
# One of several names, as they are listed.
errors-quoted-name = “{ $name }”
errors-mebibytes = { NUMBER($n) } MiB
errors-gibibytes = { NUMBER($n) } GiB

## Files.

errors-not-found = there is no such file
errors-is-a-folder = this is a folder, not a file
errors-not-a-file = this is not a regular file
errors-empty-file = the file is empty (0 bytes)
errors-no-permission = no permission

## Files that cannot be written.

# $says is what the writer of the format says, in English.
errors-not-written = the dossier cannot be written: { $says }
errors-sheet-full-of-rows = a sheet holds at most { NUMBER($most) } rows; save it as CSV instead
errors-sheet-full-of-columns = a sheet holds at most { NUMBER($most) } columns; save it as CSV instead
errors-saving-cancelled = saving was cancelled

## Files of which nothing can be read. $fault is a sentence of the last part.

errors-empty = there is nothing in it
errors-not-utf-8 = this is not UTF-8 text: { $fault }
errors-field-given-twice = the field "{ $field }" is given a second time
errors-not-a-dossier = this is not a Sitmap dossier: { $fault }
errors-unknown-version = this dossier has version { $found }; this program reads version { $reads }
errors-unknown-version-missing = this dossier has no version; this program reads version { $reads }
# $fault is a sentence of json.ftl.
errors-unusable = the value of "{ $field }" cannot be read: { $fault }
errors-unrecognised = this is in no format that can be read here: { $fault }
errors-not-unpacked = it cannot be unpacked: { $fault }
errors-not-unpacked-but-others = it cannot be unpacked: { $fault }; what else it has can be read by its name: { $others }
errors-no-such-part = there is no “{ $wanted }” in it; it has { $parts }
errors-no-such-part-of-many = there is no “{ $wanted }” in it; it has { $parts } and { NUMBER($more) } more
errors-no-such-part-of-one = there is no “{ $wanted }” in it; it is neither an archive nor a workbook of several sheets
errors-prose = { $n ->
    [one] this is text, { $n } paragraph, and no table; incidents cannot be taken from text yet
   *[other] this is text, { $n } paragraphs, and no table; incidents cannot be taken from text yet
}
# $what is one of the next four texts, or several.
errors-unclear = it is not clear { $what }
errors-unclear-several = { $some }, and { $next }
errors-unclear-where = which columns say where it happened
errors-unclear-when = which column says when it happened
errors-unclear-what = which column says what happened
errors-unclear-date-order = whether 03/04 is the third of April or the fourth of March
# $says is what the system says.
errors-reading-failed = reading failed: { $says }
errors-reading-failed-early = reading failed: the thread that parses rows has ended early
errors-too-large = it holds more than four gigabytes of different text, or four billion entries
errors-cancelled = reading was cancelled

## What is wrong with a file or a part of it.

errors-no-rows = there are no rows of data in it
errors-no-features = there are no features in it
errors-no-events = there are no events in it
errors-no-points = there are no way-points in it, and no tracks or routes with points
errors-no-placemarks = there are no placemarks in it
errors-no-placemarks-but-links = there are no placemarks in it; what it points to is not fetched
errors-no-records = there is no list of objects in it
errors-features-not-a-list = "features" is not a list of features
errors-other-system = its coordinates are in the system { $name }; save it with WGS84 (EPSG:4326)
errors-topo-json = it is TopoJSON; save it as GeoJSON
# $byte is such as 0x1F.
errors-binary = it is not text: the byte { $byte } stands near its start
errors-wrong-byte = the byte { $byte } cannot stand here
errors-utf-16 = it is UTF-16; save it as UTF-8
errors-zero-byte-in-text = a zero byte cannot stand in a text
errors-wrong-bytes-for-encoding = there are bytes that the encoding which it names does not have
errors-unknown-encoding = it is in the encoding { $name }, which is not known here
errors-own-entities = it declares entities of its own, which are not read: they can grow without end, and ask for other files
errors-element-cut-off = the text ends inside an element; it seems to be cut off
errors-not-closed = this is not closed; the file seems to be cut off
errors-broken-xml = this is broken XML
# $says is what the reader of XML says, in English.
errors-broken-xml-as-said = this is broken XML: { $says }
errors-other-end = </{ $found }> stands where </{ $expected }> is expected
errors-end-of-nothing = </{ $found }> ends what has not begun
errors-elements-too-deep = elements stand in elements more than { NUMBER($most) } deep
errors-element-name-too-long = the name of an element is longer than { NUMBER($most) } bytes
errors-attribute-name-too-long = the name of an attribute is longer than { NUMBER($most) } bytes
errors-too-many-rows-of-fields = { NUMBER($rows) } rows with { NUMBER($columns) } different fields are more than can be read
errors-too-many-fields = its rows have more than { NUMBER($most) } different fields
errors-too-many-columns = more than { NUMBER($most) } different columns
errors-too-many-cells = a row of more than { NUMBER($most) } cells
errors-row-too-long = a row of more than { NUMBER($megabytes) } MB
errors-too-many-sheet-columns = it has more than 16,384 columns
errors-cell-too-long = a cell holds more than 32 MiB of text
errors-sheet-row-too-long = this row holds more than 64 MiB of text
errors-sheet-too-large = the rows up to here hold more than 4 GiB of text and cells
errors-too-many-merged-cells = it has more than a million merged cells
errors-too-many-cells-down = its cells go down over more columns and rows than can be read
errors-sheet-too-deep = its elements lie more than 256 deep in one another
errors-sheet-cut-off = the sheet ends in the middle
errors-broken-sheet-other-end = the XML of the sheet is broken: </{ $name }> is not the end of what was begun last
errors-broken-sheet-comment = the XML of the sheet is broken: a comment has no end
errors-broken-sheet-quotation = the XML of the sheet is broken: a quotation has no end
errors-broken-sheet-declaration = the XML of the sheet is broken: a declaration has no end
errors-broken-sheet-tag = the XML of the sheet is broken: a tag has no end
errors-broken-sheet-something = the XML of the sheet is broken: something begins that has no end
errors-broken-sheet-not-utf-8 = the XML of the sheet is broken: it is not UTF-8 text
errors-broken-sheet-entity = the XML of the sheet is broken: an entity has no end
errors-broken-sheet-no-character = the XML of the sheet is broken: an entity is no character
errors-unknown-entity = "&{ $name };" is not defined
errors-no-such-text = a cell refers to a text that is not in the file
errors-list-of-sheets-missing = the workbook's list of sheets is missing
errors-sheet-missing = this sheet is missing in the file
errors-content-missing = its content is missing
errors-workbook-damaged = the workbook is damaged or not complete
errors-no-spreadsheet = it is no spreadsheet
errors-office-document = it is an office document or a book, and not a spreadsheet
errors-page-without-table = it is a web page, with no table in it
errors-saved-page-without-table = it is a saved web page (MHTML), with no table in it
errors-password = it is protected by a password
errors-no-data-file = there is no data file in it
# $why is a sentence of issues.ftl: “tells.csv” is not there, though another file links to it.
errors-no-data-file-but-named = there is no data file in it; “{ $name }”: { $why }
errors-damaged-not-there = it is damaged: what its list names is not there
errors-damaged-cut-off = it is damaged: it ends too early, as if it had not been copied to the end
errors-damaged-list = it is damaged: its list of what is in it is missing or makes no sense
errors-damaged-size = it is damaged: it should hold { NUMBER($expected) } bytes and holds { NUMBER($found) }
errors-damaged-checksum = it is damaged: its checksum does not match
errors-damaged-behind = it is damaged: after its end comes something that is not packed
errors-damaged-bytes = it is damaged: its packed bytes make no sense
errors-damaged-base64 = it is damaged: this is no Base64
errors-unknown-packing = it is packed with an unknown method; only Deflate can be unpacked here
errors-unknown-packing-named = it is packed with { $name }; only Deflate can be unpacked here
errors-unknown-transfer = it is encoded as { $name }, which cannot be read here
errors-unpacked-too-large = unpacked it is more than { $size }, the most that is read
errors-unpacked-out-of-proportion = unpacked it is more than { NUMBER($ratio) } times as large as packed; above { $size } that is not read
errors-packed-too-deep = it is packed more than { NUMBER($most) } times, one in the other
errors-not-an-object-at-top = a dossier is one JSON object and starts with { "{" }; this starts with { $found }
# The name of the format is $format.
errors-no-format = the field "format" is missing; a dossier says "{ $format }" there
errors-other-format = the field "format" says { $found }, not "{ $format }"
