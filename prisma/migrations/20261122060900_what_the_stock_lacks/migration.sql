-- In one order, so that statements of many rows never wait for each other in a ring. Who asks for more than is there is told, as JSON, what is
-- there: nobody could ask afterwards in a transaction that has failed. A volunteer's bag has no name, for it would be hers.
CREATE OR REPLACE FUNCTION "lykta_balance_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  FOR change IN
    SELECT edition_id, holder_id, sum(quantity)::int AS quantity FROM (
      SELECT edition_id, to_id AS holder_id, quantity FROM added WHERE to_id IS NOT NULL
      UNION ALL
      SELECT edition_id, from_id, -quantity FROM added WHERE from_id IS NOT NULL) AS ends
    GROUP BY 1, 2 HAVING sum(quantity) <> 0 ORDER BY 1, 2
  LOOP
    UPDATE stock_balance SET quantity = stock_balance.quantity + change.quantity
      WHERE edition_id = change.edition_id AND holder_id = change.holder_id AND stock_balance.quantity + change.quantity >= 0;
    IF NOT FOUND AND change.quantity > 0 THEN
      INSERT INTO stock_balance (edition_id, holder_id, quantity) VALUES (change.edition_id, change.holder_id, change.quantity)
        ON CONFLICT (edition_id, holder_id) DO UPDATE SET quantity = stock_balance.quantity + excluded.quantity;
    ELSIF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'LY001', MESSAGE = (
        SELECT json_build_object('editionId', e.id, 'edition', concat_ws(' ', m.name, e.name, '(' || e.language || ')'), 'holderId', h.id,
          'holderKind', h.kind, 'holder', coalesce(h.name, ''), 'there', coalesce(b.quantity, 0), 'wanted', -change.quantity)::text
        FROM edition e JOIN material m ON m.id = e.material_id CROSS JOIN holder h
        LEFT JOIN stock_balance b ON b.edition_id = e.id AND b.holder_id = h.id
        WHERE e.id = change.edition_id AND h.id = change.holder_id);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
