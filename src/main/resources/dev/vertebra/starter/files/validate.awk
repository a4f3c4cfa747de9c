# Sensitivity: relapses with a score of at least `threshold`, of all relapses.
BEGIN { FS = "," }
NR > 1 && $4 == 1 { n["all"]++; n[$2]++; if ($3 >= threshold) { hit["all"]++; hit[$2]++ } }
END { for (group in n) print group, hit[group] "/" n[group] }
