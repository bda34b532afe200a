# score: the further kinds, nesting, synthesis, parents, shares, money.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# one RULES FINDINGS [OPTIONS...]: item and points of each row, total last.
one() {
	printf '%s\n' "$1" >k.csv
	printf '%s\n' "$2" >f.csv
	shift 2
	score -R k.csv --date 2026-12-31 "$@" f.csv >s.csv 2>err
	awk -F, 'NR > 1 { print $3, $4, $6 }' s.csv
}
h="编号,项目,满分,种类,方式,分值,每,上限,目标值,分档,系数,分项权重"
g="日期,单位,规则,点位,数量,实测值,来源,点位类型,事项"
d=2026-05-06,甲村,K

is "R9 counts what is met and looks the grade up" "$(one "$h
K,项,20,满足项数,,,,,,5:A、4:B、3:C、其余:D,A:1、B:0.8、C:0.6、D:0," "$g
$d,,,4,,,")" "甲村 项 16"
is "R10 by coefficient" "$(one "$h
K,项,10,等级系数,,,,,,,好:1、中:0.7、差:0," "$g
$d,,,中,,,")" "甲村 项 7"
# 3 for 30000, 1 for each further 10000, at most 5 more.
is "R11 for what goes beyond, whole steps" "$(one "$h
K,项,3,超额加分,,1,10000,5,30000,未达:-3,," "$g
$d,,,55000,,,")" "甲村 项 5"
is "R11 at most its cap" "$(one "$h
K,项,3,超额加分,,1,10000,5,30000,未达:-3,," "$g
$d,,,990000,,,")" "甲村 项 8"
is "R11 falling short" "$(one "$h
K,项,3,超额加分,,1,10000,5,30000,未达:-3,," "$g
$d,,,29999,,,")" "甲村 项 0"
# One matter honoured twice counts with its best: 3 + 1, capped to 5 with J.
is "R12 the best for each matter" "$(one "$h
J,荣誉,,荣誉加分,加分,3,,5,,,,
K,荣誉,,荣誉加分,加分,1,,5,,,," "$g
2026-05-06,甲村,J,,1,,,,文明村
2026-05-08,甲村,K,,1,,,,文明村
2026-05-09,甲村,K,,1,,,,好媳妇")" "甲村 荣誉 4"
is "R13 takes from outside the base, capped" "$(one "$h
K,通报,,直接扣分,扣分,2,,5,,,," "$g
$d,,3,,,,")" "甲村 通报 -5"
# Values 90, 80, 80, 70: ranks 1, 2, 2, 4; 10 for the first, 0.5 less each.
is "R17 by rank, ties share the better" "$(one "$h
K,项,10,名次计分,,0.5,,,,,," "$g
2026-05-06,甲村,K,,,80,,,
2026-05-06,乙村,K,,,90,,,
2026-05-06,丙村,K,,,80,,,
2026-05-06,丁村,K,,,70,,,")" "甲村 项 9.5
乙村 项 10
丙村 项 9.5
丁村 项 8.5"
# Leaders 2 of 满意, 2 of 一般: (2 + 1.2) / 4 = 0.8, weight 40 %; villagers 1
# 满意, 1 不满意, 弃权 apart: 0.5, weight 60 %: 0.32 + 0.3 = 0.62 of 10.
is "R17 outside the base: from its cap down" "$(one "$h
K,项,,名次计分,,2,,5,,,," "$g
2026-05-06,甲村,K,,,80,,,
2026-05-06,乙村,K,,,90,,,
2026-05-06,丙村,K,,,70,,,
2026-05-06,丁村,K,,,60,,,")" "甲村 项 3
乙村 项 5
丙村 项 1
丁村 项 0"
is "R18 votes by rater" "$(one "$h
K,项,10,满意度,,,,,,,满意:1、基本满意:0.8、一般:0.6、不满意:0,领导:40%、村民:60%" "$g
$d,,2,满意,领导,,
$d,,2,一般,领导,,
$d,,1,满意,村民,,
$d,,1,不满意,村民,,
$d,,7,弃权,村民,,")" "甲村 项 6.2"
# Roads 10 - 2 and 10, mean 9; toilets 10 - 4 = 6: 0.7 x 9 + 0.3 x 6 = 8.1.
is "R19 places averaged by their type" "$(one "$h
K,项,10,点位平均,,2,,,,,,道路:70%、公厕:30%" "$g
$d,东路,1,,,道路,
$d,西路,0,,,道路,
$d,公厕,2,,,公厕,")" "甲村 项 8.1"
is "R21 as a share of the number wanted" "$(one "$h
K,项,8,计数折算,,,,,4,,," "$g
$d,,1,,,,
$d,,2,,,,")" "甲村 项 6"
is "R21 for each one short" "$(one "$h
K,项,20,计数折算,扣分,2,,,10,,," "$g
$d,,7,,,,")" "甲村 项 14"

