### How numbers are written. Where the user wishes, the program writes ٠–٩ and ٬ and ٫ instead.

# Between thousands: a narrow space at which no line breaks.
numbers-group = { "\u202F" }
# Between a whole number and its decimals.
numbers-decimal = .
# A number in the room of four letters: “1.2k”, “68k”. $n is in digits.
numbers-thousands = { $n }k
# The same of millions: “1.2M”.
numbers-millions = { $n }M
# The digits from zero to nine that the language itself has, which the user may wish; the usual ones where it has none.
numbers-digits = ٠١٢٣٤٥٦٧٨٩
# Between thousands of such digits, and before decimals.
numbers-own-group = ٬
numbers-own-decimal = ٫
