# L’étagère et la présentation.

ui-home-what = Enquêtes transfrontières sur la cybercriminalité, de la première alerte au jugement. États, personnes et entreprises sont fictifs.
ui-home-play = Jouer { $case }
ui-home-saves = Commencé
ui-home-resume = Continuer { $case }
ui-home-look = Revoir { $case }
ui-save-ago = il y a { $span }
ui-card-minutes = { $n } minutes
ui-card-seats = { $n } places
ui-card-easy = pour commencer
ui-card-middle = pour s’exercer
ui-card-hard = une affaire entière
