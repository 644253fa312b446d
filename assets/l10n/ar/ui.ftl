### Buttons, menus, messages.

ui-program = Sitmap
ui-incidents = حوادث
ui-places = أماكن

ui-file = ملف
ui-edit = تحرير
ui-view = عرض
ui-help = تعليمات
ui-open = فتح…
ui-open-recent = فتح الملفات الأخيرة
ui-open-bundled = فتح إضبارة المثال
ui-forget-recent = مسح الملفات الأخيرة
ui-close-layer = إغلاق الطبقة
ui-quit = إنهاء
ui-show-list = قائمة الحوادث
ui-show-card = البطاقة
ui-show-filters = الأيام والأنواع
ui-timeline = المخطط الزمني
ui-fold-timeline = طي المخطط الزمني
ui-no-dates = لا تاريخ لأي حادث
ui-map-alone = إخفاء اللوحات
ui-theme = السمة
# A menu of the languages that the program speaks.
ui-spoken = اللغة
# In the menu of languages, where the language has digits of its own.
ui-own-digits = أرقام ٠١٢٣
# Where title and summary are not in the reader’s language: “Text in English”.
ui-text-in = النص باللغة { $language }
# A menu of languages in which names of places are preferred.
ui-names = أسماء الأماكن
ui-theme-system = وفق النظام
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-high-contrast = تباين عالٍ
ui-base-map = خريطة الأساس
ui-base-atlas = أطلس مع التضاريس
ui-base-plain = أطلس
ui-base-online = خريطة OpenStreetMap (متصلة)…
# A menu: everything in the window larger or smaller.
ui-size-of-window = الحجم
ui-larger = أكبر
ui-smaller = أصغر
ui-actual-size = الحجم الفعلي
ui-keys = المفاتيح
ui-about = حول Sitmap
ui-close = إغلاق
ui-cancel = إلغاء
ui-switch-theme = تبديل بين الفاتح والداكن

ui-map = الخريطة
ui-go-nearer = انقر للتكبير
ui-fan-out = انقر لنشر الأماكن
ui-zoom-in = تكبير
ui-zoom-out = تصغير
ui-fit-all = إظهار جميع الأماكن
ui-back = السابق
ui-forward = التالي
ui-next-incident = الحادث التالي
ui-previous-incident = الحادث السابق
ui-first-incident = الحادث الأول
ui-last-incident = الحادث الأخير
ui-show-on-map = إظهار على الخريطة
ui-close-card = إغلاق البطاقة
ui-deselect = مسح التحديد
ui-find = بحث في الحوادث
ui-find-hint = بحث
ui-clear = مسح
ui-show-all = إظهار الكل
ui-log-scale = لوغاريتمي
ui-log-scale-hint = أعمدة لوغاريتمية: يظهر فيها القليل والكثير معًا
ui-left-out = تستبعد التصفية هذا الحادث.
ui-clear-filter = إظهار جميع الحوادث
ui-clear-days = إظهار جميع الأيام
ui-from = من
ui-from-day = اليوم الأول
ui-to = إلى
ui-to-day = اليوم الأخير
ui-no-day = اكتب 2022 أو 2022-01 أو 2022-01-05.
ui-reversed = اليوم الأخير يسبق الأول.
ui-kind-hint = انقر للإخفاء أو الإظهار، أو نقرًا مزدوجًا لإظهار هذا النوع وحده
# A kind that is switched off, with the number of its incidents.
ui-kind-hidden = { $kind }: { $counted }، النوع مخفي
ui-still-open = الملف مفتوح، لكن التصفية لا تُظهر منه شيئًا.
ui-nothing-matches = لا حادث يطابق التصفية.

