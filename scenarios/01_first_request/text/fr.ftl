# Première demande : français. Les lecteurs sont des magistrats.

title = Première demande
synopsis =
    Dans la nuit de dimanche à lundi, quelqu’un entre avec un mot de passe volé dans le portail de paiement d’une commune ; 48 200 € sont partis.
    Une trace conduit à un fournisseur d’accès de Lirenne, l’autre à un hébergeur de Teldane.
    Il faut demander à chacun le strict nécessaire, sous une forme qui permette de répondre, et avant que les données ne disparaissent.

briefing-prosecutor =
    Nous sommes le lundi 2 novembre 2026, il est sept heures trente.
    Au petit matin, la commune de Brevin a constaté que 48 200 € destinés à l’entreprise Marlow Paving avaient été virés sur un compte inconnu.
    Vous disposez du journal d’accès du portail et du courriel par lequel une employée s’est laissé soutirer son mot de passe.
    Il vous appartient d’établir qui a utilisé le portail et qui exploitait la page vers laquelle renvoyait le courriel.
    Lisez les premières lignes du journal et les notes qui le terminent avant d’en reprendre une heure.
    Vous dirigez le dossier et adressez les demandes. Le juge d’instruction autorise ce que vous ne pouvez ordonner seul.
briefing-judge =
    Vous êtes juge d’instruction. Le parquet requiert ; vous statuez sur ce qui vous est soumis, et sur cela seulement.
    Reportez-vous aux lignes citées : justifient-elles cette ligne d’accès, cette catégorie de données, ces heures ?
    Vous pouvez faire droit à la demande, la restreindre, demander des précisions ou la rejeter ; dans tous les cas, vous motivez.
    La qualification compte aussi : certaines données ne peuvent être demandées que si le maximum encouru atteint trois ans.
briefing-defence =
    Vous assistez la personne poursuivie. Le dossier vous est ouvert dès l’acte de poursuite.
    Un abonné n’est pas encore un utilisateur, et une adresse n’est pas une personne : demandez quel instant a été soumis au fournisseur, dans quel fuseau et d’après quelle horloge.
    Demandez aussi qui a autorisé chaque demande, et si une mesure moindre n’aurait pas suffi.
    Chaque contestation s’appuie sur une règle et sur une ligne du dossier.
briefing-court =
    Vous êtes saisi de deux chefs de poursuite. Vous statuez sur les contestations de la défense, puis sur chaque chef, par décision motivée.
    L’identité doit reposer sur deux sources qui ne dépendent pas l’une de l’autre.
    Une relaxe faute de preuve est une issue aussi juste qu’une condamnation.

jurisdiction-valdoria = Valdorie
jurisdiction-lirenne = Lirenne
jurisdiction-teldane = Teldane

desk-valdoria_prosecutor = Parquet de Brevin
desk-valdoria_judge = Juge d’instruction de Brevin
desk-valdoria_ca = Autorité centrale de Valdorie
desk-valdoria_24_7 = Point de contact permanent de Valdorie
desk-valdoria_translator = Traducteurs assermentés de Valdorie
desk-valdoria_court = Tribunal correctionnel de Brevin
desk-brevin_town = Commune de Brevin
desk-cassel_bank = Banque Cassel
desk-lumen_net = Lumen Net, service des réquisitions
desk-lirenne_prosecutor = Parquet d’Ostrel
desk-lirenne_judge = Juge d’Ostrel
desk-lirenne_enforcing = Autorité chargée de l’exécution, Lirenne
desk-lirenne_ca = Autorité centrale de Lirenne
desk-lirenne_24_7 = Point de contact permanent de Lirenne
desk-teldane_24_7 = Point de contact permanent de Teldane
desk-teldane_ca = Autorité centrale de Teldane
desk-teldane_prosecutor = Procureur d’État, Teldane
desk-teldane_judge = Juge de district, Teldane
desk-harrow_hosting = Harrow Hosting, hébergeur

seat-prosecutor = Procureur
seat-judge = Juge d’instruction
seat-defence = Avocat de la défense
seat-court = Juridiction de jugement

person-corvey = Ilan Corvey
person-baker = Mira Tolland
person-parent = Jorun Hale

selector-line_24 = La ligne derrière 198.51.100.24 (avec port et instant)
selector-customer_mailbox = La boîte de courriel d’un abonné de Lumen Net
selector-harrow_site = Le client H-20417 de Harrow Hosting
selector-srv80 = Le serveur srv80 de Harrow Hosting, en entier

