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

# an inspection that says where, not whose: the road's area answers for it
cat >检查.csv <<'X'
日期,单位,规则,点位,问题
2026-03-03,,K,柳塘路12号门前,烟头
2026-03-03,,K,桥头巷口,垃圾
2026-03-04,,K,学前街,积水
2026-03-04,,K,河滨路,垃圾
2026-03-05,,K,老车站,垃圾
2026-03-05,南区,K,学前街东头,垃圾
X
run task-track --places 路段.csv -r 保洁区.csv -f 检查.csv -l findings --date 2026-03-31
is "charged by the road, else left open" "$(printf '%s\n' "$out" | fields ' ' place,unit)" "柳塘路12号门前 东区
桥头巷口 
学前街 西区
河滨路 
老车站 
学前街东头 南区"
is "and told" "$(printf '%s\n' "$err" | sed 's/.*: \(warning\|error\)/\1/')" "warning: an area of several units: it is nobody's: '东区、西区'
error: a finding without a unit, at a place in areas of several, row left out: '桥头巷口'
error: a finding without a unit, at a place in no area, row left out: '河滨路'
error: a finding without a unit, at a place in no area, row left out: '老车站'
task-track: 检查.csv: note: rows without a deadline, nothing to put right: '3'"
done_testing
