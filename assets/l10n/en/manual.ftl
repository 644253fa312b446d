### The manual in the program. Each chapter has a title and its paragraphs. What the window calls something is
### taken from there, in braces: such a name is never written anew. Keys come as they stand on the keyboard, such
### as “Ctrl+O”.

manual-manual = Manual
manual-find = Find in the manual
manual-nothing = No chapter has all of these words.
# Below a chapter, the link to the one behind it. $chapter: its title.
manual-next = Next: { $chapter }

## Under the pictures.

manual-picture-window = The window with the example: the list of incidents, the map, and the card.
manual-picture-import = The import window: what each column is taken for, and what becomes of the first rows.
manual-picture-markers = Of one place only the town is known: it lies somewhere inside the dashed circle. The arrow leads from an attack to its answer.
manual-picture-card = The card of a place: where it lies, what happened there, and what was said about it.
manual-picture-filter = Days and kinds above the list. The timeline below the map shows the same incidents.
manual-picture-palette = “asad” finds a place and the incidents that happened there.
manual-picture-briefing = The steps of a briefing, and what can be changed about the one that is chosen.
manual-picture-show = A step as the room sees it.
manual-picture-redaction = A redacted copy: what is left out, and the words that still name it.

## What Sitmap shows

manual-overview = What Sitmap shows
manual-overview-purpose = Sitmap puts incidents on a map, together with what people said about them. It is made for those who have to tell others what happened, where and when, and how they know. Whatever you see can be traced to who said it and where it was published.
manual-overview-window = The list holds the incidents in the order of time. The map shows where they happened. The card tells you everything about the one that you have selected. The line at the bottom says how many incidents are shown, and how many of them have no position.
manual-overview-rule = One rule holds everywhere: Sitmap shows what a source states, and nothing more. What no source states stays open and is called unknown or not stated; it is never guessed. What an editor concluded is marked as the editor’s, so that nobody mistakes it for evidence.
manual-overview-words = Quotations stand letter for letter as they were said or written, in their own language. A translation is shown together with them and never instead of them.
manual-overview-example = When you start Sitmap for the first time, an example is open: the attacks on the coalition in Syria and Iraq in January 2022, as one article tells of them. “{ ui-file } > { ui-open-bundled }” brings it back at any time.

## Opening files

manual-files = Opening files
manual-files-open = { $open } opens files, and so does “{ ui-file } > { ui-open }”. You can also drop files on the window. Several files are open side by side, each as a layer of its own.
manual-files-formats = A file is recognised by what is in it, whatever its name: Sitmap’s own dossiers, CSV, spreadsheets of Excel and OpenDocument, GeoJSON, KML and KMZ, GPX and others, also when they are packed as ZIP or GZ. Exports of ACLED, UCDP, GTD and GDELT are known and read without a question.
manual-files-import = Where a table leaves open what its columns are, the import window asks. It shows what each column is taken for, and what becomes of the first rows. Correct what is wrong, then choose “{ tables-import }”. Saved as a profile, your answer also holds for every other file with the same headings.
manual-files-dates = A date such as 03/04/2022 can be read in two ways. Sitmap looks at all dates of the column to find out which is meant, and asks you if they do not tell.
manual-files-issues = Nothing is dropped without a word. Whatever could not be used is listed with its line, field, value and reason: choose “{ ui-details }” in the message, or click the number of issues beside the layer. Every cell of a row is kept with its incident, even one that Sitmap has no use for.
manual-files-template = To write down incidents of your own, begin with “{ ui-file } > { saving-save-template }”. It gives you a spreadsheet with a column for everything that Sitmap can show, and a sheet that explains each of them.

## The map

manual-map = The map
manual-map-move = Drag the map to move it, turn the mouse wheel to zoom, and double-click to go nearer to a spot. On the keyboard, move it with the arrow keys and zoom with { $zoom-in } and { $zoom-out }; { $fit } shows all places, and { $fly } what is selected.
manual-map-atlas = The map is part of the program: an atlas of the whole world with relief, borders, towns and their names. “{ ui-view } > { ui-base-map }” shows it with or without the relief. It says so when you are so near that it has no more detail.
manual-map-online = The same menu may offer OpenStreetMap. This is the only map that needs a network. Sitmap asks before it connects, and begins with the atlas again at the next start.
manual-map-offline = Otherwise Sitmap works offline and makes no connection by itself. Only a link to a source leads out of it: it opens in your browser, once you have seen the address and agreed.
manual-map-position = The line at the bottom gives the position under the pointer. The card of a place gives the position of the place in decimal degrees, in degrees, minutes and seconds, in UTM and in MGRS, and copies any of them.
manual-map-borders = Borders are drawn as they are held on the ground, and disputed ones are dashed. They are no statement about who has a right to them.

## Markers, circles and arrows

