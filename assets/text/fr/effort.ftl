# Minutes de lecture et de rédaction, affichées par « check ».

effort-heading = Minutes par siège, dans une affaire menée selon les règles
effort-reading = lecture
effort-drafting = rédaction
effort-both = ensemble
effort-fits = Le siège le plus chargé prend { $longest } des { $play } minutes de jeu ; les sièges travaillent en parallèle.
effort-fits-shared = Le siège le plus chargé prend { $longest } minutes seul et { $shared } partagé par une équipe de quatre, sur les { $play } minutes de jeu ; les sièges travaillent en parallèle.
effort-too-long = Le siège le plus chargé prend { $shared } minutes même partagé par une équipe de quatre, plus que les { $play } minutes de jeu. Raccourcissez ses pièces ou ses textes, répartissez ses actes entre les sièges, ou augmentez « play_minutes ».
