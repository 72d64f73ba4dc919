# The rules. `-losing-…` and `-elsewhere-…` are those of the forums that a pack names. Sources and standing stand in the
# law packs. "Recalled" means: not checked at the source.

ground-rule = { $code }, { $title }

rule-R01-title = a basis in law, in force on the day
rule-R02-title = an offence that reaches the threshold
rule-R03-title = a named target
rule-R04-title = suspicion on facts that can be verified
rule-R05-title = an independent, competent authoriser
rule-R06-title = the least intrusive means was considered
rule-R07-title = proportionate scope
rule-R08-title = beginning, end and renewal
rule-R09-title = rules for handling
rule-R10-title = conditions on passing on
rule-R11-title = a date for erasure
rule-R12-title = urgency that is real, and reviewed
rule-R13-title = safeguards for bulk measures
rule-R14-title = notice to the person
rule-R15-title = a remedy exists
rule-R16-title = privilege and press are protected
rule-R17-title = the host state is told
rule-R18-title = the defence can test the evidence
rule-R19-title = guilt is individual
rule-R20-title = language is understood
rule-R21-title = minors are protected
rule-R22-title = nobody is tried twice for the same acts
rule-R23-title = speciality
rule-R24-title = assurance against the death penalty
rule-R25-title = logs of handling
rule-R26-title = decisions give reasons
rule-R27-title = tools are disclosed and reviewed
rule-R28-title = interests are declared
rule-R29-title = victims are informed and can claim

rule-R01-requires = The instrument is in force for both states on the day of issue and covers what is asked. A ruling stays within what the law allows on what was pleaded.
rule-R01-losing = The same data could have been had under another instrument, so the wrong basis harmed nobody. It loses because the addressee answers to the basis that was named, and a court can review no other.
rule-R01-elsewhere = International Covenant on Civil and Political Rights, Art 17, with General Comment 16: no interference without a law that provides for it (recalled, not verified).
rule-R01-breach = An order under an act that one of the two states is not party to, or that was not yet in force; a category that no measure of the instrument covers; a ruling outside what the law allows.
rule-R01-cure = Issue the request again on the right basis.

rule-R02-requires = The offence named, with its maximum penalty, reaches what the instrument asks for the category of data. The figure is the instrument’s own.
rule-R02-losing = The case is grave in fact, whatever the penalty in the code says. It loses because the legislator has weighed which offences justify which interference, and nobody in the case may weigh again below that line.
rule-R02-elsewhere = Mutual assistance under the Budapest Convention names no figure. The UN Convention (pilot only) looks at four years for electronic evidence (recalled, not verified).
rule-R02-breach = Traffic data or content asked for on an offence whose maximum penalty stays below the threshold and that is not on the list.
rule-R02-cure = Withdraw the request and delete what was obtained. A lesser category may be lawful.

rule-R03-requires = The measure aims at a named person, at identified accounts or lines, or at one set of premises.
rule-R03-losing = The perpetrator must be among them, so all of them may be looked at. It loses because the order then leaves it to the police whom it touches, and most of those touched have given no cause.
rule-R03-elsewhere = Bulk measures that a law allows with safeguards of their own are judged under R13. Escher v Brazil, Inter-American Court of Human Rights, on interception of telephone lines (recalled, not verified).
rule-R03-breach = Everything near a mast; every user of a service; a whole server for one customer of it.
rule-R03-cure = Withdraw the request, delete what was obtained on others, and ask again for the named target.

rule-R04-requires = The application cites facts of this case, from which whoever authorises can verify a reasonable suspicion and its link to what is asked.
rule-R04-losing = The investigators know the facts, and the judge may trust them. It loses because review protects nobody if the reviewer has only the applicant’s word.
rule-R04-elsewhere = Roman Zakharov speaks of secret surveillance. That every request cites its facts, preservation included, is how this exercise applies it. Riley and Carpenter, United States, ask for a warrant (recalled, not verified).
rule-R04-breach = No line of the file is cited, or only lines that would fit any case.
rule-R04-cure = Issue the request again with the facts that were known at the time.

