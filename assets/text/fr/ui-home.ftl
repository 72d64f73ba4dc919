# L’étagère et la présentation.

ui-home-what = Enquêtes transfrontières sur la cybercriminalité, de la première alerte au jugement. États, personnes et entreprises sont fictifs.
ui-home-play = Jouer { $case }
ui-home-saves = Commencé
ui-home-resume = Continuer { $case }
ui-home-look = Revoir { $case }
ui-save-ago = il y a { $span }
ui-save-now = à l’instant
ui-card-minutes = { $n } minutes
ui-card-seats = { $n } places
ui-card-easy = pour commencer
ui-card-middle = pour s’exercer
ui-card-hard = une affaire entière

ui-brief-you = Vous êtes
ui-brief-know = Ce que vous avez
ui-brief-states = États
ui-brief-chapters = Chapitres
ui-brief-table = À la table
ui-brief-table-what = Choisissez votre place. Qui d’autre est devant cet ordinateur prend aussi une place ; des suppléants jouent le reste selon les mêmes règles.
ui-brief-sit-here = Prendre cette place
ui-brief-here = vous
ui-brief-person-short = une personne
ui-brief-person = { $seat } : une personne
ui-brief-manner = { $seat } : manière du suppléant
ui-brief-rules = Entraînement ou examen
ui-brief-training = Entraînement
ui-brief-exam = Examen
ui-brief-training-what = Des indices sur demande, les constats au fil du jeu.
ui-brief-exam-what = Pas d’indices ; les constats à la fin seulement.
ui-brief-seed = Hasard
ui-brief-seed-what = Le même nombre donne à tous le même hasard.
