# rank: places, ties, movement, grades, awards, warnings, the check.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"

cat >s.csv <<'X'
period,category,unit,item,full,got,deducted,added
2026-05,村,甲村,卫生,60,55,5,0
2026-05,村,甲村,宣传,40,32,8,0
2026-05,村,乙村,卫生,60,52,8,0
2026-05,村,乙村,宣传,40,35.004,4.996,0
2026-05,村,丙村,卫生,60,60,0,0
2026-05,村,丙村,宣传,40,33.335,6.665,0
2026-05,村,丁村,卫生,60,50,10,0
2026-05,村,丁村,宣传,40,31,9,0
2026-05,社区,东社区,卫生,60,59.995,0.005,0
2026-05,村,戊村,卫生,,,,
X
run rank -g category s.csv
is "1-2-2-4 on the published value; not judged last" "$out" \
    "period,category,rank,unit,score,previous,change,grade,award,warning,money
2026-05,村,1,丙村,93.34,,,优秀,,,
2026-05,村,2,甲村,87.00,,,良好,,,
2026-05,村,2,乙村,87.00,,,良好,,,
2026-05,村,4,丁村,81.00,,,良好,,,
2026-05,村,,戊村,,,,,,,
2026-05,社区,1,东社区,60.00,,,合格,,,"
is "clean" "$status$err" 0
is "one group without -g; the column by any of its names" \
    "$(rank s.csv | cut -d , -f 2-4 | sed -n 2,4p; rank -g 单位类别 s.csv | sed -n 2p | cut -d , -f 2)" \
    ",1,丙村
,2,甲村
,2,乙村
村"
is "--tie by an item" "$(rank -g category --tie 卫生 s.csv | sed -n 3,4p | cut -d , -f 3,4)" "2,甲村
3,乙村"
is "--tie by points lost" "$(rank -g category --tie deducted s.csv | sed -n 3,4p | cut -d , -f 3,4)" "2,乙村
3,甲村"
# Both 89.996, published 90.00: of the items each lost 13.
cat >q.csv <<'X'
期间,单位,项目,满分,得分,扣分,加分
2026-05,甲村,卫生,100,87,13,0
2026-05,甲村,（缺项折算）,5,3,2,0
2026-05,甲村,（四舍五入）,,-0.004,0.004,0
2026-05,乙村,卫生,100,86.996,13,0
2026-05,乙村,（缺项折算）,5,3,1,0
X
is "scaling and rounding lose nobody points" \
    "$(rank --tie 扣分,加分 q.csv | sed 1d | cut -d , -f 3,4 | tr '\n' ' ')" "1,甲村 1,乙村 "
is "--places" "$(rank -g category --places 0 s.csv | sed -n 2p | cut -d , -f 5)" 93
is "--summary: average of 93.34, 87, 87, 81 is 87.085" "$(rank -g category --summary s.csv)" \
    "period,category,units,judged,average,highest,lowest,spread,grades
2026-05,村,5,4,87.09,93.34,81.00,12.34,优秀:1、良好:3
2026-05,社区,1,1,60.00,60.00,60.00,0.00,合格:1"

cat >b.csv <<'X'
期间,单位类别,名次,单位,总分,等次,预警
2026-03,村,1,甲村,99,优秀,
2026-03,村,2,丁村,50,不合格,
2026-04,村,1,甲村,90,优秀,
2026-04,村,2,丙村,89,良好,
2026-04,村,3,丁村,70,合格,
X
run rank -g category -b b.csv s.csv
is "movement from the period before" "$(echo "$out" | cut -d , -f 4,6,7,10)" "unit,previous,change,warning
丙村,2,+1,
甲村,1,-1,
乙村,,新,
丁村,3,-1,约谈（连续3期）
戊村,,,
东社区,,,"
cat >l.csv <<'X'
预警,情形,计数,次数
约谈,末位:1,连续,2
诫勉,末位:1,连续,3
通报,低于:85,年内累计,2
提醒,等次:良好,连续,1
X
is "ladders: the highest step; both counters" \
    "$(rank -g category -b b.csv --ladders l.csv s.csv | cut -d , -f 4,10)" "unit,warning
