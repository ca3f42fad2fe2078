package org.minhchung.desk.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * Something proposed for the register.
 *
 * @param proposedBy null for the operator, from a file
 */
public record RegisterEntry(
    RegisterEntryId id, RegisterChange change, @Nullable PersonId proposedBy, Instant proposedAt) {}
