# Les règles. `-losing-…` et `-elsewhere-…` valent pour les fors que nomme un texte de droit. Les sources
# et la portée figurent dans les textes de droit. « Cité de mémoire » : non vérifié à la source.

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
rule-R05-losing-prosecutor-led = Le procureur est un magistrat et instruit à charge et à décharge ; un contrôle préalable a donc eu lieu. Il échoue : l’arrêt H.K. exige quelqu’un qui ne conduit pas la poursuite ; les juridictions divergent seulement sur le sort de la preuve.
rule-R05-elsewhere = L’arrêt M.N. permet au procureur, sous conditions, de demander des preuves déjà recueillies. Mesures de masse : autorisation par un organe indépendant de l’exécutif (Big Brother Watch). Angleterre et pays de Galles : le juge peut écarter la preuve, Police and Criminal Evidence Act 1984, section 78 (cité de mémoire, non vérifié). Carpenter, États-Unis, et Bykovets, Canada, sur les données détenues par des fournisseurs (cité de mémoire, non vérifié).
rule-R05-elsewhere-prosecutor-led = L’arrêt M.N. permet au procureur, sous conditions, de demander des preuves déjà recueillies, car leur collecte a été ordonnée ailleurs. Où le juge est libre d’écarter la preuve, voir l’Angleterre et le pays de Galles : Police and Criminal Evidence Act 1984, section 78 (cité de mémoire, non vérifié).
rule-R05-breach = Le parquet qui poursuit autorise son propre accès à des données de trafic. Un service de police ordonne la remise de contenu. Une autorité que l’instrument ne désigne pas signe l’injonction. L’autorisation, par un procureur, de données d’abonné et d’identifiants d’accès n’est pas un manquement.
rule-R05-cure = Retirer la demande, effacer ce qui a été obtenu, et faire autoriser à nouveau par l’autorité compétente. Si seule la liste de l’instrument a été méconnue, une autorité de la liste peut valider.

rule-R06-requires = La demande dit ce qui aurait été moins intrusif et pourquoi cela ne suffisait pas, fait à l’appui. Il faut avoir envisagé, non épuisé : nul n’est tenu d’essayer d’abord tout instrument moindre.
rule-R06-losing = Tout instrument moindre doit être essayé avant un instrument plus fort. Il échoue : la nécessité demande ce qui a été envisagé, non ce qui a été épuisé.
rule-R06-elsewhere = Décision d’enquête européenne, art. 6 : mesure nécessaire, proportionnée et possible dans une procédure nationale similaire (cité de mémoire, non vérifié). Les données de trafic ne sont pas rangées au-dessous du contenu : la Cour européenne des droits de l’homme n’est pas convaincue qu’elles soient moins intrusives (Big Brother Watch, § 363).
rule-R06-breach = Rien de moindre n’a été envisagé. Un acte moins intrusif était possible et a été ignoré. Un autre moyen a été écarté pour un motif qui ne pouvait être exact au vu de ce qui était connu, ou sans aucun fait.
rule-R06-cure = Réitérer la demande avec les autres moyens et la raison de leur insuffisance. Si l’acte moindre était possible, retirer la demande et accomplir celui-ci.

rule-R07-requires = Les personnes, les données et la période demandées restent dans ce que soutiennent les lignes citées du dossier. La fouille d’un appareil ou d’un autre système est autorisée au préalable par une autorité indépendante, sauf danger imminent pour la vie ou l’intégrité physique.
rule-R07-losing = Mieux vaut trop que trop peu, puisque l’inutile n’est jamais lu. Il échoue : l’ingérence tient à la prise, et nul n’a justifié le reste.
rule-R07-elsewhere = Le droit ne connaît aucun plafond chiffré. CJUE C-548/21, Landeck, porte sur les téléphones ; que tout système soit traité de même est l’application retenue dans cet exercice, et l’exception d’urgence est citée de mémoire, non vérifiée. Bykovets, Canada, sur ce que révèle une adresse (cité de mémoire, non vérifié).
rule-R07-breach = Un an de données de trafic pour une seule nuit au journal. La messagerie de tout un foyer. La fouille d’un téléphone sur la seule parole d’un procureur.
rule-R07-cure = Réitérer la demande pour la partie soutenue, et effacer ce qui est au-delà.

