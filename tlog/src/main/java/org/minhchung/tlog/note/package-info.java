/**
 * Signed notes, checkpoints, cosignatures, policies and offline proofs, to the byte as C2SP has
 * them (signed-note, tlog-checkpoint, tlog-cosignature, tlog-policy, tlog-proof), and the keys that
 * sign.
 *
 * <p>May know {@code tlog.tree} for its hashes. Knows no log, no witness and no clock; key files
 * are the only files it touches.
 */
@NullMarked
package org.minhchung.tlog.note;

import org.jspecify.annotations.NullMarked;
