# 群众满意度 (row 29): a telephone survey; the trend from month to month and
# what lies below the threshold.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '编号,项目,满分,种类,系数\nM,满意度,100,满意度,满意:1、基本满意:0.8、一般:0.6、不满意:0\n' >细则.csv
cat >调查.csv <<'X'
日期,单位,规则,数量,实测值
2026-03-20,柳塘村,M,40,满意
2026-03-20,柳塘村,M,10,不满意
2026-03-20,柳塘村,M,5,不了解
2026-03-20,石桥村,M,30,满意
2026-03-20,石桥村,M,10,一般
2026-04-20,柳塘村,M,45,满意
2026-04-20,柳塘村,M,5,基本满意
2026-04-20,石桥村,M,30,满意
2026-04-20,石桥村,M,20,不满意
2026-04-21,石桥村,M,1,还行
X
printf '预警,情形,计数,次数\n满意度低于80,低于:80,连续,1\n' >预警.csv
run score -R 细则.csv --date 2026-04-30 -o 得分.csv 调查.csv
is "an answer that is none of the scale is told" "$err" \
    "score: 调查.csv:11:5: error: no opinion that rule M knows (满意、基本满意、一般、不满意); each opinion is a row, how many gave it in 数量; the finding is left out: '还行'
score: note: 10 findings read: 9 used, 1 reported, 0 outside the period"
is "rates, trend, threshold" "$(rank --ladders 预警.csv 得分.csv | cut -d , -f 1,3-7,10)" \
    "period,rank,unit,score,previous,change,warning
2026-03,1,石桥村,90.00,,,
2026-03,2,柳塘村,80.00,,,
2026-04,1,柳塘村,98.00,2,+1,
2026-04,2,石桥村,60.00,1,-1,满意度低于80"
done_testing