丙村,
甲村,提醒
乙村,提醒
丁村,诫勉（连续3期）、通报（年内3次）、提醒
戊村,
东社区,"
grep -v 2026-04 b.csv >gap.csv
is "a gap ends a row, not a year's count" \
    "$(rank -g category -b gap.csv --ladders l.csv s.csv | grep 丁村 | cut -d , -f 10)" \
    "通报（年内2次）、提醒"

cat >again.csv <<'X'
period,category,rank,unit,score,grade
2026-05,村,1,丙村,93.34,优秀
2026-05,村,2,甲村,87.00,良好
2026-05,村,3,乙村,86.00,良好
2026-05,村,4,丁村,81.00,良好
2026-05,村,5,己村,80.00,良好
X
run rank -g category -b again.csv s.csv
is "a month ranked again: what changed is told" "$err" \
    "rank: note: 2026-05 村: was 3 86.00 良好, is 2 87.00 良好: '乙村'
rank: warning: 2026-05 村: stood in the ranking before, has no scores now: '己村'"

rank -g category s.csv >again.csv
printf '荣誉,名次起,名次止\n先进村,1,1\n' >first.csv
printf '预警,情形,计数,次数\n约谈,低于:85,连续,1\n' >low.csv
run rank -g category -b again.csv --awards first.csv --ladders low.csv s.csv
is "awards and warnings that changed are told" "$err" \
    "rank: note: 2026-05 村: was 1 93.34 优秀, is 1 93.34 优秀 先进村: '丙村'
rank: note: 2026-05 村: was 4 81.00 良好, is 4 81.00 良好 约谈: '丁村'
rank: note: 2026-05 社区: was 1 60.00 合格, is 1 60.00 合格 先进村 约谈: '东社区'"
{ echo period,category,rank,unit,score,previous,grade; printf '%s\n' 2026-04,村,2,丙村,90,, 2026-04,村,1,甲村,91,, 2026-05,村,1,丙村,93.34,1,优秀 \
    2026-05,村,2,甲村,87.00,2,良好 2026-05,村,2,乙村,87.00,,良好 2026-05,村,4,丁村,81.00,,良好 2026-05,村,,戊村,,,; } >turned.csv
run rank -g category -b turned.csv s.csv
is "a change of the period before is told where it shows" "$err" \
    "rank: note: 2026-05 村: its rank of the period before was 1, is 2: '丙村'
rank: note: 2026-05 村: its rank of the period before was 2, is 1: '甲村'"
run rank -g category -b again.csv s.csv
is "nothing changed: nothing is told" "$status$err" 0

# As offices write periods and places; who is gone since is told.
cat >april.csv <<'X'
2026年4月考核名次,,,,
期间,单位类别,名次,单位,总分
2026年4月,村,第1名,甲村,90
2026年4月,村,并列第二,乙村,88
2026年4月,村,2（并列）,丁村,88
2026年4月,村,末位,己村,80
X
sed 's/2026-05/2026年5月/' s.csv >may.csv
run rank -g category -b april.csv may.csv
is "periods and places as offices write them" "$(echo "$out" | fields ' ' period,unit,previous,change | head -n 5)" \
    "2026-05 丙村  新
2026-05 甲村 1 -1
2026-05 乙村 2 0
2026-05 丁村 2 -2
2026-05 戊村  "
is "what is no place, and who is gone, is told" "$err" \
    "rank: april.csv:6:3: error: no place in a ranking; the unit counts as not ranked: '末位'
rank: note: 2026-05 村: stood in the ranking of 2026-04, has no scores in this one: '己村'"
sed 's/2026年4月,/4月,/' april.csv >noyear.csv
run rank -g category -b noyear.csv may.csv
like "a month without its year is not compared" "$err" \
    "rank: warning: no period of the calendar .2026-04, 2026年4月.: the standings before of it are not compared: '4月'"
