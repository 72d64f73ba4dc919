# ui-debrief
