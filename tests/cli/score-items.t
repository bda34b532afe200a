# plan-parse -t rules --for-score: which items a paper has, what all begin with,
# what is at most won, and that score reckons with it as a clerk does.
. "$(dirname "$0")/../tap.sh"
cd "$T"

draft() { # COLUMNS: of draft.csv, from the paper on standard input
	cat >paper.txt
	plan-parse -t rules --for-score paper.txt >draft.csv
	cut -d, -f "$1" draft.csv | sed 1d
}
total() { # UNIT: by draft.csv and f.csv
	score -R draft.csv --date 2026-05-31 f.csv >s.csv 2>told
	cat told
	rank s.csv | awk -F, -v u="$1" '$4 == u { print $5 }'
}

# Leaves that tell the points of their heading between them, by what meeting
# them earns or by their first words, and the limit of a part in its last item.
is "leaves with points of their own are items" "$(draft 1,3-7,10 <<'X'
杏花镇村级工作考核办法
一、考核内容
考核实行百分制，另设加分10分。
（一）支部建设（20分）
1.机构。人员配齐、分工明确，得5分；每空缺一岗扣1分。
2.学习。全年不少于12次得5分，每少一次扣0.5分。
3.作风。无违规办事的得10分，未公开承诺的不得分，每查实一起扣4分。
（二）产业发展（30分）
1.果园改造12分，完成得12分，每欠1个百分点扣0.2分，超额不加分。
2.茶园面积18分，完成任务得满分，每少一亩扣0.5分。
（三）民生服务（50分）
按任务完成率得分，最高50分。
二、加分项
1.获镇级表彰的每次加2分。
2.以上加分累计不超过5分。
X
)" '1.1.1-1,机构,5,item,,,
1.1.1-2,机构,5,,deduct,1,
1.1.2-1,学习,5,item,,,
1.1.2-2,学习,5,,deduct,0.5,
1.1.3-1,作风,10,item,,,
1.1.3-2,作风,10,,zero,0,
1.1.3-3,作风,10,,deduct,4,
1.2.1-1,果园改造,12,item,,,
1.2.1-2,果园改造,12,R5,deduct,0.2,
1.2.2-1,茶园面积,18,item,,,
1.2.2-2,茶园面积,18,,deduct,0.5,
1.3-1,民生服务,50,R6,score,,50
2.1,加分项,,item,,,5
2.1-1,加分项,,,add,2,'
# 5 - 2; 5 - 1; 10 - 4; 12 - 0.2 x 5; 18 - 3; 50 x 0.8; 2 x 4, at most 5.
cat >f.csv <<'X'
日期,单位,规则,数量,实测值
2026-05-06,东河村,1.1.1-2,2,
2026-05-06,东河村,1.1.2-2,2,
2026-05-06,东河村,1.1.3-3,1,
2026-05-06,东河村,1.2.1-2,,95%
2026-05-06,东河村,1.2.2-2,6,
2026-05-06,东河村,1.3-1,,80%
2026-05-06,东河村,2.1-1,4,
X
is "and are reckoned with" "$(total 东河村)" 84.00

# Near misses: leaves that tell less than the heading has, names twice, a list
# that only says what sections weigh.
is "leaves that leave points over are of their heading" "$(draft 1,3,4,5 <<'X'
杏花镇村级工作考核办法
一、支部建设（20分）
1.机构。人员配齐，得5分；每空缺一岗扣1分。
2.学习。每少一次扣0.5分。
二、资料（20分）
1.归档。齐全的得10分，每缺一份扣1分。
2.归档。及时的得10分，每迟一天扣1分。
三、权重
1.村容村貌60分。
2.村务公开40分。
四、巡查（10分）
1.组建队伍的得6分。
2.按月巡查的得4分。
五、阵地（40分）。有活动室的得15分，没有的不得分；活动每少1次扣2分。
X
)" '1.1-1,支部建设,20,item
1.1-2,支部建设,20,
1.2-1,支部建设,20,
2.1-1,资料,20,item
2.1-2,资料,20,
2.2-1,资料,20,item
2.2-2,资料,20,
4.1,巡查,10,item
4.1-1,巡查,6,R8
4.2-1,巡查,4,R8
5,阵地,40,item
5-1,阵地,15,R8
5-3,阵地,40,'

