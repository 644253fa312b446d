### What is said of JSON, in words for people who do not write programs.
### Sentences begin with a small letter and have no full stop: they stand behind where it is.

# What is $expected, and what is $found instead: “expected a list, found the text "a"”. The $name of a type and
# the $value are shown as they stand in the file, or as the reader of JSON says them.
json-wrong-type = expected { $expected ->
    [object] an object
    [list] a list
    [text] text
    [boolean] true or false
    [null] null
    [a-number] a number
    [whole-number] a whole number, not negative
    [position] [longitude, latitude]
    [nothing] nothing
   *[other] { $name }
}, found { $found ->
    [object] an object
    [list] a list
    [text] text
    [boolean] true or false
    [null] null
    [a-number] a number
    [whole-number] a whole number, not negative
    [position] [longitude, latitude]
    [nothing] nothing
    [this-number] the number { $value }
    [this-text] the text { $value }
    [list-of] a list of { $value }
   *[other] { $value }
}
json-field-missing = the field "{ $name }" is missing
json-field-given-twice = the field "{ $name }" is given a second time
json-too-deep = it is nested more than 127 levels deep
json-no-value = expected a value
json-no-value-but = expected a value, found { $found }
json-cut-off-object = the text ends in the middle of an object; it seems to be cut off
json-cut-off-list = the text ends in the middle of a list; it seems to be cut off
json-cut-off-text = the text ends in the middle of a string; it seems to be cut off
json-cut-off-value = the text ends where a value is expected; it seems to be cut off
json-text-behind = there is more text behind its end
json-list-too-long = the list is longer than expected
json-trailing-comma = there is a comma with nothing behind it
json-no-name = expected the name of a field in quotation marks
json-number-too-large = the number is too large
json-control-character = a line break or control character inside a string; write it as \n or \u….
