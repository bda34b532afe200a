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
done_testing
