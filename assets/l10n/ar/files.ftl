### The question for files in the window, where the system has no dialog for that.

files-open-folder = فتح مجلد…
# The title of the dialog.
files-open-files = فتح ملفات
# The buttons.
files-open = فتح
files-open-counted = { $n ->
    [zero] فتح 0 ملفات
    [one] فتح ملف واحد
    [two] فتح ملفين
    [few] فتح { $n } ملفات
    [many] فتح { $n } ملفًا
   *[other] فتح { $n } ملف
}
files-choose-folder = فتح هذا المجلد

# Folders that many look for.
files-places = الأماكن
files-home = المجلد الرئيسي
files-desktop = سطح المكتب
files-documents = المستندات
files-downloads = التنزيلات
files-root = نظام الملفات
files-recent = المجلدات الأخيرة

files-path = مجلد أو مسار
files-up = المجلد الأصل
files-hidden = الملفات المخفية
files-kinds = نوع الملفات
# What files of a kind are called, with their ending: “CSV (.csv)”.
files-kind = { $format } (.{ $ending })
files-name-of-file = اسم الملف

# The list, and the headings of its columns.
files-contents = الملفات والمجلدات
files-name = الاسم
files-size = الحجم
files-modified = التعديل
# For screen readers: a heading by which the list is sorted.
files-sorted-by = { $column }، الفرز بحسبه
files-folder = مجلد
files-link = رابط
files-scroll = تمرير الملفات

files-reading = جارٍ قراءة المجلد…
# $folder is the name of one.
files-reading-named = جارٍ قراءة { $folder }
files-empty = لا شيء في هذا المجلد.
files-none-of-kind = لا ملفات من هذا النوع في هذا المجلد.
files-show-all = إظهار جميع الملفات
files-not-found = هذا المجلد غير موجود.
files-no-permission = لا إذن لقراءة هذا المجلد.
files-not-read = تعذّرت قراءة المجلد: { $says }
files-broken = تعذّرت قراءة المجلد بسبب عطل في Sitmap.
files-only-first = لا يُفتح إلا أول { NUMBER($opened) } من أصل { $n ->
    [zero] 0 ملفات
    [one] ملف واحد
    [two] ملفين
    [few] { $n } ملفات
    [many] { $n } ملفًا
   *[other] { $n } ملف
}.

# What a file is read as.
files-preview = معاينة
files-nothing-chosen = اختر ملفًا لمعرفة كيف يُقرأ.
files-chosen = { $n ->
    [zero] لم يُختر شيء
    [one] اختير ملف واحد
    [two] اختير ملفان
    [few] اختيرت { $n } ملفات
    [many] اختير { $n } ملفًا
   *[other] اختير { $n } ملف
}
files-looking = جارٍ فحص الملف…
files-format = يُقرأ بوصفه
files-holds = المحتوى
files-days = الأيام
files-issues = تعذّر استخدامه
files-unclear = سيسأل Sitmap عن محتوى أعمدته.
files-archive = { $n ->
    [zero] أرشيف بلا ملفات بيانات
    [one] أرشيف فيه ملف بيانات واحد
    [two] أرشيف فيه ملفا بيانات، يُفتح كل منهما كطبقة
    [few] أرشيف فيه { $n } ملفات بيانات، يُفتح كل منها كطبقة
    [many] أرشيف فيه { $n } ملف بيانات، يُفتح كل منها كطبقة
   *[other] أرشيف فيه { $n } ملف بيانات، يُفتح كل منها كطبقة
}
# $size is such as “64 MB”.
files-too-large = الملفات الأكبر من { $size } لا تُفحص إلا عند فتحها.
files-not-readable = لا تمكن قراءته

# $n is a number in digits.
files-bytes = { $n } بايت
files-kilobytes = { $n } ك.ب
files-megabytes = { $n } م.ب
files-gigabytes = { $n } غ.ب
