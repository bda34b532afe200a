# An office changes what sheets look like in the tables of share/report/, and
# nowhere else: columns, their order, headings, widths, titles, formats.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
cd "$here/report/live" || exit 1
need_unzip
score -R rules.csv -r roster.csv --date 2026-12-31 findings.csv >"$T/s.csv" 2>"$T/m"
rank -g category -b before.csv --tie 保洁 --grades grades.csv --awards awards.csv \
    "$T/s.csv" >"$T/t.csv" 2>>"$T/m"
tables="$T/t.csv before.csv $T/s.csv findings.csv rules.csv grades.csv awards.csv"
cp -r "$top/share" "$T/share"
r=$T/share/report

# heads FILE N ROW: the texts of a row
heads() {
	shared_strings "$1" >"$T/strings"
	sheet_cells "$1" "$2" |
	    sed -n "s/^<c r=\"[A-Z]*$3\"[^>]*t=\"s\"[^>]*><v>\([^<]*\)<.*/\1/p" |
	    awk -v strings="$T/strings" 'BEGIN { while ((getline line < strings) > 0) s[n++] = line }
		{ printf "%s%s", sep, s[$1]; sep = " " }'
}
width() { # FILE N COLUMN
	sheet_xml "$1" "$2" | sed -n "s/.*<col min=\"$3\" .*width=\"\([0-9]*\).*/\1/p"
}

report-xlsx -o "$T/a.xlsx" --tie 保洁 --date 2026-12-31 $tables 2>"$T/m"
is "the standings as they are shipped" "$(heads "$T/a.xlsx" 2 3)" \
    "名次 单位 卫生 宣传 服务 加分 扣分 折算调整 总分 等次 上期名次 升降 一票否决 荣誉 奖励金（元） 经济挂钩（元） 预警 并列依据：保洁 初定等次"
is "the ledger" "$(heads "$T/a.xlsx" 7 3)" \
    "序号 发现时间 责任单位 点位 问题描述 问题类型 规则 数量 来源 整改期限 整改日期 整改状态 整改措施 复查时间 复查结果"

# "折至100" over a column: seven digits wide and the padding; no cell is cut.
ok "a limit has room" test "$(width "$T/a.xlsx" 3 9)" -ge 9
# What the outline calls its paragraphs is shown in Chinese.
plan-parse -t all "$top/examples/plan.txt" >"$T/outline.csv" 2>"$T/m"
is "every kind of paragraph has a word" "$(fields ' ' kind <"$T/outline.csv" | sort -u |
    while read -r k; do grep -q "^kind,$k,word,." "$top/share/report/lights.csv" || echo "$k"; done)" ""

# Standings: the unit before the rank, the total next, no movement to be seen,
# another heading and width; the ledger: two columns the other way round, one
# left out, one that was not there; titles, names of sheets, formats, fonts.
awk -F, -v OFS=, '
	/^total,rank,/ { rank = $0; next }
	/^total,unit,/ { print "total,unit,被考核单位,unit,30,30,,,"; print rank; print "total,score,本期得分,total,16,16,,,"; next }
	/^total,score,/ || /^total,change,/ { next }
	/^ledger,place,/ { place = $0; next }
	/^ledger,problem,/ { print; print place; next }
	/^ledger,source,/ { $8 = 1 }
	/^ledger,item,/ { $3 = "类型"; $5 = $6 = 33 }
	/^cover,@text,/ { $6 = 51 }
	/^card,problem,/ { $6 = 31 }
	/^detail,@sum,/ { $6 = 17 }
	{ print }
	/^ledger,fixed,/ { print "ledger,@blank,整改责任人,center,12,12,1,," }
' "$top/share/report/layout.csv" >"$r/layout.csv"
sed -i 's/^ledger,100,问题整改台账,{office}问题整改台账/ledger,5,整改清单,{office}{period}问题清单/; s/^\(total,20,考核总表,[^,]*,1\),2,[^,]*/\1,3,制表：/' "$r/sheets.csv"
sed -i 's/^\(total,.*\),0\.00,$/\1,0.0,/; s/^unit,仿宋_GB2312,11/unit,楷体,13/' "$r/styles.csv"
DUBAN_SHARE=$T/share report-xlsx -o "$T/b.xlsx" --office 禾桥镇 --tie 保洁 --date 2026-12-31 $tables 2>"$T/m"
is "nothing is told" "$(cat "$T/m")" ""
is "standings: order and headings" "$(heads "$T/b.xlsx" 2 3)" \
    "被考核单位 名次 本期得分 卫生 宣传 服务 加分 扣分 折算调整 等次 上期名次 一票否决 荣誉 奖励金（元） 经济挂钩（元） 预警 并列依据：保洁 初定等次 升降"
is "widths" "$(width "$T/b.xlsx" 1 3) $(width "$T/b.xlsx" 2 1) $(width "$T/b.xlsx" 2 3) $(width "$T/b.xlsx" 5 4) $(width "$T/b.xlsx" 3 10)" "51 30 16 31 17"
like "what is left out is out of sight" "$(sheet_xml "$T/b.xlsx" 2 | grep "<col ")" '<col min="19" max="19" [^>]*hidden="1"'
is "and not printed" "$(unzip -p "$T/b.xlsx" xl/workbook.xml | grep -o "'考核总表'!\$A\$1:\$[A-Z]*")" "'考核总表'!\$A\$1:\$R"
like "panes are frozen where the table says" "$(sheet_xml "$T/b.xlsx" 2)" '<pane xSplit="3" '
# The total is 48 + 30 + 18 + 4 - 1 as before: the parts stand behind it now.
is "formulas follow" "$(formulas "$T/b.xlsx" 2 | grep -E '^([BCS]4|[BCS]5) ' | paste -sd ' ')" \
    "B4 1 C4 99 S4 1 B5 2 C5 95 S5 -1"
like "to where the parts are" "$(sheet_xml "$T/b.xlsx" 2)" '<f>ROUND\(SUM\(D4:I4\),'
is "the ledger" "$(heads "$T/b.xlsx" 7 3)" \
    "序号 发现时间 责任单位 问题描述 点位 类型 规则 数量 整改期限 整改日期 整改责任人 整改状态 整改措施 复查时间 复查结果 来源"
like "its width" "$(width "$T/b.xlsx" 7 6)" '^33$'
is "its name and its title" "$(sheets "$T/b.xlsx" | sed -n 7p) $(heads "$T/b.xlsx" 7 1)" "整改清单 禾桥镇2026年12月问题清单"
like "the line for signatures" "$(unzip -p "$T/b.xlsx" xl/sharedStrings.xml)" '<t>制表：</t>'
styles=$(unzip -p "$T/b.xlsx" xl/styles.xml)
like "fonts and sizes" "$styles" '<sz val="13"/><[^>]*><name val="楷体"/>|<sz val="13"/><name val="楷体"/>'
like "formats of numbers" "$styles" 'formatCode="0\.0"'
if ! command -v soffice >/dev/null; then
	skip "recalculated" "no LibreOffice"
	done_testing
	exit
fi
ok "LibreOffice recalculates" recalculate "$T/b.xlsx" "$T/re"
for i in 2 3 5 6; do
	formulas "$T/b.xlsx" $i >"$T/want"
	formulas "$T/re/b.xlsx" $i >"$T/got"
	ok "sheet $i has formulas" test -s "$T/want"
	same "sheet $i: every formula comes to its cached value" "$T/want" "$T/got"
done
done_testing
