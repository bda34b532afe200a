#ifndef PLAN_WORD_LISTS_H
#define PLAN_WORD_LISTS_H

/*
 * The lists of words that share/plan-*.csv must have, one meaning each.  The
 * small ones are rows of share/plan-words.csv, in any order, found by their
 * names in words-small.c; lib/plan/words.h reads them.
 */

enum word_list {
	WORDS_DUTY, /* 责任单位 -> a cell_role */
	WORDS_COLUMN, /* headings of table columns -> a cell_role */
	WORDS_NOUN, /* last words of names -> enum noun */
	WORDS_DUTY_VERB, /* 牵头 负责 配合 -> a cell_role */
	WORDS_SMALL, /* from here on the lists of share/plan-words.csv */
	/* who is ordered: plan/subject.h */
	WORDS_ORDER = WORDS_SMALL, /* 要 应 必须 */
	WORDS_ORDER_NOT, /* 要求: begins like one */
	WORDS_ORDER_PARTED, /* 应对: but an order where it is 应 and 对 */
	WORDS_ORDER_DONE, /* 进行: what is done to what 对 names */
	WORDS_ORDER_SIZE, /* 超过: behind 不得: what is measured precedes */
	WORDS_ORDER_STATE, /* 到位: before a mark: how what precedes should be */
	WORDS_ORDER_NOT_AFTER, /* 重: the single characters behind are none */
	WORDS_ORDER_LAST, /* 内需, 企业主要: ends like one */
	WORDS_ORDER_MAY, /* 需 应: may say of which case something holds */
	WORDS_ORDER_NEED, /* 要: of 需要 */
	WORDS_ORDER_FOR, /* 根据: before 需要 as a noun */
	WORDS_ORDER_TOPIC, /* 物资: before 各: what they deal with */
	WORDS_ORDER_ADVERB, /* 都 每月: before the order */
	WORDS_IS, /* 是: no list of names */
	WORDS_ALL, /* 都 均 */
	WORDS_OBJECT, /* 对 把: before names that are an object */
	WORDS_AMID, /* 在 对: what is said between a name and its order */
	WORDS_AMID_OBJECT, /* 对: of those, names behind it are its object */
	WORDS_AMID_NOT, /* 在建 对口: but these are part of the name */
	WORDS_AMID_END, /* 时 后: such a phrase ends so */
	WORDS_AMID_FIGURE, /* 率: or says what is measured */
	WORDS_AMID_LEAD, /* 组织: and behind this those it is said to */
	WORDS_AMID_VERB, /* 走访: the names behind it are its object */
	WORDS_PATIENT, /* 群众: those one does something for */
	WORDS_EACH_ONE, /* 各 所有: begins a name within words */
	WORDS_WHOEVER, /* 凡: begins a name that a clause describes */
	WORDS_BASIS_END, /* 规定: behind it as well, where 按照 begins */
	WORDS_WHEN_OVER, /* 后: behind it who is ordered begins */
	WORDS_WHEN_OVER_NOT, /* 后勤: but not here */
	WORDS_NAME_GOES, /* 驶入: a phrase that has it is no name */
	WORDS_NAME_SHORT, /* 简称: begins what a name is for short */
	WORDS_COLUMN_MEMBERS, /* 成员单位: heads those who bear it, or help */
	WORDS_BODY_POST, /* 联络员: where a body is formed, one of its members */
	WORDS_NAME_LONG, /* 领导小组: ends long names */
	WORDS_AS, /* 作为: what somebody is stands behind it */
	WORDS_DONE_TO, /* 通报: what is done to somebody, not by them */
	WORDS_PART_LEAD, /* 其中: parts of a whole follow */
	WORDS_CLAUSE_LEAD, /* 由 其中: before the names of a clause */
	WORDS_LEAD_KEPT, /* 部门: 组织部门 is a name */
	WORDS_LEAD_FIELD, /* 教育: a field of work as well */
	WORDS_LEAD_FIELD_NEXT, /* 系统: behind such a field */
	WORDS_TIME_PART, /* 月 底: of a time beside a name */
	WORDS_TIME_FIRST, /* 每: it begins with a digit or so */
	WORDS_TIME_LAST, /* 前: it ends so */
	WORDS_TIME_AT, /* 于: before it */
	WORDS_LUNAR, /* 农历 腊月 */
	WORDS_SCHOOL_YEAR, /* 学年 */
	WORDS_SECOND_TERM, /* 第二学期 */
	WORDS_YEAR_BARE, /* “ in 2026“书香上河”活动 */
	WORDS_TIME_LINE, /* 会议时间 */
	WORDS_FAREWELL, /* 特此通知 */
	WORDS_LUNAR_FEAST, /* 春节 */
	WORDS_FEAST_NAME, /* 节: behind 9月10日是 */
	WORDS_FEAST_END, /* 前: behind it */
	WORDS_WHEN_THAT, /* 次月: a time that hangs on another */
	WORDS_WHEN_FROM, /* 自: before it, and part of it */
	WORDS_NEXT_YEAR, /* 次年: the same behind what is done */
	WORDS_WHEN_HELD, /* 进行: behind when a rule is applied */
	WORDS_WHEN_IS, /* 时间为: before it */
	WORDS_WHEN_STATE, /* 年满: what somebody is by a day */
	WORDS_WHEN_ABOUT, /* 按照: before a time that names something */
	WORDS_IF, /* 若: begins a case */
	WORDS_IF_NOT, /* 如期 */
	WORDS_WHO_NEXT, /* 不 均: behind who a time tells of */
	WORDS_CHOOSES, /* 确定 选派一名: who is chosen stands behind it */
	WORDS_WHEN_ENDS, /* 完成: behind a day that is an end */
	WORDS_WHEN_FORCE, /* 施行: behind the day from which a law is in force */
	WORDS_WHEN_TAKES, /* 取得: behind a time in the bracket behind an item */
	WORDS_WHEN_DRAFT, /* 制定: before a paper that is still to come out */
	WORDS_WITHIN_YEAR, /* 年内 */
	WORDS_LOOKED_BACK, /* 未: behind it in a rule: what there was or not */
	WORDS_FORUM, /* 论坛: behind so many people: its name */
	WORDS_SAMPLE, /* 抽样调查: behind a percentage: its name */
	WORDS_SECOND_COUNTED, /* 名: 二 of them are counted behind a verb */
	WORDS_WHEN_RANKED, /* 排名: behind a month: what is looked back on */
	WORDS_SANCTION, /* 约谈: behind a case: what comes of it */
	WORDS_SUFFERS, /* 被通报: before how often: a case */
	WORDS_WEIGHS, /* 考核占: before a percentage: its weight */
	WORDS_EXPIRES, /* 到期: ends a time with its verb */
	WORDS_WHEN_STAMP, /* 更新时间: before the day of a page */
	WORDS_WHEN_TOLD, /* 召开了: behind a day: what was done on it */
	WORDS_WHEN_AFTER, /* 会议后: ends what was done on a day */
	WORDS_WHEN_MET, /* 召开: behind a day before that of the paper */
	WORDS_WHEN_AHEAD, /* 预计: before a day that is still to come */
	WORDS_WHEN_PLANNED, /* 计划: the same, right before it */
	WORDS_WHEN_PLANNED_NOT, /* 原计划 */
	WORDS_WHEN_NEXT, /* 下一步: from there on a report plans */
	WORDS_WHEN_COMING, /* 都将: behind one */
	WORDS_WHEN_REST, /* 剩余: what is still to be done by then */
	WORDS_WHEN_DONE, /* 已: in the clause of a time that is over */
	WORDS_WHEN_TAKEN, /* 将: before what is taken, and no day to come */
	WORDS_LAST_YEAR, /* 去年: begins a time that is over */
	WORDS_INSIDE, /* 内: 委内牵头处室, who inside a unit */
	WORDS_OWN_TIME, /* 已, 单个: begins what no period before is of */
	WORDS_WHEN_AND, /* 和: between days that share 前 */
	/* who bears a duty: plan/resp.h, plan/name.h */
	WORDS_DUTY_NOUN, /* 人: behind the verb, makes a noun of it */
	WORDS_DUTY_NOUN_NOT, /* 制定: but these do not */
	WORDS_DUTY_ADVERB, /* 积极: between names and verb */
	WORDS_HEAD, /* 人: of what each gets in a year */
	WORDS_TORN, /* 达到: what a page tears */
	WORDS_EQUALS, /* = of a formula */
	WORDS_OPERATOR, /* — × between its parts */
	WORDS_AGAIN_ALL, /* 均 behind a figure said again */
	WORDS_PAPER_PART, /* 条: of a numbered heading inside a paper */
	WORDS_DUTY_AT, /* 在: where it is done, or who leads, and no name */
	WORDS_DUTY_UNDER, /* 领导下: led by whom a duty is borne */
	WORDS_DUTY_TOWARD, /* 对: for what a duty is borne */
	WORDS_DUTY_TOWARD_NOT, /* 对口: no such word, it may begin a name */
	WORDS_WHEN_CLOSES, /* 结束: what a day ends */
	WORDS_WHEN_CLOSED, /* 前: may stand behind it */
	WORDS_WHEN_BEFORE, /* 前: behind the bracket of a day */
	WORDS_SHARE_WHOLE, /* 总数: of what a share is */
	WORDS_TERM_VERB, /* 公示: its time follows */
	WORDS_METRIC_DURING_NOT, /* 有效期内: says which of them */
	WORDS_METRIC_DURING, /* 期间: ends when it is done, before the name */
	WORDS_COLUMN_FIGURE, /* 率: ends the heading of a column of figures */
	WORDS_COLUMN_NEXT, /* 下一步: begins that of what comes next */
	WORDS_COLUMN_PROGRESS, /* 进展: in that of how far the work has come */
	WORDS_COLUMN_TROUBLE, /* 存在: begins that of what stood in its way */
	WORDS_DUTY_BARE, /* 责任: before a colon and units a label */
	WORDS_DUTY_ACCORDING, /* 按: how a duty is shared out */
	WORDS_DUTY_MODAL, /* 要 都: the same, once a leader was named */
	WORDS_DUTY_HEAD, /* 共同: before the verb of a joint duty */
	WORDS_DUTY_BY, /* 由: names begin behind it */
	WORDS_LEVEL_NOT, /* 县城: no unit of a 县 begins so */
	WORDS_LEVEL_YET, /* 县城建局: but here one does */
	WORDS_DUTY_BODY, /* 参与的: ends what says who makes up a body */
	WORDS_DUTY_GIVEN, /* 由: of those it gives what the text tells */
	WORDS_DUTY_BY_NOT, /* 理: not behind this */
	WORDS_DUTY_BY_KEPT, /* 清理: but behind this */
	WORDS_DUTY_VAGUE, /* 专人: nobody in particular */
	WORDS_DUTY_CONCERNED, /* 所涉及的 */
	WORDS_DUTY_POST, /* 干部: ends who holds a post, label or not */
	WORDS_DUTY_WISH, /* 支持: what others may do */
	WORDS_DUTY_NAMES, /* 明确: of those, before a unit by its name */
	WORDS_DUTY_ANYONE, /* 机构: nobody in particular, behind one */
	WORDS_DUTY_PICKS, /* 指定: who bears it is still to be named */
	WORDS_DUTY_MUTUAL, /* 密切: what they do among themselves */
	WORDS_DUTY_ATTEND, /* 参加: helps where somebody leads */
	WORDS_DUTY_DONE, /* 落实: a duty behind 由 */
	WORDS_SURNAME, /* 王: begins the name of a person */
	WORDS_SURNAME_RARE, /* 俞: where blanks stand in the name, 俞　明 */
	WORDS_SET_UP, /* 下设: an office that is only being set up */
	WORDS_IN_ALL, /* 共: before a figure that is no period's */
	WORDS_WHEN_PAPER, /* 会议精神: behind a time that only names it */
	WORDS_PERIOD_TAIL, /* 工作安排: behind a month */
	WORDS_WEEK, /* 周 */
	WORDS_DUTY_JOINT, /* 会同 */
	WORDS_DUTY_NEXT, /* 开展: may follow names */
	WORDS_CARRY, /* 以下: holds for the list below */
	WORDS_CARRY_BACK, /* 上述: for the list above */
	WORDS_NAME_NOTE, /* 下同: no name of a list any more */
	WORDS_SECTOR, /* 公安 文旅: an office for short, in a list */
	WORDS_SECTOR_TOO, /* 教育: beside one of them */
	WORDS_GROUP, /* 部门: of 财政等部门 */
	WORDS_ET_AL, /* 等 */
	WORDS_ET_AL_PART, /* 有关: between it and 部门 */
	WORDS_ET_AL_NOT, /* 等级: it is part of a word */
	WORDS_AND, /* 和: between two names */
	WORDS_ESPECIALLY, /* 特别是: the same, of some of the first */
	WORDS_NOBODY, /* 无 */
	WORDS_LEADS_TAIL, /* （牵头）: of a name in a list */
	WORDS_ASSISTS, /* 配合 */
	WORDS_ASSISTS_TAIL,
	/* which figures bind and what they measure: plan/target-read.h */
	WORDS_MEASURED, /* 率 比: ends what is measured without a unit */
	WORDS_REACHED_AT, /* 为 稳定在: before its value */
	WORDS_SHORT, /* 未 不足 */
	WORDS_EXCEEDED, /* 每超 */
	WORDS_LOSES, /* 扣 不得分 */
	WORDS_EARNS, /* 得 计 */
	WORDS_BARRED, /* 不得评: what a case is barred from */
	WORDS_KEPT, /* 保持在 */
	WORDS_IS_NAMED, /* 为 */
	WORDS_FORMED, /* 组成 */
	WORDS_FORMED_NOT, /* 组成员: ends the same in a name */
	WORDS_HAS, /* 有 */
	WORDS_TEAM, /* 一支 */
	WORDS_GRADE, /* 类 */
	WORDS_LEVEL, /* 二级以上 */
	WORDS_KIND_UNIT, /* 类 */
	WORDS_THAN, /* 较 上年 */
	WORDS_THAN_NOT, /* 评比 */
	WORDS_THAN_BEHIND, /* 与上年 相比 */
	WORDS_THOSE, /* 上述 */
	WORDS_STEPS, /* 台阶: what 级 counts */
	WORDS_LISTED_UNIT, /* 项 of a list below */
	WORDS_GROUND, /* 基础上 */
	WORDS_GRADED, /* 村 变 */
	WORDS_PART_OF_VILLAGE, /* 组: a part of a village */
	WORDS_VILLAGE, /* 村: behind it 三组 is a name */
	WORDS_VILLAGE_NOT, /* 每村: but not behind this */
	WORDS_SIZER, /* 人 张 */
	WORDS_SIZED, /* 企业 商场 */
	WORDS_REACH_PARTICLE, /* 了 到 */
	WORDS_DONE, /* 了: behind a verb before what is counted */
	WORDS_DONE_NOT, /* 了解 */
	WORDS_BUILDS, /* 建有 购置 */
	WORDS_BUILDS_NOT, /* 未 擅自 */
	WORDS_FIGURES_AND, /* 和 与 */
	WORDS_RATE_END, /* 率 */
	WORDS_NO_POINTS, /* 不得分 */
	WORDS_LEAVE, /* 请假 */
	WORDS_A_YEAR, /* 一年 */
	WORDS_SEVERALLY, /* 分别 */
	WORDS_SITE, /* www. */
	WORDS_PAGES, /* 页共: before how many pages there are */
	WORDS_SITE_LABEL, /* 索引号 */
	WORDS_SITE_TITLE, /* 名称 */
	WORDS_WHOLE_YEAR, /* 全年 */
	WORDS_YEAR, /* 年 */
	WORDS_MONTH, /* 月 */
	WORDS_DAY, /* 日 */
	WORDS_MEASURE, /* 工作日 周岁 千米: named as they are written */
	WORDS_POINTS, /* 分 */
	WORDS_YUAN, /* 元 */
	WORDS_PER_MILLE, /* ‰ */
	WORDS_OF, /* 的 */
	WORDS_QUOTE, /* ' */
	WORDS_METRIC_END, /* 和 以及 */
	WORDS_METRIC_AND, /* 和 */
	WORDS_METRIC_AND_NOT, /* 和谐 */
	WORDS_METRIC_HEAD, /* 其中 */
	WORDS_METRIC_HEAD_NOT, /* 新能源 */
	WORDS_METRIC_TAIL, /* 稳定在 */
	WORDS_METRIC_TAIL_NOT, /* 全市平均 */
	WORDS_METRIC_VERB, /* 安排 张贴 */
	WORDS_METRIC_DOES, /* 包联: ends the noun behind a figure */
	WORDS_METRIC_STOP, /* 参加 全部 */
	WORDS_METRIC_GOES, /* 对: to what those go that are counted */
	WORDS_METRIC_PENDING, /* 正在 */
	WORDS_CHARGE, /* 任务: behind what is to be done */
	WORDS_CHARGE_NOT, /* 重点: names nothing to be done */
	WORDS_LISTS, /* 采购: before a list of what one figure is of each of */
	WORDS_CHARGED, /* 承担: before it */
	WORDS_METRIC_NOT, /* 标准 */
	WORDS_METRIC_AGAINST, /* 高于全市平均 */
	WORDS_METRIC_CHANGE, /* 增长 增幅 */
	WORDS_METRIC_THAN, /* 同比 */
	WORDS_METRIC_SHARED, /* 收入 of 城镇、农村居民收入 */
	WORDS_METRIC_SIZE, /* 数 量 */
	WORDS_RATE, /* 率 */
	WORDS_EACH, /* 每 */
	WORDS_EVERY, /* 各 */
	WORDS_EACH_TIME, /* 每次 */
	WORDS_SCOPE_END, /* 要 应 */
	WORDS_SCOPE_END_NOT, /* 主要 */
	WORDS_SCOPE_NOT, /* 各类 */
	WORDS_SCOPE_WHO, /* 村: of 每村文明户 */
	WORDS_SCOPE_WHO_NOT, /* 级: but not of 每村级组织 */
	WORDS_SLOGAN_UNIT, /* 大 */
	WORDS_PART_UNIT, /* 个 项 */
	WORDS_DATE_TAIL, /* 日 号 */
	WORDS_FIRST, /* 前 */
	WORDS_LAST, /* 后 */
	WORDS_PLACE, /* 位 名 */
	WORDS_ROAD, /* 国道 省道 */
	WORDS_ISSUE, /* 期 */
	WORDS_TENURE, /* 届 */
	WORDS_SESSION, /* 会议: behind 三次 numbered, where precedes: */
	WORDS_SESSION_OF, /* 届 人大 */
	WORDS_ASK_OPENING, /* 下一步 before a comma opens what asks */
	WORDS_AIM, /* 预期目标是 */
	WORDS_REVIEW, /* 工作回顾 ends a heading without a number */
	WORDS_OVERVIEW, /* 基本情况 ends such a one over what a report tells first */
	WORDS_LANDFORM, /* 沟 岭: behind its number a name, where follows: */
	WORDS_WAY_UNIT, /* 里 */
	WORDS_HOUSE, /* 栋: with a number a house, where its part follows */
	WORDS_HOUSE_PART, /* 单元: behind another number */
	WORDS_PLACE_UNIT, /* 家: of places by which lies what follows: */
	WORDS_PLACE_WORKS, /* 公路 */
	WORDS_PLACE_WORKS_NOT, /* 至今 */
	WORDS_SETTLEMENT, /* 镇 村 */
	WORDS_SETTLEMENT_NOT, /* 村民 */
	WORDS_POSSESS, /* 有 经过: behind an order, before what must be there */
	WORDS_ROUND, /* 批 轮 */
	WORDS_SECOND, /* 二 */
	WORDS_BATTLE, /* 攻坚战 */
	WORDS_PROVIDE, /* 配备 购置了 */
	WORDS_DISTRICT, /* 县 市 */
	WORDS_STRETCH, /* 段 */
	WORDS_ORDINAL, /* 第 */
	WORDS_ONCE_IN, /* 一遇: behind 五十年 */
	WORDS_BY, /* ×: between the sides of something */
	WORDS_OUT_OF, /* 从 */
	WORDS_AMONG, /* 中 */
	WORDS_AMONG_NOT, /* 初中 */
	WORDS_RANKED, /* 中排 中位列 */
	WORDS_AROUND, /* 范围 内 */
	WORDS_OR_MORE, /* 以上 */
	WORDS_LASTS, /* 天数 时长 */
	WORDS_SPENT, /* 下村 驻村 */
	WORDS_COUNTED_NAME, /* 人次 户数 */
	WORDS_SET_ASIDE, /* 抽出: of each week so much time */
	WORDS_TERM, /* 期限: before 为 and how long it is to be */
	WORDS_APART, /* 间隔: right before it */
	WORDS_AND_MORE, /* 并 且 */
	WORDS_EDITION, /* 版 */
	WORDS_PASSED, /* 过: 过亿元项目 */
	WORDS_CLASS, /* 级: 10万吨级码头 */
	WORDS_CLASSED, /* 项目 企业: 过亿元项目 */
	WORDS_CLASSED_BY, /* 村 户: 百万元户 */
	WORDS_SOON, /* 天 小时 */
	WORDS_UP_TO, /* 上: 上千人次 */
	WORDS_SOON_FAR, /* 个月 */
	WORDS_SOON_FAR_NOT, /* 累计: behind 一个月内 */
	WORDS_PERCENT_POINT, /* 个百分点 */
	WORDS_EACH_PERIOD, /* 每年 每月 */
	WORDS_MYRIAD, /* 万 亿 */
	WORDS_ONCE, /* 次 */
	WORDS_IN_A_ROW, /* 轮: counted behind 连续 */
	WORDS_SETTLES, /* 销号: what is done with each of them */
	WORDS_COMPLETES, /* 完成: 完成公厕改造一座 */
	WORDS_HELD, /* 推进会: before 一次 it counts what is held */
	WORDS_ONE_OF, /* 每 有 */
	WORDS_AGE, /* 年龄 */
	WORDS_LIFE, /* 寿命 */
	WORDS_CASE, /* 时: 达到50毫米时 */
	WORDS_CASE_NOT, /* 时间 */
	WORDS_OR, /* 或 */
	WORDS_PARTED_INTO, /* 分为 */
	WORDS_PERCENT, /* % */
	WORDS_WEIGHT_OF, /* 占总分 */
	WORDS_DISCOUNT, /* 折 */
	WORDS_YEAR_SUM, /* 年度总额 */
	WORDS_COLUMN_MEASURE, /* 万元: in the bracket of a column's heading */
	WORDS_COLUMN_FOUND, /* 存在问题 */
	WORDS_YEAR_PAPER, /* 总结: behind 全年 */
	WORDS_MEAN, /* 月均: what is so much in each, whatever is before it */
	WORDS_ABLE, /* 可: between 日 and what is done in it */
	WORDS_MAKES, /* 生产: behind 年 so much in it */
	WORDS_MAKES_WHEN, /* 去: before 年 */
	WORDS_MAKES_NOT, /* 产值 */
	WORDS_GRANTED, /* 奖励 给予: behind a case */
	WORDS_CASE_RULED, /* 每 扣: 少于2次的扣1分 */
	WORDS_FALLS_SHORT, /* 否则 每少 */
	WORDS_PAID, /* 缴纳 */
	WORDS_STAFFED, /* 明确 配备: how many people a rule asks for */
	WORDS_WITHIN, /* 确保 应在: how soon a rule asks for something */
	WORDS_STAFFED_NOT, /* 未 不 */
	WORDS_STAFF, /* 名 人 */
	WORDS_LACKS, /* 少 缺 */
	WORDS_MISSED, /* 不漏: nobody is counted behind it */
	WORDS_TIMES_OF, /* 早晚: before 各, and at each of them it is done */
	WORDS_TIMES_VERB, /* 巡查: what is done then */
	WORDS_CHANGES, /* 扣 加 */
	WORDS_FINDING, /* 发现 出现 */
	/* headings, lines and tables: plan/outline.h */
	WORDS_TIME, /* 时间 活动时间 */
	WORDS_PURPOSE, /* 目的: of a paper, where its 总则 says it */
	WORDS_STAGE, /* 阶段 */
	WORDS_SHARE, /* 职责 分工 */
	WORDS_TOTAL_OF, /* 总: begins what a share is of */
	WORDS_OUTPUT, /* 篇 期: units of what is brought out */
	WORDS_WHOSO, /* 者: those of whom a figure says it */
	WORDS_POINTS_VERB, /* 扣 加 */
	WORDS_ENDOWED, /* 基金: behind 奖励 it is set up, not given */
	WORDS_FIGURE_LEAD, /* 罚款: a line that ends so waits for a figure */
	WORDS_BOUND, /* 不超过: before a figure */
	WORDS_STAGE_NUMBER, /* 阶段 步 */
	WORDS_PART, /* 部分 阶段 */
	WORDS_FIRST_IS, /* 是 of 第一是 */
	WORDS_ORDERED, /* 类 方面: behind 第一, before its pause */
	WORDS_HOST, /* 主办 承办单位: whose site a page is of */
	WORDS_NAMED, /* 任务 行动: before the number of a heading */
	WORDS_NUMERAL_CAPITAL, /* 壹 贰, in order from 1 */
	WORDS_NUMERAL_STEM, /* 甲 乙, the same */
	WORDS_LABEL_JOINT, /* / 或: between two labels of names */
	WORDS_UNIT_POST, /* 主要领导: who heads the unit before it */
	WORDS_OF_PERSON, /* 女: what a bracket says of who bears it */
	WORDS_HELD_POST, /* 委员: ends the post of who is named before it */
	WORDS_NAMED_AS, /* 同志: behind how many persons were named */
	WORDS_LISTED, /* 季 级 */
	WORDS_CLAUSE_VERB, /* 是 要 */
	WORDS_CLAUSE_NOT, /* 周: before its numeral, part of it */
	WORDS_REMARK, /* 备注 注 */
	WORDS_GLUED, /* 指导思想 */
	WORDS_AGENT, /* 酒精 悬浮剂: 75%酒精 */
	WORDS_AS_FOLLOWS, /* 如下 */
	WORDS_TITLE_ABOUT, /* 关于 */
	WORDS_TITLE_NEXT, /* 为 根据: the text that runs on behind a title */
	WORDS_GLUED_VERB, /* 把握: before one */
	WORDS_GLUED_NOT, /* 的 和: goes on one */
	WORDS_GLUED_NEXT, /* 以 通过 */
	WORDS_BULLET, /* ● ★: opens an item */
	WORDS_BULLET_NOTE, /* ▲: an item among others, alone a note */
	WORDS_BULLET_LABEL, /* ★ ▲: also before 责任单位： */
	WORDS_SPOKEN, /* 首先 其次: in their order */
	WORDS_SPOKEN_NUMBER, /* 第 其 */
	WORDS_VOLUME, /* 篇 */
	WORDS_PAGE, /* 页 */
	WORDS_ATTACHED, /* 附 */
	WORDS_CODE, /* 守则: ends what is attached and is no work */
	WORDS_SINCE, /* 以来 */
	WORDS_THIS_PERIOD, /* 本月 上季度 */
	WORDS_UNTIL, /* 截 */
	WORDS_REFERENCE_END, /* 型: behind it */
	WORDS_REFERENCE, /* 第 条 */
	WORDS_CONTENTS, /* 目录 */
	WORDS_TOTAL, /* 合计 小计 */
	WORDS_TOTAL_ALONE, /* 汇总 */
	WORDS_WHEN, /* 每 全年 */
	/* rules: plan/draft.h */
	WORDS_CAP_DEDUCT, /* 扣 减 */
	WORDS_CAP_ADD, /* 加 奖 */
	WORDS_CAP_LEVEL, /* 省级: in what a level of one thing brings */
	WORDS_CAP_GIVE, /* 支持 补助 */
	WORDS_CAP_GIVEN, /* 补贴标准 */
	WORDS_CAP_SCORE, /* 得 计 */
	WORDS_FULL_POINTS, /* 满分 共 */
	WORDS_SIGN_ADD, /* + */
	WORDS_SIGN_TAKE, /* - */
	WORDS_TO, /* 上 至 */
	WORDS_ELSE, /* 其余 */
	WORDS_WEIGHT, /* 权重 占总分 */
	WORDS_MET, /* 是 */
	WORDS_UNMET, /* 否 */
	WORDS_DEADLINE, /* 前: ends a deadline */
	WORDS_DEADLINE_BEFORE, /* 底前: one whatever is done by then */
	WORD_LISTS
};

#endif
