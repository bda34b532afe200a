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

# the list of names, to persons and their units, and to who is left blank
cat >成立.txt <<'X'
柳塘镇2026年创建工作方案
一、组织领导
成立柳塘镇创建工作领导小组，组成人员如下：
组　长：张一　镇党委书记
副组长：____
成　员：李二　宣传办主任
　　　　郑　一　派出所所长
　　　　周七　13800000000
领导小组下设办公室，办公室设在宣传办，李二同志兼任办公室主任。
二、专班
设立防汛专班，组长：吴三（财政所负责人）；成员：宣传办、派出所。
X
run plan-parse -t members 成立.txt
is "who is what" "$(printf '%s\n' "$out" | fields '|' id,line,title,units,people)" \
"1-1|4|柳塘镇创建工作领导小组组长|镇党委书记|张一
1-2|5|柳塘镇创建工作领导小组副组长||
1-3|6|柳塘镇创建工作领导小组成员|宣传办主任|李二
1-4|7|柳塘镇创建工作领导小组成员|派出所所长|郑一
1-5|8|柳塘镇创建工作领导小组成员||周七
1-6|9|柳塘镇创建工作领导小组办公室主任|宣传办|李二
2-7|11|防汛专班组长|财政所负责人|吴三
2-8|11|防汛专班成员|宣传办|
2-9|11|防汛专班成员|派出所|"
printf '%s\n' "$out" >名单.csv
run task-assign -r 名册.csv 名单.csv
is "their units" "$(printf '%s\n' "$out" | fields ' ' title,people,unit | sed s/柳塘镇创建工作//)" \
"领导小组组长 张一 
领导小组副组长  
领导小组成员 李二 宣传办
领导小组成员 郑一 派出所
领导小组成员 周七 
领导小组办公室主任 李二 宣传办
防汛专班组长 吴三 财政所
防汛专班成员  宣传办
防汛专班成员  派出所"
like "the blank is told" "$err" "名单.csv:3:.*: warning: nobody is named"
is "where nobody answers by name" "$(task-assign -r 名册.csv -l noperson 名单.csv 2>/dev/null |
    fields ' ' id,title)" "1-2 柳塘镇创建工作领导小组副组长"
done_testing
