# Custody, analysis, redaction, passing on, erasing.

rejection-custody-not-kept = This case keeps no custody files.
    .why = Its scenario has no such part.
    .next = Compute hashes again where it matters; there is nothing else to do.
rejection-custody-under-way = The same is still under way.
    .why = The same work or question on this item has not come back yet.
    .next = Wait for the answer.
rejection-custody-answered-before = This was answered before.
    .why = Asking the same again would yield nothing new.
    .next = Take the answer that is there, or go another way.
rejection-custody-nothing-to-answer = No such question waits for you.
    .why = A question waits once it has come to your desk, and only until it is answered.
    .next = Look at the list of questions.
rejection-custody-nothing-to-redact = There is nothing to take out.
    .why = Nobody in it has nothing to do with the case, or they were taken out before.
    .next = Pass it on as it is.
rejection-custody-known-there = It was passed on there before.
    .why = Whoever you name has it from you, or is you.
    .next = Name somebody else, or leave it.
rejection-custody-relied-on = It cannot be erased now.
    .why = The charge relies on it, or on something made from it.
    .next = Keep it until the end of the case.
rejection-custody-no-such-entry = You have no open entry of that number.
    .why = An entry can be completed once, by whoever made it.
    .next = Look at your own entries in the register.
rejection-custody-nobody-to-ask = Nobody can be asked.
    .why = The state has no desk for this.
    .next = Go another way.

story-custody-analyse = had “{ $item }” analysed by { $desk }
story-custody-convert = had “{ $item }” converted by { $desk }
story-custody-found = found in “{ $item }”: “{ $found }”
story-custody-found-nothing = found nothing more in “{ $item }”
story-custody-locked = could not open “{ $item }”: something that opens it is missing
story-custody-gone = came too late to “{ $item }”: what was volatile is gone
story-custody-converted = converted “{ $item }” into a format that the court takes
story-custody-ask-statement = asked { $desk } for a statement on the custody of “{ $item }”
story-custody-ask-opinion = asked { $desk } whether “{ $item }” was changed
story-custody-ask-copy = asked { $desk } to hand “{ $item }” over again
story-custody-ask-consent = asked { $desk } to agree to a use of “{ $item }”: { $uses }
story-custody-statement-yes = stated how “{ $item }” was kept
story-custody-statement-no = could not state how “{ $item }” was kept
story-custody-opinion-yes = found that “{ $item }” was not changed
story-custody-opinion-no = could not confirm that “{ $item }” was not changed
story-custody-copy-yes = agreed to hand “{ $item }” over again
story-custody-copy-no = did not hand “{ $item }” over again
story-custody-consent-yes = agreed to a use of “{ $item }”: { $uses }
story-custody-consent-no = did not agree to a use of “{ $item }”: { $uses }
story-custody-redacted = took the rows of strangers out of a copy of “{ $item }”
story-custody-answer-redacted = will take the rows of strangers out of the answer to request { $n }
story-custody-shared = passed “{ $item }” on to { $to }: { $uses }
story-custody-shared-bound = passed “{ $item }” on to { $to } with its conditions: { $uses }
story-custody-erased = erased “{ $item }”
story-custody-due = The date has come on which “{ $item }” should be erased.
story-custody-completed = { $n ->
    [one] completed one entry of the register: { $purpose }
   *[other] completed { $n } entries of the register: { $purpose }
}
story-custody-out = “{ $item }” proves nothing: { $flaw }
story-custody-less = “{ $item }” weighs less: { $flaw }

use-this-case = for this case
use-other-case = for another case
use-evidence = as evidence

purpose-identify = to identify a person
purpose-trace = to follow data or money
purpose-prove = to prove or disprove
purpose-protect = to protect victims or safety
purpose-assist = to assist another authority
purpose-disclose = to disclose
purpose-integrity = to check or keep integrity
purpose-erase = to erase

flaw-bytes-mismatch = it is not what was taken
flaw-event-hash-mismatch = a hash noted later is another
flaw-chain-broken = the entries do not follow each other
flaw-wrong-holder = it was in hands that the record does not name
flaw-after-destruction = something happened to it after it was destroyed
flaw-receipt-gap = nobody confirmed receipt in time
flaw-outside-scope = it holds more than was authorised
flaw-outside-authorisation = it was acquired outside the time authorised
flaw-weak-hash-only = its only hash does not stand alone
flaw-sha1-used = SHA-1 was used beside a better hash
flaw-format-not-taken = the court does not take its format
flaw-local-time-without-offset = a time was noted without its offset from UTC
flaw-police-channel-uncovered = it came from police to police, and no instrument covers it
flaw-use-condition-breached = it was used against the condition under which it was given
flaw-inherited = what it was made from has a flaw

reason-custody-verified = The hash of { $verified } of { $exhibits } exhibits was computed again before trial.
reason-custody-whole = The custody of { $whole } of { $exhibits } exhibits was whole at trial.
reason-custody-flaw = Proves nothing, by its custody: { $flaw }.
reason-custody-flaw-less = Weighs less, by its custody: { $flaw }.

better-custody-verify = Compute the hash of “{ $item }” again before relying on it.
better-custody-mend = Make up for the flaw in the custody of “{ $item }” before trial.
