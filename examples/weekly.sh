#!/bin/sh
# The week's work of a township's inspection office, for cron:
#
#   30 16 * * 5  sh /home/office/duban/examples/weekly.sh
#
# From the week's findings, the roster, the rules and the progress reports it
# makes a folder out/weekly/2026-12-18/ with the weekly bulletin (Markdown,
# chat text, and Word where pandoc is installed), a notice to each unit that
# has something open, their numbers running on through the year, the month's
# standings so far, the workbook, the body of a mail and a log; out/weekly/latest
# leads to the last day.  Run again on the same day it replaces that folder as a
# whole; two runs at a time cannot get into each other's way; a run that fails
# leaves the folders and the link as they were.
#
# Exit status, as that of the filters: 0 clean, 1 done with findings reported
# (in the log), 2 failed.  Everything can be set from outside:
#
#   DATE=2026-12-18 TOWN=禾桥镇 DATA=/data OUT=/srv/out MAILTO=office sh weekly.sh
#
# cron gives no locale, no login and a short PATH: all is set here.

set -u
umask 022
here=$(cd -- "$(dirname -- "$0")" && pwd) || exit 2
PATH=${DUBAN_BIN:-$here/../build/bin}:/usr/local/bin:/usr/bin:/bin
LC_ALL=C.UTF-8
export PATH LC_ALL
given=${DATE:-$(date +%F)}
: "${TOWN:=禾桥镇}" "${DATA:=$here}"
: "${OUT:=$here/out/weekly}" "${MAILTO:=}"

mkdir -p "$OUT" && OUT=$(cd -- "$OUT" && pwd) || exit 2
exec 9>"$OUT/.lock" || exit 2
if ! flock -n 9; then
	echo "weekly: another run holds $OUT/.lock" >&2
	exit 2
fi
new=$OUT/.new
# A run that was killed between the two moves below left the old day aside.
for old in "$OUT"/.old-*; do
	[ -d "$old" ] || continue
	day=$OUT/${old##*/.old-}
	if [ -e "$day" ]; then rm -rf "$old"; else mv "$old" "$day" || exit 2; fi
done
rm -rf "$new"
mkdir "$new" || exit 2
trap 'rm -rf "$new"' EXIT
trap 'exit 2' HUP INT TERM
log=$new/log.txt
worst=0

# step NAME COMMAND...: run it, its messages into the log, keep the worst status
step() {
	name=$1
	shift
	"$@" 2>>"$log"
	rc=$?
	echo "$name: $rc" >>"$log"
	[ $rc -le $worst ] || worst=$rc
	[ $rc -lt 2 ] && return 0
	echo "weekly: $name failed; the log:" >&2
	cat "$log" >&2
	exit 2
}

DATE=$(date -d "$given" +%F 2>/dev/null) || {
	echo "weekly: no such day: $given" >&2
	exit 2
}
year=${DATE%%-*}
month=${DATE%-*}
# Numbers of the year's issues: 1 on its first seven days (the week of ISO 8601
# may be the 53rd of the year before), and one more each week.
week=$((($(date -d "$DATE" +%-j) + 6) / 7))
echo "weekly $DATE, week $week, $TOWN" >"$log"

# From here on in the data's folder: its names hold no blanks to split at,
# whatever those of the folders above it.
cd -- "$DATA" || exit 2
step tasks plan-parse -y "$year" -o "$new/tasks.csv" plan.txt projects.csv
step outline plan-parse -t all -y "$year" -o "$new/outline.csv" plan.txt projects.csv
step targets plan-parse -t targets -y "$year" -o "$new/targets.csv" plan.txt projects.csv
step assign task-assign -r roster.csv -a overlay.csv -o "$new/assignments.csv" \
    "$new/tasks.csv"
# shellcheck disable=SC2046
step track task-track $(printf ' -p %s' progress/*.csv) -T "$new/targets.csv" \
    -r roster.csv --date "$DATE" -o "$new/status.csv" "$new/assignments.csv"
# What the log says of findings (签收, 延期, 退办, 销号) settles them first, so
# that none is called open or late that is not.
# shellcheck disable=SC2046
step settle task-track $(printf ' -p %s' progress/*.csv) \
    $(printf ' -f %s' findings/*.csv) -l findings -r roster.csv --date "$DATE" \
    -o "$new/findings.csv" </dev/null
step score score -R rules.csv -r roster.csv -s "$new/status.csv" \
    --only="$month" --date="$DATE" -o "$new/scores.csv" "$new/findings.csv"
step rank rank -g category -b standings-before.csv \
    -o "$new/standings.csv" "$new/scores.csv"
step workbook report-xlsx -o "$new/workbook.xlsx" --office "$TOWN" --date "$DATE" \
    "$new/standings.csv" standings-before.csv "$new/scores.csv" rules.csv \
    "$new/tasks.csv" "$new/status.csv" "$new/findings.csv" "$new/outline.csv"

# Whom no paper may name, if the office keeps such a register.
persons=
[ ! -e residents.csv ] || persons='--persons residents.csv'
# bulletin FORMAT FILE
# shellcheck disable=SC2086
weekly() {
	step "bulletin $1" bulletin -n "$week" --date "$DATE" --period week \
	    --office "$TOWN" --format "$1" -o "$2" -r roster.csv \
	    -f "$new/findings.csv" -s "$new/status.csv" $persons
}
weekly md "$new/bulletin.md"
weekly text "$new/mail.txt"
if command -v pandoc >/dev/null; then
	weekly docx "$new/bulletin.docx"
else
	echo "bulletin docx: skipped, no pandoc" >>"$log"
fi
# Behind the notices of the year's days before: each has its number once.  (Where
# there are none the pattern itself, its ? behind all figures, is not counted.)
issued=$(cd -- "$OUT" && printf '%s\n' "$year"-??-??/notices/*.md |
    LC_ALL=C awk -v day="$DATE" '$0 < day { n++ } END { print n + 0 }')
# shellcheck disable=SC2086
step notices bulletin $persons -n $((issued + 1)) --date "$DATE" --office "$TOWN" \
    --notices "$new/notices" -r roster.csv -R rules.csv --tasks "$new/tasks.csv" \
    -s "$new/status.csv" -f "$new/findings.csv"
echo "status: $worst" >>"$log"

# The day's folder and the link change at one stroke each.
day=$OUT/$DATE
[ ! -e "$day" ] || mv "$day" "$OUT/.old-$DATE" || exit 2
mv "$new" "$day" || exit 2
rm -rf "$OUT/.old-$DATE"
# An older day that is done again stays older.
for last in "$OUT"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]; do
	:
done
ln -sfn "${last##*/}" "$OUT/.latest" && mv -T "$OUT/.latest" "$OUT/latest" || exit 2

if [ "$MAILTO" ]; then
	mail -s "$TOWN $DATE 督查周通报" "$MAILTO" <"$day/mail.txt" 9>&- || {
		echo "weekly: mail to $MAILTO failed" >&2
		exit 2
	}
fi
exit $worst
