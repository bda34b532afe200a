# plan-parse -t spans, -t targets and the dates of -t tasks, over an invented plan.
. "$(dirname "$0")/../tap.sh"

cat >"$T/plan.txt" <<'X'
青塘镇2026年河道清洁行动工作方案
为抓好今年的河道清洁工作，制定本方案。
一、工作任务
1、清理河面。6月30日前清理河道12公里，每月至少巡河两次。
2、配强队伍。每村明确1名保洁员，经费不少于3万元。
二、工作成效
1、前期累计清运垃圾2026多吨。
X
cd "$T" || exit 1

printf '%s\n' '5月至8月，每月至少开展两次，覆盖80%以上，计17个、3公里。' '无数字。' >line.txt
cat >want.csv <<'X'
doc,line,col,kind,text,value
line,1,1,range,5月至8月,2026-05-01..2026-08-31
line,1,7,freq,每月至少开展两次,>=2/month
line,1,18,percent,80%以上,>=80%
line,1,25,quantity,17个,17 个
line,1,25,number,17,17
line,1,29,quantity,3公里,3 公里
X
run plan-parse -t spans --date 2026-03-10 line.txt
is "spans: status" "$status" 0
is "spans: every expression with its place and value" "$out" "$(cat want.csv)"
run plan-parse -t spans line.txt
like "spans: a year that nobody says" "$out" 'XXXX-05-01\.\.XXXX-08-31'

printf '6·30\n' >line.txt
run plan-parse -t spans --date 2026-03-10 line.txt
like "spans: a dot between figures is no GBK" "$out" '^line,1,1,date,6·30,2026-06-30$'

cat >want.csv <<'X'
doc,line,op,value,measure,per,scope,due
plan,4,=,12,公里,,,2026-06-30
plan,4,>=,2,次,month,,
plan,5,=,1,名,,每村,
plan,5,>=,30000,元,,每村,
plan,7,>,2026,吨,,,
X
run plan-parse -t targets plan.txt
is "targets: a year-like quantity is a finding" "$status" 1
is "targets: reported with file, line and column" "$err" \
    "plan-parse: plan.txt:7:11: warning: a year where a quantity should be?: '2026多吨'"
printf '%s\n' "$out" >got.csv
# No cell of these rows holds a quoted comma before the clause.
is "targets: what binds, with its line" \
    "$(cut -d, -f1,4,6-10,12 got.csv)" "$(cat want.csv)"

run plan-parse plan.txt
printf '%s\n' "$out" | grep '^plan,[^,]*,4,' >row
like "tasks: the deadline, its year from the title" "$(cat row)" \
    '2026-06-30,>=2/month,6月30日前、每月至少巡河两次$'
cat >"$T/award.txt" <<'X'
青塘镇工作方案
一、工作任务
1、扶持大户。种植500亩的大户，每户奖励2万元。
2、清理河道。清理河道12公里，对前两名的村分别奖励3万元、2万元。
3、防火。发现1处火点，扣缴保证金5000元。
4、惠农。足额发放茶园补贴236万元，每户发放搬迁补助2万元。
5、招商。新办茶企年缴税款50万元的，按税款的8‰给予奖励。
6、技改。更新炒茶机，按照购机款的12%给予补助，最高50万元，贴息期不超过3年。
7、示范。建设1—2个示范点。
X
run plan-parse -t targets award.txt
is "targets: what a rule gives or takes is none" \
    "$(printf '%s\n' "$out" | cut -d, -f4,6-8)" 'line,op,value,measure
3,=,500,亩
4,=,12,公里
6,=,2360000,元
8,<=,3,年
9,=,1..2,个'

# what a rule gives for a figure is not the figure
printf '%s\n' 青塘镇考核办法 一、考核内容 \
    1.年内替群众办好实事2件以上计2分。 >"$T/worth.txt"
run plan-parse -t targets worth.txt
is "targets: what points are given for is one" \
    "$(printf '%s\n' "$out" | cut -d, -f4,6-8)" 'line,op,value,measure
3,>=,2,件'