is "R21 no records are none of four" "$(one "$h
A,旁,2,R1,,1,,,,,,
K,项,8,计数折算,,,,,4,,," "日期,单位,规则,数量
2026-05-06,甲村,A,1" | sed -n 2p)" "甲村 项 0"
# 40 of 50 is 20 % short: two steps of 10 %; of a rate 98 % it is points.
is "R5 by the share of the target" "$(one "$h
K,项,5,递减率,,0.1,10%,,50,,," "$g
$d,,,40,,,")" "甲村 项 4.8"
is "R5 by points of a rate" "$(one "$h
K,项,5,递减率,,0.2,1%,,98%,,," "$g
$d,,,95.5%,,,")" "甲村 项 4.5"
# R22: 50 yuan for each place from three on; under 60 the whole 2000 instead.
m="编号,项目,满分,种类,方式,分值,计量单位,每,门槛,分档,取数,作用于
A,保洁,100,按处扣,扣分,10,,处,,,,
M,工资,,经济挂钩,扣分,50,元,处,3,,,A
N,工资,,经济挂钩,扣分,,元,,,<60:2000,总分,"
money() {
	printf '%s\n' "$m" >k.csv
	printf '日期,单位,规则,数量\n2026-05-06,甲村,A,%s\n' "$1" >f.csv
	score -R k.csv --date 2026-12-31 f.csv 2>err | awk -F, '$4 == "工资" { print $6, $9, $11 }'
}
is "R22 below its threshold" "$(money 2)" ""
is "R22 for each, with the records it counts" "$(money 3)" "0 -150 M；A f.csv:2"
is "R22 by the total instead" "$(money 5)" "0 -2000 M；A f.csv:2；N"
is "R22 prize: rate of points x base" "$(one "编号,项目,满分,种类,方式,分值,计量单位,取数
A,保洁,80,按处扣,扣分,10,,
M,奖金,,经济挂钩,加分,1000,元,总分" "日期,单位,规则,数量
2026-05-06,甲村,A,2" >/dev/null; awk -F, '$4 == "奖金" { print $9 }' s.csv)" 750

# R15: late and repeated, the higher of the two; or the product.
r="编号,项目,满分,种类,方式,分值,重复倍数,回看天数,逾期倍数,叠加
A,保洁,100,按处扣,扣分,1,,,,
X,,,加倍,,,3,30,2,"
q="日期,单位,规则,点位,整改期限,整改日期
2026-05-01,甲村,A,桥头,2026-05-05,2026-05-04
2026-05-06,甲村,A,桥头,2026-05-10,2026-05-12
2026-05-20,甲村,A,桥头,2026-05-25,2026-05-25
2026-06-30,甲村,A,桥头,2026-07-05,"
is "R15 1, then 3 (not 2 for late), then 9; too long ago: 2 for late" \
    "$(one "$r" "$q")" "甲村 保洁 87
