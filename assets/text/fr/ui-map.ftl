# La carte.

ui-as-map = En carte
ui-map-whole = Montrer toute la carte
ui-map-link = { $state } : { $instruments }
ui-map-door = sans suivi
ui-map-files = { $n ->
    [one] { $n } dossier à vous
   *[other] { $n } dossiers à vous
}
ui-map-files-door = { $n ->
    [one] { $n } dossier à vous, sans suivi
   *[other] { $n } dossiers à vous, sans suivi
}
ui-map-day = { $instrument } · jour { $day }
ui-map-direct = ordres directs
ui-map-treaty = traité, autorités centrales
ui-map-letters = commissions rogatoires
ui-map-trust = plus large : plus d’instruments convenus
ui-map-held = a retenu l’affaire { $span }
ui-map-legend = Légende
ui-map-stack = dossiers que l’on peut suivre
ui-map-pin = une question, là où l’on peut y répondre
ui-map-envelope = demande en route ; l’anneau est son temps
