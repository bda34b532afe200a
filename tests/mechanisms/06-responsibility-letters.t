# 目标责任书 (row 6): a register of who signed is a progress log; how many have,
# who has not, and 家庭赡养协议书 for each household of the roster.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别,户数\n创建办,部门,\n柳塘村,村,300\n石桥村,村,200\n上坪村,村,100\n' >名册.csv
cat >任务.csv <<'X'
编号,任务,牵头单位,责任单位,完成时限
1,签订目标责任书,创建办,各村,2026-03-31
2,签订家庭赡养协议书,,各村,2026-06-30
X
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,范围
任务,1,1,目标责任书,=,1,份,各村
任务,2,1,赡养协议书,>=,1,份,每户
X
cat >登记.csv <<'X'
日期,单位,文档,编号,指标,数值
2026-03-02,柳塘村,任务,1,目标责任书,1
2026-03-31,石桥村,任务,1,目标责任书,1
2026-04-02,上坪村,任务,2,赡养协议书,100
2026-04-10,柳塘村,任务,2,赡养协议书,120
2026-06-20,柳塘村,任务,2,赡养协议书,150
2026-06-20,石桥村,任务,2,赡养协议书,200
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 登记.csv -T 指标.csv -r 名册.csv --date 2026-07-02 分解.csv
# three letters, two signed: 2 / 3; households 300 + 200 + 100
is "signed, and the share of all" "$(printf '%s\n' "$out" |
	fields ' ' id,unit,expected,actual,rate,state)" "1 创建办 3 2 0.6667 逾期未完成
1 柳塘村 1 1 1 按期完成
1 石桥村 1 1 1 按期完成
1 上坪村 1 0 0 逾期未完成
2 柳塘村 300 270 0.9 逾期未完成
2 石桥村 200 200 1 按期完成
2 上坪村 100 100 1 按期完成"
done_testing