甲村 保洁 98"
is "R15 the product: 1 + 6 + 9" "$(one "$r相乘" "$q")" "甲村 保洁 84
甲村 保洁 98"
is "R15 order of rows does not matter" "$(one "$r" "$(printf '%s\n' "$q" | sed -n 1p
printf '%s\n' "$q" | sed 1d | sort -r)")" "甲村 保洁 87
甲村 保洁 98"
is "late only once the deadline is past" "$(one "编号,项目,满分,种类,方式,分值,逾期倍数
A,保洁,100,按处扣,扣分,1,2" "日期,单位,规则,整改期限
2026-05-06,甲村,A,2026-05-31" --date 2026-05-31)" "甲村 保洁 99"
is "a repair after the day of judging is not known on it" "$(one "编号,项目,满分,种类,方式,分值,逾期倍数
A,保洁,100,按处扣,扣分,1,2" "日期,单位,规则,整改期限,整改日期
2026-05-06,甲村,A,2026-06-05,2026-06-20" --date 2026-05-31)" "甲村 保洁 99"

# Nested caps: item at most 20 lost, part at most 25 lost, total at least 70.
is "item, part and total limits" "$(one "编号,类别,项目,满分,种类,方式,分值,上限,下限
总,,,100,总分,,,,80
P,日常,,,大类,,,25,
I,日常,甲,40,项目,,,20,
A,日常,甲,,按处扣,扣分,1,,
B,日常,乙,60,按处扣,扣分,1,,
C,负,丙,,直接扣分,扣分,1,," "日期,单位,规则,数量
2026-05-06,甲村,A,30
2026-05-06,甲村,B,15
2026-05-06,甲村,C,4")" "甲村 甲 20
甲村 乙 45
甲村 丙 -4
甲村 （日常封顶） 10
甲村 （总分保底） 9"

# 党建 90 of 100 at 30 %, 经济 80 of 100 at 70 %: 27 + 56 = 83.
is "weights of parts" "$(one "编号,类别,项目,满分,种类,方式,分值,权重
P,党建,,100,大类,,,30%
Q,经济,,100,大类,,,70%
A,党建,甲,100,按处扣,扣分,1,
B,经济,乙,100,按处扣,扣分,1," "日期,单位,规则,数量
2026-05-06,甲村,A,10
2026-05-06,甲村,B,20"; rank s.csv | tail -n 1 | cut -d , -f 5)" "甲村 甲 90
甲村 乙 80
甲村 （党建权重） -63
甲村 （经济权重） -24
83.00"

# Missing values: 40 of 50 judged; what becomes of the rest is the rule's.
missing() {
	one "编号,项目,满分,种类,方式,分值,缺项
总,,100,总分,,,$2
A,甲,50,按处扣,扣分,1,
B,乙,50,比例计分,,,$1" "日期,单位,规则,数量,实测值
2026-05-06,甲村,A,10,
2026-05-06,乙村,A,0,
2026-05-06,乙村,B,,60%
2026-05-06,丙村,B,,80%" >/dev/null
	rank s.csv | awk -F, '$4 == "甲村" { print $5 }'
}
is "缺项 scaled: 40 / 50 x 100" "$(missing '' '')" 80.00
is "缺项 not scaled" "$(missing '' 不折算)" 40.00
is "缺项 full points" "$(missing 满分 '')" 90.00
is "缺项 nought" "$(missing 零分 '')" 40.00
is "缺项 fixed points" "$(missing 35 '')" 75.00
is "缺项 the others' average: 40 + 35" "$(missing 平均分 '')" 75.00
is "缺项 the period before" "$(one "编号,项目,满分,种类,方式,分值,缺项
B,乙,50,比例计分,,,沿用" "日期,单位,规则,实测值
2026-05-06,甲村,B,60%
2026-06-06,乙村,B,80%" >/dev/null; awk -F, '$3 == "甲村" && $6 != "" { print $1, $4, $6 }' s.csv)" \
    "2026-05 乙 30
2026-06 乙 30"

# Joint units: the lead bears all, the one that assists half.
is "joint units bear their shares" "$(one "编号,项目,满分,种类,方式,分值,分项权重
A,甲,50,按处扣,扣分,2,牵头:100%、责任:75%、配合:50%" "日期,单位,配合单位,规则,数量
2026-05-06,甲所、乙所,丙所,A,4")" "甲所 甲 42
乙所 甲 44
丙所 甲 46"

