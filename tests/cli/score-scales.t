# score: values on a scale (R8 R9 R10), letters, and votes (R18).
. "$(dirname "$0")/../tap.sh"
cd "$T"

# one RULE FINDINGS: points of the item.
h="编号,项目,满分,种类,分值,目标值,取整,分档,系数,分项权重,取值"
g="日期,单位,规则,数量,实测值,来源"
d=2026-05-06,甲村,K
one() {
	printf '%s\n' "$h" "$1" >k.csv
	printf '%s\n' "$g" "$2" >f.csv
	score -R k.csv --date 2026-12-31 f.csv 2>err >s.csv
	awk -F, 'NR > 1 && $4 !~ /^（/ { print $6 }' s.csv
}

# 92.5 lies halfway between 90 (3) and 95 (5); 84 in the rest.
b="95:5、90:3、85:1、其余:0"
is "R8 interpolated" "$(one "K,项,5,R8,,,内插,$b,,," "$d,,92.5%,")" 4
is "R8 not interpolated" "$(one "K,项,5,R8,,,,$b,,," "$d,,92.5%,")" 3
is "R8 interpolated: the rest stays" "$(one "K,项,5,R8,,,线性,$b,,," "$d,,84%,")" 0
is "R8 interpolated: nothing beyond the best" "$(one "K,项,5,R8,,,linear,$b,,," "$d,,99%,")" 5
# 60 to 75: 3 to 4 points; 69 is 0.6 of the way.
is "R8 a band with a range of points" "$(one "K,项,5,R8,,,,60—75:3—4、75—100:4—5,,," "$d,,69,")" 3.6
# 5:A 4:B: 4.5 between 0.8 and 1 of 20.
r9="5:A、4:B、3:C、其余:D,A:1、B:0.8、C:0.6、D:0"
is "R9 interpolated" "$(one "K,项,20,R9,,,内插,$r9,,末次" "$d,,4.5,")" 18
# 85 between 80 (0.8) and 90 (1): 0.9 of 10.
m="90:1、80:0.8、60:50%、其余:0"
is "R10 by marks, interpolated" "$(one "K,项,10,R10,,,线性内插,,$m,," "$d,,85,")" 9
is "R10 by marks, the grade reached" "$(one "K,项,10,R10,,,,,$m,," "$d,,85,")" 8
is "R10 by marks: the mean of two marks first" "$(one "K,项,10,R10,,,内插,,$m,," "$d,,84,
$d,,86,")" 9
c="好:1、中:0.7、差:0"
is "R10 letters: several are averaged: (1 + 0.7) / 2" "$(one "K,项,20,R10,,,,,$c,," "$d,,好,
$d,,中,")" 17
is "R10 letters: the last" "$(one "K,项,20,R10,,,,,$c,,末次" "2026-05-08,甲村,K,,好,
$d,,中,")" 20
is "R10 letters: the last reviewer" "$(one "K,项,20,R10,,,,,$c,,自评、镇核" "$d,,中,镇核
2026-05-09,甲村,K,,好,自评")" 14
is "why names the last reviewer's letter" "$(cut -d , -f 11 s.csv | tail -n 1)" "K=中 f.csv:2、f.csv:3"
is "a review that is not filled in leaves the one before" "$(one "K,项,10,R6,,10,,,,,自评、镇核、县核" "$d,,9,自评
$d,,8,镇核
$d,,,县核"; cat err)" 8
is "R8 letters" "$(one "K,项,5,R8,,,,好:5、中:3、差:0,,," "$d,,中,")" 3
is "R8 a letter that is none of the scale" "$(one "K,项,5,R8,,,,好:5、中:3、差:0,,," "$d,,优," >/dev/null; cat err)" "score: f.csv:2:5: error: no value that rule K can judge; the finding is left out: '优'
score: note: 1 findings read: 0 used, 1 reported, 0 outside the period"
is "words for bounds" "$(one "K,项,5,R8,,,,95%以上:5、90%以上:3、不足90%:1,,," "$d,,90%,")" 3

# Scales that cannot be.
cat >bad.csv <<X
$h
A,a,5,R8,,,,95:5、好:3,,,
B,b,5,R9,,,,5:A、4:B,A:1,,
C,c,5,R10,,,,,90:1、好:0.8,,
D,d,5,R18,,,,,满意:1,,末次
E,e,5,R8,,,,95:3..5,,,
F,f,5,R6,,,,,,,去极值平均:1
X
printf 'date,unit,rule\n' >none.csv
score -R bad.csv --date 2026-05-31 none.csv 2>err >s.csv
is "scales that cannot be are told" "$(cut -d : -f 2- err)" " bad.csv:2:8: error: cannot be: bands 分档; the rule is left out: 'A'
 bad.csv:3:8: error: cannot be: bands 分档、coefs 系数; the rule is left out: 'B'
 bad.csv:4:9: error: cannot be: coefs 系数; the rule is left out: 'C'
 bad.csv:5:11: error: cannot be: pick 取值; the rule is left out: 'D'
 bad.csv:6:8: error: cannot be read as bands 分档, the row is left out: '95:3..5'
 bad.csv:7:11: error: not a word of pick 取值, the row is left out; there are: average 平均、last 末次、sum 合计、max 最高、min 最低、rounds 逐轮平均、trimmed 去极值平均: '去极值平均:1'"

