# Numbers, dates and spans of time.

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
clock = { $hour }:{ $minute }
date = { $weekday } { $day } { $month } { $year }
date-plain = { $day } { $month } { $year }
date-time = { $weekday } { $day } { $month } { $year }, { $clock }
date-time-short = { $weekday } { $day } { $month } { $clock }

span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-days-hours = { $days } d { $hours } h
span-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
percent = { $n } %
percent-under-one = < 1 %

list-comma = { $first }, { $next }
list-and = { $first } and { $next }
list-or = { $first } or { $next }
list-semicolon = { $first }; { $next }
yes = yes
no = no

period-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
period-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
period-working-days = { $n ->
    [one] 1 working day
   *[other] { $n } working days
}
period-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