# By rank; in proportion below the full points; the other side of what earns
# them; steps by rank are no bands of a number.
is "ranks, proportions and both sides of a condition" \
    "$(draft 1,4-7,13 <<'X'
柳溪镇村级工作考核办法
一、信息报送（20分）。采用量排名第一的得20分，每降低一个名次扣0.5分。
二、招商引资（30分）。完成任务得满分，未完成的按比例计分。
三、宣传阵地（10分）。设有宣传栏的得10分，未设立的不得分。
四、招聘会（10分）。参加的得10分，弄虚作假的不得分。
五、观摩评比（10分）。第1名得10分，第2名得8分，第3名得6分。
六、测评（20分）。第一名得20分，依次递减2分。
七、考勤（5分）。全勤的得5分，旷工的扣工资40元。
X
)" '1-1,20,R17,score,0.5,
2-1,30,item,,,
2-2,30,R6,score,,
3-1,10,R8,score,,是:10、否:0
4-1,10,R8,score,,是:10、否:0
4-2,10,,zero,0,
5-1,10,R8,score,,A:10、B:8、C:6
6-1,20,R17,score,2,
7-1,5,R8,score,,是:5、否:0
7-2,,R22,deduct,40,'
cat >f.csv <<'X'
日期,单位,规则,实测值
2026-05-06,东河村,1-1,90
2026-05-06,西河村,1-1,95
2026-05-06,南河村,1-1,80
2026-05-06,东河村,2-2,60%
2026-05-06,西河村,2-2,100%
2026-05-06,东河村,3-1,否
2026-05-06,西河村,3-1,是
2026-05-06,东河村,4-1,是
2026-05-06,西河村,4-1,是
2026-05-06,东河村,5-1,B
2026-05-06,西河村,5-1,A
2026-05-06,东河村,6-1,7
2026-05-06,西河村,6-1,9
2026-05-06,东河村,7-1,是
2026-05-06,西河村,7-1,是
X
# 19.5 + 18 + 0 + 10 + 8 + 18 + 5 of 105 is 78.5
is "and are reckoned with" "$(total 东河村) $(total 西河村)" "78.50 105.00"

# Two things of equal points are no bands of one; their parts are its points.
is "equal points are no bands" "$(draft 1,4,5,7,13 <<'X'
柳溪镇村级工作考核办法
一、信访（20分）。办结率达到95%得10分，满意率达到85%得10分，漏报的扣1分。
二、防汛（10分）。到岗率95%以上得10分，90%以上得6分，其余不得分。
X
)" '1,20,item,,
1-1,10,R8,,95:10
1-2,20,item,,
1-3,20,,1,
2-1,10,R8,,95:10、90:6、其余:0'

