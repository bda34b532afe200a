# 文件分段与清洗 (mechanism 1 of duban-mechanisms(7)): two plans in one file, page residue, a
# first line that repeats the title of both, half-width punctuation.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >合集.txt <<'X'
柳塘镇环境整治实施方案范文（精选2篇）
38 2775332 ");
篇1：柳塘镇环境整治实施方案
一、工作任务
（一）6月30日前清理垃圾,清理杂物。
责任单位:环卫所
");
> （二）规范停车。
责任单位：派出所
上一篇：石桥镇方案
篇2：柳塘镇志愿服务实施方案
一、工作任务
（一）建立队伍。
责任单位：团委
X
run plan-parse -t all 合集.txt
is "two documents, each line with its number; residue is noise" \
    "$(printf '%s\n' "$out" | fields ' ' doc,line,kind)" "合集 1 title
合集 2 noise
合集 3 title
合集 4 intro
合集 5 task
合集 6 duty
合集 7 noise
合集 8 task
合集 9 duty
合集 10 noise
合集:2 11 title
合集:2 12 intro
合集:2 13 task
合集:2 14 duty"
run plan-parse -y 2026 合集.txt
is "and tasks that begin again at one" \
    "$(printf '%s\n' "$out" | fields ' ' doc,id,line,units,due)" \
    "合集 1.1 5 环卫所 2026-06-30
合集 1.2 8 派出所 
合集:2 1.1 13 团委 "
run plan-check 合集.txt
is "half-width marks among Chinese are named by line" \
    "$(printf '%s\n' "$out" | fields ' ' line code=width-mixed | sort -u | tr '\n' ' ')" "5 6 "
done_testing
