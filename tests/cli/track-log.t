# task-track: the steps of a matter in the log (立项 签收 反馈 催办 延期 退办 办结 销号
# 重开), deadlines that follow from them, and festivals.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/track.sh"
cd "$T"

cat >roster.csv <<'Y'
单位,单位类别,负责人,电话,启用,停用
上坪村,村,王一,1,,
下坪村,村,李一,2,,
文化站,站所,孙一,3,,
派出所,站所,郑一,4,,
老街村,村,赵一,5,,2026-03-31
Y
P=日期,单位,文档,编号,指标序号,指标,数值,说明,事项,新时限,原时限,批准人
: >t

# 延期: by the old deadline until the approval, by the new one from it on.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,2,乙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,3,丙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
Y
cat >p <<'Y'
2026-03-25,上坪村,d,1,,,,汛期停工,延期,2026-04-30,,镇长办公会
2026-04-20,上坪村,d,1,,,100%,,,,,
2026-03-25,上坪村,d,2,,,,征地未完,申请延期,2026-04-30,,
2026-03-25,上坪村,d,3,,,,缺料,延期,2026-04-30,,张镇长
2026-04-28,上坪村,d,3,,,,又缺料,延期,2026/5/31,,张镇长
Y
track 2026-03-24
is "before the approval nothing is put off" "$(rows id,due,was,state,days,event)" \
"1,2026-03-31,,临期,7,
2,2026-03-31,,临期,7,
3,2026-03-31,,临期,7,"
track 2026-04-10
# no row for 1 or 3 since 10 January: 90 days without a word
is "put off from the day it was approved; asking is not enough" \
    "$(rows id,due,was,state,days,event)" \
"1,2026-04-30,2026-03-31,未反馈,90,2026-03-25 延期
2,2026-03-31,,逾期未完成,10,2026-03-25 申请延期
3,2026-04-30,2026-03-31,未反馈,90,2026-03-25 延期"
track 2026-05-10
is "done by the new deadline is in time; put off twice" \
    "$(rows id,due,was,state,days)" \
"1,2026-04-30,2026-03-31,按期完成,
2,2026-03-31,,逾期未完成,40
3,2026-05-31,2026-03-31、2026-04-30,未反馈,120"
is "clean" "$status $(printf '%s' "$err" | grep -v 'rows after')" "0 "
track 2026-05-10 -l extended
is "-l extended" "$(rows id)" "1
3"
run task-track -p p.csv -p p.csv -r roster.csv --date 2026-05-10 a.csv
is "the same twice changes no deadline" "$(rows id,due)" \
"1,2026-04-30
2,2026-03-31
3,2026-05-31"

# What is no extension, or a doubtful one.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,2,乙,上坪村,units,上坪村,exact,,,2/month,
Y
cat >p <<'Y'
2026-03-01,上坪村,d,1,,,,缺料,延期,,,张镇长
2026-03-02,上坪村,d,1,,,,缺料,延期,2026-04-10,,
2026-03-03,上坪村,d,1,,,,缺料,延期,2026-03-20,,张镇长
2026-03-04,上坪村,d,1,,,,缺料,延期,2026-05-10,2026-02-28,张镇长
2026-03-05,上坪村,d,2,,,,缺料,延期,2026-05-10,,张镇长
2026-04-06,上坪村,d,1,,,,,延期,2026-04-10,,张镇长
2026-04-07,上坪村,d,1,,,,见说明,商议,,,
Y
track 2026-04-08
is "only the last is one" "$(rows id,due,was,state,days | head -n 1)" \
"1,2026-04-10,2026-03-31,临期,2"
is "and each is reported" "$status
$err" "1
task-track: p.csv:2:10: error: an extension needs a new deadline, not counted: ''
task-track: p.csv:3:12: warning: an extension that nobody approved, not counted: ''
task-track: p.csv:7:8: warning: an extension without a reason: ''
task-track: p.csv:8:9: warning: no such step (share/events.csv), taken as a report: '商议'
task-track: p.csv:4:10: error: the new deadline is before the old one, 2026-03-31; not counted: '2026-03-20'
task-track: p.csv:5:10: warning: there is no such deadline to put off: 2026-02-28: '2026-05-10'
task-track: p.csv:6:10: warning: there is no such deadline to put off: : '2026-05-10'
task-track: p.csv:7:10: warning: approved after the deadline, 2026-03-31: '2026-04-10'"

