# What an office finds in the sheets: links, lists to choose from, colours,
# print set-up, hidden columns; and that they read back.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
need_unzip
cd "$T" || exit 1
r=$here/report
cat >tasks.csv <<'CSV'
doc,id,line,title,text,lead,units,due
plan,1.1,5,清理河道,清理河道，全年不少于4次。,水利站,甲村、乙村,2026-06-30
CSV
cat >outline.csv <<'CSV'
doc,id,line,kind,level,number,text
plan,1,4,heading,1,一、,主要任务
plan,1.1,5,item,2,1.,清理河道，全年不少于4次。
CSV
run report-xlsx -o a.xlsx --office 禾桥镇 --date 2026-12-10 "$r/standings.csv" \
    "$r/scores.csv" "$r/findings.csv" tasks.csv outline.csv
is "status" "$status$err" 0
is "sheets" "$(sheets a.xlsx | paste -sd ' ')" \
    "封面说明 考核总表（村） 考核总表（社区） 得分明细（村） 得分明细（社区） 扣分依据 单位考核单 图表 任务分解表 问题整改台账 方案原文 选项"

# 甲村's 村庄保洁 (second unit, first item) leads to the first of its records:
# the third row of 扣分依据, behind 丙村's record and its adjustment.
links() {
	sheet_xml a.xlsx "$1" | sed -n 's/.*<hyperlink ref="\([A-Z0-9]*\)" location="\([^"]*\)".*/\1 \2/p'
}
is "a score leads to its records" "$(links 4 | grep '^C7 ')" "C7 '扣分依据'!C5"
is "a total leads to its details" "$(links 2 | grep '^F4 ')" "F4 '得分明细（村）'!B6"
is "a task leads to its paragraph" "$(links 9)" "B3 '方案原文'!A4"

# The ledger: row 4 was put right, row 5 is late on the 10th, row 6 is not yet.
is "states can be chosen, from a hidden range" \
    "$(sheet_xml a.xlsx 10 | sed -n 's/.*<formula1>\(.*\)<\/formula1>.*/\1/p')" \
    "'选项'!\$A\$1:\$A\$5"
like "who types another word is told in Chinese" "$(sheet_xml a.xlsx 10)" \
    '<dataValidation type="list" errorStyle="warning" [^>]*errorTitle="不在选项之内" error="请从下拉列表中选择；'
is "a line above counts them, and those written below" \
    "$(formulas a.xlsx 10 | sed -n 's/^A2 //p') $(sheet_xml a.xlsx 10 | grep -o 'COUNTIF([^,]*,"已销号")' | sort -u)" \
    '整改状态：整改中 3　已销号 1　逾期未改 1　 COUNTIF($M$4:$M$509,"已销号")'
like "the list is hidden" "$(unzip -p a.xlsx xl/workbook.xml)" 'name="选项" sheetId="12" state="hidden"'
like "A4, lying" "$(sheet_xml a.xlsx 10)" '<pageSetup paperSize="9" [^>]*orientation="landscape"'
like "fit to the width" "$(sheet_xml a.xlsx 10)" '<pageSetup [^>]*fitToHeight="0"'
like "pages are numbered" "$(sheet_xml a.xlsx 10)" '第&amp;P页 共&amp;N页'
like "heads repeat" "$(unzip -p a.xlsx xl/workbook.xml)" "_xlnm.Print_Titles\" localSheetId=\"9\">'问题整改台账'!\\\$3:\\\$3<"
like "panes are frozen" "$(sheet_xml a.xlsx 10)" '<pane xSplit="2" ySplit="3"[^>]*state="frozen"'
like "rows can be filtered" "$(sheet_xml a.xlsx 10)" '<autoFilter ref="A3:P9"'
like "columns for programs are hidden" "$(sheet_xml a.xlsx 9)" '<col [^>]*hidden="1"'

# A table of two months: the last is shown, which is told unless one was chosen.
for m in 10 11; do
	sed "s/2026-12/2026-$m/" "$r/scores.csv" | sed 1d