# A year: months 60 % (90 and 81: 85.5 x 0.6 = 51.3), its own item 40 % (80 x
# 0.4 = 32), 2 more for an honour: 85.3.
y="编号,项目,满分,种类,方式,分值,周期,作用于,权重,缺项
A,甲,100,按处扣,扣分,1,月,,,
B,乙,100,比例计分,,,年,,,
J,荣誉,,荣誉加分,加分,2,年,,,
M,,,期间合成,,,年,月,60%,
N,,,期间合成,,,年,年,40%,"
z="日期,单位,规则,数量,实测值
2026-01-06,甲村,A,10,
2026-02-06,甲村,A,19,
2026-12-06,甲村,B,,80%
2026-02-06,甲村,J,1,"
one "$y" "$(printf '%s\n' "$z" | sed 's/2026-12/2026-02/')" --period=month,year >/dev/null
is "a year from its months, its own items and additions" \
    "$(rank s.csv | awk -F, 'NR > 1 { print $1, $5 }')" "2026-01 90.00
2026-02 81.00
2026 85.30"
is "the year's row names its months" "$(grep 月度考核 s.csv)" \
    "2026,,甲村,（月度考核平均）,60,51.3,8.7,0,,,M 2026-01:90、2026-02:81 ÷2,"
one "$y" "$z" --period=year >/dev/null
# The mark of the year's end is no record of ten months.
is "months of which there is no record are none" \
    "$(rank s.csv | awk -F, 'NR > 1 { print $1, $5 }')" "2026 85.30"

# Months missing: the roster opens 乙村 in February.
printf 'unit,category,parent,from\n甲村,村,片,\n乙村,村,片,2026-02-01\n片,片,,\n' >ro.csv
w() {
	one "编号,项目,满分,种类,方式,分值,作用于,缺项,适用单位
A,甲,100,按处扣,扣分,1,,,村
M,,,期间合成,,,月,$1," "日期,单位,规则,数量
2026-01-06,甲村,A,10
2026-02-06,乙村,A,20" -r ro.csv --period=year >/dev/null
	rank s.csv | awk -F, '$4 == "乙村" { print $5 }'
}
is "missing months: those there are" "$(w 按实有)" 80.00
is "missing months: all that were assessed" "$(w 按应有)" 40.00
is "missing months: nought, of twelve" "$(w 记零)" 6.67

# A parent: 60 % its own, 40 % the mean of its villages (90 and 80 of 100).
is "a parent fed by its villages" "$(one "编号,类别,项目,满分,种类,方式,分值,取数,适用单位
A,,甲,100,按处扣,扣分,1,,村
B,,自评,60,按处扣,扣分,1,,片
C,,下辖,40,比例计分,,,下辖得分,片" "日期,单位,规则,数量
2026-02-05,甲村,A,10
2026-02-06,乙村,A,20
2026-02-06,片,B,5" -r ro.csv >/dev/null; rank -g category s.csv | awk -F, '$4 == "片" { print $5 }')" 89.00

# By the quarter: judged in its last month, left out and scaled before.
one "编号,项目,满分,种类,方式,分值,周期
总,,100,总分,,,
A,甲,50,按处扣,扣分,1,
B,乙,50,按处扣,扣分,1,季" "日期,单位,规则,数量
2026-01-06,甲村,A,5
2026-01-06,甲村,B,10
2026-03-06,甲村,A,0" >/dev/null
is "an item by the quarter" "$(rank s.csv | awk -F, 'NR > 1 { print $1, $5 }')" \
    "2026-01 90.00
2026-02 100.00
2026-03 90.00"
is "no base points: 100 up and down" "$(one "编号,项目,满分,种类,方式,分值
总,,100,总分,,
A,甲,,直接扣分,扣分,3
B,乙,,荣誉加分,加分,5" "日期,单位,规则,数量
2026-01-06,甲村,A,2
2026-01-06,甲村,B,1")" "甲村 甲 -6
甲村 乙 5
甲村 （基准分） 100"
is "points won from nought up to the full" "$(one "编号,项目,满分,种类,方式,分值
A,甲,10,按次扣,加分,4" "日期,单位,规则,数量
2026-01-06,甲村,A,2
2026-01-06,乙村,A,3")" "甲村 甲 8
乙村 甲 10"
is "how much was put right in time" "$(one "编号,项目,满分,种类,方式,分值,取数
A,甲,90,按处扣,扣分,1,
B,乙,8,比例计分,,,整改率
C,丙,8,比例计分,,,按期整改率" "日期,单位,规则,整改期限,整改日期
2026-01-06,甲村,A,2026-01-10,2026-01-10
2026-01-06,甲村,A,2026-01-10,2026-01-12
2026-01-06,甲村,A,2026-01-10,
2026-01-06,甲村,A,2026-01-10,2026-01-08
2026-01-06,甲村,A,2027-01-10,")" "甲村 甲 85
甲村 乙 6
甲村 丙 4"

