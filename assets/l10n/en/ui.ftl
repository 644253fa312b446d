### Buttons, menus, messages.

ui-program = Sitmap
ui-incidents = incidents
ui-places = places

ui-file = File
ui-edit = Edit
ui-view = View
ui-help = Help
ui-open = Open…
ui-open-recent = Open recent
ui-open-bundled = Open the example dossier
ui-forget-recent = Clear recent files
ui-close-layer = Close layer
ui-quit = Quit
ui-show-list = Incident list
ui-show-card = Card
ui-show-filters = Days and kinds
ui-timeline = Timeline
ui-fold-timeline = Collapse timeline
ui-no-dates = No incident has a date
ui-map-alone = Hide panels
ui-theme = Theme
# A menu of the languages that the program speaks.
ui-spoken = Language
# In the menu of languages, where the language has digits of its own.
ui-own-digits = Digits of the language
# Where title and summary are not in the reader’s language: “Text in English”.
ui-text-in = Text in { $language }
# A menu of languages in which names of places are preferred.
ui-names = Names of places
ui-theme-system = Follow system
ui-theme-light = Light
ui-theme-dark = Dark
ui-high-contrast = High contrast
ui-base-map = Base map
ui-base-atlas = Atlas with relief
ui-base-plain = Atlas
ui-base-online = OpenStreetMap (online)…
# A menu: everything in the window larger or smaller.
ui-size-of-window = Size
ui-larger = Larger
ui-smaller = Smaller
ui-actual-size = Actual size
ui-keys = Keys
ui-about = About Sitmap
ui-close = Close
ui-cancel = Cancel
ui-switch-theme = Switch between light and dark

ui-map = Map
ui-go-nearer = Click to zoom in
ui-fan-out = Click to fan the places out
ui-zoom-in = Zoom in
ui-zoom-out = Zoom out
ui-fit-all = Show all places
ui-back = Back
ui-forward = Forward
ui-next-incident = Next incident
ui-previous-incident = Previous incident
ui-first-incident = First incident
ui-last-incident = Last incident
ui-show-on-map = Show on the map
ui-close-card = Close the card
ui-deselect = Clear selection
ui-find = Find in the incidents
ui-find-hint = Find
ui-clear = Clear
ui-show-all = Show all
ui-log-scale = log
ui-log-scale-hint = Logarithmic bars: few and many are both seen
ui-left-out = The filter leaves this incident out.
ui-clear-filter = Show all incidents
ui-clear-days = Show all days
ui-from = From
ui-from-day = First day
ui-to = To
ui-to-day = Last day
ui-no-day = Type 2022, 2022-01 or 2022-01-05.
ui-reversed = The last day is before the first.
ui-kind-hint = Click to switch off or on, double click for this kind alone
# A kind that is switched off, with the number of its incidents.
ui-kind-hidden = { $kind }: { $counted }, hidden
ui-still-open = It is open, but the filter shows none of it.
ui-nothing-matches = No incident passes the filter.

ui-atlas-ends = The atlas has no more detail
ui-out-of-reach = OpenStreetMap cannot be reached; this is the atlas
ui-distances = Distances, in a straight line
ui-look = Look…
ui-close-all = Close all
# The button that closes a layer.
ui-close-named = Close { $layer }
ui-rename = Rename
# Buttons that show or hide a layer.
ui-show-named = Show { $layer }
ui-hide-named = Hide { $layer }
ui-opened-together = Opened together
ui-show-group = Show all that was opened together
ui-hide-group = Hide all that was opened together
ui-not-all-read = Imported with issues
ui-incident-list = Scroll the incidents
ui-nothing-open = No file is open
ui-nothing-open-hint = Drop incident files here, or open them.
ui-nothing-found = No incident has all of these words.
ui-all-hidden = All layers are hidden.
ui-no-incidents = There is no incident in what is open.
ui-drop-here = Drop to open as layers
ui-welcome = Select a marker or an incident
ui-welcome-hint = Its card opens here: what happened, and who said what about it.

ui-undated-label = Date not stated
ui-background = Background
ui-time-not-stated = Time not stated
ui-no-title = Untitled incident
ui-untitled-source = Untitled source
ui-no-place = Place not stated
ui-not-located = No position: not on the map

ui-position-from = Position from
ui-precision = Precision
ui-exact-as-stated = stated as exact; see the note
ui-copy = Copy
ui-notation-decimal-degrees = Decimal degrees
ui-notation-dms = Degrees, minutes, seconds
ui-notation-utm = UTM
ui-notation-mgrs = MGRS
# $notation is a way to write a position: “Copy MGRS”.
ui-copy-position = Copy { $notation }
ui-when = When
ui-where-label = Where
ui-who = Who
ui-used = What was used
ui-killed = Killed
ui-wounded = Wounded
ui-casualties = Killed or wounded
ui-damage = Damage
ui-not-stated = not stated
ui-inferred = Inferred by the editor
ui-editor = Editor’s note
ui-placed-by-editor = Placed by the editor
ui-answers = Answers
ui-answered-by = Answered by
ui-sources = Sources
ui-source = Source
ui-statements-heading = What was said
ui-statements-here = Also said about this place
ui-said-by = What they said
ui-said-about = What was said about them
ui-takes-part = Incidents
ui-only-named = Show only incidents in which this name stands
ui-spoke-of = Spoke about
ui-said-by-source = The source itself
ui-speaker-not-stated = Speaker not stated
ui-speaker-unreadable = The speaker could not be read
ui-translation = Translation
ui-background-tag = Background
ui-author = Author
ui-publisher = Publisher
ui-address = Address
ui-published = Published
ui-accessed = Accessed
ui-language = Language
ui-reliability = Reliability
ui-tells-of = Mentions
ui-quotes = Statements in it
ui-open-link = Open in the browser
ui-no-link = Not an address of the web
ui-link-question = Open this address in the browser?
ui-online-question = Go online for a map?
ui-online-detail = Sitmap would ask tile.openstreetmap.org for pictures of the part of the world that you look at. It works without a network as it is; this choice is not kept for the next start.
ui-go-online = Go online
ui-stay-offline = Stay offline
ui-dismiss = Dismiss
# $n is how many more there are.
ui-show-more = Show more ({ NUMBER($n) })
ui-dossier = Dossier
ui-details = Show issues

