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
