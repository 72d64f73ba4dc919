# The map.

ui-as-map = As a map
ui-map-whole = Show the whole map
ui-map-link = { $state }: { $instruments }
ui-map-door = no tracking
ui-map-files = { $n ->
    [one] 1 file of yours
   *[other] { $n } files of yours
}
ui-map-files-door = { $n ->
    [one] 1 file of yours, no tracking
   *[other] { $n } files of yours, no tracking
}
ui-map-day = { $instrument } · day { $day }
ui-map-direct = direct orders
ui-map-treaty = treaty, central authorities
ui-map-letters = letters rogatory
ui-map-trust = wider: more instruments agreed
ui-map-held = held the case back { $span }
ui-map-legend = Legend
ui-map-stack = files that can be followed
ui-map-pin = a question, where it can be answered
ui-map-envelope = request under way; the ring is its time
