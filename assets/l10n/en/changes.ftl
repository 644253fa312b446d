### What a file that was read again brought.

# A file has changed so that something has to be asked of it.
changes-has-questions = { $file } has changed, and needs an answer to be read
# "came"
changes-came = came
# "changed"
changes-changed = changed
# "went"
changes-went = went
# What to click to see which rows these were.
changes-show = Show what changed
# Over the list of these rows.
changes-heading = What changed in the file
# Of a layer whose file was not read again.
changes-none = Nothing that is shown.
# Where only the title or the notes of a file are new.
changes-only-the-rest = read again; its rows are the same
# Where what was selected is no longer in the file.
changes-selection-went = what was selected is no longer in it
# A file that cannot be read any more.
changes-new-version-broken = { $file } has changed and could not be read
# What is shown in its place.
changes-old-stays = What was read before stays open.
# A file that is gone.
changes-gone = { $file } is no longer there
# What happens then.
changes-gone-hint = What was read stays open. It is read again when the file comes back.
