# 数值完成 (row 37): a summary's figures against the plan's targets; a figure that
# looks like a year is asked about, 20000多 is at least 20000.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年宣传方案
一、主要任务
（一）标语。年底前悬挂标语60条。
（二）传单。年底前发放宣传单2万份以上。
（三）清理。年底前清理生活垃圾2000吨。
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
# into the log without typing; what may be a year waits for the office
run plan-parse -t progress --unit 宣传办 --date 2026-12-30 总结.txt
printf '%s\n' "$out" >实绩.csv
is "as rows of the log" "$out" "date,unit,metric,value,note,evidence
2026-12-30,宣传办,标语,56,悬挂标语56条,总结.txt:3
2026-12-30,宣传办,宣传单,20000,发放宣传单20000多份,总结.txt:4"
is "but for the year" "$status $err" "1 plan-parse: 总结.txt:5:13: warning: a year where a quantity should be? held back from the log: '2024多吨'"
plan-parse 方案.txt | task-assign -r 名册.csv >分解.csv
plan-parse -t targets 方案.txt >指标.csv
run task-track -p 实绩.csv -T 指标.csv -r 名册.csv --date 2027-01-05 分解.csv
is "against the targets" "$(printf '%s\n' "$out" | fields ' ' metric,expected,actual,rate,state)" "标语 60 56 0.9333 逾期未完成
宣传单 20000 20000 1 按期完成
生活垃圾 2000 0 0 逾期未完成"
# the tonnage, once the office has found it: another row of another log
printf '日期,单位,指标,数值\n2026-12-30,宣传办,清理生活垃圾,2204\n' >补记.csv
is "with the figure that was held back" "$(task-track -p 实绩.csv -p 补记.csv -T 指标.csv -r 名册.csv \
    --date 2027-01-05 分解.csv | fields ' ' actual,rate,state | tail -n 1)" "2204 1.102 按期完成"
run plan-parse -t progress --date 2026-12-30 方案.txt
is "what a plan asks for was not reached" "$status $out" "0 date,unit,metric,value,note,evidence"
printf '柳塘镇2026年工作总结\n一、主要做法\n（一）标语。全年悬挂标语30—40条。\n柳塘镇人民政府\n2026年12月28日\n' >另.txt
run plan-parse -t progress 另.txt
like "a range is held back, too" "$status $err" "^1 plan-parse: 另.txt:3:.*: warning: a range is no figure"
done_testing
