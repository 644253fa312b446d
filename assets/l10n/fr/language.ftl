# The way in which this language is written: ltr (from left to right) or rtl (from right to left).
language-direction = ltr
# What this language is called in itself, in the menu of languages.
language-name = Français
