### What was changed and not saved when the program ended by force, and what is written down of it.

recovery-question = هل تُستعاد التغييرات غير المحفوظة؟
recovery-ended = توقف Sitmap قبل حفظ هذه التغييرات. أما الملفات نفسها فهي كما حُفظت آخر مرة.
# A file or layer, and how much of it was not saved.
recovery-changes = { $n ->
    [zero] لا تغييرات
    [one] تغيير واحد
    [two] تغييران
    [few] { $n } تغييرات
    [many] { $n } تغييرًا
   *[other] { $n } تغيير
}
recovery-last-at = { $changes }، وآخر تغيير في { $day }
recovery-bad-lines = { $n ->
    [zero] لا أسطر تعذّرت قراءتها مما دُوّن
    [one] تعذّرت قراءة سطر واحد مما دُوّن؛ ويُستعاد الباقي
    [two] تعذّرت قراءة سطرين مما دُوّن؛ ويُستعاد الباقي
    [few] تعذّرت قراءة { $n } أسطر مما دُوّن؛ ويُستعاد الباقي
    [many] تعذّرت قراءة { $n } سطرًا مما دُوّن؛ ويُستعاد الباقي
   *[other] تعذّرت قراءة { $n } سطر مما دُوّن؛ ويُستعاد الباقي
}
recovery-bring-back = استعادة
recovery-put-aside = عدم الاستعادة
recovery-aside-hint = ما لا يُستعاد يبقى ثلاثين يومًا في مجلد سجلات الاسترداد.

recovery-no-journal = تعذّر تدوين التغييرات أولًا بأول
recovery-not-written-down = ما تغيّره لا يُدوّن حاليًا: سيضيع إذا توقف البرنامج فجأة
recovery-written-down-again = عاد تدوين ما تغيّره
recovery-stopped = توقف الجزء الذي يتولى ذلك من البرنامج. احفظ ما لديك، ثم أعد تشغيل البرنامج.
recovery-journal-unreadable = تعذّرت قراءة تغييرات من تشغيل سابق؛ تُرك الملف كما هو
recovery-not-brought-back = تعذّرت استعادة هذا
recovery-not-put-aside = تعذّر حفظ هذا جانبًا، وسيُطرح السؤال عنه مرة أخرى
recovery-two-windows = يجري تغيير «{ $name }» في نافذة أخرى أيضًا
recovery-two-windows-hint = تحتفظ كل نافذة بتغييراتها. ومن يحفظ بعد الآخر يُنبّه إلى أن الملف تغيّر.

recovery-disk-full = القرص ممتلئ.
recovery-not-allowed = لا إذن بالكتابة في المجلد.
recovery-gone = المجلد غير موجود، أو تستخدمه نافذة أخرى.
recovery-system-says = رسالة النظام: { $says }
recovery-no-header = لا يبدأ كما تبدأ سجلات الاسترداد.
recovery-other-version = إصدار تنسيقه { $found }، ويكتبه إصدار آخر من البرنامج.
