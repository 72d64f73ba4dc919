# ui-map
