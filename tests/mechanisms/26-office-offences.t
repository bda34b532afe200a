# 办公区分级处理 (row 26): first a notice, then the leading group and a 通报:
# the offences are counted within the year.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '编号,项目,满分,种类,方式,分值\nG,办公区,100,按处扣,扣分,10\n' >细则.csv
cat >记录.csv <<'X'
日期,单位,规则,问题
2026-01-05,经发办,G,烟头
2026-03-05,经发办,G,车辆乱停
2026-04-05,经发办,G,杂物
2026-04-05,社会办,G,杂物
X
cat >预警.csv <<'X'
预警,情形,计数,次数
整改通知,低于:100,年内累计,1
报领导小组通报,低于:100,年内累计,2
X
score -R 细则.csv --date 2026-04-30 记录.csv >得分.csv
is "the counter goes on from month to month" \
    "$(rank --ladders 预警.csv 得分.csv | awk -F, 'NR > 1 && $10 != "" { print $1, $4, $10 }')" "2026-01 经发办 整改通知
2026-03 经发办 报领导小组通报（年内2次）
2026-04 经发办 报领导小组通报（年内3次）
2026-04 社会办 整改通知"
done_testing
