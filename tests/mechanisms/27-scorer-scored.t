# 创建办被考核 (row 27): the office that scores is scored; "相应分值" is no
# number and must be filled in.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '编号,项目,满分,种类,方式,分值\nC,创建办履职,100,按次扣,扣分,\n' >细则.csv
printf '日期,单位,规则\n2026-05-06,创建办,C\n' >记录.csv
run score -R 细则.csv --date 2026-05-31 记录.csv
is "asked for" "$err" "score: 细则.csv:2:6: error: rules of kind R1 按处扣 need points 分值; the rule is left out: 'C'
score: 记录.csv:2:3: error: rule C lacks something (line 2 of the rules): nothing is judged by it; the finding is left out: 'C'
score: note: 1 findings read: 0 used, 1 reported, 0 outside the period"
sed -i 's/扣分,$/扣分,1..5/' 细则.csv
run score -R 细则.csv --date 2026-05-31 记录.csv
like "酌情: the judge enters it" "$err" "rule C asks the judge for points"
printf '日期,单位,规则,扣分\n2026-05-06,创建办,C,3\n' >记录.csv
is "and then it counts" "$(score -R 细则.csv --date 2026-05-31 记录.csv | rank | tail -n 1 | cut -d , -f 4,5)" 创建办,97.00
done_testing
