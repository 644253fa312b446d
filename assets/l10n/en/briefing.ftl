### What a briefing says of itself.

# Over the title of a briefing.
briefing-title = Briefing
# Over the step that shows everything.
briefing-overview = Overview
# The title of a step for words of one's own.
briefing-new-text = Text
# Over a part of the map.
briefing-view = On the map
# Over what remains unclear, and its title.
briefing-unclear = What remains unclear
# Over the sources, and their title.
briefing-sources = Sources
# The title of an overview.
briefing-where-and-when = Where and when
# Where nothing is unclear.
briefing-nothing-unclear = Every incident has a time, a place and no unconfirmed claim.
# Where no source is named.
briefing-no-sources = No source is named.
# Claims and allegations.
briefing-not-confirmed = Said, and not confirmed here
# Incidents without a time.
briefing-no-time = Without a time
# Incidents whose day the editor worked out.
briefing-time-inferred = Day worked out by the editor
# Incidents without a position.
briefing-no-place = Without a position on the map
# Incidents of which nobody says what came of them.
briefing-no-outcome = Without a word on killed or wounded
# How many were killed.
briefing-killed = { $n ->
    [one] killed
   *[other] killed
}
# How many were wounded.
briefing-wounded = { $n ->
    [one] wounded
   *[other] wounded
}
# What was damaged.
briefing-damage = damage
# Label of the figure that counts the weapons for which there is no room.
briefing-more-weapons = further weapons, on the card
# Neither dead nor wounded were reported.
briefing-no-casualties = killed or wounded
# What was used, where no number is stated.
briefing-used = used
# Behind a place that is not a position.
briefing-not-located = not located
# Behind a time that the editor worked out.
briefing-inferred = day inferred by the editor
# Before the editor's own line.
briefing-editor = Editor
# What is said where an incident's step names none.
briefing-no-incident = This step shows an incident, and does not say which.
# Behind the title of a page that goes on with the one before.
briefing-continued = continued
# Over the sources of what was quoted, on the last page.
briefing-quoted = Quoted in these pages

# Where a step is being worked out that looks through many incidents.
briefing-looking-through = { $incidents ->
    [one] Looking through { $incidents } incident…
   *[other] Looking through { $incidents } incidents…
}
# What is said where the incident of a step is gone; $key is what the file calls it.
briefing-gone = This step shows the incident “{ $key }”, which is no longer in the dossier.
# “Groups backed by Iran: alleged”
briefing-alleged = { $actors }: alleged
# Behind a list that has no room for all.
briefing-more = and { NUMBER($n) } more
# How much comes from a source: “6 incidents, 12 statements”.
briefing-cited-by-both =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }
# For whom a briefing is.
briefing-audience = For { $audience }
# Whose a briefing is.
briefing-author = By { $author }
# When a briefing is from.
briefing-as-of = As of { $moment }
# The heading of lines that go on at another step: “Without a time, continued”.
briefing-goes-on = { $heading }, continued
# A list over several steps: “What remains unclear (2 of 3)”.
briefing-part-of = { $title } ({ NUMBER($number) } of { NUMBER($of) })
# On which pages a source is quoted: “page 3”, “pages 3, 5”.
briefing-pages-of-source = { $n ->
    [one] page { $numbers }
   *[other] pages { $numbers }
}
# Whose words a quotation has: “Bryan, spokesman of the coalition”.
briefing-speaker-in-role = { $speaker }, { $role }
