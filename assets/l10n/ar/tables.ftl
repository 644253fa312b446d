### What is asked of tables, and told of their rows.

tables-incident-files = ملفات الحوادث
tables-all-files = كل الملفات

tables-question = ما معنى أعمدة هذا الملف؟
tables-how-read-label = كيف قُرئ هذا الملف
tables-how-read-entry = كيف قُرئ…
tables-sheet = الورقة
tables-encoding = الترميز
tables-kinds-hint = الأنواع التي فُهمت من كلمات الملف. انقر كلمة لتغيير نوعها.
tables-headings-in = سطر الترويسات
tables-no-headings = لا سطر
tables-looking = جارٍ الفحص…
tables-all-clear = كل ما يلزم معروف.
tables-no-where = لا عمود يذكر المكان: ستُدرج الحوادث بلا مكان.
tables-no-when = لا عمود يذكر الوقت: ستكون الحوادث بلا تاريخ.
tables-no-what = لا عمود يذكر ما وقع: ستكون الحوادث بلا عنوان.
tables-nothing-chosen = حدد معنى عمود واحد على الأقل.
tables-dates-open = يمكن قراءة التواريخ بطريقتين. أيهما المقصودة؟
tables-dates = التواريخ
tables-day-first = اليوم قبل الشهر
tables-month-first = الشهر قبل اليوم
tables-columns = الأعمدة
tables-find-meaning = بحث
tables-nothing-fits = لا شيء بهذا الاسم
tables-preview = ما سيُقرأ
tables-no-rows = لا شيء بعد. حدد معاني الأعمدة.
tables-without-place = بلا مكان
tables-added = تتمة لصف سابق
tables-import = استيراد
tables-import-again = إعادة القراءة
tables-profile-name = اسم ملف التعريف
tables-profile-hint = اسم، لتُقرأ مثل هذه الملفات دون سؤال
tables-save-profile = حفظ ملف تعريف
tables-profile-saved = حُفظ. تُقرأ الملفات التي لها هذه الترويسات هكذا دون سؤال.
tables-profiles = ملفات التعريف
tables-no-profiles = لم يُحفظ أي ملف تعريف بعد.
tables-forget = نسيان
# The same for those who cannot see it; $profile is a name.
tables-forget-named = نسيان { $profile }
tables-to-a-file = حفظ في ملف…
tables-to-a-file-named = حفظ في ملف… { $profile }

tables-by-format = يحدده التنسيق
tables-by-heading = بحسب ترويسته
tables-by-content = بحسب ما فيه
tables-by-choice = مختار
tables-kept = محفوظ مع الصف

tables-field = الحقل
tables-value = القيمة
tables-reason = السبب
tables-every-reason = كل الأسباب
tables-nothing-wrong = أمكن استخدام كل شيء.
tables-copy-csv = نسخ بتنسيق CSV
tables-save-csv = حفظ بتنسيق CSV…
# Behind the name of a file, in the name of that CSV.
tables-issues-file = -المشكلات

tables-as-in-file = كما في الملف
tables-as-in-line = كما في الملف · السطر { $line }
tables-show-link = فتح هذا العنوان

tables-group-when = متى
tables-group-where = أين
tables-group-what = ماذا
tables-group-who = الأطراف
tables-group-outcome = الحصيلة
tables-group-sources = المصادر
tables-group-statements = التصريحات

