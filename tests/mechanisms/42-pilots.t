# 试点示范 (row 42): four model compounds or more; 示范村 and 达标村 by the
# points of the year.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n城管办,部门\n' >名册.csv
cat >方案.txt <<'X'
柳塘镇2026年示范创建方案
一、主要任务
（一）示范小区。年底前打造4个以上示范小区。
责任单位：城管办
X
cat >名单.csv <<'X'
日期,单位,文档,编号,数值,说明
2026-06-10,城管办,方案,1.1,1,金桂苑
2026-09-10,城管办,方案,1.1,1,柳岸
2026-12-20,城管办,方案,1.1,1,新苑
2027-01-08,城管办,方案,1.1,1,南园
X
plan-parse 方案.txt | task-assign -r 名册.csv >分解.csv
plan-parse -t targets 方案.txt >指标.csv
run task-track -p 名单.csv -T 指标.csv -r 名册.csv --date 2026-12-31 分解.csv
is "three of four" "$(printf '%s\n' "$out" | fields ' ' expected,actual,rate)" "4 3 0.75"
run task-track -p 名单.csv -T 指标.csv -r 名册.csv --date 2027-01-10 分解.csv
is "the fourth eight days late" "$(printf '%s\n' "$out" | fields ' ' actual,state,days)" \
    "4 逾期完成 8"
cat >得分.csv <<'X'
period,category,unit,item,full,got
2026,村,柳塘村,创建,100,96
2026,村,石桥村,创建,100,91
2026,村,上坪村,创建,100,85
2026,村,下坪村,创建,100,71
X
printf '荣誉,最低分,名额,不重复\n示范村,90,1,\n达标村,80,,是\n' >荣誉.csv
is "one model village, others that reach the mark" "$(rank --awards 荣誉.csv 得分.csv |
    fields ' ' unit,award)" "柳塘村 示范村
石桥村 达标村
上坪村 达标村
下坪村 "
done_testing
