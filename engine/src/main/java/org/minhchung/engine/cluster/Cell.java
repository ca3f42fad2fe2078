package org.minhchung.engine.cluster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A cell as the records hold it.
 *
 * @param since the day it was opened
 */
public record Cell(UUID id, LocalDate since) {}
