package org.minhchung.desk.intake;

import org.minhchung.desk.claims.MessageId;

/**
 * A message that was left.
 *
 * @param kept what was stored, word for word
 * @param back how whoever left it comes back
 */
public record Left(MessageId message, String kept, WayBack back) {}
