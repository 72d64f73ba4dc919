# Section « custody ».
