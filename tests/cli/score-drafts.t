# Rules drafted by plan-parse need only their gaps filled in to run in score:
# a document of each shape, filled where it was empty and nowhere else.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# fill DRAFT: lines "ID COLUMN VALUE" on standard input; a cell that holds
# something already is told, a column that there is none of is added.
fill() {
	cat >gaps
	awk -v gaps=gaps '
	BEGIN { while ((getline line < gaps) > 0) { split(line, w, " "); v[w[1], w[2]] = w[3]; used[w[1], w[2]] = 0; if (!(w[2] in seen)) { seen[w[2]] = 1; order[++k] = w[2] } } }
	NR == 1 { n = split($0, head, ","); for (i = 1; i <= n; i++) at[head[i]] = i
		line = $0
		for (j = 1; j <= k; j++) if (!(order[j] in at)) { more[++m] = order[j]; line = line "," order[j] }
		print line; next }
	{ c = split($0, cell, ",")
		for (i = 1; i <= n; i++) if ((cell[1], head[i]) in v) {
			if (cell[i] != "") print "not empty: " cell[1] " " head[i] " " cell[i] > "/dev/stderr"
			cell[i] = v[cell[1], head[i]]
		}
		line = cell[1]; for (i = 2; i <= c; i++) line = line "," cell[i]
		for (j = 1; j <= m; j++) line = line "," v[cell[1], more[j]]
		print line }' "$1"
}
total() { # UNIT: of s.csv
	rank s.csv | awk -F, -v u="$1" '$4 == u { print $5 }'
}

# The example town: a table of items, sections, additions, deductions, vetoes.
plan-parse -t rules --for-score "$top/examples/rules.txt" >draft.csv
fill draft.csv >rules.csv 2>told <<'X'
3.13-1 source 整改率
4.2-1 source 按期完成率
8-2 of 3.1-1
X
is "nothing but gaps" "$(cat told)" ""
printf '单位,单位类别\n柳湾村,村\n东社区,社区\n农业办,镇直部门\n文化站,站所\n' >名册.csv
# 15 - 3; of 100, 知晓率 and 道德讲堂 are not due in May: 86.5 of 90 is 96.1111;
# 5 + 3 for two honours, together at most 5; 3 x 2 + 5, together at most 10.
cat >f.csv <<'X'
日期,单位,规则,数量,实测值,事项,整改期限,整改日期
2026-05-06,柳湾村,3.1-1,3,,,2026-05-10,2026-05-09
2026-05-20,柳湾村,3.11-1,,98%,,,
2026-05-20,柳湾村,3.12-2,,90%,,,
2026-05-06,柳湾村,5.1-1,1,,文明村,,
2026-05-06,柳湾村,5.1-2,1,,卫生村,,
2026-05-06,柳湾村,6.1-1,3,,,,
2026-05-06,柳湾村,6.1-2,1,,,,
X
score -R rules.csv -r 名册.csv --date 2026-05-31 f.csv >s.csv 2>told
is "a table of items runs" "$(cat told)" ""
is "and gives the total worked out by hand" "$(total 柳湾村)" 91.11
is "with the money beside it" "$(awk -F, 'NR > 1 && $9 != "" { print $3, $4, $9 }' s.csv)" "柳湾村 结果运用 -150"

# 千分制, in prose: bands, beyond a target and short of it, doubled, capped.
cat >k.txt <<'X'
云岭镇2026年村级综合考核评分细则

