### What is said of a file that cannot be read or written. A message is named after the code of its kind, where
### docs/issue-codes.md lists one.
### Sentences have no full stop: they stand before or behind the name of the file.

# $error is another sentence of this file, as it is in the following ones.
errors-with-path = { $error }: { $path }
errors-at-line = السطر { $line }: { $error }
errors-at-line-and-column = السطر { $line }، العمود { $column }: { $error }
# A sheet of a workbook or a file in an archive.
errors-in-part = في «{ $part }»: { $error }
# One of several names, as they are listed.
errors-quoted-name = «{ $name }»
errors-mebibytes = { NUMBER($n) } MiB
errors-gibibytes = { NUMBER($n) } GiB

## Files.

errors-not-found = لا وجود لهذا الملف
errors-is-a-folder = هذا مجلد لا ملف
errors-not-a-file = ليس ملفًا عاديًا
errors-empty-file = الملف فارغ (0 بايت)
errors-no-permission = لا إذن بالوصول

## Files that cannot be written.

# $says is what the writer of the format says, in English.
errors-not-written = تعذّرت كتابة الإضبارة: { $says }
errors-sheet-full-of-rows = أقصى ما تتسع له الورقة من الصفوف { NUMBER($most) }؛ احفظ الإضبارة بتنسيق CSV بدلًا من ذلك
errors-sheet-full-of-columns = أقصى ما تتسع له الورقة من الأعمدة { NUMBER($most) }؛ احفظ الإضبارة بتنسيق CSV بدلًا من ذلك
errors-saving-cancelled = أُلغي الحفظ

## Files of which nothing can be read. $fault is a sentence of the last part.

errors-empty = لا شيء فيه
errors-not-utf-8 = ليس نصًا بترميز UTF-8: { $fault }
errors-field-given-twice = ذُكر الحقل "{ $field }" مرة ثانية
errors-not-a-dossier = ليس إضبارة Sitmap: { $fault }
errors-unknown-version = إصدار هذه الإضبارة { $found }؛ وهذا البرنامج يقرأ الإصدار { $reads }
errors-unknown-version-missing = لا تذكر هذه الإضبارة إصدارها؛ وهذا البرنامج يقرأ الإصدار { $reads }
# $fault is a sentence of json.ftl.
errors-unusable = تعذّرت قراءة قيمة "{ $field }": { $fault }
errors-unrecognised = ليس بأي تنسيق يُقرأ هنا: { $fault }
errors-not-unpacked = تعذّر فك ضغطه: { $fault }
errors-not-unpacked-but-others = تعذّر فك ضغطه: { $fault }؛ وما عدا ذلك فيه يُقرأ إذا طُلب باسمه: { $others }
errors-no-such-part = لا يوجد فيه «{ $wanted }»؛ فيه { $parts }
errors-no-such-part-of-many = لا يوجد فيه «{ $wanted }»؛ فيه { $parts } و{ NUMBER($more) } غيرها
errors-no-such-part-of-one = لا يوجد فيه «{ $wanted }»؛ فهو ليس أرشيفًا ولا مصنفًا متعدد الأوراق
errors-prose = { $n ->
    [zero] هذا نص لا جدول؛ ولا يمكن بعد استخراج الحوادث من النصوص
    [one] هذا نص من فقرة واحدة، لا جدول؛ ولا يمكن بعد استخراج الحوادث من النصوص
    [two] هذا نص من فقرتين، لا جدول؛ ولا يمكن بعد استخراج الحوادث من النصوص
    [few] هذا نص من { $n } فقرات، لا جدول؛ ولا يمكن بعد استخراج الحوادث من النصوص
    [many] هذا نص من { $n } فقرة، لا جدول؛ ولا يمكن بعد استخراج الحوادث من النصوص
   *[other] هذا نص من { $n } فقرة، لا جدول؛ ولا يمكن بعد استخراج الحوادث من النصوص
}
# $what is one of the next four texts, or several.
errors-unclear = ليس واضحًا { $what }
errors-unclear-several = { $some }، ولا { $next }
errors-unclear-where = أي الأعمدة يذكر مكان الوقوع
errors-unclear-when = أي الأعمدة يذكر وقت الوقوع
errors-unclear-what = أي الأعمدة يذكر ما وقع
errors-unclear-date-order = هل 03/04 هو الثالث من نيسان/أبريل أم الرابع من آذار/مارس
# $says is what the system says.
errors-reading-failed = تعذّرت القراءة: { $says }
errors-reading-failed-early = تعذّرت القراءة: توقف قبل أوانه الخيط البرمجي الذي يحلل الصفوف
errors-too-large = فيه أكثر من أربعة غيغابايت من النصوص المختلفة، أو أربعة مليارات مدخل
errors-cancelled = أُلغيت القراءة