rule-R05-requires = Access to traffic data, content or data taken in real time is authorised beforehand by a judge or court that does not conduct the prosecution. Every measure is authorised or validated by an office that the instrument names. Keeping data from being lost is not yet access.
rule-R05-losing = A rule whose breach excludes nothing is no rule, so what was obtained without prior review must fall. It loses in most forums because H.K. decides who may authorise, while exclusion is largely a matter of national law.
rule-R05-losing-prosecutor-led = A prosecutor is a magistrate of a kind and may weigh for and against, so prior review was had. It loses because H.K. asks for somebody who does not conduct the prosecution; what follows for the evidence is where courts differ.
rule-R05-elsewhere = M.N. lets a prosecutor, under conditions, request evidence that was already gathered. Bulk measures: authorised by a body independent of the executive (Big Brother Watch). England and Wales: the court may exclude under the Police and Criminal Evidence Act 1984, s 78 (recalled, not verified). Carpenter, United States, and Bykovets, Canada, on data held by providers (recalled, not verified).
rule-R05-elsewhere-prosecutor-led = M.N. lets a prosecutor, under conditions, request evidence that was already gathered, because collecting it was ordered elsewhere. Where the court is free to exclude, see England and Wales: Police and Criminal Evidence Act 1984, s 78 (recalled, not verified).
rule-R05-breach = The office that prosecutes authorises its own access to traffic data. A police unit orders content. An office signs that the instrument does not name. Subscriber data and access identifiers authorised by a prosecutor are no breach.
rule-R05-cure = Withdraw the request, delete what was obtained, and have the right office authorise it anew. If only the instrument’s list was missed, an office on the list may validate it.

rule-R06-requires = The application says what would have intruded less and why it was not enough, with the fact behind it. Consideration is required, not exhaustion: nobody must first try every lesser instrument.
rule-R06-losing = Every lesser instrument must be tried before a stronger one is used. It loses because necessity asks what was considered, not what was exhausted.
rule-R06-elsewhere = European Investigation Order, Art 6: necessary, proportionate and available in a similar domestic case (recalled, not verified). Traffic data are not ranked below content: the European Court of Human Rights is not persuaded that they intrude less (Big Brother Watch, § 363).
rule-R06-breach = Nothing less was considered. A less intrusive act was open and ignored. An alternative was set aside for a reason that could not be true on what was known, or without any fact.
rule-R06-cure = Issue the request again with the alternatives and why they were not enough. If a lesser act was open, withdraw and take that one.

rule-R07-requires = Whose data, which data and which time are asked for stay within what the cited lines of the file support. The search of a device or another system is authorised beforehand by somebody independent, unless life or safety is in imminent danger.
rule-R07-losing = Better too much than too little, since what is not needed is never read. It loses because the intrusion lies in the taking, and nobody has justified the rest.
rule-R07-elsewhere = No ceiling in numbers exists in law. CJEU C-548/21, Landeck, speaks of phones; that every system is treated alike is how this exercise applies it, and that urgency is excepted is recalled, not verified. Bykovets, Canada, on what an address reveals (recalled, not verified).
rule-R07-breach = A year of traffic data for one night in the log. The mailbox of everybody in a household. The search of a phone on a prosecutor’s word alone.
rule-R07-cure = Issue the request again for the part that is supported, and delete what lies outside.

rule-R08-requires = A measure that goes on in time has an end, and is prolonged only after whoever authorised it has looked again. Nothing taken outside its time or scope is kept. Property held for a judgment is released when no judgment can take it.
rule-R08-losing = As long as the suspicion lasts, the order may last. It loses because only a date makes somebody look whether it does last.
rule-R08-elsewhere = How long such a measure may last is national law, which is not modelled; each order states its own number of days.
rule-R08-breach = An interception without an end, or one that renews itself. Calls taken two days after the order ended. An account still frozen weeks after an acquittal.
rule-R08-cure = Delete what was taken outside. For an order that lacks its end or its renewal, issue it again. Release property that is held without a ground.

rule-R09-requires = The application says who examines, uses and stores what comes in, and how.
rule-R09-losing = Whoever works on the case is bound by professional secrecy anyway. It loses because secrecy says what may not be told, not what may be looked at and for what.
rule-R09-elsewhere = The criterion is one for secret surveillance. That access to stored traffic data, content and whole systems plans its handling too is how this exercise applies it. Subscriber data and access identifiers are left out.
rule-R09-breach = A mailbox arrives, and everybody in the unit can open it.
rule-R09-cure = Issue the request again with the rules for handling.

rule-R10-requires = The application says on which conditions what comes in may be passed on. Whoever passes an item on or relies on it keeps to the conditions under which it came, takes out the rows of people who have nothing to do with the case, and knows who is at the other end.
rule-R10-losing = Among authorities that fight crime everything may be shared, for that is their common task. It loses because each of them was given an item for a purpose that somebody had weighed.
rule-R10-elsewhere = Information given unasked binds with its conditions as soon as it is accepted (Budapest Convention, Art 26). What came through police channels without a request is a lead, not evidence, as this exercise applies it.
rule-R10-breach = A cluster from a private partner stands as evidence. Data given for one case are used in another. A leak with strangers’ rows goes out whole. An answer is sent to a mailbox that was taken over.
rule-R10-cure = Ask for the consent of whoever gave it. Otherwise have the excess erased at the other end and send it again, redacted or after a call back.

