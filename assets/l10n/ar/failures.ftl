### What fails in the program itself, and not in a file of the user. $says is what a library or the system says, in
### English or in its language.
### Sentences have no full stop: they stand below a title, or behind the name of the program.

# Somebody stopped it.
failures-stopped = أُوقف
failures-cancelled = أُلغي
failures-no-graphics = لا برنامج تشغيل للرسوميات يمكنه الرسم (wgpu)؛ في Debian و Ubuntu ثبّت mesa-vulkan-drivers
# “sitmap render FILE OUT.png” is what is typed.
failures-no-display = لا شاشة تُفتح عليها النافذة: شغّل البرنامج من سطح مكتب، أو ارسم صورة بلا شاشة بالأمر «{ "sitmap render FILE OUT.png" }»
failures-no-window = تعذّر فتح النافذة: { $says }
failures-base-map = تعذّرت قراءة خريطة الأساس: { $says }
failures-picture-size = طول ضلع الصورة بالبكسل من { NUMBER($smallest) } إلى { NUMBER($largest) }
failures-picture-too-large = طول ضلع الصورة بالبكسل سيتجاوز { NUMBER($most) }: اختر حجمًا أو مقياسًا أصغر
failures-map-too-slow = { $seconds ->
    [zero] لم تكتمل الخريطة
    [one] لم تكتمل الخريطة بعد ثانية واحدة
    [two] لم تكتمل الخريطة بعد ثانيتين
    [few] لم تكتمل الخريطة بعد { $seconds } ثوانٍ
    [many] لم تكتمل الخريطة بعد { $seconds } ثانية
   *[other] لم تكتمل الخريطة بعد { $seconds } ثانية
}
failures-drawing-fault = انتهت المكتبة البرمجية التي ترسم إلى عطل
failures-drawing = تعذّر الرسم: { $says }
failures-picture-encoding = تعذّر ترميز صورة: { $says }
# Of the command line.
failures-nothing-to-select = لا شيء في الملف معرّفه «{ $id }»

## A page of a briefing cannot be made, or a picture of an animation.

# $reason is one of the following texts, or what a library says.
failures-page = الصفحة { $page }: { $reason }
failures-page-picture-empty = لا بد للصورة من عرض وارتفاع
failures-page-other-size = حجمها غير حجم البقية
failures-page-missing = غير موجودة
failures-page-typefaces = الخطوط تالفة
failures-page-without-size = لا حجم لها

## The base map.

failures-tiles-archive = ليس أرشيف خرائط يمكن قراءته: { $says }
failures-tiles-kind = لا يمكن رسم أرشيف خرائط تجانباته من نوع «{ $kind }»
failures-tiles-style = نمط الخريطة غير صالح: { $says }
# $color is a text such as “reddish”.
failures-tiles-color = القيمة «{ $color }» في نمط الخريطة ليست لونًا بصيغة RGB #a0b1c2
failures-tiles-picture = تعذّرت قراءة الصورة في أحد تجانبات الخريطة: { $says }
failures-tiles-shapes = تعذّرت قراءة الأشكال في أحد تجانبات الخريطة: { $says }
failures-tiles-no-shapes = أحد تجانبات الخريطة صورة والمتوقع أشكال
failures-tiles-thread = تعذّر بدء الخيط البرمجي الذي يفك ترميز تجانبات الخريطة: { $says }

## The gazetteer.

failures-gazetteer-packing = تعذّر فك ضغط المعجم الجغرافي المضمّن في البرنامج: { $says }
failures-gazetteer-form = المعجم الجغرافي المضمّن في البرنامج ليس بالصيغة التي تُقرأ هنا
