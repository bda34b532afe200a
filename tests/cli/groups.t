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

# A group that the roster names itself is of whom it has there, whatever such
# words take elsewhere; the office's own table comes first.
cat >"$T/own.csv" <<'X'
单位,单位类别,分组
水利站,站所,镇直各单位
党政办,办,镇直各单位、窗口单位
工商银行,驻镇单位,
桃溪村,村,沿河各村
竹园村,村,
X
printf '说法,选取\n窗口单位,category=村\n' >"$T/words.csv"
printf 'id,title,units\n1,x,镇直各单位\n2,x,沿河各村\n3,x,各村\n4,x,窗口单位\n5,x,镇直各部门\n' >"$T/tasks.csv"
units() {
	awk -F, 'NR > 1 { u[$2] = u[$2] " " $5 } END { for (i = 1; i < 6; i++) print i u[i] }' "$T/.out"
}
run task-assign -r "$T/own.csv" --date 2026-01-05 "$T/tasks.csv"
is "groups of the roster" "$(units)" "1 水利站 党政办
2 桃溪村
3 桃溪村 竹园村
4 党政办
5 "
run task-assign -r "$T/own.csv" --groups "$T/words.csv" --date 2026-01-05 "$T/tasks.csv"
is "behind the office's own table" "$(units | sed -n 4p)" "4 桃溪村 竹园村"
done_testing
