# Cold Ward : français. Les lecteurs sont des magistrats.

title = Services froids
synopsis =
    Dans la nuit, quelqu’un verrouille les fichiers de l’hôpital Saint-Orme, prive deux services de leurs moniteurs et réclame de l’argent.
    Les traces passent par un serveur loué en Lirenne, une connexion masquée à Quillon et une page hébergée à Teldane ; l’argent part pour Ardmere et Maravel.
    Il faut conserver ce qui va disparaître, demander à chaque État ce qu’il peut donner, protéger ceux qui n’ont rien à voir avec l’affaire et faire juger la bonne personne.

phase-alert = Alerte
phase-trace = Traces
phase-measures = Mesures
phase-trial = Poursuite et procès

briefing-prosecutor =
    Nous sommes le mardi 17 novembre 2026, il est quatre heures trente. L’hôpital Saint-Orme n’a plus accès à ses propres fichiers ; 26 patients sont alités dans deux services sans moniteurs.
    Vous dirigez le dossier. D’abord : qu’est-ce qui sera effacé, et quand ? Que faut-il demander aujourd’hui, à qui, par quelle voie ?
    L’urgence suppose un danger pour la vie, et seulement tant qu’il dure. L’état des services dit jusqu’à quelle heure.
    Ne reprenez une heure qu’avec son fuseau et l’erreur de son horloge : trois journaux, trois horloges.
    Convenez tôt avec Lirenne de qui dirige. Quelqu’un d’autre lit la messagerie de l’hôpital.
briefing-incident =
    Vous dirigez la réponse à l’incident dans l’hôpital. Les systèmes relèvent de vous, les preuves du parquet.
    Trois délais de notification courent depuis quatre heures trente : 24 heures, 72 heures, et 72 heures pour les données des patients. Dites ce qui est connu, avec la ligne qui le montre.
    Lisez les règles de la messagerie avant d’écrire à quiconque. Rappelez toute personne qui vous demande des journaux.
briefing-judge =
    Vous êtes le juge d’instruction de permanence. Vous statuez sur ce qui vous est soumis, et sur cela seulement.
    Reportez-vous aux lignes citées : cette ligne d’accès, cette catégorie de données, ces heures ? Le danger invoqué existe-t-il encore ?
    Un score n’est pas un motif : demandez sur quoi l’outil a été éprouvé, et sur qui il se trompe.
    Vous pouvez faire droit à la demande, la restreindre, demander des précisions ou la rejeter ; dans tous les cas, vous motivez.
briefing-central =
    Vous êtes l’autorité centrale de Valdorie. Les demandes d’entraide passent par votre bureau, non les preuves.
    Contrôlez la forme avant le départ : une ligne manquante revient des semaines plus tard. Vous transmettez ou vous renvoyez, rien de plus.
    À Teldane, trois personnes traitent tout. Qu’est-ce qui les aiderait à répondre ?
briefing-exec_judge =
    Vous êtes juge à Ostrel, en Lirenne. Les décisions et mandats de Valdorie sont reconnus, sauf motif prévu par l’instrument.
    Vous examinez des motifs, non la culpabilité. Lorsqu’un téléphone est écouté sur votre territoire, vous disposez de 96 heures pour vous opposer ou poser des conditions.
    Une remise suppose les faits, les pièces et une recherche des jugements antérieurs.
briefing-corvid_counsel =
    Vous êtes le conseil de Corvid, fournisseur de messagerie et de connexions masquées à Quillon.
    Votre loi : aucun contenu sans décision de votre propre autorité. L’utilisateur d’une connexion peut être indiqué en réponse à une demande régulière, qui doit donner un instant, un port et un fuseau.
    Un courriel pressant n’est pas encore une autorité. Le numéro à rappeler est celui de votre registre, non celui du courriel.
briefing-coordinator =
    Vous réunissez les États autour d’une table : qui dirige, qui s’adresse à Quillon, qui juge quoi. Vous n’avez aucun pouvoir d’ordonner.
    Une équipe commune fait circuler les preuves sans demande et peut être financée. Ce qui n’est pas dépensé au 31 décembre est perdu.
    Consulté sur le for, comparez ce que chaque juridiction pourrait prouver et qui elle pourrait entendre.
briefing-oversight =
    Vous êtes l’autorité de protection des données. Les notifications de la violation vous parviennent, les plaintes aussi.
    Vous examinez les demandes, les mesures et le registre : qui a consulté quoi, quand et pourquoi. Vous ne jugez pas la stratégie.
    Vous pouvez suspendre une mesure dépourvue de base, et la laisser reprendre lorsqu’elle en a une.
briefing-victims =
    Vous parlez pour ceux qui ont subi un préjudice : l’hôpital, 41 208 patients, une clinique de Lirenne.
    Informez-les dans une langue qu’ils lisent. Une demande d’indemnisation exige une somme et une ligne qui la prouve, avant la date fixée par leur État.
    Le fonds a deux enveloppes, une par année, et elles sont minces.
