/**
 * Entries that a desk writes into its log, and the approvals in them: who may sign is itself told
 * by entries of the same log, and a publication carries the signatures of two people over exactly
 * what is shown ({@code docs/log-format.md}, "Entries").
 *
 * <p>May know {@code tlog.tree} for hashes and {@code tlog.note} for one spelling of base64. Knows
 * no file, no network and no clock. Readers of JSON, of WebAuthn's client data and of keys are
 * written by hand here, so that the log needs the JDK alone; {@code tlog.verify} has its own.
 */
@NullMarked
package org.minhchung.tlog.approval;

import org.jspecify.annotations.NullMarked;
