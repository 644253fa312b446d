### What a format has no room for, each in a line: “Saved. CSV has no room for:”. $n is how many there are of it.

dropped-place-names = { $n ->
    [one] names in other languages of { $n } place
   *[other] names in other languages of { $n } places
}
dropped-actor-names = { $n ->
    [one] names in other languages of { $n } actor
   *[other] names in other languages of { $n } actors
}
dropped-place-kinds = { $n ->
    [one] the kind of { $n } place
   *[other] the kind of { $n } places
}
dropped-actor-kinds = { $n ->
    [one] the kind of { $n } actor
   *[other] the kind of { $n } actors
}
dropped-place-notes = { $n ->
    [one] notes on { $n } place
   *[other] notes on { $n } places
}
dropped-actor-notes = { $n ->
    [one] notes on { $n } actor
   *[other] notes on { $n } actors
}
dropped-source-notes = { $n ->
    [one] notes on { $n } source
   *[other] notes on { $n } sources
}
dropped-sources-accessed = { $n ->
    [one] when one looked at { $n } source
   *[other] when one looked at { $n } sources
}
dropped-source-languages = { $n ->
    [one] the language of { $n } source
   *[other] the language of { $n } sources
}
dropped-reliability = { $n ->
    [one] the reliability of { $n } source
   *[other] the reliability of { $n } sources
}
dropped-credibility = { $n ->
    [one] the credibility of { $n } citation or statement
   *[other] the credibility of { $n } citations and statements
}
dropped-source-details = { $n ->
    [one] kind, country, copies, hash and origin of { $n } source
   *[other] kind, country, copies, hash and origin of { $n } sources
}
dropped-source-texts = { $n ->
    [one] the text of { $n } source
   *[other] the texts of { $n } sources
}
dropped-assertions = { $n ->
    [one] { $n } assertion of a statement, field by field
   *[other] { $n } assertions of statements, field by field
}
dropped-recorded = { $n ->
    [one] when { $n } entry was put in
   *[other] when { $n } entries were put in
}
dropped-wordings = { $n ->
    [one] the other languages of { $n } title, summary or note
   *[other] the other languages of { $n } titles, summaries and notes
}
dropped-attachments = { $n ->
    [one] { $n } attachment
   *[other] { $n } attachments
}
dropped-shapes = { $n ->
    [one] { $n } shape
   *[other] { $n } shapes
}
dropped-shape-details = { $n ->
    [one] label, style, time, source, notes and other belongings of { $n } shape
   *[other] labels, styles, times, sources, notes and other belongings of { $n } shapes
}
dropped-source-times = { $n ->
    [one] how exactly one knows when they were published, of { $n } source
   *[other] how exactly one knows when they were published, of { $n } sources
}
dropped-actors-said = { $n ->
    [one] the sources’ own words for { $n } actor’s part
   *[other] the sources’ own words for { $n } actors’ parts
}
dropped-spoken-of = { $n ->
    [one] which places and actors are spoken of in { $n } statement
   *[other] which places and actors are spoken of in { $n } statements
}
dropped-statement-times = { $n ->
    [one] how exactly one knows when they were made, of { $n } statement
   *[other] how exactly one knows when they were made, of { $n } statements
}
dropped-idle-places = { $n ->
    [one] { $n } place of no incident
   *[other] { $n } places of no incident
}
dropped-idle-actors = { $n ->
    [one] { $n } actor without a part in any incident or statement
   *[other] { $n } actors without a part in any incident or statement
}
dropped-idle-sources = { $n ->
    [one] { $n } source that nothing is cited from
   *[other] { $n } sources that nothing is cited from
}
dropped-idle-statements = { $n ->
    [one] { $n } statement about no incident
   *[other] { $n } statements about no incident
}
dropped-place-twins = { $n ->
    [one] what tells from another of the same name and position { $n } place
   *[other] what tells from another of the same name and position { $n } places
}
dropped-source-twins = { $n ->
    [one] what tells from another of the same title { $n } source
   *[other] what tells from another of the same title { $n } sources
}
dropped-ids = { $n ->
    [one] the ids of { $n } place, actor, source or statement
   *[other] the ids of { $n } places, actors, sources and statements
}
dropped-unknown-fields = { $n ->
    [one] { $n } field that Sitmap does not know or could not use
   *[other] { $n } fields that Sitmap does not know or could not use
}
dropped-refused-entries = { $n ->
    [one] { $n } entry that could not be read
   *[other] { $n } entries that could not be read
}
dropped-title = the title of the dossier
dropped-language = the language of the dossier
dropped-summary = the summary of the dossier
dropped-editor-note = the editor’s note of the dossier
dropped-briefing-steps = { $n ->
    [one] the briefing of { $n } step
   *[other] the briefing of { $n } steps
}
dropped-unknown-head-fields = { $n ->
    [one] { $n } field of the dossier that Sitmap does not know
   *[other] { $n } fields of the dossier that Sitmap does not know
}
dropped-listed-statements = { $n ->
    [one] a form that Sitmap reads back, for { $n } statement
   *[other] a form that Sitmap reads back, for { $n } statements
}
dropped-translations = { $n ->
    [one] { $n } further translation of a statement
   *[other] { $n } further translations of statements
}
dropped-role-translations = { $n ->
    [one] { $n } translation of a speaker’s role
   *[other] { $n } translations of speakers’ roles
}
dropped-control-characters = { $n ->
    [one] { $n } control character
   *[other] { $n } control characters
}
dropped-text-ends = { $n ->
    [one] the end of { $n } text of more than 32 767 letters
   *[other] the end of { $n } texts of more than 32 767 letters
}
