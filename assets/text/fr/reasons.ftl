# Pourquoi une règle a été respectée ou non, et l’acte régulier qui était possible. Des phrases entières.

reason-basis-in-force = L’instrument était en vigueur entre les deux États et couvre ce qui a été demandé.
reason-within-law = La décision reste dans ce que la loi permet au vu de ce qui a été soumis.
reason-not-in-force = L’instrument n’était pas en vigueur entre les deux États ce jour-là.
reason-category-not-covered = L’instrument ne couvre pas cette catégorie : { $category }.
reason-outside-law = La loi ne permet pas cette décision au vu de ce qui a été soumis.
reason-threshold-reached = L’infraction atteint le seuil que l’instrument fixe pour cette catégorie.
reason-below-threshold = L’infraction n’atteint pas le seuil que l’instrument fixe pour cette catégorie : { $category }.
reason-below-threshold-penalty = Le maximum encouru est de { $max_penalty_months } mois ; c’est en deçà du seuil que l’instrument fixe pour cette catégorie : { $category }.
reason-target-named = La personne, l’identifiant ou le lieu est désigné.
reason-area-wide = La mesure vise tout ce qui se trouve dans une zone.
reason-all-users = La mesure vise tous les utilisateurs d’un service.
reason-facts-cited = { $specific ->
    [one] Une ligne du dossier, propre à l’affaire, est citée.
   *[other] { $specific } lignes du dossier, propres à l’affaire, sont citées.
}
reason-nothing-cited = Aucune ligne du dossier n’est citée. L’autorité n’avait que la parole du demandeur.
reason-boilerplate = { $cited ->
    [one] Une ligne est citée, mais elle conviendrait à n’importe quelle affaire.
   *[other] { $cited } lignes sont citées, mais toutes conviendraient à n’importe quelle affaire.
}
reason-competent-authoriser = Autorisation donnée par une autorité compétente : { $office }.
reason-prosecutor-authorised = L’autorité de poursuite a autorisé son propre accès { $category-to }. Personne d’autre ne l’a contrôlé au préalable.
reason-not-independent = L’accès { $category-to } a été autorisé par une autorité qui n’est pas indépendante de la poursuite : { $office }.
reason-not-competent = L’instrument ne donne pas compétence à cette autorité pour l’accès { $category-to } : { $office }.
reason-alternatives-considered = { $considered ->
    [one] Un autre moyen a été envisagé, avec le fait qui l’écarte.
   *[other] { $considered } autres moyens ont été envisagés, avec les faits qui les écartent.
}
reason-no-alternative-considered = Aucun moyen moins intrusif n’a été envisagé.
reason-open-alternative-ignored = { $ignored ->
    [one] Un acte moins intrusif était possible et n’a pas été envisagé.
   *[other] { $ignored } actes moins intrusifs étaient possibles et n’ont pas été envisagés.
}
reason-untenable-reason = Un autre moyen a été écarté pour un motif qui ne peut être exact au vu de ce qui était connu : { $given }.
reason-alternatives-without-fact = { $considered ->
    [one] Un autre moyen a été écarté, sans qu’aucun fait de l’affaire soit cité.
   *[other] { $considered } autres moyens ont été écartés, sans qu’aucun fait de l’affaire soit cité.
}
reason-emergency-grounded = Une menace pour la vie ou l’intégrité physique était actuelle et connue, et un fait est cité à l’appui.
reason-no-imminent-danger = Aucune menace pour la vie ou l’intégrité physique n’était alors actuelle et connue.
reason-emergency-uncited = Rien n’est cité à l’appui de l’urgence.
reason-reasons-given = { $specific ->
    [one] Un motif propre à l’affaire est donné.
   *[other] { $specific } motifs propres à l’affaire sont donnés.
}
reason-reasons-blank = La décision n’est pas motivée.
reason-reasons-boilerplate = { $cited ->
    [one] Un motif est donné, mais il conviendrait à n’importe quelle affaire.
   *[other] { $cited } motifs sont donnés, mais tous conviendraient à n’importe quelle affaire.
}

better-use-instrument-in-force = Recourir à un instrument en vigueur entre les deux États et qui couvre les données.
better-rule-within-law = Rendre une décision que la loi permet au vu de ce qui a été soumis.
better-choose-offence-above-threshold = Fonder la demande sur une infraction qui atteint le seuil, si les faits en caractérisent une.
better-lower-category = Demander une catégorie de données sans un tel seuil.
better-name-target = Désigner la personne, l’identifiant ou le lieu.
better-cite-facts = Citer les lignes du dossier qui le montrent.
better-authorise-by-judge = Saisir un juge ou un tribunal, qui autorise au préalable.
better-authorise-by-competent-office = Faire autoriser ou valider par une autorité que l’instrument désigne.
better-consider-alternatives = Dire ce qui aurait été moins intrusif et pourquoi cela ne suffisait pas, fait à l’appui.
better-take-less-intrusive-act = Accomplir l’acte moins intrusif qui était possible.
better-drop-emergency = Suivre le cours ordinaire.
better-give-reasons = Donner des motifs propres à l’affaire.

