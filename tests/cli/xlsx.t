# Workbooks are read wherever a table is.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"

clean() { # what a filter would read
	run csv-check --to-header en "$@"
}

# Title over merged cells, shared and inline strings, every kind of value.
book a
strings a '<t>单位</t>' '<t>某镇名册</t>' '<r><t>张</t></r><r><t xml:space="preserve">庄村 </t></r><rPh sb="0" eb="1"><t>zhang</t></rPh>' \
    '<t>a_x000D_&#10;b_x005F_x0041_c_x0001_</t>'
sheet a 1 名册 <<X
<cols/><sheetData>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"/></row>
<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="inlineStr"><is><t>启用</t></is></c><c r="C4" t="inlineStr"><is><t>停用</t></is></c><c r="D4" t="inlineStr"><is><t>备注</t></is></c></row>
<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="1"><v>44620</v></c><c r="C5" s="3"><v>46082.99999</v></c><c r="D5" t="s"><v>3</v></c></row>
<row r="6"/>
<row r="7"><c t="str"><f>A5</f><v>李村</v></c><c s="5"><v>61</v></c><c s="1"><v>60</v></c><c s="2"><v>0.85</v></c></row>
<row r="8"><c r="A8" t="inlineStr"><is><t>王村</t></is></c><c r="B8" s="1"><v>59</v></c><c r="D8" s="4"><v>577</v></c></row>
<row><c t="inlineStr"><is><t>赵村</t></is></c><c r="D9" t="b"><v>1</v></c></row>
<row r="10"><c r="A10" t="inlineStr"><is><t>钱村</t></is></c><c r="B10" t="d"><v>2026-03-01T00:00:00</v></c><c r="C10" s="6"><v>46082.5</v></c><c r="D10" s="7"><v>0.354166666666667</v></c></row>
<row r="11"><c r="A11" t="inlineStr"><is><t>孙村</t></is></c><c r="B11" s="6"><v>46082</v></c><c r="D11" s="8"><v>46082</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A2:D2"/></mergeCells>
X
pack a a.xlsx
clean a.xlsx
is "values of every kind" "$out" "unit,from,to,备注
张庄村,2022-02-28,2026-03-01,\"a$(printf '\r')
b_x0041_c\"
李村,1900-03-01,60,0.85
王村,1900-02-28,,0577
赵村,,,TRUE
钱村,2026-03-01,2026-03-01T12:00,08:30
孙村,2026-03-01,,2026-03"
mv a.xlsx a.csv
clean a.csv
like "by content, not by name" "$out" '^李村'
run -i a.csv csv-check --to-header en -
like "from standard input" "$out" '^李村'
run sh -c 'cat a.csv | csv-check --to-header en'
like "through a pipe" "$out" '^李村'
run csv-check a.csv
like "diagnostics have the sheet's row and column" "$out" \
    '^a.csv,7,3,error,cell-date,停用 is not a date,60$'

BOOKPR='<workbookPr date1904="1"/>'
book b
sheet b 1 s <<X
<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c><c r="B1" t="inlineStr"><is><t>启用</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="1"><v>0</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c><c r="B3" s="1"><v>44620</v></c></row></sheetData>
X
pack b b.xlsx
BOOKPR=
clean b.xlsx
is "dates from 1904" "$out" 'unit,from
甲,1904-01-01
乙,2026-03-01'

# Numbers: exponents, 15 digits, text with leading noughts.
book c
sheet c 1 s <<X
<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c><c r="B1" t="inlineStr"><is><t>常住人口</t></is></c><c r="C1" t="inlineStr"><is><t>电话</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>4.5999999999999996E-2</v></c><c r="C2"><v>1.1010119900307101E+17</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3" t="inlineStr"><is><t>05770123456</t></is></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>丙</t></is></c><c r="B4"><v>-1E3</v></c><c r="C4"><f>B4*2</f></c></row>
<row r="5"><c r="A5" t="inlineStr"><is><t>丁</t></is></c><c r="B5"><f>1/0</f><v/></c><c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="6"><c r="A6" t="inlineStr"><is><t>戊</t></is></c><c r="B6"><v>123456789012345</v></c><c r="C6" t="str"><f>""</f><v></v></c></row></sheetData>
X
pack c c.xlsx
clean c.xlsx
is "numbers as plain decimals" "$out" 'unit,population,phone
甲,0.046,110101199003071000
乙,0.3,05770123456
丙,-1000,
丁,,#DIV/0!
戊,123456789012345,'
is "what is lost is told" "$(printf '%s\n' "$err" | grep -v '人口\|电话')" \
    "csv-check: c.xlsx:2:3: warning: a number of more than 15 digits: Excel has lost the last ones; enter it as text: '110101199003071000'
csv-check: c.xlsx:4:3: warning: a formula without its value: open and save the file in a spreadsheet
csv-check: c.xlsx:5:2: warning: a formula without its value: open and save the file in a spreadsheet
csv-check: c.xlsx:5:3: warning: a formula's error: '#DIV/0!'"