briefing-expert =
    Vous êtes le docteur Aster. Vous expliquez au tribunal le journal de la page, par des phrases exactes et compréhensibles.
    Vos honoraires viennent de Sable Ridge, qui vend à l’hôpital, et augmentent en cas de condamnation. Dites-le avant qu’on vous le demande.
    Une adresse est une ligne pendant quelques minutes. Ce n’est pas encore une personne.
briefing-defence =
    Vous assistez la personne poursuivie. Le dossier vous est ouvert dès l’acte de poursuite.
    Demandez quel instant a été soumis au fournisseur et d’après quelle horloge, qui a autorisé, quelles données brutes et quelle méthode se trouvent derrière une feuille de papier.
    User d’un compte n’est pas encore être coupable. Chaque contestation s’appuie sur une règle et sur une ligne.
briefing-court =
    Vous êtes saisi de quatre chefs de poursuite. Vous statuez sur les contestations, puis sur chaque chef, par décision motivée.
    L’identité exige trois sources qui ne dépendent pas l’une de l’autre, dont l’une désigne la personne.
    Interrogez l’expert plus affirmatif que ses données. Une relaxe faute de preuve est une issue aussi juste qu’une condamnation.
briefing-appeal =
    Vous êtes la juridiction d’appel. Vous avez les motifs, les décisions incidentes et le dossier ; les premiers juges ont entendu les témoins.
    Vous confirmez, réformez ou annulez. Ce qui a été écarté ou admis en vertu d’une règle relève de vous ; les faits, lorsque les motifs manquent ou ne les portent pas.

jurisdiction-valdoria = Valdorie
jurisdiction-lirenne = Lirenne
jurisdiction-ardmere = Ardmere
jurisdiction-quillon = Quillon
jurisdiction-teldane = Teldane
jurisdiction-maravel = Maravel

desk-valdoria_prosecutor = Parquet de Brevin
desk-valdoria_judge = Juge d’instruction de permanence, Brevin
desk-valdoria_ca = Autorité centrale de Valdorie
desk-valdoria_24_7 = Point de contact permanent de Valdorie
desk-valdoria_translator = Traducteurs assermentés de Valdorie
desk-valdoria_police = Police judiciaire, unité cyber de Valdorie
desk-valdoria_lab = Laboratoire de police scientifique de Valdorie
desk-valdoria_expert = Experts inscrits, Valdorie
desk-valdoria_court = Tribunal correctionnel de Brevin
desk-valdoria_appeal = Cour d’appel de Lys
desk-valdoria_dpa = Autorité de protection des données de Valdorie
desk-victim_service = Service et fonds d’aide aux victimes de Valdorie
desk-joint_office = Bureau des enquêtes communes
desk-orme_hospital = Hôpital Saint-Orme
desk-corda_mobile = Corda Mobile
desk-sable_ridge = Sable Ridge Security
desk-lirenne_prosecutor = Parquet d’Ostrel
desk-lirenne_judge = Juge d’Ostrel
desk-lirenne_enforcing = Autorité chargée de l’exécution, Lirenne
desk-lirenne_ca = Autorité centrale de Lirenne
desk-lirenne_24_7 = Point de contact permanent de Lirenne
desk-lirenne_police = Police d’Ostrel
desk-ostra_hosting = Ostra Hosting, hébergeur
desk-lumen_net = Lumen Net, service des réquisitions
desk-ardmere_ca = Autorité centrale d’Ardmere
desk-ardmere_24_7 = Point de contact permanent d’Ardmere
desk-kestrel = Kestrel, plateforme d’échange
desk-quillon_ca = Autorité centrale de Quillon
desk-quillon_24_7 = Point de contact permanent de Quillon
desk-corvid = Corvid, messagerie et connexions masquées
desk-teldane_24_7 = Point de contact permanent de Teldane
desk-teldane_ca = Autorité centrale de Teldane
desk-teldane_prosecutor = Procureur d’État, Teldane
desk-harrow_hosting = Harrow Hosting, hébergeur
desk-maravel_ministry = Ministère de la justice de Maravel
desk-bazaar = Bazaar, plateforme d’échange

seat-prosecutor = Procureur
seat-incident = Responsable de l’incident, Saint-Orme
seat-judge = Juge d’instruction
seat-central = Autorité centrale
seat-exec_judge = Juge d’exécution
seat-corvid_counsel = Conseil de Corvid
seat-coordinator = Coordinateur
seat-oversight = Autorité de protection des données
seat-victims = Référent des victimes
seat-expert = Expert
seat-defence = Avocat de la défense
seat-court = Juridiction de jugement
seat-appeal = Juridiction d’appel

