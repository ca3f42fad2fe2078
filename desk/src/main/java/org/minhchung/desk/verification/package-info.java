/**
 * Checks, evidence, drafts, approvals, and what other publishers have checked; ends at approved.
 *
 * <p>May import people, claims, matching and fetch. Knows nothing of how checks are shown to
 * readers; the register's pages are in {@code verification.web}. Its SQL is in {@code
 * verification.store}.
 *
 * <p>The register: {@code RegisterKeeping} (propose, confirm, drop) → {@code RegisterShelf} (rows
 * that never change) → {@code PublisherRegister} (what they say at a moment). {@code RegisterLog}
 * is the way into the log, which the room does not know.
 *
 * <p>An import goes {@code ReviewFile} (what is it?) → {@code TableReader}, {@code JsonLinesReader}
 * or {@code JsonWalk} (rows) → {@code RowRules} (which are good?) → {@code ReviewFiling} (what is
 * new?), gathered into batches by {@code ImportRun}.
 */
@NullMarked
package org.minhchung.desk.verification;

import org.jspecify.annotations.NullMarked;