manual-markers = Markers, circles and arrows
manual-markers-marker = Every place with incidents has a marker. Colour and icon tell the kind of incident, and a number tells how many there were if it was more than one. Click the marker to open the card of the place.
manual-markers-circle = Where a position is not exact, a circle around the marker shows how well it is known: the place is somewhere inside. The radius is the one that the source states. If the source says only “near” or “{ vocabulary-precision-town }”, the circle has a size that is usual for that: it is dashed, and the card tells you that it is drawn by convention.
manual-markers-hollow = A hollow marker means that only the country is known; nothing happened at just that point. An incident without a position is in the list and not on the map.
manual-markers-cluster = Places that are too close together become a cluster with the number of their incidents. Click it, and the map goes near enough to tell them apart; those that lie on one spot fan out around it. Where a few markers would merely overlap, they step aside, and a line leads from each to the dot at its true position.
manual-markers-arrow = An arrow leads from an incident to the one that answers it, such as from an attack to the strike in return.

## The card

manual-card = The card
manual-card-open = Select a marker, a row of the list or a link, and the card shows it. Places, incidents, people and groups, and sources each have a card. { $back } and { $forward } go back and forward through those that you have seen.
manual-card-incident = The card of an incident tells when and where it happened, who took part, what was used, what harm was done, and which incident it answers. “{ ui-not-stated }” means just that: no source in the file says it.
manual-card-said = Below stands what was said about it. A quotation, with its large quotation mark, is in somebody’s own words. Reported speech is what a source says that somebody said. Each comes with its speaker and their role, the day, the source, and the page or paragraph in it.
manual-card-rating = A source may have a letter for how reliable it is, from A to F, and what it says a number for how credible that is, from 1 to 6. These grades are in the file because somebody gave them. Sitmap never grades anything itself.
manual-card-editor = “{ ui-inferred }” and “{ ui-editor }” mark what an editor worked out or added. Of an incident that was read from a table, “{ tables-as-in-file }” at the end of the card shows the row that it was made from, cell by cell.
manual-card-names = Where a file has names in several languages, “{ ui-view } > { ui-names }” chooses the one that you prefer. “{ ui-view } > { briefing-panel-translations-first }” puts translations before the original words; both stay in sight.

## The list, the filter and the timeline

manual-finding = The list, the filter and the timeline
manual-finding-list = { $next } goes to the next incident and { $previous } to the one before. { $find } goes to the field above the list. What you type there filters list, map and timeline together. Capitals and accents make no difference, and words in quotation marks are looked for as they stand.
manual-finding-kinds = { $filters } opens days and kinds. Type the first and the last day. Click a kind to switch it off or on, and double-click it to see it alone. The number beside each kind tells how many incidents it has among the days and words that you have chosen.
manual-finding-timeline = { $timeline } opens and closes the timeline. Drag across it to choose a span of days, and drag the edges of the span to change it. “{ ui-clear-days }” takes the span away.
manual-finding-undated = An incident without a date is in no span of days. The list then tells how many are left out for that reason, so that none goes missing unnoticed.
manual-finding-palette = { $palette } finds anything by its name: commands, places and incidents of all open files, layers, and towns all over the world. Type a part of the name, choose with the arrow keys, and press Enter.

## Changing things, and taking changes back

manual-changes = Changing things, and taking changes back
manual-changes-places = A file may name places without telling where they are. “{ gazetteer-look-up }” above the list then offers what the gazetteer in the program knows: about 235,000 towns and 20,000 airfields. Tick the ones that are right; none is ticked for you. What you put on the map is marked as placed by the editor.
manual-changes-undo = { $undo } takes back whatever you changed, and { $redo } does it again: positions, briefings, and even a layer that you closed.
manual-changes-history = “{ ui-edit } > { history-entry }” lists what was changed in a layer and when, and by whom if you give your name there. It shows what stood there before, keeps the reason if you write one down, and goes back to any point.
manual-changes-save = { $save } saves. A dossier is saved in its own file. A table stays as it is: a copy, which is a dossier, takes your changes.
manual-changes-copy = “{ ui-file } > { saving-save-copy }” writes a layer as a dossier, which holds everything, or as GeoJSON, CSV, XLSX or KML. It writes the whole layer, also what the filter hides, and afterwards lists what the format has no room for.
manual-changes-recovery = Changes that are not saved yet are written down as you make them. If the program or the computer stops, the next start offers to bring them back.

## Making a briefing

manual-briefing = Making a briefing
manual-briefing-start = { $briefing } opens the briefing in the place of the card. “{ briefing-panel-start }” makes its steps: a title, an overview, every incident in the list in the order of time, what remains unclear, and the sources. So filter the list first to what the room has to see.
manual-briefing-steps = Drag a step to another place, or move it with { $step-up } and { $step-down }. A step can be doubled, deleted, or left out of the show. “{ briefing-panel-add-view }” makes a step of what the map shows now.
manual-briefing-words = Title, text, quotation, map and seconds of each step can be changed, and it can have notes that only the presenter sees. What you write in the place of what the dossier says is marked as the editor’s, in the room too.
manual-briefing-whole = “{ briefing-panel-whole }” has what belongs to all steps: author and audience, the moment as of which it holds, and the marking on every page.
manual-briefing-saved = A briefing is part of its dossier and is saved with it by { $save }. A file that is no dossier has no room for one: a copy is saved as a dossier.

