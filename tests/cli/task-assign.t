# task-assign: who is meant, and that no task is lost.
. "$(dirname "$0")/../tap.sh"
cd "$T"

cat >roster.csv <<'X'
单位,别名,单位类别,分组,上级,分管领导,负责人,联系人,电话,启用,停用
东片党总支,东片总支,党总支,,,丁一,丁一,丁二,1,,
上坪村,上坪,村,沿河村,东片党总支,丁一,王一,王二,2,,
下坪村,,村,沿河村,东片党总支,丁一,李一,李二,3,,
老街村,老街,村,,东片党总支,丁一,赵一,赵二,4,,2026-06-30
老街社区,,社区,,东片党总支,丁一,赵一,赵二,5,2026-07-01,
教育办公室,教委（至2025-12-31）、教育办,镇直部门,,,周一,周二,周三,6,,
生态环境办公室,环保办,镇直部门,,,周一,吴一,吴二,7,,
派出所,,站所,窗口单位,,周一,郑一,郑二,8,,
司法所,,站所,窗口单位,,周一,冯一,冯二,9,,
中心小学,,学校,,教育办公室,周一,陈一,陈二,10,,
X
head=doc,id,kind,title,lead,units,assist,subjects,people,start,due,freq,when_text
pick() { # rows as id,unit,role,via,match,distance
	awk -F, 'NR > 1 { print $2 "," $5 "," $6 "," $7 "," $8 "," $18 }' "$1"
}
assign() { # [-OPTION...] TASKS-LINES on standard input
	{ echo "$head"; cat; } >tasks.csv
	run task-assign -r roster.csv --date 2026-01-05 "$@" tasks.csv
	printf '%s\n' "$out" >rows
}

assign <<'X'
p,1,task,通水,教育办,派出所、司法所,中心小学,各村,张三,2026-02-01,2026-03-31,1/month,3月底前
X
is "the whole row" "$(sed -n 1,2p rows)" \
"doc,id,kind,title,unit,role,via,match,category,leader,contact,start,due,freq,people,head,phone,distance,when_text
p,1,task,通水,教育办公室,lead,教育办,alias,镇直部门,周一,周三,2026-02-01,2026-03-31,1/month,张三,周二,6,,3月底前"
is "roles, alias, exact, group" "$(pick rows)" \
"1,教育办公室,lead,教育办,alias,
1,派出所,units,派出所,exact,
1,司法所,units,司法所,exact,
1,中心小学,assist,中心小学,exact,
1,上坪村,subject,各村,group,
1,下坪村,subject,各村,group,
1,老街村,subject,各村,group,"
is "clean" "$status $err" "0 "

assign <<'X'
p,1,task,x,,各村（社区）,,,,,2026-03-31,,
p,1,task,x,,各村（社区）,,,,,2026-12-31,,
X
is "a unit counts from its opening to its closing" \
"$(pick rows | cut -d, -f2 | tr '\n' ' ')" \
"上坪村 下坪村 老街村 上坪村 下坪村 老街村 老街社区 "
assign <<'X'
p,1,task,x,,各村（社区）,,,,2026-07-01,2026-06-30、2026-12-31,,
X
is "a deadline before the first start is one of a time begun before" \
"$(pick rows | cut -d, -f2 | tr '\n' ' ')" "上坪村 下坪村 老街村 老街社区 "
assign --date 2026-08-01 <<'X'
p,1,task,x,,老街村,,,,,2026-12-31,,
X
is "a closed unit named by name finds nobody" "$(pick rows)" "1,,units,老街村,none,"
is "and says when it was open" "$status $err" \
"1 task-assign: tasks.csv:2:6: error: the unit was not open on 2026-12-31 (open from '' to '2026-06-30'): '老街村'"

assign <<'X'
p,1,task,x,,教委,,,,,,,
X
is "an alias out of use" "$(pick rows) $err" "1,,units,教委,none, task-assign: tasks.csv:2:6: error: a name of 教育办公室 in use from '' to '2025-12-31', not on 2026-12-31: '教委'"
assign --date 2025-01-01 <<'X'
p,1,task,x,,教委,,,,,2025-10-31,,
X
is "and in use" "$(pick rows)" "1,教育办公室,units,教委,alias,"

