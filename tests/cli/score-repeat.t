# score: repeated and late problems (R15).
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n甲村,村\n乙社区,社区\n' >ro.csv
# points RULES FINDINGS OPTIONS...: period, unit and points of 保洁.
points() {
	printf '%s\n' "编号,项目,满分,种类,分值,重复倍数,回看天数,逾期倍数,叠加,上限,同一问题,适用单位,启用,停用" \
	    "A,保洁,100,R1,1,$1" "$2" >k.csv
	printf '%s\n' "日期,单位,规则,点位,问题,整改期限,整改日期" "$3" >f.csv
	shift 3
	score -R k.csv -r ro.csv --date 2026-12-31 "$@" f.csv 2>err | awk -F, 'NR > 1 { print $1, $3, $6 }'
}
f="2026-05-01,甲村,A,桥头,x,,
2026-05-06,甲村,A,桥头,y,,
2026-05-01,乙社区,A,桥头,x,,
2026-05-06,乙社区,A,桥头,x,,"
# Villages 1 + 2, communities 1 + 1.5.
is "one multiplier for villages, another for the others" "$(points ",,,,,,,," "X,,,R15,,1.5,30,,,,,,,
Y,,,R15,,2,30,,,,,村,," "$f")" "2026-05 甲村 97
2026-05 乙社区 97.5"
is "its own goes first" "$(points "3,30,,,,,,," "X,,,R15,,1.5,30,,,,,,,
Y,,,R15,,2,30,,,,,村,," "$f")" "2026-05 甲村 96
2026-05 乙社区 96"
l="2026-05-01,甲村,A,桥头,x,2026-05-03,2026-05-09
2026-05-01,乙社区,A,桥头,x,2026-05-03,2026-05-09"
is "late from one row, repeated from another: 2 for late; 1 elsewhere" "$(points ",,,,,,,," "X,,,R15,,3,30,,,,,,,
Y,,,R15,,,,2,,,,村,," "$l")" "2026-05 甲村 98
2026-05 乙社区 99"
is "only from its first day on: 1 + 1, then 1 + 2" "$(points ",,,,,,,," "X,,,R15,,2,30,,,,,,2026-06-01," \
    "2026-05-01,甲村,A,桥头,x,,
2026-05-06,甲村,A,桥头,x,,
2026-06-02,甲村,A,桥头,x,,
2026-06-05,甲村,A,桥头,x,," | grep 甲村)" "2026-05 甲村 98
2026-06 甲村 97"
# Within the quarter: January counts for March, but not for April.
q="2026-01-06,甲村,A,桥头,x,,
2026-03-06,甲村,A,桥头,x,,
2026-04-06,甲村,A,桥头,x,,"
is "repeats within a quarter" "$(points "2,季,,,,,,," "" "$q" | grep 甲村)" "2026-01 甲村 99
2026-02 甲村 100
2026-03 甲村 98
2026-04 甲村 99"
is "and one month alone says the same" "$(points "2,季,,,,,,," "" "$q" --only 2026-03 | grep 甲村)" "2026-03 甲村 98"
is "the same problem, wherever it is" "$(points "2,30,,,,单位、问题,,," "" "2026-05-01,甲村,A,桥头,x,,
2026-05-06,甲村,A,村口,x,,
2026-05-07,甲村,A,村口,y,," | grep 甲村)" "2026-05 甲村 96"
is "the unit again, whatever it is: 1 + 2 + 4" "$(points "2,30,,,,单位,,," "" "2026-05-01,甲村,A,桥头,x,,
2026-05-06,甲村,A,村口,y,,
2026-05-07,甲村,A,,z,," | grep 甲村)" "2026-05 甲村 93"
points "2,30,,,,单位、街道,,," "" "$f" >/dev/null
like "a column that findings do not have is told" "$(head -n 1 err)" "k.csv:2:11: error: .*'单位、街道'"
is "at most four times: 1 + 2 + 4 + 4" "$(points ",,,,,,,," "X,,,R15,,2,30,,,4,,,," "2026-05-01,甲村,A,桥头,x,,
2026-05-06,甲村,A,桥头,x,,
2026-05-07,甲村,A,桥头,x,,
2026-05-08,甲村,A,桥头,x,," | grep 甲村)" "2026-05 甲村 89"
# In one item the same place twice: 20 - 1 - 2; the other item: 20 - 1 - 1.
cat >k2.csv <<'X'
编号,项目,满分,种类,分值,每,重复倍数,缺项
K,脏,20,R1,1,处,,
Z,脏,,R15,,,2,
L,乱,20,R1,1,处,,
M,路,10,R6,,,,
W,路,,R16,,,,计8分
N,水,10,R6,,,,
X
printf '日期,单位,规则,点位\n2026-05-01,甲村,K,桥头\n2026-05-06,甲村,K,桥头
2026-05-01,甲村,L,桥头\n2026-05-06,甲村,L,桥头\n' >f2.csv
is "rows R15 and R16 that stand in an item speak of that item" \
    "$(score -R k2.csv --only 2026-05 f2.csv | cut -d , -f 4,6 | sed -n '2,5p' | tr '\n' ' ')" \
    "脏,17 乱,18 路,8 水, "
# Days 1 3 3 8 9 12: 1 + 2 + 2, on the 8th only the 3rd, on the 9th only the
# 8th is within five days, on the 12th both of these: 2 + 2 + 4.
is "the window goes with the days" "$(points "2,5,,,,,,," "" "2026-05-12,甲村,A,桥头,x,,
2026-05-03,甲村,A,桥头,x,,
2026-05-01,甲村,A,桥头,x,,
2026-05-08,甲村,A,桥头,x,,
2026-05-03,甲村,A,桥头,y,,
2026-05-09,甲村,A,桥头,x,," | grep 甲村)" "2026-05 甲村 87"
# Five days of 60000 findings at one place, 6 points a day: x (1 + 2 + 4 + 8 + 16).
printf '编号,项目,满分,种类,分值,重复倍数,回看天数\nA,保洁,1000,R1,0.0001,2,30\n' >k.csv
awk 'BEGIN { print "日期,单位,规则,点位"; for (i = 0; i < 300000; i++) print "2026-05-0" i % 5 + 1 ",甲村,A,桥头" }' >many.csv
is "one place very often, in linear time" "$(bounded score -R k.csv --date 2026-06-30 --why 1 many.csv | cut -d , -f 6 | sed 1d)" "814"
done_testing
