# Un résultat situé parmi des équipes de suppléants.

compare-title = { $teams ->
    [one] À côté d’une équipe de suppléants
   *[other] Parmi { $teams } équipes de suppléants
}
compare-what = Part de ces équipes qui ont fait moins bien ; celles qui ont fait aussi bien comptent pour moitié. Elles jouent la même affaire avec d’autres hasards, selon des manières qui tournent de siège en siège : selon les règles, hâtive, trop prudente, passive.
compare-total = Total
compare-median = équipe du milieu { $median }