assign <<'X'
p,1,task,x,,环保、镇派出所、东片总支和司法所、中心小学等,,,,,,,
X
is "half-spelled names, joined names, an open list" "$(pick rows)" \
"1,生态环境办公室,units,环保,alias,
1,派出所,units,镇派出所,alias,
1,东片党总支,units,东片总支,alias,
1,司法所,units,司法所,exact,
1,中心小学,units,中心小学,exact,"
is "are noted and no fault" "$status
$err" "0
task-assign: tasks.csv:2:6: note: half-spelled name taken as 生态环境办公室: '环保'
task-assign: tasks.csv:2:6: note: half-spelled name taken as 派出所: '镇派出所'
task-assign: tasks.csv:2:6: note: the list of names goes on (等): who else is not said: '中心小学'"

assign <<'X'
p,1,task,x,,镇直各部门、各站所,,,,,,,
p,2,task,x,,辖区学校、各窗口单位,,,,,,,
p,3,task,x,,东片各村,,,,,2026-03-01,,
p,4,task,x,,沿河各村,,,,,,,
p,5,task,x,派出所,司法所,,各责任单位,,,,,
p,6,task,x,,教育办公室（教育办）,,,,,,,
X
is "groups by category, tag, parent; the units of the task itself" "$(pick rows | cut -d, -f1,2,5)" \
"1,教育办公室,group
1,生态环境办公室,group
1,派出所,group
1,司法所,group
2,中心小学,group
2,派出所,group
2,司法所,group
3,上坪村,group
3,下坪村,group
3,老街村,group
4,上坪村,group
4,下坪村,group
5,派出所,exact
5,司法所,exact
6,教育办公室,exact"
is "clean" "$status $err" "0 "

# What stands beside a name: its role, others in a bracket, who is left out.
assign <<'X'
p,1,task,x,,派出所牵头、环保（积极配合）,,,,,,,
p,2,task,x,,牵头单位：派出所和司法所,,,,,,,
p,3,task,x,,环保办（教育办、司法所）,,,,,,,
p,4,task,x,,各村（社区）（上坪村、老街除外）,,,,,2026-12-31,,
p,5,task,x,,"沿河各村(不含下坪村)、派出所/司法所",,,,,,,
p,6,task,x,,司法所（张三）,,,,,,,
X
is "roles and brackets in the text" "$(pick rows | cut -d, -f1,2,3,5)" \
"1,派出所,lead,exact
1,生态环境办公室,assist,alias
2,派出所,lead,exact
2,司法所,lead,exact
3,生态环境办公室,units,alias
3,教育办公室,units,alias
3,司法所,units,exact
4,下坪村,units,group
4,老街社区,units,group
5,上坪村,units,group
5,派出所,units,exact
5,司法所,units,exact
6,司法所,units,exact"
is "a person in a bracket is told" "$status $(printf '%s\n' "$err" | tail -n 1)" \
"0 task-assign: tasks.csv:7:6: note: what the bracket says is no unit of the roster: '张三'"

assign <<'X'
p,1,task,x,,东片党总支书记、各村党支部书记,,,,,2026-03-01,,
p,2,task,x,,各村（社区）按职责分工负责、派出所所长,,,,,2026-03-01,,
p,3,task,x,,镇长,,,,,,,
X
is "the head of a unit stands for it" "$(pick rows | cut -d, -f1,2,5)
$err" "1,东片党总支,exact
1,上坪村,group
1,下坪村,group
1,老街村,group
2,上坪村,group
2,下坪村,group
2,老街村,group
2,派出所,exact
3,,none
task-assign: tasks.csv:2:6: note: taken as the units that they head: '东片党总支书记'
task-assign: tasks.csv:2:6: note: taken as the units that they head: '各村党支部书记'
task-assign: tasks.csv:3:6: note: taken as the units that they head: '派出所所长'
task-assign: tasks.csv:4:6: error: no such unit in the roster: '镇长'"

