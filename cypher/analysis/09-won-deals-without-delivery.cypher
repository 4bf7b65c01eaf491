// Which deals were won, but nobody has set up a project to deliver them?
MATCH (deal:Deal {status: 'WON'})
WHERE NOT EXISTS { (deal)-[:SALE_DELIVERY]->(:Space) }
RETURN deal.name AS deal, deal.amount AS amount, deal.currency AS currency, deal.closesOn AS wonOn
ORDER BY wonOn
LIMIT 100;
