# Section « measure ».
