### What is said of JSON, in words for people who do not write programs.
### Sentences have no full stop: they stand behind where it is.

# What is $expected, and what is $found instead: “expected a list, found the text "a"”. The $name of a type and
# the $value are shown as they stand in the file, or as the reader of JSON says them.
json-wrong-type = المتوقع { $expected ->
    [object] كائن
    [list] قائمة
    [text] نص
    [boolean] true أو false
    [null] null
    [a-number] عدد
    [whole-number] عدد صحيح غير سالب
    [position] [خط الطول، خط العرض]
    [nothing] لا شيء
   *[other] { $name }
}، والموجود { $found ->
    [object] كائن
    [list] قائمة
    [text] نص
    [boolean] true أو false
    [null] null
    [a-number] عدد
    [whole-number] عدد صحيح غير سالب
    [position] [خط الطول، خط العرض]
    [nothing] لا شيء
    [this-number] العدد { $value }
    [this-text] النص { $value }
    [list-of] قائمة عدد قيمها { $value }
   *[other] { $value }
}
json-field-missing = الحقل "{ $name }" مفقود
json-field-given-twice = ذُكر الحقل "{ $name }" مرة ثانية
json-too-deep = متداخل في أكثر من 127 مستوى
json-no-value = المتوقع قيمة
json-no-value-but = المتوقع قيمة، والموجود { $found }
json-cut-off-object = ينتهي النص في وسط كائن؛ يبدو أنه مبتور
json-cut-off-list = ينتهي النص في وسط قائمة؛ يبدو أنه مبتور
json-cut-off-text = ينتهي النص في وسط سلسلة حروف؛ يبدو أنه مبتور
json-cut-off-value = ينتهي النص حيث تُتوقع قيمة؛ يبدو أنه مبتور
json-text-behind = بعد نهايته نص آخر
json-list-too-long = القائمة أطول من المتوقع
json-trailing-comma = فاصلة لا شيء بعدها
json-no-name = المتوقع اسم حقل بين علامتي اقتباس
json-number-too-large = العدد أكبر مما يُقبل
json-control-character = فاصل أسطر أو محرف تحكم داخل سلسلة حروف؛ اكتبه على طريقة JSON \n / \u…
