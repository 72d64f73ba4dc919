# First request: English. The readers are judges and prosecutors.

title = First request
synopsis =
    In the night to Monday a town’s payment portal is entered with a stolen password and EUR 48,200 leaves the town.
    One trace leads to a provider in Lirenne, the other to a host in Teldane.
    Ask each for no more than you need, in a form that can be answered, before the data are gone.

briefing-prosecutor =
    It is Monday 2 November 2026, half past seven in the morning.
    At dawn the town of Brevin saw that EUR 48,200 meant for the firm Marlow Paving had gone to an account that nobody knows.
    You have the portal’s access log and the mail by which a clerk lost her password.
    Find out who used the portal and who ran the page behind the mail.
    Read the first lines of the log and the notes at its end before you copy a time from it.
    You lead the file and send the requests. The investigating judge authorises what you may not order yourself.
briefing-judge =
    You are the investigating judge. The prosecutor applies, you decide on what is pleaded and on nothing else.
    Look at the lines that are cited: do they support this line, this kind of data, these hours?
    You may grant, narrow, ask back or refuse, and you give reasons either way.
    The offence counts too: some data may only be asked for when the maximum penalty reaches three years.
briefing-defence =
    You act for the person charged. The file is open to you from the charge on.
    A customer is not yet a user, and an address is not a person: ask which moment was put to the provider, in which zone, by which clock.
    Ask also who authorised each request, and whether less would have done.
    What you challenge, you challenge under a rule and on a line of the file.
briefing-court =
    You sit in judgment on two counts. Rule on what the defence challenges, then on each count, with reasons.
    Identity has to rest on two sources that do not depend on each other.
    An acquittal for want of proof is as right an ending as a conviction.

jurisdiction-valdoria = Valdoria
jurisdiction-lirenne = Lirenne
jurisdiction-teldane = Teldane

desk-valdoria_prosecutor = Public prosecutor, Brevin
desk-valdoria_judge = Investigating judge, Brevin
desk-valdoria_ca = Central authority of Valdoria
desk-valdoria_24_7 = Contact point of Valdoria, day and night
desk-valdoria_translator = Sworn translators of Valdoria
desk-valdoria_court = Criminal court of Brevin
desk-brevin_town = Town of Brevin
desk-cassel_bank = Cassel Bank
desk-lumen_net = Lumen Net, response team
desk-lirenne_prosecutor = Public prosecutor, Ostrel
desk-lirenne_judge = Judge, Ostrel
desk-lirenne_enforcing = Enforcing authority of Lirenne
desk-lirenne_ca = Central authority of Lirenne
desk-lirenne_24_7 = Contact point of Lirenne, day and night
desk-teldane_24_7 = Contact point of Teldane, day and night
desk-teldane_ca = Central authority of Teldane
desk-teldane_prosecutor = State attorney, Teldane
desk-teldane_judge = District judge, Teldane
desk-harrow_hosting = Harrow Hosting

seat-prosecutor = Prosecutor
seat-judge = Investigating judge
seat-defence = Defence counsel
seat-court = Trial court

person-corvey = Ilan Corvey
person-baker = Mira Tolland
person-parent = Jorun Hale

selector-line_24 = The line behind 198.51.100.24 (with port and moment)
selector-customer_mailbox = The mailbox of a customer of Lumen Net
selector-harrow_site = Customer H-20417 at Harrow Hosting
selector-srv80 = The whole server srv80 at Harrow Hosting

item-gate_log = Access log of the portal
item-gate_log-about = What the town’s portal noted in the night, with the administrator’s notes.
item-phish_mail = Mail to the clerk
item-phish_mail-about = The mail of 30 October that asked for the password, with its full headers.
item-bank_statement = Statement of the town’s account
item-bank_statement-about = The payment run of 2 November and the failed recall, from Cassel Bank.
item-subscriber_true = Customer record LN-2026-5582
item-subscriber_true-about = Lumen Net’s answer: the customer to whom the block of ports was assigned.
item-subscriber_bakery = Customer record LN-2026-5579
item-subscriber_bakery-about = Lumen Net’s answer: the customer to whom the block of ports was assigned.
item-subscriber_household = Customer record LN-2026-5590
item-subscriber_household-about = Lumen Net’s answer: the customer to whom the block of ports was assigned.
item-host_account = Registration of customer H-20417
item-host_account-about = What the customer told Harrow Hosting when renting the site.
item-kit_log = Control panel log of H-20417
item-kit_log-about = When and from where the site behind the mail was run, from Harrow Hosting.

gloss-gate_log =
    Each line is one event, with the time of the portal’s own clock.
    Two things about that clock are written in the file: it shows local time, and it is slow. Both have to be put right before the time means anything to somebody else.
    The login line carries an address and a port. The address belongs to a provider that lends it to many customers at once; only address, port and moment together point to one of them.
    Further down another customer uses the same address for honest business.
gloss-phish_mail =
    A mail collects a line at each station, the latest on top; read them from below. The times are in three zones and agree once converted.
    The lowest line was written by the host itself and names one customer, H-20417. The line above names only the server, which hundreds of customers share.
    The sender’s name and the date are what the sender typed and prove little.
