# task-track: the register of findings: 签收 催办 延期 退办 销号 in the log, by the
# finding's file and number or by unit and place.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,别名,单位类别\n上坪村,上坪,村\n下坪村,,村\n' >roster.csv
cat >问题.csv <<'Y'
日期,单位,点位,问题,项目,整改期限,整改日期
2026-05-04,上坪村,桥头,垃圾,卫生,2026-05-08,2026-05-07
2026-05-05,上坪村,村口,柴堆,卫生,2026-05-10,2026-05-09
2026-05-06,下坪村,渠边,污水,卫生,2026-05-20,
2026-05-25,上坪村,桥头,垃圾,卫生,2026-06-05,2026-05-28
2026-05-26,下坪村,学校,摊点,卫生,2026-06-05,
2026-05-27,下坪村,粮站,占道,卫生,2026-06-05,
Y
cat >登记.csv <<'Y'
日期,单位,文档,编号,点位,事项,新时限,批准人,说明
2026-05-07,,问题,4,,签收,,,
2026-05-18,下坪村,问题,4,,延期,2026-06-10,镇长办公会,等雨停
2026-05-11,上坪,,,村口,退办,,,柴堆只挪了地方
2026-05-29,上坪村,,,桥头,退办,,,仍有垃圾
2026-05-30,下坪村,,,学校,销号,,,
2026-05-27,下坪村,,,学校,催办,,,
2026-05-28,下坪村,,,学校,催办,,,
Y
find() { # DATE; no assignments: the terminal, or /dev/null as cron gives it [OPTION...]
	day=$1
	shift
	run task-track -p 登记.csv -f 问题.csv -r roster.csv --date "$day" "$@"
}
rows() {
	printf '%s\n' "$out" | fields , "$1" | sort -n
}
find 2026-05-31
# 3 was put right on the 9th and sent back on the 11th: 21 days over; 4 has till
# 10 June; what came back at the bridge is the later one; one day to each other
is "each finding after its steps" "$(rows id,title,due,was,last,urged,back,state,days)" \
"2,桥头：垃圾,2026-05-08,,2026-05-07,,,按期销号,
3,村口：柴堆,2026-05-10,,,,1,逾期,21
4,渠边：污水,2026-06-10,2026-05-20,,,,整改中,10
5,桥头：垃圾,2026-06-05,,,,1,反弹,5
6,学校：摊点,2026-06-05,,2026-05-30,2,,按期销号,
7,粮站：占道,2026-06-05,,,,,整改中,5"
is "and nothing else to say" "$status $err" "0 "
is "signed, and the latest step" "$(rows id,signed,event)" "2,,
3,,2026-05-11 退办
4,2026-05-07,2026-05-18 延期
5,,2026-05-29 退办
6,,2026-05-30 销号
7,,"
for l in extended back urged overdue; do
	find 2026-05-29 -l $l
	rows id | paste -sd' ' | sed "s/^/$l /"
done >lists
is "the lists" "$(cat lists)" "extended 4
back 3 5
urged 6
overdue 3"
find 2026-05-17
is "before the extension was granted, before it was put right" \
    "$(rows id,due,was,back,state,days)" "2,2026-05-08,,,按期销号,
3,2026-05-10,,1,逾期,7
4,2026-05-20,,,整改中,3"

# Put right after it was sent back; steps that fit nothing.
sed -i 's/2026-05-09$/2026-05-15/' 问题.csv
cat >>登记.csv <<'Y'
2026-05-20,上坪村,,,广场,催办,,,
2026-05-21,,,,桥头,催办,,,
2026-05-22,下坪村,问题,4,,延期,2026-06-01,镇长,下雨
2026-05-22,下坪村,问题,4,,延期,2026-06-20,,下雨
2026-05-22,下坪村,问题,,,催办,,,
2026-05-22,下坪村,问题,44,,催办,,,
Y
find 2026-05-31
is "in the end, five days late" "$(rows id,last,back,state,days | sed -n 2p)" \
    "3,2026-05-15,1,逾期销号,5"