rule-R08-requires = Une mesure qui se prolonge dans le temps a une fin, et n’est renouvelée qu’après un nouvel examen par l’autorité qui l’a autorisée. Rien de ce qui est pris hors de son temps ou de son étendue n’est gardé. Un bien gelé en vue d’un jugement est restitué lorsqu’aucun jugement ne peut plus le confisquer.
rule-R08-losing = Tant que dure le soupçon, la décision peut durer. Il échoue : seule une date oblige quelqu’un à vérifier qu’il dure.
rule-R08-elsewhere = La durée permise relève du droit national, qui n’est pas modélisé ; chaque décision indique son nombre de jours.
rule-R08-breach = Une interception sans fin, ou qui se renouvelle d’elle-même. Des appels captés deux jours après le terme. Un compte encore gelé des semaines après un acquittement.
rule-R08-cure = Effacer ce qui a été pris au-delà. Pour une décision sans terme ni règle de renouvellement, la réitérer. Restituer un bien gelé sans motif.

rule-R09-requires = La demande dit qui examine, utilise et conserve ce qui arrive, et comment.
rule-R09-losing = Quiconque travaille au dossier est tenu au secret professionnel. Il échoue : le secret dit ce qui ne peut être révélé, non ce qui peut être regardé, ni pourquoi.
rule-R09-elsewhere = Le critère vise la surveillance secrète. Que l’accès au trafic conservé, au contenu et aux systèmes entiers prévoie aussi son traitement est l’application retenue dans cet exercice. Les données d’abonné et les identifiants d’accès en sont exclus.
rule-R09-breach = Une messagerie arrive, et tout le service peut l’ouvrir.
rule-R09-cure = Réitérer la demande avec les règles de traitement.

rule-R10-requires = La demande dit à quelles conditions ce qui arrive peut être transmis. Quiconque transmet un élément ou s’en prévaut respecte les conditions de sa remise, retire les lignes de personnes étrangères à l’affaire et sait qui est à l’autre bout.
rule-R10-losing = Entre autorités qui luttent contre le crime, tout peut être partagé : c’est leur tâche commune. Il échoue : chacune a reçu l’élément pour un but que quelqu’un avait pesé.
rule-R10-elsewhere = Une information spontanée lie avec ses conditions dès qu’elle est acceptée (Convention de Budapest, art. 26). Ce qui est venu par la voie policière, sans demande, est une piste et non une preuve : telle est l’application retenue dans cet exercice.
rule-R10-breach = Un regroupement établi par un partenaire privé sert de preuve. Des données remises pour une affaire servent dans une autre. Une fuite part entière, avec les lignes d’inconnus. Une réponse est envoyée à une messagerie piratée.
rule-R10-cure = Demander l’accord de qui l’a remis. Sinon, faire effacer l’excédent à l’autre bout et transmettre à nouveau, après caviardage ou contre-appel.

rule-R11-requires = La demande dit quand ce qui arrive est effacé, et cela est effacé à cette date. Ce qui ne concerne que des tiers à l’affaire n’est pas gardé.
rule-R11-losing = On ne sait jamais à quoi cela peut servir. Il échoue : une réserve sans fin est une mesure contre tous ceux qui s’y trouvent.
rule-R11-elsewhere = Dans l’Union européenne, la conservation généralisée des données de trafic est illicite ; la conservation ciblée est permise. La durée de garde d’un dossier après jugement relève du droit national, qui n’est pas modélisé.
rule-R11-breach = Aucune date dans la demande. Les lignes d’inconnus sont encore là à la clôture de l’affaire.
rule-R11-cure = Effacer ce qui est échu. Pour une demande sans date, la réitérer.

