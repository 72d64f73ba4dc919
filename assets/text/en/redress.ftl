# Victims, money, oversight, notices.
