# The report of a run or replay.

report-outcome = Outcome
report-open = The case has not ended.
report-elapsed = { $span } from the opening to the end.
report-charged = Charged: { $person }.
report-count = { $count }: { $verdict }
report-no-verdict = no verdict
report-element = { $element }: { $proven }
report-proven = proven
report-not-proven = not proven
report-sign-proven = ✓
report-sign-not-proven = ○
report-cut = { $n ->
    [one] The count rests on one item: without “{ $items }” it would fall.
   *[other] The count would fall without these { $n } items: { $items }.
}

report-score = Score
report-weight = weight { $weight }
report-not-assessed = not assessed in this case
report-total = Total: { $total } of 1000.
report-total-below-cap = Total: { $total } of 1000. A grave breach of a settled rule that was not made good caps it; it stays below that cap by itself: { $rule } ({ $seat }).
report-total-capped = Total: { $total } of 1000. Without the cap it would be { $uncapped }. It is capped by a grave breach of a settled rule that was not made good: { $rule } ({ $seat }).
report-forecast-convicted = Forecast of a conviction on all counts: { $share } ({ $seat }). The court convicted on all counts.
report-forecast-not = Forecast of a conviction on all counts: { $share } ({ $seat }). The court did not convict on all counts.
report-lost-points = What else cost points
report-lines = Every line of the score
report-line-points = { $dimension }: { $points } of { $most } points
report-better = Better: { $better }

report-findings = Findings
report-no-findings = No rule applied to any act.
report-act = { $when } · { $seat } · { $act }
report-act-request = request { $n }
report-act-ruling = decision on request { $n } ({ $step })
report-act-challenge = ruling on challenge { $n }
report-act-verdict = verdict
report-act-discontinuance = decision to end the case without charges
report-standing = In this forum: { $line }
report-cure = It can be made good: { $cure }.
report-losing = The argument that loses: { $losing }
report-cured = Made good on { $when }.
report-kept = { $rule }: { $seats }
report-kept-once = { $seat } (one act)
report-kept-often = { $seat } ({ $n } acts)

report-time = Where the time went
report-time-sum = in all
report-under-an-hour = under 1 h
report-choke = What held the case back
report-choke-point = { $place }: { $stage }, { $cause }. { $span }, { $share } of the time.
report-on-the-way = On the way between desks
report-hearing = listing and opening of the hearing
report-saved = Had this desk answered at once, the case would have ended { $span } earlier, all other luck the same.
report-saved-less = Had this desk answered at once, the case would have ended { $span } earlier: { $rest } would then have been waited for elsewhere, at a closed door, in a line or on something that ran beside it.
report-saved-more = Had this desk answered at once, the case would have ended { $span } earlier, { $more } more than it cost here: what comes after it would have met other lines and hours, or the desk is passed more than once.
report-saved-nothing = Had this desk answered at once, the case would not have ended earlier: something that ran beside it would have been waited for as long.
report-saved-later = Had this desk answered at once, the case would even have ended { $span } later: what comes after it would have met a closed door or a longer line.

report-evidence = Evidence
where-held = with its holder
where-preserved = kept by its holder
where-lost = erased
where-obtained = in the file
where-deleted = deleted again
report-admitted = stood at trial
report-excluded = excluded
report-lost = { $n ->
    [one] Lost for good: { $items }.
   *[other] Lost for good: { $items }.
}

report-run = This run
report-seed = Scenario { $scenario }, seed { $seed }, { $engine }.
report-hash = Hash of the log: { $hash }

report-act-handling = handling of “{ $item }”
report-act-running = measure { $n }
report-act-person = { $person }
report-act-exhibit = exhibit “{ $item }”
report-act-charge = charges
report-act-approach = approach { $n } from outside
report-act-holding = holding of { $asset }
report-act-register = register of who did what
report-act-closing = close of the case
report-work-analysis = analysis in the laboratory
report-work-opinion = opinion of an expert
report-work-agreement = agreement of another state
report-work-funding = decision on money
report-work-audit = audit
report-work-appeal = appeal
report-work-other = other work
