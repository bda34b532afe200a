# TAP of parse-cases.txt, numbered behind n: with the tasks (-t tasks) and the
# outline (-t all) of its documents, each in a file of its number.  Needs csv.awk.
#   awk -v tests=N -f csv.awk -f parse-cases.awk CASES TASKS OUTLINE

function squeeze(s)
{
	gsub(/[[:space:]]|　/, "", s)
	return s
}

function lines(lead, s)
{
	gsub(/\n/, "\n" lead, s)
	return "# " lead s
}

function is(name, got, want)
{
	printf "%sok %d - %s\n", got == want ? "" : "not ", ++tests, name
	if (got != want)
		print lines("got:  ", got) "\n" lines("want: ", want)
}

# The cells that the case asks for, as it has them.
function picked(c,    i, m, one, s)
{
	m = split(columns[c], one, ",")
	for (i = 1; i <= m; i++)
		s = s (i > 1 ? "|" : "") \
		    (one[i] in at ? cell[at[one[i]]] : "no column " one[i])
	return s
}

FNR == 1 { file++ }

file == 1 && /^#/ { next }
file == 1 && /^== / {
	columns[++cases] = $2
	outline[cases] = sub(/^all:/, "", columns[cases])
	name[cases] = substr($0, length($1 $2) + 3)
	next
}
file == 1 && /^-- / { want[cases] = want[cases] substr($0, 4) "\n"; next }
file == 1 { text[cases] = text[cases] $0; next }

!csv_row($0) { next }
cell[1] == "doc" {
	split("", at)
	for (i = 1; i <= n; i++)
		at[cell[i]] = i
	next
}
{
	c = cell[1] + 0
	sub(/^[0-9]+/, "plan", cell[1])
	if (outline[c] == (file == 3))
		got[c] = got[c] picked(c) "\n"
	if (file == 3)
		whole[c] = whole[c] squeeze(cell[at["text"]])
	else if (twice[c, cell[1], cell[at["id"]]]++)
		ids[c] = ids[c] cell[1] " " cell[at["id"]] "\n"
}

END {
	for (c = 1; c <= cases; c++) {
		is(name[c], got[c], want[c])
		is(name[c] ": nothing is lost", whole[c], squeeze(text[c]))
		is(name[c] ": no id twice", ids[c], "")
	}
}
