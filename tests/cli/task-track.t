# task-track: what was due, what was done, what is late.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/track.sh"
cd "$T"

cat >roster.csv <<'X'
单位,别名,单位类别,启用,停用,常住人口,户数,负责人
上坪村,上坪,村,,,1001,300,王一
下坪村,,村,,,2000,500,李一
老街村,,村,,2026-03-31,900,200,赵一
老街社区,,社区,2026-04-01,,900,200,赵一
文化站,,站所,,,,,孙一
派出所,,站所,,,,,郑一
X
P=date,unit,doc,id,n,metric,value,note
states() {
	rows id,unit,expected,actual,rate,last,state,days,light
}

# Deadlines without a figure: done is what the note or 100% says.
: >t
cat >a <<'X'
d,1,甲,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,2,乙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,3,丙,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,4,丁,上坪村,units,上坪村,exact,2026-01-10,2026-03-31,,
d,5,戊,上坪村,units,上坪村,exact,2026-01-10,2026-12-31,,
d,6,己,上坪村,units,上坪村,exact,2026-01-10,2026-12-31,,
d,7,庚,上坪村,units,上坪村,exact,2026-04-01,2026-12-31,,
d,8,辛,上坪村,units,上坪村,exact,2026-01-10,2026-04-12,,
d,9,壬,上坪村,units,上坪村,exact,,,,长期坚持
d,10,癸,上坪村,units,上坪村,exact,,,,尽快
d,11,子,上坪村,units,上坪村,exact,,,,x月底前
d,12,丑,,units,某单位,none,,2026-03-31,,
X
cat >p <<'X'
2026-03-31,上坪,d,1,,,,已完成验收
2026-02-01,上坪,d,2,,,0.6,
2026-04-05,上坪,d,2,,,100%,
2026-03-01,上坪,d,3,,,,正在施工，尚未完成验收
2026-02-01,上坪,d,5,,,,正在推进
2026-03-20,上坪,d,9,,,,巡查
X
track 2026-04-10
is "the states of a deadline" "$(states)" \
"1,上坪村,1,1,1,2026-03-31,按期完成,,绿
2,上坪村,1,1,1,2026-04-05,逾期完成,5,黄
3,上坪村,1,0,0,2026-03-01,逾期未完成,10,红
4,上坪村,1,0,0,,逾期未完成,10,红
5,上坪村,1,0,0,2026-02-01,停滞,68,黄
6,上坪村,1,0,0,,未反馈,90,黄
7,上坪村,1,0,0,,未到期,265,绿
8,上坪村,1,0,0,,临期,2,黄
9,上坪村,1,0,0,2026-03-20,长期,21,绿
10,上坪村,1,0,0,,时限不明,,灰
11,上坪村,,,,,待填,,灰
12,,,,,,待填,,灰"
is "clean" "$status $err" "0 "
track 2026-03-31
is "the deadline's own day is in time" \
    "$(states | sed -n '1p;4p')" \
"1,上坪村,1,1,1,2026-03-31,按期完成,,绿
4,上坪村,1,0,0,,临期,0,黄"
track 2026-04-10 -l due
is "-l due" "$(states | cut -d, -f1)" 8
track 2026-04-10 -l due --days 265
is "-l due --days" "$(states | cut -d, -f1 | tr '\n' ' ')" "5 6 7 8 "
track 2026-04-10 -l overdue
is "-l overdue" "$(states | cut -d, -f1 | tr '\n' ' ')" "3 4 "
track 2026-04-10 -l silent --days 40
is "-l silent: open, and no record for so long" \
    "$(states | cut -d, -f1 | tr '\n' ' ')" "3 4 5 6 7 8 10 "
track 2026-04-10 --workdays
# 1-10 April 2026: the 4th to the 6th are 清明; seven days less the week-end
is "days as working days" "$(states | sed -n 3p)" \
"3,上坪村,1,0,0,2026-03-01,逾期未完成,7,红"
printf 'state,from,to,light\n逾期未完成,8,,黑\n逾期未完成,,,红\n' >l.csv
printf 'name,days\nnear,1\n' >m.csv
track 2026-04-10 --lights l.csv --limits m.csv
is "an office's own lights and limits" "$(states | sed -n '3p;8p')" \
"3,上坪村,1,0,0,2026-03-01,逾期未完成,10,黑
8,上坪村,1,0,0,,未反馈,90,"

# Several deadlines are several rows.
cat >a <<'X'
d,1,甲,上坪村,units,上坪村,exact,,2026-03-31、2026-06-30,,
X
cat >p <<'X'
2026-03-20,上坪村,d,1,,,100%,
X
track 2026-05-01
is "a row for each deadline" \
    "$(rows due,state,days)" \
"2026-03-31,按期完成,
2026-06-30,未到期,60"

cat >a <<'X'
d,1,甲,上坪村,units,上坪村,exact,,6月30日前,,
d,2,乙,上坪村,units,上坪村,exact,,8月至12月,,
d,3,丙,上坪村,units,上坪村,exact,,XXXX-05-31,,
d,4,丁,派出所,units,派出所,exact,,,>=1/month、1/week,
X
: >p
track 2026-07-08
is "deadlines in words, an unknown year, two frequencies" \
    "$(rows id,start,due,expected,state,days)" \
"1,,2026-06-30,1,逾期未完成,8
2,2026-08-01,2026-12-31,1,未到期,176
3,,2026-05-31,1,逾期未完成,38
4,,,6,逾期未完成,158
4,,,26,逾期未完成,178"

