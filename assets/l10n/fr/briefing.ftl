### What a briefing says of itself.

# Over the title of a briefing.
briefing-title = Briefing
# Over the step that shows everything.
briefing-overview = Vue d’ensemble
# The title of a step for words of one’s own.
briefing-new-text = Texte
# Over a part of the map.
briefing-view = Sur la carte
# Over what remains unclear, and its title.
briefing-unclear = Points à éclaircir
# Over the sources, and their title.
briefing-sources = Sources
# The title of an overview.
briefing-where-and-when = Où et quand
# Where nothing is unclear.
briefing-nothing-unclear = Chaque incident a une date et un lieu, et aucune revendication n’est à confirmer.
# Where no source is named.
briefing-no-sources = Aucune source n’est indiquée.
# Claims and allegations.
briefing-not-confirmed = Affirmations non confirmées ici
# Incidents without a time.
briefing-no-time = Sans date
# Incidents whose day the editor worked out.
briefing-time-inferred = Jour déduit par le rédacteur
# Incidents without a position.
briefing-no-place = Sans position sur la carte
# Incidents of which nobody says what came of them.
briefing-no-outcome = Sans indication de tués ni de blessés
# How many were killed.
briefing-killed = { $n ->
    [0] tués
    [one] tué
   *[other] tués
}
# How many were wounded.
briefing-wounded = { $n ->
    [0] blessés
    [one] blessé
   *[other] blessés
}
# What was damaged.
briefing-damage = dégâts
# Label of the figure that counts the weapons for which there is no room.
briefing-more-weapons = autres armes, sur la fiche
# Neither dead nor wounded were reported.
briefing-no-casualties = tués ou blessés
# What was used, where no number is stated.
briefing-used = moyen employé
# Behind a place that is not a position.
briefing-not-located = sans position
# Behind a time that the editor worked out.
briefing-inferred = jour déduit par le rédacteur
# Before the editor’s own line.
briefing-editor = Rédacteur
# What is said where an incident’s step names none.
briefing-no-incident = Cette étape montre un incident, sans dire lequel.
# Behind the title of a page that goes on with the one before.
briefing-continued = suite
# Over the sources of what was quoted, on the last page.
briefing-quoted = Sources citées dans ces pages

# Where a step is being worked out that looks through many incidents.
briefing-looking-through = { $incidents ->
    [one] Examen de { $incidents } incident…
   *[other] Examen de { $incidents } incidents…
}
# What is said where the incident of a step is gone; $key is what the file calls it.
briefing-gone = Cette étape montre l’incident « { $key } », qui n’est plus dans le dossier.
# “Groups backed by Iran: alleged”
briefing-alleged = { $actors } : selon des allégations
# Behind a list that has no room for all.
briefing-more = { $n ->
    [one] et { NUMBER($n) } autre
   *[other] et { NUMBER($n) } autres
}
# How much comes from a source: “6 incidents, 12 statements”.
briefing-cited-by-both =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }, { $statements ->
        [one] { $statements } déclaration
       *[other] { $statements } déclarations
    }
# For whom a briefing is.
briefing-audience = Destinataires : { $audience }
# Whose a briefing is.
briefing-author = Auteur : { $author }
# When a briefing is from.
briefing-as-of = Situation au { $moment }
# The heading of lines that go on at another step: “Without a time, continued”.
briefing-goes-on = { $heading } (suite)
# A list over several steps: “What remains unclear (2 of 3)”.
briefing-part-of = { $title } ({ NUMBER($number) } sur { NUMBER($of) })
# On which pages a source is quoted: “page 3”, “pages 3, 5”.
briefing-pages-of-source = { $n ->
    [one] page { $numbers }
   *[other] pages { $numbers }
}
# Whose words a quotation has: “Bryan, spokesman of the coalition”.
briefing-speaker-in-role = { $speaker }, { $role }
