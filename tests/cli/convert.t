# Formats that are refused with the command that converts them, and the
# script that does.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"
PATH=$O/tool:$PATH
convert=$top/share/convert
DUBAN_SHARE=$top/share
export DUBAN_SHARE

ole() { # WORD FILE: an old container that names this stream
	{
		printf '\320\317\021\340\241\261\032\341'
		head -c 600 /dev/zero
		printf %s "$1" | sed 's/./&\n/g' | while read -r c; do printf '%s\000' "$c"; done
		head -c 2000 /dev/zero
	} >"$2"
}
says() { # NAME FILE MESSAGE
	run plan-parse "$2"
	is "$1: status" "$status" 2
	is "$1" "$err" "plan-parse: $2: fatal: $3"
	run csv-check --to-header en "$2"
	is "$1, as a table" "$err" "csv-check: $2: fatal: $3"
}
to() { printf "convert it: sh %s/share/convert '%s' '%s'.%s" "$top" "$1" "${1%.*}" "$2"; }
ole WordDocument 方案.doc
says "Word" 方案.doc "an old Word file (.doc, .wps); $(to 方案.doc docx)"
cp 方案.doc 方案.wps
says "WPS" 方案.wps "an old Word file (.doc, .wps); $(to 方案.wps docx)"
ole Workbook a.et
says "Excel" a.et "an old Excel file (.xls, .et); $(to a.et xlsx)"
ole EncryptedPackage a.docx
says "a password" a.docx "locked with a password: save it without"
ole Other a.msg
says "something else" a.msg "an old office file, neither Word nor Excel"
printf '%%PDF-1.7\n' >"it's a.pdf"
run plan-parse "it's a.pdf"
is "PDF, name quoted for the shell" "$err" \
    "plan-parse: it's a.pdf: fatal: a PDF; convert it: sh $top/share/convert 'it'\\''s a.pdf' 'it'\\''s a'.txt"
printf '\n <!DOCTYPE html><p>x' >a.txt
run plan-parse a.txt
is "a web page" "$err" "plan-parse: a.txt: fatal: a web page; $(to a.txt txt)"
run csv-check --to-header en a.txt
is "a web page, as a table" "$err" "csv-check: a.txt: fatal: a web page; $(to a.txt xlsx)"
printf '{\\rtf1 x}' >a.rtf
printf '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>' >a.xml
run plan-parse a.xml
is "Word's XML of 2003" "$err" "plan-parse: a.xml: fatal: a Word or Excel file of 2003 (XML); $(to a.xml docx)"
says "RTF" a.rtf "an RTF file; $(to a.rtf docx)"
mkdir odf && (cd odf && printf application/vnd.oasis.opendocument.spreadsheet >mimetype && : >content.xml && mkdir META-INF && : >META-INF/manifest.xml && printf '%s\n' mimetype content.xml META-INF/manifest.xml | "$MKZIP" ../a.ods)
says "OpenDocument" a.ods "an OpenDocument file; $(to a.ods xlsx)"
mkdir ofd && (cd ofd && : >OFD.xml && echo OFD.xml | "$MKZIP" ../a.ofd)
says "OFD" a.ofd "an OFD file: save it as .docx or .xlsx, or print it to PDF"

refuses() { # NAME MESSAGE ARGUMENTS...
	name=$1 want=$2
	shift 2
	run sh "$convert" "$@"
	is "convert: $name: status" "$status" 2
	like "convert: $name" "$err" "^convert: $want"
	is "convert: $name: nothing out" "$out" ''
}
refuses "no file" 'usage: ' 
refuses "a missing file" 'no such file: nix' nix
echo hello >plain.txt
refuses "plain text" 'neither a Word' plain.txt
refuses "a password" 'it is locked' a.docx
refuses "another container" 'neither Word nor Excel' a.msg
is "convert leaves nothing in the temporary folder" "$(ls "${TMPDIR:-/tmp}" | grep -c "convert" || :)" 0

if ! command -v soffice >/dev/null; then
	skip "conversions by LibreOffice" "no soffice"
