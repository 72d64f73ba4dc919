# Section « redress ».
