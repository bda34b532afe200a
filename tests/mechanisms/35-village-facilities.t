# 村级配置 (row 35): a matrix of units and items: each village is to have each of
# them; what is lacking, village by village, and the rate of each item.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n文化站,部门\n柳塘村,村\n石桥村,村\n' >名册.csv
printf '编号,任务,牵头单位,责任单位,完成时限\n1,村级配置,文化站,各村,2026-06-30\n' >任务.csv
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,范围
任务,1,1,农家书屋,>=,1,个,每村
任务,1,2,健身点,>=,2,个,每村
任务,1,3,广场舞队,=,1,支,每村
X
cat >登记.csv <<'X'
日期,单位,文档,编号,指标,数值
2026-03-01,柳塘村,任务,1,农家书屋,1
2026-04-01,柳塘村,任务,1,健身点,1
2026-05-01,柳塘村,任务,1,健身点,1
2026-05-01,柳塘村,任务,1,广场舞队,1
2026-05-02,石桥村,任务,1,健身点,1
2026-05-03,石桥村,任务,1,广场舞队,1
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 登记.csv -T 指标.csv -r 名册.csv --date 2026-07-01 分解.csv
is "the matrix" "$(printf '%s\n' "$out" | fields ' ' unit,metric,expected,actual |
	grep 村)" "柳塘村 农家书屋 1 1
柳塘村 健身点 2 2
柳塘村 广场舞队 1 1
石桥村 农家书屋 1 0
石桥村 健身点 2 1
石桥村 广场舞队 1 1"
is "by item, and who lacks it" "$(printf '%s\n' "$out" |
	fields ' ' metric,expected,actual,missed unit=文化站)" "农家书屋 2 1 石桥村
健身点 4 3 石桥村
广场舞队 2 2 "
done_testing
