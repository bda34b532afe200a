# Months of work in one go (the example town): a year of weekly findings gives
# twelve months and one year whose parts agree, and a late correction changes
# only what it must.
. "$(dirname "$0")/../tap.sh"
e=$top/examples
cd "$T"
score -R "$e/rules.csv" -r "$e/roster.csv" --period=month,year \
    --date 2027-01-10 "$e"/findings/*.csv >s.csv 2>err
is "status 1: the planted faults" $? 1
rank -g category s.csv >r.csv 2>/dev/null
is "twelve months and one year" "$(awk -F, 'NR > 1 { print $1 }' r.csv | uniq | tr '\n' ' ')" \
    "2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12 2026 "
# In hundredths: the year is the mean of the published months, half up.
is "each unit's year is the mean of its months" "$(awk -F, '
NR > 1 && $5 != "" { split($5, d, "."); v = d[1] * 100 + d[2] }
NR > 1 && $5 != "" && $1 != "2026" { sum[$4] += v; n[$4]++ }
NR > 1 && $5 != "" && $1 == "2026" { k++
	if (int((2 * sum[$4] + n[$4]) / (2 * n[$4])) != v) print $4, sum[$4] / n[$4], v }
END { print k }' r.csv)" "$(awk -F, 'NR > 1 && $5 != "" { print $4 }' r.csv | sort -u | wc -l)"
is "each finding that was used is in exactly one month" \
    "$(grep '^2026-' s.csv | grep -v ',保洁服务费,\|,问题整改,' | grep -o '[^ 、]*/2026-[^:]*\.csv:[0-9]*' | sort | uniq -c |
	awk '$1 != 1 { bad++ } { n++ } END { print n, bad + 0 }')" \
    "$(sed -n 's/.*read: \([0-9]*\) used.*/\1/p' err) 0"
is "every planted fault is told with its line" \
    "$(grep -c '2026-w\(06.csv:5:2\|09.csv:5:1\|15.csv:5:2\|19.csv:5:7\|23.csv:5:4\|28.csv:7:2\|33.csv:5\|37.csv:5:11\|41.csv:5:2\|45.csv:5:7\)' err)" 11
is "a closed unit stands no longer than it was open" \
    "$(awk -F, '$4 == "北关村" && $1 != "2026" { print $1 }' r.csv | tail -n 1)" 2026-06
is "one veto in November marks the year" \
    "$(awk -F, '$4 == "小陈庄村" && $8 == "不合格" { print $1, $10 }' r.csv)" "2026-11 一票否决
2026 一票否决"

