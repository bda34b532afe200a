# 编号层级 (row 2): four numbering styles in one tree, 二是 written twice, （二）
# skipped, full-width and half-width dots: nothing is lost and each has its own id.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >p.txt <<'X'
柳塘镇2026年创建工作方案
一、主要任务
（一）清理环境
1、清路边。
1．清河边。
(1)清上游。
(2)清下游。
（三）文明实践
一是办讲堂。二是建队伍。二是评好人。
X
run plan-parse -t all p.txt
is "levels by how the styles nest; every position its own id" \
    "$(printf '%s\n' "$out" | fields ' ' id,level,number)" " 0 
1 1 一、
1.1 2 （一）
1.1.1 3 1、
1.1.2 3 1．
1.1.2.1 4 (1)
1.1.2.2 4 (2)
1.2 2 （三）
1.2.1 3 一是
1.2.2 3 二是
1.2.3 3 二是"
is "leaves are the tasks" "$(plan-parse p.txt | fields ' ' id | tr '\n' ' ')" \
    "1.1.1 1.1.2.1 1.1.2.2 1.2.1 1.2.2 1.2.3 "
run plan-check p.txt
is "and the author is told" "$(printf '%s\n' "$out" |
	sed -n 's/^[^,]*,\([0-9]*\),.*,\(number-[a-z]*\),.*,/\1 \2 /p')" "5 number-again 1．
8 number-skipped （三）
9 number-again 二是"
done_testing
