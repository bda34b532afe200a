# 巡查：专门+综合、明察暗访、联合督查组 (row 10): an inspection record says how and
# by whom; who inspects itself is told; what each way found can be weighed apart.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >督查.csv <<'X'
日期,单位,规则,点位,问题,来源,督查组
2026-03-03,柳塘村,M,桥头,垃圾未清,明查,纪委办、创建办
2026-03-05,石桥村,M,渠边,杂物乱堆,明查,创建办
2026-03-10,柳塘村,A,村口,占道经营,暗访,纪委办
2026-03-17,文化中心,M,广场,设施损坏,联合督查,创建办、文化中心
X
cat >规矩.csv <<'X'
列,检查,规则
单位、督查组,督查组与被督查单位相同,各异
X
run csv-check -t findings --checks 规矩.csv 督查.csv
is "inspector and inspected" "$(printf '%s\n' "$out" | grep check-own)" \
    "督查.csv,5,7,error,check-own,督查组与被督查单位相同,文化中心"
cat >细则.csv <<'X'
编号,项目,满分,种类,方式,分值
M,明查,40,按处扣,扣分,2
A,暗访,60,按处扣,扣分,5
X
run score -R 细则.csv --date 2026-03-31 督查.csv
# 柳塘村 38 + 55, 石桥村 38 + 60, 文化中心 38 + 60
is "each way has its points" "$(printf '%s\n' "$out" | rank |
    fields ' ' rank,unit,score | sort)" "1 文化中心 98.00
1 石桥村 98.00
3 柳塘村 93.00"
done_testing
