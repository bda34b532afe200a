# score: rules as a township writes them, drafts, faults in them, whom they
# hold for, and findings on days they do not.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# Drafted by plan-parse -t rules, with ids and the gaps filled in.
cat >细则.txt <<'X'
三、评分标准
1．乱堆乱放的，每处扣1分，扣完为止。
2．焚烧垃圾的每次扣3分，扣完为止。
3．被市级表彰的加2分，最高加5分。
4．弄虚作假的一票否决。
5．无故关闭的不得分。
X
plan-parse -t rules 细则.txt >draft.csv
awk -F, -v OFS=, '
NR == 1 { print $0, "item", "full"; next }
{ $2 = "K" NR - 1 }
NR == 2 || NR == 3 { print $0, "卫生", 20; next }
NR == 6 { print $0, "公厕", 10; next }
{ print $0, "", "" }' draft.csv >rules.csv
cat >f.csv <<'X'
date,unit,rule,count
2026-05-06,柳塘村,K1,3
2026-05-06,柳塘村,K2,2
2026-05-06,柳塘村,K3,1
2026-05-06,柳塘村,K5,1
2026-05-07,石桥村,K4,1
X
run score -R rules.csv --date 2026-05-31 f.csv
is "a draft runs once ids and gaps are filled in" "$(echo "$out" | cut -d , -f 3-8,12)" "unit,item,full,got,deducted,added,effect
柳塘村,卫生,20,11,9,0,
柳塘村,K3,,2,0,2,
柳塘村,公厕,10,0,10,0,
石桥村,卫生,20,20,0,0,
石桥村,一票否决,,0,0,0,grade_lowest、no_award
石桥村,公厕,10,10,0,0,"
run score -R draft.csv --date 2026-05-31 f.csv
like "as it was drafted, its ids are no ids of rules" "$err" "f.csv:2:3: error: no such rule.*'K1'"

# Two rules of one sentence have one id in the list, not in the table to score by.
echo '1．乱贴广告的，每处扣1分；拒不清理的，每次扣5分。' >两条.txt
plan-parse -t rules 两条.txt >list.csv
run score -R list.csv --date 2026-05-31 f.csv
like "a list in which an id repeats says how to get ids" "$err" \
    "score: list.csv: note: .*--for-score"
plan-parse -t rules --for-score 两条.txt >table.csv
run score -R table.csv --date 2026-05-31 f.csv
is "the table for score has no id twice" "$(echo "$err" |
	grep -cE 'already|--for-score')" 0

# Whom rules hold for: a category, a group expression, all but one, a tag.
cat >名册.csv <<'X'
单位,单位类别,分组
柳塘村,村,沿河
石桥村,村,
东社区,社区,
农业办,镇直部门,
X
cat >r.csv <<'X'
编号,项目,满分,种类,方式,分值,适用单位
总分,,30,总分,,,各村（社区）
A,甲,10,按处扣,扣分,1,村、社区
B,乙,10,按处扣,扣分,1,各村（社区）
C,丙,10,按处扣,扣分,1,村、社区、除石桥村
D,丁,10,按处扣,扣分,1,沿河
E,戊,50,按处扣,扣分,1,镇直部门
G,己,,直接扣分,扣分,1,渔业队
X
printf '日期,单位,规则\n2026-05-06,石桥村,A\n2026-05-06,石桥村,C\n2026-05-06,农业办,A\n' >f2.csv
run score -R r.csv -r 名册.csv --date 2026-05-31 f2.csv
is "items by unit" "$(echo "$out" | awk -F, 'NR > 1 && $4 !~ /^（/ { i[$3] = i[$3] $4 } END { for (u in i) print u, i[u] }' | sort)" \
    "东社区 甲乙丙
农业办 戊
柳塘村 甲乙丙丁
石桥村 甲乙"
is "scope faults and sums are told" "$err" "score: r.csv:8:7: error: no unit, category or group of the roster is called that: '渔业队'
score: f2.csv:3:3: error: the rule does not hold for 石桥村; the finding is left out: 'C'
score: f2.csv:4:3: error: the rule does not hold for 农业办; the finding is left out: 'A'
score: r.csv:2:3: warning: its items add up to 40, not to 30: '总分'
score: note: 3 findings read: 1 used, 2 reported, 0 outside the period"
is "what does not concern a unit is scaled to the whole: 19 of 20 is 28.5 of 30" \
    "$(echo "$out" | rank -g category | grep 石桥村 | cut -d , -f 5)" 28.50