# One of several deadlines; one target; one piece of work; all units at once.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,,2026-03-31、2026-06-30,,
d,2,乙,上坪村,units,上坪村,exact,,2026-03-31,,
d,3,丙,文化站,lead,文化站,exact,,2026-03-31,,
d,3,丙,派出所,units,派出所,exact,,2026-03-31,,
d,4,丁,上坪村,units,各村,group,,2026-03-31,,
d,4,丁,下坪村,units,各村,group,,2026-03-31,,
Y
cat >t <<'Y'
d,2,1,凳,>=,10,个,,,,,
d,2,2,树,>=,5,棵,,,,,
d,3,1,泊位,>=,100,个,,,,,
Y
cat >p <<'Y'
2026-03-10,上坪村,d,1,,,,缺料,延期,2026-07-31,2026-06-30,张镇长
2026-03-10,上坪村,d,2,2,,,天旱,延期,2026-04-30,,张镇长
2026-04-20,上坪村,d,2,,树,5,,,,,
2026-04-20,上坪村,d,2,,凳,10,,,,,
2026-03-10,派出所,d,3,,,,征地,延期,2026-04-30,,张镇长
2026-04-20,派出所,d,3,1,,60,,,,,
2026-04-20,文化站,d,3,1,,40,,,,,
2026-03-10,,d,4,,,,统一部署,延期,2026-05-20,,镇党委会
Y
track 2026-05-10
is "each as it was meant" "$(rows id,unit,metric,due,was,state,days)" \
"1,上坪村,,2026-03-31,,逾期未完成,40
1,上坪村,,2026-07-31,2026-06-30,未到期,82
2,上坪村,凳,2026-03-31,,逾期完成,20
2,上坪村,树,2026-04-30,2026-03-31,按期完成,
3,文化站,泊位,2026-04-30,2026-03-31,按期完成,
3,派出所,泊位,2026-04-30,2026-03-31,按期完成,
4,上坪村,,2026-05-20,2026-03-31,未到期,10
4,下坪村,,2026-05-20,2026-03-31,未到期,10"
is "clean" "$status $err" "0 "
: >t

# 退办, 办结, 重开, 催办.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,2,乙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,3,丙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,4,丁,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,5,戊,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,6,己,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
Y
cat >p <<'Y'
2026-03-20,上坪村,d,1,,,,已完成,申请办结,,,
2026-03-20,上坪村,d,2,,,,已完成,,,,
2026-03-24,上坪村,d,2,,,,栏杆未装,退办,,,
2026-03-20,上坪村,d,3,,,,已完成,,,,
2026-03-24,上坪村,d,3,,,,栏杆未装,退办,,,
2026-03-30,上坪村,d,3,,,,,办结,,,
2026-03-20,上坪村,d,4,,,,,办结,,,
2026-04-02,上坪村,d,4,,,,又坏,重开,,,
2026-04-12,上坪村,d,4,,,,,销号,,,
2026-03-10,上坪村,d,5,,,,,催办,,,
2026-03-28,上坪村,d,5,,,,,催办,,,
2026-03-20,上坪村,d,6,,,56,更换标语,,,,
Y
track 2026-04-05
is "asked for is not done; sent back is not done; reopened is not done" \
    "$(rows id,actual,state,days,urged,back,event)" \
