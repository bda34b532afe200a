# The weekly cron job of the example town, as cron runs it.
. "$(dirname "$0")/../tap.sh"
for f in plan-parse task-assign task-track score rank report-xlsx bulletin; do
	if ! command -v $f >/dev/null; then
		skip "weekly job" "no $f yet"
		done_testing
		exit
	fi
done
if ! command -v flock >/dev/null; then
	skip "weekly job" "no flock"
	done_testing
	exit
fi

weekly() {
	env -i DUBAN_BIN="$O/bin" DUBAN_SHARE="$top/share" HOME="$T" TMPDIR="$T" \
	    DATE=2026-12-18 OUT="$T/out" "$@" sh "$top/examples/weekly.sh"
}
run weekly
is "done, with findings in the data" "$status" 1
is "nothing for cron to mail" "$out$err" ""
is "the link leads to the day" "$(readlink "$T/out/latest")" 2026-12-18
for f in bulletin.md mail.txt standings.csv workbook.xlsx status.csv log.txt; do
	ok "$f is there" test -s "$T/out/latest/$f"
done
is "the log ends with the status" "$(tail -n 1 "$T/out/latest/log.txt")" "status: 1"
like "the bulletin is of the week" "$(cat "$T/out/latest/bulletin.md")" \
    "^# 禾桥镇关于2026年12月14日至12月20日督查考核情况的通报$"
like "it begins with the week before" "$(cat "$T/out/latest/bulletin.md")" \
    "^## 一、上期问题回头看$"

cp -r "$T/out/2026-12-18" "$T/first"
run weekly
is "run again: status" "$status" 1
ok "run again: the same" diff -r "$T/first" "$T/out/2026-12-18"
is "nothing is left beside" "$(ls -A "$T/out" | paste -sd ' ')" ".lock 2026-12-18 latest"

exec 8>"$T/out/.lock"
flock 8
run weekly
is "two at a time: the second gives way" "$status $err" \
    "2 weekly: another run holds $T/out/.lock"
exec 8>&-

mkdir "$T/data"
run weekly DATA="$T/data" DATE=2026-12-25
is "without its files: status" "$status" 2
like "without its files: told" "$err" "^weekly: tasks failed"
ok "and the last one stays" diff -r "$T/first" "$T/out/latest"
is "and no half of a new one" "$(ls -A "$T/out" | paste -sd ' ')" ".lock 2026-12-18 latest"
done_testing