rule-R11-requires = The application says when what comes in is erased, and it is erased then. What concerns only people outside the case is not kept.
rule-R11-losing = One never knows what it may still be good for. It loses because a store without an end is a measure against everybody in it.
rule-R11-elsewhere = General retention of traffic data is unlawful in the European Union, targeted retention is allowed. How long a file is kept after judgment is national law, which is not modelled.
rule-R11-breach = No date in the application. The rows of strangers are still there when the case closes.
rule-R11-cure = Erase what is due. For an application without a date, issue it again.

rule-R12-requires = An emergency is claimed only while a threat to life or physical safety is pending and known, and the claim cites the fact that shows it. Whoever would have had to authorise reviews it within the time allowed, with the power to have everything destroyed.
rule-R12-losing = Any loss of time helps the perpetrator, so every case of this kind is urgent. It loses because haste alone threatens nobody’s life or safety, and the emergency course shortens the review that protects the person.
rule-R12-elsewhere = The 48 hours are a rule of the e-Evidence Regulation and a detail of the Russian law reviewed in Zakharov, not a general norm. Critical infrastructure is an emergency only if life or physical safety is imminently threatened (recalled, not verified). The Second Additional Protocol (pilot only) uses the same notion (recalled, not verified).
rule-R12-breach = An emergency is claimed after the danger has passed, for money alone, or without any fact that shows it. An emergency order that no judge ever saw.
rule-R12-cure = Withdraw the request and delete what was obtained, within the time stated; then take the ordinary course.

rule-R13-requires = A measure that takes in everybody is examined under eight headings: grounds, circumstances, authorisation, selection and use, passing on, duration and storage, supervision, review afterwards. Its authorisation is independent of the executive.
rule-R13-losing = Nobody is meant, so nobody is harmed. It loses because everybody is taken in, and only the procedure stands between them and whoever looks.
rule-R13-losing-common-law = Parliament has voted the power, and a judge does not vote again. Where it loses, it is because the power as voted must be used with the safeguards that came with it; how far a court looks into that, courts differ.
rule-R13-elsewhere = A criminal investigation that aims at nobody also lacks a named target (R03); this plan does not supply one. Escher v Brazil, Inter-American Court of Human Rights (recalled, not verified).
rule-R13-breach = An order to copy the traffic of every user of a service, with no word on who selects and who supervises.
rule-R13-cure = Issue it again with every heading. Without independent authorisation, delete what was taken.

rule-R14-requires = The person whose data were accessed is told without undue delay. Delay needs a ground of the law, written into the file.
rule-R14-losing = Telling a suspect would warn them, so silence is part of the measure. It loses because that is a ground for delay, to be written down, and not for silence for ever.
rule-R14-losing-common-law = The person will learn of it at trial, through disclosure. It may win before some courts; it leaves out whoever is never tried.
rule-R14-elsewhere = The Second Additional Protocol (pilot only) leaves notice to national law (recalled, not verified).
rule-R14-breach = The form says “never”, or nothing. The case closes, and nobody whose account was read was told.
rule-R14-cure = Tell the people concerned late, or put the ground for delay into the file.

rule-R15-requires = Where another state is asked to search, to seize or to hear somebody, the law of the issuing state gives a challenge against it, and the request says which.
rule-R15-losing = The person can complain in the state where the search takes place. It loses because that state does not examine the reasons of the order, so its courts cannot review them.
rule-R15-losing-common-law = A claim for damages afterwards is remedy enough. Before courts that the judgment does not bind it may hold; the executing state may still refuse.
rule-R15-elsewhere = The judgment concerns searches, seizures and hearings, not every European Investigation Order: traffic data from a provider are not touched by it.
rule-R15-elsewhere-common-law = Gavanozov II binds states that use the European Investigation Order. Elsewhere each court looks at its own law.
rule-R15-breach = A search of a flat is asked for from a state whose law knows no challenge against it.
rule-R15-cure = State the remedy. Where there is none, withdraw and delete what was obtained.

