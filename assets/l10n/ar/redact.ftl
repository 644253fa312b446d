### What is left out of a redacted copy: asked in the dialog, told in the copy and on the command line.

redact-entry = حفظ نسخة محجوبة المعلومات…
redact-heading = نسخة محجوبة المعلومات
redact-about = لمن لا ينبغي أن يطلع على كل شيء. تبقى الطبقة كما هي، وتُذكر في النسخة قائمة بما حُذف.
redact-positions-label = المواضع (MGRS)
redact-exact = كما هي
redact-fields = الحقول
redact-actors-label = الجهات الفاعلة
redact-sources-label = المصادر
redact-find-actor = بحث عن جهة فاعلة
redact-find-source = بحث عن مصدر
redact-no-actors = لا جهات فاعلة.
redact-no-sources = لا مصادر.
redact-none-found = لا نتائج
redact-what-is-done = أثر الحجب
redact-nothing-chosen = اختر ما لا ينبغي أن تذكره النسخة.
redact-working = جارٍ حساب الأثر…
redact-still-none = لا ذكر لما حُذف في النصوص الباقية، بقدر ما تدل عليه كتابة الأسماء.
redact-still-about = لا تُعاد صياغة النصوص أبدًا. راجع هذه، أو احذفها بكاملها.
redact-save = حفظ النسخة…
redact-save-as = حفظ نسخة محجوبة المعلومات
redact-failed = تعذّر إعداد النسخة
redact-look = راجع النسخة المحجوبة المعلومات قبل إرسالها
redact-withheld = اسم محجوب
redact-position-like = ما يشبه موضعًا
redact-link-like = رابط
redact-dossier = الإضبارة
redact-briefing = الإحاطة
redact-redacted = -محجوبة
redact-place-names-label = أسماء الأماكن
redact-place-names-hint = ومعها أنواعها وملاحظاتها وما تقع ضمنه وعبارات المصادر عنها، وتسميات الأشكال
redact-titles-label = العناوين
redact-titles-hint = عناوين الحوادث والإضبارة والإحاطة وخطواتها
redact-summaries-label = الملخصات
redact-summaries-hint = ملخصات الحوادث والإضبارة، وتعليقات المرفقات، وما تذكره خطوات الإحاطة بدلًا منها
redact-notes-label = الملاحظات
redact-notes-hint = ملاحظات المصادر وملاحظات المحرر
redact-statements-whole = التصريحات
redact-statements-hint = الاقتباسات والكلام المنقول بكاملها
redact-speakers-label = المتحدثون
redact-speakers-hint = تبقى أقوالهم
redact-munitions = الذخائر
redact-outcomes = الحصائل
redact-times-label = الساعات والدقائق
redact-times-hint = تبقى الأيام
redact-links-label = روابط المصادر
redact-columns = أعمدة الملف
redact-columns-hint = الصفوف التي أُخذت منها الحوادث، والحقول التي لا يعرفها Sitmap. تُحذف مع أي شيء آخر يُحذف.
redact-briefing-notes-label = ملاحظات مقدّم العرض
redact-briefing-notes-hint = ومعها خطوات الإحاطة خارج العرض
redact-briefing-whole = الإحاطة
redact-closed = أُغلقت الطبقة في هذه الأثناء أو قُرئت من جديد.

# $size: "10 km"
redact-squares = مربعات ضلعها { $size }
# Where a position comes from that was made coarser. $size: "10 km". $name: "37SGT92"
redact-position-from = مربع MGRS ضلعه { $size }: { $name }، حدده المحرر
# What a place is called instead of its name. $name: "37SGT92"
redact-square-name = مربع MGRS { $name }
# What a place without a square is called instead of its name. $number: "3"
redact-unnamed = مكان بلا اسم { $number }

## What the copy says of itself, and the dialog beforehand: one line for each kind of thing.

