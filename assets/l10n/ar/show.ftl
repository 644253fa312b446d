### What the presenter says of itself.

# Key.
show-next = الخطوة التالية
# Key.
show-back = الخطوة السابقة
# Key.
show-first = الخطوة الأولى
# Key.
show-last = الخطوة الأخيرة
# Key.
show-enter = الخطوة التالية، أو التي كُتب رقمها
# Key.
show-black = شاشة سوداء، وعودة منها
# Key.
show-white = شاشة بيضاء، وعودة منها
# Key.
show-leave = إغلاق ما هو مفتوح، ثم الخروج من العرض
# Key, and tool.
show-pen = قلم
# Key, and tool.
show-laser = مؤشر ليزر
# Key, and tool.
show-eraser = ممحاة
# Key.
show-arrow = ترك القلم أو المؤشر أو الممحاة
# Key.
show-undo = تراجع عن آخر خط
# Key.
show-wipe = محو ما رُسم على هذه الخطوة
# Key.
show-zoom-in = تكبير؛ وكذلك بعجلة الفأرة
# Key.
show-zoom-out = تصغير
# Key.
show-return-label = إعادة الخريطة إلى الخطوة
# Key.
show-autoplay = تقدّم تلقائي، أو انتظار
# Key.
show-speaker = طريقة عرض المقدّم
# Key.
show-swap = تبديل شاشتي الحضور والمقدّم
# Key.
show-help = هذه القائمة
# Keys of a number.
show-digits = 1 2 3 … ثم Enter
# What they do.
show-jump = الخطوة ذات هذا الرقم
# Title of the list.
show-keys = مفاتيح العرض
# In the menu of the mouse.
show-jump-to = انتقال إلى خطوة
# In the menu of the mouse.
show-end-show = إنهاء العرض
# In the presenter’s view.
show-blank-button = أسود
# While a tool holds the mouse.
show-put-away = انقر هنا، أو اضغط Ctrl+A، للعودة إلى السهم
# How long a rehearsal takes so far, and its step: “Rehearsal 4:05 · On this step 0:12”.
show-rehearsing = التدريب { $time } · هذه الخطوة { $on-step }
# Behind the last step.
show-end = نهاية الإحاطة
# Behind the last step.
show-end-hint = للرجوع Page Up، وللخروج Esc أو نقرة.
# Message.
show-not-started = تعذّر بدء العرض التقديمي
# Instead of a show.
show-nothing = لا شيء للتقديم: لا حوادث معروضة.
# Button, menu.
show-present = تقديم
# Menu entry.
show-from-start = تقديم من البداية
# Menu entry.
show-from-here = تقديم من هنا
# Menu entry.
show-rehearse = التدرب على التوقيتات
# Menu entry.
show-reduce-motion = تقليل الحركة
# Title of the window.
show-speaker-title = طريقة عرض المقدّم: Sitmap
# In the presenter’s view.
show-now = هذه الخطوة
# In the presenter’s view.
show-then = التالي
# In the presenter’s view.
show-notes = ملاحظات
# In the presenter’s view.
show-no-notes = لا ملاحظات لهذه الخطوة.
# In the presenter’s view.
show-steps = الخطوات
# In the presenter’s view.
show-clock = الساعة
# In the presenter’s view.
show-elapsed = المنقضي
# In the presenter’s view.
show-on-step = هذه الخطوة
# In the presenter’s view.
show-words = ما يُقال في هذه الخطوة
# In the presenter’s view.
show-playing = تقدّم تلقائي
# In the presenter’s view.
show-blank = الحضور يرى شاشة فارغة
# Title behind a rehearsal.
show-rehearsed-label = انتهى التدريب
# Behind a rehearsal.
show-keep-hint = بهذه التوقيتات تتقدم الإحاطة تلقائيًا؛ والمفتاح A يوقف ذلك.
# Button behind a rehearsal.
show-keep = حفظ التوقيتات
# Button behind a rehearsal.
show-do-not-keep = عدم الحفظ

# What is told while the number of a step is typed.
show-typed = الخطوة { NUMBER($number) } … للانتقال إليها Enter
# Which step of how many: “3 of 9”.
show-of = { NUMBER($number) } من { NUMBER($of) }
# What a rehearsal came to: “9 steps in 4:05”.
show-steps-in = { $n ->
    [zero] لا خطوات في { $time }
    [one] خطوة واحدة في { $time }
    [two] خطوتان في { $time }
    [few] { $n } خطوات في { $time }
    [many] { $n } خطوة في { $time }
   *[other] { $n } خطوة في { $time }
}