# Parameters that cannot be.
cat >bad.csv <<'X'
编号,类别,项目,满分,种类,分值,目标值,门槛,分档,权重,启用,停用,作用于,适用单位
A,,a,10,R6,,0,,,,,,,
B,,b,10,R7,,100,120,,,,,,
C,,c,10,R8,,,,90..80:3,,,,,
D,,d,10,R1,1,,,,,2026-05-02,2026-05-01,,
E,,e,10,R8,,,,95:12,,,,,
F,一,x,10,R1,1,,,,,,,,
G,二,x,10,R1,1,,,,,,,,
一,一,,,大类,,,,,60%,,,,
M,,,,R20,,,,,50%,,,月,
X
printf 'date,unit,rule\n' >none.csv
run score -R bad.csv --date 2026-05-31 none.csv
is "told, each with its line" "$err" "score: bad.csv:2:7: error: cannot be: target 目标值 = 0; the rule is left out: 'A'
score: bad.csv:3:8: error: cannot be: gate 门槛 > 100; the rule is left out: 'B'
score: bad.csv:4:9: error: cannot be: bands 分档; the rule is left out: 'C'
score: bad.csv:5:11: error: cannot be: from 启用 > to 停用; the rule is left out: 'D'
score: bad.csv:9:10: warning: the weights do not add up to 100 %
score: bad.csv:10:10: warning: the weights do not add up to 100 %
score: bad.csv:6:9: warning: gives or takes more than item 'e' has: 'E'
score: bad.csv:8:3: warning: an item of part '一' has the same name; rename one: 'x'"

# So much percent of nought is no step.
cat >nought.csv <<'X'
编号,项目,满分,种类,分值,每,目标值
A,a,10,R5,1,1%,<=0
B,b,10,R5,1,1,<=0
X
run score -R nought.csv --date 2026-05-31 none.csv
is "a percentage of nought cannot be" "$err" \
    "score: nought.csv:2:7: error: cannot be: target 目标值 = 0; the rule is left out: 'A'"

# A rule without its points judges nothing and is named where it would have:
# 40 - 2 - 2; of 河道 nothing can be said.  With 酌情 the judge says how much,
# up to the cap, or the item's points: 40 - 2 - 2 - 2, 20 - 3 - 3 of which 5.
cat >open.csv <<'X'
编号,项目,满分,方式,分值,每,上限
A1,保洁,40,扣分,1,处,
A2,保洁,40,扣分,,,
A3,保洁,40,扣分,1—3,,
B1,河道,20,扣分,,,5
B2,河道,20,扣分,,,
X
cat >of.csv <<'X'
日期,单位,规则,项目,数量,分值
2026-05-06,甲村,A1,,2,
2026-05-06,甲村,A2,,1,2
2026-05-06,甲村,A3,,1,2
2026-05-06,甲村,B1,,1,3
2026-05-07,甲村,B1,,1,3
2026-05-07,甲村,,河道,1,3
2026-05-07,甲村,B2,,1,21
X
run score -R open.csv of.csv
is "a rule that lacks something is named in why" "$(echo "$out" | fields ' ' item,full,got,why)" \
    "保洁 40 36 A1 of.csv:2；A3 of.csv:4；未计（规则未填完）：A2
河道   未计（规则未填完）：B1、B2；缺项：规则未填完
（缺项折算） 20 18 缺项：河道"
is "and told with its findings" "$(echo "$err" | sed -n '1,4p;7p')" "score: open.csv:3:5: error: rules of kind R3 一次性扣 need points 分值; the rule is left out: 'A2'
score: open.csv:5:5: error: rules of kind R3 一次性扣 need points 分值; the rule is left out: 'B1'
score: open.csv:6:5: error: rules of kind R3 一次性扣 need points 分值; the rule is left out: 'B2'
score: of.csv:3:3: error: rule A2 lacks something (line 3 of the rules): nothing is judged by it; the finding is left out: 'A2'
score: of.csv:7:4: error: fits several rules (B1、B2); name those that are meant in 规则 rule; the finding is left out: '河道'"
like "the derivation names it too" "$(LC_ALL=zh_CN.UTF-8 score -R open.csv --explain 甲村 保洁 of.csv 2>/dev/null)" \
    "该条规则未填完，未计"
sed 's/扣分,,/扣分,酌情,/' open.csv >open2.csv
run score -R open2.csv of.csv
is "酌情: as the judge writes, up to the cap" "$(echo "$out" | fields ' ' item,got,why)" \
    "保洁 34 A1 of.csv:2；A2 of.csv:3；A3 of.csv:4
河道 15 B1 of.csv:5、of.csv:6"
like "not beyond the item" "$err" "of.csv:8:6: error: points outside the range of rule B2"

# Days: outside the assessment, a rule not in force, who inspects whom, points.
cat >d.csv <<'X'
编号,项目,满分,种类,分值,启用,停用
总分,,100,总分,,2026-01-01,2026-12-31
A,a,50,R1,1,2026-03-01,
B,b,50,R1,2,,
X
cat >df.csv <<'X'
日期,单位,规则,数量,扣分,来源
2025-12-31,甲村,B,1,,
2026-02-01,甲村,A,1,,
2026/5/6,甲村,B,2,4,督查
2026年5月7日,甲村,B,2,-5,甲村
X
run score -R d.csv --date 2026-05-31 df.csv
is "days, points that differ, self inspection" "$err" \
    "score: df.csv:2:1: error: outside the days of the assessment; the finding is left out: '2025-12-31'