"1,0,逾期未完成,5,,,2026-03-20 申请办结
2,0,逾期未完成,5,,1,2026-03-24 退办
3,1,按期完成,,,1,2026-03-30 办结
4,0,逾期未完成,5,,1,2026-04-02 重开
5,0,逾期未完成,5,2,,2026-03-28 催办
6,0,逾期未完成,5,,,"
is "a number that was not asked for is a report, and said to be one" "$status
$err" "0
task-track: p.csv:13:7: note: a figure that the task does not ask for: counted as a report (done is 100%, 办结 or words): '56'
task-track: p.csv: note: rows after 2026-04-05, not counted: '1'"
track 2026-04-15
# reopened after its deadline, done again on 12 April: twelve days late
is "done again after the deadline is late" "$(rows id,state,days,last | sed -n 4p)" \
"4,逾期完成,12,2026-04-12"
track 2026-04-15 -l back
is "-l back: sent back and still open" "$(rows id)" 2
track 2026-04-15 -l urged
is "-l urged" "$(rows id,urged)" "5,2"
track 2026-03-15
is "to be reminded is no word of the unit's" "$(rows id,state,days,last | sed -n 5p)" \
"5,未反馈,64,"
sort -r p >q && cp p p.keep && mv q p
track 2026-04-15
is "whatever the order of the log" "$(rows id,state,days | sed -n 2,4p)" \
"2,逾期未完成,15
3,按期完成,
4,逾期完成,12"

# Figures sent back: what is taken off, and that it was done.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,2,乙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,3,丙,上坪村,units,上坪村,exact,2026-01-10,,1/month,
Y
cat >t <<'Y'
d,1,1,树,>=,100,棵,,,,,
d,2,1,树,>=,100,棵,,,,,
Y
cat >p <<'Y'
2026-03-20,上坪村,d,1,1,,100,,,,,
2026-04-02,上坪村,d,1,1,,30,枯死,退办,,,
2026-04-10,上坪村,d,1,1,,20,补植,,,,
2026-04-12,上坪村,d,1,1,,10,补植,,,,
2026-03-20,上坪村,d,2,,,100,,,,,
2026-04-02,上坪村,d,2,,,,无照片,退办,,,
2026-03-02,上坪村,d,3,,,,,退办,,,
Y
track 2026-04-11
is "thirty of a hundred are taken off" "$(rows id,expected,actual,state,days | head -n 2)" \
"1,100,90,逾期未完成,11
2,100,100,逾期未完成,11"
like "not of what is periodic" "$err" "p.csv:8:9: warning: what is done every so often"
track 2026-04-15
is "made up for twelve days late" "$(rows id,actual,state,days | head -n 1)" \
"1,100,逾期完成,12"
: >t

# Steps: a row goes to the first that is not done, or the one that it numbers;
# 办结 closes all.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,,2026-03-31、2026-06-30、2026-09-30,,
d,2,乙,上坪村,units,上坪村,exact,,2026-03-31、2026-06-30,,
d,3,丙,上坪村,units,上坪村,exact,,2026-03-31、2026-06-30,,
d,4,丁,上坪村,units,上坪村,exact,,2026-03-31、2026-06-30,,
Y
cat >p <<'Y'
2026-04-05,上坪村,d,1,,,,已完成,,,,
2026-05-05,上坪村,d,2,2,,,已完成,,,,
2026-05-05,上坪村,d,3,,,,,办结,,,
2026-03-05,上坪村,d,4,,,,已完成,,,,
2026-03-25,上坪村,d,4,,,,已完成,,,,
Y
track 2026-05-10
is "the steps of a task" "$(rows id,due,state,days)" \
"1,2026-03-31,逾期完成,5
1,2026-06-30,未到期,51
1,2026-09-30,未到期,143
2,2026-03-31,逾期未完成,40
2,2026-06-30,按期完成,
3,2026-03-31,逾期完成,35
3,2026-06-30,按期完成,
4,2026-03-31,按期完成,
4,2026-06-30,未到期,51"

