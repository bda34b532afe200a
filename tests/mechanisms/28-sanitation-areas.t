# 卫生责任区、街长制 (row 28): the map of areas is a table of tasks and units, the
# 街长 their heads; an area that two units hold and one that none holds are told,
# findings in an area are its unit's.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >名册.csv <<'X'
单位,单位类别,负责人
党政办,部门,张一
派出所,部门,郑一
财政所,部门,
X
cat >责任区.csv <<'X'
编号,任务,责任单位,街道
1,柳塘街东段,党政办,柳塘街
2,柳塘街西段,派出所,柳塘街
3,学前街,财政所,学前街
4,河滨路,,河滨路
5,广场,党政办、派出所,广场
X
run task-assign -r 名册.csv 责任区.csv
is "the map, with the 街长" "$(printf '%s\n' "$out" | fields ' ' title,unit,head)" "柳塘街东段 党政办 张一
柳塘街西段 派出所 郑一
学前街 财政所 
河滨路  
广场 党政办 张一
广场 派出所 郑一"
like "an area of nobody" "$err" "责任区.csv:5:3: warning: nobody is named"
printf '列,检查,规则\n责任单位,一个责任区只能有一个单位,、\n' >规矩.csv
is "an area of two" "$(csv-check -t tasks --checks 规矩.csv 责任区.csv | grep check-own)" \
    "责任区.csv,6,3,error,check-own,一个责任区只能有一个单位,党政办、派出所"
cat >检查.csv <<'X'
日期,单位,规则,点位,问题
2026-03-03,派出所,W,柳塘街西段,烟头
2026-03-10,派出所,W,柳塘街西段,烟头
2026-03-10,财政所,W,学前街,积水
X
printf '编号,项目,满分,种类,方式,分值,重复倍数\nW,责任区卫生,100,按处扣,扣分,2,2\n' >细则.csv
# the second of 派出所 is a repeat: 2 + 2 x 2
is "scored by area" "$(score -R 细则.csv --date 2026-03-31 检查.csv |
    fields ' ' unit,got,count)" "派出所 94 2
财政所 98 1"

# findings that name only a place: charged by the map on their day, then scored
cat >划分.csv <<'X'
责任区,责任单位,启用,停用
柳塘街,党政办,,
柳塘街西段,派出所,,
学前街,财政所,,2026-03-15
学前街,党政办,2026-03-16,
广场,党政办,,
广场,派出所,2026-03-01,
X
cat >点位.csv <<'X'
日期,单位,规则,点位,问题,整改期限,整改日期
2026-03-03,,W,柳塘街西段路口,烟头,2026-03-06,2026-03-05
2026-03-10,,W,柳塘街 8 号,烟头,2026-03-13,
2026-03-15,,W,学前街,积水,,
2026-03-16,,W,学前街,垃圾,,
2026-03-20,,W,广场,垃圾,2026-03-22,
X
run task-track --places 划分.csv -r 名册.csv -f 点位.csv -l findings --date 2026-03-31
printf '%s\n' "$out" >归口.csv
like "an area of two units is told" "$err" \
    "划分.csv:7:1: warning: another unit has this area in line 6: it is nobody's: '广场'"
like "and its finding is nobody's" "$err" "点位.csv:6:4: error: .* areas of several"
is "the longest name; who has it on that day" "$(fields ' ' place,unit <归口.csv)" "柳塘街西段路口 派出所
柳塘街 8 号 党政办
学前街 财政所
学前街 党政办
广场 "
run score -R 细则.csv --date 2026-03-31 归口.csv
is "scored by the map" "$(printf '%s\n' "$out" | fields ' ' unit,got,count)" "派出所 98 1
党政办 96 2
财政所 98 1"
like "what is nobody's is kept out and told" "$err" "归口.csv:6:2: error: a finding without a unit"
is "and put right, or not, by who has the place" "$(task-track --places 划分.csv -r 名册.csv -f 点位.csv \
    --date 2026-03-31 2>/dev/null | fields ' ' unit,state)" "派出所 按期销号
党政办 逾期"
done_testing