person-thole = Casimir Thole
person-aubrec = Nils Aubrec
person-marchetti = Odile Marchetti
person-adar = Ruven Adar
person-calder = Iris Calder, avocate
person-orrin = M. Orrin
person-studio = Un studio de Quillon
person-laundry = Edda Wren
person-hostel = Bram Tessen

selector-vps = Client OH-7713 d’Ostra Hosting (203.0.113.40)
selector-exit_146 = La connexion derrière 192.0.2.146 (avec port et instant)
selector-support_box = La boîte desk-support chez Corvid
selector-line_61 = La ligne derrière 198.51.100.61 (avec port et instant)
selector-staff_key = Données de connexion d’O. Marchetti
selector-leak_site = Client H-31882 de Harrow Hosting
selector-kestrel_account = Compte KX-20931 chez Kestrel
selector-bazaar_account = Le compte derrière vel1-bazaar-0777
selector-mast_114 = Tous les téléphones à portée de l’antenne 114
selector-handset = La ligne 0447-5617721
selector-score_tool = L’outil InsideView 3

item-gate_log = Journal de la passerelle VPN
item-gate_log-about = Qui s’est connecté de l’extérieur à l’hôpital cette nuit-là.
item-file_log = Journal du serveur de fichiers
item-file_log-about = Ce qui est arrivé aux fichiers, minute par minute.
item-ransom_note = La lettre de rançon
item-ransom_note-about = Laissée dans 1 204 dossiers : une somme, un portefeuille, une page, une date.
item-wards = État des services, 4 h 30
item-wards-about = La cellule de crise sur les lits, les moniteurs et le plan.
item-mail_rules = Règles de la boîte de crise
item-mail_rules-about = Ce que le serveur fait de lui-même des lettres adressées à la cellule de crise.
item-phish_mail = Courriel à Odile Marchetti
item-phish_mail-about = Le courriel du 10 novembre, avec tous ses en-têtes.
item-voice_call = Appel au service financier
item-voice_call-about = Transcription de l’appel de 7 h 11, avec deux notes.
item-rerouted = Message de la cellule de crise, 15 heures
item-rerouted-about = Où se trouvent désormais les patients des services 3 et 5.
item-mast_offer = Offre de Corda Mobile
item-mast_offer-about = Tous les téléphones proches de l’hôpital, en un seul fichier.
item-risk_score = Résultat d’InsideView 3
item-risk_score-about = Un chiffre pour chaque employé, tiré d’un outil prédictif.
item-risk_sheet = Fiche de validation d’InsideView 3
item-risk_sheet-about = Sur qui l’outil a été éprouvé, et combien de fois il s’est trompé.
item-vendor_cluster = Rapport de Sable Ridge
item-vendor_cluster-about = Un groupe d’attaques sous pseudonymes, et les conditions de son usage.
item-leak_listing = Copie de la page de fuite
item-leak_listing-about = Des lignes avec noms et maladies, enregistrées par l’hôpital le 21 novembre.
item-wallet = Extrait du registre public
item-wallet-about = Du paiement de la clinique à deux plateformes d’échange.
item-clinic_file = Note d’Ostrel
item-clinic_file-about = L’affaire de la Harbour Clinic, transmise spontanément, sous condition.
item-losses = Frais de l’hôpital
item-losses-about = Comptabilisés au 15 décembre, avec le total.
item-helper_chat = Messages du téléphone du garçon
item-helper_chat-about = Nils Aubrec et « Cas », octobre et novembre.
item-vps_account = Fiche client OH-7713
item-vps_account-about = Ce que le client a déclaré à Ostra Hosting en louant le serveur.
item-proxy_log = Journal de connexion du serveur loué
item-proxy_log-about = Ce qui est entré et sorti cette nuit-là, d’après Ostra Hosting.
item-vault = Le coffre
item-vault-about = Un conteneur chiffré trouvé sur le serveur loué.
item-vault_ledger = Le contenu du coffre
item-vault_ledger-about = Une liste d’établissements, de sommes et de remarques.
item-session_true = Fiche de session CV-4471
item-session_true-about = Réponse de Corvid : à qui les ports étaient prêtés à l’instant demandé.
item-session_orrin = Fiche de session CV-4466
item-session_orrin-about = Réponse de Corvid : à qui les ports étaient prêtés à l’instant demandé.
item-session_studio = Fiche de session CV-4480
item-session_studio-about = Réponse de Corvid : à qui les ports étaient prêtés à l’instant demandé.
item-mail_account = Fiche de messagerie CV-M-0918
item-mail_account-about = Qui a ouvert la boîte qui a écrit à Odile Marchetti.
item-line_true = Fiche d’abonné LN-2026-6104
item-line_true-about = Réponse de Lumen Net : l’abonné auquel le bloc de ports était attribué.
item-line_laundry = Fiche d’abonné LN-2026-6088
item-line_laundry-about = Réponse de Lumen Net : l’abonné auquel le bloc de ports était attribué.
item-line_hostel = Fiche d’abonné LN-2026-6097
item-line_hostel-about = Réponse de Lumen Net : l’abonné auquel le bloc de ports était attribué.
item-key_log = Données de connexion d’O. Marchetti
item-key_log-about = Codes et appareils d’un compte, du 9 au 17 novembre.
item-leak_panel = Journal d’administration de cold-harbour.example
item-leak_panel-about = Quand et d’où la page a été administrée, d’après Harrow Hosting.
item-kyc = Titulaire du compte KX-20931
item-kyc-about = Qui Kestrel a vu à l’ouverture du compte.
item-exchange_activity = Mouvements du compte KX-20931
item-exchange_activity-about = Dépôts, connexions et retraits, du 20 novembre au 5 décembre.
item-bazaar_answer = Réponse de Bazaar
item-bazaar_answer-about = Le titulaire de l’autre adresse de dépôt.
item-mast_dump = Tous ceux qui étaient près de l’antenne 114
item-mast_dump-about = 2 314 numéros avec leurs heures, de Corda Mobile.
item-call_master = Appel du 28 décembre
item-call_master-about = Thole et un numéro de Maravel.
item-call_counsel = Appel du 29 décembre
item-call_counsel-about = Thole et son avocate.
item-call_guest = Appel du 30 décembre
item-call_guest-about = Quelqu’un d’autre sur le même téléphone.
item-call_last = Appel du 24 février
item-call_last-about = Thole et un numéro de Maravel.

