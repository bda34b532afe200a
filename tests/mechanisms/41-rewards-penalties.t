# 分级奖惩 (row 41): from rank or condition to a proposed action; a veto bars
# awards, whatever the rank; people confirm.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,项目,满分,种类,方式,分值
K,考核,100,按处扣,扣分,1
V,弄虚作假,,一票否决,最低等次、取消评优,
X
cat >记录.csv <<'X'
日期,单位,规则,数量
2026-05-06,甲村,K,1
2026-05-06,甲村,V,1
2026-05-06,乙村,K,5
2026-05-06,丙村,K,45
X
printf '荣誉,名次止,奖励金\n表彰,2,1000\n' >荣誉.csv
cat >预警.csv <<'X'
预警,情形,计数,次数
一票否决,否决,连续,1
教育限期整改,低于:60,连续,1
严肃追究,低于:60,连续,2
X
printf 'period,rank,unit,score\n2026-04,9,丙村,58\n2026-04,1,甲村,99\n' >上期.csv
score -R 细则.csv --date 2026-05-31 记录.csv |
    rank --awards 荣誉.csv --ladders 预警.csv -b 上期.csv >名次.csv
is "what is proposed for whom" "$(cut -d , -f 3-5,8-11 名次.csv)" "rank,unit,score,grade,award,warning,money
1,甲村,99.00,不合格,,一票否决,
2,乙村,95.00,优秀,表彰,,1000.00
3,丙村,55.00,不合格,,严肃追究（连续2期）,"
done_testing
