# score: a worked example, and each simple kind of rule.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# A 20 points, 0.5 for each place, 7 places of which 2 are repeats (k = 2):
# 20 - 0.5 x (5 + 2 x 2) = 15.5; B 30 points, 92 % of 100, 0.4 for each point:
# 26.8; C does not concern the unit; D 38 of 40.  80.3 of 90 is 89.2222;
# +7 capped to +5, -1: 93.22.
cat >rules.csv <<'X'
编号,类别,项目,满分,种类,方式,分值,每,上限,目标值,重复倍数,回看天数,缺项,取数
总分,,,100,总分,,,,,,,,折算,
A,,保洁,20,按处扣,扣分,0.5,处,扣完为止,,2,60,,
B,,完成率,30,递减率,扣分,0.4,1个百分点,,100,,,,
C,,河道,10,按处扣,扣分,1,处,,,,,,
D,,档案,40,按处扣,扣分,1,处,,,,,,
加,加分项,,,大类,,,,5,,,,,
E,加分项,荣誉,,荣誉加分,加分,7,,,,,,,
F,扣分项,通报,,直接扣分,扣分,1,次,,,,,,
X
cat >f.csv <<'X'
日期,单位,规则,点位,问题,数量,实测值
2026-02-20,甲村,A,桥头,垃圾,1,
2026-03-02,甲村,A,桥头,垃圾,1,
2026-03-02,甲村,A,校门,垃圾,1,
2026-03-03,甲村,A,渠边,垃圾,3,
2026-03-09,甲村,A,校门,垃圾,1,
2026-03-10,甲村,A,路口,垃圾,1,
2026-03-31,甲村,B,,,,92%
2026-03-31,甲村,C,,,,不涉及
2026-03-31,甲村,D,,缺档案,2,
2026-03-31,甲村,E,,省级表彰,1,
2026-03-31,甲村,F,,县级通报,1,
X
run score -R rules.csv --only 2026-03 --date 2026-04-01 f.csv
is "worked example: rows" "$out" "period,category,unit,item,full,got,deducted,added,money,count,why,effect
2026-03,,甲村,保洁,20,15.5,4.5,0,,7,A f.csv:3、f.csv:4、f.csv:5、f.csv:6、f.csv:7,
2026-03,,甲村,完成率,30,26.8,3.2,0,,1,B=92 f.csv:8,
2026-03,,甲村,河道,,,,,,0,C f.csv:9；缺项：不涉及,
2026-03,,甲村,档案,40,38,2,0,,2,D f.csv:10,
2026-03,,甲村,荣誉,,7,0,7,,1,E f.csv:11,
2026-03,,甲村,通报,,-1,1,0,,1,F f.csv:12,
2026-03,,甲村,（加分项加分封顶）,,-2,0,-2,,,加,
2026-03,,甲村,（缺项折算）,10,8.922222,1.077778,0,,,总分 缺项：河道,
2026-03,,甲村,（四舍五入）,,-0.002222,0.002222,0,,,总分,"
is "worked example: only what lies outside is told" "$err" \
    "score: note: 11 findings read: 10 used, 0 reported, 1 outside the period"
is "worked example: status" "$status" 0
score -R rules.csv --only 2026-03 --date 2026-04-01 f.csv 2>/dev/null |
    rank >r.csv
is "worked example: 93.22, 优秀" "$(cat r.csv)" \
    "period,category,rank,unit,score,previous,change,grade,award,warning,money
2026-03,,1,甲村,93.22,,,优秀,,,"

