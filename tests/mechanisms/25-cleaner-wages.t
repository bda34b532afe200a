# 保洁扣工资 (row 25): so much for each finding, from a photographed record;
# three months in a row lead to a new appointment, which people decide.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,项目,满分,种类,方式,分值,计量单位,必填
B,保洁,100,按处扣,扣分,10,,
W,工资,,经济挂钩,扣分,20,元,佐证
X
cat >记录.csv <<'X'
日期,单位,规则,数量,佐证
2026-01-05,一片区,W,1,a.jpg
2026-01-15,一片区,W,2,b.jpg
2026-01-20,一片区,W,1,
2026-02-05,一片区,W,1,c.jpg
2026-03-05,一片区,W,4,d.jpg
2026-03-05,二片区,B,1,
X
run score -R 细则.csv --period=month,year --date 2026-03-31 记录.csv
is "the ledger by month and year, apart from the points" \
    "$(echo "$out" | awk -F, '$3 == "一片区" && $9 != "" { print $1, $6, $9 }')" "2026-01 0 -60
2026-02 0 -20
2026-03 0 -80
2026 0 -160"
is "no photograph, no fine" "$err" \
    "score: 记录.csv:4:5: error: empty, though rule W asks for it; the finding is left out: '佐证'
score: note: 6 findings read: 5 used, 1 reported, 0 outside the period"
done_testing
