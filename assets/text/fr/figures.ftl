# Nombres, dates et durées.

weekday-1 = lun.
weekday-2 = mar.
weekday-3 = mer.
weekday-4 = jeu.
weekday-5 = ven.
weekday-6 = sam.
weekday-7 = dim.
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juill.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.
clock = { $hour } h { $minute }
date = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-plain = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-time = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }, { $clock }
date-time-short = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $clock }

span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes } min
span-days-hours = { $days } j { $hours } h
span-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
percent = { $n } %
percent-under-one = < 1 %

list-comma = { $first }, { $next }
list-and = { $first } et { $next }
list-or = { $first } ou { $next }
list-semicolon = { $first } ; { $next }
yes = oui
no = non

period-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
period-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
period-working-days = { $n ->
    [one] { $n } jour ouvré
   *[other] { $n } jours ouvrés
}
period-months = { $n } mois
