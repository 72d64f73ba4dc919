# Contrefactuels : une chose changée, tout autre hasard le même.

whatif-title = Si une chose avait été autre
whatif-policy = Ce qui a été fait est refait quand ce qui l’a permis est arrivé, après le délai qu’il a pris ; ou dès que c’est possible ensuite ; ce qui ne le devient jamais est omis. Les suppléants, s’il y en a, décident à nouveau ; celui dont l’acte est changé refait le reste de ce qu’il a fait. Tout autre hasard est le même.
whatif-nothing = rien de changé
whatif-at-once = { $desk } : répond aussitôt
whatif-always-open = { $desk } : ne ferme jamais
whatif-no-other-files = { $desk } : n’a pas d’autres dossiers
whatif-joins = { $state } est partie à : { $treaty }
whatif-no-question = la demande { $n } ({ $instrument }, { $desk }) est complète d’emblée, sans question en retour
whatif-preserved-first = conservé dès que la question se pose : { $lead }
whatif-better-act = la demande { $n } ({ $instrument }, { $desk }) est envoyée sous la meilleure forme qui était ouverte
whatif-lead-earlier = la conduite de l’enquête est proposée et convenue au plus tôt
whatif-row = { $change } : { $saved }
whatif-no-time = aucun temps gagné
whatif-sooner = { $span } plus tôt
whatif-later = { $span } plus tard
whatif-items-saved = { $n ->
    [one] { $n } pièce sauvée
   *[other] { $n } pièces sauvées
}
whatif-items-lost = { $n ->
    [one] { $n } pièce perdue
   *[other] { $n } pièces perdues
}
whatif-verdicts = { $n ->
    [one] { $n } chef finit autrement
   *[other] { $n } chefs finissent autrement
}
whatif-total = total { $points }
whatif-dropped = { $n ->
    [one] { $n } commande n’a pu être redonnée
   *[other] { $n } commandes n’ont pu être redonnées
}
whatif-idle = Ce qui n’aurait rien changé

# La prévision de l’animateur : un incident avant qu’il soit déclenché.

forecast-title = Ce que ferait sans doute un incident déclenché le { $when }
forecast-policy = L’affaire telle qu’elle est est jouée deux fois jusqu’à sa fin, sans l’incident et avec lui, avec le même hasard, par des suppléants à tous les sièges. Ils agissent sur ce qui parvient à leur dossier ; ce que des personnes font de simples mots, aucune prévision ne le sait.
forecast-inject = { $name }
forecast-words = Des mots seulement, pour { $seats }.
forecast-with = Apporte : { $item } ; pour { $seats }.
forecast-line = Manière ({ $manners }) : { $effect } ; { $comes }.
forecast-every = Quelle que soit la manière : { $effect } ; { $comes }.
forecast-nothing = l’affaire finit comme elle finirait sans lui
forecast-more-grave = { $n ->
    [one] { $n } violation grave de plus
   *[other] { $n } violations graves de plus
}
forecast-less-grave = { $n ->
    [one] { $n } violation grave de moins
   *[other] { $n } violations graves de moins
}
forecast-by-itself = de lui-même il vient le { $when }
forecast-never = de lui-même il ne vient pas
