# Laws on random data: rows in = rows used + rows reported, the rows of a unit
# add up to its total, and the totals are those that SQL gets by itself.
. "$(dirname "$0")/../tap.sh"
if ! command -v sqlite3 >/dev/null; then
	skip "scores on random data" "no sqlite3"
	done_testing
	exit
fi
cd "$T"

cat >rules.csv <<'X'
id,part,item,full,kind,effect,points,per,cap,floor
total,,,100,total,,,,,
A1,甲,a,20,R1,deduct,0.5,处,full,
A2,甲,a,20,R1,deduct,1.5,处,6,
B1,甲,b,30,R1,deduct,2,2处,,5
C1,乙,c,10,R3,deduct,3,,,
C2,乙,c,10,R3,deduct,4,,,
D1,乙,d,40,R1,deduct,0.25,处,,
D2,乙,d,40,R4,zero,,,,
K,负,,,part,,,,4,
K1,负,k,,R13,deduct,0.75,次,,
K2,负,k,,R13,deduct,1,次,2,
X
echo 'unit,category' >roster.csv
i=1; while [ $i -le 23 ]; do echo "U$i,G$((i % 3))" >>roster.csv; i=$((i + 1)); done

for seed in 1 2 3; do
awk -v seed=$seed 'BEGIN {
	srand(seed)
	print "date,unit,rule,place,count"
	n = split("A1 A2 B1 C1 C2 D1 D2 K1 K2", rule, " ")
	for (i = 0; i < 4000; i++) {
		r = int(rand() * n) + 1
		# D2 leaves nothing of its item: seldom
		if (rule[r] == "D2" && rand() < 0.95) r = 1
		unit = "U" int(rand() * 23) + 1
		count = int(rand() * 4)
		date = sprintf("2026-%02d-%02d", 1 + int(rand() * 3), 1 + int(rand() * 28))
		bad = rand()
		if (bad < 0.01) unit = "Q7"
		else if (bad < 0.02) count = -1
		else if (bad < 0.03) date = "2026-02-30"
		else if (bad < 0.04) { print date "," unit ",Z9,p," count; continue }
		else if (bad < 0.05) count = "x"
		print date "," unit "," rule[r] ",p" int(rand() * 5) "," count
	}
}' </dev/null >f.csv
score -R rules.csv -r roster.csv --date 2026-12-31 f.csv >s.csv 2>err
is "seed $seed: each bad row is told once" \
    "$(grep -c 'error:' err)" \
    "$(awk -F, 'NR > 1 && ($2 == "Q7" || $5 == -1 || $5 == "x" || $1 == "2026-02-30" || $3 == "Z9")' f.csv | wc -l)"
is "seed $seed: rows in = rows used + rows reported" \
    "$(sed -n 's/.*note: \([0-9]*\) findings read: \([0-9]*\) used, \([0-9]*\) reported.*/\1 \2 \3/p' err |
	awk '{ print $1 - $2 - $3, $1 }')" "0 4000"
is "seed $seed: every used row stands in exactly one why" \
    "$(grep -o 'f\.csv:[0-9]*' s.csv | sort | uniq -c | awk '{ n++; if ($1 != 1) bad++ } END { print n, bad + 0 }')" \
    "$(sed -n 's/.*read: \([0-9]*\) used.*/\1/p' err) 0"

# Hundredths, so that SQL computes in whole numbers.
cat >q.sql <<'X'
.mode csv
.import f.csv f
.import roster.csv ro
create table good as select substr(date, 1, 7) m, unit, rule, cast(count as int) n
  from f where unit in (select unit from ro) and date <> '2026-02-30'
  and rule <> 'Z9' and count glob '[0-9]*';
create table um as select distinct m, ro.unit u, category c from good, ro;
create table d as select m, u, c,
  coalesce((select sum(n) from good g where g.m = um.m and g.unit = u and rule = 'A1'), 0) a1,
  coalesce((select sum(n) from good g where g.m = um.m and g.unit = u and rule = 'A2'), 0) a2,
  coalesce((select sum(n) from good g where g.m = um.m and g.unit = u and rule = 'B1'), 0) b1,
  coalesce((select max(n > 0) from good g where g.m = um.m and g.unit = u and rule = 'C1'), 0) c1,
  coalesce((select max(n > 0) from good g where g.m = um.m and g.unit = u and rule = 'C2'), 0) c2,
  coalesce((select sum(n) from good g where g.m = um.m and g.unit = u and rule = 'D1'), 0) d1,
  coalesce((select max(n > 0) from good g where g.m = um.m and g.unit = u and rule = 'D2'), 0) d2,
  coalesce((select sum(n) from good g where g.m = um.m and g.unit = u and rule = 'K1'), 0) k1,
  coalesce((select sum(n) from good g where g.m = um.m and g.unit = u and rule = 'K2'), 0) k2
  from um;
create table t as select m, u, c,
  max(0, 2000 - 50 * a1 - min(600, 150 * a2)) +
  max(500, 3000 - 100 * b1) +
  max(0, 1000 - 300 * c1 - 400 * c2) +
  case when d2 then 0 else max(0, 4000 - 25 * d1) end -
  min(400, 75 * k1 + min(200, 100 * k2)) total from d;
update t set total = max(0, total);
create table r as select m, u, c, total,
  1 + (select count(*) from t x where x.m = t.m and x.c = t.c and x.total > t.total) k from t;
select m || ' ' || c || ' ' || k || ' ' || u || ' ' || printf('%d.%02d', total / 100, total % 100) from r order by 1;
X
sqlite3 :memory: <q.sql | tr -d '"\r' | LC_ALL=C sort >want
rank -g category s.csv |
    awk -F, 'NR > 1 { print $1, $2, $3, $4, $5 }' | LC_ALL=C sort >got
same "seed $seed: totals and ranks as SQL has them" want got
is "seed $seed: full - deducted + added = got in every row" \
    "$(awk -F, 'NR > 1 && $6 != "" && ($5 - $7 + $8 - $6) ^ 2 > 1e-12' s.csv)" ""
done
ok "the same bytes again" sh -c 'score -R rules.csv -r roster.csv --date 2026-12-31 f.csv 2>/dev/null | cmp - s.csv'
# Shards: each third of the units scored alone, put together, ranks the same.
for k in 0 1 2; do
	awk -F, -v k=$k 'NR == 1 || substr($2, 2) % 3 == k' f.csv >f$k.csv
	awk -F, -v k=$k 'NR == 1 || substr($1, 2) % 3 == k' roster.csv >ro$k.csv
	score -R rules.csv -r ro$k.csv --date 2026-12-31 f$k.csv >s$k.csv 2>/dev/null
done
rank -g category s0.csv s1.csv s2.csv | awk -F, 'NR > 1 { print $1, $2, $3, $4, $5 }' |
    LC_ALL=C sort >got2
same "shards rank as the whole" want got2
done_testing