# Numbers beyond what can be held are refused, never wrapped.
printf 'id,item,full,kind,target,points\nB,b,10,R6,100,\nC,c,10,R6,100,\nD,,,R13,,3\n' >big.csv
printf 'date,unit,rule,value,count\n2026-01-01,甲,C,50,\n2026-01-01,甲,D,,999999999999999999\n2026-01-02,甲,D,,999999999999999999\n2026-01-03,甲,D,,999999999999999999\n2026-01-04,甲,D,,999999999999999999\n2026-01-01,乙,C,50,\n' >bigf.csv
run score -R big.csv --date 2026-02-01 bigf.csv
is "too large to be computed: told, and no part of the unit's rows" "$status $err $(echo "$out" | cut -d , -f 3 | sort -u | tr '\n' ' ')" \
    "1 score: error: numbers too large to be computed exactly; the unit is left out: '甲' unit 乙 "
# Fractions beyond what is exact go on to twelve places, and it is said once.
{
	printf 'id,item,full,kind,target\n'
	for t in 1327 842 613 977 389 1511 743 457 1223 691; do
		echo "K$t,项$t,10,R6,$t"
	done
} >long.csv
{
	printf 'date,unit,rule,value\n'
	for t in 1327 842 613 977 389 1511 743 457 1223 691; do
		echo "2026-01-01,甲,K$t,300"
		echo "2026-01-01,乙,K$t,$((t - 1))"
	done
} >longf.csv
run score -R long.csv --date 2026-02-01 longf.csv
# 甲: the sum of 3000/t; 乙: 100 less the sum of 10/t, 99.86867...
is "fractions of ten kinds" "$status $err
$(echo "$out" | awk -F, 'NR > 1 { s[$3] += $6 } END { printf "%.2f %.2f\n", s["甲"], s["乙"] }')" \
    "0 score: note: fractions too long to be exact go on to twelve decimal places, first those of 2026-01: '甲'
$(awk 'BEGIN { split("1327 842 613 977 389 1511 743 457 1223 691", t, " "); for (i in t) { a += 3000 / t[i]; b += 10 - 10 / t[i] } printf "%.2f %.2f\n", a, b }')"
# 按平均分 of many who were each asked by another number of people.
{
	echo 单位,类别
	for p in 151 157 163 167 173 179 181 191 193 197 199 211 223; do
		echo "$p村,村"
	done
	echo 末村,村
} >asked.csv
printf '编号,种类,项目,满分,系数,缺项\nM,满意度,满意,100,满意:1、不满意:0,平均分\n' >ask.csv
{
	echo 日期,单位,规则,实测值,数量
	for p in 151 157 163 167 173 179 181 191 193 197 199 211 223; do
		echo "2026-01-01,$p村,M,满意,$((p - 30))"
		echo "2026-01-01,$p村,M,不满意,30"
	done
} >asks.csv
is "the average of thirteen" "$(score -R ask.csv -r asked.csv --date 2026-02-01 asks.csv 2>/dev/null | awk -F, '$3 == "末村" { s += $6 } END { printf "%.2f\n", s }')" \
    "$(awk 'BEGIN { n = split("151 157 163 167 173 179 181 191 193 197 199 211 223", t, " "); for (i in t) s += 100 * (t[i] - 30) / t[i]; printf "%.2f\n", s / n }')"