# $day: "2022-01-05". $done: the lines below, with semicolons between them.
redact-editor-note = نسخة محجوبة المعلومات: أُعدّت في { $day } (UTC). { $done }.
# $size: "10 km"
redact-positions = { $places ->
    [zero] لا أماكن: تقريب الموضع إلى وسط مربع MGRS ضلعه { $size }
    [one] مكان واحد: تقريب الموضع إلى وسط مربع MGRS ضلعه { $size }
    [two] مكانان: تقريب الموضع إلى وسط مربع MGRS ضلعه { $size }
    [few] { $places } أماكن: تقريب الموضع إلى وسط مربع MGRS ضلعه { $size }
    [many] { $places } مكانًا: تقريب الموضع إلى وسط مربع MGRS ضلعه { $size }
   *[other] { $places } مكان: تقريب الموضع إلى وسط مربع MGRS ضلعه { $size }
}
# Editors’ notes on places of which the position was coarsened.
redact-place-notes = { $places ->
    [zero] لا أماكن: حذف ملاحظة المحرر مع الموضع
    [one] مكان واحد: حذف ملاحظة المحرر مع الموضع
    [two] مكانان: حذف ملاحظة المحرر مع الموضع
    [few] { $places } أماكن: حذف ملاحظة المحرر مع الموضع
    [many] { $places } مكانًا: حذف ملاحظة المحرر مع الموضع
   *[other] { $places } مكان: حذف ملاحظة المحرر مع الموضع
}
# Editors’ notes on why an incident is put at a place.
redact-place-notes-in = { $notes ->
    [zero] لم تُحذف ملاحظات للمحرر عن المكان
    [one] حذف ملاحظة واحدة للمحرر عن المكان مع المواضع
    [two] حذف ملاحظتين للمحرر عن المكان مع المواضع
    [few] حذف { $notes } ملاحظات للمحرر عن المكان مع المواضع
    [many] حذف { $notes } ملاحظة للمحرر عن المكان مع المواضع
   *[other] حذف { $notes } ملاحظة للمحرر عن المكان مع المواضع
}
redact-place-names = { $places ->
    [zero] لا أماكن: حذف الاسم والنوع والملاحظات وما يقع المكان ضمنه وعبارات المصادر عنه
    [one] مكان واحد: حذف الاسم والنوع والملاحظات وما يقع المكان ضمنه وعبارات المصادر عنه
    [two] مكانان: حذف الاسم والنوع والملاحظات وما يقع المكان ضمنه وعبارات المصادر عنه
    [few] { $places } أماكن: حذف الاسم والنوع والملاحظات وما يقع المكان ضمنه وعبارات المصادر عنه
    [many] { $places } مكانًا: حذف الاسم والنوع والملاحظات وما يقع المكان ضمنه وعبارات المصادر عنه
   *[other] { $places } مكان: حذف الاسم والنوع والملاحظات وما يقع المكان ضمنه وعبارات المصادر عنه
}
redact-actors-alone = { $actors ->
    [zero] لم تُحذف جهات فاعلة
    [one] حذف جهة فاعلة واحدة
    [two] حذف جهتين فاعلتين
    [few] حذف { $actors } جهات فاعلة
    [many] حذف { $actors } جهة فاعلة
   *[other] حذف { $actors } جهة فاعلة
}
# $parts: how often they had a part in an incident.
redact-actors-with-parts =
    { $actors ->
        [zero] بلا حذف جهات فاعلة
        [one] حذف جهة فاعلة واحدة
        [two] حذف جهتين فاعلتين
        [few] حذف { $actors } جهات فاعلة
        [many] حذف { $actors } جهة فاعلة
       *[other] حذف { $actors } جهة فاعلة
    }، مع { $parts ->
        [zero] لا أدوار في الحوادث
        [one] دور واحد في حادث
        [two] دورين في حوادث
        [few] { $parts } أدوار في حوادث
        [many] { $parts } دورًا في حوادث
       *[other] { $parts } دور في حوادث
    }
redact-speakers = { $statements ->
    [zero] لا تصريحات: حجب المتحدث
    [one] تصريح واحد: حجب المتحدث
    [two] تصريحان: حجب المتحدث
    [few] { $statements } تصريحات: حجب المتحدث
    [many] { $statements } تصريحًا: حجب المتحدث
   *[other] { $statements } تصريح: حجب المتحدث
}
redact-sources-alone = { $sources ->
    [zero] لم تُحذف مصادر
    [one] حذف مصدر واحد
    [two] حذف مصدرين
    [few] حذف { $sources } مصادر
    [many] حذف { $sources } مصدرًا
   *[other] حذف { $sources } مصدر
}
redact-sources-with-citations =
    { $sources ->
        [zero] بلا حذف مصادر
        [one] حذف مصدر واحد
        [two] حذف مصدرين
        [few] حذف { $sources } مصادر
        [many] حذف { $sources } مصدرًا
       *[other] حذف { $sources } مصدر
    }، مع { $citations ->
        [zero] لا إحالات
        [one] إحالة واحدة
        [two] إحالتين
        [few] { $citations } إحالات
        [many] { $citations } إحالة
       *[other] { $citations } إحالة
    }