is "each step is counted or told" "$status
$err" "1
task-track: 登记.csv:10:2: error: a step on a finding needs its unit, not counted: ''
task-track: 登记.csv:12:8: warning: an extension that nobody approved, not counted: ''
task-track: 登记.csv:13:4: error: no number and no place of the finding, not counted: ''
task-track: 登记.csv:11:4: error: the new deadline is before the old one, 2026-06-10; not counted: '2026-06-01'
task-track: 登记.csv:14:4: warning: no finding that it is about, or several of one day: give the number; not counted: '催办'
task-track: 登记.csv:9:5: warning: no finding that it is about, or several of one day: give the number; not counted: '催办'"

# A unit that a row names by two names did it once.
mv 问题.csv 存.csv
mv 登记.csv 存2.csv
printf '日期,单位,点位,问题,整改期限\n2026-05-04,上坪村,河边,垃圾,2026-05-20\n' >问题.csv
printf '日期,单位,点位,事项\n2026-05-08,上坪村、上坪,河边,催办\n' >登记.csv
find 2026-05-10
is "by two names, once" "$status $(rows id,urged) $err" "0 2,1 "
mv 存.csv 问题.csv
mv 存2.csv 登记.csv

# The office's own numbers; a review; a task's log may say where it was done.
cat >台账.csv <<'Y'
编号,发现时间,责任单位,地点,问题描述,整改时限,销号日期
C-01,2026-04-02,上坪村,塘边,积水,2026-04-10,2026-04-09
C-02,2026-04-20,上坪村,塘边,积水,2026-04-30,2026-04-25
C-03,2026-05-02,上坪村,塘边,积水,2026-05-10,
Y
cat >登记.csv <<'Y'
日期,单位,文档,编号,点位,事项,新时限,批准人,说明
2026-04-12,上坪村,,,塘边,退办,,,
2026-04-28,上坪村,台账,C-02,,重开,,,
2026-04-29,上坪村,d,1,广场,,,,已完成
Y
printf 'doc,id,title,unit,role\nd,1,健身活动,上坪村,units\n' >a.csv
run task-track -p 登记.csv -f 台账.csv -r roster.csv --date 2026-05-05 a.csv
is "numbers of the ledger, and a task" "$(rows id,back,state,days | sort)" \
"1,,按期完成,
C-01,1,逾期,25
C-02,1,反弹,5
C-03,,反弹,5"
run task-track -p 登记.csv -f 台账.csv -r roster.csv --date 2026-05-05 --review month a.csv
is "of the month before only" "$(rows id,back,state | sort)" "1,,按期完成
C-01,1,逾期
C-02,1,逾期"

# -l findings: the rows with the days that the log settled, for who reads no log.
cat >问题.csv <<'Y'
日期,单位,规则,点位,数量,整改期限,整改日期,检查人
2026-05-04,上坪村,K1,桥头,1,2026-05-08,2026-05-12,老王
2026-05-05,上坪,K1,村口,3,2026-05-10,2026-05-09,老王
2026-05-06,下坪村,K1,渠边,2,2026/5/20,,老李
2026-05-07,下坪村,K1,学校,1,2026-05-20,,老李
2026-05-08,下坪村,K1,粮站,1,2026-05-20,2026/5/19,老李
2026-06-08,下坪村,K1,粮站,1,2026-06-20,2026-06-19,
Y
cat >续.csv <<'Y'
时间,被督查单位,细则编号,天气
2026-05-09,上坪村,K1,"晴，
有风"
Y
cat >登记.csv <<'Y'
日期,单位,文档,编号,点位,事项,新时限,批准人,说明
2026-05-07,,问题,2,,延期,2026-05-15,镇长办公会,等雨停
2026-05-11,上坪村,,,村口,退办,,,柴堆只挪了地方
2026-05-18,下坪村,问题,4,,延期,2026-06-10,镇长办公会,等雨停
2026-05-22,下坪村,,,学校,销号,,,
2026-05-20,上坪村,d,1,,,,,巡查
Y
run task-track -p 登记.csv -f 问题.csv -f 续.csv -r roster.csv -l findings --date 2026-05-31
is "settled" "$out" "date,unit,rule,place,count,deadline,fixed,检查人,天气,record
2026-05-04,上坪村,K1,桥头,1,2026-05-15,2026-05-12,老王,,问题.csv:2
2026-05-05,上坪,K1,村口,3,2026-05-10,,老王,,问题.csv:3
2026-05-06,下坪村,K1,渠边,2,2026-06-10,,老李,,问题.csv:4
2026-05-07,下坪村,K1,学校,1,2026-05-20,2026-05-22,老李,,问题.csv:5
2026-05-08,下坪村,K1,粮站,1,2026-05-20,2026/5/19,老李,,问题.csv:6
2026-06-08,下坪村,K1,粮站,1,2026-06-20,2026-06-19,,,问题.csv:7
2026-05-09,上坪村,K1,,,,,,\"晴，
有风\",续.csv:2"
is "what was passed over is told" "$status
$err" "0
task-track: 登记.csv: note: rows that name no finding, passed over up to 2026-05-31: '1'
task-track: 问题.csv: note: rows after 2026-05-31, not counted: '1'
task-track: 续.csv: note: rows without a deadline, nothing to put right: '1'"
printf '%s\n' "$out" >办后.csv
# Two points for each place, double if late.  As written: 桥头 4, 村口 6, 续 2;
# 渠边 8, 学校 4, 粮站 2.  By the log: 桥头 2, 村口 12, 续 2; 渠边 4, 学校 4, 粮站 2.
printf '编号,项目,满分,种类,方式,分值,逾期倍数\nK1,卫生,100,按处扣,扣分,2,2\n' >细则.csv
points() {
	score -R 细则.csv -r roster.csv --only 2026-05 --date 2026-05-31 "$@" 2>/dev/null |
	    fields ' ' unit,got,count
}
is "points as the findings are written" "$(points 问题.csv 续.csv)" "上坪村 88 5
下坪村 86 4"
is "points as the log settled them" "$(points 办后.csv)" "上坪村 84 5
下坪村 90 4"
run task-track -p 登记.csv -f - -l findings --date 2026-05-31
is "not from a pipe" "$status $err" \
    "2 task-track: <stdin>: fatal: findings are read twice: they must be files"
