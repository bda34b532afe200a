# 四级同创 (row 18): each village's highest level of 文明村 gives its grade; how
# many villages have one is a ratio of the villages, a figure of the roster.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >名册.csv <<'X'
单位,单位类别,村数
文明办,部门,
柳塘村,村,1
石桥村,村,1
上坪村,村,1
下坪村,村,1
老街村,村,1
X
cat >荣誉.csv <<'X'
日期,单位,规则,实测值
2026-02-10,柳塘村,H,省级
2026-03-10,石桥村,H,县级
2024-03-10,石桥村,H,市级
2026-05-10,上坪村,H,市级
2026-05-10,下坪村,H,未创建
2026-05-10,老街村,H,未创建
X
printf '编号,项目,满分,种类,系数,周期,取值\nH,创建层级,100,等级系数,全国:1、省级:0.8、市级:0.6、县级:0.4、未创建:0,年,最高\n' >细则.csv
run score -R 细则.csv --period=year --only=2026 --date 2026-12-31 荣誉.csv
# of 2026 only: 石桥村's 市级 of 2024 is another year
is "levels" "$(printf '%s\n' "$out" | fields ' ' unit,got period=2026 | sort)" "上坪村 60
下坪村 0
柳塘村 80
石桥村 40
老街村 0"
printf '编号,任务,牵头单位,完成时限\n1,文明村创建,文明办,2026-12-31\n' >任务.csv
printf '文档,编号,指标序号,指标,要求,数值,计量单位,范围,原文\n任务,1,1,文明村,>=,60,%%,全镇,文明村占行政村总数60%%以上\n' >指标.csv
cat >登记.csv <<'X'
日期,单位,文档,编号,指标,数值
2026-02-10,文明办,任务,1,文明村,1
2026-03-10,文明办,任务,1,文明村,2
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 登记.csv -T 指标.csv -r 名册.csv --date 2026-12-31 分解.csv
# 60 % of five villages are three
is "60 % of the villages" "$(printf '%s\n' "$out" | fields ' ' expected,actual,rate)" "3 2 0.6667"
done_testing