done | cat "$r/scores.csv" - >months.csv
run report-xlsx -o b.xlsx --date 2026-12-10 months.csv "$r/findings.csv"
is "of several periods" "$status $err" \
    "0 report-xlsx: note: of several periods the last is shown; --period PERIOD takes another (2026-10、2026-11): '2026-12'"
run report-xlsx -o b.xlsx --period 2026-11 --date 2026-12-10 months.csv "$r/findings.csv"
is "one that is chosen" "$status$err" 0
run report-xlsx -o b.xlsx --period 2025-11 --date 2026-12-10 months.csv
is "one that there is not" "$status $err" \
    "1 report-xlsx: warning: neither scores nor standings of this period: '2025-11'"

is "a chart's lines are faint" "$(unzip -p a.xlsx xl/charts/chart1.xml |
    grep -o '<c:majorGridlines>.*</c:majorGridlines>' | grep -o 'srgbClr val="[0-9A-F]*"')" 'srgbClr val="D9D9D9"'

# One page has room for the bars of 46 units: 100 stand in three charts, each
# on a page of its own that begins a row above it (34 bars are 926 pixels, with
# two rows between 48; 33 are 902, 47 rows).
awk 'BEGIN { print "period,category,rank,unit,score"
	for (i = 1; i <= 100; i++) print "2026-12,村," i ",第" i "村," 100 - i / 4 }' >many.csv
run report-xlsx -o many.xlsx --date 2026-12-31 many.csv
is "a hundred units: status" "$status$err" 0
is "three charts of as many units" "$(for i in 1 2 3 4; do
	unzip -p many.xlsx xl/charts/chart$i.xml 2>"$T/none" | grep -o '<c:val>.*' |
	    grep -o '<c:f>[^<]*' | sed 's/.*!//'
done | paste -sd ' ')" '$C$4:$C$37 $C$38:$C$70 $C$71:$C$103'
is "each on a page" "$(unzip -p many.xlsx xl/worksheets/sheet4.xml |
    grep -o '<brk id="[0-9]*"' | tr -dc '0-9\n' | paste -sd ' ')" "49 96"
# Groups can be told apart where colours are not printed.
is "lines have marks and dashes of their own" "$(printf 'period,category,rank,unit,score\n2026-11,村,1,甲村,90\n2026-11,社区,1,乙社区,91\n2026-12,村,1,甲村,92\n2026-12,社区,1,乙社区,93\n' >two.csv
    report-xlsx -o two.xlsx --date 2026-12-31 two.csv 2>"$T/none"
    unzip -p two.xlsx xl/charts/chart3.xml | grep -oE '<c:symbol val="[a-z]*"|prstDash val="[a-z]*"' |
    sed 's/.*val="//; s/"//' | paste -sd ' ')" "circle dash square"

# What was measured is no problem, in whatever month: none of the first
# seventeen of these stands in the ledger, the last, a problem, does.
{
	sed 's/$/,/; 1s/,$/,value/' "$r/findings.csv"
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
		echo "2026-11-30,甲村,村庄保洁,A1-1,抽查20户,,,,抽样核查,,,$i%"
	done
	echo '2026-12-30,甲村,村庄保洁,A1-1,抽查20户,,,,抽样核查,,,90%'
	echo '2026-12-31,甲村,村庄保洁,A1-1,抽查20户,半数不知,,,抽样核查,,,45%'
} >measured.csv
run report-xlsx -o measured.xlsx --date 2026-12-31 "$r/standings.csv" "$r/scores.csv" measured.csv
is "measured: rows of the ledger" "$status $(sheet_xml measured.xlsx 9 | grep -o '<autoFilter [^>]*')" \
    '0 <autoFilter ref="A3:Q10"/'
like "the cover tells how many are left out" "$(unzip -p measured.xlsx xl/sharedStrings.xml | tr -d '\n')" \
    '<t>不是问题，不列入“问题整改台账”；本期的见“扣分依据”</t></si><si><t>17</t>'

