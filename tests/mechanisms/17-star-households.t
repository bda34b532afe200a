# 星级文明户 (row 17): six stars of each village's households, 户参评 at least
# 80 %, 村参评 100 %; 摘星 is a finding.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >细则.csv <<'X'
编号,项目,满分,种类,分值,目标值,分档
S1,户参评率,20,分档给分,,,80:20、60:10、其余:0
S2,六星户占比,30,比例计分,,30,
S3,摘星,50,按户扣,5,,
X
sed -i 's/按户扣/按处扣/' 细则.csv
cat >记录.csv <<'X'
日期,单位,规则,数量,实测值,问题
2026-10-08,柳塘村,S1,,82%,
2026-10-08,柳塘村,S2,,24%,
2026-10-20,柳塘村,S3,2,,两户失信摘星
2026-10-08,石桥村,S1,,79.9%,
2026-10-08,石桥村,S2,,36%,
X
is "stars and rates" "$(score -R 细则.csv --date 2026-10-31 记录.csv | rank | cut -d , -f 3-5)" "rank,unit,score
1,石桥村,90.00
2,柳塘村,84.00"
done_testing
