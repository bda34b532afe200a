# The weekly cron job of the example town, as cron runs it.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../xlsx.sh"
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
for f in bulletin.md mail.txt notices/下禾村.md standings.csv workbook.xlsx status.csv log.txt; do
	ok "$f is there" test -s "$T/out/latest/$f"
done
is "the log has a line for each step" "$(sed -n 's/^\([a-z][a-z ]*\): [012]$/\1/p' "$T/out/latest/log.txt" |
    grep -v docx | paste -sd ,)" "tasks,outline,targets,assign,track,settle,score,rank,workbook,bulletin md,bulletin text,notices,status"
is "the log ends with the status" "$(tail -n 1 "$T/out/latest/log.txt")" "status: 1"
like "the bulletin is of the week" "$(cat "$T/out/latest/bulletin.md")" \
    "^# 禾桥镇关于2026年12月14日至18日督查考核情况的通报$"
like "it begins with the week before" "$(cat "$T/out/latest/bulletin.md")" \
    "^## 一、上期问题回头看$"

# What the log closes is open nowhere, what it puts off is not late: of the week
# before 3 of 15 were open (12/15 = 80%), and are 2 (13/15 = 86.7%).
mkdir "$T/settled"
cp -r "$top/examples/." "$T/settled"
rm -rf "$T/settled/out"
printf '%s\n' 日期,单位,点位,事项,新时限,批准人 \
    2026-12-17,新市社区,府前路与文化路口,销号,, \
    2026-12-16,滨河社区,五金市场后街,延期,2026-12-24,镇长办公会 \
    >"$T/settled/progress/2026-12-findings.csv"
# Whom the office's register names no paper names.
echo 2026-12-16,石碾村,乱堆乱放,A2-1,村部,名单上高山一栏空白,1,,暗访,2026-12-24, \
    >>"$T/settled/findings/2026-w51.csv"
printf '姓名\n高山\n' >"$T/settled/residents.csv"
closed='府前路与文化路口，垃圾桶满溢'
is "open before: bulletin, mail, notice" "$(cd "$T/out/latest" &&
    grep -c "$closed" bulletin.md mail.txt | paste -sd ' '; grep -c '府前路与文化路口 | 垃圾桶满溢' "$T/out/latest/notices/新市社区.md")" \
    "bulletin.md:1 mail.txt:1
