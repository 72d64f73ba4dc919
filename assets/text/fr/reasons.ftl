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
reason-scope-supported = Tout ce qui est demandé est soutenu par ce qui est cité.
reason-scope-too-wide = Ce qui est cité ne soutient qu’une partie de ce qui est demandé : { $supported_permille }.
reason-scope-unsupported = Rien de ce qui est cité ne soutient ce qui est demandé.
reason-device-without-review = Un système est fouillé sur la parole d’une autorité qui n’est pas indépendante, sans danger pour la vie : { $office }.
reason-time-limited = { $days ->
    [one] La mesure prend fin après { $days } jour, et il est dit comment elle peut être prolongée.
   *[other] La mesure prend fin après { $days } jours, et il est dit comment elle peut être prolongée.
}
reason-open-ended = Aucun terme n’est fixé.
reason-renews-itself = La mesure se renouvelle d’elle-même, sans nouvel examen.
reason-renewal-unsaid = Il n’est pas dit comment la mesure peut être prolongée.
reason-within-window = Rien n’est gardé de ce qui serait pris hors du temps ou de l’étendue autorisés.
reason-property-released = Ce qu’aucun jugement ne confisque a été restitué à temps, et le propriétaire informé.
reason-property-held-on = { $days ->
    [one] Un bien qu’aucun jugement ne confisque était encore gelé après un jour.
   *[other] Un bien qu’aucun jugement ne confisque était encore gelé après { $days } jours.
}
reason-outside-window = { $outside ->
    [one] { $outside } élément pris hors du temps ou de l’étendue autorisés est gardé.
   *[other] { $outside } éléments pris hors du temps ou de l’étendue autorisés sont gardés.
}
reason-handling-stated = Il est dit qui examine, utilise et conserve ce qui arrive.
reason-handling-unstated = Il n’est pas dit qui examine, utilise et conserve ce qui arrive.
reason-sharing-stated = Il est dit à quelles conditions cela peut être transmis.
reason-sharing-unstated = Il n’est pas dit à quelles conditions cela peut être transmis.
reason-shared-within-conditions = Transmis dans le respect de ses conditions, à un destinataire connu.
reason-lead-as-evidence = Venu comme simple piste, il sert de preuve.
reason-beyond-conditions = { $conditions ->
    [one] Utilisé au-delà d’une condition de qui l’a remis, sans son accord.
   *[other] Utilisé au-delà de { $conditions } conditions de qui l’a remis, sans son accord.
}
reason-bystanders-shared = { $bystanders ->
    [one] Les lignes de { $bystanders } personne étrangère à l’affaire ont été transmises aussi.
   *[other] Les lignes de { $bystanders } personnes étrangères à l’affaire ont été transmises aussi.
}
reason-unverified-recipient = Envoyé sans savoir qui est à l’autre bout.
reason-erasure-stated = { $days ->
    [one] L’effacement est prévu après { $days } jour.
   *[other] L’effacement est prévu après { $days } jours.
}
reason-erasure-unstated = Il n’est pas dit quand cela est effacé.
reason-erased-in-time = { $due ->
    [one] Ce qui était échu a été effacé : { $due } élément.
   *[other] Ce qui était échu a été effacé : { $due } éléments.
}
reason-kept-too-long = { $kept ->
    [one] { $kept } élément est gardé au-delà de sa date, ou ne concerne que des tiers.
   *[other] { $kept } éléments sont gardés au-delà de leur date, ou ne concernent que des tiers.
}
reason-reviewed-in-time = { $hours ->
    [one] Validé après { $hours } heure, à temps.
   *[other] Validé après { $hours } heures, à temps.
}
reason-undone-unreviewed = Non validé à temps, mais retiré, et ce qui a été obtenu a été effacé.
reason-reviewed-late = Validé après { $hours } heures ; { $allowed } étaient permises.
reason-never-reviewed = Ni validé ni annulé ; { $allowed } heures étaient permises.
reason-bulk-safeguarded = La mesure touche tout le monde, et chacune des huit rubriques y figure.
reason-bulk-headings-missing = { $missing ->
    [one] La mesure touche tout le monde, et { $missing } des huit rubriques manque.
   *[other] La mesure touche tout le monde, et { $missing } des huit rubriques manquent.
}
reason-bulk-without-authorisation = { $missing ->
    [one] La mesure touche tout le monde, et aucune autorité indépendante ne l’autorise ({ $missing } rubrique manque).
   *[other] La mesure touche tout le monde, et aucune autorité indépendante ne l’autorise ({ $missing } rubriques sur huit manquent).
}
reason-notice-decided = Il est décidé quand la personne est informée, ou pour quel motif plus tard.
reason-notice-unsaid = Rien n’est dit de l’information de la personne.
reason-notice-never = La personne ne doit jamais être informée.
reason-people-told = Personnes informées : { $told }. Reportées, motif au dossier : { $delayed }.
reason-people-left-out = { $omitted ->
    [one] { $omitted } personne n’a pas été informée, sans motif au dossier.
   *[other] { $omitted } personnes n’ont pas été informées, sans motif au dossier.
}
reason-nobody-told = { $omitted ->
    [one] Nul n’a été informé, sans motif au dossier : { $omitted } personne.
   *[other] Nul n’a été informé, sans motif au dossier : { $omitted } personnes.
}
reason-remedy-stated = Le droit de l’État d’émission ouvre un recours, et la demande l’indique.
reason-remedy-unstated = Le recours existe, mais la demande ne l’indique pas.
reason-no-remedy = L’État d’émission n’ouvre aucun recours contre une telle mesure ; elle ne peut donc être demandée.
reason-protected-filtered = Elle touche une personne dont les échanges sont protégés, et ce qui l’est est d’abord écarté.
reason-protected-unfiltered = Elle touche une personne dont les échanges sont protégés, et nul ne filtre.
reason-confidence-opened = Elle ouvre les paroles, ou les sources, d’une personne dont les échanges sont protégés, et nul ne filtre.
reason-host-told = L’État où se trouve la cible a été informé à temps, et sa réponse est suivie.
reason-host-told-late = L’État où se trouve la cible n’a été informé qu’après le début de l’interception.
reason-host-not-told = La cible se trouve, et on le sait, dans un autre État, qui n’a pas été informé.
reason-host-forbade = L’État où se trouve la cible l’a interdite, ou l’usage de ce qui a été pris.
reason-open-to-test = Les données et la méthode ont été communiquées à la défense.
reason-counterbalanced = Tout n’a pas été communiqué à la défense, mais le tribunal a vérifié lui-même.
reason-test-limited = La défense n’a pu discuter les données ou la méthode d’une pièce que d’autres preuves soutiennent.
reason-decisive-untested = La défense n’a pu discuter les données ou la méthode d’une pièce décisive, et rien n’y a suppléé.
reason-intent-shown = { $elements ->
    [one] L’intention de la personne est établie pour l’élément moral ({ $elements }).
   *[other] L’intention de la personne est établie pour chacun des { $elements } éléments moraux.
}
reason-intent-gap = { $unsupported ->
    [one] { $unsupported } élément moral ne repose sur rien qui touche à cette personne.
   *[other] { $unsupported } éléments moraux ne reposent sur rien qui touche à cette personne.
}
reason-use-as-guilt = { $unsupported ->
    [one] Le simple usage d’un outil ou d’un service tient lieu d’intention : { $unsupported } élément moral.
   *[other] Le simple usage d’un outil ou d’un service tient lieu d’intention : { $unsupported } éléments moraux.
}
reason-language-understood = Un interprète était présent, et les documents essentiels ont été traduits.
reason-no-interpreter = Il n’y avait pas d’interprète pour une personne qui ne comprend pas la langue.
reason-not-translated = Les documents essentiels n’ont pas été traduits, ou aucun registre ne le montre.
reason-minor-protected = Âge vérifié, avocat présent, parent informé, évaluation personnelle faite.
reason-minor-without-counsel = Une personne de moins de dix-huit ans, ou dont l’âge n’est pas établi, a été entendue sans avocat.
reason-age-unchecked = Nul n’a vérifié l’âge d’une personne qui peut avoir moins de dix-huit ans.
reason-minor-assessment-missing = Aucun titulaire de l’autorité parentale n’a été informé, ou aucune évaluation personnelle n’a été faite.
reason-no-earlier-judgment = Les jugements ont été recherchés, et il n’en existe aucun sur les mêmes faits.
reason-judgments-unchecked = Nul n’a recherché de jugement sur les mêmes faits.
reason-judged-already = Les mêmes faits ont été définitivement jugés, quelle qu’en fût la qualification.
reason-within-surrender = Poursuivi pour ce qui a fondé la remise, ou avec accord.
reason-beyond-surrender = { $counts ->
    [one] { $counts } chef dépasse ce qui a fondé la remise, sans accord.
   *[other] { $counts } chefs dépassent ce qui a fondé la remise, sans accord.
}
reason-assurance-given = L’infraction y est passible de mort, et l’assurance est au dossier.
reason-assurance-missing = L’infraction y est passible de mort, et aucune assurance n’est encore au dossier.
reason-surrendered-without-assurance = La personne a été remise là où l’infraction est passible de mort, sans assurance.
reason-register-complete = { $entries ->
    [one] Le registre est complet : { $entries } mention.
   *[other] Le registre est complet : { $entries } mentions.
}
reason-register-gaps = { $gaps } mentions sur { $entries } manquent, ou ne disent pas qui, quand ou pourquoi.
reason-no-register = { $entries ->
    [one] Il n’y a aucune mention utilisable, alors qu’il en faudrait { $entries }.
   *[other] Il n’y a aucune mention utilisable, alors qu’il en faudrait { $entries }.
}
reason-tool-beside-facts = { $other ->
    [one] Le résultat de l’outil s’ajoute à { $other } autre fait, avec sa fiche et un contrôle humain.
   *[other] Le résultat de l’outil s’ajoute à { $other } autres faits, avec sa fiche et un contrôle humain.
}
reason-tool-alone = Cela ne repose que sur le résultat d’un outil prédictif.
reason-tool-sheet-missing = La fiche de validation de l’outil, avec ses taux d’erreur, n’est pas au dossier.
reason-tool-unreviewed = Nul ne dit avoir contrôlé le résultat de l’outil.
reason-interests-clear = Aucun intérêt n’est caché, et la déclaration n’affirme pas plus que la méthode ne permet.
reason-interest-hidden = La déclaration émane d’une personne intéressée à l’issue, qui ne l’a pas dit.
reason-overstated = { $sentences ->
    [one] { $sentences } phrase affirme plus que la méthode ne permet.
   *[other] { $sentences } phrases affirment plus que la méthode ne permet.
}
reason-jargon = { $sentences ->
    [one] { $sentences } phrase ne peut être comprise par un tribunal.
   *[other] { $sentences } phrases ne peuvent être comprises par un tribunal.
}
reason-victims-served = { $victims ->
    [one] La victime a été informée, et aucune demande n’a été omise ({ $victims }).
   *[other] Les { $victims } victimes ont été informées, et aucune demande n’a été omise.
}
reason-victims-uninformed = { $uninformed ->
    [one] { $uninformed } victime n’a pas été informée à temps.
   *[other] { $uninformed } victimes n’ont pas été informées à temps.
}
reason-claims-missing = { $missing ->
    [one] { $missing } demande qui pouvait être formée ne l’a pas été, sans renonciation.
   *[other] { $missing } demandes qui pouvaient être formées ne l’ont pas été, sans renonciation.
}
reason-no-victim-informed = { $victims ->
    [one] La victime n’a pas été informée ({ $victims }).
   *[other] Aucune des { $victims } victimes n’a été informée.
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
better-narrow-scope = Ne demander que ce que soutiennent les lignes citées, ou citer ce qui soutient le reste.
better-add-duration = Fixer un terme, et prévoir un nouvel examen avant toute prolongation.
better-release-property = Restituer le bien dès qu’aucun jugement ne peut plus le confisquer, et en informer le propriétaire.
better-delete-outside = Effacer ce qui a été pris hors du temps ou de l’étendue autorisés.
better-add-handling-plan = Dire qui examine, utilise et conserve ce qui arrive, et comment.
better-add-sharing-conditions = Dire à quelles conditions cela peut être transmis.
better-obtain-as-evidence = Le demander comme preuve, par une voie qui en fournit, avant de s’en prévaloir.
better-ask-consent = Demander l’accord de qui a posé la condition avant tout autre usage.
better-redact-bystanders = Retirer les lignes des tiers avant de transmettre.
better-call-back = Rappeler à un numéro connu avant tout envoi.
better-add-erase-date = Dire quand cela est effacé.
better-erase-now = Effacer ce qui est échu.
better-validate-in-time = Le faire valider à temps, ou le retirer et effacer ce qui a été obtenu.
better-add-bulk-headings = Compléter les rubriques manquantes.
better-say-when-told = Dire quand la personne est informée, ou pour quel motif plus tard.
better-tell-the-person = Informer les personnes concernées, ou inscrire au dossier le motif du report.
better-state-remedy = Indiquer le recours qui existe.
better-choose-measure-with-remedy = Ne pas la demander ; choisir une mesure contre laquelle un recours existe.
better-add-filter = Désigner qui écarte ce qui est protégé avant que les enquêteurs ne le voient.
better-tell-host-state = Informer l’État où se trouve la cible avant, ou dès qu’on le sait.
better-obey-host-state = Cesser, et ne rien utiliser de ce que l’État concerné a interdit.
better-disclose = Communiquer à la défense données et méthode, ou les faire vérifier par le tribunal.
better-show-intent = Ne poursuivre que ce que soutient la conduite ou la connaissance propres de cette personne.
better-interpret = Entendre la personne avec un interprète.
better-translate = Faire traduire les documents essentiels, et le consigner.
better-bring-counsel = Entendre la personne avec un avocat.
better-check-age = Vérifier l’âge avant l’audition.
better-assess-minor = Informer un titulaire de l’autorité parentale, et faire faire l’évaluation personnelle.
better-check-judgments = Rechercher d’abord les jugements sur les mêmes faits.
better-drop-same-acts = Laisser de côté ce qui a été définitivement jugé.
better-keep-to-surrender = Poursuivre ce qui a fondé la remise, ou demander d’abord l’accord.
better-ask-assurance = Obtenir l’assurance au dossier avant la remise.
better-complete-register = Consigner qui, quand et pourquoi pour chaque acte.
better-rest-on-other-facts = Le fonder sur d’autres faits de l’espèce ; le résultat d’un outil est une piste.
better-disclose-tool = Verser au dossier la fiche de validation de l’outil.
better-review-by-human = Faire contrôler le résultat par quelqu’un qui le dise.
better-declare-interest = Déclarer l’intérêt avant de s’appuyer sur la déclaration.
better-correct-statement = Ne pas affirmer plus que la méthode ne permet, en mots qu’un tribunal comprend.
better-inform-victims = Informer à temps les victimes de leurs droits.
better-bring-claims = Former les demandes des victimes, ou consigner qu’elles y renoncent.

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
