# Persons heard, disclosure, experts, tools, sentence, appeal.
