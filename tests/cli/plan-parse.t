# plan-parse: tests/plan/parse-cases.txt, and for each of its documents the law
# that nothing is lost and no id stands twice
. "$(dirname "$0")/../tap.sh"

cases=$top/tests/plan/parse-cases.txt
documents "$cases"
run plan-parse "$T"/cases/*.txt
is "all documents are read" "$status" 0
mv "$T/.out" "$T/tasks"
run plan-parse -t all "$T"/cases/*.txt
is "and outlined" "$status" 0
judge $(($(grep -c '^== ' "$cases") * 3)) "$top/tests/plan/parse-cases.awk" \
    "$cases" "$T/tasks" "$T/.out"

# 200 kB in one paragraph, and many short lines, come to an end.
many() { # N TEXT
	awk -v n="$1" -v t="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", t }'
}
for unit in 一 '（' '(' 1 一是 '（一）' 1、 '责任单位：' 、 牵头 要 各村要 各 '“' '**' '#' \
    '①' 第 '各村（' 镇、 '(责任单位：各村)' 村负责 会同各村 '　' '>' '"'; do
	{ printf '一、工作任务\n'; many 20000 "$unit"; } >"$T/long"
	run sh -c 'ulimit -t 60; exec plan-parse -t all "$1"' - "$T/long"
	is "a paragraph of $unit ends" "$status" 0
done
for unit in 6月、 6月30日和 由党政办 会同各村 党政办会同各村负责 ，各村配合 各村6月底前要 农历 春节前 \
    一是甲；二是乙。（责任单位：党政办） 责任单位：1.各村 \
    '责任单位/责任人：各村 张三 '; do
	{ printf '一、工作任务\n'; many 20000 "$unit"; } >"$T/long"
	run sh -c 'ulimit -t 30; exec plan-parse "$1"' - "$T/long"
	is "the tasks of a paragraph of $unit end" "$status" 0
done
for unit in 责任单位：党政办 一是加强。 工作方案 '## ' '**甲' "a	b" 1,2,3 附件：1 2024年1月1日 \
    松溪镇人民政府 关于做好工作的通知 城管局 保障措施; do
	{ printf '一、工作任务\n'; many 20000 "$unit
"; } >"$T/long"
	run sh -c 'ulimit -t 60; exec plan-parse -t all "$1"' - "$T/long"
	is "many lines of $unit end" "$status" 0
done
{ printf '一、工作任务\n1.加强巡查。责任单位：'; many 150000 村和; printf '村委会\n'; } >"$T/long"
run sh -c 'ulimit -t 30; exec plan-parse "$1"' - "$T/long"
is "a unit joined of many ends" "$status" 0
awk 'BEGIN {
	n = split("一 二 三 四 五 六 七 八 九", d, " ")
	printf "一、工作任务\n1."
	for (a = 1; a <= n; a++) for (b = 1; b <= n; b++)
		for (c = 1; c <= n; c++) for (e = 1; e <= n; e++)
			for (g = 1; g <= n; g++)
				for (u = 1; u <= 2; u++)
					printf "%s万%s千%s百%s十%s%s均到场，", \
					    d[a], d[b], d[c], d[e], d[g], \
					    u == 1 ? "组" : "队"
}' >"$T/long"
run bounded plan-parse -t targets "$T/long"
is "groups of which none has been told before end" "$status" 0
{ printf '一、工作任务\n1.整治。\n'; many 40000 '各村要加强。
（责任单位：党政办）
'; } >"$T/long"
run bounded plan-parse "$T/long"
is "many lines of who below one item end" "$status" 0
for unit in '得满分（' 最多加2分， 1; do
	{ printf '考核办法\n一、评分标准\n1.'; many 80000 "$unit"; } >"$T/long"
	run bounded plan-parse -t rules "$T/long"
	is "the rules of a paragraph of $unit end" "$status" 0
done

printf '一、工作任务\n1.各村要在5月底前完成。\n' >"$T/a.txt"
printf '二、工作任务\n1.各村要在6月底前完成。\n' >"$T/b.txt"
run plan-parse -y 2026 "$T/a.txt" "$T/b.txt"
is "several files make one table" "$(printf '%s\n' "$out" |
    fields : doc,id,due)" "a:1.1:2026-05-31
b:1.1:2026-06-30"
run -i "$T/a.txt" plan-parse -d 方案
is "standard input, named" "$(printf '%s\n' "$out" |
    fields : doc,due)" 方案:XXXX-05-31
run -i /dev/null plan-parse
is "an empty document: the heading alone" "$out" \
    doc,id,line,kind,number,section,title,text,lead,units,assist,subjects,people,start,due,freq,when_text
is "and status 0" "$status" 0
run plan-parse -t nothing "$T/a.txt"
is "no such table" "$status" 2
run plan-parse "$T/a.txt" "$T/none.txt"
is "one of the files is not there: status" "$status" 2
is "and no half of a table" "$out" ""

# A year that is not written is a guess, and said to be one.
cd "$T"
printf '柳溪镇2026年方案\n一、工作任务\n1.5月底前完成。\n2.6月底前完成。\n' >y.txt
run plan-parse y.txt
is "the year of the title" "$(printf '%s\n' "$out" |
    fields '' due)" "2026-05-31
2026-06-30"
is "is told once" "$err" "plan-parse: y.txt:1: note: dates without a year are \
read in that of the title (set another with -y): '2026'"
is "and changes nothing" "$status" 0
run plan-parse -y 2027 y.txt
is "a year that was given is no guess" "$err" ""
printf '柳溪镇2026年方案\n一、工作任务\n1.在2026年5月底前完成。\n' >z.txt
run plan-parse z.txt
is "nor is one that was written" "$err" ""
done_testing