一、考核对象
各行政村。
二、评分标准
（一）组织建设（200分）
1.健全工作机构（100分）。未成立领导小组的扣50分；未明确专人负责的扣30分；无年度计划的扣20分。
2.落实例会制度（100分）。每月召开例会不少于1次，每少1次扣10分，扣完为止。
（二）环境整治（500分）
1.道路保洁（300分）。每发现一处垃圾扣5分，同一点位重复出现的加倍扣分；整改不及时的每处扣10分，最多扣100分。
2.厕所改造（200分）。完成年度任务100%得200分，90%以上得150分，80%以上得100分，其余不得分。
（三）经济发展（300分）
1.村集体收入（200分）。达到10万元得200分，每增加1万元加5分，最高加50分；每减少1万元扣10分，扣完为止。
2.信访稳定（100分）。化解率每低于目标1个百分点扣2分。发生越级上访的，每起扣20分；发生群体性事件的，该项不得分。
三、加分项
（一）获得市级以上荣誉的加20分，县级荣誉加10分，同一事项取最高分，累计不超过50分。
（二）承办现场会每次加10分。
四、减分项
被通报批评的每次扣20分，累计不超过100分。
五、一票否决
发生重大安全事故的，取消年度评优资格。
六、奖惩
得分900分以上的，奖励2万元；低于600分的，扣村干部绩效1000元。
X
plan-parse -t rules --for-score k.txt >draft.csv
fill draft.csv >rules.csv 2>told <<'X'
2.2.1-2 of 道路保洁
2.3.1-2 kind R11
2.3.1-2 target 10
2.3.1-2 bands 未达:200
2.3.1-3 kind R5
2.3.1-3 target 10
2.3.2-1 target 95
6-1 source 总分
6-1 bands 900以上:20000
6-2 source 总分
6-2 bands 不足600:1000
X
is "nothing but gaps" "$(cat told)" ""
# 50; 70; 300 - 5 x (1 + 2) - 100 = 185; 150; 200 + 5 x 2; 100 - 2 x 2;
# 20 + 10 x 4 at most 50; 10; -40: 781.
cat >f.csv <<'X'
日期,单位,规则,点位,数量,实测值,事项
2026-05-06,甲村,2.1.1-1,,1,,
2026-05-06,甲村,2.1.2-1,,3,,
2026-05-02,甲村,2.2.1-1,桥头,1,,
2026-05-09,甲村,2.2.1-1,桥头,1,,
2026-05-09,甲村,2.2.1-3,,12,,
2026-05-09,甲村,2.2.2-1,,,92%,
2026-05-09,甲村,2.3.1-2,,,12,
2026-05-09,甲村,2.3.1-3,,,12,
2026-05-09,甲村,2.3.2-1,,,93%,
2026-05-09,甲村,3.1-1,,1,,文明村
2026-05-09,甲村,3.1-2,,1,,先进一
2026-05-09,甲村,3.1-2,,1,,先进二
2026-05-09,甲村,3.1-2,,1,,先进三
2026-05-09,甲村,3.1-2,,1,,先进四
2026-05-09,甲村,3.2-1,,1,,
2026-05-09,甲村,4-1,,2,,
2026-05-06,乙村,2.1.1-1,,1,,
2026-05-09,乙村,2.2.2-1,,,92%,
2026-05-09,乙村,2.3.1-2,,,8,
2026-05-09,乙村,2.3.1-3,,,8,
2026-05-09,乙村,2.3.2-1,,,95%,
X
score -R rules.csv --date 2026-05-31 f.csv >s.csv 2>told
is "a thousand points in prose run" "$(cat told)" ""
is "beyond the target: 781" "$(total 甲村)" 781.00
# 50 + 100 + 300 + 150 + (200 - 2 x 10) + 100
is "short of it: 880" "$(total 乙村)" 880.00
is "no money between 600 and 900" "$(awk -F, '$9 != "" && $9 != 0' s.csv | sed 1d)" ""

# Articles: 按完成率, additions inside an item, the judge's range, grades by
# satisfaction, additions and deductions in one section.
cat >j.txt <<'X'
清泉街道机关科室目标管理考核办法