# One kind after another: one item, one unit, one finding file.
kind() { # NAME RULE-ROW FINDINGS WANT(got)
	printf '%s\n' "编号,项目,满分,种类,方式,分值,每,上限,下限,目标值,门槛,取整,分档,系数,取值,缺项" "$2" >k.csv
	printf '%s\n' "日期,单位,规则,点位,问题,数量,扣分,实测值,来源" "$3" >kf.csv
	got=$(score -R k.csv --date 2026-12-31 kf.csv 2>kerr |
	    awk -F, 'NR > 1 && $4 !~ /^（/ { print $6 }' | tail -n 1)
	is "$1" "$got" "$4"
}
d=2026-05-06,甲村,K
kind "R1 counts places" "K,项,10,R1,扣分,0.5,处,,,,,,,,," "$d,a,x,3,,,
$d,b,x,2,,," 7.5
kind "R1 stops at nought" "K,项,10,按处扣,扣分,3,处,扣完为止,,,,,,,," "$d,a,x,4,,," 0
kind "R1 may go below nought (倒扣)" "K,项,10,R1,扣分,3,处,,无,,,,,,," "$d,a,x,4,,," -2
kind "R1 stops at a floor" "K,项,10,R1,扣分,3,处,,2,,,,,,," "$d,a,x,4,,," 2
kind "R1 stops at its own cap" "K,项,10,R1,扣分,3,处,5,,,,,,,," "$d,a,x,4,,," 5
kind "R1 each two, whole steps" "K,项,10,R1,扣分,1,2处,,,,,舍去,,,," "$d,a,x,5,,," 8
kind "R1 each two, begun steps" "K,项,10,R1,扣分,1,2处,,,,,进位,,,," "$d,a,x,5,,," 7
kind "R1 with the judge's points" "K,项,10,R1,扣分,1—3,,,,,,,,,," "$d,a,x,1,2.5,," 7.5
kind "R2 each requirement" "K,项,12,任一不达标扣,扣分,3,,,,,,,,,," "$d,a,x,1,,,
$d,a,y,1,,," 6
kind "R3 once, however often" "K,项,10,一次性扣,扣分,3,,,,,,,,,," "$d,a,x,1,,,
$d,b,x,1,,," 7
kind "R4 no points" "K,项,10,不得分,不得分,,,,,,,,,,," "$d,a,x,1,,," 0
kind "R4 a count of 0 is no hit" "K,项,10,不得分,不得分,,,,,,,,,,," "$d,a,x,0,,," 10
kind "R5 exact steps" "K,项,5,R5,扣分,0.2,1个百分点,,,98,,,,,," "$d,,,,,95.5%," 4.5
kind "R5 begun steps" "K,项,5,R5,扣分,0.2,1个百分点,,,98,,进位,,,," "$d,,,,,95.5%," 4.4
kind "R5 to nought" "K,项,5,R5,扣分,0.2,1个百分点,,,98,,,,,," "$d,,,,,50%," 0
kind "R5 nothing for more" "K,项,5,R5,扣分,0.2,1个百分点,,,98,,,,,," "$d,,,,,99%," 5
kind "R5 less is better" "K,项,5,R5,扣分,0.5,1,,,<=3,,,,,," "$d,,,,,5," 4
kind "R6 by rate" "K,项,40,比例计分,得分,,,,,,,,,,," "$d,,,,,92.5%," 37
kind "R6 by target" "K,项,10,比例计分,得分,,,,,8,,,,,," "$d,,,,,6," 7.5
kind "R6 at most the full points" "K,项,10,比例计分,得分,,,,,8,,,,,," "$d,,,,,12," 10
kind "R6 uncapped" "K,项,10,比例计分,得分,,,无,,8,,,,,," "$d,,,,,12," 15
kind "R6 less is better" "K,项,10,比例计分,得分,,,,,<=3,,,,,," "$d,,,,,4," 7.5
kind "R6 averages several values" "K,项,10,比例计分,得分,,,,,,,,,,," "$d,,,,,80%,
$d,,,,,90%," 8.5
kind "R6 takes the last" "K,项,10,比例计分,得分,,,,,,,,,,末次," "$d,,,,,80%,
2026-05-07,甲村,K,,,,,90%," 9
kind "R6 takes the last reviewer" "K,项,10,比例计分,得分,,,,,10,,,,,自评、镇复核、市考核," "$d,,,,,10,自评
2026-05-09,甲村,K,,,,,8,镇复核
2026-05-10,甲村,K,,,,,9,自评" 8
kind "R7 below the gate nothing" "K,项,10,门槛比例,得分,,,,,100,80,,,,," "$d,,,,,79.9%," 0
kind "R7 the gate is included" "K,项,10,门槛比例,得分,,,,,100,80%,,,,," "$d,,,,,80%," 8
kind "R8 the highest band reached" "K,项,5,分档给分,得分,,,,,,,,95:5、90:3、85:1、其余:0,,," "$d,,,,,94.9%," 3
kind "R8 bounds are included" "K,项,5,分档给分,得分,,,,,,,,85:1、90:3、95:5、其余:0,,," "$d,,,,,95%," 5
kind "R8 the rest" "K,项,5,分档给分,得分,,,,,,,,95:5、90:3、其余:1,,," "$d,,,,,12%," 1
kind "R8 ranges are half open" "K,项,5,分档给分,得分,,,,,,,,60..75:3、75..90:4,,," "$d,,,,,75," 4
kind "R8 upper bounds" "K,项,0.5,分档给分,得分,,,,,,,,<=15:0.5、<=30:0.3、其余:0,,," "$d,,,,,15.5," 0.3

