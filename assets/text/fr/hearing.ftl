# Section « hearing ».
