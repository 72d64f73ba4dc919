# ui-acts
