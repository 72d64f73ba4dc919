# ui-draft
