/**
 * The one door for everything that goes out. Knows which calls the desk makes ({@link CallKind},
 * the same list as docs/what-goes-out.md), where they may go, and how much may come back. No other
 * room opens a connection.
 *
 * <p>May import the kernel. Does not know what a feed, a page or a desk is.
 */
@NullMarked
package org.minhchung.desk.fetch;

import org.jspecify.annotations.NullMarked;
