/// The tables of a shared archive.
///
/// - `story_identity` has a row for every state of every story, by what it is known by and its words, wherever it lies: what keeps
///   each there exactly once, however often and by whomever it is sent, dated, undated or dated anew.
/// - `story_text` holds the states, partitioned by the month of their arrival. `lexemes` is null for all but the latest.
///   The view `story` has what archives read of a state, in their order.
/// - `outbox` takes what is new as it is written; `publish` moves it to `change` and numbers it, one caller at a time, so that
///   positions become visible in their order.
/// - `work` names stories that nobody has annotated yet.
/// - `removal` remembers what was removed, so that nobody brings it back.
///
/// The index of words takes new stories into a list, which autovacuum merges every minute: merging while stories are sent would
/// halve how many can be sent.
///
/// All that is large is keyed by `identity`, so that it can be distributed by it.
enum SharedTables {
  static let create: StaticString = """
    CREATE TABLE lede.share(version integer NOT NULL, number text NOT NULL);
    INSERT INTO lede.share VALUES (0, gen_random_uuid()::text);
    CREATE TABLE lede.story_identity(
      identity bigint NOT NULL, content_hash bigint NOT NULL,
      arrived timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (identity, content_hash));
    CREATE TABLE lede.story_text(
      identity bigint NOT NULL, content_hash bigint NOT NULL,
      arrived timestamptz NOT NULL DEFAULT now(), sort_date bigint NOT NULL,
      original_id text, feed text, source text, url text, title text NOT NULL,
      title_origin integer NOT NULL, standfirst text, byline text, dateline text, credit text,
      language text, published bigint, published_offset integer, published_is_day boolean,
      updated bigint, updated_offset integer, updated_is_day boolean,
      body text NOT NULL, blocks bytea NOT NULL, annotations bytea,
      annotation_version integer NOT NULL, lexemes tsvector) PARTITION BY RANGE (arrived);
    DO $$ BEGIN
      ALTER TABLE lede.story_text ALTER COLUMN body SET COMPRESSION lz4,
        ALTER COLUMN lexemes SET COMPRESSION lz4;
    EXCEPTION WHEN feature_not_supported THEN NULL;
    END $$;
    CREATE VIEW lede.story AS
      SELECT identity, content_hash, arrived, original_id, feed, source, url, title, title_origin,
        standfirst, byline, dateline, credit, language, published, published_offset,
        published_is_day, updated, updated_offset, updated_is_day, body, blocks, annotations,
        annotation_version FROM lede.story_text;
    CREATE INDEX story_text_key ON lede.story_text(identity, content_hash);
    CREATE INDEX story_text_words ON lede.story_text USING gin(lexemes)
      WITH (fastupdate = on, gin_pending_list_limit = 131072);
    CREATE INDEX story_text_arrived ON lede.story_text USING brin(arrived)
      WITH (pages_per_range = 16, autosummarize = on);
    CREATE INDEX story_text_date ON lede.story_text USING brin(sort_date)
      WITH (pages_per_range = 16, autosummarize = on);
    CREATE TABLE lede.outbox(
      kind smallint NOT NULL, identity bigint NOT NULL, content_hash bigint NOT NULL,
      arrived timestamptz NOT NULL);
    CREATE TABLE lede.change(
      position bigint PRIMARY KEY, kind smallint NOT NULL, identity bigint NOT NULL,
      content_hash bigint NOT NULL, arrived timestamptz NOT NULL);
    CREATE TABLE lede.position(last bigint NOT NULL, stories bigint NOT NULL);
    INSERT INTO lede.position VALUES (0, 0);
    CREATE TABLE lede.work(
      identity bigint NOT NULL, content_hash bigint NOT NULL, arrived timestamptz NOT NULL,
      since timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (identity, content_hash));
    CREATE INDEX work_since ON lede.work(since);
    CREATE TABLE lede.removal(
      identity bigint PRIMARY KEY, author text NOT NULL, made timestamptz NOT NULL DEFAULT now(),
      reason text);
    CREATE TABLE lede.correction(
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, origin text NOT NULL,
      author text NOT NULL, kind text NOT NULL, subject text NOT NULL, detail text NOT NULL,
      value text, made bigint NOT NULL, retracted timestamptz,
      UNIQUE (origin, kind, subject, detail));
    CREATE TABLE lede.feed(
      url text PRIMARY KEY, address text NOT NULL, title text, folder text,
      pause bigint NOT NULL, full_text boolean NOT NULL, failures integer NOT NULL DEFAULT 0,
      due bigint NOT NULL DEFAULT 0, held_until bigint, is_gone boolean NOT NULL DEFAULT false,
      failure text, updated bigint, etag text, last_modified text, leased_until timestamptz,
      author text NOT NULL DEFAULT session_user);
    CREATE INDEX feed_due ON lede.feed(due);
    """
}
