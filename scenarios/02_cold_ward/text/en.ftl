# Cold Ward: English. The readers are judges and prosecutors.

title = Cold Ward
synopsis =
    In the night somebody locks the files of Saint-Orme Hospital, blinds the monitors of two wards and asks for money.
    The traces lead over a rented server in Lirenne, a hidden connection in Quillon and a page in Teldane; the money goes to Ardmere and Maravel.
    Keep what would be lost, ask each state for what it can give, protect those who have nothing to do with it, and bring the right person before a court.

phase-alert = Alert
phase-trace = Trace
phase-measures = Measures
phase-trial = Charge and trial

briefing-prosecutor =
    It is Tuesday 17 November 2026, half past four in the morning. Saint-Orme Hospital is locked out of its own files; 26 patients lie in two wards without monitors.
    You lead the file. First: what will be erased, and when? What must be asked today, of whom, by which way?
    An emergency is for a danger to life, and only while it lasts. The ward sheet says until when.
    Copy a time only with its zone and its clock error; three logs, three clocks.
    Agree early with Lirenne who leads. Somebody else reads the hospital’s mailbox.
briefing-incident =
    You lead the response in the hospital. Systems are yours, evidence is the prosecutor’s.
    Three notices run from half past four: 24 hours, 72 hours, and 72 hours for the patients’ data. Say what is known, with the line that shows it.
    Read the rules of the mailbox before you write to anyone. Call back whoever asks you for logs.
briefing-judge =
    You are the investigating judge on duty. You decide on what is pleaded and on nothing else.
    Look at the lines cited: this line, this kind of data, these hours? Is the danger claimed still there?
    A score is not a reason: ask on what it was tested, and on whom it errs.
    You may grant, narrow, ask back or refuse; you give reasons either way.
briefing-central =
    You are the central authority of Valdoria. Requests for mutual assistance pass your desk, evidence does not.
    Check the form before it travels: a missing line comes back in weeks. Pass it on or send it back, no more.
    The channel to Teldane is three people. What would help them to answer?
briefing-exec_judge =
    You are a judge in Ostrel, Lirenne. Orders and warrants from Valdoria are recognised, unless a ground of the instrument is met.
    You look at grounds, not at guilt. Where a telephone is listened to on your territory, you have 96 hours to object or to set conditions.
    A surrender needs the acts, the papers, and a look at earlier judgments.
briefing-corvid_counsel =
    You are counsel to Corvid, a provider of mail and hidden connections in Quillon.
    Your law: no content without your own authority. Who used a connection you may give in answer to a lawful request; a moment, a port and a zone must be in it.
    An urgent mail is not yet an authority. The number to call back is the one in your register, not the one in the mail.
briefing-coordinator =
    You bring the states to one table: who leads, who asks Quillon, who tries what. You have no power to order.
    A team lets evidence pass without requests, and can be paid for. What is not spent by 31 December is gone.
    Asked for advice on the forum, compare what each court could prove and whom it could hear.
briefing-oversight =
    You are the data protection authority. Notices of the breach come to you; so do complaints.
    You look at requests, measures and the register: who looked at what, when and why. You do not judge the strategy.
    You may suspend a measure that has no basis, and let it go on when it has one.
briefing-victims =
    You speak for those who were harmed: the hospital, 41,208 patients, a clinic in Lirenne.
    Tell them in a language they read. A claim needs a sum and a line that proves it, before the date of its state.
    The fund has two purses, one for each year, and they are small.
briefing-expert =
    You are Dr Aster. You explain the panel log to the court, in sentences that are exact and that a court understands.
    Your fee comes from Sable Ridge, which sells to the hospital, and there is more of it after a conviction. Say so before you are asked.
    An address is a line for some minutes. It is not yet a person.
briefing-defence =
    You act for the person charged. The file is open to you from the charge on.
    Ask which moment was put to the provider and by which clock; who authorised; what raw data and what method lie behind a sheet of paper.
    Use of an account is not yet guilt. What you challenge, you challenge under a rule and on a line.
briefing-court =
    You sit in judgment on four counts. Rule on what is challenged, then on each count, with reasons.
    Identity wants three sources that do not depend on each other, and one of them has to name the person.
    Ask back where an expert is more certain than the data. An acquittal for want of proof is as right an ending as a conviction.