# Amounts: one expectation for each unit of a group; named units share.
cat >a <<'X'
d,1,广告,文化站,lead,文化站,exact,,2026-06-30,,
d,1,广告,上坪村,units,各村（社区）,group,,2026-06-30,,
d,1,广告,下坪村,units,各村（社区）,group,,2026-06-30,,
d,2,泊位,文化站,lead,文化站,exact,,2026-06-30,,
d,2,泊位,派出所,units,派出所,exact,,2026-06-30,,
X
cat >t <<'X'
d,1,1,公益广告,>=,6,幅,,每村,,,
d,2,1,停车泊位,>=,150,个,,,,,
X
cat >p <<'X'
2026-05-01,上坪村,d,1,1,,4,
2026-06-30,上坪村,d,1,,公益广告,2,
2026-07-03,下坪村,d,1,,公益广告,5.5,
2026-06-01,派出所,d,2,,,100,
2026-06-20,文化站,d,2,,,60,
X
track 2026-07-10
is "each, and together" "$(rows id,unit,metric,expected,actual,rate,state,days,basis,missed)" \
"1,文化站,公益广告,12,11.5,0.9583,逾期未完成,10,joint,下坪村
1,上坪村,公益广告,6,6,1,按期完成,,each,
1,下坪村,公益广告,6,5.5,0.9167,逾期未完成,10,each,
2,文化站,停车泊位,150,160,1.0667,按期完成,,joint,
2,派出所,停车泊位,150,160,1.0667,按期完成,,joint,"
cat >>p <<'X'
2026-07-08,下坪村,d,1,,公益广告,1,
X
track 2026-07-10
is "late, on the day the sum was reached" "$(rows unit,state,days | sed -n 3p)" "下坪村,逾期完成,8"

# A superior answers for the units below it.
sed 's/^单位,/单位,上级,/; s/^下坪村,/下坪村,东片,/; s/^上坪村,/上坪村,西片,/; s/^\([^单上下][^,]*\),/\1,,/' roster.csv >old.csv
{ cat old.csv; echo '东片,,,片区,,,,,'; echo '西片,,,片区,,,,,'; } >r.csv
cat >>a <<'X'
d,1,广告,东片,units,各片区,group,,2026-06-30,,
d,1,广告,西片,units,各片区,group,,2026-06-30,,
X
mv roster.csv keep.csv && mv r.csv roster.csv
track 2026-07-10
mv keep.csv roster.csv
is "for those below it, not for others" \
    "$(rows unit,expected,actual,state,basis,missed | grep 片)" \
"东片,6,6.5,逾期完成,joint,
西片,6,6,按期完成,joint,"

# Frequencies: full periods only, at both ends.
cat >a <<'X'
d,1,活动,上坪村,units,各村（社区）,group,2026-01-15,,,
d,1,活动,老街村,units,各村（社区）,group,2026-01-15,,,
d,1,活动,老街社区,units,各村（社区）,group,2026-01-15,,,
d,2,督查,派出所,units,派出所,exact,,,2/month,
d,3,总数,派出所,units,派出所,exact,,,,
d,4,下半年,派出所,units,派出所,exact,2026-07-01,2026-12-31,,
X
cat >t <<'X'
d,1,1,志愿活动,>=,2,次,month,各村（社区）,,,
d,3,1,培训,>=,24,次,year,,,,
d,4,1,讲座,>=,24,次,year,,,,
X
cat >p <<'X'
2026-01-20,上坪村,d,1,,志愿活动,2,
2026-02-10,上坪村,d,1,,志愿活动,,两次合记一次
2026-03-10,上坪村,d,1,,志愿活动,3,
2026-02-10,老街村,d,1,,志愿活动,2,
2026-04-10,老街社区,d,1,,志愿活动,1,
2026-02-15,派出所,d,2,,,,
2026-02-25,派出所,d,2,,,,
2026-03-25,派出所,d,3,,培训,7,
X
track 2026-04-20
freq() { rows id,unit,expected,actual,rate,state,days,missed; }
# 上坪村: from 15 January, so February and March: 4; 2 (January) + 1 + 3 were
# done.  老街村 closed on 31 March: February, March.  老街社区 opened on 1 April.
# 派出所: January to March 6, done 2: covers January, so short since the end of
# February, 51 days.  A yearly total: 24, for half a year 12.
is "full periods, opened and closed units, yearly totals" "$(freq)" \
"1,上坪村,4,6,1.5,未到期,10,2026-02
1,老街村,4,2,0.5,临期,0,2026-03
1,老街社区,0,1,,未到期,10,
2,派出所,6,2,0.3333,逾期未完成,51,2026-01、2026-03
3,派出所,24,7,0.2917,未到期,255,
4,派出所,12,0,0,未到期,255,"
track 2026-04-25
is "near the end of a period that falls short" "$(freq | grep 老街社区)" \
"1,老街社区,0,1,,临期,5,"
track 2026-04-30
is "the period's last day" "$(freq | grep 老街社区)" \
"1,老街社区,2,1,0.5,临期,0,2026-04"
track 2026-05-01
is "and the day after" "$(freq | grep 老街社区)" \
"1,老街社区,2,1,0.5,逾期未完成,1,2026-04"

# Units named one by one without a lead are each asked every so often; with a lead
# the task is one piece of work.  Runs of missed periods are one word.
cat >a <<'X'
d,1,活动,上坪村,units,上坪村,exact,,,,
d,1,活动,下坪村,units,下坪村,exact,,,,
d,2,改造,文化站,lead,文化站,exact,,2026-11-30,,
d,2,改造,上坪村,assist,各村,group,,2026-11-30,,
d,2,改造,下坪村,assist,各村,group,,2026-11-30,,
X
cat >t <<'X'
d,1,1,活动,>=,1,次,week,,,,
d,2,1,改造,=,100,户,,,,,
X
cat >p <<'X'
2026-01-13,上坪村,d,1,,活动,1,
2026-01-14,上坪村,d,2,,改造,40,
2026-01-15,下坪村,d,2,,改造,60,
X
track 2026-02-01
is "each, or one piece of work" "$(rows id,unit,expected,actual,state,days,basis,missed)" \
"1,上坪村,4,1,逾期未完成,14,each,2026-W02、2026-W04、2026-W05
1,下坪村,4,0,逾期未完成,21,each,2026-W02..2026-W05
2,文化站,100,100,按期完成,,joint,
2,上坪村,100,100,按期完成,,joint,
2,下坪村,100,100,按期完成,,joint,"