score: df.csv:3:3: error: the rule does not hold on that day; the finding is left out: 'A'
score: df.csv:5:6: warning: inspected by the unit itself: '甲村'
score: df.csv:5:5: warning: rule B gives 4, which counts: '-5'
score: note: 4 findings read: 2 used, 2 reported, 0 outside the period"
is "and what counts" "$(echo "$out" | cut -d , -f 4,6,11)" "item,got,why
a,50,
b,42,B df.csv:4、df.csv:5"

printf '日期,单位,规则,数量\n2026-05-06,甲村、甲村,B,3\n' >twice.csv
run score -R d.csv --date 2026-05-31 twice.csv
is "a unit named twice bears it once" "$(echo "$out" | awk -F, '$4 == "b" { print $3, $6 }')$err" \
    "甲村 44score: twice.csv:2:2: warning: named twice, counts once: '甲村'"
run score -R d.csv --date 2026-05-31 df.csv

# The same findings in a GB18030 workbook's clothes: title row, CRLF.
{ echo 五月督查记录,,,,,; cat df.csv; } | sed 's/$/\r/' | iconv -f UTF-8 -t GB18030 >gbk.csv
is "as Excel saves it" "$(score -R d.csv --date 2026-05-31 gbk.csv 2>/dev/null | sed 's/gbk.csv:5、gbk.csv:6/df.csv:4、df.csv:5/')" "$out"
# Chinese headings out, and in again.
score -R d.csv --date 2026-05-31 --header zh df.csv >zh.csv 2>/dev/null
is "Chinese headings" "$(head -n 1 zh.csv)" "期间,单位类别,单位,项目,满分,得分,扣分,加分,金额,数量,依据,效力"
is "are read as well" "$(rank zh.csv | tail -n 1 | cut -d , -f 4,5)" 甲村,92.00
is "a rule for some units, without a roster" \
    "$(score -R r.csv --date 2026-05-31 none.csv 2>&1 >/dev/null)" \
    "score: r.csv:2:7: warning: rules hold for some units only; without a roster (-r) only units' names are understood: '各村（社区）'"
# The table that offices start from: one rule of each kind, all of them good.
run score -R "$top/share/templates/rules.csv" --date 2026-05-31 none.csv
is "the template of rules has no faults" "$status:$err" "0:"
is "and every kind" "$(grep -o '^R[0-9]*例' "$top/share/templates/rules.csv" | sort -uV | tr -d '例\n')" \
    "R1R2R3R4R5R6R7R8R9R10R11R12R13R14R15R16R17R18R19R20R21R22"
is "csv-check agrees" "$(csv-check -t rules "$top/share/templates/rules.csv" | sed 1d)" ""
printf 'date,unit,rule,count,place\n2026-05-06,甲村,R1例,3,桥头\n2026-05-20,甲村,R1例,1,桥头\n' >t.csv
is "the derivation in words" "$(LC_ALL=zh_CN.UTF-8 score -R "$top/share/templates/rules.csv" --date 2026-05-31 --explain 甲村 村庄保洁 t.csv)" \
    "甲村 2026-05
村庄保洁（满分 20）
  R1例 按处扣：每发现一处暴露垃圾扣0.5分，扣完为止
    2026-05-06 桥头 3 t.csv:2
    2026-05-20 桥头 1 ×2（第2次） t.csv:3
    0.5 × 5 = 2.5，扣 2.5
  20 − 2.5 = 得 17.5"
run score -R "$top/share/templates/rules.csv" --explain 甲村 没有这项 t.csv
is "no such item" "$status:$err" "2:score: fatal: no such item in the rules: '没有这项'"
# An office numbers its rows under 序号; where there is 编号 too, that is the id.
printf '考核细则,,,,\n序号,考核内容,标准分,计分方式,扣分值,最多扣分\nA1,村容,30,按处扣,1,5\nA2,报送,10,按条扣,2,\n合计,,40,,,\n' >k.csv
printf '日期,单位,细则编号,数量\n2026-05-06,甲村,A1,9\n2026-05-06,甲村,A2,2\n' >f.csv
run score -R k.csv f.csv
is "序号 is the id where there is no other" "$(echo "$out" | fields ' ' item,got,why | head -n 2)" \
    "村容 25 A1 f.csv:2
报送 6 A2 f.csv:3"
run csv-check -t rules k.csv
is "and no fault" "$(printf '%s\n' "$out" | sed 1d)" ""
sed 's/序号/编号/; s/最多扣分/序号/' k.csv | sed 's/,5$/,1/' >k2.csv
run score -R k2.csv f.csv
is "beside 编号 it is read by nobody" "$(echo "$out" | fields ' ' item,got | head -n 2 | tr '\n' ' ')" "村容 21 报送 6 "
done_testing