cat >own.csv <<'X'
说法,选取
两所、各所,单位=派出所、单位=司法所
试点村,分组=沿河村&类别=村、-单位=下坪村
X
assign -G own.csv <<'X'
p,1,task,x,,两所、试点村,,,,,,,
X
is "the office's own expressions" "$(pick rows | cut -d, -f2,4)" \
"派出所,两所
司法所,两所
上坪村,试点村"

assign <<'X'
p,1,task,x,,上平村、广播站,,群众,,,,,
p,2,task,x,,,,群众,,,,,
p,3,task,x,/,无,—,,,,,,
X
is "guesses marked, nobody lost" "$(pick rows)" \
"1,上坪村,units,上平村,guess,1
1,,units,广播站,none,
2,,,群众,none,
3,,,,none,"
is "each reported" "$status
$err" "1
task-assign: tasks.csv:2:6: warning: no such unit; taken as a guess: 上坪村, 1 edits away: '上平村'
task-assign: tasks.csv:2:6: error: no such unit in the roster: '广播站'
task-assign: tasks.csv:2:8: note: neither a unit nor a group of the roster: '群众'
task-assign: tasks.csv:3:6: warning: nobody is named for this task: '2'
task-assign: tasks.csv:4:6: warning: nobody is named for this task: '3'"
run task-assign -r roster.csv --date 2026-01-05 --strict tasks.csv
is "--strict" "$status" 2
run task-assign -r roster.csv --date 2026-01-05 -l unresolved tasks.csv
is "the names nobody was found for" "$out" "expression,role,count,first,nearest
广播站,units,1,p:1,
群众,subject,2,p:1,"

cat >overlay.csv <<'X'
文档,编号,责任单位,职责
p,2,司法所,牵头
,2,各村,配合
p,1,派出所,取消
p,1,司法所,牵头
p,3.1,东片党总支,主持
p,8,司法所,牵头
p,3,教育办,责任
p,1,下坪村,取消
X
assign -a overlay.csv <<'X'
p,1,task,x,,派出所、司法所,,,,,,,
p,2,task,x,,,,,,,2026-03-31,,
p,3.2,task,x,,派出所,,,,,,,
q,2,task,x,,,,,,,2026-03-31,,
X
is "an overlay adds, changes, takes away; a block's goes for its tasks" \
    "$(awk -F, 'NR>1{print $1 ":" $2 "," $5 "," $6}' rows)" \
"p:1,司法所,lead
p:2,上坪村,assist
p:2,下坪村,assist
p:2,老街村,assist
p:2,司法所,lead
p:3.2,派出所,units
p:3.2,教育办公室,units
q:2,上坪村,assist
q:2,下坪村,assist
q:2,老街村,assist"
is "what of it was of no use" "$status
$err" "1
task-assign: overlay.csv:6:4: error: no such role (share/roles.csv), row left out: '主持'
task-assign: overlay.csv:9:4: warning: the task has no such unit to take away: '下坪村'
task-assign: overlay.csv:7:4: warning: no such task, row of the overlay not used: 'p 8'"

assign --infer-lead <<'X'
p,1,task,x,,各村、派出所、司法所,,,,,2026-03-01,,
p,2,task,x,司法所,派出所,,,,,,,
X
is "a lead from the order, on request, marked" "$(pick rows | grep lead)" \
"1,派出所,lead,推定牵头：派出所,exact,
2,司法所,lead,司法所,exact,"
is "counted" "$err" "task-assign: note: leads inferred from the order: '1'"

run task-assign -r roster.csv --date 2026-01-05 -l load tasks.csv
is "load by unit" "$(printf '%s\n' "$out" | grep -E '^(unit|派出所|司法所|上坪)')" \
"unit,category,leader,head,total,lead,units,assist,subject,guess,tasks
上坪村,村,丁一,王一,1,0,1,0,0,0,p:1
派出所,站所,周一,郑一,2,0,2,0,0,0,p:1、p:2
司法所,站所,周一,冯一,2,1,1,0,0,0,p:1、p:2"
run task-assign -r roster.csv --date 2026-01-05 -l nolead tasks.csv
is "tasks without a lead" "$out" "doc,id,kind,title,units,assist,due
p,1,task,x,上坪村、下坪村、老街村、派出所、司法所,,2026-03-01"

