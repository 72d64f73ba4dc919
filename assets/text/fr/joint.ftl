# Section « joint ».
