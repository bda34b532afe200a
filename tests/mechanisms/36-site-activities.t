# 阵地活动 (row 36): a plan published each month, and each site active once or twice
# a year: planned against done.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n文明实践站一,站点\n文明实践站二,站点\n文明实践站三,站点\n' >站点.csv
cat >任务.csv <<'X'
编号,任务,责任单位,开始日期,完成时限
1,公布活动计划,各站点,2026-01-01,2026-12-31
2,阵地活动,各站点,2026-01-01,2026-12-31
X
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,周期,范围
任务,1,1,计划,=,1,次,month,
任务,2,1,活动,=,1..2,次,year,
X
{ echo 日期,单位,文档,编号,指标,数值
  for m in 01 02 03 04 05 06 07 08 09 10 11 12; do
	echo "2026-$m-01,文明实践站一,任务,1,计划,1"
	[ $m = 07 ] || echo "2026-$m-02,文明实践站二,任务,1,计划,1"
	echo "2026-$m-03,文明实践站三,任务,1,计划,1"
  done
  echo 2026-05-04,文明实践站一,任务,2,活动,1
  echo 2026-10-01,文明实践站一,任务,2,活动,1
  echo 2026-10-01,文明实践站二,任务,2,活动,1
} >日志.csv
task-assign -r 站点.csv 任务.csv >分解.csv
run task-track -p 日志.csv -T 指标.csv -r 站点.csv --date 2027-01-10 分解.csv
is "plans" "$(printf '%s\n' "$out" | fields ' ' unit,expected,actual,missed id=1)" "文明实践站一 12 12 
文明实践站二 12 11 2026-07
文明实践站三 12 12 "
is "activities" "$(printf '%s\n' "$out" | fields ' ' unit,expected,actual,state id=2)" "文明实践站一 1 2 按期完成
文明实践站二 1 1 按期完成
文明实践站三 1 0 逾期未完成"
done_testing
