### What is said of words that are found nowhere.

find-nowhere = « { $word } » ne figure dans aucun titre, texte, nom ni cellule.
# Behind it stand the names.
find-spelt-nearly-so = « { $word } » ne figure dans aucun titre, texte, nom ni cellule. { $names ->
    [one] Nom de graphie voisine :
   *[other] { $names } noms de graphie voisine :
}