run task-track -p 登记.csv -l findings --date 2026-05-31
is "not without findings" "$status $err" \
    "2 task-track: fatal: bad value for option -l: 'findings'"

# A finding of two units is for each to put right; the row is put right when
# both have done so.
printf '单位,单位类别\n甲村,村\n乙村,村\n' >two.csv
cat >joint.csv <<'X'
日期,单位,规则,点位,问题,整改期限,整改日期
2026-12-02,甲村、乙村,A,界桥,秸秆,2026-12-10,
2026-12-03,甲村、丁村,A,河边,杂物,2026-12-10,2026-12-09
2026-12-03,甲村、乙村,A,路口,杂物,,
X
run task-track -f joint.csv -r two.csv --date 2026-12-31
is "of each" "$(rows id,unit,state,days)" "2,乙村,逾期,21
2,甲村,逾期,21
3,甲村,按期销号,"
is "one that nobody knows is told, a row without a deadline counted once" "$err" \
"task-track: joint.csv:3:2: error: no such unit in the roster; nearest: 甲村 (1)、乙村 (1): '丁村'
task-track: joint.csv: note: rows without a deadline, nothing to put right: '1'"
printf '日期,单位,点位,事项\n2026-12-12,乙村,界桥,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "one of them has" "$(rows id,unit,state,days | grep ^2)" "2,乙村,逾期销号,2
2,甲村,逾期,21"
run task-track -f joint.csv -p one.csv -l findings -r two.csv --date 2026-12-31
is "so the row has not" "$(rows unit,place,fixed | grep 界桥)" "甲村、乙村,界桥,"
printf '日期,单位,点位,事项\n2026-12-12,乙村,界桥,销号\n2026-12-14,甲村,界桥,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -l findings -r two.csv --date 2026-12-31
is "until both have" "$(rows unit,place,fixed | grep 界桥)" "甲村、乙村,界桥,2026-12-14"
# By the number, too, it is done by who did it, or, where nobody is named, by all.
printf '文档,日期,编号,单位,事项\njoint,2026-12-12,2,乙村,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "one of them has, by the number" "$(rows id,unit,state,days | grep ^2)" "2,乙村,逾期销号,2
2,甲村,逾期,21"
printf '文档,日期,编号,单位,事项\njoint,2026-12-12,2,,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "all have" "$(rows id,unit,state,days | grep ^2)" "2,乙村,逾期销号,2
2,甲村,逾期销号,2"
printf '文档,日期,编号,单位,事项\njoint,2026-12-12,2,丙村,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "none of them has" "$(rows id,unit,state,days | grep ^2)" "2,乙村,逾期,21
2,甲村,逾期,21"
printf '日期,单位,点位,事项\n2026-12-12,甲村、乙村,界桥,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "both have, in one row" "$(rows id,unit,state,days | grep ^2)" "2,乙村,逾期销号,2
2,甲村,逾期销号,2"
# Rows of one unit and rows of all, whatever their order in the log.
printf '文档,日期,编号,单位,事项\njoint,2026-12-16,2,甲村,销号\njoint,2026-12-14,2,,退办\njoint,2026-12-12,2,甲村、乙村,销号\njoint,2026-12-11,2,,签收\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "sent back, and one has again" "$(rows id,unit,state,signed,event | grep ^2)" \
    "2,乙村,逾期,2026-12-11,2026-12-14 退办
