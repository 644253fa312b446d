### Numbers and outcomes. “None reported” is not “not stated”.

facts-incidents = { $n ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $n } حوادث
    [many] { $n } حادثًا
   *[other] { $n } حادث
}
facts-places = { $n ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $n } أماكن
    [many] { $n } مكانًا
   *[other] { $n } مكان
}
facts-statements = { $n ->
    [zero] لا تصريحات
    [one] تصريح واحد
    [two] تصريحان
    [few] { $n } تصريحات
    [many] { $n } تصريحًا
   *[other] { $n } تصريح
}
facts-issues = { $n ->
    [zero] لا مشكلات
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $n } مشكلات
    [many] { $n } مشكلة
   *[other] { $n } مشكلة
}
facts-layers = { $n ->
    [zero] لا طبقات
    [one] طبقة واحدة
    [two] طبقتان
    [few] { $n } طبقات
    [many] { $n } طبقة
   *[other] { $n } طبقة
}

# None with a position.
facts-incidents-nowhere = { $incidents ->
    [zero] لا حوادث
    [one] حادث واحد بلا موضع
    [two] حادثان كلاهما بلا موضع
    [few] { $incidents } حوادث كلها بلا موضع
    [many] { $incidents } حادثًا كلها بلا موضع
   *[other] { $incidents } حادث كلها بلا موضع
}
facts-incidents-at-places =
    { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثًا
       *[other] { $incidents } حادث
    } { $places ->
        [zero] في 0 أماكن
        [one] في مكان واحد
        [two] في مكانين
        [few] في { $places } أماكن
        [many] في { $places } مكانًا
       *[other] في { $places } مكان
    }
facts-incidents-in-part-located =
    { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثًا
       *[other] { $incidents } حادث
    }: { NUMBER($located) } { $places ->
        [zero] في 0 أماكن
        [one] في مكان واحد
        [two] في مكانين
        [few] في { $places } أماكن
        [many] في { $places } مكانًا
       *[other] في { $places } مكان
    }، { NUMBER($unlocated) } بلا موضع

# Of killed, of wounded, and of damage.
facts-none-reported = لم تُسجّل
facts-toll-best = { NUMBER($best) } (بين { NUMBER($low) } و{ NUMBER($high) })
facts-toll-about = نحو { NUMBER($n) }
facts-toll-between = بين { NUMBER($low) } و{ NUMBER($high) }
facts-toll-at-least = { NUMBER($n) } على الأقل
facts-toll-at-most = { NUMBER($n) } على الأكثر
# "5 rockets"
facts-munition-counted = { NUMBER($n) } { $what }
# "5 rockets, shot down"
facts-munition-with-fate = { $munition }، { $fate }

# Lists: "a and b", and "a, b and c", where $rest is "b and c".
facts-list-two = { $first } و{ $last }
facts-list-more = { $first }، { $rest }
# Between the entries of a list in which nothing is said of the last: “a, b, c”.
facts-list-separator = { "، " }
# The same where the entries may have commas themselves: “a; b; c”.
facts-list-separator-apart = { "؛ " }
