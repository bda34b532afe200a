# Every formula of every sheet comes to its cached value when a spreadsheet
# program works it out: the example town's month and year, names that are
# anything, more records than a sum can look at one by one.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
cd "$T" || exit 1
e=$top/examples
need_unzip

# formula_of FILE N CELL
formula_of() {
	sheet_xml "$1" "$2" | tr -d '\n' | sed 's/<c /\n<c /g' |
	    sed -n "s/^<c r=\"$3\"[^>]*><f>\([^<]*\)<.*/\1/p"
}
value_of() { formulas "$1" "$2" | sed -n "s/^$3 //p"; }

# all FILE: as many formulas as there are, sheet by sheet, and all equal.
all() {
	if ! command -v soffice >/dev/null; then
		skip "$1: recalculated" "no LibreOffice"
		return
	fi
	ok "$1: LibreOffice recalculates" recalculate "$1" re
	i=0 seen=0
	for name in $(sheets "$1" | tr ' ' '_'); do
		i=$((i + 1))
		formulas "$1" $i >want
		formulas "re/$1" $i >got
		is "$1, $name: each formula has a value" "$(wc -l <want)" \
		    "$(unzip -p "$1" "xl/worksheets/sheet$i.xml" | grep -o '<f[ >]' | wc -l)"
		same "$1, $name: it is the cached one" want got
		seen=$((seen + $(wc -l <want)))
	done
	ok "$1: there are formulas" test "$seen" -gt 20
}

