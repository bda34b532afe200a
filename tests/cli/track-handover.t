# task-track: a task sent back and given to another unit on a day (退回重派): the
# old unit answers until that day, the new one from it on.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/track.sh"
cd "$T"

cat >roster.csv <<'Y'
单位,别名,单位类别,负责人,电话,人口
文化站,,站所,孙一,3,
宣传办,宣办,部门,钱一,6,
派出所,,站所,郑一,4,
上坪村,,村,王一,1,1000
Y
P=日期,单位,文档,编号,指标序号,数值,说明,事项,改派单位,新时限,批准人
: >t

# 1 has three steps; 2 is one thing by a day; 3 is twice a month.
cat >a <<'Y'
d,1,甲,文化站,units,文化站,exact,2026-01-01,2026-02-28、2026-04-30、2026-06-30,,
d,2,乙,文化站,units,文化站,exact,2026-01-01,2026-03-20,,
d,3,丙,文化站,units,文化站,exact,2026-01-01,2026-06-30,2/month,
Y
cat >p <<'Y'
2026-02-20,文化站,d,1,,100%,,,,,
2026-04-10,文化站,d,1,,,非本站职责,退回重派,宣办,,
2026-04-10,文化站,d,2,,,,重派,派出所,,
2026-04-10,文化站,d,3,,,,改派,宣传办,,
2026-01-05,文化站,d,3,,2,,,,,
2026-02-05,文化站,d,3,,2,,,,,
2026-03-05,文化站,d,3,,1,,,,,
2026-04-10,文化站,d,3,,1,,,,,
2026-04-11,文化站,d,3,,1,,,,,
2026-04-09,宣传办,d,3,,1,,,,,
2026-05-06,宣传办,d,3,,2,,,,,
2026-05-20,宣传办,d,1,,100%,,,,,
Y
track 2026-06-10
# Step 1 was done by the old unit and stays with it; steps 2 and 3 are the new
# one's, whose first record is for step 2, the first undone: 20 days late.
# Of 2 the deadline had passed by 21 days: the new unit's is the day itself, 61
# days ago.  Of 3 the old unit had January to March and fell short in March, 10
# days before the handover; what it did on that very day fell in nobody's month;
# the new one has May, and June runs.  Step 3: 61 days without a word.
is "who answers for what" "$(rows id,unit,via,start,due,was,state,days,expected,actual)" \
"1,文化站,文化站,2026-01-01,2026-02-28,,按期完成,,1,1
1,文化站,文化站,2026-01-01,2026-04-30,,已改派,,,0
1,文化站,文化站,2026-01-01,2026-06-30,,已改派,,,0
1,宣传办,文化站,2026-04-10,2026-04-30,,逾期完成,20,1,1
1,宣传办,文化站,2026-04-10,2026-06-30,,未反馈,61,1,0
2,文化站,文化站,2026-01-01,2026-03-20,,逾期未完成,21,1,0
2,派出所,文化站,2026-04-10,2026-04-10,2026-03-20,逾期未完成,61,1,0
3,文化站,文化站,2026-01-01,2026-06-30,,逾期未完成,10,6,5
3,宣传办,文化站,2026-04-10,2026-06-30,,未到期,20,2,2"
is "rows of who had it not, and a deadline that had passed" "$status
$err" "1
task-track: p.csv:10:1: warning: the task was another unit's on that day, row not counted: '2026-04-11'
task-track: p.csv:11:1: warning: the task was another unit's on that day, row not counted: '2026-04-09'
task-track: p.csv: note: rows from before or after the time for which it is asked every so often, counted as activity only: '1'
task-track: p.csv:4:9: warning: the deadline 2026-03-20 had passed when it was handed over: due on that day, give a new one: '2026-04-10'"
is "who to call" "$(rows id,unit,head,opened,event | sed -n '1p;4p')" \
"1,文化站,孙一,,2026-04-10 退回重派
1,宣传办,钱一,2026-04-10,"
track 2026-06-10 -l overdue
is "-l overdue: who has it now" "$(rows id,unit,days)" "2,派出所,61"
track 2026-06-10 -l unsigned
is "-l unsigned: the same" "$(rows id,unit,opened)" "1,宣传办,2026-04-10
2,派出所,2026-04-10
3,宣传办,2026-04-10"
track 2026-04-09
is "before that day nothing has changed" "$(rows id,unit,state,days)" \
"1,文化站,按期完成,
1,文化站,未反馈,98
1,文化站,未反馈,98
2,文化站,逾期未完成,20
3,文化站,逾期未完成,9"

# On the very day: the old unit's record is its own, the new unit's as well.
cat >a <<'Y'
d,1,甲,文化站,units,文化站,exact,2026-01-01,2026-06-30,,
d,2,乙,文化站,units,文化站,exact,2026-01-01,2026-06-30,,
d,3,丙,文化站,units,文化站,exact,2026-01-01,2026-06-30,,
d,4,丁,文化站,units,文化站,exact,2026-01-01,2026-04-10,,
d,5,戊,文化站,units,文化站,exact,2026-01-01,2026-04-09,,
Y
cat >p <<'Y'
2026-04-10,文化站,d,1,,,,改派,宣传办,,
2026-04-10,文化站,d,1,,100%,,,,,
2026-04-10,宣传办,d,2,,100%,,,,,
2026-04-10,文化站,d,2,,,,改派,宣传办,,
2026-04-01,文化站,d,3,,100%,,,,,
2026-04-10,文化站,d,3,,,材料不实,退办,宣传办,2026-07-31,张镇长
2026-04-10,文化站,d,4,,,,改派,宣传办,,
2026-04-10,文化站,d,5,,,,改派,宣传办,2026-04-30,张镇长
Y
track 2026-05-01
is "records on the day itself, sent back on it, due on it or the day before" \
    "$(rows id,unit,due,was,state,days)" \