briefing-appeal =
    You are the appeal panel. You have the reasons, the rulings and the record; the first court heard the witnesses.
    Uphold, change or quash. What was excluded or admitted under a rule is yours to look at; the facts where reasons are missing or do not bear them.

jurisdiction-valdoria = Valdoria
jurisdiction-lirenne = Lirenne
jurisdiction-ardmere = Ardmere
jurisdiction-quillon = Quillon
jurisdiction-teldane = Teldane
jurisdiction-maravel = Maravel

desk-valdoria_prosecutor = Public prosecutor, Brevin
desk-valdoria_judge = Investigating judge on duty, Brevin
desk-valdoria_ca = Central authority of Valdoria
desk-valdoria_24_7 = Contact point of Valdoria, day and night
desk-valdoria_translator = Sworn translators of Valdoria
desk-valdoria_police = Police cyber unit, Valdoria
desk-valdoria_lab = Forensic laboratory of Valdoria
desk-valdoria_expert = Registered experts, Valdoria
desk-valdoria_court = Criminal court of Brevin
desk-valdoria_appeal = Court of appeal of Lys
desk-valdoria_dpa = Data protection authority of Valdoria
desk-victim_service = Victims’ service and fund of Valdoria
desk-joint_office = Office for joint investigations
desk-orme_hospital = Saint-Orme Hospital
desk-corda_mobile = Corda Mobile
desk-sable_ridge = Sable Ridge Security
desk-lirenne_prosecutor = Public prosecutor, Ostrel
desk-lirenne_judge = Judge, Ostrel
desk-lirenne_enforcing = Enforcing authority of Lirenne
desk-lirenne_ca = Central authority of Lirenne
desk-lirenne_24_7 = Contact point of Lirenne, day and night
desk-lirenne_police = Police, Ostrel
desk-ostra_hosting = Ostra Hosting
desk-lumen_net = Lumen Net, response team
desk-ardmere_ca = Central authority of Ardmere
desk-ardmere_24_7 = Contact point of Ardmere, day and night
desk-kestrel = Kestrel Exchange
desk-quillon_ca = Central authority of Quillon
desk-quillon_24_7 = Contact point of Quillon, day and night
desk-corvid = Corvid, mail and hidden connections
desk-teldane_24_7 = Contact point of Teldane, day and night
desk-teldane_ca = Central authority of Teldane
desk-teldane_prosecutor = State attorney, Teldane
desk-harrow_hosting = Harrow Hosting
desk-maravel_ministry = Ministry of Justice of Maravel
desk-bazaar = Bazaar, exchange

seat-prosecutor = Prosecutor
seat-incident = Incident lead, Saint-Orme
seat-judge = Investigating judge
seat-central = Central authority
seat-exec_judge = Executing judge
seat-corvid_counsel = Counsel to Corvid
seat-coordinator = Coordinator
seat-oversight = Data protection authority
seat-victims = Victim liaison
seat-expert = Expert
seat-defence = Defence counsel
seat-court = Trial court
seat-appeal = Appeal panel

person-thole = Casimir Thole
person-aubrec = Nils Aubrec
person-marchetti = Odile Marchetti
person-adar = Ruven Adar
person-calder = Iris Calder, counsel
person-orrin = M. Orrin
person-studio = A studio in Quillon
person-laundry = Edda Wren
person-hostel = Bram Tessen

selector-vps = Customer OH-7713 at Ostra Hosting (203.0.113.40)
selector-exit_146 = The connection behind 192.0.2.146 (with port and moment)
selector-support_box = The mailbox desk-support at Corvid
selector-line_61 = The line behind 198.51.100.61 (with port and moment)
selector-staff_key = Sign-in data of O. Marchetti
selector-leak_site = Customer H-31882 at Harrow Hosting
selector-kestrel_account = Account KX-20931 at Kestrel Exchange
selector-bazaar_account = The account behind vel1-bazaar-0777
selector-mast_114 = Everybody within reach of mast 114
selector-handset = The line 0447-5617721
selector-score_tool = The tool InsideView 3

