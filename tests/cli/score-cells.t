# score: cells as clerks write them: lists with stray separators, merged cells,
# 10分, full-width figures.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"

# 甲村 has T1 and T2: (90 + 50) / 2; the row without a number is none of the
# rule's, and its separators name nothing.
printf '编号,种类,项目,满分,取数,作用于\nK1,比例计分,完成,100,完成率,T1、、T2、\n' >r.csv
printf 'unit,id,rate\n甲村,T1,0.9\n甲村,T2,0.5\n甲村,,0.1\n' >st.csv
printf '日期,单位,规则\n' >none.csv
run score -R r.csv -s 2026-05=st.csv --only 2026-05 none.csv
is "an empty piece of 作用于 names no row of the status" \
    "$(echo "$out" | fields ' ' unit,got,why)" "甲村 70 K1=70 st.csv:2、st.csv:3"
is "which is told" "$err" "score: st.csv:4: note: 1 rows of the status serve no rule; this is the first"

cat >r.csv <<'X'
编号,种类,项目,满分,分值,每,必填
K1,按处扣,保洁,100,2,处,
K2,按处扣,保洁,,1,处,、佐证、
X
cat >f.csv <<'X'
日期,单位,规则,数量,佐证
2026-05-06,甲村,K1、,1,
2026-05-06,乙村,K1、、K2,1,图
2026-05-06,丙村,、K1,1,
2026-05-06,丁村,K1、K2,1,
X
run score -R r.csv f.csv
is "nor of the rules of a finding" \
    "$(echo "$out" | fields ' ' unit,got,why)" "甲村 98 K1 f.csv:2
乙村 97 K1 f.csv:3；K2 f.csv:3
丙村 98 K1 f.csv:4
丁村 98 K1 f.csv:5"
is "nor of what a rule needs" "$err" \
    "score: f.csv:5:5: error: empty, though rule K2 asks for it; the finding is left out: '佐证'"

# A workbook as a township hands it in: title, parts merged over their items,
# points and caps behind the names, full-width figures, 合计 below.
#   保洁 40 - 2 x 18 = 4, 河道 20 - 5 x 3 = 5: 51 lost of which the part bears
#   30, 30 of 60; 台账 40 - 2; 3 + 4 won, at most 5; 6 x 2 lost, at most 10:
#   30 + 38 + 5 - 10 = 63.
rows() { # cells by |, columns from A on; the rows after the N-th
	awk -F'|' -v n="$1" '{ printf "<row r=\"%d\">", NR + n
	for (i = 1; i <= NF; i++) if ($i != "")
		printf "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>", 64 + i, NR + n, $i
	print "</row>" }'
}
book b
{
	printf '<sheetData>'
	rows 0 <<'X'
2026年村级考核细则
编号|考核类别|考核内容|满分|计分方式|分值|累计上限|评分标准
A1|环境卫生（60分，最多扣30分）|保洁（40分）||按处扣|2分|扣完为止
A2||河道（20分）||按处扣|５分|扣完
B1|基础工作（40分）|台账|４０|按次扣|2分|
J1|加分项（累计不超过5分）|荣誉||荣誉加分|3分|
J2||创新||荣誉加分|4分|
Q1|扣分项(10分)|通报||直接扣分|6分|
合　计|||100分
X
	printf '</sheetData><mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="B3:B4"/><mergeCell ref="B6:B7"/></mergeCells>'
} | sheet b 1 细则
pack b 细则.xlsx
cat >f.csv <<'X'
日期,单位,规则,数量
2026-05-06,甲村,A1,18
2026-05-06,甲村,A2,3
2026-05-06,甲村,B1,1
2026-05-06,甲村,J1,1
2026-05-06,甲村,J2,1
2026-05-06,甲村,Q1,2
X
run score -R 细则.xlsx f.csv
is "points and caps behind names in merged cells" "$(echo "$out" | fields ' ' item,full,got,why)" \
    "保洁 40 4 A1 f.csv:2
河道 20 5 A2 f.csv:3
台账 40 38 B1 f.csv:4
荣誉  3 J1 f.csv:5
创新  4 J2 f.csv:6
通报  -12 Q1 f.csv:7
（环境卫生封顶）  21 环境卫生
（加分项加分封顶）  -2 加分项
（扣分项扣分封顶）  2 扣分项"
is "the total worked out by hand" "$(echo "$out" | rank | fields ' ' unit,score)" "甲村 63.00"
is "合计 is no rule" "$status $err" "0 score: 细则.xlsx:9:1: note: a sum, no record: left out: '合 计'"

