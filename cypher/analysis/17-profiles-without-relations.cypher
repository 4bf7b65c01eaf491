// Which profiles stand alone, without a single relation, past or future?
MATCH (profile:Profile)
WHERE NOT EXISTS { (profile)--(:Profile) }
RETURN head([label IN labels(profile) WHERE label IN ['Contact', 'Company', 'Deal', 'Space']]) AS kind, profile.name AS profile, profile.externalId AS externalId
ORDER BY kind, profile
LIMIT 100;
