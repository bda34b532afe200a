# 道德大讲堂 (row 33): 每月至少一次, from the plan's sentence to the months missed by
# each unit; two in one month make up for none in another, and it shows.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年道德讲堂活动方案
一、主要任务
（一）道德讲堂。每月至少举办一次道德讲堂。
责任单位：各村（社区）
X
printf '单位,单位类别\n柳塘社区,社区\n石桥村,村\n上坪村,村\n' >名册.csv
cat >日志.csv <<'X'
日期,单位,文档,编号,说明
2026-01-10,柳塘社区,方案,1.1,第一期
2026-02-10,柳塘社区,方案,1.1,第二期
2026-03-10,柳塘社区,方案,1.1,第三期
2026-04-10,柳塘社区,方案,1.1,第四期
2026-01-10,石桥村,方案,1.1,
2026-03-10,石桥村,方案,1.1,
2026-03-28,石桥村,方案,1.1,
2026-04-10,石桥村,方案,1.1,
X
plan-parse 方案.txt >任务.csv
is "the sentence" "$(fields ' ' freq,units <任务.csv)" ">=1/month 各村（社区）"
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 日志.csv -r 名册.csv --date 2026-04-30 分解.csv
# the year goes on: whoever has all its months is not done, nor behind
is "by unit" "$(printf '%s\n' "$out" | fields ' ' unit,expected,actual,state,missed)" "柳塘社区 4 4 未到期 
石桥村 4 4 逾期完成 2026-02
上坪村 4 0 逾期未完成 2026-01..2026-04"
done_testing