# No more is lost of a clause than it earns, where the item has more.
is "what a clause loses at most" "$(draft 1,4-7,9,10 <<'X'
柳溪镇村级工作考核办法
一、党建（30分）
1.建档率达到90%得5分，每低一个百分点扣0.5分，低于70%不得分。
2.例会得10分，每缺一次扣1分，扣完为止。
3.活动得10分，每少一次扣2分，最多扣4分。
二、信访（40分）
1.办结率、满意率达标各得8分，一项不达标扣8分。
2.台账得9分，缺一份扣1分，弄虚作假的该项不得分，并扣年度总分2分。
3.建档得3分，回访得3分，每漏一件扣1分。
三、保洁（30分）。清扫到位得30分，每处垃圾扣1分，全无人清扫的不得分。
X
)" '1.1-1,30,item,,,,
1.1-2,30,R5,deduct,0.5,个百分点,joint 5
1.1-3,30,,deduct,5,,joint 5
1.2-1,30,item,,,,
1.2-2,30,,deduct,1,次,10
1.3-1,30,item,,,,
1.3-2,30,,deduct,2,次,4
2.1-1,40,item,,,,
2.1-2,40,,deduct,8,项,
2.2-1,40,item,,,,
2.2-2,40,,deduct,1,份,9
2.2-3,40,,zero,0,,
2.2-4,,R13,deduct,2,,
2.3-1,3,R8,score,,,
2.3-2,40,item,,,,
2.3-3,40,,deduct,1,件,
3-1,30,item,,,,
3-2,30,,deduct,1,处,
3-3,30,,zero,0,,'
# 30 - (0.5 x 8 + 5, at most 5) - (12, at most 10) - 2 and 40 - (11, at most 9) and 30 - 3
cat >f.csv <<'X'
日期,单位,规则,数量,实测值,目标值
2026-05-06,东河村,1.1-2,,82%,90%
2026-05-06,东河村,1.1-3,1,,
2026-05-06,东河村,1.2-2,12,,
2026-05-06,东河村,1.3-2,1,,
2026-05-06,东河村,2.2-2,11,,
2026-05-06,东河村,2.3-1,,是,
2026-05-06,东河村,3-2,3,,
X
is "and is reckoned with" "$(total 东河村)" 71.00

# Two bands and what is no third of them; pay beside points; nought of the year
# and what doubles are not of the points that stand before them.
is "what stands beside bands and what all begin with" \
    "$(draft 1,3-7,10,13 <<'X'
柳溪镇考核细则
一、考勤（10分）。全勤的得5分，旷工的扣工资40元。
二、台账（20分）。95%以上得10分，90%以上得6分，未报送的不得分。
三、档案（40分）
1.台账得9分，缺一份扣1分，并扣年度总分2分。
2.报表得8分，迟报一次扣1分，造假的年度总分记0分。
3.信息得7分，少一条扣1分，再次发生的加倍扣分。
四、加分项（10分）
1.巡河得5分，缺一次扣1分。
2.护林得5分，缺一次扣2分。
X
)" '1-1,考勤,10,R8,score,,,是:5、否:0
1-2,考勤,,R22,deduct,40,,
2-1,台账,20,R8,score,,,95:10、90:6
2-3,台账,20,,zero,0,,
3.1-1,档案,40,item,,,,
3.1-2,档案,40,,deduct,1,9,
3.1-3,,,R13,deduct,2,,
3.2-1,档案,40,item,,,,
3.2-2,档案,40,,deduct,1,8,
3.2-3,,,,score_zero,0,,
3.3-1,档案,40,item,,,,
3.3-2,档案,40,,deduct,1,7,
3.3-3,档案,40,R15,deduct,,,
4.1,加分项,,item,,,10,
4.1-1,加分项,,,add,5,,
4.1-2,加分项,,,deduct,1,,
4.2-1,加分项,,,add,5,,
4.2-2,加分项,,,deduct,2,,'

# A name and points that are merged over the same rows are one item.
is "points merged as their name is" "$(printf '%s\t%s\t%s\t%s\n' \
    项目 内容 分值 评分标准 环境卫生 道路 20 有垃圾一处扣1分 \
    '' 河道 '' 有漂浮物一处扣2分 党建 例会 30 缺一次扣1分 \
    '' 台账 10 缺一本扣1分 | draft 1-4,7)" '1-1,,环境卫生,20,1
2-1,,环境卫生,,2
3-1,党建,例会,30,1
4-1,党建,台账,10,1'

# The limit of a part in each place where papers say it, and what is none.
while IFS='|' read -r head intro first last want; do
	printf '禾桥镇考核细则\n一、台账（100分）\n1.缺一本扣2分。\n%s\n%s\n1.%s\n2.%s\n' \
	    "$head" "$intro" "$first" "$last" | grep -v '^$' >paper.txt
	is "$head $intro $last" "$(plan-parse -t rules --for-score paper.txt |
	    awk -F, '$5 == "item" || $5 == "part" { print $5, $10 }')" "$want"
