# 网格“1+N” (row 22): a grid is a roster with parents; a task for the grids goes to
# each, a village answers for those below it; who has no head, who has two.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >网格.csv <<'X'
单位,单位类别,上级,分管领导,负责人,楼栋
一级网格,网格,,张一,张一,
柳塘村,村,,张二,王一,
石桥村,村,,张二,李一,
柳塘第一网格,二级网格,柳塘村,张二,王五,1号、2号
柳塘第二网格,二级网格,柳塘村,张二,王六,3号、2号
石桥第一网格,二级网格,石桥村,张二,,4号
石桥第二网格,二级网格,石桥村,张二,王五,5号
X
cat >任务.csv <<'X'
编号,任务,责任单位,完成时限
1,入户走访,各二级网格、各村,2026-06-30
X
printf '文档,编号,指标序号,指标,要求,数值,计量单位,范围\n任务,1,1,走访,>=,10,户,各二级网格\n' >指标.csv
cat >日志.csv <<'X'
日期,单位,文档,编号,数值
2026-06-01,柳塘第一网格,任务,1,10
2026-06-02,柳塘第二网格,任务,1,4
2026-06-03,石桥第一网格,任务,1,12
2026-06-03,石桥第二网格,任务,1,10
X
task-assign -r 网格.csv 任务.csv >分解.csv
run task-track -p 日志.csv -T 指标.csv -r 网格.csv --date 2026-07-01 分解.csv
is "the villages answer for their grids" "$(printf '%s\n' "$out" |
    fields ' ' unit,expected,actual,missed | sort)" "柳塘村 20 14 柳塘第二网格
柳塘第一网格 10 10 
柳塘第二网格 10 4 
石桥村 20 22 
石桥第一网格 10 12 
石桥第二网格 10 10 "
is "a grid without a head" "$(task-assign -r 网格.csv -l noperson 任务.csv |
    fields ' ' unit)" "石桥第一网格"
cat >规矩.csv <<'X'
列,检查,规则
负责人,一人只当一个网格长,唯一
楼栋,楼栋已划入其他网格,不重
X
run csv-check -t roster --checks 规矩.csv 网格.csv
is "no head twice, no building twice" "$(printf '%s\n' "$out" | grep check-own)" \
"网格.csv,6,6,error,check-own-line,楼栋已划入其他网格 (line 5),2号
网格.csv,8,5,error,check-own-line,一人只当一个网格长 (line 5),王五"
done_testing