# --why bounds what is named, and says how much is not.
run sh -c 'score -R k.csv --date 2026-12-31 --why 2 f.csv | sed -n 2p'
is "--why 2" "$out" "2026-01,,甲村,甲,90,85,5,0,,5,A f.csv:2、f.csv:3、…+3,"
is "--explain names all of them nevertheless" "$(score -R k.csv --date 2026-12-31 --why 2 --explain 甲村 甲 f.csv | grep -o 'f.csv:[0-9]*' | tr '\n' ' ')" \
    "f.csv:2 f.csv:3 f.csv:4 f.csv:5 f.csv:6 "
# Records keep their order, whatever is posted of them at once (不涉及).
cat >k.csv <<'X'
编号,项目,满分,种类,方式,分值,每
A,甲,90,按处扣,扣分,1,处
X
cat >f.csv <<'X'
日期,单位,规则,数量,实测值
2026-01-01,甲村,A,1,
2026-01-02,甲村,A,,不涉及
2026-01-03,甲村,A,2,
2026-01-03,乙村,A,2,
2026-01-04,甲村,A,1,
X
is "records in order" "$(score -R k.csv --date 2026-12-31 f.csv | fields ' ' unit,got,count,why)" \
    "甲村  4 A f.csv:2、f.csv:3、f.csv:4、f.csv:6；缺项：不涉及
乙村 88 2 A f.csv:5"
# Many records of one rule: all of them, in order.
awk 'BEGIN { print "日期,单位,规则,数量"; for (i = 0; i < 700; i++) print "2026-01-01,甲村,A,0" }' >f.csv
is "seven hundred" "$(score -R k.csv --date 2026-12-31 f.csv | fields ' ' why | tail -n 1)" \
    "$(awk 'BEGIN { printf "A "; for (i = 2; i < 702; i++) printf "%sf.csv:%d", (i > 2 ? "、" : ""), i }')"
# Status: rates and what was done on time.
cat >st.csv <<'X'
unit,role,metric,actual,rate,state
甲所,lead,a,3,0.75,按期完成
甲所,lead,b,5,1,逾期完成
甲所,units,c,1,0.5,按期完成
甲所,lead,d,,,未到期
X
cat >k.csv <<'X'
编号,项目,满分,种类,目标值,取数,作用于
A,甲,40,比例计分,,按期完成率,lead
B,乙,10,比例计分,,完成率,c
C,丙,10,比例计分,16,实际,lead
X
is "values from a status table" "$(score -R k.csv --only 2026-05 -s st.csv | cut -d , -f 4,6,11)" "item,got,why
甲,20,A=50 st.csv:2、st.csv:3
乙,5,B=50 st.csv:4
丙,5,C=8 st.csv:2、st.csv:3"
is "a role of the status, in Chinese" "$(sed 's/,lead$/,牵头、其他/' k.csv >kz.csv; score -R kz.csv --only 2026-05 -s st.csv | cut -d , -f 4,6,11)" \
    "$(score -R k.csv --only 2026-05 -s st.csv | cut -d , -f 4,6,11)"
is "--explain names the rows of the status" "$(score -R k.csv --only 2026-05 -s st.csv --explain 甲所 乙)" "甲所 2026-05
乙 (full points 10)
  B in proportion
    st.csv:4
    50 by the status: 10 × 50 ÷ 100 = 5
  10 − 5 = 5"
is "all of them, whatever --why" "$(score -R k.csv --only 2026-05 -s st.csv --why 1 --explain 甲所 甲 | grep st.csv)" \
    "    st.csv:2、st.csv:3"
