# examples/demo.sh takes the town through the whole chain; every fault that
# examples/README.md says is planted is reported, and nothing else is lost.

. "$(dirname "$0")/../tap.sh"
town=$top/examples
made=$town/out

run env O="$build" sh "$town/demo.sh"
is "demo.sh ends well" "$status" 0
is "it says where the results lie" "$(printf '%s\n' "$out" | tail -n 3)" \
"The workbook:    examples/out/考核表.xlsx
The 通报:        examples/out/通报.md
What was wrong:  examples/out/messages.txt"
# Reckoned by hand: 100 − 1 (暴露垃圾) − 1 (one report too few).
like "it prints the ranking" "$out" '^ +1 +98\.00 +9 +优秀 +东桥村 +月度第一$'
like "the bulletin has a title" "$(grep '^# ' "$made/通报.md")" '^# .*12月.*通报$'
is "the workbook is one" "$(head -c 2 "$made/考核表.xlsx")" PK

# The planted faults: FILE:LINE in a message that is more than a note.
sed -n 's/^| `\([a-z]*\/[^`]*\)` | \([0-9]*\) | \(.*\) |$/\1:\2	\3/p' \
    "$town/README.md" >"$T/planted"
# What is said of a settled finding is said of the record that it was.
awk -F, 'NR == FNR { was[FNR] = $NF; next }
    { n = $0 }
    match($0, /out\/findings\.csv:[0-9]+/) {
	row = substr($0, RSTART + 17, RLENGTH - 17)
	n = substr($0, 1, RSTART - 1) was[row] substr($0, RSTART + RLENGTH)
    } { print n }' "$made/findings.csv" "$made/messages.txt" >"$T/messages"
is "faults are planted" "$(wc -l <"$T/planted" | tr -d ' ')" 16
while IFS='	' read -r at what; do
	like "$at: $what" "$(cat "$T/messages")" \
	    "^[a-z-]+: $at:[0-9]+: (warning|error): "
done <"$T/planted"
# ... and no row of findings or progress is complained of that is sound.
grep -E '^[a-z-]+: (findings|progress)/[^ ]*: (warning|error): ' \
    "$T/messages" | sed 's/^[a-z-]*: \([^:]*:[0-9]*\):.*/\1/' |
    sort -u >"$T/told"
cut -f 1 "$T/planted" | sort -u >"$T/known"
is "only these" "$(comm -23 "$T/told" "$T/known" | tr '\n' ' ')" \
    "progress/2026-05.csv:105 "

sed -n 's/^| \([0-9]*\) | \([a-z-]*\) | .* |$/\1 \2/p' "$town/README.md" >"$T/draft"
is "faults in the draft" "$(wc -l <"$T/draft" | tr -d ' ')" 22
cut -d, -f 2,5 "$made/faults-draft.csv" | tr , ' ' >"$T/marked"
while read -r line code; do
	like "plan-draft.txt:$line: $code" "$(cat "$T/marked")" "^$line $code\$"
done <"$T/draft"

# Laws.  Every record read is used, reported or of another month; the files
# hold that many (a row has its date in the first or second column).
records=$(cat "$town"/findings/*.csv |
    grep -acE '^([^,]*,)?2026-[01][0-9]-[0-9][0-9],.*,')
set -- $(sed -n 's/.*note: \([0-9]*\) findings read: \([0-9]*\) used, \([0-9]*\) reported, \([0-9]*\) outside.*/\1 \2 \3 \4/p' \
    "$made/messages.txt")
is "every finding is accounted for" "$1 $(($2 + $3 + $4))" "$records $records"
cut -d, -f 1,2 "$made/tasks.csv" | sort -u >"$T/tasks"
cut -d, -f 1,2 "$made/assignments.csv" | sort -u >"$T/assigned"
same "every task is assigned or marked" "$T/tasks" "$T/assigned"
for plan in plan plan-draft; do
	plan-parse -t all "$town/$plan.txt" 2>/dev/null | sed 1d | cut -d, -f7- |
	    sed 's/^"//; s/"$//; s/""/"/g' | tr -d ' \n' >"$T/outline"
	tr -d ' \n' <"$town/$plan.txt" >"$T/input"
	same "the outline of $plan.txt loses nothing" "$T/input" "$T/outline"
done

# What stood in November follows from November's records (these totals were
# also worked out independently of score, when the town was written).
score -R "$town/rules.csv" -r "$town/roster.csv" --only 2026-11 \
    --date 2026-11-30 "$town"/findings/*.csv 2>/dev/null | rank -g category |
    cut -d, -f 1-5 >"$T/november"
cut -d, -f 1-5 "$town/standings-before.csv" >"$T/before"
same "November's standings" "$T/november" "$T/before"

# The same input, the same bytes, the workbook's too.
mkdir "$T/once"
cp "$made"/*.* "$T/once"
run env O="$build" sh "$town/demo.sh"
ok "twice the same bytes" diff -r -x weekly "$T/once" "$made"

done_testing
