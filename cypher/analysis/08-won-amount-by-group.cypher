// What have we won from each group of headquarters and branches, over all its members, through the projects they are clients of?
// Each deal counts once a group, however many of its members the project serves. A company without branches is a group of one.
// Parameters (set them with these lines, without the slashes):
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (headquarters:Company)
  (()-[r:HEADQUARTERS_BRANCH WHERE coalesce(r.since, day) <= day <= coalesce(r.until, day)]->()){0,20}
  (client:Company)<-[:PROJECT_CLIENT]-(project:Space)<-[:SALE_DELIVERY]-(deal:Deal {status: 'WON'})
WHERE NOT EXISTS {
  (headquarters)<-[above:HEADQUARTERS_BRANCH]-()
  WHERE coalesce(above.since, day) <= day <= coalesce(above.until, day)
}
WITH DISTINCT headquarters, deal, client
ORDER BY client.name
WITH headquarters, deal, collect(client.name) AS clients
WITH headquarters, deal.currency AS currency, count(deal) AS deals, sum(deal.amount) AS amount,
     collect(clients) AS clientsOfDeals
RETURN headquarters.name AS headquarters, currency, deals, amount,
       reduce(all = [], some IN clientsOfDeals | all + [name IN some WHERE NOT name IN all]) AS clients
ORDER BY currency, amount DESC, headquarters
LIMIT 100;
