# Interception, seizure, freezing, arrest and surrender.