rule-R12-requires = L’urgence n’est invoquée que tant qu’une menace pour la vie ou l’intégrité physique est actuelle et connue, et la demande cite le fait qui la montre. L’autorité qui aurait dû autoriser contrôle dans le délai permis, avec le pouvoir de faire tout détruire.
rule-R12-losing = Toute perte de temps profite à l’auteur ; toute affaire de ce genre est donc urgente. Il échoue : la hâte seule ne menace ni la vie ni l’intégrité physique, et la voie d’urgence abrège le contrôle qui protège la personne.
rule-R12-elsewhere = Les 48 heures sont une règle du règlement sur les preuves électroniques et un détail du droit russe examiné dans l’arrêt Zakharov, non une norme générale. Une infrastructure critique ne constitue une urgence que si la vie ou l’intégrité physique est menacée de façon imminente (cité de mémoire, non vérifié). Le deuxième protocole additionnel (projet pilote seulement) emploie la même notion (cité de mémoire, non vérifié).
rule-R12-breach = L’urgence est invoquée après la fin du danger, pour de l’argent seulement, ou sans aucun fait qui la montre. Une injonction d’urgence qu’aucun juge n’a jamais vue.
rule-R12-cure = Retirer la demande et effacer ce qui a été obtenu, dans le délai indiqué ; suivre ensuite le cours ordinaire.

rule-R13-requires = Une mesure qui touche tout le monde est examinée sous huit rubriques : motifs, circonstances, autorisation, sélection et usage, transmission, durée et conservation, surveillance, contrôle a posteriori. Son autorisation est indépendante de l’exécutif.
rule-R13-losing = Nul n’est visé, donc nul n’est lésé. Il échoue : tous sont touchés, et seule la procédure les sépare de qui regarde.
rule-R13-losing-common-law = Le Parlement a voté ce pouvoir, et le juge ne vote pas une seconde fois. S’il échoue, c’est que le pouvoir doit s’exercer avec les garanties votées ; les juridictions divergent sur l’étendue de leur contrôle.
rule-R13-elsewhere = Une enquête pénale qui ne vise personne manque aussi d’une cible désignée (R03) ; ce plan n’en fournit pas. Escher c. Brésil, Cour interaméricaine des droits de l’homme (cité de mémoire, non vérifié).
rule-R13-breach = L’ordre de copier le trafic de tous les utilisateurs d’un service, sans un mot sur qui sélectionne et qui surveille.
rule-R13-cure = Réitérer avec toutes les rubriques. Sans autorisation indépendante, effacer ce qui a été pris.

rule-R14-requires = La personne dont les données ont été consultées est informée sans retard injustifié. Le report exige un motif légal, inscrit au dossier.
rule-R14-losing = Informer un suspect, c’est l’avertir ; le silence fait donc partie de la mesure. Il échoue : c’est un motif de report, à consigner, non de silence perpétuel.
rule-R14-losing-common-law = La personne l’apprendra au procès, par la communication des pièces. Il peut l’emporter devant certaines juridictions ; il oublie qui n’est jamais jugé.
rule-R14-elsewhere = Le deuxième protocole additionnel (projet pilote seulement) laisse l’information au droit national (cité de mémoire, non vérifié).
rule-R14-breach = Le formulaire dit « jamais », ou rien. L’affaire se clôt, et aucune des personnes dont le compte a été lu n’est informée.
rule-R14-cure = Informer tardivement les personnes concernées, ou inscrire au dossier le motif du report.

rule-R15-requires = Lorsqu’un autre État est prié de perquisitionner, de saisir ou d’entendre, le droit de l’État d’émission ouvre un recours contre la mesure, et la demande dit lequel.
rule-R15-losing = La personne peut se plaindre dans l’État où a lieu la perquisition. Il échoue : cet État n’examine pas les motifs de la décision, et ses juges ne peuvent les contrôler.
rule-R15-losing-common-law = Une action en dommages et intérêts après coup suffit comme recours. Devant des juges que l’arrêt ne lie pas, il peut tenir ; l’État d’exécution peut néanmoins refuser.
rule-R15-elsewhere = L’arrêt porte sur les perquisitions, les saisies et les auditions, non sur toute décision d’enquête européenne : les données de trafic d’un fournisseur n’en relèvent pas.
rule-R15-elsewhere-common-law = L’arrêt Gavanozov II lie les États qui utilisent la décision d’enquête européenne. Ailleurs, chaque juridiction regarde son propre droit.
rule-R15-breach = La perquisition d’un logement est demandée par un État dont le droit ne connaît aucun recours contre elle.
rule-R15-cure = Indiquer le recours. S’il n’y en a pas, retirer la demande et effacer ce qui a été obtenu.

