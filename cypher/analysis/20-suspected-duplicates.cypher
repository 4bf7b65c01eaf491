// Which profiles of one kind have the same name but for case, accents and punctuation, and how many relations would a merge bring together?
MATCH (profile:Profile)
WITH head([label IN labels(profile) WHERE label IN ['Contact', 'Company', 'Deal', 'Space']]) AS kind,
     profile.searchName AS searchName, profile
ORDER BY profile.externalId
WITH kind, searchName, collect(profile) AS profiles
WHERE size(profiles) > 1
RETURN kind, searchName, size(profiles) AS count,
       [p IN profiles | p.name] AS names, [p IN profiles | p.externalId] AS externalIds,
       [p IN profiles | COUNT { (p)--(:Profile) }] AS relations
ORDER BY count DESC, searchName
LIMIT 100;