ui-atlas-ends = لا تفاصيل أكثر في الأطلس
ui-out-of-reach = تعذّر الوصول إلى OpenStreetMap؛ هذا هو الأطلس
ui-distances = المسافات بخط مستقيم
ui-look = اطلاع…
ui-close-all = إغلاق الكل
# The button that closes a layer.
ui-close-named = إغلاق { $layer }
ui-rename = إعادة تسمية
# Buttons that show or hide a layer.
ui-show-named = إظهار { $layer }
ui-hide-named = إخفاء { $layer }
ui-opened-together = فُتحت معًا
ui-show-group = إظهار كل ما فُتح معًا
ui-hide-group = إخفاء كل ما فُتح معًا
ui-not-all-read = استيراد مع مشكلات
ui-incident-list = تمرير الحوادث
ui-nothing-open = لا ملف مفتوح
ui-nothing-open-hint = أفلت ملفات الحوادث هنا، أو افتحها.
ui-nothing-found = لا حادث فيه هذه الكلمات كلها.
ui-all-hidden = جميع الطبقات مخفية.
ui-no-incidents = لا حوادث في الملفات المفتوحة.
ui-drop-here = أفلت الملفات لفتحها كطبقات
ui-welcome = حدد علامة أو حادثًا
ui-welcome-hint = تُفتح بطاقته هنا: ما الذي جرى، ومن قال ماذا عنه.

ui-undated-label = التاريخ غير مذكور
ui-background = الخلفية
ui-time-not-stated = الوقت غير مذكور
ui-no-title = حادث بلا عنوان
ui-untitled-source = مصدر بلا عنوان
ui-no-place = المكان غير مذكور
ui-not-located = بلا موضع: لا يظهر على الخريطة

ui-position-from = مصدر الموضع
ui-precision = مستوى الدقة
ui-exact-as-stated = ذُكر أنه الموقع بعينه؛ انظر الملاحظة
ui-copy = نسخ
ui-notation-decimal-degrees = درجات عشرية
ui-notation-dms = درجات ودقائق وثوانٍ
ui-notation-utm = UTM
ui-notation-mgrs = MGRS
# $notation is a way to write a position: “Copy MGRS”.
ui-copy-position = نسخ بصيغة { $notation }
ui-when = الوقت
ui-where-label = المكان
ui-who = الجهات
ui-used = ما استُخدم
ui-killed = قتلى
ui-wounded = جرحى
ui-casualties = قتلى أو جرحى
ui-damage = أضرار
ui-not-stated = غير مذكور
ui-inferred = استنتجه المحرر
ui-editor = ملاحظة المحرر
ui-placed-by-editor = حدد المحرر المكان
ui-answers = رد على
ui-answered-by = رُدّ عليه بـ
ui-sources = المصادر
ui-source = المصدر
ui-statements-heading = ما قيل
ui-statements-here = ما قيل أيضًا عن هذا المكان
ui-said-by = التصريحات الصادرة
ui-said-about = ما قاله الآخرون
ui-takes-part = الحوادث
ui-only-named = قصر العرض على حوادث يرد فيها هذا الاسم
ui-spoke-of = حوادث موضع تصريح
ui-said-by-source = المصدر نفسه
ui-speaker-not-stated = المتحدث غير مذكور
ui-speaker-unreadable = تعذّرت قراءة اسم المتحدث
ui-translation = ترجمة
ui-background-tag = خلفية
ui-author = المؤلف
ui-publisher = الناشر
ui-address = العنوان
ui-published = تاريخ النشر
ui-accessed = تاريخ الاطلاع
ui-language = اللغة
ui-reliability = الموثوقية
ui-tells-of = حوادث يذكرها
ui-quotes = تصريحات فيه
ui-open-link = فتح في المتصفح
ui-no-link = ليس عنوانًا على الويب
ui-link-question = فتح هذا العنوان في المتصفح؟
ui-online-question = الاتصال بالإنترنت لعرض الخريطة؟
ui-online-detail = سيطلب Sitmap من tile.openstreetmap.org صورًا للجزء المعروض من العالم. والبرنامج يعمل كما هو من دون شبكة؛ ولا يُحفظ هذا الاختيار للتشغيل التالي.
ui-go-online = اتصال
ui-stay-offline = البقاء غير متصل
ui-dismiss = تجاهل
# $n is how many more there are.
ui-show-more = إظهار المزيد ({ NUMBER($n) })
ui-dossier = الإضبارة
ui-details = إظهار المشكلات

