# The rules. Titles for all; the rest for those that are assessed. Sources and standing stand in the
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

rule-R02-requires = The offence named, with its maximum penalty, reaches what the instrument asks for the category of data. The figure is the instrument's own.
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
rule-R04-losing = The investigators know the facts, and the judge may trust them. It loses because review protects nobody if the reviewer has only the applicant's word.
rule-R04-elsewhere = Roman Zakharov speaks of secret surveillance. That every request cites its facts, preservation included, is how this exercise applies it. Riley and Carpenter, United States, ask for a warrant (recalled, not verified).
rule-R04-breach = No line of the file is cited, or only lines that would fit any case.
rule-R04-cure = Issue the request again with the facts that were known at the time.

rule-R05-requires = Access to traffic data, content or data taken in real time is authorised beforehand by a judge or court that does not conduct the prosecution. Every measure is authorised or validated by an office that the instrument names. Keeping data from being lost is not yet access.
rule-R05-losing = A rule whose breach excludes nothing is no rule, so what was obtained without prior review must fall. It loses in most forums because H.K. decides who may authorise, while exclusion is largely a matter of national law.
rule-R05-elsewhere = M.N. lets a prosecutor, under conditions, request evidence that was already gathered. Bulk measures: authorised by a body independent of the executive (Big Brother Watch). England and Wales: the court may exclude under the Police and Criminal Evidence Act 1984, s 78 (recalled, not verified). Carpenter, United States, and Bykovets, Canada, on data held by providers (recalled, not verified).
rule-R05-breach = The office that prosecutes authorises its own access to traffic data. A police unit orders content. An office signs that the instrument does not name. Subscriber data and access identifiers authorised by a prosecutor are no breach.
rule-R05-cure = Withdraw the request, delete what was obtained, and have the right office authorise it anew. If only the instrument's list was missed, an office on the list may validate it.

rule-R06-requires = The application says what would have intruded less and why it was not enough, with the fact behind it. Consideration is required, not exhaustion: nobody must first try every lesser instrument.
rule-R06-losing = Every lesser instrument must be tried before a stronger one is used. It loses because necessity asks what was considered, not what was exhausted.
rule-R06-elsewhere = European Investigation Order, Art 6: necessary, proportionate and available in a similar domestic case (recalled, not verified). Traffic data are not ranked below content: the European Court of Human Rights is not persuaded that they intrude less (Big Brother Watch, § 363).
rule-R06-breach = Nothing less was considered. A less intrusive act was open and ignored. An alternative was set aside for a reason that could not be true on what was known, or without any fact.
rule-R06-cure = Issue the request again with the alternatives and why they were not enough. If a lesser act was open, withdraw and take that one.

rule-R12-requires = An emergency is claimed only while a threat to life or physical safety is pending and known, and the claim cites the fact that shows it.
rule-R12-losing = Any loss of time helps the perpetrator, so every case of this kind is urgent. It loses because haste alone threatens nobody's life or safety, and the emergency course shortens the review that protects the person.
rule-R12-elsewhere = The 48 hours are a rule of the e-Evidence Regulation and a detail of the Russian law reviewed in Zakharov, not a general norm. Critical infrastructure is an emergency only if life or physical safety is imminently threatened (recalled, not verified). The Second Additional Protocol (pilot only) uses the same notion (recalled, not verified).
rule-R12-breach = An emergency is claimed after the danger has passed, for money alone, or without any fact that shows it.
rule-R12-cure = Withdraw the request and delete what was obtained, within the time stated; then take the ordinary course.

rule-R26-requires = Every grant, partial grant, question back, postponement and refusal is given with written reasons that are specific to the case.
rule-R26-losing = A favourable decision needs no reasons, since nobody complains of it. It loses because the person concerned, who was not heard, can challenge only what is reasoned.
rule-R26-elsewhere = The two articles bind the requested state. That every ruling of every seat gives reasons is how this exercise applies them.
rule-R26-breach = A decision without reasons, or with reasons that would fit any case.
rule-R26-cure = Give the reasons, before the decision can no longer be challenged.