item-gate_log = Log of the VPN gateway
item-gate_log-about = Who signed in to the hospital from outside that night.
item-file_log = Log of the file server
item-file_log-about = What happened to the files, minute by minute.
item-ransom_note = The note
item-ransom_note-about = Left in 1204 folders; a sum, a wallet, a page, a date.
item-wards = State of the wards, 04:30
item-wards-about = The crisis staff on beds, monitors and plan.
item-mail_rules = Rules of the crisis mailbox
item-mail_rules-about = What the hospital’s mail server does by itself with letters to the crisis staff.
item-phish_mail = Mail to Odile Marchetti
item-phish_mail-about = The mail of 10 November, with its full headers.
item-voice_call = Call to the finance office
item-voice_call-about = Transcript of the call of 07:11, with two notes.
item-rerouted = Message of the crisis staff, 15:00
item-rerouted-about = Where the patients of wards 3 and 5 are now.
item-mast_offer = Offer of Corda Mobile
item-mast_offer-about = All handsets near the hospital, in one file.
item-risk_score = Result of InsideView 3
item-risk_score-about = A number for each employee, from a predictive tool.
item-risk_sheet = Validation sheet of InsideView 3
item-risk_sheet-about = On whom the tool was tested, and how often it was wrong.
item-vendor_cluster = Report of Sable Ridge
item-vendor_cluster-about = A cluster with pseudonyms, and the terms of its use.
item-leak_listing = Copy of the leak page
item-leak_listing-about = Rows with names and illnesses, saved by the hospital on 21 November.
item-wallet = Extract of the public ledger
item-wallet-about = From the clinic’s payment to two exchanges.
item-clinic_file = Note from Ostrel
item-clinic_file-about = The case of the Harbour Clinic, sent unasked, with a condition.
item-losses = Costs of the hospital
item-losses-about = As booked to 15 December, with the total.
item-helper_chat = Chat from the boy’s telephone
item-helper_chat-about = Nils Aubrec and “Cas”, October and November.
item-vps_account = Customer record OH-7713
item-vps_account-about = What the customer told Ostra Hosting when renting the server.
item-proxy_log = Connection log of the rented server
item-proxy_log-about = What came in and went out that night, from Ostra Hosting.
item-vault = The box
item-vault-about = An encrypted container found on the rented server.
item-vault_ledger = What was in the box
item-vault_ledger-about = A list of houses, sums and remarks.
item-session_true = Session record CV-4471
item-session_true-about = Corvid’s answer: who held the ports at the moment asked about.
item-session_orrin = Session record CV-4466
item-session_orrin-about = Corvid’s answer: who held the ports at the moment asked about.
item-session_studio = Session record CV-4480
item-session_studio-about = Corvid’s answer: who held the ports at the moment asked about.
item-mail_account = Mailbox record CV-M-0918
item-mail_account-about = Who opened the mailbox that wrote to Odile Marchetti.
item-line_true = Customer record LN-2026-6104
item-line_true-about = Lumen Net’s answer: the customer to whom the block of ports was assigned.
item-line_laundry = Customer record LN-2026-6088
item-line_laundry-about = Lumen Net’s answer: the customer to whom the block of ports was assigned.
item-line_hostel = Customer record LN-2026-6097
item-line_hostel-about = Lumen Net’s answer: the customer to whom the block of ports was assigned.
item-key_log = Sign-in data of O. Marchetti
item-key_log-about = Codes and devices of one account, 9 to 17 November.
item-leak_panel = Panel log of cold-harbour.example
item-leak_panel-about = When and from where the page was run, from Harrow Hosting.
item-kyc = Holder of account KX-20931
item-kyc-about = Whom Kestrel Exchange saw when the account was opened.
item-exchange_activity = Activity of account KX-20931
item-exchange_activity-about = Deposits, sign-ins and payouts, 20 November to 5 December.
item-bazaar_answer = Answer of Bazaar
item-bazaar_answer-about = Who holds the other deposit address.
item-mast_dump = Everybody near mast 114
item-mast_dump-about = 2314 numbers with times, from Corda Mobile.
item-call_master = Call of 28 December
item-call_master-about = Thole and a number in Maravel.
item-call_counsel = Call of 29 December
item-call_counsel-about = Thole and his counsel.
item-call_guest = Call of 30 December
item-call_guest-about = Somebody else on the same telephone.
item-call_last = Call of 24 February
item-call_last-about = Thole and a number in Maravel.