# The example town, as examples/demo.sh makes it.
(
	cd "$e" || exit 1
	plan-parse -y 2026 plan.txt projects.csv -o "$T/tasks.csv"
	plan-parse -y 2026 -t targets plan.txt projects.csv -o "$T/targets.csv"
	task-assign -r roster.csv -a overlay.csv "$T/tasks.csv" -o "$T/assignments.csv"
	task-track $(printf ' -p %s' progress/*.csv) -T "$T/targets.csv" -r roster.csv \
	    --date 2026-12-31 "$T/assignments.csv" -o "$T/status.csv"
	score -R rules.csv -r roster.csv -s "$T/status.csv" --only 2026-12 \
	    --date 2026-12-31 findings/*.csv -o "$T/scores.csv"
	rank -g category -b standings-before.csv --awards awards.csv "$T/scores.csv" -o "$T/standings.csv"
	report-xlsx --office 禾桥镇 --period 2026-12 --date 2026-12-31 -o "$T/month.xlsx" \
	    "$T/standings.csv" "$T/scores.csv" findings/2026-w49.csv findings/2026-w5*.csv \
	    findings/2026-12-survey.csv rules.csv awards.csv standings-before.csv \
	    "$T/tasks.csv" "$T/assignments.csv" "$T/status.csv"
	score -R rules.csv -r roster.csv --period=month,year --date 2027-01-10 \
	    findings/*.csv -o "$T/s.csv"
	rank -g category "$T/s.csv" -o "$T/r.csv"
	report-xlsx --office 禾桥镇 --period 2026 --date 2027-01-10 -o "$T/year.xlsx" \
	    "$T/r.csv" "$T/s.csv" findings/*.csv rules.csv
) 2>/dev/null
all month.xlsx
# Each rate of 进度台账 is the quotient of the two cells beside it.
at=$(sheets month.xlsx | grep -n '^进度台账$' | sed 's/:.*//')
like "a rate is a formula" "$(sheet_xml month.xlsx "$at" | tr -d '\n' | grep -o '<f>IF(N([A-Z]*4)=0[^<]*' | head -n 1)" \
    '^<f>IF\(N\(([A-Z]+)4\)=0,"",ROUND\([A-Z]+4/\14,4\)\)$'
all year.xlsx
# 上禾村: 98.33+93.33+99.21+97.78+95.56+96.84+99.72+96.39+98.63+98.89+98.61+93.68
# = 1166.97, a twelfth 97.2475, 2.7525 less than 100.
is "a year's points are the mean of the months' totals" \
    "$(formula_of year.xlsx 10 I3) $(value_of year.xlsx 10 I3)" \
    "ROUND(100-(98.33+93.33+99.21+97.78+95.56+96.84+99.72+96.39+98.63+98.89+98.61+93.68)/12,6) 2.7525"

# Names of units and items that look like formulas, patterns, markup.
long=$(printf '长%.0s' $(seq 200))
cat >hr.csv <<CSV
单位,单位类别
"=cmd|'/C calc'!A0",村
[]:*?/\\,村
😀村,村
$long,社区
"""引号""村",社区
甲*村,社区
甲一村,社区
<b>&村,社区
CSV
cat >hrules.csv <<'CSV'
编号,项目,满分,种类,方式,分值,计量单位,每,上限
1,=1+1,40,按处扣,扣分,2,分,处,扣完为止
2,~项?目*,30,按处扣,扣分,3,分,处,扣完为止
3,<保洁>&“好”,30,按处扣,扣分,0.5,分,处,扣完为止
CSV
{
	echo 日期,单位,项目,规则,点位,问题,数量
	sed 1d hr.csv | sed 's/,[^,]*$//' | awk '{ n++
		print "2026-12-01," $0 ",=1+1,1,@SUM(A1),=1+1," n
		print "2026-12-02," $0 ",~项?目*,2,-1,+2," n % 3 + 1
		print "2026-12-03," $0 ",<保洁>&“好”,3,河边,垃圾,3" }'
} >hf.csv
score -R hrules.csv -r hr.csv --date 2026-12-31 hf.csv -o hs.csv 2>hostile.err
rank -g category hs.csv -o ht.csv 2>>hostile.err
report-xlsx -o hostile.xlsx --date 2026-12-31 ht.csv hs.csv hf.csv hrules.csv 2>>hostile.err
# 100 - 2n - 3(n mod 3 + 1) - 1.5: 90.5 for the first, 85.5, 89.5; 84.5, 79.5,
# 83.5, 78.5, 73.5 in the other group.
is "totals of hostile names" "$(cut -d, -f5 ht.csv | sed 1d | sort -n | paste -sd ' ')" \
    "$(cut -d, -f3 ht.csv | sed 1d | wc -l | sed 's/.*/73.50 78.50 79.50 83.50 84.50 85.50 89.50 90.50/')"
all hostile.xlsx

# 2,400 records of two units: sums look only at the rows of the unit, which
# stand hidden behind the total.
printf '单位,单位类别\n甲村,村\n乙村,村\n丙村,村\n' >mr.csv
printf '编号,项目,满分,种类,方式,分值,计量单位,每,上限\n1,保洁,500,按处扣,扣分,0.5,分,处,扣完为止\n2,设施,100,按处扣,扣分,0.1,分,处,扣完为止\n3,绿化,400,按处扣,扣分,0.2,分,处,扣完为止\n' >mrules.csv
awk 'BEGIN { print "日期,单位,项目,规则,点位,问题,数量"
	for (i = 0; i < 2400; i++)
		printf "2026-12-%02d,%s,%s,%d,河边,垃圾,1\n", i % 28 + 1,
		    i % 3 ? "甲村" : "乙村", (i % 4 > 1 ? "绿化" : i % 4 ? "保洁" : "设施"),
		    (i % 4 > 1 ? 3 : i % 4 ? 1 : 2) }' >mf.csv
score -R mrules.csv -r mr.csv --date 2026-12-31 mf.csv -o ms.csv 2>many.err
rank -g category ms.csv -o mt.csv 2>>many.err
report-xlsx -o many.xlsx --date 2026-12-31 mt.csv ms.csv mf.csv 2>>many.err
# 保洁, 设施, 绿化 of 乙村: 200, 200, 400 records, of 甲村 twice as many:
# 500 - 100, 100 - 20, 400 - 80; 500 - 200, 100 - 40, 400 - 160; 丙村 has none.
is "many records" "$(cut -d, -f3-5 mt.csv | sed 1d | paste -sd ' ')" "1,丙村,1000.00 2,乙村,800.00 3,甲村,600.00"
is "a sum looks at the unit's rows" "$(formula_of many.xlsx 3 C7)" \
    "ROUND(MAX(0,C\$5-SUMIFS(INDEX('扣分依据'!\$I\$3:\$I\$2902,\$G7):INDEX('扣分依据'!\$I\$3:\$I\$2902,\$H7),INDEX('扣分依据'!\$C\$3:\$C\$2902,\$G7):INDEX('扣分依据'!\$C\$3:\$C\$2902,\$H7),\$B7,INDEX('扣分依据'!\$D\$3:\$D\$2902,\$G7):INDEX('扣分依据'!\$D\$3:\$D\$2902,\$H7),C\$4)),6)"
is "which are found" "$(formulas many.xlsx 3 | grep -E '^[GH][678] ' | paste -sd ' ')" "G6 1 H6 1 G7 1 H7 800 G8 801 H8 2400"
like "out of sight" "$(unzip -p many.xlsx xl/worksheets/sheet3.xml)" '<col min="7" max="7" [^>]*hidden="1"'
all many.xlsx

# The records sorted by date: the sums still find theirs.  Two records of
# different units change places (cells of text, by their numbers).
if command -v soffice >/dev/null && command -v zip >/dev/null; then
	mkdir x && cd x && unzip -q ../many.xlsx || exit 1
	cell() { sed 's/<c /\n<c /g' xl/worksheets/sheet4.xml | sed -n "s/^<c r=\"$1\"[^>]*><v>\([^<]*\)<.*/\1/p"; }
	b=$(cell C3) a=$(cell C2402)
	sed -i "s|\(<c r=\"C3\"[^>]*><v>\)[^<]*<|\1$a<|; s|\(<c r=\"C2402\"[^>]*><v>\)[^<]*<|\1$b<|; s|\(<c r=\"I3\"[^>]*><v>\)[^<]*<|\199.5<|" xl/worksheets/sheet4.xml
	zip -q -X -r ../moved.xlsx . && cd .. && recalculate moved.xlsx re
	# The first row, of 保洁, is 甲村's now and takes 99.5; the last, of
	# 绿化, is 乙村's.  甲村: 500-200-99.5, 400-159.8; 乙村: 500-99.5, 400-80.2.
	is "records that stand elsewhere are found" \
	    "$(formulas re/moved.xlsx 3 | grep -E '^[C-H][78] ' | paste -sd ' ')" \
	    "C7 400.5 D7 80 E7 319.8 F7 800.3 G7 2 H7 2400 C8 200.5 D8 60 E8 240.2 F8 500.7 G8 1 H8 2399"
else
	skip "records that stand elsewhere are found" "no LibreOffice or zip"
fi
done_testing
