# Why a rule was kept or breached, and the lawful act that was open. Each is a sentence.

reason-basis-in-force = The instrument was in force between the two states and covers what was asked.
reason-within-law = The ruling stays within what the law allows on what was pleaded.
reason-not-in-force = The instrument was not in force between the two states on that day.
reason-category-not-covered = The instrument does not cover { $category }.
reason-outside-law = The law does not allow this ruling on what was pleaded.
reason-threshold-reached = The offence reaches what the instrument asks for this category.
reason-below-threshold = The offence stays below what the instrument asks for { $category }.
reason-below-threshold-penalty = The offence carries at most { $max_penalty_months ->
    [one] 1 month
   *[other] { $max_penalty_months } months
}; that stays below what the instrument asks for { $category }.
reason-target-named = The person, the identifier or the premises are named.
reason-area-wide = The measure aims at everything in an area.
reason-all-users = The measure aims at everybody who uses a service.
reason-facts-cited = { $specific ->
    [one] One line of the file that is specific to the case is cited.
   *[other] { $specific } lines of the file that are specific to the case are cited.
}
reason-nothing-cited = No line of the file is cited. Whoever authorised had only the applicant's word.
reason-boilerplate = { $cited ->
    [one] One line is cited, but it would fit any case.
   *[other] { $cited } lines are cited, but all of them would fit any case.
}
reason-competent-authoriser = Authorised by an office that may do so: { $office }.
reason-prosecutor-authorised = The office that prosecutes the case authorised its own access to { $category }. Nobody else weighed it beforehand.
reason-not-independent = Access to { $category } was authorised by an office that is not independent of the prosecution: { $office }.
reason-not-competent = The instrument does not let this office authorise access to { $category }: { $office }.
reason-alternatives-considered = { $considered ->
    [one] One alternative was considered, with the fact behind it.
   *[other] { $considered } alternatives were considered, with facts behind them.
}
reason-no-alternative-considered = Nothing less was considered.
reason-open-alternative-ignored = { $ignored ->
    [one] A less intrusive act was open and was not considered.
   *[other] { $ignored } less intrusive acts were open and were not considered.
}
reason-untenable-reason = An alternative was set aside for a reason that cannot be true on what was known: { $given }.
reason-alternatives-without-fact = { $considered ->
    [one] One alternative was set aside, but no fact of the case is cited for it.
   *[other] { $considered } alternatives were set aside, but no fact of the case is cited for any of them.
}
reason-emergency-grounded = A threat to life or physical safety was pending and known, and a fact is cited for it.
reason-no-imminent-danger = No threat to life or physical safety was pending and known at that moment.
reason-emergency-uncited = Nothing is cited for the emergency.
reason-reasons-given = { $specific ->
    [one] One reason is given that is specific to the case.
   *[other] { $specific } reasons are given that are specific to the case.
}
reason-reasons-blank = The decision gives no reasons.
reason-reasons-boilerplate = { $cited ->
    [one] One reason is given, but it would fit any case.
   *[other] { $cited } reasons are given, but all of them would fit any case.
}

better-use-instrument-in-force = Use an instrument that is in force between the two states and covers the data.
better-rule-within-law = Give a ruling that the law allows on what was pleaded.
better-choose-offence-above-threshold = Rest the request on an offence above the threshold, if the facts carry one.
better-lower-category = Ask for a category of data that has no such threshold.
better-name-target = Name the person, the identifier or the premises.
better-cite-facts = Cite the lines of the file that show it.
better-authorise-by-judge = Put it before a judge or court, who authorises first.
better-authorise-by-competent-office = Have an office that the instrument names authorise or validate it.
better-consider-alternatives = Say what would have intruded less and why it was not enough, with the fact behind it.
better-take-less-intrusive-act = Do the less intrusive act that was open.
better-drop-emergency = Take the ordinary course.
better-give-reasons = Give reasons that are specific to the case.