# An amount asked of several without a lead is the work's, as it is with one:
# six boards in all, not six of each.  Of a group alone, of whom the text says it
# is asked, and every so often, each; --each asks each for amounts as well.
cat >a <<'X'
d,1,广告,文化站,units,文化站,exact,,2026-06-30,,
d,1,广告,派出所,units,派出所,exact,,2026-06-30,,
d,1,广告,上坪村,units,各村,group,,2026-06-30,,
d,2,书屋,上坪村,units,各村,group,,2026-06-30,,
d,2,书屋,下坪村,units,各村,group,,2026-06-30,,
d,3,队伍,文化站,units,文化站,exact,,2026-06-30,,
d,3,队伍,派出所,units,派出所,exact,,2026-06-30,,
d,4,植树,文化站,units,文化站,exact,,2026-06-30,,
X
cat >t <<'X'
d,1,1,广告,>=,6,幅,,,,,
d,2,1,书屋,>=,2,间,,,,,
d,3,1,队伍,>=,1,支,,各单位,,,
d,4,1,植树,>=,3,棵,,,,,
X
cat >p <<'X'
2026-03-01,文化站,d,1,,广告,2,
2026-03-01,上坪村,d,1,,广告,1,
2026-03-01,上坪村,d,2,,书屋,2,
2026-03-01,派出所,d,3,,队伍,1,
X
track 2026-07-10
is "an amount without a lead is owed together" \
    "$(rows id,unit,expected,actual,state,basis)" \
"1,文化站,6,3,逾期未完成,joint
1,派出所,6,3,逾期未完成,joint
1,上坪村,6,3,逾期未完成,joint
2,上坪村,2,2,按期完成,each
2,下坪村,2,0,逾期未完成,each
3,文化站,1,0,逾期未完成,each
3,派出所,1,1,按期完成,each
4,文化站,3,0,逾期未完成,each"
# What is counted may stand behind the figure, as score reads it.
cat >p <<'X'
2026-03-01,文化站,d,1,,广告,2幅,
2026-03-02,文化站,d,1,,广告,两幅,
2026-03-03,文化站,d,1,,广告,几幅,
X
track 2026-07-10
is "2幅 and 两幅 are four" "$(rows id,unit,expected,actual | grep '^1,文')" \
    "1,文化站,6,4"
is "几幅 is none, and told" "$err" \
    "task-track: p.csv:4:7: error: not a number, row not counted: '几幅'"
cat >p <<'X'
2026-03-01,文化站,d,1,,广告,2,
2026-03-01,上坪村,d,1,,广告,1,
X
track 2026-07-10 --each
is "--each: of each in full" \
    "$(rows id,unit,expected,actual,basis | grep ^1)" \
"1,文化站,6,2,each
1,派出所,6,0,each
1,上坪村,6,1,each"

# A deadline beside something every so often is not lost: 4月底前清理完毕。每月巡查2次。
cat >a <<'X'
d,1,清理,上坪村,units,上坪村,exact,,2026-04-30,,4月底前、每月巡查不少于2次
d,2,清理,上坪村,units,上坪村,exact,,2026-04-30,,
d,3,清理,上坪村,units,上坪村,exact,,2026-04-30,,每月30日前
X
A2=doc,id,title,unit,role,via,match,start,due,freq,when_text
{ echo "$A2"; cat a; } >b.csv
cat >t.csv <<'X'
doc,id,n,metric,op,value,measure,per,scope,start,due,clause
d,1,1,巡查,>=,2,次,month,,,,每月巡查不少于2次
d,2,1,巡查,>=,2,次,month,,,,每月巡查不少于2次
d,3,1,巡查,>=,2,次,month,,,,每月巡查不少于2次
X
cat >p.csv <<'X'
日期,单位,文档,编号,数值,说明
2026-01-10,上坪村,d,1,2,
2026-02-10,上坪村,d,1,,巡河
2026-02-20,上坪村,d,1,,已完成2月巡查
2026-05-03,上坪村,d,1,,清理已完成
X
run task-track -p p.csv -T t.csv -r roster.csv --date 2026-05-10 b.csv
is "both" "$(rows id,metric,expected,actual,state,days,missed)" \
"1,巡查,8,4,逾期未完成,40,2026-03、2026-04
1,,1,1,逾期完成,3,
2,巡查,8,0,逾期未完成,99,2026-01..2026-04
3,巡查,8,0,逾期未完成,99,2026-01..2026-04"

# A figure is owed by who leads and who is responsible; who assists does a part.
cat >a <<'X'
d,1,植树,上坪村,units,上坪村,exact,,2026-06-30,,
d,1,植树,文化站,assist,文化站,exact,,2026-06-30,,
d,2,巡查,上坪村,units,上坪村,exact,,,,
d,2,巡查,文化站,assist,文化站,exact,,,,
d,3,满意度,上坪村,units,上坪村,exact,,2026-06-30,,
d,3,满意度,文化站,assist,文化站,exact,,2026-06-30,,
d,4,宣传,文化站,assist,文化站,exact,,2026-06-30,,
X
cat >t <<'X'
d,1,1,植树,>=,15,棵,,,,,
d,2,1,巡查,>=,2,次,month,,,,
d,3,1,群众满意度,>=,90,%,,,,,
d,4,1,宣传,>=,3,场,,文化站,,,
X
cat >p <<'X'
2026-03-01,上坪村,d,1,,植树,15,
2026-03-01,文化站,d,1,,,,已完成，出动10人
X
track 2026-07-10
is "配合 owes no figure, but one that the plan asks of it by name" \
    "$(rows id,unit,metric,expected,actual,state)" \
