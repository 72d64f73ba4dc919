# ui-court