# 签收: who has not, and for how long.
cat >a <<'Y'
d,1,甲,上坪村,units,各村,group,2026-03-01,2026-06-30,,
d,1,甲,下坪村,units,各村,group,2026-03-01,2026-06-30,,
d,2,乙,文化站,lead,文化站,exact,,2026-06-30,,
d,3,丙,派出所,lead,派出所,exact,,2026-06-30,,
d,4,丁,派出所,lead,派出所,exact,2026-05-01,2026-06-30,,
d,5,戊,老街村,units,老街村,exact,,2026-06-30,,
Y
cat >p <<'Y'
2026-03-02,上坪村,d,1,,,,,签收,,,
2026-03-04,,d,2,,,,,交办,,,
Y
track 2026-03-06 -l unsigned
# 1: from its start, five days; 2: handed out on the 4th; 3: nobody says when
is "-l unsigned" "$out" \
"doc,id,title,unit,role,category,leader,head,contact,phone,opened,days,late
d,1,甲,下坪村,units,村,,李一,,2,2026-03-01,5,2
d,2,乙,文化站,lead,站所,,孙一,,3,2026-03-04,2,
d,3,丙,派出所,lead,站所,,郑一,,4,,,
d,5,戊,老街村,units,村,,赵一,,5,,,"
track 2026-03-06 -l unsigned-late
is "-l unsigned-late" "$(rows id,unit,late)" "1,下坪村,2"
track 2026-03-06 -l unsigned-late --days 1
is "-l unsigned-late --days" "$(rows id,unit,late)" "1,下坪村,4
2,文化站,1"
track 2026-04-06 -l unsigned
is "a closed unit takes nothing over" "$(rows id)" "1
2
3"
track 2026-03-06
is "in the table" "$(rows id,unit,opened,signed,event | sed -n '1p;3p')" \
"1,上坪村,,2026-03-02,2026-03-02 签收
2,文化站,2026-03-04,,2026-03-04 交办"
track 2026-03-06 -l norecord
is "to take over is no record of work" "$(rows unit,count)" "上坪村,1
下坪村,1
文化站,1
派出所,2
老街村,1"

# Deadlines that follow from the log.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,,签收后3日内,,
d,2,乙,上坪村,units,上坪村,exact,,7个工作日内,,
d,3,接到通知后48小时内报送名单,上坪村,units,上坪村,exact,,,,
d,4,丁,上坪村,units,上坪村,exact,,签收后3日内,,
d,5,戊,上坪村,units,上坪村,exact,,3日内,,
Y
cat >p <<'Y'
2026-04-01,上坪村,d,1,,,,,交办,,,
2026-04-02,上坪村,d,1,,,,,签收,,,
2026-04-05,上坪村,d,1,,,100%,,,,,
2026-04-01,上坪村,d,2,,,,,交办,,,
2026-04-01,上坪村,d,3,,,,,签收,,,
2026-04-04,上坪村,d,3,,,100%,,,,,
2026-04-01,上坪村,d,4,,,,,交办,,,
Y
track 2026-04-10
# seven working days after 1 April: 2, 3, 7 (the 4th to the 6th are 清明), 8, 9, 10, 13
is "within so many days" "$(rows id,due,state,days)" \
"1,2026-04-05,按期完成,
2,2026-04-13,临期,3
3,2026-04-03,逾期完成,1
4,签收后3日内,时限不明,
5,3日内,时限不明,"

# Before a festival: the last working day before its first day off.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,,春节前,,
d,2,乙,上坪村,units,上坪村,exact,,,,国庆节前
d,3,中秋节前完成亮化,上坪村,units,上坪村,exact,,,,
d,4,丁,上坪村,units,上坪村,exact,,2027年元旦前,,
d,5,戊,上坪村,units,上坪村,exact,2025-11-01,春节前,,
d,6,己,上坪村,units,上坪村,exact,,重阳节前,,
d,7,庚,上坪村,units,上坪村,exact,,国庆节前（9月25日）,,
d,8,春节前后开展走访,上坪村,units,上坪村,exact,,,,
Y
: >p
track 2026-02-01
# 2026: 春节 off from Sunday 15 February, Saturday the 14th is worked; 中秋 off
# from Friday 25 September; 国庆 from Thursday 1 October.  No rows for 2027: 31
# December 2026 is a Thursday.
is "festivals" "$(rows id,due,state,when_text)" \
"1,2026-02-14,未到期,春节前
2,2026-09-30,未到期,国庆节前
3,2026-09-24,未到期,中秋节前完成亮化
4,2026-12-31,未到期,2027年元旦前
5,2026-02-14,未反馈,春节前
6,,时限不明,重阳节前
7,2026-09-25,未到期,
8,,时限不明,"
is "what the calendar lacks is said with its row" "$status
$err" "1
task-track: a.csv:7:9: warning: the calendar has no such festival; missing row of --holidays: 2026-MM-DD,day,重阳节: '重阳节前'"
printf '日期,类别,名称\n2026-10-18,节,重阳节\n' >cal.csv
track 2026-09-30 --holidays cal.csv
# 18 October is a Sunday; 30 September to 16 October are 16 days, calendar days
# still as the table has no days off
is "an office's own festival" "$(rows id,due,days | sed -n 6p)" "6,2026-10-16,16"

