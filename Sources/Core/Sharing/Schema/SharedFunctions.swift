/// What a shared archive does by itself, with the rights of its owner: each function is all that a role may do of its kind.
enum SharedFunctions {
  static let create: StaticString = """
    -- Makes the partitions of this month and the next. A row lies in one page where it fits, for whoever reads a story reads
    -- all of it, and whoever ranks it reads its words.
    CREATE FUNCTION lede.prepare_months() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog SET timezone = 'UTC' AS $$
    DECLARE
      month date := date_trunc('month', now());
      name text;
    BEGIN
      FOR ahead IN 0..1 LOOP
        name := 'story_text_' || to_char(month, 'YYYY_MM');
        IF to_regclass('lede.' || name) IS NULL THEN
          PERFORM pg_advisory_xact_lock(hashtext('lede.story_text'));
          IF to_regclass('lede.' || name) IS NULL THEN
            EXECUTE format(
              'CREATE TABLE lede.%I PARTITION OF lede.story_text FOR VALUES FROM (%L) TO (%L)
                WITH (toast_tuple_target = 8160, autovacuum_vacuum_insert_threshold = 2000,
                  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_analyze_scale_factor = 0.02)',
              name, month, (month + interval '1 month')::date);
          END IF;
        END IF;
        month := month + interval '1 month';
      END LOOP;
    END $$;

    -- Numbers what is in the outbox. The row that is locked is given free when the positions can be seen.
    CREATE FUNCTION lede.publish() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog AS $$
    DECLARE
      before bigint;
      moved bigint;
      new_stories bigint;
    BEGIN
      SELECT last INTO before FROM lede.position FOR UPDATE;
      WITH taken AS (DELETE FROM lede.outbox RETURNING kind, identity, content_hash, arrived),
        placed AS (
          INSERT INTO lede.change
          SELECT before + row_number() OVER (ORDER BY arrived), kind, identity, content_hash, arrived
          FROM taken RETURNING kind)
      SELECT count(*), count(*) FILTER (WHERE kind = 0) INTO moved, new_stories FROM placed;
      IF moved > 0 THEN
        UPDATE lede.position SET last = before + moved, stories = stories + new_stories;
        PERFORM pg_notify('lede', (before + moved)::text);
      END IF;
      RETURN before + moved;
    END $$;

    -- Takes stories into the outbox, and earlier states of them out of what searches find.
    CREATE FUNCTION lede.announce(identities bigint[], hashes bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
      INSERT INTO lede.outbox
      SELECT 0, i.identity, i.content_hash, i.arrived
      FROM unnest(identities, hashes) WITH ORDINALITY AS k(identity, content_hash, place)
      JOIN lede.story_identity i USING (identity, content_hash) ORDER BY k.place;
      WITH revised AS (
        SELECT identity FROM lede.story_identity WHERE identity = ANY (identities)
        GROUP BY identity HAVING count(*) > 1)
      UPDATE lede.story_text t SET lexemes = NULL
      WHERE t.identity IN (SELECT identity FROM revised) AND t.lexemes IS NOT NULL AND EXISTS (
        SELECT 1 FROM lede.story_text n
        WHERE n.identity = t.identity AND n.lexemes IS NOT NULL AND n.content_hash <> t.content_hash
          AND (coalesce(n.updated, t.updated, 0), n.arrived, n.content_hash)
            > (coalesce(t.updated, n.updated, 0), t.arrived, t.content_hash));
    $$;

    -- Keeps what one archive corrects: what it does not say any longer is taken back.
    CREATE FUNCTION lede.share_corrections(
      archive text, kinds text[], subjects text[], details text[], vals text[], times bigint[])
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
      WITH given AS (
        SELECT * FROM unnest(kinds, subjects, details, vals, times)
          AS g(kind, subject, detail, value, made)),
      said AS (
        INSERT INTO lede.correction AS c (origin, author, kind, subject, detail, value, made)
        SELECT archive, session_user, kind, subject, detail, value, made FROM given
        ON CONFLICT (origin, kind, subject, detail) DO UPDATE
          SET value = excluded.value, made = excluded.made, retracted = NULL
          WHERE c.author = session_user AND (c.retracted IS NOT NULL
            OR (c.value, c.made) IS DISTINCT FROM (excluded.value, excluded.made))
        RETURNING number),
      unsaid AS (
        UPDATE lede.correction c SET retracted = now()
        WHERE c.origin = archive AND c.author = session_user AND c.retracted IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM given g
            WHERE (g.kind, g.subject, g.detail) = (c.kind, c.subject, c.detail))
        RETURNING number),
      changed AS (SELECT number FROM said UNION ALL SELECT number FROM unsaid),
      told AS (
        INSERT INTO lede.outbox SELECT 2, number, 0, now() FROM changed RETURNING 1)
      SELECT count(*) FROM told;
    $$;

    -- Removes stories for everybody and for good.
    CREATE FUNCTION lede.remove(identities bigint[], reason text) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
      INSERT INTO lede.removal(identity, author, reason)
      SELECT DISTINCT i.identity, session_user, reason FROM lede.story_identity i
      WHERE i.identity = ANY (identities) ON CONFLICT DO NOTHING;
      DELETE FROM lede.work WHERE identity = ANY (identities);
      WITH gone AS (
        DELETE FROM lede.story_text WHERE identity = ANY (identities) RETURNING identity),
      told AS (
        INSERT INTO lede.outbox SELECT DISTINCT 1, identity, 0::bigint, now() FROM gone RETURNING 1)
      SELECT count(*) FROM told;
    $$;
    """
}