gloss-gate_log =
    Each line is one event, by the gateway’s own clock: local time, and 137 seconds slow. Put both right before you give a time to anybody else.
    The entry came from a rented server with its own port, and with a program that the hospital does not use. The user named there is an access, not a person.
gloss-file_log =
    This clock is right and in UTC. First reading, then backups, then locking: somebody knew what hurts.
    10.20.4.77 is an address inside the house; the gateway’s log says to whom it was lent.
gloss-ransom_note =
    The note threatens and demands; that is what extortion needs. The page has a host, and the host a customer: that customer can be asked about, nobody else on that server.
    The wallet in the note is not the one that money has passed through. Remember the words; they come back.
gloss-wards =
    This sheet shows a danger to life, for whom, and until when it is expected to last.
    An emergency order rests on it for as long as it is true.
gloss-mail_rules =
    A rule on a mail server works without anyone noticing. Rule 2 sends a copy of each letter about police or orders to a stranger.
    What is known to be read is no channel. New passwords leave the rule in place.
gloss-phish_mail =
    Read the headers from below. The lowest station was written by Corvid itself and names the account that sent the mail; the typed date with +0300 is the sender’s fancy.
    The recipient lives and works in Valdoria, and so was what happened: remember that when you ask Lirenne about her.
gloss-voice_call =
    A voice is easily made from a speech on the web. Two things speak against the director: he sat beside her, and the question about Thursdays was not answered.
    The sentence in the note and in the call is the same. The laboratory says no more than it knows.
gloss-rerouted = From this hour on the danger to life is over. What remains is grave, and it is not an emergency.
gloss-mast_offer =
    2314 people were near a hospital at night, and that is all the file would say. The entry came through a server in another state; nothing in the case points to the hill.
gloss-risk_score =
    A tool gives a number; it does not say why. The night’s traffic was made with her access: the tool counts the thief’s work as hers.
    Ask for the sheet on which it was tested.
gloss-risk_sheet =
    Read the last column: of the innocent, 2.0 in a hundred on site are wrongly flagged, of part-timers at home 28.8. Of 18 who score like her, one is what the tool says.
    Such a number chooses where to look. It proves nothing about one person.
gloss-vendor_cluster =
    A firm groups cases by likeness and gives people numbers. It may show where to look; method and raw data stay with the firm, so nobody can test it.
    The terms say who pays and what the firm wants.
gloss-leak_listing =
    Eight of 212 rows, all about people who have nothing to do with the case. Take their rows out before the copy goes on to anyone.
    Saved by the hospital and handed over later: the chain needs a statement of who kept it.
gloss-wallet =
    Every payment in such a money is public; who holds an address is not. Follow the amounts: 12.5 comes in, is divided 70 to 30, goes two ways, and each way loses a small fee.
    An exchange knows its customer. One is in Ardmere and can be asked; one is in Maravel.
gloss-clinic_file =
    Information sent unasked may be used, within its condition. It shows a second house with the same words and the same money.
    Its last line says that two states are about to ask the same question.
gloss-losses = Sums of a house that paid nothing to the perpetrators. The total is what it can claim, line by line.
gloss-helper_chat =
    The boy lent his name; read what he was told, what he asked, and what he did when he saw the sum.
    One line tells how a box opens. He does not know what the box is.
gloss-vps_account = Nobody checked the name. The record shows where to look, and no more; the zone of the server’s clock is in it.
gloss-proxy_log =
    A server in between: the line “in” is the visitor, the line “out” the hospital, two seconds later, with the very port that the gateway saw.
    Its clock is right but in UTC+4, because the customer wanted it so. Visitor’s address, port and moment lead one step further.
gloss-vault =
    The header says how the box is locked. The rest looks like chance, and no judge can order it open: the words are needed, and they are elsewhere.
gloss-vault_ledger =
    A person’s own list. It names his machine, his two houses, what he did to the monitors and why, whose account he used and what its holder believed.
    It speaks of intent, which no log does.