item-gate_log = Journal d’accès du portail
item-gate_log-about = Ce que le portail de la commune a enregistré dans la nuit, avec les notes de l’administrateur.
item-phish_mail = Courriel adressé à l’employée
item-phish_mail-about = Le courriel du 30 octobre qui demandait le mot de passe, avec ses en-têtes complets.
item-bank_statement = Relevé du compte de la commune
item-bank_statement-about = Les virements du 2 novembre et le rappel de fonds infructueux, transmis par la banque Cassel.
item-subscriber_true = Fiche d’abonné LN-2026-5582
item-subscriber_true-about = Réponse de Lumen Net : l’abonné auquel le bloc de ports était attribué.
item-subscriber_bakery = Fiche d’abonné LN-2026-5579
item-subscriber_bakery-about = Réponse de Lumen Net : l’abonné auquel le bloc de ports était attribué.
item-subscriber_household = Fiche d’abonné LN-2026-5590
item-subscriber_household-about = Réponse de Lumen Net : l’abonné auquel le bloc de ports était attribué.
item-host_account = Inscription du client H-20417
item-host_account-about = Ce que le client a déclaré à Harrow Hosting en louant le site.
item-kit_log = Journal d’administration du client H-20417
item-kit_log-about = Quand et d’où le site a été administré, d’après Harrow Hosting.

gloss-gate_log =
    Chaque ligne correspond à un événement, daté par l’horloge du portail.
    Deux choses sont écrites au sujet de cette horloge : elle indique l’heure locale, et elle retarde. L’une et l’autre doivent être corrigées avant que l’heure ait un sens pour un tiers.
    La ligne de connexion porte une adresse et un port. L’adresse est celle d’un fournisseur qui la prête à de nombreux abonnés à la fois ; seuls l’adresse, le port et l’instant réunis en désignent un.
    Plus bas, un autre abonné se sert de la même adresse pour une démarche parfaitement régulière.
gloss-phish_mail =
    À chaque étape, un courriel reçoit une ligne, la plus récente en tête : il se lit de bas en haut. Les heures sont données dans trois fuseaux et concordent une fois converties.
    La ligne la plus basse émane de l’hébergeur lui-même et désigne un client, H-20417. Celle du dessus ne désigne que le serveur, que des centaines de clients se partagent.
    Le nom de l’expéditeur et la date sont ceux qu’il a bien voulu saisir et prouvent peu.
gloss-bank_statement =
    La banque exécute les virements à six heures, d’après une horloge contrôlée. Le virement P-26-1107 porte le nom du fournisseur et le numéro de compte saisi dans la nuit.
    La banque paie d’après le numéro, non d’après le nom. À 8 h 55, le rappel de fonds a échoué : le compte était déjà vide.
gloss-subscriber_true =
    Le fournisseur prête un bloc de 512 ports à un abonné pour un temps et note, en UTC, de quand à quand.
    La fiche indique qui était titulaire du contrat à ces minutes. Elle ne dit pas qui était au clavier.
    Rapprochez ces deux heures de la connexion, une fois corrigés le fuseau et l’horloge.
gloss-subscriber_bakery =
    Le fournisseur prête un bloc de 512 ports à un abonné pour un temps et note, en UTC, de quand à quand.
    La fiche indique qui était titulaire du contrat à ces minutes. Elle ne dit pas qui était au clavier.
    Rapprochez ces deux heures de la connexion, une fois corrigés le fuseau et l’horloge.
gloss-subscriber_household =
    Le fournisseur prête un bloc de 512 ports à un abonné pour un temps et note, en UTC, de quand à quand.
    La fiche indique qui était titulaire du contrat à ces minutes. Elle ne dit pas qui était au clavier.
    Rapprochez ces deux heures de la connexion, une fois corrigés le fuseau et l’horloge.
gloss-host_account =
    Personne n’a vérifié le nom, et le bon prépayé a été acheté sans qu’il en soit donné un. Une telle fiche indique où chercher, rien de plus.
    L’adresse et le port de l’inscription renvoient à un service mobile.
gloss-kit_log =
    Ce sont les visites du titulaire du site sur sa propre page d’administration, à l’heure de Teldane et d’après une horloge contrôlée.
    Dans la nuit du 2 novembre, il s’y connecte depuis la même adresse et le même bloc de ports que le visiteur du portail, quelques minutes après lui et avec le même navigateur, et consulte le formulaire où figure le mot de passe dérobé.
    L’hébergeur et le fournisseur ont tenu leurs registres sans rien savoir l’un de l’autre : de là vient la force de leur rapprochement.