gloss-gate_log =
    Chaque ligne correspond à un événement, daté par l’horloge de la passerelle : heure locale, et 137 secondes de retard. Corrigez l’une et l’autre avant de donner une heure à un tiers.
    L’entrée vient d’un serveur loué, avec son propre port et un programme que l’hôpital n’utilise pas. L’utilisateur indiqué est un accès, non une personne.
gloss-file_log =
    Cette horloge est juste et en UTC. D’abord la lecture, puis les sauvegardes, puis le verrouillage : l’auteur savait ce qui fait mal.
    10.20.4.77 est une adresse intérieure ; le journal de la passerelle dit à qui elle était prêtée.
gloss-ransom_note =
    La lettre menace et exige : c’est ce que suppose l’extorsion. La page a un hébergeur, et l’hébergeur un client ; c’est sur ce client que l’on peut interroger, sur personne d’autre du même serveur.
    Le portefeuille de la lettre n’est pas celui par lequel l’argent est passé. Retenez les mots : ils reviendront.
gloss-wards =
    Cette feuille montre un danger pour la vie, pour qui, et jusqu’à quand il est prévu.
    Une injonction d’urgence s’appuie sur elle aussi longtemps qu’elle est exacte.
gloss-mail_rules =
    Une règle de messagerie agit sans que personne s’en aperçoive. La règle 2 adresse à un inconnu copie de toute lettre qui parle de police ou d’ordonnance.
    Une voie que l’on sait lue n’en est plus une. De nouveaux mots de passe laissent la règle en place.
gloss-phish_mail =
    Les en-têtes se lisent de bas en haut. La station la plus basse émane de Corvid et désigne le compte qui a envoyé le courriel ; la date saisie, avec +0300, est de la fantaisie de l’expéditeur.
    La destinataire vit et travaille en Valdorie, et les faits y ont eu lieu : souvenez-vous-en lorsque vous interrogerez Lirenne à son sujet.
gloss-voice_call =
    Une voix se fabrique aisément à partir d’un discours publié en ligne. Deux choses démentent le directeur : il était assis à côté d’elle, et la question sur le jeudi est restée sans réponse.
    La phrase de la lettre et celle de l’appel sont les mêmes. Le laboratoire ne dit rien de plus que ce qu’il sait.
gloss-rerouted = À partir de cette heure, le danger pour la vie a cessé. Ce qui demeure est grave, mais n’est pas une urgence.
gloss-mast_offer =
    2 314 personnes se trouvaient de nuit près d’un hôpital, et le fichier n’en dirait pas davantage. L’entrée est passée par un serveur d’un autre État ; rien dans le dossier ne désigne la colline.
gloss-risk_score =
    L’outil donne un chiffre et n’en dit pas la raison. Les échanges de la nuit ont été faits avec l’accès de cette employée : l’outil lui impute l’œuvre du voleur.
    Demandez la fiche de validation.
gloss-risk_sheet =
    Lisez la dernière colonne : parmi les innocents, 2,0 sur cent sont désignés à tort sur place, 28,8 parmi les temps partiels à domicile. Sur 18 personnes notées comme elle, une seule est ce que dit l’outil.
    Un tel chiffre indique où regarder. Il ne prouve rien au sujet d’une personne.
