### Making a briefing: the panel, and what is asked before it is lost.

briefing-panel-briefing = الإحاطة
briefing-panel-open-panel = إعداد إحاطة
briefing-panel-close-panel = إغلاق الإحاطة
briefing-panel-card = البطاقة
briefing-panel-undo = تراجع
briefing-panel-redo = إعادة
briefing-panel-save = حفظ
briefing-panel-of-layer = الطبقة

briefing-panel-add-view = إضافة المنظر الحالي
briefing-panel-add-view-hint = ما تُظهره الخريطة الآن؛ فإن كان حادث محددًا فخطوة عنه
briefing-panel-add = إضافة
briefing-panel-add-incident = الحادث المحدد
briefing-panel-add-statement = تصريح
briefing-panel-add-text = نص حر
briefing-panel-still-in-overview = يبقى الحادث في النظرة العامة وعلى الخرائط.
briefing-panel-no-quotation = بلا اقتباس
briefing-panel-add-hint = إضافة خطوة من نوع آخر
briefing-panel-more = المزيد
briefing-panel-start = بدء من الحوادث
briefing-panel-start-again = بدء من الحوادث مجددًا
briefing-panel-start-hint = عنوان، ونظرة عامة، وكل حوادث القائمة بترتيب وقوعها، وما لم يتضح بعد، والمصادر
briefing-panel-no-steps = لا خطوات بعد
briefing-panel-no-steps-hint = أنشئ الخطوات من الحوادث التي في القائمة، أو أظهر شيئًا على الخريطة وأضفه. ويمكن بعد ذلك تغيير كل شيء ونقله وإخراجه من العرض.
briefing-panel-steps = تمرير الخطوات
briefing-panel-filter-first = اقصر القائمة بالتصفية على ما يلزم أن يراه الحضور، ثم ابدأ مجددًا.

briefing-panel-move-up = نقل الخطوة إلى أعلى
briefing-panel-move-down = نقل الخطوة إلى أسفل
briefing-panel-duplicate = تكرار
briefing-panel-hide = إخراج من العرض
briefing-panel-unhide = إعادة إلى العرض
briefing-panel-delete = حذف
briefing-panel-hidden = خارج العرض
briefing-panel-gone = حادثها لم يعد موجودًا

briefing-panel-this-step = هذه الخطوة
briefing-panel-whole = الإحاطة كلها
briefing-panel-choose-step = اختر خطوة لتغييرها.
briefing-panel-title = العنوان
briefing-panel-text = النص تحت العنوان
briefing-panel-text-hint = كما في الإضبارة
briefing-panel-editors = هذا كلامك: يراه الحضور منسوبًا إلى المحرر
briefing-panel-quotation = الاقتباس
briefing-panel-first-quotation = الاقتباس الأول
briefing-panel-not-in-dossier = تصريح ليس في الإضبارة
briefing-panel-as-read-label = كما يُقرأ
briefing-panel-notes = ملاحظات
briefing-panel-notes-hint = لا يراها إلا المقدّم
briefing-panel-own-seconds = تقدّم تلقائي بعد
briefing-panel-seconds-label = بالثواني
briefing-panel-map = الخريطة
briefing-panel-map-own = محفوظة كما ضُبطت
briefing-panel-map-usual = تُظهر ما تتناوله الخطوة
briefing-panel-use-view = استخدام المنظر الحالي
briefing-panel-forget-view = التخلي عنه

briefing-panel-author = المؤلف
briefing-panel-audience = موجهة إلى
briefing-panel-as-of = حتى تاريخ
briefing-panel-now = الآن
briefing-panel-now-hint = اللحظة الراهنة بتوقيت زولو (Z)
briefing-panel-marking = علامة التصنيف
briefing-panel-marking-hint = درجة السرية أو قيود التداول، على كل صفحة
briefing-panel-no-marking = بلا علامة
briefing-panel-marking-choice = علامات شائعة
briefing-panel-colour = لون علامة التصنيف
briefing-panel-translations-first = الترجمات أولًا
briefing-panel-translations-hint = للحضور الذي لا يقرأ لغة المصادر: تظهر الترجمة بحروف أكبر، ويبقى الكلام كما قيل.
briefing-panel-colour-typed = اللون بصيغة #rrggbb
briefing-panel-all-seconds = تقدّم تلقائي لكل خطوة بعد