# How many words of a file stand for a kind of incident.
tables-kinds = { $words ->
    [zero] الأنواع: لا كلمات
    [one] الأنواع: كلمة واحدة
    [two] الأنواع: كلمتان
    [few] الأنواع: { $words } كلمات
    [many] الأنواع: { $words } كلمة
   *[other] الأنواع: { $words } كلمة
}
# A word of the file, how often it stands there, and the kind that it is taken for: “Airstrike (12) → Air strike”.
tables-kind-taken = كلمة «{ $word }» ({ NUMBER($times) }): { $kind }
# $name is a data set: “recognised as ACLED”.
tables-by-profile = عُرف أنه { $name }
# $name is a saved profile: “as in “Our weekly sheet””.
tables-by-saved = كما في «{ $name }»
# How a date of the file would be read: “03/04/2022 is 3 April 2022”.
tables-date-read = يُقرأ { $cell } هكذا: { $day }
# Formats of files; the others have names of their own, such as GeoJSON.
tables-format-sheet = جدول بيانات
tables-format-html = جدول HTML
# $name is that of a data set or of a saved mapping: “CSV, ACLED”.
tables-format-of = { $format }، { $name }
# “CSV, 12 columns”
tables-shape = { $columns ->
    [zero] تنسيق { $format }، لا أعمدة
    [one] تنسيق { $format }، عمود واحد
    [two] تنسيق { $format }، عمودان
    [few] تنسيق { $format }، { $columns } أعمدة
    [many] تنسيق { $format }، { $columns } عمودًا
   *[other] تنسيق { $format }، { $columns } عمود
}
# $part is a sheet of a workbook, or a file in an archive; $parts is how many it has.
tables-read-from = قُرئ من «{ $part }»، واحد من { NUMBER($parts) }
# Files that are asked about later.
tables-later = { $files ->
    [zero] لا ملفات في الانتظار
    [one] ملف واحد في الانتظار بعد هذا
    [two] ملفان في الانتظار بعد هذا
    [few] { $files } ملفات في الانتظار بعد هذا
    [many] { $files } ملفًا في الانتظار بعد هذا
   *[other] { $files } ملف في الانتظار بعد هذا
}
# “first 50 rows: 50 incidents, 48 with a date, 47 on the map”
tables-previewed =
    { $rows ->
        [zero] لا صفوف
        [one] أول صف
        [two] أول صفين
        [few] أول { $rows } صفوف
        [many] أول { $rows } صفًا
       *[other] أول { $rows } صف
    }: { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثًا
       *[other] { $incidents } حادث
    }؛ بتاريخ: { NUMBER($dated) }، على الخريطة: { NUMBER($located) }
# “68 570 incidents read, 3 of them in part, 0 set aside”
tables-tally-counted = { $incidents ->
    [zero] لم تُقرأ حوادث؛ جزئيًا: { NUMBER($in-part) }، متروك: { NUMBER($set-aside) }
    [one] قُرئ حادث واحد؛ جزئيًا: { NUMBER($in-part) }، متروك: { NUMBER($set-aside) }
    [two] قُرئ حادثان؛ جزئيًا: { NUMBER($in-part) }، متروك: { NUMBER($set-aside) }
    [few] قُرئت { $incidents } حوادث؛ جزئيًا: { NUMBER($in-part) }، متروك: { NUMBER($set-aside) }
    [many] قُرئ { $incidents } حادثًا؛ جزئيًا: { NUMBER($in-part) }، متروك: { NUMBER($set-aside) }
   *[other] قُرئ { $incidents } حادث؛ جزئيًا: { NUMBER($in-part) }، متروك: { NUMBER($set-aside) }
}
# The same where more were read in part than was counted.
tables-tally-at-least = { $incidents ->
    [zero] لم تُقرأ حوادث؛ جزئيًا: { NUMBER($in-part) } على الأقل، متروك: { NUMBER($set-aside) }
    [one] قُرئ حادث واحد؛ جزئيًا: { NUMBER($in-part) } على الأقل، متروك: { NUMBER($set-aside) }
    [two] قُرئ حادثان؛ جزئيًا: { NUMBER($in-part) } على الأقل، متروك: { NUMBER($set-aside) }
    [few] قُرئت { $incidents } حوادث؛ جزئيًا: { NUMBER($in-part) } على الأقل، متروك: { NUMBER($set-aside) }
    [many] قُرئ { $incidents } حادثًا؛ جزئيًا: { NUMBER($in-part) } على الأقل، متروك: { NUMBER($set-aside) }
   *[other] قُرئ { $incidents } حادث؛ جزئيًا: { NUMBER($in-part) } على الأقل، متروك: { NUMBER($set-aside) }
}
tables-rows = { $n ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $n } صفوف
    [many] { $n } صفًا
   *[other] { $n } صف
}
# Rows that were read so far, and rows in a second.
tables-rows-and-rate = { $n ->
    [zero] لا صفوف، { NUMBER($rate) } صف/ث
    [one] صف واحد، { NUMBER($rate) } صف/ث
    [two] صفان، { NUMBER($rate) } صف/ث
    [few] { $n } صفوف، { NUMBER($rate) } صف/ث
    [many] { $n } صفًا، { NUMBER($rate) } صف/ث
   *[other] { $n } صف، { NUMBER($rate) } صف/ث
}
tables-empty-cells = { $n ->
    [zero] لا خلايا فارغة
    [one] خلية فارغة واحدة
    [two] خليتان فارغتان
    [few] { $n } خلايا فارغة
    [many] { $n } خلية فارغة
   *[other] { $n } خلية فارغة
}

