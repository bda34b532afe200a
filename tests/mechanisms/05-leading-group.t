# 领导小组与办公室 (row 5): the group and its office are units of the roster,
# 组长 and 办公室主任 their heads, the members a tag; blanks stay blank and are
# told, in the plan and in the list of missing persons.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年创建工作方案
一、主要任务
（一）研究重大事项。
责任单位：创建工作领导小组
（二）日常督导。
责任单位：领导小组办公室
（三）报送总结，12月20日前完成。
责任单位：各成员单位
二、组织领导
成立创建工作领导小组，组长：    ，办公室主任：____。
X
cat >名册.csv <<'X'
单位,别名,单位类别,分组,上级,负责人
创建工作领导小组,领导小组,议事机构,,,张一
领导小组办公室,创建办,议事机构,,创建工作领导小组,
宣传办,,部门,成员,,李二
派出所,,部门,成员,,郑一
财政所,,部门,,,吴一
X
printf '说法,选取\n各成员单位,group=成员\n' >分组.csv
plan-parse 方案.txt | grep -v ,support, >任务.csv
run task-assign -r 名册.csv -G 分组.csv 任务.csv
is "roles" "$(printf '%s\n' "$out" | fields ' ' id,unit,head)" "1.1 创建工作领导小组 张一
1.2 领导小组办公室 
1.3 宣传办 李二
1.3 派出所 郑一"
is "an office without a 主任" "$(task-assign -r 名册.csv -G 分组.csv -l noperson \
    任务.csv | fields ' ' id,unit)" "1.2 领导小组办公室"
run plan-check -y 2026 方案.txt
is "both blanks in the plan" "$(printf '%s\n' "$out" | awk -F, '$2 == 10 { print $5 }')" \
    "field-empty
placeholder"
done_testing