# Merged cells downwards and across, hidden rows, blank rows and columns.
book d
cell() { printf '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' $1 $2; }
sheet d 1 督查 <<X
<sheetData><row r="1">$(cell B1 日期)$(cell C1 单位)$(cell D1 问题)$(cell F1 数量)</row>
<row r="2">$(cell B2 2026-03-01)$(cell C2 甲村)$(cell D2 a)<c r="F2"><v>1</v></c></row>
<row r="3"><c r="B3"/><c r="C3"/>$(cell D3 b)<c r="F3"><v>2</v></c></row>
<row r="4" hidden="1">$(cell C4 乙村)$(cell D4 c)</row>
<row r="5">$(cell D5 d)</row>
<row r="6"><c r="D6" s="1"/></row>
<row r="7">$(cell B7 合计)<c r="F7"><v>3</v></c></row></sheetData>
<mergeCells><mergeCell ref="B2:B5"/><mergeCell ref="C2:C3"/><mergeCell ref="C4:C5"/><mergeCell ref="B7:D7"/></mergeCells>
X
sheet d 2 表二 <<X
<sheetData><row r="1">$(cell A1 x)$(cell B1 y)</row></sheetData>
X
sheet d 3 表三 hidden <<X
<sheetData><row r="1">$(cell A1 日期)$(cell B1 单位)$(cell C1 问题)</row><row r="2">$(cell A2 2026-01-01)$(cell B2 丙)$(cell C2 z)</row></sheetData>
X
sheet d 4 续 <<X
<sheetData><row r="1">$(cell A1 日期)$(cell B1 单位)$(cell C1 问题)</row><row r="2">$(cell A2 2026-01-02)$(cell B2 丁)$(cell C2 w)</row></sheetData>
X
pack d d.xlsx
clean d.xlsx
is "merged cells filled, hidden rows and blank columns out" "$out" 'date,unit,problem,count
2026-03-01,甲村,a,1
2026-03-01,甲村,b,2
2026-03-01,乙村,d,'
is "and told" "$err" "csv-check: d.xlsx:督查:4: warning: 1 hidden rows are left out, this is the first (--hidden reads them)
csv-check: d.xlsx:督查: warning: not read: further sheets with such a table (FILE:SHEET reads one): 续
csv-check: d.xlsx:督查:7:2: note: a sum, no record: left out: '合计'"
clean d.xlsx:续
is "a sheet by its name" "$out" 'date,unit,problem
2026-01-02,丁,w'
is "a sheet by its name: nothing to tell" "$err" ''
clean d.xlsx:3
is "a sheet by its place, hidden ones not counted" "$out" 'date,unit,problem
2026-01-02,丁,w'
clean d.xlsx:表三
is "a hidden sheet that is asked for" "$out" 'date,unit,problem
2026-01-01,丙,z'
run -i d.xlsx csv-check --to-header en -- -:续
like "a sheet of standard input" "$out" '^2026-01-02,丁,w'
clean d.xlsx:没有
is "no such sheet" "$err" \
    "csv-check: d.xlsx: fatal: no such sheet; there are: 督查、表二、续: '没有'"
is "no such sheet: status" "$status" 2
clean --hidden d.xlsx
like "hidden rows on request" "$out" '^2026-03-01,乙村,c,$'
clean -t roster d.xlsx:表二
is "no table there: status" "$status" 2
mkdir e && cp d.xlsx "e/名册:1"
clean e/名册:1
like "a file with a colon in its name" "$out" '^2026-03-01,甲村,a,1$'

# Strict OOXML names its vocabularies otherwise.
cp -r d strict
find strict -name '*.xml' -o -name '*.rels' | while read -r f; do
	sed 's#http://schemas.openxmlformats.org/spreadsheetml/2006/main#http://purl.oclc.org/ooxml/spreadsheetml/main#g;
	s#http://schemas.openxmlformats.org/officeDocument/2006/relationships#http://purl.oclc.org/ooxml/officeDocument/relationships#g' "$f" >x &&
	    mv x "$f"
done
(cd strict && find . -type f ! -name '.[ls]*' | "$MKZIP" ../strict.xlsx)
clean strict.xlsx:续
is "Strict" "$out" 'date,unit,problem
2026-01-02,丁,w'

if command -v soffice >/dev/null; then
	cat >r.csv <<X
单位,启用,电话,常住人口
甲村,2026-03-01,0577-8130101,1234
乙村,2026-04-01,0577-8130102,85
X
	ok "LibreOffice makes a workbook" office --infilter=CSV:44,34,76 --convert-to xlsx r.csv
	clean r.xlsx
	is "and it reads the same" "$out" 'unit,from,phone,population
甲村,2026-03-01,0577-8130101,1234
乙村,2026-04-01,0577-8130102,85'
else
	skip "LibreOffice makes a workbook" "no soffice"
fi
done_testing
