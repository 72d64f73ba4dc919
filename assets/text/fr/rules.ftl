# Les règles. Un titre pour toutes ; le reste pour celles qui sont examinées. Les sources et la portée
# figurent dans les textes de droit. « Cité de mémoire » : non vérifié à la source.

ground-rule = { $code }, { $title }

rule-R01-title = base légale en vigueur le jour de l’acte
rule-R02-title = infraction atteignant le seuil
rule-R03-title = cible désignée
rule-R04-title = soupçon fondé sur des faits vérifiables
rule-R05-title = autorité indépendante et compétente
rule-R06-title = examen du moyen le moins intrusif
rule-R07-title = étendue proportionnée
rule-R08-title = début, fin et renouvellement
rule-R09-title = règles de traitement
rule-R10-title = conditions de transmission à des tiers
rule-R11-title = date d’effacement
rule-R12-title = urgence réelle et contrôlée
rule-R13-title = garanties des mesures de masse
rule-R14-title = information de la personne
rule-R15-title = existence d’un recours
rule-R16-title = protection du secret professionnel et de la presse
rule-R17-title = information de l’État concerné
rule-R18-title = possibilité pour la défense de discuter la preuve
rule-R19-title = culpabilité personnelle
rule-R20-title = compréhension de la langue
rule-R21-title = protection des mineurs
rule-R22-title = interdiction de juger deux fois les mêmes faits
rule-R23-title = spécialité
rule-R24-title = assurance contre la peine de mort
rule-R25-title = journal des traitements
rule-R26-title = motivation des décisions
rule-R27-title = outils déclarés et contrôlés
rule-R28-title = déclaration des intérêts
rule-R29-title = information des victimes et réparation

rule-R01-requires = L’instrument est en vigueur pour les deux États le jour de l’émission et couvre ce qui est demandé. Une décision reste dans ce que la loi permet au vu de ce qui a été soumis.
rule-R01-losing = Les mêmes données pouvaient être obtenues par un autre instrument ; l’erreur de base n’a donc lésé personne. Il échoue : le destinataire répond au titre de la base invoquée, et le juge ne peut en contrôler une autre.
rule-R01-elsewhere = Pacte international relatif aux droits civils et politiques, art. 17, et Observation générale 16 : pas d’ingérence sans loi qui la prévoie (cité de mémoire, non vérifié).
rule-R01-breach = Une injonction fondée sur un acte auquel l’un des deux États n’est pas partie, ou qui n’était pas encore en vigueur ; une catégorie qu’aucune mesure de l’instrument ne couvre ; une décision hors de ce que la loi permet.
rule-R01-cure = Réitérer la demande sur la bonne base.

rule-R02-requires = L’infraction visée, avec le maximum de la peine encourue, atteint le seuil que l’instrument fixe pour la catégorie de données. Le chiffre est celui de l’instrument.
rule-R02-losing = Les faits sont graves, quelle que soit la peine prévue. Il échoue : le législateur a pesé quelles infractions justifient quelle ingérence, et nul dans l’affaire ne peut peser à nouveau en deçà de cette ligne.
rule-R02-elsewhere = L’entraide au titre de la Convention de Budapest ne fixe aucun chiffre. La Convention des Nations unies (projet pilote seulement) retient quatre ans pour la preuve électronique (cité de mémoire, non vérifié).
rule-R02-breach = Des données de trafic ou de contenu demandées pour une infraction dont le maximum encouru n’atteint pas le seuil et qui ne figure pas sur la liste.
rule-R02-cure = Retirer la demande et effacer ce qui a été obtenu. Une catégorie moindre peut être régulière.

rule-R03-requires = La mesure vise une personne dénommée, des comptes ou lignes identifiés, ou un lieu déterminé.
rule-R03-losing = L’auteur est forcément parmi eux ; on peut donc tous les regarder. Il échoue : la décision laisse alors à la police le choix des personnes touchées, dont la plupart n’ont donné aucun motif.
rule-R03-elsewhere = Les mesures de masse qu’une loi permet avec ses propres garanties relèvent de R13. Escher c. Brésil, Cour interaméricaine des droits de l’homme, sur l’interception de lignes téléphoniques (cité de mémoire, non vérifié).
rule-R03-breach = Tout ce qui se trouve près d’un relais ; tous les utilisateurs d’un service ; un serveur entier pour un seul de ses clients.
rule-R03-cure = Retirer la demande, effacer ce qui a été obtenu sur des tiers, et demander à nouveau pour la cible désignée.

rule-R04-requires = La demande cite des faits de l’espèce, au vu desquels l’autorité qui autorise peut vérifier un soupçon raisonnable et son lien avec ce qui est demandé.
rule-R04-losing = Les enquêteurs connaissent les faits, et le juge peut leur faire confiance. Il échoue : un contrôle ne protège personne si le contrôleur n’a que la parole du demandeur.
rule-R04-elsewhere = Roman Zakharov porte sur la surveillance secrète. Que toute demande cite ses faits, la conservation comprise, est l’application retenue dans cet exercice. Riley et Carpenter, États-Unis, exigent un mandat (cité de mémoire, non vérifié).
rule-R04-breach = Aucune ligne du dossier n’est citée, ou seulement des lignes qui conviendraient à n’importe quelle affaire.
rule-R04-cure = Réitérer la demande avec les faits connus à l’époque.

