### What is said of words that are found nowhere.

find-nowhere = لا ترد الكلمة «{ $word }» في أي عنوان أو نص أو اسم أو خلية.
# Behind it stand the names.
find-spelt-nearly-so = لا ترد الكلمة «{ $word }» في أي عنوان أو نص أو اسم أو خلية. { $names ->
    [zero] وما من اسم يقاربها كتابةً:
    [one] ويقاربها كتابةً اسم واحد:
    [two] ويقاربها كتابةً اسمان:
    [few] وتقاربها كتابةً { $names } أسماء:
    [many] ويقاربها كتابةً { $names } اسمًا:
   *[other] ويقاربها كتابةً { $names } اسم:
}
