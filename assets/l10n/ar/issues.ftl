### Why something in a file could not be used. A message is named after the code of its kind, which
### docs/issue-codes.md lists.
### Sentences have no full stop: they stand behind where it is (“line 7, date: ”).

issues-mark-never-closed = فُتحت في هذا الصف علامة اقتباس ولم تُغلق؛ لذا عُدّت جزءًا من النص، وقُرئت الأسطر التالية صفوفًا مستقلة
issues-text-behind-mark = في هذا الصف نص بعد علامة الاقتباس التي تُنهي إحدى خلاياه؛ أُبقيت العلامات في النص، ولا يُعرف يقينًا أين تنتهي الخلية
issues-mark-open-to-the-end = فُتحت في هذا الصف علامة اقتباس ولم تُغلق؛ لذا عُدّ كل ما بعدها من هذه الخلية
issues-not-in-encoding = هذا أول صف فيه بايتات ليست حروفًا في ترميز { $encoding }؛ تظهر بالرمز { "\uFFFD" }
issues-not-utf-8-row = هذا الصف ليس نصًا بترميز UTF-8 كغيره؛ قُرئ ما خالف الترميز منه على أنه Windows-1252
issues-zero-byte = في هذا الصف بايت قيمته 0، ولا مكان له في نص؛ يظهر بالرمز { "\uFFFD" }
issues-more-cells-shifted = خلايا هذا الصف أكثر من الترويسات، فقد لا تكون تحت ترويساتها الصحيحة؛ لم يُحدد بها موضع ولا تاريخ، وإنما حُفظت مع الصف
issues-more-cells = خلايا هذا الصف أكثر من الترويسات؛ حُفظ الزائد منها مع الصف
issues-rows-left-out-total = { $n ->
    [zero] لا صفوف مجاميع
    [one] صف مجاميع؛ ليس حادثًا
    [two] صفّا مجاميع، وهذا أولهما؛ ليسا حادثين
    [few] صفوف مجاميع (عددها { $n }، وهذا أولها)؛ ليست حوادث
    [many] صفوف مجاميع (عددها { $n }، وهذا أولها)؛ ليست حوادث
   *[other] صفوف مجاميع (عددها { $n }، وهذا أولها)؛ ليست حوادث
}
issues-rows-left-out-count = { $n ->
    [zero] لا صفوف تحت الجدول تذكر عدد الصفوف
    [one] صف تحت الجدول يذكر عدد الصفوف؛ ليس حادثًا
    [two] صفان تحت الجدول يذكران عدد الصفوف، وهذا أولهما؛ ليسا حادثين
    [few] صفوف تحت الجدول تذكر عدد الصفوف (عددها { $n }، وهذا أولها)؛ ليست حوادث
    [many] صفوف تحت الجدول تذكر عدد الصفوف (عددها { $n }، وهذا أولها)؛ ليست حوادث
   *[other] صفوف تحت الجدول تذكر عدد الصفوف (عددها { $n }، وهذا أولها)؛ ليست حوادث
}
issues-rows-left-out-footer = { $n ->
    [zero] لا ملاحظات على الجدول
    [one] ملاحظة على الجدول؛ ليست حادثًا
    [two] ملاحظتان على الجدول، وهذه أولاهما؛ ليستا حادثين
    [few] ملاحظات على الجدول (عددها { $n }، وهذه أولاها)؛ ليست حوادث
    [many] ملاحظات على الجدول (عددها { $n }، وهذه أولاها)؛ ليست حوادث
   *[other] ملاحظات على الجدول (عددها { $n }، وهذه أولاها)؛ ليست حوادث
}
issues-rows-left-out-section = { $n ->
    [zero] لا نصوص منفردة في صفوفها
    [one] نص منفرد في صفه، كعنوان للصفوف التالية، وقد قُرئت دونه؛ ليس حادثًا
    [two] نصان كل منهما منفرد في صفه، كعنوان للصفوف التالية، وقد قُرئت دونهما، وهذا أولهما؛ ليسا حادثين
    [few] نصوص كل منها منفرد في صفه، كعنوان للصفوف التالية، وقد قُرئت دونها (عددها { $n }، وهذا أولها)؛ ليست حوادث
    [many] نصوص كل منها منفرد في صفه، كعنوان للصفوف التالية، وقد قُرئت دونها (عددها { $n }، وهذا أولها)؛ ليست حوادث
   *[other] نصوص كل منها منفرد في صفه، كعنوان للصفوف التالية، وقد قُرئت دونها (عددها { $n }، وهذا أولها)؛ ليست حوادث
}
issues-headings-repeated = يكرر هذا الصف الترويسات؛ ليس حادثًا
issues-another-table = يبدأ هنا جدول آخر بترويسات أخرى؛ لم تُقرأ صفوفه (عددها { NUMBER($rows) })
issues-merged-number = { $rows ->
    [zero] هذا العدد مذكور مرة واحدة في خلية مدمجة؛ لا يُعرف نصيب كل صف منه، فحُسب للصف الأول وحده
    [one] هذا العدد مذكور مرة واحدة في خلية مدمجة تمتد على صف واحد؛ لا يُعرف نصيب كل صف منه، فحُسب للصف الأول وحده
    [two] هذا العدد مذكور مرة واحدة في خلية مدمجة تمتد على صفين؛ لا يُعرف نصيب كل صف منه، فحُسب للصف الأول وحده
    [few] هذا العدد مذكور مرة واحدة في خلية مدمجة تمتد على { $rows } صفوف؛ لا يُعرف نصيب كل صف منه، فحُسب للصف الأول وحده
    [many] هذا العدد مذكور مرة واحدة في خلية مدمجة تمتد على { $rows } صفًا؛ لا يُعرف نصيب كل صف منه، فحُسب للصف الأول وحده
   *[other] هذا العدد مذكور مرة واحدة في خلية مدمجة تمتد على { $rows } صف؛ لا يُعرف نصيب كل صف منه، فحُسب للصف الأول وحده
}
issues-sheet-not-read = تذكر هذه الورقة أيضًا أين ومتى وقع شيء ما، ولم تُقرأ؛ تُقرأ إذا طُلبت باسمها
issues-file-not-read = لم يُقرأ هذا الملف من الأرشيف مع غيره؛ يُقرأ إذا طُلب باسمه
issues-file-not-taken = لا شيء يدل على أن هذا الملف من الأرشيف ملف بيانات، فلم يُقرأ؛ يُقرأ إذا طُلب باسمه
issues-only-links = ليس فيه سوى روابط إلى ملفات أخرى، وهي لا تُجلب
# The file $by is in the same archive.
issues-linked-file-missing = يشير «{ $by }» إلى هذا الملف من الأرشيف، وهو غير موجود فيه
issues-listed-file-missing = تذكر قائمة محتويات حزمة البيانات هذا الملف، وهو غير موجود في الأرشيف
# $fault is a sentence of errors.ftl.
issues-file-unreadable = تعذّر فك ضغطه: { $fault }
# What $lost of the row is lost thereby.
issues-not-a-date = { $lost ->
    [end] ليس تاريخًا، أو لا وجود لهذا اليوم؛ لم تُستخدم النهاية
    [statement] ليس تاريخًا، أو لا وجود لهذا اليوم؛ يبقى التصريح بلا تاريخ
   *[incident] ليس تاريخًا، أو لا وجود لهذا اليوم؛ يبقى الحادث بلا تاريخ
}
issues-other-calendar = { $lost ->
    [end] التاريخ بتقويم آخر، كالفارسي أو الهجري، ولا تُحوّل تواريخه؛ لم تُستخدم النهاية
    [statement] التاريخ بتقويم آخر، كالفارسي أو الهجري، ولا تُحوّل تواريخه؛ يبقى التصريح بلا تاريخ
   *[incident] التاريخ بتقويم آخر، كالفارسي أو الهجري، ولا تُحوّل تواريخه؛ يبقى الحادث بلا تاريخ
}
issues-year-too-early = { $lost ->
    [end] السنة قبل عام 1000، وغيرها من عصرنا؛ لم تُستخدم النهاية
    [statement] السنة قبل عام 1000، وغيرها من عصرنا؛ يبقى التصريح بلا تاريخ
   *[incident] السنة قبل عام 1000، وغيرها من عصرنا؛ يبقى الحادث بلا تاريخ
}
issues-no-beginning = ذُكرت نهاية ولم يُذكر يوم بداية؛ يبقى الحادث بلا تاريخ
issues-not-a-time-precision = ليس مستوى دقة معروفًا للوقت؛ أُخذ الوقت بالدقة التي كُتب بها
issues-in-the-future = التاريخ في المستقبل
issues-other-weekday = التاريخ لا يوافق يوم الأسبوع المذكور معه؛ استُخدم التاريخ
issues-ambiguous-zone = المنطقة الزمنية اختصار مشترك بين عدة مناطق؛ أُبقي الوقت بلا منطقة زمنية
issues-other-year-undated = سنة التاريخ غير السنة المذكورة في عمود السنوات؛ يبقى الحادث بلا تاريخ
issues-other-year = سنة التاريخ غير هذه السنة؛ استُخدم التاريخ
issues-not-a-time-of-day = ليس وقتًا بالساعة والدقيقة مثل 09:30؛ استُخدم التاريخ وحده
issues-time-twice = في خانة التاريخ وقت آخر؛ لم يُستخدم هذا الوقت
issues-end-by-other-clock = توقيت الترويسة غير توقيت البداية؛ لم تُستخدم النهاية
issues-end-before-start = النهاية قبل البداية؛ لم تُستخدم النهاية
issues-not-a-part-of-day = ليس جزءًا من اليوم: night, morning, noon, afternoon, evening أو day؛ لم يُستخدم
issues-not-a-year = ليست سنة؛ يبقى الحادث بلا تاريخ
issues-short-year = سنة من رقمين لا يُعرف قرنها؛ يبقى الحادث بلا تاريخ
issues-not-a-month = ليس شهرًا؛ استُخدمت السنة وحدها
issues-not-a-day = ليس يومًا من الشهر؛ لم يُستخدم
issues-no-such-day = لا وجود لهذا اليوم؛ يبقى الحادث بلا تاريخ
issues-unused-date = لا تاريخ لهذا الصف في المكان الذي تذكره فيه الصفوف الأخرى، ولا شيء يدل على أن هذا التاريخ هو تاريخ الوقوع؛ يبقى الحادث بلا تاريخ
issues-other-date = تاريخ غير الذي استُخدم من الصف نفسه؛ لم يُستخدم هذا
issues-clock-twice = أُخّرت الساعة تلك الليلة فتكرر هذا الوقت مرتين؛ لا يُعرف أيهما المقصود
issues-clock-skipped = قُدّمت الساعة تلك الليلة فلم يمر هذا الوقت؛ أُبقي كما كُتب
issues-other-zone-in-cell = المنطقة الزمنية هنا غير المذكورة في الترويسة؛ استُخدمت منطقة الخلية
issues-other-zone-in-heading = تذكر ترويسة الوقت منطقة زمنية غير هذه؛ استُخدمت هذه
issues-local-and-zone = يُذكر أن الوقت محلي، وتذكر الترويسة منطقة زمنية؛ أُبقي الوقت بلا منطقة زمنية
issues-headings-by-other-clocks = توقيت ترويسة التاريخ غير هذا التوقيت؛ أُبقي الوقت بلا منطقة زمنية
issues-ambiguous-zone-unused = اختصار مشترك بين عدة مناطق زمنية؛ لم يُستخدم
issues-not-a-zone = ليست منطقة زمنية؛ المتوقع Z / +HH:MM أو اسم من IANA مثل Asia/Baghdad
issues-only-recorded = لا عمود يذكر وقت الوقوع؛ التواريخ هي المذكورة تحت هذه الترويسة، وهي في العادة تواريخ تسجيل الصفوف
issues-times-without-zeros = قُرئت الأعداد على أنها ساعات ودقائق بلا أصفار في أولها
# “45 is read as 00:45”
issues-times-without-zeros-example = قُرئت الأعداد على أنها ساعات ودقائق بلا أصفار في أولها: قُرئ { $cell } على أنه { $read-as }
issues-dates-as-numbers = { $unit ->
    [seconds] قُرئت الأعداد على أنها ثوانٍ منذ عام 1970
    [milliseconds] قُرئت الأعداد على أنها أجزاء من ألف من الثانية منذ عام 1970
   *[days] قُرئت الأعداد على أنها أيام كما تعدّها جداول البيانات
}
# “44566 is read as 2022-01-05”
issues-dates-as-numbers-example = { $unit ->
    [seconds] قُرئت الأعداد على أنها ثوانٍ منذ عام 1970: قُرئ { $cell } على أنه { $read-as }
    [milliseconds] قُرئت الأعداد على أنها أجزاء من ألف من الثانية منذ عام 1970: قُرئ { $cell } على أنه { $read-as }
   *[days] قُرئت الأعداد على أنها أيام كما تعدّها جداول البيانات: قُرئ { $cell } على أنه { $read-as }
}
issues-doubtful-centuries = السنوات المكتوبة برقمين قُرئت على أنها آخر سنة كذلك ليست في المستقبل
issues-rival-dates = لا شيء يدل على أي هذه الأعمدة يذكر وقت الوقوع، فتبقى الحوادث بلا تاريخ: { $columns }
issues-half-a-position = ذُكر خط العرض أو خط الطول وحده؛ لا يظهر الحادث على الخريطة
issues-position-as-name = هذا موضع لا اسم مكان؛ أُخذ موضعًا للحادث
issues-not-a-latitude = ليس خط عرض بالدرجات؛ لا يظهر الحادث على الخريطة
issues-not-a-longitude = ليس خط طول بالدرجات؛ لا يظهر الحادث على الخريطة
issues-not-a-grid-reference = ليس مربعًا من شبكة الإحداثيات العسكرية مثل 38SKC6341؛ لا يظهر الحادث على الخريطة
issues-not-a-position = ليس موضعًا مثل 35.1, 40.5؛ لا يظهر الحادث على الخريطة
issues-null-island = خط العرض 0 وخط الطول 0 يلتقيان في البحر قبالة أفريقيا: الأرجح أن الموضع غير معروف
issues-unknown-position = أعداد كهذه تدل على موضع غير معروف؛ لا يظهر الحادث على الخريطة
issues-degrees-swapped = خط العرض بين 90 درجة جنوبًا و90 درجة شمالًا: هل تبادل خطا العرض والطول مكانيهما؟ لا يظهر الحادث على الخريطة
issues-latitude-out-of-range = خط العرض بين 90 درجة جنوبًا و90 درجة شمالًا؛ لا يظهر الحادث على الخريطة
issues-longitude-out-of-range = خط الطول بين 180 درجة غربًا و180 درجة شرقًا؛ لا يظهر الحادث على الخريطة
issues-hemisphere-missing = تذكر صفوف أخرى هنا نصف الكرة، ولا يذكره هذا الصف؛ لا يظهر الحادث على الخريطة
issues-other-hemisphere = الدرجات المذكورة بجانبه ليست في هذا النصف من الكرة؛ لا يظهر الحادث على الخريطة
issues-open-hemisphere = قد يعني هذا الشرق أو الغرب؛ لا يظهر الحادث على الخريطة
issues-not-a-hemisphere = ليس نصفًا من الكرة الأرضية؛ لا يظهر الحادث على الخريطة
issues-positions-contradict = في الصف موضعان متناقضان؛ يظهر الأول منهما على الخريطة
issues-not-in-country = الموضع ليس في البلد الذي يذكره الصف؛ أُبقي كما كُتب
issues-not-in-country-swapped = الموضع ليس في البلد الذي يذكره الصف: هل تبادل خطا العرض والطول مكانيهما؟ أُبقي كما كُتب
issues-not-in-country-latitude = الموضع ليس في البلد الذي يذكره الصف: هل إشارة خط العرض خاطئة؟ أُبقي كما كُتب
issues-not-in-country-longitude = الموضع ليس في البلد الذي يذكره الصف: هل إشارة خط الطول خاطئة؟ أُبقي كما كُتب
issues-not-in-country-both = الموضع ليس في البلد الذي يذكره الصف: هل إشارتا خطي العرض والطول خاطئتان؟ أُبقي كما كُتب
issues-open-order = قُرئ كل زوج بين قوسين مربعين على أنه خط العرض ثم خط الطول؛ ولا شيء يدل على أن الترتيب ليس معكوسًا كما في GeoJSON
issues-longitude-first = العدد الأول لا يصلح خط عرض: عُدّ خط الطول هو الأول في هذا العمود
issues-not-a-place-role = ليس دورًا لمكان: location, target, origin أو impact؛ لم يُستخدم
issues-not-a-radius = نصف القطر عدد من الأمتار غير سالب؛ لم يُستخدم
issues-not-a-position-precision = ليس مستوى دقة معروفًا لموضع؛ لم يُستخدم
issues-not-a-number-of-people = ليس عدد أشخاص؛ لم يُستخدم
issues-toll-decreases = يجب ألا تتناقص الأعداد من الأدنى إلى الأرجح إلى الأعلى؛ استُخدم الأرجح وحده
issues-not-a-whole-number = ليس عددًا صحيحًا؛ لم يُستخدم
issues-id-taken = هذا المعرّف لصف سابق؛ أُبقي الاثنان
issues-only-adds-statement = هذا الصف يضيف تصريحًا إلى صف سابق لا غير؛ لم يُحفظ ما سوى ذلك منه
issues-no-such-incident = لا حادث بهذا المعرّف في الصفوف السابقة؛ لم يُستخدم
issues-not-a-statement-kind = ليس نوعًا من التصريحات: communique, claim, denial, assessment أو report؛ عُدّ تقريرًا (report)
issues-not-a-language = ليس رمز لغة (BCP 47) مثل en أو fr أو ar؛ لم يُستخدم
issues-source-undated = ليس تاريخًا؛ يبقى المصدر بلا تاريخ
# $word is NaN, Infinity or the like.
issues-not-a-number = القيمة { $word } ليست عددًا؛ عُدّت غير معروفة
issues-row-not-an-object = الصف كائن يبدأ بقوس معقوف { "{" }
issues-event-not-an-object = الحدث كائن يبدأ بقوس معقوف { "{" }
issues-properties-not-an-object = يجب أن تكون خصائص المعلم كائنًا
issues-unknown-geometry = ليس شكلًا هندسيًا من نوع معروف
issues-other-coordinates = إحداثياته في نظام { $system }؛ احفظه بنظام WGS84 (EPSG:4326)؛ لا يظهر الحادث على الخريطة
issues-not-a-point = إحداثيات النقطة عددان: خط الطول وخط العرض
issues-mixed-coordinates = أحد الأشكال الهندسية فيه بنظام إحداثيات آخر
issues-geometry-too-deep = عدد المجموعات المتداخلة بعضها في بعض يتجاوز { NUMBER($most) }
issues-geometries-missing = قائمة أشكاله الهندسية مفقودة
issues-geometry-not-an-object = أحد الأشكال الهندسية فيه ليس كائنًا
issues-coordinates-missing = إحداثياته مفقودة
# $says is what the reader of JSON says, in English.
issues-coordinates-unreadable = تعذّرت قراءة إحداثياته: { $says }
issues-no-such-geometry = لا نوع من الأشكال الهندسية اسمه "{ $name }"
issues-not-coordinates = ليست خطوط طول وعرض
issues-path-not-read = { $what ->
    [route] لا نقاط في هذا الطريق؛ لم يُقرأ
   *[track] لا نقاط في هذا المسار؛ لم يُقرأ
}
issues-track-without-points = لا نقاط في هذا المسار؛ لا يظهر الحادث على الخريطة، ولم تُستخدم أوقات المسار
issues-points-without-position = { $what ->
    [route] { $points ->
        [zero] لا نقاط من هذا الطريق بلا موضع
        [one] نقطة واحدة من هذا الطريق بلا موضع؛ حُذفت
        [two] نقطتان من هذا الطريق بلا موضع؛ حُذفتا
        [few] { $points } نقاط من هذا الطريق بلا موضع؛ حُذفت
        [many] { $points } نقطة من هذا الطريق بلا موضع؛ حُذفت
       *[other] { $points } نقطة من هذا الطريق بلا موضع؛ حُذفت
    }
   *[track] { $points ->
        [zero] لا نقاط من هذا المسار بلا موضع
        [one] نقطة واحدة من هذا المسار بلا موضع؛ حُذفت
        [two] نقطتان من هذا المسار بلا موضع؛ حُذفتا
        [few] { $points } نقاط من هذا المسار بلا موضع؛ حُذفت
        [many] { $points } نقطة من هذا المسار بلا موضع؛ حُذفت
       *[other] { $points } نقطة من هذا المسار بلا موضع؛ حُذفت
    }
}
issues-times-unpaired = فيه مسار لا يتساوى عدد أوقاته وعدد مواضعه، فلا يُعرف أيها يقابل أيها؛ استُخدم أول أوقاته وآخرها فقط
issues-track-times-unused = للعلامة الموضعية وقت خاص بها هو المستخدم؛ لم تُستخدم أوقات مسارها
issues-value-too-long = حجمه يتجاوز { NUMBER($mebibytes) } MiB
# What was $found, and its $value as it stands in the file; see json-wrong-type.
issues-list-not-read = المتوقع قائمة، والموجود { $found ->
    [object] كائن
    [list] قائمة
    [text] نص
    [boolean] true أو false
    [null] null
    [a-number] عدد
    [whole-number] عدد صحيح غير سالب
    [position] [خط الطول، خط العرض]
    [nothing] لا شيء
    [this-number] العدد { $value }
    [this-text] النص { $value }
    [list-of] قائمة عدد قيمها { $value }
   *[other] { $value }
}؛ لم يُقرأ شيء منها

