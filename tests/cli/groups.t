# Group expressions as plans write them, on the example town's roster: as many
# units as awk counts there.
. "$(dirname "$0")/../tap.sh"
R=$top/examples/roster.csv

# expression | condition over c (category), g (tags, each in 、), p (parent)
cat >"$T/list" <<'X'
各村（社区）|c == "村" || c == "社区"
各村(社区)|c == "村" || c == "社区"
各 村（居）|c == "村" || c == "社区"
各村、社区|c == "村" || c == "社区"
各村和社区|c == "村" || c == "社区"
各村居|c == "村" || c == "社区"
每个社区和村居|c == "村" || c == "社区"
所有村居|c == "村" || c == "社区"
每村（社区）|c == "村" || c == "社区"
各村|c == "村"
各行政村|c == "村"
每个村|c == "村"
全镇各社区|c == "社区"
各党总支|c == "党总支"
各党（总）支部|c == "党总支" || c == "党支部"
各党支部|c == "党支部"
镇直各部门|c == "镇直部门"
镇属各部门|c == "镇直部门"
机关各部门|c == "镇直部门"
各部门|c == "镇直部门"
各站所|c == "站所"
各站（所）|c == "站所"
镇直各单位|c == "镇直部门" || c == "站所" || c == "群团组织"
辖区学校|c == "学校"
各校园|c == "学校"
辖区内各学校|c == "学校"
中小学校|c == "学校"
各小学|g ~ /、小学、/
各窗口单位|g ~ /、窗口单位、/
窗口单位|g ~ /、窗口单位、/
驻镇各单位|c == "驻镇单位"
群团组织|c == "群团组织"
一类村|g ~ /、一类村、/
各一类村|g ~ /、一类村、/
禾江沿线各村|g ~ /、禾江沿线村、/
东片党总支所辖各村|p == "东片党总支" && c == "村"
东片各村|p == "东片党总支" && c == "村"
机关党总支所属支部|p == "机关党总支"
全镇各单位|1
X
while IFS='|' read -r expr cond; do
	printf 'id,title,units\n1,x,%s\n' "\"$expr\"" >"$T/tasks.csv"
	got=$(task-assign -r "$R" --date 2026-01-05 "$T/tasks.csv" 2>"$T/err" |
	    awk -F, 'NR > 1 && $8 ~ /group|alias/ { print $5 }' | LC_ALL=C sort | cksum)
	want=$(awk -F, "NR > 1 { c = \$3; g = \"、\" \$4 \"、\"; p = \$5; if ($cond) print \$1 }" "$R" |
	    LC_ALL=C sort | cksum)
	is "$expr" "$got$(cat "$T/err")" "$want"
done <"$T/list"

# What nobody can say who it is stays unresolved.
for expr in 各有关单位 相关部门 两高沿线涉及村 各级领导 群众; do
	printf 'id,title,units\n1,x,%s\n' "$expr" >"$T/tasks.csv"
	run task-assign -r "$R" --date 2026-01-05 "$T/tasks.csv"
	is "$expr is nobody" "$status $(printf '%s\n' "$out" | awk -F, 'NR > 1 { print $5, $8 }')" "1  none"
done
done_testing