第一章 总则
第一条 为规范考核，制定本办法。
第二章 考核内容和分值
第二条 考核总分为100分，其中业务工作60分，作风建设25分，群众评议15分。
第三条 业务工作（60分）
（一）重点任务（40分）。按任务完成率得分，完成率低于60%的不得分。
（二）信息宣传（20分）。全年完成24篇，每少一篇扣0.5分；被省级媒体采用的每篇加1分，市级的每篇加0.5分，最多加3分。
第四条 作风建设（25分）
（一）工作纪律（15分）。无故迟到、早退的，每人次扣0.5分；上班时间做与工作无关事情的，每人次扣1分；旷工的每次扣3分。
（二）服务态度（10分）。被群众投诉查实的，视情节轻重每次扣1—3分。
第五条 群众评议（15分）
满意率95%（含）以上的得15分；90%（含）—95%的得12分；85%（含）—90%的得9分；85%以下的不得分。
第三章 加减分
第六条 工作经验在全县推广的加2分；在全市推广的加4分。
第七条 未按时上报材料的，每次扣0.5分；逾期3天以上的，每次扣1分。
X
plan-parse -t rules --for-score j.txt >draft.csv
echo '2.2.1-1 gate 60' | fill draft.csv >rules.csv 2>told
is "nothing but gaps" "$(cat told)" ""
# 36; 20 - 2 + 3 (2 + 5, at most 3); 12; 8; 12; 4 - 1: 92.
cat >f.csv <<'X'
日期,单位,规则,数量,实测值,扣分
2026-05-06,党政办,2.2.1-1,,90%,
2026-05-06,党政办,2.2.2-1,4,,
2026-05-06,党政办,2.2.2-2,2,,
2026-05-06,党政办,2.2.2-3,10,,
2026-05-06,党政办,2.3.1-2,3,,
2026-05-06,党政办,2.3.2-1,1,,2
2026-05-06,党政办,2.4-1,,91%,
2026-05-06,党政办,3.1-2,1,,
2026-05-06,党政办,3.2-1,2,,
2026-05-06,城管科,2.2.1-1,,59%,
2026-05-06,城管科,2.4-1,,85%,
X
score -R rules.csv --date 2026-05-31 f.csv >s.csv 2>told
is "articles run" "$(cat told)" ""
is "additions beyond an item's points" "$(total 党政办)" 92.00
# 0 + 20 + 25 + 9
is "nothing below the threshold" "$(total 城管科)" 54.00
# What a veto does, the limit of a part, from how many on, how often, for whom.
cat >v.txt <<'X'
柳溪镇考核细则

一、加分项（最高加8分）
（一）获得省级表彰的，每次加5分；获得市级表彰的，每次加2分。
二、镇直部门评分标准（100分）
1. 信息报送（60分）。每季度至少报送信息3条，每少1条扣2分，扣完为止。
2. 环境卫生（40分）。发现三处以上垃圾积存的，每处扣50元。
三、一票否决
（一）发生重大安全事故的，取消年度评优资格。
（二）弄虚作假的，年度考核直接定为不合格等次。
（三）发生越级上访的，不得评为优秀等次。
（四）发生舆情事件的，年度考核总分记零分。
（五）隐瞒不报的，实行一票否决。
X
plan-parse -t rules --for-score v.txt >draft.csv
is "vetoes say what they do" "$(awk -F, '/^3/ { print $1, $5 $6 }' draft.csv)" "3.1-1 no_award
3.2-1 grade_lowest
3.3-1 cap_grade:良好
3.4-1 score_zero
3.5-1 veto"
is "a part with its limit, a step from three on, a quarter, whom for" \
    "$(cut -d, -f 1,2,4,5,10,12,16,17 draft.csv | sed -n '2,7p')" \
"加分项,加分项,,part,8,,,
1.1-1,加分项,,,,,,
1.1-2,加分项,,,,,,
2.1-1,镇直部门评分标准,60,,full,,quarter,镇直部门
2.2,镇直部门评分标准,40,item,,,,镇直部门
2.2-1,镇直部门评分标准,,R22,,3,,镇直部门"
sed 's/最高加8分/8分封顶/' v.txt >w.txt
is "the limit of a part behind its number" \
    "$(plan-parse -t rules --for-score w.txt | cut -d, -f 1-10)" \
    "$(cut -d, -f 1-10 draft.csv)"
printf '单位,单位类别\n财政所,镇直部门\n农业所,镇直部门\n文化站,镇直部门\n团委,镇直部门\n' >r.csv
# 100 + 5 + 2 x 2 at most 8 is 108; 4 places, of 3 and more: -200; in June the
# quarter's reports are due: 60 - 2 x 2.
cat >f.csv <<'X'
日期,单位,规则,数量
2026-06-06,财政所,1.1-1,1
2026-06-08,财政所,1.1-2,2
2026-06-09,财政所,2.2-1,4
2026-06-09,农业所,2.2-1,2
2026-06-30,农业所,2.1-1,2
2026-06-30,文化站,3.3-1,1
2026-06-30,团委,3.4-1,1
X
score -R draft.csv -r r.csv --only 2026-06 f.csv >s.csv 2>told
is "and run" "$(cat told; rank s.csv | cut -d , -f 3-5,8 | sed 1d)" "1,财政所,108.00,优秀
2,文化站,100.00,良好
3,农业所,96.00,优秀
4,团委,0.00,不合格"
is "with the money" "$(awk -F, 'NR > 1 && $9 != "" && $9 != 0 { print $3, $9 }' s.csv)" "财政所 -200"