gloss-session_true =
    The provider lends 64 ports to one session for a while and notes when, in Quillon time (UTC-5). No content is kept.
    The account has a name of fancy; the address and port from which it was used lead on. Convert the time before you ask.
gloss-session_orrin =
    The provider lends 64 ports to one session for a while and notes when, in Quillon time (UTC-5). No content is kept.
    The account has a name of fancy or not; the address and port from which it was used lead on. Compare both times with the server’s log, zone and clock put right.
gloss-session_studio =
    The provider lends 64 ports to one session for a while and notes when, in Quillon time (UTC-5). No content is kept.
    The account has a name of fancy or not; the address and port from which it was used lead on. Compare both times with the server’s log, zone and clock put right.
gloss-mail_account = Opened from the same exit a day before the mail was sent, with a false name. The second address has been seen elsewhere.
gloss-line_true =
    The provider lends a block of 256 ports to one customer for a while and notes when, in UTC. The record shows who held the contract in those minutes, not who sat at the keyboard.
    It also names a mobile line of another provider, in Valdoria.
gloss-line_laundry =
    The provider lends a block of 256 ports to one customer for a while and notes when, in UTC. The record shows who held the contract in those minutes, not who sat at the keyboard.
    Compare both times with the session in Quillon, zone put right.
gloss-line_hostel =
    The provider lends a block of 256 ports to one customer for a while and notes when, in UTC. The record shows who held the contract in those minutes, not who sat at the keyboard.
    Compare both times with the session in Quillon, zone put right.
gloss-key_log =
    A second telephone was enrolled from the rented server 17 seconds after she typed her code. On the night her own telephone was signed out and the second one gave the code.
    That is how an access is taken from somebody.
gloss-leak_panel =
    Visits of the page’s owner to his own panel, in Teldane time (UTC+3). He comes by the hidden connection, and once, tired or in a hurry, directly.
    What he wrote about the wards shows what he knew. The delivery states an old kind of hash: an expert should confirm that nothing was changed.
gloss-kyc =
    The exchange filmed a residence card. The holder was born in 2009: he is 17, and whoever hears him has to know that first.
    A name on an account is not yet the hand that moves it.
gloss-exchange_activity =
    The deposits are those of the ledger. Minutes later a new device signs in from a line in Ostrel and has a card sent to a name and an address there.
    The holder’s own device looks once and moves nothing.
gloss-bazaar_answer = The name behind the other address, from a state with no treaty. It came by letters rogatory, and late.
gloss-call_master = A spoken sentence, translated. Where a word has two meanings the translator says so.
gloss-call_counsel = A conversation with counsel is not listened to. If it is in the file, it was not filtered out.
gloss-call_guest = Somebody who borrowed a telephone. No order covers this.
gloss-call_last = The two on the box, on the words that open it, and on who asked for what.

count-access = Access without right to the network of Saint-Orme Hospital
count-outage = Putting the systems of a hospital out of action
count-extortion = Extortion of the hospital and of the Harbour Clinic
count-laundering = Laundering of the ransom paid by the clinic
element-access-identity = It was the person charged
element-access-entry = The network was entered
element-access-without_right = The visitor had no right to use that access
element-outage-identity = It was the person charged
element-outage-hindrance = The systems were put out of action
element-outage-danger = Patients were endangered or care was lost
element-outage-intent = The person charged meant to stop a hospital
element-extortion-identity = It was the person charged
element-extortion-threat = Somebody was threatened and asked to pay
element-extortion-gain = The person charged meant to enrich himself
element-extortion-damage = Somebody paid
element-laundering-identity = It was the person charged
element-laundering-proceeds = The money came from the extortion and was moved on
element-laundering-knowledge = The person charged knew where it came from