2,甲村,逾期销号,2026-12-11,2026-12-16 销号"
printf '文档,日期,编号,单位,事项\njoint,2026-12-14,2,甲村,退办\njoint,2026-12-14,3,,退办\njoint,2026-12-12,2,甲村,销号\njoint,2026-12-12,3,,销号\n' >one.csv
run task-track -f joint.csv -p one.csv -r two.csv --date 2026-12-31
is "sent back is what is told last, not what is written last" "$(rows id,unit,state,event | grep 甲村)" \
    "2,甲村,逾期,2026-12-14 退办
3,甲村,逾期,2026-12-14 退办"

# A unit named twice has it to put right once, and marks too many name nobody.
cat >twice.csv <<'X'
日期,单位,规则,点位,问题,整改期限,整改日期
2026-12-02,甲村、甲村,A,界桥,秸秆,2026-12-10,
2026-12-03,、甲村、、乙村、,A,河边,杂物,2026-12-10,
2026-12-04,、,A,河边,杂物,2026-12-10,
X
run task-track -f twice.csv -r two.csv --date 2026-12-31
is "each unit once" "$(rows id,unit)
$err" "2,甲村
3,乙村
3,甲村
task-track: twice.csv:2:2: warning: named twice, counts once: '甲村、甲村'
task-track: twice.csv:4:2: error: a finding without a unit, row left out: '、'"
# What found nothing is nothing to put right.
printf '日期,单位,点位,问题,数量,整改期限\n2026-12-02,甲村,界桥,无。,,2026-12-10\n2026-12-02,甲村,界桥,未发现问题,,2026-12-10\n2026-12-02,甲村,界桥,杂物,0,2026-12-10\n2026-12-02,甲村,界桥,无人管护,,2026-12-10\n2026-12-02,甲村,界桥,,,2026-12-10\n' >none.csv
run task-track -f none.csv -r two.csv --date 2026-12-31
is "found nothing" "$(rows id)
$err" "5
6
task-track: none.csv: note: rows of inspections that found nothing: '3'"
# A finding and rows of the log that name very many units, in linear time.
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "%s某%d村", i ? "、" : "", i }' >names
awk 'BEGIN { print "单位"; for (i = 0; i < 20000; i++) print "某" i "村" }' >many.csv
printf '编号,日期,单位,点位,问题,整改期限\n1,2026-03-01,%s,桥头,垃圾,2026-03-10\n' "$(cat names)" >all.csv
for e in 02,交办 03,签收 09,销号; do printf '2026-03-%s,%s,all,1,%s\n' "${e%,*}" "$(cat names)" "${e#*,}"; done |
    sed '1i日期,单位,文档,编号,事项' >alllog.csv
is "each of twenty thousand put it right" \
    "$(bounded task-track -f all.csv -p alllog.csv -r many.csv --date 2026-03-31 </dev/null 2>/dev/null | grep -c 按期销号)" 20000
awk 'BEGIN { print "日期,单位,文档,编号,事项"
	for (i = 0; i < 20000; i++)
		printf "2026-03-%02d,某%d村,all,1,销号\n", 9 - i / 2500, i }' >alllog.csv
is "each with a row of its own, the latest first" \
    "$(bounded task-track -f all.csv -p alllog.csv -r many.csv --date 2026-03-31 </dev/null 2>/dev/null | grep -c 按期销号)" 20000
done_testing
