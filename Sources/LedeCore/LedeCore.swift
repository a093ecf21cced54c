// What a program imports to use the core: every public module of it.
@_exported import Annotations
@_exported import ArchiveStore
@_exported import Articles
@_exported import Documents
@_exported import Fetching
@_exported import Ingest
