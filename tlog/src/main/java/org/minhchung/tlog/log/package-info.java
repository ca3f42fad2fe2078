/**
 * The writer of a log: stage, force, compare and swap the head, publish, acknowledge.
 *
 * <p>Written from the crash backwards; docs/log-format.md lists each {@link
 * org.minhchung.tlog.log.Moment} at which the power can fail and what a restart finds. Knows tree,
 * note and files. Knows no database: the head's row is behind {@link
 * org.minhchung.tlog.log.HeadStore}; and no network: who has seen the log is behind {@link
 * org.minhchung.tlog.log.Observer}.
 */
@NullMarked
package org.minhchung.tlog.log;

import org.jspecify.annotations.NullMarked;
