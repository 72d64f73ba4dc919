# The chronicle of a case. One line per event that matters.

story-line = { $when } · { $who } · { $what }
story-line-nobody = { $when } · { $what }
story-who = { $name }, { $state }
story-the-law = by operation of law
story-year = { $year }
# While the case is played: a file that is not the reader's, an item or a person that the reader does not know.
story-request-elsewhere = of another authority
story-measure-elsewhere = of another authority
story-item-elsewhere = an item that you have not seen
story-person-elsewhere = a person whom you do not know

story-case-opened = The case opens: { $title }.
story-lead-opened = has a question to ask: { $lead }
story-sent = sent request { $n } to { $addressee }: { $instrument }, { $category }
story-sent-details = sent request { $n } to { $addressee }: { $instrument }, { $category }; { $details }
story-detail-identifiers = { $n ->
    [one] one identifier
   *[other] { $n } identifiers
}
story-detail-moment = moment { $when } UTC
story-detail-period = data from { $from } until { $until } UTC
story-detail-emergency = as an emergency
story-detail-urgent = as urgent
story-detail-authoriser = to be authorised by { $office-the }
story-detail-nothing-cited = no line of the file cited
story-clarified = answered the question on request { $n } with an amended form
story-waited = took up request { $n } after { $span } in the queue
story-waited-closed = took up request { $n } after { $span } in the queue, { $closed } of it behind closed doors
story-prolonged-queue = told the sender that it takes until { $when } over request { $n } ({ $step }): it has not been reached yet
story-prolonged-work = told the sender that it takes until { $when } over request { $n } ({ $step }): the work takes longer
story-late = was { $span } late with request { $n } ({ $step })

story-authorise-grant = authorised request { $n } as asked
story-authorise-partial = authorised request { $n } in part
story-authorise-clarify = asked back on request { $n } before authorising it
story-authorise-postpone = postponed the decision on request { $n }
story-authorise-refuse = refused to authorise request { $n }
story-check-grant = passed request { $n } on
story-check-clarify = sent request { $n } back before it left
story-recognise-grant = recognised request { $n }
story-recognise-partial = recognised request { $n } in part
story-recognise-clarify = asked back on request { $n }
story-recognise-postpone = postponed request { $n }
story-recognise-refuse = refused to recognise request { $n }
story-execute-grant = executed request { $n }
story-execute-partial = executed request { $n } in part
story-execute-clarify = asked back on request { $n }: it cannot be executed as it stands
story-execute-postpone = postponed the execution of request { $n }
story-execute-refuse = did not execute request { $n }
story-found-nothing = { $what }; nothing fits
story-because = { $what } ({ $why })
story-wrong-term = { $what }: the translation says “{ $wrong }” for “{ $term }”
story-engine = the engine would have answered otherwise, as one defensible answer: { $outcome }
story-notified = was told of request { $n }; nothing is released before { $when }
story-notified-at-once = was told of request { $n }; the answer is released all the same
story-released = the time to object to request { $n } is over
story-withdrawn = withdrew request { $n }
story-closed-nothing = request { $n } ended without result
story-preservation-extended = had what request { $n } preserves kept until { $until }
story-preserved = keeps “{ $item }” until { $when }
story-preservation-lapsed = “{ $item }” is no longer kept: the preservation has run out
story-expired = “{ $item }” was erased
story-obtained = received “{ $item }” on request { $n }
story-deleted = “{ $item }” was deleted again
story-verified = computed the hash of “{ $item }” again: it matches
story-verified-differs = computed the hash of “{ $item }” again: it does not match
story-finding = { $sign } { $mark }: { $title }. { $reason }
story-cured = made good: { $title }
story-cure-lapsed = not made good in time: { $title }
story-message = Message. { $text }
story-charged = charged { $person } with: { $counts }
story-forecast = { $what } (own forecast of a conviction on all counts: { $share })
story-hearing = the hearing opened
story-challenged = challenged “{ $item }” under { $rule }
story-rested = had nothing to add
story-challenge-exclude = ruled on the challenge to “{ $item }”: excluded
story-challenge-weigh-less = ruled on the challenge to “{ $item }”: admitted with less weight
story-challenge-admit = ruled on the challenge to “{ $item }”: admitted
story-engine-ruling = the engine would have ruled otherwise, as one defensible answer: { $ruling }
story-fell = “{ $item }” fell with “{ $root }”
story-weighs-less = “{ $item }” weighs less because of “{ $root }”
story-verdict = gave the verdict: { $verdicts }
story-verdict-count = { $count }: { $guilt }
story-discontinued = ended the case without charges
story-closed = { $outcome }
