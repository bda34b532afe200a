# plan-check: each code on a document that has it and one that has not
. "$(dirname "$0")/../tap.sh"

cases=$top/tests/plan/check-cases.txt
documents "$cases"
cat >"$T/units.csv" <<'END'
单位,别名,启用,停用
宣传办,宣传办公室,,
城建办,,,
工商所,,,2018-12-31
东河村,,,
END
run plan-check "$T"/cases/*.txt
is "all documents are read" "$status" 1
mv "$T/.out" "$T/faults"
run plan-check -r "$T/units.csv" "$T"/cases/*.txt
is "and again with a roster" "$status" 1
judge "$(grep -c '^== ' "$cases")" "$top/tests/plan/check-cases.awk" \
    "$cases" "$T/faults" "$T/.out"

# every code that plan-check can say has a document that has it, and one that
# has not; a level, both texts, and a line in the manual
{
	cut -f 1 "$top/share/messages.tsv" | grep -E '^[a-z]+(-[a-z]+)*$' |
	    while read -r code; do
		grep -qw "\"$code\"" "$top"/lib/check/*.c && echo "$code"
	done
	grep -E '^(fault|once|fix|field),' "$top/share/faults.csv" | cut -d, -f2
	sed -n '/^# plan-check/,/^# /p' "$top/share/messages.tsv" |
	    grep -v '^#' | cut -f 1
	echo unit-closed
	echo unit-unknown
	echo unit-unknown-near
} | sort -u >"$T/codes"
ok "the codes are found" [ "$(wc -l <"$T/codes")" -gt 40 ]
for kind in yes no; do
	sed -n "s/^== $kind \\([a-z-]*\\).*/\\1/p" "$cases" |
	    sort -u >"$T/$kind"
	is "codes without a document for $kind" "$(comm -23 "$T/codes" "$T/$kind")" ''
done
# what must not be found is a near miss: most of it stands in what must be
is "codes whose documents for no are far from those for yes" "$(LC_ALL=C awk '
function pairs(s, set,   i, k) { # of characters, by their bytes
	for (i = k = 0; i + 5 <= length(s); i++)
		if (!(substr(s, i, 6) in set)) { set[substr(s, i, 6)]; k++ }
	return k
}
/^#/ { next }
/^== / { kind[++n] = $2; code[n] = $3; codes[$3]; next }
{ text[n] = text[n] "\n" $0 }
END {
	for (i = 1; i <= n; i++)
		for (j = 1; j <= n; j++) {
			if (code[i] != code[j] || kind[i] != "no" || kind[j] != "yes")
				continue
			split("", a); split("", b)
			few = pairs(text[i], a); k = pairs(text[j], b)
			if (k < few) few = k
			both = 0
			for (p in a) if (p in b) both++
			if (both > near[code[i]] * few) near[code[i]] = both / few
		}
	for (c in codes) if (near[c] < .7) print c, near[c]
}' "$cases")" ''
is "codes without a level and two texts" "$(while read -r code; do
	awk -F '\t' -v c="$code" '$1 == c && $2 ~ /^(note|warning|error)$/ &&
	    $3 != "" && $4 ~ /[^ -~]/ { found = 1 }
	    END { if (!found) print c }' "$top/share/messages.tsv"
done <"$T/codes")" ''
awk '/^Errors are/ { level = "error" } /^Warnings are/ { level = "warning" }
/^Notes, which/ { level = "note" } /^\.Pp/ { level = "" }
level { gsub(/[.,]/, ""); for (i = 1; i <= NF; i++) print $i "\t" level }' \
    "$top/share/man/plan-check.mdoc" | sort >"$T/told"
is "codes that the manual leaves out, or tells another level of" \
    "$(awk -F '\t' 'NR == FNR { code[$1]; next }
	$1 in code { print $1 "\t" $2 }' "$T/codes" "$top/share/messages.tsv" |
	sort | comm -23 - "$T/told")" ''

cat >"$T/clean.txt" <<'END'
柳溪镇2026年环境整治工作方案
为改善全镇环境，制定本方案。
一、工作目标
到2026年12月底，垃圾清运率达到95%以上。
二、工作任务
（一）清扫街道。各村（社区）每周至少清扫两次。
（二）发布信息。宣传办每月5日前发布信息。
责任单位：宣传办、城建办
三、工作步骤
（一）准备阶段（3月）。各村（社区）制定方案。
（二）整治阶段（4月至11月）。各村（社区）逐项整治。
（三）总结阶段（12月）。各村（社区）报送总结。
2026年2月20日
END
run plan-check "$T/clean.txt"
is "nothing to mark in a clean plan" "$out" \
    file,line,column,level,code,message,text
is "status of a clean plan" "$status" 0

printf '柳溪镇工作方案\n一、工作任务\n1.各村要尽快于近期清扫，每周一次。\n' >"$T/note.txt"
run plan-check "$T/note.txt"
is "notes alone leave status 0" "$status" 0
like "and are listed" "$out" 'note,vague-time'

cat >"$T/lack.txt" <<'END'
柳溪镇工作方案
一、工作任务
（一）整治
1.清扫街道，每月一次。
2.清理河道，每月一次。
（二）张贴标语，每月一次。
二、工作重点
1、整治养犬，每月一次。
END
run plan-check "$T/lack.txt"
like "tasks are named by the numbers a reader sees" "$out" \
    'tasks-no-unit,4 of 4 tasks name no unit,一（一）1、一（一）2、一（二）、二\.1$'

