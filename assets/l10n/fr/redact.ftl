### What is left out of a redacted copy: asked in the dialog, told in the copy and on the command line.

redact-entry = Enregistrer une copie expurgée…
redact-heading = Copie expurgée
redact-about = Pour des destinataires qui ne doivent pas tout voir. La couche reste telle quelle ; la copie énumère ce qui en a été retiré.
redact-positions-label = Positions (MGRS)
redact-exact = Telles quelles
redact-fields = Champs
redact-actors-label = Acteurs
redact-sources-label = Sources
redact-find-actor = Rechercher un acteur
redact-find-source = Rechercher une source
redact-no-actors = Il n’y a pas d’acteurs.
redact-no-sources = Il n’y a pas de sources.
redact-none-found = Aucun résultat
redact-what-is-done = Effet de l’expurgation
redact-nothing-chosen = Choisissez ce que la copie ne doit pas dire.
redact-working = Calcul en cours…
redact-still-none = Aucun texte conservé ne nomme ce qui a été retiré, autant que la graphie permet d’en juger.
redact-still-about = Les textes ne sont jamais réécrits. Vérifiez ceux-ci, ou retirez-les en entier.
redact-save = Enregistrer la copie…
redact-save-as = Enregistrer une copie expurgée
redact-failed = Impossible de créer la copie
redact-look = Relisez la copie expurgée avant de la diffuser
redact-withheld = Nom non communiqué
redact-position-like = ce qui ressemble à une position
redact-link-like = un lien
redact-dossier = le dossier
redact-briefing = le briefing
redact-redacted = -expurgé
redact-place-names-label = Noms de lieux
redact-place-names-hint = Avec le type du lieu, ses notes, ce qui l’englobe, les termes des sources qui le situent et les étiquettes des formes
redact-titles-label = Titres
redact-titles-hint = Ceux des incidents, du dossier, du briefing et de ses étapes
redact-summaries-label = Résumés
redact-summaries-hint = Ceux des incidents et du dossier, les légendes des pièces jointes et ce que les étapes du briefing disent à leur place
redact-notes-label = Notes
redact-notes-hint = Celles des sources et celles du rédacteur
redact-statements-whole = Déclarations
redact-statements-hint = Citations et propos rapportés, en entier
redact-speakers-label = Auteurs des propos
redact-speakers-hint = Les propos restent
redact-munitions = Munitions
redact-outcomes = Bilans
redact-times-label = Heures
redact-times-hint = Les jours restent
redact-links-label = Liens vers les sources
redact-columns = Colonnes du fichier
redact-columns-hint = Lignes dont les incidents sont tirés, et champs que Sitmap ne connaît pas. Cela disparaît dès qu’autre chose est retiré.
redact-briefing-notes-label = Notes du présentateur
redact-briefing-notes-hint = Et étapes du briefing hors présentation
redact-briefing-whole = Le briefing
redact-closed = La couche a été fermée ou relue entre-temps.

# $size: "10 km"
redact-squares = Carrés de { $size }
# Where a position comes from that was made coarser. $size: "10 km". $name: "37SGT92"
redact-position-from = Carré MGRS de { $size } ({ $name }), établi par le rédacteur
# What a place is called instead of its name. $name: "37SGT92"
redact-square-name = MGRS { $name }
# What a place without a square is called instead of its name. $number: "3"
redact-unnamed = Lieu sans nom n° { $number }

## What the copy says of itself, and the dialog beforehand: one line for each kind of thing.

