### Numbers and outcomes. “None reported” is not “not stated”.

facts-incidents = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}
facts-places = { $n ->
    [one] { $n } lieu
   *[other] { $n } lieux
}
facts-statements = { $n ->
    [one] { $n } déclaration
   *[other] { $n } déclarations
}
facts-issues = { $n ->
    [one] { $n } problème
   *[other] { $n } problèmes
}
facts-layers = { $n ->
    [one] { $n } couche
   *[other] { $n } couches
}

# None with a position.
facts-incidents-nowhere = { $incidents ->
    [one] { $incidents } incident, sans position
   *[other] { $incidents } incidents, tous sans position
}
facts-incidents-at-places =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } en { $places ->
        [one] { $places } lieu
       *[other] { $places } lieux
    }
facts-incidents-in-part-located =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } : { NUMBER($located) } en { $places ->
        [one] { $places } lieu
       *[other] { $places } lieux
    }, { NUMBER($unlocated) } sans position

facts-none-reported = rien de signalé
facts-toll-best = { NUMBER($best) } (entre { NUMBER($low) } et { NUMBER($high) })
facts-toll-about = environ { NUMBER($n) }
facts-toll-between = de { NUMBER($low) } à { NUMBER($high) }
facts-toll-at-least = au moins { NUMBER($n) }
facts-toll-at-most = au plus { NUMBER($n) }
# "5 rockets"
facts-munition-counted = { NUMBER($n) } { $what }
# "5 rockets, shot down"
facts-munition-with-fate = { $munition }, { $fate }

# Lists: "a and b", and "a, b and c", where $rest is "b and c".
facts-list-two = { $first } et { $last }
facts-list-more = { $first }, { $rest }
# Between the entries of a list in which nothing is said of the last: “a, b, c”.
facts-list-separator = { ", " }
# The same where the entries may have commas themselves: “a; b; c”.
facts-list-separator-apart = { " ; " }
