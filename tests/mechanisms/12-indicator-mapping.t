# 测评体系对标 (row 12): an indicator of the library takes its value from the tasks
# that serve it (作用于); an indicator without a task, or a task that serves none,
# shows.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n文化站,部门\n' >名册.csv
cat >任务.csv <<'X'
编号,任务,责任单位,开始日期,完成时限
1.1,道德讲堂,文化站,2026-01-01,2026-06-30
1.2,公益广告,文化站,,2026-06-30
1.3,农家书屋,文化站,,2026-06-30
X
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,周期
任务,1.1,1,道德讲堂,>=,1,次,month
任务,1.2,1,公益广告,>=,20,幅,
X
cat >日志.csv <<'X'
日期,单位,文档,编号,数值
2026-01-10,文化站,任务,1.1,1
2026-02-10,文化站,任务,1.1,1
2026-03-10,文化站,任务,1.1,1
2026-03-20,文化站,任务,1.2,15
X
cat >体系.csv <<'X'
编号,项目,满分,种类,取数,作用于
I-1,思想道德建设,10,比例计分,完成率,道德讲堂
I-2,公益宣传,8,比例计分,完成率,公益广告
I-3,未成年人保护,6,比例计分,完成率,学校周边
X
task-assign -r 名册.csv 任务.csv | task-track -p 日志.csv -T 指标.csv -r 名册.csv --date 2026-06-30 >状态.csv
run score -R 体系.csv -r 名册.csv -s 状态.csv --date 2026-06-30
is "a task that serves no indicator" "$err" \
    "score: 状态.csv:4: note: 1 rows of the status serve no rule; this is the first"
# three of six months: 5 of 10; 15 of 20: 6 of 8; nothing for the third
is "indicators by their tasks" "$(printf '%s\n' "$out" | fields ' ' item,full,got |
    grep -v （)" "思想道德建设 10 5
公益宣传 8 6
未成年人保护  "
like "not covered: left out and said so" "$out" '未成年人保护,,,,,,0,缺项'

# both sides listed, before anything is scored
echo 'I-4,环境优美,6,比例计分,完成率,' >>体系.csv
cat >对标.csv <<'X'
表,列,检查,规则
rules,作用于,没有对应的任务,见 任务.csv：任务
tasks,任务,不对应任何指标,见 体系.csv：作用于
X
run csv-check -t rules --checks 对标.csv 体系.csv
is "indicators that no task covers" "$(printf '%s\n' "$out" | grep check-own)" \
    "体系.csv,4,6,error,check-own,没有对应的任务,学校周边
体系.csv,5,6,error,check-own,没有对应的任务,"
run csv-check -t tasks --checks 对标.csv 任务.csv
is "tasks that serve no indicator" "$(printf '%s\n' "$out" | grep check-own)" \
    "任务.csv,4,2,error,check-own,不对应任何指标,农家书屋"
printf '表,列,检查,规则\ntasks,任务,x,见 体系.csv：没有这列\n' >错.csv
run csv-check -t tasks --checks 错.csv 任务.csv
is "a column that is not there" "$status $err" "2 csv-check: 错.csv:2: fatal: no such column in '体系.csv': '没有这列'"
done_testing
