### Times, never more exact than they are.

# By its number, Monday is 1.
time-weekday = { $n ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[other] dimanche
}
# By its number, January is 1.
time-month-name = { $n ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
}
# On an axis, where there is little room.
time-month-short = { $n ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[other] déc.
}

# "Wednesday 5 January 2022"
time-day-of-week = { $weekday } { $day ->
    [1] 1er
   *[other] { NUMBER($day) }
} { $month } { $year }
# "5 January 2022"
time-day-of-month = { $day ->
    [1] 1er
   *[other] { NUMBER($day) }
} { $month } { $year }
# "January 2022"
time-month-of-year = { $month } { $year }
# "5 Jan" on an axis.
time-day-on-axis = { $day ->
    [1] 1er
   *[other] { NUMBER($day) }
} { $month }

# "Wednesday 5 January 2022, 09:30", and with a part of the day "…, morning".
time-at = { $day }, { $clock }
# "Wednesday 5 January 2022, about 09:00"
time-day-about = { $day }, vers { $clock }
# "about 09:00"
time-about = vers { $clock }
# "week of 3 January 2022"
time-week-of = semaine du { $day }
# In a week: "some day from 3 January 2022 to 9 January 2022".
time-some-day = jour non précisé, { $days }
# "3 January 2022 to 5 January 2022"
time-from-to = { $begin } – { $end }
# Behind a day on which it began: "to 7 January 2022".
time-until = jusqu’au { $end }
# Behind a part of the day on which it began: "morning to 7 January 2022".
time-part-until = { $part } – { $end }

# The time and the zone by which it is: "Wednesday 5 January 2022, 09:30 (UTC+03:00)".
time-by-zone = { $time } ({ $zone })
time-by-zulu = { $time } Z
time-zone-not-stated = { $time } (fuseau non précisé)

time-part-night = nuit
time-part-morning = matin
time-part-noon = vers midi
time-part-afternoon = après-midi
time-part-evening = soir
time-part-day = heure non précisée

# When the user did something: "5 Jan 2022, 09:30".
time-moment-of = { $day }, { $clock }
# A time that is read one way while it is asked which way is meant.
time-doubtful = { $time } ?
