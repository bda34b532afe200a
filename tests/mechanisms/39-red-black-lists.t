# 诚信红黑名单、红黑榜 (row 39): unequal lists, ties at the edge not decided.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf 'unit,got\nA,99\nB,98\nC,98\nD,90\nE,80\nF,70\n' >得分.csv
printf '荣誉,名次止,末几名,名额\n红榜,2,,2\n黑榜,,2,\n' >荣誉.csv
run rank --awards 荣誉.csv 得分.csv
is "red two, black two; the tie for the second place is left to people" \
    "$(echo "$out" | awk -F, 'NR > 1 && $9 $10 != "" { print $4, $9, $10 }')" "A 红榜 
B  红榜名额并列待定
C  红榜名额并列待定
E 黑榜 
F 黑榜 "
done_testing
