# ui-evidence
