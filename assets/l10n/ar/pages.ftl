### What the pages of a briefing add to its steps.

# Over the files that a briefing was made from.
pages-made-from = أُعدّت من
# Over the numbers by which files are told apart.
pages-sha256 = SHA-256
# Where the SHA-256 of a file is not known.
pages-sha256-unknown = قيمة SHA-256 غير معروفة
# Over sources in the speaker's notes.
pages-sources = مصادر هذه الشريحة
# Before whose data the base map is.
pages-base-map = الخريطة
# What the strip of time is, for those who cannot see it.
pages-strip = متى وقعت الحوادث، وأين منها هذه الخطوة
# What the list of figures is.
pages-figures = أرقام
# Over the keys of a page in a browser.
pages-keys = المفاتيح
# The buttons of a page in a browser.
pages-steps = الخطوات
# The button that goes back.
pages-previous = الخطوة السابقة
# The button that goes on.
pages-next = الخطوة التالية
# How a page in a browser is turned, at its start.
pages-hint = نقر أو عجلة أو أسهم أو سحب: الخطوة التالية
# Where a name stands for a file without one.
pages-unnamed-file = ملف بلا اسم

# When pages were written: “Written 051800Z JAN 22”.
pages-written = كُتبت في { $moment }

## The keys of a page in a browser, and what they do.

# The names of keys, of which letters stay as they are.
pages-keys-next = ← ↓ PgDn Space Enter N
pages-keys-back = → ↑ PgUp Backspace P
pages-touch-next = نقر، عجلة إلى أسفل، سحب إلى اليمين
pages-touch-back = عجلة إلى أعلى، سحب إلى اليسار
pages-keys-ends = Home، End
pages-keys-number = 7 Enter
pages-keys-leave = Esc
# What they do.
pages-go-on = التالي
pages-go-back = السابق
pages-to-ends = الأولى، الأخيرة
pages-to-number = إلى الخطوة 7
pages-black = أسود
pages-white = أبيض
pages-full-screen = ملء الشاشة
pages-all-steps = جميع الخطوات بعضها تحت بعض
pages-these-keys = هذه المفاتيح

## What who edits slides sees of them: names of their layouts, and what goes where in an empty slide.

pages-layout-words = خريطة ونص
pages-layout-list = خريطة وقائمة
pages-prompt-kind = النوع
pages-prompt-title = العنوان
pages-prompt-text = النص
pages-prompt-place = المكان والوقت والنص
pages-prompt-quotation = اقتباس
pages-prompt-notes = ملاحظات
