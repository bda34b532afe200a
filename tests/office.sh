# Office files made by the tests, to be sourced after tap.sh.
#
#   book DIR      lay out the parts of a workbook in DIR, with styles
#                   s=1 yyyy-mm-dd  s=2 0%  s=3 yyyy"年"m"月"d"日"  s=4 0000
#                   s=5 built-in 14  s=6 date and time  s=7 h:mm  s=8 yyyy-mm
#   sheet DIR N NAME [STATE]  its N-th sheet; the XML of its <worksheet>'s
#                 content comes on standard input.  Last: pack.
#   strings DIR S...          its shared strings
#   letter DIR    lay out the parts of a document; the XML of its body comes
#                 on standard input
#   part DIR NAME TYPE        a further part of it, from standard input
#   pack DIR FILE             zip it all

MKZIP=$O/tool/mkzip
OOXML=http://schemas.openxmlformats.org
W="xmlns:w=\"$OOXML/wordprocessingml/2006/main\" xmlns:r=\"$OOXML/officeDocument/2006/relationships\""
S="xmlns=\"$OOXML/spreadsheetml/2006/main\" xmlns:r=\"$OOXML/officeDocument/2006/relationships\""

rels() { # MAIN: the package's relationships
	printf '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="%s/package/2006/relationships"><Relationship Id="rId1" Type="%s/officeDocument/2006/relationships/officeDocument" Target="%s"/></Relationships>' \
	    $OOXML $OOXML "$1"
}

book() {
	mkdir -p "$1/_rels" "$1/xl/_rels" "$1/xl/worksheets"
	rels xl/workbook.xml >"$1/_rels/.rels"
	: >"$1/.sheets" >"$1/.links"
	echo "styles styles.xml" >"$1/.links"
	cat >"$1/xl/styles.xml" <<X
<styleSheet $S><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="166" formatCode="0000"/><numFmt numFmtId="167" formatCode="[\$-804]yyyy/m/d\\ h:mm"/><numFmt numFmtId="168" formatCode="h:mm"/><numFmt numFmtId="169" formatCode="yyyy\\-mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/></cellXfs></styleSheet>
X
}

sheet() {
	{
		printf '<worksheet %s>' "$S"
		cat
		printf '</worksheet>'
	} >"$1/xl/worksheets/sheet$2.xml"
	printf '<sheet name="%s" sheetId="%s"%s r:id="rId%s"/>' "$3" "$2" \
	    "${4:+ state=\"$4\"}" "$2" >>"$1/.sheets"
	echo "worksheet worksheets/sheet$2.xml rId$2" >>"$1/.links"
}

strings() {
	d=$1
	shift
	{
		printf '<sst %s>' "$S"
		for s; do printf '<si>%s</si>' "$s"; done
		printf '</sst>'
	} >"$d/xl/sharedStrings.xml"
	echo "sharedStrings sharedStrings.xml" >>"$d/.links"
}

letter() {
	mkdir -p "$1/_rels" "$1/word/_rels"
	rels word/document.xml >"$1/_rels/.rels"
	: >"$1/.links"
	{
		printf '<?xml version="1.0" encoding="UTF-8"?>\n<w:document %s xmlns:mc="%s/markup-compatibility/2006" xmlns:wps="urn:shape" xmlns:v="urn:vml" xmlns:m="%s/officeDocument/2006/math" xmlns:w14="urn:w14"><w:body>' \
		    "$W" $OOXML $OOXML
		cat
		printf '</w:body></w:document>'
	} >"$1/word/document.xml"
}

part() {
	cat >"$1/word/$2.xml"
	echo "$3 $2.xml" >>"$1/.links"
}

links() { # from .links: the main part's relationships
	printf '<Relationships xmlns="%s/package/2006/relationships">' $OOXML
	k=100
	while read -r type target id; do
		k=$((k + 1))
		printf '<Relationship Id="%s" Type="%s/officeDocument/2006/relationships/%s" Target="%s"/>' \
		    "${id:-rId$k}" $OOXML "$type" "$target"
	done
	printf '</Relationships>'
}

pack() {
	if [ -d "$1/xl" ]; then
		[ -f "$1/xl/workbook.xml" ] || printf '<workbook %s>%s<sheets>%s</sheets></workbook>' "$S" \
		    "${BOOKPR-}" "$(cat "$1/.sheets")" >"$1/xl/workbook.xml"
		links <"$1/.links" >"$1/xl/_rels/workbook.xml.rels"
	else
		links <"$1/.links" >"$1/word/_rels/document.xml.rels"
	fi
	rm -f "$2"
	# Word's order: the content of the package first.
	(cd "$1" && find . -type f ! -name .links ! -name .sheets | sort |
	    "$MKZIP" ../.packed) && mv "$1/../.packed" "$2"
}
