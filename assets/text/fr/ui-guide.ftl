# ui-guide
