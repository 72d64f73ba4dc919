# The shelf and the briefing.

ui-home-what = Cross-border cybercrime investigations, from the first alert to the verdict. All states, persons and firms are fictional.
ui-home-play = Play { $case }
ui-home-saves = Begun
ui-home-resume = Go on with { $case }
ui-home-look = Look at { $case } again
ui-save-ago = { $span } ago
ui-card-minutes = { $n } minutes
ui-card-seats = { $n } seats
ui-card-easy = for a beginning
ui-card-middle = for practice
ui-card-hard = a whole case
