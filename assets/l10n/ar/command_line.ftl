### What is asked and answered on the command line.
### Options such as --force stand in braces and quotation marks: they are typed as they are in every language, as
### are the words in capitals.
### Numbers of reports are without marks between thousands, for programs that read them.

## Help. Each text is behind its option or its command: without a full stop.

command-line-about = برنامج يضع الحوادث وما قاله الناس عنها على خريطة
command-line-check = قراءة ملفات كما تقرؤها النافذة، وذكر ما تعذّر استخدامه
command-line-convert = قراءة ملفات وكتابة ما فيها ملفًا واحدًا بتنسيق آخر
command-line-export = كتابة إحاطة على شكل شرائح أو صفحات أو صفحة ويب أو صور أو رسوم متحركة
command-line-render = رسم النافذة دون إظهارها، في ملف PNG

command-line-open-files = ملفات الحوادث المراد فتحها؛ وإن لم يُذكر أي منها فالإضبارة المثال
command-line-language = لغة البرنامج (BCP 47) لهذا التشغيل؛ يُظهر `{ "en-XA" }` ما لا يمكن ترجمته، ويُظهر `{ "en-XB" }` نافذة من اليمين إلى اليسار
command-line-check-files = الملفات
command-line-check-json = كائن JSON واحد لكل ملف، في سطر
command-line-report-json = التقرير كائن JSON واحد
command-line-strict = الخروج بالرمز 1 إذا تعذّر استخدام شيء
command-line-report = كتابة ما تعذّر استخدامه من الملف الواحد بتنسيق CSV
command-line-convert-files = الملفات المراد قراءتها، وآخرها الملف المراد كتابته
command-line-to = التنسيق، إذا لم يدل عليه اسم { "OUT" }
command-line-force = الكتابة فوق ملف موجود
command-line-export-files = الملفات المراد قراءتها، وآخرها الملف المراد كتابته: { ".pptx, .pdf, .html, .png" } أو { ".apng" }
command-line-page-size = حجم الصفحة بالبكسل؛ إن لم يُذكر فهو { "1920x1080" }، وللرسوم المتحركة { "1280x720" }
command-line-steps = أي الخطوات، مثل { "1,3-5" }؛ إن لم تُذكر فكلها
command-line-theme = السمة
command-line-title = العنوان، بدلًا من عنوان الملف
command-line-marking = علامة التصنيف أعلى كل صفحة وأسفلها، بدلًا من علامة الملف؛ و"" لإلغائها
command-line-map-only = مع PNG: الخريطة وحدها، دون النص الذي بجانبها
command-line-render-file = الملف المراد فتحه
command-line-render-out = ملف PNG المراد كتابته
command-line-window-size = حجم النافذة بالنقاط
command-line-scale = عدد وحدات البكسل في النقطة
command-line-select = معرّف ما يُراد تحديده من مكان أو حادث أو جهة فاعلة أو مصدر
command-line-view = الجزء الظاهر من الخريطة؛ إن لم يُذكر فكل شيء

# A heading over the options that follow.
command-line-how-read = كيف تُقرأ الملفات
command-line-mapping = ملف تعريف محفوظ يحدد ما تعنيه أعمدة الجدول
command-line-sheet = الورقة من المصنف
command-line-part = الملف من الأرشيف؛ إن لم يُذكر فكل ملفاته
command-line-encoding = ترميز حروف النص، مثل { "windows-1251, cp850" } أو { "koi8-r" }
command-line-dates = أيهما أولًا، اليوم أم الشهر، في تواريخ مثل 03/04/2022

# A heading over the options that follow.
command-line-redacted = نسخة محجوبة المعلومات
command-line-positions = لا تُذكر المواضع إلا وسط مربع من شبكة الإحداثيات العسكرية: { "1km" } أو { "10km" }
# $words is a list of what is typed.
command-line-without = حذف ما يُذكر من هذه، وبينها فواصل: { $words }
command-line-without-actor = حذف هذه الجهة الفاعلة؛ يجوز تكراره
command-line-without-actor-kind = حذف كل الجهات الفاعلة من هذا النوع، مثل { "person" }؛ يجوز تكراره
command-line-without-source = حذف هذا المصدر؛ يجوز تكراره

## Help: what stands there of itself.

# Before the line that tells how it is typed.
command-line-usage = الاستعمال:
command-line-commands = الأوامر
command-line-arguments = الوسائط
command-line-options = الخيارات
# Behind the text of an option. $value is what is typed.
command-line-default = [القيمة الافتراضية: { $value }]
# The same. $values is a list of what is typed.
command-line-possible = [القيم الممكنة: { $values }]
# Over a list of them, each with what it means.
command-line-possible-values = القيم الممكنة:
# One of that list, before what it means.
command-line-value = { $name }:
command-line-print-help = عرض التعليمات
command-line-print-help-more = عرض التعليمات (تفاصيل أكثر مع '{ "--help" }')
command-line-print-help-less = عرض التعليمات (ملخص مع '{ "-h" }')
command-line-print-version = عرض الإصدار
command-line-print-help-of = عرض هذه الرسالة أو تعليمات الأمر الفرعي المذكور