rule-R16-requires = Where a measure touches a lawyer, a doctor, the clergy, a journalist or a publisher, the application says who filters out what is protected before investigators see it.
rule-R16-losing = The lawyer is a suspect like anybody else. It may hold for what is the lawyer’s own; it loses for what clients said, which nobody but a filter can keep apart.
rule-R16-losing-common-law = What was heard cannot be unheard, and the court will give it the weight it deserves. It loses because the privilege is the client’s, and weighing it would already open it.
rule-R16-elsewhere = Both acts make immunity, privilege and the freedom of the press a ground for refusal. Riley, United States, on phones (recalled, not verified). Where the line between words and contacts is drawn is a choice of this exercise.
rule-R16-breach = A lawyer’s handset is on the intercepted line, and the unit listens to all of it. A journalist’s contacts are asked for without a word on who sees them.
rule-R16-cure = Withdraw, delete what was obtained, and ask again with a filter.

rule-R17-requires = Where a line is intercepted while its user is, and is known to be, in another state, that state is told before, or as soon as it is known. It may set conditions, stop the interception, or forbid the use of what was taken.
rule-R17-losing = The duty is one between states, so only a state can complain. It loses because M.N. says that Art 31 also protects the people concerned. That what was taken must therefore fall by itself loses too: it is disregarded only where the defence cannot comment effectively and it weighs preponderantly.
rule-R17-losing-common-law = Foreign law was broken, so a court at home must exclude. It loses because the court asks whether the trial can still be fair, not whose rule was broken.
rule-R17-elsewhere = The German Federal Court (5 StR 457/21, before M.N.) held such data usable; a Berlin court excluded them on defects taken together.
rule-R17-elsewhere-common-law = In the European Union the host state has 96 hours to answer. M.N. leaves the consequence to national courts, which differ.
rule-R17-breach = The phone travels to the next state, the interception goes on, and nobody is told. The host state forbade it, and what was taken is used.
rule-R17-cure = Tell the host state late, and obey its answer.

rule-R18-requires = The defence can comment effectively on an exhibit: on the data it was made from and on the method. Where that is not possible, the court makes up for it.
rule-R18-losing = Without the raw data there is no fair trial, whatever the court did. It loses because counterbalancing counts: an independent expert, or searching questions that were answered (recalled, not verified).
rule-R18-losing-common-law = The expert can be cross-examined, and that is test enough. It loses where the witness was not told how the data were made and can say nothing of it.
rule-R18-elsewhere = M.N., § 131, lets such evidence be disregarded if it weighs on the facts. Yalçınkaya found a breach of Art 6 where the raw data stayed closed and nothing made up for it.
rule-R18-breach = The messages that decide the case come from a tool that nobody outside the lab may see.
rule-R18-cure = Disclose what is missing, or have the court test it, before the verdict.

rule-R19-requires = Each mental element of a count is shown by something about this person’s own conduct or knowledge.
rule-R19-losing = Only criminals use this service, so whoever used it is one. It loses because it presumes guilt from belonging, and lets the person prove the contrary.
rule-R19-elsewhere = European Convention on Human Rights, Art 6(2), and International Covenant on Civil and Political Rights, Art 14(2): presumption of innocence (recalled, not verified).
rule-R19-breach = A charge of membership that rests on an installed application alone.
rule-R19-cure = Amend the charge to what is supported, before the verdict.

rule-R20-requires = A suspect who does not understand the language of the procedure is heard with an interpreter and gets the essential documents translated, and a log shows it.
rule-R20-losing = The suspect answered, so the suspect understood. It loses because an answer shows that something was understood, not that it was what was asked.
rule-R20-elsewhere = International Covenant on Civil and Political Rights, Art 14 (recalled, not verified). A new trial is a usual consequence (recalled, not verified).
rule-R20-breach = A hearing in a language that the suspect half knows. An indictment that was never translated.
rule-R20-cure = Translate the documents. Without an interpreter, hear the person again.

rule-R21-requires = Where a suspect is under eighteen, or may be, the age is checked. A minor is heard with counsel, a holder of parental responsibility is told and may attend, and an individual assessment is made.
rule-R21-losing = The suspect waived counsel and seemed mature. It loses because it is from such waivers that the rule protects.
rule-R21-elsewhere = Convention on the Rights of the Child (recalled, not verified). Exclusion of the statement is a usual consequence (recalled, not verified).
rule-R21-breach = A boy of seventeen is heard alone. Nobody asks how old the account’s user is.
rule-R21-cure = Supply what is missing. Without counsel, hear the person again.

rule-R22-requires = Before a person is surrendered or extradited, judgments on the same acts are looked for, and whoever was finally judged for them is not handed over for them again.
rule-R22-losing = There it was fraud, here it is computer sabotage, so it is not the same. It loses because the acts are compared, not their labels.
rule-R22-elsewhere = The European Arrest Warrant has it as a ground of refusal too. In the European Union it is also a ground against orders for data.
rule-R22-breach = A warrant for acts of which the person was acquitted elsewhere under another name.
rule-R22-cure = Look for judgments. Where there is one, withdraw as far as it reaches.

