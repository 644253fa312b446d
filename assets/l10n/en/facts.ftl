### Numbers and outcomes. “None reported” is not “not stated”.

facts-incidents = { $n ->
    [one] { $n } incident
   *[other] { $n } incidents
}
facts-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
facts-statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
}
facts-issues = { $n ->
    [one] { $n } issue
   *[other] { $n } issues
}
facts-layers = { $n ->
    [one] { $n } layer
   *[other] { $n } layers
}

# None with a position.
facts-incidents-nowhere = { $incidents ->
    [one] { $incidents } incident, none with a position
   *[other] { $incidents } incidents, none with a position
}
facts-incidents-at-places =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } at { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
facts-incidents-in-part-located =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    }: { NUMBER($located) } at { $places ->
        [one] { $places } place
       *[other] { $places } places
    }, { NUMBER($unlocated) } without a position

facts-none-reported = none reported
facts-toll-best = { NUMBER($best) } (between { NUMBER($low) } and { NUMBER($high) })
facts-toll-about = about { NUMBER($n) }
facts-toll-between = { NUMBER($low) } to { NUMBER($high) }
facts-toll-at-least = at least { NUMBER($n) }
facts-toll-at-most = at most { NUMBER($n) }
# "5 rockets"
facts-munition-counted = { NUMBER($n) } { $what }
# "5 rockets, shot down"
facts-munition-with-fate = { $munition }, { $fate }

# Lists: "a and b", and "a, b and c", where $rest is "b and c".
facts-list-two = { $first } and { $last }
facts-list-more = { $first }, { $rest }
# Between the entries of a list in which nothing is said of the last: “a, b, c”.
facts-list-separator = { ", " }
# The same where the entries may have commas themselves: “a; b; c”.
facts-list-separator-apart = { "; " }