# R14: the score stays, the grade does not.
cat >v.csv <<'X'
编号,项目,满分,种类,方式,分值
K,项,100,按处扣,扣分,1
V,,,一票否决,一票否决,
W,,,一票否决,限定等次：合格,
Z,,,一票否决,总分记零,
X
cat >vf.csv <<'X'
日期,单位,规则,数量
2026-05-06,甲村,K,3
2026-05-06,乙村,K,4
2026-05-06,丙村,K,5
2026-05-06,乙村,V,1
2026-05-06,丙村,W,1
2026-05-06,丁村,Z,1
X
score -R v.csv --date 2026-12-31 vf.csv >vs.csv
is "R14 rows carry the effect" "$(grep 一票否决 vs.csv)" \
    "2026-05,,乙村,一票否决,,0,0,0,,1,V vf.csv:5,grade_lowest、no_award
2026-05,,丙村,一票否决,,0,0,0,,1,W vf.csv:6,cap_grade:合格
2026-05,,丁村,一票否决,,0,0,0,,1,Z vf.csv:7,score_zero"
is "R14 keeps the rank and lowers the grade" "$(rank vs.csv | cut -d , -f 3-5,8,10)" \
    "rank,unit,score,grade,warning
1,甲村,97.00,优秀,
2,乙村,96.00,不合格,一票否决
3,丙村,95.00,合格,一票否决
4,丁村,0.00,不合格,一票否决"

sed 's/^V,,,一票否决,一票否决,/V,,,一票否决,,/' v.csv >v2.csv
is "R14 that does not say what it does" "$(score -R v2.csv --date 2026-12-31 vf.csv | grep 'V vf')" \
    "2026-05,,乙村,一票否决,,0,0,0,,1,V vf.csv:5,grade_lowest、no_award"

# Findings that cannot be used: each told with line and column, none counted.
cat >b.csv <<'X'
编号,项目,满分,种类,方式,分值,每,关键词,启用
A-1,保洁,10,按处扣,扣分,1,处,垃圾,
A-2,保洁,10,按处扣,扣分,2,处,焚烧垃圾,
B-1,广告,10,按处扣,扣分,1,幅,,2026-06-01
C-1,台账,5,按次扣,扣分,1,次,台账、垃圾,
X
cat >bf.csv <<'X'
日期,单位,项目,规则,问题,数量
2026-05-06,甲村,,a－1,路边,1
2026-05-06,甲村,保洁,,焚烧垃圾,1
2026-05-06,甲村,广告,,旧,1
2026-05-06,甲村,,,垃圾成堆,1
2026-05-06,甲村,,Q-9,x,1
2026-02-30,甲村,,A-1,x,1
2026-05-06,,,A-1,x,1
2026-05-06,甲村,,A-1,x,若干
2026-05-06,甲村,,A-1,x,-2
2026-05-06,甲村,,,无此类,1
2026-06-06,甲村,广告,,旧,1
X
run score -R b.csv --date 2026-12-31 bf.csv
is "unusable findings are told" "$err" "score: bf.csv:4:3: error: fits no rule; the finding is left out: '广告'
score: bf.csv:5:5: error: fits several rules (A-1、C-1); name those that are meant in 规则 rule; the finding is left out: '垃圾成堆'
score: bf.csv:6:4: error: no such rule; the finding is left out: 'Q-9'
score: bf.csv:7:1: error: not a day of the calendar; the finding is left out: '2026-02-30'
score: bf.csv:8:2: error: a finding without a unit, left out
score: bf.csv:9:6: error: not a number; the finding is left out: '若干'
score: bf.csv:10:6: error: a count below nought; the finding is left out: '-2'
score: bf.csv:11:5: error: fits no rule; the finding is left out: '无此类'
score: note: 11 findings read: 3 used, 8 reported, 0 outside the period"
is "status 1" "$status" 1
is "by id whatever width, by the longest word, by the item's only rule" \
    "$(echo "$out" | awk -F, '$5 != "" && $10 > 0 { print $1, $4, $6, $11 }')" \
    "period item got why
2026-05 保洁 7 A-1 bf.csv:2；A-2 bf.csv:3
2026-06 广告 9 B-1 bf.csv:12"
run score -R b.csv --strict --date 2026-12-31 bf.csv
is "--strict makes it a failure" "$status" 2

