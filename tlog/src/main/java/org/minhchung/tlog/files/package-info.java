/**
 * The few things a log asks of a file system, so that a test can fail the power between any two.
 *
 * <p>Knows nothing of trees and notes. The JDK alone.
 */
@NullMarked
package org.minhchung.tlog.files;

import org.jspecify.annotations.NullMarked;
