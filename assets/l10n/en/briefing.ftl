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
briefing-killed = killed
# How many were wounded.
briefing-wounded = wounded
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
