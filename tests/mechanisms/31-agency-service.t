# 民事代办 (row 31): a duty roster by window, and each case within the days that
# were promised; a day on duty without a record and a late case show.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n张一,代办员\n李二,代办员\n' >代办员.csv
cat >轮值.csv <<'X'
编号,任务,责任单位,开始日期,完成时限,频次
1,第一周值班,张一,2026-03-02,2026-03-06,1/day
2,第二周值班,李二,2026-03-09,2026-03-13,1/day
X
cat >签到.csv <<'X'
日期,单位,文档,编号
2026-03-02,张一,轮值,1
2026-03-03,张一,轮值,1
2026-03-04,张一,轮值,1
2026-03-05,张一,轮值,1
2026-03-06,张一,轮值,1
2026-03-09,李二,轮值,2
2026-03-11,李二,轮值,2
2026-03-12,李二,轮值,2
X
task-assign -r 代办员.csv 轮值.csv >分解.csv
run task-track -p 签到.csv -r 代办员.csv --date 2026-03-16 分解.csv
is "on duty" "$(printf '%s\n' "$out" | fields ' ' unit,expected,actual,missed)" "张一 5 5 
李二 5 3 2026-03-10、2026-03-13"
cat >事项.csv <<'X'
日期,单位,项目,点位,问题,整改期限,整改日期
2026-03-02,张一,代办,王家,办低保,2026-03-06,2026-03-05
2026-03-03,张一,代办,李家,办医保,2026-03-06,2026-03-09
2026-03-10,李二,代办,赵家,办社保,2026-03-13,
2026-03-16,李二,代办,钱家,办证明,2026-03-20,
X
run task-track -f 事项.csv -r 代办员.csv --date 2026-03-16
is "the promised days" "$(printf '%s\n' "$out" | fields ' ' unit,title,state)" "张一 王家：办低保 按期销号
张一 李家：办医保 逾期销号
李二 赵家：办社保 逾期
李二 钱家：办证明 整改中"
done_testing