# An office fills in the ledger and gives it back.
if command -v csv-check >/dev/null; then
	run csv-check -t findings --to-header en a.xlsx:问题整改台账
	is "the ledger reads back" "$(printf '%s\n' "$out" | cut -d, -f2-12 | head -n 3)" \
	    "date,unit,place,problem,item,rule,count,points,source,deadline,fixed
2026-12-01,甲村,村口,垃圾落地,村庄保洁,A1-1,2,,督查,2026-12-08,2026-12-03
2026-12-02,甲村,河边,焚烧秸秆,村庄保洁,A1-2,1,3,督查,2026-12-09,"
	is "with its states" "$(printf '%s\n' "$out" | cut -d, -f13 | paste -sd ' ')" \
	    "整改状态 已销号 逾期未改 整改中  整改中 整改中"
fi

if ! command -v soffice >/dev/null || ! command -v pdftotext >/dev/null; then
	skip "printed" "no LibreOffice or pdftotext"
	done_testing
	exit
fi
# Another state is chosen for row 5, and one written in the first free row.
if command -v zip >/dev/null; then
	mkdir x && cd x && unzip -q ../a.xlsx || exit 1
	sed -i 's|\(<c r="M5" s="[0-9]*" t="\)s"><v>[0-9]*</v>|\1inlineStr"><is><t>已销号</t></is>|
		s|</sheetData>|<row r="10"><c r="M10" t="inlineStr"><is><t>反弹</t></is></c></row></sheetData>|' \
	    xl/worksheets/sheet10.xml
	zip -q -X -r ../c.xlsx . && cd .. || exit 1
	ok "recalculated with other states" recalculate c.xlsx re
	is "the line follows what is chosen" "$(formulas re/c.xlsx 10 | sed -n 's/^A2 //p')" \
	    '整改状态：整改中 3　已销号 2　反弹 1　'
else
	skip "the line follows what is chosen" "no zip"
fi
ok "prints" office \
    --convert-to pdf --outdir "$T" a.xlsx
pdftotext -layout a.pdf
is "no cell too narrow for its number" "$(grep -c '###' a.txt)" 0
is "no formula fails" "$(grep -cE '#(REF|NAME|VALUE|DIV|N/A)' a.txt)" 0
if prints_to_scale; then
	like "the unit's page has its rank" "$(cat a.txt)" '总分 +18.67 .*名次 +1 +共3个'
else
	skip "the unit's page has its rank" "no fonts-liberation"
fi
is "a page for each unit" "$(grep -c '禾桥镇2026年12月考核单' a.txt)" 4

# What is no day proves nothing, nor does one to come; and where nothing was
# found there is nothing to put right.
cat >proof.csv <<'CSV'
日期,单位,点位,问题,数量,整改期限,整改日期
2026-12-01,甲村,a,脏,1,2026-12-10,2026-12-08
2026-12-01,甲村,b,脏,1,2026-12-20,未整改
2026-12-01,甲村,c,脏,0,,
2026-12-01,甲村,c,未见问题,,,
2026-12-01,甲村,d,脏,1,2026-12-10,2026-12-13
CSV
report-xlsx -o proof.xlsx --date 2026-12-12 proof.csv
is "no proof, and nothing found" "$(csv-check --to-header zh proof.xlsx:问题整改台账 2>/dev/null | fields ' ' 点位,整改状态)" "a 已销号
b 整改中
c 
c 
d 逾期未改"
cat >words.csv <<'CSV'
日期,单位,问题,整改期限,整改日期
2026-12-01,甲村,脏,2026-12-10,已整改
2026-12-01,乙村,脏,2026-12-10,√
2026-12-01,丙村,脏,2026-12-10,2026-12-08
2026-12-01,丁村,脏,2026-12-10,
CSV
run report-xlsx -o words.xlsx --date 2026-12-12 words.csv
is "words for the day of repair are told, once a row" "$status $err" "1 report-xlsx: words.csv:2:5: warning: no date of the calendar, not taken for put right: '已整改'
report-xlsx: words.csv:3:5: warning: no date of the calendar, not taken for put right: '√'"
done_testing
