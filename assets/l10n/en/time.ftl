### Times, never more exact than they are.

# By its number, Monday is 1.
time-weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
# By its number, January is 1.
time-month-name = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
# On an axis, where there is little room.
time-month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
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
time-at = { $day }, { $clock }
# "Wednesday 5 January 2022, about 09:00"
time-day-about = { $day }, about { $clock }
# "about 09:00"
time-about = about { $clock }
# "week of 3 January 2022"
time-week-of = week of { $day }
# In a week: "some day from 3 January 2022 to 9 January 2022".
time-some-day = some day from { $days }
# "3 January 2022 to 5 January 2022"
time-from-to = { $begin } to { $end }
# Behind a day on which it began: "to 7 January 2022".
time-until = to { $end }
# Behind a part of the day on which it began: "morning to 7 January 2022".
time-part-until = { $part } to { $end }

# The time and the zone by which it is: "Wednesday 5 January 2022, 09:30 (UTC+03:00)".
time-by-zone = { $time } ({ $zone })
time-by-zulu = { $time } Z
time-zone-not-stated = { $time } (zone not stated)

time-part-night = night
time-part-morning = morning
time-part-noon = around noon
time-part-afternoon = afternoon
time-part-evening = evening
time-part-day = time of day not stated

# When the user did something: "5 Jan 2022, 09:30".
time-moment-of = { $day }, { $clock }
# A time that is read one way while it is asked which way is meant.
time-doubtful = { $time }?