count-access = Accès sans droit au portail de paiement des fournisseurs
count-fraud = Fraude informatique au préjudice de la commune de Brevin
element-access-identity = La personne poursuivie est l’auteur des faits
element-access-entry = Un accès au portail a eu lieu
element-access-without_right = L’auteur n’avait pas le droit d’user de cet accès
element-fraud-identity = La personne poursuivie est l’auteur des faits
element-fraud-alteration = Des données ont été modifiées
element-fraud-intent = L’auteur entendait s’enrichir ou enrichir autrui
element-fraud-loss = La commune a subi un préjudice

offence-illegal_access = Usage de l’accès d’autrui, jusqu’à 24 mois
offence-computer_fraud = Fraude informatique, jusqu’à 60 mois
offence-data_intrusion = Intrusion dans des données, jusqu’à 36 mois
offence-it_fraud = Escroquerie par traitement de données, jusqu’à 60 mois
offence-installation_trespass = Intrusion dans une installation informatique, jusqu’à 36 mois
offence-machine_cheating = Tromperie au moyen d’une machine, jusqu’à 84 mois

lead-who_used_the_line = Qui utilisait l’adresse à l’instant de la connexion ?
lead-who_ran_the_page = Qui exploitait la page visée par le courriel, et d’où ?
lead-who_rented_the_page = Qui a loué le site chez Harrow Hosting ?

inject-mayor_presses =
    Le maire de Brevin est en ligne. Le conseil se réunit à midi ; il lui faut un nom d’ici là.
    Il a lu qu’en cas d’urgence les fournisseurs répondent sous huit heures, et s’étonne que vous n’invoquiez pas l’urgence.
inject-bank_calls =
    Appel de la banque Cassel. Le rappel de fonds est venu trop tard : le compte destinataire a été vidé à 7 h 05.
    Le relevé du compte de la commune est joint. Le parcours des fonds est suivi dans un dossier distinct.
inject-harrow_terms =
    Du point de contact : selon ses conditions, Harrow Hosting efface les journaux d’un site quatorze jours après sa fermeture. Celui-ci a été fermé dans la nuit du 2 novembre.
    L’autorité centrale de Teldane compte trois agents et répond en plusieurs mois.
inject-harrow_last_days =
    Du point de contact : le journal d’administration sera effacé chez Harrow Hosting le 16 novembre à 4 h 31, heure de Teldane.
    Le point de contact de Teldane travaille la nuit et les jours chômés. Une conservation prend quelques heures.
inject-log_erased =
    Harrow Hosting a effacé le journal d’administration, conformément à ses conditions. Il ne peut être reconstitué.
    Appréciez ce que le reste du dossier permet encore de soutenir.
inject-police_suggests_mailbox =
    Le service de police propose, puisque Teldane tarde, une seconde injonction : le contenu de la boîte de l’abonné chez Lumen Net.
    Demandez-vous quelle ligne du dossier montre que cette boîte a servi aux faits.
inject-lirenne_police_ask =
    La police locale de Lirenne, à qui vous avez signalé l’abonné, répond qu’il n’y est pas connu. Avant que quiconque frappe à cette porte, elle vous prie de confirmer l’instant en UTC et la manière dont il a été calculé.
inject-preservation_runs =
    Le journal d’administration est toujours conservé chez Harrow Hosting. La conservation vaut soixante jours au moins, puis aussi longtemps qu’une demande d’entraide est pendante.
    À défaut d’une telle demande, elle prend fin.
inject-counsel_instructed =
    Les poursuites sont engagées. Un avocat est constitué et a accès au dossier. Le tribunal fixera la date d’audience.

objective-right_verdicts = Les deux chefs ont reçu la décision juste
objective-found_and_convicted = L’auteur de l’intrusion a été identifié et condamné pour les deux chefs
objective-strangers_left_alone = Aucun tiers n’a vu sa fiche transmise ni n’a été poursuivi
objective-no_false_emergency = Aucune urgence n’a été invoquée sans danger pour la vie ou la sécurité
objective-judge_authorises = Les données de trafic ont été autorisées par un juge
objective-log_preserved = Le journal d’administration a été conservé à Teldane avant son effacement
objective-two_sources = La fiche d’abonné et le journal d’administration sont tous deux au dossier
objective-customer_in_time = L’abonné était connu dans les deux semaines
objective-asked_once = Les deux questions posées à l’étranger ont reçu réponse sans demande de précisions
objective-loss_established = Le préjudice de la commune est établi et la décision sur la fraude lui permet d’en demander réparation