# Six marks 60 80 80 90 90 100: without 60 and 100 the mean is 85.
v="$d,,60,
$d,,80,
$d,,80,
$d,,90,
$d,,90,
$d,,100,"
is "R18 marks without the best and the worst" "$(one "K,项,10,R18,,100,,,,,去极值平均" "$v")" 8.5
# All six: 500 / 6 = 83.3333, of 10.
is "R18 marks, all of them" "$(one "K,项,10,R18,,100,,,,," "$v")" 8.333333
is "R18 five raters are too few to leave any out" \
    "$(one "K,项,10,R18,,100,,,,,去掉最高最低各一" "$(echo "$v" | sed 1d)")" 8.8
is "R18 from more than so many" "$(one "K,项,10,R18,,100,,,,,去极值平均:6" "$v")" 8.333333
# 8 8 9 9 9 10 of 10: without 8 and 10 (8 + 27) / 4.
is "R18 marks of another full" "$(one "K,项,10,R18,,10,,,,,去极值平均" "$d,2,8,
$d,3,9,
$d,1,10,")" 8.75
is "R18 a mark beyond its full is told" "$(one "K,项,10,R18,,10,,,,," "$d,,11," >/dev/null; head -n 1 err)" \
    "score: f.csv:2:5: error: no value that rule K can judge; the finding is left out: '11'"
# Opinions: 4 满意, 2 基本满意, 1 不满意: without one 满意 and the 不满意
# (3 + 1.6) / 5 = 0.92.
o="满意:1、基本满意:0.8、一般:0.6、不满意:0"
w="$d,4,满意,群众
$d,2,基本满意,群众
$d,1,不满意,群众
$d,3,弃权,群众"
is "R18 opinions without the best and the worst" "$(one "K,项,10,R18,,,,,$o,,去极值平均" "$w")" 9.2
# Leaders: 2 of 一般 (five or fewer: all count) 0.6 x 0.4; the others 0.92 x 0.6.
is "R18 each class of raters for itself: 0.24 + 0.552" \
    "$(one "K,项,10,R18,,,,,$o,领导:40%、群众:60%,去极值平均" "$w
$d,2,一般,领导")" 7.92
# Without weights all raters are one: 4 x 1, 2 x 0.8, 2 x 0.6, 0: (6.8 - 1) / 7.
is "R18 without weights all raters alike" \
    "$(one "K,项,10,R18,,,,,$o,,去极值平均" "$w
$d,2,一般,领导")" 8.285714
# 59999 is 29999 beyond 30000, two whole steps of 10000: 3 + 2.
printf '编号,项目,满分,种类,分值,每,上限,目标值,分档\nK,收,3,R11,1,1万元,5,3万元,未达:-3\n' >k.csv
printf '%s\n%s\n' "$g" "$d,,5.9999万," >f.csv
is "万元 counts in the target, the step and the value" "$(score -R k.csv --date 2026-12-31 f.csv | sed -n 2p | cut -d , -f 6)" 5
# The office counts in 万元 throughout: 5.9999 is two whole steps beyond 3.
sed 's/3万元/3/' k.csv >k1.csv
sed 's/5.9999万/5.9999/' f.csv >f1.csv
is "a target that is itself in 万元" "$(score -R k1.csv --date 2026-12-31 f1.csv | sed -n 2p | cut -d , -f 6)" 5
# 97 - 91.5 = 5.5 points: 6 begun steps of 0.4 are 2.4, 5 whole ones 2.
for w in 不足1个百分点按1个百分点计 不足一个百分点的按一个计; do
	printf '编号,项目,满分,种类,分值,每,目标值,取整\nK,率,30,R5,0.4,1个百分点,97,%s\n' "$w" >k.csv
	printf '%s\n%s\n' "$g" "$d,,91.5%," >f.csv
	is "$w" "$(score -R k.csv --date 2026-12-31 f.csv | sed -n 2p | cut -d , -f 6)" 27.6
done
sed 's/不足[^,]*$/不足1个百分点不计/' k.csv >k1.csv
is "不足1个百分点不计" "$(score -R k1.csv --date 2026-12-31 f.csv | sed -n 2p | cut -d , -f 6)" 28
done_testing
