### What was changed and not saved when the program ended by force, and what is written down of it.

recovery-question = Bring back what was not saved?
recovery-ended = Sitmap ended before these changes were saved. The files themselves are as they were saved last.
# A file or layer, and how much of it was not saved.
recovery-changes = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
recovery-last-at = { $changes }, the last one on { $day }
recovery-bad-lines = { $n ->
    [one] { $n } line
   *[other] { $n } lines
} of what was written down could not be read; the rest comes back
recovery-bring-back = Bring back
recovery-put-aside = Do not bring back
recovery-aside-hint = What is not brought back is kept for thirty days in the folder of journals.

recovery-no-journal = Changes cannot be written down as they happen
recovery-not-written-down = What you change is not written down at the moment: it would be lost in a crash
recovery-written-down-again = What you change is written down again
recovery-stopped = The part of the program that does this has ended. Save what you have, and start the program anew.
recovery-journal-unreadable = Changes of an earlier start could not be read; the file is left as it is
recovery-not-brought-back = This was not brought back
recovery-not-put-aside = This could not be put aside, and will be asked about again
recovery-two-windows = { $name } is being changed in another window too
recovery-two-windows-hint = Each window keeps its own changes. Whoever saves second is told that the file has changed.

recovery-disk-full = The disk is full.
recovery-not-allowed = The folder may not be written to.
recovery-gone = The folder is not there, or another window has it.
recovery-system-says = The system says: { $says }
recovery-no-header = It does not begin as a journal does.
recovery-other-version = It is of version { $found } of the format, which another version of the program writes.
