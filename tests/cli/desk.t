# What an office has on its desk goes through the filters: a roster as a
# workbook and as GBK CSV, a workbook of report-xlsx filled in and given back.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"
ex=$top/examples

s() { printf '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$2"; }
v() { printf '<c r="%s"%s><v>%s</v></c>' "$1" "${3:+ s=\"$3\"}" "$2"; }
# Merged title and cells, Chinese dates, telephone numbers as text.
book r
{
	printf '<sheetData>'
	echo "<row r=\"1\">$(s A1 某镇责任单位名册)<c r=\"B1\"/></row>"
	echo "<row r=\"2\">$(s A2 '填报单位：党政办')$(s E2 '填报日期：2026年1月5日')</row>"
	echo "<row r=\"4\">$(s A4 序号)$(s B4 单位类别)$(s C4 单位名称)$(s D4 简称)$(s E4 分管领导)$(s F4 联系电话)$(s G4 启用日期)$(s H4 停用日期)</row>"
	echo "<row r=\"5\">$(v A5 1)$(s B5 村)$(s C5 上坪村)$(s D5 上坪)$(s E5 王一)$(s F5 05608130101)$(v G5 43831 3)</row>"
	echo "<row r=\"6\">$(v A6 2)<c r=\"B6\"/>$(s C6 下坪村)<c r=\"D6\"/><c r=\"E6\"/>$(s F6 05608130102)$(v G6 43831 1)$(v H6 46203 3)</row>"
	echo "<row r=\"7\">$(v A7 3)$(s B7 站所)$(s C7 环卫所)$(s D7 环卫站)$(s E7 李二)$(s F7 13900000000)</row>"
	echo "<row r=\"8\">$(v A8 4)<c r=\"B8\"/>$(s C8 村建办)$(s D8 村镇办)$(s E8 李二)$(s F8 '0560-8130104')</row>"
	echo "<row r=\"9\">$(s A9 合计)<c r=\"B9\"/>$(v C9 4)</row>"
	echo "<row r=\"10\">$(s A10 '注：电话为办公电话。')</row>"
	printf '</sheetData><mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="B5:B6"/><mergeCell ref="E5:E6"/><mergeCell ref="B7:B8"/><mergeCell ref="A9:B9"/></mergeCells>'
} | sheet r 1 名册
pack r roster.xlsx
printf '某镇责任单位名册,,,,,,,\r\n填报单位：党政办,,,,填报日期：2026年1月5日,,,\r\n,,,,,,,\r\n序号,单位类别,单位名称,简称,分管领导,联系电话,启用日期,停用日期\r\n1,村,上坪村,上坪,王一,05608130101,2020年1月1日,\r\n2,村,下坪村,,王一,05608130102,2020/1/1,2026年6月30日\r\n3,站所,环卫所,环卫站,李二,13900000000,,\r\n4,站所,村建办,村镇办,李二,0560-8130104,,\r\n合计,,4,,,,,\r\n注：电话为办公电话。,,,,,,,\r\n' |
    iconv -f UTF-8 -t GB18030 >roster.csv
cat >plan.txt <<'X'
某镇2026年环境整治实施方案
一、工作任务
（一）村庄保洁。每月至少清理2次。
责任单位：环卫站、各村
（二）绿化。8月底前补植100株。
责任单位：村建办、下坪村
X
plan-parse plan.txt >tasks.csv
task-assign -r roster.xlsx tasks.csv >a.csv 2>a.err
sa=$?
task-assign -r roster.csv tasks.csv >b.csv 2>b.err
sb=$?
same "task-assign: roster as .xlsx and as GBK CSV" a.csv b.csv
is "task-assign: the same status" "$sa" "$sb"
like "task-assign: telephone and leader came along" "$(cat a.csv)" '环卫所.*李二'
is "task-assign: rows" "$(grep -c '村建办\|上坪村\|环卫所' a.csv)" 3
mkdir x && task-assign -r roster.csv tasks.csv 2>/dev/null | head -1 >x/head.csv
run -i roster.xlsx task-assign -r - tasks.csv
is "task-assign: a workbook on standard input" "$out" "$(cat a.csv)"

# What report-xlsx writes reads back the same.
SOURCE_DATE_EPOCH=1780000000
export SOURCE_DATE_EPOCH
report-xlsx -o book.xlsx "$ex/findings/2026-w02.csv" "$ex/roster.csv" \
    "$ex/standings-before.csv" 2>/dev/null
clean() { csv-check --to-header en "$@" 2>/dev/null; }
clean "$ex/roster.csv" >want.csv
clean book.xlsx:责任单位名册 >got.csv
same "the roster's sheet reads back the same" got.csv want.csv

# Of the tasks too: the sheet's own running number is not the plan's.
plan-parse "$ex/plan.txt" >tasks-of-plan.csv 2>/dev/null
report-xlsx -o tasks.xlsx tasks-of-plan.csv 2>/dev/null
names=doc,id,line,kind,number,section,title,text,lead,units,assist,due,freq,when_text
fields '|' $names <tasks-of-plan.csv >want
clean tasks.xlsx:任务分解表 | fields '|' $names >got
ok "there are tasks" test "$(wc -l <want)" -gt 20
same "the tasks' sheet reads back the same" got want

columns() { # FILE NAME...: these columns of a table without quoted cells
	awk -F , -v names="$2" 'BEGIN { n = split(names, want, " ") }
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
	{ for (i = 1; i <= n; i++) printf "%s%s", $at[want[i]], i < n ? "," : "\n" }' "$1"
}
some='date unit item rule place problem count source deadline fixed'
clean "$ex/findings/2026-w02.csv" >f.csv
clean -t findings book.xlsx:问题整改台账 >l.csv
columns f.csv "$some" | sort >want.csv
columns l.csv "$some" | sort >got.csv
is "the ledger was not empty" "$(($(wc -l <want.csv) > 5))" 1
same "the ledger's sheet reads back the same" got.csv want.csv
like "the ledger is told by its headings" "$(clean book.xlsx:问题整改台账)" '^.*date,unit'

if command -v soffice >/dev/null; then
	# An office opens it in a spreadsheet, saves it and gives it back.
	mkdir lo
	office \
	    --convert-to xlsx:'Calc MS Excel 2007 XML' --outdir lo book.xlsx >/dev/null 2>&1
	clean -t findings lo/book.xlsx:问题整改台账 >l.csv
	columns l.csv "$some" | sort >got.csv
	same "and after LibreOffice saved it" got.csv want.csv
	clean "$ex/roster.csv" >want.csv
	clean lo/book.xlsx:责任单位名册 >got.csv
	same "the roster too" got.csv want.csv
else
	skip "and after LibreOffice saved it" "no soffice"
fi
done_testing