# $day: "2022-01-05". $done: the lines below, with semicolons between them.
redact-editor-note = Copie expurgée, établie le { $day } (UTC) : { $done }.
# $size: "10 km"
redact-positions = { $places ->
    [one] { $places } lieu : position ramenée au centre de son carré MGRS de { $size }
   *[other] { $places } lieux : positions ramenées au centre de leur carré MGRS de { $size }
}
# Editors’ notes on places of which the position was coarsened.
redact-place-notes = { $places ->
    [one] { $places } lieu : note du rédacteur retirée avec la position
   *[other] { $places } lieux : notes du rédacteur retirées avec la position
}
# Editors’ notes on why an incident is put at a place.
redact-place-notes-in = { $notes ->
    [one] { $notes } note du rédacteur sur la localisation retirée avec les positions
   *[other] { $notes } notes du rédacteur sur la localisation retirées avec les positions
}
redact-place-names = { $places ->
    [one] { $places } lieu : nom retiré, avec le type, les notes, ce qui l’englobe et les termes des sources qui le situent
   *[other] { $places } lieux : noms retirés, avec les types, les notes, ce qui les englobe et les termes des sources qui les situent
}
redact-actors-alone = { $actors ->
    [one] { $actors } acteur retiré
   *[other] { $actors } acteurs retirés
}
# $parts: how often they had a part in an incident.
redact-actors-with-parts =
    { $actors ->
        [one] { $actors } acteur retiré
       *[other] { $actors } acteurs retirés
    }, avec { $parts ->
        [one] { $parts } rôle dans un incident
       *[other] { $parts } rôles dans des incidents
    }
redact-speakers = { $statements ->
    [one] { $statements } déclaration : auteur des propos non communiqué
   *[other] { $statements } déclarations : auteurs des propos non communiqués
}
redact-sources-alone = { $sources ->
    [one] { $sources } source retirée
   *[other] { $sources } sources retirées
}
redact-sources-with-citations =
    { $sources ->
        [one] { $sources } source retirée
       *[other] { $sources } sources retirées
    }, avec { $citations ->
        [one] { $citations } renvoi
       *[other] { $citations } renvois
    }
# What nothing is cited for any more: incidents, statements, or both.
redact-incidents-without-source = { $incidents ->
    [one] { $incidents } incident : sans source dans cette copie
   *[other] { $incidents } incidents : sans source dans cette copie
}
redact-statements-without-source = { $statements ->
    [one] { $statements } déclaration : sans source dans cette copie
   *[other] { $statements } déclarations : sans source dans cette copie
}
redact-both-without-source =
    { $incidents ->
        [one] { $incidents } incident
       *[other] { $incidents } incidents
    } et { $statements ->
        [one] { $statements } déclaration
       *[other] { $statements } déclarations
    } : sans source dans cette copie