offence-illegal_access = Use of another person’s access, up to 24 months
offence-system_interference = Interference with systems that life depends on, up to 120 months
offence-extortion = Extortion, up to 96 months
offence-laundering = Laundering of money, up to 60 months
offence-data_intrusion = Intrusion upon data, up to 36 months
offence-sabotage = Sabotage of systems, up to 120 months
offence-blackmail = Blackmail, up to 60 months
offence-disguising_property = Disguising of property, up to 60 months
offence-computer_misuse = Misuse of computers, up to 24 months
offence-impairing_operation = Impairing the operation of computers, up to 120 months
offence-menaces = Demanding with menaces, up to 168 months
offence-criminal_property = Dealing with criminal property, up to 168 months
offence-unauthorised_access = Unauthorised access, up to 60 months
offence-damage_to_systems = Damage to systems, up to 120 months
offence-extortion_by_wire = Extortion by wire, up to 240 months
offence-money_laundering = Money laundering, up to 240 months
offence-installation_trespass = Trespass upon a computing installation, up to 36 months
offence-stopping_installations = Stopping of installations, up to 84 months
offence-demand_with_threats = Demand with threats, up to 120 months
offence-tainted_property = Dealing with tainted property, up to 60 months
offence-breach_of_premises = Breach of premises, up to 12 months
offence-extorting = Extorting, up to 60 months

lead-who_rents_the_server = Who rents the server in Lirenne?
lead-who_came_through_it = Who came through that server to the hospital?
lead-who_runs_the_page = Who runs the leak page, and from where?
lead-who_had_her_code = Who had the code of Odile Marchetti that night?
lead-what_is_kept_there = What is kept on the rented server?
lead-who_used_the_exit = Who used the hidden connection at that moment?
lead-whose_line = Whose line was behind the hidden connection?
lead-whose_line_by_the_panel = Whose line signed in to the leak page?
lead-whose_account = Whose account received the money?
lead-what_moved_there = What moved on that account, and from where?
lead-what_is_said = What is said on the line of Casimir Thole?

inject-director_calls =
    The medical director calls from ward 5: no monitors, 26 patients, one nurse for two beds. At nine the ambulances start; by three in the afternoon the wards should be empty.
    Until then it is a matter of life. She asks what you can get from the server’s host in that time.
inject-she_comes_herself =
    Odile Marchetti, systems administrator, comes by herself at half past six with a printed mail. On 10 November she signed in on the page that it names. She lives in Orme and works from home two days a week.
inject-voice_on_the_line =
    The finance office was called at eleven past seven by the director’s voice: pay at once, no police. The director was in the room.
inject-wards_empty =
    Wards 3 and 5 are empty and all patients are safe. The crisis staff confirms it in writing.
inject-ministry_presses =
    The ministry is on the telephone. The evening news opens with the hospital. “Claim an emergency, it takes eight hours instead of ten days. A hospital is always an emergency.”
inject-mast_offered =
    Corda Mobile offers everybody who was near the hospital that night, in one file, on the same day. The police would like it.
inject-score_arrives =
    Sable Ridge sends the result of a tool: one employee at 87 of 100. A colleague has already drafted a search of her home.
inject-vendor_offers =
    Sable Ridge sends a report on a cluster and offers an expert, Dr Aster, who could explain logs to the court.
inject-page_filled =
    The time in the note has run out. The page is filled with rows from three houses. The hospital has saved a copy before asking anyone, and journalists are calling.
    Whoever is in the rows at high risk has to be told.
inject-ledger_read =
    The police have followed the clinic’s payment on the public ledger. Two exchanges, two states. At one of them money may start to leave any day.
inject-lirenne_writes =
    The prosecutor in Ostrel sends a note on the Harbour Clinic, unasked, with a condition. Lirenne is about to write to Quillon as well.
inject-server_last_days =
    From the contact point: Ostra Hosting erases its connection log after 14 days, that is on 1 December at 02:24, Valdorian time.
    A preservation order is answered within a day.
inject-server_log_erased =
    Ostra Hosting has erased the connection log. The way over Quillon is closed. Think of what the page in Teldane and the exchange can still show.
inject-panel_last_days =
    From the contact point: the panel log in Teldane will be erased on 8 December at 05:02, Teldane time. The contact point there works at night.
    The central authority of Teldane has three officers and answers in months.
inject-asked_twice =
    Quillon writes: Lirenne has asked for the same session, in other words and for another case. Which of you leads? Until then both wait.
inject-boy_named =
    The holder at Kestrel is a boy of 17 in Brevin. Before anybody puts a question to him: age, lawyer, parent, and a look at who he is.
inject-purse_runs_dry =
    Half a coin leaves the account each evening to a card. What is not frozen soon will not be there for the victims.
