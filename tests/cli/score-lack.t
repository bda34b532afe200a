# score: 缺项 (R16): items that do not concern some units, and what they get.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >名册.csv <<'X'
单位,单位类别,分组
甲村,村,临河
乙村,村,
丙村,村,
丁社区,社区,
X
h="编号,类别,项目,满分,种类,方式,分值,作用于,适用单位,缺项,启用,停用"
base="总分,,,100,总分,,,,,,,
A,,保洁,60,R1,,1,,,,,
B,,河道,20,R1,,2,,,,,
C,,知晓率,20,R6,,,,,,,"
g="日期,单位,规则,数量,实测值"
f="2026-05-06,甲村,A,10,
2026-05-06,甲村,B,3,
2026-05-06,甲村,C,,50%
2026-05-06,乙村,A,10,
2026-05-06,乙村,C,,50%
2026-05-06,丙村,A,20,
2026-05-06,丙村,C,,100%
2026-05-06,丁社区,A,0,"
# totals ROWS [FINDINGS]: unit and published total.
totals() {
	printf '%s\n' "$h" "$base" "$1" >k.csv
	printf '%s\n' "$g" "${2:-$f}" >f.csv
	score -R k.csv -r 名册.csv --date 2026-12-31 f.csv 2>err >s.csv
	rank s.csv | awk -F, 'NR > 1 { t[$4] = $5 } END { print t["甲村"], t["乙村"], t["丙村"], t["丁社区"] }'
}
no="X,,,,R16,不涉及,,河道,除临河"
# 甲村 50 + 14 + 10; 乙村 60 of 80 is 75; 丙村 40 + 20 = 60 of 80; 丁社区 60 of 60.
is "scaled: the river concerns only those on it" "$(totals "$no,得分率,,")" "74.00 75.00 75.00 100.00"
is "empty is scaled as well" "$(totals "$no,,,")" "74.00 75.00 75.00 100.00"
is "why says so" "$(awk -F, '$3 == "乙村" && $4 == "河道" { print $5 $6 "|" $11 }' s.csv)" "|缺项：不涉及"
# 16 points each: 乙村 76, 丙村 76, 丁社区 (60 + 16) of 80.
is "fixed points" "$(totals "$no,固定16分,,")" "74.00 76.00 76.00 95.00"
is "why says so" "$(awk -F, '$3 == "乙村" && $4 == "河道" { print $5, $6 "|" $11 }' s.csv)" "20 16|缺项：不涉及，按固定分"
is "a share of the full points" "$(totals "$no,计80%,,")" "74.00 76.00 76.00 95.00"
# The villages' average is 甲村's 14; the one community has nobody to go by.
is "the average of the same category" "$(totals "$no,平均分,,")" "74.00 74.00 74.00 100.00"
is "full points" "$(totals "$no,满分,,")" "74.00 80.00 80.00 100.00"
is "one way for one unit, another for another" "$(totals "X,,,,R16,不涉及,,河道,乙村,固定16分,,
Y,,,,R16,不涉及,,河道,除临河,得分率,,")" "74.00 76.00 75.00 100.00"
totals "$no,得分率,," "$f
2026-05-07,乙村,B,1," >/dev/null
is "a finding on what does not concern the unit is told" "$(head -n 1 err)" \
    "score: f.csv:10:3: error: the rule does not hold for 乙村; the finding is left out: 'B'"
