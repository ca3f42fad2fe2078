package org.minhchung.desk.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * Which deeds are asked for.
 *
 * @param by null for anybody's
 * @param action empty for any
 * @param day null for any
 */
public record DeedFilter(@Nullable PersonId by, String action, @Nullable LocalDate day) {}
