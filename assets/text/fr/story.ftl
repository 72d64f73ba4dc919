# La chronique d’une affaire. Une ligne par événement qui compte.

story-line = { $when } · { $who } · { $what }
story-line-nobody = { $when } · { $what }
story-who = { $name }, { $state }
story-the-law = de plein droit
story-year = { $year }
# Pendant la partie : un dossier qui n’est pas celui du lecteur, une pièce ou une personne inconnue du lecteur.
story-request-elsewhere = d’une autre autorité
story-measure-elsewhere = d’une autre autorité
story-item-elsewhere = une pièce que vous n’avez pas vue
story-person-elsewhere = une personne que vous ne connaissez pas

story-case-opened = Ouverture de l’affaire : { $title }.
story-lead-opened = a une question à poser : { $lead }
story-sent = a adressé la demande { $n } : { $instrument }, { $category } ; destinataire : { $addressee }
story-sent-details = a adressé la demande { $n } : { $instrument }, { $category } ; destinataire : { $addressee } ; { $details }
story-detail-identifiers = { $n ->
    [one] un identifiant
   *[other] { $n } identifiants
}
story-detail-moment = instant { $when } UTC
story-detail-period = données du { $from } au { $until } UTC
story-detail-emergency = en urgence
story-detail-urgent = à traiter rapidement
story-detail-authoriser = à autoriser { $office-by }
story-detail-nothing-cited = aucune ligne du dossier citée
story-clarified = a répondu à la question sur la demande { $n } par un formulaire modifié
story-waited = a pris en charge la demande { $n } après { $span } d’attente
story-waited-closed = a pris en charge la demande { $n } après { $span } d’attente, dont { $closed } de fermeture
story-prolonged-queue = a informé le demandeur que la demande { $n } ({ $step }) prendra jusqu’au { $when } : son tour n’est pas encore venu
story-prolonged-work = a informé le demandeur que la demande { $n } ({ $step }) prendra jusqu’au { $when } : le travail dure plus longtemps
story-late = a dépassé de { $span } le délai pour la demande { $n } ({ $step })

story-authorise-grant = a autorisé la demande { $n }
story-authorise-partial = a autorisé la demande { $n } en partie
story-authorise-clarify = a demandé des précisions sur la demande { $n } avant de l’autoriser
story-authorise-postpone = a reporté sa décision sur la demande { $n }
story-authorise-refuse = a refusé d’autoriser la demande { $n }
story-check-grant = a transmis la demande { $n }
story-check-clarify = a renvoyé la demande { $n } avant son départ
story-recognise-grant = a reconnu la demande { $n }
story-recognise-partial = a reconnu la demande { $n } en partie
story-recognise-clarify = a demandé des précisions sur la demande { $n }
story-recognise-postpone = a reporté la demande { $n }
story-recognise-refuse = a refusé de reconnaître la demande { $n }
story-execute-grant = a exécuté la demande { $n }
story-execute-partial = a exécuté la demande { $n } en partie
story-execute-clarify = a demandé des précisions sur la demande { $n }, inexécutable en l’état
story-execute-postpone = a reporté l’exécution de la demande { $n }
story-execute-refuse = n’a pas exécuté la demande { $n }
story-found-nothing = { $what } ; rien ne correspond
story-because = { $what } ({ $why })
story-wrong-term = { $what } : la traduction dit « { $wrong } » pour « { $term } »
story-engine = le moteur aurait statué autrement, solution défendable parmi d’autres : { $outcome }
story-notified = a été informée de la demande { $n } ; rien n’est transmis avant le { $when }
story-notified-at-once = a été informée de la demande { $n } ; la réponse est transmise sans attendre
story-released = le délai d’opposition à la demande { $n } est expiré
story-withdrawn = a retiré la demande { $n }
story-closed-nothing = la demande { $n } a pris fin sans résultat
story-preservation-extended = a fait conserver jusqu’au { $until } ce que vise la demande { $n }
story-preserved = conserve « { $item } » jusqu’au { $when }
story-preservation-lapsed = fin de la conservation de « { $item } »
story-expired = effacement de « { $item } » par son détenteur
story-obtained = a reçu « { $item } » sur la demande { $n }
story-deleted = retrait du dossier et effacement de « { $item } »
story-verified = a recalculé l’empreinte de « { $item } » : elle concorde
story-verified-differs = a recalculé l’empreinte de « { $item } » : elle ne concorde pas
story-finding = { $sign } { $mark } : { $title }. { $reason }
story-cured = réparé : { $title }
story-cure-lapsed = non réparé dans le délai : { $title }
story-message = Message. { $text }
story-charged = a poursuivi { $person } pour : { $counts }
story-forecast = { $what } (pronostic de condamnation sur tous les chefs : { $share })
story-hearing = l’audience est ouverte
story-challenged = a contesté « { $item } » au titre de { $rule }
story-rested = n’a rien à ajouter
story-challenge-exclude = a statué sur la contestation de « { $item } » : pièce écartée
story-challenge-weigh-less = a statué sur la contestation de « { $item } » : pièce admise, avec une force probante moindre
story-challenge-admit = a statué sur la contestation de « { $item } » : pièce admise
story-engine-ruling = le moteur aurait statué autrement, solution défendable parmi d’autres : { $ruling }
story-fell = « { $item } » tombe avec « { $root } »
story-weighs-less = « { $item } » perd de sa force en raison de « { $root } »
story-verdict = a rendu sa décision : { $verdicts }
story-verdict-count = { $count } : { $guilt }
story-discontinued = a classé l’affaire sans poursuites
story-closed = { $outcome }