redact-statements = { $statements ->
    [one] { $statements } déclaration retirée
   *[other] { $statements } déclarations retirées
}
# Texts of sources, which the editor keeps beside what is cited of them.
redact-source-texts = { $sources ->
    [one] { $sources } source : texte retiré
   *[other] { $sources } sources : textes retirés
}
# What statements assert, field by field.
redact-assertions = { $assertions ->
    [one] { $assertions } assertion retirée d’une déclaration
   *[other] { $assertions } assertions retirées de déclarations
}
redact-attachment-files = { $attachments ->
    [one] { $attachments } pièce jointe : fichier retiré
   *[other] { $attachments } pièces jointes : fichiers retirés
}
redact-captions = { $attachments ->
    [one] { $attachments } pièce jointe : légende retirée
   *[other] { $attachments } pièces jointes : légendes retirées
}
redact-sensitive-attachments = { $attachments ->
    [one] { $attachments } pièce jointe sensible retirée
   *[other] { $attachments } pièces jointes sensibles retirées
}
redact-shapes = { $shapes ->
    [one] { $shapes } forme retirée avec les positions
   *[other] { $shapes } formes retirées avec les positions
}
redact-labels = { $shapes ->
    [one] { $shapes } forme : étiquette retirée
   *[other] { $shapes } formes : étiquettes retirées
}
redact-incident-titles = { $incidents ->
    [one] { $incidents } incident : titre retiré
   *[other] { $incidents } incidents : titres retirés
}
redact-incident-summaries = { $incidents ->
    [one] { $incidents } incident : résumé retiré
   *[other] { $incidents } incidents : résumés retirés
}
redact-incident-munitions = { $incidents ->
    [one] { $incidents } incident : munitions retirées
   *[other] { $incidents } incidents : munitions retirées
}
redact-incident-outcomes = { $incidents ->
    [one] { $incidents } incident : bilan retiré
   *[other] { $incidents } incidents : bilans retirés
}
redact-incident-rows = { $incidents ->
    [one] { $incidents } incident : ligne d’origine du tableau retirée
   *[other] { $incidents } incidents : lignes d’origine du tableau retirées
}
redact-notes = { $notes ->
    [one] { $notes } note retirée
   *[other] { $notes } notes retirées
}
redact-times = { $times ->
    [one] { $times } heure ramenée au jour
   *[other] { $times } heures ramenées au jour
}
redact-links = { $links ->
    [one] { $links } lien vers une source retiré
   *[other] { $links } liens vers des sources retirés
}
redact-unknown = { $fields ->
    [one] { $fields } champ inconnu de Sitmap ou inutilisable retiré
   *[other] { $fields } champs inconnus de Sitmap ou inutilisables retirés
}
redact-refused = { $rows ->
    [one] { $rows } entrée illisible retirée
   *[other] { $rows } entrées illisibles retirées
}
# Entries that nothing leads to any more.
redact-idle = { $rows ->
    [one] { $rows } lieu, acteur ou source : retrait, car plus rien n’y renvoie dans la copie
   *[other] { $rows } lieux, acteurs et sources : retrait, car plus rien n’y renvoie dans la copie
}
redact-dossier-title = titre du dossier retiré
redact-dossier-summary = résumé du dossier retiré
redact-briefing-title = titre du briefing retiré
# “As of”: the hour at which what the briefing says is right.
redact-briefing-as-of = date de situation du briefing retirée
redact-new-ids = identifiants tous renouvelés
# The briefing as a whole.
redact-no-briefing = briefing retiré
redact-briefing-titles = { $steps ->
    [one] { $steps } étape du briefing : titre retiré
   *[other] { $steps } étapes du briefing : titres retirés
}
# What steps say under their titles.
redact-briefing-texts = { $steps ->
    [one] { $steps } étape du briefing : texte sous le titre retiré
   *[other] { $steps } étapes du briefing : textes sous le titre retirés
}
redact-briefing-notes = { $steps ->
    [one] { $steps } étape du briefing : notes du présentateur retirées
   *[other] { $steps } étapes du briefing : notes du présentateur retirées
}
# Hidden steps, and steps on what is not there.
redact-briefing-steps = { $steps ->
    [one] { $steps } étape du briefing retirée, car elle n’est montrée à personne
   *[other] { $steps } étapes du briefing retirées, car elles ne sont montrées à personne
}
redact-briefing-quotes = { $steps ->
    [one] { $steps } étape du briefing : citation retirée
   *[other] { $steps } étapes du briefing : citations retirées
}
redact-briefing-bounds = { $steps ->
    [one] { $steps } étape du briefing : portion de carte élargie à des carrés entiers
   *[other] { $steps } étapes du briefing : portions de carte élargies à des carrés entiers
}

## What stays although it may tell more than the copy is to say.

redact-names-stay = { $places ->
    [one] { $places } lieu conserve un nom qui trahit sa position
   *[other] { $places } lieux conservent un nom qui trahit leur position
}
# What only the presenter sees of a briefing: notes, hidden steps, or both.
redact-notes-stay-alone = { $notes ->
    [one] Le briefing conserve des notes du présentateur pour { $notes } étape
   *[other] Le briefing conserve des notes du présentateur pour { $notes } étapes
}
redact-hidden-stay = { $hidden ->
    [one] Le briefing conserve { $hidden } étape hors présentation
   *[other] Le briefing conserve { $hidden } étapes hors présentation
}
redact-notes-and-hidden-stay =
    Le briefing conserve des notes du présentateur pour { $notes ->
        [one] { $notes } étape
       *[other] { $notes } étapes
    }, ainsi que { $hidden ->
        [one] { $hidden } étape hors présentation
       *[other] { $hidden } étapes hors présentation
    }
