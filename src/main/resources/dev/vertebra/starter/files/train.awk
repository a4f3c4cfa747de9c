# Threshold half way between the mean scores of both outcomes.
BEGIN { FS = "," }
NR > 1 { sum[$4] += $3; n[$4]++ }
END { printf "%.1f\n", (sum[0] / n[0] + sum[1] / n[1]) / 2 }
