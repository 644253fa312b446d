### What is said of JSON, in words for people who do not write programs.
### Sentences begin with a small letter and have no full stop: they stand behind where it is.

# What is $expected, and what is $found instead: “expected a list, found the text "a"”. The $name of a type and
# the $value are shown as they stand in the file, or as the reader of JSON says them.
json-wrong-type = attendu : { $expected ->
    [object] un objet
    [list] une liste
    [text] du texte
    [boolean] true ou false
    [null] null
    [a-number] un nombre
    [whole-number] un nombre entier, positif ou nul
    [position] [longitude, latitude]
    [nothing] rien
   *[other] { $name }
}, trouvé : { $found ->
    [object] un objet
    [list] une liste
    [text] du texte
    [boolean] true ou false
    [null] null
    [a-number] un nombre
    [whole-number] un nombre entier, positif ou nul
    [position] [longitude, latitude]
    [nothing] rien
    [this-number] le nombre { $value }
    [this-text] le texte { $value }
    [list-of] une liste de { $value }
   *[other] { $value }
}
json-field-missing = le champ "{ $name }" manque
json-field-given-twice = le champ "{ $name }" figure deux fois
json-too-deep = les valeurs s’emboîtent sur plus de 127 niveaux
json-no-value = attendu : une valeur
json-no-value-but = attendu : une valeur, trouvé : { $found }
json-cut-off-object = le texte s’arrête au milieu d’un objet ; il semble tronqué
json-cut-off-list = le texte s’arrête au milieu d’une liste ; il semble tronqué
json-cut-off-text = le texte s’arrête au milieu d’une chaîne de caractères ; il semble tronqué
json-cut-off-value = le texte s’arrête là où une valeur est attendue ; il semble tronqué
json-text-behind = il y a encore du texte après la fin
json-list-too-long = la liste est plus longue que prévu
json-trailing-comma = une virgule n’est suivie de rien
json-no-name = attendu : le nom d’un champ entre guillemets
json-number-too-large = le nombre est trop grand
json-control-character = un saut de ligne ou un caractère de contrôle figure dans une chaîne ; écrivez-le \n ou \u…
