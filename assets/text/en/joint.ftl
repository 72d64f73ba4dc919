# Incident and notification clocks, lead, team, money, approaches, partners.