done <<'X'
二、加分项|加分总分不超过10分。|获表彰的加2分。|办现场会的加3分。|item 10
二、加分项||获表彰的加2分。|所有加分项目合计最多6分。|item 6
二、加分事项||获表彰的加2分。|本项加分最高不超过8分，不重复加分。|item 8
二、加分项|全年累计加分最高9分。|获表彰的加2分。|办现场会的加3分。|item 9
二、附加分|各项附加分不超过4分。|获表彰的加2分。|办现场会的加3分。|item 4
二、奖励分||获表彰的加2分。|（上述2项奖励分以5分封顶）|item 5
二、扣分项|扣分累计以15分为限。|被通报的每次扣2分。|漏报的每次扣1分。|item 15
二、加分项（最高加7分）||获表彰的加2分。|办现场会的加3分。|part 7
二、扣分项||被通报的每次扣2分。|年度扣分不得超过12分。|item 12
二、扣分项||被通报的每次扣2分。|全年扣分最多的村再扣5分。|
二、加分项||获表彰的加2分。|办现场会的每次加3分，加分累计不超过6分。|
二、加分项||获表彰的加2分。|单项加分不超过6分。|
二、加分项||获表彰的加2分。|加分不超过总分的5%。|
X

# 扣分项 that fills the hundred is of the base; beyond it, it is a limit.
paper() { # POINTS of 日常管理
	printf '禾桥镇考核办法\n一、日常管理（%s分）\n%s\n二、扣分项（40分）\n%s\n' "$1" \
	    1.发现一处垃圾扣2分。 1.被通报的每次扣5分。 | draft 1,3-6,10
}
is "points to lose that fill the hundred" "$(paper 60)" '1.1-1,日常管理,60,,deduct,
2.1-1,扣分项,40,,deduct,'
is "points to lose beyond it" "$(paper 100)" '1.1-1,日常管理,100,,deduct,
2.1,扣分项,,item,,40
2.1-1,扣分项,,,deduct,'

