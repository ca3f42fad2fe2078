package org.minhchung.desk.verification;

/** Takes what a reader finds, in the order of the file. */
interface RowSink {

  void found(Place place, RawReview review);

  void refused(Place place, RowFault fault, String detail);
}
