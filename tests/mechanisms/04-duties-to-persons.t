# 分解到人 (row 4): the head of each unit is its 第一责任人, beside whom the plan
# names; a unit without a head is in the list of missing persons.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年创建工作方案
一、主要任务
（一）清理垃圾。
责任单位：各村
（二）办讲堂。
责任单位：各党总支
责任人：周三
X
cat >名册.csv <<'X'
单位,单位类别,负责人
东片党总支,党总支,丁一
西片党总支,党总支,
柳塘村,村,王一
石桥村,村,
X
plan-parse 方案.txt >任务.csv
run task-assign -r 名册.csv 任务.csv
is "a person for each unit and task" \
    "$(printf '%s\n' "$out" | fields ' ' id,unit,people,head)" "1.1 柳塘村  王一
1.1 石桥村  
1.2 东片党总支 周三 丁一
1.2 西片党总支 周三 "
is "nobody answers for it" "$(task-assign -r 名册.csv -l noperson 任务.csv |
    fields ' ' id,unit)" "1.1 石桥村"
done_testing
