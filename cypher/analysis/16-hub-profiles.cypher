// Which profiles have the most relations, and of which types? Ended and future ones count too.
MATCH (profile:Profile)-[r]-(:Profile)
WITH profile, type(r) AS edgeType, count(DISTINCT r) AS count
ORDER BY count DESC, edgeType
WITH profile, sum(count) AS relations, collect(edgeType + ' ' + toString(count)) AS byType
RETURN profile.name AS profile, head([label IN labels(profile) WHERE label IN ['Contact', 'Company', 'Deal', 'Space']]) AS kind, relations, byType
ORDER BY relations DESC, profile
LIMIT 25;
