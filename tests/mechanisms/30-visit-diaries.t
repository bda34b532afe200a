# 民情日记 (row 30): each cadre visits at least once a month; an entry counts only
# with its three records and six findings filled in.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >干部.csv <<'X'
单位,单位类别,上级
张一,包村干部,
李二,包村干部,
X
cat >任务.csv <<'X'
编号,任务,责任单位,开始日期,频次
1,民情日记,各包村干部,2026-01-01,>=1/month
X
cat >日记.csv <<'X'
日期,单位,文档,编号,说明
2026-01-10,张一,任务,1,走访三户
2026-02-11,张一,任务,1,走访两户
2026-03-12,张一,任务,1,走访一户
2026-01-15,李二,任务,1,走访五户
2026-03-16,李二,任务,1,走访一户
X
task-assign -r 干部.csv 任务.csv >分解.csv
run task-track -p 日记.csv -r 干部.csv --date 2026-03-31 分解.csv
is "months without a visit" "$(printf '%s\n' "$out" |
    fields ' ' unit,expected,actual,missed)" "张一 3 3 
李二 3 2 2026-02"
cat >记录.csv <<'X'
日期,单位,规则,社情民意,矛盾纠纷,办理结果,人口,收入,就业,住房,教育,健康,数量
2026-03-12,张一,D,路灯不亮,无,已修,4,8万,务工,砖房,小学,良好,1
2026-03-16,李二,D,水压低,无,,3,5万,务农,砖房,无,良好,1
2026-03-18,李二,D,水压低,无,已报,3,5万,务农,砖房,无,,1
2026-03-18,张一,D,缺路灯,无,已报,3,5万,务农,砖房,无,良好,1
X
cat >细则.csv <<'X'
编号,项目,满分,种类,目标值,缺项,必填
D,民情日记,10,计数折算,4,零分,社情民意、矛盾纠纷、办理结果、人口、收入、就业、住房、教育、健康
X
run score -R 细则.csv --date 2026-03-31 记录.csv
# two of four for 张一, none for 李二, whose two entries lack something
is "an entry with a blank does not count" "$(printf '%s\n' "$out" |
    fields ' ' unit,got)" "张一 5
李二 0"
is "and is told" "$err" \
"score: 记录.csv:3:6: error: empty, though rule D asks for it; the finding is left out: '办理结果'
score: 记录.csv:4:12: error: empty, though rule D asks for it; the finding is left out: '健康'
score: note: 4 findings read: 2 used, 2 reported, 0 outside the period"
done_testing
