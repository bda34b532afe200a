# Rows of a CSV table for awk, the cells in cell[1..n]; a row may have several
# lines: csv_row() is true at its last.

function csv_cells(s,    k, i)
{
	k = 0
	for (;;) {
		if (substr(s, 1, 1) == "\"") {
			match(s, /^"([^"]|"")*"/)
			cell[++k] = substr(s, 2, RLENGTH - 2)
			gsub(/""/, "\"", cell[k])
			i = RLENGTH + 1
		} else {
			i = index(s, ",")
			if (!i)
				i = length(s) + 1
			cell[++k] = substr(s, 1, i - 1)
		}
		if (i > length(s))
			return k
		s = substr(s, i + 1)
	}
}

function csv_row(line,    quotes)
{
	csv_text = csv_open ? csv_text "\n" line : line
	quotes = csv_text
	csv_open = gsub(/"/, "", quotes) % 2
	if (csv_open)
		return 0
	n = csv_cells(csv_text)
	return 1
}
