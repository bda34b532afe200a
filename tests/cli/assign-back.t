# What report-xlsx wrote of the assignments, corrected by the office in its
# spreadsheet, goes back: as the answer of task-assign -a, and to task-track.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"
s() { printf '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$2"; }

# A roster as offices draw it: a title, two rows of headings, merged kinds.
book r
{
	printf '<sheetData>'
	echo "<row r=\"1\">$(s A1 柳塘镇责任单位名册)</row>"
	echo "<row r=\"2\">$(s A2 序号)$(s B2 单位类别)$(s C2 单位名称)$(s D2 简称)$(s E2 联系方式)<c r=\"F2\"/></row>"
	echo "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"/><c r=\"C3\"/><c r=\"D3\"/>$(s E3 联系人)$(s F3 电话)</row>"
	echo "<row r=\"4\">$(s A4 1)$(s B4 村)$(s C4 上坪村)$(s E4 王一)$(s F4 1)</row>"
	echo "<row r=\"5\">$(s A5 2)<c r=\"B5\"/>$(s C5 下坪村)$(s E5 李一)$(s F5 2)</row>"
	echo "<row r=\"6\">$(s A6 3)$(s B6 站所)$(s C6 环卫所)$(s D6 环卫站)$(s E6 孙一)$(s F6 3)</row>"
	echo "<row r=\"7\">$(s A7 4)<c r=\"B7\"/>$(s C7 文化站)$(s E7 钱一)$(s F7 4)</row>"
	printf '</sheetData><mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/><mergeCell ref="E2:F2"/><mergeCell ref="B4:B5"/><mergeCell ref="B6:B7"/></mergeCells>'
} | sheet r 1 名册
pack r roster.xlsx
cat >plan.txt <<'X'
柳塘镇2026年环境整治方案
一、工作任务
（一）村庄保洁。6月30日前清理完毕。
责任单位：各村
（二）绿化。8月底前补植。
牵头单位：环卫站
责任单位：文化站
（三）宣传。每逢春节前慰问。
责任单位：妇女会
X
plan-parse plan.txt >tasks.csv 2>/dev/null
task-assign -r roster.xlsx tasks.csv >a.csv 2>/dev/null
is "the roster as it is drawn" "$(fields ' ' id,unit,match,category,contact <a.csv)" "1.1 上坪村 group 村 王一
1.1 下坪村 group 村 李一
1.2 环卫所 alias 站所 孙一
1.2 文化站 exact 站所 钱一
1.3  none  "
report-xlsx -o book.xlsx tasks.csv a.csv 2>/dev/null
task-assign -r roster.xlsx -a book.xlsx:责任分解表 tasks.csv 2>err >back.csv
# who was found by a short name is named now
sed 's/,环卫站,alias,/,环卫站,exact,/' a.csv >want.csv
same "unchanged, the same comes back" back.csv want.csv
is "and what nobody was found for is told again" "$(grep -c 妇女会 err)" 1
printf '日期,单位,编号,数值\n2026-06-30,上坪村,1.1,100%%\n' >p.csv
track() {
	task-track -p p.csv -r roster.xlsx --date 2026-07-02 "$@" 2>/dev/null |
	    fields ' ' id,unit,due,state,days,when_text
}
track a.csv >want
track book.xlsx:责任分解表 >got
same "task-track reads the sheet as the table, deadlines in words as well" got want

# Corrected by hand: another unit for the second, somebody for the third.
sed 's/,文化站,units,文化站,exact,站所/,上坪村,units,文化站,exact,村/
s/,,units,妇女会,none,/,文化站,units,妇女会,none,/' a.csv >hand.csv
task-assign -r roster.xlsx -a hand.csv tasks.csv >got.csv 2>err
is "a unit put for another replaces it" "$(fields ' ' id,unit,role,via,match <got.csv)" "1.1 上坪村 units 各村 group
1.1 下坪村 units 各村 group
1.2 环卫所 lead 环卫站 exact
1.2 上坪村 units 文化站 exact
1.3 文化站 units 妇女会 exact"
is "with nothing to say" "$(cat err)" ""
grep -v 下坪村 a.csv >fewer.csv
is "a row taken out is gone" "$(task-assign -r roster.xlsx -a fewer.csv tasks.csv 2>/dev/null |
    fields ' ' id,unit | head -n 2)" "1.1 上坪村
1.2 环卫所"
grep -v ',1.1,' a.csv >some.csv
is "a task that it does not have is the text's" "$(task-assign -r roster.xlsx -a some.csv tasks.csv 2>/dev/null |
    fields ' ' id,unit | head -n 2)" "1.1 上坪村
1.1 下坪村"

# The same in the office's own program.
if command -v soffice >/dev/null; then
	office --convert-to fods --outdir . book.xlsx
	sed 's|<text:p>文化站</text:p>|<text:p>上坪村</text:p>|g' book.fods >edited.fods
	office --convert-to xlsx --outdir . edited.fods
	is "edited in LibreOffice" "$(task-assign -r roster.xlsx -a edited.xlsx:责任分解表 tasks.csv 2>/dev/null |
	    fields ' ' id,unit,role | sed -n 3,4p)" "1.2 环卫所 lead
1.2 上坪村 units"
	is "and tracked from there" "$(track edited.xlsx:责任分解表 | sed -n 1,4p)" "1.1 上坪村 2026-06-30 按期完成  6月30日前
1.1 下坪村 2026-06-30 逾期未完成 2 6月30日前
1.2 环卫所 2026-08-31 未到期 60 8月底前
1.2 上坪村 2026-08-31 未到期 60 8月底前"
else
	skip "edited in LibreOffice" "no soffice"
	skip "and tracked from there" "no soffice"
fi

# A sheet of the office's own with deadlines in words only.
printf '编号,工作任务,责任单位,时限要求\n1,清淤,上坪村,6月30日前\n2,种树,下坪村,8月底前\n' >own.csv
is "时限要求 is the deadline where nothing else is" "$(track own.csv)" "1 上坪村 2026-06-30 逾期未完成 2 6月30日前
2 下坪村 2026-08-31 未到期 60 8月底前"
done_testing