# what was found wrong is none, what is to be done about it is
printf '%s\t%s\t%s\t%s\t%s\t%s\n' 序号 地点 存在问题 整改内容 责任单位 整改时限 \
    1 供销社 灭火器过期4具，无台账 更换灭火器6具 应急办 9月6日 \
    2 汽修厂 线路乱接12处 装设报警器2台，每周查看一次 应急办 9月底 \
    >"$T/wrong.txt"
sed '1i青塘镇隐患整改台账' "$T/wrong.txt" >"$T/found.txt"
run plan-parse -t targets found.txt
is "targets: of the measures, not of what was found" \
    "$(printf '%s\n' "$out" | cut -d, -f4,6-8)" 'line,op,value,measure
3,=,6,具
4,=,2,台
4,=,1,次'

# what a heading itself weighs, but not the rate that an item asks for
printf '%s\n' 青塘镇食堂管理办法 '一、德(20%)' '1.服从安排。' \
    '二、能（25%）' 菜品可口。 '三、整改要求' '1.入户率（95%）' \
    '2.台账齐全。' >"$T/weighs.txt"
run plan-parse -t targets weighs.txt
is "targets: none that a heading weighs" \
    "$(printf '%s\n' "$out" | cut -d, -f4-8)" 'line,metric,op,value,measure
7,入户率,=,95,%'

# a cell that stands for two rows has its figures once
printf '%s\t%s\t%s\t%s\n' 项目名称 工作任务 完成时限 责任单位 \
    道路提升 改造道路3条 6月底 建设办 >"$T/merged.txt"
printf '\t\t%s\t%s\n\t%s\t%s\t%s\n' 9月底 城管办 \
    新建公园2处 8月底 园林所 >>"$T/merged.txt"
sed '1i青塘镇实事清单' "$T/merged.txt" >"$T/cells.txt"
run plan-parse -t targets cells.txt
is "targets: once for a merged cell" \
    "$(printf '%s\n' "$out" | cut -d, -f4,6-8)" 'line,op,value,measure
3,=,3,条
5,=,2,处'

# what a change is measured against dates neither it nor what follows
printf '%s\n' 青塘镇2026年工作方案 一、工作任务 \
    （一）化肥用量较2024年减少2%，秸秆利用率达到90%。 \
    （二）信访量与2025年相比减少5%。 \
    （三）评比2026年6月底前举办2次。 >"$T/than.txt"
run plan-parse -t targets than.txt
is "targets: the time before is no deadline" \
    "$(printf '%s\n' "$out" | cut -d, -f4,7,11,12)" 'line,value,start,due
3,2,,
3,90,,
4,5,,
5,2,,2026-06-30'

# a tab parts what no table holds as well
printf '%s\n%s\n%s\t%s\t%s\n' 青塘镇工作方案 一、工作任务 \
    （一）提升质量 招生120人以上 党员参训率达96%以上 >"$T/tabs.txt"
run plan-parse -t targets tabs.txt
is "targets: named behind the tab" \
    "$(printf '%s\n' "$out" | cut -d, -f4-8)" 'line,metric,op,value,measure
3,招生,>=,120,人
3,党员参训率,>=,96,%'

# what stands in the next cell names no figure
printf '%s\t%s\t%s\n' 考核内容 考核标准 评分办法 \
    宣传发动 印发资料2000份以上 少1次扣1分 \
    村务公开 公开12次以上 少1次扣1分 >"$T/marks.txt"
sed '1i青塘镇考核评分表' "$T/marks.txt" >"$T/standard.txt"
run plan-parse -t targets standard.txt
is "targets: named in their own cell" \
    "$(printf '%s\n' "$out" | cut -d, -f4-8)" 'line,metric,op,value,measure
3,资料,>=,2000,份
4,公开,>=,12,次'

# what a report tells before its first section, and not what led to it
printf '%s\n' 青塘镇水利项目督查通报 \
    '督查组走访12个村，现将督查情况通报如下：' \
    '全镇实施项目46个，开工率67.4%。' 一、存在问题 '未开工3个。' >"$T/told.txt"
run plan-parse -t targets told.txt
is "targets: told behind the opening words" \
    "$(printf '%s\n' "$out" | cut -d, -f2,4-8)" 'id,line,metric,op,value,measure
0,3,项目,=,46,个
0,3,开工率,=,67.4,%
1,5,未开工,=,3,个'
done_testing
