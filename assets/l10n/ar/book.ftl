### Briefings on paper and in mail, and pictures of the map.

# Menu.
book-export = تصدير الإحاطة
# Entry.
book-pptx = عرض PowerPoint…
# Entry.
book-pdf = ملف PDF…
# Entry.
book-html = صفحة ويب…
# Entry.
book-apng = رسوم متحركة…
# Menu.
book-view = صورة هذا المنظر
# Entry.
book-view-once = كما على الشاشة…
# Entry.
book-view-twice = بضعف الدقة…
# Entry.
book-view-4k = بدقة 4K…
# Entry.
book-view-8k = بدقة 8K…
# Message.
book-not-exported = تعذّر التصدير
# Title of the dialog.
book-export-to = تصدير إلى
# Name of a picture of what has no title.
book-picture-name = خريطة
# Name of the file of a briefing without a title.
book-briefing-name = إحاطة
# Of the dossier that the program brings along.
book-inside = داخل البرنامج
# Of a file.
book-changed-since = تغيّر الملف بعد قراءته: هذه قيمة SHA-256 للملف كما هو الآن
# Of a file.
book-not-readable = لم تعد قراءة الملف ممكنة
# Of a file.
book-edited = مع تغييرات ليست في الملف
# Where an export is started while the online map is chosen, and once it is written.
book-atlas-instead = يُظهر التصدير الأطلس لا OpenStreetMap.
# Error.
book-no-steps = لا شيء للتصدير: لا حوادث معروضة

# $name is a file.
book-exporting = جارٍ تصدير { $name }
# $counted is one of the four below: “Exported 9 slides: /home/…”.
book-exported = صُدّرت { $counted }: { $path }
# Of a presentation.
book-slides = { $n ->
    [zero] لا شرائح
    [one] شريحة واحدة
    [two] شريحتان
    [few] { $n } شرائح
    [many] { $n } شريحة
   *[other] { $n } شريحة
}
# Of what is for paper.
book-pages = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
# Of what is shown step by step.
book-steps = { $n ->
    [zero] لا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $n } خطوات
    [many] { $n } خطوة
   *[other] { $n } خطوة
}
# Each in a file of its own.
book-pictures = { $n ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $n } صور
    [many] { $n } صورة
   *[other] { $n } صورة
}
# Of what is one picture.
book-exported-picture = صُدّرت الصورة: { $path }
# On a picture of the map: “Map drawn 051800Z JAN 22”.
book-drawn = رُسمت الخريطة في { $moment }
# Why steps cannot be had.
book-no-such-step = لا توجد خطوة رقمها { NUMBER($step) }: { $of ->
    [zero] لا توجد خطوات
    [one] توجد خطوة واحدة
    [two] توجد خطوتان
    [few] توجد { $of } خطوات
    [many] توجد { $of } خطوة
   *[other] توجد { $of } خطوة
}
# Why a text is no range of steps.
book-not-steps = لا يدل «{ $text }» على خطوات: المطلوب أرقام ونطاقات مثل 1,3-5

## What a map shows, for those who cannot see it.

book-map-of-incident = خريطة مكان الوقوع.
book-map-of-incident-at = خريطة مكان الوقوع: { $places }.
book-map-of-places = خريطة.
book-map-of-places-at = خريطة: { $places }.
# Behind one of the four above: the places of earlier steps.
book-earlier = من قبل: { $places }.
# Ten places of more.
book-names-and-more = { $names } و{ NUMBER($n) } غيرها
