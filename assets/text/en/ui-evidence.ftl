# The evidence board.

ui-as-graph = As a graph
ui-as-table = As a table
ui-filter = Filter
ui-evidence-empty = Nothing is known to you yet.
ui-evidence-item = item
ui-evidence-lead = question
ui-evidence-person = person
ui-evidence-count = count
ui-column-number = No
ui-column-item = Item
ui-column-kind = Kind of data
ui-column-holder = Held by
ui-column-state = State
