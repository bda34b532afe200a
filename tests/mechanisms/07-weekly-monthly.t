# 每周一督查，每月一通报 (row 7): once a week and once a month, not each Monday;
# the weeks that were missed are named, and the month's findings are a 通报.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年创建督查方案
一、主要任务
（一）督查通报。每周一督查，每月一通报。
责任单位：创建办
X
printf '单位,单位类别\n创建办,部门\n' >名册.csv
cat >日志.csv <<'X'
日期,单位,文档,编号,指标,说明
2026-01-07,创建办,方案,1.1,督查,第1期
2026-01-13,创建办,方案,1.1,督查,第2期
2026-01-20,创建办,方案,1.1,督查,
2026-01-30,创建办,方案,1.1,通报,
X
plan-parse 方案.txt | task-assign -r 名册.csv >分解.csv
plan-parse -t targets 方案.txt >指标.csv
run task-track -p 日志.csv -T 指标.csv -r 名册.csv --date 2026-03-01 分解.csv
# Full weeks of 2026 up to 1 March: 5 January (W02) to 1 March (W09), eight.
is "periods missed" "$(printf '%s\n' "$out" |
    fields ' ' metric,expected,actual,missed)" "督查 8 3 2026-W05..2026-W09
通报 2 1 2026-02"
cat >督查.csv <<'X'
日期,单位,规则,点位,问题,整改期限,整改日期
2026-02-03,柳塘村,D,桥头,垃圾未清,2026-02-06,2026-02-05
2026-02-10,石桥村,D,渠边,杂物乱堆,2026-02-13,
X
printf '编号,项目,满分,种类,方式,分值\nD,督查,100,按处扣,扣分,2\n' >细则.csv
score -R 细则.csv --date 2026-02-28 督查.csv | rank >名次.csv
run bulletin -n 2 --date 2026-02-28 -f 督查.csv 名次.csv
like "what was found and put right" "$out" \
    '共督查发现问题2个，涉及2个单位。截至2月28日，已整改1个，整改率50(.0)?%'
like "ties share a rank" "$out" '^\| 1 \| 石桥村 \| 98\.00 '
done_testing