# A table without a column of points, under headings that have them: each
# heading is an item. 60 - 5 x 2 - 5, 40; and 60, 40 - 5.
cat >m.txt <<'X'
落实责任制考核（100分）
领导有力（60分）
1 | 党委研究工作少于2次的每少一次扣5分 | (N-2)*5 | 镇综治办
2 | 未建立实绩档案的，扣5分 | -5 | 镇综治办
定期签订责任书（40分）
6 | 未签订年度责任书的，扣10分；不规范的，扣5分 | -10/-5 | 镇综治办
X
plan-parse -t rules --for-score m.txt >draft.csv
is "rows of a table stand under the headings' points" \
    "$(cut -d, -f 1,3,4 draft.csv | sed 1d)" "1.1.1-1,领导有力,60
1.1.2-1,领导有力,60
2.1-1,定期签订责任书,40
2.1-2,定期签订责任书,40"
printf '单位,单位类别\n柳湾村,村\n东社区,社区\n' >r.csv
cat >f.csv <<'X'
日期,单位,规则,数量
2026-05-06,柳湾村,1.1.1-1,2
2026-05-06,柳湾村,1.1.2-1,1
2026-05-20,东社区,2.1-2,1
X
score -R draft.csv -r r.csv --date 2026-05-31 f.csv >s.csv 2>told
is "and lose no more than was found" \
    "$(cat told; cut -d, -f 3-6 s.csv | sed 1d)" "柳湾村,领导有力,60,45
柳湾村,定期签订责任书,40,40
东社区,领导有力,60,60
东社区,定期签订责任书,40,35"

# What a clause takes is of its own points, not of those its neighbour earned;
# 每缺一项不计分 leaves nothing of the points before it, not of the item.
cat >w.txt <<'X'
禾桥镇巡河考核细则
一、日常管理（10分）
1.按时上报巡河情况，得5分，每少一次扣0.5分，扣完为止；参加巡河例会（2分，少一次扣0.5分，扣完为止）。
2.巡河有记录（3分，无记录不得分）。
二、档案管理（20分）
1.建立巡河台账的得5分，每缺一项不计分；公示牌完好的得3分。
X
plan-parse -t rules --for-score w.txt >draft.csv
is "points in a bracket before what is lost of them" \
    "$(cut -d, -f 1,4-7,10,13 draft.csv | sed 1d)" \
"1.1-1,10,item,,,,
1.1-2,10,,deduct,0.5,5,
1.1-3,10,,deduct,0.5,2,
1.2-1,10,,deduct,3,3,
2.1,20,item,,,,
2.1-1,5,R8,score,,,是:5、否:0
2.1-3,3,R8,score,,,是:3、否:0"

# What meeting a clause earns: several of an item share its points, by yes or
# no; one that deductions follow is what all begin with; words that fall from
# step to step are letters; the judge writes what is left to him; below 加分 it
# is an addition.
cat >e.txt <<'X'
上河镇村级考核评分标准
一、党务工作（15分）
1．设有固定宣传栏的得5分。
2．按时收缴党费的记5分，未完成的酌情扣分。
3．订阅任务完成的得5分。
二、数据报送
1．按时参加例会的得2分，每缺席一次扣0.5分。
2．档案有人管的得满分。
三、断面水质（30分）
达到三类水体的得30分；比上年好转的得25分；无变化的得20分；变差的不得分。
四、两种办法（10分）
1．自查自改的得10分。
2．限期改好的得6分。
五、加分项
1．工作有创新的得3分。
X
plan-parse -t rules --for-score e.txt >draft.csv
is "what meeting it earns" "$(cut -d, -f 1,3-7,13 draft.csv | sed 1d)" \
"1.1-1,设有固定宣传栏,5,R8,score,,是:5、否:0
1.2-1,按时收缴党费,5,item,,,
1.2-2,按时收缴党费,5,,deduct,酌情,
1.3-1,订阅任务完成,5,R8,score,,是:5、否:0
2.1-1,数据报送,2,item,,,
2.1-2,数据报送,,,deduct,0.5,
2.2-1,数据报送,,,score,,
3-1,断面水质,30,R8,score,,A:30、B:25、C:20、D:0
4.1-1,两种办法,10,R8,score,,是:10、否:0
4.2-1,两种办法,10,R8,score,,是:6、否:0
5.1-1,加分项,,,add,3,"
# 5; 5 - 2; 5; 2 - 0.5; B; the better of two ways; 3 more.
cat >f.csv <<'X'
日期,单位,规则,实测值,分值,数量,事项
2026-05-06,甲村,1.1-1,是,,,
2026-05-06,甲村,1.2-2,,2,,
2026-05-06,甲村,1.3-1,是,,,
2026-05-06,甲村,2.1-2,,,1,
2026-05-06,甲村,3-1,B,,,
2026-05-06,甲村,4.1-1,否,,,
2026-05-06,甲村,4.2-1,是,,,
2026-05-06,甲村,5.1-1,,,1,积分超市
X
grep -v '^2.2-1' draft.csv >rules.csv
score -R rules.csv --date 2026-05-31 f.csv >s.csv 2>told
is "and runs, without a gap to fill" \
    "$(cat told; cut -d, -f 4-8 s.csv | sed 1d)" "设有固定宣传栏,5,5,0,0
