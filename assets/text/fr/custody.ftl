# Garde des pièces, analyse, expurgation, transmission, effacement.

rejection-custody-not-kept = Cette affaire ne tient pas de fiches de garde.
    .why = Son scénario ne le prévoit pas.
    .next = Recalculez les empreintes là où cela compte ; il n’y a rien d’autre à faire.
rejection-custody-under-way = La même démarche est encore en cours.
    .why = Le même travail ou la même question sur cette pièce n’est pas encore revenu.
    .next = Attendez la réponse.
rejection-custody-answered-before = Il y a déjà été répondu.
    .why = Poser de nouveau la même question n’apporterait rien.
    .next = Prenez la réponse qui est là, ou choisissez une autre voie.
rejection-custody-nothing-to-answer = Aucune question de ce numéro ne vous attend.
    .why = Une question attend dès qu’elle arrive à votre bureau, et seulement jusqu’à la réponse.
    .next = Regardez la liste des questions.
rejection-custody-nothing-to-redact = Il n’y a rien à retirer.
    .why = Personne n’y est étranger à l’affaire, ou ces lignes ont déjà été retirées.
    .next = Transmettez la pièce telle quelle.
rejection-custody-known-there = Elle y a déjà été transmise.
    .why = La personne désignée l’a reçue de vous, ou c’est vous.
    .next = Désignez quelqu’un d’autre, ou n’en faites rien.
rejection-custody-relied-on = Elle ne peut pas être effacée maintenant.
    .why = L’accusation s’appuie sur elle, ou sur une pièce qui en est tirée.
    .next = Gardez-la jusqu’à la fin de l’affaire.
rejection-custody-no-such-entry = Vous n’avez pas d’inscription ouverte de ce numéro.
    .why = Une inscription se complète une fois, par son auteur.
    .next = Regardez vos propres inscriptions au registre.
rejection-custody-nobody-to-ask = Il n’y a personne à qui le demander.
    .why = L’État n’a pas de bureau pour cela.
    .next = Choisissez une autre voie.

story-custody-analyse = a fait analyser « { $item } » ({ $desk })
story-custody-convert = a fait convertir « { $item } » ({ $desk })
story-custody-found = a trouvé dans « { $item } » : « { $found } »
story-custody-found-nothing = n’a rien trouvé de plus dans « { $item } »
story-custody-locked = n’a pas pu ouvrir « { $item } » : il manque de quoi l’ouvrir
story-custody-gone = est venu trop tard pour « { $item } » : ce qui était volatil a disparu
story-custody-converted = a converti « { $item } » dans un format que le tribunal accepte
story-custody-ask-statement = a demandé une attestation sur la garde de « { $item } » ({ $desk })
story-custody-ask-opinion = a demandé si « { $item } » a été modifiée ({ $desk })
story-custody-ask-copy = a demandé une nouvelle remise de « { $item } » ({ $desk })
story-custody-ask-consent = a demandé l’accord pour un usage de « { $item } » ({ $desk }) : { $uses }
story-custody-statement-yes = a attesté la garde de « { $item } »
story-custody-statement-no = n’a pas pu attester la garde de « { $item } »
story-custody-opinion-yes = a constaté que « { $item } » n’a pas été modifiée
story-custody-opinion-no = n’a pas pu confirmer que « { $item } » n’a pas été modifiée
story-custody-copy-yes = a accepté de remettre « { $item } » une nouvelle fois
story-custody-copy-no = n’a pas remis « { $item } » une nouvelle fois
story-custody-consent-yes = a accepté un usage de « { $item } » : { $uses }
story-custody-consent-no = n’a pas accepté un usage de « { $item } » : { $uses }
story-custody-redacted = a retiré les lignes de tiers d’une copie de « { $item } »
story-custody-answer-redacted = retirera les lignes de tiers de la réponse à la demande { $n }
story-custody-shared = a transmis « { $item } » ({ $to }) : { $uses }
story-custody-shared-bound = a transmis « { $item } » avec ses conditions ({ $to }) : { $uses }
story-custody-erased = a effacé « { $item } »
story-custody-due = La date est venue à laquelle « { $item } » devrait être effacée.
story-custody-completed = { $n ->
    [one] a complété une inscription au registre : { $purpose }
   *[other] a complété { $n } inscriptions au registre : { $purpose }
}
story-custody-out = « { $item } » ne prouve rien : { $flaw }
story-custody-less = « { $item } » pèse moins : { $flaw }

use-this-case = pour cette affaire
use-other-case = pour une autre affaire
use-evidence = comme preuve

purpose-identify = pour identifier une personne
purpose-trace = pour suivre des données ou de l’argent
purpose-prove = pour prouver ou réfuter
purpose-protect = pour protéger des victimes ou la sécurité
purpose-assist = pour assister une autre autorité
purpose-disclose = pour communiquer
purpose-integrity = pour vérifier ou garder l’intégrité
purpose-erase = pour effacer

flaw-bytes-mismatch = ce n’est pas ce qui a été pris
flaw-event-hash-mismatch = une empreinte notée plus tard est autre
flaw-chain-broken = les inscriptions ne se suivent pas
flaw-wrong-holder = elle a été entre des mains que la fiche ne nomme pas
flaw-after-destruction = quelque chose lui est arrivé après sa destruction
flaw-receipt-gap = personne n’a confirmé la réception à temps
flaw-outside-scope = elle contient plus que ce qui était autorisé
flaw-outside-authorisation = elle a été acquise hors du temps autorisé
flaw-weak-hash-only = sa seule empreinte ne suffit pas à elle seule
flaw-sha1-used = SHA-1 a été utilisé à côté d’une meilleure empreinte
flaw-format-not-taken = le tribunal n’accepte pas son format
flaw-local-time-without-offset = une heure a été notée sans son écart avec UTC
flaw-police-channel-uncovered = elle est venue de police à police, et aucun instrument ne la couvre
flaw-use-condition-breached = elle a été utilisée contre la condition sous laquelle elle a été remise
flaw-inherited = ce dont elle est tirée a un défaut

reason-custody-verified = L’empreinte de { $verified } pièces sur { $exhibits } a été recalculée avant l’audience.
reason-custody-whole = La garde de { $whole } pièces sur { $exhibits } était complète à l’audience.
reason-custody-flaw = Ne prouve rien, à cause de sa garde : { $flaw }.
reason-custody-flaw-less = Pèse moins, à cause de sa garde : { $flaw }.

better-custody-verify = Recalculer l’empreinte de « { $item } » avant de s’appuyer dessus.
better-custody-mend = Réparer le défaut de garde de « { $item } » avant l’audience.
