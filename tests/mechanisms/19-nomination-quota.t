# 推荐名额 (row 19): so many of each level; a level over its quota or short of it
# stands out, each nomination is a row of the log.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n文明办,部门\n' >名册.csv
printf '编号,任务,责任单位,完成时限\n1,推荐名额,文明办,2026-06-30\n' >任务.csv
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位
任务,1,1,文明村,<=,3,个
任务,1,2,文明屯,<=,4,个
任务,1,3,文明户,>=,20,户
X
cat >推荐.csv <<'X'
日期,单位,文档,编号,指标,数值,说明
2026-05-06,文明办,任务,1,文明村,1,柳塘村
2026-05-06,文明办,任务,1,文明村,1,石桥村
2026-05-07,文明办,任务,1,文明屯,3,柳塘村三个屯
2026-05-08,文明办,任务,1,文明屯,2,石桥村两个屯
2026-05-08,文明办,任务,1,文明户,12,柳塘村
2026-05-09,文明办,任务,1,文明户,9,石桥村
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 推荐.csv -T 指标.csv -r 名册.csv --date 2026-07-01 分解.csv
is "per level" "$(printf '%s\n' "$out" | fields ' ' metric,expected,actual,state)" "文明村 3 2 按期完成
文明屯 4 5 逾期未完成
文明户 20 21 按期完成"
done_testing