"1,上坪村,植树,15,15,按期完成
1,文化站,,1,1,按期完成
2,上坪村,巡查,12,0,逾期未完成
2,文化站,,1,0,时限不明
3,上坪村,群众满意度,90,0,逾期未完成
3,文化站,,1,0,逾期未完成
4,文化站,宣传,3,0,逾期未完成"
printf '职责,比例\n配合,50%%\n' >half.csv
track 2026-07-10 --shares half.csv
is "half of it, whole trees" \
    "$(rows id,unit,metric,expected,actual,state | grep 文化站)" \
"1,文化站,植树,8,0,逾期未完成
2,文化站,巡查,6,0,逾期未完成
3,文化站,群众满意度,90,0,逾期未完成
4,文化站,宣传,3,0,逾期未完成"
printf '职责,比例\n主持,50\n配合,150\n' >bad.csv
track 2026-07-10 --shares bad.csv
is "a share that is none" "$(printf '%s\n' "$err" | grep bad.csv)" \
"task-track: bad.csv:2:1: error: a row of settings that cannot be read, left out: '50'
task-track: bad.csv:3:1: error: a row of settings that cannot be read, left out: '150'"

# Without a figure who assists stands as the work does, by its lead's word or that
# of the only unit responsible.
cat >a <<'X'
d,1,方案,文化站,lead,文化站,exact,,2026-03-31,,
d,1,方案,派出所,assist,派出所,exact,,2026-03-31,,
d,1,方案,上坪村,assist,各村,group,,2026-03-31,,
d,2,整治,上坪村,units,上坪村,exact,,2026-03-31,,
d,2,整治,派出所,assist,派出所,exact,,2026-03-31,,
d,3,走访,上坪村,units,上坪村,exact,,2026-03-31,,
d,3,走访,下坪村,units,下坪村,exact,,2026-03-31,,
d,3,走访,派出所,assist,派出所,exact,,2026-03-31,,
X
: >t
cat >p <<'X'
2026-03-20,文化站,d,1,,,,已完成
2026-03-20,派出所,d,2,,,,已完成
2026-03-20,派出所,d,3,,,,已完成
X
track 2026-04-10
is "配合 and the work" \
    "$(rows id,unit,actual,last,state,days,basis)" \
"1,文化站,1,2026-03-20,按期完成,,each
1,派出所,1,2026-03-20,按期完成,,joint
1,上坪村,1,2026-03-20,按期完成,,joint
2,上坪村,0,,逾期未完成,10,each
2,派出所,0,,逾期未完成,10,joint
3,上坪村,0,,逾期未完成,10,each
3,下坪村,0,,逾期未完成,10,each
3,派出所,1,2026-03-20,按期完成,,each"
track 2026-04-10 --shares half.csv
is "unless it has a part of its own" \
    "$(rows id,unit,state,basis | sed -n '2p;5p')" \
"1,派出所,逾期未完成,each
2,派出所,按期完成,each"

# Ratios of a figure of the roster, rounded up to whole people.
cat >a <<'X'
d,1,队伍,上坪村,units,各村（社区）,group,,2026-06-30,,
d,1,队伍,下坪村,units,各村（社区）,group,,2026-06-30,,
d,2,保洁,上坪村,units,各村（社区）,group,,2026-06-30,,
d,3,走访,下坪村,units,各村（社区）,group,,2026-06-30,,
d,4,满意度,上坪村,units,各村（社区）,group,,2026-06-30,,
d,5,事故,上坪村,units,各村（社区）,group,,2026-06-30,,
X
cat >t <<'X'
d,1,1,注册志愿者占常住人口,>=,8,%,,各村,,,
d,2,1,保洁员,>=,1,名,,每500人,,,
d,3,1,走访,>=,2,次,,每户,,,
d,4,1,群众满意度,>=,90,%,,,,,
d,5,1,安全事故,=,0,起,,,,,
d,6,1,不存在的任务,>=,1,个,,,,,
d,5,2,管护员,=,1,名,,每座公厕,,,
d,5,3,酒席,<=,400,元,,每桌,,,
X
cat >p <<'X'
2026-03-01,上坪村,d,1,1,,80,
2026-05-01,上坪村,d,1,1,,81,
2026-05-01,下坪村,d,1,1,,159,
2026-05-01,上坪村,d,2,1,,2,
2026-05-01,下坪村,d,3,1,,1000,
2026-05-01,上坪村,d,4,1,,95,
2026-06-01,上坪村,d,4,1,,88,
2026-06-01,上坪村,d,5,1,,0,
X
track 2026-07-01
is "8% of 1001 is 81, one for each 500 of 1001 is 3, two for each of 500 households" \
    "$(rows id,unit,expected,actual,state)" \
"1,上坪村,81,81,按期完成
1,下坪村,160,159,逾期未完成
2,上坪村,3,2,逾期未完成
3,下坪村,1000,1000,按期完成
4,上坪村,90,88,逾期未完成
5,上坪村,0,0,按期完成
5,上坪村,,,待填
5,上坪村,400,,未反馈"
is "a target without a task is reported" "$status $err" \
"1 task-track: t.csv:8:9: warning: each of something that the roster neither groups nor counts: 待填 until it has such a column: '每座公厕'
task-track: t.csv:7:6: warning: no assignment has this target: 'd 6'"

printf '单位,党员数\n上坪村,30\n' >members.csv
cat >a <<'X'
d,1,服务,上坪村,units,各村,group,,,,
X
echo 'd,1,1,服务时长,>=,40,小时,year,每名党员,,,' >t
echo '2026-05-01,上坪村,d,1,,服务时长,900,' >p
track 2026-12-31 -r members.csv
is "forty hours a year for each of thirty members" \
    "$(rows expected,actual,rate,state,days)" "1200,900,0.75,临期,0"