# Marked in a finding (of one month only) and not in the rules: 50 + 10 + 10.
is "不涉及 in a finding gets what the rules say" "$(totals "X,,,,R16,,,河道,,固定10分,," "2026-05-06,甲村,A,10,
2026-05-06,甲村,B,,不涉及
2026-05-06,甲村,C,,50%")" "70.00 100.00 100.00 100.00"
is "and only the units of the row" "$(totals "X,,,,R16,,,河道,乙村,固定10分,," "2026-05-06,甲村,A,10,
2026-05-06,甲村,B,,不涉及
2026-05-06,甲村,C,,50%
2026-05-06,乙村,A,10,
2026-05-06,乙村,B,,不涉及
2026-05-06,乙村,C,,50%")" "75.00 70.00 100.00 100.00"
is "a 项目 row says it for its item" "$(printf '%s\n' "$base" | sed 's/^B,.*/I,,河道,20,项目,,,,,8,,\nB,,河道,,R1,,2,,,,,/' >b
base=$(cat b) totals "" "2026-05-06,甲村,A,10,
2026-05-06,甲村,B,,不涉及
2026-05-06,甲村,C,,50%")" "68.00 100.00 100.00 100.00"
# No value for 丁社区: full points there, scaled elsewhere.
is "a missing value, for some units only" "$(totals "X,,,,R16,,,知晓率,社区,满分,," "2026-05-06,丁社区,A,16,
2026-05-06,乙村,A,16,")" "100.00 80.00 100.00 84.00"
is "a rule's own 缺项 is about its values and goes first" "$(base="$base
D,,档案,20,R6,,,,,零分,," totals "X,,,,R16,,,档案,,满分,," "2026-05-06,甲村,A,10,
2026-05-06,甲村,C,,100%")" "75.00 80.00 80.00 80.00"
# Not judged in winter: in December 60 of 80, in November all 80 + 20.
is "a season" "$(totals "X,,,,R16,不涉及,,河道,,,2026-12-01,2027-02-28" "2026-12-06,甲村,A,12,
2026-12-06,甲村,C,,100%
2026-11-06,甲村,A,12,
2026-11-06,甲村,B,1,
2026-11-06,甲村,C,,100%" >/dev/null; rank s.csv | awk -F, '$4 == "甲村" { print $1, $5 }')" "2026-11 86.00
2026-12 85.00"
# An item of two rules with points of their own: 12 and 8; 8 does not concern 乙村.
is "one rule of an item" "$(printf '%s\n' "$h" "I,,阵地,20,项目,,,,,,,
P,,阵地,12,R6,,,,,,,
Q,,阵地,8,R6,,,,,,,
X,,,,R16,不涉及,,Q,乙村,,," >k.csv
printf '%s\n' "$g" "2026-05-06,甲村,P,,50%
2026-05-06,甲村,Q,,50%
2026-05-06,乙村,P,,50%" >f.csv
score -R k.csv -r 名册.csv --date 2026-12-31 f.csv 2>err | awk -F, '$3 == "甲村" || $3 == "乙村" { print $3, $4, $5, $6 }')" "甲村 阵地 20 10
乙村 阵地 12 6
乙村 （缺项折算） 8 4"
printf '%s\n' "$h" "B,,河道,20,R1,,2,,,,," "X,,,,R16,不涉及,,,乙村,,," "Y,,,,R16,,,河道,,固定,," "Z,,,,R16,,,河道,,-3,," >k.csv
score -R k.csv -r 名册.csv --date 2026-12-31 f.csv 2>err >s.csv
is "rows that cannot be are told" "$(sed -n 1,3p err)" "score: k.csv:3:8: error: rules of kind R16 缺项折算 need of 作用于; the rule is left out: 'X'
score: k.csv:4:10: error: not a word of missing 缺项, the row is left out; there are: drop 折算、full 满分、zero 零分、average 平均分、last 沿用、fixed 固定: '固定'
score: k.csv:5:10: error: not a word of missing 缺项, the row is left out; there are: drop 折算、full 满分、zero 零分、average 平均分、last 沿用、fixed 固定: '-3'"

# A unit that no rule is for has no row, and so no rank: that is told, but not
# of one that was not open.
printf '单位,类别,启用,停用\n南荡村,村,,\n老荡村,村,,2026-03-31\n水务站,站所,,\n文化站,站所,,\n' >part.csv
printf '编号,种类,项目,满分,分值,适用单位\nK1,按处扣,保洁,60,1,村\n' >r.csv
printf '日期,单位,规则,数量\n2026-05-06,南荡村,K1,3\n' >f.csv
run score -R r.csv -r part.csv f.csv
is "units that no rule is for" "$status $(echo "$out" | fields ' ' unit,got | tr '\n' ' ')$err" \
    "0 南荡村 57 score: note: 2 units of the roster without points or rank, as no rule holds for them (look at 适用单位 and 启用 of the rules, and at rules left out): 水务站、文化站"
sed 's/,村$/,/' r.csv >all.csv
run score -R all.csv -r part.csv f.csv
is "none where the rules are for all" "$err" ""
{
	cat part.csv
	awk 'BEGIN { for (i = 1; i <= 10; i++) print "第" i "站,站所,," }'
} >more.csv
run score -R r.csv -r more.csv f.csv
is "ten of many by name" "$err" "score: note: 12 units of the roster without points or rank, as no rule holds for them (look at 适用单位 and 启用 of the rules, and at rules left out): 水务站、文化站、第1站、第2站、第3站、第4站、第5站、第6站、第7站、第8站 …"
run score -R r.csv f.csv
like "without a roster there are none" "$err" "does not hold for 南荡村"
is "of which it could tell" "$(echo "$err" | grep -c 'without points or rank')" 0
done_testing
