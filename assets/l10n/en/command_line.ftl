### What is asked and answered on the command line.
### Options such as --force stand in braces and quotation marks: they are typed as they are in every language, as
### are the words in capitals.
### Numbers of reports are without marks between thousands, for programs that read them.

## Help. Each text is behind its option or its command: without a full stop, and with a capital letter.

command-line-about = Puts incidents, and what people said about them, on a map
command-line-check = Read files as the window would, and report what could not be used
command-line-convert = Read files and write what they hold as one file in another format
command-line-export = Write a briefing as slides, pages, a web page, pictures, or a picture that moves
command-line-render = Draw the window off-screen into a PNG

command-line-open-files = Incident files to open; the example dossier without any
command-line-language = Language of the program (BCP 47), for this start; `{ "en-XA" }` shows what cannot be translated, `{ "en-XB" }` a window from right to left
command-line-check-files = The files
command-line-check-json = One JSON object a file, a line each
command-line-report-json = Report as one JSON object
command-line-strict = Exit with 1 where something could not be used
command-line-report = Write what could not be used of the one file as CSV
command-line-convert-files = The files to read, and the one to write last
command-line-to = The format, where the name of { "OUT" } does not tell
command-line-force = Write over a file that is there
command-line-export-files = The files to read, and the one to write last: { ".pptx, .pdf, .html, .png" } or { ".apng" }
command-line-page-size = Size of a page in pixels; { "1920x1080" } without it, of an animation { "1280x720" }
command-line-steps = Which steps, such as { "1,3-5" }; all without it
command-line-theme = The theme
command-line-title = The title, instead of the file's
command-line-marking = The marking above and below each page, instead of the file's; "" for none
command-line-map-only = PNG: the map alone, without the words beside it
command-line-render-file = The file to open
command-line-render-out = The PNG to write
command-line-window-size = Size of the window in points
command-line-scale = Pixels per point
command-line-select = Id of the place, incident, actor or source to select
command-line-view = Where to look; everything without it

# A heading over the options that follow.
command-line-how-read = How files are read
command-line-mapping = A saved profile that says what the columns of a table are
command-line-sheet = The sheet of a workbook
command-line-part = The file in an archive; all of them without it
command-line-encoding = How the letters of a text are encoded, such as { "windows-1251, cp850" } or { "koi8-r" }
command-line-dates = Which of day and month stands first in dates such as 03/04/2022

# A heading over the options that follow.
command-line-redacted = A redacted copy
command-line-positions = Positions only as the middle of a square of the military grid: { "1km" } or { "10km" }
# $words is a list of what is typed.
command-line-without = Leave these out, with commas between them: { $words }
command-line-without-actor = Leave this actor out; may be given several times
command-line-without-actor-kind = Leave all actors of this kind out, such as { "person" }; may be given several times
command-line-without-source = Leave this source out; may be given several times

## Help: what stands there of itself.

# Before the line that tells how it is typed.
command-line-usage = Usage:
command-line-commands = Commands
command-line-arguments = Arguments
command-line-options = Options
# Behind the text of an option. $value is what is typed.
command-line-default = [default: { $value }]
# The same. $values is a list of what is typed.
command-line-possible = [possible values: { $values }]
# Over a list of them, each with what it means.
command-line-possible-values = Possible values:
# One of that list, before what it means.
command-line-value = { $name }:
command-line-print-help = Print help
command-line-print-help-more = Print help (see more with '{ "--help" }')
command-line-print-help-less = Print help (see a summary with '{ "-h" }')
command-line-print-version = Print version
command-line-print-help-of = Print this message or the help of the given subcommand(s)

## What is typed cannot be used. Each text is behind a colon, and begins with a small letter.

command-line-new-window = Open another window, where one is open already
command-line-graphics = How the window is drawn, first of all; where that does not work, the others are tried
# $tags are those of the languages.
command-line-not-a-language = known are { $tags }
command-line-not-an-encoding = no encoding of text is called "{ $name }"; some are { "UTF-8, windows-1252, windows-1251, windows-1256, KOI8-R" } and { "cp850" }
command-line-not-a-square = expected { "1km" } or { "10km" }
command-line-not-one-of = expected one of { $words }
# $least and $most are in digits.
command-line-not-a-size-in-pixels = expected { "WIDTHxHEIGHT" } in pixels, each from { $least } to { $most }
command-line-not-a-size-in-points = expected { "WIDTHxHEIGHT" } in points, each from { $least } to { $most }
command-line-not-a-view = expected { "LAT,LON,ZOOM" } in degrees, the zoom from { $least } to { $most }
command-line-not-a-scale = expected a number of pixels per point from { $least } to { $most }
command-line-one-report = { "--report" } is for one file at a time
# $why is what the system says, or a sentence that follows.
command-line-not-a-profile = this is no saved profile: { $why }: { $path }
command-line-profile-without-columns = it names no columns
# $endings is a list such as “.csv, .kml”.
command-line-no-format = the name tells no format: it ends in none of { $endings }: { $path }
command-line-no-format-to-convert = the name tells no format: it ends in none of { $endings }; { "--to" } says which: { $path }
command-line-is-there = there is such a file already; { "--force" } writes over it: { $path }
command-line-not-all-read = nothing was written, since not all could be read
# Behind the name of the program.
command-line-failed = { "sitmap" }: { $error }

