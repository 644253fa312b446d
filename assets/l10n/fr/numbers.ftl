### How numbers are written.

# Between thousands: a narrow space at which no line breaks.
numbers-group = { "\u202F" }
# Between a whole number and its decimals.
numbers-decimal = ,
# A number in the room of four letters: “1.2k”, “68k”. $n is in digits.
numbers-thousands = { $n } k
# The same of millions: “1.2M”.
numbers-millions = { $n } M
