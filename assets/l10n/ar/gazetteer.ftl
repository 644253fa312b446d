### What is said of a place that an editor put on the map by the gazetteer.

gazetteer-places = أماكن بلا موضع
gazetteer-places-entry = الأماكن بلا موضع…
gazetteer-about-places = يذكر الملف هذه الأماكن وليس فيه مواضع لها يمكن استخدامها. حدد منها ما أصاب فيه المعجم الجغرافي. ما تضعه على الخريطة يُنسب إلى المحرر؛ وموضع المدينة هو وسطها، لا حيث وقع شيء.
gazetteer-looking-up = جارٍ البحث…
gazetteer-none-unplaced = لا حادث يذكر مكانًا بلا موضع.
gazetteer-tick-sure = تحديد ما اسمه لمكان واحد فقط
gazetteer-untick = إلغاء تحديد الكل
gazetteer-country = البلد
gazetteer-all-countries = كل البلدان
# $chosen: which place it is, of those that have the name.
gazetteer-where-is = أين { $name }: { $chosen }
gazetteer-not-in-gazetteer = ليس في المعجم الجغرافي
gazetteer-look-up = البحث عنها…
gazetteer-changed = تغيّرت
gazetteer-changed-hint = ما غيّرته ليس في أي ملف بعد. انقر لحفظه؛ يبقى الجدول كما هو، وتُحفظ التغييرات في نسخة.
gazetteer-take-back = إزالة مواضع المعجم الجغرافي
gazetteer-taken-back = أُزيلت مواضع المعجم الجغرافي.
gazetteer-no-gazetteer = المعجم الجغرافي غير متوفر
gazetteer-not-placed = لم يوضع شيء على الخريطة
gazetteer-read-anew = قُرئ الملف من جديد في هذه الأثناء. ابحث عن أماكنه مرة أخرى.

## What the copy says of a position that the gazetteer gave.

# $name: "Al Mayādīn". $country: "Syria". $source: "GeoNames"
gazetteer-note-town = ليس في الملف موضع يمكن استخدامه. حدد محرر هذه النسخة الموضع بالاسم: وهو وسط مدينة { $name } ({ $country })، وفق { $source }.
# The same of an airfield.
gazetteer-note-airfield = ليس في الملف موضع يمكن استخدامه. حدد محرر هذه النسخة الموضع بالاسم: وهو موضع { $name } ({ $country })، وفق { $source }.
# $note: one of these.
gazetteer-note-spelled = { $note } ويُكتب الاسم هناك على نحو آخر: «{ $spelling }».

## A match.

gazetteer-town = مدينة
gazetteer-airport = مطار
gazetteer-air-base = قاعدة جوية
gazetteer-heliport = مهبط مروحيات
gazetteer-closed-airfield = مطار مغلق
# $feature: one of these. "town, 54 534 people"
gazetteer-with-people = { $people ->
    [zero] { $feature } بلا سكان
    [one] { $feature }، نسمة واحدة
    [two] { $feature }، نسمتان
    [few] { $feature }، { $people } نسمات
    [many] { $feature }، { $people } نسمة
   *[other] { $feature }، { $people } نسمة
}
# How it was found.
gazetteer-same-name = الاسم نفسه
gazetteer-part-of-name = جزء من اسم أطول
gazetteer-letter-differs = يختلف حرف واحد
# How it was found, and the name that is like the one in the file: "one letter differs: Mayadin"
gazetteer-how-spelled = { $how }: { $spelling }
# A match in a line: "Al Mayādīn, Syria"
gazetteer-named = { $name }، { $country }
# So many places have the name.
gazetteer-several = واحد من { NUMBER($places) }

# A button.
gazetteer-place-so-many = { $places ->
    [zero] وضع على الخريطة
    [one] وضع مكان واحد على الخريطة
    [two] وضع مكانين على الخريطة
    [few] وضع { $places } أماكن على الخريطة
    [many] وضع { $places } مكانًا على الخريطة
   *[other] وضع { $places } مكان على الخريطة
}
gazetteer-unplaced = { $incidents ->
    [zero] لا حوادث لها مكان بلا موضع
    [one] حادث واحد له مكان بلا موضع
    [two] حادثان لهما مكان بلا موضع
    [few] { $incidents } حوادث لها مكان بلا موضع
    [many] { $incidents } حادثًا لها مكان بلا موضع
   *[other] { $incidents } حادث لها مكان بلا موضع
}
gazetteer-placed = { $places ->
    [zero] لم توضع أماكن على الخريطة وفق المعجم الجغرافي. احفظ نسخة للإبقاء على ذلك.
    [one] وُضع مكان واحد على الخريطة وفق المعجم الجغرافي. احفظ نسخة للإبقاء على ذلك.
    [two] وُضع مكانان على الخريطة وفق المعجم الجغرافي. احفظ نسخة للإبقاء على ذلك.
    [few] وُضعت { $places } أماكن على الخريطة وفق المعجم الجغرافي. احفظ نسخة للإبقاء على ذلك.
    [many] وُضع { $places } مكانًا على الخريطة وفق المعجم الجغرافي. احفظ نسخة للإبقاء على ذلك.
   *[other] وُضع { $places } مكان على الخريطة وفق المعجم الجغرافي. احفظ نسخة للإبقاء على ذلك.
}
