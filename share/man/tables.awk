# Write duban-tables(5) (mdoc) from share/columns.csv.
#   awk -f tables.awk -v date='November 22, 2026' share/columns.csv

# Split one CSV record into f[1..]; columns.csv has no line breaks in cells.
function fields(s, f,    n, c, i, quoted) {
	n = 1
	f[1] = ""
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (quoted && c == "\"" && substr(s, i + 1, 1) == "\"") {
			f[n] = f[n] c
			i++
		} else if (c == "\"")
			quoted = !quoted
		else if (c == "," && !quoted)
			f[++n] = ""
		else
			f[n] = f[n] c
	}
	return n
}

function esc(s) {
	gsub(/\\/, "\\e", s)
	if (s ~ /^[.']/)
		s = "\\&" s
	return s
}

BEGIN {
	print ".Dd " date
	print ".Dt DUBAN-TABLES 5"
	print ".Os duban"
	print ".Sh NAME"
	print ".Nm duban-tables"
	print ".Nd the tables that duban's filters read and write"
	print ".Sh DESCRIPTION"
	print "Tables are CSV (RFC 4180) in UTF-8 with one heading row."
	print "A column is found by its English name, its Chinese name or one of"
	print "its other headings, in any order; rows above the headings are titles."
	print "Pieces inside a list are joined by 、."
	print "Dates are ISO 8601, with XXXX for an unknown year."
}

/^#/ || /^table,name,/ || /^$/ { next }

{
	for (i = 1; i <= 7; i++)
		f[i] = ""
	fields($0, f)
	if (f[1] != table) {
		if (table != "")
			print ".El"
		table = f[1]
		print ".Ss " table
		print ".Bl -tag -width 4n"
	}
	print ".It " f[2] " (" f[3] "), " f[4] (f[5] != "" ? ", required" : "")
	if (f[7] != "")
		print esc(f[7])
	if (f[6] != "") {
		if (f[7] != "")
			print ".Pp"
		print "Also read as: " f[6]
	}
}

END {
	if (table != "")
		print ".El"
	print ".Sh SEE ALSO"
	print ".Xr csv-check 1 ,"
	print ".Xr duban 7"
}
