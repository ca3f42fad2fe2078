/**
 * What every room may use: ids, the desk and its profile, the ports Records, Outbox, Jobs, Audit
 * and Mail, who may do what ({@link org.minhchung.desk.kernel.Right}), and files and keys that
 * survive a power failure. Grows only by a decision record. Imports the JDK; only {@code
 * kernel.store} knows SQL.
 */
@NullMarked
package org.minhchung.desk.kernel;

import org.jspecify.annotations.NullMarked;