rule-R05-requires = L’accès aux données de trafic, au contenu ou à des données recueillies en temps réel est autorisé au préalable par un juge ou un tribunal qui ne conduit pas la poursuite. Toute mesure est autorisée ou validée par une autorité que l’instrument désigne. Conserver des données pour éviter leur perte n’est pas encore y accéder.
rule-R05-losing = Une règle dont la violation n’écarte rien n’est pas une règle ; ce qui a été obtenu sans contrôle préalable doit donc tomber. Il échoue devant la plupart des juridictions : l’arrêt H.K. décide qui peut autoriser, tandis que l’exclusion relève pour l’essentiel du droit national.
rule-R05-elsewhere = L’arrêt M.N. permet au procureur, sous conditions, de demander des preuves déjà recueillies. Mesures de masse : autorisation par un organe indépendant de l’exécutif (Big Brother Watch). Angleterre et pays de Galles : le juge peut écarter la preuve, Police and Criminal Evidence Act 1984, section 78 (cité de mémoire, non vérifié). Carpenter, États-Unis, et Bykovets, Canada, sur les données détenues par des fournisseurs (cité de mémoire, non vérifié).
rule-R05-breach = Le parquet qui poursuit autorise son propre accès à des données de trafic. Un service de police ordonne la remise de contenu. Une autorité que l’instrument ne désigne pas signe l’injonction. L’autorisation, par un procureur, de données d’abonné et d’identifiants d’accès n’est pas un manquement.
rule-R05-cure = Retirer la demande, effacer ce qui a été obtenu, et faire autoriser à nouveau par l’autorité compétente. Si seule la liste de l’instrument a été méconnue, une autorité de la liste peut valider.

rule-R06-requires = La demande dit ce qui aurait été moins intrusif et pourquoi cela ne suffisait pas, fait à l’appui. Il faut avoir envisagé, non épuisé : nul n’est tenu d’essayer d’abord tout instrument moindre.
rule-R06-losing = Tout instrument moindre doit être essayé avant un instrument plus fort. Il échoue : la nécessité demande ce qui a été envisagé, non ce qui a été épuisé.
rule-R06-elsewhere = Décision d’enquête européenne, art. 6 : mesure nécessaire, proportionnée et possible dans une procédure nationale similaire (cité de mémoire, non vérifié). Les données de trafic ne sont pas rangées au-dessous du contenu : la Cour européenne des droits de l’homme n’est pas convaincue qu’elles soient moins intrusives (Big Brother Watch, § 363).
rule-R06-breach = Rien de moindre n’a été envisagé. Un acte moins intrusif était possible et a été ignoré. Un autre moyen a été écarté pour un motif qui ne pouvait être exact au vu de ce qui était connu, ou sans aucun fait.
rule-R06-cure = Réitérer la demande avec les autres moyens et la raison de leur insuffisance. Si l’acte moindre était possible, retirer la demande et accomplir celui-ci.

rule-R12-requires = L’urgence n’est invoquée que tant qu’une menace pour la vie ou l’intégrité physique est actuelle et connue, et la demande cite le fait qui la montre.
rule-R12-losing = Toute perte de temps profite à l’auteur ; toute affaire de ce genre est donc urgente. Il échoue : la hâte seule ne menace ni la vie ni l’intégrité physique, et la voie d’urgence abrège le contrôle qui protège la personne.
rule-R12-elsewhere = Les 48 heures sont une règle du règlement sur les preuves électroniques et un détail du droit russe examiné dans l’arrêt Zakharov, non une norme générale. Une infrastructure critique ne constitue une urgence que si la vie ou l’intégrité physique est menacée de façon imminente (cité de mémoire, non vérifié). Le deuxième protocole additionnel (projet pilote seulement) emploie la même notion (cité de mémoire, non vérifié).
rule-R12-breach = L’urgence est invoquée après la fin du danger, pour de l’argent seulement, ou sans aucun fait qui la montre.
rule-R12-cure = Retirer la demande et effacer ce qui a été obtenu, dans le délai indiqué ; suivre ensuite le cours ordinaire.

rule-R26-requires = Toute décision qui accorde, accorde en partie, demande des précisions, reporte ou rejette est rendue par écrit, avec des motifs propres à l’affaire.
rule-R26-losing = Une décision favorable n’a pas besoin de motifs, puisque nul ne s’en plaint. Il échoue : la personne concernée, qui n’a pas été entendue, ne peut contester que ce qui est motivé.
rule-R26-elsewhere = Les deux articles lient l’État requis. Que toute décision de tout siège soit motivée est l’application retenue dans cet exercice.
rule-R26-breach = Une décision sans motifs, ou dont les motifs conviendraient à n’importe quelle affaire.
rule-R26-cure = Donner les motifs, avant que la décision ne puisse plus être contestée.