is "which bounds the row" "$(score -R k.csv --only 2026-05 -s st.csv --why 1 | fields ' ' item,why | grep 甲)" "甲 A=50 st.csv:2、…+1"
printf '单位,停用\n甲所,\n乙所,2026-03-31\n' >r.csv
printf '甲所,lead,e,4,1,按期完成\n乙所,lead,a,3,1,按期完成\n' >>st.csv
run score -R k.csv -r r.csv --only 2026-05 -s st.csv
is "rows of a unit that has closed are nobody's fault" "$status $err" "0 "
# Two inspections in May, each of 10 from full points on: 甲 lost 3 and 12
# (10 at most): (7 + 0) / 2; 乙 nothing and 1: (10 + 9) / 2, as the first took
# place for 乙 too; in June one: 10 - 2.
cat >k.csv <<'X'
编号,项目,满分,种类,方式,分值,每,取值
K,环境,10,按处扣,扣分,1,处,逐轮平均
L,环境,,不得分,,,,
X
cat >f.csv <<'X'
日期,单位,规则,点位,数量,轮次
2026-05-06,甲村,K,路,3,上旬
2026-05-08,甲村,K,路,0,上旬
2026-05-20,甲村,K,路,8,下旬
2026-05-21,甲村,K,渠,4,下旬
2026-05-21,乙村,K,渠,1,下旬
2026-06-03,甲村,K,渠,2,
X
run score -R k.csv --date 2026-12-31 f.csv
is "two inspections a month, averaged" "$(echo "$out" | cut -d , -f 1,3-8,10 | grep 环境)" \
"2026-05,甲村,环境,10,3.5,6.5,0,15
2026-05,乙村,环境,10,9.5,0.5,0,1
2026-06,甲村,环境,10,8,2,0,2
2026-06,乙村,环境,10,10,0,0,0"
is "and said" "$(LC_ALL=zh_CN.UTF-8 score -R k.csv --only 2026-05 --explain 甲村 环境 f.csv 2>/dev/null)" "甲村 2026-05
环境（满分 10）
  上旬：
  K 按处扣
    2026-05-06 路 3 f.csv:2
    2026-05-08 路 0 f.csv:3
    1 × 3 = 3，扣 3
  10 − 3 = 得 7
  下旬：
  K 按处扣
    2026-05-20 路 8 f.csv:4
    2026-05-21 渠 4 f.csv:5
    1 × 12 = 12，扣 12
  各条共扣 12，本项只扣 10；10 − 10 = 得 0
  2 次检查平均：（7 + 0）÷ 2 = 得 3.5"
# The rule that takes all strikes one inspection: (0 + 9) / 2.
printf '2026-05-07,乙村,L,渠,1,上旬\n' >>f.csv
is "不得分 in one of two inspections" "$(score -R k.csv --only 2026-05 f.csv | cut -d , -f 3,6 | grep 乙村,4)" 乙村,4.5
# Without 轮次 each day is an inspection: (7 + 10 + 10 + 2 + 6) / 5.
cut -d , -f 1-5 f.csv >f1.csv
is "each day an inspection" "$(score -R k.csv --only 2026-05 f1.csv 2>/dev/null | cut -d , -f 3,6 | sed -n 2p)" 甲村,7
# R19: a place lost 2 in one round, 1 in the other: (8 + 9) / 2.
printf '编号,项目,满分,种类,分值,取值\nK,点,10,点位平均,1,按轮平均\n' >k.csv
printf '日期,单位,规则,点位,数量,轮次\n2026-05-06,甲村,K,东路,2,1\n2026-05-20,甲村,K,东路,1,2\n' >f.csv
is "places of two inspections" "$(score -R k.csv --only 2026-05 f.csv | cut -d , -f 6 | sed -n 2p)" 8.5

# All opinions in one cell: what is expected is said.
printf '编号,种类,项目,满分,系数\nM,满意度,测评,5,满意:1、一般:0.6\n' >ask.csv
printf '日期,单位,规则,实测值\n2026-05-06,甲村,M,满意20、一般5\n2026-05-06,甲村,M,\n' >f.csv
run score -R ask.csv f.csv
is "opinions in one cell" "$(echo "$err" | sed '$d')" \
    "score: f.csv:2:4: error: no opinion that rule M knows (满意、一般); each opinion is a row, how many gave it in 数量; the finding is left out: '满意20、一般5'
score: f.csv:3:4: error: no value that rule M can judge; the finding is left out"
printf '编号,种类,项目,满分,目标值\nM,满意度,测评,5,100\n' >ask.csv
printf '日期,单位,规则,实测值\n2026-05-06,甲村,M,90\n2026-05-06,甲村,M,满意\n' >f.csv
run score -R ask.csv f.csv
is "where marks are given there are no opinions to name" "$(echo "$err" | sed '$d')" \
    "score: f.csv:3:4: error: no value that rule M can judge; the finding is left out: '满意'"
done_testing