cat >a <<'X'
d,1,村规民约,上坪村,units,各村（社区）,group,,2026-03-31,,
d,1,村规民约,下坪村,units,各村（社区）,group,,2026-03-31,,
d,2,宣传,上坪村,units,各村（社区）,group,,2026-03-31,,
X
cat >t <<'X'
d,1,1,酒席每桌,<=,400,元,,,,,
X
cat >p <<'X'
2026-03-20,上坪村,d,1,,村规民约修订,100%,
2026-03-20,下坪村,d,1,,酒席每桌,450,
2026-03-20,上坪村,d,2,,入户覆盖率,85,
X
track 2026-04-01
is "a bound, and the task itself; a percentage of it" \
    "$(rows id,unit,metric,expected,actual,state)" \
"1,上坪村,酒席每桌,400,,未反馈
1,上坪村,,1,1,按期完成
1,下坪村,酒席每桌,400,450,逾期未完成
1,下坪村,,1,0,逾期未完成
2,上坪村,,1,0.85,逾期未完成"

track 2026-03-25
is "a bound that is exceeded before its time" \
    "$(rows unit,metric,actual,state,days | grep 酒席)" \
"上坪村,酒席每桌,,临期,6
下坪村,酒席每桌,450,逾期未完成,0"

# A time for each case has no deadline; a bound without one can be exceeded.
cat >a <<'X'
d,1,报修,上坪村,units,各村,group,,2026-06-30,,
d,1,报修,下坪村,units,各村,group,,2026-06-30,,
d,2,宴席,上坪村,units,各村,group,,,,长期坚持
d,2,宴席,下坪村,units,各村,group,,,,长期坚持
X
cat >t <<'X'
d,1,1,更换,<=,3,日,,,,,
d,2,1,酒席每桌,<=,400,元,,,,,
X
cat >p <<'X'
2026-03-01,上坪村,d,1,1,,2,
2026-03-20,上坪村,d,1,1,,2,
2026-03-22,下坪村,d,1,1,,4,
2026-03-20,上坪村,d,2,1,,380,
2026-03-20,下坪村,d,2,1,,420,
X
track 2026-04-01
is "each case, and no sum of them" \
    "$(rows id,unit,metric,due,expected,actual,state,days)" \
"1,上坪村,更换,,3,2,长期,12
1,上坪村,,2026-06-30,1,0,未到期,90
1,下坪村,更换,,3,4,逾期未完成,0
1,下坪村,,2026-06-30,1,0,未到期,90
2,上坪村,酒席每桌,,400,380,长期,12
2,下坪村,酒席每桌,,400,420,逾期未完成,0"

# Every row of the log is counted or reported.
cat >a <<'X'
d,1,队伍,上坪村,units,各村（社区）,group,,2026-06-30,,
d,1,队伍,下坪村,units,各村（社区）,group,,2026-06-30,,
d,2,活动,上坪村,units,上坪村,exact,,2026-06-30,,
X
cat >t <<'X'
d,1,1,队员,>=,10,名,,,,,
d,1,2,队长,=,1,名,,,,,
d,1,3,坏,>=,若干,名,,,,,
X
cat >p <<'X'
2026-03-01,上平村,d,1,1,,1,
2026-02-30,上坪村,d,1,1,,1,
2026-03-01,上坪村,d,1,1,,一些,
2026-03-01,上坪村,d,1,1,,-1,
2026-03-01,上坪村,d,9,1,,1,
2026-03-01,下坪村,d,2,,,1,
2026-03-01,上坪村,d,1,,车辆,1,
2026-03-01,上坪村,d,1,1,,,
2026-08-01,上坪村,d,1,1,,9,
2026-03-01,老街社区,d,1,1,,1,
2026-03-01,上坪村,,,,队员,4,
2026-03-01,上坪村,,2,,,100%,
2026-03-02,上坪村,d,1,,队,5,
X
track 2026-07-01
is "counted: only what can be" "$(rows id,unit,metric,actual,last)" \
"1,上坪村,队员,9,2026-03-02
1,上坪村,队长,5,2026-03-02
1,下坪村,队员,0,
1,下坪村,队长,0,
2,上坪村,,1,2026-03-01"
is "reported: each with its place" "$status
$err" "1
task-track: t.csv:4:6: error: a value that is no number, target left out: '若干'
task-track: p.csv:2:2: error: no such unit in the roster; nearest: 上坪村 (1): '上平村'
task-track: p.csv:3:1: error: not a date of the calendar: '2026-02-30'
task-track: p.csv:4:7: error: not a number, row not counted: '一些'
task-track: p.csv:5:7: error: below nought, row not counted: '-1'
task-track: p.csv:6:4: error: no such task, row not counted: '9'
task-track: p.csv:7:4: warning: the task is not this unit's, row not counted: '2'
task-track: p.csv:8:6: warning: no such target of the task: counted as activity only; there are: 1 队员、2 队长: '车辆'
task-track: p.csv:9:7: warning: no figure: counted as activity only: ''
task-track: p.csv:11:2: error: the unit was not open on 2026-03-01 (open from '2026-04-01' to ''): '老街社区'
task-track: p.csv: note: rows after 2026-07-01, not counted: '1'"
run task-track -p p.csv -r roster.csv --date 2026-02-01 -l norecord a.csv
is "units without any record" "$out" "unit,category,leader,head,contact,phone,count
上坪村,村,,王一,,,2
下坪村,村,,李一,,,1"

