### What a briefing says of itself.

# Over the title of a briefing.
briefing-title = إحاطة
# Over the step that shows everything.
briefing-overview = نظرة عامة
# The title of a step for words of one's own.
briefing-new-text = نص
# Over a part of the map.
briefing-view = على الخريطة
# Over what remains unclear, and its title.
briefing-unclear = ما لم يتضح بعد
# Over the sources, and their title.
briefing-sources = المصادر
# The title of an overview.
briefing-where-and-when = أين ومتى
# Where nothing is unclear.
briefing-nothing-unclear = لكل حادث وقت ومكان، وما من ادعاء غير مؤكد.
# Where no source is named.
briefing-no-sources = لم يُذكر أي مصدر.
# Claims and allegations.
briefing-not-confirmed = قيل ولم يتأكد هنا
# Incidents without a time.
briefing-no-time = بلا وقت
# Incidents whose day the editor worked out.
briefing-time-inferred = يوم الوقوع استنتجه المحرر
# Incidents without a position.
briefing-no-place = بلا موضع على الخريطة
# Incidents of which nobody says what came of them.
briefing-no-outcome = لا ذكر لقتلى أو جرحى
# How many were killed.
briefing-killed = { $n ->
    [zero] قتلى
    [one] قتيل
    [two] قتيلان
    [few] قتلى
    [many] قتيلًا
   *[other] قتيل
}
# How many were wounded.
briefing-wounded = { $n ->
    [zero] جرحى
    [one] جريح
    [two] جريحان
    [few] جرحى
    [many] جريحًا
   *[other] جريح
}
# What was damaged.
briefing-damage = أضرار
# Label of the figure that counts the weapons for which there is no room.
briefing-more-weapons = أسلحة أخرى، في البطاقة
# Neither dead nor wounded were reported.
briefing-no-casualties = قتلى أو جرحى
# What was used, where no number is stated.
briefing-used = ما استُخدم
# Behind a place that is not a position.
briefing-not-located = بلا موضع
# Behind a time that the editor worked out.
briefing-inferred = اليوم استنتجه المحرر
# Before the editor's own line.
briefing-editor = المحرر
# What is said where an incident's step names none.
briefing-no-incident = تعرض هذه الخطوة حادثًا، ولا تذكر أيّ حادث هو.
# Behind the title of a page that goes on with the one before.
briefing-continued = تتمة
# Over the sources of what was quoted, on the last page.
briefing-quoted = مصادر الاقتباسات في هذه الصفحات

# Where a step is being worked out that looks through many incidents.
briefing-looking-through = { $incidents ->
    [zero] جارٍ فحص 0 حوادث…
    [one] جارٍ فحص حادث واحد…
    [two] جارٍ فحص حادثين…
    [few] جارٍ فحص { $incidents } حوادث…
    [many] جارٍ فحص { $incidents } حادثًا…
   *[other] جارٍ فحص { $incidents } حادث…
}
# What is said where the incident of a step is gone; $key is what the file calls it.
briefing-gone = تعرض هذه الخطوة الحادث «{ $key }»، وهو لم يعد في الإضبارة.
# “Groups backed by Iran: alleged”
briefing-alleged = بحسب مزاعم: { $actors }
# Behind a list that has no room for all.
briefing-more = و{ NUMBER($n) } غيرها
# How much comes from a source: “6 incidents, 12 statements”.
briefing-cited-by-both =
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
# For whom a briefing is.
briefing-audience = إلى: { $audience }
# Whose a briefing is.
briefing-author = إعداد: { $author }
# When a briefing is from.
briefing-as-of = حتى تاريخ { $moment }
# The heading of lines that go on at another step: “Without a time, continued”.
briefing-goes-on = { $heading } (تتمة)
# A list over several steps: “What remains unclear (2 of 3)”.
briefing-part-of = { $title } ({ NUMBER($number) } من { NUMBER($of) })
# On which pages a source is quoted: “page 3”, “pages 3, 5”.
briefing-pages-of-source = { $n ->
    [zero] بلا صفحات { $numbers }
    [one] الصفحة { $numbers }
    [two] الصفحتان { $numbers }
    [few] الصفحات { $numbers }
    [many] الصفحات { $numbers }
   *[other] الصفحات { $numbers }
}
# Whose words a quotation has: “Bryan, spokesman of the coalition”.
briefing-speaker-in-role = { $speaker }، { $role }
