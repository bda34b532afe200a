# 督查纳入年度考核 (mechanism 8 of duban-mechanisms(7)): weekly findings become months, months
# the year, the year a grade and a list for 评先树优.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,项目,满分,种类,方式,分值,每,周期,作用于,权重
D,督查,100,按处扣,扣分,2,处,月,,
N,年终考核,100,比例计分,得分,,,年,,
Y1,,,期间合成,,,,年,月,60%
Y2,,,期间合成,,,,年,年,40%
X
cat >督查.csv <<'X'
日期,单位,规则,数量,实测值
2026-01-09,柳塘村,D,2,
2026-01-16,柳塘村,D,1,
2026-02-06,柳塘村,D,5,
2026-01-09,石桥村,D,1,
2026-12-20,柳塘村,N,,95%
2026-12-20,石桥村,N,,70%
X
# 柳塘村: months 94 and 90: 92 x 0.6 = 55.2; + 38 = 93.2.  石桥村: 98 and 100: 99
# x 0.6 = 59.4; + 28 = 87.4.  Of the other months there is no record: nobody
# was inspected, which is told.
printf '荣誉,名次起,名次止,等次\n先进村,1,1,优秀\n' >荣誉.csv
score -R 细则.csv --period=year --date 2026-12-31 督查.csv >得分.csv 2>told
is "year" "$(rank --awards 荣誉.csv 得分.csv | cut -d , -f 1,3-5,8,9)" "period,rank,unit,score,grade,award
2026,1,柳塘村,93.20,优秀,先进村
2026,2,石桥村,87.40,良好,"
is "the months that went in are named" \
    "$(grep 柳塘村 得分.csv | grep -c '2026-01:94、2026-02:90 ÷2') $(grep -c 'not assessed' told)" "1 10"
done_testing