rule-R16-requires = Lorsqu’une mesure touche un avocat, un médecin, un ministre du culte, un journaliste ou un éditeur, la demande dit qui écarte ce qui est protégé avant que les enquêteurs ne le voient.
rule-R16-losing = L’avocat est un suspect comme un autre. Cela peut valoir pour ce qui lui est propre ; il échoue pour les paroles des clients, que seul un filtre peut séparer.
rule-R16-losing-common-law = Ce qui a été entendu ne peut être oublié, et le juge en appréciera le poids. Il échoue : le secret appartient au client, et le peser serait déjà l’ouvrir.
rule-R16-elsewhere = Les deux actes font de l’immunité, du secret professionnel et de la liberté de la presse un motif de refus. Riley, États-Unis, sur les téléphones (cité de mémoire, non vérifié). La limite entre paroles et contacts est un choix de cet exercice.
rule-R16-breach = Le combiné d’un avocat est sur la ligne interceptée, et le service écoute tout. Les contacts d’un journaliste sont demandés sans dire qui les verra.
rule-R16-cure = Retirer, effacer ce qui a été obtenu, et demander à nouveau avec un filtre.

rule-R17-requires = Lorsqu’une ligne est interceptée alors que son utilisateur se trouve, et qu’on le sait, dans un autre État, cet État est informé avant, ou dès qu’on le sait. Il peut poser des conditions, faire cesser l’interception ou interdire l’usage de ce qui a été pris.
rule-R17-losing = L’obligation lie les États entre eux ; seul un État peut s’en plaindre. Il échoue : l’arrêt M.N. dit que l’art. 31 protège aussi les personnes. L’idée que la preuve tombe alors d’elle-même échoue aussi : elle n’est écartée que si la défense ne peut la commenter efficacement et qu’elle pèse de façon prépondérante.
rule-R17-losing-common-law = Le droit étranger a été violé ; le juge national doit donc écarter. Il échoue : le juge demande si le procès peut encore être équitable, non quelle règle a été violée.
rule-R17-elsewhere = La Cour fédérale allemande (5 StR 457/21, avant M.N.) a tenu ces données pour utilisables ; un tribunal de Berlin les a écartées pour un ensemble de vices.
rule-R17-elsewhere-common-law = Dans l’Union européenne, l’État concerné a 96 heures pour répondre. L’arrêt M.N. laisse la conséquence aux juges nationaux, qui divergent.
rule-R17-breach = Le téléphone passe la frontière, l’interception continue, et nul n’est informé. L’État concerné l’a interdite, et ce qui a été pris est utilisé.
rule-R17-cure = Informer tardivement l’État concerné, et suivre sa réponse.

rule-R18-requires = La défense peut commenter efficacement une pièce : les données dont elle est faite et la méthode. Si ce n’est pas possible, le tribunal y supplée.
rule-R18-losing = Sans les données brutes, pas de procès équitable, quoi qu’ait fait le tribunal. Il échoue : les mesures de compensation comptent, expert indépendant ou questions approfondies ayant reçu réponse (cité de mémoire, non vérifié).
rule-R18-losing-common-law = L’expert peut être contre-interrogé, et cela suffit. Il échoue lorsque le témoin ignore comment les données ont été produites et ne peut rien en dire.
rule-R18-elsewhere = L’arrêt M.N., § 131, permet d’écarter une telle preuve si elle pèse sur les faits. L’arrêt Yalçınkaya a constaté une violation de l’art. 6 lorsque les données brutes restaient fermées sans compensation.
rule-R18-breach = Les messages qui décident l’affaire proviennent d’un outil que nul hors du laboratoire ne peut voir.
rule-R18-cure = Communiquer ce qui manque, ou faire vérifier par le tribunal, avant le jugement.

rule-R19-requires = Chaque élément moral d’un chef est établi par quelque chose qui touche à la conduite ou à la connaissance propres de cette personne.
rule-R19-losing = Seuls des criminels utilisent ce service ; qui l’a utilisé en est un. Il échoue : c’est présumer la culpabilité d’une appartenance et renverser la charge de la preuve.
rule-R19-elsewhere = Convention européenne des droits de l’homme, art. 6, § 2, et Pacte international relatif aux droits civils et politiques, art. 14, § 2 : présomption d’innocence (cité de mémoire, non vérifié).
rule-R19-breach = Une prévention d’appartenance qui ne repose que sur une application installée.
rule-R19-cure = Ramener la prévention à ce qui est établi, avant le jugement.

