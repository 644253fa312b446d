### How numbers are written.

# Between thousands: a narrow space at which no line breaks.
numbers-group = { "\u202F" }
# Between a whole number and its decimals.
numbers-decimal = .
# A number in the room of four letters: “1.2k”, “68k”. $n is in digits.
numbers-thousands = { $n }k
# The same of millions: “1.2M”.
numbers-millions = { $n }M
# The digits from zero to nine that the language itself has, which the user may wish; the usual ones where it has none.
numbers-digits = 0123456789
# Between thousands of such digits, and before decimals.
numbers-own-group = { numbers-group }
numbers-own-decimal = { numbers-decimal }