# Due on a day of each period: 每月25日前 is of that month, 每月5日前 of the one before.
: >t
cat >a <<'Y'
d,1,甲,派出所,units,派出所,exact,,,1/month,每月25日前
d,2,乙,派出所,units,派出所,exact,,,1/month,每月5日前
d,3,丙,派出所,units,派出所,exact,,,1/week,每周五
d,4,丁,派出所,units,派出所,exact,,,1/quarter,每季度最后一个月23日前
d,5,每年12月10日前报送总结,派出所,units,派出所,exact,,,1/year,
d,6,己,派出所,units,派出所,exact,,,1/month,每月31日前
d,7,庚,派出所,units,派出所,exact,,,,
Y
echo 'd,7,1,报表,=,1,份,month,,,,每月28日前报送报表1份' >t
cat >p <<'Y'
2026-01-20,派出所,d,1,,,,,,,,
2026-02-26,派出所,d,1,,,,,,,,
2026-02-04,派出所,d,2,,,,,,,,
2026-03-07,派出所,d,2,,,,,,,,
2026-01-08,派出所,d,3,,,,,,,,
2026-02-28,派出所,d,6,,,,,,,,
2026-02-28,派出所,d,7,1,,2,,,,,
Y
track 2026-03-26
# 1: 25 January, February, March; the row of 26 February is March's; two rows
# cover two, so short since 25 March.  2: first due 5 February, as a whole
# January lies before it; the row of 7 March is for 5 April.  3: twelve Fridays
# from 9 January to 20 March are 11, and the 26th is a Thursday; one covered,
# short since 16 January, 69 days.  4: since 23 March.  6: 31 January and 28
# February; the one row covers January only, so since 28 February, 26 days.
# 7: 28 January and February, two reports.
is "the day of each period" "$(rows id,due,expected,actual,state,days,missed)" \
"1,,3,2,逾期未完成,1,2026-02
2,,2,2,未到期,10,2026-03
3,,11,1,逾期未完成,69,2026-W03..2026-W12
4,,1,0,逾期未完成,3,2026-Q1
5,,1,0,未反馈,84,
6,,2,1,逾期未完成,26,2026-01
7,,2,2,临期,2,2026-01"
track 2026-03-25
is "on the day itself" "$(rows id,state,days | head -n 1)" "1,临期,0"

# A deadline of each year that the task tells as a day is that of the report, is
# owed once, and cuts nothing off that is done more often or otherwise.
: >t
cat >a <<'Y'
d,1,甲,派出所,units,派出所,exact,,2025-12-20,1/year,每年12月20日前
d,2,乙,派出所,units,派出所,exact,,2026-03-10,1/year、1/month,每年3月10日前、每月
d,3,丙,派出所,units,派出所,exact,,2026-03-10,1/year,每年3月10日前、每年
d,4,丁,派出所,units,派出所,exact,,2026-03-10,1/year、1/month,每年3月10日前、每月
Y
echo 'd,3,1,宣讲,=,12,次,year,,,,每年宣讲12次
d,4,1,巡查,=,1,次,month,,,,每月巡查1次' >t
: >p
track 2026-04-15
is "once, in the year of the report" "$(rows id,due,expected,actual,state)" \
"1,2025-12-20,1,0,未反馈
2,2026-03-10,1,0,逾期未完成
2,2026-03-10,3,0,逾期未完成
3,2026-03-10,12,0,未反馈
4,2026-03-10,3,0,逾期未完成
4,2026-03-10,1,0,逾期未完成"

