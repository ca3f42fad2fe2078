/**
 * What leaves the desk as a message: letters by e-mail so far; messaging and the fediverse later.
 *
 * <p>May import publishing, intake and fetch. Its SQL is in {@code channels.store}. A letter is
 * written in the transaction that makes it necessary and posted after its commit, at least once.
 */
@NullMarked
package org.minhchung.desk.channels;

import org.jspecify.annotations.NullMarked;
