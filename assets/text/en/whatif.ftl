# Counterfactuals: one thing changed, all other luck the same.

whatif-title = Had one thing been otherwise
whatif-policy = What was done is done again when what enabled it has happened, after the lag that it took, or as soon after as it is possible; what never becomes possible is dropped. Stand-ins, where there are any, decide afresh; whoever’s act is changed does again what was done otherwise. All other luck is the same.
whatif-nothing = nothing changed
whatif-at-once = { $desk }: answers at once
whatif-always-open = { $desk }: has no closed hours
whatif-no-other-files = { $desk }: has no other files
whatif-joins = { $state } is party to: { $treaty }
whatif-no-question = request { $n } ({ $instrument } to { $desk }) is complete from the first, without a question asked back
whatif-preserved-first = kept from being erased as soon as the question is open: { $lead }
whatif-better-act = request { $n } ({ $instrument } to { $desk }) is sent as the better act that was open
whatif-lead-earlier = who leads is proposed and agreed upon at the first possible moment
whatif-row = { $change }: { $saved }
whatif-no-time = no time saved
whatif-sooner = { $span } sooner
whatif-later = { $span } later
whatif-items-saved = { $n ->
    [one] 1 item saved
   *[other] { $n } items saved
}
whatif-items-lost = { $n ->
    [one] 1 item lost
   *[other] { $n } items lost
}
whatif-verdicts = { $n ->
    [one] 1 count ends otherwise
   *[other] { $n } counts end otherwise
}
whatif-total = total { $points }
whatif-dropped = { $n ->
    [one] 1 command could not be given again
   *[other] { $n } commands could not be given again
}
whatif-idle = What would have made no difference

# The facilitator's forecast: an inject before it is released.

forecast-title = What an inject released on { $when } is likely to do
forecast-policy = The case as it stands is played on to its end twice, without the inject and with it, with the same luck, by stand-ins in every seat. They act on what reaches their file; what people make of words, no forecast knows.
forecast-inject = { $name }
forecast-words = Words alone, for { $seats }.
forecast-with = Brings { $item }; for { $seats }.
forecast-line = Manner { $manners }: { $effect }; { $comes }.
forecast-every = However it is played: { $effect }; { $comes }.
forecast-nothing = the case ends as it would without
forecast-more-grave = { $n ->
    [one] { $n } grave breach more
   *[other] { $n } grave breaches more
}
forecast-less-grave = { $n ->
    [one] { $n } grave breach less
   *[other] { $n } grave breaches less
}
forecast-by-itself = by itself it comes on { $when }
forecast-never = by itself it does not come
