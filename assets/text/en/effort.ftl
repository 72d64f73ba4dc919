# Reading and drafting minutes, printed by `check`.

effort-heading = Minutes per seat, played by the book
effort-reading = reading
effort-drafting = drafting
effort-both = together
effort-fits = The longest seat takes { $longest } of the { $play } minutes of play; seats work side by side.
effort-fits-shared = The longest seat takes { $longest } minutes alone and { $shared } shared by a team of four, of the { $play } minutes of play; seats work side by side.
effort-too-long = The longest seat takes { $shared } minutes even shared by a team of four, more than the { $play } minutes of play. Shorten its artefacts or texts, share its acts between seats, or raise `play_minutes`.