rule-R20-requires = Un suspect qui ne comprend pas la langue de la procédure est entendu avec un interprète et reçoit la traduction des documents essentiels, ce dont un registre fait foi.
rule-R20-losing = Le suspect a répondu, donc il a compris. Il échoue : une réponse montre que quelque chose a été compris, non que c’était la question.
rule-R20-elsewhere = Pacte international relatif aux droits civils et politiques, art. 14 (cité de mémoire, non vérifié). Un nouveau procès en est une suite usuelle (cité de mémoire, non vérifié).
rule-R20-breach = Une audition dans une langue que le suspect connaît à moitié. Un acte d’accusation jamais traduit.
rule-R20-cure = Traduire les documents. À défaut d’interprète, entendre à nouveau la personne.

rule-R21-requires = Lorsqu’un suspect a moins de dix-huit ans, ou peut les avoir, l’âge est vérifié. Un mineur est entendu avec un avocat, un titulaire de l’autorité parentale est informé et peut assister, et une évaluation personnelle est faite.
rule-R21-losing = Le suspect a renoncé à l’avocat et paraissait mûr. Il échoue : c’est de telles renonciations que la règle protège.
rule-R21-elsewhere = Convention relative aux droits de l’enfant (cité de mémoire, non vérifié). L’exclusion de la déclaration en est une suite usuelle (cité de mémoire, non vérifié).
rule-R21-breach = Un garçon de dix-sept ans est entendu seul. Nul ne demande l’âge de l’utilisateur du compte.
rule-R21-cure = Fournir ce qui manque. À défaut d’avocat, entendre à nouveau la personne.

rule-R22-requires = Avant une remise ou une extradition, les jugements sur les mêmes faits sont recherchés, et qui a été définitivement jugé pour eux n’est pas remis une seconde fois.
rule-R22-losing = Là-bas c’était une escroquerie, ici c’est un sabotage informatique ; ce n’est donc pas la même chose. Il échoue : on compare les faits, non leur qualification.
rule-R22-elsewhere = Le mandat d’arrêt européen en fait aussi un motif de refus. Dans l’Union européenne, c’est encore un motif opposable aux injonctions portant sur des données.
rule-R22-breach = Un mandat pour des faits dont la personne a été acquittée ailleurs sous un autre nom.
rule-R22-cure = Rechercher les jugements. S’il en existe un, retirer dans la mesure où il s’étend.

rule-R23-requires = La personne remise n’est poursuivie que pour ce qui a fondé la remise, sauf accord de l’État qui l’a remise ou de la personne, ou si le délai pour partir est écoulé.
rule-R23-losing = La personne est ici, et la loi du pays s’applique à tous. Il échoue : la personne n’est ici que pour les faits que l’autre État a examinés.
rule-R23-elsewhere = La convention parle de 45 jours après l’élargissement. Le mandat d’arrêt européen connaît aussi la règle (cité de mémoire, non vérifié).
rule-R23-breach = Un chef est ajouté après la remise, sans rien demander.
rule-R23-cure = Demander l’accord de l’État qui a remis la personne, et laisser ces chefs de côté jusqu’à sa réponse.

rule-R24-requires = Nul n’est remis là où l’infraction est passible de la peine de mort sans une assurance au dossier qu’elle ne sera ni prononcée ni exécutée.
rule-R24-losing = En pratique, elle n’est plus exécutée. Il échoue : une pratique ne lie personne, une assurance lie.
rule-R24-losing-common-law = La convention permet seulement de refuser ; elle n’interdit pas la remise. C’est exact de la convention, et la plupart des juridictions exigent néanmoins l’assurance.
rule-R24-elsewhere = Convention européenne des droits de l’homme, telle que sa cour lit les art. 2 et 3 (cité de mémoire, non vérifié). Des accords sur les injonctions directes exigent des assurances sur l’usage des données (cité de mémoire, non vérifié).
rule-R24-breach = Une personne est extradée pour un chef passible de mort, avec une lettre qui n’en dit rien.
rule-R24-cure = Obtenir l’assurance au dossier avant la remise.