# What nothing is cited for any more: incidents, statements, or both.
redact-incidents-without-source = { $incidents ->
    [zero] لا حوادث: بلا مصدر في هذه النسخة
    [one] حادث واحد: بلا مصدر في هذه النسخة
    [two] حادثان: بلا مصدر في هذه النسخة
    [few] { $incidents } حوادث: بلا مصدر في هذه النسخة
    [many] { $incidents } حادثًا: بلا مصدر في هذه النسخة
   *[other] { $incidents } حادث: بلا مصدر في هذه النسخة
}
redact-statements-without-source = { $statements ->
    [zero] لا تصريحات: بلا مصدر في هذه النسخة
    [one] تصريح واحد: بلا مصدر في هذه النسخة
    [two] تصريحان: بلا مصدر في هذه النسخة
    [few] { $statements } تصريحات: بلا مصدر في هذه النسخة
    [many] { $statements } تصريحًا: بلا مصدر في هذه النسخة
   *[other] { $statements } تصريح: بلا مصدر في هذه النسخة
}
redact-both-without-source =
    { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثًا
       *[other] { $incidents } حادث
    } و{ $statements ->
        [zero] لا تصريحات
        [one] تصريح واحد
        [two] تصريحان
        [few] { $statements } تصريحات
        [many] { $statements } تصريحًا
       *[other] { $statements } تصريح
    }: بلا مصدر في هذه النسخة
