# Le compte rendu d’une partie jouée ou rejouée.

report-outcome = Issue
report-open = L’affaire n’est pas terminée.
report-elapsed = { $span } de l’ouverture à la fin.
report-charged = Personne poursuivie : { $person }.
report-count = { $count } : { $verdict }
report-no-verdict = pas de décision
report-element = { $element } : { $proven }
report-proven = établi
report-not-proven = non établi
report-sign-proven = ✓
report-sign-not-proven = ○
report-cut = { $n ->
    [one] Le chef repose sur une seule pièce : sans « { $items } », il tomberait.
   *[other] Le chef tomberait sans ces { $n } pièces : { $items }.
}

report-score = Note
report-weight = poids { $weight }
report-not-assessed = non évalué dans cette affaire
report-total = Total : { $total } sur 1000.
report-total-below-cap = Total : { $total } sur 1000. Un manquement grave et non réparé à une règle constante le plafonne ; il reste de lui-même sous ce plafond : { $rule } ({ $seat }).
report-total-capped = Total : { $total } sur 1000. Sans plafond, il serait de { $uncapped }. Il est plafonné par un manquement grave et non réparé à une règle constante : { $rule } ({ $seat }).
report-forecast-convicted = Pronostic de condamnation sur tous les chefs : { $share } ({ $seat }). La juridiction a condamné sur tous les chefs.
report-forecast-not = Pronostic de condamnation sur tous les chefs : { $share } ({ $seat }). La juridiction n’a pas condamné sur tous les chefs.
report-lost-points = Ce qui a aussi coûté des points
report-lines = Toutes les lignes de la note
report-line-points = { $dimension } : { $points } points sur { $most }
report-better = Mieux : { $better }

report-findings = Constats
report-no-findings = Aucune règle ne s’appliquait aux actes accomplis.
report-act = { $when } · { $seat } · { $act }
report-act-request = demande { $n }
report-act-ruling = décision sur la demande { $n } ({ $step })
report-act-challenge = décision sur la contestation { $n }
report-act-verdict = jugement
report-act-discontinuance = décision de classement
report-standing = Devant cette juridiction : { $line }
report-cure = Le manquement peut être réparé : { $cure }.
report-losing = L’argument qui échoue : { $losing }
report-cured = Réparé le { $when }.
report-kept = { $rule } : { $seats }
report-kept-once = { $seat } (un acte)
report-kept-often = { $seat } ({ $n } actes)

report-time = Où le temps est passé
report-time-sum = au total
report-under-an-hour = moins de 1 h
report-choke = Ce qui a retenu l’affaire
report-choke-point = { $place } : { $stage }, { $cause }. { $span }, soit { $share } du temps.
report-on-the-way = En chemin entre les services
report-hearing = audiencement et ouverture de l’audience
report-saved = Si ce service avait répondu aussitôt, l’affaire se serait terminée { $span } plus tôt, tout autre hasard égal.
report-saved-less = Si ce service avait répondu aussitôt, l’affaire se serait terminée { $span } plus tôt : { $rest } auraient alors été attendus ailleurs, devant une porte fermée, dans une file ou pour ce qui courait à côté.
report-saved-more = Si ce service avait répondu aussitôt, l’affaire se serait terminée { $span } plus tôt, { $more } de plus que ce qu’il a coûté ici : la suite aurait rencontré d’autres files et d’autres heures, ou l’on passe plus d’une fois par ce service.
report-saved-nothing = Si ce service avait répondu aussitôt, l’affaire ne se serait pas terminée plus tôt : ce qui courait à côté aurait été attendu aussi longtemps.
report-saved-later = Si ce service avait répondu aussitôt, l’affaire se serait même terminée { $span } plus tard : la suite aurait rencontré une porte fermée ou une file plus longue.

report-evidence = Pièces
where-held = chez le détenteur
where-preserved = conservée par le détenteur
where-lost = effacée
where-obtained = au dossier
where-deleted = retirée du dossier
report-admitted = retenue à l’audience
report-excluded = écartée
report-lost = { $n ->
    [one] Perdue définitivement : { $items }.
   *[other] Perdues définitivement : { $items }.
}

report-run = Cette partie
report-seed = Scénario { $scenario }, graine { $seed }, { $engine }.
report-hash = Empreinte du journal : { $hash }

report-act-handling = traitement de « { $item } »
report-act-running = mesure { $n }
report-act-person = { $person }
report-act-exhibit = pièce « { $item } »
report-act-charge = poursuites
report-act-approach = demande reçue { $n }
report-act-holding = détention du bien { $asset }
report-act-register = registre des opérations
report-act-closing = clôture de l’affaire
report-work-analysis = analyse au laboratoire
report-work-opinion = avis d’expert
report-work-agreement = accord d’un autre État
report-work-funding = décision budgétaire
report-work-audit = contrôle
report-work-appeal = appel
report-work-other = autre travail
