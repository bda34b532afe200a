# score: days that cannot be meant.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '编号,项目,满分,种类,分值,周期\nA,保洁,100,R1,1,\n' >k.csv
periods() { # RULES OPTIONS...: the periods written, and what was told
	r=$1
	shift
	score -R "$r" --date 2026-12-31 "$@" f.csv 2>err | awk -F, 'NR > 1 { print $1 }' | uniq | tr '\n' ' '
}
cat >f.csv <<'X'
日期,单位,规则,数量
2026-05-06,甲村,A,1
2062-05-07,甲村,A,1
2026-06-06,甲村,A,2
2021-05-06,甲村,A,1
2021-05-08,甲村,A,1
X
is "a slip in the year makes no empty years" "$(periods k.csv)" "2026-05 2026-06 "
is "but is told, with its line" "$(cat err)" \
    "score: f.csv:5:1: error: findings of this month (2) lie more than a year from all others and are left out; if the day is right, ask for the period (--only): '2021-05'
score: f.csv:3:1: error: findings of this month (1) lie more than a year from all others and are left out; if the day is right, ask for the period (--only): '2062-05'
score: note: 5 findings read: 2 used, 3 reported, 0 outside the period"
is "--only says that it is meant" "$(periods k.csv --only 2021-05; cat err)" \
    "2021-05 score: note: 5 findings read: 2 used, 0 reported, 3 outside the period"
# The only ones there are: of two alike the later.
printf '日期,单位,规则\n2021-05-06,甲村,A\n2026-05-06,甲村,A\n' >f.csv
is "two alike: the later" "$(periods k.csv)" "2026-05 "
# A month without findings is a month without faults, up to a year of them.
printf '日期,单位,规则\n2025-05-06,甲村,A\n2026-06-06,甲村,A\n' >f.csv
is "a year of silence is none" "$(periods k.csv | wc -w)" 14
# Judged by the year: two years in a row are no gap.
printf '编号,项目,满分,种类,分值,周期\nA,保洁,100,R1,1,年\n' >y.csv
printf '日期,单位,规则\n2024-01-06,甲村,A\n2025-12-06,甲村,A\n' >f.csv
is "by the year, two years in a row" "$(periods y.csv --period year)" "2024 2025 "

# A day to come may be a slip in the year: it counts, and is said.
printf 'id,item,full,kind,points\nA,甲,100,R1,1\n' >later.csv
printf 'date,unit,rule\n2026-05-01,甲,A\n2026-05-31,甲,A\n2027-05-03,甲,A\n2026-06-01,乙,A\n' >laterf.csv
run score -R later.csv --date 2026-05-31 laterf.csv
is "findings of days to come" "$status $err" "0 score: note: findings of days after 2026-05-31, the day of judging, counted all the same: '2'"
run score -R later.csv --date 2026-05-31 --only 2026-05 laterf.csv
is "not where they are of no period asked for" "$status $err" "0 score: note: 4 findings read: 2 used, 0 reported, 2 outside the period"
# One that is left out as a slip does not count.
printf 'date,unit,rule\n2026-05-01,甲,A\n2026-05-02,甲,A\n2062-05-07,甲,A\n' >slip.csv
run score -R later.csv --date 2062-05-05 slip.csv
is "a slip left out is not said to count" "$(echo "$err" | grep -c 'findings of days after')" 0
done_testing
