# Hostile office files are refused in bounded time and memory, status 2.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"
PATH=$O/tool:$PATH
DUBAN_SHARE=$top/share
export DUBAN_SHARE

refused() { # NAME MESSAGE COMMAND...
	name=$1 want=$2
	shift 2
	run bounded "$@"
	is "$name: status" "$status" 2
	like "$name: message" "$err" "$want"
	is "$name: nothing written" "$(printf '%s' "$out" | head -c 200)" ''
}
doc() { # the document's XML from standard input, as it stands
	rm -rf h h.docx
	echo | letter h
	cat >h/word/document.xml
	pack h h.docx
}
open="<w:document $W><w:body>"
shut='</w:body></w:document>'
many() { # N TEXT
	awk -v n="$1" -v t="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", t }'
}

{
	printf '<!DOCTYPE w [<!ENTITY a "ha">'
	for i in b c d e f g h i j; do
		printf '<!ENTITY %s "' $i
		many 10 "&$(echo $i | tr b-j a-i);"
		printf '">'
	done
	printf ']>%s<w:p><w:r><w:t>&j;</w:t></w:r></w:p>%s' "$open" "$shut"
} | doc
refused "entity bomb" "h.docx: fatal: a document type declaration in an office file; not read: 'word/document.xml'" paras h.docx

echo secret >secret
printf '<!DOCTYPE w [<!ENTITY x SYSTEM "file://%s/secret">]>%s<w:p><w:r><w:t>&x;</w:t></w:r></w:p>%s' \
    "$T" "$open" "$shut" | doc
refused "external entity" "document type declaration" paras h.docx
like "external entity: not read" "$(cat "$T/.err" "$T/.out" | grep -c secret)" '^0$'

{ printf %s "$open"; many 50000 '<w:sdt>'; many 50000 '</w:sdt>'; printf %s "$shut"; } | doc
refused "deep nesting" "tags nested too deep or too long" paras h.docx
{ printf %s "$open"; many 200 '<w:tbl><w:tr><w:tc><w:p/>'; many 200 '</w:tc></w:tr></w:tbl>'; printf %s "$shut"; } | doc
refused "nested tables" "tags nested too deep or too long" paras h.docx
{ printf '%s<w:p a="' "$open"; awk 'BEGIN { srand(1); for (i = 0; i < 1200000; i++) printf "%06x", int(rand() * 16777216) }'; printf '"/>%s' "$shut"; } | doc
refused "a tag of 7 MB" "tags nested too deep or too long" paras h.docx

{ printf '%s<w:p><w:r><w:t>' "$open"; head -c 60000000 /dev/zero | tr '\0' ' '; printf '</w:t></w:r></w:p>%s' "$shut"; } | doc
refused "zip bomb" "h.docx: fatal: a part that inflates without measure; not read: 'word/document.xml'" paras h.docx
{ printf '%s<w:tbl>' "$open"; printf '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr><w:p><w:r><w:t>'; many 100000 x; printf '</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>%s' "$shut"; } | doc
refused "a cell of 1000 columns" "inflates without measure" paras h.docx

printf '%s<w:tc><w:p/></w:tc>%s' "$open" "$shut" | doc
refused "a cell without a table" "a broken document" paras h.docx
printf '%s<w:p></w:q>%s' "$open" "$shut" | doc
refused "tags that do not match" "broken XML in line 1: mismatched tag: 'word/document.xml'" paras h.docx
printf '%s<w:p>' "$open" | doc
refused "XML that ends too early" "broken XML in line 1: no element found" paras h.docx
printf '%s<w:p><w:r><w:t>\377\376</w:t></w:r></w:p>%s' "$open" "$shut" | doc
refused "bytes that are no text" "broken XML in line 1: not well-formed" paras h.docx

# The archive itself.
printf '%s<w:p><w:r><w:t>%s</w:t></w:r></w:p>%s' "$open" "$(many 3000 甲乙丙)" "$shut" | doc
run paras h.docx
is "an honest one is read" "$status" 0
size=$(wc -c <h.docx)
for cut in 3 100 $((size / 2)) $((size - 10)); do
	head -c $cut h.docx >cut.docx
	run bounded paras cut.docx
	case $cut in
	3) ;; # not even a zip archive's mark: text
	*) is "cut off after $cut bytes" "$status $out" "2 " ;;
	esac
done
# The checksum of the document stands 12 bytes from the end of its header.
at=$(grep -abo 'word/document.xml' h.docx | head -1 | cut -d : -f 1)
cp h.docx crc.docx
printf 'XXXX' | dd of=crc.docx bs=1 seek=$((at - 16)) conv=notrunc 2>/dev/null
at=$(grep -abo 'word/document.xml' h.docx | tail -1 | cut -d : -f 1)
printf 'XXXX' | dd of=crc.docx bs=1 seek=$((at - 30)) conv=notrunc 2>/dev/null
refused "a wrong checksum" "a broken or cut-off archive" paras crc.docx
cp h.docx flip.docx
at=$(grep -abo 'word/document.xml' h.docx | head -1 | cut -d : -f 1)
printf '\000\377\000\377' | dd of=flip.docx bs=1 seek=$((at + 60)) conv=notrunc 2>/dev/null
refused "damaged data" "a broken or cut-off archive" paras flip.docx

