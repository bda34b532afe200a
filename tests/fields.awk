# Columns of a CSV table by their heading.  names: A,B,...; sep: between them;
# where: NAME=VALUE, only such rows.  Without the heading.

function split_row(s,    n, i)
{
	n = 0
	for (;;) {
		if (substr(s, 1, 1) == "\"") {
			match(s, /^"([^"]|"")*"/)
			cell[++n] = substr(s, 2, RLENGTH - 2)
			gsub(/""/, "\"", cell[n])
			i = RLENGTH + 1
		} else {
			i = index(s, ",")
			if (!i)
				i = length(s) + 1
			cell[++n] = substr(s, 1, i - 1)
		}
		if (i > length(s))
			return n
		s = substr(s, i + 1)
	}
}

{
	row = open ? row "\n" $0 : $0
	quotes = row
	open = gsub(/"/, "", quotes) % 2
	if (open)
		next
	n = split_row(row)
}

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