else
	refuses "a broken .doc" 'LibreOffice did not convert it' a.et
	# A plan with Word's numbers and tracked changes, as .docx and .doc.
	p() { printf '<w:p><w:r><w:t>%s</w:t></w:r></w:p>' "$1"; }
	n() { printf '<w:p><w:pPr><w:numPr><w:ilvl w:val="%s"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r>%s</w:p>' "$1" "$2" "${3-}"; }
	D='w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"'
	{
		p 某镇2026年环境整治实施方案
		n 0 工作任务
		n 1 村庄保洁。每月至少清理2次。 "<w:del $D><w:r><w:delText>不再清理。</w:delText></w:r></w:del>"
		p 责任单位：环卫所、各村
		n 1 绿化。6月底前补植 "<w:ins $D><w:r><w:t>100株。</w:t></w:r></w:ins>"
		p 责任单位：村建办
		n 0 工作要求
		p 加强领导。
	} | letter plan
	printf '<w:numbering %s><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>' "$W" |
	    part plan numbering numbering
	cat >plan/'[Content_Types].xml' <<'X'
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>
X
	pack plan src.docx
	lo() { office --convert-to "$1" --outdir "$2" "$3"; }
	mkdir lo
	lo docx:'MS Word 2007 XML' lo src.docx
	lo doc:'MS Word 97' lo src.docx
	cat >want.txt <<'X'
1:某镇2026年环境整治实施方案
2:一、工作任务
3:（一）村庄保洁。每月至少清理2次。
4:责任单位：环卫所、各村
5:（二）绿化。6月底前补植100株。
6:责任单位：村建办
7:二、工作要求
8:加强领导。
X
	sed 's/^[0-9]*://' want.txt >src.txt
	paras src.docx >got.txt
	same "the document itself" got.txt want.txt
	paras lo/src.docx >got.txt
	same "saved as .docx by LibreOffice" got.txt want.txt
	run plan-parse lo/src.doc
	like ".doc is refused" "$err" 'an old Word file'
	run sh "$convert" lo/src.doc out.docx
	is ".doc is converted: status" "$status $err" "0 "
	paras out.docx >got.txt
	same "and reads the same" got.txt want.txt
	plan-parse -t tasks src.txt >want.csv 2>/dev/null
	plan-parse -t tasks -d src lo/src.docx >got.csv 2>/dev/null
	same "tasks of .docx are those of the plain text" got.csv want.csv
	sh "$convert" lo/src.doc | plan-parse -t tasks -d src >got.csv 2>/dev/null
	same "tasks of .doc, through a pipe" got.csv want.csv

	printf '单位,电话\n甲村,0577-1\n' >r.csv
	lo xls lo r.csv 2>/dev/null || :
	office --infilter=CSV:44,34,76 --convert-to xls --outdir lo r.csv
	cp lo/r.xls r.et
	run sh -c "sh '$convert' r.et | csv-check --to-header en"
	is ".et is converted" "$out" 'unit,phone
甲村,0577-1'
	printf '<html><meta charset="utf-8"><table><tr><td>单位<td>电话<tr><td>甲村<td>0577-1</table></html>' >t.xls
	sh "$convert" t.xls t.xlsx
	run csv-check --to-header en t.xlsx
	is "a web page that calls itself .xls" "$out" 'unit,phone
甲村,0577-1'
	for i in 1 2 3; do
		sh "$convert" lo/src.doc par$i.docx 2>/dev/null &
	done
	wait
	is "runs side by side" "$(for i in 1 2 3; do paras par$i.docx | grep -c 环卫所; done | tr -d '\n')" 111
fi

if command -v pandoc >/dev/null; then
	printf '<html><meta charset="gb2312"><body><p>一、保洁</p><p>责任单位：环卫所</p></body></html>' | iconv -f UTF-8 -t GB18030 >p.html
	run sh "$convert" p.html
	is "a GBK web page" "$out" '一、保洁

责任单位：环卫所'
else
	skip "a GBK web page" "no pandoc"
fi
if command -v pdftotext >/dev/null && command -v soffice >/dev/null; then
	office --convert-to pdf --outdir lo src.txt
	run sh "$convert" lo/src.pdf
	like "PDF" "$out" '责任单位：环卫所、各村'
else
	skip "PDF" "no pdftotext or soffice"
fi
done_testing