redact-statements = { $statements ->
    [zero] لم تُحذف تصريحات
    [one] حذف تصريح واحد
    [two] حذف تصريحين
    [few] حذف { $statements } تصريحات
    [many] حذف { $statements } تصريحًا
   *[other] حذف { $statements } تصريح
}
# Texts of sources, which the editor keeps beside what is cited of them.
redact-source-texts = { $sources ->
    [zero] لا مصادر: حذف النص
    [one] مصدر واحد: حذف النص
    [two] مصدران: حذف النص
    [few] { $sources } مصادر: حذف النص
    [many] { $sources } مصدرًا: حذف النص
   *[other] { $sources } مصدر: حذف النص
}
# What statements assert, field by field.
redact-assertions = { $assertions ->
    [zero] لم تُحذف إفادات من التصريحات
    [one] حذف إفادة واحدة من التصريحات
    [two] حذف إفادتين من التصريحات
    [few] حذف { $assertions } إفادات من التصريحات
    [many] حذف { $assertions } إفادة من التصريحات
   *[other] حذف { $assertions } إفادة من التصريحات
}
redact-attachment-files = { $attachments ->
    [zero] لا مرفقات: حذف الملف
    [one] مرفق واحد: حذف الملف
    [two] مرفقان: حذف الملف
    [few] { $attachments } مرفقات: حذف الملف
    [many] { $attachments } مرفقًا: حذف الملف
   *[other] { $attachments } مرفق: حذف الملف
}
redact-captions = { $attachments ->
    [zero] لا مرفقات: حذف التعليق
    [one] مرفق واحد: حذف التعليق
    [two] مرفقان: حذف التعليق
    [few] { $attachments } مرفقات: حذف التعليق
    [many] { $attachments } مرفقًا: حذف التعليق
   *[other] { $attachments } مرفق: حذف التعليق
}
redact-sensitive-attachments = { $attachments ->
    [zero] لم تُحذف مرفقات حساسة
    [one] حذف مرفق حساس واحد
    [two] حذف مرفقين حساسين
    [few] حذف { $attachments } مرفقات حساسة
    [many] حذف { $attachments } مرفقًا حساسًا
   *[other] حذف { $attachments } مرفق حساس
}
redact-shapes = { $shapes ->
    [zero] لم تُحذف أشكال مع المواضع
    [one] حذف شكل واحد مع المواضع
    [two] حذف شكلين مع المواضع
    [few] حذف { $shapes } أشكال مع المواضع
    [many] حذف { $shapes } شكلًا مع المواضع
   *[other] حذف { $shapes } شكل مع المواضع
}
redact-labels = { $shapes ->
    [zero] لا أشكال: حذف التسمية
    [one] شكل واحد: حذف التسمية
    [two] شكلان: حذف التسمية
    [few] { $shapes } أشكال: حذف التسمية
    [many] { $shapes } شكلًا: حذف التسمية
   *[other] { $shapes } شكل: حذف التسمية
}
redact-incident-titles = { $incidents ->
    [zero] لا حوادث: حذف العنوان
    [one] حادث واحد: حذف العنوان
    [two] حادثان: حذف العنوان
    [few] { $incidents } حوادث: حذف العنوان
    [many] { $incidents } حادثًا: حذف العنوان
   *[other] { $incidents } حادث: حذف العنوان
}
redact-incident-summaries = { $incidents ->
    [zero] لا حوادث: حذف الملخص
    [one] حادث واحد: حذف الملخص
    [two] حادثان: حذف الملخص
    [few] { $incidents } حوادث: حذف الملخص
    [many] { $incidents } حادثًا: حذف الملخص
   *[other] { $incidents } حادث: حذف الملخص
}
redact-incident-munitions = { $incidents ->
    [zero] لا حوادث: حذف الذخائر
    [one] حادث واحد: حذف الذخائر
    [two] حادثان: حذف الذخائر
    [few] { $incidents } حوادث: حذف الذخائر
    [many] { $incidents } حادثًا: حذف الذخائر
   *[other] { $incidents } حادث: حذف الذخائر
}
redact-incident-outcomes = { $incidents ->
    [zero] لا حوادث: حذف الحصيلة
    [one] حادث واحد: حذف الحصيلة
    [two] حادثان: حذف الحصيلة
    [few] { $incidents } حوادث: حذف الحصيلة
    [many] { $incidents } حادثًا: حذف الحصيلة
   *[other] { $incidents } حادث: حذف الحصيلة
}
redact-incident-rows = { $incidents ->
    [zero] لا حوادث: حذف صف الملف الذي أُخذ منه الحادث
    [one] حادث واحد: حذف صف الملف الذي أُخذ منه الحادث
    [two] حادثان: حذف صف الملف الذي أُخذ منه الحادث
    [few] { $incidents } حوادث: حذف صف الملف الذي أُخذ منه الحادث
    [many] { $incidents } حادثًا: حذف صف الملف الذي أُخذ منه الحادث
   *[other] { $incidents } حادث: حذف صف الملف الذي أُخذ منه الحادث
}
redact-notes = { $notes ->
    [zero] لم تُحذف ملاحظات
    [one] حذف ملاحظة واحدة
    [two] حذف ملاحظتين
    [few] حذف { $notes } ملاحظات
    [many] حذف { $notes } ملاحظة
   *[other] حذف { $notes } ملاحظة
}
redact-times = { $times ->
    [zero] لم تُقرّب أوقات إلى اليوم
    [one] تقريب وقت واحد إلى اليوم
    [two] تقريب وقتين إلى اليوم
    [few] تقريب { $times } أوقات إلى اليوم
    [many] تقريب { $times } وقتًا إلى اليوم
   *[other] تقريب { $times } وقت إلى اليوم
}
redact-links = { $links ->
    [zero] لم تُحذف روابط مصادر
    [one] حذف رابط واحد إلى مصدر
    [two] حذف رابطين إلى المصادر
    [few] حذف { $links } روابط إلى المصادر
    [many] حذف { $links } رابطًا إلى المصادر
   *[other] حذف { $links } رابط إلى المصادر
}
redact-unknown = { $fields ->
    [zero] لم تُحذف حقول لا يعرفها Sitmap
    [one] حذف حقل واحد لا يعرفه Sitmap أو لم يتمكن من استخدامه
    [two] حذف حقلين لا يعرفهما Sitmap أو لم يتمكن من استخدامهما
    [few] حذف { $fields } حقول لا يعرفها Sitmap أو لم يتمكن من استخدامها
    [many] حذف { $fields } حقلًا لا يعرفها Sitmap أو لم يتمكن من استخدامها
   *[other] حذف { $fields } حقل لا يعرفها Sitmap أو لم يتمكن من استخدامها
}
redact-refused = { $rows ->
    [zero] لم تُحذف مدخلات تعذّرت قراءتها
    [one] حذف مدخل واحد تعذّرت قراءته
    [two] حذف مدخلين تعذّرت قراءتهما
    [few] حذف { $rows } مدخلات تعذّرت قراءتها
    [many] حذف { $rows } مدخلًا تعذّرت قراءتها
   *[other] حذف { $rows } مدخل تعذّرت قراءتها
}
# Entries that nothing leads to any more.
redact-idle = { $rows ->
    [zero] لم تُحذف أماكن ولا جهات فاعلة ولا مصادر لانقطاع الإشارة إليها
    [one] حذف مدخل واحد من الأماكن والجهات الفاعلة والمصادر لأنه لم يعد في النسخة ما يشير إليه
    [two] حذف مدخلين من الأماكن والجهات الفاعلة والمصادر لأنه لم يعد في النسخة ما يشير إليهما
    [few] حذف { $rows } مدخلات من الأماكن والجهات الفاعلة والمصادر لأنه لم يعد في النسخة ما يشير إليها
    [many] حذف { $rows } مدخلًا من الأماكن والجهات الفاعلة والمصادر لأنه لم يعد في النسخة ما يشير إليها
   *[other] حذف { $rows } مدخل من الأماكن والجهات الفاعلة والمصادر لأنه لم يعد في النسخة ما يشير إليها
}
redact-dossier-title = حذف عنوان الإضبارة
redact-dossier-summary = حذف ملخص الإضبارة
redact-briefing-title = حذف عنوان الإحاطة
# “As of”: the hour at which what the briefing says is right.
redact-briefing-as-of = حذف تاريخ الوضع من الإحاطة
redact-new-ids = كل المعرّفات جديدة
# The briefing as a whole.
redact-no-briefing = حذف الإحاطة
redact-briefing-titles = { $steps ->
    [zero] لا خطوات من الإحاطة: حذف العنوان
    [one] خطوة واحدة من الإحاطة: حذف العنوان
    [two] خطوتان من الإحاطة: حذف العنوان
    [few] { $steps } خطوات من الإحاطة: حذف العنوان
    [many] { $steps } خطوة من الإحاطة: حذف العنوان
   *[other] { $steps } خطوة من الإحاطة: حذف العنوان
}
# What steps say under their titles.
redact-briefing-texts = { $steps ->
    [zero] لا خطوات من الإحاطة: حذف النص الذي تحت العنوان
    [one] خطوة واحدة من الإحاطة: حذف النص الذي تحت العنوان
    [two] خطوتان من الإحاطة: حذف النص الذي تحت العنوان
    [few] { $steps } خطوات من الإحاطة: حذف النص الذي تحت العنوان
    [many] { $steps } خطوة من الإحاطة: حذف النص الذي تحت العنوان
   *[other] { $steps } خطوة من الإحاطة: حذف النص الذي تحت العنوان
}
redact-briefing-notes = { $steps ->
    [zero] لا خطوات من الإحاطة: حذف ملاحظات مقدّم العرض
    [one] خطوة واحدة من الإحاطة: حذف ملاحظات مقدّم العرض
    [two] خطوتان من الإحاطة: حذف ملاحظات مقدّم العرض
    [few] { $steps } خطوات من الإحاطة: حذف ملاحظات مقدّم العرض
    [many] { $steps } خطوة من الإحاطة: حذف ملاحظات مقدّم العرض
   *[other] { $steps } خطوة من الإحاطة: حذف ملاحظات مقدّم العرض
}
# Hidden steps, and steps on what is not there.
redact-briefing-steps = { $steps ->
    [zero] لم تُحذف خطوات من الإحاطة
    [one] حذف خطوة واحدة من الإحاطة لا تُعرض على أحد
    [two] حذف خطوتين من الإحاطة لا تُعرضان على أحد
    [few] حذف { $steps } خطوات من الإحاطة لا تُعرض على أحد
    [many] حذف { $steps } خطوة من الإحاطة لا تُعرض على أحد
   *[other] حذف { $steps } خطوة من الإحاطة لا تُعرض على أحد
}
redact-briefing-quotes = { $steps ->
    [zero] لا خطوات من الإحاطة: حذف الاقتباس
    [one] خطوة واحدة من الإحاطة: حذف الاقتباس
    [two] خطوتان من الإحاطة: حذف الاقتباس
    [few] { $steps } خطوات من الإحاطة: حذف الاقتباس
    [many] { $steps } خطوة من الإحاطة: حذف الاقتباس
   *[other] { $steps } خطوة من الإحاطة: حذف الاقتباس
}
redact-briefing-bounds = { $steps ->
    [zero] لا خطوات من الإحاطة: توسيع الجزء الظاهر من الخريطة إلى مربعات كاملة
    [one] خطوة واحدة من الإحاطة: توسيع الجزء الظاهر من الخريطة إلى مربعات كاملة
    [two] خطوتان من الإحاطة: توسيع الجزء الظاهر من الخريطة إلى مربعات كاملة
    [few] { $steps } خطوات من الإحاطة: توسيع الجزء الظاهر من الخريطة إلى مربعات كاملة
    [many] { $steps } خطوة من الإحاطة: توسيع الجزء الظاهر من الخريطة إلى مربعات كاملة
   *[other] { $steps } خطوة من الإحاطة: توسيع الجزء الظاهر من الخريطة إلى مربعات كاملة
}

