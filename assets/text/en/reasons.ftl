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
reason-nothing-cited = No line of the file is cited. Whoever authorised had only the applicant’s word.
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
reason-scope-supported = All that is asked is supported by what is cited.
reason-scope-too-wide = What is cited supports only part of what is asked: { $supported_permille }.
reason-scope-unsupported = Nothing that is cited supports what is asked.
reason-device-without-review = A system is searched on the word of an office that is not independent, and nobody’s life is in danger: { $office }.
reason-time-limited = { $days ->
    [one] The measure ends after 1 day, and it is said how it may be prolonged.
   *[other] The measure ends after { $days } days, and it is said how it may be prolonged.
}
reason-open-ended = No end is stated.
reason-renews-itself = The measure renews itself, without anybody looking again.
reason-renewal-unsaid = It is not said how the measure may be prolonged.
reason-within-window = Nothing is kept that was taken outside the time or scope authorised.
reason-property-released = What no judgment takes was released in time, and its owner was told.
reason-property-held-on = { $days ->
    [one] Property that no judgment takes was still held after a day.
   *[other] Property that no judgment takes was still held after { $days } days.
}
reason-outside-window = { $outside ->
    [one] One item taken outside the time or scope authorised is kept.
   *[other] { $outside } items taken outside the time or scope authorised are kept.
}
reason-handling-stated = It is said who examines, uses and stores what comes in.
reason-handling-unstated = It is not said who examines, uses and stores what comes in.
reason-sharing-stated = It is said on which conditions it may be passed on.
reason-sharing-unstated = It is not said on which conditions it may be passed on.
reason-shared-within-conditions = Passed on as its conditions allow, to somebody known.
reason-lead-as-evidence = It came as a lead only, and stands as evidence.
reason-beyond-conditions = { $conditions ->
    [one] Used beyond a condition of whoever gave it, without consent.
   *[other] Used beyond { $conditions } conditions of whoever gave it, without consent.
}
reason-bystanders-shared = { $bystanders ->
    [one] The rows of one person who has nothing to do with the case went along.
   *[other] The rows of { $bystanders } people who have nothing to do with the case went along.
}
reason-unverified-recipient = Sent without knowing who is at the other end.
reason-erasure-stated = { $days ->
    [one] It is to be erased after 1 day.
   *[other] It is to be erased after { $days } days.
}
reason-erasure-unstated = It is not said when it is erased.
reason-erased-in-time = { $due ->
    [one] What was due was erased: one item.
   *[other] What was due was erased: { $due } items.
}
reason-kept-too-long = { $kept ->
    [one] One item is kept beyond its date, or concerns only people outside the case.
   *[other] { $kept } items are kept beyond their date, or concern only people outside the case.
}
reason-reviewed-in-time = { $hours ->
    [one] Validated after 1 hour, in time.
   *[other] Validated after { $hours } hours, in time.
}
reason-undone-unreviewed = Not validated in time, but withdrawn, and what was obtained was deleted.
reason-reviewed-late = Validated after { $hours } hours; { $allowed } were allowed.
reason-never-reviewed = Never validated, nor undone; { $allowed } hours were allowed.
reason-bulk-safeguarded = The measure takes in everybody, and each of the eight headings is there.
reason-bulk-headings-missing = { $missing ->
    [one] The measure takes in everybody, and one of the eight headings is missing.
   *[other] The measure takes in everybody, and { $missing } of the eight headings are missing.
}
reason-bulk-without-authorisation = { $missing ->
    [one] The measure takes in everybody, and nobody independent authorises it.
   *[other] The measure takes in everybody, and nobody independent authorises it; { $missing } of the eight headings are missing in all.
}
reason-notice-decided = It is decided when the person is told, or on which ground later.
reason-notice-unsaid = Nothing is said of telling the person.
reason-notice-never = The person is never to be told.
reason-people-told = Told: { $told }. Delayed, with the ground in the file: { $delayed }.
reason-people-left-out = { $omitted ->
    [one] One person was not told, and no ground is in the file.
   *[other] { $omitted } people were not told, and no ground is in the file.
}
reason-nobody-told = { $omitted ->
    [one] Nobody was told, and no ground is in the file: one person.
   *[other] Nobody was told, and no ground is in the file: { $omitted } people.
}
reason-remedy-stated = The law of the issuing state has a remedy, and the request states it.
reason-remedy-unstated = The remedy exists, but the request does not state it.
reason-no-remedy = The issuing state has no remedy against such a measure, so it may not be asked for.
reason-protected-filtered = It touches somebody whose confidence is protected, and what is protected is filtered out first.
reason-protected-unfiltered = It touches somebody whose confidence is protected, and nobody filters.
reason-confidence-opened = It opens the words, or the sources, of somebody whose confidence is protected, and nobody filters.
reason-host-told = The state where the target is was told in time, and its answer is kept.
reason-host-told-late = The state where the target is was told only after the interception there had begun.
reason-host-not-told = The target is known to be in another state, and that state was not told.
reason-host-forbade = The state where the target is has forbidden it, or the use of what was taken.
reason-open-to-test = Data and method were given to the defence.
reason-counterbalanced = Not everything was given to the defence, but the court tested it itself.
reason-test-limited = The defence could not test the data or the method of an exhibit that other evidence supports.
reason-decisive-untested = The defence could not test the data or the method of an exhibit that decides, and nothing made up for it.
reason-intent-shown = { $elements ->
    [one] What the person meant is shown for the one mental element.
   *[other] What the person meant is shown for each of { $elements } mental elements.
}
reason-intent-gap = { $unsupported ->
    [one] One mental element rests on nothing about this person.
   *[other] { $unsupported } mental elements rest on nothing about this person.
}
reason-use-as-guilt = { $unsupported ->
    [one] The mere use of a tool or service stands for what the person meant: one mental element.
   *[other] The mere use of a tool or service stands for what the person meant: { $unsupported } mental elements.
}
reason-language-understood = There was an interpreter, and the essential documents were translated.
reason-no-interpreter = There was no interpreter for somebody who does not understand the language.
reason-not-translated = The essential documents were not translated, or no log shows it.
reason-minor-protected = Age checked, counsel, parent told, individual assessment made.
reason-minor-without-counsel = Somebody under eighteen, or not shown to be older, was heard without counsel.
reason-age-unchecked = Nobody checked the age of somebody who may be under eighteen.
reason-minor-assessment-missing = No holder of parental responsibility was told, or no individual assessment was made.
reason-no-earlier-judgment = Judgments were looked for, and there is none on the same acts.
reason-judgments-unchecked = Nobody looked for judgments on the same acts.
reason-judged-already = The same acts were finally judged, whatever they were called there.
reason-within-surrender = Charged with what the surrender was for, or with consent.
reason-beyond-surrender = { $counts ->
    [one] One count goes beyond what the surrender was for, without consent.
   *[other] { $counts } counts go beyond what the surrender was for, without consent.
}
reason-assurance-given = The offence carries death there, and the assurance is on file.
reason-assurance-missing = The offence carries death there, and no assurance is on file yet.
reason-surrendered-without-assurance = The person was handed over to where the offence carries death, without an assurance.
reason-register-complete = { $entries ->
    [one] The register is complete: one entry.
   *[other] The register is complete: { $entries } entries.
}
reason-register-gaps = { $gaps } of { $entries } entries are missing, or lack who, when or why.
reason-no-register = { $entries ->
    [one] There is no usable entry, where there should be one.
   *[other] There is no usable entry, where there should be { $entries }.
}
reason-tool-beside-facts = { $other ->
    [one] The tool’s result stands beside one other fact, with its sheet and a human’s review.
   *[other] The tool’s result stands beside { $other } other facts, with its sheet and a human’s review.
}
reason-tool-alone = It rests on the result of a predictive tool alone.
reason-tool-sheet-missing = The tool’s validation sheet, with its error rates, is not in the file.
reason-tool-unreviewed = No human says that they reviewed the tool’s result.
reason-interests-clear = No interest is hidden, and the statement says no more than the method bears.
reason-interest-hidden = The statement comes from somebody with an interest in the outcome who did not say so.
reason-overstated = { $sentences ->
    [one] One sentence claims more than the method bears.
   *[other] { $sentences } sentences claim more than the method bears.
}
reason-jargon = { $sentences ->
    [one] One sentence cannot be understood by a court.
   *[other] { $sentences } sentences cannot be understood by a court.
}
reason-victims-served = { $victims ->
    [one] The victim was informed, and no claim was left out.
   *[other] All { $victims } victims were informed, and no claim was left out.
}
reason-victims-uninformed = { $uninformed ->
    [one] One victim was not informed in time.
   *[other] { $uninformed } victims were not informed in time.
}
reason-claims-missing = { $missing ->
    [one] One claim that could have been brought was neither brought nor declined.
   *[other] { $missing } claims that could have been brought were neither brought nor declined.
}
reason-no-victim-informed = { $victims ->
    [one] The victim was not informed.
   *[other] None of the { $victims } victims was informed.
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
better-narrow-scope = Ask only for what the cited lines support, or cite what supports the rest.
better-add-duration = State an end, and that whoever authorised looks again before it is prolonged.
better-release-property = Release the property as soon as no judgment can take it, and tell its owner.
better-delete-outside = Delete what was taken outside the time or scope authorised.
better-add-handling-plan = Say who examines, uses and stores what comes in, and how.
better-add-sharing-conditions = Say on which conditions it may be passed on.
better-obtain-as-evidence = Ask for it as evidence, by a channel that yields evidence, before relying on it.
better-ask-consent = Ask whoever set the condition before using it otherwise.
better-redact-bystanders = Take out the rows of others before passing it on.
better-call-back = Call back over a known number before anything is sent.
better-add-erase-date = State when it is erased.
better-erase-now = Erase what is due.
better-validate-in-time = Have it validated in time, or withdraw it and delete what was obtained.
better-add-bulk-headings = Supply the headings that are missing.
better-say-when-told = Say when the person is told, or on which ground later.
better-tell-the-person = Tell the people concerned, or put the ground for delay into the file.
better-state-remedy = State the remedy that exists.
better-choose-measure-with-remedy = Do not ask for it; take a measure that can be challenged.
better-add-filter = Name who filters out what is protected before investigators see it.
better-tell-host-state = Tell the state where the target is before, or as soon as it is known.
better-obey-host-state = Stop, and use nothing that the host state forbade.
better-disclose = Give the defence data and method, or have the court test them.
better-show-intent = Charge only what something about this person’s own conduct or knowledge supports.
better-interpret = Hear the person with an interpreter.
better-translate = Have the essential documents translated, and log it.
better-bring-counsel = Hear the person with counsel.
better-check-age = Check the age before the hearing.
better-assess-minor = Tell a holder of parental responsibility, and have the individual assessment made.
better-check-judgments = Look for judgments on the same acts first.
better-drop-same-acts = Leave out what was finally judged.
better-keep-to-surrender = Charge what the surrender was for, or ask for consent first.
better-ask-assurance = Get the assurance on file before the hand-over.
better-complete-register = Enter who, when and why for each act.
better-rest-on-other-facts = Rest it on other facts of the case; the result of a tool is a lead.
better-disclose-tool = Put the tool’s validation sheet into the file.
better-review-by-human = Have somebody review the result and say so.
better-declare-interest = Declare the interest before relying on the statement.
better-correct-statement = Say no more than the method bears, in words that a court can understand.
better-inform-victims = Inform the victims of their rights in time.
better-bring-claims = Bring the claims that victims have, or record that they decline.

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
reason-item-kept = “{ $item }” was kept or obtained before its holder erased it.
reason-item-lost = “{ $item }” was erased by its holder first.
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
reason-fell-with = Fell with “{ $root }”, from which it was made.
reason-excluded-by-law = Excluded because a settled rule was breached, without a challenge.
reason-weighs-less = Admitted with less weight.
reason-weighs-less-under = Admitted with less weight, under { $rule }.
reason-not-relied-on = In the file, but not relied on.
reason-about-another = Relied on, but about somebody else than the person charged.
reason-erased = Erased by its holder.
reason-deleted-again = Deleted again after it was obtained.

better-convict-on-proof = Convict where admitted exhibits prove it: { $count }.
better-acquit-without-proof = Acquit where the admitted exhibits do not prove it: { $count }.
better-obtain-proof = Look on: lawful proof of this could be had: { $count }. Missing first: “{ $item }”.
better-charge-on-proof = Charge only what the exhibits carry: { $count }.
better-charge-what-is-proven = Charge what the file carries: { $count }.
better-decide-in-time = Charge or discontinue while there is time: { $count }.
better-preserve-first = Have “{ $item }” preserved before its holder erases it.
better-obtain-item = Obtain “{ $item }”.
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