# $problem is one of the sentences of this file, or of json.ftl.
issues-entry-set-aside = { $problem }؛ تُرك المدخل كله
# A step of a briefing.
issues-step-set-aside = { $problem }؛ تُركت الخطوة كلها
# An issue that stands for $more others: “12 more: not a year; the incident is undated”.
issues-more = { $more ->
    [zero] لا مشكلات أخرى مثلها: { $problem }
    [one] مشكلة أخرى مثلها: { $problem }
    [two] مشكلتان أخريان مثلها: { $problem }
    [few] { $more } مشكلات أخرى مثلها: { $problem }
    [many] { $more } مشكلة أخرى مثلها: { $problem }
   *[other] { $more } مشكلة أخرى مثلها: { $problem }
}

## Where something is.

# The number of a $record, which is a row of a file whose lines say nothing.
issues-place-record = القيد { $record }
# The heading of its column is $field.
issues-place-record-field = القيد { $record }، { $field }
issues-place-row = الصف في السطر { $line }

# “latitude: not a latitude in degrees”. $place is such as places[0].position, the heading of a column, or one of the
# three above; $problem is one of the sentences of this file.
issues-in-place = في { $place }: { $problem }
issues-in-place-at-line = السطر { $line }، { $place }: { $problem }
# In a list of issues, whose $value is what stands there: “Line 7 · latitude, 91.5: not a latitude in degrees”.
issues-listed = في { $place }: { $problem }
issues-listed-value = في { $place }، { $value }: { $problem }
issues-listed-at-line = السطر { $line } · { $place }: { $problem }
issues-listed-value-at-line = السطر { $line } · { $place }، { $value }: { $problem }