# Pourquoi une ligne de la note a ses points, ou une pièce sa place
reason-rightly-convicted = { $count } : coupable, et les pièces admises le prouvent.
reason-rightly-acquitted = { $count } : non coupable, et la preuve ne tenait pas, ou l’auteur est un autre.
reason-wrongly-convicted = { $count } : coupable, alors que la preuve ne tenait pas, ou que l’auteur est un autre.
reason-wrongly-acquitted = { $count } : non coupable, alors que les pièces admises le prouvent.
reason-no-proof-obtainable = { $count } : pas de décision, et aucune preuve régulière ne pouvait être obtenue.
reason-proof-was-obtainable = { $count } : pas de décision, alors qu’une preuve régulière pouvait être obtenue.
reason-no-verdict = { $count } : poursuivi, mais le temps imparti s’est écoulé avant la décision.
reason-charge-founded = { $count } : les pièces invoquées portaient la poursuite.
reason-charge-unfounded = { $count } : les pièces invoquées ne portaient pas la poursuite.
reason-rightly-not-charged = { $count } : non poursuivi, et rien au dossier ne le portait.
reason-proof-in-hand-not-charged = { $count } : non poursuivi, alors que le dossier le portait.
reason-not-decided = { $count } : ni poursuivi ni classé avant la fin du temps imparti.
reason-elapsed = { $elapsed_minutes } de l’ouverture à la fin. Tous les points jusqu’à { $par_minutes }, aucun à partir de { $slow_minutes }.
reason-time-ran-out = L’affaire n’est jamais arrivée à son terme ({ $elapsed_minutes }).
reason-element-carried = { $element } : { $obtained_permille } obtenus, { $stood_permille } retenus à l’audience, { $obtainable_permille } possibles.
reason-item-kept = La conservation ou l’obtention de « { $item } » a précédé son effacement par le détenteur.
reason-item-lost = L’effacement de « { $item } » par son détenteur est intervenu auparavant.
reason-answered-as-sent = Aucune question n’est revenue.
reason-asked-back = { $times ->
    [one] Une question est revenue.
   *[other] { $times } questions sont revenues.
}
reason-refused-on-the-merits = Rejet au vu du droit et de ce qui a été soumis : { $ground }.
reason-not-the-senders-fault = Rejet ou question que le droit n’appelait pas. Il n’en est pas tenu compte à l’expéditeur.
reason-duplicate = La même chose était déjà demandée, ou avait reçu réponse : { $instrument }.
reason-withdrawn = Retirée après l’envoi.
reason-objective-met = Atteint : { $objective }.
reason-objective-missed = Non atteint : { $objective }.
reason-excluded-under = Pièce écartée au titre de { $rule }.
reason-fell-with = Tombe avec « { $root } », dont la pièce est issue.
reason-excluded-by-law = Pièce écartée par la violation d’une règle constante, sans contestation.
reason-weighs-less = Pièce admise, avec une force probante moindre.
reason-weighs-less-under = Pièce admise, avec une force probante moindre, au titre de { $rule }.
reason-not-relied-on = Au dossier, mais non invoquée.
reason-about-another = Invoquée, mais relative à une autre personne que celle poursuivie.
reason-erased = Effacée par son détenteur.
reason-deleted-again = Retirée du dossier et effacée après avoir été obtenue.

better-convict-on-proof = Condamner lorsque les pièces admises prouvent : { $count }.
better-acquit-without-proof = Relaxer lorsque les pièces admises ne prouvent pas : { $count }.
better-obtain-proof = Poursuivre les recherches : une preuve régulière était possible pour : { $count }. Manque d’abord : « { $item } ».
better-charge-on-proof = Ne poursuivre que ce que portent les pièces : { $count }.
better-charge-what-is-proven = Poursuivre ce que porte le dossier : { $count }.
better-decide-in-time = Poursuivre ou classer tant qu’il en est temps : { $count }.
better-preserve-first = Demander la conservation de « { $item } » avant son effacement par le détenteur.
better-obtain-item = Obtenir « { $item } ».
better-identify-record = Indiquer ce qui désigne l’enregistrement : adresse, port, instant et fuseau.
better-define-terms = Définir dans le formulaire les termes dont la demande dépend.
better-attach-translation = Joindre une traduction dans une langue que le destinataire accepte.
better-address-holder = S’adresser à l’État où les données sont détenues.
better-meet-ground = Répondre au motif avant d’envoyer : { $ground }.
better-use-earlier-request = Attendre la réponse à la demande antérieure, ou s’en servir.
better-check-before-sending = Vérifier avant d’envoyer.
better-meet-objective = Atteindre l’objectif : { $objective }.

cause-service = travail sur le dossier
cause-contention = attente derrière d’autres dossiers
cause-closed = heures de fermeture
cause-translation = traduction
cause-clarification = demandes de précisions
cause-suspension = attente imposée par la loi
cause-transmission = en chemin
cause-budget = attente de crédits
cause-deliberation = délibération
