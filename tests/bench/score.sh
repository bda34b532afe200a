# What score costs: many findings of a year, beside wc and, where it is
# installed, mlr, which only counts them; and the start for a township's month.
# Prints seconds of processor time (user and system) and fails for nothing.
#
#   sh tests/bench/score.sh [FINDINGS [UNITS]]      (1000000 400)

n=${1:-1000000} units=${2:-400}
root=$(cd "$(dirname "$0")/../.." && pwd)
PATH=$root/${O:-build}/bin:$PATH
T=$(mktemp -d) || exit 0
trap 'rm -rf "$T"' EXIT
cd "$T" || exit 0

awk 'BEGIN {
	print "id,part,item,full,kind,effect,points,per,cap" >"rules.csv"
	for (i = 0; i < 36; i++) printf "R%d-%d,环境,项目%d,8,R1,扣分,0.5,处,扣完为止\n",
	    i / 3 + 1, i % 3 + 1, i / 3 + 1 >"rules.csv"
}'
awk -v n="$n" -v units="$units" 'BEGIN {
	srand(1)
	print "date,unit,item,rule,place,problem,count,points,source,deadline,fixed"
	while (n-- > 0) {
		i = int(rand() * 12) + 1
		printf "2026-%02d-%02d,第%d村,项目%d,R%d-%d,村委会东侧%d号,路边有垃圾未清理,%d,,督查,,\n",
		    rand() * 12 + 1, rand() * 28 + 1, rand() * units, i, i,
		    rand() * 3 + 1, rand() * 200, rand() * 3 + 1
	}
}' >findings.csv

# cpu COMMAND...: user and system seconds of its run, without its output
cpu() {
	("$@" >/dev/null 2>&1; times) | tail -n 1 | awk '{
		for (i = 1; i <= 2; i++) {
			split($i, t, "[ms]")
			sum += t[1] * 60 + t[2]
		}
		print sum
	}'
}

line() {
	awk -v what="$1" -v s="$2" -v wc="$wc" 'BEGIN {
		printf "%-34s %8.2f s %8.1f times wc -l\n", what, s,
		    (wc > 0 ? s / wc : 0)
	}'
}

# one run is too short for the clock
many() {
	i=0
	while [ $((i += 1)) -le 50 ]; do "$@"; done
}
wc=$(cpu many wc -l findings.csv | awk '{ print $1 / 50 }')
echo "$n findings of $units units, $(wc -c <findings.csv) bytes"
line "wc -l" "$wc"
line "score" "$(cpu score -R rules.csv --date 2026-12-31 findings.csv)"
line "csv-check" "$(cpu csv-check findings.csv)"
if command -v mlr >/dev/null; then
	line "mlr count-distinct" "$(cpu mlr --icsv --ocsv \
	    count-distinct -f unit,rule findings.csv)"
fi

cd "$root/examples" || exit 0
bare=$(cpu many /bin/true)
full=$(cpu many score -R rules.csv -r roster.csv --date 2026-01-31 \
    findings/2026-01-survey.csv)
awk -v a="$bare" -v b="$full" 'BEGIN {
	printf "start for a month of the example: %.1f ms, true %.1f ms\n",
	    b * 20, a * 20
}'
exit 0