rule-R23-requires = Whoever was surrendered is charged only with what the surrender was for, unless the surrendering state or the person agrees, or the time to leave has passed.
rule-R23-losing = The person is here now, and the law of the land applies to everybody in it. It loses because the person is here only for the acts that the other state examined.
rule-R23-elsewhere = The convention speaks of 45 days after discharge. The European Arrest Warrant knows the rule too (recalled, not verified).
rule-R23-breach = A count is added after the surrender, without asking.
rule-R23-cure = Ask the surrendering state for its consent, and leave the counts out until it answers.

rule-R24-requires = Nobody is handed over to where the offence carries the death penalty without an assurance on file that it will not be imposed or carried out.
rule-R24-losing = In practice it is no longer carried out. It loses because a practice binds nobody, and an assurance does.
rule-R24-losing-common-law = The convention only lets a state refuse; it does not forbid the hand-over. It is right about the convention, and most courts ask for the assurance all the same.
rule-R24-elsewhere = European Convention on Human Rights, as its court reads Arts 2 and 3 (recalled, not verified). Agreements on direct orders ask for assurances on the use of the data (recalled, not verified).
rule-R24-breach = A person is extradited on a count that carries death, with a letter that says nothing of it.
rule-R24-cure = Get the assurance on file before the hand-over.

rule-R25-requires = Collecting, consulting, disclosing, combining and erasing data are logged, with who, when and why.
rule-R25-losing = Everybody knows who worked on the file. It loses because whoever supervises was not there.
rule-R25-losing-common-law = The exhibit is sound, whatever the log lacks. It may hold for the exhibit; it does not answer the supervisory authority.
rule-R25-elsewhere = The custody record of an exhibit is another record: it says where the item was, not who looked at it.
rule-R25-elsewhere-common-law = The Law Enforcement Directive binds member states of the European Union. Elsewhere the duty rests on the law of each authority.
rule-R25-breach = A copy was made, and no entry says by whom or what for.
rule-R25-cure = Complete the register while those who acted remember.

rule-R26-requires = Every grant, partial grant, question back, postponement and refusal is given with written reasons that are specific to the case.
rule-R26-losing = A favourable decision needs no reasons, since nobody complains of it. It loses because the person concerned, who was not heard, can challenge only what is reasoned.
rule-R26-elsewhere = The two articles bind the requested state. That every ruling of every seat gives reasons is how this exercise applies them.
rule-R26-breach = A decision without reasons, or with reasons that would fit any case.
rule-R26-cure = Give the reasons, before the decision can no longer be challenged.

rule-R27-requires = Where the result of a predictive tool is relied on, other specific facts stand beside it, its validation sheet is in the file, and a human has reviewed the result and says so.
rule-R27-losing = The score is right nine times out of ten, so it is better than a hunch. It loses because the tenth is somebody, and the error is not the same for every group.
rule-R27-elsewhere = Law Enforcement Directive, Art 11, on decisions by machine alone; AI Act, on high-risk systems (both recalled, not verified).
rule-R27-breach = A risk score is all that the application cites. The tool’s error rates by group are not in the file.
rule-R27-cure = Disclose the sheet and have the result reviewed. A sole basis is withdrawn. A ruling that relied on it is made good once the sheet is in the file; one that rests on it alone is not.

rule-R28-requires = An expert or private partner with an interest in the outcome says so before the statement is relied on. A statement claims no more than the method bears and can be understood by a court.
rule-R28-losing = The analysis is right, whoever paid for it. It may well be; it loses because the court must be able to ask whether the question, too, was paid for.
rule-R28-elsewhere = At common law the expert’s duty is to the court, not to whoever pays (recalled, not verified). No treaty used here says so.
rule-R28-breach = The expert sells the product that the victim should have bought. “With certainty” stands where the method gives a range.
rule-R28-cure = Declare the interest, correct the statement, or have somebody else give it.

rule-R29-requires = Victims are informed of their rights in time, and a claim that they could bring is brought, or they decline, before the case closes.
rule-R29-losing = The victims can go to the civil courts. It loses because what was frozen abroad is gone by then.
rule-R29-elsewhere = Restitution to victims out of frozen property is regulated between member states of the European Union. Elsewhere it is a matter of agreement.
rule-R29-breach = The case closes, the money is divided between two states, and the clinic never learned that it could claim.
rule-R29-cure = Inform the victims and bring their claims while the court can still decide on them.
