# task-track: 时序进度, what of a year's total the months that are over ask for.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/track.sh"
cd "$T"
cat >roster.csv <<'Y'
单位,单位类别,上级,启用
上坪村,村,东片,
下坪村,村,东片,
老街村,村,东片,
河口村,村,东片,
桥头村,村,东片,
新村,村,东片,2026-03-15
东片,片区,,
Y
P=date,unit,doc,id,n,value
for v in 上坪村 下坪村 老街村 河口村 桥头村 新村; do
	echo "d,1,甲,$v,units,各村,group,,,,"
done >a
echo 'd,1,1,活动,>=,24,次,year,每村,,,' >t
cat >p <<'Y'
2026-03-10,上坪村,d,1,1,5
2026-06-12,上坪村,d,1,1,3
2026-06-20,下坪村,d,1,1,11
2026-02-05,老街村,d,1,1,2
2026-01-20,河口村,d,1,1,12
2026-06-20,新村,d,1,1,6
Y
track 2026-06-30
# 24 a year: six months are 12.  8 make four months, so May has been wanting since
# its end, 30 days ago; 11 make five, and June ended today; 2 make January, and
# February ended 122 days ago.  All twelve in January are no standstill.  Of the
# new village nine whole months are asked, 18, of which three are over: 6.
is "by the months that are over" \
    "$(rows unit,expected,pace,actual,rate,state,days,light)" \
"上坪村,24,12,8,0.3333,进度滞后,30,黄
下坪村,24,12,11,0.4583,未到期,184,绿
老街村,24,12,2,0.0833,进度滞后,122,红
河口村,24,12,12,0.5,未到期,184,绿
桥头村,24,12,0,0,未反馈,180,黄
新村,18,6,6,0.3333,未到期,184,绿"
track 2026-06-30 -l behind
is "-l behind" "$(rows unit)" "上坪村
老街村"
printf 'name,days\npace,30\n' >limits.csv
track 2026-06-30 --limits limits.csv -l behind
is "a longer grace" "$(rows unit)" "老街村"
track 2026-07-30
# June has been over for 30 days, July is not over.
is "a month that runs asks for nothing" "$(rows unit,pace,state,days | head -n 2)" \
"上坪村,12,进度滞后,60
下坪村,12,进度滞后,30"
track 2026-12-28
is "near its end" "$(rows unit,pace,state,days | head -n 1)" "上坪村,22,临期,3"
track 2027-01-31
# another year: two a month, and what was done before is not of it; who was open
# before is asked for all of it
is "the year after" "$(rows unit,expected,pace,actual,state | sed -n '1p;6p')" \
"上坪村,24,2,0,停滞
新村,24,2,0,停滞"
# One that answers for them; work that is one; no more than so much; a rate.
echo 'd,1,甲,东片,lead,东片,exact,,,,' >>a
track 2026-06-30
is "for those below it" "$(rows unit,basis,expected,pace,actual,state,missed | tail -n 1)" \
"东片,joint,138,66,39,进度滞后,"
cat >a <<'Y'
d,1,甲,上坪村,lead,上坪村,exact,,,,
d,1,甲,下坪村,units,下坪村,exact,,,,
d,2,乙,上坪村,units,上坪村,exact,,,,
d,3,丙,上坪村,units,上坪村,exact,,,,
Y
cat >t <<'Y'
d,1,1,活动,>=,24,次,year,,,,
d,2,1,招待费,<=,24,次,year,,,,
d,3,1,参加率,>=,90,%,year,,,,
Y
cat >p <<'Y'
2026-02-10,上坪村,d,1,1,5
2026-06-12,下坪村,d,1,1,1
2026-06-12,上坪村,d,2,1,1
2026-06-12,上坪村,d,3,1,80
Y
track 2026-06-30
# 6 make three months: since 30 April, 61 days
is "of the work; nothing else has a pace" "$(rows id,unit,expected,pace,actual,state,days,light)" \
"1,上坪村,24,12,6,进度滞后,61,红
1,下坪村,24,12,6,进度滞后,61,红
2,上坪村,24,,1,未到期,184,绿
3,上坪村,90,,80,未到期,184,绿"
done_testing
