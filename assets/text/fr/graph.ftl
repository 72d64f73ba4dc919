# Ce à quoi tient une affaire, avant que quiconque la joue.

graph-title = Ce à quoi tient l’affaire
graph-forum = les autorités qui mènent l’affaire ({ $state })
graph-link = { $instrument }, avec { $state }
graph-at-home = { $instrument }
graph-reach = { $items ->
    [one] L’affaire connaît { $items } pièce
   *[other] L’affaire connaît { $items } pièces
} ; { $obtainable ->
    [0] aucune ne peut être légalement obtenue
    [one] { $obtainable } peut être légalement obtenue
   *[other] { $obtainable } peuvent être légalement obtenues
} par { $forum }.
graph-what-is-a-way = Une voie vers une pièce, c’est un instrument en vigueur, chaque bureau qui doit traiter le dossier dans le cours ordinaire, et quelque chose au dossier qui nomme ce qu’il faut chercher. Savoir si le temps suffit est une autre question ; le hasard n’y a pas de part.

graph-carry-counts = Ce qui porte à lui seul un chef
graph-none-carries = Aucun bureau ni aucun lien juridique ne porte à lui seul un chef.
graph-carry-items = Ce qui porte à lui seul des preuves, sans qu’un chef tombe
graph-none-else = Rien d’autre ne tient seul.
graph-without = { $n ->
    [one] Aucun détour possible : { $places }.
   *[other] Aucun détour possible autour de chacun de ces { $n } points : { $places }.
}
graph-holder = { $place } (détient les données)
graph-falls-count = { $n ->
    [one] Le chef « { $count } » tombe : ne serait pas prouvé « { $elements } ».
   *[other] Le chef « { $count } » tombe : ne seraient pas prouvés { $n } éléments ({ $elements }).
}
graph-falls-items = { $n ->
    [one] { $n } pièce ne pourrait être obtenue : { $items }.
   *[other] { $n } pièces ne pourraient être obtenues : { $items }.
}

graph-counts = Le moins dont la perte fait tomber chaque chef
graph-not-carried = Pas prouvé, même avec tout ce qui peut être légalement obtenu.
graph-sinks-items = { $n ->
    [one] Parmi les preuves, une seule pièce : { $things }.
   *[other] Parmi les preuves, { $n } pièces ensemble : { $things }.
}
graph-no-item-sinks = Aucune perte de preuve ne le fait tomber.
graph-sinks-links = { $n ->
    [one] Parmi les bureaux et les liens juridiques, un seul : { $things }.
   *[other] Parmi les bureaux et les liens juridiques, { $n } ensemble : { $things }.
}
graph-no-link-sinks = Aucun bureau ni lien juridique ne le fait tomber : ce qui le prouve est au dossier ou arrive de soi-même.
graph-not-exact = Un ensemble plus petit peut suffire : la recherche a atteint sa limite.

graph-items = Les voies vers chaque pièce
graph-row = { $name } : { $what }
graph-item-never = ne peut être légalement obtenue
graph-item-there = au dossier, ou arrive de soi-même
graph-item-ways = { $n ->
    [one] une seule voie pour la demander
   *[other] { $n } voies séparées pour la demander
}
graph-item-cut = { $n ->
    [one] { $ways } ; coupée sans { $things }
   *[other] { $ways } ; coupée seulement sans ces { $n } points ensemble : { $things }
}
graph-item-cut-at-most = { $ways } ; coupée sans tous ces points, ou moins : { $things }

graph-passed = Où passe le plus
graph-passed-what = Combien des voies les plus courtes entre deux autres points passent par chacun, au regard de celui par où passent le plus.
graph-passed-row = { $place }
graph-passed-alone = { $place } – rien ne le remplace
