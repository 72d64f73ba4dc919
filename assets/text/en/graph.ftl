# What a case hangs on, before anybody plays it.

graph-title = What the case hangs on
graph-forum = the authorities of { $state } that lead the case
graph-link = { $instrument }, with { $state }
graph-at-home = { $instrument }
graph-reach = { $items ->
    [one] The case knows one item of evidence
   *[other] The case knows { $items } items of evidence
}; { $obtainable ->
    [0] none can lawfully be had
    [one] one can lawfully be had
   *[other] { $obtainable } can lawfully be had
} by { $forum }.
graph-what-is-a-way = A way to an item is an instrument in force, every desk that must handle the file in the ordinary course, and something in the file that names what to look for. Whether there is time for it is another question; luck plays no part here.

graph-carry-counts = What alone carries a count
graph-none-carries = No single desk or legal link carries a count alone.
graph-carry-items = What alone carries evidence, though no count falls with it
graph-none-else = Nothing else stands alone.
graph-without = { $n ->
    [one] No way round this one: { $places }.
   *[other] No way round any one of these { $n }: { $places }.
}
graph-holder = { $place } (holds the data)
graph-falls-count = { $n ->
    [one] The count “{ $count }” falls: not proven would be “{ $elements }”.
   *[other] The count “{ $count }” falls: not proven would be { $n } elements ({ $elements }).
}
graph-falls-items = { $n ->
    [one] One item could not be had: { $items }.
   *[other] { $n } items could not be had: { $items }.
}

graph-counts = The least whose loss sinks each count
graph-not-carried = Not proven even with everything that can lawfully be had.
graph-sinks-items = { $n ->
    [one] Of the evidence, one item: { $things }.
   *[other] Of the evidence, { $n } items together: { $things }.
}
graph-no-item-sinks = No loss of evidence sinks it.
graph-sinks-links = { $n ->
    [one] Of desks and legal links, one: { $things }.
   *[other] Of desks and legal links, { $n } together: { $things }.
}
graph-no-link-sinks = No desk or legal link sinks it: what proves it is in the file or comes by itself.
graph-not-exact = A smaller set may do as well: the search reached its limit.

graph-items = The ways to each item
graph-row = { $name }: { $what }
graph-item-never = cannot lawfully be had
graph-item-there = in the file, or comes by itself
graph-item-ways = { $n ->
    [one] one way to ask for it
   *[other] { $n } separate ways to ask for it
}
graph-item-cut = { $n ->
    [one] { $ways }; cut off without { $things }
   *[other] { $ways }; cut off only without all { $n } of these: { $things }
}
graph-item-cut-at-most = { $ways }; cut off without all of these, or a smaller set: { $things }

graph-passed = Where most passes
graph-passed-what = How many of the shortest ways between any two others lead through each, beside the one through which most lead.
graph-passed-row = { $place }
graph-passed-alone = { $place } – nothing stands in for it
