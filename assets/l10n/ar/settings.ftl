### The user's choices, and the files in which they are kept.

# Over where and why, and one of the next two texts.
settings-not-read = تعذّرت قراءة الإعدادات
# $aside is the path under which the damaged file is kept.
settings-put-aside = حُفظ الملف جانبًا، وحل محله ملف جديد: { $aside }
settings-left-alone = يُترك الملف كما هو، ولا يُحفظ شيء مما يُختار الآن.
# Over where and why, and the next text.
settings-not-kept = تعذّر حفظ الإعدادات
settings-until-the-end = يبقى ما يُختار الآن حتى انتهاء البرنامج.

## What a start opens that was asked for no file: a menu, and its entries.

settings-start = عند بدء Sitmap
settings-start-last = فتح ما كان مفتوحًا آخر مرة
settings-start-bundled = فتح الإضبارة المرفقة
# Over where and why.
settings-session-not-read = تعذّرت قراءة ما كان مفتوحًا آخر مرة
