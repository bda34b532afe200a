# Columns of a CSV table by their heading.  names: A,B,...; sep: between them;
# where: NAME=VALUE, only such rows.  Without the heading.  Needs csv.awk.

!csv_row($0) { next }

!heading {
	for (i = 1; i <= n; i++)
		at[cell[i]] = i
	m = split(names, name, ",")
	for (i = 1; i <= m; i++)
		if (!(name[i] in at)) {
			print "no column " name[i]
			exit
		}
	eq = index(where, "=")
	heading = 1
	next
}

eq && cell[at[substr(where, 1, eq - 1)]] != substr(where, eq + 1) { next }

{
	line = cell[at[name[1]]]
	for (i = 2; i <= m; i++)
		line = line sep cell[at[name[i]]]
	print line
}