# Logs of several places are one log.
cat >a <<'X'
d,1,植树,上坪村,units,各村,group,,2026-06-30,,
d,1,植树,下坪村,units,各村,group,,2026-06-30,,
X
echo 'd,1,1,植树,>=,10,棵,,,,,' >t
echo '2026-03-01,上坪村,d,1,,植树,4,' >p
printf '单位,数值,编号,文档,填报日期\n上坪,6,1,d,2026/3/2\n下坪村,3,1,d,2026.3.3\n无此村,3,1,d,2026.3.3\n' >second.csv
track 2026-04-01 -p second.csv
is "-p may be given again, in other columns" "$(rows unit,actual,last,state)
$err" "上坪村,10,2026-03-02,按期完成
下坪村,3,2026-03-03,未到期
task-track: second.csv:4:1: error: no such unit in the roster: '无此村'"

# Findings put right.
cat >f.csv <<'X'
日期,单位,项目,规则,点位,问题,数量,整改期限,整改日期
2026-05-04,上坪,保洁,A1,村口,垃圾,1,2026-05-11,2026-05-11
2026-05-04,上坪村,保洁,A1,桥头,垃圾,1,2026-05-11,2026-05-14
2026-05-04,下坪村,保洁,A1,村口,垃圾,1,2026-05-11,
2026-06-08,下坪村,保洁,A1,村口,垃圾,1,2026-06-15,
2026-06-08,上坪村,保洁,A1,村口,又有垃圾,1,2026-06-15,
2026-06-09,上坪村,保洁,A1,桥头,又有垃圾,1,2026-06-16,2026-06-10
2026-06-09,上坪村,公厕,A3,村口,异味,1,2026-06-16,2026-06-20
2026-06-09,上坪村,抽查,,,共查10户,10,,
2026-06-09,无此村,保洁,A1,村口,垃圾,1,2026-06-16,
2026-06-09,下坪村,保洁,A1,村口,垃圾,1,2026-06-01,
2026-06-30,下坪村,保洁,A1,村口,垃圾,1,2026-07-06,
X
run task-track -f f.csv -r roster.csv --date 2026-06-12
is "as of the day" "$(rows id,kind,title,unit,n,metric,start,due,expected,actual,last,state,days,light)" \
"2,整改,村口：垃圾,上坪村,A1,保洁,2026-05-04,2026-05-11,1,1,2026-05-11,按期销号,,绿
3,整改,桥头：垃圾,上坪村,A1,保洁,2026-05-04,2026-05-11,1,1,2026-05-14,逾期销号,3,黄
4,整改,村口：垃圾,下坪村,A1,保洁,2026-05-04,2026-05-11,1,0,,逾期,32,红
5,整改,村口：垃圾,下坪村,A1,保洁,2026-06-08,2026-06-15,1,0,,整改中,3,黄
6,整改,村口：又有垃圾,上坪村,A1,保洁,2026-06-08,2026-06-15,1,0,,反弹,3,红
7,整改,桥头：又有垃圾,上坪村,A1,保洁,2026-06-09,2026-06-16,1,1,2026-06-10,按期销号,,绿
8,整改,村口：异味,上坪村,A3,公厕,2026-06-09,2026-06-16,1,0,,整改中,4,绿"
fl() {
	run task-track -f f.csv -r roster.csv --date 2026-06-12 "$@"
	rows id,state
}
is "findings to be put right within three days, those that came back too" \
    "$(fl -l due --days 3)" "5,整改中
6,反弹"
is "findings past their time" "$(fl -l overdue)" "4,逾期"
is "findings that came back" "$(fl -l back)" "6,反弹"
run task-track -f f.csv -r roster.csv --date 2026-06-12
is "what is no matter of putting right, or not usable, is said" "$status
$err" "1
task-track: f.csv:10:2: error: no such unit in the roster: '无此村'
task-track: f.csv:11:8: error: to be put right before it was found, row left out: '2026-06-01'
task-track: f.csv: note: rows after 2026-06-12, not counted: '1'
task-track: f.csv: note: rows without a deadline, nothing to put right: '1'"
run task-track -f f.csv -r roster.csv --date 2026-06-12 --review month
is "回头看: last month's, as they stand now" "$(rows id,state,days)" \
"2,反弹,28
3,反弹,26
4,逾期,32"

cat >a <<'X'
d,1,队伍,上坪村,units,各村（社区）,group,,2026-03-31,,
X
echo 'd,1,1,树,>=,9000,棵,,,,,' >t
awk 'BEGIN { for (i = 0; i < 12; i++) print "2026-03-01,上坪村,d,1,1,,999999999999999999," }' >p
track 2026-06-30
is "a sum too large is said, not wrapped" "$status $(rows actual,rate)
$err" "1 ,
task-track: error: too large a sum for task 1, left empty: '上坪村'"

# The sums against awk's own, on a generated log in two orders.
awk 'BEGIN { srand(11); for (i = 0; i < 3000; i++)
	printf "2026-%02d-%02d,%s,d,1,1,,%d,\n", 1 + int(rand() * 6), 1 + int(rand() * 28),
	    rand() < .5 ? "上坪村" : "下坪村", int(rand() * 9) }' >p
cat >a <<'X'
d,1,队伍,上坪村,units,各村（社区）,group,,2026-03-31,,
d,1,队伍,下坪村,units,各村（社区）,group,,2026-03-31,,
X
echo 'd,1,1,树,>=,9000,棵,,,,,' >t
track 2026-06-30
is "sums" "$(rows unit,actual)" "$(awk -F, '
	{ s[$2] += $7 } END { print "上坪村," s["上坪村"]; print "下坪村," s["下坪村"] }' p)"
want=$out
sort -r p >q && mv q p
track 2026-06-30
is "whatever the order of the log" "$out" "$want"

