# Looking into workbooks, to be sourced after tap.sh.
#
#   sheets FILE               the sheets' names, in order
#   sheet_xml FILE N          sheet N as one element a line
#   formulas FILE N           "cell value" of every formula cell of sheet N, to
#                             the 15 digits that a spreadsheet shows
#   shared_strings FILE       its texts, one a line, in order
#   sheet_cells FILE N        sheet N, a line for each cell
#   need_unzip                ends the test where there is no unzip
#   recalculate FILE DIR      DIR/ gets FILE with every formula worked out anew
#                             by LibreOffice; fails where there is none

sheets() {
	unzip -p "$1" xl/workbook.xml | tr '>' '\n' |
	    sed -n 's/.*<sheet [^>]*name="\([^"]*\)".*/\1/p'
}

sheet_xml() {
	unzip -p "$1" "xl/worksheets/sheet$2.xml" | sed 's/></>\n</g'
}

shared_strings() {
	unzip -p "$1" xl/sharedStrings.xml | tr -d '\n' | sed 's/<si>/\n<si>/g' |
	    sed '1d; s/<[^>]*>//g'
}

sheet_cells() {
	unzip -p "$1" "xl/worksheets/sheet$2.xml" | tr -d '\n' | sed 's/<c /\n<c /g'
}

need_unzip() {
	command -v unzip >/dev/null && return
	skip "workbooks" "no unzip"
	done_testing
	exit
}

formulas() {
	unzip -p "$1" "xl/worksheets/sheet$2.xml" | sed 's/<c /\n<c /g' |
	    sed -n 's/^<c r="\([A-Z0-9]*\)"[^>]*><f[^>]*>[^<]*<\/f><v>\([^<]*\)<\/v>.*/\1 \2/p' |
	    sed "s/&apos;/'/g; s/&quot;/\"/g" |
	    awk '$2 ~ /^-?[0-9.]+(E-?[0-9]+)?$/ { $2 = sprintf("%.15g", $2) } { print }'
}

recalculate() {
	profile=$T/profile
	mkdir -p "$profile/user" "$2" || return 1
	cat >"$profile/user/registrymodifications.xcu" <<-'X'
	<?xml version="1.0" encoding="UTF-8"?>
	<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
	<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
	</oor:items>
	X
	office \
	    --convert-to xlsx --outdir "$2" "$1" >/dev/null 2>&1 &&
	    [ -s "$2/$(basename "$1")" ]
}