sed 's/,陈一,/,,/' roster.csv >r2.csv
assign <<'X'
p,1,task,x,,中心小学、派出所,,,,,,,
p,2,task,x,,中心小学,,,张三,,,,
X
run task-assign -r r2.csv --date 2026-01-05 -l noperson tasks.csv
is "rows that nobody answers for: neither named nor the head of the unit" \
    "$(printf '%s\n' "$out" | cut -d, -f2,5 | tail -n +2)" "1,中心小学"
printf '任务,责任单位,时限\n清渠,各村,6月30日前\n清渠,各村,8月至12月\n' >hand.csv
run task-assign -r roster.csv --date 2026-05-05 hand.csv
is "deadlines in words" "$(printf '%s\n' "$out" | awk -F, 'NR > 1 { print $2 "," $5 }' | tr '\n' ' ')" \
    "1,上坪村 1,下坪村 1,老街村 2,上坪村 2,下坪村 2,老街村 "

printf '任务,责任单位,备注\n修路,司法所,急\n修桥,派出所,"a,b"\n' >手工.csv
run task-assign -r roster.csv 手工.csv
is "a table made by hand: named after the file, numbered, unknown columns kept" \
    "$(printf '%s\n' "$out" | cut -d, -f1,2,4,5,20-)" \
"doc,id,title,unit,备注
手工,1,修路,司法所,急
手工,2,修桥,派出所,\"a,b\""
run task-assign -r roster.csv --header zh 手工.csv
like "a Chinese heading" "$out" '^文档,编号,类别,任务,单位,职责,原文,匹配,单位类别,分管领导,联系人,开始日期,完成时限,频次,'

# Tables a second filter reads: rows in = tasks out, on generated tasks.
awk 'BEGIN { srand(7); print "doc,id,title,lead,units,assist,subjects"
	split("派出所 司法所 各村 各村（社区） 上坪 环保 无此单位 群众 上平村 / 等 中心小学和派出所", u, " ")
	for (i = 1; i <= 400; i++) {
		printf "d,%d,t", i
		for (k = 0; k < 4; k++) {
			n = int(rand() * 4); s = ""
			while (n-- > 0) s = s (s == "" ? "" : "、") u[1 + int(rand() * 12)]
			printf ",%s", s
		}
		print ""
	} }' >many.csv
run task-assign -r roster.csv --date 2026-01-05 many.csv
is "every task leaves at least once" \
    "$(printf '%s\n' "$out" | awk -F, 'NR > 1 { print $2 }' | sort -nu | wc -l | tr -d ' ')" 400
is "no unit twice in a task" \
    "$(printf '%s\n' "$out" | awk -F, 'NR > 1 && $5 != "" { print $2 "," $5 }' | sort | uniq -d)" ""
is "no unit but the roster's" "$(printf '%s\n' "$out" | awk -F, 'NR == FNR { u[$1]; next } FNR > 1 && $5 != "" && !($5 in u)' roster.csv -)" ""
cp "$T/.out" once
run task-assign -r roster.csv --date 2026-01-05 many.csv
same "same input, same bytes" once "$T/.out"

awk -F, 'BEGIN { srand(9); print "doc,id,title,lead,units" }
NR > 1 { n[NR - 1] = $1 } END { for (i = 1; i <= 500; i++) {
	print "d," i ",t," n[1 + int(rand() * 3)] "," n[5 + int(rand() * 6)] "、" n[5 + int(rand() * 6)]
} }' roster.csv >exact.csv
if command -v sqlite3 >/dev/null; then
	task-assign -r roster.csv --date 2026-08-01 exact.csv >rows 2>/dev/null
	sqlite3 :memory: '.mode csv' '.import rows r' '.import exact.csv t' '.import roster.csv u' "
	WITH named AS (
		SELECT id, lead AS unit FROM t
		UNION SELECT id, substr(units, 1, instr(units, '、') - 1) FROM t
		UNION SELECT id, substr(units, instr(units, '、') + 1) FROM t)
	SELECT count(*), (SELECT count(*) FROM r WHERE unit <> ''),
	    (SELECT count(*) FROM (SELECT id, unit FROM r WHERE unit <> '' EXCEPT SELECT id, unit FROM named))
	FROM named JOIN u ON u.单位 = named.unit;" >counts
	is "the same pairs as sqlite3 finds" \
	    "$(awk -F, '{ print ($1 > 500 && $1 == $2), $3 }' counts)" "1 0"