ui-broken = خطأ داخلي
ui-save-path = حفظ الملف
ui-replace = استبدال الملف
ui-replaces = يوجد ملف بهذا الاسم، وسيُستبدل.
# Files that are read; $part is a file in an archive, or a sheet.
ui-reading-file = جارٍ قراءة { $file }
ui-reading-part = جارٍ قراءة { $file }، { $part }
# Of the dossier that the program brings along.
ui-not-opened = تعذّر فتح إضبارة المثال
ui-file-not-opened = تعذّر فتح { $file }
ui-stays = ما كان مفتوحًا يبقى مفتوحًا.
ui-line = السطر

ui-about-text = يعرض Sitmap على الخريطة الحوادث وما قيل عنها. وكل ما يُعرض يمكن تتبعه إلى من قاله، وأين، ومتى.
ui-about-borders = الحدود من Natural Earth، وهي ترسمها وفق السيطرة الفعلية على الأرض، وترسم المتنازع عليها بخط متقطع. ولا تعبّر هذه الحدود عن أي رأي في السيادة من جانب Sitmap.
ui-about-licence = الترخيص: MIT أو Apache-2.0. الخريطة والمعجم الجغرافي: Natural Earth (ملكية عامة)، GeoNames (CC BY 4.0)، OurAirports (ملكية عامة). الخطوط: Inter، Noto (OFL 1.1)؛ الأيقونات: Material Symbols (Apache-2.0).
ui-double-click = نقر مزدوج
ui-mouse-wheel = عجلة الفأرة
ui-drag = سحب
ui-move-map = تحريك الخريطة

# What something is, and which, or how many: “Encoding: UTF-8”.
ui-labelled = { $label }: { $value }
# The same with more about it behind it: “Save (Ctrl+S)”.
ui-with-detail = { $text } ({ $detail })

# What was put on the clipboard: “Copied: 38S MB 45 67”.
ui-copied-text = نُسخ: { $text }
# The same of several lines, of which the first is told.
ui-copied-lines = نُسخ: { $first } …

# The points of the compass.
ui-north = شمال
ui-north-east = شمال شرق
ui-east = شرق
ui-south-east = جنوب شرق
ui-south = جنوب
ui-south-west = جنوب غرب
ui-west = غرب
ui-north-west = شمال غرب
# $n is a number in digits.
ui-kilometres = { $n } كم
ui-metres = { $n } م
ui-centimetres = { $n } سم
# Where a place is, seen from a town: “Hīt, 38 km NE”. In Arabic the town is the last word of the phrase.
ui-bearing-from = { $distance } { $point } { $town }
# Where a place is, seen from here; the angle is from true north: “38 km NE (047°)”.
ui-bearing-in-degrees = { $distance } { $point } ({ $degrees }°)
# How a place without a shape is drawn: “disc of 5 km radius”.
ui-disc = دائرة نصف قطرها { $radius }
# The same where no radius is stated.
ui-disc-by-convention = دائرة نصف قطرها { $radius }: رُسمت اصطلاحًا، فنصف القطر غير مذكور
# $level is a number in digits, such as 7.5.
ui-zoom-level = تكبير { $level }