按时收缴党费,5,3,2,0
订阅任务完成,5,5,0,0
数据报送,2,1.5,0.5,0
断面水质,30,25,5,0
两种办法,10,6,4,0
加分项,,3,0,3"

# Steps end where points are given for each of something.
cat >l.txt <<'X'
上河镇村级考核评分标准
一、断面水质（30分）
达到三类水体的得30分；比上年好转的得25分；每发现一处整改到位得2分。
二、河面保洁（20分）
无漂浮物的得20分；有零星漂浮物的得12分；成片漂浮的不得分。
X
is "points for each are no step" \
    "$(plan-parse -t rules --for-score l.txt | cut -d, -f 1,4-9,13 | sed 1d)" \
"1-1,30,R8,score,,分,,A:30、B:25
1-3,30,,score,2,分,处,
2-1,20,R8,score,,分,,A:20、B:12、C:0"

# 考核项目 that several rows have, each with points of its own cell, is the part.
cat >p.txt <<'X'
上河镇综合目标考核评分表
考核项目	考核内容	分值	评分标准
党的建设（12分）	理论学习	5	每少一次扣1分。
	支部建设	7	发现一处不规范扣0.5分。
招商引资	外出招商	6	每少一次扣2分。
	项目签约	6	每少一个扣3分。
信访稳定	矛盾排查	4	每漏一件扣1分。
	积案化解	6	每件未化解扣2分。
X
plan-parse -t rules --for-score p.txt >draft.csv
is "points of their own tell a part from an item" \
    "$(cut -d, -f 1-4 draft.csv | sed 1d)" "1-1,党的建设,理论学习,5
2-1,党的建设,支部建设,7
3-1,招商引资,外出招商,6
4-1,招商引资,项目签约,6
5-1,信访稳定,矛盾排查,4
6-1,信访稳定,积案化解,6"
printf '%s\n' 禾桥镇考核细则 一、考核标准 1.队伍建设2.5分。例会缺一次扣1分。 >half.txt
is "half points in a title" "$(plan-parse -t rules --for-score half.txt |
    cut -d, -f 1,3,4,7 | sed 1d)" 1.1-1,队伍建设,2.5,1
# Points of items in brackets behind or before their text and at a heading's
# end; those of 加分项 and 扣分项 are their limits, and 扣年度总分 is of no item.
cat >w.txt <<'X'
禾桥镇2026年村级工作考核细则

一、组织领导（10分）
1.成立班子，专人负责。（4分）
2.每月议事1次，每少1次扣1分。（6分）
二、村容村貌（40分）
（一）道路保洁（20分）
1.路面干净，每见一处纸屑扣0.5分，扣完为止。(12分)
2.边沟畅通，每堵一处扣1分(8分)
（二）公厕管理 20 分
专人保洁，无专人的扣5分；有异味的每次扣1分。
三、调解工作25分。其中回访5分，每少一件扣0.5分。
四、宣传工作，满分15分
1.每月供稿2篇，少1篇扣0.5分。
五、安全工作(共10分)
1.（6分）定期查厂，未查的不得分，并扣年度总分3分。
2.建有台账。（3分）缺页的扣1分；按时归档。（1分）
六、加分项（10分）
1.获县级表扬的加5分，市级加8分。
2.承办现场会每次加2分。
七、扣分事项（20分）
1.被通报的每次扣9分。
X
plan-parse -t rules --for-score w.txt >draft.csv
is "what each item is worth" "$(cut -d, -f 1,3-7,10 draft.csv)" \
    "id,item,full,kind,effect,points,cap
