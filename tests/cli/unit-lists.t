# A cell that names several units: joined by 、; parted by other marks it is
# read where all the names are units of the roster, which is told.
. "$(dirname "$0")/../tap.sh"
cd "$T"

cat >roster.csv <<'X'
单位,别名,类别,启用,停用
杏湾村,,村,,
和平村,,村,,
柳坡村,柳坡,村,,
老街村,,村,,2025-12-31
财政所,,站所,,
文化,,站所,,
旅游站,,站所,,
文化和旅游站,,站所,,
文化和旅游及体育与广电站,,站所,,
X
printf '编号,种类,项目,满分,分值,分项权重\nK1,按处扣,保洁,10,1,牵头:1、责任:1、配合:0.5\n' >rules.csv
findings() { # CELL...
	echo '日期,单位,规则,点位,问题,数量'
	for cell in "$@"; do
		echo "2026-05-06,\"$cell\",K1,桥头,垃圾,1"
	done
}
got() { # into $got
	findings "$@" >f.csv
	run score -R rules.csv -r roster.csv f.csv
	got=$(echo "$out" | fields ' ' unit,deducted | grep -v ' 0$' | tr '\n' ' ')
}

for cell in '杏湾村，柳坡村' '杏湾村,柳坡村' '杏湾村；柳坡村' '杏湾村;柳坡村' '杏湾村/柳坡村' \
    '杏湾村／柳坡村' '杏湾村+柳坡村' '杏湾村＋柳坡村' '杏湾村\柳坡村' '杏湾村＼柳坡村' \
    '杏湾村｜柳坡村' '杏湾村&柳坡村' '杏湾村 ＆ 柳坡村' '杏湾村和柳坡村' '杏湾村及柳坡村' '杏湾村与柳坡村' \
    '杏湾村 柳坡村' '杏湾村　柳坡村' \
    '杏湾村
柳坡村' '杏湾村， 柳坡，'; do
	got "$cell"
	is "two units in $cell" "$got" "杏湾村 1 柳坡村 1 "
done
got '杏湾村、和平村，柳坡村'
is "three, 、 among them" "$got" "杏湾村 1 和平村 1 柳坡村 1 "
is "which is told" "$err" "score: f.csv:2:2: note: read as the units 杏湾村、和平村、柳坡村: '杏湾村、和平村，柳坡村'"
got '和平村和柳坡村' '杏湾村和和平村'
is "a mark that begins a name" "$got" "杏湾村 1 和平村 2 柳坡村 1 "
got '杏湾村、柳坡'
is "a list as it should be" "$got" "杏湾村 1 柳坡村 1 "
is "of which nothing is told" "$err" ""
# Of names that begin alike the longest, though its parts are units too.
got '文化和旅游站，财政所'
is "和 within the name of a unit" "$got" "财政所 1 文化和旅游站 1 "
got '文化和旅游及体育与广电站/财政所'
is "three of them" "$got" "财政所 1 文化和旅游及体育与广电站 1 "
got '杏湾村和文化和旅游站' '文化和旅游站和文化' '文化和财政所'
is "and between units" "$got" "杏湾村 1 财政所 1 文化 2 文化和旅游站 2 "
for cell in '文化和旅游站、财政所' '杏湾村 、柳坡村' '杏湾村、'; do
	findings "$cell" >f.csv
	run csv-check -t findings -r roster.csv f.csv
	is "nothing is told of $cell" "$(echo "$out" | sed 1d)" ""
done
got '杏湾村、杏湾村、柳坡村，财政所，财政所'
is "named twice, told once" "$(echo "$err" | grep twice)" \
    "score: f.csv:2:2: warning: named twice, counts once: '杏湾村'
score: f.csv:2:2: warning: named twice, counts once: '财政所'"
got '杏湾村，甲、乙，甲'
like "a name that the roster lacks is told once" "$err" 'lacks: 甲、乙; '
got '杏湾村和柳破村' '杏湾村、柳破村'
is "of several names that which is none" "$(echo "$err" | sed '$d')" \
    "score: f.csv:2:2: error: several names, of which the roster lacks: 柳破村; lists of units are joined by 、: '杏湾村和柳破村'
score: f.csv:3:2: error: no such unit in the roster; nearest: 柳坡村 (1): '柳破村'"
findings '杏湾村，柳破村' '杏湾村/老街村、和平村' '甲，乙' >f.csv
run score -R rules.csv -r roster.csv f.csv
is "one that the roster lacks: nobody bears it" \
    "$(echo "$out" | fields ' ' unit,deducted | grep -v ' 0$')" ""
is "what is lacking is told" "$(echo "$err" | sed '$d')" \
    "score: f.csv:2:2: error: several names, of which the roster lacks: 柳破村; lists of units are joined by 、: '杏湾村，柳破村'
score: f.csv:3:2: error: several names, of which the roster lacks: 老街村; lists of units are joined by 、: '杏湾村/老街村、和平村'
score: f.csv:4:2: error: several names, of which the roster lacks: 甲、乙; lists of units are joined by 、: '甲，乙'"
like "and that the row is left out" "$err" "3 findings read: 0 used, 3 reported"
findings '杏湾村，柳坡村' '杏湾村，柳坡村' '杏湾村 柳坡村' >f.csv
run score -R rules.csv f.csv
is "without a roster nothing tells" "$(echo "$out" | fields ' ' unit,deducted)" \
    "杏湾村，柳坡村 2