is "nor taken for one" "$(echo "$out" | fields '' previous | tr -d '\n')" ""

printf 'grade,min,quota\n优秀,80,20%%\n良好,80,2\n合格,60,\n不合格,0,\n' >g.csv
cat >s7.csv <<'X'
unit,got
A,99
B,98
C,97
D,97
E,96
F,95
G,94
X
run rank --grades g.csv s7.csv
is "quotas: floor(7 x 20 %) = 1; a tie at the cut is not decided" \
    "$(echo "$out" | cut -d , -f 4,8,10)" "unit,grade,warning
A,优秀,
B,良好,
C,合格,良好名额并列待定
D,合格,良好名额并列待定
E,合格,
F,合格,
G,合格,"
is "the tie is told" "$status $err" \
    "1 rank: warning: places are fewer than the equals of  : C、D; people decide: '良好'"

cat >a.csv <<'X'
荣誉,名次起,名次止,末几名,最低分,名额,等次,进步名次,先获,项目,不重复,奖励金,适用组别
一等奖,1,1,,90,,,,,,,5000,
二等奖,2,3,,90,,,,,,,3000,
卫生红旗,,1,,,,,,,卫生,,,
进步奖,,,,,1,,1,,,是,,
先进,1,3,,,,,,,,,,村
优秀单位,,,,,,优秀,,先进,,,,
黑榜,,,1,,,,,,,,,村
X
is "awards: joint conditions, items, tiers, progress, once, money" \
    "$(rank -g category --awards a.csv -b b.csv s.csv | cut -d , -f 4,9,11)" "unit,award,money
丙村,一等奖、卫生红旗、先进、优秀单位,5000.00
甲村,先进,
乙村,先进,
丁村,黑榜,
戊村,,
东社区,卫生红旗,"
cat >bp.csv <<'X'
period,category,rank,unit
2026-04,村,4,甲村
2026-04,村,3,乙村
2026-04,村,1,丙村
2026-04,村,2,丁村
X
is "progress: two places beats one" \
    "$(rank -g category --awards a.csv -b bp.csv s.csv | grep 进步奖 | cut -d , -f 4)" 甲村

cat >p.csv <<'X'
六月考核公示,,,,,
名次,单位,卫生,宣传,总分,等次
1,丙村,60,33.34,93.34,优秀
2,甲村,55,32,87,良好
3,乙村,52,35,87,良好
4,丁村,50,31,82,良好
4,庚村,40,41,81,良好
5,丁村,50,31,81,合格
X
run rank -g category --check p.csv s.csv
is "--check finds the faults of a ranking" "$out" \
    "file,line,column,level,code,message,text