1.1,成立班子，专人负责,4,item,,,
1.2-1,每月议事1次,6,,deduct,1,
2.1.1-1,路面干净,12,,deduct,0.5,full
2.1.2-1,边沟畅通,8,,deduct,1,
2.2-1,公厕管理,20,,deduct,5,
2.2-2,公厕管理,20,,deduct,1,
3-1,调解工作,25,,deduct,0.5,
4.1-1,宣传工作,15,,deduct,0.5,
5.1-1,定期查厂,6,,zero,0,
5.1-2,,,R13,deduct,3,
5.2-1,建有台账,4,,deduct,1,
6.1,加分项,,item,,,10
6.1-1,加分项,,,add,5,
6.1-2,加分项,,,add,8,
6.2-1,加分项,,,add,2,
7.1,扣分事项,,item,,,20
7.1-1,扣分事项,,,deduct,9,"
printf '单位,单位类别\n东河村,村\n西河村,村\n' >r.csv
# 4 + (6 - 2) + (12 - 15, not below 0) + (8 - 3) + 20 + (25 - 2) + (15 - 3) + 0
# + 4 is 72; + 5 + 8, at most 10; - 9 x 3, at most 20; - 3: 59.
cat >f.csv <<'X'
日期,单位,规则,数量
2026-05-06,东河村,1.2-1,2
2026-05-06,东河村,2.1.1-1,30
2026-05-06,东河村,2.1.2-1,3
2026-05-06,东河村,3-1,4
2026-05-06,东河村,4.1-1,6
2026-05-06,东河村,5.1-1,1
2026-05-06,东河村,5.1-2,1
2026-05-06,东河村,6.1-1,1
2026-05-06,东河村,6.1-2,1
2026-05-06,东河村,7.1-1,3
2026-05-06,西河村,5.2-1,1
2026-05-06,西河村,2.2-2,2
X
score -R draft.csv -r r.csv --date 2026-05-31 f.csv >s.csv 2>told
is "and it runs as it is" "$(cat told)" ""
is "to what a clerk finds by hand" "$(total 东河村) $(total 西河村)" \
    "59.00 97.00"

# 扣完总分为止 ends an item's own points, and takes none from a total elsewhere.
printf '柳溪镇环境卫生考核办法\n一、环境卫生（40分）\n1.每发现一处垃圾扣2分，扣完本项总分为止。\n二、设施管护（60分）\n1.设施损坏的每处扣3分，扣完总分为止。\n2.漏报的扣减年终考核总分5分。\n' >w.txt
plan-parse -t rules --for-score w.txt >draft.csv
is "points that are used up keep their item" \
    "$(cut -d, -f 1,3-7,10 draft.csv | sed 1d)" \
    "1.1-1,环境卫生,40,,deduct,2,full
2.1-1,设施管护,60,,deduct,3,full
2.2-1,,,R13,deduct,5,"

# Columns of points by other names; +2 is what the row gives, no points to lose.
for head in 基础分 应得分 规定分 配分 额定分 权重分 最高分 分值设定 分值设置; do
	echo 禾桥镇考核细则 >col.txt
	printf '%s\t%s\t%s\t%s\n' 序号 考核内容 $head 评分标准 \
	    1 健全台账 12分 未建立的扣2分 2 巡查河道 8 每少一次扣1分 >>col.txt
	is "a column headed $head" "$(plan-parse -t rules --for-score col.txt |
	    cut -d, -f 1,4,7 | sed 1d)" "1-1,12,2
2-1,8,1"
done
echo 禾桥镇积分细则 >signs.txt
printf '%s\t%s\t%s\n' 类别 积分内容 积分 加分 参加义务劳动 +2 \
    加分 捐赠衣物 +5 扣分 乱倒垃圾 －3 >>signs.txt