## Presenting and exporting

manual-presenting = Presenting and exporting
manual-presenting-start = { $present } presents from the start, and { $present-here } from what is selected. The show fills the screen, in type that can be read from ten metres. Where there is no briefing, its steps are made from the incidents.
manual-presenting-keys = The keys are those of PowerPoint, so a clicker works. With the mouse, a click goes on, and a right click opens a menu to go back, to any step, or to the end. During the show, { $help } lists all of its keys.
manual-presenting-screens = With a second screen, the show is on that one, and the first has the presenter’s view: notes, clock, the next step, and all steps. With pen and laser pointer you draw on what the room sees, and point at it.
manual-presenting-time = “{ ui-view } > { show-rehearse }” measures the seconds that you take for each step and can keep them, so that the show goes on by itself.
manual-presenting-export = “{ ui-file } > { book-export }” writes the briefing as PowerPoint slides, PDF, web page or animation, or the map as a picture. Each export names the files that it was made from, with their SHA-256, so that others can check what you worked with.

## Redacted copies

manual-redaction = Redacted copies
manual-redaction-what = “{ ui-file } > { redact-entry }” writes a copy for people who are not to see everything. Your layer stays as it is.
manual-redaction-choice = Positions become the middle of their square of 1 or 10 km in the military grid (MGRS). Actors, sources and fields are left out as you choose. Rows of the original file, fields that Sitmap does not know, and all ids go with whatever else is left out, because they could give it away.
manual-redaction-words = Words are never rewritten: a quotation stays letter for letter, or it goes as a whole. This is why the window lists the words that still name what you left out. Read that list before you pass the copy on, for nobody but you can decide what it gives away.
manual-redaction-told = The copy says in its editor’s note what was done to it, and when. A speaker who was left out becomes “{ redact-withheld }”.

## Layers, and files that change

manual-layers = Layers, and files that change
manual-layers-layer = Every open file is a layer. Above the list, each can be renamed, hidden and closed; list, map and timeline show the others.
manual-layers-live = Open files are watched. When one changes on disk, it is read again, and the line at the bottom tells what came, what changed and what went.
manual-layers-own = What you changed yourself is put on top of the new version. Where the file says something else by now, the history shows both, and nothing of yours is lost.
manual-layers-newer = “{ ui-file } > { changes-newer-entry }” takes a file of another name for a newer version of a layer, such as the export of this week for that of last week.
manual-layers-session = When you start Sitmap without a file, it opens what was open last. “{ ui-file } > { settings-start }” can have it open the example instead.

## Seeing, hearing and typing

manual-access = Seeing, hearing and typing
manual-access-keys = You can work with the keyboard alone. Tab goes from one thing to the next, a ring shows where you are, and Enter or the space bar chooses. { $keys } lists all keys; menus show them beside their entries.
manual-access-size = { $larger } and { $smaller } make everything larger or smaller, and { $actual } makes it as large as at first. “{ ui-view } > { ui-theme }” chooses light or dark, and “{ ui-high-contrast }” there has black on white or white on black.
manual-access-reader = Everything has a name for screen readers, and so have the markers on the map. What is shortened on screen is read as a whole.
manual-access-motion = With “{ ui-view } > { show-reduce-motion }”, maps and panels are there at once instead of flying and folding. Where the system asks for more contrast or less motion, Sitmap follows it by itself.
manual-access-room = { $alone } hides all panels, so that the map has the whole window. In a narrow window, list and card take turns.

## When something goes wrong

manual-trouble = When something goes wrong
manual-trouble-files = If a file cannot be read, a message tells where and why. What was open stays open.
manual-trouble-drawing = If one way to draw the window fails, Sitmap goes on with the next one and tells you so. If the window is drawn badly or slowly, start Sitmap with “{ "--graphics" }” and the name of another way; “{ "sitmap --help" }” lists them.
manual-trouble-log = “{ ui-help } > { diagnostics-show-log }” shows what the program noted. If the program breaks down, the next start offers a report of the fault. The report holds nothing of your files, and it is sent to nobody.
manual-trouble-console = Some things can be done without the window. In a console, “{ "sitmap check FILE" }” reads a file and names every problem with its line, “{ "sitmap render FILE OUT.png" }” draws the window into a picture, and “{ "sitmap convert" }” and “{ "sitmap export" }” write other formats and briefings.
manual-trouble-settings = Settings are kept in a file of their own. If it cannot be read, Sitmap puts it aside, tells you where, and begins with a new one.