# No assignment is lost: each leaves as one or more rows of the status table.
awk 'BEGIN { srand(13)
	split("上坪村 下坪村 老街社区 文化站 派出所", u, " "); split("lead units assist subject", r, " ")
	split("exact alias group guess", m, " "); split(",2026-03-31,x月底前,2026-03-31、2026-09-30", d, ",")
	for (i = 1; i <= 300; i++) printf "d,%d,题,%s,%s,原文,%s,,%s,%s,%s\n", 1 + int(rand() * 40),
	    rand() < .05 ? "" : u[1 + int(rand() * 5)], r[1 + int(rand() * 4)], m[1 + int(rand() * 4)],
	    d[1 + int(rand() * 4)], rand() < .3 ? "2/month" : "", rand() < .2 ? "长期坚持" : "" }' >a
awk 'BEGIN { srand(17); split("每村 各村（社区） 全镇 每户 每座桥", s, " "); split(">= <= = >", o, " ")
	for (i = 1; i <= 80; i++) printf "d,%d,%d,指标%d,%s,%s,%s,%s,%s,,,\n", 1 + int(rand() * 40), i, i,
	    o[1 + int(rand() * 4)], rand() < .1 ? "xx" : int(rand() * 30), rand() < .3 ? "%" : "次",
	    rand() < .3 ? "month" : "", rand() < .5 ? s[1 + int(rand() * 5)] : "" }' >t