gloss-vendor_cluster =
    Une société regroupe des affaires par ressemblance et donne des numéros aux auteurs. Cela peut orienter ; la méthode et les données brutes restent chez elle, si bien que personne ne peut les éprouver.
    Les conditions disent qui paie et ce que veut la société.
gloss-leak_listing =
    Huit lignes sur 212, toutes relatives à des personnes étrangères à l’affaire. Retirez-les avant que la copie ne passe à quiconque.
    Enregistrée par l’hôpital et remise plus tard : la chaîne réclame une attestation de qui l’a gardée.
gloss-wallet =
    Chaque paiement d’une telle monnaie est public ; le titulaire d’une adresse ne l’est pas. Suivez les sommes : 12,5 entrent, se partagent à 70 et 30, prennent deux chemins, et chaque pas coûte un peu.
    Une plateforme d’échange connaît son client. L’une est à Ardmere et peut être interrogée ; l’autre est à Maravel.
gloss-clinic_file =
    Une information transmise spontanément s’utilise dans la limite de sa condition. Elle montre un second établissement, les mêmes mots et le même argent.
    Sa dernière ligne annonce que deux États vont poser la même question.
gloss-losses = Les frais d’un établissement qui n’a rien versé aux auteurs. Le total est ce qu’il peut réclamer, ligne par ligne.
gloss-helper_chat =
    Le garçon a prêté son nom ; lisez ce qu’on lui a dit, ce qu’il a demandé et ce qu’il a fait en voyant la somme.
    Une ligne dit comment s’ouvre un coffre. Il ignore de quel coffre il s’agit.
gloss-vps_account = Personne n’a vérifié le nom. La fiche indique où chercher, rien de plus ; le fuseau de l’horloge du serveur y figure.
gloss-proxy_log =
    Un serveur interposé : la ligne « in » est le visiteur, la ligne « out » l’hôpital, deux secondes plus tard, avec le port même que la passerelle a vu.
    L’horloge est juste mais en UTC+4, parce que le client l’a voulu ainsi. L’adresse, le port et l’instant du visiteur mènent un pas plus loin.
gloss-vault =
    L’en-tête dit comment le coffre est fermé. Le reste ressemble au hasard, et aucun juge ne peut l’ouvrir par ordonnance : il faut les mots, et ils sont ailleurs.
gloss-vault_ledger =
    La liste personnelle d’un homme. Elle nomme sa machine, ses deux établissements, ce qu’il a fait aux moniteurs et pourquoi, le compte dont il s’est servi et ce qu’en croyait le titulaire.
    Elle parle d’intention, ce qu’aucun journal ne fait.
gloss-session_true =
    Le fournisseur prête 64 ports à une session pour un temps et note, à l’heure de Quillon (UTC-5), de quand à quand. Aucun contenu n’est conservé.
    Le compte porte un nom de fantaisie ; l’adresse et le port d’où il a été utilisé mènent plus loin. Convertissez l’heure avant de demander.
gloss-session_orrin =
    Le fournisseur prête 64 ports à une session pour un temps et note, à l’heure de Quillon (UTC-5), de quand à quand. Aucun contenu n’est conservé.
    Le nom du compte est de fantaisie ou ne l’est pas. Rapprochez les deux heures du journal du serveur, une fois corrigés le fuseau et l’horloge.
gloss-session_studio =
    Le fournisseur prête 64 ports à une session pour un temps et note, à l’heure de Quillon (UTC-5), de quand à quand. Aucun contenu n’est conservé.
    Le nom du compte est de fantaisie ou ne l’est pas. Rapprochez les deux heures du journal du serveur, une fois corrigés le fuseau et l’horloge.
gloss-mail_account = Ouverte par la même sortie un jour avant l’envoi du courriel, sous un faux nom. La seconde adresse a déjà été vue ailleurs.
gloss-line_true =
    Le fournisseur prête un bloc de 256 ports à un abonné pour un temps et note, en UTC, de quand à quand. La fiche indique qui était titulaire du contrat à ces minutes, non qui était au clavier.
    Elle mentionne aussi une ligne mobile d’un autre opérateur, en Valdorie.
gloss-line_laundry =
    Le fournisseur prête un bloc de 256 ports à un abonné pour un temps et note, en UTC, de quand à quand. La fiche indique qui était titulaire du contrat à ces minutes, non qui était au clavier.
    Rapprochez les deux heures de la session de Quillon, fuseau corrigé.
gloss-line_hostel =
    Le fournisseur prête un bloc de 256 ports à un abonné pour un temps et note, en UTC, de quand à quand. La fiche indique qui était titulaire du contrat à ces minutes, non qui était au clavier.
    Rapprochez les deux heures de la session de Quillon, fuseau corrigé.
gloss-key_log =
    Un second téléphone a été enregistré depuis le serveur loué 17 secondes après qu’elle eut saisi son code. Cette nuit-là, son propre téléphone était déconnecté et c’est le second qui a donné le code.
    C’est ainsi que l’on s’empare de l’accès d’autrui.