inject-mother_comes =
    The boy’s mother comes with a lawyer and her son’s telephone. “He told me in November. Nobody asked.”
inject-year_ends =
    From the office for joint investigations: money granted to the team and not spent lapses on 31 December. Translations and laboratory work in January are another year’s.
inject-costs_booked =
    The hospital sends its costs to 15 December. The victim liaison may bring them as a claim.
inject-stranger_complains =
    Somebody whose data came into the file, and who has nothing to do with the case, has complained to the data protection authority.
inject-flight_talk =
    On the telephone somebody in Maravel tells Thole to come home before the feast. From Maravel nobody is handed over.
inject-taken_in_ostrel =
    Casimir Thole has been arrested in Ostrel. He speaks Maravelian. Only the acts in the warrant may be tried, unless Lirenne or he agrees to more.
inject-counsel_instructed =
    Charges have been brought. Counsel has been instructed and has the file. The court will list the hearing, and victims may claim until the dates of their states.

objective-right_verdicts = All four counts ended with the right verdict
objective-operator_convicted = Whoever stopped the wards was found and convicted
objective-right_person = Neither the employee, nor the boy, nor a stranger was charged
objective-no_late_emergency = An emergency was claimed only while lives were in danger
objective-judge_authorises = A judge authorised what a prosecutor may not order alone
objective-nobody_else_fetched = No stranger’s data were fetched, neither one by one nor by the mast
objective-counsel_not_heard = No talk with counsel came into the file
objective-youth_protected = The boy was heard with the safeguards of his age, and not charged
objective-sheet_asked_for = The tool’s validation sheet was asked for
objective-rows_taken_out = Strangers’ rows were taken out of the copy of the page
objective-logs_kept = Both logs that would have been erased were kept
objective-three_sources = Three independent sources lead to the line
objective-box_opened = The box was opened with the words found elsewhere
objective-interest_declared = The expert’s interest was declared
objective-warned_in_time = The three notices went out in time
objective-line_by_new_year = The line was known before the new year
objective-who_leads = The states agreed who leads before both asked Quillon
objective-calling_back = The night’s request was called back and not served
objective-line_secured = The team left the mailbox that others read before anything leaked
objective-grant_used = The team was formed, and its laboratory work was done while the grant lasted
objective-money_kept = Money was frozen before it was gone
objective-money_taken = What was frozen was taken by the judgment and had for the victims
objective-victims_informed = Victims in both states were informed in time
objective-claims_in_time = Hospital and clinic claimed before the dates of their states

asset-purse = Account KX-20931 at Kestrel Exchange
victim-patients = Patients of Saint-Orme whose files were taken
victim-hospital = Saint-Orme Hospital
victim-clinic = Harbour Clinic, Ostrel, and its patients
approach-night_request =
    “Police Ostrel, Lieutenant Daven. Danger to life, children’s ward, no time for forms. Send the session of exit 192.0.2.146, 16 November, all customers, to this address at once. I cannot be reached by telephone tonight.”
approach-compare_notes =
    “Police Ostrel, for the case of the Harbour Clinic. We would like to compare the note left in your folders with ours. You can reach us at the switchboard.”
parallel-harbour_clinic = Lirenne’s own case on the Harbour Clinic
speaker-aster = Dr Henrik Aster
sentence-aster-same_port_block = The address and port in the panel log lie in the block that the provider had lent to one contract at that minute.
sentence-aster-same_minutes = Panel, server and gateway, each put right for its own clock, show one visit within three hours.
sentence-aster-person_open = Which person sat at the keyboard, the logs do not say.
sentence-aster-certain = It is therefore certain that Mr Thole himself attacked the hospital.
sentence-aster-nat = The CGNAT allocation is deterministic, so the five-tuple resolves bijectively.
past-clinic_2019 = A clinic stopped for four days, three sources, 66 months
past-waterworks_2022 = A waterworks, one of two sources excluded, acquitted
past-college_2023 = A college in Lirenne, extortion, 54 months
past-mule_2024 = An account lent to a friend, knowledge not proven, acquitted
ask-sign_in_data = The sign-in data of the employee, from Lumen Net
term-ransom = ransom
term-ransom-wrong = deposit