## What a column can be.

tables-meaning-unused = غير مستخدم
tables-meaning-id = معرّف الحادث
tables-meaning-title = العنوان
tables-meaning-summary = الوصف
tables-meaning-kind = نوع الحادث
tables-meaning-date = التاريخ
tables-meaning-end-date = تاريخ النهاية
tables-meaning-time = الساعة
tables-meaning-year = السنة
tables-meaning-month = الشهر
tables-meaning-day = اليوم من الشهر
tables-meaning-time-precision = مستوى دقة الوقت
tables-meaning-time-zone = المنطقة الزمنية
tables-meaning-time-in-words = الوقت بعبارة المصدر
tables-meaning-part-of-day = جزء اليوم
tables-meaning-date-inferred = كيف استُنتج التاريخ
tables-meaning-latitude = خط العرض
tables-meaning-longitude = خط الطول
tables-meaning-coordinates = الإحداثيات
tables-meaning-mgrs = شبكة MGRS
tables-meaning-position-precision = مستوى دقة الموضع
tables-meaning-radius-in-metres = نصف القطر بالمتر
tables-meaning-position-from = منشأ الموضع
tables-meaning-geometry = الشكل الهندسي (GeoJSON)
tables-meaning-place = اسم المكان
tables-meaning-within = ما يقع المكان ضمنه
tables-meaning-place-in-words = المكان بعبارة المصدر
tables-meaning-place-role = دور المكان
tables-meaning-place-editor-note = لماذا حدد المحرر هذا المكان
tables-meaning-actor = الجهة الفاعلة
tables-meaning-attacker = المهاجم
tables-meaning-alleged-attacker = المهاجم المزعوم
tables-meaning-target = المستهدف
tables-meaning-attacker-doubted = هل المهاجم محل شك
tables-meaning-responder = من ردّ أو تصدى
tables-meaning-victim = من قُتل أو جُرح
tables-meaning-munition = السلاح
tables-meaning-munition-count = عدد الأسلحة
tables-meaning-munition-fate = مصير الأسلحة
tables-meaning-killed = القتلى
tables-meaning-killed-at-least = القتلى، على الأقل
tables-meaning-killed-at-most = القتلى، على الأكثر
tables-meaning-wounded = الجرحى
tables-meaning-wounded-at-least = الجرحى، على الأقل
tables-meaning-wounded-at-most = الجرحى، على الأكثر
tables-meaning-damage = الأضرار
tables-meaning-source = المصدر
tables-meaning-source-title = عنوان المصدر
tables-meaning-source-author = مؤلف المصدر
tables-meaning-publisher = الناشر
tables-meaning-published = تاريخ النشر
tables-meaning-link = الرابط
tables-meaning-source-locator = أين يرد الحادث في المصدر
tables-meaning-quotation = الاقتباس
tables-meaning-reported-words = الكلام المنقول
tables-meaning-speaker = المتحدث
tables-meaning-speaker-role = صفة المتحدث
tables-meaning-statement-kind = نوع التصريح
tables-meaning-said-on = تاريخ التصريح
tables-meaning-said-on-in-words = تاريخ التصريح بعبارة المصدر
tables-meaning-said-on-inferred = كيف استُنتج تاريخ التصريح
tables-meaning-language = اللغة
tables-meaning-translation = الترجمة
tables-meaning-translation-language = لغة الترجمة
tables-meaning-translator = المترجم
tables-meaning-locator = أين يرد التصريح في المصدر
tables-meaning-also-about = معرّفات حوادث أخرى يتناولها
tables-meaning-claimed = هل أُعلنت المسؤولية عنه
tables-meaning-claim-mode = كيف أُعلنت المسؤولية عنه
tables-meaning-responds-to = معرّف الحادث الذي هو رد عليه
tables-meaning-background = هل هو خلفية
tables-meaning-editor-note = ملاحظة المحرر
