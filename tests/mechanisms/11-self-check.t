# 自查自评、模拟指数测评 (row 11): self and check side by side, and the gap.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >指标.csv <<'X'
编号,项目,满分,种类,目标值,取值
Z1,环境,20,比例计分,20,自评、镇复核、市考核
Z2,宣传,10,比例计分,10,自评、镇复核、市考核
X
cat >测评.csv <<'X'
日期,单位,规则,实测值,来源
2026-06-10,柳塘村,Z1,19,自评
2026-06-20,柳塘村,Z1,16,镇复核
2026-06-10,柳塘村,Z2,9,自评
X
score -R 指标.csv --date 2026-06-30 测评.csv >得分.csv
is "the last reviewer counts, the self assessment where nobody else came" \
    "$(cut -d , -f 4-7 得分.csv)" "item,full,got,deducted
环境,20,16,4
宣传,10,9,1"
grep -v 镇复核 测评.csv >自评.csv
score -R 指标.csv --date 2026-06-30 自评.csv | rank >自评名次.csv
run rank --check 自评名次.csv 得分.csv
is "the gap between what was claimed and what was found" "$out" 'file,line,column,level,code,message,text
自评名次.csv,2,5,error,shown-score,"score 28, but its records give 25",柳塘村'
done_testing