## What stays although it may tell more than the copy is to say.

redact-names-stay = { $places ->
    [zero] لا أماكن باقية بأسماء تكشف مواضعها
    [one] بقي لمكان واحد اسم يكشف موضعه
    [two] بقي لمكانين اسمان يكشفان موضعيهما
    [few] بقيت لـ { $places } أماكن أسماء تكشف مواضعها
    [many] بقيت لـ { $places } مكانًا أسماء تكشف مواضعها
   *[other] بقيت لـ { $places } مكان أسماء تكشف مواضعها
}
# What only the presenter sees of a briefing: notes, hidden steps, or both.
redact-notes-stay-alone = { $notes ->
    [zero] لا تُبقي الإحاطة ملاحظات لمقدّم العرض
    [one] تُبقي الإحاطة ملاحظات لمقدّم العرض على خطوة واحدة
    [two] تُبقي الإحاطة ملاحظات لمقدّم العرض على خطوتين
    [few] تُبقي الإحاطة ملاحظات لمقدّم العرض على { $notes } خطوات
    [many] تُبقي الإحاطة ملاحظات لمقدّم العرض على { $notes } خطوة
   *[other] تُبقي الإحاطة ملاحظات لمقدّم العرض على { $notes } خطوة
}
redact-hidden-stay = { $hidden ->
    [zero] لا تُبقي الإحاطة على خطوات خارج العرض
    [one] تُبقي الإحاطة على خطوة واحدة خارج العرض
    [two] تُبقي الإحاطة على خطوتين خارج العرض
    [few] تُبقي الإحاطة على { $hidden } خطوات خارج العرض
    [many] تُبقي الإحاطة على { $hidden } خطوة خارج العرض
   *[other] تُبقي الإحاطة على { $hidden } خطوة خارج العرض
}
redact-notes-and-hidden-stay =
    تُبقي الإحاطة ملاحظات لمقدّم العرض على { $notes ->
        [zero] لا خطوات
        [one] خطوة واحدة
        [two] خطوتين
        [few] { $notes } خطوات
        [many] { $notes } خطوة
       *[other] { $notes } خطوة
    }، وتُبقي على { $hidden ->
        [zero] لا خطوات خارج العرض
        [one] خطوة واحدة خارج العرض
        [two] خطوتين خارج العرض
        [few] { $hidden } خطوات خارج العرض
        [many] { $hidden } خطوة خارج العرض
       *[other] { $hidden } خطوة خارج العرض
    }