gloss-leak_panel =
    Les visites du titulaire de la page à son propre panneau, à l’heure de Teldane (UTC+3). Il vient par la connexion masquée, et une fois, fatigué ou pressé, directement.
    Ce qu’il a écrit des services montre ce qu’il savait. L’envoi indique une empreinte d’un type ancien : un expert doit confirmer que rien n’a été modifié.
gloss-kyc =
    La plateforme a filmé un titre de séjour. Le titulaire est né en 2009 : il a 17 ans, et qui l’entend doit d’abord le savoir.
    Un nom sur un compte n’est pas encore la main qui le meut.
gloss-exchange_activity =
    Les dépôts sont ceux du registre. Quelques minutes plus tard, un nouvel appareil se connecte depuis une ligne d’Ostrel et se fait envoyer une carte à un nom et une adresse de cette ville.
    L’appareil du titulaire ne regarde qu’une fois et ne déplace rien.
gloss-bazaar_answer = Le nom derrière l’autre adresse, d’un État sans traité. Il est venu par commission rogatoire, et tard.
gloss-call_master = Une phrase prononcée, traduite. Lorsqu’un mot a deux sens, la traductrice le dit.
gloss-call_counsel = Un entretien avec un avocat ne s’écoute pas. S’il est au dossier, c’est qu’il n’a pas été filtré.
gloss-call_guest = Quelqu’un qui a emprunté un téléphone. Aucune décision ne couvre cet appel.
gloss-call_last = Les deux hommes sur le coffre, sur les mots qui l’ouvrent et sur qui a demandé quoi.

count-access = Accès sans droit au réseau de l’hôpital Saint-Orme
count-outage = Mise hors service des systèmes d’un hôpital
count-extortion = Extorsion de l’hôpital et de la Harbour Clinic
count-laundering = Blanchiment de la rançon versée par la clinique
element-access-identity = La personne poursuivie est l’auteur des faits
element-access-entry = Un accès au réseau a eu lieu
element-access-without_right = L’auteur n’avait pas le droit d’user de cet accès
element-outage-identity = La personne poursuivie est l’auteur des faits
element-outage-hindrance = Les systèmes ont été mis hors service
element-outage-danger = Des patients ont été mis en danger ou privés de soins
element-outage-intent = L’auteur entendait paralyser un hôpital
element-extortion-identity = La personne poursuivie est l’auteur des faits
element-extortion-threat = Une menace a été proférée et un paiement exigé
element-extortion-gain = L’auteur entendait s’enrichir
element-extortion-damage = Un paiement a été fait
element-laundering-identity = La personne poursuivie est l’auteur des faits
element-laundering-proceeds = L’argent provient de l’extorsion et a été déplacé
element-laundering-knowledge = L’auteur en connaissait l’origine

offence-illegal_access = Usage de l’accès d’autrui, jusqu’à 24 mois
offence-system_interference = Atteinte à des systèmes dont dépend la vie, jusqu’à 120 mois
offence-extortion = Extorsion, jusqu’à 96 mois
offence-laundering = Blanchiment, jusqu’à 60 mois
offence-data_intrusion = Intrusion dans des données, jusqu’à 36 mois
offence-sabotage = Sabotage de systèmes, jusqu’à 120 mois
offence-blackmail = Chantage, jusqu’à 60 mois
offence-disguising_property = Dissimulation de biens, jusqu’à 60 mois
offence-computer_misuse = Usage abusif d’ordinateurs, jusqu’à 24 mois
offence-impairing_operation = Entrave au fonctionnement d’ordinateurs, jusqu’à 120 mois
offence-menaces = Exigence sous menaces, jusqu’à 168 mois
offence-criminal_property = Opérations sur des biens d’origine criminelle, jusqu’à 168 mois
offence-unauthorised_access = Accès non autorisé, jusqu’à 60 mois
offence-damage_to_systems = Dommages à des systèmes, jusqu’à 120 mois
offence-extortion_by_wire = Extorsion par télécommunication, jusqu’à 240 mois
offence-money_laundering = Blanchiment d’argent, jusqu’à 240 mois
offence-installation_trespass = Intrusion dans une installation informatique, jusqu’à 36 mois
offence-stopping_installations = Arrêt d’installations, jusqu’à 84 mois
offence-demand_with_threats = Exigence avec menaces, jusqu’à 120 mois
offence-tainted_property = Opérations sur des biens viciés, jusqu’à 60 mois
offence-breach_of_premises = Violation de locaux, jusqu’à 12 mois
offence-extorting = Extorsion, jusqu’à 60 mois

