# sh examples/demo.sh: the whole chain over the example town, on a bare
# Debian 12 (as root or with sudo), and offline once installed.  It installs
# what is missing, builds, and leaves all results in examples/out/.  O=build
# may name another build.

set -u
unset CDPATH
cd -- "$(dirname -- "$0")/.." || exit 2
O=${O:-build}
sh tests/need.sh build || exit 2
make -s -j"$(nproc)" O="$O" all || exit 2
case $O in /*) ;; *) O=$PWD/$O ;; esac
PATH=$O/bin:$PATH
LC_ALL=C
export PATH LC_ALL
cd examples || exit 2
mkdir -p out || exit 2
rm -f out/*.*

# step WHAT COMMAND: the command is shown as it would be typed, and run.
# Status 1 means finished, with something to report.
said=0
step() {
	printf '\n# %s\n$ %s\n' "$1" "$2"
	eval "$2" 2>>out/messages.txt
	status=$?
	new=$(($(wc -l <out/messages.txt) - said))
	said=$((said + new))
	if [ "$status" -gt 1 ]; then
		tail -n "$new" out/messages.txt >&2
		echo "demo: exit status $status" >&2
		exit 2
	fi
	[ "$new" -eq 0 ] ||
	    echo "  $new messages, the last: $(tail -n 1 out/messages.txt)"
}
rows() {
	echo "  $(($(wc -l <"$1") - 1)) rows in examples/$1"
}

step 'Is the roster in order?' \
    'csv-check -t roster roster.csv -o out/faults-roster.csv'
rows out/faults-roster.csv
step 'Is a week of findings?' \
    'csv-check -t findings findings/2026-w33.csv -o out/faults-week.csv'
rows out/faults-week.csv
step 'What would an editor mark in the draft of a plan?' \
    'plan-check -r roster.csv plan-draft.txt -o out/faults-draft.csv'
rows out/faults-draft.csv

step "The year's plan and its projects, task by task" \
    'plan-parse -y 2026 plan.txt projects.csv -o out/tasks.csv'
rows out/tasks.csv
step "The plan's whole text, to which the workbook's tasks lead back" \
    'plan-parse -t all plan.txt projects.csv -o out/outline.csv'
rows out/outline.csv
step 'The figures they ask for' \
    'plan-parse -y 2026 -t targets plan.txt projects.csv -o out/targets.csv'
rows out/targets.csv
step 'A first draft of the scoring rules (rules.csv is the finished one)' \
    'plan-parse -t rules --for-score rules.txt -o out/rules-draft.csv'
rows out/rules-draft.csv

step 'Who does what' \
    'task-assign -r roster.csv -a overlay.csv out/tasks.csv -o out/assignments.csv'
rows out/assignments.csv
step 'What was due and what is done on the last day of the year' \
    'task-track $(printf " -p %s" progress/*.csv) -T out/targets.csv \
    -r roster.csv --date 2026-12-31 out/assignments.csv -o out/status.csv'
rows out/status.csv

step 'The findings as the log settles them: put right, put off, sent back' \
    'task-track $(printf " -p %s" progress/*.csv) \
    $(printf " -f %s" findings/*.csv) -l findings -r roster.csv \
    --date 2026-12-31 -o out/findings.csv </dev/null'
rows out/findings.csv

step "December's points, from the rules, the findings and the status" \
    'score -R rules.csv -r roster.csv -s out/status.csv --only 2026-12 \
    --date 2026-12-31 out/findings.csv -o out/scores.csv'
rows out/scores.csv
step "December's ranking, against November's" \
    'rank -g category -b standings-before.csv --awards awards.csv \
    out/scores.csv -o out/standings.csv'
awk -F, '
$2 == "村" || $2 == "社区" {
	if ($2 != group) print "\n" (group = $2) "\n  名次   总分  上期  等次"
	printf "  %4s %6s  %4s  %s  %s", $3, $5, $6, $8, $4
	print $9 $10 == "" ? "" : "  " $9 $10
}' out/standings.csv

step 'The workbook' \
    'report-xlsx --office 禾桥镇 --period 2026-12 --date 2026-12-31 \
    -o out/考核表.xlsx out/standings.csv out/scores.csv \
    out/findings.csv rules.csv awards.csv standings-before.csv \
    out/tasks.csv out/assignments.csv out/status.csv out/outline.csv'
step 'The bulletin of the month' \
    'bulletin -n 12 --date 2026-12-31 --office 禾桥镇 \
    -r roster.csv -f out/findings.csv -s out/status.csv out/standings.csv \
    -o out/通报.md'

echo
echo 'The workbook:    examples/out/考核表.xlsx'
echo 'The 通报:        examples/out/通报.md'
echo 'What was wrong:  examples/out/messages.txt'
