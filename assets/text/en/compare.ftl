# A result placed among teams of stand-ins.

compare-title = { $teams ->
    [one] Beside one team of stand-ins
   *[other] Among { $teams } teams of stand-ins
}
compare-what = Share of these teams that did less well; those that did as well count half. They play the same case with other luck, in manners that go round from seat to seat: by the book, hasty, over-cautious, passive.
compare-total = Total
compare-median = middle team { $median }