lead-who_rents_the_server = Qui loue le serveur de Lirenne ?
lead-who_came_through_it = Qui est entré dans l’hôpital par ce serveur ?
lead-who_runs_the_page = Qui exploite la page de fuite, et d’où ?
lead-who_had_her_code = Qui détenait le code d’Odile Marchetti cette nuit-là ?
lead-what_is_kept_there = Que conserve le serveur loué ?
lead-who_used_the_exit = Qui utilisait la connexion masquée à cet instant ?
lead-whose_line = Quelle ligne se trouvait derrière la connexion masquée ?
lead-whose_line_by_the_panel = De quelle ligne s’est-on connecté à la page de fuite ?
lead-whose_account = À qui appartient le compte qui a reçu l’argent ?
lead-what_moved_there = Quels mouvements sur ce compte, et d’où ?
lead-what_is_said = Que dit-on sur la ligne de Casimir Thole ?

inject-director_calls =
    La directrice médicale appelle du service 5 : plus de moniteurs, 26 patients, une infirmière pour deux lits. Les ambulances partent à neuf heures ; vers quinze heures, les services devraient être vides.
    D’ici là, il y va de la vie. Elle demande ce que vous pouvez obtenir de l’hébergeur du serveur dans ce délai.
inject-she_comes_herself =
    Odile Marchetti, administratrice des systèmes, se présente d’elle-même à six heures trente avec un courriel imprimé. Le 10 novembre, elle s’est connectée à la page qui y est indiquée. Elle habite Orme et travaille chez elle deux jours par semaine.
inject-voice_on_the_line =
    Le service financier a été appelé à sept heures onze par la voix du directeur : payer sans délai, pas de police. Le directeur se trouvait dans la pièce.
inject-wards_empty =
    Les services 3 et 5 sont vides et tous les patients sont en sécurité. La cellule de crise le confirme par écrit.
inject-ministry_presses =
    Le ministère est au téléphone. Le journal du soir ouvre sur l’hôpital. « Invoquez l’urgence : huit heures au lieu de dix jours. Un hôpital, c’est toujours une urgence. »
inject-mast_offered =
    Corda Mobile propose tous ceux qui se trouvaient près de l’hôpital cette nuit-là, en un seul fichier, le jour même. La police s’en contenterait volontiers.
inject-score_arrives =
    Sable Ridge envoie le résultat d’un outil : une employée à 87 sur 100. Un collègue a déjà préparé la perquisition de son domicile.
inject-vendor_offers =
    Sable Ridge envoie un rapport sur un groupe d’attaques et propose un expert, le docteur Aster, qui pourrait expliquer les journaux au tribunal.
inject-page_filled =
    Le délai de la lettre est écoulé. La page se remplit de lignes prises à trois établissements. L’hôpital en a enregistré une copie avant de consulter quiconque, et des journalistes appellent.
    Les personnes exposées à un risque élevé doivent être informées.
inject-ledger_read =
    La police a suivi le paiement de la clinique sur le registre public. Deux plateformes, deux États. De l’une d’elles, l’argent peut commencer à partir d’un jour à l’autre.
inject-lirenne_writes =
    Le procureur d’Ostrel envoie spontanément une note sur la Harbour Clinic, sous condition. Lirenne s’apprête elle aussi à écrire à Quillon.
inject-server_last_days =
    Du point de contact : Ostra Hosting efface son journal de connexion au bout de 14 jours, soit le 1er décembre à 2 h 24, heure de Valdorie.
    Une injonction de conservation est exécutée en un jour.
inject-server_log_erased =
    Ostra Hosting a effacé le journal de connexion. La voie de Quillon est fermée. Voyez ce que la page de Teldane et la plateforme d’échange peuvent encore montrer.
inject-panel_last_days =
    Du point de contact : le journal d’administration de Teldane sera effacé le 8 décembre à 5 h 02, heure de Teldane. Le point de contact y travaille la nuit.
    L’autorité centrale de Teldane compte trois agents et répond en plusieurs mois.
inject-asked_twice =
    Quillon écrit : Lirenne a demandé la même session, en d’autres termes et pour une autre affaire. Lequel de vous dirige ? D’ici là, les deux demandes attendent.
inject-boy_named =
    Le titulaire du compte chez Kestrel est un garçon de 17 ans, à Brevin. Avant toute question : son âge, un avocat, un parent, et un regard sur qui il est.
inject-purse_runs_dry =
    Chaque soir, une demi-unité quitte le compte pour une carte. Ce qui n’est pas gelé bientôt manquera aux victimes.
inject-mother_comes =
    La mère du garçon se présente avec un avocat et le téléphone de son fils. « Il me l’a dit en novembre. Personne ne l’a demandé. »
inject-year_ends =
    Du bureau des enquêtes communes : l’argent accordé à l’équipe et non dépensé est perdu au 31 décembre. Les traductions et travaux de laboratoire de janvier relèvent d’un autre exercice.
inject-costs_booked =
    L’hôpital envoie ses frais au 15 décembre. Le référent des victimes peut en demander réparation.
