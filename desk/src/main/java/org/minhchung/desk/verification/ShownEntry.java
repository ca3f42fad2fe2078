package org.minhchung.desk.verification;

import java.time.Instant;
import org.minhchung.desk.fetch.Bytes;

/**
 * An entry that is part of the register: confirmed by a second person, and in the log.
 *
 * @param effective from when it counts
 * @param content the exact bytes the log's entry holds a hash of
 * @param salt 32 bytes, which that hash begins with
 * @param leafIndex where the log's entry stands
 */
public record ShownEntry(
    RegisterEntryId id,
    RegisterChange change,
    Instant confirmedAt,
    Instant effective,
    Bytes content,
    Bytes salt,
    long leafIndex) {}
