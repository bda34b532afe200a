# TAP of check-cases.txt, numbered behind n: with what plan-check says of its
# documents, each in a file of its number: without a roster (file 2) and with one
# (file 3), which the codes about units of a roster need.  Needs csv.awk.
#   awk -v tests=N -f csv.awk -f check-cases.awk CASES FAULTS FAULTS-BY-ROSTER

FNR == 1 { file++ }

file == 1 && /^== / {
	kind[++cases] = $2
	code[cases] = $3
	want[cases] = substr($0, length($1 $2 $3) + 4)
	roster[cases] = $3 ~ /^unit-(closed|unknown)/
	next
}
file == 1 { next }

!csv_row($0) || cell[1] == "file" { next }
{
	c = cell[1]
	sub(/.*\//, "", c)
	c += 0
	if (cell[5] == code[c] && roster[c] == (file == 3))
		got[c] = got[c] (got[c] == "" ? "" : " ") cell[2] ":" cell[3]
}

END {
	for (c = 1; c <= cases; c++) {
		good = got[c] == (kind[c] == "yes" ? want[c] : "")
		printf "%sok %d - %s is %sfound (document %d)\n",
		    good ? "" : "not ", ++tests, code[c],
		    kind[c] == "yes" ? "" : "not ", c
		if (!good)
			print "# got:  " got[c] "\n# want: " want[c]
	}
}