briefing-panel-unsaved-question = حفظ التغييرات أولًا؟
briefing-panel-unsaved-layer = ليس هذا في أي ملف بعد.
briefing-panel-discard = عدم الحفظ
briefing-panel-changed-on-disk = تغيّر الملف على القرص منذ قراءته، وتُعاد قراءته الآن. راجعه، ثم احفظ مرة أخرى.
briefing-panel-yours-stays = تبقى نسختك هنا. حفظها يحل محل النسخة الأخرى؛ احفظ نسخة للإبقاء على الاثنتين.
briefing-panel-step-up = نقل خطوة الإحاطة إلى أعلى
briefing-panel-step-down = نقل خطوة الإحاطة إلى أسفل

# What a step is about, as a menu and a list name it.
briefing-panel-shows-title = عنوان
briefing-panel-shows-overview = نظرة عامة
briefing-panel-shows-incident = حادث
briefing-panel-shows-view = منظر
briefing-panel-shows-unclear = ما لم يتضح بعد
briefing-panel-shows-sources = المصادر

# In little room. $seconds: "10", "2.5"
briefing-panel-seconds = { $seconds } ث
briefing-panel-whole-seconds = { $seconds ->
    [zero] 0 ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
# $seconds: "2.5"
briefing-panel-split-seconds = { $seconds } ثانية
# "Step 3 of 8: Drones, Incident, left out, 10 seconds", for screen readers.
briefing-panel-step = الخطوة { NUMBER($n) } من { NUMBER($all) }: { $told }
briefing-panel-which = الخطوة { NUMBER($n) } من { NUMBER($all) }
# "Title, as it is read: …", of a text that runs from right to left, for screen readers.
briefing-panel-as-read = { $name }، كما يُقرأ: { $text }
briefing-panel-counted-all = { $steps ->
    [zero] لا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
}
# $hidden: steps that are left out of the show.
briefing-panel-counted-with-hidden = { $steps ->
    [zero] لا خطوات، { NUMBER($hidden) } خارج العرض
    [one] خطوة واحدة، { NUMBER($hidden) } خارج العرض
    [two] خطوتان، { NUMBER($hidden) } خارج العرض
    [few] { $steps } خطوات، { NUMBER($hidden) } خارج العرض
    [many] { $steps } خطوة، { NUMBER($hidden) } خارج العرض
   *[other] { $steps } خطوة، { NUMBER($hidden) } خارج العرض
}
briefing-panel-only-so-many =
    أُنشئت خطوات لأول { NUMBER($made) } من أصل { $all ->
        [zero] 0 حوادث
        [one] حادث واحد
        [two] حادثين
        [few] { $all } حوادث
        [many] { $all } حادثًا
       *[other] { $all } حادث
    }
# $name: of the layer that the briefing is in.
briefing-panel-not-saved = غير محفوظ · «{ $name }»
briefing-panel-two-briefings = في ملف { $name } الآن إحاطة أخرى
briefing-panel-nothing-to-save = لا شيء للحفظ في { $name }
# The title of a window in which something is not saved.
briefing-panel-with-dot = • { $title }

# What is on the map of a step. $told: "“drone”, from 5 January 2022, without rockets"
briefing-panel-only = فقط { $told }
briefing-panel-only-words = «{ $words }»
briefing-panel-only-from = من { $day }
briefing-panel-only-to = حتى { $day }
briefing-panel-only-from-to = من { $first } إلى { $last }
# $kinds: kinds of incidents, with commas between them.
briefing-panel-only-without = من دون { $kinds }