# $told: one of these.
redact-sentence = { $told }.
# A button that does something against that. $part: one of the fields in the dialog, such as “Names of places”.
redact-leave-out-too = حذف: { $part }

## Words that still name what was left out.

# Told when a copy was saved, over a list. $records: "2 incidents, 3 statements and 1 other entry", of the next three.
redact-still-message = لا يزال ما حُذف مذكورًا في نصوص { $records }:
# The same in the dialog, before a copy is saved.
redact-still-sentence = لا يزال ما يُحذف مذكورًا في نصوص { $records }.
redact-still-incidents = { $incidents ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثين
    [few] { $incidents } حوادث
    [many] { $incidents } حادثًا
   *[other] { $incidents } حادث
}
redact-still-statements = { $statements ->
    [zero] لا تصريحات
    [one] تصريح واحد
    [two] تصريحين
    [few] { $statements } تصريحات
    [many] { $statements } تصريحًا
   *[other] { $statements } تصريح
}
redact-still-others = { $others ->
    [zero] لا مدخلات أخرى
    [one] مدخل آخر
    [two] مدخلين آخرين
    [few] { $others } مدخلات أخرى
    [many] { $others } مدخلًا آخر
   *[other] { $others } مدخل آخر
}
# The list goes on.
redact-more = و{ NUMBER($rows) } غيرها
# $field: one of the next. $words: what stands there. $name: what it names. "Quotation: “… Smith did it …” (John Q. Smith)"
redact-hit = { $field }: «{ $words }» ({ $name })