(cd h && printf '%s\n' _rels/.rels word/_rels/document.xml.rels word/document.xml "secret	../../etc/passwd" >../names && cp ../secret . && "$MKZIP" ../path.docx <../names)
refused "a part outside of the archive" "a part outside of it: '../../etc/passwd'" paras path.docx
(cd h && printf '%s\n' _rels/.rels word/document.xml word/document.xml | "$MKZIP" ../twice.docx)
refused "two parts of one name" "two parts of the same name: 'word/document.xml'" paras twice.docx
cp -r h out && sed 's#Target="[^"]*"#Target="../../../../etc/passwd"#' h/_rels/.rels >out/_rels/.rels
(cd out && find . -type f ! -name .links | "$MKZIP" ../out.docx)
refused "a relation that leads outside" "a part outside of it: '../../../../etc/passwd'" paras out.docx
(cd h && find . -name .rels | "$MKZIP" ../none.docx)
refused "a package without its main part" "none.docx: fatal: a zip archive, neither Word nor Excel" paras none.docx
(mkdir m && cd m && awk 'BEGIN { for (i = 0; i < 20001; i++) print "x\tf" i }' >names && : >x && "$MKZIP" ../many.docx <names)
refused "20,001 parts" "more than 20,000 parts" paras many.docx
echo hello >x && echo x | "$MKZIP" plain.zip
refused "any zip archive" "neither Word nor Excel" paras plain.zip

# Workbooks.
xl() { # the sheet's XML from standard input
	rm -rf x.d x.xlsx
	book x.d
	sheet x.d 1 s
	pack x.d x.xlsx
}
head='<row r="1"><c t="inlineStr"><is><t>单位</t></is></c><c t="inlineStr"><is><t>电话</t></is></c></row>'
read_xl="csv-check --to-header en x.xlsx"
{ printf '<sheetData>%s' "$head"; many 3000000 '<row/>'; printf '</sheetData>'; } | xl
refused "3 million empty rows" "x.xlsx:1048576: fatal: a broken worksheet .row." $read_xl
{ printf '<sheetData>%s' "$head"; many 1000000 '<row/>'; printf '<row><c t="str"><v>甲</v></c></row></sheetData>'; } | xl
run bounded $read_xl
is "a million empty rows are passed over" "$status $out" "0 unit,phone
甲,"
{ printf '<sheetData>%s' "$head"; awk 'BEGIN { for (i = 2; i < 40000; i++) printf "<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>", i, i }'; printf '</sheetData>'; } | xl
refused "rows of 16,384 columns" "a broken worksheet .dimension." $read_xl
{ printf '<sheetData>%s' "$head"; awk 'BEGIN { for (i = 2; i < 60000; i++) printf "<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c></row>", i, i, i }'; printf '</sheetData><mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells>'; } | xl
run bounded sh -c "$read_xl | wc -c" 
like "a merged area without end: message" "$err" "a broken worksheet .dimension."
ok "a merged area without end: little written" test "$out" -lt 100000000
printf '<sheetData>%s</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B1:C2"/></mergeCells>' "$head" | xl
refused "merged areas that overlap" "a broken worksheet .mergeCell." $read_xl
printf '<sheetData>%s<row r="2"><c r="A2" t="s"><v>7</v></c></row></sheetData>' "$head" | xl
refused "a shared string that is not there" "x.xlsx:2: fatal: a broken worksheet .shared string." $read_xl
printf '<sheetData>%s<row r="5"/><row r="4"/></sheetData>' "$head" | xl
refused "rows out of order" "x.xlsx:5: fatal: a broken worksheet .row." $read_xl
printf '<sheetData>%s<row r="2"><c r="B2"/><c r="A2"/></row></sheetData>' "$head" | xl
refused "cells out of order" "x.xlsx:2: fatal: a broken worksheet .cell." $read_xl
rm -rf x.d && book x.d && printf '<sheetData>%s</sheetData>' "$head" | sheet x.d 1 s
{ printf '<sst %s><si><t>' "$S"; head -c 60000000 /dev/zero | tr '\0' x; printf '</t></si></sst>'; } >x.d/xl/sharedStrings.xml
echo "sharedStrings sharedStrings.xml" >>x.d/.links
pack x.d x.xlsx
refused "a bomb of shared strings" "inflates without measure; not read: 'xl/sharedStrings.xml'" $read_xl
printf '<sheetData>%s</sheetData>' "$head" | xl
is "a workbook is a document of its rows" "$(paras x.xlsx)" "1:单位→电话"
refused "a document where a table is expected" "a Word document, where a table is expected" csv-check --to-header en h.docx

