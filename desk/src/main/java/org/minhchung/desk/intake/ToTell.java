package org.minhchung.desk.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.claims.MessageId;

/**
 * What a volunteer will tell somebody who is offline. Whom, only the volunteer knows.
 *
 * @param day the day it was typed in
 * @param toldOn the day it was told, or null
 */
public record ToTell(MessageId message, LocalDate day, @Nullable LocalDate toldOn) {}
