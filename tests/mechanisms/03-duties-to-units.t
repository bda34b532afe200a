# 责任分解到单位 (row 3): a 责任单位 line of a block goes to each of its items;
# short names, a former name, groups; who is not found is listed, and the
# office's own answer (-a) settles it.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年创建工作方案
一、主要任务
（一）孝善养老
1．评好媳妇。
2．建善行档案。
责任单位：宣传科、行政执法中队、各党总支
（二）道路沿线
一是清理沿线垃圾。
责任单位:环保、高铁沿线涉及村等
X
cat >名册.csv <<'X'
单位,别名,单位类别
宣传办,宣传科（至2025-12-31）,部门
文明办,宣传科（2026-01-01起）,部门
综合执法队,行政执法中队,部门
环保办,,部门
东片党总支,,党总支
西片党总支,,党总支
柳塘村,,村
石桥村,,村
X
plan-parse 方案.txt >任务.csv
run task-assign -r 名册.csv --date 2026-01-05 任务.csv
is "one row for each item and unit" \
    "$(printf '%s\n' "$out" | fields ' ' id,unit,match)" "1.1.1 文明办 alias
1.1.1 综合执法队 alias
1.1.1 东片党总支 group
1.1.1 西片党总支 group
1.1.2 文明办 alias
1.1.2 综合执法队 alias
1.1.2 东片党总支 group
1.1.2 西片党总支 group
1.2.1 环保办 alias
1.2.1  none"
is "with findings" "$status" 1
is "who is not found" "$(task-assign -r 名册.csv --date 2026-01-05 -l unresolved \
    任务.csv 2>/dev/null | fields ' ' expression,count,first)" \
    "高铁沿线涉及村 1 方案:1.2.1"
printf '文档,编号,单位,职责\n方案,1.2,,取消\n方案,1.2,石桥村,责任\n方案,1.2,环保办,牵头\n' >补充.csv
is "the office's answer" "$(task-assign -r 名册.csv --date 2026-01-05 -a 补充.csv \
    任务.csv 2>/dev/null | fields ' ' unit,role id=1.2.1)" "环保办 lead
石桥村 units"
done_testing
