/// Who may do what in a shared archive: roles that a database's administrator grants to people.
enum SharedRoles {
  /// Makes the roles where they are missing, and the schema, and goes on as the owner.
  static let create: StaticString = """
    DO $$ BEGIN
      -- Roles are the cluster's: whoever makes another share at the same time may be first.
      BEGIN
        CREATE ROLE lede_reader NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
      BEGIN
        CREATE ROLE lede_contributor NOLOGIN IN ROLE lede_reader;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
      BEGIN
        CREATE ROLE lede_owner NOLOGIN IN ROLE lede_contributor;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
      IF NOT pg_has_role(current_user, 'lede_owner', 'MEMBER') THEN
        EXECUTE format('GRANT lede_owner TO %I', current_user);
      END IF;
    END $$;
    CREATE SCHEMA lede AUTHORIZATION lede_owner;
    SET LOCAL ROLE lede_owner;
    """

  /// Goes on as the owner of what is there.
  static let enter: StaticString = "SET LOCAL ROLE lede_owner"

  /// Readers read; contributors add and annotate, and correct in their own name; owners remove.
  static let grant: StaticString = """
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA lede FROM PUBLIC;
    GRANT USAGE ON SCHEMA lede TO lede_reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA lede TO lede_reader;
    GRANT INSERT ON lede.story_identity, lede.story_text, lede.work TO lede_contributor;
    GRANT UPDATE (annotations, annotation_version, lexemes) ON lede.story_text TO lede_contributor;
    GRANT UPDATE (since), DELETE ON lede.work TO lede_contributor;
    GRANT INSERT (url, address, title, folder, pause, full_text, due), UPDATE (address, title, folder, pause,
      full_text, failures, due, held_until, is_gone, failure, updated, etag, last_modified, leased_until)
      ON lede.feed TO lede_contributor;
    GRANT EXECUTE ON FUNCTION lede.prepare_months(), lede.publish(),
      lede.announce(bigint[], bigint[]),
      lede.share_corrections(text, text[], text[], text[], text[], bigint[]) TO lede_contributor;
    """
}