is "a sign is no weight" "$(plan-parse -t rules --for-score signs.txt |
    cut -d, -f 1,3,4,6,7 | sed 1d)" "1-1,参加义务劳动,,add,2
2-1,捐赠衣物,,add,5
3-1,乱倒垃圾,,deduct,3"
echo 禾桥镇考核细则 >extra.txt
printf '%s\t%s\t%s\t%s\n' 考核项目 考核内容 分值 评分标准 \
    台账 齐全 100 缺一本扣2分 加分项 获表扬 4 每次加2分 \
    加分项 办现场会 6 每次加4分 扣分项 被通报 9 每次扣5分 >>extra.txt
plan-parse -t rules --for-score extra.txt >draft.csv
is "nor do all begin with the points of 加分项" \
    "$(cut -d, -f 1,3,4,6,7,10 draft.csv | sed 1d)" "1-1,台账,100,deduct,2,
2,获表扬,,,,4
2-1,获表扬,,add,2,
3,办现场会,,,,6
3-1,办现场会,,add,4,
4,扣分项,,,,9
4-1,扣分项,,deduct,5,"
printf '%s\t%s\t%s\n' 考核内容 评分标准 分值 例会 缺一次扣2分 9 \
    加分项 获表扬每次加2分 4 >named.txt
is "where a column of contents names it, too" \
    "$(plan-parse -t rules --for-score named.txt |
	cut -d, -f 1,3,4,6,7,10 | sed 1d)" "1-1,例会,9,deduct,2,
2,加分项,,,,4
2-1,加分项,,add,2,"
# 100 - 2 + (2 x 3, at most 4) + (4 x 2, at most 6) - (5 x 2, at most 9)
echo 日期,单位,规则,数量 >f.csv
printf '2026-05-06,东河村,%s\n' 1-1,1 2-1,3 3-1,2 4-1,2 >>f.csv
score -R draft.csv -r r.csv --date 2026-05-31 f.csv >s.csv 2>told
is "each within its limit" "$(cat told; total 东河村)" 99.00

# A share of pay is money that the office fills in, one of points is none; a
# quarter's prize does not make a quarter of what stands beside it.
cat >pay.txt <<'X'
禾桥镇护林员考核办法
一、考核标准（100分）
1.巡山日志缺一次扣2分。
2.擅自离岗的，扣当月工资10%，并扣5分。
3.得分80分以上的按100%发放绩效，60分以下的不予发放。
4.资料不全的得该项分值的50%的分值。
5.每季度评比第一名奖励500元，每季度漏报一次扣1分。
6.迟到扣0.5分/次，旷工扣2分/天，累计扣分以10分为限。
7.举报属实奖50元/件，每月最高200元。
8.得分80%以下的扣绩效10%，按绩效得分的90%发放奖金。
X
plan-parse -t rules --for-score pay.txt >draft.csv
is "shares of pay and of points" \
    "$(cut -d, -f 1,4-8,10,16 draft.csv | sed 1d)" \
"1.1-1,100,,deduct,2,分,,
1.2-1,,R22,deduct,,元,,
1.2-2,100,,deduct,5,分,,
1.3-1,,R22,score,,元,,
1.3-2,,R22,deduct,,元,,
1.4-1,100,,score,,分,,
1.5-1,,R22,add,500,元,,
1.5-2,100,,deduct,1,分,,
1.6-1,100,,deduct,0.5,分,joint 10,
1.6-2,100,,deduct,2,分,joint 10,
1.7-1,,R22,add,50,元,200,
1.8-1,,R22,deduct,,元,,
1.8-2,,R22,add,,元,,"
# 100 - 2 x 2 - 5 - 1 - (0.5 x 4 + 2 x 6, at most 10); 6 x 50, at most 200
grep -v '^1.[2348]-1\|^1.[38]-2' draft.csv >rules.csv
echo 日期,单位,规则,数量 >f.csv
printf '2026-05-06,东河村,%s\n' 1.1-1,2 1.2-2,1 1.5-2,1 1.6-1,4 1.6-2,6 1.7-1,6 \
    >>f.csv
score -R rules.csv -r r.csv --date 2026-05-31 f.csv >s.csv 2>told
is "the rest counts in its month" \
    "$(cat told; awk -F, '$3 == "东河村" { print $6, $9 }' s.csv)" "80 200"
done_testing
