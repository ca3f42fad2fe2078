package org.minhchung.desk.verification;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Outbox;
import org.minhchung.desk.kernel.Records;

/**
 * Brings reviews of other publishers in from files. Constant memory but for 16 bytes a review; one
 * short write a batch.
 *
 * <p>Power may fail at any moment: what was committed is whole, with its claims and its changes in
 * the outbox, and importing the same files again adds what is missing and changes nothing else.
 */
public final class ReviewImport {

  /**
   * Rows a write transaction; what is known of its length stands in docs/decisions/0051-import.md.
   */
  static final int BATCH = 100;

  private final Records records;
  private final DeskProfiles desks;
  private final Claims claims;
  private final ReviewShelf shelf;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  public ReviewImport(
      Records records,
      DeskProfiles desks,
      Claims claims,
      ReviewShelf shelf,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.records = records;
    this.desks = desks;
    this.claims = claims;
    this.shelf = shelf;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads the files one after the other and files every good row.
   *
   * @param format null to find out from each file
   * @throws IllegalStateException if no desk has been set up
   */
  public ImportReport run(List<Path> files, @Nullable ReviewFormat format, ImportWatch watch) {
    return run(files, format, watch, BATCH);
  }

  /** As above, with batches of another size. */
  ImportReport run(List<Path> files, @Nullable ReviewFormat format, ImportWatch watch, int batch) {
    DeskId desk =
        desks
            .current()
            .map(DeskProfile::id)
            .orElseThrow(() -> new IllegalStateException("no desk has been set up"));
    var rules =
        new RowRules(Claimants.shipped(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var filing = new ReviewFiling(records, desk, claims, shelf, outbox, ids);
    var run = new ImportRun(rules, filing, watch, batch);
    for (Path file : files) {
      run.file(file, format);
    }
    return run.report();
  }
}
