# Bilan, constats, relecture.

ui-debrief-time = Où sont passés { $span }
ui-debrief-day = au jour { $day }
ui-debrief-of-1000 = sur 1000
ui-debrief-capped = plafonné par un manquement grave à une règle établie : { $rule }, { $when }
ui-debrief-uncapped = sans lui { $n }
ui-debrief-book = dans les règles, avec le même hasard : { $n }
ui-debrief-forecast-convicted = le pronostic à la mise en accusation : { $share } ; condamné
ui-debrief-forecast-not = le pronostic à la mise en accusation : { $share } ; non condamné
ui-finding-act = { $seat } : { $act }
ui-debrief-kept = { $code } { $title } ({ $n })
ui-debrief-line = { $dimension } : { $points } sur { $most }
ui-column-rests-on = Repose sur
ui-column-seat = Place
ui-debrief-everybody = tous
ui-strike-act = { $n } { $instrument } → { $addressee }
ui-replay = Relecture
ui-replay-run = Lancer
ui-replay-all = En entier
ui-replay-seat = Quelle vue
ui-replay-position = Position
ui-replay-event = Événement
ui-replay-of = sur { $n }
ui-replay-events = Événements
ui-replay-seen = Ce que ce siège a vu
ui-replay-items = Pièces qu’elle connaît
ui-replay-requests = Dossiers qu’elle voit
ui-replay-messages = Messages reçus
ui-replay-files = { $n ->
    [one] { $n } dossier ici
   *[other] { $n } dossiers ici
}
ui-findings-none = Aucun manquement constaté jusqu’ici.
ui-findings-more = L’argument qui perd, et ailleurs
ui-findings-losing = L’argument qui perd
ui-findings-elsewhere = Ailleurs
ui-debrief-replay = Relecture
ui-debrief-file = Retour au dossier
ui-debrief-again = Encore, même hasard
ui-rulings = Vos décisions, et une réponse défendable
ui-rulings-what = Chaque décision a été suivie d’effet. À côté figure ce que le moteur aurait décidé sur le même dossier. C’est une réponse défendable, non la seule : là où le droit laisse une marge, une autre décision motivée vaut autant.
ui-ruling-given = Décision :
ui-ruling-engine = Une réponse défendable :
ui-ruling-same = la même
ui-ruling-other = une autre
ui-ruling-marks = { $n ->
    [0] Aucune ligne du dossier citée
    [one] 1 ligne du dossier citée
   *[other] { $n } lignes du dossier citées
}
ui-ruling-note = { $marks }. Par écrit : { $note }
ui-debrief-score = Résultat
ui-debrief-tick = Le trait est le jeu dans les règles avec le même hasard.
ui-debrief-outcome = Comment cela s’est terminé
ui-debrief-strike = Ce qui tombe avec un acte
ui-debrief-strike-what = Rayez un acte et voyez ce qui tombe avec lui.
ui-debrief-strike-none = Aucune demande n’a rien apporté.
ui-debrief-strike-choose = Choisir un acte
ui-strike-holds = { $count } : tient encore
ui-strike-falls = { $count } : ne tient plus
ui-strike-never = { $count } : ne tenait pas avant
ui-strike-item-falls = Elle tombe.
ui-strike-item-court = Le tribunal décide.
ui-debrief-choke = Point d’étranglement
ui-debrief-path = Sur le chemin de la fin
ui-debrief-saved = Si la réponse avait été immédiate
ui-debrief-structure = Structure
ui-debrief-no-breach = Aucune règle n’a été violée.
ui-debrief-kept-rules = Règles respectées
ui-debrief-lost = Ce qui a coûté des points
ui-debrief-seats = Places
ui-saved-nothing = aucun changement
ui-saved-sooner = { $span } plus tôt
ui-saved-later = { $span } plus tard
ui-saved-items = { $n ->
    [one] { $n } pièce sauvée
   *[other] { $n } pièces sauvées
}
ui-saved-verdicts = { $n ->
    [one] { $n } verdict changé
   *[other] { $n } verdicts changés
}
ui-debrief-policy = Ce que les personnes ont fait est refait quand ce qui l’a permis est arrivé, après le délai qu’elles ont pris ; les suppléants décident à nouveau ; tout autre hasard est le même.
ui-structure-counts = { $n ->
    [one] sans lui, { $n } chef tombe
   *[other] sans lui, { $n } chefs tombent
}
ui-structure-items = { $n ->
    [one] sans lui, { $n } pièce est hors d’atteinte
   *[other] sans lui, { $n } pièces sont hors d’atteinte
}
ui-structure-other-way = il y a un autre chemin
ui-debrief-among = Parmi des équipes de suppléants
ui-debrief-map = Points d’étranglement sur la carte
ui-debrief-change-choose = Choisir ce qui serait autre
ui-debrief-course = L’affaire telle qu’elle se serait déroulée, dès l’instant où elle diffère ; ≠ marque ce qui s’est passé autrement.
ui-choke-part = { $stage } : { $cause }, { $span }
