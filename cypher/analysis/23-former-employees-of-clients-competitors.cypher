// Which of our contacts used to work at competitors of companies with a deal of a status, above an amount in a currency?
// The same as profiles(filter: …) in graphql/operations/profiles-by-relations.graphql. A deal belongs to the clients of its
// project; in the demo only won deals have one, so set OPEN where yours have it earlier, or go along a type of your own.
// Parameters (set them with these lines, without the slashes):
// :param status => 'WON'
// :param currency => 'PLN'
// :param above => 100000
// :param day => '2026-11-30'
WITH date($day) AS day
MATCH (contact:Contact)-[left:FORMER_EMPLOYEE]->(previous:Company)
WHERE coalesce(left.since, day) <= day <= coalesce(left.until, day)
  AND EXISTS {
    MATCH (previous)-[against:COMPETITOR]-(client:Company)
    WHERE coalesce(against.since, day) <= day <= coalesce(against.until, day)
      AND EXISTS {
        MATCH (client)<-[served:PROJECT_CLIENT]-(:Space)<-[sold:SALE_DELIVERY]-(deal:Deal)
        WHERE deal.status = $status AND deal.currency = $currency AND deal.amount > $above
          AND coalesce(served.since, day) <= day <= coalesce(served.until, day)
          AND coalesce(sold.since, day) <= day <= coalesce(sold.until, day)
      }
  }
WITH contact, previous
ORDER BY previous.name
RETURN contact.name AS contact, collect(previous.name) AS previousCompanies
ORDER BY contact
LIMIT 100;
