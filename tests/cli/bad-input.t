# What every filter does with a missing file, a folder, an empty file, a file
# of another kind, a full disk and too many operands.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# Small sound inputs, one for each kind of operand.
cat >plan.txt <<'X'
甲镇2026年环境整治方案
一、工作任务
（一）清理河道。6月底前完成。
责任单位：水利站
X
printf 'doc,id,title,units,due\nplan,1,清理河道,水利站,2026-06-30\n' >tasks.csv
printf 'unit,category\n水利站,站所\n' >roster.csv
printf 'doc,id,title,unit,role,due\nplan,1,清理河道,水利站,units,2026-06-30\n' >assignments.csv
printf 'date,unit,doc,id,value\n2026-06-01,水利站,plan,1,1\n' >progress.csv
printf 'id,item,full,kind,points,per\nA1,卫生,100,R1,2,处\n' >rules.csv
printf 'date,unit,rule,count\n2026-06-01,水利站,A1,1\n' >findings.csv
printf 'period,category,unit,item,full,got\n2026-06,站所,水利站,卫生,100,98\n' >scores.csv
printf 'period,category,rank,unit,score\n2026-06,站所,1,水利站,98\n' >standings.csv
: >empty
mkdir folder

# The command line of a filter with X as its main operand.
with() {
	case $1 in
	plan-parse) echo "plan-parse $2" ;;
	plan-check) echo "plan-check $2" ;;
	task-assign) echo "task-assign -r roster.csv $2" ;;
	task-track) echo "task-track -p progress.csv --date 2026-07-01 $2" ;;
	score) echo "score -R rules.csv -r roster.csv $2" ;;
	rank) echo "rank $2" ;;
	report-xlsx) echo "report-xlsx -o out.xlsx $2" ;;
	bulletin) echo "bulletin -n 1 --date 2026-07-01 $2" ;;
	csv-check) echo "csv-check $2" ;;
	esac
}
good() {
	case $1 in
	plan-*) echo plan.txt ;;
	task-assign) echo tasks.csv ;;
	task-track) echo assignments.csv ;;
	score) echo findings.csv ;;
	rank) echo scores.csv ;;
	csv-check) echo roster.csv ;;
	*) echo standings.csv ;;
	esac
}

for f in plan-parse plan-check task-assign task-track score rank report-xlsx \
    bulletin csv-check; do
	run $(with $f $(good $f))
	like "$f: sound input leaves no fatal message" "$status:$err" "^[01]:(.*(note|warning|error):.*)?$"
	run -i $(good $f) $(with $f -)
	like "$f reads standard input as -" "$status" "^[01]$"
	run -i $(good $f) $(with $f "")
	like "$f reads standard input without operands" "$status" "^[01]$"

	run $(with $f nosuch)
	is "$f: a missing file is fatal" "$status" 2
	is "$f: it is named" "$err" \
	    "$f: fatal: cannot open: No such file or directory: 'nosuch'"
	is "$f: nothing was written" "$out" ""
	run $(with $f folder)
	is "$f: a folder is fatal" "$status$err" \
	    "2$f: fatal: cannot open: Is a directory: 'folder'"
	run $(with $f ./roster.csv/x)
	is "$f: a path through a file is fatal" "$status" 2

	case $f in
	plan-*) ;;
	*)
		run $(with $f empty)
		is "$f: an empty table is fatal" "$status" 2
		like "$f: it is named" "$err" "^$f: empty: fatal: empty, where a table is expected"
		;;
	esac

	if [ $f != report-xlsx ]; then
		run sh -c "$(with $f $(good $f)) >/dev/full"
		is "$f: a full disk is fatal" "$status" 2
		like "$f: it says so" "$err" "$f: fatal: cannot write: No space left on device"
		echo old >old
		run $(with $f nosuch) -o old
		is "$f: a failed run leaves the old file" "$status$(cat old)" 2old
		run $(with $f $(good $f))
		cp .out plain
		rm -f written
		run $(with $f $(good $f)) -o written
		same "$f: -o writes what standard output gets" plain written
	fi
done

run score findings.csv
is "score needs its rules" "$status" 2
run task-assign tasks.csv
is "task-assign needs its roster" "$status" 2
run task-track --date 2026-07-01 assignments.csv
is "task-track needs its progress log" "$status" 2
run report-xlsx standings.csv
is "report-xlsx needs its output file" "$status" 2
run bulletin --date 2026-07-01 standings.csv
is "bulletin needs its number" "$status" 2
run rank --no-such
is "a bad option is usage" "$status" 2
run task-track -p progress.csv --date 2026-02-30 assignments.csv
is "a date that does not exist is usage" "$status" 2

# No locale, as under cron; Chinese messages where the locale is Chinese.
run env -i PATH="$PATH" plan-parse nosuch
is "messages are English without a locale" "$err" \
    "plan-parse: fatal: cannot open: No such file or directory: 'nosuch'"
run env -i PATH="$PATH" LANG=zh_CN.UTF-8 plan-parse nosuch
like "messages are Chinese in a Chinese locale" "$err" "^plan-parse: 致命错误: 无法打开"
done_testing