1"
run weekly DATA="$T/settled" OUT="$T/out2"
is "a log of findings: status" "$status$err" 1
is "closed by the log: open nowhere" "$(cd "$T/out2/latest" &&
    grep -l "$closed\|府前路与文化路口 | 垃圾桶满溢" bulletin.md mail.txt notices/*)" ""
is "named by nobody" "$(cd "$T/out2/latest" &&
    grep -l 高山 bulletin.md mail.txt notices/*; grep -l 名单上某群众一栏空白 bulletin.md notices/*)" \
    "bulletin.md
notices/石碾村.md"
like "counted as put right" "$(cat "$T/out2/latest/bulletin.md")" \
    "^上期（12月7日至13日）发现问题15个，截至12月18日已整改13个，整改率86.7%；以下2个问题尚未整改到位：$"
like "put off: not late" "$(cat "$T/out2/latest/bulletin.md")" \
    "^- 滨河社区：五金市场后街，存在暴露垃圾（3处），限12月24日前整改。$"
# 17 December 2026 is day 46373 of a workbook: the finding's row has it now.
closings() {
	n=$(sheets "$T/$1/latest/workbook.xlsx" | grep -n 整改台账 | cut -d : -f 1)
	unzip -p "$T/$1/latest/workbook.xlsx" "xl/worksheets/sheet$n.xml" | grep -o '<v>46373</v>' | wc -l
}
is "and in the workbook" "$(($(closings out2) - $(closings out)))" 1

cp -r "$T/out/2026-12-18" "$T/first"
run weekly
is "run again: status" "$status" 1
ok "run again: the same" diff -r "$T/first" "$T/out/2026-12-18"
is "nothing is left beside" "$(ls -A "$T/out" | paste -sd ' ')" ".lock 2026-12-18 latest"

# Killed between its two moves: the day is put back before anything else.
mv "$T/out/2026-12-18" "$T/out/.old-2026-12-18"
mkdir "$T/none"
run weekly DATA="$T/none"
is "after a kill: the run fails" "$status" 2
ok "but the day is back" diff -r "$T/first" "$T/out/latest"
is "and nothing beside it" "$(ls -A "$T/out" | paste -sd ' ')" ".lock 2026-12-18 latest"

# A run that was killed outright left its folder.
mkdir "$T/out/.new"
echo junk >"$T/out/.new/junk"
run weekly
is "after a kill outright: status" "$status$err" 1
ok "and nothing of it" diff -r "$T/first" "$T/out/2026-12-18"

# The days around the new year: numbers begin anew; an older day that is done
# again does not become the latest.
run weekly DATE=2027-01-01 OUT="$T/years"
is "the first of January: the first issue of its year" "$status $(sed -n 3p "$T/years/latest/bulletin.md")" "1 2027年第1期"
run weekly DATE=2026/12/31 OUT="$T/years"
is "the day before: the last of its year" "$status $(sed -n 3p "$T/years/2026-12-31/bulletin.md")" "1 2026年第53期"
is "the latest day stays the latest" "$(readlink "$T/years/latest")" 2027-01-01

run weekly DATE=2026-02-30
is "no such day" "$status $err" "2 weekly: no such day: 2026-02-30"
is "no such day: nothing is left" "$(ls -A "$T/out" | paste -sd ' ')" ".lock 2026-12-18 latest"

exec 8>"$T/out/.lock"
flock 8
run weekly
is "two at a time: the second gives way" "$status $err" \
    "2 weekly: another run holds $T/out/.lock"
exec 8>&-

# A mail program of our own: who it is to, what about, the body.
mkdir "$T/bin"
for f in "$O"/bin/*; do ln -s "$f" "$T/bin/"; done
printf '%s\n' '#!/bin/sh' 'echo "$2 -> $3" >"$HOME/mail"; cat >>"$HOME/mail"' >"$T/bin/mail"
chmod +x "$T/bin/mail"
run weekly DUBAN_BIN="$T/bin" MAILTO=office@example.com
is "mailed: status" "$status$err" 1
is "mailed: to whom, what about" "$(head -n 1 "$T/mail")" \
    "禾桥镇 2026-12-18 督查周通报 -> office@example.com"
is "mailed: the text for a chat" "$(tail -n +2 "$T/mail")" "$(cat "$T/out/latest/mail.txt")"
# A mail program that goes on behind the job does not keep its lock.
printf '%s\n' '#!/bin/sh' 'sleep 60 >/dev/null 2>&1 & echo $! >"$HOME/behind"; cat >/dev/null' >"$T/bin/mail"
run weekly DUBAN_BIN="$T/bin" MAILTO=office@example.com
ok "the lock is free" flock -n "$T/out/.lock" true
kill "$(cat "$T/behind")"
printf '%s\n' '#!/bin/sh' 'exit 1' >"$T/bin/mail"
run weekly DUBAN_BIN="$T/bin" MAILTO=office@example.com
is "mail that fails is told" "$status $err" "2 weekly: mail to office@example.com failed"
ok "the day stays" diff -r "$T/first" "$T/out/latest"

# A small town in which all is well: status 0.
mkdir -p "$T/well/progress" "$T/well/findings"
(
	cd "$T/well" || exit 1
	printf '%s\n' 甲镇2026年保洁工作方案 一、工作任务 （一）清理河道。12月31日前，清理河道1次。 责任单位：甲村。 >plan.txt
	printf '%s\n' 序号,工作任务,责任单位,完成时限 1,更换垃圾桶,乙村,2026年12月31日前 >projects.csv
	printf '%s\n' 单位,单位类别 甲村,村 乙村,村 >roster.csv
	printf '%s\n' doc,id,unit,role >overlay.csv
	printf '%s\n' 编号,项目,满分,种类,方式,分值,计量单位,每,上限 1,村庄保洁,100,按处扣,扣分,1,分,处,扣完为止 >rules.csv
	printf '%s\n' 日期,单位,项目,规则,点位,问题,数量,整改期限,整改日期 \
	    2026-12-15,甲村,村庄保洁,1,村口,垃圾落地,1,2026-12-18,2026-12-16 >findings/2026-w51.csv
	printf '%s\n' 日期,单位,文档,编号,点位,事项 >progress/2026-12.csv
	printf '%s\n' period,category,rank,unit,score 2026-11,村,1,甲村,99.00 2026-11,村,2,乙村,98.00 >standings-before.csv
)
run weekly DATA="$T/well" OUT="$T/out-well" TOWN=甲镇
is "nothing to report: status" "$status$out$err" 0
is "nothing to report: the log's" "$(tail -n 1 "$T/out-well/latest/log.txt")" "status: 0"

# With one thing open the unit has a notice each week (in the new year the
# projects of the other are late).  Their numbers run on through the year, and
# stay when a day is done again.
echo 2026-12-08,甲村,村庄保洁,1,村口,垃圾落地,1,2027-01-15, >>"$T/well/findings/2026-w51.csv"
: >"$T/numbers"
for day in 2026-12-11 2026-12-18 2026-12-11 2027-01-01 2026-12-18; do
	run weekly DATA="$T/well" OUT="$T/out-run" TOWN=甲镇 DATE=$day
	echo "$day $(ls "$T/out-run/$day/notices" | paste -sd ,) $(grep -o '^督改.*' "$T/out-run/$day/notices/甲村.md")" >>"$T/numbers"
done
is "numbers of notices" "$(sort -u "$T/numbers")" \
    "2026-12-11 甲村.md 督改〔2026〕1号
2026-12-18 甲村.md 督改〔2026〕2号
2027-01-01 乙村.md,甲村.md 督改〔2027〕1号"

mkdir "$T/data"
run weekly DATA="$T/data" DATE=2026-12-25
is "without its files: status" "$status" 2
like "without its files: told" "$err" "^weekly: tasks failed"
ok "and the last one stays" diff -r "$T/first" "$T/out/latest"
is "and no half of a new one" "$(ls -A "$T/out" | paste -sd ' ')" ".lock 2026-12-18 latest"
done_testing
