# score --explain: the derivation as a reader would write it, in two languages.
. "$(dirname "$0")/../tap.sh"
cd "$T"
h="编号,类别,项目,满分,种类,方式,分值,每,上限,下限,目标值,门槛,取整,分档,系数,分项权重,取值,缺项,作用于,取数,重复倍数,逾期倍数,权重,计量单位"
g="日期,单位,规则,点位,数量,实测值,来源,点位类型,事项,整改期限,整改日期,扣分"
# say RULES FINDINGS: the lines of the item 项 below its heading, or of the sum.
say() {
	printf '%s\n' "$h" "$1" >k.csv
	printf '%s\n' "$g" "$2" >f.csv
	for l in C zh_CN.UTF-8; do
		LC_ALL=$l score -R k.csv --date 2026-12-31 --explain 甲村 f.csv 2>err |
		    sed -n '/^    2026/d;/^    /s/^ *//p;/^（/p'
	done
}
d=2026-05-06,甲村,K
is "steps begun" "$(say "K,,项,10,R1,,1,2处,,,,,进位,,,,,,,,,,," "$d,a,5,,,,,,,")" \
"5 ÷ 2, begun steps count: 3; 1 × 3 = 3, deducts 3
5 ÷ 2，不足一档按一档计，为 3 档；1 × 3 = 3，扣 3"
is "a rule's own cap" "$(say "K,,项,10,R1,,3,,5,,,,,,,,,,,,,,," "$d,a,2,,,,,,,")" \
"3 × 2 = 6, at most 5, deducts 5
3 × 2 = 6，按上限 5，扣 5"
is "the judge's points" "$(say "K,,项,10,R1,,1—3,,,,,,,,,,,,,,,,," "$d,a,1,,,,,,,2.5
$d,b,1,,,,,,,1")" "the judge's points come to 3.5, deducts 3.5
考核人评定合计 3.5，扣 3.5"
is "short of a target" "$(say "K,,项,5,R5,,0.2,1个百分点,,,98,,,,,,,,,,,,," "$d,,,95.5%,,,,,,")" \
"measured 95.5, target 98, 2.5 short; 0.2 × 2.5 = 0.5, deducts 0.5
实测 95.5，目标 98，差 2.5；0.2 × 2.5 = 0.5，扣 0.5"
is "in proportion, the mean of two" "$(say "K,,项,10,R6,,,,,,,,,,,,,,,,,,," "$d,,,80%,,,,,,
$d,,,90%,,,,,,")" "mean of 2 values: 85: 10 × 85 ÷ 100 = 8.5
2 个数平均为 85：10 × 85 ÷ 100 = 8.5"
is "below the threshold" "$(say "K,,项,10,R7,,,,,,100,80,,,,,,,,,,,," "$d,,,79%,,,,,,")" \
"measured 79, 79% of the target, below the threshold of 80%, gives 0
实测 79，为目标的 79%，低于门槛 80%，得 0"
is "none where fewer are better" "$(say "K,,项,10,R7,,,,,,<=5,60,,,,,,,,,,,," "$d,,,0,,,,,,")" \
"measured 0, threshold 60% reached, target 5 reached: all 10 points
实测 0，达到门槛 60%，目标 5，已达到，得满分 10"
b="95:5、90:3、其余:0"
is "a step" "$(say "K,,项,5,R8,,,,,,,,,$b,,,,,,,,,," "$d,,,94%,,,,,,")" \
"measured 94, from 90 on: 3
实测 94，达到 90：3"
is "a straight line" "$(say "K,,项,5,R8,,,,,,,,内插,$b,,,,,,,,,," "$d,,,92.5%,,,,,,")" \
"measured 92.5, in a straight line between 90 (3) and 95 (5), gives 4
实测 92.5，在 90（3）与 95（5）之间内插，得 4"
is "requirements met" "$(say "K,,项,20,R9,,,,,,,,,5:A、4:B、其余:C,A:1、B:0.8、C:0,,,,,,,,," "$d,,,4,,,,,,")" \
"measured 4, from 4 on: 16, grade B: 20 × 0.8 = 16
实测 4，达到 4：16，定为B：20 × 0.8 = 16"
is "a grade" "$(say "K,,项,20,R10,,,,,,,,,,好:1、中:0.7,,,,,,,,," "$d,,,中,,,,,,")" \
"grade 中: 20 × 0.7 = 14
评为中：20 × 0.7 = 14"
is "beyond the target" "$(say "K,,项,3,R11,,1,10000,5,,30000,,,,,,,,,,,,," "$d,,,55000,,,,,,")" \
"measured 55000, target 30000, 25000 over; 25000 ÷ 10000, whole steps: 2; 1 × 2 = 2, gives 3, adds 2
实测 55000，目标 30000，超出 25000；25000 ÷ 10000，取整为 2 档；1 × 2 = 2，得 3，加 2"
is "by rank" "$(say "K,,项,10,R17,,0.5,,,,,,,,,,,,,,,,," "$d,,,80,,,,,,
2026-05-06,乙村,K,,,90,,,,,,")" "measured 80, place 2: 10 − 0.5 × 1 = 9.5
实测 80，列第 2 名：10 − 0.5 × 1 = 9.5"
is "votes" "$(say "K,,项,10,R18,,,,,,,,,,满意:1、一般:0.6、不满意:0,领导:40%、村民:60%,去极值平均,,,,,,," "$d,,2,满意,领导,,,,,
$d,,2,一般,领导,,,,,
$d,,3,满意,村民,,,,,
$d,,3,不满意,村民,,,,,")" "领导: 4 votes, 80% × 0.4; 村民: 6 votes, without the best and the worst 50% × 0.6; 10 × 62% = 6.2
领导 4 票，80% × 0.4；村民 6 票，去掉最高最低各一后 50% × 0.6；10 × 62% = 6.2"
# Where there is nothing to give, or more than the full.
is "more than the limit, in percent of it" "$(say "K,,项,20,R5,,1,1%,,,<=50,,,,,,,,,,,,," "$d,,,55,,,,,,")" \
"measured 55, target at most 50, 5 over, 10% of it; 1 × 10 = 10, deducts 10
实测 55，目标不高于 50，超出 5，即 10%；1 × 10 = 10，扣 10"
is "beyond the full points, without a cap" "$(say "K,,项,10,R6,,,,不封顶,,100,,,,,,,,,,,,," "$d,,,120,,,,,,")" \
"measured 120, target 100 reached: all 10 points, beyond the target 100: 10 × 120 ÷ 100 = 12, adds 2
实测 120，目标 100，已达到，得满分 10，超过目标 100：10 × 120 ÷ 100 = 12，加 2"
is "on no step" "$(say "K,,项,5,R8,,,,,,,,,95:5、90:3,,,,,,,,,," "$d,,,80%,,,,,,")" \
"measured 80, on no step of the scale, gives 0
实测 80，不在任何档次内，得 0"
is "short of where additions begin" "$(say "K,,项,3,R11,,1,10000,5,,30000,,,,,,,,,,,,," "$d,,,20000,,,,,,")" \
"measured 20000, below the target 30000, gives 0
实测 20000，未达目标 30000，得 0"
is "honours: the best for each matter" "$(say "K,,项,,R12,,3,,,,,,,,,,,,,,,,," "$d,,1,,,,文明村,,,
$d,,1,,,,文明村,,,
$d,,1,,,,卫生村,,,")" \
"best of each matter: 6, adds 6
每一事项取最高：6，加 6"
is "nothing for the item" "$(say "K,,项,10,R4,,,,,,,,,,,,,,,,,,," "$d,a,1,,,,,,,")" \
"the whole item gives nothing
此项不得分"
is "sampled places" "$(say "K,,项,10,R19,,2,,,,,,,,,道路:70%、公厕:30%,,,,,,,," "$d,东路,1,,,道路,,,,
$d,西路,0,,,道路,,,,
$d,公厕,2,,,公厕,,,,")" "道路: 2 places, mean 9 × 0.7; 公厕: 1 places, mean 6 × 0.3; weighted mean 8.1, gives 8.1
道路 2 处，平均 9 × 0.7；公厕 1 处，平均 6 × 0.3；加权平均 8.1，得 8.1"
is "money below and from its threshold" "$(say "A,,项,10,R1,,1,,,,,,,,,,,,,,,,,
M,,工资,,R22,,50,,,,,3,,,,,,,A,,,,,元
N,,工资,,R22,,10,,,,,2,,,,,,,A,,,,,元" "2026-05-06,甲村,A,a,2,,,,,,,")" \
"1 × 2 = 2, deducts 2
2, below the threshold of 3: nothing
10 × 2 = 20, money -20
1 × 2 = 2，扣 2
2，低于起算线 3，不计
10 × 2 = 20，金额 -20"
is "a prize by the total" "$(say "A,,项,80,R1,,10,,,,,,,,,,,,,,,,,
M,,奖金,,R22,加分,1000,,,,,,,,,,,,,总分,,,,元" "2026-05-06,甲村,A,a,2,,,,,,,")" \
"10 × 2 = 20, deducts 20
total 60: 1000 × 60 ÷ 80 = 750, money 750
10 × 2 = 20，扣 20
总分 60：1000 × 60 ÷ 80 = 750，金额 750"
is "what was put right" "$(say "A,,旁,10,R1,,1,,,,,,,,,,,,,,,,,
K,,项,8,R6,,,,,,,,,,,,,,,整改率,,,," "2026-01-06,甲村,A,a,1,,,,,2026-01-10,2026-01-10,
2026-01-06,甲村,A,a,1,,,,,2026-01-10,,")" \
"1 × 2 = 2, deducts 2
1 of 2 put right, 50%: 8 × 50 ÷ 100 = 4
1 × 2 = 2，扣 2
应整改 2 条，完成 1 条，为 50%：8 × 50 ÷ 100 = 4"
# The way from items to the total: 10 + 15 deducted, at most 20; 30 + 10 of 50
# are scaled to 60 after another 10 are left out.
say "总,,,60,总分,,,,,,,,,,,,,,,,,,,
P,日常,,,大类,,,,20,,,,,,,,,,,,,,,
A,日常,甲,30,R1,,1,,,,,,,,,,,,,,,,,
B,日常,乙,20,R1,,1,,,,,,,,,,,,,,,,,
C,日常,丙,10,R6,,,,,,,,,,,,,,,,,,,
J,加分项,荣誉,,R12,,7,,,,,,,,,,,,,,,,,
Q,加分项,,,大类,,,,5,,,,,,,,,,,,,,," "2026-05-06,甲村,A,a,10,,,,,,,
2026-05-06,甲村,B,a,15,,,,,,,
2026-05-06,甲村,J,,1,,,,文明村,,," >out
is "the way to the total" "$(grep '^（' out)" \
"（日常封顶） +5: 25 deducted, at most 20（P）
（加分项加分封顶） -2: 7 added, at most 5（Q）
（缺项折算） +6: 30 of 50 points, of 60: 30 × 60 ÷ 50（总 缺项：丙）
（日常封顶） +5：共扣 25，最多扣 20（P）
（加分项加分封顶） -2：共加 7，最多加 5（Q）
（缺项折算） +6：50 分中得 30，折算为 60 分制：30 × 60 ÷ 50（总 缺项：丙）"
# The whole of an item: records with multipliers, its floor, what is missing.
printf '%s\n' "$h" "A,,甲,5,R1,,1,,,,,,,,,,,,,,,,," "B,,乙,10,R6,,,,,,,,,,,,,固定8分,,,,,," "C,,丙,10,R6,,,,,,,,,,,,,,,,,,," \
    "X,,,,R15,,,,,,,,,,,,,,,,2,3,," "Y,,,,R16,不涉及,,,,,,,,,,,,满分,丙,,,,," >k.csv
