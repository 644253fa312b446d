### The words of the model as people read them.

vocabulary-kind-indirect-fire = نيران غير مباشرة
vocabulary-kind-rocket = صواريخ غير موجهة
vocabulary-kind-missile = صواريخ موجهة
vocabulary-kind-drone = طائرات مسيّرة
vocabulary-kind-air-strike = ضربة جوية
vocabulary-kind-artillery = قصف مدفعي
vocabulary-kind-battle = اشتباك
vocabulary-kind-shooting = إطلاق نار
vocabulary-kind-ied = عبوة ناسفة
vocabulary-kind-killing = قتل متعمد
vocabulary-kind-abduction = اختطاف
vocabulary-kind-piracy = قرصنة بحرية
vocabulary-kind-protest = احتجاج
vocabulary-kind-arrest = اعتقال
vocabulary-kind-development = تطور
vocabulary-kind-other = غير ذلك

# The same in the middle of a sentence, where something is left out: “without rockets, drones”.
vocabulary-kind-in-sentence-indirect-fire = نيران غير مباشرة
vocabulary-kind-in-sentence-rocket = صواريخ غير موجهة
vocabulary-kind-in-sentence-missile = صواريخ موجهة
vocabulary-kind-in-sentence-drone = طائرات مسيّرة
vocabulary-kind-in-sentence-air-strike = ضربات جوية
vocabulary-kind-in-sentence-artillery = قصف مدفعي
vocabulary-kind-in-sentence-battle = اشتباكات
vocabulary-kind-in-sentence-shooting = حوادث إطلاق نار
vocabulary-kind-in-sentence-ied = عبوات ناسفة
vocabulary-kind-in-sentence-killing = حوادث قتل متعمد
vocabulary-kind-in-sentence-abduction = حوادث اختطاف
vocabulary-kind-in-sentence-piracy = قرصنة بحرية
vocabulary-kind-in-sentence-protest = احتجاجات
vocabulary-kind-in-sentence-arrest = اعتقالات
vocabulary-kind-in-sentence-development = تطورات
vocabulary-kind-in-sentence-other = أنواع أخرى

vocabulary-place-kind-base = قاعدة عسكرية
vocabulary-place-kind-air-base = قاعدة جوية
vocabulary-place-kind-airport = مطار
vocabulary-place-kind-town = مدينة
vocabulary-place-kind-village = قرية
vocabulary-place-kind-site = موقع
vocabulary-place-kind-region = إقليم
vocabulary-place-kind-country = بلد
vocabulary-place-kind-sea = بحر
vocabulary-place-kind-other = مكان

vocabulary-place-role-location = مكان الوقوع
vocabulary-place-role-target = هدف
vocabulary-place-role-origin = نقطة الانطلاق
vocabulary-place-role-impact = نقطة السقوط

vocabulary-actor-kind-person = شخص
vocabulary-actor-kind-state = دولة
vocabulary-actor-kind-military = قوات مسلحة
vocabulary-actor-kind-coalition = تحالف
vocabulary-actor-kind-armed-group = جماعة مسلحة
vocabulary-actor-kind-organisation = منظمة
vocabulary-actor-kind-civilians = مدنيون
vocabulary-actor-kind-other = جهة فاعلة

vocabulary-actor-role-attacker = المهاجم
vocabulary-actor-role-alleged-attacker = المهاجم المزعوم
vocabulary-actor-role-target = المستهدف
vocabulary-actor-role-responder = القائم بالرد
vocabulary-actor-role-victim = الضحية
vocabulary-actor-role-involved = طرف معني

vocabulary-statement-form-quotation = اقتباس
vocabulary-statement-form-reported = كلام منقول

vocabulary-statement-kind-communique = بيان
vocabulary-statement-kind-claim = إعلان المسؤولية
vocabulary-statement-kind-denial = نفي
vocabulary-statement-kind-assessment = تقييم
vocabulary-statement-kind-report = تقرير

vocabulary-precision-exact = الموقع بعينه
vocabulary-precision-town = في مكان ما من المدينة
vocabulary-precision-near = بالقرب منه لا فيه
vocabulary-precision-district = في مكان ما من القضاء
vocabulary-precision-province = في مكان ما من المحافظة
vocabulary-precision-country = في مكان ما من البلد
vocabulary-precision-unknown = مستوى الدقة غير مذكور

# The code stands behind the words: a line that begins with a Latin letter would run from left to right.
vocabulary-reliability-a = موثوق تمامًا (A)
vocabulary-reliability-b = موثوق عادةً (B)
vocabulary-reliability-c = موثوق إلى حد ما (C)
vocabulary-reliability-d = غير موثوق عادةً (D)
vocabulary-reliability-e = غير موثوق (E)
vocabulary-reliability-f = لا يمكن الحكم على موثوقيته (F)

vocabulary-credibility-confirmed = تؤكده مصادر أخرى (1)
vocabulary-credibility-probable = صحيح على الأرجح (2)
vocabulary-credibility-possible = قد يكون صحيحًا (3)
vocabulary-credibility-doubtful = مشكوك في صحته (4)
vocabulary-credibility-improbable = غير مرجّح (5)
vocabulary-credibility-unjudged = لا يمكن الحكم على صحته (6)

vocabulary-language-ar = العربية
vocabulary-language-de = الألمانية
vocabulary-language-en = الإنجليزية
vocabulary-language-es = الإسبانية
vocabulary-language-fa = الفارسية
vocabulary-language-fr = الفرنسية
vocabulary-language-he = العبرية
vocabulary-language-it = الإيطالية
vocabulary-language-ku = الكردية
vocabulary-language-pt = البرتغالية
vocabulary-language-ru = الروسية
vocabulary-language-tr = التركية
vocabulary-language-uk = الأوكرانية
vocabulary-language-zh = الصينية
