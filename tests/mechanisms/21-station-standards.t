# 志愿服务站 (row 21): five standards for each site; which ones are not met is
# on record, how many are met gives the grade.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,项目,满分,种类,分档,系数,取值
T1,达标站点,20,满足项数,5:A、4:B、3:C、其余:D,A:1、B:0.8、C:0.6、D:0,末次
X
cat >记录.csv <<'X'
日期,单位,规则,数量,问题
2026-03-04,柳塘村,T1,4,无活动记录
2026-03-04,石桥村,T1,2,无牌子、无队伍、无记录
2026-03-25,石桥村,T1,5,
X
is "grades by what is met, the last visit counts" \
    "$(score -R 细则.csv --date 2026-03-31 记录.csv | awk -F, 'NR > 1 { print $3, $6 }')" "柳塘村 16
石桥村 20"
is "and the reasons can be read" "$(score -R 细则.csv --date 2026-03-31 --explain 柳塘村 记录.csv | grep 无活动记录)" \
    "    2026-03-04 无活动记录 4 记录.csv:2"
done_testing