printf '%s\n' "$g" "2026-05-06,甲村,A,桥头,1,,,,,2026-05-10,," "2026-05-08,甲村,A,桥头,2,,,,,,," >f.csv
is "an item in English" "$(score -R k.csv --date 2026-12-31 --explain 甲村 f.csv 2>err)" "甲村 2026-05
甲 (full points 5)
  A for each
    2026-05-06 桥头 1 ×3 (late) f.csv:2
    2026-05-08 桥头 2 ×2 (time 2) f.csv:3
    1 × 7 = 7, deducts 7
  the rules deduct 7, of which the item bears 5; 5 − 5 = 0
乙 (full points 10)
  B in proportion
    no value
  no value, fixed points; 10 − 2 = 8
丙 (full points 10)
  does not concern the unit, full points; 10 − 0 = 10
total 18.00"
is "and in Chinese" "$(LC_ALL=zh_CN.UTF-8 score -R k.csv --date 2026-12-31 --explain 甲村 f.csv 2>err)" "甲村 2026-05
甲（满分 5）
  A 按处扣
    2026-05-06 桥头 1 ×3（逾期） f.csv:2
    2026-05-08 桥头 2 ×2（第2次） f.csv:3
    1 × 7 = 7，扣 7
  各条共扣 7，本项只扣 5；5 − 5 = 得 0
