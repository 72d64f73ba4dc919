# The shelf and the briefing.

ui-home-what = Cross-border cybercrime investigations, from the first alert to the verdict. All states, persons and firms are fictional.
ui-home-play = Play { $case }
ui-home-saves = Begun
ui-home-resume = Go on with { $case }
ui-home-look = Look at { $case } again
ui-save-ago = { $span } ago
ui-save-now = just now
ui-card-minutes = { $n } minutes
ui-card-seats = { $n } seats
ui-card-easy = for a beginning
ui-card-middle = for practice
ui-card-hard = a whole case

ui-brief-you = You are
ui-brief-know = What you have
ui-brief-states = States
ui-brief-chapters = Chapters
ui-brief-table = At the table
ui-brief-table-what = Choose your seat. Whoever else sits at this computer takes a seat too; stand-ins play the rest under the same rules.
ui-brief-sit-here = Sit here
ui-brief-here = you
ui-brief-person-short = a person
ui-brief-person = { $seat }: a person
ui-brief-manner = { $seat }: manner of the stand-in
ui-brief-rules = Training or exam
ui-brief-training = Training
ui-brief-exam = Exam
ui-brief-training-what = Hints when you ask, findings as they come.
ui-brief-exam-what = No hints; findings only at the end.
ui-brief-seed = Luck
ui-brief-seed-what = The same number gives the same luck to everybody.