p.csv,5,1,error,shown-rank,\"rank 3, but the published scores give 2\",乙村
p.csv,5,1,error,shown-tie,equal score but not the rank of 甲村,乙村
p.csv,6,5,error,shown-sum,\"score 82, but its items add up to 81\",丁村
p.csv,7,1,error,shown-rank,\"rank 4, but the published scores give 5\",庚村
p.csv,8,1,error,shown-twice,is on line 6 already,丁村
p.csv,8,1,error,shown-tie,equal score but not the rank of 庚村,丁村
p.csv,5,1,error,shown-rank-scores,\"rank 3, but its records give 2\",乙村
p.csv,6,5,error,shown-score,\"score 82, but its records give 81\",丁村
,,,error,shown-missing,\"has scores, but does not stand in the ranking\",东社区
p.csv,7,1,error,shown-extra,\"stands in the ranking, but has no scores\",庚村
p.csv,8,1,error,shown-extra,\"stands in the ranking, but has no scores\",丁村"
is "--check: status 1" "$status" 1
# The same as a workbook: merged titles and groups, 第1名, a sum, a remark.
c() { printf '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$2"; }
book w
{
	printf '<sheetData>'
	echo "<row r=\"1\">$(c A1 5月份考核排名)</row>"
	echo "<row r=\"2\">$(c A2 类别)$(c B2 名次)$(c C2 '村（社区）')$(c D2 卫生)$(c E2 宣传)$(c F2 扣分)$(c G2 总分)$(c H2 月份)</row>"
	echo "<row r=\"3\">$(c A3 村)$(c B3 第1名)$(c C3 丙村)$(c D3 60)$(c E3 33.34)$(c G3 93.34)$(c H3 2026年5月)</row>"
	echo "<row r=\"4\">$(c B4 第二名)$(c C4 甲村)$(c D4 55)$(c E4 32)$(c G4 87)</row>"
	echo "<row r=\"5\">$(c B5 第3名)$(c C5 乙村)$(c D5 52)$(c E5 35)$(c G5 87)</row>"
	echo "<row r=\"6\">$(c B6 第4名)$(c C6 丁村)$(c D6 50)$(c E6 33)$(c F6 2)$(c G6 81)</row>"
	echo "<row r=\"7\">$(c A7 社区)$(c B7 第1名)$(c C7 东社区)$(c D7 ６０)$(c G7 60)</row>"
	echo "<row r=\"8\">$(c A8 合计)$(c G8 408.34)</row>"
	printf '</sheetData><mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A3:A6"/><mergeCell ref="H3:H7"/></mergeCells>'
} | sheet w 1 排名
pack w 排名.xlsx
run rank -g category --check 排名.xlsx s.csv
is "--check of a workbook" "$out" "file,line,column,level,code,message,text
排名.xlsx,8,1,note,row-total,\"a sum, no record: left out\",合计
排名.xlsx,5,2,error,shown-rank,\"rank 3, but the published scores give 2\",乙村
排名.xlsx,5,2,error,shown-tie,equal score but not the rank of 甲村,乙村
排名.xlsx,5,2,error,shown-rank-scores,\"rank 3, but its records give 2\",乙村"

# Alone, without scores; 序号 is no item; a rank without a score.
cat >alone.csv <<'X'
序号,村别,项1,项2,加分,总得分,排名
1,甲村,50,30,2,82,1
2,乙村,45,35,,80,2
3,丙村,45,36,,80,2
4,丁村,,,,,4
5,戊村,40,30,,70.0,5
X
run rank --check alone.csv
is "--check of a table alone" "$(echo "$out" | fields ' ' line,code,message,text)" \
    "4 shown-sum score 80, but its items add up to 81 丙村
5 shown-no-score has rank 4, but no score 丁村
6 shown-rank rank 5, but the published scores give 4 戊村"
printf '名次,单位,人数,平均,总分\n1,甲村,30,4,90\n2,乙村,20,5,80\n3,丙村,10,6,70\n' >other.csv
run rank --check other.csv
is "--check: columns that are no items" "$(echo "$out" | fields ' ' line,code)" "2 shown-no-sums"

rank -g category s.csv >good.csv
run rank -g category --check good.csv s.csv
is "--check finds nothing in its own ranking" "$status $out" \
    "0 file,line,column,level,code,message,text"
run rank --check p.csv
is "--check without scores looks at the ranking itself" "$(echo "$out" | cut -d , -f 2,5)" "line,code
5,shown-rank
5,shown-tie
6,shown-sum
7,shown-rank
8,shown-twice
8,shown-tie"

printf 'grade,min\n优秀,90\n,60\n' >noname.csv
printf 'award,to\n,1\n' >noaward.csv
printf 'warning,condition,counter,times\n,veto,row,1\n' >nowarning.csv
run rank -g category --grades noname.csv --awards noaward.csv --ladders nowarning.csv s.csv
is "grades, awards and warnings without a name are told" "$err" \
    "rank: noaward.csv:2:1: error: cannot be read as award, the row is left out: ''
rank: noname.csv:3:1: error: cannot be read as grade, the row is left out: ''
rank: nowarning.csv:2:1: error: cannot be read as warning, the row is left out: ''"

# What csv-check takes for an amount is one here: 80 and 300.
printf 'grade,min\n优秀,八十分\n合格,60分\n' >words-grade.csv
printf 'award,min,money\n红旗,八十分,三百元\n' >words-award.csv
is "csv-check finds no fault in amounts in words" \
    "$(csv-check -t grades words-grade.csv; csv-check -t awards words-award.csv)" \
    "file,line,column,level,code,message,text
file,line,column,level,code,message,text"
printf 'unit,got\n甲,81\n乙,79\n' >two.csv
run rank --grades words-grade.csv --awards words-award.csv two.csv
is "nor does rank" "$status $(echo "$out" | cut -d , -f 4,8,11)" "0 unit,grade,money
甲,优秀,300.00
乙,合格,"

printf 'unit,got\n甲,x\n,5\n乙,3\n' >bad.csv
run rank bad.csv
is "rows that cannot be used are told" "$err" \
    "rank: bad.csv:2:2: error: not a number; the row is left out: 'x'
rank: bad.csv:3:1: error: a row without a unit, left out"
is "and the others ranked" "$(echo "$out" | tail -n 1 | cut -d , -f 3-5)" "1,乙,3.00"
run rank -g category s.csv s.csv
like "the same scores twice are not added up" "$err" \
    "s.csv:2:4: error: this item of the unit is there already .line 2., the row is left out: '甲村'"
is "the first count" "$(echo "$out" | sed -n 2p | cut -d , -f 5)" 93.34
run rank -g 片区 s.csv
is "a column that is not there" "$status" 2
like "and which there are" "$err" "missing column; there are: .*'片区'"
# Very many rows of one group, ties and doubled units among them, in n log n time.
awk 'BEGIN { print "单位,名次,总分"; for (i = 0; i < 80000; i++) printf "村%d,%d,%d\n", i - (i % 97 == 5), i % 3 ? 5 : i, i % 501 }' >many.csv
is "a very long ranking is checked in bounded time" \
    "$(bounded rank --check many.csv 2>/dev/null | cut -d , -f 5 | sort | uniq -c | awk '$2 == "shown-twice" { print $1 }')" 825

# A published table that names no groups is ranked in those of the scores.
printf 'period,category,unit,item,full,got\n2026-05,村,甲村,x,100,90\n2026-05,村,乙村,x,100,80\n2026-05,社区,丙社区,x,100,85\n' >two.csv
printf '名次,单位,总分\n1,甲村,90\n2,乙村,80\n1,丙社区,85\n' >listed.csv
run rank -g category --check listed.csv two.csv
is "--check: ranks in the groups of the scores" "$status $(echo "$out" | sed 1d)" "0 "
printf '名次,单位,总分\n1,甲村,90\n2,丙社区,85\n3,乙村,80\n' >mixed.csv
run rank -g category --check mixed.csv two.csv
is "--check: not over all groups" "$(echo "$out" | fields ' ' line,code,text)" "3 shown-rank 丙社区
4 shown-rank 乙村
4 shown-rank-scores 乙村
3 shown-rank-scores 丙社区"
run rank --check mixed.csv two.csv
is "--check: over all without -g" "$status $(echo "$out" | sed 1d)" "0 "

# A ranking that names its groups: each is checked for itself.
printf '单位类别,名次,单位,总分\n村,1,甲村,90\n村,2,乙村,80\n社区,1,丙社区,85\n' >grouped.csv
run rank -g category --check grouped.csv two.csv
is "--check: ranks in its own groups" "$status $(echo "$out" | sed 1d)" "0 "
run rank --check grouped.csv two.csv
is "--check: not against those over all" "$status $(echo "$out" | fields ' ' line,level,code,text)" \
    "0 3 note shown-groups 乙村"
sed 's/村,2,乙/村,3,乙/; s/80$/81/' grouped.csv >faults.csv
run rank --check faults.csv two.csv
is "--check: their faults without -g" "$(echo "$out" | fields ' ' line,code,text)" "3 shown-rank 乙村
3 shown-score 乙村
4 shown-groups 丙社区"
printf '等次,下限,比例\n优秀,80,1\n良好,60,\n' >quota.csv
printf '单位类别,单位,总分,等次\n村,甲村,90,优秀\n村,乙村,80,良好\n社区,丙社区,85,优秀\n' >graded.csv
run rank --grades quota.csv --check graded.csv two.csv
is "--check: nor grades of its groups" "$(echo "$out" | fields ' ' line,code,text | grep -v no-rank)" "4 shown-groups 丙社区"
sed 's/社区,1,丙/社区,2,丙/' grouped.csv >faults.csv
run rank -g category --check faults.csv two.csv
is "--check: the first of a group" "$(echo "$out" | fields ' ' line,code,text)" "4 shown-rank 丙社区
4 shown-rank-scores 丙社区"

# A ranking before that names no groups, and calls a unit by another name.
printf '单位,名次,总分\n甲,1,92分\n乙村,2,80\n丙社区,1,85\n' >other-name.csv
run rank -g category -b other-name.csv two.csv
is "who stood in no group's ranking is told, once" "$status $err" \
    "0 rank: note: 2026-05 : stood in the ranking before, has no scores in this one: '甲'"
is "and nobody else is new" "$(echo "$out" | fields ' ' unit,previous,change)" "甲村  新
乙村 2 0
丙社区 1 0"
run csv-check other-name.csv
is "points with their word are points" "$status" 0

# Groups of one period only; who comes back later has left.
printf '单位,名次,总分,期间\n甲村,1,92,2026-03\n乙村,2,80,2026-03\n' >march.csv
cat >months.csv <<'X'
period,category,unit,item,full,got
2026-04,村,甲村,x,100,90
2026-04,社区,丙社区,x,100,85
2026-05,村,甲村,x,100,90
2026-05,村,乙村,x,100,80
X
run rank -g category -b march.csv months.csv
is "who left and came back" "$err" \
    "rank: note: 2026-04 : stood in the ranking of 2026-03, has no scores in this one: '乙村'"
# From one group to another: it left the first.
printf '期间,单位类别,名次,单位,总分\n2026-04,村,1,乙村,90\n2026-04,村,2,甲村,80\n' >april.csv
printf 'period,category,unit,item,full,got\n2026-05,村,甲村,x,9,8\n2026-05,社区,乙村,x,9,8\n' >may.csv
run rank -g category -b april.csv may.csv
is "who changed its group" "$err" \
    "rank: note: 2026-05 村: stood in the ranking of 2026-04, has no scores in this one: '乙村'"

# Very many units that left, in linear time.
awk 'BEGIN {
	print "period,category,rank,unit,score" >"before.csv"
	print "period,category,unit,item,full,got" >"now.csv"
	for (i = 0; i < 30000; i++) {
		print "2026-04,村," i + 1 ",甲" i "村,9" >"before.csv"
		print "2026-05,村,乙" i "村,x,10,9" >"now.csv"
	}
}'
is "very many units that left" \
    "$(bounded rank -g category -b before.csv now.csv 2>&1 >/dev/null | grep -c 'has no scores in this one')" 30000
awk 'BEGIN {
	print "period,rank,unit,score" >"before.csv"
	print "period,category,unit,item,full,got" >"now.csv"
	for (i = 0; i < 140000; i++) {
		print "2026-04," i + 1 ",甲" i "村,9" >"before.csv"
		print "2026-05,第" i "组,乙" i "村,x,10,9" >"now.csv"
	}
}'
is "of very many groups" \
    "$(bounded rank -g category -b before.csv now.csv 2>/dev/null | wc -l | tr -d ' ')" 140001
done_testing