## What is typed cannot be used. Each text is behind a colon.

command-line-new-window = فتح نافذة أخرى مع وجود نافذة مفتوحة
command-line-graphics = طريقة رسم النافذة التي تُجرّب أولًا؛ وإن لم تنجح جُرّبت الطرق الأخرى
# $tags are those of the languages.
command-line-not-a-language = اللغات المعروفة هي { $tags }
command-line-not-an-encoding = لا ترميز نص اسمه "{ $name }"؛ من المعروف { "UTF-8, windows-1252, windows-1251, windows-1256, KOI8-R" } و { "cp850" }
command-line-not-a-square = المتوقع { "1km" } أو { "10km" }
command-line-not-one-of = المتوقع إحدى هذه القيم: { $words }
# $least and $most are in digits.
command-line-not-a-size-in-pixels = المتوقع { "WIDTHxHEIGHT" } بالبكسل، كل منهما من { $least } إلى { $most }
command-line-not-a-size-in-points = المتوقع { "WIDTHxHEIGHT" } بالنقاط، كل منهما من { $least } إلى { $most }
command-line-not-a-view = المتوقع { "LAT,LON,ZOOM" } بالدرجات، ومستوى التكبير من { $least } إلى { $most }
command-line-not-a-scale = المتوقع عدد وحدات البكسل في النقطة من { $least } إلى { $most }
command-line-one-report = الخيار { "--report" } لملف واحد في كل مرة
# $why is what the system says, or a sentence that follows.
command-line-not-a-profile = ليس ملف تعريف محفوظًا: { $why }: { $path }
command-line-profile-without-columns = لا يذكر أي عمود
# $endings is a list such as “.csv, .kml”.
command-line-no-format = لا يدل الاسم على تنسيق، فهو لا ينتهي بشيء من { $endings }: { $path }
command-line-no-format-to-convert = لا يدل الاسم على تنسيق، فهو لا ينتهي بشيء من { $endings }؛ والخيار { "--to" } يحدده: { $path }
command-line-is-there = يوجد ملف بهذا الاسم؛ والخيار { "--force" } يكتب فوقه: { $path }
command-line-not-all-read = لم يُكتب شيء، إذ تعذّرت قراءة الكل
# Behind the name of the program.
command-line-failed = { "sitmap" }: { $error }

## Reports: of a file that was read. Each text is a line below the name of the file.

# $format is such as “CSV”, $ms a number in digits.
command-line-read-in = التنسيق { $format }، قُرئ في { $ms } مللي ثانية
command-line-read-in-encoded = التنسيق { $format } بترميز { $encoding }، قُرئ في { $ms } مللي ثانية
# A sheet of a workbook, or a file in an archive.
command-line-read-from = قُرئ من «{ $part }»
command-line-located =
    { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { NUMBER($incidents, useGrouping: "false") } حوادث
        [many] { NUMBER($incidents, useGrouping: "false") } حادثًا
       *[other] { NUMBER($incidents, useGrouping: "false") } حادث
    }، على الخريطة: { NUMBER($located, useGrouping: "false") }
command-line-located-with-refused =
    { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { NUMBER($incidents, useGrouping: "false") } حوادث
        [many] { NUMBER($incidents, useGrouping: "false") } حادثًا
       *[other] { NUMBER($incidents, useGrouping: "false") } حادث
    } (وتُرك غيرها: { NUMBER($refused, useGrouping: "false") })، على الخريطة: { NUMBER($located, useGrouping: "false") }
command-line-attachments = { $attachments ->
    [zero] لا مرفقات
    [one] مرفق واحد
    [two] مرفقان
    [few] { NUMBER($attachments, useGrouping: "false") } مرفقات
    [many] { NUMBER($attachments, useGrouping: "false") } مرفقًا
   *[other] { NUMBER($attachments, useGrouping: "false") } مرفق
}
command-line-shapes = { $shapes ->
    [zero] لا أشكال
    [one] شكل واحد
    [two] شكلان
    [few] { NUMBER($shapes, useGrouping: "false") } أشكال
    [many] { NUMBER($shapes, useGrouping: "false") } شكلًا
   *[other] { NUMBER($shapes, useGrouping: "false") } شكل
}
command-line-also-read =
    { $places ->
        [zero] لا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { NUMBER($places, useGrouping: "false") } أماكن
        [many] { NUMBER($places, useGrouping: "false") } مكانًا
       *[other] { NUMBER($places, useGrouping: "false") } مكان
    }، { $statements ->
        [zero] لا تصريحات
        [one] تصريح واحد
        [two] تصريحان
        [few] { NUMBER($statements, useGrouping: "false") } تصريحات
        [many] { NUMBER($statements, useGrouping: "false") } تصريحًا
       *[other] { NUMBER($statements, useGrouping: "false") } تصريح
    }، { $actors ->
        [zero] لا جهات فاعلة
        [one] جهة فاعلة واحدة
        [two] جهتان فاعلتان
        [few] { NUMBER($actors, useGrouping: "false") } جهات فاعلة
        [many] { NUMBER($actors, useGrouping: "false") } جهة فاعلة
       *[other] { NUMBER($actors, useGrouping: "false") } جهة فاعلة
    }، { $sources ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { NUMBER($sources, useGrouping: "false") } مصادر
        [many] { NUMBER($sources, useGrouping: "false") } مصدرًا
       *[other] { NUMBER($sources, useGrouping: "false") } مصدر
    }
