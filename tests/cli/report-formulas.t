# What a formula cannot hold, and records that an office adds below the others.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
need_unzip

# A text in a formula may have 255 characters.  A veto that says 124, of an
# item of 300.
grade=$(printf '合%.0s' $(seq 120))
item=$(printf '否%.0s' $(seq 300))
{
	echo period,category,unit,item,full,got,deducted,added,count,why,effect
	echo 2026-12,村,甲村,保洁,10,8,2,0,1,A1 f.csv:2,
	echo "2026-12,村,甲村,$item,,0,0,0,1,V1 f.csv:3,cap_grade:$grade"
	echo 2026-12,村,乙村,保洁,10,10,0,0,0,,
} >"$T/v.csv"
{
	echo date,unit,item,rule,place,problem,count
	echo 2026-12-01,甲村,保洁,A1,村口,垃圾落地,1
	echo "2026-12-02,甲村,$item,V1,矿区,发生事故,1"
} >"$T/f.csv"
run report-xlsx -o "$T/v.xlsx" --date 2026-12-31 "$T/v.csv" "$T/f.csv"
is "a long veto: status" "$status$err" 0
is "is said in full" "$(formulas "$T/v.xlsx" 2 | grep -c "限定等次:$grade\$")" 1
is "no text in a formula is longer than Excel reads" \
    "$(unzip -p "$T/v.xlsx" 'xl/worksheets/*.xml' | grep -o '<f>[^<]*</f>' |
    sed 's/&quot;/"/g' | LC_ALL=C.UTF-8 grep -cE '"[^"]{256}')" 0

# Numbers of five digits have room: at 11 points a digit is 7.4 pixels.
awk 'BEGIN { print "date,unit,problem"; for (i = 0; i < 12000; i++) print "2026-12-01,甲村,垃圾" }' >"$T/n.csv"
run report-xlsx -o "$T/n.xlsx" --date 2026-12-31 "$T/n.csv"
ok "twelve thousand rows: no number is too wide" sh -c "unzip -p '$T/n.xlsx' xl/worksheets/sheet1.xml |
    grep -o '<col min=\"1\"[^>]*' | awk -F '\"' '{ exit !(\$6 * 7 - 5 >= 5 * 7.4) }'"

# An adjusting record names the files of each of its rules without folders.
cat >"$T/w.csv" <<'CSV'
period,category,unit,item,full,got,deducted,added,count,why,effect
2026-12,村,甲村,保洁,10,5,5,0,3,A1 in/a.csv:3、in/a.csv:4；A2 in/a.csv:3；A3=90 in/b.csv:7,
CSV
run report-xlsx -o "$T/w.xlsx" --date 2026-12-31 "$T/w.csv"
is "files without folders" "$(unzip -p "$T/w.xlsx" xl/sharedStrings.xml |
    grep -o 'A1 [^<]*')" "A1 a.csv:3、4；A2 a.csv:3；A3=90 b.csv:7"

# Rows that an office adds below the last record count: 丙村's 2 more points.
cd "$here/report/live" || exit 1
score -R rules.csv -r roster.csv --date 2026-12-31 findings.csv >"$T/s.csv" 2>"$T/m"
rank -g category --tie 保洁 "$T/s.csv" >"$T/t.csv" 2>>"$T/m"
run report-xlsx -o "$T/a.xlsx" --tie 保洁 --date 2026-12-31 "$T/t.csv" \
    "$T/s.csv" findings.csv rules.csv
is "the workbook" "$status$err" 0
last=$(unzip -p "$T/a.xlsx" xl/worksheets/sheet4.xml | grep -o '<row r="[0-9]*"' |
    tail -n 1 | tr -dc 0-9)
like "a heading tells to which row" "$(unzip -p "$T/a.xlsx" 'xl/comments*.xml')" \
    "第$((last + 1))行至第$((last + 500))行"
is "all that is written is printed" "$(unzip -p "$T/a.xlsx" xl/workbook.xml |
    grep -o "Print_Area[^>]*>'扣分依据'" | wc -l)" 0
# Nine of the records are problems: rows 4 to 12 of the ledger.
like "states can be chosen below the last problem" "$(sheet_xml "$T/a.xlsx" 7 |
    grep '<dataValidation ')" 'sqref="L4:L512"'
if ! command -v soffice >/dev/null || ! command -v zip >/dev/null; then
	skip "recalculated" "no LibreOffice or zip"
	done_testing
	exit
fi
ok "LibreOffice recalculates" recalculate "$T/v.xlsx" "$T/re"
formulas "$T/v.xlsx" 2 >"$T/want"
formulas "$T/re/v.xlsx" 2 >"$T/got"
same "the long veto comes to its cached value" "$T/want" "$T/got"

# 60 items on several pages: where a page ends is planned, and no column is
# left over for a page of its own.
awk 'BEGIN { print "period,category,unit,item,full,got,deducted,added,count,why"
	for (u = 1; u <= 2; u++) for (i = 101; i <= 160; i++)
		printf "2026-12,村,第%d村,项目%d,10,9.50,0.5,0,1,A1\n", u, i }' >"$T/wide.csv"
report-xlsx -o "$T/wide.xlsx" --date 2026-12-31 "$T/wide.csv" 2>/dev/null
breaks=$(unzip -p "$T/wide.xlsx" xl/worksheets/sheet3.xml | grep -o '<brk id' | wc -l)
ok "a wide sheet prints" office --convert-to pdf --outdir "$T" "$T/wide.xlsx"
if prints_to_scale; then
	is "each planned page is one page" "$(pdftotext -layout "$T/wide.pdf" - | awk '
	    BEGIN { RS = "\f" } { n += /序号 +单位 +项目|序号 +单位\n|单位 +项目1/ } END { print n }')" "$((breaks + 1))"
else
	skip "each planned page is one page" "no fonts-liberation"
fi

# Columns: C unit, D item, I deducted; sheet 2: A rank, C unit, I total.
mkdir "$T/x" && cd "$T/x" && unzip -q "$T/a.xlsx" || exit 1
cell() {
	printf '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$row" "$2"
}
for row in $((last + 1)) $((last + 500)) $((last + 501)); do
	printf '<row r="%d">%s%s<c r="I%d"><v>1</v></c></row>' "$row" \
	    "$(cell C 甲村)" "$(cell D 保洁)" "$row"
done >"$T/rows"
sed -i "s|</sheetData>|$(cat "$T/rows")</sheetData>|" xl/worksheets/sheet4.xml
ok "with rows below the last" sh -c "zip -q -X -r '$T/b.xlsx' ."
ok "recalculated" recalculate "$T/b.xlsx" "$T/re"
# 甲村 had 48 + 30 + 18 + 3 = 99, 乙村 49 + 30 + 16 = 95.
is "cached" "$(formulas "$T/a.xlsx" 2 | grep -E '^I[45] ' | paste -sd ' ')" "I4 99 I5 95"
is "the last two of them count, the row behind them does not" \
    "$(formulas "$T/re/b.xlsx" 2 | grep -E '^I[45] ' | paste -sd ' ')" "I4 97 I5 95"
done_testing