# Plain texts: what is looked at for each place must not grow with the text.
quick() { # NAME OPTION...: plan-parse reads t.txt
	name=$1
	shift
	run bounded plan-parse "$@" t.txt
	is "$name: status" "$status" 0
}
many 1500000 （ >t.txt
quick "brackets that never close"
many 10000 责任单位：①配备12落实 >t.txt
quick "labels that run into one list of names"
{ echo 某镇工作方案; many 300000 '\n'; echo 一、修建水渠; } >t.txt
quick "blank lines"
{
	printf '某镇工作方案\n\n一、修建\n'
	many 90000 '修建水渠长度较长（责任单位：水利站）并且对沿线道路进行维护保证全镇的道路畅通\n'
} >t.txt
quick "names in brackets on every line of a wrapped paragraph"
many 120000 '第1页 共9页 ' >t.txt
quick "counters of pages in one line"
{ printf '某镇工作方案\n一、工作任务\n'; many 90000 村委会负责、; } >t.txt
quick "verbs of duty in one list"
{ echo 某镇工作方案; many 400000 '>\n'; echo 一、修建水渠; } >t.txt
quick "lines of marks alone"
{ echo 某镇考核办法; many 300000 '•\n'; } >t.txt
quick "bullets with nothing behind them" -t rules
{ printf '某镇考核办法\n一、考核内容\n'; many 300000 一票否决。; } >t.txt
quick "vetoes without a reason in one paragraph" -t rules
many 60000 '某镇志愿服务公约\n一、修路。\n二、治水。\n某镇人民政府\n2026年3月1日\n' >t.txt
quick "papers whose titles do not say what they are"
run bounded plan-check t.txt
is "papers whose titles do not say what they are: faults" "$status" 1
{
	printf '某镇工作方案\n项目\t工作内容\t责任单位\n修路\t修村道\t水利站\n'
	many 100000 '\t修渠\n'
	printf '治水\t挖塘\t水利站\n'
} >t.txt
quick "lone cells below a merged one"
{ printf '某镇简介\n某镇位于县城东部\n面积八十平方公里。\n'; many 100000 '\n第1页\n'; } >t.txt
quick "blank lines and counters of pages in a plain text"
{
	i=0
	while [ $((i += 1)) -le 8000 ]; do
		printf '【第%d篇】\n某镇关于清理河道的通知\n各村：\n要清理河道，于5月底前完成。水利站要检查。\n某镇人民政府\n2026年3月1日\n' $i
	done
} >t.txt
quick "papers without a number in one file"
many 100000 '某镇工作方案 篇2\n' >t.txt
quick "titles and nothing else"
{ printf '某镇工作方案\n一、工作任务\n1.修路。\n责任人　'; many 16000 责任单位　甲村、; } >t.txt
quick "labels that no colon ends in one list of names"
{ printf '某镇工作方案\n一、工作任务\n1.修路。责任人：'; many 30000 '王明 各村书记 '; } >t.txt
quick "persons and the posts of many that blanks part"
{ printf '某镇工作方案\n一、工作任务\n1.修路。\n责任人：'; many 60000 '主任 网格员 '; } >t.txt
quick "posts of nobody by name that blanks part"
{ printf '某镇工作方案\n一、工作任务\n1.修路。\n责任人：'; many 30000 '王明 电话：13800000000 '; } >t.txt
quick "persons, each with a telephone behind its label"
{ printf '某镇工作方案\n一、工作任务\n1.修路'; many 30000 '。整治责任人：王明 李红'; } >t.txt
quick "labels with a word before them in one paragraph"
{ printf '某镇工作方案\n一、工作任务\n1.修路，由'; many 60000 王明和; printf '李红负责。\n'; } >t.txt
quick "persons that one word after the other joins"
{ printf '某镇工作方案\n一、修路'; many 100000 '达 到'; } >t.txt
quick "words that a blank tears"
{ printf '某镇考核办法\n一、评分标准\n'; many 60000 建成广场5个以上；; } >t.txt
quick "figures of a scoring rule without a bracket" -t targets
many 14000 '时间\n工作任务\n负责人\n备注\n9月1日\n9月2日\n9月3日\n9月4日\n' >t.txt
quick "headings of days, one cell a line, and rows without cells"
{
	printf '某镇管理办法\n第一条 修路。\n第二条 修渠。\n第三条 修桥。\n第四条 依照'
	many 60000 第九十条。
} >t.txt
run bounded plan-check t.txt
is "references to an article that is not there: faults" "$status" 1
is "references to an article that is not there: each" \
    "$(printf '%s\n' "$out" | grep -c ,ref-missing,)" 60000
done_testing