# Rules that cannot be used.
cat >r.csv <<'X'
编号,项目,满分,种类,方式,分值,每
A,保洁,10,按处扣,扣分,1,处
A,保洁,10,按处扣,扣分,2,处
B,保洁,12,按处扣,扣分,1,处
C,保洁,,按天扣,扣分,1,天
D,保洁,,按处扣,扣分,x,处
E,保洁,,按处扣,扣分,,处
F,保洁,,,扣分,20,处
G,,,,,,
X
run score -R r.csv --date 2026-05-31 /dev/null
like "an empty file of findings is refused" "$err" "/dev/null: fatal: empty"
echo "日期,单位,规则" >empty.csv
run score -R r.csv --date 2026-05-31 empty.csv
is "faulty rules are told" "$err" "score: r.csv:3:1: error: this id is on line 2 already, the second rule is left out: 'A'
score: r.csv:5:4: error: cannot be read as kind 种类, the row is left out: '按天扣'
score: r.csv:6:6: error: cannot be read as points 分值, the row is left out: 'x'
score: r.csv:7:6: error: rules of kind R1 按处扣 need points 分值; the rule is left out: 'E'
score: r.csv:9:4: error: no kind, and none follows from the other columns; the rule is left out: 'G'
score: r.csv:4:3: error: the item has other full points on line 2, which count: '保洁'
score: r.csv:8:6: warning: gives or takes more than item '保洁' has: 'F'"
run score b.csv
is "no rules" "$status:$err" "2:score: fatal: missing operand: '-R RULES'"
run score -R nothere.csv bf.csv
is "rules that are not there" "$status" 2
ok "full disk" sh -c '! score -R b.csv bf.csv >/dev/full 2>err && grep -q "cannot write" err'
# 55000 of 30000: two whole steps beyond (R11) give 3 + 2, and of a target of
# 60000 it is 5000 short, 0.5 for each 1000: 10 - 2.5.
cat >two.csv <<'X'
编号,项目,满分,种类,分值,每,上限,目标值
K1,增收,3,超额加分,1,1万,5,3万
K2,进度,10,递减率,0.5,1000,,60000
K3,保洁,10,按处扣,1,处,,
K4,路边,10,按处扣,2,处,,
X
printf '日期,单位,规则,点位,数量,实测值\n2026-05-06,甲村,K1、K2,,,55000
2026-05-07,甲村,K3、K4,桥头,2,\n2026-05-08,甲村,K3、K3,桥头,1,\n2026-05-08,甲村,K3、K9,桥头,1,\n' >tf.csv
run score -R two.csv --date 2026-05-31 tf.csv
is "a row that names two rules is judged by both" "$(echo "$out" | cut -d , -f 4,6,10 | sed 1d | tr '\n' ' ')" "增收,5,1 进度,7.5,1 保洁,6,4 路边,6,2 "
is "and each fault of the list is told" "$err" "score: tf.csv:4:3: warning: rule named twice, counts once: 'K3'
score: tf.csv:5:3: error: no such rule; the finding is left out: 'K9'"
# A register that is carried on holds last month's rows again.
printf '编号,项目,满分,种类,分值\nA,村容,30,R1,1\nB,台账,10,R3,1\n' >dk.csv
printf '日期,单位,规则,点位,问题,数量,销号日期\n2026-05-06,甲村,A,桥头,垃圾,2,\n2026-05-06,甲村,A,河边,垃圾,2,\n2026-05-06,甲村,A,,缺席,1,\n2026-05-06,甲村,A,,缺席,1,\n2026-05-06,甲村,B,桥头,缺,1,\n2026-05-06,甲村,B,桥头,缺,1,\n' >d1.csv
printf '日期,单位,规则,点位,问题,数量,销号日期\n2026/5/6,甲村,A,桥头,垃圾,2,2026/5/9\n2026/5/7,甲村,A,桥头,垃圾,2,\n2026/5/6,甲村,A,桥头,垃圾,3,\n2026/5/6,乙村,A,桥头,垃圾,2,\n' >d2.csv
run score -R dk.csv --date 2026-05-31 d1.csv d2.csv
is "the same record in two files counts twice and is told" "$err" \
"score: d2.csv:2:5: warning: the same record as d1.csv:2: both count; strike one out if it was entered twice: '垃圾'"
{ head -n 2 d1.csv && for i in 1 2 3 4 5 6 7 8 9 10 11 12; do tail -n 1 d2.csv; tail -n 1 d2.csv; done; } >d3.csv
run score -R dk.csv --date 2026-05-31 d3.csv
is "very many are not told one by one" "$(printf '%s\n' "$err" | grep -c 'd3.csv:4:5\|the same record') $(printf '%s\n' "$err" | tail -n 1)" \
    "20 score: warning: so many more records that are there twice: '3'"
done_testing