# $told: one of these.
redact-sentence = { $told }.
# A button that does something against that. $part: one of the fields in the dialog, such as “Names of places”.
redact-leave-out-too = Retirer : { $part }

## Words that still name what was left out.

# Told when a copy was saved, over a list. $records: "2 incidents, 3 statements and 1 other entry", of the next three.
redact-still-message = Ce qui a été retiré est encore nommé dans ces textes ({ $records }) :
# The same in the dialog, before a copy is saved.
redact-still-sentence = Ce qui est retiré est encore nommé dans ces textes ({ $records }).
redact-still-incidents = { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
}
redact-still-statements = { $statements ->
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}
redact-still-others = { $others ->
    [one] { $others } autre entrée
   *[other] { $others } autres entrées
}
# The list goes on.
redact-more = et { NUMBER($rows) } de plus
# $field: one of the next. $words: what stands there. $name: what it names. "Quotation: “… Smith did it …” (John Q. Smith)"
redact-hit = { $field } : « { $words } » ({ $name })

redact-field-name = Nom
redact-field-translator = Traducteur
redact-field-marking = Mention de protection
redact-field-place-said = Lieu, dans les termes de la source
redact-field-actor-said = Acteur, dans les termes de la source
redact-field-time-said = Date, dans les termes de la source
redact-field-inferred = Déduction du jour
redact-field-title = Titre
redact-field-summary = Résumé
redact-field-note = Note
redact-field-caption = Légende
redact-field-label = Étiquette
redact-field-role = Fonction
redact-field-role-translation = Traduction de la fonction
redact-field-munition = Munition
redact-field-damage = Dégâts
# Page, minute or paragraph.
redact-field-locator = Passage de la source
redact-field-author = Auteur
redact-field-audience = Destinataires
redact-field-publisher = Éditeur
redact-field-link = Lien
redact-field-within = Situé dans
redact-field-position-from = Origine de la position
# Fields of a step of the briefing.
redact-step-title = Étape { NUMBER($step) }, titre
redact-step-text = Étape { NUMBER($step) }, texte sous le titre
redact-step-notes = Étape { NUMBER($step) }, notes du présentateur
redact-step-filter = Étape { NUMBER($step) }, filtre de l’étape
# $field: a field as it is called in the file.
redact-step-field = Étape { NUMBER($step) }, { $field }

## Choosing what to leave out.

redact-chosen = À retirer : { NUMBER($chosen) } sur { NUMBER($all) }
# Buttons over a list: everything in it is left out, or nothing.
redact-all = Tout
redact-none = Rien
# The same where something is looked for, and only what was found is listed.
redact-all-found = Tout ceci
redact-none-of-found = Rien de ceci
# What these buttons say to a screen reader.
redact-leave-out-all-of = { $list ->
    [actors] Retirer tous les acteurs
    [sources] Retirer toutes les sources
   *[fields] Retirer tous les champs
}
redact-leave-out-none-of = { $list ->
    [actors] Ne retirer aucun acteur
    [sources] Ne retirer aucune source
   *[fields] Ne retirer aucun champ
}
redact-leave-out-all-found = { $list ->
    [actors] Retirer tous les acteurs trouvés
    [sources] Retirer toutes les sources trouvées
   *[fields] Retirer tous les champs trouvés
}
redact-leave-out-none-found = { $list ->
    [actors] Ne retirer aucun des acteurs trouvés
    [sources] Ne retirer aucune des sources trouvées
   *[fields] Ne retirer aucun des champs trouvés
}
# What a box says to a screen reader. $what: a name, such as "Iran"
redact-leave-out = Retirer : { $what }
redact-no-such-actor = aucun acteur n’a l’identifiant { $id }
redact-no-such-source = aucune source n’a l’identifiant { $id }