gloss-bank_statement =
    The bank books the run at six in the morning by a clock that is checked. Payment P-26-1107 bears the name of the supplier and the account number that was put in during the night.
    The bank pays by number and not by name. At 08:55 the recall failed, because the account was already empty.
gloss-subscriber_true =
    The provider lends a block of 512 ports to one customer for a while and notes from when until when, in UTC.
    The record shows who held the contract in those minutes. It does not show who sat at the keyboard.
    Compare the two times with the login, after putting right both zone and clock.
gloss-subscriber_bakery =
    The provider lends a block of 512 ports to one customer for a while and notes from when until when, in UTC.
    The record shows who held the contract in those minutes. It does not show who sat at the keyboard.
    Compare the two times with the login, after putting right both zone and clock.
gloss-subscriber_household =
    The provider lends a block of 512 ports to one customer for a while and notes from when until when, in UTC.
    The record shows who held the contract in those minutes. It does not show who sat at the keyboard.
    Compare the two times with the login, after putting right both zone and clock.
gloss-host_account =
    Nobody checked the name, and the voucher was bought without one. Such a record shows where to look, and no more.
    The address and port of the registration lead to a mobile service.
gloss-kit_log =
    These are the visits of the site’s owner to his own control panel, by a clock that is checked, in Teldane time.
    In the night of 2 November the owner signs in from the same address and the same block of ports as the visitor of the portal, minutes later and with the same browser, and looks at the form that holds the stolen password.
    Host and provider kept their records without knowing of each other. That is why the two together carry weight.

count-access = Access without right to the supplier payment portal
count-fraud = Computer fraud to the detriment of the town of Brevin
element-access-identity = It was the person charged
element-access-entry = The portal was entered
element-access-without_right = The visitor had no right to use that access
element-fraud-identity = It was the person charged
element-fraud-alteration = Data were altered
element-fraud-intent = The person charged meant to enrich himself or another
element-fraud-loss = The town suffered a loss

offence-illegal_access = Use of another person’s access, up to 24 months
offence-computer_fraud = Computer fraud, up to 60 months
offence-data_intrusion = Intrusion upon data, up to 36 months
offence-it_fraud = Fraud by means of data processing, up to 60 months
offence-installation_trespass = Trespass upon a computing installation, up to 36 months
offence-machine_cheating = Cheating by machine, up to 84 months

lead-who_used_the_line = Who used the address at the moment of the login?
lead-who_ran_the_page = Who ran the page behind the mail, and from where?
lead-who_rented_the_page = Who rented the site at Harrow Hosting?

inject-mayor_presses =
    The mayor of Brevin is on the telephone. The council meets at noon and he wants a name by then.
    He has read that providers answer within eight hours in an emergency, and asks why you do not simply claim one.
inject-bank_calls =
    Cassel Bank calls. The recall came too late: the receiving account was emptied at 07:05.
    The statement of the town’s account is attached. The trail of the money is followed in a separate file.
inject-harrow_terms =
    From the contact point: by its terms Harrow Hosting erases the logs of a site 14 days after the site is closed. This one was closed in the night of 2 November.
    The central authority of Teldane has three officers and answers in months.
inject-harrow_last_days =
    From the contact point: the panel log at Harrow Hosting will be erased on 16 November at 04:31, Teldane time.
    The contact point of Teldane works at night and on days of rest. A preservation takes hours.
inject-log_erased =
    Harrow Hosting has erased the panel log, as its terms provide. It cannot be restored.
    Consider what the rest of the file can still carry.
inject-police_suggests_mailbox =
    The police unit suggests a quick second order while Teldane is slow: the content of the customer’s mailbox at Lumen Net.
    Ask yourself which line of the file shows that the mailbox was used for what happened.
inject-lirenne_police_ask =
    The local police in Lirenne, whom you told of the customer, write back: nothing known there. Before anybody knocks on that door they ask you to confirm the moment in UTC and how it was worked out.
inject-preservation_runs =
    The panel log at Harrow Hosting is still kept. The preservation runs for at least sixty days, and on while a request for mutual assistance is pending.
    Without such a request it lapses.
inject-counsel_instructed =
    Charges have been brought. Counsel has been instructed and has the file. The court will list the hearing.

objective-right_verdicts = Both counts ended with the right verdict
objective-found_and_convicted = Whoever entered the portal was found and convicted on both counts
objective-strangers_left_alone = No stranger’s record was fetched and no stranger was charged
objective-no_false_emergency = No emergency was claimed without danger to life or safety
objective-judge_authorises = Traffic data were authorised by a judge
objective-log_preserved = The panel log in Teldane was preserved before it was erased
objective-two_sources = The customer record and the panel log are both in the file
objective-customer_in_time = The customer was known within two weeks
objective-asked_once = Both questions abroad were answered without a question coming back
objective-loss_established = The town’s loss is in the file, and the verdict on the fraud lets it claim