command-line-on-day = في { $day }
command-line-from-day-to-day = من { $from } إلى { $to }
command-line-undated = لا حادث له تاريخ
command-line-bounds = خط العرض من { $south } إلى { $north }، خط الطول من { $west } إلى { $east }
command-line-bounds-across = خط العرض من { $south } إلى { $north }، خط الطول من { $west } إلى { $east }، عبر خط الطول 180
command-line-profile-not-used = لم يُستخدم ملف التعريف: { $why }
command-line-not-a-table = الملف ليس جدولًا
# $headings is a list.
command-line-columns-missing = لا توجد في الملف هذه الترويسات: { $headings }
command-line-columns = الأعمدة:
# $role is the word of a saved profile for what the column is; $why is such as “by its heading”.
command-line-column = العمود «{ $heading }»: { $role } ({ $why })
command-line-columns-not-used = غير مستخدمة، محفوظة مع الصفوف: { $headings }
command-line-no-issues = لا مشكلات
command-line-issues = { $n ->
    [zero] لا مشكلات:
    [one] مشكلة واحدة:
    [two] مشكلتان:
    [few] { NUMBER($n, useGrouping: "false") } مشكلات:
    [many] { NUMBER($n, useGrouping: "false") } مشكلة:
   *[other] { NUMBER($n, useGrouping: "false") } مشكلة:
}
command-line-issues-untold = { $n ->
    [zero] لا مشكلات
    [one] مشكلة واحدة؛ الأمر { "sitmap check" } يذكرها
    [two] مشكلتان؛ الأمر { "sitmap check" } يذكرهما
    [few] { NUMBER($n, useGrouping: "false") } مشكلات؛ الأمر { "sitmap check" } يذكرها
    [many] { NUMBER($n, useGrouping: "false") } مشكلة؛ الأمر { "sitmap check" } يذكرها
   *[other] { NUMBER($n, useGrouping: "false") } مشكلة؛ الأمر { "sitmap check" } يذكرها
}
command-line-issue-at-line = السطر { $line }، { $path }: { $problem }
command-line-issue = في { $path }: { $problem }
# The value that an issue is about.
command-line-found = الموجود: { $value }
command-line-not-read = تعذّرت القراءة: { $error }
command-line-file-not-read = تعذّرت القراءة: { $error }: { $file }
command-line-not-converted = تعذّر التحويل: { $error }
command-line-not-exported = تعذّر التصدير: { $error }

## Reports: of a file that was written.

command-line-written = كُتب: { $file }
command-line-held =
    التنسيق { $format }: { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { NUMBER($incidents, useGrouping: "false") } حوادث
        [many] { NUMBER($incidents, useGrouping: "false") } حادثًا
       *[other] { NUMBER($incidents, useGrouping: "false") } حادث
    }، { $statements ->
        [zero] لا تصريحات
        [one] تصريح واحد
        [two] تصريحان
        [few] { NUMBER($statements, useGrouping: "false") } تصريحات
        [many] { NUMBER($statements, useGrouping: "false") } تصريحًا
       *[other] { NUMBER($statements, useGrouping: "false") } تصريح
    }
command-line-renamed = { $n ->
    [zero] لم يُضف اسم الملف إلى أي معرّف
    [one] مدخل واحد: أُضيف اسم الملف قبل المعرّف، لأنه مستخدم من قبل
    [two] مدخلان: أُضيف اسم الملف قبل المعرّف، لأنه مستخدم من قبل
    [few] { NUMBER($n, useGrouping: "false") } مدخلات: أُضيف اسم الملف قبل المعرّف، لأنه مستخدم من قبل
    [many] { NUMBER($n, useGrouping: "false") } مدخلًا: أُضيف اسم الملف قبل المعرّف، لأنه مستخدم من قبل
   *[other] { NUMBER($n, useGrouping: "false") } مدخل: أُضيف اسم الملف قبل المعرّف، لأنه مستخدم من قبل
}
command-line-lossless = فيه كل شيء
# Over a list.
command-line-not-held = ليس فيه ما يأتي، إذ لا مكان له في تنسيق { $format }:
# Over a list of what was left out.
command-line-redacted-copy = نسخة محجوبة المعلومات:
# Over a list. $records is such as “2 incidents and 1 other entry”.
command-line-still-named = راجعها قبل إرسالها؛ لا يزال ما حُذف مذكورًا في نصوص { $records }:
# $ids is a list of statements.
command-line-without-a-source = بلا مصدر: { $ids }