乙（满分 10）
  B 比例计分
    无实测值
  缺项：按固定分，10 − 2 = 得 8
丙（满分 10）
  缺项：不涉及，记满分，10 − 0 = 得 10
总分 18.00"
is "--explain of a year" "$(printf '%s\n' "编号,项目,满分,种类,分值,周期,作用于,权重" "A,甲,100,R1,1,月,," "M,,,R20,,年,月,60%" "N,,,R20,,年,年,40%" "B,乙,100,R6,,年,," >k.csv
printf '%s\n' "日期,单位,规则,数量,实测值" "2026-01-06,甲村,A,10," "2026-02-06,甲村,A,19," "2026-02-06,甲村,B,,80%" >f.csv
score -R k.csv --period year --date 2026-12-31 --explain 甲村 f.csv | tail -n 4)" \
"（本期考核权重） -48: 80 × 0.4
（月度考核平均） +51.3: 171 ÷ 2 × 0.6 = 51.3（M 2026-01:90、2026-02:81 ÷2）
total 83.30"
# Values from elsewhere: the status, the units below, the last period, the
# others.  April: 甲村 24 + 14 of 50 is 76 %, 乙村 18 + 18 is 72 %, 丙村 15 + 16
# (the mean of 14 and 18) 62 %: 70 % on the average.  May, by the status
# (90 + 100) / 2 = 95: 47.5 + 24 as in April + 15 as the mean of 12 and 18.
cat >名册.csv <<'X'
单位,单位类别,上级
管区,管区,
甲村,村,管区
乙村,村,管区
丙村,村,管区
X
cat >k.csv <<'X'
编号,项目,满分,种类,取数,缺项,周期,适用单位,分值
A,任务,50,比例计分,完成率,,,村,
B,知晓,30,比例计分,,沿用上期,,村,
C,测评,20,比例计分,,平均分,,村,
D,档案,10,按处扣,,,季,村,1
E,所辖,100,比例计分,下辖,,,管区,
X
cat >f.csv <<'X'
日期,单位,规则,实测值
2026-04-06,甲村,B,80%
2026-04-06,甲村,C,70%
2026-04-06,乙村,C,90%
2026-04-06,乙村,B,60%
2026-04-06,丙村,B,50%
2026-05-06,乙村,C,60%
2026-05-06,丙村,C,90%
X
printf '单位,编号,完成率\n甲村,T1,0.9\n甲村,T2,1\n' >st.csv
derive() { score -R k.csv -r 名册.csv -s 2026-05=st.csv --only "$1" --explain "$2" f.csv; }
is "by the status, as last judged, the others' average, not due" "$(derive 2026-05 甲村)" "甲村 2026-05
任务 (full points 50)
  A in proportion
    st.csv:2、st.csv:3
    95 by the status: 50 × 95 ÷ 100 = 47.5
  50 − 2.5 = 47.5