inject-stranger_complains =
    Une personne dont les données sont entrées au dossier sans qu’elle ait rien à voir avec l’affaire a saisi l’autorité de protection des données.
inject-flight_talk =
    Au téléphone, quelqu’un à Maravel dit à Thole de rentrer avant la fête. De Maravel, personne n’est remis.
inject-taken_in_ostrel =
    Casimir Thole a été arrêté à Ostrel. Il parle le maravélien. Seuls les faits visés au mandat peuvent être jugés, sauf accord de Lirenne ou de l’intéressé pour davantage.
inject-counsel_instructed =
    Les poursuites sont engagées. Un avocat est constitué et dispose du dossier. Le tribunal fixera l’audience, et les victimes peuvent agir jusqu’aux dates de leurs États.

objective-right_verdicts = Les quatre chefs ont reçu la décision juste
objective-operator_convicted = Celui qui a paralysé les services a été trouvé et condamné
objective-right_person = Ni l’employée, ni le garçon, ni un étranger à l’affaire n’a été poursuivi
objective-no_late_emergency = L’urgence n’a été invoquée que tant que des vies étaient en danger
objective-judge_authorises = Un juge a autorisé ce qu’un procureur ne peut ordonner seul
objective-nobody_else_fetched = Les données d’aucun tiers n’ont été obtenues, ni une à une ni par l’antenne
objective-counsel_not_heard = Aucun entretien avec un avocat n’est entré au dossier
objective-youth_protected = Le garçon a été entendu avec les garanties de son âge, et n’a pas été poursuivi
objective-sheet_asked_for = La fiche de validation de l’outil a été demandée
objective-rows_taken_out = Les lignes des tiers ont été retirées de la copie de la page
objective-logs_kept = Les deux journaux voués à l’effacement ont été conservés
objective-three_sources = Trois sources indépendantes mènent à la ligne
objective-box_opened = Le coffre a été ouvert avec les mots trouvés ailleurs
objective-interest_declared = L’intérêt de l’expert a été déclaré
objective-warned_in_time = Les trois notifications sont parties à temps
objective-line_by_new_year = La ligne était connue avant la nouvelle année
objective-who_leads = Les États ont convenu de qui dirige avant d’interroger Quillon deux fois
objective-calling_back = La demande de la nuit a fait l’objet d’un rappel et n’a pas été servie
objective-line_secured = L’équipe a quitté la messagerie lue par d’autres avant toute fuite
objective-grant_used = L’équipe a été constituée, et son travail de laboratoire accompli tant que durait la subvention
objective-money_kept = De l’argent a été gelé avant d’avoir disparu
objective-money_taken = Ce qui était gelé a été confisqué par le jugement, au profit des victimes
objective-victims_informed = Les victimes des deux États ont été informées à temps
objective-claims_in_time = L’hôpital et la clinique ont agi avant les dates de leurs États

asset-purse = Compte KX-20931 chez Kestrel
victim-patients = Patients de Saint-Orme dont les dossiers ont été pris
victim-hospital = Hôpital Saint-Orme
victim-clinic = Harbour Clinic d’Ostrel et ses patients
approach-night_request =
    « Police d’Ostrel, lieutenant Daven. Danger pour la vie, service d’enfants, pas le temps des formulaires. Envoyez sans délai à cette adresse la session de la sortie 192.0.2.146 du 16 novembre, tous clients. Je ne suis pas joignable par téléphone cette nuit. »
approach-compare_notes =
    « Police d’Ostrel, pour l’affaire de la Harbour Clinic. Nous voudrions comparer la lettre laissée dans vos dossiers avec la nôtre. Vous pouvez nous joindre par le standard. »
parallel-harbour_clinic = La propre affaire de Lirenne sur la Harbour Clinic
speaker-aster = Docteur Henrik Aster
sentence-aster-same_port_block = L’adresse et le port du journal d’administration se trouvent dans le bloc que le fournisseur avait prêté à un seul contrat à cette minute.
sentence-aster-same_minutes = Page, serveur et passerelle, chacun corrigé de sa propre horloge, montrent une seule visite en moins de trois heures.
sentence-aster-person_open = Quelle personne était au clavier, les journaux ne le disent pas.
sentence-aster-certain = Il est donc certain que M. Thole a lui-même attaqué l’hôpital.
sentence-aster-nat = L’allocation CGNAT est déterministe, si bien que le quintuplet se résout de façon bijective.
past-clinic_2019 = Une clinique à l’arrêt quatre jours, trois sources, 66 mois
past-waterworks_2022 = Un service des eaux, une source sur deux écartée, relaxe
past-college_2023 = Un lycée de Lirenne, extorsion, 54 mois
past-mule_2024 = Un compte prêté à un ami, connaissance non prouvée, relaxe
ask-sign_in_data = Les données de connexion de l’employée, chez Lumen Net
term-ransom = rançon
term-ransom-wrong = acompte
