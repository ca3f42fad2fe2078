/**
 * What every room may use: ids, the desk and its profile, and the ports Records, Outbox and Jobs.
 * Grows only by a decision record. Imports the JDK; only {@code kernel.store} knows SQL.
 */
@NullMarked
package org.minhchung.desk.kernel;

import org.jspecify.annotations.NullMarked;