知晓 (full points 30)
  B in proportion
    no value
  no value, as last judged; 30 − 6 = 24
测评 (full points 20)
  C in proportion
    no value
  no value, the average of the others; 20 − 5 = 15
档案 (full points 10)
  left out: not judged in this period
（缺项折算） +8.65: 86.5 of 100 points, of 110: 86.5 × 110 ÷ 100（缺项：档案）
total 95.15"
is "and in Chinese" "$(LC_ALL=zh_CN.UTF-8 derive 2026-05 甲村 | sed -n '5p;9,10p;14p;16p')" \
    "    按任务完成情况为 95：50 × 95 ÷ 100 = 47.5
    无实测值
  缺项：沿用上期，30 − 6 = 得 24
  缺项：按平均分，20 − 5 = 得 15
  缺项：本期不考核"
is "by the units below" "$(derive 2026-04 管区; LC_ALL=zh_CN.UTF-8 derive 2026-04 管区)" "管区 2026-04
所辖 (full points 100)
  E in proportion
    mean of the units below: 70%: 100 × 70 ÷ 100 = 70
  100 − 30 = 70
total 70.00

管区 2026-04
所辖（满分 100）
  E 比例计分
    下辖单位平均得分率 70%：100 × 70 ÷ 100 = 70
  100 − 30 = 得 70
总分 70.00"
printf '日期,单位,规则,实测值\n2026-04-06,甲村,C,不涉及\n' >f2.csv
printf '编号,项目,满分,种类\nC,测评,20,比例计分\n' >k.csv
is "a unit that nothing concerns is not ranked" "$(score -R k.csv --explain 甲村 f2.csv; LC_ALL=zh_CN.UTF-8 score -R k.csv --explain 甲村 f2.csv | tail -n 3 | head -n 2)" "甲村 2026-04
测评 (full points 20)
  C in proportion
    2026-04-06 不涉及 f2.csv:2
    no value
  left out: does not concern the unit
not ranked

  缺项：不涉及
不参评"
used=$(cat "$top"/lib/score/*.c | grep -oE '"[a-z]+(-[a-z]+)*"' | tr -d '"' | sort -u)
is "every wording is used" "$(grep -v '^#\|^key,' "$top/share/explain.csv" | cut -d , -f 1 | grep -vxF "$used")" ""
is "and there in both languages" "$(grep -v '^#' "$top/share/explain.csv" | sed 's/"[^"]*"/text/g' |
    awk -F, 'NF != 3 || $2 == "" || $3 == ""')" ""
is "each wording that is asked for is there" \
    "$(cat "$top"/lib/score/*.c | tr '\n' ' ' | grep -oE 'phrase\(&?[a-z]*, +"[a-z-]+"' | sed 's/.*"\(.*\)"/\1/' | sort -u |
	grep -vxF "$(cut -d , -f 1 "$top/share/explain.csv")")" ""
done_testing