# A month ranked again after a correction, with the year so far before it.
mkdir fixed
cp "$e"/findings/*.csv fixed
sed '/2026-10-21,/s/,3,,/,1,,/' "$e/findings/2026-w43.csv" >fixed/2026-w43.csv
score -R "$e/rules.csv" -r "$e/roster.csv" --only 2026-10 --date 2027-01-10 \
    fixed/*.csv 2>/dev/null >oct.csv
rank -g category -b r.csv oct.csv >oct-r.csv 2>told
grep '^2026-10,村' r.csv | cut -d , -f 3-5 | sort >was
grep '^2026-10,村' oct-r.csv | cut -d , -f 3-5 | sort >now
is "just those whose row changed are told" \
    "$(sed -n "s/.*2026-10 村: was.*: '\(.*\)'/\1/p" told | sort | tr '\n' ' ')" \
    "$(comm -13 was now | cut -d , -f 2 | sort | tr '\n' ' ')"
ok "something changed" test -s told
ok "one month alone is the same as among all" sh -c "
	score -R '$e/rules.csv' -r '$e/roster.csv' --only 2026-09 \
	    --date 2027-01-10 '$e'/findings/*.csv 2>/dev/null | sed 1d >one
	grep '^2026-09,' s.csv | cmp - one"
# The whole year again: October, what November shows of it, and the year.
score -R "$e/rules.csv" -r "$e/roster.csv" --period=month,year --date 2027-01-10 fixed/*.csv 2>/dev/null |
    rank -g category -b r.csv >again.csv 2>told
is "a year again: each row that changed is told, and no other" \
    "$(grep ': was \|period before was' told | sed "s/.*note: \([^ ]*\) .*: '\(.*\)'/\1 \2/" | LC_ALL=C sort)" \
    "$(diff r.csv again.csv | awk -F '[ ,]' '$1 == ">" { print $2, $5 }' | LC_ALL=C sort)"
is "in October, November and the year" "$(diff r.csv again.csv | awk -F '[ ,]' '$1 == ">" { print $2 }' | uniq | tr '\n' ' ')" \
    "2026-10 2026-11 2026 "
# Months 1, 2 and 4 have records, March has none: nobody was inspected.
# 按实有 (90 + 60 + 100) / 3; 除以应有月份 the same, all took place for all;
# 缺月记零 of twelve: 250 / 12.
printf '日期,单位,规则,数量\n2026-01-05,甲村,K,10\n2026-02-05,甲村,K,40\n2026-04-05,乙村,K,1\n' >gap.csv
for w in 按实有:83.33 除以应有月份:83.33 缺月记零:20.83; do
	printf '编号,项目,满分,种类,分值,每,作用于,缺项,权重,周期\nK,卫,100,按处扣,1,处,,,,\nM,,,期间合成,,,月,%s,100%%,年\n' "${w%:*}" >gk.csv
	is "a month without any record, ${w%:*}" \
	    "$(score -R gk.csv --period year --date 2026-12-31 gap.csv 2>err | rank | awk -F, '$4 == "甲村" { print $5 }') $(cat err)" \
	    "${w#*:} score: note: no record of this period: not assessed, and in no average of periods: '2026-03'"
done
is "nor does why name it" "$(score -R gk.csv --period year --date 2026-12-31 gap.csv 2>/dev/null |
    fields ' ' why item=（月度考核平均） | head -n 1)" "M 2026-01:90、2026-02:60、2026-04:100 ÷12"

# 60 % months, 40 % the year's end: 甲村 (90 + 80) / 2 x 0.6 + 80 x 0.4 = 83;
# 乙村 has no mark of the year's end: 95 of its months alone; 丙村 came when the
# months were over: 70.  Without scaling 57 and 28; 记零 is nought, no gap.
cat >k.csv <<'X'
编号,项目,满分,种类,分值,周期,作用于,权重,缺项
总,,,总分,,,,,折算
A,甲,100,R1,1,月,,,
M,月度考核,,R20,,年,月,60%,按实有
N,年终考核,,R20,,年,年,40%,
B,乙,100,R6,,年,,,
X
cat >f.csv <<'X'
日期,单位,规则,数量,实测值
2026-01-06,甲村,A,10,
2026-02-06,甲村,A,20,
2026-02-06,甲村,B,,80%
2026-01-06,乙村,A,10,
2026-12-06,丙村,B,,70%
X
printf '单位,启用\n甲村,\n乙村,\n丙村,2026-12-01\n' >ro.csv
year() { score -R "$1" -r ro.csv --period year --date 2026-12-31 f.csv 2>err >s.csv; rank s.csv | awk -F, 'NR > 1 { t[$4] = $5 } END { print t["甲村"], t["乙村"], t["丙村"] }'; }
grep -v '^A' k.csv >noa.csv
echo 'A,甲,100,R1,1,月,,,' >>noa.csv
sed -i.bak '/2026-12/d' f.csv
is "who has no year-end mark is judged by the months" "$(year k.csv)" "83.00 95.00 "
is "and why says so" "$(fields ' ' full,got,why unit=乙村 <s.csv | tail -n 1)" "40 38 总 缺项：年终考核"
sed 's/总分,,,,,折算/总分,,,,,不折算/' k.csv >k2.csv
is "not where nothing is scaled" "$(year k2.csv)" "83.00 57.00 "
mv f.csv.bak f.csv
sed 's/^A,甲,100,R1,1,月,,,$/&2026-11-30/; s/缺项$/缺项,停用/; s/,,,2026-11-30$/,,,,2026-11-30/' k.csv >k3.csv
is "who has no months is judged by the year-end mark" "$(year k3.csv)" "83.00 95.00 70.00"
sed 's/按实有/缺月记零/' k3.csv >k4.csv
is "nought is no gap" "$(year k4.csv | cut -d ' ' -f 3)" 28.00
# What is looked at in December cannot be found wanting in a unit that was closed in
# June: that it has all points is told, once, where no record speaks of it.
cat >ck.csv <<'X'
编号,项目,满分,种类,分值,周期,作用于,权重
A,甲,100,R1,1,月,,
M,月度考核,,R20,,年,月,60%
N,年终考核,,R20,,年,年,40%
B,乙,60,R1,5,年,,
C,丙,40,R1,5,季,,
X
cat >cf.csv <<'X'
日期,单位,规则,数量,实测值
2026-01-06,甲村,A,10,
2026-02-06,乙村,A,20,
2026-03-06,丙村,B,1,
2026-04-06,丁村,B,,不涉及
2026-12-06,甲村,B,2,
X
printf '单位,停用\n甲村,\n乙村,2026-06-30\n丙村,2026-06-30\n丁村,2026-06-30\n戊村,2026-12-31\n' >cr.csv
score -R ck.csv -r cr.csv --period year --date 2026-12-31 cf.csv >cs.csv 2>err
is "all points of a year's item that a closed unit has without a record are told" \
    "$(grep 'all points' err)" \
    "score: note: 2026: has all points of 乙 without a record, though it was closed on 2026-06-30; if it was not assessed, say so in a finding (value 不涉及): '乙村'"
is "nothing of a month or a whole quarter" "$(score -R ck.csv -r cr.csv --period month,quarter --date 2026-12-31 cf.csv 2>&1 >/dev/null | grep -c 'all points')" 0
done_testing