else
	skip "the same pairs as sqlite3 finds" "no sqlite3"
fi

run task-assign many.csv
is "a roster is needed" "$status $err" "2 task-assign: fatal: a roster is needed: '-r'"
run task-assign -r none.csv many.csv
is "a roster that is not there" "$status $err" "2 task-assign: fatal: cannot open: No such file or directory: 'none.csv'"
run task-assign -r roster.csv -l what many.csv
is "a list that is not there" "$status $err" "2 task-assign: fatal: no such list; there are: load、unresolved、nolead、noperson: 'what'"
if [ -c /dev/full ]; then
	task-assign -r roster.csv --date 2026-01-05 many.csv >/dev/full 2>/dev/null
	is "a full disk" "$?" 2
fi
printf '单位,上级,启用,停用\n甲所,,,\n甲所,,,\n乙所,丙所,2026-05-01,2026-04-01\n,,,\n丁所,戊所,,\n己所,,2026-13-01,\n' >bad.csv
run task-assign -r bad.csv 手工.csv
is "faults of a roster" "$(printf '%s\n' "$err" | grep bad.csv)" \
"task-assign: bad.csv:3:1: error: the unit is there twice for the same days, the second row is left out: '甲所'
task-assign: bad.csv:4:4: error: closed before it opened, row left out: '乙所'
task-assign: bad.csv:7:3: error: not a date of the calendar: '2026-13-01'
task-assign: bad.csv:6:2: warning: superior unit is not in the roster: '戊所'"
printf '单位,别名,上级\n甲所,老所,乙所\n乙所,老所,甲所\n' >bad.csv
printf '任务,责任单位\n修路,老所\n' >t.csv
run task-assign -r bad.csv --date 2026-01-05 t.csv
is "an alias of two units finds neither; superiors that go round" "$status $(printf '%s\n' "$out" | pick /dev/stdin)
$err" "1 1,,units,老所,none,
task-assign: bad.csv:3:2: warning: also means 甲所: this name alone finds neither: '老所'
task-assign: bad.csv:2:3: error: units that are each other's superiors: '甲所'
task-assign: bad.csv:3:3: error: units that are each other's superiors: '乙所'
task-assign: t.csv:2:2: error: no such unit in the roster; nearest: 甲所 (0)、乙所 (0): '老所'"
# 东片、西片各村: the villages of both, told; an office of the area is itself.
cat >area.csv <<'X'
单位,单位类别,上级
东片,片区,
中片,片区,
西片,片区,
甲河村,村,东片
乙山村,村,中片
丙塘村,村,西片
教委,部门,
X
cat >area-tasks.csv <<'X'
编号,任务,责任单位
1,换灯,东片、西片各村
2,修路,东片、中片、西片所属各村
3,巡查,东片、教委
4,招生,教委办
X
run task-assign -r area.csv area-tasks.csv
is "villages of both" "$(printf '%s\n' "$out" | fields ' ' id,unit,via,match)" \
"1 甲河村 东片 group
1 丙塘村 西片各村 group
2 甲河村 东片 group
2 乙山村 中片 group
2 丙塘村 西片所属各村 group
3 东片 东片 exact
3 教委 教委 exact
4 教委 教委办 guess"
is "told" "$err" \
"task-assign: area-tasks.csv:2:3: note: read with the end of the name behind it, as 东片各村: '东片'
task-assign: area-tasks.csv:3:3: note: read with the end of the name behind it, as 中片所属各村: '中片'
task-assign: area-tasks.csv:5:3: warning: no such unit; taken as a guess: 教委, 1 edits away: '教委办'"
# Only a person is named: the unit that he heads, else is the contact of, is a
# guess; nobody, or one of two units, stays without.
cat >people.csv <<'X'
单位,单位类别,分管领导,负责人,联系人
水利站,站所,周一,孙八,李二
文化站,站所,周一,郑九,李二
村建办,部门,吴二,冯十,孙八
X
cat >people-tasks.csv <<'X'
编号,任务,责任单位,责任人
1,清淤,,孙八
2,演出,,吴二
3,查账,,周一
4,培训,,李二
5,修路,村建办,孙八
6,讲座,,外人
X
run task-assign -r people.csv people-tasks.csv
is "units by persons" "$(printf '%s\n' "$out" | fields , id,unit,role,via,match,distance,people)" \
"1,水利站,units,孙八,guess,,孙八
2,村建办,units,吴二,guess,,吴二
3,,,,none,,周一
4,,,,none,,李二
5,村建办,units,村建办,exact,,孙八
6,,,,none,,外人"
is "each told" "$err" \
"task-assign: people-tasks.csv:2:4: warning: only a person is named; the unit is a guess by the roster: 水利站: '孙八'
task-assign: people-tasks.csv:3:4: warning: only a person is named; the unit is a guess by the roster: 村建办: '吴二'
task-assign: people-tasks.csv:4:3: warning: nobody is named for this task: '3'
task-assign: people-tasks.csv:5:3: warning: nobody is named for this task: '4'
task-assign: people-tasks.csv:7:3: warning: nobody is named for this task: '6'"

