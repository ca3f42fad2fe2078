package org.minhchung.desk.people;

import java.time.LocalDate;
import java.util.Locale;
import org.minhchung.desk.kernel.PersonId;

/**
 * Somebody who works here.
 *
 * @param language the language of what is sent to them
 * @param since the day the account was made, UTC
 * @param sample whether it belongs to the demo, where one click signs in
 */
public record Account(PersonId id, String name, Locale language, LocalDate since, boolean sample) {}
