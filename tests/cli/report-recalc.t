# Each formula of a workbook comes to its cached value when a spreadsheet
# program works it out, and points follow when a deduction is changed.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"

cd "$here/report" || exit 1
run report-xlsx -o "$T/a.xlsx" --date 2026-12-31 standings.csv scores.csv findings.csv
is "the workbook is written" "$status$err" 0

# 乙村's grade follows from its score (below 60), the others' do not.
# By hand: 丙村 14+4.67, 甲村 15-2-3+5+2, 乙村 15+0.
if command -v unzip >/dev/null; then
	is "sheets" "$(sheets "$T/a.xlsx" | paste -sd ' ')" \
	    "封面说明 考核总表（村） 考核总表（社区） 得分明细（村） 得分明细（社区） 扣分依据 单位考核单 图表 问题整改台账 选项"
	# name, base, bonus, adjustment, total, rank, movement
	is "cached standings" "$(formulas "$T/a.xlsx" 2 | paste -sd ' ')" \
	    "A4 1 C4 14 D4 0 E4 4.67 F4 18.67 I4 2 A5 2 C5 15 D5 2 E5 0 F5 17 I5 -1 A6 3 C6 15 D6 0 E6 0 F6 15 G6 不合格 F7 16.89 F8 18.67 F9 15"
else
	skip "sheets" "no unzip"
	skip "cached standings" "no unzip"
fi

if ! command -v soffice >/dev/null || ! command -v unzip >/dev/null; then
	skip "recalculated" "no LibreOffice"
	done_testing
	exit
fi
ok "LibreOffice recalculates" recalculate "$T/a.xlsx" "$T/re"
for i in 2 3 4 5 7 8; do
	formulas "$T/a.xlsx" $i >"$T/want"
	formulas "$T/re/a.xlsx" $i >"$T/got"
	ok "sheet $i has formulas" test -s "$T/want"
	same "sheet $i: every formula comes to its cached value" "$T/want" "$T/got"
done

# 甲村's 3 points for burning straw become 9: 15-2-9+5+2 = 11, now the last.
mkdir "$T/x" && cd "$T/x" && unzip -q "$T/a.xlsx" || exit 1
cell=$(sed 's/<c /\n<c /g' xl/worksheets/sheet6.xml | grep -n '<v>3</v>' |
    sed -n 's/.*r="\(I[0-9]*\)".*/\1/p')
like "the record has its points" "$cell" '^I[0-9]+$'
sed -i "s|\(<c r=\"$cell\"[^>]*><v>\)3</v>|\19</v>|" xl/worksheets/sheet6.xml
if command -v zip >/dev/null; then
	zip -q -X -r "$T/b.xlsx" . && recalculate "$T/b.xlsx" "$T/re"
	is "one deduction changed changes total, rank and movement" \
	    "$(formulas "$T/re/b.xlsx" 2 | grep -E '^([AFI][456]|F7) ' | paste -sd ' ')" \
	    "A4 1 F4 18.67 I4 2 A5 3 F5 11 I5 -2 A6 2 F6 15 F7 14.89"
else
	skip "one deduction changed changes total, rank and movement" "no zip"
fi
done_testing