杏湾村 柳坡村 1"
is "but a mark that no name has is told, once" "$(echo "$err" | grep -v 'same record')" "score: f.csv:2:2: warning: several units in one name? Lists are joined by 、; with a roster (-r) other marks are read too: '杏湾村，柳坡村'"
printf '日期,单位,规则,配合单位\n2026-05-06,杏湾村/和平村,K1,柳坡村 财政所\n' >f.csv
run score -R rules.csv -r roster.csv f.csv
is "those that assist, too" "$(echo "$out" | fields ' ' unit,deducted | grep -v ' 0$')" \
    "杏湾村 1
和平村 1
柳坡村 0.5
财政所 0.5"

# csv-check says it before; a group is known as well.
printf '日期,单位,规则\n2026-05-06,杏湾村/柳坡村,K1\n2026-05-06,各村，财政所,K1\n2026-05-06,柳坡村，甲村,K1\n' >f.csv
run csv-check -t findings -r roster.csv f.csv
is "csv-check" "$(echo "$out" | cut -d , -f 2-5,7- | sed 1d)" \
    "2,2,note,unit-list-parted,杏湾村/柳坡村
3,2,note,unit-list-parted,各村，财政所
4,2,error,unit-list-part, of which the roster lacks: 甲村; lists of units are joined by 、\",柳坡村，甲村"

# The log, by the roster or by the units that have tasks.
printf 'doc,id,title,unit,role,due\nP,1,植树,杏湾村,units,2026-06-30\nP,1,植树,柳坡村,units,2026-06-30\n' >a.csv
printf '日期,单位,文档,编号,完成比例\n2026-05-06,杏湾村，柳坡村,P,1,100%%\n' |
    sed 's/杏湾村，柳坡村/"杏湾村,柳坡村"/' >p.csv
run task-track -p p.csv --date 2026-05-31 a.csv
is "a log of the units of the tasks" "$(echo "$out" | fields ' ' unit,state)" "杏湾村 按期完成
柳坡村 按期完成"
is "is told" "$err" "task-track: p.csv:2:2: note: read as the units 杏湾村、柳坡村: '杏湾村,柳坡村'"
run task-track -r roster.csv -p p.csv --date 2026-05-31 a.csv
is "of the roster" "$(echo "$out" | fields ' ' unit,state)" "杏湾村 按期完成
柳坡村 按期完成"

# One unit and a mark: its figure is its own.
printf 'doc,id,title,unit,role,due\nP,1,巡查,和平村,units,2026-06-30\nP,1,巡查,柳坡村,units,2026-06-30\n' >one.csv
printf 'doc,id,n,metric,op,value,measure,scope,due\nP,1,1,巡查,>=,5,次,各村,2026-06-30\n' >t.csv
printf '日期,单位,文档,编号,指标,数值\n2026-05-06,和平村/,P,1,巡查,5\n' >p.csv
run task-track -r roster.csv -T t.csv -p p.csv --date 2026-05-31 one.csv
is "one unit and a mark" "$(echo "$out" | fields ' ' unit,actual,state)" "和平村 5 按期完成
柳坡村 0 未到期"

# Findings in task-track, steps on them in its log, and the bulletin.
printf '编号,日期,单位,规则,点位,问题,整改期限\n7,2026-05-06,杏湾村/柳坡村,K1,桥头,垃圾,2026-05-20\n' >f.csv
printf '日期,单位,点位,事项\n2026-05-08,杏湾村 柳坡村,桥头,办结\n' >p.csv
printf 'doc,id,title,unit,role,due\n' >none.csv
run task-track -r roster.csv -f f.csv -p p.csv --date 2026-05-31 none.csv
is "a finding of two, put right by both" \
    "$(echo "$out" | fields ' ' unit,state)" "杏湾村 按期销号
柳坡村 按期销号"
printf '日期,单位,文档,编号,事项\n2026-05-08,杏湾村，柳坡,f,7,办结\n' >p.csv
run task-track -r roster.csv -f f.csv -p p.csv --date 2026-05-31 none.csv
is "by the finding's number, too" \
    "$(echo "$out" | fields ' ' unit,state)" "杏湾村 按期销号
柳坡村 按期销号"
run bulletin -n 1 --date 2026-05-31 -r roster.csv -f f.csv
like "the bulletin counts both" "$out" '涉及2个单位'
like "and tells it" "$err" "f.csv:2:3: note: read as the units 杏湾村、柳坡村"
printf '编号,日期,单位,规则,点位,问题,整改期限\n7,2026-05-06,杏湾村/柳破村,K1,桥头,垃圾,2026-05-20\n' >f.csv
run bulletin -n 1 --date 2026-05-31 -r roster.csv -f f.csv
is "and what the roster lacks, once" "$err" \
    "bulletin: f.csv:2:3: error: several names, of which the roster lacks: 柳破村; lists of units are joined by 、: '杏湾村/柳破村'"
run bulletin -n 1 --date 2026-05-31 -f f.csv
like "without a roster it is told" "$err" "f.csv:2:3: warning: several units in one name"

# Very many names that nobody has, in linear time.
awk 'BEGIN { print "日期,单位,规则"; printf "2026-05-06,\"杏湾村"
	for (i = 0; i < 200000; i++) printf "，甲%d", i; print "\",K1" }' >long.csv
like "a very long list" "$(bounded score -R rules.csv -r roster.csv long.csv 2>&1 >/dev/null | cut -c 1-100)" \
    "long.csv:2:2: error: several names"
done_testing