redact-field-name = الاسم
redact-field-translator = المترجم
redact-field-marking = علامة التصنيف
redact-field-place-said = عبارة المصدر عن المكان
redact-field-actor-said = عبارة المصدر عن الجهة الفاعلة
redact-field-time-said = عبارة المصدر عن الوقت
redact-field-inferred = كيف استُنتج اليوم
redact-field-title = العنوان
redact-field-summary = الملخص
redact-field-note = الملاحظة
redact-field-caption = التعليق
redact-field-label = التسمية
redact-field-role = الصفة
redact-field-role-translation = ترجمة الصفة
redact-field-munition = الذخيرة
redact-field-damage = الأضرار
# Page, minute or paragraph.
redact-field-locator = أين في المصدر
redact-field-author = المؤلف
redact-field-audience = الجمهور
redact-field-publisher = الناشر
redact-field-link = الرابط
redact-field-within = ما يقع المكان ضمنه
redact-field-position-from = منشأ الموضع
# Fields of a step of the briefing.
redact-step-title = الخطوة { NUMBER($step) }، العنوان
redact-step-text = الخطوة { NUMBER($step) }، النص الذي تحت العنوان
redact-step-notes = الخطوة { NUMBER($step) }، ملاحظات مقدّم العرض
redact-step-filter = الخطوة { NUMBER($step) }، تصفية الخطوة
# $field: a field as it is called in the file.
redact-step-field = الخطوة { NUMBER($step) }، { $field }

## Choosing what to leave out.

redact-chosen = حُذف { NUMBER($chosen) } من { NUMBER($all) }
# Buttons over a list: everything in it is left out, or nothing.
redact-all = الكل
redact-none = لا شيء
# The same where something is looked for, and only what was found is listed.
redact-all-found = كل هذه
redact-none-of-found = لا شيء من هذه
# What these buttons say to a screen reader.
redact-leave-out-all-of = { $list ->
    [actors] حذف كل الجهات الفاعلة
    [sources] حذف كل المصادر
   *[fields] حذف كل الحقول
}
redact-leave-out-none-of = { $list ->
    [actors] عدم حذف أي جهة فاعلة
    [sources] عدم حذف أي مصدر
   *[fields] عدم حذف أي حقل
}
redact-leave-out-all-found = { $list ->
    [actors] حذف كل ما عُثر عليه من الجهات الفاعلة
    [sources] حذف كل ما عُثر عليه من المصادر
   *[fields] حذف كل ما عُثر عليه من الحقول
}
redact-leave-out-none-found = { $list ->
    [actors] عدم حذف أي من الجهات الفاعلة التي عُثر عليها
    [sources] عدم حذف أي من المصادر التي عُثر عليها
   *[fields] عدم حذف أي من الحقول التي عُثر عليها
}
# What a box says to a screen reader. $what: a name, such as "Iran"
redact-leave-out = حذف { $what }
redact-no-such-actor = لا جهة فاعلة معرّفها { $id }
redact-no-such-source = لا مصدر معرّفه { $id }