# What makes nought of a month, where no item has points that it could mean.
is "nought of all" "$(draft 1,3-6 <<'X'
禾桥镇保洁员考核细则
一、评分标准（100分）
1.路面有垃圾的每处扣1分，当月未出工的当月记0分。
二、有下列行为之一的，当月记0分：
1.将垃圾倒入河道的；
2.私自焚烧垃圾的。
三、处罚
1.被拘留的，积分清零。
2.无证经营的不得分。
X
)" '1.1-1,评分标准,100,,deduct
1.1-2,评分标准,100,,zero
2.1-1,,,,score_zero
2.2-1,,,,score_zero
3.1-1,,,,score_zero
3.2-1,处罚,,,zero'
# Each wording of it: of a month where no item has points, of a year anywhere.
nought() { # POINTS of the first item, or none; the wordings
	printf '禾桥镇考核细则\n一、台账%s\n1.缺一本扣2分。\n二、处罚\n' "$1"
	shift
	printf '1.酒驾被拘留的%s。\n' "$@"
}
while read -r full wordings; do
	is "nought: $wordings" "$(nought "${full#-}" $wordings | draft 6 |
	    sed 1d | sort | uniq -c | sed 's/^ *//')" \
	    "$(set -- $wordings; echo $#) score_zero"
done <<'X'
- ，当月记0分 ，本月计零分 ，该季度得0分 ，当季考核得分直接记0分 ，本年度积分一律记为０分
- ，该年考核成绩计0分 ，当期按零分 ，本次记０分
- ，积分全部归零 ，积分直接归零 ，积分予以清零 ，积分一律清零 清零 则清零 将清零
（10分） ，总分记0分 ，总成绩计零分 ，总得分记为零分 ，总分清零 ，总分归零
（10分） ，年度考核得分记零 ，年度成绩清零 ，年度分按0分
X

# A name in two columns: the inner one is the item where the outer one is a
# part's, and what a row asks for where that is merged, too.
printf '%s\t%s\t%s\t%s\t%s\n' \
    一级指标 二级指标 三级指标 分值 评分细则 \
    产业（30分） 特色产业 茶园面积 10 '新增80亩以上得10分，40亩以上得6分，其他不得分' \
    '' '' 合作社 10 '覆盖率95%得6分，每低1%扣0.2分；社员200人得4分，每少1人扣0.1分' \
    '' 村集体经济 收入 10 每年分红1次得10分，未分红不得分 \
    治理（20分） 平安 调解 8 漏排一起扣1分 \
    '' '' '' 12 未回访一次扣2分 >two.txt
is "the inner name of a row" "$(draft 1-5,7,13 <two.txt)" \
'1-1,产业,茶园面积,10,R8,,A:10、B:6、C:0
2-1,产业,合作社,10,item,,
2-2,产业,合作社,10,R5,0.2,
2-3,产业,合作社,10,item,,
2-4,产业,合作社,10,,0.1,
3-1,产业,村集体经济,10,R8,,1:10、其余:0
4-1,治理,漏排一起扣1分,8,,1,
5-1,治理,未回访一次扣2分,12,,2,'

# What residents are given stands in a column of points: no weight of theirs,
# and levels of one honour have their limit together.
{
	echo 杏花街道居民文明积分标准
	printf '%s\t%s\t%s\n' 类别 积分内容 分值 加分项 参加志愿服务 2分/次 \
	    '' 合理化建议被采纳 5 '' 评为最美家庭 区级10分，街道5分 \
	    扣分项 楼道堆物 3 '' 高空抛物 10分/次 '' 被拘留 清零
	printf '二、荣誉加分\n1.获市级表彰的加6分，区级加3分，最高加7分。\n'
} >credit.txt
is "points of residents" "$(draft 3-7,9,10 <credit.txt)" \
'参加志愿服务,,,add,2,次,
合理化建议被采纳,,,add,5,,
评为最美家庭,,,add,10,,
评为最美家庭,,,add,5,,
楼道堆物,,,deduct,3,,
高空抛物,,,deduct,10,次,
被拘留,,,zero,0,,
荣誉加分,,,add,6,,joint 7
荣誉加分,,,add,3,,joint 7'

# What each time earns adds up, and is no band of a number.
is "points that add up" "$(draft 1,3-7,9,10,13 <<'X'
杏花村积分办法
一、积分获得
1.清扫街巷每次积3分，每月最高9分。
2.投稿被采用1条计5分。
3.孝老爱亲的每年积8分，争吵的扣1分。
4.主动巡堤的每月积2分。
5.助人为乐的每次积1分。
二、积分扣减
1.乱堆乱放一次扣5分。
X
)" '1.1-1,积分获得,,,add,3,次,9,
1.2-1,积分获得,,,add,5,条,,
1.3-1,积分获得,,,add,8,年,,
1.3-2,积分获得,,,deduct,1,,,
1.4-1,积分获得,,,add,2,月,,
1.5-1,积分获得,,,add,1,次,,
2.1-1,积分扣减,,,deduct,5,次,,'
printf '日期,单位,规则,数量\n2026-05-06,甲户,%s\n' 1.1-1,2 >f.csv
printf '2026-05-06,甲户,%s\n' 1.2-1,1 2.1-1,1 >>f.csv
is "each time" "$(total 甲户; cut -d, -f 4,6 s.csv | sed 1d)" '
积分获得,11
积分扣减,-5'
# A long sentence above a long list is not read through for each of its items.
{
	printf '禾桥镇考核细则\n一、有下列行为之一的，当月记0分'
	awk 'BEGIN { for (i = 0; i < 150000; i++) printf "，当月"; print "：" }'
	awk 'BEGIN { for (i = 1; i < 8000; i++) print i ".向河道倒垃圾的全扣。" }'
} >paper.txt
is "a very long sentence above a list" \
    "$(bounded plan-parse -t rules --for-score paper.txt | wc -l)" 8001
{
	printf '禾桥镇考核细则\n一、加分\n1.'
	awk 'BEGIN { for (i = 0; i < 120000; i++) printf "省级加3分，" }'
	echo 最高5分。
} >paper.txt
is "very many levels before a limit" \
    "$(bounded plan-parse -t rules --for-score paper.txt | wc -l)" 120001
done_testing
