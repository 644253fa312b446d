### What was changed of a layer: in menus, in the question about what is not saved, and in its history.

history-history = سجل التغييرات
history-entry = سجل التغييرات…

# Before what is undone or done again: "Undo: put Mosul on the map".
history-undo-of = تراجع عن: { $what }
history-redo-of = إعادة: { $what }
history-undone = تم التراجع عن: { $what }
history-redone = تمت الإعادة: { $what }
history-close-of = إغلاق «{ $name }»

# What the user did, as it stands behind "Undo:" and in a list. Steps are counted from 1.
history-placed = وضع «{ $name }» على الخريطة
history-placed-many = { $n ->
    [zero] وضع أماكن على الخريطة
    [one] وضع مكان واحد على الخريطة
    [two] وضع مكانين على الخريطة
    [few] وضع { $n } أماكن على الخريطة
    [many] وضع { $n } مكانًا على الخريطة
   *[other] وضع { $n } مكان على الخريطة
}
history-unplaced = { $n ->
    [zero] إزالة مواضع من الخريطة
    [one] إزالة موضع واحد من الخريطة
    [two] إزالة موضعين من الخريطة
    [few] إزالة { $n } مواضع من الخريطة
    [many] إزالة { $n } موضعًا من الخريطة
   *[other] إزالة { $n } موضع من الخريطة
}
history-changed = تغيير { $field }: «{ $name }»
history-added = إضافة «{ $name }»
history-removed = حذف «{ $name }»
history-merged = دمج في «{ $name }»
history-told = تغيير { $field } في الإضبارة
history-drafted = إعداد الخطوات من الحوادث
history-step-added = إضافة الخطوة { NUMBER($step) }
history-step-removed = حذف الخطوة { NUMBER($step) }
history-step-moved = نقل الخطوة { NUMBER($from) } إلى { NUMBER($to) }
history-step-hidden = إخراج الخطوة { NUMBER($step) } من العرض أو إعادتها إليه
history-step-changed = تغيير { $field } في الخطوة { NUMBER($step) }
history-paced = اعتماد ثواني التدرب
history-briefing-changed = تغيير { $field } في الإحاطة
history-undone-saved = { $n ->
    [zero] تراجع عن تغييرات بعد حفظها
    [one] تراجع عن تغيير واحد بعد حفظه
    [two] تراجع عن تغييرين بعد حفظهما
    [few] تراجع عن { $n } تغييرات بعد حفظها
    [many] تراجع عن { $n } تغييرًا بعد حفظها
   *[other] تراجع عن { $n } تغيير بعد حفظها
}

# A field of a row, a step or a briefing, within "change … of step 3".
history-field = { $field ->
    [names] الأسماء
    [title] العنوان
    [text] النص
    [notes] الملاحظات
    [note] الملاحظة
    [statement] الاقتباس
    [seconds] الثواني
    [bounds] الخريطة
    [steps] الخطوات
    [author] المؤلف
    [audience] الجمهور
    [as_of] التاريخ
    [marking] علامة التصنيف
    [translations_first] ترتيب الترجمات
    [position] الموضع
    [precision] مستوى الدقة
    [position_from] منشأ الموضع
    [editor_note] ملاحظة المحرر
    [summary] الملخص
    [kind] النوع
    [when] الوقت
    [places] الأماكن
    [actors] الجهات الفاعلة
    [sources] المصادر
    [briefing] الإحاطة
   *[other] «{ $field }»
}

# Columns and rows of the history.
history-nothing-yet = لم يتغير شيء هنا بعد.
history-as-read = كما قُرئ
history-now = الآن
history-not-done = متراجع عنه
history-in-file = في الملف
history-go-here = العودة إلى هنا
history-go-forward = التقدم إلى هنا
history-before = قبل
history-after = بعد
history-nothing-stated = غير مذكور
history-why = السبب
history-why-hint = سبب، لمن يقرأ هذا لاحقًا
history-by = اسمك في سجل التغييرات
history-by-hint = يظهر بجانب ما تغيّره من الآن؛ اتركه فارغًا إن لم ترد أن يظهر اسم
history-by-whom = بواسطة { $name }
history-save-csv = حفظ بتنسيق CSV…
# Behind the name of a file, in the name of that CSV.
history-file = -التغييرات
history-more-changes = { $n ->
    [zero] ولا شيء غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $n } غيرها
    [many] و{ $n } غيرها
   *[other] و{ $n } غيرها
}

# What became of changes when a file was read again.
history-clashes = { $n ->
    [zero] الملف { $file } يتفق مع كل ما أجريته من تغييرات
    [one] الملف { $file } لا يتفق الآن مع تغيير واحد أجريته
    [two] الملف { $file } لا يتفق الآن مع تغييرين أجريتهما
    [few] الملف { $file } لا يتفق الآن مع { $n } تغييرات أجريتها
    [many] الملف { $file } لا يتفق الآن مع { $n } تغييرًا أجريتها
   *[other] الملف { $file } لا يتفق الآن مع { $n } تغيير أجريتها
}
history-clashes-hint = يبقى ما غيّرته هو الظاهر، ويعرض سجل التغييرات الاثنين.
history-aside = { $n ->
    [zero] لكل التغييرات مكان في النسخة الجديدة من { $file }
    [one] تغيير واحد بلا مكان في النسخة الجديدة من { $file }
    [two] تغييران بلا مكان في النسخة الجديدة من { $file }
    [few] { $n } تغييرات بلا مكان في النسخة الجديدة من { $file }
    [many] { $n } تغييرًا بلا مكان في النسخة الجديدة من { $file }
   *[other] { $n } تغيير بلا مكان في النسخة الجديدة من { $file }
}
history-aside-hint = لا يضيع شيء: ما لا مكان له محفوظ جانبًا، ويعرضه سجل التغييرات.
history-kept-aside = محفوظ جانبًا
history-they-say = يذكر الملف الآن شيئًا آخر
history-theirs = الملف
history-ours = أنت
history-show = إظهار سجل التغييرات

# A change cannot be made.
history-not-changed = لم يتغير هذا
history-no-such-row = لم يعد الصف موجودًا.
history-row-taken = يوجد صف بهذا المفتاح.
history-in-use = تشير إليه صفوف أخرى.
history-moved = لم يعد هنا ما كان من قبل.
history-stated = صار الملف نفسه يذكره.
history-cannot-stand = لا يصح وضع القيمة هنا: { $why }
history-full = لا مكان لمزيد من النص.

# Columns of the history as CSV.
history-csv-when = الوقت
history-csv-what = التغيير
history-csv-by = بواسطة
history-csv-why = السبب
history-csv-table = الجدول
history-csv-key = المفتاح
history-csv-field = الحقل
history-csv-before = قبل
history-csv-after = بعد
history-csv-state = الحالة
history-csv-done = مطبّق
history-csv-undone = متراجع عنه
history-csv-aside = محفوظ جانبًا
