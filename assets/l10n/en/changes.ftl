### What a file that was read again brought.

# A file has changed so that something has to be asked of it.
changes-has-questions = { $file } has changed, and needs an answer to be read
# How many rows of a table are new in the file, are no longer the same, are no longer in it.
changes-came = { $table ->
    [incidents] { $n ->
        [one] { $n } incident came
       *[other] { $n } incidents came
    }
    [statements] { $n ->
        [one] { $n } statement came
       *[other] { $n } statements came
    }
    [places] { $n ->
        [one] { $n } place came
       *[other] { $n } places came
    }
    [actors] { $n ->
        [one] { $n } actor came
       *[other] { $n } actors came
    }
   *[sources] { $n ->
        [one] { $n } source came
       *[other] { $n } sources came
    }
}
changes-changed = { $table ->
    [incidents] { $n ->
        [one] { $n } incident changed
       *[other] { $n } incidents changed
    }
    [statements] { $n ->
        [one] { $n } statement changed
       *[other] { $n } statements changed
    }
    [places] { $n ->
        [one] { $n } place changed
       *[other] { $n } places changed
    }
    [actors] { $n ->
        [one] { $n } actor changed
       *[other] { $n } actors changed
    }
   *[sources] { $n ->
        [one] { $n } source changed
       *[other] { $n } sources changed
    }
}
changes-went = { $table ->
    [incidents] { $n ->
        [one] { $n } incident went
       *[other] { $n } incidents went
    }
    [statements] { $n ->
        [one] { $n } statement went
       *[other] { $n } statements went
    }
    [places] { $n ->
        [one] { $n } place went
       *[other] { $n } places went
    }
    [actors] { $n ->
        [one] { $n } actor went
       *[other] { $n } actors went
    }
   *[sources] { $n ->
        [one] { $n } source went
       *[other] { $n } sources went
    }
}
# What follows one of these: "3 incidents came, 1 changed, 2 went". The rows are named once.
changes-also-changed = { $table ->
    [incidents] { NUMBER($n) } changed
    [statements] { NUMBER($n) } changed
    [places] { NUMBER($n) } changed
    [actors] { NUMBER($n) } changed
   *[sources] { NUMBER($n) } changed
}
changes-also-went = { $table ->
    [incidents] { NUMBER($n) } went
    [statements] { NUMBER($n) } went
    [places] { NUMBER($n) } went
    [actors] { NUMBER($n) } went
   *[sources] { NUMBER($n) } went
}
# The same of one row, after its name in a list.
changes-row-came = { $table ->
    [incidents] incident came
    [statements] statement came
    [places] place came
    [actors] actor came
   *[sources] source came
}
changes-row-changed = { $table ->
    [incidents] incident changed
    [statements] statement changed
    [places] place changed
    [actors] actor changed
   *[sources] source changed
}
changes-row-went = { $table ->
    [incidents] incident went
    [statements] statement went
    [places] place went
    [actors] actor went
   *[sources] source went
}
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
changes-new-version-broken = { $file } has changed and could not be read
# What is shown in its place.
changes-old-stays = What was read before stays open.
changes-gone = { $file } is no longer there
# What happens then.
changes-gone-hint = What was read stays open. It is read again when the file comes back.
# The list goes on.
changes-more = and { NUMBER($n) } more

# The question for a file. $layer: the layer that it is a newer version of.
changes-newer-of = Newer version of { $layer }
changes-newer-entry = Bring up to date…
changes-open-already = This file is open as a layer of its own. Close that first.
