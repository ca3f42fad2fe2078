package org.minhchung.desk.verification;

/**
 * What came of an import. Every row read is in exactly one of added, changed, already here and
 * refused.
 *
 * @param claimantsDropped rows that named somebody who may not be named; the rows themselves stay
 * @param datesUnread rows whose date nobody understood; they count as undated
 * @param filesStopped files that were not read, or not to their end
 */
public record ImportReport(
    long read,
    long added,
    long changed,
    long alreadyHere,
    long refused,
    long claimantsDropped,
    long datesUnread,
    int filesStopped) {

  static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, 0, 0, 0, 0);
}
