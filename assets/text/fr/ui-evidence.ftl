# Le tableau des preuves.

ui-as-graph = En graphe
ui-as-table = En tableau
ui-filter = Filtrer
ui-evidence-empty = Vous ne connaissez encore rien.
ui-evidence-item = pièce
ui-evidence-lead = question
ui-evidence-person = personne
ui-evidence-count = chef
ui-column-number = Nº
ui-column-item = Pièce
ui-column-kind = Type de données
ui-column-holder = Détenteur
ui-column-state = État