# Months of each year: what is done once in them is owed whole by their end, and
# what is done more often only in them.
cat >a <<'Y'
d,1,甲,派出所,units,派出所,exact,2026-10-01,2026-10-31,1/year,每年10月份清点一次
d,2,乙,派出所,units,派出所,exact,2026-04-01,2026-05-31,1/year、1/month,每年4月至5月、每月
d,3,丙,派出所,units,派出所,exact,2026-10-01,2026-10-31,1/year,每年10月
d,4,丁,派出所,units,派出所,exact,2026-09-01、2026-10-01,2026-09-30、2026-10-31,1/year,每年9、10月
Y
echo 'd,3,1,演练,=,1,次,year,,2026-10-01,2026-10-31,每年10月演练1次' >t
track 2026-11-05
is "months of each year" "$(rows id,due,expected,actual,state,days)" \
"1,2026-10-31,1,0,逾期未完成,5
2,2026-05-31,1,0,逾期未完成,158
2,2026-05-31,2,0,逾期未完成,189
3,2026-10-31,1,0,逾期未完成,5
4,2026-09-30、2026-10-31,1,0,逾期未完成,5"
# Before its months it is not yet asked for; its pace is that of those months; a
# season over the new year (戊) has begun.  己: two of 14, and three months over.
cp a seasons
cp t totals
cat >>a <<'Y'
d,5,戊,派出所,units,派出所,exact,2025-11-01,2026-03-31,1/year,每年11月至次年3月
d,6,己,派出所,units,派出所,exact,2026-04-01,2026-10-31,,每年4月至10月
Y
echo 'd,6,1,宣传,=,14,次,year,,2026-04-01,2026-10-31,每年4月至10月宣传14次' >>t
echo '2026-06-10,派出所,d,6,1,,2,,,,,' >p
track 2026-06-30
is "before and in the months of each year" "$(rows id,expected,actual,state,days,light)" \
"1,1,0,未到期,123,绿
2,1,0,逾期未完成,30,红
2,2,0,逾期未完成,61,红
3,1,0,未到期,123,绿
4,1,0,未到期,123,绿
5,1,0,未反馈,180,黄
6,14,2,进度滞后,30,黄"
mv seasons a
mv totals t
: >p
# March is of no month of 乙, yet of its year: the row counts for that.
echo '2026-03-10,派出所,d,2,,,,,办结,,,' >p
track 2026-11-05
is "outside the months, within the year" "$(rows id,actual | grep ^2) $err" "2,1
2,0 "
: >t

# A plan of 10 March asks for nothing before; its yearly total is the year's.
cat >a <<'Y'
d,1,甲,派出所,units,派出所,exact,,,1/month,
d,2,乙,派出所,units,派出所,exact,,,,
d,3,丙,派出所,units,派出所,exact,,2026-12-31,,
d,4,丁,派出所,units,派出所,exact,2026-05-01,,1/month,
Y
echo 'd,2,1,活动,>=,24,次,year,,,,全年不少于24次' >t
: >p
track 2026-05-09 --from 2026-03-10
# 3: 21 + 30 + 9 days since 10 March
is "--from" "$(rows id,start,expected,state,days,missed)" \
"1,,1,逾期未完成,9,2026-04
2,,24,未反馈,128,
3,,1,未反馈,60,
4,2026-05-01,0,未到期,22,"

# 催办 that did not help: what is proposed, by share and by the office's own rows.
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,2,乙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,3,丙,下坪村,units,下坪村,exact,2026-01-10,2026-06-30,,
d,4,丁,下坪村,units,下坪村,exact,2026-01-10,2026-03-31,,
Y
: >t
cat >p <<'Y'
2026-04-01,上坪村,d,1,,,,,催办,,,
2026-04-04,上坪村,d,2,,,,,催办,,,
2026-03-01,下坪村,d,3,,,,,催办,,,
2026-04-05,下坪村,d,3,,,,,催办,,,
2026-04-01,下坪村,d,4,,,,,催办,,,
2026-04-02,下坪村,d,4,,,,,催办,,,
2026-04-05,下坪村,d,4,,,,,办结,,,
Y
track 2026-04-07 -l escalate
is "five days after the last one, or twice" "$(rows id,urged,state,days,step)" \
"1,1,逾期未完成,7,通报
3,2,未反馈,87,报分管领导"
printf '拟处理,催办次数,催办后天数,超期天数\n约谈,1,3,7\n' >own.csv
track 2026-04-07 --urges own.csv
is "the office's own steps" "$(rows id,step)" "1,约谈
2,约谈
3,
4,"
printf '拟处理,催办次数\n约谈,几次\n' >bad.csv
track 2026-04-07 --urges bad.csv
is "a step that cannot be read" "$(printf '%s\n' "$err" | head -n 1)" \
    "task-track: bad.csv:2:1: error: a row of settings that cannot be read, left out: '几次'"

