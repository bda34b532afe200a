# What the office changes in the workbook changes all that follows from it:
# caps, 折算, ranks with a key for ties, movements, grades with a veto and a
# quota, awards, money, averages.  And every formula comes to its cached value.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
cd "$here/report/live" || exit 1
need_unzip

# cells FILE N CELLS: of sheet N, formulas and numbers, one a line
cells() {
	unzip -p "$1" "xl/worksheets/sheet$2.xml" | sed 's/<c /\n<c /g' |
	    sed -n 's/^<c r="\([A-Z]*[0-9]*\)"[^>]*>\(<f[^>]*>[^<]*<\/f>\)\{0,1\}<v>\([^<]*\)<\/v>.*/\1 \3/p' |
	    awk '$2 ~ /^-?[0-9.]+(E-?[0-9]+)?$/ { $2 = sprintf("%.15g", $2) } { print }' |
	    grep -E "^($3) " | paste -sd ' '
}

score -R rules.csv -r roster.csv --date 2026-12-31 findings.csv >"$T/s.csv" 2>"$T/m"
rank -g category -b before.csv --tie 保洁 --grades grades.csv --awards awards.csv \
    "$T/s.csv" >"$T/t.csv" 2>>"$T/m"
run report-xlsx -o "$T/a.xlsx" --tie 保洁 --date 2026-12-31 "$T/t.csv" before.csv \
    "$T/s.csv" findings.csv rules.csv grades.csv awards.csv
is "the workbook is written" "$status$err" 0
is "sheets" "$(sheets "$T/a.xlsx" | paste -sd ' ')" \
    "封面说明 考核总表 得分明细 扣分依据 单位考核单 图表 问题整改台账 考核细则 等次标准 奖励办法 名次表 选项"

# 甲村: 48 + 30 + 18 + bonus 4, capped at 3 = 99.  乙村: 49 + 30 + 16 = 95.
# 戊村: 46 + 30 + 19 = 95, behind by 保洁.  丁村: 47 + 27 + 20 = 94, vetoed.
# 丙村: 45 + 30 of 80, of 100 = 93.75.  One of five may be 优秀.
# Columns: A rank, I total, J grade, L movement, M veto, N award, O prize,
# P money, S grade before the quota.
before="A4 1 I4 99 J4 优秀 L4 1 N4 一等奖 O4 5000 P4 -20 A5 2 I5 95 J5 良好 L5 -1 N5 二等奖 O5 2000 P5 -10 A6 3 I6 95 J6 良好 L6 2 N6 二等奖 O6 2000 P6 -40 A7 4 I7 94 J7 不合格 L7 0 M7 最低等次、取消评优 O7 0 P7 -30 A8 5 I8 93.75 J8 良好 L8 -2 O8 0 P8 -50 I9 95.35"
is "cached" "$(formulas "$T/a.xlsx" 2 | grep -E '^([AIJLMNOP][4-8]|I9) .' | paste -sd ' ')" "$before"
is "the grade before the quota" "$(formulas "$T/a.xlsx" 2 | grep '^S' | paste -sd ' ')" \
    "S4 优秀 S5 优秀 S6 优秀 S7 不合格 S8 优秀"
is "the quota's places are worked out" "$(formulas "$T/a.xlsx" 2 | grep -E '^E1[4-7] ')" "E14 1"
is "the cap stands above its column, and what points are scaled to" \
    "$(cells "$T/a.xlsx" 3 'H5|I5')" "H5 3 I5 100"
is "a unit's cap and scale" "$(cells "$T/a.xlsx" 3 'H6|I6|H10|I10')" "H6 -1 I6 0 H10 0 I10 18.75"
is "the trend: last month's sheet, this month's average" \
    "$(formulas "$T/a.xlsx" 6 | grep -E '^R(9|10) ' | paste -sd ' ')" "R9 95 R10 95.35"
is "nothing is rounded in a row of its own" "$(unzip -p "$T/a.xlsx" xl/sharedStrings.xml | grep -c 四舍五入)" 0

# No --tie: the ranks are told, and say so.
run report-xlsx -o "$T/n.xlsx" --date 2026-12-31 "$T/t.csv" "$T/s.csv" findings.csv rules.csv
is "ranks by keys that are not told are values" "$(formulas "$T/n.xlsx" 2 | grep -c '^A')" 0
like "and a note says what to do" "$(unzip -p "$T/n.xlsx" xl/comments1.xml)" '用 --tie 写明与 rank 相同的条件'

# No standings: the units' pages (F: 名次) know the key for ties too.
run report-xlsx -o "$T/k.xlsx" --tie 保洁 --date 2026-12-31 "$T/s.csv" findings.csv rules.csv
is "without standings, a unit's page has its rank in 考核总表" \
    "$(formulas "$T/k.xlsx" 2 | grep '^A' | paste -sd ' ') $(formulas "$T/k.xlsx" 5 |
    grep -E '^F(3|23|39|55|74) ' | paste -sd ' ')" \
    "A4 1 A5 2 A6 3 A7 4 A8 5 F3 1 F23 2 F39 3 F55 4 F74 5"

