### What is said of words that are found nowhere.

find-nowhere = “{ $word }” is in no title, text, name or cell.
# Behind it stand the names.
find-spelt-nearly-so = “{ $word }” is in no title, text, name or cell. { $names ->
    [one] Spelt nearly so:
   *[other] { $names } names are spelt nearly so:
}