rule-R25-requires = La collecte, la consultation, la communication, l’interconnexion et l’effacement des données sont consignés, avec qui, quand et pourquoi.
rule-R25-losing = Tout le monde sait qui a travaillé au dossier. Il échoue : qui surveille n’y était pas.
rule-R25-losing-common-law = La pièce est saine, quelles que soient les lacunes du journal. Cela peut valoir pour la pièce ; cela ne répond pas à l’autorité de contrôle.
rule-R25-elsewhere = Le registre de garde d’une pièce est un autre registre : il dit où elle était, non qui l’a regardée.
rule-R25-elsewhere-common-law = La directive « police-justice » lie les États membres de l’Union européenne. Ailleurs, l’obligation tient au droit de chaque autorité.
rule-R25-breach = Une copie a été faite, et aucune mention ne dit par qui ni pourquoi.
rule-R25-cure = Compléter le registre tant que ceux qui ont agi s’en souviennent.

rule-R26-requires = Toute décision qui accorde, accorde en partie, demande des précisions, reporte ou rejette est rendue par écrit, avec des motifs propres à l’affaire.
rule-R26-losing = Une décision favorable n’a pas besoin de motifs, puisque nul ne s’en plaint. Il échoue : la personne concernée, qui n’a pas été entendue, ne peut contester que ce qui est motivé.
rule-R26-elsewhere = Les deux articles lient l’État requis. Que toute décision de tout siège soit motivée est l’application retenue dans cet exercice.
rule-R26-breach = Une décision sans motifs, ou dont les motifs conviendraient à n’importe quelle affaire.
rule-R26-cure = Donner les motifs, avant que la décision ne puisse plus être contestée.

rule-R27-requires = Lorsqu’on s’appuie sur le résultat d’un outil prédictif, d’autres faits précis l’accompagnent, sa fiche de validation est au dossier, et une personne a contrôlé le résultat et le dit.
rule-R27-losing = Le score est juste neuf fois sur dix ; c’est mieux qu’une intuition. Il échoue : le dixième est quelqu’un, et l’erreur n’est pas la même pour tous les groupes.
rule-R27-elsewhere = Directive « police-justice », art. 11, sur les décisions prises par la seule machine ; règlement sur l’intelligence artificielle, systèmes à haut risque (cités de mémoire, non vérifiés).
rule-R27-breach = Un score de risque est tout ce que cite la demande. Les taux d’erreur par groupe ne sont pas au dossier.
rule-R27-cure = Communiquer la fiche et faire contrôler le résultat. S’il est le seul fondement, retirer. Une décision qui s’y est fiée est régularisée dès que la fiche est au dossier ; celle qui ne repose que sur lui ne l’est pas.

rule-R28-requires = L’expert ou le partenaire privé qui a un intérêt à l’issue le dit avant qu’on s’appuie sur sa déclaration. Une déclaration n’affirme pas plus que la méthode ne permet et peut être comprise par un tribunal.
rule-R28-losing = L’analyse est juste, qui que soit le payeur. Elle peut l’être ; il échoue : le tribunal doit pouvoir demander si la question, elle aussi, a été payée.
rule-R28-elsewhere = En common law, le devoir de l’expert est envers le tribunal, non envers qui le paie (cité de mémoire, non vérifié). Aucun traité utilisé ici ne le dit.
rule-R28-breach = L’expert vend le produit que la victime aurait dû acheter. « Avec certitude » figure là où la méthode donne une fourchette.
rule-R28-cure = Déclarer l’intérêt, corriger la déclaration, ou la faire faire par un autre.

rule-R29-requires = Les victimes sont informées de leurs droits à temps, et la demande qu’elles pouvaient former est formée, ou elles y renoncent, avant la clôture de l’affaire.
rule-R29-losing = Les victimes peuvent saisir le juge civil. Il échoue : ce qui était gelé à l’étranger aura alors disparu.
rule-R29-elsewhere = La restitution aux victimes sur les biens gelés est réglée entre États membres de l’Union européenne. Ailleurs, c’est affaire d’accord.
rule-R29-breach = L’affaire se clôt, l’argent est partagé entre deux États, et la clinique n’a jamais su qu’elle pouvait le réclamer.
rule-R29-cure = Informer les victimes et former leurs demandes tant que le tribunal peut encore statuer.