# A deadline that Excel spoilt, or that there is not, is not passed on unsaid.
printf '单位\n水利站\n' >unit.csv
printf '编号,任务,责任单位,完成时限\n1,甲,水利站,46204\n2,乙,水利站,2026年2月30日前\n3,丙,水利站,2026年6月30日前\n' >due.csv
run task-assign -r unit.csv due.csv
is "deadlines that are no days" "$status $err" \
"1 task-assign: due.csv:2:4: error: 完成时限: Excel's number of a day, 2026-07-01; format the cells as dates before saving: '46204'
task-assign: due.csv:3:4: error: 完成时限: there is no such day: '2026年2月30日前'"
# A row that names very many units, in linear time.
awk 'BEGIN { print "单位,单位类别"; for (i = 0; i < 40000; i++) print "某" i "村,村" }' >many.csv
awk 'BEGIN { print "doc,id,title,units"; printf "p,1,x,"; for (i = 0; i < 40000; i++) printf "%s某%d村", i ? "、" : "", i; print "" }' >names.csv
is "forty thousand units of one task" "$(bounded task-assign -r many.csv names.csv 2>/dev/null | wc -l | tr -d ' ')" 40001

# A superior that is no unit itself, or is called by another name.
printf '单位,别名,类别,上级\n甲村,,村,东片区\n乙村,,村,西片区办\n西片区办,西边,片区,\n' >above.csv
printf 'doc,id,title,units\np,1,x,东片区各村\np,2,x,西边各村\n' >below.csv
is "villages of a superior that the roster lacks, and of an alias" \
    "$(task-assign -r above.csv below.csv 2>/dev/null | fields ' ' id,unit,match)" "1 甲村 group
2 乙村 group"

# As many names that nobody has, in the time and the memory of the others.
awk 'BEGIN {
	split("东 西 南 北 上 下 大 小 石 柳 槐 桃 杏 松 竹 河 湖 湾 坡 岭 沟 坪 坝 桥", z, " ")
	print "单位,单位类别" > "many.csv"
	print "doc,id,title,units" > "names.csv"
	for (i = 0; i < 13824; i++) {
		s = z[i % 24 + 1] z[int(i / 24) % 24 + 1] z[int(i / 576) + 1]
		print s "村,村" > "many.csv"
		print "p," i ",x,前" s > "names.csv"
	}
}'
is "many names that are no unit's" \
    "$(bounded task-assign -r many.csv names.csv 2>/dev/null | fields , match | sort | uniq -c | tr -s ' ')" \
    " 13824 none"
done_testing
