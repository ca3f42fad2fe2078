package org.minhchung.desk.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;

/**
 * Something somebody did here, by ids and names of fields.
 *
 * @param day UTC
 * @param at the moment; null for what is about a message or its like
 * @param subject id of what it was done to; may be empty
 * @param fields names of what changed, in order; may be empty
 */
public record Deed(
    String id,
    LocalDate day,
    @Nullable Instant at,
    PersonId by,
    String action,
    String subject,
    List<String> fields) {

  public Deed {
    fields = List.copyOf(fields);
  }
}