# On each market day of the office's own calendar (赶集日).
cat >集日.csv <<'Y'
日期,类别,名称
2026-05-08,节,赶集日
2026-05-18,节,赶集日
2026-05-28,节,赶集日
2026-04-28,节,赶集日
Y
cat >a <<'Y'
d,1,集市秩序,派出所,units,派出所,exact,,,,每逢赶集日
d,2,宣传,文化站,units,文化站,exact,2026-05-01,2026-05-31,,逢赶集时间
Y
echo 'd,2,1,宣传,=,1,次,,,,,逢赶集时间开展宣传一次' >t
cat >p <<'Y'
2026-04-28,派出所,d,1,,,,出动6人,,,,
2026-05-08,派出所,d,1,,,,出动6人,,,,
2026-05-06,文化站,d,2,,,1,筹备,,,,
2026-05-18,文化站,d,2,,,1,宣传,,,,
Y
track 2026-05-20 --holidays 集日.csv
# 28 April, 8 and 18 May are past: two of three.  In May two: the one before the
# first market day makes up for it; eight days to the next
is "each market day" "$(rows id,expected,actual,state,days,missed)" \
"1,3,2,逾期未完成,2,2026-05-18
2,2,2,未到期,8,2026-05-08"
track 2026-05-27 --holidays 集日.csv
is "a day before the next" "$(rows id,state,days | tail -n 1)" "2,临期,1"
track 2026-06-01 --holidays 集日.csv
is "and after" "$(rows id,expected,state,days,missed | tail -n 1)" \
    "2,3,逾期未完成,4,2026-05-08、2026-05-28"
track 2026-05-20
is "no such days" "$(rows id,state | head -n 1)
$err" "1,时限不明
task-track: a.csv:2:9: warning: the calendar has no such festival; missing row of --holidays: 2026-MM-DD,day,赶集日: '每逢赶集日'"

# A ledger of work (工作台账) is a log: tasks by name, the share that is done,
# several units in a cell.
cat >a <<'Y'
d,1,村庄绿化,上坪村,units,各村,group,,2026-06-30,,
d,1,村庄绿化,下坪村,units,各村,group,,2026-06-30,,
d,2,村庄绿化提升,上坪村,units,各村,group,,2026-06-30,,
d,3,巡查,文化站,units,文化站,exact,,2026-06-30,,
d,4,巡查,文化站,units,文化站,exact,,2026-07-31,,
d,5,植树,派出所,units,派出所,exact,,2026-06-30,,
d,5,植树,上坪村,units,上坪村,exact,,2026-06-30,,
d,6,栽花,上坪村,units,各村,group,,2026-06-30,,
d,6,栽花,下坪村,units,各村,group,,2026-06-30,,
Y
{ echo 'd,5,1,植树,>=,200,棵,,,,,'; echo 'd,6,1,栽花,>=,50,盆,,,,,'; } >t
cat >p.csv <<'Y'
某镇重点工作台账,,,,,,,
序号,工作任务,责任单位,进展情况,完成进度,完成数,更新日期,编号
1,村庄 绿化,上坪村、下坪村,正在推进,60%,,2026/4/10,
2,村庄绿化,下坪村,,100,,2026/6/10,
3,绿化提升,上坪村,,0.35,,2026/5/10,
4,巡查,文化站,,50,,2026/5/10,
5,修桥,文化站,,50,,2026/5/10,
6,植树,派出所、上坪村,,,100,2026/5/10,
7,植树,派出所,,,40,2026/5/10,
8,植树,,,,40,2026/5/10,
9,,文化站,,若干,,2026/5/10,3
10,,文化站,,１００％,,2026/5/11,3
11,栽花,上坪村、下坪村,,,60,2026/5/12,
Y
{ echo "$A"; cat a; } >a.csv
{ echo "$TG"; cat t; } >t.csv
run task-track -p p.csv -T t.csv -r roster.csv --date 2026-06-15 a.csv
is "a ledger" "$(rows id,unit,actual,last,state)" \
"1,上坪村,0.6,2026-04-10,停滞
1,下坪村,1,2026-06-10,按期完成
2,上坪村,0.35,2026-05-10,停滞
3,文化站,1,2026-05-11,按期完成
4,文化站,0,,未到期
5,派出所,140,2026-05-10,停滞
5,上坪村,140,2026-05-10,停滞
6,上坪村,0,,未到期
6,下坪村,0,,未到期"
is "rows that are not clear" "$err" \
"task-track: p.csv:6:2: error: several tasks have this name: give the id, row not counted: '巡查'
task-track: p.csv:7:2: error: no such task, row not counted: '修桥'
task-track: p.csv:10:3: error: no such unit in the assignments: ''
task-track: p.csv:11:5: error: not a number, row not counted: '若干'
task-track: p.csv:13:3: error: a figure of several units together is no one's, row not counted: '上坪村、下坪村'"

