# 数值完成 (row 37): a summary's figures against the plan's targets; a figure that
# looks like a year is asked about, 20000多 is at least 20000.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年宣传方案
一、主要任务
（一）标语。年底前悬挂标语60条。
（二）传单。年底前发放宣传单2万份以上。
责任单位：宣传办
X
cat >总结.txt <<'X'
柳塘镇2026年宣传工作总结
一、主要做法
（一）标语。悬挂标语56条。
（二）传单。发放宣传单20000多份。
（三）清理。清理生活垃圾2024多吨。
X
printf '单位,单位类别\n宣传办,部门\n' >名册.csv
is "what was reached" "$(plan-parse -t targets 总结.txt | fields ' ' id,metric,op,value,measure |
    head -n 2)" "1.1 标语 = 56 条
1.2 宣传单 > 20000 份"
like "a year for a tonnage" "$(plan-check 总结.txt)" '^总结.txt,5,[0-9]+,warning,[a-z-]*year'
# the office enters the figures that it has checked
printf '日期,单位,文档,编号,指标,数值\n2026-12-30,宣传办,方案,1.1,标语,56\n2026-12-30,宣传办,方案,1.2,宣传单,20000\n' >实绩.csv
plan-parse 方案.txt | task-assign -r 名册.csv >分解.csv
plan-parse -t targets 方案.txt >指标.csv
run task-track -p 实绩.csv -T 指标.csv -r 名册.csv --date 2027-01-05 分解.csv
is "against the targets" "$(printf '%s\n' "$out" | fields ' ' metric,expected,actual,rate,state)" "标语 60 56 0.9333 逾期未完成
宣传单 20000 20000 1 按期完成"
done_testing
