# Debrief, findings, replay.

ui-debrief-time = Where { $span } went
ui-debrief-day = on day { $day }
ui-debrief-of-1000 = of 1000
ui-debrief-capped = capped by one grave, settled breach: { $rule }, { $when }
ui-debrief-uncapped = without it { $n }
ui-debrief-book = by the book, with the same luck: { $n }
ui-debrief-forecast-convicted = the forecast at the charge: { $share }; convicted
ui-debrief-forecast-not = the forecast at the charge: { $share }; not convicted
ui-finding-act = { $seat }: { $act }
ui-debrief-kept = { $code } { $title } ({ $n })
ui-debrief-line = { $dimension }: { $points } of { $most }
ui-column-rests-on = Rests on
ui-column-seat = Seat
ui-debrief-everybody = everybody
ui-strike-act = { $n } { $instrument } → { $addressee }
ui-replay = Replay
ui-replay-run = Run
ui-replay-all = As a whole
ui-replay-seat = Whose view
ui-replay-position = Position
ui-replay-event = Event
ui-replay-of = of { $n }
ui-replay-events = Events
ui-replay-seen = What this seat saw
ui-replay-items = Items it knows
ui-replay-requests = Files it sees
ui-replay-messages = Messages it has
ui-replay-files = { $n ->
    [one] 1 file here
   *[other] { $n } files here
}
ui-findings-none = No rule was found breached so far.
ui-findings-more = The argument that loses, and elsewhere
ui-findings-losing = The argument that loses
ui-findings-elsewhere = Elsewhere
ui-debrief-replay = Replay
ui-debrief-file = Back to the file
ui-debrief-again = Again, same luck
ui-rulings = Your rulings, and one defensible answer
ui-rulings-what = Each ruling stood and drove the case. Beside it is what the engine would have ruled on the same file. It is one defensible answer, not the only one: where the law leaves room, another ruling with reasons is as good.
ui-ruling-given = Ruled:
ui-ruling-engine = One defensible answer:
ui-ruling-same = the same
ui-ruling-other = another
ui-ruling-marks = { $n ->
    [0] No line of the file cited
    [one] 1 line of the file cited
   *[other] { $n } lines of the file cited
}
ui-ruling-note = { $marks }. In writing: { $note }
ui-debrief-score = Score
ui-debrief-tick = The tick is the by-the-book play with the same luck.
ui-debrief-outcome = How it ended
ui-debrief-strike = What falls with an act
ui-debrief-strike-what = Strike one act and see what goes with it.
ui-debrief-strike-none = No request brought anything.
ui-debrief-strike-choose = Choose an act
ui-strike-holds = { $count }: still holds
ui-strike-falls = { $count }: no longer holds
ui-strike-never = { $count }: did not hold before
ui-strike-item-falls = It falls.
ui-strike-item-court = The court decides.
ui-debrief-choke = Choke point
ui-debrief-path = On the path to the end
ui-debrief-saved = Had it answered at once
ui-debrief-structure = Structure
ui-debrief-no-breach = No rule was breached.
ui-debrief-kept-rules = Rules kept
ui-debrief-lost = What else cost points
ui-debrief-seats = Seats
ui-saved-nothing = no change
ui-saved-sooner = { $span } sooner
ui-saved-later = { $span } later
ui-saved-items = { $n ->
    [one] 1 item saved
   *[other] { $n } items saved
}
ui-saved-verdicts = { $n ->
    [one] 1 verdict changed
   *[other] { $n } verdicts changed
}
ui-debrief-policy = What people did is done again when what enabled it has happened, after the lag that they took; stand-ins decide afresh; all other luck is the same.
ui-structure-counts = { $n ->
    [one] without it 1 count falls
   *[other] without it { $n } counts fall
}
ui-structure-items = { $n ->
    [one] without it 1 item is cut off
   *[other] without it { $n } items are cut off
}
ui-structure-other-way = there is another way
ui-debrief-among = Among teams of stand-ins
ui-debrief-map = Choke points on the map
ui-debrief-change-choose = Choose what is otherwise
ui-debrief-course = The case as it would have gone, from where it parts; ≠ marks what went otherwise.
ui-choke-part = { $stage }: { $cause }, { $span }