printf '柳溪镇应急预案\n3 预防\n3.1 检查\n开展检查。\n3.2 发布\n发布预警。\n3.3 演练\n组织演练。\n' >"$T/lack.txt"
run plan-check "$T/lack.txt"
like "3.1 needs no 3 before it" "$out" 'tasks-no-unit,3 of 3 tasks name no unit,3.1、3.2、3.3$'

printf '柳溪镇任务分解表\n工作任务\t时序进度\n清理沟渠\t3月：清淤\n\t4月：种草\n\t5月：护坡\n修缮桥梁\t6月：换板\n' >"$T/lack.txt"
run plan-check "$T/lack.txt"
like "rows of one merged cell are listed once" "$out" 'tasks-no-unit,4 of 4 tasks name no unit,清理沟渠×3、修缮桥梁$'

printf '柳溪镇工作方案\n一、工作任务\n1.各村要确保确保每周一次。\n' >"$T/warn.txt"
run plan-check "$T/warn.txt"
is "a warning makes status 1" "$status" 1
run env LC_ALL=zh_CN.UTF-8 plan-check "$T/warn.txt"
like "in Chinese" "$out" '字词或标点重复,确保确保'
run plan-check --no-such-option "$T/warn.txt"
is "an unknown option" "$status" 2
run plan-check "$T/none.txt"
is "a file that is not there" "$status" 2
is "leaves no table" "$out" ''
run -i "$T/warn.txt" plan-check
like "standard input" "$out" '^-,3,6,warning,doubled'

cat >"$T/roster.csv" <<'END'
单位,别名,启用,停用
宣传办,宣传办公室,,
工商所,,,2018-12-31
东河村,,,
END
cat >"$T/units.txt" <<'END'
柳溪镇2026年工作方案
一、工作任务
（一）清扫
每月清扫一次。
责任单位：宣传办公室、工商所、水利站、各村（社区）
2026年3月1日
END
run plan-check -r "$T/roster.csv" "$T/units.txt"
like "a unit that the roster has closed" "$out" '5,12,[a-z]*,[a-z-]*,.*,工商所'
like "a unit that it does not know" "$out" '5,16,[a-z]*,[a-z-]*,.*,水利站'
is "no other unit" "$(printf '%s\n' "$out" | grep -c ',5,[0-9]*,')" 2

# Two names that only the roster knows to be one unit's; a goal and a task.
cat >"$T/names.csv" <<'END'
单位,别名
精神文明创建办公室,创城专班、文明办
教育办公室,教办
END
cat >"$T/goal.txt" <<'END'
柳溪镇2026年工作方案
一、工作目标
犬只免疫登记率达到90%以上，户厕改造合格率达到95%以上。
二、工作任务
（一）养犬
每月登记一次，犬只免疫登记率达到92%以上。
责任单位：创城专班、教办
（二）改厕
每月清掏一次，户厕改造合格率达到95%以上。
责任单位：文明办
2026年3月1日
END
run plan-check -r "$T/names.csv" "$T/goal.txt"
is "two names of one unit, a task against a goal" "$(printf '%s\n' "$out" |
    grep -E 'unit-two-names|figures-differ' | cut -d, -f2- | sort)" \
"10,6,warning,unit-two-names,also called '创城专班' in this plan,文明办
6,17,warning,figures-differ,\"'92%以上' here, but '90%以上' before, in line 3\",犬只免疫登记率"
run plan-check "$T/goal.txt"
like "without the roster, one name too many goes unseen" "$out" 'figures-differ'
is "but none is made up" "$(printf '%s\n' "$out" | grep -c unit-two-names)" 0

# a paragraph of one thing over and over is read to its end
for unit in 每 一 9 由村 定期、 和、 （ “ x _ 、 将 环境 中, 5月 一是 扣1分， 1. 1.1 每月两次 共3项，; do
	awk -v u="$unit" 'BEGIN { print "柳溪镇工作方案\n一、工作任务"
	for (i = 0; i < 20000; i++) printf "%s", u }' >"$T/long.txt"
	run sh -c 'ulimit -t 30; exec plan-check "$1"' - "$T/long.txt"
	ok "20,000 times $unit" [ "$status" -le 1 ]
done

# a row of many figures, each with a name of its own
awk 'BEGIN { printf "柳溪镇任务表\n序号\t工作任务\t责任单位\n1\t"
for (i = 0; i < 60000; i++) printf "甲%d号达标率达到95%%以上，", i
print "\t水利站" }' >"$T/row.txt"
run sh -c 'ulimit -t 30; exec plan-check "$1"' - "$T/row.txt"
ok "60,000 figures in a row" [ "$status" -le 1 ]

# thousands of numbered tasks with names of their own: within memory
awk 'BEGIN { print "柳溪镇工作方案\n一、工作任务"
for (i = 1; i < 3000; i++) printf "%d.宣传办%d科负责每月开展%d次活动\n", i, i, i }' \
    >"$T/many.txt"
ok "a long list of units and figures" sh -c \
    "ulimit -v 400000; plan-check --version >/dev/null 2>&1 || exit 0; plan-check '$T/many.txt' >/dev/null"
done_testing