if ! command -v soffice >/dev/null || ! command -v zip >/dev/null; then
	skip "recalculated" "no LibreOffice or zip"
	done_testing
	exit
fi
ok "LibreOffice recalculates" recalculate "$T/a.xlsx" "$T/re"
for i in 2 3 5 6; do
	formulas "$T/a.xlsx" $i >"$T/want"
	formulas "$T/re/a.xlsx" $i >"$T/got"
	ok "sheet $i has formulas" test -s "$T/want"
	same "sheet $i: every formula comes to its cached value" "$T/want" "$T/got"
done

# change FILE CELL VALUE...: cells of 扣分依据 (sheet 4), recalculated
change() {
	rm -rf "$T/x" && mkdir "$T/x" && cd "$T/x" && unzip -q "$T/a.xlsx" || return
	to=$1
	shift
	while [ $# -gt 1 ]; do
		sed -i "s|\(<c r=\"$1\"[^>]*><v>\)[^<]*</v>|\1$2</v>|" xl/worksheets/sheet4.xml
		shift 2
	done
	zip -q -X -r "$to" . && recalculate "$to" "$T/re"
}
# Units stand by rank: 甲村's records are rows 3-7, 丙村's first is row 19.
# 甲村 8 instead of 2: 42 + 30 + 18 + 3 = 93.  丙村 10 instead of 5: 70/80 = 87.5.
is "the records' deductions" "$(cells "$T/a.xlsx" 4 'I3|I19')" "I3 2 I19 5"
change "$T/b.xlsx" I3 8 I19 10
is "two deductions changed: 甲村 falls to the fourth place, 乙村 wins" \
    "$(formulas "$T/re/b.xlsx" 2 | grep -E '^([AIJLMNOP][4-8]|I9) .' | paste -sd ' ')" \
    "A4 4 I4 93 J4 良好 L4 -2 O4 0 P4 -20 A5 1 I5 95 J5 优秀 L5 0 N5 一等奖 O5 5000 P5 -10 A6 2 I6 95 J6 良好 L6 3 N6 二等奖 O6 2000 P6 -40 A7 3 I7 94 J7 不合格 L7 1 M7 最低等次、取消评优 O7 0 P7 -30 A8 5 I8 87.5 J8 良好 L8 -2 O8 0 P8 -50 I9 92.9"
is "the scaled points follow" "$(formulas "$T/re/b.xlsx" 3 | grep -E '^(I10|J10|C11) ' | paste -sd ' ')" \
    "I10 17.5 J10 87.5 C11 44.8"
is "and the trend" "$(formulas "$T/re/b.xlsx" 6 | grep '^R10 ')" "R10 92.9"
# 甲村's page: total, grade and rank.
is "and the unit's page" "$(formulas "$T/re/b.xlsx" 5 | head -n 3 | paste -sd ' ')" "C3 93 D3 等次：良好 F3 4"

# The veto's record is put under another item: 丁村 is 良好, and as the fourth
# has no award; nor may it be 优秀, for which there is one place.
string() {
	unzip -p "$T/a.xlsx" xl/sharedStrings.xml | sed 's/<si>/\n<si>/g' |
	    grep -n "<t>$1</t>" | sed 's/:.*//' | { read -r at; echo $((at - 3)); }
}
is "the veto's record" "$(cells "$T/a.xlsx" 4 'D17|G17')" \
    "D17 $(string 一票否决) G17 $(string 发生事故)"
change "$T/c.xlsx" D17 "$(string 讲堂)"
is "a veto that is taken back" "$(formulas "$T/re/c.xlsx" 2 | grep -E '^[AIJMN]7 .' | paste -sd ' ')" \
    "A7 4 I7 94 J7 良好"

# The wording of a grade, its bar, its quota and the prize are cells too.
# (Sheet 2: B14 优秀, C14 its bar, D14 its quota; F20 the first prize.)
rm -rf "$T/x" && mkdir "$T/x" && cd "$T/x" && unzip -q "$T/a.xlsx"
sed -i 's|\(<c r="D14"[^>]*><v>\)[^<]*</v>|\10.4</v>|; s|\(<c r="F20"[^>]*><v>\)[^<]*</v>|\16000</v>|' \
    xl/worksheets/sheet2.xml
zip -q -X -r "$T/d.xlsx" . && recalculate "$T/d.xlsx" "$T/re"
is "two places for 优秀, a larger prize" \
    "$(formulas "$T/re/d.xlsx" 2 | grep -E '^([JO][4-8]|E14) .' | paste -sd ' ')" \
    "J4 优秀 O4 6000 J5 优秀 O5 2000 J6 良好 O6 2000 J7 不合格 O7 0 J8 良好 O8 0 E14 2"
done_testing
