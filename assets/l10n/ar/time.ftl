### Times, never more exact than they are.

# By its number, Monday is 1.
time-weekday = { $n ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[other] الأحد
}
# By its number, January is 1. The name of Iraq and the Levant, and that of Egypt and the Gulf.
time-month-name = { $n ->
    [1] كانون الثاني/يناير
    [2] شباط/فبراير
    [3] آذار/مارس
    [4] نيسان/أبريل
    [5] أيار/مايو
    [6] حزيران/يونيو
    [7] تموز/يوليو
    [8] آب/أغسطس
    [9] أيلول/سبتمبر
    [10] تشرين الأول/أكتوبر
    [11] تشرين الثاني/نوفمبر
   *[other] كانون الأول/ديسمبر
}
# On an axis, where there is little room: the second name alone, since each of these is one word.
time-month-short = { $n ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[other] ديسمبر
}

# "Wednesday 5 January 2022"
time-day-of-week = { $weekday } { NUMBER($day) } { $month } { $year }
# "5 January 2022"
time-day-of-month = { NUMBER($day) } { $month } { $year }
# "January 2022"
time-month-of-year = { $month } { $year }
# "5 Jan" on an axis.
time-day-on-axis = { NUMBER($day) } { $month }

# "Wednesday 5 January 2022, 09:30", and with a part of the day "…, morning".
time-at = { $day }، { $clock }
# "Wednesday 5 January 2022, about 09:00"
time-day-about = { $day }، نحو { $clock }
# "about 09:00"
time-about = نحو { $clock }
# "week of 3 January 2022"
time-week-of = أسبوع { $day }
# In a week: "some day from 3 January 2022 to 9 January 2022".
time-some-day = يوم ما { $days }
# "3 January 2022 to 5 January 2022"
time-from-to = من { $begin } إلى { $end }
# Behind a day on which it began: "to 7 January 2022".
time-until = حتى { $end }
# Behind a part of the day on which it began: "morning to 7 January 2022".
time-part-until = { $part } حتى { $end }

# The time and the zone by which it is: "Wednesday 5 January 2022, 09:30 (UTC+03:00)".
time-by-zone = { $time } ({ $zone })
time-by-zulu = { $time } بتوقيت زولو
time-zone-not-stated = { $time } (المنطقة الزمنية غير مذكورة)

time-part-night = ليلًا
time-part-morning = صباحًا
time-part-noon = نحو الظهر
time-part-afternoon = بعد الظهر
time-part-evening = مساءً
time-part-day = الساعة غير مذكورة

# When the user did something: "5 Jan 2022, 09:30".
time-moment-of = { $day }، { $clock }
# A time that is read one way while it is asked which way is meant.
time-doubtful = { $time }؟
