# 门前三包 (row 23): a register of agreements, shop by shop; signed and with a plaque,
# against the shops and households of each village; no shop signs twice.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别,户数,商户数\n柳塘社区,社区,300,40\n石桥村,村,200,10\n' >名册.csv
cat >任务.csv <<'X'
编号,任务,责任单位,完成时限
1,门前三包责任书,各村（社区）,2026-06-30
X
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,范围
任务,1,1,商户签订,=,1,份,每商户
任务,1,2,住户签订,=,1,份,每户
任务,1,3,挂牌,=,1,块,每商户
X
cat >登记.csv <<'X'
日期,单位,文档,编号,指标,数值
2026-05-01,柳塘社区,任务,1,商户签订,38
2026-05-08,柳塘社区,任务,1,挂牌,30
2026-05-08,柳塘社区,任务,1,住户签订,300
2026-05-09,石桥村,任务,1,商户签订,10
2026-05-09,石桥村,任务,1,挂牌,10
2026-05-09,石桥村,任务,1,住户签订,150
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 登记.csv -T 指标.csv -r 名册.csv --date 2026-07-01 分解.csv
is "signed and hung" "$(printf '%s\n' "$out" |
	fields ' ' unit,metric,expected,actual,rate)" "柳塘社区 商户签订 40 38 0.95
柳塘社区 住户签订 300 300 1
柳塘社区 挂牌 40 30 0.75
石桥村 商户签订 10 10 1
石桥村 住户签订 200 150 0.75
石桥村 挂牌 10 10 1"
cat >商户.csv <<'X'
日期,单位,指标,说明,商户
2026-05-01,柳塘社区,商户签订,,一品粮油
2026-05-01,柳塘社区,商户签订,补,百味小吃
2026-05-02,柳塘社区,商户签订,,一品粮油
X
printf '列,检查,规则\n单位、商户,该商户已签订,唯一\n' >规矩.csv
run csv-check -t progress --checks 规矩.csv 商户.csv
is "a shop signs once" "$(printf '%s\n' "$out" | grep check-own)" \
    "商户.csv,4,2,error,check-own-line,该商户已签订 (line 2),柳塘社区"
done_testing
