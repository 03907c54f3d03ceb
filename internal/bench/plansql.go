package main

import "strings"

// planPageSQL gives what planPage asks for, in one statement, as somebody would write it who
// wants nothing but this page to be fast.
var planPageSQL = strings.NewReplacer(
	"TEXT(p.title)", sqlText("p.title"), "TEXT(f.title)", sqlText("f.title"), "TEXT(c.title)", sqlText("c.title"),
	"TEXT(m.title)", sqlText("m.title"), "TEXT(i.title)", sqlText("i.title"),
	"DUE(i.due)", sqlDue("i.due", "$"), "DUE(i.first_promised)", sqlDue("i.first_promised", "$"),
	"DUE(starts)", sqlDue("f.dates", "$.starts"), "DUE(ends)", sqlDue("f.dates", "$.ends"),
).Replace(`
SELECT json_object('plan', json_object(
  'id', p.id, 'slug', p.slug, 'timeZone', p.time_zone, 'version', p.version, 'title', TEXT(p.title),
  'phases', json((
    SELECT json_group_array(json_object(
      'id', f.id, 'kind', f.kind, 'position', f.position, 'version', f.version, 'title', TEXT(f.title),
      'starts', DUE(starts), 'ends', DUE(ends), 'firstDay', f.first_day, 'lastDay', f.last_day,
      'state', CASE WHEN :today < f.first_day THEN 'TO_COME' WHEN :today > f.last_day THEN 'DONE' ELSE 'NOW' END
    ))
    FROM (
      SELECT *, dates ->> '$.ends.lastDay' AS last_day, CASE dates ->> '$.starts.precision'
        WHEN 'MONTH' THEN date(dates ->> '$.starts.lastDay', 'start of month')
        WHEN 'SEASON' THEN date(dates ->> '$.starts.lastDay', 'start of month', '-2 months')
        WHEN 'YEAR' THEN date(dates ->> '$.starts.lastDay', 'start of year')
        ELSE dates ->> '$.starts.lastDay' END AS first_day
      FROM phases WHERE plan_id = p.id ORDER BY position
    ) f)),
  'commitments', json_object('totalCount', (SELECT count(*) FROM commitments WHERE plan_id = p.id), 'nodes', json((
    SELECT json_group_array(json_object(
      'id', c.id, 'code', c.code, 'position', c.position, 'title', TEXT(c.title),
      'milestones', json_object('totalCount', (SELECT count(*) FROM milestones WHERE commitment_id = c.id), 'nodes', json((
        SELECT json_group_array(json_object(
          'id', m.id, 'code', m.code, 'position', m.position, 'title', TEXT(m.title),
          'indicators', json_object('totalCount', (SELECT count(*) FROM indicators WHERE milestone_id = m.id), 'nodes', json((
            SELECT json_group_array(json_object(
              'id', i.id, 'code', i.code, 'version', i.version, 'title', TEXT(i.title),
              'due', DUE(i.due),
              'firstPromised', CASE WHEN i.first_promised IS NOT NULL THEN DUE(i.first_promised) END,
              'overdue', CASE WHEN i.due ->> 'lastDay' < :today AND coalesce(o.status, '') <> 'C' THEN json('true') ELSE json('false') END,
              'voicesDiffer', CASE WHEN o.status <> h.status THEN json('true') ELSE json('false') END,
              'official', coalesce(o.status, 'NOT_YET_REVIEWED'), 'champion', coalesce(h.status, 'NOT_YET_REVIEWED')
            ))
            FROM (SELECT * FROM indicators WHERE milestone_id = m.id ORDER BY plan_position LIMIT 20) i
            LEFT JOIN progress_reports o ON o.id = i.latest_official_id
            LEFT JOIN progress_reports h ON h.id = i.latest_champion_id)))
        ))
        FROM (SELECT * FROM milestones WHERE commitment_id = c.id ORDER BY position LIMIT 20) m)))
    ))
    FROM (SELECT * FROM commitments WHERE plan_id = p.id ORDER BY position LIMIT 20) c)))
))
FROM plans p WHERE p.slug = :slug AND p.state = 'PUBLISHED'`)

// sqlText is both sides of a text.
func sqlText(column string) string {
	return "json_object('en', " + column + " ->> 'en', 'fr', " + column + " ->> 'fr')"
}

// sqlDue is a promised date inside a column.
func sqlDue(column, path string) string {
	part := func(name string) string { return column + " ->> '" + path + "." + name + "'" }
	return "json_object('precision', " + part("precision") + ", 'lastDay', " + part("lastDay") +
		", 'wording', json_object('en', " + part("wording.en") + ", 'fr', " + part("wording.fr") + "))"
}