## Reports: of a file that was read. Each text is a line below the name of the file.

# $format is such as “CSV”, $ms a number in digits.
command-line-read-in = { $format }, read in { $ms } ms
command-line-read-in-encoded = { $format } in { $encoding }, read in { $ms } ms
# A sheet of a workbook, or a file in an archive.
command-line-read-from = read from “{ $part }”
command-line-located =
    { $incidents ->
        [one] { NUMBER($incidents, useGrouping: "false") } incident
       *[other] { NUMBER($incidents, useGrouping: "false") } incidents
    }, { NUMBER($located, useGrouping: "false") } on the map
command-line-located-with-refused =
    { $incidents ->
        [one] { NUMBER($incidents, useGrouping: "false") } incident
       *[other] { NUMBER($incidents, useGrouping: "false") } incidents
    } ({ NUMBER($refused, useGrouping: "false") } more set aside), { NUMBER($located, useGrouping: "false") } on the map
command-line-attachments = { $attachments ->
    [one] { NUMBER($attachments, useGrouping: "false") } attachment
   *[other] { NUMBER($attachments, useGrouping: "false") } attachments
}
command-line-shapes = { $shapes ->
    [one] { NUMBER($shapes, useGrouping: "false") } shape
   *[other] { NUMBER($shapes, useGrouping: "false") } shapes
}
command-line-also-read =
    { $places ->
        [one] { NUMBER($places, useGrouping: "false") } place
       *[other] { NUMBER($places, useGrouping: "false") } places
    }, { $statements ->
        [one] { NUMBER($statements, useGrouping: "false") } statement
       *[other] { NUMBER($statements, useGrouping: "false") } statements
    }, { $actors ->
        [one] { NUMBER($actors, useGrouping: "false") } actor
       *[other] { NUMBER($actors, useGrouping: "false") } actors
    }, { $sources ->
        [one] { NUMBER($sources, useGrouping: "false") } source
       *[other] { NUMBER($sources, useGrouping: "false") } sources
    }
command-line-on-day = on { $day }
command-line-from-day-to-day = from { $from } to { $to }
command-line-undated = no incident is dated
command-line-bounds = latitude { $south } to { $north }, longitude { $west } to { $east }
command-line-bounds-across = latitude { $south } to { $north }, longitude { $west } to { $east }, across 180°
command-line-profile-not-used = the mapping was not used: { $why }
command-line-not-a-table = the file is no table
# $headings is a list.
command-line-columns-missing = the file has no column { $headings }
command-line-columns = columns:
# $role is the word of a saved profile for what the column is; $why is such as “by its heading”.
command-line-column = { $heading } → { $role } ({ $why })
command-line-columns-not-used = not used, kept with the rows: { $headings }
command-line-no-issues = no issues
command-line-issues = { $n ->
    [one] { NUMBER($n, useGrouping: "false") } issue:
   *[other] { NUMBER($n, useGrouping: "false") } issues:
}
command-line-issues-untold = { $n ->
    [one] { NUMBER($n, useGrouping: "false") } issue; { "sitmap check" } tells it
   *[other] { NUMBER($n, useGrouping: "false") } issues; { "sitmap check" } tells them
}
command-line-issue-at-line = line { $line }, { $path }: { $problem }
command-line-issue = { $path }: { $problem }
# The value that an issue is about.
command-line-found = found: { $value }
command-line-not-read = cannot be read: { $error }
command-line-file-not-read = cannot be read: { $error }: { $file }
command-line-not-converted = cannot be converted: { $error }
command-line-not-exported = cannot be exported: { $error }

## Reports: of a file that was written.

command-line-written = written: { $file }
command-line-held =
    { $format }: { $incidents ->
        [one] { NUMBER($incidents, useGrouping: "false") } incident
       *[other] { NUMBER($incidents, useGrouping: "false") } incidents
    }, { $statements ->
        [one] { NUMBER($statements, useGrouping: "false") } statement
       *[other] { NUMBER($statements, useGrouping: "false") } statements
    }
command-line-renamed = { $n ->
    [one] { NUMBER($n, useGrouping: "false") } entry has the name of its file before its id, which was taken
   *[other] { NUMBER($n, useGrouping: "false") } entries have the name of their file before their ids, which were taken
}
command-line-lossless = everything is in it
# Over a list.
command-line-not-held = not in it, since { $format } has no room for it:
# Over a list of what was left out.
command-line-redacted-copy = a redacted copy:
# Over a list. $records is such as “2 incidents and 1 other entry”.
command-line-still-named = look at it before you pass it on; what was left out is still named in the words of { $records }:
# $ids is a list of statements.
command-line-without-a-source = without a source: { $ids }
