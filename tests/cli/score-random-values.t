# The same laws for measured values: rates, steps, what goes beyond, places, and
# values that are missing, against what SQL makes of the same findings; and the
# year as the mean of its months.
. "$(dirname "$0")/../tap.sh"
if ! command -v sqlite3 >/dev/null; then
	skip "values on random data" "no sqlite3"
	done_testing
	exit
fi
cd "$T"

cat >rules.csv <<'X'
id,item,full,kind,points,per,target,bands,cap,missing
total,,100,total,,,,,,
A,a,20,R5,0.4,1,95,,,满分
B,b,30,R6,,,,,,零分
C,c,10,R8,,,,95:10、80:7、60:4、其余:0,,平均分
D,d,20,R11,2,10,50,未达:5,6,折算
E,e,20,R17,2,,,,,零分
X
echo 'unit,category' >roster.csv
i=1; while [ $i -le 17 ]; do echo "U$i,G$((i % 3))" >>roster.csv; i=$((i + 1)); done

for seed in 1 2 3; do
awk -v seed=$seed 'BEGIN {
	srand(seed)
	print "date,unit,rule,value"
	for (m = 1; m <= 3; m++)
		for (u = 1; u <= 17; u++)
			for (r = 1; r <= 5; r++) {
				# none, one or two values
				n = rand() < 0.2 ? 0 : rand() < 0.3 ? 2 : 1
				while (n-- > 0)
					printf "2026-%02d-%02d,U%d,%s,%d\n", m,
					    1 + int(rand() * 28), u,
					    substr("ABCDE", r, 1), 30 + int(rand() * 80)
			}
}' </dev/null >f.csv
score -R rules.csv -r roster.csv --period month,year --date 2026-12-31 f.csv >s.csv 2>err
is "seed $seed: nothing to tell" "$(cat err)" ""

# v: twice the mean of one or two values.  Points in 60000ths, for the means
# of up to six others.
cat >q.sql <<'X'
.mode csv
.import f.csv f
.import roster.csv ro
create table v as select substr(date, 1, 7) m, unit u, category c, rule r,
  2 * sum(cast(value as int)) / count(*) v
  from f join ro using (unit) group by 1, 2, 3, 4;
create table w as select m, unit u, category c,
  (select v from v where v.m = t.m and u = unit and r = 'A') a,
  (select v from v where v.m = t.m and u = unit and r = 'B') b,
  (select v from v where v.m = t.m and u = unit and r = 'C') cc,
  (select v from v where v.m = t.m and u = unit and r = 'D') d,
  (select v from v where v.m = t.m and u = unit and r = 'E') e
  from (select distinct m from v) t, ro;
create table x as select m, u, c, d is null nod,
  60 * (20000 - case when a is null then 0 else min(20000, 200 * max(0, 190 - a)) end) pa,
  60 * coalesce(150 * min(b, 200), 0) pb,
  60 * case when cc is null then null when cc >= 190 then 10000 when cc >= 160 then 7000
       when cc >= 120 then 4000 else 0 end pc,
  60 * case when d is null then 0 when d < 100 then 5000
       else 20000 + min(6000, 2000 * ((d - 100) / 20)) end pd,
  60 * case when e is null then 0 else max(0, 20000 - 2000 * (select count(*) from w o
       where o.m = w.m and o.c = w.c and o.e > w.e)) end pe from w;
create table y as select m, u, c,
  pa + pb + pd + pe + coalesce(pc, (select sum(pc) / count(pc) from x o where o.m = x.m and o.c = x.c), 0) got,
  100 - case when nod then 20 else 0 end -
  case when pc is null and (select count(pc) from x o where o.m = x.m and o.c = x.c) = 0
       then 10 else 0 end whole from x;
create table t as select m, u, c, (2 * got + 6 * whole) / (12 * whole) total from y;
insert into t select '2026', u, c, (2 * sum(total) + count(*)) / (2 * count(*)) from t group by 2, 3;
select m || ' ' || c || ' ' ||
  (1 + (select count(*) from t o where o.m = t.m and o.c = t.c and o.total > t.total)) ||
  ' ' || u || ' ' || printf('%d.%02d', total / 100, total % 100) from t order by 1;
X
sqlite3 :memory: <q.sql | tr -d '"\r' | LC_ALL=C sort >want
rank -g category s.csv |
    awk -F, 'NR > 1 { print $1, $2, $3, $4, $5 }' | LC_ALL=C sort >got
is "seed $seed: three months and a year" "$(wc -l <want | tr -d ' ')" 68
same "seed $seed: totals and ranks as SQL has them" want got
is "seed $seed: full - deducted + added = got in every row" \
    "$(awk -F, 'NR > 1 && $6 != "" && ($5 - $7 + $8 - $6) ^ 2 > 1e-9' s.csv)" ""
done
done_testing