ui-earlier-messages = { $n ->
    [zero] لا رسائل سابقة
    [one] رسالة سابقة واحدة
    [two] رسالتان سابقتان
    [few] { $n } رسائل سابقة
    [many] { $n } رسالة سابقة
   *[other] { $n } رسالة سابقة
}
# How many incidents are shown, where some are left out.
ui-shown-of-all = { NUMBER($shown) } من أصل { $all ->
    [zero] 0 حوادث
    [one] حادث واحد
    [two] حادثين
    [few] { $all } حوادث
    [many] { $all } حادثًا
   *[other] { $all } حادث
}
# How many of the incidents that are shown.
ui-unlocated = بلا موضع: { NUMBER($n) }
# How many incidents.
ui-undated = { $n ->
    [zero] لا حوادث مستبعدة لأنها بلا تاريخ
    [one] حادث واحد بلا تاريخ لا يُعرض
    [two] حادثان بلا تاريخ لا يُعرضان
    [few] { $n } حوادث بلا تاريخ لا تُعرض
    [many] { $n } حادثًا بلا تاريخ لا تُعرض
   *[other] { $n } حادث بلا تاريخ لا تُعرض
}
# How many incidents are in no bar of the timeline.
ui-known-to-year = { $n ->
    [zero] لا حوادث خارج الأعمدة
    [one] حادث واحد لا تُعرف إلا سنته: خارج الأعمدة
    [two] حادثان لا تُعرف إلا سنتهما: خارج الأعمدة
    [few] { $n } حوادث لا تُعرف إلا سنتها: خارج الأعمدة
    [many] { $n } حادثًا لا تُعرف إلا سنتها: خارج الأعمدة
   *[other] { $n } حادث لا تُعرف إلا سنتها: خارج الأعمدة
}
ui-known-to-month = { $n ->
    [zero] لا حوادث خارج الأعمدة
    [one] حادث واحد لا يُعرف إلا شهره أو سنته: خارج الأعمدة
    [two] حادثان لا يُعرف إلا شهرهما أو سنتهما: خارج الأعمدة
    [few] { $n } حوادث لا يُعرف إلا شهرها أو سنتها: خارج الأعمدة
    [many] { $n } حادثًا لا يُعرف إلا شهرها أو سنتها: خارج الأعمدة
   *[other] { $n } حادث لا يُعرف إلا شهرها أو سنتها: خارج الأعمدة
}
# $name is a file that was opened.
ui-all-filtered = تُخفي التصفية كل ما في { $name }: { $incidents ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $incidents } حوادث
    [many] { $incidents } حادثًا
   *[other] { $incidents } حادث
}
# “Cluster, 1 204 incidents at 87 places”: $counted is one of facts-incidents-at-places and facts-incidents-nowhere.
ui-cluster-of = تجمّع: { $counted }
# Beside places that were fanned out, where there is no room for all.
ui-more-places = { $n ->
    [zero] لا أماكن أخرى هنا
    [one] مكان آخر هنا، في القائمة
    [two] مكانان آخران هنا، في القائمة
    [few] { $n } أماكن أخرى هنا، في القائمة
    [many] { $n } مكانًا آخر هنا، في القائمة
   *[other] { $n } مكان آخر هنا، في القائمة
}
# Under a list that has no room for all.
ui-further-incidents = { $n ->
    [zero] … لا حوادث أخرى
    [one] … وحادث آخر
    [two] … وحادثان آخران
    [few] … و{ $n } حوادث أخرى
    [many] … و{ $n } حادثًا آخر
   *[other] … و{ $n } حادث آخر
}
# What is in a dossier.
ui-incidents-and-statements =
    { $incidents ->
        [zero] لا حوادث
        [one] حادث واحد
        [two] حادثان
        [few] { $incidents } حوادث
        [many] { $incidents } حادثًا
       *[other] { $incidents } حادث
    }، { $statements ->
        [zero] لا تصريحات
        [one] تصريح واحد
        [two] تصريحان
        [few] { $statements } تصريحات
        [many] { $statements } تصريحًا
       *[other] { $statements } تصريح
    }

# The words of a source.
ui-quoted = «{ $words }»
# A statement for those who cannot see it: “Claim, Katyusha Brigade: We struck the base.”
ui-statement-read = { $form }، { $speaker }: { $words }
# A message for those who cannot see it: its title, and a sentence about it.
ui-message-read = { $title }. { $detail }

# What is printed on keys.
ui-escape-key = Esc
ui-enter-key = Enter
ui-space-key = Space
ui-backspace-key = Backspace
ui-home-key = Home
ui-end-key = End
ui-shift-key = Shift
ui-page-up-key = Page Up
ui-page-down-key = Page Down
