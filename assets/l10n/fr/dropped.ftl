### What a format has no room for, each in a line: “Saved. CSV has no room for:”. $n is how many there are of it.

dropped-place-names = { $n ->
    [one] les noms en d’autres langues de { $n } lieu
   *[other] les noms en d’autres langues de { $n } lieux
}
dropped-actor-names = { $n ->
    [one] les noms en d’autres langues de { $n } acteur
   *[other] les noms en d’autres langues de { $n } acteurs
}
dropped-place-kinds = { $n ->
    [one] le type de { $n } lieu
   *[other] le type de { $n } lieux
}
dropped-actor-kinds = { $n ->
    [one] le type de { $n } acteur
   *[other] le type de { $n } acteurs
}
dropped-place-notes = { $n ->
    [one] les notes sur { $n } lieu
   *[other] les notes sur { $n } lieux
}
dropped-actor-notes = { $n ->
    [one] les notes sur { $n } acteur
   *[other] les notes sur { $n } acteurs
}
dropped-source-notes = { $n ->
    [one] les notes sur { $n } source
   *[other] les notes sur { $n } sources
}
dropped-sources-accessed = { $n ->
    [one] la date de consultation de { $n } source
   *[other] la date de consultation de { $n } sources
}
dropped-source-languages = { $n ->
    [one] la langue de { $n } source
   *[other] la langue de { $n } sources
}
dropped-reliability = { $n ->
    [one] la fiabilité de { $n } source
   *[other] la fiabilité de { $n } sources
}
dropped-credibility = { $n ->
    [one] la crédibilité de { $n } renvoi ou déclaration
   *[other] la crédibilité de { $n } renvois et déclarations
}
dropped-source-details = { $n ->
    [one] le type, le pays, les copies, l’empreinte et l’origine de { $n } source
   *[other] le type, le pays, les copies, l’empreinte et l’origine de { $n } sources
}
dropped-source-texts = { $n ->
    [one] le texte de { $n } source
   *[other] le texte de { $n } sources
}
dropped-assertions = { $n ->
    [one] { $n } assertion d’une déclaration, champ par champ
   *[other] { $n } assertions de déclarations, champ par champ
}
dropped-recorded = { $n ->
    [one] la date de saisie de { $n } entrée
   *[other] la date de saisie de { $n } entrées
}
dropped-wordings = { $n ->
    [one] les autres langues de { $n } titre, résumé ou note
   *[other] les autres langues de { $n } titres, résumés et notes
}
dropped-attachments = { $n ->
    [one] { $n } pièce jointe
   *[other] { $n } pièces jointes
}
dropped-shapes = { $n ->
    [one] { $n } forme
   *[other] { $n } formes
}
dropped-shape-details = { $n ->
    [one] l’étiquette, le style, l’heure, la source, les notes et d’autres attributs de { $n } forme
   *[other] les étiquettes, les styles, les heures, les sources, les notes et d’autres attributs de { $n } formes
}
dropped-source-times = { $n ->
    [one] le niveau de précision de la date de publication de { $n } source
   *[other] le niveau de précision de la date de publication de { $n } sources
}
dropped-actors-said = { $n ->
    [one] les termes des sources sur le rôle de { $n } acteur
   *[other] les termes des sources sur le rôle de { $n } acteurs
}
dropped-spoken-of = { $n ->
    [one] les lieux et les acteurs dont parle { $n } déclaration
   *[other] les lieux et les acteurs dont parlent { $n } déclarations
}
dropped-statement-times = { $n ->
    [one] le niveau de précision de la date de { $n } déclaration
   *[other] le niveau de précision de la date de { $n } déclarations
}
dropped-idle-places = { $n ->
    [one] { $n } lieu sans aucun incident
   *[other] { $n } lieux sans aucun incident
}
dropped-idle-actors = { $n ->
    [one] { $n } acteur sans rôle dans un incident ou une déclaration
   *[other] { $n } acteurs sans rôle dans un incident ou une déclaration
}
dropped-idle-sources = { $n ->
    [one] { $n } source à laquelle rien ne renvoie
   *[other] { $n } sources auxquelles rien ne renvoie
}
dropped-idle-statements = { $n ->
    [one] { $n } déclaration sans rapport avec un incident
   *[other] { $n } déclarations sans rapport avec un incident
}
dropped-place-twins = { $n ->
    [one] ce qui distingue { $n } lieu d’un autre de mêmes nom et position
   *[other] ce qui distingue { $n } lieux d’autres de mêmes nom et position
}
dropped-source-twins = { $n ->
    [one] ce qui distingue { $n } source d’une autre de même titre
   *[other] ce qui distingue { $n } sources d’autres de même titre
}
dropped-ids = { $n ->
    [one] l’identifiant de { $n } lieu, acteur, source ou déclaration
   *[other] les identifiants de { $n } lieux, acteurs, sources et déclarations
}
dropped-unknown-fields = { $n ->
    [one] { $n } champ inconnu de Sitmap ou inutilisable
   *[other] { $n } champs inconnus de Sitmap ou inutilisables
}
dropped-refused-entries = { $n ->
    [one] { $n } entrée illisible
   *[other] { $n } entrées illisibles
}
dropped-title = le titre du dossier
dropped-language = la langue du dossier
dropped-summary = le résumé du dossier
dropped-editor-note = la note du rédacteur sur le dossier
dropped-briefing-steps = { $n ->
    [one] le briefing de { $n } étape
   *[other] le briefing de { $n } étapes
}
dropped-unknown-head-fields = { $n ->
    [one] { $n } champ du dossier inconnu de Sitmap
   *[other] { $n } champs du dossier inconnus de Sitmap
}
dropped-listed-statements = { $n ->
    [one] une forme que Sitmap sait relire, pour { $n } déclaration
   *[other] une forme que Sitmap sait relire, pour { $n } déclarations
}
dropped-translations = { $n ->
    [one] { $n } traduction supplémentaire d’une déclaration
   *[other] { $n } traductions supplémentaires de déclarations
}
dropped-role-translations = { $n ->
    [one] { $n } traduction de la fonction d’un auteur de propos
   *[other] { $n } traductions de la fonction d’auteurs de propos
}
dropped-control-characters = { $n ->
    [one] { $n } caractère de contrôle
   *[other] { $n } caractères de contrôle
}
dropped-text-ends = { $n ->
    [one] la fin de { $n } texte de plus de 32 767 caractères
   *[other] la fin de { $n } textes de plus de 32 767 caractères
}
