package org.minhchung.desk.intake;

/** A source and how it is. */
public record WatchedSource(Source source, SourceHealth health) {}
