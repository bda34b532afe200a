# 保洁区域 (row 24): areas are units, roads the tasks; a road in no area and a road
# in two areas are told, and what each area carries.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >保洁区.csv <<'X'
单位,单位类别,负责人,路段
东区,保洁区,赵一,柳塘路、桥头巷
西区,保洁区,钱一,学前街、桥头巷
南区,保洁区,,粮站路
X
cat >路段.csv <<'X'
编号,任务,责任单位
1,柳塘路,东区
2,桥头巷,东区、西区
3,学前街,西区
4,粮站路,南区
5,河滨路,
X
is "load" "$(task-assign -r 保洁区.csv -l load 路段.csv 2>/dev/null |
	fields ' ' unit,head,total,tasks)" "东区 赵一 2 路段:1、路段:2
西区 钱一 2 路段:2、路段:3
南区  1 路段:4"
run task-assign -r 保洁区.csv -l noperson 路段.csv
is "no area, or an area without a cleaner" \
    "$(printf '%s\n' "$out" | fields ' ' title,unit)" "粮站路 南区
河滨路 "
like "the road without an area is told" "$err" "路段.csv:6:3: warning: nobody is named"
printf '列,检查,规则\n路段,路段重复划分,不重\n' >规矩.csv
is "overlap" "$(csv-check -t roster --checks 规矩.csv 保洁区.csv | grep check-own)" \
    "保洁区.csv,3,4,error,check-own-line,路段重复划分 (line 2),桥头巷"
done_testing