ui-broken = Internal error
ui-save-path = Save the file
ui-replace = Replace it
ui-replaces = There is a file of this name. It would be replaced.
# Files that are read; $part is a file in an archive, or a sheet.
ui-reading-file = Reading { $file }
ui-reading-part = Reading { $file }, { $part }
# Of the dossier that the program brings along.
ui-not-opened = The example dossier could not be opened
ui-file-not-opened = { $file } could not be opened
ui-stays = What was open stays open.
ui-line = Line

ui-about-text = Puts incidents, and what people said about them, on a map. Whatever is shown can be followed to who said it, where and when.
ui-about-borders = Borders are those of Natural Earth, which draws them as they are held on the ground; disputed ones are dashed. They are no statement of Sitmap about sovereignty.
ui-about-licence = MIT or Apache-2.0. Map and gazetteer: Natural Earth (public domain), GeoNames (CC BY 4.0), OurAirports (public domain). Type: Inter, Noto (OFL 1.1); icons: Material Symbols (Apache-2.0).
ui-double-click = Double click
ui-mouse-wheel = Mouse wheel
ui-drag = Drag
ui-move-map = Move the map

# What something is, and which, or how many: “Encoding: UTF-8”.
ui-labelled = { $label }: { $value }
# The same with more about it behind it: “Save (Ctrl+S)”.
ui-with-detail = { $text } ({ $detail })

# What was put on the clipboard: “Copied: 38S MB 45 67”.
ui-copied-text = Copied: { $text }
# The same of several lines, of which the first is told.
ui-copied-lines = Copied: { $first } …

# The points of the compass.
ui-north = N
ui-north-east = NE
ui-east = E
ui-south-east = SE
ui-south = S
ui-south-west = SW
ui-west = W
ui-north-west = NW
# $n is a number in digits.
ui-kilometres = { $n } km
ui-metres = { $n } m
ui-centimetres = { $n } cm
# Where a place is, seen from a town: “Hīt, 38 km NE”.
ui-bearing-from = { $town }, { $distance } { $point }
# Where a place is, seen from here; the angle is from true north: “38 km NE (047°)”.
ui-bearing-in-degrees = { $distance } { $point } ({ $degrees }°)
# How a place without a shape is drawn: “disc of 5 km radius”.
ui-disc = disc of { $radius } radius
# The same where no radius is stated.
ui-disc-by-convention = disc of { $radius } radius: drawn by convention, no radius is stated
# $level is a number in digits, such as 7.5.
ui-zoom-level = zoom { $level }

ui-earlier-messages = { $n ->
    [one] { $n } earlier message
   *[other] { $n } earlier messages
}
# How many incidents are shown, where some are left out.
ui-shown-of-all = { NUMBER($shown) } of { $all ->
    [one] { $all } incident
   *[other] { $all } incidents
}
# How many of the incidents that are shown.
ui-unlocated = { NUMBER($n) } without a position
# How many incidents.
ui-undated = { NUMBER($n) } undated not shown
# How many incidents are in no bar of the timeline.
ui-known-to-year = { NUMBER($n) } known only to the year: not in the bars
ui-known-to-month = { NUMBER($n) } known only to the month or year: not in the bars
# $name is a file that was opened.
ui-all-filtered = { $name }: { $incidents ->
    [one] the filter hides its only incident
   *[other] the filter hides all of its { $incidents } incidents
}
# “Cluster, 1 204 incidents at 87 places”: $counted is one of facts-incidents-at-places and facts-incidents-nowhere.
ui-cluster-of = Cluster, { $counted }
# Beside places that were fanned out, where there is no room for all.
ui-more-places = { $n ->
    [one] { $n } more place here, in the list
   *[other] { $n } more places here, in the list
}
# Under a list that has no room for all.
ui-further-incidents = { $n ->
    [one] … { $n } incident
   *[other] … { $n } incidents
}
# What is in a dossier.
ui-incidents-and-statements =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }

# The words of a source.
ui-quoted = “{ $words }”
# A statement for those who cannot see it: “Claim, Katyusha Brigade: We struck the base.”
ui-statement-read = { $form }, { $speaker }: { $words }
# A message for those who cannot see it: its title, and a sentence about it.
ui-message-read = { $title }. { $detail }

# What is printed on keys.
ui-escape-key = Esc
ui-enter-key = Enter
ui-space-key = Space
ui-backspace-key = Backspace
ui-home-key = Home
ui-end-key = End
ui-shift-key = Shift
ui-page-up-key = Page Up
ui-page-down-key = Page Down