track 2026-06-30
printf '%s\n' "$out" >s.csv
key() { awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
	{ print $at["id"] "," $at["unit"] "," $at["role"] "," $at["match"] }' "$1" | sort -u; }
key a.csv >k1
key s.csv >k2
same "every assignment leaves at least once, and nothing else" k1 k2
is "each row has a state and a light" \
    "$(fields , state,light <s.csv | grep -cE '^,|,$')" 0
cp .out once
track 2026-06-30
same "same input, same bytes" once .out

# A period that the table has no word for is read from the clause.
cat >a <<'X'
d,1,巡河,上坪村,units,上坪村,exact,2026-01-01,2026-12-31,,
d,2,调度,上坪村,units,上坪村,exact,2026-01-01,2026-12-31,,
d,3,普查,上坪村,units,上坪村,exact,2026-01-01,2026-12-31,,
X
cat >t <<'X'
d,1,1,巡河,>=,1,次,,,,,村级河长每旬巡河不少于1次
d,2,1,调度,=,1,次,,,,,每半月调度一次
d,3,1,普查,=,1,次,,,,,年内开展普查1次
X
cat >p <<'X'
2026-01-05,上坪村,d,1,,,1,
2026-01-05,上坪村,d,2,,,1,
2026-01-15,上坪村,d,1,,,1,
X
track 2026-01-31
is "a period that only the clause says" "$(rows id,expected,actual)" \
"1,3,2
2,2,1
3,1,0"

run task-track -p p.csv a.csv
is "the day is needed" "$status $err" "2 task-track: fatal: the day of the report is needed: '--date'"
run task-track --date XXXX-05-01 -p p.csv a.csv
is "with its year" "$status $err" "2 task-track: fatal: bad value for option --date: 'XXXX-05-01'"
run task-track --date 2026-01-01 a.csv
is "a log is needed" "$status $err" "2 task-track: fatal: a progress log or findings are needed: '-p'"
run task-track -p none.csv --date 2026-01-01 a.csv
is "a log that is not there" "$status $err" "2 task-track: fatal: cannot open: No such file or directory: 'none.csv'"
run task-track -p p.csv --date 2026-01-01 --review moon a.csv
is "a period that is none" "$status $err" "2 task-track: fatal: bad value for option --review: 'moon'"
if [ -c /dev/full ]; then
	task-track -p p.csv --date 2026-01-01 a.csv >/dev/full 2>/dev/null
	is "a full disk" "$?" 2
fi

# Deadlines that cannot be read are told, not only 时限不明.
: >p
cat >a <<'X'
d,1,甲,上坪村,units,上坪村,exact,,46204,,
d,2,乙,上坪村,units,上坪村,exact,2026-19-01,2026-12-31,,
d,3,丙,上坪村,units,上坪村,exact,,,,
X
echo 'd,3,1,树,>=,9,棵,,,,2026-02-30,' >t
track 2026-04-10
is "deadlines that are no days" "$(echo "$err" | sed 's/^task-track: //')" \
"t.csv:2:11: error: due: there is no such day: '2026-02-30'
a.csv:2:9: error: due: Excel's number of a day, 2026-07-01; format the cells as dates before saving: '46204'
a.csv:3:8: error: start: there is no such day: '2026-19-01'"

# A table made by hand says 牵头, which is lead: one piece of work.
cat >a <<'X'
d,1,公益广告,文化站,牵头,文化站,exact,,2026-10-31,,
d,1,公益广告,上坪村,责任单位,上坪村,exact,,2026-10-31,,
X
echo 'd,1,1,公益广告,>=,6,幅,,,,,6幅以上' >t
printf '2026-03-01,文化站,d,1,1,,2,\n2026-03-02,上坪村,d,1,1,,4,\n' >p
track 2026-04-10
is "roles in Chinese" "$(rows unit,role,expected,actual,basis)" "文化站,lead,6,6,joint
上坪村,units,6,6,joint"

# A village whose figure is missing does not owe that of the whole town; an
# office, of whose kind none has one, answers for what the others owe.
cp roster.csv roster.was
printf '单位,单位类别,常住人口\n上坪村,村,1001\n下坪村,村,\n老街社区,社区,900\n文化站,站所,\n' >roster.csv
cat >a <<'X'
d,1,队伍,上坪村,units,各单位,group,,2026-06-30,,
d,1,队伍,下坪村,units,各单位,group,,2026-06-30,,
d,1,队伍,文化站,units,各单位,group,,2026-06-30,,
X
echo 'd,1,1,注册志愿者占常住人口,>=,10,%,,,,,达到常住人口10%以上' >t
: >p
track 2026-04-10
is "a figure that only one village lacks" "$(rows unit,expected,state,basis)" "上坪村,101,未到期,each
下坪村,,待填,each
文化站,101,未到期,joint"
is "is told" "$err" "task-track: t.csv:2:6: warning: the roster has no such figure of 下坪村, what it owes is left open: 'population'"
cp roster.was roster.csv

# What was done before the first month, or after the last, counts for none of
# them; how many rows it is is said.
echo 'd,1,巡查,上坪村,units,上坪村,exact,2026-02-01,2026-04-30,,' >a
echo 'd,1,1,巡查,>=,2,次,month,,,,每月巡查2次' >t
printf '2026-01-31,上坪村,d,1,1,,2,\n2026-02-01,上坪村,d,1,1,,2,\n2026-04-30,上坪村,d,1,1,,2,\n2026-05-01,上坪村,d,1,1,,2,\n2026-05-02,上坪村,d,1,1,,,\n' >p
track 2026-05-10
is "rows of no month that is asked" "$(rows expected,actual,last)
$err" "6,4,2026-05-02
task-track: p.csv: note: rows from before or after the time for which it is asked every so often, counted as activity only: '3'"
# A figure of the roster that very many units lack: looked up once.
awk 'BEGIN { print "单位,单位类别,常住人口"; for (i = 0; i < 40000; i++) print "某" i "村,村,"; print "末村,村,100" }' >many.csv
awk 'BEGIN { print "doc,id,kind,title,unit,role,category,due"; for (i = 0; i < 40000; i++) print "d,1,task,x,某" i "村,units,村,2026-12-31" }' >each.csv
printf 'doc,id,n,metric,op,value,measure,per,scope,start,due,clause\nd,1,1,志愿者,>=,8,%%,,每村,,2026-12-31,每村志愿者注册人数达到本村常住人口8%%以上\n' >aim.csv
printf '日期,单位,文档,编号,数值\n2026-03-01,某1村,d,1,3\n' >aimlog.csv
is "a figure that forty thousand lack" \
    "$(bounded task-track -p aimlog.csv -T aim.csv -r many.csv --date 2026-06-30 each.csv 2>/dev/null </dev/null | grep -c 待填)" 40000
# Deadlines as a clerk fills them into the column.  2026.1 may have been 2026.10,
# 3-5 may be months: nobody knows.
cat >cells.csv <<'X'
文档,编号,任务,责任单位,职责,完成时限
p,1,a,甲,责任,3.15
p,2,b,甲,责任,3/15
p,3,c,甲,责任,2026.3
p,4,d,甲,责任,2026/2
p,5,e,甲,责任,2026-10
p,6,f,甲,责任,2026.1
p,7,g,甲,责任,3-5
p,8,h,甲,责任,2026-03-31、6月底前
p,9,i,甲,责任,6月底前、2026年3月31日
p,10,j,甲,责任,46096
p,10,j,乙,责任,46096
p,11,k,乙,责任,46096
p,12,l,乙,责任,2026.13
p,13,m,乙,责任,2026.3.15、国庆节前
p,14,n,乙,责任,3月15日、25日
p,15,o,乙,责任,3月1日、5日至8日
X
cat >cellslog.csv <<'X'
日期,单位,文档,编号,说明
2026-01-02,甲,p,1,启动
X
run task-track --date 2026-05-31 -p cellslog.csv cells.csv
is "days and months as cells have them" \
    "$(printf '%s\n' "$out" | fields ' ' id,due | tr '\n' ';')" \
    "1 2026-03-15;2 2026-03-15;3 2026-03-31;4 2026-02-28;5 2026-10-31;6 2026.1;7 3-5;8 2026-03-31;8 2026-06-30;9 2026-03-31;9 2026-06-30;10 46096;10 46096;11 46096;12 2026.13;13 2026-03-15;14 2026-03-15;14 2026-03-25;15 2026-03-01;15 2026-03-08;"
is "a month begins with its first day, however written" \
    "$(printf '%s\n' "$out" | fields ' ' id,start | grep -E '^[1345] ' | tr '\n' ';')" \
    "1 ;3 2026-03-01;4 2026-02-01;5 2026-10-01;"
is "what is no day is told once for each task" "$(printf '%s\n' "$err" | cut -d : -f 2-3)" " cells.csv:11
 cells.csv:13"
# 3月底前清理200吨。每月巡查2次: the day is the first figure's own, so the second has
# none; alone (4月底前每月巡查) it is bounded by it.
cat >day.csv <<'X'
文档,编号,任务,责任单位,职责,完成时限,时限要求
p,1,清理,甲,责任,2026-03-31,3月底前、每月
p,2,巡查,甲,责任,2026-03-31,3月底前、每月
p,3,评比,甲,责任,2026-03-31、2026-05-31,3月底前、5月底前、每月
X
cat >dayaim.csv <<'X'
doc,id,n,metric,op,value,measure,per,scope,start,due,clause
p,1,1,垃圾,=,200,吨,,,,2026-03-31,3月底前清理垃圾200吨
p,1,2,巡查,>=,2,次,month,,,,每月巡查不少于2次
p,2,1,巡查,>=,2,次,month,,,,3月底前每月巡查不少于2次
p,3,1,巡查,>=,2,次,month,,,,每月巡查不少于2次
X
printf '日期,单位,文档,编号,指标序号,数值\n2026-02-02,甲,p,1,1,200\n2026-02-02,甲,p,1,2,2\n' >daylog.csv
run task-track --date 2026-06-30 -T dayaim.csv -p daylog.csv day.csv
is "what is asked each month goes on when the day was another figure's" \
    "$(printf '%s\n' "$out" | fields ' ' id,n,due,expected,actual | sed 's/  */ /g' | grep -v '^[23] 2026')" "1 1 2026-03-31 200 200
1 2 12 2
2 1 2026-03-31 6 0
3 1 12 0"
done_testing