"1,文化站,2026-06-30,,按期完成,
2,文化站,2026-06-30,,已改派,
2,宣传办,2026-06-30,,按期完成,
3,文化站,2026-06-30,,已改派,
3,宣传办,2026-07-31,2026-06-30,未到期,91
4,文化站,2026-04-10,,已改派,
4,宣传办,2026-04-10,,逾期未完成,21
5,文化站,2026-04-09,,逾期未完成,1
5,宣传办,2026-04-30,2026-04-09,逾期未完成,1"
is "nothing was left of the first" "$status $err" \
    "0 task-track: p.csv:2:9: note: all was done by then, nothing is left for this unit: '宣传办'"

# Figures: an amount goes over less what was done, a share of the population as
# the plan asked it of its unit, a year's total by months; and twice over.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-01-01,2026-06-30,,
d,2,乙,上坪村,units,上坪村,exact,2026-01-01,2026-06-30,,
d,3,丙,上坪村,units,上坪村,exact,,,,
Y
cat >t <<'Y'
d,1,1,横幅,>=,20,条,,,,,
d,2,1,注册人数占常住人口,>=,8,%,,每村,,,
d,3,1,活动,>=,24,次,year,,,,
Y
cat >p <<'Y'
2026-02-01,上坪村,d,1,,8,,,,,
2026-03-01,上坪村,d,1,,,,改派,文化站,,
2026-03-20,文化站,d,1,,5,,,,,
2026-04-01,文化站,d,1,,,,改派,宣传办,,
2026-04-20,宣传办,d,1,,7,,,,,
2026-03-01,上坪村,d,2,,,,改派,派出所,,
2026-05-20,派出所,d,2,,30,,,,,
2026-03-01,上坪村,d,3,,3,,,,,
2026-04-01,上坪村,d,3,,,,改派,宣传办,,
2026-05-20,宣传办,d,3,,6,,,,,
Y
sed -i 's/人口$/常住人口/' roster.csv
track 2026-05-31
# 20 - 8 - 5 = 7.  8 % of 1000 are 80.  24 a year are 6 for January to March, of
# which 3: the first of April is one day past the last; 18 for April to December.
is "figures" "$(rows id,unit,expected,actual,state)" \
"1,上坪村,,8,已改派
1,文化站,,5,已改派
1,宣传办,7,7,按期完成
2,上坪村,,0,已改派
2,派出所,80,30,未到期
3,上坪村,6,3,逾期未完成
3,宣传办,18,6,未到期"

# Given to nobody, to itself, to a unit unknown, by whom it is not; a finding.
cat >a <<'Y'
d,1,甲,文化站,units,文化站,exact,2026-01-01,2026-06-30,,
Y
: >t
cat >p <<'Y'
2026-04-01,文化站,d,1,,,,改派,,,
2026-04-02,文化站,d,1,,,,改派,文化站,,
2026-04-03,文化站,d,1,,,,改派,宣川办,,
2026-04-04,派出所,d,1,,,,改派,宣传办,,
Y
track 2026-05-31
is "no handover" "$(rows id,unit,state)" "1,文化站,未反馈"
is "each is told" "$status
$err" "1
task-track: p.csv:3:9: error: handed over to the unit that has it, not counted: '文化站'
task-track: p.csv:4:9: error: no such unit in the roster; nearest: 宣传办 (1): '宣川办'
task-track: p.csv:2:9: error: handed over, but not to whom, not counted: ''
task-track: p.csv:5:4: warning: the task is not this unit's, row not counted: '1'"
printf '日期,单位,点位,整改期限\n2026-03-01,文化站,桥头,2026-03-09\n' >问题.csv
printf '日期,单位,点位,事项,改派单位\n2026-03-05,文化站,桥头,改派,宣传办\n' >登记.csv
run task-track -p 登记.csv -f 问题.csv -r roster.csv --date 2026-05-31
is "a finding stays with its unit" "$(rows unit,state) $err" \
    "文化站,逾期 task-track: 登记.csv:2:5: error: a finding stays with its unit, it is not handed over: '宣传办'"
echo '2026-04-05,文化站,d,1,,,,改派,宣传办,,' >p
{ echo "$P"; cat p; } >p.csv
run -i p.csv task-track -p - -r roster.csv --date 2026-05-31 a.csv
is "a pipe is not read twice" "$(rows unit,state) $err" "文化站,未反馈 task-track: <stdin>:2:9: warning: handed over in a log that is a pipe: give a file; not counted: '宣传办'"

# Of a piece of work that is one, the others go on; 配合 follows the new lead.
cat >a <<'Y'
d,1,甲,文化站,lead,文化站,exact,2026-01-01,2026-06-30,,
d,1,甲,派出所,assist,派出所,exact,2026-01-01,2026-06-30,,
Y
cat >p <<'Y'
2026-04-01,文化站,d,1,,,,改派,宣传办,,
2026-05-01,宣传办,d,1,,100%,,,,,
Y
track 2026-05-31
is "the lead goes over" "$(rows unit,role,state,last)" "文化站,lead,已改派,
宣传办,lead,按期完成,2026-05-01
派出所,assist,按期完成,2026-05-01"
run task-track -p p.csv -p p.csv -r roster.csv --date 2026-05-31 a.csv
is "the same twice hands over once" "$(rows unit,state | head -n 2)" "文化站,已改派
宣传办,按期完成"
done_testing
