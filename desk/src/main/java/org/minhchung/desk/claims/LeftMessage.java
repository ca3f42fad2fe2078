package org.minhchung.desk.claims;

import java.time.LocalDate;

/** A message that somebody left, masked, with the day it came. */
public record LeftMessage(MessageId id, LocalDate day, String text) {}