printf '日期,单位,项目,规则,数量\n2026-05-06,甲村,保洁（40分）,,1\n2026-05-06,甲村,,河道（20分）,1\n' >f2.csv
run score -R 细则.xlsx f2.csv
is "findings may name the item as the sheet does" "$(echo "$out" | fields ' ' item,got | head -n 2)" "保洁 38
河道 15"

# The same saved as CSV has lost what was merged, and its sums are wrong.
cat >细则.csv <<'X'
编号,大类,项目,满分,种类,分值,上限
A1,环境卫生（50分）,保洁,40,按处扣,2,
A2,,,,不得分,,
B1,,河道,20,按处扣,5,最多扣8分
J1,加分项,荣誉,,荣誉加分,3,累计最高5分
J2,加分项,创新,,荣誉加分,4,5分封顶
J3,加分项,好人,,荣誉加分,4,累计不超过5分
J4,加分项,义举,,荣誉加分,4,累计不超过5分
小计,,,60,,,
合计,,,90,,,
X
printf '日期,单位,规则,数量\n2026-05-06,甲村,B1,3\n2026-05-06,甲村,J2,2\n' >f.csv
run score -R 细则.csv f.csv
is "is told" "$err" "score: 细则.csv:9:1: note: a sum, no record: left out: '小计'
score: 细则.csv:10:1: note: a sum, no record: left out: '合计'
score: 细则.csv:3:3: warning: stands in no item 项目: what it takes lies outside the full points (fill in the item, also where its cell was merged with the one above): 'A2'
score: 细则.csv:8:7: warning: the same cap stands at item '好人': it limits each item apart; to limit them together give part '加分项' a cap (a row of kind 大类, or 累计不超过 behind its name): 'J4'
score: 细则.csv:10:4: warning: its items add up to 60, not to 90
score: 细则.csv:2:4: warning: its items add up to 40, not to 50: '环境卫生'"
is "最多扣8分 and 5分封顶 are limits" "$(echo "$out" | awk -F, '$7 == 8 || $8 == 5 { print $4, $6 }')" "河道 12
创新 5"

# How many and how many times: 0.5 x (3 + 2 + 2 x 2) of 60, the second of 桥头
# double, is 4.5, and 1.5 times 1 for what came late.
cat >c.csv <<'X'
编号,项目,满分,种类,分值,每,重复倍数,逾期倍数
K1,保洁,60,按处扣,0.5分,处,加倍,1.5倍
K2,河道,40,按处扣,1,处,2倍,1.5倍
X
printf '日期,单位,规则,数量,点位,整改期限\n2026-05-06,甲村,K1,3处,桥头,\n2026-05-07,甲村,K1,两处,校门,\n2026-05-08,甲村,K1,二处,桥头,\n2026-05-08,甲村,K2,１处,闸口,2026-05-10\n2026-05-08,甲村,K2,三处半,闸口,\n2026-05-08,甲村,K2,几处,闸口,\n2026-05-08,甲村,K2,3处5,闸口,\n' >f.csv
run score -R c.csv --date 2026-05-31 f.csv
is "3处, 两处, 加倍, 1.5倍" "$(echo "$out" | fields ' ' item,got)" "保洁 55.5
河道 38.5"
is "what is no number is told" "$(echo "$err" | grep error | cut -d : -f 3-5)" "6:4: error
7:4: error
8:4: error"

# A row of kind 大类 goes before what stands in brackets, and 作用于 may name
# the part as it is written: 3 + 3 x 2 and 4 x 3 of which the rule takes 8 are
# 17, of which the part bears 10.
cat >细则.csv <<'X'
编号,大类,项目,种类,分值,上限,满分,作用于,重复倍数
P,环境卫生（60分，最多扣20分）,,大类,,最多扣10分,,,
K1,环境卫生（60分，最多扣20分）,甲,按处扣,3,,30分,,
K2,环境卫生,乙（30分）,按处扣,4,最多扣8分,,,
D,,,加倍,,,,环境卫生（60分）,2
X
printf '日期,单位,规则,点位\n2026-05-06,甲村,K1,a\n2026-05-07,甲村,K1,a\n2026-05-07,甲村,K2,b\n2026-05-08,甲村,K2,b\n' >f.csv
run score -R 细则.csv f.csv
is "the part's own row goes first" "$(echo "$out" | fields ' ' item,got,why)$err" "甲 21 K1 f.csv:2、f.csv:3
乙 22 K2 f.csv:4、f.csv:5
（环境卫生封顶） 7 P"
done_testing
