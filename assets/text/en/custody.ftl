# Custody, analysis, redaction, passing on, erasing.