## What is wrong with an entry of a dossier, by the rules that hold for all of them.

issues-entry-empty-id = المعرّف فارغ
issues-entry-id-taken = هذا المعرّف لمدخل سابق من القائمة نفسها
# $list is the name of a list as files have it: places, actors, sources, incidents, statements, attachments, shapes.
issues-entry-no-such-entry = لا مدخل بهذا المعرّف في { $list }
issues-entry-answers-itself = لا يصح أن يكون الحادث ردًا على نفسه
# The words that are $allowed, as files have them.
issues-entry-not-in-vocabulary = { $what ->
    [place-kind] ليس من كلمات أنواع الأماكن: { $allowed }
    [place-role] ليس من كلمات أدوار الأماكن: { $allowed }
    [actor-kind] ليس من كلمات أنواع الجهات الفاعلة: { $allowed }
    [actor-role] ليس من كلمات أدوار الجهات الفاعلة: { $allowed }
    [reliability] ليس من كلمات الموثوقية: { $allowed }
    [credibility] ليس من كلمات المصداقية: { $allowed }
    [source-kind] ليس من أنواع المصادر: { $allowed }
    [attachment-kind] ليس من أنواع المرفقات: { $allowed }
    [incident-kind] ليس من كلمات أنواع الحوادث: { $allowed }
    [statement-form] ليس من كلمات صيغ التصريحات: { $allowed }
    [statement-kind] ليس من كلمات أنواع التصريحات: { $allowed }
    [precision] ليس من كلمات مستوى الدقة: { $allowed }
    [time-precision] ليس من كلمات مستوى دقة الوقت: { $allowed }
   *[part-of-day] ليس من كلمات أجزاء اليوم: { $allowed }
}
issues-entry-longitude-out-of-range = يجب أن يكون خط الطول بين 180 درجة غربًا و180 درجة شرقًا
issues-entry-latitude-out-of-range = يجب أن يكون خط العرض بين 90 درجة جنوبًا و90 درجة شمالًا
issues-entry-degrees-swapped = يجب أن يكون خط العرض بين 90 درجة جنوبًا و90 درجة شمالًا؛ تُكتب المواضع [خط الطول، خط العرض]: هل تبادلا مكانيهما؟
issues-entry-not-a-radius = نصف القطر عدد من الأمتار غير سالب
issues-entry-not-a-moment = ليس تاريخًا ولا وقتًا؛ المتوقع YYYY أو YYYY-MM أو YYYY-MM-DD أو YYYY-MM-DDTHH:MM[:SS]، وقد يليه Z / +HH:MM
issues-entry-no-such-moment = لا وجود لهذا التاريخ أو الوقت
issues-entry-finer-than-written = أدق مما كُتب به الوقت؛ أُخذ الوقت بالدقة التي كُتب بها
issues-entry-end-before-start = النهاية قبل البداية
issues-entry-not-a-zone = ليست منطقة زمنية؛ المتوقع Z / +HH:MM أو اسم من IANA مثل Asia/Baghdad
issues-entry-two-zones = في الوقت فارق عن التوقيت العالمي؛ لم تُستخدم منطقة زمنية ثانية
issues-entry-not-a-language = ليس رمز لغة (BCP 47) مثل en أو fr أو ar
issues-entry-toll-decreases = يجب ألا تتناقص القيم low, best, high
issues-entry-not-a-toll = المتوقع عدد، أو "none-reported"، أو حدود { "{" }low, best, high{ "}" }
issues-entry-no-words = لا بد للتصريح من كلماته
issues-entry-derives-from-itself = لا يصح أن يكون المصدر منقولًا عن نفسه
issues-entry-not-a-country = ليس رمز بلد من حرفين لاتينيين كبيرين، مثل IQ
issues-entry-not-a-sha256 = ليس SHA-256، فهو من 64 رقمًا ست عشريًا
issues-entry-not-a-colour = ليس لونًا بصيغة RGB #1a2b3c
issues-entry-not-a-width = ليس عرضًا بالنقاط
issues-entry-no-geometry = لا بد للشكل من موضع واحد على الأقل
issues-entry-too-large = أكثر من أربعة غيغابايت من النصوص المختلفة
