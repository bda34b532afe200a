# Write a manual page (mdoc) from what a filter's --help says and the prose in
# share/man/NAME.mdoc, so that manual, help and parser cannot disagree.
#   NAME --help | awk -f page.awk -v name=NAME -v date='November 22, 2026' -v prose=FILE

function esc(s) {
	gsub(/\\/, "\\e", s)
	if (s ~ /^[.']/)
		s = "\\&" s
	return s
}

function section(en, zh) {
	print ".Sh " (chinese ? zh : en)
}

NR == 1 {
	chinese = $1 !~ /^usage/
	synopsis = $0
	sub(/^[^:]*: */, "", synopsis)
	sub(/^[^ ]* */, "", synopsis)
	next
}
NR == 2 { purpose = $0; next }
/^(Example|例)/ { inexample = 1; next }
inexample && /^  / { example[++examples] = substr($0, 3); next }
/^  +-/ { option[++options] = $0; next }
/^          / { sub(/^ +/, " "); option[options] = option[options] $0; next } # goes on
/^(Exit status|退出状态)/ { exits = $0; sub(/^[^:：]*(: |：)/, "", exits); inexample = 0 }

# "  -o, --output FILE         what it does"
function put_option(line,    flags, text, at, w, n, i, f) {
	sub(/^ +/, "", line)
	at = match(line, /   */)
	flags = at ? substr(line, 1, at - 1) : line
	text = at ? substr(line, at + RLENGTH) : ""
	gsub(/-/, "\\-", flags)
	print ".It " flags
	print esc(text)
}

END {
	print ".Dd " date
	print ".Dt " toupper(name) " 1"
	print ".Os duban"
	section("NAME", "名称")
	print ".Nm " name
	purpose_line = purpose
	sub(/[.。]$/, "", purpose_line)
	print ".Nd " tolower(substr(purpose_line, 1, 1)) substr(purpose_line, 2)
	section("SYNOPSIS", "概要")
	print ".Nm " name
	print synopsis
	section("DESCRIPTION", "说明")
	while ((getline line < prose) > 0)
		print last = line
	if (last != ".Pp")
		print ".Pp"
	print chinese ? "选项：" : "The options are:"
	print ".Bl -tag -width 4n"
	for (i = 1; i <= options; i++)
		put_option(option[i])
	print ".El"
	section("EXIT STATUS", "退出状态")
	print esc(exits)
	section("EXAMPLES", "示例")
	print ".Bd -literal"
	for (i = 1; i <= examples; i++)
		print esc(example[i])
	print ".Ed"
	section("SEE ALSO", "参见")
	print ".Xr duban-tables 5 ,"
	print ".Xr duban 7"
}