# Why a line of the score has its points, or an item its place
reason-rightly-convicted = { $count }: guilty, and the admitted exhibits prove it.
reason-rightly-acquitted = { $count }: not guilty, and the proof did not hold, or somebody else did it.
reason-wrongly-convicted = { $count }: guilty, though the proof did not hold, or somebody else did it.
reason-wrongly-acquitted = { $count }: not guilty, though the admitted exhibits prove it.
reason-no-proof-obtainable = { $count }: no verdict, and no lawful proof could have been obtained.
reason-proof-was-obtainable = { $count }: no verdict, though lawful proof could have been obtained.
reason-no-verdict = { $count }: charged, but time ran out before the verdict.
reason-charge-founded = { $count }: the exhibits relied on carried the charge.
reason-charge-unfounded = { $count }: the exhibits relied on did not carry the charge.
reason-rightly-not-charged = { $count }: not charged, and nothing in the file carried it.
reason-proof-in-hand-not-charged = { $count }: not charged, though the file carried it.
reason-not-decided = { $count }: neither charged nor discontinued before time ran out.
reason-elapsed = { $elapsed_minutes } from the opening to the end. Full points up to { $par_minutes }, none from { $slow_minutes }.
reason-time-ran-out = The case never came to an end ({ $elapsed_minutes }).
reason-element-carried = { $element }: { $obtained_permille } obtained, { $stood_permille } stood at trial, { $obtainable_permille } could be had.
reason-item-kept = "{ $item }" was kept or obtained before its holder erased it.
reason-item-lost = "{ $item }" was erased by its holder first.
reason-answered-as-sent = No question came back.
reason-asked-back = { $times ->
    [one] One question came back.
   *[other] { $times } questions came back.
}
reason-refused-on-the-merits = Refused on the law and the pleadings: { $ground }.
reason-not-the-senders-fault = Refused or asked back where the law did not call for it. It does not count against the sender.
reason-duplicate = The same was being asked already, or had been answered: { $instrument }.
reason-withdrawn = Withdrawn after it was sent.
reason-objective-met = Met: { $objective }.
reason-objective-missed = Not met: { $objective }.
reason-excluded-under = Excluded under { $rule }.
reason-fell-with = Fell with "{ $root }", from which it was made.
reason-excluded-by-law = Excluded because a settled rule was breached, without a challenge.
reason-weighs-less = Admitted with less weight.
reason-weighs-less-under = Admitted with less weight, under { $rule }.
reason-not-relied-on = In the file, but not relied on.
reason-about-another = Relied on, but about somebody else than the person charged.
reason-erased = Erased by its holder.
reason-deleted-again = Deleted again after it was obtained.

better-convict-on-proof = Convict where admitted exhibits prove it: { $count }.
better-acquit-without-proof = Acquit where the admitted exhibits do not prove it: { $count }.
better-obtain-proof = Look on: lawful proof of this could be had: { $count }. Missing first: "{ $item }".
better-charge-on-proof = Charge only what the exhibits carry: { $count }.
better-charge-what-is-proven = Charge what the file carries: { $count }.
better-decide-in-time = Charge or discontinue while there is time: { $count }.
better-preserve-first = Have "{ $item }" preserved before its holder erases it.
better-obtain-item = Obtain "{ $item }".
better-identify-record = Say what identifies the record: address, port, and the moment with its zone.
better-define-terms = Define in the form the terms on which the request turns.
better-attach-translation = Attach a translation into a language that the addressee accepts.
better-address-holder = Address the state where the data are held.
better-meet-ground = Meet the ground before sending: { $ground }.
better-use-earlier-request = Wait for the answer to the earlier request, or use it.
better-check-before-sending = Check before sending.
better-meet-objective = Meet the objective: { $objective }.

cause-service = work on the file
cause-contention = waiting behind other files
cause-closed = closed hours
cause-translation = translation
cause-clarification = questions back
cause-suspension = waiting required by law
cause-transmission = on the way
cause-budget = waiting for money
cause-deliberation = deliberation