# Before a day: with it, unless the office (--exclusive) or the text says not.
: >t
cat >a <<'Y'
d,1,甲,上坪村,units,上坪村,exact,2026-05-01,2026-06-30,,6月30日前
d,2,乙,上坪村,units,上坪村,exact,2026-05-01,2026-06-30,,6月底前
d,3,丙,上坪村,units,上坪村,exact,2026-05-01,2026-06-30,,6月30日前（不含当日）
d,4,丁,上坪村,units,上坪村,exact,2026-05-01,2026-06-30,,
d,5,戊,上坪村,units,上坪村,exact,2026-05-01,6月30日之前,,
d,6,己,上坪村,units,上坪村,exact,2026-05-01,2026-06-20、2026-06-30,,6月20日前、6月30日
d,7,庚,上坪村,units,上坪村,exact,2026-05-01,2026-06-30,1/month,每月25日前
d,8,辛,上坪村,units,上坪村,exact,2026-05-01,2026-07-01,1/month,每月1日前
d,9,壬,上坪村,units,上坪村,exact,2026-05-01,2026-06-30,1/month,每月15日前报送
Y
cat >p <<'Y'
2026-06-30,上坪村,d,1,,,100%,,,,,
2026-06-30,上坪村,d,2,,,100%,,,,,
2026-06-30,上坪村,d,3,,,100%,,,,,
2026-06-30,上坪村,d,4,,,100%,,,,,
2026-06-30,上坪村,d,5,,,100%,,,,,
2026-06-20,上坪村,d,6,1,,100%,,,,,
2026-06-30,上坪村,d,6,2,,100%,,,,,
2026-05-24,上坪村,d,7,,,1,,,,,
2026-06-25,上坪村,d,7,,,1,,,,,
2026-05-31,上坪村,d,8,,,1,,,,,
2026-06-30,上坪村,d,8,,,1,,,,,
2026-05-14,上坪村,d,9,,,1,,,,,
2026-06-15,上坪村,d,9,,,1,,,,,
Y
track 2026-07-01
is "the day itself is in time" "$(rows id,due,state,days | sed -n 1,7p)" \
"1,2026-06-30,按期完成,
2,2026-06-30,按期完成,
3,2026-06-29,逾期完成,1
4,2026-06-30,按期完成,
5,2026-06-30,按期完成,
6,2026-06-20,按期完成,
6,2026-06-30,按期完成,"
track 2026-07-01 --exclusive
# 7: of June, which ends on the 24th, nothing; the record of 25 June makes up for
# it late.  8: before the first is the month before: May and June, one each.
is "--exclusive: it is not" "$(rows id,due,expected,missed,state,days)" \
"1,2026-06-29,1,,逾期完成,1
2,2026-06-30,1,,按期完成,
3,2026-06-29,1,,逾期完成,1
4,2026-06-30,1,,按期完成,
5,2026-06-29,1,,逾期完成,1
6,2026-06-19,1,,逾期完成,1
6,2026-06-30,1,,按期完成,
7,2026-06-30,2,2026-06,逾期完成,
8,2026-07-01,2,,按期完成,
9,2026-06-30,2,2026-06,逾期完成,"
done_testing
