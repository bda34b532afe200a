# 问题分类 (row 38): inspectors write words, the taxonomy (十二乱) is a column
# of words of the rules; what fits nothing or two classes is told.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,项目,满分,种类,方式,分值,关键词
L1,乱堆乱放,30,按处扣,扣分,1,乱堆、柴垛、粪堆
L2,乱贴乱画,30,按处扣,扣分,1,小广告、涂鸦
L3,私搭乱建,40,按处扣,扣分,2,私搭、彩钢棚
X
cat >记录.csv <<'X'
日期,单位,问题
2026-05-06,柳塘村,路边柴垛未清
2026-05-06,柳塘村,墙上小广告
2026-05-07,柳塘村,河边私搭彩钢棚
2026-05-07,柳塘村,渠中有鸭
2026-05-07,柳塘村,粪堆旁私搭
X
run score -R 细则.csv --date 2026-05-31 记录.csv
is "classed by words" "$(echo "$out" | awk -F, 'NR > 1 { print $4, $10, $11 }')" "乱堆乱放 1 L1 记录.csv:2
乱贴乱画 1 L2 记录.csv:3
私搭乱建 1 L3 记录.csv:4"
is "what cannot be classed" "$err" \
    "score: 记录.csv:5:3: error: fits no rule; the finding is left out: '渠中有鸭'
score: 记录.csv:6:3: error: fits several rules (L1、L3); name those that are meant in 规则 rule; the finding is left out: '粪堆旁私搭'
score: note: 5 findings read: 3 used, 2 reported, 0 outside the period"
done_testing