## What is wrong with a file or a part of it.

errors-no-rows = لا صفوف بيانات فيه
errors-no-features = لا معالم فيه
errors-no-events = لا أحداث فيه
errors-no-points = لا نقاط طريق فيه، ولا مسارات أو طرق ذات نقاط
errors-no-placemarks = لا علامات موضعية فيه
errors-no-placemarks-but-links = لا علامات موضعية فيه؛ وما يشير إليه لا يُجلب
errors-no-records = لا قائمة كائنات فيه
errors-features-not-a-list = الحقل "features" ليس قائمة معالم
errors-other-system = إحداثياته في نظام { $name }؛ احفظه بنظام WGS84 (EPSG:4326)
errors-topo-json = تنسيقه TopoJSON؛ احفظه بتنسيق GeoJSON
# $byte is such as 0x1F.
errors-binary = ليس نصًا: فقرب أوله البايت { $byte }
errors-wrong-byte = لا مكان هنا للبايت { $byte }
errors-utf-16 = ترميزه UTF-16؛ احفظه بترميز UTF-8
errors-zero-byte-in-text = لا مكان لبايت قيمته 0 في نص
errors-wrong-bytes-for-encoding = فيه بايتات لا وجود لها في الترميز الذي يذكره
errors-unknown-encoding = ترميزه { $name }، وهو غير معروف هنا
errors-own-entities = يعرّف كيانات خاصة به، وهي لا تُقرأ: فقد تتضخم بلا حد، وقد تطلب ملفات أخرى
errors-element-cut-off = ينتهي النص داخل عنصر؛ يبدو أنه مبتور
errors-not-closed = لم يُغلق هذا؛ يبدو أن الملف مبتور
errors-broken-xml = بنية XML تالفة هنا
# $says is what the reader of XML says, in English.
errors-broken-xml-as-said = بنية XML تالفة هنا: { $says }
errors-other-end = هنا وسم إغلاق «{ $found }» والمتوقع وسم إغلاق «{ $expected }»
errors-end-of-nothing = وسم إغلاق «{ $found }» لعنصر لم يُفتح
errors-elements-too-deep = عدد العناصر المتداخلة بعضها في بعض يتجاوز { NUMBER($most) }
errors-element-name-too-long = طول اسم أحد العناصر يتجاوز { NUMBER($most) } بايت
errors-attribute-name-too-long = طول اسم إحدى السمات يتجاوز { NUMBER($most) } بايت
errors-too-many-rows-of-fields = عدد الصفوف ({ NUMBER($rows) }) مع عدد الحقول المختلفة ({ NUMBER($columns) }) أكبر مما يمكن قراءته
errors-too-many-fields = عدد الحقول المختلفة في صفوفه يتجاوز { NUMBER($most) }
errors-too-many-columns = عدد الأعمدة المختلفة يتجاوز { NUMBER($most) }
errors-too-many-cells = صف عدد خلاياه يتجاوز { NUMBER($most) }
errors-row-too-long = صف حجمه يتجاوز { NUMBER($megabytes) } م.ب
errors-too-many-sheet-columns = فيه أكثر من 16 384 عمودًا
errors-cell-too-long = في إحدى الخلايا أكثر من 32 MiB من النص
errors-sheet-row-too-long = في هذا الصف أكثر من 64 MiB من النص
errors-sheet-too-large = في الصفوف حتى هنا أكثر من 4 GiB من النصوص والخلايا
errors-too-many-merged-cells = فيه أكثر من مليون خلية مدمجة
errors-too-many-cells-down = تمتد خلاياه نزولًا في أعمدة وصفوف أكثر مما يمكن قراءته
errors-sheet-too-deep = عناصره متداخلة في أكثر من 256 مستوى
errors-sheet-cut-off = تنتهي الورقة في وسطها
errors-broken-sheet-other-end = بنية XML للورقة تالفة: وسم إغلاق «{ $name }» لا يقابل آخر ما فُتح
errors-broken-sheet-comment = بنية XML للورقة تالفة: تعليق لا نهاية له
errors-broken-sheet-quotation = بنية XML للورقة تالفة: علامة اقتباس لا تُغلق
errors-broken-sheet-declaration = بنية XML للورقة تالفة: تعريف لا نهاية له
errors-broken-sheet-tag = بنية XML للورقة تالفة: وسم لا نهاية له
errors-broken-sheet-something = بنية XML للورقة تالفة: يبدأ فيها شيء لا نهاية له
errors-broken-sheet-not-utf-8 = بنية XML للورقة تالفة: ليست نصًا بترميز UTF-8
errors-broken-sheet-entity = بنية XML للورقة تالفة: كيان لا نهاية له
errors-broken-sheet-no-character = بنية XML للورقة تالفة: كيان لا يقابله حرف
errors-unknown-entity = الكيان «{ $name }» غير معرّف
errors-no-such-text = تشير إحدى الخلايا إلى نص غير موجود في الملف
errors-list-of-sheets-missing = قائمة أوراق المصنف مفقودة
errors-sheet-missing = هذه الورقة غير موجودة في الملف
errors-content-missing = محتواه مفقود
errors-workbook-damaged = المصنف تالف أو ناقص
errors-no-spreadsheet = ليس جدول بيانات
errors-office-document = مستند مكتبي أو كتاب، لا جدول بيانات
errors-page-without-table = صفحة ويب لا جدول فيها
errors-saved-page-without-table = صفحة ويب محفوظة (MHTML) لا جدول فيها
errors-password = محمي بكلمة مرور
errors-no-data-file = لا ملف بيانات فيه
# $why is a sentence of issues.ftl: “tells.csv” is not there, though another file links to it.
errors-no-data-file-but-named = لا ملف بيانات فيه؛ «{ $name }»: { $why }
errors-damaged-not-there = الملف تالف: ما تذكره قائمة محتوياته غير موجود
errors-damaged-cut-off = الملف تالف: ينتهي قبل أوانه، كأنه لم يُنسخ إلى آخره
errors-damaged-list = الملف تالف: قائمة محتوياته مفقودة أو لا معنى لها
errors-damaged-size = الملف تالف: المفترض أن حجمه { NUMBER($expected) } بايت، وهو { NUMBER($found) } بايت
errors-damaged-checksum = الملف تالف: المجموع الاختباري لا يوافق محتواه
errors-damaged-behind = الملف تالف: بعد نهايته شيء غير مضغوط
errors-damaged-bytes = الملف تالف: بايتاته المضغوطة لا معنى لها
errors-damaged-base64 = الملف تالف: ليس بترميز Base64
errors-unknown-packing = مضغوط بطريقة غير معروفة؛ ولا يُفك هنا إلا ضغط Deflate
errors-unknown-packing-named = مضغوط بطريقة { $name }؛ ولا يُفك هنا إلا ضغط Deflate
errors-unknown-transfer = مرمّز بطريقة { $name }، ولا يمكن قراءتها هنا
errors-unpacked-too-large = حجمه بعد فك الضغط يتجاوز { $size }، وهو أقصى ما يُقرأ
errors-unpacked-out-of-proportion = نسبة حجمه بعد فك الضغط إلى حجمه المضغوط تتجاوز { NUMBER($ratio) }؛ ولا يُقرأ ما كان كذلك وزاد على { $size }
errors-packed-too-deep = عدد مرات ضغطه، واحدة داخل أخرى، يتجاوز { NUMBER($most) }
errors-not-an-object-at-top = الإضبارة كائن JSON واحد يبدأ بقوس معقوف { "{" }؛ وهذا يبدأ هكذا: { $found }
# The name of the format is $format.
errors-no-format = الحقل "format" مفقود؛ والإضبارة تذكر فيه "{ $format }"
errors-other-format = في الحقل "format" القيمة { $found }، لا "{ $format }"
